#include "cli/waiting_text.hpp"

#include <gtest/gtest.h>

namespace order::cli {
namespace {

TEST(WaitingText, NamesTheHostAndFromTheSecondOnTheAttempt) {
    EXPECT_EQ(waiting_text("GET https://api.up42.com/v2/orders?page=0 is sent, attempt 1 of 6."),
              "waiting for api.up42.com");
    EXPECT_EQ(waiting_text("POST https://auth.up42.com/token is sent, attempt 3 of 6."),
              "waiting for auth.up42.com, attempt 3 of 6");
    EXPECT_EQ(waiting_text("GET http://127.0.0.1:80/ is sent, attempt 2 of 2."),
              "waiting for 127.0.0.1:80, attempt 2 of 2");
}

TEST(WaitingText, GoesOnBetweenTwoAttempts) {
    EXPECT_EQ(waiting_text("GET https://api.up42.com/v2/orders failed: api.up42.com:443 could not "
                           "be connected (Connection refused). Attempt 2 of 6 follows in 300 ms."),
              "waiting for api.up42.com, attempt 2 of 6");
}

TEST(WaitingText, AnythingElseEndsTheWait) {
    for (const char *message :
         {"", "GET https://api.up42.com/v2/orders was answered with 200. (12 ms)",
          "GET https://api.up42.com/ failed: the answer ended early. (12 ms)",
          "order 1 is FULFILLED", "Attempt 2 of 6 follows in 300 ms."}) {
        EXPECT_EQ(waiting_text(message), "") << message;
    }
}

}  // namespace
}  // namespace order::cli
