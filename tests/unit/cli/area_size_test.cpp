// How large areas are, against areas known from elsewhere.
#include "cli/area_size.hpp"

#include <gtest/gtest.h>

namespace order::cli {
namespace {

std::string box(const std::string &west, const std::string &south, const std::string &east,
                const std::string &north) {
    return "[[" + west + ',' + south + "],[" + east + ',' + south + "],[" + east + ',' + north +
           "],[" + west + ',' + north + "],[" + west + ',' + south + "]]";
}

std::string polygon(const std::string &rings) {
    return R"({"type": "Polygon", "coordinates": [)" + rings + "]}";
}

TEST(AreaSize, IsThatOfTheEllipsoid) {
    // A degree by a degree at the equator and at 52° north, and all of the northern hemisphere.
    EXPECT_NEAR(area_km2(polygon(box("0", "0", "1", "1"))), 12'308.46, 0.05);
    EXPECT_NEAR(area_km2(polygon(box("13", "52", "14", "53"))), 7'556.74, 0.05);
    EXPECT_NEAR(4 * area_km2(polygon(box("-45", "0", "45", "90"))), 255'032'810.9, 5);
}

TEST(AreaSize, DependsNeitherOnTheDirectionNorOnAClosingPosition) {
    const std::string there = polygon("[[13,52],[13.1,52],[13.1,52.1],[13,52.1],[13,52]]");
    const std::string back = polygon("[[13,52],[13,52.1],[13.1,52.1],[13.1,52],[13,52]]");
    const std::string open = polygon("[[13,52],[13.1,52],[13.1,52.1],[13,52.1]]");
    EXPECT_GT(area_km2(there), 0);
    EXPECT_DOUBLE_EQ(area_km2(there), area_km2(back));
    EXPECT_DOUBLE_EQ(area_km2(there), area_km2(open));
}

TEST(AreaSize, OfAHoleIsTakenOff) {
    const double whole = area_km2(polygon(box("0", "0", "1", "1")));
    const double hole = area_km2(polygon(box("0.2", "0.2", "0.4", "0.4")));
    EXPECT_NEAR(area_km2(polygon(box("0", "0", "1", "1") + ',' + box("0.2", "0.2", "0.4", "0.4"))),
                whole - hole, 1e-6);
}

TEST(AreaSize, OfAPolygonOverTheAntimeridianIsWhatIsMeant) {
    EXPECT_NEAR(area_km2(polygon(box("179.5", "0", "-179.5", "1"))),
                area_km2(polygon(box("10", "0", "11", "1"))), 1e-6);
}

TEST(AreaSize, AddsUpWhatACollectionHolds) {
    const std::string one = polygon(box("0", "0", "1", "1"));
    const double size = area_km2(one);
    const std::string feature = R"({"type":"Feature","properties":{},"geometry":)" + one + "}";
    EXPECT_DOUBLE_EQ(area_km2(feature), size);
    EXPECT_DOUBLE_EQ(
        area_km2(R"({"type":"FeatureCollection","features":[)" + feature + ',' + feature + "]}"),
        2 * size);
    EXPECT_DOUBLE_EQ(area_km2(R"({"type":"MultiPolygon","coordinates":[[)" +
                              box("0", "0", "1", "1") + "],[" + box("3", "0", "4", "1") + "]]}"),
                     2 * size);
    EXPECT_DOUBLE_EQ(area_km2(R"({"type":"GeometryCollection","geometries":[)" + one +
                              R"(,{"type":"Point","coordinates":[1,2]}]})"),
                     size);
}

TEST(AreaSize, OfABoxIsThatOfItsPolygon) {
    const double size = area_km2(polygon(box("13", "52", "14", "53")));
    for (const char *written : {"13,52,14,53", " [13, 52, 14, 53]\n", "[13,52,100,14,53,200]"}) {
        EXPECT_NEAR(area_km2(written), size, 1e-6) << written;
    }
    EXPECT_NEAR(area_km2("179.5,0,-179.5,1"), area_km2("10,0,11,1"), 1e-6);
    EXPECT_EQ(area_km2("13,52,14"), -1);
    EXPECT_EQ(area_km2("13,52,14,x"), -1);
}

TEST(AreaSize, OfWhatIsNoAreaIsNothingOrNotKnown) {
    EXPECT_EQ(area_km2(R"({"type":"Point","coordinates":[1,2]})"), 0);
    EXPECT_EQ(area_km2(R"({"type":"Polygon","coordinates":"none"})"), 0);
    EXPECT_EQ(area_km2(R"({"type":"Polygon","coordinates":[[["x",1],[2]]]})"), 0);
    EXPECT_EQ(area_km2("null"), -1);
    EXPECT_EQ(area_km2(""), -1);
}

}  // namespace
}  // namespace order::cli
