#include "providers/up42/login/login.hpp"

#include <array>
#include <cerrno>

#include "auth/token_cache.hpp"
#include "base/failure.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "json/json.hpp"
#include "json/wiped_document.hpp"
#include "providers/up42/login/token.hpp"
#include "transport/url.hpp"

namespace order::providers::up42 {
namespace {

constexpr std::size_t max_file_bytes = 64u << 10;

constexpr std::string_view account_names =
    "up42.username and up42.password, or UP42_USERNAME and UP42_PASSWORD";
constexpr std::string_view project_names =
    "up42.project_id and up42.project_api_key, or UP42_PROJECT_ID and UP42_PROJECT_API_KEY";
constexpr std::string_view token_names = "up42.token or UP42_TOKEN";
constexpr std::string_view file_names = "up42.credentials_file or UP42_CREDENTIALS_FILE";

base::Failure refusal(std::string message) {
    base::Failure failure(base::Code::credentials, std::move(message));
    failure.request_sent = false;
    return failure;
}

bool has_account(const Up42Login &login) {
    return !login.username.empty() || !login.password.empty();
}
bool has_project(const Up42Login &login) {
    return !login.project_id.empty() || !login.project_api_key.empty();
}

void check_one_source(const Up42Login &login) {
    struct Source {
        bool given;
        std::string_view names;
    };
    const std::array<Source, 4> sources = {{{has_account(login), account_names},
                                            {has_project(login), project_names},
                                            {!login.token.empty(), token_names},
                                            {!login.credentials_file.empty(), file_names}}};
    std::string given;
    std::string known;
    int count = 0;
    for (const Source &source : sources) {
        known += base::concat(known.empty() ? "" : "; ", source.names);
        if (!source.given) continue;
        given += base::concat(given.empty() ? "" : "; ", source.names);
        ++count;
    }
    if (count == 0) throw refusal(base::concat("No UP42 credentials were given; set ", known, "."));
    if (count > 1) {
        throw refusal(base::concat("UP42 credentials were given by multiple sources; keep one of ",
                                   given, "."));
    }
}

void check_complete(const Up42Login &login, std::string_view where) {
    const auto missing = [&](std::string_view setting, std::string_view variable) {
        return refusal(base::concat("The UP42 credentials", where, " were incomplete: ", setting,
                                    " (", variable, ") was empty."));
    };
    if (has_account(login)) {
        if (login.username.empty()) throw missing("up42.username", "UP42_USERNAME");
        if (login.password.empty()) throw missing("up42.password", "UP42_PASSWORD");
    } else if (has_project(login)) {
        if (login.project_id.empty()) throw missing("up42.project_id", "UP42_PROJECT_ID");
        if (login.project_api_key.empty()) {
            throw missing("up42.project_api_key", "UP42_PROJECT_API_KEY");
        }
    }
}

std::string read_file(const std::string &path) {
    try {
        if (auto text = base::read_file(path, max_file_bytes)) return *std::move(text);
        throw base::files_failure("open", path, ENOENT);
    } catch (const base::Failure &failure) {
        throw refusal(base::concat("The UP42 credentials could not be read. ", failure.message,
                                   " Check ", file_names, "."));
    }
}

// Takes the pair out of the file: exactly two members, both texts.
void read_credentials_file(Up42Login &login) {
    const auto invalid = [&] {
        return refusal(base::concat("The UP42 credentials file ",
                                    base::excerpt(login.credentials_file),
                                    " was invalid: it must be a JSON object with exactly username "
                                    "and password, or project_id and project_api_key."));
    };
    std::string text = read_file(login.credentials_file);
    json::Fault fault;
    auto document = json::try_parse(text, fault, {max_file_bytes, 4});
    base::wipe(text);
    if (!document || !document->is_object() || document->get_object().size() != 2) throw invalid();
    const auto take = [&](std::string_view name, auto assign) {
        const json::Value *const member = json::member(*document, name);
        const auto *const value = member ? member->if_string() : nullptr;
        if (!value) return false;
        assign(std::string_view(value->data(), value->size()));
        return true;
    };
    const bool is_account =
        take("username", [&](std::string_view value) { login.username = value; }) &&
        take("password", [&](std::string_view value) { login.password = base::Secret(value); });
    const bool is_project = !is_account && take("project_id", [&](std::string_view value) {
        login.project_id = value;
    }) && take("project_api_key", [&](std::string_view value) {
        login.project_api_key = base::Secret(value);
    });
    json::wipe_texts(*document);
    if (!is_account && !is_project) throw invalid();
    if (!has_account(login) && !has_project(login)) {
        throw refusal(base::concat("The UP42 credentials in ",
                                   base::excerpt(login.credentials_file),
                                   " were incomplete: both values were empty."));
    }
    check_complete(login, base::concat(" in ", base::excerpt(login.credentials_file)));
}

class Up42Authorizer final : public auth::Authorizer {
  public:
    Up42Authorizer(Up42Login login, std::shared_ptr<transport::Transport> wire, base::Log log)
        : login_(std::move(login)),
          wire_(std::move(wire)),
          log_(std::move(log)),
          cache_([this](const base::Call &call) { return log_in(call); }) {}

