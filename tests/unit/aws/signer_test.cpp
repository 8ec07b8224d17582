// Signing: what a signature leaves on a request, and the keys it keeps. Signatures themselves are
// compared with independent ones by sign_vectors_test.py.
#include "aws/signer.hpp"

#include <gtest/gtest.h>

namespace order::aws {
namespace {

using transport::Request;

Request get_sites() {
    Request request;
    request.url = "https://outposts.us-west-2.amazonaws.com/sites";
    return request;
}

std::string header(const Request &request, std::string_view name) {
    return std::string(transport::find_header(request.headers, name));
}

TEST(Signing, IsDoneAnewOverAnEarlierSignatureAndLeavesOneOfEach) {
    AwsKeys keys;
    keys.access_key_id = "AKID";
    keys.secret_access_key = base::Secret("S");
    keys.session_token = base::Secret("T");
    Request once = get_sites(), twice = get_sites();
    sign(once, keys, "r", "s", 1000);
    sign(twice, keys, "r", "s", 0);
    sign(twice, keys, "r", "s", 1000);
    ASSERT_EQ(once.headers.size(), 3u);
    ASSERT_EQ(twice.headers.size(), 3u);
    for (const transport::Header &each : once.headers) {
        EXPECT_EQ(header(twice, each.name), each.value);
    }
    EXPECT_EQ(signing_time(once), 1000);
    EXPECT_EQ(signing_time(get_sites()), std::nullopt);
    once.headers[0].value = "garbage";
    EXPECT_EQ(signing_time(once), std::nullopt);
}

TEST(Signing, TakesAStrayPercentSignAsItself) {
    Request request;
    request.url = "https://host/100%?a=50%&%zz";
    sign(request, {}, "r", "s", 0);
    EXPECT_EQ(request.url, "https://host/100%25?%25zz=&a=50%25");
}

TEST(SigningKeys, AreKeptForTheirScopeAndSecretOnly) {
    SigningKeyCache cache;
    const base::Secret one("one"), two("two");
    const auto key = [&](const base::Secret &secret, const char *date, const char *region,
                         const char *service) {
        return std::string(cache.get(secret, {date, region, service}).reveal());
    };
    const std::string first = key(one, "20150830", "us-east-1", "iam");
    EXPECT_EQ(first, key(one, "20150830", "us-east-1", "iam"));
    EXPECT_NE(first, key(two, "20150830", "us-east-1", "iam"));
    EXPECT_NE(first, key(one, "20150831", "us-east-1", "iam"));
    EXPECT_NE(first, key(one, "20150830", "us-east-2", "iam"));
    EXPECT_NE(first, key(one, "20150830", "us-east-1", "sts"));
    for (int day = 0; day < 50; ++day) key(one, std::to_string(day).c_str(), "r", "s");
    EXPECT_EQ(first, key(one, "20150830", "us-east-1", "iam"));
}

}  // namespace
}  // namespace order::aws
