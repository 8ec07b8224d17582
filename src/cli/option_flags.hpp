// Flags of a command that set options of the library, described by the library's own tables.
#pragma once

#include <CLI/App.hpp>
#include <cstdint>
#include <deque>
#include <initializer_list>
#include <string>
#include <vector>

#include "cli/handles.hpp"
#include "cli/json_text.hpp"

namespace order::cli {

class OptionFlags {
  public:
    // A flag for each of the options. table: one of ORDER_OPTIONS_*.
    void add(CLI::App &command, std::int32_t table, std::initializer_list<const char *> options);

    // Sets what was typed on a search, draft or query; `set` is its order_..._set.
    template <class Set, class Target>
    void apply(Set set, Target *target) const {
        for (const Typed &typed : typed_)
            for (const std::string &value : typed.values)
                set_option(set, target, typed.flag, typed.option, value);
    }

    // What was typed, under the library's names; several values as an array.
    void describe(JsonObject &json) const;

    // What was typed last for an option; empty when nothing was.
    std::string last(const std::string &option) const;

    // Sets "limit", of the table, to one more than is to be shown, so that it can be seen whether
    // there is more. Gives what is to be shown; 0 for everything.
    template <class Set, class Target>
    std::size_t ask_for_one_more(std::int32_t table, Set set, Target *target) const {
        const std::size_t limit = limit_of(table);
        if (limit == 0) return 0;
        const std::string more = std::to_string(limit + 1);
        const bool is_set = set(target, "limit", more.c_str(), nullptr) == ORDER_OK;
        return is_set ? limit : 0;
    }

    // Sets one option; a failure names what was typed for it.
    template <class Set, class Target>
    static void set_option(Set set, Target *target, const std::string &flag,
                           const std::string &option, const std::string &value) {
        try {
            must(set, target, option.c_str(), value.c_str());
        } catch (Stop &stop) {
            std::string &message = stop.problem.message;
            if (!message.starts_with(flag)) message = flag + ": " + message;
            throw;
        }
    }

  private:
    // What was typed, else the library's default; 0 is no limit.
    std::size_t limit_of(std::int32_t table) const;

    struct Typed {
        std::string flag;
        std::string option;
        bool repeats = false;
        std::vector<std::string> values;
    };
    std::deque<Typed> typed_;  // stays where it is: the command line is read into it
};

}  // namespace order::cli
