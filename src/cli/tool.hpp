// Tool: what all commands share: the options before the command, output, and the client.
#pragma once

#include <CLI/App.hpp>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "cli/handles.hpp"
#include "cli/notes.hpp"
#include "cli/output.hpp"
#include "cli/settings.hpp"
#include "cli/signals.hpp"
#include "cli/waiting.hpp"

namespace order::cli {

// The help lists the options all commands take under this.
constexpr const char *common_options = "Options of all commands";

class Tool {
  public:
    explicit Tool(Signals &signals) : signals_(signals) {}
    ~Tool() { signals_.attach(nullptr); }
    Tool(const Tool &) = delete;
    Tool &operator=(const Tool &) = delete;

    // Adds the options all commands take.
    void add_options(CLI::App &app);
    // Once the command line is read: opens the output and reads the config file.
    void open();

    // What the command that was typed does; its failures are thrown.
    std::function<void()> job;

    Output &output() { return *output_; }
    Notes &notes() { return *notes_; }
    Signals &signals() { return signals_; }
    const ChosenSettings &settings() const { return settings_; }
    const std::string &provider() const { return provider_; }

    // Made when first asked for; throws Stop.
    order_client *client();

    // What to type for a command with the common options of this one: "orderctl -p outposts track
    // oo-0123".
    std::string command_line(const std::vector<std::string> &words) const;

  private:
    static void log(void *tool, std::int32_t level, const char *message);

    Signals &signals_;
    std::string provider_ = "up42";
    std::string format_ = "table";
    SettingFlags flags_;
    bool is_quiet_ = false;
    int verbosity_ = 0;
    CLI::Option *provider_option_ = nullptr;
    std::vector<const CLI::Option *> common_;

    std::unique_ptr<Output> output_;
    std::unique_ptr<Notes> notes_;
    std::unique_ptr<Waiting> waiting_;
    ChosenSettings settings_;
    Client client_;
};

}  // namespace order::cli
