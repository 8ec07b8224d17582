// JSON: both readers agree on what is JSON and on what it says; what is written can be read.
#include <array>

#include "fuzz/target.hpp"
#include "json/texts_at.hpp"

using namespace order;
using namespace order::fuzz;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
    const std::string_view input = text_of(data, size);
    json::Fault fault;
    const auto value = json::try_parse(input, fault);
    constexpr std::array<std::string_view, 2> paths = {"status", "orderDetails/subStatus"};
    const auto found = json::texts_at(input, paths);
    require(value.has_value() == found.has_value(), "both know what is JSON");
    if (!value) return 0;
    require(json::text_or_empty(*value, "status") == found->at(0).text ||
                found->at(0).kind != json::Found::Kind::text,
            "both read the same");
    // Not the same to the last bit: the library rounds long numbers its own way.
    require(json::try_parse(json::serialize(*value), fault).has_value(),
            "what is written can be read");
    return 0;
}
