// AWS files: any text is sections or a refusal.
#include "aws/ini.hpp"
#include "fuzz/target.hpp"

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
    using namespace order;
    fuzz::attempt([&] { aws::parse_ini(fuzz::text_of(data, size), "the file"); });
    return 0;
}
