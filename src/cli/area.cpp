// Areas as they are typed.
#include "cli/area.hpp"

#include <CLI/CLI.hpp>
#include <charconv>

#include "cli/files.hpp"
#include "cli/problem.hpp"
#include "cli/text.hpp"
#include "order/order.h"

namespace order::cli {
namespace {

constexpr std::size_t most_bytes = 64 << 20;

std::string example_names() {
    std::vector<std::string> names;
    for (std::int32_t i = 0; i < order_area_count(); ++i)
        names.push_back(or_empty(order_area_name(i)));
    return joined(names, ", ");
}

// "west,south,east,north" as a polygon; the library checks that it is one on the globe.
std::string polygon_of(const std::string &box) {
    std::vector<std::string> sides;
    const char *at = box.data();
    const char *const end = box.data() + box.size();
    while (sides.size() < 4) {
        double side = 0;
        const auto read = std::from_chars(at, end, side);
        const bool is_last = sides.size() == 3;
        if (read.ec != std::errc() || (is_last ? read.ptr != end : read.ptr == end) ||
            (!is_last && *read.ptr != ','))
            throw Stop(usage_problem("--bbox takes west,south,east,north in degrees, not " + box));
        sides.push_back(number_text(side));
        at = read.ptr + 1;
    }
    const auto corner = [&](int x, int y) {
        return '[' + sides[static_cast<std::size_t>(x)] + ',' + sides[static_cast<std::size_t>(y)] +
               ']';
    };
    return R"({"type":"Polygon","coordinates":[[)" + corner(0, 1) + ',' + corner(2, 1) + ',' +
           corner(2, 3) + ',' + corner(0, 3) + ',' + corner(0, 1) + "]]}";
}

}  // namespace

void AreaFlags::add(CLI::App &command, bool several) {
    const auto add_one = [&](const std::string &flag, std::vector<std::string> &values,
                             const std::string &help, const std::string &value) {
        CLI::Option *option =
            command.add_option(flag, values, help)->type_name(value)->allow_extra_args(false);
        if (!several) option->expected(1);
    };
    add_one("--area", files_, "GeoJSON file of the area; - is stdin", "FILE");
    add_one("--example", examples_, "Example area: " + example_names(), "NAME");
    add_one("--bbox", boxes_, "Area as west,south,east,north in degrees (WGS 84)", "W,S,E,N");
}

std::vector<AreaFlags::Area> AreaFlags::read() const {
    std::vector<Area> areas;
    for (const std::string &file : files_)
        areas.push_back(
            {"--area " + file, file.starts_with('{') ? file : read_file(file, most_bytes)});
    for (const std::string &name : examples_) {
        const char *json = order_area_example(name.c_str());
        if (!json)
            throw Stop(usage_problem("there is no example area \"" + name + "\", only " +
                                     example_names()));
        areas.push_back({"--example " + name, json});
    }
    for (const std::string &box : boxes_) areas.push_back({"--bbox " + box, polygon_of(box)});
    return areas;
}

}  // namespace order::cli
