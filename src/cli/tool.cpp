// Tool: opens what all commands share.
#include "cli/tool.hpp"

#include <CLI/CLI.hpp>

namespace order::cli {
namespace {

Format format_of(const std::string &name) {
    if (name == "json") return Format::json;
    if (name == "jsonl") return Format::jsonl;
    return name == "id" ? Format::id : Format::table;
}

void log_to_notes(void *context, std::int32_t level, const char *message) {
    constexpr const char *names[] = {"error", "warning", "info", "debug"};
    const bool is_known = level >= ORDER_LOG_ERROR && level <= ORDER_LOG_DEBUG;
    try {
        static_cast<Notes *>(context)->say(
            std::string(is_known ? names[level - ORDER_LOG_ERROR] : "log") + ": " + message);
    } catch (const std::exception &) {
        // Out of memory: the library must not see it, and a line of the log can be missed.
    }
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
    if (notes_->is_verbose()) {
        must(order_settings_set_log, settings_.settings.get(), log_to_notes, notes_.get(),
             notes_->level() == Notes::Level::debug ? ORDER_LOG_DEBUG : ORDER_LOG_INFO);
    }
}

order_client *Tool::client() {
    if (!client_) {
        client_ = ask<Client>(order_client_create, settings_.settings.get(), provider_.c_str());
        signals_.attach(client_.get());
    }
    return client_.get();
}

}  // namespace order::cli
