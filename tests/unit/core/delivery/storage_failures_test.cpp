// What storage does wrong: links that end, refusals, too many bytes or too few.
#include "unit/core/delivery/delivery_fixture.hpp"

namespace order::core {
namespace {

using namespace order::tests;
using base::Milliseconds;
using base::monotonic_now;

TEST(Delivery, AnExpiredLinkIsRenewedAndTheDownloadGoesOn) {
    for (const int status : {400, 403, 404, 410}) {
        Fixture f(scene_zip());
        f.storage.faults = {breaks_after(7'000), answers(status)};
        f.run();
        EXPECT_EQ(f.provider->link_calls, 2);
        EXPECT_EQ(f.header(2, "Range"), "bytes=7000-");
        EXPECT_EQ(f.names(), unpacked);
    }
}

TEST(Delivery, LinksAreNotRenewedForEver) {
    Fixture f(scene_zip());
    f.storage.faults.assign(20, answers(403));
    auto delivery = f.make();
    const Failure failure = f.fail(*delivery);
    EXPECT_EQ(failure.code, Code::provider);
    EXPECT_EQ(failure.http_status, 403);
    EXPECT_EQ(f.provider->link_calls, 4);
    EXPECT_EQ(failure.message, "Downloading asset " + asset_id + " failed: storage answered 403.");
}

TEST(Delivery, FailuresWithoutProgressEndIt) {
    Fixture f(scene_zip());
    f.storage.faults = {breaks_after(7'000)};
    f.storage.faults.resize(20, answers(503));
    auto delivery = f.make();
    const Failure failure = f.fail(*delivery);
    EXPECT_EQ(failure.code, Code::network);
    EXPECT_TRUE(failure.retriable);
    EXPECT_EQ(failure.http_status, 503);
    EXPECT_EQ(f.requests(), 5u);
    EXPECT_TRUE(f.names().contains("scene.zip.part"));
    f.storage.faults.clear();
    EXPECT_EQ(delivery->advance(base::forever, {}), Phase::done);
    EXPECT_EQ(f.header(5, "Range"), "bytes=7000-");
}

TEST(Delivery, ManyFailuresWithProgressDoNotEndIt) {
    Fixture f(scene_zip());
    f.storage.faults.assign(15, breaks_after(1'000));
    f.run();
    EXPECT_EQ(f.requests(), 16u);
    EXPECT_EQ(f.names(), unpacked);
}

TEST(Delivery, BeginningAgainIsNoProgress) {
    Fixture f(scene_zip());
    f.storage.etag = "";
    f.storage.faults.assign(50, breaks_after(7'000));
    auto delivery = f.make();
    EXPECT_EQ(f.fail(*delivery).code, Code::network);
    EXPECT_LE(f.requests(), 6u);
}

TEST(Delivery, AnAskedForWaitIsKept) {
    Fixture f(scene_zip());
    f.storage.faults = {[](FakeAnswer &answer) {
        answers(429)(answer);
        answer.headers = {{"Retry-After", "1"}};
    }};
    const auto start = monotonic_now();
    f.run();
    EXPECT_GE(monotonic_now() - start, Milliseconds(990));
}

TEST(Delivery, MoreBytesThanAnnouncedAreAnError) {
    Fixture f(scene_zip());
    f.storage.faults = {[](FakeAnswer &answer) {
        answer.body += "more";
        answer.headers = {{"ETag", "\"v1\""}};
    }};
    auto delivery = f.make();
    const Failure failure = f.fail(*delivery);
    EXPECT_EQ(failure.code, Code::provider);
    EXPECT_NE(failure.message.find("more than the"), std::string::npos);
    EXPECT_EQ(f.names(), (Names{journal_name, "scene.zip.part"}));
    EXPECT_EQ(f.file("scene.zip.part"), "");
}

TEST(Delivery, TheLengthOfStorageRulesAndAWarningSaysSo) {
    for (const std::string &name : both_names) {
        for (const std::int64_t announced : {1, 1'000'000}) {
            Fixture f(name == "scene.zip" ? scene_zip() : noise(20'000), name);
            f.announced_bytes = announced;
            f.storage.faults = {breaks_after(7'000)};
            const auto delivery = f.run();
            EXPECT_EQ(f.header(1, "Range"), "bytes=7000-");
            EXPECT_EQ(delivery->total_bytes(), static_cast<std::int64_t>(f.storage.bytes.size()));
            EXPECT_NE(f.log.find("bytes, not the " + std::to_string(announced) +
                                 " of the metadata; storage is believed"),
                      std::string::npos)
                << f.log;
            EXPECT_TRUE(f.run()->was_already_there());
            EXPECT_EQ(f.requests(), 2u);
        }
    }
}

TEST(Delivery, AWrongLengthInTheMetadataIsNoReasonToStartOver) {
    Fixture f(scene_zip());
    f.announced_bytes = 1'000'000;
    f.storage.faults = {hangs_after(8'000)};
    f.receive(*f.make(), 8'000);
    f.run();
    EXPECT_EQ(f.header(1, "Range"), "bytes=8000-");
    EXPECT_EQ(f.names(), unpacked);
}

TEST(Delivery, WithoutAnyLengthACleanEndAndTheArchivesSumsCount) {
    Fixture f(scene_zip());
    f.has_size = false;
    const auto no_length = [](FakeAnswer &answer) { answer.headers = {{"ETag", "\"v1\""}}; };
    f.storage.faults = {no_length};
    f.run();
    EXPECT_EQ(f.names(), unpacked);
    Fixture cut(scene_zip());
    cut.has_size = false;
    cut.storage.faults = {[&](FakeAnswer &answer) {
        no_length(answer);
        answer.body.resize(15'000);
    }};
    auto delivery = cut.make();
    EXPECT_EQ(cut.fail(*delivery).code, Code::provider);
    EXPECT_FALSE(cut.names().contains("scene/"));
}

}  // namespace
}  // namespace order::core
