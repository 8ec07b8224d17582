// GeoJSON from callers: what is taken, and where a wrong one is said to break.
#include "core/geojson.hpp"

#include <gtest/gtest.h>

#include "base/failure.hpp"

namespace order::core {
namespace {

std::string refusal(const std::string &text) {
    try {
        geometries_of(text);
    } catch (const base::Failure &failure) {
        EXPECT_EQ(failure.code, base::Code::argument);
        return failure.message;
    }
    return "taken";
}

const std::string square =
    R"({"type":"Polygon","coordinates":[[[13,52],[14,52],[14,53],[13,52]]]})";

TEST(GeoJson, AGeometryIsTakenAsItStands) {
    for (const std::string &text : {
             square,
             std::string(R"({"type":"Point","coordinates":[13.3,52.5,34]})"),
             std::string(R"({"type":"MultiPoint","coordinates":[[1,2]]})"),
             std::string(R"({"type":"LineString","coordinates":[[-180,-90],[180,90]]})"),
             std::string(R"({"type":"MultiLineString","coordinates":[[[1,2],[3,4]]]})"),
             std::string(R"({"type":"MultiPolygon","coordinates":[[[[1,1],[2,1],[2,2],[1,1]]]]})"),
             R"({"type":"GeometryCollection","geometries":[)" + square + "]}",
         }) {
        EXPECT_EQ(geometries_of(" " + text + "\n"), std::vector<std::string>{text});
    }
}

TEST(GeoJson, FeaturesAndCollectionsGiveTheirGeometries) {
    const std::string feature = R"({"type":"Feature","properties":null,"geometry":)" + square + "}";
    EXPECT_EQ(geometries_of(feature), std::vector<std::string>{square});
    const std::string collection =
        R"({"type":"FeatureCollection","features":[)" + feature + "," + feature + "]}";
    EXPECT_EQ(geometries_of(collection), (std::vector<std::string>{square, square}));
}

TEST(GeoJson, ARefusalSaysWhereTheTextBreaks) {
    const std::vector<std::pair<std::string, std::string>> cases = {
        {R"({"type":"Point",,})", "The area is no GeoJSON: byte 16: syntax error."},
        {"", "The area is no GeoJSON: byte 0: incomplete JSON."},
        {"[1,2]", "The area is no GeoJSON object."},
        {"{}", "The area has no \"type\"."},
        {R"({"type":7})", "The area's type is no text."},
        {R"({"type":"polygon","coordinates":[]})",
         "The area's type is no GeoJSON type: \"polygon\"."},
        {R"({"type":"Polygon"})", "The area has no \"coordinates\"."},
        {R"({"type":"Polygon","coordinates":7})", "The area's coordinates is no array of rings."},
        {R"({"type":"Polygon","coordinates":[]})",
         "The area's coordinates has 0 rings, not at least 1."},
        {R"({"type":"Polygon","coordinates":[[[1,1],[2,1],[2,2],[1,2]]]})",
         "The area's coordinates[0] is not closed: it begins at [1,1] and ends at [1,2]."},
        {R"({"type":"Polygon","coordinates":[[[1,1],[2,1],[1,1]]]})",
         "The area's coordinates[0] has 3 positions, not at least 4."},
        {R"({"type":"Polygon","coordinates":[[[1,1],[2,1],[2,"2"],[1,1]]]})",
         "The area's coordinates[0][2][1] is no finite number."},
        {R"({"type":"Point","coordinates":[181,0]})",
         "The area's coordinates[0] is no longitude from -180 to 180."},
        {R"({"type":"Point","coordinates":[0,-90.5]})",
         "The area's coordinates[1] is no latitude from -90 to 90."},
        {R"({"type":"Point","coordinates":[1]})",
         "The area's coordinates has 1 numbers, not at least 2."},
        {R"({"type":"Point","coordinates":[1,2,3,4]})",
         "The area's coordinates has more than longitude, latitude and altitude."},
        {R"({"type":"LineString","coordinates":[[1,2]]})",
         "The area's coordinates has 1 positions, not at least 2."},
        {R"({"type":"Feature","geometry":null})", "The area has no \"geometry\"."},
        {R"({"type":"FeatureCollection","features":[]})",
         "The area's features has 0 features, not at least 1."},
        {R"({"type":"FeatureCollection","features":[{"type":"Feature","geometry":)"
         R"({"type":"MultiPolygon","coordinates":[[[[1,1],[2,1],[2,2],[9,9]]]]}}]})",
         "The area's features[0].geometry.coordinates[0][0] is not closed: it begins at [1,1] and "
         "ends at [9,9]."},
        {R"({"type":"FeatureCollection","features":[{"type":"Point","coordinates":[1,2]}]})",
         "The area's features[0].type is not \"Feature\"."},
    };
    for (const auto &[text, message] : cases) EXPECT_EQ(refusal(text), message) << text;
}

TEST(GeoJson, NumbersBeyondAllBoundsAreRefused) {
    EXPECT_NE(refusal(R"({"type":"Point","coordinates":[1e999,0]})"), "taken");
    EXPECT_NE(refusal(R"({"type":"Point","coordinates":[NaN,0]})"), "taken");
}

TEST(GeoJson, DepthAndSizeAreBounded) {
    std::string deep = square;
    for (int i = 0; i < 100; ++i) {
        deep = R"({"type":"GeometryCollection","geometries":[)" + deep + "]}";
    }
    EXPECT_NE(refusal(deep).find("too deep"), std::string::npos) << refusal(deep);
    EXPECT_NE(refusal(std::string(max_geojson_bytes + 1, ' ')).find("longer than"),
              std::string::npos);
}

}  // namespace
}  // namespace order::core
