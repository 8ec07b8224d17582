// Filters of the storage search.
#include "sandbox/up42/cql2.hpp"

#include <gtest/gtest.h>

namespace order::sandbox {
namespace {

std::optional<bool> matches(const char *filter) {
    const json::Object properties{{"name", "berlin.zip"}, {"size", 5}, {"none", nullptr}};
    return matches_filter(json::parse(filter, "the filter"), [&](std::string_view name) {
        const auto *value = properties.if_contains(name);
        return value == nullptr ? json::Value() : *value;
    });
}

TEST(Filter, ComparesPropertiesWithLiterals) {
    EXPECT_EQ(matches(R"({"op":"=","args":[{"property":"size"},5]})"), true);
    EXPECT_EQ(matches(R"({"op":"=","args":[{"property":"size"},"5"]})"), false);
    EXPECT_EQ(matches(R"({"op":"<>","args":[{"property":"size"},5]})"), false);
    EXPECT_EQ(matches(R"({"op":">=","args":[{"property":"size"},4.5]})"), true);
    EXPECT_EQ(matches(R"({"op":"<","args":[{"property":"name"},"c"]})"), true);
    EXPECT_EQ(matches(R"({"op":"<","args":[{"property":"gone"},5]})"), false);
    EXPECT_EQ(matches(R"({"op":"isNull","args":[{"property":"none"}]})"), true);
    EXPECT_EQ(matches(R"({"op":"in","args":[{"property":"size"},[4,5]]})"), true);
}

TEST(Filter, MatchesTextWithWildcards) {
    EXPECT_EQ(matches(R"({"op":"like","args":[{"property":"name"},"%.zip"]})"), true);
    EXPECT_EQ(matches(R"({"op":"like","args":[{"property":"name"},"b_rl%z%p"]})"), true);
    EXPECT_EQ(matches(R"({"op":"like","args":[{"property":"name"},"berlin"]})"), false);
    EXPECT_EQ(matches(R"({"op":"like","args":[{"property":"name"},"%tar%"]})"), false);
}

TEST(Filter, CombinesConditions) {
    EXPECT_EQ(matches(R"({"op":"and","args":[{"op":"=","args":[1,1]},{"op":"=","args":[1,2]}]})"),
              false);
    EXPECT_EQ(matches(R"({"op":"or","args":[{"op":"=","args":[1,1]},{"op":"=","args":[1,2]}]})"),
              true);
    EXPECT_EQ(matches(R"({"op":"not","args":[{"op":"=","args":[1,2]}]})"), true);
}

TEST(Filter, RefusesWhatItDoesNotKnow) {
    for (const char *filter :
         {"{}", "[]", "5", R"({"op":"near","args":[1,2]})", R"({"op":"=","args":[1]})",
          R"({"op":"and","args":[5]})",
          R"({"op":"not","args":[{"op":"=","args":[1,1]},{"op":"=","args":[1,1]}]})"})
        EXPECT_EQ(matches(filter), std::nullopt) << filter;
}

}  // namespace
}  // namespace order::sandbox
