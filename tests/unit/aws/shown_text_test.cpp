// What another program said: shown without its secrets.
#include "aws/shown_text.hpp"

#include <gtest/gtest.h>

namespace order::aws {
namespace {

TEST(ShownText, IsOneHarmlessLine) {
    EXPECT_EQ(shown_text("\x1b[1;31mError\x1b[0m: no\tticket\r\nrun kinit\x07\n", 300),
              "Error: no ticket  run kinit");
    EXPECT_EQ(shown_text("", 300), "");
    EXPECT_EQ(shown_text("\x1b[", 300), "");
    EXPECT_EQ(shown_text(std::string(1000, ' ') + "end", 300), "end");
    EXPECT_LE(shown_text(std::string(200, 'a') + " " + std::string(200, 'b'), 300).size(), 303u);
}

TEST(ShownText, KeepsWhatExplains) {
    for (const char *text :
         {"An error occurred (ExpiredToken) when calling AssumeRole: The security token included "
          "in the request is expired",
          "ExpiredTokenException: The token has expired",
          "Error loading SSO Token: Token for corp does not exist",
          "connect to portal.sso.us-east-1.amazonaws.com:443 failed",
          "User: arn:aws:iam::123456789012:user/Bob is not authorized to assume "
          "arn:aws:iam::123456789012:role/Orders-Production-2",
          "/usr/lib/python3.11/site-packages/botocore/credentials.py: line 12",
          "RequestId: 0b6ae9d6-3a5e-4f2c-9d2a-1f0e8b7c6d5a",
          "key AKIAIOSFODNN7EXAMPLE is not active"}) {
        EXPECT_EQ(shown_text(text, 300), text);
    }
}

TEST(ShownText, HidesWhatMayBeASecret) {
    for (const char *text : {"secret wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY0",
                             "AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY0 x",
                             R"({"SecretAccessKey": "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY0"})",
                             R"({"SessionToken":"wJalrXUtn"})", "password=wJalrXUtn",
                             "Password: wJalrXUtn", "token: wJalrXUtn7", "api_key = 'wJalrXUtn'",
                             "eyJhbGciOiJSUzI1NiJ9.wJalrXUtneyJzdWIiOiJzeXN0ZW0.c2FuZGJveA",
                             "IQoJb3JpZ2luX2VjEwJalrXUtnMaCXVzLWVhc3QtMSJHMEUCIQ=="}) {
        const std::string shown = shown_text(text, 300);
        EXPECT_EQ(shown.find("wJalrXUtn"), std::string::npos) << shown;
        EXPECT_NE(shown.find("***"), std::string::npos) << shown;
    }
    EXPECT_EQ(shown_text("hash 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b", 300), "hash ***");
}

}  // namespace
}  // namespace order::aws
