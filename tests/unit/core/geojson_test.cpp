// GeoJSON from callers: what is taken, and where a wrong one is said to break.
#include "core/geojson.hpp"

#include <gtest/gtest.h>

#include "base/failure.hpp"
#include "json/json.hpp"

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

std::string polygon(const std::string &ring) {
    return R"({"type":"Polygon","coordinates":[)" + ring + "]}";
}

TEST(GeoJson, ARingIsClosedWhenItsEndsAreTheSameNumbers) {
    for (const char *ring : {
             "[[13,52],[14,52],[14,53],[13.0,52.0]]",
             "[[0,52],[14,52],[14,53],[-0.0,52]]",
             "[[10,52],[14,52],[14,53],[1e1,5.2e1]]",
             "[[13.123456789012345678,52],[14,52],[14,53],[13.123456789012345678,52]]",
             "[[0.30000000000000004,52],[14,52],[14,53],[0.3,52]]",
             "[[13,52,7],[14,52,7],[14,53,7],[13.0,52.0,7.0]]",
         }) {
        const auto sent = geometries_of(polygon(ring));
        ASSERT_EQ(sent.size(), 1u);
        const json::Value geometry = json::parse(sent[0], "the geometry");
        const auto &positions = geometry.at("coordinates").get_array()[0].get_array();
        EXPECT_EQ(json::serialize(positions.front()), json::serialize(positions.back())) << ring;
    }
    for (const char *ring : {
             "[[13,52],[14,52],[14,53],[13.000001,52]]",
             "[[0.30000000000000010,52],[14,52],[14,53],[0.3,52]]",
             "[[13,52],[14,52],[14,53],[13,52,7]]",
             "[[13,52,7],[14,52,7],[14,53,7],[13,52,8]]",
         }) {
        EXPECT_NE(refusal(polygon(ring)).find("is not closed"), std::string::npos) << ring;
    }
}

TEST(GeoJson, ARingThatJumpsOverTheAntimeridianIsRefused) {
    EXPECT_EQ(refusal(polygon("[[177,-20],[-178,-20],[-178,-16],[177,-16],[177,-20]]")),
              "The area's coordinates[0] jumps by more than 180 degrees of longitude, from "
              "[177,-20] to [-178,-20]; cut it at the antimeridian into two polygons, or add "
              "positions between the two if the long way around the globe is meant.");
    EXPECT_NE(refusal(R"({"type":"MultiPolygon","coordinates":[[[[0,0],[1,0],[1,1],[0,0]]],)"
                      R"([[[-170,0],[179,0],[179,1],[-170,0]]]]})")
                  .find("coordinates[1][0] jumps"),
              std::string::npos);
    for (const char *ring : {
             "[[0,0],[180,0],[180,1],[0,1],[0,0]]",
             "[[-170,0],[0,0],[179,0],[179,1],[0,1],[-170,1],[-170,0]]",
             // A polar cap, and the whole globe: at a pole all longitudes are one place.
             "[[-180,60],[0,60],[180,60],[180,90],[-180,90],[-180,60]]",
             "[[-180,-90],[180,-90],[180,90],[-180,90],[-180,-90]]",
         }) {
        EXPECT_EQ(refusal(polygon(ring)), "taken") << ring;
    }
}

std::string with_system(const std::string &crs) {
    return R"({"type":"Polygon","crs":)" + crs +
           R"(,"coordinates":[[[13,52],[14,52],[14,53],[13,52]]]})";
}

std::string named(const std::string &name) {
    return with_system(R"({"type":"name","properties":{"name":")" + name + "\"}}");
}

TEST(GeoJson, ASystemThatIsWgs84IsTakenUnderEveryName) {
    for (const char *name : {
             "urn:ogc:def:crs:OGC:1.3:CRS84",
             "urn:ogc:def:crs:OGC::CRS84",
             "OGC:CRS84",
             "CRS84",
             "urn:ogc:def:crs:OGC::CRS84h",
             "http://www.opengis.net/def/crs/OGC/1.3/CRS84",
             "https://www.opengis.net/def/crs/OGC/0/CRS84",
             "urn:ogc:def:crs:EPSG::4326",
             "urn:ogc:def:crs:EPSG:6.9:4326",
             "URN:OGC:DEF:CRS:EPSG::4326",
             "EPSG:4326",
             "epsg:4326",
             "http://www.opengis.net/def/crs/EPSG/0/4326",
             "http://www.opengis.net/gml/srs/epsg.xml#4326",
             "http://systems.example/ref/epsg/4326/",
             "EPSG:4979",
             "WGS84",
             "WGS 84",
         }) {
        EXPECT_EQ(geometries_of(named(name)), std::vector<std::string>{square}) << name;
    }
    for (const char *crs :
         {"null", R"("EPSG:4326")", R"({"type":"EPSG","properties":{"code":4326}})"}) {
        EXPECT_EQ(geometries_of(with_system(crs)), std::vector<std::string>{square}) << crs;
    }
}

