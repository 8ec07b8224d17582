// UP42's credentials: what is sent to log in, what the answers mean, what is said when they fail.
#include "credentials/up42_login.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <atomic>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "support/temp_folder.hpp"

namespace order::credentials {
namespace {

using base::Code;
using base::Failure;
using base::Secret;
using transport::Header;
using transport::Repeat;
using transport::Request;
using transport::Response;

// A service of a function: remembers what came.
class Service final : public transport::Transport {
  public:
    using Answer = std::function<Response(const Request &)>;
    explicit Service(Answer answer) : answer_(std::move(answer)) {}

    Response send(const Request &request, const base::Call &) override {
        {
            const std::lock_guard lock(mutex_);
            requests_.push_back(request);
        }
        return answer_(request);
    }
    std::unique_ptr<transport::Transfer> open(const Request &request,
                                              const base::Call &call) override;
    std::vector<Request> requests() const {
        const std::lock_guard lock(mutex_);
        return requests_;
    }
    std::size_t count() const { return requests().size(); }

  private:
    Answer answer_;
    mutable std::mutex mutex_;
    std::vector<Request> requests_;
};

// The head of the answer, then its body at once.
class Ready final : public transport::Transfer {
  public:
    explicit Ready(Response response) : response_(std::move(response)) {}
    Step advance(base::Instant, const base::Call &) override {
        constexpr Step steps[] = {Step::head, Step::bytes, Step::end};
        return steps[std::min(at_++, 2)];
    }
    const Response &head() const override { return response_; }
    std::string_view bytes() const override { return response_.body; }

  private:
    Response response_;
    int at_ = 0;
};

std::unique_ptr<transport::Transfer> Service::open(const Request &request, const base::Call &call) {
    return std::make_unique<Ready>(send(request, call));
}

Response answer(int status, std::string body, std::vector<Header> headers = {}) {
    Response response;
    response.status = status;
    response.body = std::move(body);
    response.headers = std::move(headers);
    return response;
}

Response token_answer(const std::string &token, const std::string &more = ",\"expires_in\":300") {
    return answer(200, base::concat("{\"access_token\":\"", token, "\"", more, "}"));
}

Up42Login account() {
    Up42Login login;
    login.username = "me@example.com";
    login.password = Secret("p&s+w%r=d");
    login.token_url = "https://auth.example/token";
    login.legacy_token_url = "https://api.example/oauth/token";
    return login;
}

Up42Login project() {
    Up42Login login = account();
    login.username.clear();
    login.password = {};
    login.project_id = "project";
    login.project_api_key = Secret("key");
    return login;
}

Up42Login nobody() {
    Up42Login login = account();
    login.username.clear();
    login.password = {};
    return login;
}

template <class Action>
Failure failure_of(Action action) {
    try {
        action();
    } catch (const Failure &failure) {
        return failure;
    }
    ADD_FAILURE() << "nothing failed";
    return {Code::ok, ""};
}

bool mentions(const std::string &text, std::string_view word) {
    return text.find(word) != std::string::npos;
}

std::string authorization_of(Authorizer &authorizer) {
    Request request;
    authorizer.authorize(request, {});
    return std::string(transport::find_header(request.headers, "Authorization"));
}

// The failure of a login that is answered so.
Failure login_failure(Response response, Up42Login login = account()) {
    const auto wire = std::make_shared<Service>([&](const Request &) { return response; });
    const auto authorizer = make_up42_authorizer(std::move(login), wire, {});
    return failure_of([&] { authorization_of(*authorizer); });
}

// A credentials file that is gone when the test is.
class TemporaryFile {
  public:
    explicit TemporaryFile(const std::string &text) { tests::write_file(path(), text); }
    std::string path() const { return folder_.at("credentials.json"); }

