// Typing: walks the words as the parser does, up to the first that it does not know.
#include "cli/typing.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <optional>

#include "base/text.hpp"
#include "cli/text.hpp"

namespace order::cli {
namespace {

// What other tools call it, and what it is here.
struct KnownWord {
    const char *word;
    const char *instead;
    const char *remark = "";  // of a command: why there is none; of an option: what to type
};
constexpr std::array known_commands = {
    KnownWord{"auth", "doctor", "every request logs in by itself"},
    KnownWord{"buy", "place"},
    KnownWord{"config", "settings"},
    KnownWord{"configure", "settings"},
    KnownWord{"cost", "estimate"},
    KnownWord{"create", "place"},
    KnownWord{"delete", "cancel"},
    KnownWord{"describe", "info"},
    KnownWord{"download", "fetch"},
    KnownWord{"find", "search"},
    KnownWord{"follow", "track"},
    KnownWord{"get", "info"},
    KnownWord{"images", "search"},
    KnownWord{"login", "doctor", "every request logs in by itself"},
    KnownWord{"logout", "doctor", "every request logs in by itself"},
    KnownWord{"ls", "list"},
    KnownWord{"order", "place"},
    KnownWord{"orders", "list"},
    KnownWord{"preview", "quicklook"},
    KnownWord{"price", "estimate"},
    KnownWord{"rm", "cancel"},
    KnownWord{"scenes", "search"},
    KnownWord{"show", "info"},
    KnownWord{"wait", "track"},
    KnownWord{"watch", "track"},
    KnownWord{"whoami", "doctor", "it names the account"},
};
constexpr std::array known_options = {
    KnownWord{"--aoi", "--area"},
    KnownWord{"--cloud", "--max-cloud"},
    KnownWord{"--dir", "--folder"},
    KnownWord{"--format", "--output"},
    KnownWord{"--geometry", "--area"},
    KnownWord{"--interval", "--every"},
    KnownWord{"--json", "--output", "-o json"},
    KnownWord{"--max-price", "--max-cost"},
    KnownWord{"--service", "--provider"},
    KnownWord{"--since", "--from"},
};

template <class Table>
const KnownWord *known(const Table &table, const std::string &word) {
    const auto *const found = std::find_if(table.begin(), table.end(),
                                           [&](const KnownWord &one) { return word == one.word; });
    return found == table.end() ? nullptr : &*found;
}

std::string nearest(const std::string &word, const std::vector<std::string> &candidates) {
    const std::vector<std::string_view> views(candidates.begin(), candidates.end());
    return std::string(base::nearest(word, views));
}

std::vector<const CLI::App *> commands_in(const CLI::App &app) {
    return app.get_subcommands([](const CLI::App *) { return true; });
}

std::vector<std::string> names_in(const CLI::App &app) {
    std::vector<std::string> names;
    for (const CLI::App *one : commands_in(app)) names.push_back(one->get_name());
    return names;
}

std::string see(const CLI::App &command) { return " (see " + path_of(command) + " --help)"; }

// The options that may stand behind a command: its own, and those of all commands.
std::vector<const CLI::Option *> options_of(const CLI::App &command) {
    std::vector<const CLI::Option *> options;
    for (const CLI::App *app = &command; app; app = app->get_parent())
        for (const CLI::Option *option : app->get_options()) options.push_back(option);
    return options;
}

const CLI::Option *option_in(const CLI::App &command, const std::string &name) {
    for (const CLI::Option *option : options_of(command))
        if (option->check_name(name)) return option;
    return nullptr;
}

bool takes_value(const CLI::Option &option) { return option.get_items_expected_max() > 0; }

Problem unknown_command(const CLI::App &app, const std::string &word) {
    const std::string start = "there is no command \"" + word + '"';
    const KnownWord *other = app.get_parent() ? nullptr : known(known_commands, word);
    std::string instead = other ? other->instead : nearest(word, names_in(app));
    const CLI::App *suggested = command_in(app, instead);
    // "accept" -> "quotations accept"
    for (const CLI::App *group : commands_in(app))
        if (!suggested) suggested = command_in(*group, word);
    if (!suggested) return usage_problem(start + see(app));
    const std::string name = path_of(*suggested).substr(path_of(app).size() + 1);
    const std::string reason = other && *other->remark ? std::string(": ") + other->remark : "";
    return usage_problem(start + reason + "; did you mean \"" + name + "\"?" + see(*suggested));
}

Problem unknown_option(const CLI::App &command, const std::string &name) {
    std::vector<std::string> names;
    for (const CLI::Option *option : options_of(command))
        for (const std::string &one : option->get_lnames()) names.push_back("--" + one);
    const KnownWord *other = known(known_options, name);
    const bool is_offered =
        other && std::find(names.begin(), names.end(), other->instead) != names.end();
    std::string instead = name.starts_with("--") ? nearest(name, names) : "";
    if (is_offered) instead = *other->remark ? other->remark : other->instead;
    return usage_problem(path_of(command) + " has no option " + name +
                         (instead.empty() ? "" : "; did you mean " + instead + "?") + see(command));
}

// Walks the words; its findings are the first word that is not known, and the command before it.
class Walk {
  public:
    explicit Walk(const CLI::App &app) : command_(&app) {}

