// Flags of a command that set options of the library.
#include "cli/option_flags.hpp"

#include <CLI/CLI.hpp>
#include <cctype>
#include <stdexcept>

#include "base/text.hpp"
#include "cli/flag_names.hpp"
#include "cli/text.hpp"

namespace order::cli {
namespace {

const order_option *option_of(std::int32_t group, const std::string &name) {
    const order_option_list *options = order_options(group);
    for (std::int32_t i = 0; i < order_option_list_count(options); ++i) {
        const order_option *option = order_option_list_get(options, i);
        if (name == or_empty(order_option_name(option))) return option;
    }
    throw std::logic_error("the library has no option " + name);
}

}  // namespace

void OptionFlags::add(CLI::App &command, std::int32_t table,
                      std::initializer_list<const char *> options) {
    for (const char *name : options) {
        const order_option *described = option_of(table, name);
        const FlagName *flag = flag_of(name);
        if (!flag) throw std::logic_error(std::string("no flag sets the option ") + name);
        Typed &typed = typed_.emplace_back();
        typed.flag = flag->flag;
        typed.option = name;
        typed.repeats = order_option_repeats(described) != 0;
        std::string help = or_empty(order_option_meaning(described));
        if (!help.empty())
            help[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(help[0])));
        const std::string standard = or_empty(order_option_default_value(described));
        if (!standard.empty() && standard != "0") help += " (default " + standard + ")";
        CLI::Option *option = command.add_option(flag->flag, typed.values, help)
                                  ->type_name(flag->value)
                                  ->allow_extra_args(false);
        if (!typed.repeats) option->expected(1)->take_last();
    }
}

std::string OptionFlags::last(const std::string &option) const {
    for (const Typed &typed : typed_)
        if (typed.option == option && !typed.values.empty()) return typed.values.back();
    return "";
}

std::size_t OptionFlags::limit_of(std::int32_t table) const {
    const std::string typed = last("limit");
    const auto limit = base::to_integer(
        typed.empty() ? or_empty(order_option_default_value(option_of(table, "limit"))) : typed);
    return limit && *limit > 0 ? static_cast<std::size_t>(*limit) : 0;
}

void OptionFlags::describe(JsonObject &json) const {
    for (const Typed &typed : typed_) {
        std::vector<std::string> values;
        for (const std::string &value : typed.values) values.push_back(json_string(value));
        if (values.empty()) continue;
        json.raw(typed.option, typed.repeats ? json_array(values) : values.back());
    }
}

}  // namespace order::cli
