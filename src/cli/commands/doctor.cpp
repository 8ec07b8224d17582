// doctor: what is in force, where it came from, and whether it works.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <optional>

#include "cli/commands.hpp"
#include "cli/json_reader.hpp"
#include "cli/json_text.hpp"
#include "cli/text.hpp"

namespace order::cli {
namespace {

struct DoctorOptions {};

class Findings {
  public:
    explicit Findings(Tool &tool) : tool_(tool) {}

    void add(const std::string &what, const std::string &detail) {
        add_row({"ok", Tone::good}, what, detail, true);
    }
    // Works, and should not be so in earnest.
    void add_danger(const std::string &what, const std::string &detail) {
        add_row({"unsafe", Tone::bad}, {what, Tone::bad}, {detail, Tone::bad}, true);
    }
    void add_failure(const std::string &what, const std::string &detail) {
        add_row({"failed", Tone::bad}, what, detail, false);
    }
    void show() const { tool_.output().list({{"RESULT"}, {"CHECK"}, {"DETAIL"}}, rows_); }

  private:
    void add_row(const Cell &result, const Cell &what, const Cell &detail, bool is_good) {
        rows_.push_back({{result, what, detail},
                         is_good ? "" : what.text,
                         JsonObject()
                             .text("check", what.text)
                             .flag("ok", is_good)
                             .text("detail", detail.text)
                             .str()});
    }

    Tool &tool_;
    std::vector<Row> rows_;
};

void add_library(Findings &findings) {
    findings.add("orderctl", ORDER_VERSION);
    const auto build = ask<Text>(order_build_describe);
    std::vector<std::string> parts;
    for (const auto &[name, value] :
         json_members(or_empty(order_text_value(build.get()))).value_or(JsonMembers()))
        parts.push_back(name + ' ' + json_plain(value));
    findings.add("liborder", joined(parts, "; "));
}

void add_config(Tool &tool, Findings &findings) {
    const ConfigFile &config = tool.settings().config;
    findings.add("config file", config.path.empty() ? "none: there is no home directory"
                                : config.exists     ? config.path
                                                    : config.path + " does not exist");
    findings.add("config profile", tool.settings().profile);
}

std::string detail_of(const std::string &value, const std::string &origin) {
    return (value.empty() ? "set, " : value + ", ") +
           (origin == "default" ? "by default" : "from " + origin);
}

// What the library says of one thing: {"on": true, "from": "variable X"} or a plain value, whose
// origin is a member beside it: "region" and "region_from".
struct Described {
    std::string value;
    std::string origin;
};
Described described(const std::string &name, const std::string &json, const JsonMembers &beside) {
    const std::string on = json_member(json, "on");
    if (!on.empty()) return {on == "true" ? "on" : "off", json_plain(json_member(json, "from"))};
    Described facts{json_plain(json), ""};
    for (const auto &[other, origin] : beside)
        if (other == name + "_from") facts.origin = json_plain(origin);
    return facts;
}

// The library may say that another setting counts than the one of this name.
bool is_contradicted(const SettingInForce &setting, const std::string &origin) {
    const bool by_setting = origin.starts_with("setting ");
    const bool by_variable = origin.starts_with("variable ");
    return (by_setting && origin != "setting " + setting.name) ||
           (by_variable && origin != setting.origin);
}

// "up42.username" says nothing about Outposts.
bool is_of_another_service(const std::string &setting, const std::string &provider) {
    return setting.find('.') != setting.npos && !setting.starts_with(provider + '.');
}

// What the library says is in force, with the origin of what was set; then all else that was set.
void add_what_is_in_force(Tool &tool, const JsonMembers &description, Findings &findings) {
    std::vector<SettingInForce> rest = tool.settings().in_force;
    const auto add = [&](const std::string &name, const std::string &json,
                         const JsonMembers &beside) {
        if (name.ends_with("_from")) return;
        const Described facts = described(name, json, beside);
        const std::string &value = facts.value, &origin = facts.origin;
        const auto setting = std::find_if(rest.begin(), rest.end(), [&](const SettingInForce &one) {
            return (one.name == name || one.name == tool.provider() + '.' + name) &&
                   !is_contradicted(one, origin);
        });
        if (setting == rest.end())
            return findings.add(name, value.empty()    ? "none"
                                      : origin.empty() ? value
                                                       : detail_of(value, origin));
        findings.add(name, detail_of(value, setting->origin));
        rest.erase(setting);
    };
    for (const auto &[name, value] : description) {
        // Its own list of settings knows less of where they came from; its HTTP library was told.
        if (name == "settings" || name == "http") continue;
        const auto members = json_members(value);
        if (!members) add(name, value, description);
        for (const auto &[inner_name, inner_value] : members.value_or(JsonMembers()))
            add(inner_name, inner_value, *members);
    }
    for (const SettingInForce &setting : rest) {
        const std::string detail = detail_of(setting.value, setting.origin);
        if (setting.name == "allow_http_hosts") {
            findings.add_danger(setting.name, detail + ": passwords and keys go there unencrypted");
        } else if (!is_of_another_service(setting.name, tool.provider())) {
            findings.add(setting.name, detail);
        }
    }
}

JsonMembers description_of(const order_client *client) {
    const auto text = ask<Text>(order_client_describe, client);
    return json_members(or_empty(order_text_value(text.get()))).value_or(JsonMembers());
}

std::optional<Problem> problem_of_check(order_client *client) {
    try {
        must(order_client_check, client);
        return {};
    } catch (const Stop &stop) {
        return stop.problem;
    }
}

void doctor(Tool &tool, const DoctorOptions &) {
    Findings findings(tool);
    add_library(findings);
    add_config(tool, findings);
    std::optional<Problem> problem;
    const char *failed = "client";
    JsonMembers description;
    try {
        const order_client *client = tool.client();
        failed = "service";
        problem = problem_of_check(tool.client());
        // Only now is it known where credentials were found.
        description = description_of(client);
    } catch (const Stop &stop) {
        problem = stop.problem;
    }
    add_what_is_in_force(tool, description, findings);
    if (problem)
        findings.add_failure(failed, problem->message);
    else
        findings.add("service", "it answers and takes the credentials");
    findings.show();
    if (problem) throw Stop(*problem);
}

}  // namespace

void add_doctor_command(CLI::App &app, Tool &tool) {
    CLI::App *command =
        app.add_subcommand(
               "doctor", "Show credentials, endpoint, proxy and CA in force, and whether they work")
            ->group("About the tool");
    on_typed(*command, tool, std::make_shared<DoctorOptions>(), doctor);
}

}  // namespace order::cli
