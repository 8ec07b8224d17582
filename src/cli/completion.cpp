// Completion scripts: the commands and options are walked once, each shell writes them its way.
#include "cli/completion.hpp"

#include <CLI/CLI.hpp>
#include <set>
#include <vector>

#include "cli/text.hpp"
#include "cli/tool.hpp"

namespace order::cli {
namespace {

struct OptionFacts {
    std::vector<std::string> flags;  // "-o", "--output"
    std::string help;
    std::string value;                 // "FILE", "FOLDER", ...; empty for a flag without a value
    std::vector<std::string> choices;  // what the value can be, where that is fixed
};

struct CommandFacts {
    std::string path;  // "", "search", "quotations list"
    std::string help;
    std::vector<OptionFacts> options;
    std::vector<std::pair<std::string, std::string>> commands;  // below it: name and help
};

// CLI11 shows the words an option is checked against as "NAME:{one,two}".
std::vector<std::string> choices_of(const std::string &type) {
    const std::size_t open = type.find('{');
    const std::size_t close = type.rfind('}');
    if (open == type.npos || close == type.npos) return {};
    std::vector<std::string> choices(1);
    for (const char c : type.substr(open + 1, close - open - 1)) {
        if (c == ',')
            choices.emplace_back();
        else
            choices.back() += c;
    }
    return choices;
}

OptionFacts facts_of(const CLI::Option &option) {
    OptionFacts facts;
    for (const std::string &name : option.get_snames()) facts.flags.push_back("-" + name);
    for (const std::string &name : option.get_lnames()) facts.flags.push_back("--" + name);
    facts.help = option.get_description();
    const std::string type = option.get_type_size() == 0 ? "" : option.get_type_name();
    facts.value = type.substr(0, type.find_first_of(": "));
    facts.choices = choices_of(type);
    return facts;
}

// A command and all below it; `above` is what it takes over from the program.
void walk(const CLI::App &app, const std::string &path, const std::vector<OptionFacts> &above,
          std::vector<CommandFacts> &all) {
    CommandFacts command{path, app.get_description(), {}, {}};
    std::vector<OptionFacts> inherited = above;
    for (const CLI::Option *option : app.get_options()) {
        OptionFacts facts = facts_of(*option);
        if (facts.flags.empty()) continue;  // a positional
        if (path.empty() && option->get_group() == common_options) inherited.push_back(facts);
        command.options.push_back(std::move(facts));
    }
    command.options.insert(command.options.end(), above.begin(), above.end());
    const auto below = app.get_subcommands([](const CLI::App *) { return true; });
    for (const CLI::App *one : below)
        command.commands.emplace_back(one->get_name(), one->get_description());
    all.push_back(std::move(command));
    for (const CLI::App *one : below)
        walk(*one, path.empty() ? one->get_name() : path + ' ' + one->get_name(), inherited, all);
}

std::string quoted(const std::string &text) {
    std::string shown = "'";
    for (const char c : text) shown += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return shown + '\'';
}

// 'search'|'quotations'|'quotations list'
std::string path_patterns(const std::vector<CommandFacts> &all) {
    std::vector<std::string> paths;
    for (const CommandFacts &command : all)
        if (!command.path.empty()) paths.push_back(quoted(command.path));
    return joined(paths, "|");
}

// Every flag with a value, once, with the line that completes the value.
template <class Complete>
std::string value_cases(const std::vector<CommandFacts> &all, const Complete &complete) {
    std::string text;
    std::set<std::string> seen;
    for (const CommandFacts &command : all)
        for (const OptionFacts &option : command.options)
            if (!option.value.empty() && seen.insert(option.flags.back()).second)
                text += "        " + joined(option.flags, "|") + ") " + complete(option) +
                        "; return ;;\n";
    return text;
}

std::string bash_script(const std::vector<CommandFacts> &all) {
    std::string text =
        "# bash completion for orderctl; made by \"orderctl completion bash\"\n"
        "_orderctl() {\n"
        "    local word=${COMP_WORDS[COMP_CWORD]} path= words= i\n"
        "    for ((i = 1; i < COMP_CWORD; i++)); do\n"
        "        case \"${path:+$path }${COMP_WORDS[i]}\" in\n"
        "            " +
        path_patterns(all) +
        ") path=\"${path:+$path }${COMP_WORDS[i]}\" ;;\n"
        "        esac\n"
        "    done\n"
        "    COMPREPLY=()\n"
        "    case ${COMP_WORDS[COMP_CWORD - 1]} in\n" +
        value_cases(all,
                    [](const OptionFacts &option) {
                        const std::string end = " -- \"$word\"))";
                        if (!option.choices.empty())
                            return "COMPREPLY=($(compgen -W " +
                                   quoted(joined(option.choices, " ")) + end;
                        if (option.value == "FILE") return "COMPREPLY=($(compgen -f" + end;
                        if (option.value == "FOLDER") return "COMPREPLY=($(compgen -d" + end;
                        return std::string(":");
                    }) +
        "    esac\n"
        "    case $path in\n";
    for (const CommandFacts &command : all) {
        std::vector<std::string> words;
        for (const auto &[name, help] : command.commands) words.push_back(name);
        for (const OptionFacts &option : command.options)
            words.insert(words.end(), option.flags.begin(), option.flags.end());
        text +=
            "        " + quoted(command.path) + ") words=" + quoted(joined(words, " ")) + " ;;\n";
    }
    return text +
           "    esac\n"
           "    COMPREPLY=($(compgen -W \"$words\" -- \"$word\"))\n"
           "}\n"
           "complete -F _orderctl orderctl\n";
}

// "name:help" as zsh's _describe takes it.
std::string described(const std::string &name, const std::string &help) {
    std::string escaped;
    for (const char c : name) escaped += c == ':' ? std::string("\\:") : std::string(1, c);
    return quoted(escaped + ':' + help);
}

std::string zsh_script(const std::vector<CommandFacts> &all) {
    std::string text =
        "#compdef orderctl\n"
        "# zsh completion for orderctl; made by \"orderctl completion zsh\"\n"
        "_orderctl() {\n"
        "    local where= i\n"
        "    local -a found\n"
        "    for ((i = 2; i < CURRENT; i++)); do\n"
        "        case \"${where:+$where }${words[i]}\" in\n"
        "            " +
        path_patterns(all) +
        ") where=\"${where:+$where }${words[i]}\" ;;\n"
        "        esac\n"
        "    done\n"
        "    case ${words[CURRENT - 1]} in\n" +
        value_cases(all,
                    [](const OptionFacts &option) {
                        if (!option.choices.empty())
                            return "compadd " + joined(option.choices, " ");
                        if (option.value == "FILE") return std::string("_files");
                        if (option.value == "FOLDER") return std::string("_files -/");
                        return std::string("_message value");
                    }) +
        "    esac\n"
        "    case $where in\n";
    for (const CommandFacts &command : all) {
        text += "        " + quoted(command.path) + ") found=(\n";
        for (const auto &[name, help] : command.commands)
            text += "            " + described(name, help) + '\n';
        for (const OptionFacts &option : command.options)
            for (const std::string &flag : option.flags)
                text += "            " + described(flag, option.help) + '\n';
        text += "        ) ;;\n";
    }
    return text +
           "    esac\n"
           "    _describe orderctl found\n"
           "}\n"
           "if [ \"$funcstack[1]\" = _orderctl ]; then\n"
           "    _orderctl \"$@\"\n"  // found in a folder of completions
           "else\n"
           "    compdef _orderctl orderctl\n"
           "fi\n";
}

std::string fish_script(const std::vector<CommandFacts> &all) {
    std::vector<std::string> paths;
    for (const CommandFacts &command : all)
        if (!command.path.empty()) paths.push_back(quoted(command.path));
    std::string text =
        "# fish completion for orderctl; made by \"orderctl completion fish\"\n"
        "function __orderctl_where\n"
        "    set -l where\n"
        "    for word in (commandline -opc)[2..-1]\n"
        "        if contains -- \"$where$word\" " +
        joined(paths, " ") +
        "\n"
        "            set where \"$where$word \"\n"
        "        end\n"
        "    end\n"
        "    echo \"in $where\"\n"
        "end\n"
        "complete -c orderctl -f\n";
    for (const CommandFacts &command : all) {
        const std::string here = command.path.empty() ? "in " : "in " + command.path + ' ';
        const std::string start =
            "complete -c orderctl -n 'test (__orderctl_where) = \"" + here + "\"'";
        for (const auto &[name, help] : command.commands)
            text += start + " -a " + name + " -d " + quoted(help) + '\n';
        for (const OptionFacts &option : command.options) {
            text += start;
            for (const std::string &flag : option.flags)
                text += flag[1] == '-' ? " -l " + flag.substr(2) : " -s " + flag.substr(1);
            if (!option.value.empty()) text += " -r";
            if (!option.choices.empty()) text += " -a " + quoted(joined(option.choices, " "));
            if (option.value == "FILE" || option.value == "FOLDER") text += " -F";
            text += " -d " + quoted(option.help) + '\n';
        }
    }
    return text;
}

}  // namespace

std::string completion_script(const CLI::App &app, const std::string &shell) {
    std::vector<CommandFacts> all;
    walk(app, "", {}, all);
    if (shell == "zsh") return zsh_script(all);
    return shell == "fish" ? fish_script(all) : bash_script(all);
}

}  // namespace order::cli
