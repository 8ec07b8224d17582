// Options: every value is checked before it is kept, and what is refused is said without secrets.
#include "core/options.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cstdlib>

#include "base/failure.hpp"
#include "core/requests.hpp"
#include "core/settings.hpp"

namespace order::core {
namespace {

constexpr std::array table = {
    Option{"name", Kind::text, false, "nobody", "ORDER_TEST_NAME", ""},
    Option{"tag", Kind::text, true, "", "ORDER_TEST_TAG", ""},
    Option{"password", Kind::secret, false, "", "ORDER_TEST_PASSWORD", ""},
    Option{"bundle", Kind::lines, false, "", "", ""},
    Option{"check", Kind::flag, false, "true", "", ""},
    Option{"count", Kind::integer, false, "3", "ORDER_TEST_COUNT", "", 1, 10},
    Option{"free", Kind::integer, false, "", "", ""},
    Option{"percent", Kind::number, false, "", "", "", 0, 100},
    Option{"address", Kind::url, false, "", "", ""},
    Option{"since", Kind::time, false, "", "", ""},
    Option{"area", Kind::geojson, false, "", "", ""},
    Option{"extra", Kind::json, false, "", "", ""},
};

Options make() { return {"setting", table}; }

std::string refusal(std::string_view name, std::string_view value) {
    Options options = make();
    try {
        options.set(name, value);
    } catch (const base::Failure &failure) {
        EXPECT_EQ(failure.code, base::Code::argument);
        EXPECT_FALSE(std::string_view(name) == "name" && options.is_set("name"));
        return failure.message;
    }
    return "taken";
}

class Variable {
  public:
    Variable(const char *name, const char *value) : name_(name) { ::setenv(name, value, 1); }
    ~Variable() { ::unsetenv(name_); }
    Variable(const Variable &) = delete;
    Variable &operator=(const Variable &) = delete;

