// Keys of a container and of a machine: where they are asked for, how, and what is refused.
#include <gtest/gtest.h>

#include "aws/sources.hpp"
#include "unit/aws/fakes.hpp"

namespace order::aws {
namespace {

using base::Code;
using tests::failure_of;
using tests::FakeMachine;
using tests::FakeNetwork;
using tests::minutes_left;
using tests::SearchContext;
using tests::write_file;
using transport::Request;
using transport::Response;

struct Refusal {
    const char *given, *message;
};

constexpr const char *container_answer =
    R"({"AccessKeyId":"A","SecretAccessKey":"B","Token":"C","Expiration":"2023-11-14T22:33:20Z"})";

TEST(ContainerKeys, AreNotLookedForWithoutAVariable) {
    FakeMachine machine;
    FakeNetwork network;
    EXPECT_EQ(keys_from_container(SearchContext(machine, network)).nothing,
              "neither AWS_CONTAINER_CREDENTIALS_RELATIVE_URI nor "
              "AWS_CONTAINER_CREDENTIALS_FULL_URI is set");
    EXPECT_TRUE(network.requests().empty());
}

TEST(ContainerKeys, ComeFromARelativeUriWithoutProxyAndWithFewTries) {
    FakeMachine machine;
    FakeNetwork network;
    network.answer = [](const Request &) { return Response{200, {}, container_answer}; };
    machine.variables["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI"] = "/v2/credentials/id?x=1";
    machine.variables["AWS_CONTAINER_CREDENTIALS_FULL_URI"] = "http://127.0.0.1/ignored";
    const auto found = keys_from_container(SearchContext(machine, network));
    ASSERT_TRUE(found.keys);
    EXPECT_EQ(found.keys->session_token.reveal(), "C");
    EXPECT_EQ(minutes_left(*found.keys), 20);
    ASSERT_EQ(network.requests().size(), 1u);
    const Request request = network.requests()[0];
    EXPECT_EQ(request.url, "http://169.254.170.2/v2/credentials/id?x=1");
    EXPECT_EQ(request.method, transport::Method::get);
    EXPECT_TRUE(request.link_local);
    EXPECT_FALSE(request.authorised);
    EXPECT_EQ(request.timeout_ms, 2000);
    EXPECT_EQ(request.attempts, 3);
    EXPECT_EQ(transport::find_header(request.headers, "Authorization"), "");
}

TEST(ContainerKeys, ExpireByTheClockOfTheAnswer) {
    FakeMachine machine;
    FakeNetwork network;
    machine.now_ms += 10LL * 365 * 86'400'000;
    network.answer = [](const Request &) {
        return Response{200, {{"Date", "Tue, 14 Nov 2023 22:13:20 GMT"}}, container_answer};
    };
    machine.variables["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI"] = "/x";
    EXPECT_EQ(minutes_left(*keys_from_container(SearchContext(machine, network)).keys), 20);
}

TEST(ContainerKeys, ComeFromAFullUriOfTheseHostsOnly) {
    const std::pair<const char *, bool> table[] = {
        {"http://127.0.0.1:1234/x", true},
        {"http://localhost/x", true},
        {"http://[::1]:80/x", true},
        {"http://169.254.170.2/x", true},
        {"http://169.254.170.23/v1/credentials", true},
        {"http://[fd00:ec2::23]/v1/credentials", true},
        {"https://keys.example/x", true},
        {"http://keys.example/x", false},
        {"http://169.254.170.24/x", false},
        {"http://169.254.169.254/x", false},
        {"http://127.0.0.1.evil.example/x", false},
        {"http://localhost@evil.example/x", false},
        {"https://user@keys.example/x", false},
        {"ftp://127.0.0.1/x", false},
        {"/x", false},
        {"http://127.0.0.1/a b", false},
    };
    for (const auto &[url, is_allowed] : table) {
        FakeMachine machine;
        FakeNetwork network;
        network.answer = [](const Request &) { return Response{200, {}, container_answer}; };
        machine.variables["AWS_CONTAINER_CREDENTIALS_FULL_URI"] = url;
        const SearchContext context(machine, network);
        const std::string message =
            failure_of([&] { keys_from_container(context); }, Code::credentials);
        EXPECT_EQ(message.empty(), is_allowed) << url << message;
        EXPECT_EQ(network.requests().size(), is_allowed ? 1u : 0u);
    }
}

TEST(ContainerKeys, RefuseARelativeUriThatNamesAnotherHost) {
    for (const char *path :
         {"@evil.example/", ":80@evil.example/x", "evil", ".evil.example/", "//x y"}) {
        FakeMachine machine;
        FakeNetwork network;
        machine.variables["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI"] = path;
        const SearchContext context(machine, network);
        EXPECT_EQ(failure_of([&] { keys_from_container(context); }, Code::credentials),
                  "The variable AWS_CONTAINER_CREDENTIALS_RELATIVE_URI is no path.")
            << path;
        EXPECT_TRUE(network.requests().empty());
    }
}

TEST(ContainerKeys, AreAskedForWithTheTokenOfTheFileFirst) {
    FakeMachine machine;
    FakeNetwork network;
    network.answer = [](const Request &) { return Response{200, {}, container_answer}; };
    machine.variables["AWS_CONTAINER_CREDENTIALS_FULL_URI"] = "http://127.0.0.1/x";
    machine.variables["AWS_CONTAINER_AUTHORIZATION_TOKEN"] = "Bearer one";
    keys_from_container(SearchContext(machine, network));
    write_file(machine.home.at("token"), "Bearer two\n");
    machine.variables["AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE"] = machine.home.at("token");
    keys_from_container(SearchContext(machine, network));
    ASSERT_EQ(network.requests().size(), 2u);
    EXPECT_EQ(transport::find_header(network.requests()[0].headers, "Authorization"), "Bearer one");
    EXPECT_EQ(transport::find_header(network.requests()[1].headers, "Authorization"), "Bearer two");
}

TEST(ContainerKeys, TakeATokenFileWithAnyLineEnd) {
    FakeMachine machine;
    FakeNetwork network;
    network.answer = [](const Request &) { return Response{200, {}, container_answer}; };
    machine.variables["AWS_CONTAINER_CREDENTIALS_FULL_URI"] = "http://127.0.0.1/x";
    machine.variables["AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE"] = machine.home.at("token");
    for (const char *text : {"Bearer two", "Bearer two\n", "Bearer two\r\n"}) {
        write_file(machine.home.at("token"), text);
        keys_from_container(SearchContext(machine, network));
        EXPECT_EQ(transport::find_header(network.requests().back().headers, "Authorization"),
                  "Bearer two");
    }
}

TEST(ContainerKeys, ComeByPlainHttpFromAHostThatTheSettingsAllow) {
    FakeMachine machine;
    FakeNetwork network;
    network.answer = [](const Request &) { return Response{200, {}, container_answer}; };
    machine.variables["AWS_CONTAINER_CREDENTIALS_FULL_URI"] = "http://simulator:1/x";
    machine.options.allow_http_hosts = "simulator";
    EXPECT_TRUE(keys_from_container(SearchContext(machine, network)).keys);
}

TEST(ContainerKeys, NeverSendATokenThatCouldSplitAHeader) {
    FakeMachine machine;
    FakeNetwork network;
    machine.variables["AWS_CONTAINER_CREDENTIALS_FULL_URI"] = "http://127.0.0.1/x";
    machine.variables["AWS_CONTAINER_AUTHORIZATION_TOKEN"] = "canary\r\nX-Evil: 1";
    EXPECT_EQ(
        failure_of([&] { keys_from_container(SearchContext(machine, network)); },
                   Code::credentials),
        "The variable AWS_CONTAINER_AUTHORIZATION_TOKEN gives a token with a control character.");
    write_file(machine.home.at("token"), "canary\nX-Evil: 1\n");
    machine.variables["AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE"] = machine.home.at("token");
    EXPECT_EQ(failure_of([&] { keys_from_container(SearchContext(machine, network)); },
                         Code::credentials),
              "The variable AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE gives a token with a control "
              "character.");
    machine.variables["AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE"] = "/no/such";
    EXPECT_EQ(
        failure_of([&] { keys_from_container(SearchContext(machine, network)); },
                   Code::credentials),
        "The variable AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE names the file \"/no/such\", which "
        "does "
        "not exist.");
    EXPECT_TRUE(network.requests().empty());
}

TEST(ContainerKeys, ThatCannotBeFetchedAreAnErrorWithoutTheAnswersText) {
    FakeMachine machine;
    machine.variables["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI"] = "/x";
    const Refusal table[] = {
        {R"({"message":"canary"})", "The AWS container credentials service was answered with 403."},
        {"canary", "The AWS container credentials service was answered with no JSON."},
        {R"({"SecretAccessKey":"canary"})",
         "The AWS keys from the container's credentials service had no access key id."},
    };
    for (const Refusal &refusal : table) {
        FakeNetwork network;
        const int status = refusal.given == table[0].given ? 403 : 200;
        network.answer = [&](const Request &) { return Response{status, {}, refusal.given}; };
        EXPECT_EQ(failure_of([&] { keys_from_container(SearchContext(machine, network)); },
                             Code::credentials),
                  refusal.message);
    }
    FakeNetwork unreachable;
    EXPECT_NE(failure_of([&] { keys_from_container(SearchContext(machine, unreachable)); },
                         Code::network),
              "");
}

// A metadata service that insists on its token.
Response metadata(const Request &request, const std::string &keys, int role_status = 200) {
    const std::string roles = "/latest/meta-data/iam/security-credentials/";
    const std::string path = request.url.substr(request.url.find("/latest"));
    if (path == "/latest/api/token") {
        const bool is_right =
            request.method == transport::Method::put &&
            transport::find_header(request.headers, "x-aws-ec2-metadata-token-ttl-seconds") ==
                "21600";
        return {is_right ? 200 : 400, {}, "the-token"};
    }
    if (transport::find_header(request.headers, "x-aws-ec2-metadata-token") != "the-token") {
        return {401, {}, ""};
    }
    if (path == roles) return {role_status, {}, "my+role=x,y.z@w_1-2\n"};
    if (path == roles + "my+role=x,y.z@w_1-2") return {200, {}, keys};
    return {404, {}, ""};
}

constexpr const char *metadata_answer =
    R"({"Code":"Success","AccessKeyId":"A","SecretAccessKey":"B","Token":"C",)"
    R"("Expiration":"2023-11-14T23:13:20Z"})";

TEST(MetadataKeys, TakeATokenARoleAndItsKeys) {
    FakeMachine machine;
    FakeNetwork network;
    network.answer = [](const Request &request) { return metadata(request, metadata_answer); };
    const auto found = keys_from_metadata(SearchContext(machine, network));
    ASSERT_TRUE(found.keys) << found.nothing;
    EXPECT_EQ(found.keys->access_key_id, "A");
    EXPECT_EQ(found.keys->session_token.reveal(), "C");
    EXPECT_EQ(minutes_left(*found.keys), 60);
    ASSERT_EQ(network.requests().size(), 3u);
    for (const Request &request : network.requests()) {
        EXPECT_TRUE(request.url.starts_with("http://169.254.169.254/latest/")) << request.url;
        EXPECT_TRUE(request.link_local);
        EXPECT_FALSE(request.authorised);
        EXPECT_EQ(request.timeout_ms, 1000);
        EXPECT_EQ(request.attempts, 1);
    }
}

TEST(MetadataKeys, ThatAreOldCountForAnotherTenMinutes) {
    FakeMachine machine;
    FakeNetwork network;
    machine.now_ms += 2 * 3'600'000;
    network.answer = [](const Request &request) { return metadata(request, metadata_answer); };
    EXPECT_EQ(minutes_left(*keys_from_metadata(SearchContext(machine, network)).keys), 10);
}

TEST(MetadataKeys, AreSoughtAtAnotherEndpointWhenToldTo) {
    for (const auto &[variable, value, base] :
         {std::tuple("AWS_EC2_METADATA_SERVICE_ENDPOINT", "http://127.0.0.1:9/",
                     "http://127.0.0.1:9/"),
          std::tuple("AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE", "IPv6",
                     "http://[fd00:ec2::254]/")}) {
        FakeMachine machine;
        FakeNetwork network;
        network.answer = [](const Request &request) { return metadata(request, metadata_answer); };
        machine.variables[variable] = value;
        EXPECT_TRUE(keys_from_metadata(SearchContext(machine, network)).keys);
        EXPECT_EQ(network.requests()[0].url, std::string(base) + "latest/api/token");
    }
    FakeMachine machine;
    FakeNetwork network;
    machine.variables["AWS_EC2_METADATA_SERVICE_ENDPOINT"] = "nowhere";
    EXPECT_EQ(
        failure_of([&] { keys_from_metadata(SearchContext(machine, network)); }, Code::credentials),
        "The variable AWS_EC2_METADATA_SERVICE_ENDPOINT is no usable URL.");
}

TEST(MetadataKeys, AreNothingWhereThereIsNoServiceOrRole) {
    FakeMachine machine;
    FakeNetwork network;
    EXPECT_EQ(keys_from_metadata(SearchContext(machine, network)).nothing,
              "no such service answers here");
    network.answer = [](const Request &) { return Response{403, {}, ""}; };
    EXPECT_EQ(keys_from_metadata(SearchContext(machine, network)).nothing,
              "it answered 403 when asked for a token");
    network.answer = [](const Request &request) { return metadata(request, "", 404); };
    EXPECT_EQ(keys_from_metadata(SearchContext(machine, network)).nothing,
              "this machine runs under no role");
    machine.variables["AWS_EC2_METADATA_DISABLED"] = "True";
    const auto before = network.requests().size();
    EXPECT_EQ(keys_from_metadata(SearchContext(machine, network)).nothing,
              "AWS_EC2_METADATA_DISABLED is set");
    EXPECT_EQ(network.requests().size(), before);
}

TEST(MetadataKeys, AreNoReasonToOutliveAnInterruptOrADeadline) {
    FakeMachine machine;
    FakeNetwork network;
    base::Interrupt interrupt;
    network.answer = [&](const Request &) -> Response {
        interrupt.raise();
        throw base::Failure(Code::network, "unreachable");
    };
    const SearchContext context(machine, network, {&interrupt, base::forever});
    EXPECT_NE(failure_of([&] { keys_from_metadata(context); }, Code::cancelled), "");
}

TEST(MetadataKeys, AreRefusedWhenTheServiceTalksNonsense) {
    const Refusal table[] = {
        {R"({"Code":"Failed","AccessKeyId":"canary"})",
         "The instance metadata service said Failed for the keys."},
        {"canary", "The instance metadata service gave no JSON for the keys."},
        {R"({"Code":"Success","AccessKeyId":"A"})",
         "The AWS keys from the instance metadata service had no secret access key."},
    };
    FakeMachine machine;
    for (const Refusal &refusal : table) {
        FakeNetwork network;
        network.answer = [&](const Request &request) { return metadata(request, refusal.given); };
        EXPECT_EQ(failure_of([&] { keys_from_metadata(SearchContext(machine, network)); },
                             Code::credentials),
                  refusal.message);
    }
    for (const char *role : {"", "../../etc", "a/b", "a b", "..", "<html>"}) {
        FakeNetwork network;
        network.answer = [&](const Request &request) {
            const bool is_token = request.url.ends_with("token");
            return Response{200, {}, is_token ? "t" : role};
        };
        EXPECT_EQ(failure_of([&] { keys_from_metadata(SearchContext(machine, network)); },
                             Code::credentials),
                  "The instance metadata service gave no usable name of a role.");
        EXPECT_EQ(network.requests().size(), 2u);
    }
    FakeNetwork network;
    network.answer = [](const Request &) { return Response{200, {}, "a\r\nX-Evil: b"}; };
    EXPECT_EQ(
        failure_of([&] { keys_from_metadata(SearchContext(machine, network)); }, Code::credentials),
        "The instance metadata service gave an unusable token.");
}

TEST(MetadataKeys, AreAskedForAsTheVariablesAndTheProfileSay) {
    FakeMachine machine;
    FakeNetwork network;
    const auto asked = [&] {
        keys_from_metadata(SearchContext(machine, network));
        return network.requests().back();
    };
    EXPECT_EQ(asked().timeout_ms, 1000);
    EXPECT_EQ(asked().attempts, 1);
    machine.config(
        "[default]\nmetadata_service_timeout = 5\nmetadata_service_num_attempts = 3\n"
        "ec2_metadata_service_endpoint_mode = IPv6\n");
    EXPECT_EQ(asked().timeout_ms, 5000);
    EXPECT_EQ(asked().attempts, 3);
    EXPECT_EQ(asked().url, "http://[fd00:ec2::254]/latest/api/token");
    machine.config("[default]\nec2_metadata_service_endpoint = http://127.0.0.1:9\n");
    EXPECT_EQ(asked().url, "http://127.0.0.1:9/latest/api/token");
    machine.variables["AWS_METADATA_SERVICE_TIMEOUT"] = "2.5";
    machine.variables["AWS_METADATA_SERVICE_NUM_ATTEMPTS"] = "4";
    EXPECT_EQ(asked().timeout_ms, 2500);
    EXPECT_EQ(asked().attempts, 4);
    for (const auto &[variable, bad] :
         {std::pair("AWS_METADATA_SERVICE_TIMEOUT", "soon"),
          std::pair("AWS_METADATA_SERVICE_TIMEOUT", "0"),
          std::pair("AWS_METADATA_SERVICE_NUM_ATTEMPTS", "0"),
          std::pair("AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE", "ipv5")}) {
        FakeMachine other;
        other.variables[variable] = bad;
        EXPECT_NE(failure_of([&] { keys_from_metadata(SearchContext(other, network)); },
                             Code::credentials)
                      .find(variable),
                  std::string::npos)
            << bad;
    }
}

TEST(MetadataKeys, ThatDoNotComeInTimeAreCalledSo) {
    FakeMachine machine;
    FakeNetwork network;
    network.answer = [](const Request &) -> Response {
        base::Failure failure(Code::network, "PUT failed: nothing in time.");
        failure.timed_out = true;
        throw failure;
    };
    EXPECT_EQ(keys_from_metadata(SearchContext(machine, network)).nothing,
              "it did not answer within 1000 ms; AWS_METADATA_SERVICE_TIMEOUT and "
              "AWS_METADATA_SERVICE_NUM_ATTEMPTS give it more time");
}

}  // namespace
}  // namespace order::aws
