// TLS: who is trusted, who is refused, and where the certificates come from.
#include "support/temp_folder.hpp"
#include "unit/transport/curl_testing.hpp"
#include "unit/transport/environment.hpp"

namespace order::transport {
namespace {

using base::Code;
using tests::always;
using tests::answer;
using tests::TlsIdentity;
using tests::WireServer;

// A file with the CA of an identity, gone when the test is.
class Bundle {
  public:
    explicit Bundle(const TlsIdentity &identity) { tests::write_file(path(), identity.ca_pem()); }
    std::string path() const { return folder_.at("ca.pem"); }

  private:
    tests::TempFolder folder_;
};

TEST(Tls, TrustsTheCaItIsGivenAsTextOrFile) {
    const TlsIdentity identity;
    WireServer server(always(answer("secure")), &identity);
    auto as_text = closed_options();
    as_text.ca_pem = identity.ca_pem();
    EXPECT_EQ(make_curl_transport(as_text)->send(request_to(server.url()), {}).body, "secure");
    auto as_file = closed_options();
    const Bundle bundle(identity);
    as_file.ca_file = bundle.path();
    EXPECT_EQ(make_curl_transport(as_file)->send(request_to(server.url()), {}).body, "secure");
}

TEST(Tls, KeepsItsConnectionWarm) {
    const TlsIdentity identity;
    WireServer server(always(answer("")), &identity);
    auto options = closed_options();
    const Bundle bundle(identity);
    options.ca_file = bundle.path();
    const auto transport = make_curl_transport(options);
    for (int i = 0; i < 5; ++i) transport->send(request_to(server.url()), {});
    EXPECT_EQ(server.connections(), 1);
}

TEST(Tls, RefusesServersThatCannotBeTrusted) {
    struct Case {
        TlsIdentity::Kind kind;
        const char *reason;
        bool may_another_ca_help;
        bool may_the_clock_be_wrong;
    };
    for (const auto &[kind, reason, may_another_ca_help, may_the_clock_be_wrong] :
         {Case{TlsIdentity::Kind::expired, "expired", false, true},
          Case{TlsIdentity::Kind::self_signed, "self", true, false},
          Case{TlsIdentity::Kind::wrong_host, "name", false, false}}) {
        const TlsIdentity identity(kind);
        WireServer server(always(answer("never seen")), &identity);
        auto options = closed_options();
        options.ca_pem = identity.ca_pem();
        const auto failure = send_failure(options, request_to(server.url("/p?q=canary")));
        EXPECT_EQ(failure.code, Code::network);
        EXPECT_FALSE(failure.retriable);
        EXPECT_FALSE(failure.request_sent);
        EXPECT_TRUE(mentions(failure.message, "the certificate of 127.0.0.1 was refused"));
        EXPECT_TRUE(mentions(failure.message, reason)) << failure.message;
        EXPECT_EQ(mentions(failure.message, "ca_file"), may_another_ca_help) << failure.message;
        EXPECT_EQ(mentions(failure.message, "ORDER_CA_FILE"), may_another_ca_help);
        EXPECT_EQ(mentions(failure.message, "clock"), may_the_clock_be_wrong) << failure.message;
        EXPECT_FALSE(mentions(failure.message, "canary")) << failure.message;
        EXPECT_EQ(server.requests().size(), 0u);
    }
}

TEST(Tls, RefusesACaItDoesNotKnow) {
    const TlsIdentity identity;
    const TlsIdentity stranger;
    WireServer server(always(answer("never seen")), &identity);
    auto options = closed_options();
    options.ca_pem = stranger.ca_pem();
    EXPECT_FALSE(send_failure(options, request_to(server.url())).request_sent);
    EXPECT_FALSE(send_failure(closed_options(), request_to(server.url())).request_sent);
    EXPECT_EQ(server.requests().size(), 0u);
}

TEST(Tls, RefusesProtocolsBefore12) {
    const TlsIdentity identity(TlsIdentity::Kind::old_protocol);
    WireServer server(always(answer("never seen")), &identity);
    auto options = closed_options();
    options.ca_pem = identity.ca_pem();
    const auto failure = send_failure(options, request_to(server.url()));
    EXPECT_EQ(failure.code, Code::network);
    EXPECT_TRUE(mentions(failure.message, "TLS handshake")) << failure.message;
    EXPECT_EQ(server.requests().size(), 0u);
}

TEST(Tls, ABundleThatIsMissingOrHoldsNoCertificateIsRefusedTheSameWay) {
    const tests::TempFolder folder;
    const std::string text = folder.at("notes.txt");
    tests::write_file(text, "not a certificate\n");
    for (const std::string &file :
         {std::string("/nowhere/ca.pem"), std::string("/dev/null"), text}) {
        auto options = closed_options();
        options.ca_file = file;
        const auto failure = failure_of([&] { make_curl_transport(options); });
        EXPECT_EQ(failure.code, Code::argument);
        EXPECT_TRUE(mentions(failure.message, file)) << failure.message;
        EXPECT_TRUE(mentions(failure.message, "ORDER_CA_FILE")) << failure.message;
    }
    auto options = closed_options();
    options.ca_file = text;
    options.ca_file_from = "variable AWS_CA_BUNDLE";
    const std::string named = failure_of([&] { make_curl_transport(options); }).message;
    EXPECT_TRUE(mentions(named, "check the variable AWS_CA_BUNDLE")) << named;
    EXPECT_FALSE(mentions(named, "ORDER_CA_FILE")) << named;
}

TEST(Tls, ADamagedCertificateIsRefusedLikeABundleWithoutOne) {
    const TlsIdentity identity;
    WireServer server(always(answer("never seen")), &identity);
    const tests::TempFolder folder;
    auto options = closed_options();
    options.ca_file = folder.at("ca.pem");
    tests::write_file(options.ca_file,
                      "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
    options.ca_file_from = "variable AWS_CA_BUNDLE";
    const auto failure = send_failure(options, request_to(server.url()));
    EXPECT_EQ(failure.code, Code::argument) << failure.message;
    EXPECT_FALSE(failure.retriable);
    EXPECT_TRUE(mentions(failure.message, "check the variable AWS_CA_BUNDLE")) << failure.message;
}

TEST(Tls, HonoursTheCurlCommandsVariables) {
    const TlsIdentity identity;
    WireServer server(always(answer("secure")), &identity);
    auto options = closed_options();
    options.use_environment = true;
    const Bundle bundle(identity);
    for (const char *name : {"CURL_CA_BUNDLE", "SSL_CERT_FILE"}) {
        tests::Environment environment;
        environment.set(name, bundle.path());
        EXPECT_EQ(make_curl_transport(options)->send(request_to(server.url()), {}).body, "secure");
        EXPECT_EQ(curl_facts(options, server.url()).ca_file, bundle.path());
        EXPECT_FALSE(send_failure(closed_options(), request_to(server.url())).request_sent);
        environment.set(name, "/nowhere/ca.pem");
        const auto failure = failure_of([&] { make_curl_transport(options); });
        EXPECT_EQ(failure.code, Code::argument);
        EXPECT_TRUE(mentions(failure.message, name)) << failure.message;
    }
}

TEST(Tls, TheSettingWinsOverTheVariables) {
    const TlsIdentity identity;
    WireServer server(always(answer("secure")), &identity);
    tests::Environment environment;
    environment.set("CURL_CA_BUNDLE", "/nowhere/ca.pem");
    auto options = closed_options();
    options.use_environment = true;
    options.ca_pem = identity.ca_pem();
    EXPECT_EQ(make_curl_transport(options)->send(request_to(server.url()), {}).body, "secure");
}

}  // namespace
}  // namespace order::transport
