// Options: text pairs checked against a table that also documents them; an unknown name suggests
// the nearest.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/secret.hpp"
#include "core/record.hpp"

namespace order::core {

enum class Kind {
    text,     // one line
    lines,    // text that may have several lines, such as a PEM certificate
    secret,   // text that is never shown
    flag,     // "true"/"false" (also "1"/"0", "yes"/"no", "on"/"off")
    integer,  // whole number within [least, most]
    number,   // decimal number within [least, most]
    url,      // absolute http or https URL
    time,     // date or RFC 3339
    geojson,  // a GeoJSON geometry, feature or collection of them
    json,     // a JSON object
};

// Its texts are literals.
struct Option : Record<Type::option> {
    constexpr Option(std::string_view name_, Kind kind_, bool repeats_, std::string_view standard_,
                     std::string_view environment_, std::string_view meaning_, double least_ = 0,
                     double most_ = 0)
        : name(name_),
          kind(kind_),
          repeats(repeats_),
          standard(standard_),
          environment(environment_),
          meaning(meaning_),
          least(least_),
          most(most_) {}

    std::string_view name;
    Kind kind;
    bool repeats;                  // may be set several times: each adds one
    std::string_view standard;     // what holds when it is not set; "" = nothing
    std::string_view environment;  // variable read when it is not set; "" = none
    std::string_view meaning;      // one line, with unit and range
    double least;
    double most;  // not above `least`: no range
};

struct OptionList : Record<Type::option_list> {
    constexpr explicit OptionList(std::span<const Option> items_) : items(items_) {}

    std::span<const Option> items;
};

class Options {
  public:
    // `what` names the whole in messages: "setting", "search option", ...
    Options(std::string_view what, std::span<const Option> table) : what_(what), table_(table) {}

    // Checks and keeps; an empty value takes a value back. Throws Failure(argument) and changes
    // nothing when the name is unknown or the value is not of the option's kind. A secret's value
    // is never in the message.
    void set(std::string_view name, std::string_view value);

    // Takes the environment's values for what is not set.
    void read_environment();

    // Set here, else the standard; empty when neither.
    std::string text(std::string_view name) const;
    base::Secret secret(std::string_view name) const;
    bool flag(std::string_view name) const;
    std::optional<std::int64_t> integer(std::string_view name) const;
    std::optional<double> number(std::string_view name) const;
    std::vector<std::string> all(std::string_view name) const;
    bool is_set(std::string_view name) const;
    bool is_from_environment(std::string_view name) const;
    // "setting up42.region" or "variable UP42_REGION": where the value came from; "default"
    // otherwise.
    std::string origin(std::string_view name) const;

    std::span<const Option> table() const { return table_; }
    std::string_view what() const { return what_; }

  private:
    std::string_view last(std::string_view name) const;
    struct Held {
        std::vector<base::Wiped> values;  // any may be a secret
        bool from_environment = false;
    };
    const Option &find(std::string_view name) const;
    void check(const Option &option, std::string_view value) const;

    std::string_view what_;
    std::span<const Option> table_;
    std::map<std::string, Held, std::less<>> held_;
};

}  // namespace order::core
