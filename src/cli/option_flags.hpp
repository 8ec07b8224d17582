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
    struct Typed {
        std::string flag;
        std::string option;
        bool repeats = false;
        std::vector<std::string> values;
    };
    std::deque<Typed> typed_;  // stays where it is: the command line is read into it
};

}  // namespace order::cli
