// order-sandbox: reads the command line, starts the simulated services, says where they are.
#include <CLI/CLI.hpp>
#include <iostream>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "sandbox/server.hpp"
#include "sandbox/up42_service.hpp"

namespace {

using namespace order;
using namespace order::sandbox;

struct Settings {
    std::string host = "127.0.0.1";
    std::uint16_t port = 0;
    WorldOptions world;
};

void add_options(CLI::App &app, Settings &settings) {
    app.add_option("--host", settings.host, "IP address to listen on")->capture_default_str();
    app.add_option("--port", settings.port, "port to listen on; 0: a free one")
        ->capture_default_str();
    app.add_option("--speed", settings.world.speed,
                   "how much faster than real time orders move. At 1 an archive order takes about "
                   "four and a half minutes, at 1000 a quarter of a second")
        ->check(CLI::Range(0.001, 1e9))
        ->capture_default_str();
    app.add_option("--token-seconds", settings.world.token_seconds,
                   "how long an access token is good, in real seconds")
        ->check(CLI::Range(1, 86400))
        ->capture_default_str();
    app.add_option("--link-seconds", settings.world.link_seconds,
                   "how long a download link is good, in real seconds")
        ->check(CLI::Range(1, 86400))
        ->capture_default_str();
    app.add_option("--seed", settings.world.seed,
                   "ids of accounts, orders and assets follow from it")
        ->capture_default_str();
    app.set_version_flag("--version", "order-sandbox " ORDER_VERSION_TEXT);
}

void serve(const Settings &settings) {
    Up42Service up42(settings.world);
    Server server;
    const std::uint16_t port =
        server.listen(settings.host, settings.port, nullptr,
                      [&up42](Request &request) { return up42.answer(request); });
    const std::string origin = base::concat("http://", settings.host, ":", std::to_string(port));
    json::Object first_line;
    first_line["up42"] = up42.description(origin);
    std::cout << json::serialize(std::move(first_line)) << std::endl;
    server.run();
}

}  // namespace

int main(int argc, char **argv) {
    CLI::App app(
        "Serves a simulated UP42 API on loopback, for development and tests.\n"
        "The first line on standard output is a JSON object with addresses and "
        "credentials; SIGTERM or SIGINT ends it.");
    Settings settings;
    add_options(app, settings);
    CLI11_PARSE(app, argc, argv);
    try {
        serve(settings);
    } catch (const base::Failure &failure) {
        std::cerr << "order-sandbox: " << failure.message << "\n";
        return 1;
    } catch (const std::exception &fault) {
        std::cerr << "order-sandbox: " << fault.what() << "\n";
        return 1;
    }
    return 0;
}
