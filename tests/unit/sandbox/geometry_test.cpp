// Areas on the globe.
#include "sandbox/imagery/geometry.hpp"

#include <gtest/gtest.h>

namespace order::sandbox {
namespace {

std::optional<Area> parsed(const char *text) {
    std::string reason;
    return parse_area(json::parse(text, "the geometry"), reason);
}

TEST(Area, IsMeasuredOnTheGlobe) {
    // One degree by one degree at the equator and at 60 degrees north.
    EXPECT_NEAR(square_km(area_of(Box{0, -0.5, 1, 0.5})), 12364, 5);
    EXPECT_NEAR(square_km(area_of(Box{10, 59.5, 11, 60.5})), 6182, 30);
}

TEST(Area, LessAHoleIsSmaller) {
    const auto area = parsed(R"({"type":"Polygon","coordinates":[[[0,0],[3,0],[3,3],[0,3],[0,0]],
                                 [[1,1],[1,2],[2,2],[2,1],[1,1]]]})");
    ASSERT_TRUE(area);
    EXPECT_NEAR(square_km(*area) / square_km(area_of(Box{0, 0, 3, 3})), 8.0 / 9, 0.001);
}

TEST(Area, RefusesMalformedGeometries) {
    for (const char *text :
         {R"({"type":"Polygon","coordinates":[]})", R"({"type":"Polygon"})",
          R"({"type":"Polygon","coordinates":[[]]})",
          R"({"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1]]]})",
          R"({"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1]]]})",
          R"({"type":"Polygon","coordinates":[[[0,0],[1,0],[1,91],[0,0]]]})",
          R"({"type":"Polygon","coordinates":[[[0,0],[1,1],[1,0],[0,1],[0,0]]]})",
          R"({"type":"Polygon","coordinates":[[["0",0],[1,0],[1,1],[0,0]]]})",
          R"({"type":"LineString","coordinates":[[0,0],[1,1]]})", "5", "null"})
        EXPECT_FALSE(parsed(text)) << text;
}

TEST(Area, IsCutAndJoined) {
    const Area west = area_of(Box{0, 0, 2, 1});
    const Area east = area_of(Box{1, 0, 3, 1});
    EXPECT_TRUE(overlaps(west, east));
    EXPECT_EQ(bounds(intersection(west, east)), (Box{1, 0, 2, 1}));
    EXPECT_EQ(bounds(difference(west, east)), (Box{0, 0, 1, 1}));
    EXPECT_EQ(bounds(united(west, east)), (Box{0, 0, 3, 1}));
    const Area far = area_of(Box{10, 10, 11, 11});
    EXPECT_FALSE(overlaps(west, far));
    EXPECT_TRUE(intersection(west, far).empty());
    EXPECT_EQ(to_geojson(united(west, far)).at("type"), "MultiPolygon");
}

}  // namespace
}  // namespace order::sandbox
