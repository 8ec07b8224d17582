// The simulated archive has the scenes that programs written for the real one look for.
#include "sandbox/imagery/scenes.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <regex>
#include <set>

#include "base/clock.hpp"
#include "sandbox/imagery/collections.hpp"

namespace order::sandbox {
namespace {

constexpr double berlin_longitude = 13.377, berlin_latitude = 52.516;

bool box_holds_berlin(const Scene &scene) {
    return scene.bbox[0] < berlin_longitude && berlin_longitude < scene.bbox[2] &&
           scene.bbox[1] < berlin_latitude && berlin_latitude < scene.bbox[3];
}

template <class Condition>
auto count(Condition condition) {
    return std::count_if(all_scenes().begin(), all_scenes().end(), condition);
}

std::string day(const Scene &scene) {
    return base::format_rfc3339(scene.acquired_unix_ms).substr(0, 10);
}

TEST(Scenes, StandNewestFirstAndHaveIdsOfTheirOwn) {
    std::set<std::string> ids, names;
    std::int64_t last = all_scenes().front().acquired_unix_ms;
    for (const Scene &scene : all_scenes()) {
        EXPECT_TRUE(ids.insert(scene.id).second) << scene.id;
        EXPECT_TRUE(names.insert(scene.scene_id).second) << scene.scene_id;
        EXPECT_LE(scene.acquired_unix_ms, last);
        last = scene.acquired_unix_ms;
    }
    EXPECT_EQ(day(all_scenes().back()).substr(0, 4), "2016");
    EXPECT_EQ(day(all_scenes().front()).substr(0, 4), "2026");
}

TEST(Scenes, HaveClosedFootprintsThatRunCounterClockwiseInTheirBox) {
    for (const Scene &scene : all_scenes()) {
        ASSERT_EQ(scene.ring.size(), 5u);
        EXPECT_EQ(scene.ring.front(), scene.ring.back());
        double twice_area = 0;
        for (std::size_t corner = 0; corner + 1 < scene.ring.size(); ++corner) {
            const auto &[x, y] = scene.ring[corner];
            const auto &[next_x, next_y] = scene.ring[corner + 1];
            twice_area += x * next_y - next_x * y;
            EXPECT_TRUE(scene.bbox[0] <= x && x <= scene.bbox[2] && scene.bbox[1] <= y &&
                        y <= scene.bbox[3])
                << scene.scene_id;
        }
        EXPECT_GT(twice_area, 0) << scene.scene_id;
    }
}

TEST(Scenes, OfRadarHaveNoCloudAndAllOthersAShareOfIt) {
    const std::set<std::string> radar{"sentinel-1", "sentinel-1-slc", "capella-geo"};
    for (const Scene &scene : all_scenes()) {
        ASSERT_EQ(scene.cloud_percent.has_value(), !radar.contains(scene.collection));
        if (scene.cloud_percent) {
            EXPECT_GE(*scene.cloud_percent, 0);
            EXPECT_LE(*scene.cloud_percent, 100);
        }
    }
}

TEST(Scenes, ShowBerlinClearlyInManyPleiadesImagesFrom2018To2020) {
    EXPECT_GE(count([](const Scene &scene) {
                  return scene.collection == "phr" && box_holds_berlin(scene) &&
                         scene.cloud_percent <= 5 && "2018-01-01" <= day(scene) &&
                         day(scene) <= "2020-12-31";
              }),
              30);
}

TEST(Scenes, AreDenseEnoughSomewhereForThreePagesOfASearch) {
    EXPECT_GT(count([](const Scene &scene) {
                  return scene.collection == "sentinel-2" && box_holds_berlin(scene);
              }),
              1200);
}

TEST(Scenes, OfPleiadesAreNamedByTheirTimeAndPlaceAsAirbusDoes) {
    const std::regex form("DS_PHR1[AB]_(\\d{14})\\d_FR1_PX_[EW]\\d{3}[NS]\\d{2}_\\d{4}_\\d{5}");
    for (const Scene &scene : all_scenes()) {
        if (scene.collection != "phr") continue;
        std::smatch match;
        ASSERT_TRUE(std::regex_match(scene.scene_id, match, form)) << scene.scene_id;
        std::string digits;
        for (const char c : base::format_rfc3339(scene.acquired_unix_ms))
            if (c >= '0' && c <= '9') digits.push_back(c);
        EXPECT_EQ(match[1], digits);
    }
}

TEST(Scenes, BelongToAnArchiveCollectionAtItsOwnHost) {
    for (const Scene &scene : all_scenes()) {
        const CollectionInfo *collection = find_collection(scene.collection);
        ASSERT_NE(collection, nullptr) << scene.collection;
        EXPECT_EQ(collection->type, "ARCHIVE");
        EXPECT_EQ(collection->host().name, scene.host);
        EXPECT_TRUE(std::any_of(collection->providers.begin(), collection->providers.end(),
                                [&](const ProviderInfo &p) { return p.name == scene.producer; }));
    }
}

}  // namespace
}  // namespace order::sandbox
