#include "base/hide.hpp"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "base/failure.hpp"
#include "base/log.hpp"
#include "base/secret.hpp"
#include "base/text.hpp"

namespace order::base {
namespace {

const std::string password = "pa\"ss w/rd+%&\\ canary";
const std::string token = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJjYW5hcnkifQ.c2lnbmF0dXJl";

}  // namespace

TEST(HideSecrets, ATextWithoutOneStaysAsItIs) {
    const Secret secret(password);
    for (const char *text :
         {"", "x", "No order has the id 4711.", "100 % of \\ and & and \\u00e9"}) {
        EXPECT_EQ(hide_secrets(text), text);
    }
}

TEST(HideSecrets, ASecretIsHiddenWhereverItStands) {
    const Secret secret(password), other(token);
    EXPECT_EQ(hide_secrets(password), "[hidden]");
    EXPECT_EQ(hide_secrets("it was " + password + token + " and " + password + "."),
              "it was [hidden][hidden] and [hidden].");
}

TEST(HideSecrets, ItIsForgottenWithItsLastCopy) {
    Secret first(token);
    Secret second = first;
    first = Secret();
    EXPECT_EQ(hide_secrets(token), "[hidden]");
    second = Secret("another");
    EXPECT_EQ(hide_secrets(token), token);
    EXPECT_EQ(hide_secrets("another"), "[hidden]");
}

TEST(HideSecrets, EscapesDoNotUncoverIt) {
    const Secret secret(password);
    for (const char *text :
         {"pa%22ss%20w%2Frd%2B%25%26%5C%20canary",                               // a URL
          "pa%22ss+w%2frd%2b%25%26%5c+canary",                                   // a form
          "pa%2522ss%2520w%252Frd%252B%2525%2526%255C%2520canary",               // twice
          R"(pa\"ss w/rd+%&\\ canary)", R"(pa\u0022ss w\/rd+%&\\ canary)",       // JSON
          "pa&quot;ss w/rd+%&amp;\\ canary", "pa&#34;ss w/rd+%&#x26;\\ canary",  // HTML
          "cGEic3Mgdy9yZCslJlwgY2FuYXJ5",                                        // base64
          "bWU6cGEic3Mgdy9yZCslJlwgY2FuYXJ5",                                    // of "me:..."
          "eW91OnBhInNzIHcvcmQrJSZcIGNhbmFyeQ==",                                // of "you:..."
          "YW5hOnBhInNzIHcvcmQrJSZcIGNhbmFyeQ%3D%3D",  // of "ana:...", in a URL
          "bWU6cGEic3Mgdy9yZCslJlwgY2FuYXJ5"}) {
        const std::string clean = hide_secrets(concat("Basic ", text, "."));
        EXPECT_NE(clean.find("[hidden]"), std::string::npos) << clean;
        for (const char *part : {"canary", "ss w", "ss%20w", "Mgdy9y", "zIHcv", "ss+w", "2Frd"}) {
            EXPECT_EQ(clean.find(part), std::string::npos) << text << " -> " << clean;
        }
    }
}

TEST(HideSecrets, WhatIsLeftOfACutQuoteIsHidden) {
    const Secret secret(token);
    for (std::size_t size = 8; size <= token.size(); ++size) {
        const std::string part = token.substr(0, size);
        EXPECT_EQ(hide_secrets("it was " + part), "it was [hidden]");
        for (const std::string mark : {"...", "\u2026"}) {
            const std::string clean = hide_secrets("it was " + part + mark + " of a user");
            EXPECT_TRUE(clean.starts_with("it was [hidden].") ||
                        clean.starts_with("it was [hidden]\u2026"))
                << clean;
        }
        if (size >= 12) {
            EXPECT_EQ(hide_secrets("<" + part + ">"), "<[hidden]>");
        }
    }
}

TEST(HideSecrets, AShortOneIsHiddenAsAWordOnly) {
    const Secret secret("order");
    EXPECT_EQ(hide_secrets("The password order of orders was wrong: order."),
              "The password [hidden] of orders was wrong: [hidden].");
    const Secret tiny("abc");
    EXPECT_EQ(hide_secrets("abc"), "abc");
}

TEST(HideSecrets, ALongRowOfAlmostSecretsTakesNoTimeToSpeakOf) {
    // Every place of it begins like the secret; comparing anew at each would take minutes.
    const Secret secret(std::string(60'000, 'a') + "b");
    const std::string text(1'000'000, 'a');
    EXPECT_EQ(hide_secrets(text).size() % hidden_mark.size(), 0u);
}

TEST(HideSecrets, ManyThreadsMayMakeAndHideThem) {
    std::vector<std::thread> threads;
    for (int n = 0; n < 4; ++n) {
        threads.emplace_back([n] {
            for (int i = 0; i < 2'000; ++i) {
                const std::string text =
                    concat("canary-", std::to_string(n), "-", std::to_string(i));
                const Secret secret(text);
                const Secret copy = secret;
                EXPECT_EQ(hide_secrets("x " + text + " y"), "x [hidden] y");
            }
        });
    }
    for (std::thread &thread : threads) thread.join();
}

TEST(HideSecrets, AChildProcessBeginsWithNone) {
    auto inherited = std::make_unique<Secret>(token);
    const pid_t child = fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
        const Secret own("a secret of its own");
        const bool is_right =
            hide_secrets("a secret of its own") == "[hidden]" && hide_secrets(token) == token;
        inherited.reset();
        _exit(is_right && hide_secrets("a secret of its own") == "[hidden]" ? 0 : 1);
    }
    int status = -1;
    ASSERT_EQ(waitpid(child, &status, 0), child);
    EXPECT_EQ(status, 0);
    EXPECT_EQ(hide_secrets(token), "[hidden]");
}

TEST(HideSecrets, AnExcerptHidesBeforeItCuts) {
    const Secret secret(token);
    for (std::size_t before = 0; before < 40; ++before) {
        const std::string shown = excerpt(std::string(before, '.') + token + " more", 30);
        EXPECT_EQ(shown.find("eyJ"), std::string::npos) << shown;
    }
    EXPECT_EQ(excerpt("<" + token + ">"), "<[hidden]>");
}

TEST(HideSecrets, NoLineOfTheLogShowsOne) {
    const Secret secret(token);
    std::vector<std::string> lines;
    const Log log([&](Level, const std::string &line) { lines.push_back(line); });
    for (const Level level : {Level::error, Level::warning, Level::info, Level::debug}) {
        log.write(level, "the token " + token);
    }
    EXPECT_EQ(lines, std::vector<std::string>(4, "the token [hidden]"));
}

TEST(HideSecrets, NoTextOfAFailureShowsOne) {
    const Secret secret(token);
    Failure failure(Code::provider, "the token " + token);
    failure.provider_code = failure.request_id = failure.reference = failure.resource_id =
        failure.resource_kind = token;
    failure = without_secrets(std::move(failure));
    EXPECT_EQ(failure.message, "the token [hidden]");
    for (const std::string &text : {failure.provider_code, failure.request_id, failure.reference,
                                    failure.resource_id, failure.resource_kind}) {
        EXPECT_EQ(text, "[hidden]");
    }
}

}  // namespace order::base
