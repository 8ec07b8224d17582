// The check of signatures: against the published example, and for each way one can be wrong.
#include "sandbox/aws/signature_check.hpp"

#include <gtest/gtest.h>

#include "base/clock.hpp"
#include "base/text.hpp"
#include "crypto/encoding.hpp"
#include "crypto/hash.hpp"

namespace order::sandbox {
namespace {

constexpr std::int64_t now_us = 1'440'938'160'000'000;  // 2015-08-30T12:36:00Z

Request request_to(std::string_view target) {
    Request request;
    request.method = "GET";
    request.target = target;
    const std::size_t mark = request.target.find('?');
    if (mark != std::string::npos) request.query = parse_form(request.target.substr(mark + 1));
    request.headers = {{"Host", "sandbox"}, {"X-Amz-Date", "20150830T123600Z"}};
    return request;
}

// What a test varies of a signature.
struct Signing {
    std::string date = "20150830";
    std::string region = "us-west-2";
    std::string service = "outposts";
    std::string terminator = "aws4_request";
    std::vector<std::string> signed_headers = {"host", "x-amz-date"};
};

class AwsSignature : public testing::Test {
  protected:
    void sign(Request &request, const AwsKey &key, const Signing &how = {}) {
        if (!key.session_token.empty())
            set_field(request.headers, "X-Amz-Security-Token", key.session_token);
        auto names = how.signed_headers;
        if (!key.session_token.empty()) names.push_back("x-amz-security-token");
        const std::string scope =
            base::concat(how.date, "/", how.region, "/", how.service, "/", how.terminator);
        const std::string hash = crypto::hex(crypto::sha256(canonical_request(request, names)));
        const std::string signature =
            signature_of(base::concat("AWS4-HMAC-SHA256\n", *request.header("X-Amz-Date"), "\n",
                                      scope, "\n", hash),
                         key.secret, scope);
        std::string list;
        for (const std::string &name : names) list += (list.empty() ? "" : ";") + name;
        set_field(request.headers, "Authorization",
                  base::concat("AWS4-HMAC-SHA256 Credential=", key.id, "/", scope,
                               ", SignedHeaders=", list, ", Signature=", signature));
    }
    SignatureVerdict check(const Request &request, std::int64_t seconds_later = 0) {
        return check_signature(request, keys_, {"outposts", {"us-west-2"}},
                               now_us + seconds_later * 1'000'000);
    }
    SignatureFault fault_of(const Signing &how) {
        Request request = request_to("/orders");
        sign(request, user_, how);
        return check(request).fault;
    }