    void authorize(transport::Request &request, const base::Call &call) override {
        request.credential = login_.token.empty() ? cache_.get(call) : login_.token;
        request.headers.push_back(
            {"Authorization", base::concat(scheme, request.credential.reveal())});
    }

    bool renew(const transport::Request &request, const transport::Response &response,
               const base::Call &) override {
        if (response.status != 401 || !login_.token.empty()) return false;
        auto used = transport::find_header(request.headers, "Authorization");
        if (used.substr(0, scheme.size()) == scheme) cache_.drop(used.substr(scheme.size()));
        return true;
    }

    std::string describe() const override {
        if (!login_.token.empty()) return "UP42: a ready token, which is not renewed";
        return base::concat("UP42: ", has_account(login_) ? "account" : "project keys",
                            login_.credentials_file.empty() ? "" : " from ",
                            base::excerpt(login_.credentials_file), ", login at ",
                            transport::without_secrets(login_url()));
    }

  private:
    static constexpr std::string_view scheme = "Bearer ";

    const std::string &login_url() const {
        return has_account(login_) ? login_.token_url : login_.legacy_token_url;
    }

    auth::Token log_in(const base::Call &call) {
        transport::WipedRequest request;
        if (has_account(login_)) {
            fill_account_login(request, login_url(), login_.client_id, login_.username,
                               login_.password);
        } else {
            fill_project_login(request, login_url(), login_.project_id, login_.project_api_key);
        }
        transport::Response response = wire_->send(request, call);
        const LoginHints hints{
            !login_.credentials_file.empty()
                ? base::concat("the file ", base::excerpt(login_.credentials_file))
                : std::string(has_account(login_) ? account_names : project_names),
            transport::without_secrets(login_url())};
        auth::Token token = read_login_answer(response, hints);
        log_.write(base::Level::debug,
                   base::concat("UP42 gave a token that is good for ",
                                std::to_string(token.lifetime_ms / 1000), " s."));
        return token;
    }

    const Up42Login login_;
    const std::shared_ptr<transport::Transport> wire_;
    const base::Log log_;
    auth::TokenCache cache_;
};

}  // namespace

std::shared_ptr<auth::Authorizer> make_up42_authorizer(Up42Login login,
                                                       std::shared_ptr<transport::Transport> wire,
                                                       base::Log log) {
    check_one_source(login);
    check_complete(login, "");
    if (!login.credentials_file.empty()) read_credentials_file(login);
    if (!login.token.empty() && !is_bearer_token(login.token.reveal())) {
        throw refusal(base::concat("The token in ", token_names,
                                   " held a character that no token has, or was too long."));
    }
    return std::make_shared<Up42Authorizer>(std::move(login), std::move(wire), std::move(log));
}

}  // namespace order::providers::up42
