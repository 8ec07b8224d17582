#include "aws/sso_token.hpp"

#include <fcntl.h>

#include <cerrno>

#include "aws/endpoint.hpp"
#include "aws/time.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "crypto/encoding.hpp"
#include "crypto/hash.hpp"
#include "json/wiped_document.hpp"

namespace order::aws {
namespace {

constexpr std::size_t max_bytes = 256u << 10;
constexpr std::int64_t renew_before_ms = 15 * 60'000;
constexpr std::int64_t longest_life_s = 366LL * 86'400;

std::string cache_path(const KeySearchContext &context, const SsoSession &session) {
    const std::string &home = context.setup.environment.home;
    if (home.empty()) throw sso_login_needed(session, "has no home folder to be looked for in");
    const auto name = crypto::sha1(session.name.empty() ? session.start_url : session.name);
    return base::concat(home, "/.aws/sso/cache/", crypto::hex(name), ".json");
}

std::optional<std::int64_t> time_in(const json::Value &document, std::string_view name) {
    return parse_aws_time(json::text_or_empty(document, name));
}

bool is_renewable(const json::Value &cached, const SsoSession &session, std::int64_t now) {
    for (const char *name : {"refreshToken", "clientId", "clientSecret"}) {
        if (json::text_or_empty(cached, name).empty()) return false;
    }
    return !session.name.empty() && time_in(cached, "registrationExpiresAt").value_or(0) > now;
}

void set_text(json::Value &document, std::string_view name, const boost::json::string &text) {
    json::Value &member = document.as_object()[name];
    json::wipe_texts(member);
    member = text;
}

// Asks for a new token and returns when that one ends; nothing when the service refused it. Throws
// when another try may bring one.
std::optional<std::int64_t> renew(const KeySearchContext &context, const SsoSession &session,
                                  json::Value &cached) {
    const AwsSetup &setup = context.setup;
    const auto field = [&](std::string_view name) { return *json::member(cached, name); };
    const auto secret = [&](std::string_view name) {
        const auto &text = json::member(cached, name)->get_string();
        return base::Secret({text.data(), text.size()});
    };
    // Known, in case the answer quotes them.
    const base::Secret client_secret = secret("clientSecret");
    const base::Secret refresh_token = secret("refreshToken");
    json::WipedDocument form(json::Object{{"clientId", field("clientId")},
                                          {"clientSecret", field("clientSecret")},
                                          {"grantType", "refresh_token"},
                                          {"refreshToken", field("refreshToken")}});
    transport::WipedRequest request;
    request.method = transport::Method::post;
    request.url = resolve_aws_service_endpoint(setup, aws_sso_oidc, session.region,
                                               resolve_aws_variant(setup))
                      .text +
                  "/token";
    request.authorised = false;
    request.max_answer_bytes = max_bytes;
    // Each refresh token is good for one use.
    request.repeat = transport::Repeat::never;
    request.headers.push_back({"Content-Type", "application/json"});
    request.body = json::serialize(*form.value);

    transport::Response response = context.wire.send(request, context.call);
    json::Fault fault;
    const json::WipedDocument answer(json::try_parse(response.body, fault, {max_bytes, 16}));
    base::wipe(response.body);
    const bool is_refused = response.status >= 400 && response.status < 500 &&
                            response.status != 429 && answer.value &&
                            json::member(*answer.value, "error");
    if (is_refused) return {};
    const json::Value nothing;
    const json::Value &fields = answer.value ? *answer.value : nothing;
    const json::Value *access = json::member(fields, "accessToken");
    const json::Value *refresh = json::member(fields, "refreshToken");
    const auto life_s = json::number_or_text(fields, "expiresIn");
    const bool has_token = access && access->is_string() && !access->get_string().empty();
    if (response.status != 200 || !has_token || !life_s || *life_s <= 0) {
        throw keys_failure(base::concat("The AWS sign-in at ", base::excerpt(session.start_url),
                                        " could not be renewed."));
    }
    const std::int64_t ends =
        context.clock.now() +
        static_cast<std::int64_t>(std::min<double>(*life_s, longest_life_s)) * 1000;
    set_text(cached, "accessToken", access->get_string());
    set_text(cached, "expiresAt", boost::json::string(base::format_rfc3339(ends)));
    if (refresh && refresh->is_string()) set_text(cached, "refreshToken", refresh->get_string());
    return ends;
}

// Puts the file in place as a whole: other programs read it too.
void save(const std::string &path, const json::Value &cached, const base::Log &log) {
    const std::string part = base::concat(path, ".", crypto::uuid());
    std::string text = json::serialize(cached);
    base::Descriptor file(base::uninterrupted(
        [&] { return ::open(part.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600); }));
    const bool is_written = file && base::write_all(file.number(), text) && file.close() &&
                            base::rename_over(part, path);
    const int error = errno;
    base::wipe(text);
    if (is_written) return;
    base::unlink(part);
    log.write(base::Level::warning, base::files_failure("write", path, error).message);
}

}  // namespace

base::Failure sso_login_needed(const SsoSession &session, std::string_view what) {
    return person_failure(base::concat("The AWS sign-in at ", base::excerpt(session.start_url), " ",
                                       what, ": run `", session.login, "`."));
}

base::Secret load_sso_token(const KeySearchContext &context, const SsoSession &session) {
    const std::string path = cache_path(context, session);
    auto text = base::read_file(path, max_bytes);
    if (!text) throw sso_login_needed(session, "has not been done on this machine");
    json::Fault fault;
    json::WipedDocument cached(json::try_parse(*text, fault, {max_bytes, 16}));
    base::wipe(*text);
    const bool is_object = cached.value && cached.value->is_object();
    const auto stated = is_object ? time_in(*cached.value, "expiresAt") : std::nullopt;
    if (!stated || json::text_or_empty(*cached.value, "accessToken").empty()) {
        base::Failure failure = sso_login_needed(
            session, base::concat("left an unusable file \"", base::excerpt(path, 1024), "\""));
        // Another program may be writing it at this moment.
        failure.needs_person = false;
        throw failure;
    }
    std::int64_t ends = *stated;
    bool may_be_renewed_later = false;
    const std::int64_t now = context.clock.now();
    if (ends - now < renew_before_ms && is_renewable(*cached.value, session, now)) {
        try {
            if (const auto renewed = renew(context, session, *cached.value)) {
                ends = *renewed;
                save(path, *cached.value, context.setup.environment.log);
            }
        } catch (const base::Failure &) {
            // The old token may do for a while; an interrupt or a deadline is the caller's.
            context.call.check();
            may_be_renewed_later = true;
        }
    }
    if (ends <= now) {
        base::Failure failure = sso_login_needed(
            session, may_be_renewed_later ? "has expired and could not be renewed" : "has expired");
        failure.needs_person = !may_be_renewed_later;
        failure.retriable = may_be_renewed_later;
        throw failure;
    }
    const auto &token = json::member(*cached.value, "accessToken")->get_string();
    return base::Secret({token.data(), token.size()});
}

}  // namespace order::aws
