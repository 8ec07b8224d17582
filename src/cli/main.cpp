// orderctl: searches, estimates, places, tracks and fetches orders of satellite imagery and of
// AWS Outposts hardware.
#include <CLI/CLI.hpp>
#include <cstdlib>
#include <cstring>
#include <sstream>

#include "cli/commands.hpp"
#include "cli/examples.hpp"
#include "cli/given_words.hpp"
#include "cli/text.hpp"
#include "cli/typing.hpp"

namespace order::cli {
namespace {

// Known before the command line was understood: errors in it are reported in this form too.
bool wants_json(int count, char **words) {
    const char *standard = std::getenv("ORDERCTL_OUTPUT");
    const auto is_json_word = [](const std::string &word) {
        return word == "json" || word == "jsonl";
    };
    bool is_json = standard && is_json_word(standard);
    for (int i = 1; i < count; ++i) {
        std::string word = words[i];
        if ((word == "-o" || word == "--output") && i + 1 < count)
            word = std::string("-o") + words[++i];
        else if (word.starts_with("--output="))
            word = "-o" + word.substr(std::strlen("--output="));
        if (word.starts_with("-o")) is_json = is_json_word(word.substr(2));
    }
    return is_json;
}

// What the message does not tell itself.
std::string details_of(const Problem &problem) {
    std::vector<std::string> details;
    const auto add = [&](const std::string &what, const std::string &value) {
        if (!value.empty() && problem.message.find(value) == problem.message.npos)
            details.push_back(what + ' ' + value);
    };
    if (problem.http_status != 0) add("HTTP", std::to_string(problem.http_status));
    add("code", problem.provider_code);
    add("request", problem.request_id);
    return details.empty() ? "" : " (" + joined(details, ", ") + ')';
}

void report(const Problem &problem, bool as_json) {
    Notes notes(Notes::Level::quiet);
    if (as_json) return notes.write(problem_json(problem) + '\n');
    if (!problem.help.empty()) notes.write(problem.help + '\n');
    notes.warn("orderctl: " + problem.message + details_of(problem));
    if (problem.exit == Exit::outcome_unknown && !problem.reference.empty())
        notes.warn("orders may exist; \"orderctl list --tag " + problem.reference +
                   "\" finds them");
    if (problem.exit == Exit::payment) notes.warn("add credits to the account, then try again");
}

void add_all(CLI::App &app, Tool &tool) {
    app.require_subcommand(1);
    app.fallthrough();  // the options of all commands may stand behind the command
    app.get_formatter()->column_width(34);
    app.set_version_flag("--version", "orderctl " ORDER_VERSION);
    tool.add_options(app);
    add_search_commands(app, tool);
    add_catalog_commands(app, tool);
    add_place_commands(app, tool);
    add_order_commands(app, tool);
    add_track_command(app, tool);
    add_asset_commands(app, tool);
    add_fetch_command(app, tool);
    add_change_commands(app, tool);
    add_tasking_commands(app, tool);
    add_hardware_commands(app, tool);
    add_quote_commands(app, tool);
    add_doctor_command(app, tool);
    add_about_commands(app, tool);
    add_examples(app);  // last: commands inherit what was there before them
}

Problem work(int count, char **words, Signals &signals) try {
    CLI::App app(
        "Search, estimate, place, track and fetch orders of satellite imagery (UP42) and of "
        "hardware (AWS Outposts)",
        "orderctl");
    Tool tool(signals);
    add_all(app, tool);
    want_values(count, words);
    try {
        app.parse(count, words);
    } catch (const CLI::Success &asked) {  // --help and --version
        std::ostringstream text;
        app.exit(asked, text, text);
        Output::write(text.str());
        return {Exit::ok, "OK", ""};
    } catch (const CLI::ParseError &error) {
        return problem_of_typing(app, {words + 1, words + count}, error.what());
    }
    tool.open();
    tool.job();
    return {Exit::ok, "OK", ""};
} catch (const Stop &stop) {
    return stop.problem;
} catch (const std::bad_alloc &) {
    return {Exit::failure, order_code_name(ORDER_ERR_MEMORY), "out of memory"};
} catch (const std::exception &error) {
    return {Exit::failure, order_code_name(ORDER_ERR_INTERNAL), error.what()};
}

}  // namespace
}  // namespace order::cli

int main(int count, char **words) try {
    using namespace order::cli;
    Signals signals;
    const Problem problem = work(count, words, signals);
    if (problem.exit != Exit::ok) report(problem, wants_json(count, words));
    const bool is_interrupted = problem.exit == Exit::interrupted && signals.received() != 0;
    return is_interrupted ? 128 + signals.received() : static_cast<int>(problem.exit);
} catch (const std::exception &) {
    return static_cast<int>(order::cli::Exit::failure);
}