  private:
    const char *name_;
};

TEST(Options, AnUnknownNameSuggestsTheNearest) {
    EXPECT_EQ(refusal("pasword", "x"), "Unknown setting \"pasword\"; did you mean \"password\"?");
    EXPECT_EQ(refusal("something else", "x"), "Unknown setting \"something else\".");
    Options search = make_search();
    try {
        search.set("max_clod_percent", "5");
        FAIL();
    } catch (const base::Failure &failure) {
        EXPECT_EQ(
            failure.message,
            "Unknown search option \"max_clod_percent\"; did you mean \"max_cloud_percent\"?");
    }
    EXPECT_THROW(static_cast<void>(search.text("nope")), base::Failure);
}

TEST(Options, WhatIsNotSetHasItsStandard) {
    const Options options = make();
    EXPECT_EQ(options.text("name"), "nobody");
    EXPECT_TRUE(options.flag("check"));
    EXPECT_EQ(options.integer("count"), 3);
    EXPECT_EQ(options.integer("free"), std::nullopt);
    EXPECT_EQ(options.number("percent"), std::nullopt);
    EXPECT_TRUE(options.all("tag").empty());
    EXPECT_EQ(options.all("name"), std::vector<std::string>{"nobody"});
    EXPECT_FALSE(options.is_set("name"));
    EXPECT_EQ(options.origin("name"), "default");
    EXPECT_TRUE(options.secret("password").empty());
}

TEST(Options, ASecondValueReplacesOrAdds) {
    Options options = make();
    options.set("name", "a");
    options.set("name", "b");
    options.set("tag", "1");
    options.set("tag", "2");
    EXPECT_EQ(options.text("name"), "b");
    EXPECT_EQ(options.all("tag"), (std::vector<std::string>{"1", "2"}));
    EXPECT_EQ(options.origin("tag"), "setting tag");
    options.set("tag", "");
    EXPECT_FALSE(options.is_set("tag"));
}

TEST(Options, ValuesAreCheckedByKind) {
    const std::vector<std::pair<std::string_view, std::string_view>> taken = {
        {"check", "off"},
        {"check", "YES"},
        {"count", "10"},
        {"free", "-9223372036854775808"},
        {"percent", "0.5"},
        {"address", "https://example.com/x"},
        {"since", "2021-01-18"},
        {"since", "2021-01-18T16:18:16+02:00"},
        {"since", "2021-01-18T16:18"},
        {"since", "2021-01"},
        {"since", "7d"},
        {"since", "yesterday"},
        {"extra", R"({"a": [1]})"},
        {"area", R"({"type":"Point","coordinates":[1,2]})"},
        {"bundle", "-----BEGIN\nAA==\n"},
    };
    for (const auto &[name, value] : taken) EXPECT_EQ(refusal(name, value), "taken") << value;
    const std::vector<std::array<std::string_view, 3>> refused = {
        {"check", "maybe", "The setting \"check\" takes true or false, not \"maybe\"."},
        {"count", "11", "The setting \"count\" takes a whole number from 1 to 10, not \"11\"."},
        {"count", "2.5", "The setting \"count\" takes a whole number from 1 to 10, not \"2.5\"."},
        {"free", "9223372036854775808",
         "The setting \"free\" takes a whole number, not \"9223372036854775808\"."},
        {"percent", "inf",
         "The setting \"percent\" takes a decimal number from 0 to 100, not \"inf\"."},
        {"percent", "-1",
         "The setting \"percent\" takes a decimal number from 0 to 100, not \"-1\"."},
        {"address", "ftp://me:pw@host/",
         "The setting \"address\" takes an absolute http or https URL."},
        {"since", "someday",
         "The setting \"since\" takes a date (2026-01-31, 2026-01 or 2026), a time "
         "(2026-01-31T12:00:00Z), a time before now (7d, 12h), today, yesterday or now, not "
         "\"someday\"."},
        {"extra", "[1]", "The setting \"extra\" takes a JSON object."},
        {"extra", R"({"a":[1,1e999]})", "The setting \"extra\" had a number out of range at a[1]."},
        {"area", "{}", "The area has no \"type\"."},
        {"name", "a\nb", "The setting \"name\" held control characters."},
        {"name", "a\xff", "The setting \"name\" was not UTF-8."},
        {"bundle", "a\x1b", "The setting \"bundle\" held control characters."},
    };
    for (const auto &[name, value, message] : refused) EXPECT_EQ(refusal(name, value), message);
}

TEST(Options, OverlongValuesAreRefused) {
    EXPECT_EQ(refusal("name", std::string(65536, 'x')), "taken");
    EXPECT_EQ(refusal("name", std::string(65537, 'x')),
              "The setting \"name\" was longer than 65536 bytes.");
    EXPECT_EQ(refusal("extra", std::string((8u << 20) + 1, ' ')),
              "The setting \"extra\" was longer than 8388608 bytes.");
}

TEST(Options, ASecretNeverStandsInAMessage) {
    const std::string canary = "canary-7f3a";
    for (const std::string &value :
         {canary + "\n", canary + "\xff", canary + std::string(70'000, 'x')}) {
        EXPECT_EQ(refusal("password", value).find("canary"), std::string::npos);
        EXPECT_NE(refusal("password", value).find("\"password\""), std::string::npos);
    }
    Options options = make();
    options.set("password", canary);
    EXPECT_EQ(options.secret("password").reveal(), canary);
    EXPECT_THROW(static_cast<void>(options.text("password")), base::Failure);
}

TEST(Options, TheEnvironmentFillsWhatIsNotSet) {
    const Variable name("ORDER_TEST_NAME", "from outside");
    const Variable tag("ORDER_TEST_TAG", "outer");
    Options options = make();
    options.set("name", "from inside");
    options.read_environment();
    EXPECT_EQ(options.text("name"), "from inside");
    EXPECT_EQ(options.all("tag"), std::vector<std::string>{"outer"});
    EXPECT_EQ(options.origin("tag"), "variable ORDER_TEST_TAG");
    options.set("tag", "inner");
    EXPECT_EQ(options.all("tag"), std::vector<std::string>{"inner"});
    EXPECT_EQ(options.origin("tag"), "setting tag");
}

TEST(Options, AWrongVariableIsNamed) {
    const Variable count("ORDER_TEST_COUNT", "many");
    Options options = make();
    try {
        options.read_environment();
        FAIL();
    } catch (const base::Failure &failure) {
        EXPECT_EQ(failure.message,
                  "The variable ORDER_TEST_COUNT takes a whole number from 1 to 10, not \"many\".");
    }
}

TEST(Tables, NamesAreUniqueAndStandardsPassTheirOwnChecks) {
    for (Options options : {make_search(), make_draft(), make_query(), make_settings()}) {
        std::set<std::string_view> names;
        for (const Option &option : options.table()) {
            EXPECT_TRUE(names.insert(option.name).second) << option.name;
            EXPECT_FALSE(option.meaning.empty()) << option.name;
            EXPECT_NO_THROW(options.set(option.name, option.standard)) << option.name;
        }
    }
}

}  // namespace
}  // namespace order::core
