// Times: what is read as one is written and read again as the same second.
#include "base/clock.hpp"
#include "fuzz/target.hpp"

using namespace order;
using namespace order::fuzz;

static void require_stable(std::optional<std::int64_t> moment) {
    if (!moment || *moment < 0) return;
    const auto again = base::parse_rfc3339(base::format_rfc3339(*moment));
    require(again && *again == *moment / 1000 * 1000, "a time survives being written");
}

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
    const std::string_view input = text_of(data, size);
    require_stable(base::parse_rfc3339(input));
    require_stable(base::parse_date_or_time(input, false));
    require_stable(base::parse_date_or_time(input, true));
    require_stable(base::parse_time(input));
    require_stable(base::parse_http_date(input));
    const auto duration = base::parse_duration_ms(input);
    require(!duration || *duration >= 0, "no duration is negative");
    return 0;
}