TEST(GeoJson, AnotherSystemIsRefusedByName) {
    EXPECT_EQ(
        refusal(named("urn:ogc:def:crs:EPSG::3857")),
        "The area's crs is \"urn:ogc:def:crs:EPSG::3857\"; only WGS 84 is taken (EPSG:4326 or "
        "CRS84): convert the coordinates first.");
    for (const char *name : {"EPSG:3857", "EPSG:25833", "EPSG:43260", "XEPSG:4326", "4326",
                             "urn:ogc:def:crs:OGC:1.3:CRS83", "OGC:CRS84:1", "EPSG", "http://"}) {
        EXPECT_NE(refusal(named(name)).find(name), std::string::npos) << name;
    }
    for (const char *crs : {R"({"type":"link","properties":{"href":"http://x/crs"}})", "{}", "7",
                            R"({"type":"EPSG","properties":{"code":3857}})", R"("EPSG:2056")"}) {
        EXPECT_NE(refusal(with_system(crs)).find("The area's crs is"), std::string::npos) << crs;
    }
    const std::string crs =
        R"("crs":{"type":"name","properties":{"name":"EPSG:3857"}},"type":"Feature)";
    EXPECT_NE(refusal("{" + crs + R"(","geometry":)" + square + "}").find("EPSG:3857"),
              std::string::npos);
    EXPECT_NE(refusal("{" + crs + R"(Collection","features":[]})").find("EPSG:3857"),
              std::string::npos);
    EXPECT_NE(
        refusal(R"({"type":"Feature","geometry":)" + named("EPSG:3857") + "}").find("geometry.crs"),
        std::string::npos);
    EXPECT_LT(refusal(named(std::string(100'000, 'x'))).size(), 400u);
}

TEST(GeoJson, ABoundingBoxIsCheckedAndNotSentOn) {
    const auto with_bbox = [](const std::string &bbox) {
        return R"({"type":"Polygon","bbox":)" + bbox +
               R"(,"coordinates":[[[13,52],[14,52],[14,53],[13,52]]]})";
    };
    for (const char *bbox :
         {"[13,52,14,53]", "[13,52,0,14,53,9]", "[177,-20,-178,-16]", "null", "[13,52,13,52]"}) {
        EXPECT_EQ(geometries_of(with_bbox(bbox)), std::vector<std::string>{square}) << bbox;
    }
    const std::vector<std::pair<const char *, const char *>> cases = {
        {"[13,53,14,52]", "The area's bbox has its south above its north."},
        {"[13,52,14]", "The area's bbox has 3 numbers, not at least 4."},
        {"[13,52,0,14,53]", "The area's bbox has neither four numbers nor six."},
        {"[13,52,14,\"x\"]", "The area's bbox[3] is no finite number."},
        {"[13,52,181,53]", "The area's bbox[2] is no longitude from -180 to 180."},
        {"[13,52,0,14,91,9]", "The area's bbox[4] is no latitude from -90 to 90."},
        {"{}", "The area's bbox is no array of numbers."},
    };
    for (const auto &[bbox, message] : cases) EXPECT_EQ(refusal(with_bbox(bbox)), message);
}

TEST(GeoJson, AByteOrderMarkIsSkipped) {
    EXPECT_EQ(geometries_of("\xEF\xBB\xBF" + square), std::vector<std::string>{square});
}

TEST(GeoJson, ABoxIsAPolygonAndOverTheAntimeridianTwo) {
    const auto drawn = [](const char *area) {
        return json::parse(geometries_of(area).at(0), "the geometry");
    };
    const json::Value box = json::parse(
        R"({"type":"Polygon","coordinates":[[[13.0,52.0],[14.0,52.0],[14.0,53.0],[13.0,53.0],[13.0,52.0]]]})",
        "the box");
    EXPECT_EQ(drawn("13,52,14,53"), box);
    EXPECT_EQ(drawn("[13,52,14,53]"), box);
    EXPECT_EQ(drawn("[13,52,-5,14,53,20]"), box);
    const json::Value halves = drawn("177,-20,-178,-16");
    EXPECT_EQ(halves.at("type"), "MultiPolygon");
    EXPECT_EQ(halves.at("coordinates").get_array().size(), 2u);
    // What is sent can be taken again.
    for (const char *area :
         {"13,52,14,53", "177,-20,-178,-16", "-180,-90,180,90", "-100,0,-101,9"}) {
        const auto sent = geometries_of(area);
        EXPECT_EQ(geometries_of(sent.at(0)), sent) << area;
    }
}

TEST(GeoJson, ABoxOverTheAntimeridianIsTwoOrders) {
    try {
        geometries_to_order("177,-20,-178,-16");
        FAIL() << "it was taken";
    } catch (const base::Failure &failure) {
        EXPECT_EQ(failure.code, base::Code::argument);
        EXPECT_EQ(failure.message,
                  "The box \"177,-20,-178,-16\" spans the antimeridian, so it would be two orders. "
                  "Order the boxes 177,-20,180,-16 and -180,-20,-178,-16.");
    }
    EXPECT_EQ(geometries_to_order("170,-20,180,-16").size(), 1u);
    EXPECT_EQ(geometries_to_order(square), std::vector<std::string>{square});
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
