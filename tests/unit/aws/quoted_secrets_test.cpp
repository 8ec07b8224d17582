// Where keys come from may quote what it was asked with: the failure does not show it.
#include <gtest/gtest.h>

#include "aws/sources.hpp"
#include "crypto/encoding.hpp"
#include "crypto/hash.hpp"
#include "unit/aws/fakes.hpp"

namespace order::aws {
namespace {

using tests::FakeMachine;
using tests::FakeNetwork;
using tests::SearchContext;
using transport::Request;
using transport::Response;

// An answer that quotes all headers and the body of its request, in each place that is shown.
Response quoting(const Request &request, int status) {
    std::string quote = request.body;
    for (const transport::Header &header : request.headers) quote += " " + header.value;
    Response answer{status, {{"x-amzn-requestid", quote}}, ""};
    answer.body = json::serialize(json::Object{{"message", "You sent " + quote},
                                               {"code", quote},
                                               {"error", quote},
                                               {"error_description", quote}});
    return answer;
}

// Everything that a failure of the call shows.
template <class Call>
std::string shown_by(const Call &call) {
    try {
        call();
    } catch (const base::Failure &failure) {
        return failure.message + failure.provider_code + failure.request_id;
    }
    return {};
}

void expect_hidden(const std::string &shown) {
    EXPECT_FALSE(shown.empty());
    EXPECT_EQ(shown.find("canary"), std::string::npos) << shown;
}

TEST(QuotedSecrets, OfASignInAreHidden) {
    FakeMachine machine;
    FakeNetwork network;
    machine.config(
        "[default]\nsso_account_id = 1\nsso_role_name = r\nsso_region = us-east-1\n"
        "sso_session = corp\n[sso-session corp]\nsso_start_url = https://corp.example/start\n"
        "sso_region = us-east-1\n");
    std::filesystem::create_directories(machine.home.at(".aws/sso/cache"));
    const auto cache = [&](const char *until) {
        for (const char *name : {"corp", "https://corp.example/start"}) {
            tests::write_file(
                machine.home.at(".aws/sso/cache/" + crypto::hex(crypto::sha1(name)) + ".json"),
                std::string(R"({"accessToken":"sso-canary-token","expiresAt":")") + until +
                    R"(","refreshToken":"refresh-canary","clientId":"id",)"
                    R"("clientSecret":"client-canary",)"
                    R"("registrationExpiresAt":"2099-01-01T00:00:00Z"})");
        }
    };
    for (const char *until : {"2023-11-15T00:00:00Z", "2023-11-14T22:14:00Z"}) {
        for (const int status : {400, 401, 403, 429, 500}) {
            cache(until);
            network.answer = [&](const Request &request) { return quoting(request, status); };
            expect_hidden(shown_by([&] {
                const SearchContext context(machine, network);
                keys_by_sso(context, context.profile());
            }));
        }
    }
}

TEST(QuotedSecrets, OfAContainerAreHidden) {
    FakeMachine machine;
    FakeNetwork network;
    machine.variables["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI"] = "/x";
    machine.variables["AWS_CONTAINER_AUTHORIZATION_TOKEN"] = "Bearer container-canary";
    for (const int status : {200, 400, 403, 500}) {
        network.answer = [&](const Request &request) { return quoting(request, status); };
        expect_hidden(shown_by([&] { keys_from_container(SearchContext(machine, network)); }));
    }
}

}  // namespace
}  // namespace order::aws
