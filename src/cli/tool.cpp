// Tool: opens what all commands share.
#include "cli/tool.hpp"

#include <CLI/CLI.hpp>
#include <utility>

namespace order::cli {
namespace {

Format format_of(const std::string &name) {
    if (name == "json") return Format::json;
    if (name == "jsonl") return Format::jsonl;
    return name == "id" ? Format::id : Format::table;
}

// As a shell takes it.
std::string shell_word(const std::string &word) {
    constexpr const char *plain =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789@%+=:,./_-";
    if (!word.empty() && word.find_first_not_of(plain) == word.npos) return word;
    std::string quoted = "'";
    for (const char c : word) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return quoted + '\'';
}

}  // namespace

void Tool::add_options(CLI::App &app) {
    const std::string group = common_options;
    provider_option_ =
        app.add_option("-p,--provider", provider_, "The service to talk to: up42 or outposts")
            ->envname("ORDERCTL_PROVIDER")
            ->capture_default_str()
            ->group(group);
    app.add_option("-o,--output", format_, "How to show what was found")
        ->check(CLI::IsMember({"table", "json", "jsonl", "id"}))
        ->envname("ORDERCTL_OUTPUT")
        ->capture_default_str()
        ->type_name("FORMAT")
        ->group(group);
    app.add_option("--profile", flags_.profile, "Section of the config file to use")
        ->envname("ORDERCTL_PROFILE")
        ->type_name("NAME")
        ->group(group);
    app.add_option("--config", flags_.config,
                   "Config file instead of $XDG_CONFIG_HOME/orderctl/config.ini")
        ->envname("ORDERCTL_CONFIG")
        ->type_name("FILE")
        ->group(group);
    app.add_option("--set", flags_.pairs, "A setting; \"orderctl settings\" lists them")
        ->allow_extra_args(false)
        ->type_name("NAME=VALUE")
        ->group(group);
    app.add_option("--ca-file", flags_.ca_file, "CA certificates (PEM) to trust")
        ->type_name("FILE")
        ->group(group);
    app.add_option("--proxy", flags_.proxy, "Proxy to use")->type_name("URL")->group(group);
    app.add_flag("-q,--quiet", is_quiet_, "Nothing on stderr but errors")->group(group);
    app.add_flag("-v,--verbose", verbosity_, "Tell what happens on stderr; twice for more")
        ->group(group);
    common_ = std::as_const(app).get_options(
        [&](const CLI::Option *one) { return one->get_group() == group; });
}

void Tool::open() {
    output_ = std::make_unique<Output>(format_of(format_));
    notes_ = std::make_unique<Notes>(is_quiet_         ? Notes::Level::quiet
                                     : verbosity_ == 0 ? Notes::Level::normal
                                     : verbosity_ == 1 ? Notes::Level::verbose
                                                       : Notes::Level::debug);
    settings_ = choose_settings(flags_, *notes_);
    if (provider_option_->count() == 0 && !settings_.provider.empty())
        provider_ = settings_.provider;
    waiting_ = std::make_unique<Waiting>(*notes_);
    const bool wants_all = notes_->is_lively() || notes_->level() == Notes::Level::debug;
    must(order_settings_set_log, settings_.settings.get(), log, this,
         wants_all              ? ORDER_LOG_DEBUG
         : notes_->is_verbose() ? ORDER_LOG_INFO
                                : ORDER_LOG_WARNING);
}

void Tool::log(void *tool, std::int32_t level, const char *message) {
    constexpr const char *names[] = {"error", "warning", "info", "debug"};
    const bool is_known = level >= ORDER_LOG_ERROR && level <= ORDER_LOG_DEBUG;
    const auto &self = *static_cast<const Tool *>(tool);
    try {
        self.waiting_->heard(message);
        const std::string line =
            std::string(is_known ? names[level - ORDER_LOG_ERROR] : "log") + ": " + message;
        if (level <= ORDER_LOG_WARNING) return self.notes_->warn(line);
        if (!self.notes_->is_verbose()) return;
        if (level >= ORDER_LOG_DEBUG && self.notes_->level() != Notes::Level::debug) return;
        self.notes_->say(line);
    } catch (const std::exception &) {
        // Out of memory: the library must not see it, and a line of the log can be missed.
    }
}

std::string Tool::command_line(const std::vector<std::string> &words) const {
    std::string line = "orderctl";
    for (const CLI::Option *option : common_) {
        const auto &short_names = option->get_snames();
        const std::string name =
            short_names.empty() ? "--" + option->get_lnames().front() : '-' + short_names.front();
        const bool has_value = option->get_items_expected_max() > 0;
        for (const std::string &value : option->results()) {
            line += ' ' + name;
            if (has_value) line += ' ' + shell_word(value);
        }
    }
    for (const std::string &word : words) line += ' ' + shell_word(word);
    return line;
}

order_client *Tool::client() {
    if (!client_) {
        client_ = ask<Client>(order_client_create, settings_.settings.get(), provider_.c_str());
        signals_.attach(client_.get());
    }
    return client_.get();
}

}  // namespace order::cli
