// Logging in at UP42: what is sent, what the answers mean, what is said when they fail.
#include "unit/providers/up42_login_fakes.hpp"

namespace order::providers::up42 {
namespace {

// The failure of a login that is answered so.
Failure login_failure(Response response, Up42Login login = account()) {
    const auto wire = std::make_shared<FakeService>([&](const Request &) { return response; });
    const auto authorizer = make_up42_authorizer(std::move(login), wire, {});
    return failure_of([&] { authorization_of(*authorizer); });
}

TEST(Up42Login, SendsTheAccountFormEncoded) {
    const auto wire =
        std::make_shared<FakeService>([](const Request &) { return token_answer("T"); });
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
    const auto wire = std::make_shared<FakeService>([](const Request &) {
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
    const auto wire =
        std::make_shared<FakeService>([](const Request &) { return answer(500, ""); });
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
        std::make_shared<FakeService>([](const Request &) { return token_answer("T", ""); });
    const auto authorizer = make_up42_authorizer(account(), wire, {});
    authorization_of(*authorizer);
    authorization_of(*authorizer);
    EXPECT_EQ(wire->count(), 1u);
}

TEST(Up42Login, LogsInOncePerTokenLifeEvenWhenThatIsShort) {
    const auto wire = std::make_shared<FakeService>(
        [](const Request &) { return token_answer("T", ",\"expires_in\":28"); });
    const auto authorizer = make_up42_authorizer(account(), wire, {});
    for (int i = 0; i < 100; ++i) authorization_of(*authorizer);
    EXPECT_EQ(wire->count(), 1u);
}

TEST(Up42Login, TakesALifetimeWrittenAsText) {
    const auto wire = std::make_shared<FakeService>(
        [](const Request &) { return token_answer("T", ",\"expires_in\":\"300\""); });
    const auto authorizer = make_up42_authorizer(account(), wire, {});
    EXPECT_EQ(authorization_of(*authorizer), "Bearer T");
    EXPECT_EQ(authorization_of(*authorizer), "Bearer T");
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
        bool needs_person = false;
    };
    const Case cases[] = {
        {400, "{\"error\":\"invalid_grant\"}", Code::credentials, false, true},
        {401, "{\"error\":\"invalid_client\"}", Code::credentials, false, true},
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
        EXPECT_EQ(failure.needs_person, one.needs_person) << one.status << one.body;
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
    EXPECT_LT(failure.message.size(), base::max_reason_bytes + 300);
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
          std::string("{\"access_token\":\"T\",\"expires_in\":\"soon\"}"),
          std::string("{\"access_token\":\"T\",\"expires_in\":1e999}"),
          std::string("{\"data\":{\"accessToken\":[]}}"),
          std::string("{\"data\":\"T\"}"),
          deep,
          base::concat("{\"access_token\":\"", std::string(70'000, 'x'), "\"}"),
          std::string(2 << 20, ' ')}) {
        const Failure failure = login_failure(answer(200, body));
        EXPECT_EQ(failure.code, Code::provider) << body.substr(0, 80);
        EXPECT_LT(failure.message.size(), base::max_reason_bytes + 300);
    }
}

TEST(Up42Login, TakesAnAbsurdLifetimeWithoutOverflow) {
    const auto wire = std::make_shared<FakeService>(
        [](const Request &) { return token_answer("T", ",\"expires_in\":1e300"); });
    const auto authorizer = make_up42_authorizer(account(), wire, {});
    EXPECT_EQ(authorization_of(*authorizer), "Bearer T");
    EXPECT_EQ(authorization_of(*authorizer), "Bearer T");
    EXPECT_EQ(wire->count(), 1u);
}

}  // namespace
}  // namespace order::providers::up42
