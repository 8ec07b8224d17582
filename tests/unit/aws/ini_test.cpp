// INI text: what AWS's own programs write and read, and what is no such text.
#include "aws/ini.hpp"

#include <gtest/gtest.h>

#include "base/failure.hpp"

namespace order::aws {
namespace {

std::string fault_of(std::string_view text) {
    try {
        parse_ini(text, "the file \"x\"");
    } catch (const base::Failure &failure) {
        EXPECT_EQ(failure.code, base::Code::credentials);
        return failure.message;
    }
    return {};
}

std::string value(std::string_view text, std::string_view section, std::string_view name) {
    const Ini ini = parse_ini(text, "the file");
    const auto found = ini.find(section);
    return found == ini.end() ? "no section" : std::string(found->second.value(name));
}

TEST(Ini, KeepsSectionsAndTheirValues) {
    const Ini ini = parse_ini(
        "# comment\n[default]\nregion = us-west-2\n\n; comment\n[profile dev]\n"
        "aws_access_key_id=AKID\nEMPTY=\n",
        "the file");
    ASSERT_EQ(ini.size(), 2u);
    EXPECT_EQ(ini.at("default").value("region"), "us-west-2");
    EXPECT_EQ(ini.at("profile dev").value("aws_access_key_id"), "AKID");
    EXPECT_EQ(ini.at("profile dev").value("empty"), "");
    EXPECT_EQ(ini.at("profile dev").value("region"), "");
}

struct Reading {
    const char *text, *section, *name, *value;
};

TEST(Ini, ReadsLinesAsPythonsProgramsDo) {
    const Reading table[] = {
        {"[a]\nb=c", "a", "b", "c"},
        {"[a]\r\nb = c\r\n", "a", "b", "c"},
        {"\xEF\xBB\xBF[a]\nb=c\n", "a", "b", "c"},
        {"[ a ]\nb=c\n", "a", "b", "c"},
        {"[a] # comment\nb=c\n", "a", "b", "c"},
        {"[a]; comment [b]\nb=c\n", "a", "b", "c"},
        {"[profile a]\nb=c\n", "profile a", "b", "c"},
        {"[a]\nB = C\n", "a", "b", "C"},
        {"[a]\nb=c=d\n", "a", "b", "c=d"},
        {"[a]\nb: c\n", "a", "b", "c"},
        {"[a]\nb = http://h:1/x\n", "a", "b", "http://h:1/x"},
        {"[a]\nb\t=\tc\t\n", "a", "b", "c"},
        {"[a]\n  b = c\n  d = e\n", "a", "d", "e"},
        {"[a]\nb = c # no comment\n", "a", "b", "c # no comment"},
        {"[a]\nb = c ; no comment\n", "a", "b", "c ; no comment"},
        {"[a]\nb = #x\n", "a", "b", "#x"},
        {"[a]\n   # comment\n   ; comment\nb=c\n", "a", "b", "c"},
        {"[a]\nb=1\nb=2\n", "a", "b", "2"},
        {"[a]\nb=1\nB=2\n", "a", "b", "2"},
        {"[a]\nb=1\n[c]\nb=2\n[a]\nd=3\n", "a", "b", "1"},
        {"[a]\nb=1\n[c]\nb=2\n[a]\nb=3\n", "a", "b", "3"},
        {"[a]\nb = one\n  two\n  three\n", "a", "b", "one\ntwo\nthree"},
        {"[a]\nb = one\n\n  two\n", "a", "b", "one\ntwo"},
        {"[a]\nb = one\n  # comment\n  two\n", "a", "b", "one\ntwo"},
        {"[a]\nb = \"quoted\"\n", "a", "b", "\"quoted\""},
        {"[a]\nb = \xC3\xA9\n", "a", "b", "\xC3\xA9"},
        {"[\xC3\xA9]\nb = c\n", "\xC3\xA9", "b", "c"},
        {"", "a", "b", "no section"},
        {"\n\n \t \n", "a", "b", "no section"},
    };
    for (const Reading &reading : table) {
        EXPECT_EQ(value(reading.text, reading.section, reading.name), reading.value)
            << reading.text;
    }
}

TEST(Ini, KeepsIndentedLinesBelowAnEmptyValueAsABlock) {
    const Ini ini = parse_ini(
        "[services dev]\noutposts =\n  endpoint_url = http://127.0.0.1:1\n  other = x\ns3 =\n"
        "\tendpoint_url = http://127.0.0.1:2\n[profile a]\nregion = r\ns3 =\n"
        "  max_concurrent_requests = 20\n  region = not-this\noutput = json\n",
        "the file");
    const IniSection &services = ini.at("services dev");
    EXPECT_EQ(services.value_in_block("outposts", "endpoint_url"), "http://127.0.0.1:1");
    EXPECT_EQ(services.value_in_block("outposts", "other"), "x");
    EXPECT_EQ(services.value_in_block("s3", "endpoint_url"), "http://127.0.0.1:2");
    EXPECT_EQ(services.value_in_block("s3", "other"), "");
    EXPECT_EQ(services.value_in_block("sts", "endpoint_url"), "");
    EXPECT_EQ(services.value("endpoint_url"), "");
    EXPECT_EQ(ini.at("profile a").value("region"), "r");
    EXPECT_EQ(ini.at("profile a").value("output"), "json");
}

TEST(Ini, ABlockThatComesTwiceIsTheLast) {
    const Ini ini = parse_ini("[a]\nb =\n  c = 1\n  d = 1\nb =\n  c = 2\n", "the file");
    EXPECT_EQ(ini.at("a").value_in_block("b", "c"), "2");
    EXPECT_EQ(ini.at("a").value_in_block("b", "d"), "");
}

TEST(Ini, NamesTheLineItCannotReadButNotWhatStandsInIt) {
    const Reading table[] = {
        {"region = x\n", "", "", "Line 1 of the file \"x\" stands before the first [section]."},
        {"\n[a]\nsecret\n", "", "", "Line 3 of the file \"x\" has no '='."},
        {"[a\nb=secret\n", "", "", "Line 1 of the file \"x\" begins with [ but has no ]."},
        {"[a] secret\n", "", "", "Line 1 of the file \"x\" has text behind its ]."},
        {"[]\n", "", "", "Line 1 of the file \"x\" has no name between [ and ]."},
        {"[a]\n= secret\n", "", "", "Line 2 of the file \"x\" has no name before its '='."},
        {"[a]\nb =\n  secret\n", "", "", "Line 3 of the file \"x\" has no '='."},
        {"[a]\nb = sec\x01ret\n", "", "", "Line 2 of the file \"x\" has a control character."},
        {"[a]\nb = x\rsecret = y\n", "", "", "Line 2 of the file \"x\" has a control character."},
    };
    for (const Reading &reading : table) EXPECT_EQ(fault_of(reading.text), reading.value);
    EXPECT_EQ(fault_of(std::string_view("[a]\nb=\0\n", 8)),
              "Line 2 of the file \"x\" has a control character.");
}

TEST(Ini, TakesVeryLongLinesAndManySectionsButNoEndlessValues) {
    const std::string long_value(500'000, 'v');
    EXPECT_EQ(value("[a]\nb = " + long_value + "\n", "a", "b"), long_value);
    EXPECT_NE(fault_of("[a]\nb = 1\n " + long_value), "");
    std::string many;
    for (int i = 0; i < 20'000; ++i) many += "[s" + std::to_string(i) + "]\nk = v\n";
    EXPECT_EQ(parse_ini(many, "the file").size(), 20'000u);
}

}  // namespace
}  // namespace order::aws
