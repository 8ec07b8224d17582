// doctor: what is in force, where it came from, and whether it works.
#include <CLI/CLI.hpp>
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

// A scalar of a description as people read it.
std::string shown(const std::string &json) {
    const std::string text = json_text(json).value_or(json);
    return text.empty() ? "none" : text;
}

void add_library(Findings &findings) {
    findings.add("orderctl", ORDER_VERSION);
    const auto build = ask<Text>(order_build_describe);
    std::vector<std::string> parts;
    for (const auto &[name, value] :
         json_members(or_empty(order_text_value(build.get()))).value_or(JsonMembers()))
        parts.push_back(name + ' ' + json_text(value).value_or(value));
    findings.add("liborder", joined(parts, ", "));
}

void add_config(Tool &tool, Findings &findings) {
    const ConfigFile &config = tool.settings().config;
    findings.add("config file", config.path.empty() ? "none: there is no home directory"
                                : config.exists     ? config.path
                                                    : config.path + " does not exist");
    findings.add("profile", tool.settings().profile);
    for (const SettingInForce &one : tool.settings().in_force)
        findings.add(one.name, (one.value.empty() ? "" : one.value + ", ") + "from " + one.origin);
}

// What the library says is in force; its settings were listed with better origins before.
void add_client(const order_client *client, Findings &findings) {
    const auto text = ask<Text>(order_client_describe, client);
    const auto members = json_members(or_empty(order_text_value(text.get())));
    for (const auto &[name, value] : members.value_or(JsonMembers())) {
        if (name == "settings") continue;
        const auto inner = json_members(value);
        if (!inner) findings.add(name, shown(value));
        for (const auto &[inner_name, inner_value] : inner.value_or(JsonMembers()))
            findings.add(inner_name, shown(inner_value));
    }
}

void doctor(Tool &tool, const DoctorOptions &) {
    Findings findings(tool);
    std::optional<Problem> problem;
    const auto attempt = [&](const std::string &what, const auto &step) {
        if (problem) return;
        try {
            step();
        } catch (const Stop &stop) {
            problem = stop.problem;
            findings.add(what, stop.problem.message, false);
        }
    };
    attempt("liborder", [&] { add_library(findings); });
    add_config(tool, findings);
    attempt("credentials", [&] { add_client(tool.client(), findings); });
    attempt("service", [&] {
        must(order_client_check, tool.client());
        findings.add("service", "it answers and takes the credentials");
    });
    findings.show();
    if (problem) throw Stop(*problem);
}

}  // namespace

void add_doctor_command(CLI::App &app, Tool &tool) {
    CLI::App *command = app.add_subcommand(
        "doctor", "Show credentials, endpoint, proxy and CA in force, and whether they work");
    on_typed(*command, tool, std::make_shared<DoctorOptions>(), doctor);
}

}  // namespace order::cli