  private:
    tests::TempFolder folder_;
};

TEST(Up42Login, SendsTheAccountFormEncoded) {
    const auto wire = std::make_shared<Service>([](const Request &) { return token_answer("T"); });
    const auto authorizer = make_up42_authorizer(account(), wire, {});
    EXPECT_EQ(wire->count(), 0u);
    EXPECT_EQ(authorization_of(*authorizer), "Bearer T");
    const Request login = wire->requests().at(0);
    EXPECT_EQ(login.method, transport::Method::post);
    EXPECT_EQ(login.url, "https://auth.example/token");
    EXPECT_EQ(login.repeat, Repeat::safe);
    EXPECT_FALSE(login.authorised);
    EXPECT_EQ(transport::find_header(login.headers, "Content-Type"),
              "application/x-www-form-urlencoded");
    EXPECT_EQ(login.body,
              "grant_type=password&username=me%40example.com&password=p%26s%2Bw%25r%3Dd"
              "&client_id=up42-sdk&scope=openid");
}

TEST(Up42Login, SendsProjectKeysAsBasicAuthorization) {
    const auto wire = std::make_shared<Service>([](const Request &) {
        return answer(200, "{\"data\":{\"accessToken\":\"old\"},\"expires_in\":300}");
    });
    const auto authorizer = make_up42_authorizer(project(), wire, {});
    EXPECT_EQ(authorization_of(*authorizer), "Bearer old");
    const Request login = wire->requests().at(0);
    EXPECT_EQ(login.url, "https://api.example/oauth/token");
    EXPECT_EQ(login.body, "grant_type=client_credentials");
    EXPECT_EQ(transport::find_header(login.headers, "Authorization"), "Basic cHJvamVjdDprZXk=");
}

TEST(Up42Login, UsesAReadyTokenWithoutLoggingIn) {
    const auto wire = std::make_shared<Service>([](const Request &) { return answer(500, ""); });
    Up42Login login = nobody();
    login.token = Secret("ready");
    const auto authorizer = make_up42_authorizer(login, wire, {});
    EXPECT_EQ(authorization_of(*authorizer), "Bearer ready");
    Request request;
    EXPECT_FALSE(authorizer->renew(request, answer(401, ""), {}));
    EXPECT_EQ(wire->count(), 0u);
}

TEST(Up42Login, TakesATokenWithoutLifetimeForFiveMinutes) {
    const auto wire =
        std::make_shared<Service>([](const Request &) { return token_answer("T", ""); });
    const auto authorizer = make_up42_authorizer(account(), wire, {});
    authorization_of(*authorizer);
    authorization_of(*authorizer);
    EXPECT_EQ(wire->count(), 1u);
}

TEST(Up42Login, LogsInOncePerTokenLifeEvenWhenThatIsShort) {
    const auto wire = std::make_shared<Service>(
        [](const Request &) { return token_answer("T", ",\"expires_in\":2"); });
    const auto authorizer = make_up42_authorizer(account(), wire, {});
    for (int i = 0; i < 100; ++i) authorization_of(*authorizer);
    EXPECT_EQ(wire->count(), 1u);
}

TEST(Up42Login, NamesWhatToCheckWhenTheAccountIsRefused) {
    const Failure failure = login_failure(
        answer(401, "{\"error\":\"invalid_grant\",\"error_description\":\"Invalid user\"}"));
    EXPECT_EQ(failure.code, Code::credentials);
    EXPECT_EQ(failure.message,
              "UP42 refused the login (invalid_grant: Invalid user): check up42.username and "
              "up42.password, or UP42_USERNAME and UP42_PASSWORD.");
    EXPECT_EQ(failure.http_status, 401);
    EXPECT_EQ(failure.provider_code, "invalid_grant");
    EXPECT_FALSE(failure.retriable);
}

TEST(Up42Login, TellsRefusalsFromTroubleThatPasses) {
    struct Case {
        int status;
        const char *body;
        Code code;
        bool retriable;
    };
    const Case cases[] = {
        {400, "{\"error\":\"invalid_grant\"}", Code::credentials, false},
        {400, "<html>", Code::provider, false},
        {401, "<html>", Code::credentials, false},
        {401, "", Code::credentials, false},
        {403, "blocked", Code::provider, false},
        {404, "{\"error\":\"Realm does not exist\"}", Code::provider, false},
        {302, "", Code::provider, false},
        {429, "{\"error\":\"slow down\"}", Code::provider, true},
        {500, "", Code::provider, true},
        {503, "<html>", Code::provider, true},
    };
    for (const Case &one : cases) {
        const Failure failure = login_failure(answer(one.status, one.body));
        EXPECT_EQ(failure.code, one.code) << one.status << one.body;
        EXPECT_EQ(failure.retriable, one.retriable) << one.status << one.body;
        EXPECT_EQ(failure.http_status, one.status);
    }
    EXPECT_EQ(login_failure(answer(429, "", {{"Retry-After", "7"}})).retry_after_ms, 7'000);
    EXPECT_TRUE(mentions(login_failure(answer(404, "")).message, "UP42_TOKEN_URL"));
    EXPECT_TRUE(mentions(login_failure(answer(401, "{\"error\":\"invalid_client\"}")).message,
                         "up42.client_id"));
    EXPECT_TRUE(mentions(login_failure(answer(401, ""), project()).message, "UP42_PROJECT_ID"));
}

TEST(Up42Login, NeverShowsASecretTheServiceQuotes) {
    const Failure failure = login_failure(
        answer(401, "{\"error\":\"invalid_grant\",\"error_description\":\"no user p&s+w%r=d\"}"));
    EXPECT_FALSE(mentions(failure.message, "p&s+w%r=d")) << failure.message;
}

TEST(Up42Login, BoundsWhatTheServiceSays) {
    const Failure failure =
        login_failure(answer(400, base::concat("{\"error\":\"", std::string(5000, 'e'),
                                               "\",\"error_description\":\"\\n\"}")));
    EXPECT_LT(failure.message.size(), 500u);
    EXPECT_LT(failure.provider_code.size(), 100u);
}

TEST(Up42Login, RefusesHostileAnswers) {
    std::string deep = "1";
    for (int i = 0; i < 5'000; ++i) deep = "[" + deep + "]";
    for (const std::string &body :
         {std::string(),
          std::string("<html>"),
          std::string("null"),
          std::string("[]"),
          std::string("{}"),
          std::string("{\"access_token\":null}"),
          std::string("{\"access_token\":7}"),
          std::string("{\"access_token\":\"\"}"),
          std::string("{\"access_token\":\"a\\r\\nX: y\"}"),
          std::string("{\"access_token\":\"a b\"}"),
          std::string("{\"access_token\":\"\\u00fc\"}"),
          std::string("{\"access_token\":\"T\",\"expires_in\":0}"),
          std::string("{\"access_token\":\"T\",\"expires_in\":-5}"),
          std::string("{\"access_token\":\"T\",\"expires_in\":\"300\"}"),
          std::string("{\"access_token\":\"T\",\"expires_in\":1e999}"),
          std::string("{\"data\":{\"accessToken\":[]}}"),
          std::string("{\"data\":\"T\"}"),
          deep,
          base::concat("{\"access_token\":\"", std::string(70'000, 'x'), "\"}"),
          std::string(2 << 20, ' ')}) {
        const Failure failure = login_failure(answer(200, body));
        EXPECT_EQ(failure.code, Code::provider) << body.substr(0, 80);
        EXPECT_LT(failure.message.size(), 500u);
    }
}

TEST(Up42Login, TakesAnAbsurdLifetimeWithoutOverflow) {
    const auto wire = std::make_shared<Service>(
        [](const Request &) { return token_answer("T", ",\"expires_in\":1e300"); });
    const auto authorizer = make_up42_authorizer(account(), wire, {});
    EXPECT_EQ(authorization_of(*authorizer), "Bearer T");
    EXPECT_EQ(authorization_of(*authorizer), "Bearer T");
    EXPECT_EQ(wire->count(), 1u);
}

TEST(Up42Credentials, SayWhichSettingsAndVariablesAreMissing) {
    const auto failure_with = [](const Up42Login &login) {
        const Failure failure = failure_of([&] { make_up42_authorizer(login, nullptr, {}); });
        EXPECT_EQ(failure.code, Code::credentials);
        EXPECT_FALSE(failure.request_sent);
        return failure.message;
    };
    const std::string none = failure_with(nobody());
    for (const char *name : {"up42.username", "up42.password", "UP42_USERNAME", "UP42_PASSWORD",
                             "up42.token", "UP42_TOKEN", "UP42_CREDENTIALS_FILE"}) {
        EXPECT_TRUE(mentions(none, name)) << none;
    }
    Up42Login half = nobody();
    half.username = "me";
    EXPECT_TRUE(mentions(failure_with(half), "incomplete: up42.password (UP42_PASSWORD)"));
    half = nobody();
    half.password = Secret("x");
    EXPECT_TRUE(mentions(failure_with(half), "incomplete: up42.username (UP42_USERNAME)"));
    half = nobody();
    half.project_id = "x";
    EXPECT_TRUE(mentions(failure_with(half), "UP42_PROJECT_API_KEY"));
    half = nobody();
    half.project_api_key = Secret("x");
    EXPECT_TRUE(mentions(failure_with(half), "UP42_PROJECT_ID"));
    Up42Login both = account();
    both.token = Secret("T");
    EXPECT_TRUE(mentions(failure_with(both), "multiple sources"));
    both = account();
    both.credentials_file = "/nowhere";
    EXPECT_TRUE(mentions(failure_with(both), "multiple sources"));
    both = account();
    both.project_id = "x";
    EXPECT_TRUE(mentions(failure_with(both), "multiple sources"));
}

TEST(Up42Credentials, RefuseATokenThatCouldCarryAHeader) {
    for (const std::string &text :
         {std::string("a\r\nX: y"), std::string("a\n"), std::string("a b"), std::string("a\0b", 3),
          std::string("\x7f"), std::string("\xC3\xBC"), std::string(100'000, 'a')}) {
        Up42Login login = nobody();
        login.token = Secret(text);
        const Failure failure = failure_of([&] { make_up42_authorizer(login, nullptr, {}); });
        EXPECT_EQ(failure.code, Code::credentials);
        EXPECT_TRUE(mentions(failure.message, "UP42_TOKEN")) << failure.message;
    }
}

TEST(Up42Credentials, ComeFromAFile) {
    const auto wire = std::make_shared<Service>([](const Request &) { return token_answer("T"); });
    for (const auto &[text, body] :
         {std::pair{"{\"username\":\"u\",\"password\":\"p\"}", "username=u&password=p"},
          std::pair{"{\"project_api_key\":\"k\",\"project_id\":\"i\"}", "client_credentials"}}) {
        const TemporaryFile file(text);
        Up42Login login = nobody();
        login.credentials_file = file.path();
        const auto authorizer = make_up42_authorizer(login, wire, {});
        EXPECT_EQ(authorization_of(*authorizer), "Bearer T");
        EXPECT_TRUE(mentions(wire->requests().back().body, body));
        EXPECT_TRUE(mentions(authorizer->describe(), file.path()));
    }
}

TEST(Up42Credentials, SayWhatIsWrongWithTheFile) {
    const auto failure_with = [](const std::string &path) {
        Up42Login login = nobody();
        login.credentials_file = path;
        const Failure failure = failure_of([&] { make_up42_authorizer(login, nullptr, {}); });
        EXPECT_EQ(failure.code, Code::credentials);
        EXPECT_TRUE(mentions(failure.message, path)) << failure.message;
        return failure.message;
    };
    EXPECT_TRUE(mentions(failure_with("/nowhere/at/all"), "UP42_CREDENTIALS_FILE"));
    EXPECT_TRUE(mentions(failure_with("/tmp"), "could not be read"));
    for (const char *text :
         {"", "[]", "{}", "no json", "{\"username\":\"u\"}", "{\"username\":\"u\",\"password\":7}",
          "{\"username\":\"u\",\"password\":null}", "{\"username\":\"u\",\"project_id\":\"p\"}",
          "{\"username\":\"u\",\"password\":\"p\",\"more\":1}", "{\"a\":1,\"b\":2}"}) {
        const TemporaryFile file(text);
        EXPECT_TRUE(mentions(failure_with(file.path()), "invalid")) << text;
    }
    const TemporaryFile large(std::string(100'000, ' '));
    EXPECT_TRUE(mentions(failure_with(large.path()), "could not be read"));
    const tests::TempFolder folder;
    ASSERT_EQ(mkfifo(folder.at("pipe").c_str(), 0600), 0);
    EXPECT_TRUE(mentions(failure_with(folder.at("pipe")), "invalid")) << "nobody ever writes there";
    for (const char *text :
         {"{\"username\":\"u\",\"password\":\"\"}", "{\"username\":\"\",\"password\":\"p\"}",
          "{\"username\":\"\",\"password\":\"\"}",
          "{\"project_id\":\"\",\"project_api_key\":\"p\"}"}) {
        const TemporaryFile file(text);
        EXPECT_TRUE(mentions(failure_with(file.path()), "incomplete")) << text;
    }
}

TEST(Up42Credentials, DescribeThemselvesWithoutSecrets) {
    const auto describe = [](Up42Login login) {
        return make_up42_authorizer(std::move(login), nullptr, {})->describe();
    };
    EXPECT_EQ(describe(account()), "UP42: account, login at https://auth.example/token");
    EXPECT_EQ(describe(project()), "UP42: project keys, login at https://api.example/oauth/token");
    Up42Login ready = nobody();
    ready.token = Secret("canary");
    EXPECT_FALSE(mentions(describe(ready), "canary"));
}

// An API that takes only the newest token, and its login.
struct Api {
    explicit Api(std::shared_ptr<Authorizer> own_authorizer = nullptr) {
        login_wire = std::make_shared<Service>(
            [this](const Request &) { return token_answer("T" + std::to_string(++logins)); });
        api_wire = std::make_shared<Service>([this](const Request &request) {
            const auto used = transport::find_header(request.headers, "Authorization");
            return answer(used == base::concat("Bearer ", good) ? 200 : 401, "body");
        });
        if (!own_authorizer) own_authorizer = make_up42_authorizer(account(), login_wire, {});
        authorizing = std::make_unique<Authorizing>(api_wire, own_authorizer);
    }

    std::atomic<int> logins{0};
    std::string good = "T1";
    std::shared_ptr<Service> login_wire;
    std::shared_ptr<Service> api_wire;
    std::unique_ptr<Authorizing> authorizing;
};

TEST(Authorizing, AddsTheTokenOnlyWhereItBelongs) {
    Api api;
    EXPECT_EQ(api.authorizing->send({}, {}).status, 200);
    Request signed_link;
    signed_link.authorised = false;
    api.authorizing->send(signed_link, {});
    EXPECT_TRUE(api.api_wire->requests().back().headers.empty());
    EXPECT_EQ(api.logins, 1);
}

TEST(Authorizing, RenewsARefusedTokenAndReplaysOnce) {
    Api api;
    api.good = "T2";
    EXPECT_EQ(api.authorizing->send({}, {}).status, 200);
    EXPECT_EQ(api.logins, 2);
    EXPECT_EQ(api.api_wire->count(), 2u);
    api.good = "none at all";
    EXPECT_EQ(api.authorizing->send({}, {}).status, 401);
    EXPECT_EQ(api.logins, 3);
    EXPECT_EQ(api.api_wire->count(), 4u);
}

TEST(Authorizing, NeverReplaysWhatChangesSomethingButForgetsTheToken) {
    Api api;
    api.good = "T2";
    Request place;
    place.method = transport::Method::post;
    place.repeat = Repeat::never;
    EXPECT_EQ(api.authorizing->send(place, {}).status, 401);
    EXPECT_EQ(api.api_wire->count(), 1u);
    EXPECT_EQ(api.logins, 1);
    EXPECT_EQ(api.authorizing->send(place, {}).status, 200);
    EXPECT_EQ(api.api_wire->count(), 2u);
    EXPECT_EQ(api.logins, 2);
}

TEST(Authorizing, SaysThatNothingWasSentWhenTheLoginFails) {
    const auto broken = std::make_shared<Service>([](const Request &) -> Response {
        Failure failure(Code::network, "the connection broke");
        failure.request_sent = true;
        throw failure;
    });
    Api api(make_up42_authorizer(account(), broken, {}));
    Request place;
    place.repeat = Repeat::never;
    const Failure failure = failure_of([&] { api.authorizing->send(place, {}); });
    EXPECT_EQ(failure.code, Code::network);
    EXPECT_FALSE(failure.request_sent);
    EXPECT_EQ(api.api_wire->count(), 0u);
}

TEST(Authorizing, RenewsOnceForSixteenThreadsThatWereRefused) {
    Api api;
    EXPECT_EQ(api.authorizing->send({}, {}).status, 200);
    api.good = "T2";
    std::atomic<int> good{0};
    std::vector<std::thread> threads;
    for (int i = 0; i < 16; ++i) {
        threads.emplace_back([&] { good += api.authorizing->send({}, {}).status == 200; });
    }
    for (std::thread &thread : threads) thread.join();
    EXPECT_EQ(good, 16);
    EXPECT_EQ(api.logins, 2);
}

TEST(Authorizing, OpensADownloadAgainWithANewToken) {
    Api api;
    api.good = "T2";
    const auto transfer = api.authorizing->open({}, {});
    EXPECT_EQ(transfer->advance(base::forever, {}), transport::Transfer::Step::head);
    EXPECT_EQ(transfer->head().status, 200);
    EXPECT_EQ(transfer->advance(base::forever, {}), transport::Transfer::Step::bytes);
    EXPECT_EQ(transfer->bytes(), "body");
    EXPECT_EQ(transfer->advance(base::forever, {}), transport::Transfer::Step::end);
    EXPECT_EQ(api.logins, 2);
}

}  // namespace
}  // namespace order::credentials
