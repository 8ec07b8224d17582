// credential_process lines: split like a shell would, without losing or adding a word's bytes.
#include "aws/command.hpp"
#include "fuzz/target.hpp"

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
    using namespace order;
    const auto words = aws::split_command(fuzz::text_of(data, size));
    std::size_t bytes = 0;
    if (words) {
        for (const std::string &word : *words) bytes += word.size();
    }
    fuzz::require(bytes <= size, "words come from the line");
    return 0;
}
