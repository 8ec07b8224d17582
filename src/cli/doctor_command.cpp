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

    void add(const std::string &what, const std::string &detail, bool is_good = true) {
        const char *result = is_good ? "ok" : "failed";
        rows_.push_back(
            {{{result, is_good ? Tone::good : Tone::bad}, what, detail},
             is_good ? "" : what,
             JsonObject().text("check", what).flag("ok", is_good).text("detail", detail).str()});
    }
    void show() const { tool_.output().list({{"RESULT"}, {"CHECK"}, {"DETAIL"}}, rows_); }

  private:
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
    findings.add("profile", tool.settings().profile);
}

std::string detail_of(const SettingInForce &setting, const std::string &value) {
    return (value.empty() ? "set, " : value + ", ") + "from " + setting.origin;
}

// What the library says is in force, with the origin of what was set; then all else that was set.
void add_what_is_in_force(Tool &tool, const JsonMembers &description, Findings &findings) {
    std::vector<SettingInForce> rest = tool.settings().in_force;
    const auto add = [&](const std::string &name, const std::string &json) {
        const std::string value = json_plain(json);
        const auto setting = std::find_if(rest.begin(), rest.end(), [&](const SettingInForce &one) {
            return one.name == name || one.name == tool.provider() + '.' + name;
        });
        if (setting == rest.end()) return findings.add(name, value.empty() ? "none" : value);
        findings.add(name, detail_of(*setting, value));
        rest.erase(setting);
    };
    for (const auto &[name, value] : description) {
        // Its own list of settings knows less of where they came from; its HTTP library was told.
        if (name == "settings" || name == "http") continue;
        const auto members = json_members(value);
        if (!members) add(name, value);
        for (const auto &[inner_name, inner_value] : members.value_or(JsonMembers()))
            add(inner_name, inner_value);
    }
    for (const SettingInForce &setting : rest)
        findings.add(setting.name, detail_of(setting, setting.value));
}

JsonMembers description_of(const order_client *client) {
    const auto text = ask<Text>(order_client_describe, client);
    return json_members(or_empty(order_text_value(text.get()))).value_or(JsonMembers());
}

void doctor(Tool &tool, const DoctorOptions &) {
    Findings findings(tool);
    add_library(findings);
    add_config(tool, findings);
    std::optional<Problem> problem;
    JsonMembers description;
    try {
        description = description_of(tool.client());
    } catch (const Stop &stop) {
        problem = stop.problem;
    }
    add_what_is_in_force(tool, description, findings);
    if (problem) {
        findings.add("client", problem->message, false);
    } else {
        try {
            must(order_client_check, tool.client());
            findings.add("service", "it answers and takes the credentials");
        } catch (const Stop &stop) {
            problem = stop.problem;
            findings.add("service", problem->message, false);
        }
    }
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
