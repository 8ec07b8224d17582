// What storage sends is looked at: pages and nothing are errors, and only archives are taken apart.
#include "core/delivery/contents.hpp"

#include "archive/expected.hpp"
#include "unit/core/delivery/delivery_fixture.hpp"

namespace order::core {
namespace {

using namespace order::tests;
using archive::Expected;
using archive::expected_of;

const std::string html = "\xEF\xBB\xBF\n<!DOCTYPE html><html><body>Log in</body></html>";
const std::string json = R"({"error":"AccessDenied"})";
const std::string xml = "<?xml version='1.0'?><Error><Code>AccessDenied</Code></Error>";

auto sends(const std::string &type, const std::string &body) {
    return [type, body](FakeAnswer &answer) {
        answer = FakeAnswer();
        answer.body = body;
        answer.headers = {{"Content-Length", std::to_string(body.size())}};
        if (!type.empty()) answer.headers.push_back({"Content-Type", type});
    };
}

// The message of the failure that such an answer is; storage is right the next time.
std::string refusal_of(Fixture &f, const std::string &type, const std::string &body,
                       const DeliveryRules &rules = {}) {
    f.has_size = false;
    f.storage.faults = {sends(type, body)};
    auto delivery = f.make(rules);
    const Failure failure = f.fail(*delivery);
    EXPECT_EQ(failure.code, Code::provider);
    delivery.reset();
    EXPECT_FALSE(f.run(rules)->was_already_there());
    EXPECT_EQ(f.header(1, "Range"), "");
    return failure.message;
}

TEST(Contents, APageIsNeverSavedAsAnArchive) {
    const std::map<std::string, std::string> pages = {
        {"text/html; charset=utf-8", html},
        {"application/json", json},
        {"application/xml", xml},
        {"text/html", std::string(10'000, ' ') + html},
        {"application/zip", ""}};
    for (const bool unpack : {true, false}) {
        for (const auto &[type, body] : pages) {
            Fixture f(scene_zip());
            const std::string message = refusal_of(f, type, body, {.unpack = unpack});
            EXPECT_NE(message.find("\"" + type + "\""), std::string::npos) << message;
            EXPECT_EQ(f.names(), unpack ? unpacked : (Names{journal_name, "scene.zip"}));
        }
    }
}

TEST(Contents, WhatIsTypedAsAnArchiveHasToBeOne) {
    Fixture f(scene_zip(), "scene");
    f.content_type = "application/zip";
    EXPECT_NE(refusal_of(f, "", "no archive").find("without a Content-Type"), std::string::npos);
    EXPECT_EQ(f.names(), unpacked);
}

TEST(Contents, APageOrNothingIsNeverSavedAsAnImage) {
    const std::map<std::string, std::string> pages = {{"text/html", html},
                                                      {"application/octet-stream", html},
                                                      {"application/json", json},
                                                      {"application/xml", xml},
                                                      {"image/tiff", ""}};
    for (const std::string announced : {"", "image/tiff"}) {
        for (const auto &[type, body] : pages) {
            Fixture f(noise(20'000), "image.tif");
            f.content_type = announced;
            const std::string message = refusal_of(f, type, body);
            EXPECT_NE(message.find("\"" + type + "\""), std::string::npos) << message;
            EXPECT_EQ(f.names(), (Names{journal_name, "image.tif"}));
        }
    }
}

TEST(Contents, DocumentsThatAreDeliveredAreTaken) {
    struct Document {
        std::string name, announced, sent, body;
    };
    const std::vector<Document> documents = {
        {"area.geojson", "application/geo+json", "application/json", json},
        {"area.geojson", "", "application/json", json},
        {"scene.dim", "", "text/xml", xml},
        {"report.html", "", "text/html", html},
        {"report", "text/html", "text/html", html},
        // A script that forgot to name the type of what it sends.
        {"image.tif", "image/tiff", "text/html", noise(5'000)},
    };
    for (const Document &document : documents) {
        Fixture f(document.body, document.name);
        f.content_type = document.announced;
        f.storage.faults = {sends(document.sent, document.body)};
        f.run();
        EXPECT_EQ(f.file(document.name), document.body);
    }
}

TEST(Contents, PackedFormatsAreKeptWhole) {
    for (const std::string name : {"area.kmz", "report.docx", "table.XLSX", "project.qgz",
                                   "S2A.SAFE", "parcels.shz", "image.tif", "scene.zip.bak"}) {
        for (const std::string type : {"", "application/octet-stream", "application/zip"}) {
            const bool is_told = name == "image.tif" || name == "scene.zip.bak";
            if (is_told && type == "application/zip") continue;
            Fixture f(scene_zip(), name);
            f.content_type = type;
            f.run();
            EXPECT_EQ(f.names(), (Names{journal_name, name}));
            EXPECT_EQ(f.file(name), f.storage.bytes);
            EXPECT_TRUE(f.run()->was_already_there());
        }
    }
}

TEST(Contents, WithoutANameOrATypeTheFirstBytesDecide) {
    for (const std::string name : {"scene", "scene.2024"}) {
        for (const std::string type : {"", "application/octet-stream", "application/zip"}) {
            Fixture f(scene_zip(), name);
            f.content_type = type;
            f.run();
            EXPECT_EQ(f.file("scene/a.tif"), noise(20'000)) << name << type;
        }
        Fixture f(noise(20'000), name);
        f.run();
        EXPECT_EQ(f.file(name), noise(20'000));
    }
}

TEST(Contents, NamesAndTypesSayWhatIsAnArchive) {
    for (const char *name : {"a.zip", "a.ZIP", "a.tgz", "a.tar.gz", "a.tar", "a.docx.zip"}) {
        EXPECT_EQ(expected_of(name, "text/html"), Expected::archive) << name;
    }
    for (const char *type : {"application/zip", "Application/X-Zip-Compressed; x=y",
                             "application/x-tar", "application/x-gtar"}) {
        EXPECT_EQ(expected_of("a", type), Expected::archive) << type;
        EXPECT_EQ(expected_of("a.tif", type), Expected::by_contents) << type;
        EXPECT_EQ(expected_of("a.kmz", type), Expected::file) << type;
    }
    // What is in a gzip file need not be an archive.
    EXPECT_EQ(expected_of("a", "application/gzip"), Expected::by_contents);
    EXPECT_EQ(expected_of("a.tif.gz", "application/x-gzip"), Expected::by_contents);
    EXPECT_EQ(expected_of("a.tif.gz", ""), Expected::file);
    EXPECT_EQ(expected_of("a", "image/tiff"), Expected::file);
    for (const char *name : {"a", "a.1", "v1.2", "a.b-c", ".zipped", ""}) {
        EXPECT_EQ(expected_of(name, "binary/octet-stream"), Expected::by_contents) << name;
    }
}

}  // namespace
}  // namespace order::core
