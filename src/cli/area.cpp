// Areas as they are typed.
#include "cli/area.hpp"

#include <CLI/CLI.hpp>

#include "base/text.hpp"
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

// --area takes a file, or the document itself.
AreaFlags::Area area_of(const std::string &typed) {
    const std::string_view text = base::trim(base::without_byte_order_mark(typed));
    if (text.starts_with('{') || text.starts_with('[')) return {"--area", std::string(text)};
    return {"--area " + base::excerpt(typed), read_file(typed, most_bytes)};
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
    add_one("--bbox", boxes_,
            "Area as west,south,east,north in degrees (WGS 84); west beyond east spans the "
            "antimeridian",
            "W,S,E,N");
}

std::vector<AreaFlags::Area> AreaFlags::read() const {
    std::vector<Area> areas;
    for (const std::string &typed : files_) areas.push_back(area_of(typed));
    for (const std::string &name : examples_) {
        const char *json = order_area_example(name.c_str());
        if (!json)
            throw Stop(usage_problem("there is no example area \"" + base::excerpt(name, 80) +
                                     "\", only " + example_names()));
        areas.push_back({"--example " + name, json});
    }
    for (const std::string &box : boxes_)
        areas.push_back({"--bbox " + base::excerpt(box, 80), box, true});
    return areas;
}

}  // namespace order::cli
