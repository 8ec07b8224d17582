// Answers of the token service: any text is searched without going astray.
#include "aws/xml.hpp"
#include "fuzz/target.hpp"

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
    using namespace order;
    const std::string_view input = fuzz::text_of(data, size);
    aws::xml_text(input,
                  {"AssumeRoleResponse", "AssumeRoleResult", "Credentials", "SecretAccessKey"});
    aws::xml_text(input, {"ErrorResponse", "Error", "Code"});
    return 0;
}
