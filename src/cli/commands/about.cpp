// settings, version, help and completion: about the tool itself.
#include <CLI/CLI.hpp>

#include "cli/commands.hpp"
#include "cli/completion.hpp"
#include "cli/json_reader.hpp"
#include "cli/json_text.hpp"
#include "cli/text.hpp"
#include "cli/typing.hpp"

namespace order::cli {
namespace {

struct NoOptions {};

void list_settings(Tool &tool, const NoOptions &) {
    std::vector<Row> rows;
    for (const SettingFacts &facts : all_settings())
        rows.push_back({{facts.name, facts.standard, facts.environment,
                         facts.is_secret ? "yes" : "", facts.meaning},
                        facts.name,
                        JsonObject()
                            .text("name", facts.name)
                            .text_or_null("default", facts.standard)
                            .text_or_null("environment", facts.environment)
                            .flag("is_secret", facts.is_secret)
                            .text("meaning", facts.meaning)
                            .str()});
    tool.output().list({{"NAME"}, {"DEFAULT"}, {"VARIABLE"}, {"SECRET"}, {"MEANING", false, true}},
                       rows);
}

void show_version(Tool &tool, const NoOptions &) {
    const auto build = ask<Text>(order_build_describe);
    const char *document = order_text_value(build.get());
    std::vector<Line> lines = {{"orderctl", ORDER_VERSION}, {"liborder", order_version()}};
    for (const auto &[name, value] : json_members(or_empty(document)).value_or(JsonMembers()))
        if (name != "version") lines.push_back({name, json_plain(value)});
    tool.output().one(lines, ORDER_VERSION,
                      JsonObject()
                          .text("orderctl", ORDER_VERSION)
                          .text("liborder", order_version())
                          .document("build", document)
                          .str());
}

struct HelpOptions {
    std::vector<std::string> words;
    const CLI::App *app = nullptr;
};

void show_help(Tool &, const HelpOptions &options) {
    const CLI::App *command = options.app;
    for (const std::string &word : options.words) {
        command = command_in(*command, word);
        if (!command)
            throw Stop(usage_problem("there is no command \"" + joined(options.words, " ") +
                                     "\"; \"orderctl --help\" lists them"));
    }
    Output::write(help_of(*command));
}

struct CompletionOptions {
    std::string shell;
    const CLI::App *app = nullptr;
};

void show_completion(Tool &, const CompletionOptions &options) {
    Output::write(completion_script(*options.app, options.shell));
}

}  // namespace

void add_about_commands(CLI::App &app, Tool &tool) {
    CLI::App *command = app.add_subcommand("settings", "List the settings --set and profiles take")
                            ->group("About the tool");
    on_typed(*command, tool, std::make_shared<NoOptions>(), list_settings);

    command = app.add_subcommand("version", "Show the versions of the tool and its parts")
                  ->group("About the tool");
    on_typed(*command, tool, std::make_shared<NoOptions>(), show_version);

    command = app.add_subcommand("help", "Show the help of a command")->group("About the tool");
    auto help = std::make_shared<HelpOptions>();
    help->app = &app;
    command->add_option("command", help->words, "The command")->type_name("");
    on_typed(*command, tool, help, show_help);

    command = app.add_subcommand("completion", "Write a completion script for a shell")
                  ->group("About the tool");
    auto options = std::make_shared<CompletionOptions>();
    options->app = &app;
    command->add_option("shell", options->shell, "bash, zsh or fish")
        ->check(CLI::IsMember({"bash", "zsh", "fish"}))
        ->type_name("")
        ->required();
    on_typed(*command, tool, options, show_completion);
}

}  // namespace order::cli
