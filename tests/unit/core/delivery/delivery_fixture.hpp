// One delivery of a fake asset from a fake storage into a folder of its own.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <set>
#include <string>
#include <vector>

#include "core/delivery/delivery.hpp"
#include "support/archives.hpp"
#include "support/fake_storage.hpp"
#include "support/noise.hpp"
#include "support/promptly.hpp"
#include "support/temp_folder.hpp"

namespace order::tests {

using base::Code;
using base::Failure;
using core::Delivery;
using core::DeliveryRules;
using core::Phase;
using Names = std::set<std::string>;

inline const std::string asset_id = "7f1c0d3e-0000-4000-8000-000000000001";
inline const std::string journal_name = ".order-" + asset_id + ".journal";

inline std::string scene_zip(std::size_t bytes = 20'000) {
    return make_zip({{"output/a.tif", noise(bytes)}, {"output/meta/b.json", "{}"}});
}

struct Fixture {
    explicit Fixture(std::string bytes, std::string file_name = "scene.zip") {
        storage.bytes = std::move(bytes);
        provider->on_asset = [this](const std::string &id) {
            core::Asset asset;
            asset.id = id;
            asset.size_bytes = has_size ? static_cast<std::int64_t>(storage.bytes.size()) : -1;
            if (announced_bytes >= 0) asset.size_bytes = announced_bytes;
            asset.content_type = content_type;
            return asset;
        };
        provider->on_link = [this, file_name](const std::string &) {
            const std::string number = std::to_string(provider->link_calls);
            return core::DownloadLink{"https://storage.example/" + number + "?signature=canary",
                                      file_name, is_stored_name};
        };
        provider->storage.answer = [this](const transport::Request &request) {
            return storage(request);
        };
    }

    std::unique_ptr<Delivery> make(DeliveryRules rules = {}) {
        rules.retry_delay_ms = 1;
        return std::make_unique<Delivery>(
            provider, asset_id, folder(), rules,
            base::Log([this](base::Level, const std::string &message) { log += message + "\n"; }));
    }
    std::unique_ptr<Delivery> run(const DeliveryRules &rules = {}) {
        auto delivery = make(rules);
        EXPECT_EQ(delivery->advance(base::forever, {}), Phase::done);
        return delivery;
    }
    // Goes on until so many bytes are there and no more come; the phase then.
    static Phase receive(Delivery &delivery, std::int64_t bytes) {
        Phase phase = Phase::starting;
        EXPECT_TRUE(eventually([&] {
            phase = delivery.advance(base::after_ms(20), {});
            return delivery.received_bytes() == bytes;
        }));
        return phase;
    }
    Failure fail(Delivery &delivery, const base::Call &call = {}) {
        try {
            delivery.advance(base::forever, call);
        } catch (const Failure &failure) {
            return failure;
        }
        ADD_FAILURE() << "It did not fail.";
        return {Code::ok, ""};
    }
    std::string folder() const { return place.at("to"); }
    std::string file(const std::string &name) const { return read_file(folder() + "/" + name); }
    Names names() const { return listing(folder()); }
    std::size_t requests() const { return provider->storage.requests.size(); }
    std::string header(std::size_t request, const char *name) const {
        return std::string(
            transport::find_header(provider->storage.requests.at(request).headers, name));
    }

    TempFolder place;
    FakeStorage storage;
    // What the metadata says.
    bool has_size = true;
    std::int64_t announced_bytes = -1;  // instead of the right size
    std::string content_type = {};
    bool is_stored_name = false;  // of the link's name
    std::shared_ptr<FakeProvider> provider = std::make_shared<FakeProvider>();
    std::string log;
};

inline Failure broken() {
    Failure failure(Code::network, "The connection broke.");
    failure.retriable = true;
    return failure;
}

// The connection breaks after so many bytes.
inline auto breaks_after(std::size_t bytes) {
    return [bytes](FakeAnswer &answer) {
        answer.body.resize(std::min(bytes, answer.body.size()));
        answer.failure = broken();
    };
}

// Nothing comes after so many bytes, and no end.
inline auto hangs_after(std::size_t bytes) {
    return [bytes](FakeAnswer &answer) {
        answer.body.resize(std::min(bytes, answer.body.size()));
        answer.hangs = true;
    };
}

inline auto answers(int status) {
    return [status](FakeAnswer &answer) {
        answer = FakeAnswer();
        answer.status = status;
        answer.body = "<Error>no</Error>";
    };
}

inline const std::vector<std::string> both_names = {"scene.zip", "image.tif"};
inline const Names unpacked = {journal_name, "scene/", "scene/a.tif", "scene/meta/",
                               "scene/meta/b.json"};

}  // namespace order::tests
