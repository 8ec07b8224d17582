// Headers of downloads: ranges make sense, and no name leads out of its folder.
#include "core/content_disposition.hpp"
#include "core/delivery/content_range.hpp"
#include "core/file_name.hpp"
#include "fuzz/target.hpp"

using namespace order;
using namespace order::fuzz;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
    const std::string_view input = text_of(data, size);
    if (const auto range = core::parse_content_range(input)) {
        require(range->first <= range->last, "a range goes forward");
        require(range->total < 0 || range->last < range->total, "a range lies within its whole");
    }
    const std::string name = core::safe_file_name(core::disposition_file_name(input), "otherwise");
    require(!name.empty() && name.size() <= core::max_file_name_bytes, "a name is bounded");
    require(name.find('/') == std::string::npos && name.front() != '.', "a name stays here");
    return 0;
}
