// When keys end: every way in which programs write it, for every source.
#include "aws/time.hpp"

#include <gtest/gtest.h>

#include "aws/sources.hpp"
#include "unit/aws/fakes.hpp"

namespace order::aws {
namespace {

using tests::fake_now_ms;
using tests::FakeMachine;
using tests::FakeNetwork;
using tests::minutes_left;
using tests::SearchContext;
using transport::Request;
using transport::Response;

TEST(AwsTime, IsReadInAllTheWaysItIsWritten) {
    for (const char *text :
         {"2023-11-14T22:13:20Z", "2023-11-14T22:13:20z", "2023-11-14T22:13:20+00:00",
          "2023-11-14T23:13:20+0100", "2023-11-14T23:13:20+01", "2023-11-14 22:13:20 +0000",
          "2023-11-14T22:13:20UTC", "2023-11-14 22:13:20 UTC", "2023-11-14T22:13:20 GMT",
          "2023-11-14T22:13:20.000Z", "2023-11-14T22:13:20", "20231114T221320Z", "20231114T221320",
          "20231114T221320.000Z", "  2023-11-14T22:13:20Z\n", "Tue, 14 Nov 2023 22:13:20 GMT",
          "1700000000", "1700000000000"}) {
        EXPECT_EQ(parse_aws_time(text), fake_now_ms) << text;
    }
    for (const char *text :
         {"2023-11-14T22:13Z", "2023-11-14T22:13", "20231114T2213Z", "2023-11-14 22:13 UTC"}) {
        EXPECT_EQ(parse_aws_time(text), fake_now_ms - 20'000) << text;
    }
    for (const char *text : {"", "T", "tomorrow", "2023-11-14", "20231114", "2023-11-14T", "7",
                             "2023-13-14T22:13:20Z", "2023-11-14T25:13:20Z", "2023-11-14T22Z",
                             "2023-11-14T22:13:20 CET", "2023-11-14T22:13:20Zulu", "1e300"}) {
        EXPECT_FALSE(parse_aws_time(text)) << text;
    }
}

// The same end of life, an hour from now, as each source writes it.
std::vector<AwsKeys> keys_of_all_sources(const std::string &expiration) {
    FakeMachine machine;
    FakeNetwork network;
    const std::string quoted = "\"" + expiration + "\"";
    const std::string keys =
        R"({"Version":1,"AccessKeyId":"A","SecretAccessKey":"B","Token":"C","Expiration":)" +
        quoted + "}";
    network.answer = [&](const Request &request) -> Response {
        if (request.body.starts_with("Action=AssumeRole&")) {
            return {
                200,
                {},
                "<AssumeRoleResponse><AssumeRoleResult><Credentials><AccessKeyId>A</AccessKeyId>"
                "<SecretAccessKey>B</SecretAccessKey><SessionToken>C</SessionToken><Expiration>" +
                    expiration +
                    "</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>"};
        }
        const bool is_name = request.url.ends_with("/token") || request.url.ends_with("/");
        return {200, {}, is_name ? "role" : keys};
    };
    machine.config("[profile a]\ncredential_process = /bin/echo '" + keys +
                   "'\n[profile b]\nrole_arn = r\ncredential_source = Environment\n");
    machine.variables = {{"AWS_ACCESS_KEY_ID", "A"},
                         {"AWS_SECRET_ACCESS_KEY", "B"},
                         {"AWS_CREDENTIAL_EXPIRATION", expiration},
                         {"AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "/x"}};
    const SearchContext context(machine, network);
    std::vector<AwsKeys> all;
    for (AwsFinding found : {keys_in_variables(machine.environment(), context.clock()),
                             keys_from_process(context, context.profile("a")),
                             keys_by_role(context, context.profile("b")),
                             keys_from_container(context), keys_from_metadata(context)}) {
        all.push_back(std::move(*found.keys));
    }
    return all;
}

TEST(AwsTime, IsReadAlikeForAllSources) {
    for (const char *text : {"2023-11-14T23:13:20Z", "2023-11-14T23:13:20UTC",
                             "2023-11-14 23:13:20 UTC", "20231114T231320Z", "2023-11-14T23:13Z"}) {
        for (const AwsKeys &keys : keys_of_all_sources(text)) {
            EXPECT_NEAR(static_cast<double>(minutes_left(keys)), 60, 1)
                << keys.source << ' ' << text;
        }
    }
}

TEST(AwsTime, MayBeANumberOrNothingInADocument) {
    const auto expiration = [](const char *text) {
        return expiration_in(json::parse(text, "the document"), "the test");
    };
    EXPECT_EQ(expiration(R"({"Expiration":1700000000})"), fake_now_ms);
    EXPECT_EQ(expiration(R"({"Expiration":1700000000.0})"), fake_now_ms);
    EXPECT_EQ(expiration(R"({"Expiration":null})"), std::nullopt);
    EXPECT_EQ(expiration(R"({"Expiration":""})"), std::nullopt);
    EXPECT_THROW(expiration(R"({"Expiration":[]})"), base::Failure);
}

}  // namespace
}  // namespace order::aws
