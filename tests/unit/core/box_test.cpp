// Boxes as people write them: what is one, and what is said of one that is not on the globe.
#include "core/box.hpp"

#include <gtest/gtest.h>

#include "base/failure.hpp"

namespace order::core {
namespace {

std::string refusal(const std::string &text) {
    try {
        box_from(text);
    } catch (const base::Failure &failure) {
        EXPECT_EQ(failure.code, base::Code::argument);
        return failure.message;
    }
    return "taken";
}

TEST(Box, IsFourNumbersOrSixWithAltitudes) {
    for (const char *text : {"13.5,52,14,53", " 13.5 , 52,14 ,53 ", "[13.5,52,14,53]",
                             "[ 13.5, 52, -7, 14, 53, 9 ]", "1.35e1,52.0,14,53",
                             "\xEF\xBB\xBF"
                             "13.5,52,14,53"}) {
        EXPECT_TRUE(is_box(text)) << text;
        EXPECT_EQ(text_of(box_from(text)), "13.5,52,14,53") << text;
    }
    for (const char *text : {"", "1,2,3", "1,2,3,4,5", "1,2,3,4,5,6,7", "1,2,,4", "1,2,3,4,", "x",
                             "nan,1,2,3", "1,2,3,inf", "1 2 3 4", "[1,2,3,4", "1,2,3,4]"}) {
        EXPECT_NE(refusal(text).find("was not west,south,east,north in degrees"), std::string::npos)
            << text;
    }
}

TEST(Box, IsToldFromGeoJson) {
    for (const char *text : {"1", "-1,2", "+1", ".5", "1,2,3,x", "[1,2,3,4]", "[1,2,3,4,5,6]"}) {
        EXPECT_TRUE(is_box(text)) << text;
    }
    for (const char *text : {"", " ", "{}", "{\"type\":\"Point\"}", "[]", "[1,2]", "[{}]",
                             "[[1,2]]", "[1,2,3,\"x\"]", "null", "\"1,2,3,4\""}) {
        EXPECT_FALSE(is_box(text)) << text;
    }
}

TEST(Box, OverTheAntimeridianIsCutInTwo) {
    const auto parts = [](const char *text) {
        std::string joined;
        for (const Box &part : cut_at_antimeridian(box_from(text))) joined += text_of(part) + " ";
        return joined;
    };
    EXPECT_EQ(parts("13,52,14,53"), "13,52,14,53 ");
    EXPECT_EQ(parts("177,-20,-178,-16"), "177,-20,180,-16 -180,-20,-178,-16 ");
    EXPECT_EQ(parts("177,-20,180,-16"), "177,-20,180,-16 ");
    EXPECT_EQ(parts("177,-20,-180,-16"), "177,-20,180,-16 ");
    EXPECT_EQ(parts("180,-20,-178,-16"), "-180,-20,-178,-16 ");
    EXPECT_EQ(parts("-180,-90,180,90"), "-180,-90,180,90 ");
    EXPECT_EQ(parts("170,80,-170,90"), "170,80,180,90 -180,80,-170,90 ");
}

TEST(Box, ThatIsNotOnTheGlobeOrEnclosesNothingIsRefused) {
    const std::vector<std::pair<const char *, const char *>> cases = {
        {"13,53,14,52",
         "The box \"13,53,14,52\" had its south above its north; a box is west,south,east,north."},
        {"13,52,13,53", "The box \"13,52,13,53\" encloses no area."},
        {"13,52,14,52", "The box \"13,52,14,52\" encloses no area."},
        {"180,0,-180,1", "The box \"180,0,-180,1\" encloses no area."},
        {"180,0,180,1", "The box \"180,0,180,1\" encloses no area."},
        {"177,-20,182,-16",
         "The box \"177,-20,182,-16\" had the longitude 182 in the east, not one from -180 to 180; "
         "across the antimeridian, 182 is written -178."},
        {"-183,-20,-178,-16",
         "The box \"-183,-20,-178,-16\" had the longitude -183 in the west, not one from -180 to "
         "180; across the antimeridian, -183 is written 177."},
        {"1500000,52,14,53",
         "The box \"1500000,52,14,53\" had the longitude 1500000 in the west, not one from -180 to "
         "180."},
        {"13,52,14,91",
         "The box \"13,52,14,91\" had the latitude 91 in the north, not one from -90 to 90; a box "
         "is "
         "west,south,east,north."},
        {"13,52,9,14,53,0",
         "The box \"13,52,9,14,53,0\" had its lowest altitude above its highest."},
    };
    for (const auto &[text, message] : cases) EXPECT_EQ(refusal(text), message);
    EXPECT_LT(refusal(std::string(100'000, '1')).size(), 300u);
}

TEST(Box, IsDrawnWithoutAnEdgeLongerThanHalfATurn) {
    EXPECT_EQ(json::serialize(geometry_of(box_from("-180,60,180,90"))),
              R"({"type":"Polygon","coordinates":[[[-180.0,60.0],[0.0,60.0],[180.0,60.0],)"
              R"([180.0,90.0],[0.0,90.0],[-180.0,90.0],[-180.0,60.0]]]})");
    EXPECT_EQ(
        json::serialize(geometry_of(box_from("177,-20,-178,-16"))),
        R"({"type":"MultiPolygon","coordinates":[)"
        R"([[[177.0,-20.0],[180.0,-20.0],[180.0,-16.0],[177.0,-16.0],[177.0,-20.0]]],)"
        R"([[[-180.0,-20.0],[-178.0,-20.0],[-178.0,-16.0],[-180.0,-16.0],[-180.0,-20.0]]]]})");
}

}  // namespace
}  // namespace order::core
