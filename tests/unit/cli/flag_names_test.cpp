#include "cli/flag_names.hpp"

#include <gtest/gtest.h>

namespace order::cli {
namespace {

TEST(FlagNames, AMessageNamesWhatWasTyped) {
    EXPECT_EQ(in_flags("The query option \"sort\" does not apply to the list of sites."),
              "--sort does not apply to the list of sites.");
    EXPECT_EQ(in_flags("An order needs the draft option \"outpost\"."),
              "An order needs --outpost.");
    EXPECT_EQ(in_flags("The search option \"max_cloud_percent\" takes a decimal number."),
              "--max-cloud takes a decimal number.");
    EXPECT_EQ(in_flags("The draft option \"data_product\" and the search option \"from\" differ."),
              "--product and --from differ.");
}

TEST(FlagNames, SeveralOptionsKeepTheirConjunctions) {
    EXPECT_EQ(in_flags("The draft options \"quote\" and \"quote_option\" belong together."),
              "--quote and --quote-option belong together.");
    EXPECT_EQ(in_flags("It takes the draft options \"name\", \"tag\" or \"scene\"."),
              "It takes --name, --tag or --scene.");
}

TEST(FlagNames, SettingsWithAFlagOfTheirOwnAreNamedByIt) {
    EXPECT_EQ(in_flags("check the setting ca_file or the variable ORDER_CA_FILE."),
              "check --ca-file or the variable ORDER_CA_FILE.");
    EXPECT_EQ(in_flags("The proxy's name could not be resolved; check the setting proxy."),
              "The proxy's name could not be resolved; check --proxy.");
}

TEST(FlagNames, ArgumentsAreNamedInWords) {
    EXPECT_EQ(in_flags("order_id was empty; one line was needed."),
              "The order id was empty; one line was needed.");
    EXPECT_EQ(in_flags("The field data_product was missing."),
              "The field data_product was missing.");
}

TEST(FlagNames, WhatHasNoFlagKeepsItsName) {
    for (const char *message : {"", "Unknown draft option \"colour\"; did you mean \"country\"?",
                                "up42 offers no hardware.", "The order \"sort\" was not found.",
                                "The setting \"proxy\" was not UTF-8.", "setting proxy_list"}) {
        EXPECT_EQ(in_flags(message), message);
    }
}

}  // namespace
}  // namespace order::cli
