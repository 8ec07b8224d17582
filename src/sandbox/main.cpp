// order-sandbox: reads the command line, starts the simulated services, says where they are.
#include <CLI/CLI.hpp>
#include <iostream>
#include <map>
#include <memory>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "sandbox/http/authority_file.hpp"
#include "sandbox/http/certificates.hpp"
#include "sandbox/http/server.hpp"
#include "sandbox/outposts/service.hpp"
#include "sandbox/up42/service.hpp"

namespace {

using namespace order;
using namespace order::sandbox;

struct Settings {
    std::string host = "127.0.0.1";
    std::uint16_t port = 0;
    std::uint16_t outposts_port = 0;
    std::uint16_t metadata_port = 0;
    bool tls = false;
    std::string ca_file;
    CertificateFault certificate_fault = CertificateFault::none;
    bool old_tls = false;
    bool log = false;
    WorldOptions world;
    OutpostsOptions outposts;
};

void add_tls_options(CLI::App &app, Settings &settings) {
    const std::map<std::string, CertificateFault> faults = {
        {"good", CertificateFault::none},
        {"expired", CertificateFault::expired},
        {"wrong-host", CertificateFault::wrong_host},
        {"self-signed", CertificateFault::self_signed},
        {"unknown-authority", CertificateFault::unknown_authority}};
    CLI::Option *tls = app.add_flag("--tls", settings.tls,
                                    "speak HTTPS with a certificate of an authority of its own");
    app.add_option("--ca-file", settings.ca_file,
                   "where to write that authority as PEM; by default to a temporary file, named "
                   "as ca_file in the first line and removed at the end")
        ->needs(tls);
    app.add_option("--tls-certificate", settings.certificate_fault,
                   "what certificate to show, to test refusals: good, expired, wrong-host, "
                   "self-signed or unknown-authority")
        ->transform(CLI::CheckedTransformer(faults).description(""))
        ->type_name("KIND")
        ->needs(tls);
    app.add_flag("--old-tls", settings.old_tls, "speak nothing newer than TLS 1.1")->needs(tls);
}

// What is wrong with the name of a region, if anything.
std::string region_fault(const std::string &name) {
    const bool is_one =
        !name.empty() && name.front() != '-' &&
        name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos;
    return is_one ? "" : "'" + base::excerpt(name) + "' is no name of a region";
}

void add_options(CLI::App &app, Settings &settings) {
    app.add_option("--host", settings.host, "IP address to listen on")->capture_default_str();
    app.add_option("--port", settings.port, "port of UP42; 0: a free one")->capture_default_str();
    app.add_option("--outposts-port", settings.outposts_port,
                   "port of AWS Outposts, STS and the SSO portal; 0: a free one")
        ->capture_default_str();
    app.add_option("--metadata-port", settings.metadata_port,
                   "port of the metadata of instance and container, which never speak TLS; 0: a "
                   "free one")
        ->capture_default_str();
    app.add_option("--region", settings.outposts.region, "AWS region the Outposts API stands in")
        ->check(region_fault)
        ->capture_default_str();
    app.add_option("--speed", settings.world.speed,
                   "how much faster than real time orders move. At 1 an archive order and a "
                   "hardware order take about four and a half minutes, at 1000 a quarter of a "
                   "second")
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
    app.add_option("--credits", settings.world.credits, "what the UP42 account has to spend")
        ->check(CLI::NonNegativeNumber)
        ->capture_default_str();
    app.add_option("--session-seconds", settings.outposts.session_seconds,
                   "how long an AWS session key is good at most, in real seconds")
        ->check(CLI::Range(1, 43200))
        ->capture_default_str();
    app.add_option("--seed", settings.world.seed,
                   "ids of accounts, orders and assets, and the users' AWS keys, follow from it")
        ->capture_default_str();
    add_tls_options(app, settings);
    app.add_flag("--log", settings.log, "report each request on standard error");
    app.set_version_flag("--version", "order-sandbox " ORDER_VERSION_TEXT);
}

// The request as one line without its query: that may hold a signature.
void report(const Request &request, const Reply &reply) {
    std::cerr << base::concat(base::excerpt(request.method), " ", base::excerpt(request.path), " ",
                              std::to_string(reply.status), "\n");
}

void serve(const Settings &settings) {
    Certificates certificates;
    std::unique_ptr<AuthorityFile> authority;
    if (settings.tls) {
        certificates = make_certificates(settings.certificate_fault);
        certificates.server.only_old_protocols = settings.old_tls;
        authority = std::make_unique<AuthorityFile>(settings.ca_file, certificates.authority);
    }

    Up42Service up42(settings.world);
    OutpostsOptions outposts_options = settings.outposts;
    outposts_options.seed = settings.world.seed;
    outposts_options.speed = settings.world.speed;
    OutpostsService outposts(outposts_options);

    Server server;
    const auto listen = [&](std::uint16_t port, bool tls, const Server::Handler &answer) {
        return server.listen(settings.host, port, tls ? &certificates.server : nullptr,
                             [answer, &settings](Request &request) {
                                 Reply reply = answer(request);
                                 if (settings.log) report(request, reply);
                                 return reply;
                             });
    };
    const std::string up42_origin =
        listen(settings.port, settings.tls, [&up42](Request &r) { return up42.answer(r); });
    const std::string outposts_origin =
        listen(settings.outposts_port, settings.tls,
               [&outposts](Request &r) { return outposts.answer(r); });
    const std::string metadata_origin =
        listen(settings.metadata_port, false,
               [&outposts](Request &r) { return outposts.answer_metadata(r); });

    json::Object up42_line = up42.description(up42_origin);
    json::Object outposts_line = outposts.description(outposts_origin, metadata_origin);
    if (authority) up42_line["ca_file"] = outposts_line["ca_file"] = authority->path();
    json::Object first_line;
    first_line["up42"] = std::move(up42_line);
    first_line["outposts"] = std::move(outposts_line);
    std::cout << json::serialize(std::move(first_line)) << std::endl;
    server.run();
}

}  // namespace

int main(int argc, char **argv) {
    CLI::App app(
        "Serves a simulated UP42 API and a simulated AWS Outposts API on loopback, for development "
        "and tests.\n"
        "The first line on standard output is a JSON object with addresses and credentials; "
        "SIGTERM or SIGINT ends it. GET /sandbox/ of each tells how to set "
        "scenes and produce mishaps.");
    app.name("order-sandbox");
    Settings settings;
    try {
        add_options(app, settings);
        app.parse(argc, argv);
        serve(settings);
    } catch (const CLI::ParseError &end) {
        return app.exit(end) == 0 ? 0 : 2;
    } catch (const std::exception &fault) {
        std::cerr << "order-sandbox: " << fault.what() << "\n";
        return 1;
    }
    return 0;
}
