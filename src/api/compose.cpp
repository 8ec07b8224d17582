// The composition root: settings become a transport, a provider and the session around them.
#include <order/order.h>

#include <utility>

#include "api/session.hpp"
#include "base/failure.hpp"
#include "base/text.hpp"
#include "core/description.hpp"
#include "providers/catalog.hpp"
#include "transport/curl_transport.hpp"
#include "transport/url.hpp"

namespace order::api {
namespace {

std::string user_agent(const core::Options &settings) {
    const std::string own = base::concat("liborder/", ORDER_VERSION);
    const std::string more = settings.text("user_agent");
    return more.empty() ? own : base::concat(own, " ", more);
}

// A URL or a pattern would look as if it allowed something, and would not.
void check_http_hosts(std::string_view hosts) {
    for (const std::string_view entry : base::split(hosts, ',')) {
        const std::string_view host = base::trim(entry);
        const bool is_name = !host.empty() && host.find_first_of("/:*@ ") == std::string_view::npos;
        if (is_name || transport::is_loopback(host)) continue;
        throw base::Failure(base::Code::argument,
                            base::concat("The setting \"allow_http_hosts\" takes host names with "
                                         "commas, without scheme, port or pattern, not \"",
                                         base::excerpt(host, 80), "\"."));
    }
}

transport::CurlOptions curl_options(const core::Options &settings, std::string_view provider_name,
                                    const base::Log &log) {
    transport::CurlOptions options;
    const auto number = [&](std::string_view name) { return settings.integer(name).value(); };
    options.connect_timeout_ms = number("connect_timeout_ms");
    options.request_timeout_ms = number("request_timeout_ms");
    options.stall_timeout_ms = number("stall_timeout_ms");
    options.max_idle_connections = static_cast<int>(number("max_idle_connections"));
    options.proxy = settings.text("proxy");
    options.no_proxy = settings.text("no_proxy");
    options.use_environment = settings.flag("environment");
    const providers::CaFile ca_file = providers::ca_file_for(provider_name, settings, log);
    options.ca_file = ca_file.path;
    options.ca_file_from = ca_file.from;
    options.ca_pem = settings.text("ca_pem");
    options.allow_http_hosts = settings.text("allow_http_hosts");
    options.user_agent = user_agent(settings);
    options.log = log;
    return options;
}

// The sockets and TLS states are the parent's too: a child that closed them in order would break
// its parent's connections, so it leaves them as they are.
void end_session(Session *session) {
    if (session->is_ours()) delete session;
}

}  // namespace

std::shared_ptr<Session> make_session(core::Options settings, base::Log log,
                                      std::string_view provider_name) {
    if (settings.flag("environment")) settings.read_environment();
    check_http_hosts(settings.text("allow_http_hosts"));
    const std::shared_ptr<Session> session(new Session(std::move(settings), std::move(log)),
                                           end_session);
    session->provider_name = provider_name;
    session->call_timeout_ms = session->settings.integer("call_timeout_ms").value();
    session->http = curl_options(session->settings, provider_name, session->log);
    session->provider =
        providers::make_provider(provider_name, session->settings,
                                 transport::make_curl_transport(session->http), session->log);
    return session;
}

std::string Session::describe() const {
    const std::string of_provider = provider->describe();
    const auto facts = transport::curl_facts(http, core::described(of_provider, "api_url"));
    return core::Description()
        .add_json("provider", of_provider)
        .add("http", facts.library)
        .add("ca_file", facts.ca_file)
        .add("ca_file_from", http.ca_file_from)
        .add("proxy", facts.proxy)
        .add_json("settings", core::describe_settings(settings))
        .text();
}

}  // namespace order::api
