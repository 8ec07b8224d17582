#include "json/json.hpp"

#include <gtest/gtest.h>

#include "base/failure.hpp"

namespace order::json {

TEST(Json, LookUpsTakeMissingNullAndWrongTypesAsAbsent) {
    const Value value =
        parse(R"({"a":null,"b":"text","c":1.5,"d":7,"e":true,"f":[1,"x",null],"g":{}})", "It");
    EXPECT_EQ(member(value, "a"), nullptr);
    EXPECT_EQ(member(value, "missing"), nullptr);
    EXPECT_EQ(member(Value(5), "a"), nullptr);
    EXPECT_EQ(text(value, "b"), "text");
    EXPECT_FALSE(text(value, "d"));
    EXPECT_EQ(text_or_empty(value, "a"), "");
    EXPECT_EQ(number(value, "c"), 1.5);
    EXPECT_EQ(number(value, "d"), 7.0);
    EXPECT_FALSE(number(value, "b"));
    EXPECT_EQ(integer(value, "d"), 7);
    EXPECT_FALSE(integer(value, "c"));
    EXPECT_EQ(boolean(value, "e"), true);
    EXPECT_EQ(texts(value, "f"), std::vector<std::string>{"x"});
    EXPECT_EQ(elements(value, "f").size(), 3u);
    EXPECT_TRUE(elements(value, "g").empty());
}

TEST(Json, ANumberBeyondAllIsWrittenAsNull) {
    EXPECT_EQ(serialize(parse("[1e340,-1e340,1e300]", "It")), "[null,null,1e+300]");
}

TEST(Json, APathIsFollowedThroughObjects) {
    const Value value = parse(R"({"a":{"b":{"c":1}}})", "It");
    ASSERT_NE(member_at(value, {"a", "b", "c"}), nullptr);
    EXPECT_EQ(member_at(value, {"a", "x", "c"}), nullptr);
}

TEST(Json, LargeIntegersStayExactAndHugeNumbersAreNotKnown) {
    const Value value =
        parse(R"({"a":5000000000,"b":1e999,"c":18446744073709551615,"d":3.0})", "It");
    EXPECT_EQ(integer(value, "a"), 5'000'000'000);
    EXPECT_FALSE(number(value, "b"));
    EXPECT_FALSE(integer(value, "c"));
    EXPECT_EQ(integer(value, "d"), 3);
}

TEST(Json, WhatIsNoJsonIsAnErrorThatNamesTheTextAndThePlace) {
    for (const char *bad :
         {"", "{", "[1,]", "{\"a\":1} x", "nul", "\"\xFF\"", "{\"a\" 1}", "<html>", "01"}) {
        try {
            parse(bad, "The answer to GET /orders");
            ADD_FAILURE() << bad << " was taken";
        } catch (const base::Failure &failure) {
            EXPECT_EQ(failure.code, base::Code::provider);
            EXPECT_EQ(failure.message.find("The answer to GET /orders was no JSON: "), 0u)
                << failure.message;
            EXPECT_NE(failure.message.find("at byte"), std::string::npos);
        }
    }
}

TEST(Json, DepthAndSizeAreBounded) {
    EXPECT_NO_THROW(parse(std::string(60, '[') + std::string(60, ']'), "It"));
    EXPECT_THROW(parse(std::string(10'000, '[') + std::string(10'000, ']'), "It"), base::Failure);
    EXPECT_THROW(parse("[1,2,3]", "It", Limits{4, 10}), base::Failure);
}

TEST(Json, ValuesThatWouldTakeMuchMoreThanTheirTextAreTooLarge) {
    for (const char *part : {"0,", "[],", "{},", "\"\",", "{\"\":0},", "[[[0]]],", "1e5,"}) {
        std::string text = "[";
        while (text.size() < (1u << 18)) text += part;
        text += "0]";
        Fault fault;
        EXPECT_FALSE(try_parse(text, fault, bounded(1u << 19))) << part;
        EXPECT_TRUE(fault.is_too_large);
        EXPECT_NE(fault.problem().find("was too large: its values took more than 524288"),
                  std::string::npos)
            << fault.problem();
        EXPECT_TRUE(try_parse(text, fault, bounded(64u << 20))) << part;
    }
}

TEST(Json, ALongTextIsReadInPieces) {
    std::string text = "[";
    for (int i = 0; text.size() < 3 * piece_bytes; ++i) {
        text += R"({"number":)" + std::to_string(i) + R"(,"text":"é\u00e9\n"},)";
    }
    text += "null]  \n";
    Fault fault;
    const auto value = try_parse(text, fault);
    ASSERT_TRUE(value) << fault.problem();
    EXPECT_EQ(parse(serialize(*value), "It"), *value);
    for (const std::string &bad : {text + "x", text.substr(0, text.size() - 5)}) {
        EXPECT_FALSE(try_parse(bad, fault));
        EXPECT_GT(fault.offset, 3 * piece_bytes - 100);
        EXPECT_FALSE(fault.is_too_large);
    }
}

TEST(Json, BetweenThePiecesTheCallMayEnd) {
    base::Interrupt interrupt;
    interrupt.raise();
    const base::Call call{&interrupt};
    const std::string text = "\"" + std::string(2 * piece_bytes, 'x') + "\"";
    Fault fault;
    EXPECT_THROW(try_parse(text, fault, bounded(1u << 20, &call)), base::Failure);
    EXPECT_TRUE(try_parse("[]", fault, bounded(1u << 20, &call)));
    const base::Call late{nullptr, base::Instant{1}};
    EXPECT_THROW(try_parse(text, fault, bounded(1u << 20, &late)), base::Failure);
}

TEST(Json, WhatIsWrittenReadsTheSame) {
    const char *text = R"({"emoji":"🛰","n":[1,2.5,true,null],"o":{}})";
    EXPECT_EQ(parse(serialize(parse(text, "It")), "It"), parse(text, "It"));
}

TEST(Json, NumbersAreWrittenAsPeopleWriteThem) {
    const char *text =
        R"({"a":[13.37,-52.5200066,100.0,0.1,7,-3,1e+300,18446744073709551615],"b":[]})";
    EXPECT_EQ(serialize(parse(text, "It")), text);
    EXPECT_EQ(parse(serialize(parse(text, "It")), "It"), parse(text, "It"));
    EXPECT_EQ(serialize(parse(R"(["\u0000\"\n", {"a b\"":null}])", "It")),
              R"(["\u0000\"\n",{"a b\"":null}])");
}

TEST(Json, AByteOrderMarkIsSkipped) {
    EXPECT_EQ(parse("\xEF\xBB\xBF{\"a\":1}", "It"), parse(R"({"a":1})", "It"));
    EXPECT_THROW(parse("\xEF\xBB\xBF", "It"), base::Failure);
}

TEST(Json, ANumberMayBeWrittenAsText) {
    const Value value =
        parse(R"({"a":300,"b":" 300 ","c":"2.5","d":"soon","e":null,"f":[1]})", "It");
    EXPECT_EQ(number_or_text(value, "a"), 300);
    EXPECT_EQ(number_or_text(value, "b"), 300);
    EXPECT_EQ(number_or_text(value, "c"), 2.5);
    for (const char *name : {"d", "e", "f", "g"}) EXPECT_FALSE(number_or_text(value, name)) << name;
}

TEST(Json, ANumberBeyondAllBoundsIsFoundWhereItStands) {
    EXPECT_EQ(out_of_range_at(parse(R"({"a":[1,{"b":[0,-1e999]}],"c":1e999})", "It")), "a[1].b[1]");
    EXPECT_EQ(out_of_range_at(parse(R"({"gsd":1e999})", "It")), "gsd");
    EXPECT_EQ(out_of_range_at(parse(R"({"a":[1e300,-1,"1e999",null]})", "It")), "");
}

}  // namespace order::json
