// UP42's credentials: where they come from, and what is wrong with them.
#include <sys/stat.h>

#include "support/temp_folder.hpp"
#include "unit/providers/up42_login_fakes.hpp"

namespace order::providers::up42 {
namespace {

// A credentials file that is gone when the test is.
class TemporaryFile {
  public:
    explicit TemporaryFile(const std::string &text) { tests::write_file(path(), text); }
    std::string path() const { return folder_.at("credentials.json"); }

  private:
    tests::TempFolder folder_;
};

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
    const auto wire =
        std::make_shared<FakeService>([](const Request &) { return token_answer("T"); });
    for (const auto &[text, body] :
         {std::pair{"{\"username\":\"u\",\"password\":\"p\"}", "username=u&password=p"},
          std::pair{"\xEF\xBB\xBF{\"username\":\"u\",\"password\":\"p\"}", "username=u&password=p"},
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

}  // namespace
}  // namespace order::providers::up42