    Dice dice_{1};
    AwsKeys keys_{3600};
    const AwsKey &user_ = keys_.add_user({"arn:aws:iam::123456789012:user/a"}, dice_);
};

TEST_F(AwsSignature, FollowsThePublishedExample) {
    Request request = request_to("/?Action=ListUsers&Version=2010-05-08");
    request.headers = {{"Content-Type", "application/x-www-form-urlencoded; charset=utf-8"},
                       {"Host", "iam.amazonaws.com"},
                       {"X-Amz-Date", "20150830T123600Z"}};
    const std::vector<std::string> names = {"content-type", "host", "x-amz-date"};
    const std::string hash = crypto::hex(crypto::sha256(canonical_request(request, names)));
    EXPECT_EQ(hash, "f536975d06c0309214f805bb90ccff089219ecd68b2577efef23edd43b7e1a59");
    const std::string scope = "20150830/us-east-1/iam/aws4_request";
    EXPECT_EQ(signature_of("AWS4-HMAC-SHA256\n20150830T123600Z\n" + scope + "\n" + hash,
                           "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", scope),
              "5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7");
}

TEST_F(AwsSignature, EncodesThePathOnceMoreAndSortsTheQuery) {
    Request request = request_to("/a%3Ab/./x/../c%2Fd//?b=2&a=%2b%20x&B&a=%25");
    request.headers = {{"Host", "  h  a "}, {"X-Amz-Two", "1"}, {"x-amz-two", "2   3"}};
    const std::vector<std::string> names = {"host", "x-amz-two"};
    EXPECT_EQ(canonical_request(request, names),
              "GET\n/a%253Ab/c%252Fd/\nB=&a=%25&a=%2B%20x&b=2\nhost:h a\nx-amz-two:1,2 3\n\n"
              "host;x-amz-two\n"
              "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST_F(AwsSignature, NamesTheKeyOfAGoodSignature) {
    Request request = request_to("/orders?MaxResults=5");
    sign(request, user_);
    const SignatureVerdict verdict = check(request);
    ASSERT_EQ(verdict.fault, SignatureFault::none) << verdict.message;
    EXPECT_EQ(verdict.key->id, user_.id);
}

TEST_F(AwsSignature, CoversMethodPathQueryHeadersAndBody) {
    Request good = request_to("/orders?MaxResults=5");
    sign(good, user_);
    ASSERT_EQ(check(good).fault, SignatureFault::none);
    Request other = good;
    other.method = "POST";
    EXPECT_EQ(check(other).fault, SignatureFault::invalid);
    other = good;
    other.target = "/order";
    EXPECT_EQ(check(other).fault, SignatureFault::invalid);
    other = good;
    other.query = {{"MaxResults", "6"}};
    EXPECT_EQ(check(other).fault, SignatureFault::invalid);
    other = good;
    set_field(other.headers, "Host", "elsewhere");
    EXPECT_EQ(check(other).fault, SignatureFault::invalid);
    other = good;
    other.body = "{}";
    EXPECT_EQ(check(other).fault, SignatureFault::invalid);
}

TEST_F(AwsSignature, MustBeThereInFull) {
    Request request = request_to("/orders");
    EXPECT_EQ(check(request).fault, SignatureFault::missing);
    for (const char *header :
         {"Bearer x", "AWS4-HMAC-SHA256 ", "AWS4-HMAC-SHA256 Credential=a/b/c/d/e",
          "AWS4-HMAC-SHA256 Credential=a/b/c, SignedHeaders=host, Signature=0",
          "AWS4-HMAC-SHA256 Credential=a/b/c/d/e, SignedHeaders=, Signature=0",
          "AWS4-HMAC-SHA256 Credential=a/b/c/d/e, SignedHeaders=host, Signature="}) {
        set_field(request.headers, "Authorization", header);
        EXPECT_EQ(check(request).fault, SignatureFault::incomplete) << header;
    }
    sign(request, user_);
    for (const char *date : {"2015-08-30T12:36:00Z", "20150830T123600", "today", ""}) {
        set_field(request.headers, "X-Amz-Date", date);
        EXPECT_EQ(check(request).fault, SignatureFault::incomplete) << date;
    }
}

TEST_F(AwsSignature, IsGoodOnlyForItsScope) {
    EXPECT_EQ(fault_of({}), SignatureFault::none);
    EXPECT_EQ(fault_of({.region = "eu-west-1"}), SignatureFault::invalid);
    EXPECT_EQ(fault_of({.service = "sts"}), SignatureFault::invalid);
    EXPECT_EQ(fault_of({.terminator = "aws5_request"}), SignatureFault::invalid);
    EXPECT_EQ(fault_of({.date = "20150829"}), SignatureFault::invalid);
}

TEST_F(AwsSignature, IsGoodForFiveMinutesBeforeAndAfter) {
    Request request = request_to("/orders");
    sign(request, user_);
    for (const std::int64_t seconds : {-300, -1, 299, 300})
        EXPECT_EQ(check(request, seconds).fault, SignatureFault::none) << seconds;
    EXPECT_EQ(check(request, 301).message.substr(0, 53),
              "Signature expired: 20150830T123600Z is now earlier th");
    EXPECT_EQ(check(request, -301).message.substr(0, 45),
              "Signature not yet current: 20150830T123600Z i");
}

TEST_F(AwsSignature, TakesTheDateHeaderWhenThereIsNoOther) {
    Request request = request_to("/orders");
    sign(request, user_, {.signed_headers = {"host"}});
    Request dated = request;
    std::erase_if(dated.headers, [](const auto &field) { return field.first == "X-Amz-Date"; });
    dated.headers.emplace_back("Date", "Sun, 30 Aug 2015 12:36:00 GMT");
    EXPECT_EQ(check(dated).fault, SignatureFault::none);
}

TEST_F(AwsSignature, MustCoverHostTypeAndAmzHeaders) {
    EXPECT_EQ(fault_of({.signed_headers = {"x-amz-date"}}), SignatureFault::invalid);
    EXPECT_EQ(fault_of({.signed_headers = {"host"}}), SignatureFault::invalid);
    Request request = request_to("/orders");
    request.headers.emplace_back("Content-Type", "application/json");
    sign(request, user_);
    EXPECT_EQ(check(request).fault, SignatureFault::invalid);
    sign(request, user_, {.signed_headers = {"content-type", "host", "x-amz-date"}});
    EXPECT_EQ(check(request).fault, SignatureFault::none);
}

TEST_F(AwsSignature, AHashOfTheBodyMustBeTrue) {
    const Signing with_hash{.signed_headers = {"host", "x-amz-content-sha256", "x-amz-date"}};
    Request request = request_to("/orders");
    request.body = "{}";
    request.headers.emplace_back("X-Amz-Content-Sha256", crypto::hex(crypto::sha256("{}")));
    sign(request, user_, with_hash);
    EXPECT_EQ(check(request).fault, SignatureFault::none);
    set_field(request.headers, "X-Amz-Content-Sha256", "UNSIGNED-PAYLOAD");
    sign(request, user_, with_hash);
    EXPECT_EQ(check(request).fault, SignatureFault::invalid);
}

TEST_F(AwsSignature, ASessionKeyNeedsItsTokenAndEnds) {
    const AwsKey session = keys_.issue({"arn:aws:sts::123456789012:assumed-role/r/s"}, 900);
    Request request = request_to("/orders");
    sign(request, session);
    EXPECT_EQ(check(request).fault, SignatureFault::none);
    Request other = request;
    set_field(other.headers, "X-Amz-Security-Token", session.session_token + "x");
    EXPECT_EQ(check(other).fault, SignatureFault::unknown_key);
    std::erase_if(other.headers,
                  [](const auto &field) { return field.first == "X-Amz-Security-Token"; });
    EXPECT_EQ(check(other).fault, SignatureFault::unknown_key);
    keys_.expire_sessions();
    EXPECT_EQ(check(request).fault, SignatureFault::expired_token);
    sign(request, user_);
    EXPECT_EQ(check(request).fault, SignatureFault::unknown_key) << "a token that is not its own";
}

TEST_F(AwsSignature, NobodyIsKnownByAStrangeKey) {
    AwsKey strange = user_;
    strange.id = "AKIAAAAAAAAAAAAAAAAA";
    Request request = request_to("/orders");
    sign(request, strange);
    EXPECT_EQ(check(request).fault, SignatureFault::unknown_key);
    strange = user_;
    strange.secret += "x";
    sign(request, strange);
    const SignatureVerdict verdict = check(request);
    EXPECT_EQ(verdict.fault, SignatureFault::invalid);
    EXPECT_NE(verdict.message.find("'GET\n/orders\n\nhost:sandbox\n"), std::string::npos);
}

}  // namespace
}  // namespace order::sandbox