    const CLI::App &command() const { return *command_; }

    // Nothing while all is known.
    std::optional<Problem> read(const std::vector<std::string> &words) {
        for (std::size_t i = 0; i < words.size(); ++i) {
            const std::string &word = words[i];
            if (word == "--") break;
            if (word.size() > 1 && word[0] == '-') {
                const auto unknown = word[1] == '-' ? read_long(word) : read_short(word);
                if (unknown) return unknown_option(*command_, *unknown);
                if (awaits_value_) ++i;
            } else if (!commands_in(*command_).empty()) {
                const CLI::App *below = command_in(*command_, word);
                if (!below) return unknown_command(*command_, word);
                command_ = below;
            }
        }
        return std::nullopt;
    }

  private:
    // Each returns the name of an option that is not known.
    std::optional<std::string> read_long(const std::string &word) {
        const std::size_t equals = word.find('=');
        const std::string name = word.substr(0, equals);
        const CLI::Option *option = option_in(*command_, name);
        if (!option) return name;
        awaits_value_ = takes_value(*option) && equals == word.npos;
        return std::nullopt;
    }

    // "-o", "-ojson", "-qv"
    std::optional<std::string> read_short(const std::string &word) {
        for (std::size_t i = 1; i < word.size(); ++i) {
            const std::string name = std::string("-") + word[i];
            const CLI::Option *option = option_in(*command_, name);
            if (!option) return name;
            awaits_value_ = takes_value(*option) && i + 1 == word.size();
            if (takes_value(*option)) break;
        }
        return std::nullopt;
    }

    const CLI::App *command_;
    bool awaits_value_ = false;
};

}  // namespace

const CLI::App *command_in(const CLI::App &app, const std::string &name) {
    for (const CLI::App *one : commands_in(app))
        if (one->get_name() == name) return one;
    return nullptr;
}

std::string path_of(const CLI::App &command) {
    const CLI::App *above = command.get_parent();
    return (above ? path_of(*above) + ' ' : "") + command.get_name();
}

std::string help_of(const CLI::App &command) {
    // App::help() would show the help of the command that was typed, which may be "help".
    return command.get_formatter()->make_help(&command, path_of(command),
                                              CLI::AppFormatMode::Normal);
}

Problem problem_of_typing(const CLI::App &app, const std::vector<std::string> &words,
                          const std::string &reason) {
    Walk walk(app);
    if (auto unknown = walk.read(words)) return *unknown;
    const CLI::App &command = walk.command();
    if (!commands_in(command).empty()) {
        Problem problem = usage_problem("no command was given" + see(command));
        problem.help = help_of(command);
        return problem;
    }
    const std::vector<std::string> rest = app.remaining(true);
    std::vector<std::string> extra;  // in the order of typing
    std::copy_if(words.begin(), words.end(), std::back_inserter(extra), [&](const auto &word) {
        return std::find(rest.begin(), rest.end(), word) != rest.end();
    });
    if (extra.empty()) return usage_problem(reason + see(command));
    return usage_problem(path_of(command) + " takes no further argument: " + joined(extra, " ") +
                         see(command));
}

}  // namespace order::cli
