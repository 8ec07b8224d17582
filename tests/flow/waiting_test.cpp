// Asking and waiting for orders through everything a service and a network do.
#include <map>
#include <thread>
#include <utility>

#include "flow/service.hpp"

namespace order::tests {
namespace {

class Waiting : public Service {
  protected:
    static int32_t status_of(const Owned<order_handle> &handle) {
        return number_of([&](int32_t *out, order_error **error) {
            return order_status(handle.get(), out, error);
        });
    }
    static int32_t track(const Owned<order_handle> &handle,
                         int32_t until = ORDER_UNTIL_END_OR_ATTENTION) {
        return number_of([&](int32_t *out, order_error **error) {
            return order_track(handle.get(), 0.02, 60'000, until, out, error);
        });
    }
    static Owned<order_error> status_fails(order_code expected, const Owned<order_handle> &handle) {
        return failed(expected, [&](order_error **error) {
            int32_t state = -1;
            const order_code code = order_status(handle.get(), &state, error);
            EXPECT_EQ(state, ORDER_STATE_UNKNOWN);
            return code;
        });
    }
    static std::size_t times_asked_for(const std::string &id) {
        return sandbox().seen("GET", "/v2/orders/" + id);
    }
    static std::int64_t tokens_issued() {
        return json::integer(sandbox().get("/tokens"), "issued").value_or(0);
    }
    // The order moves to this status from another thread once it was asked for.
    static std::thread later(const std::string &id, const std::string &body) {
        return std::thread([id, body] {
            EXPECT_TRUE(eventually([&] { return times_asked_for(id) > 0; }));
            sandbox().post("/orders/" + id, body);
        });
    }
};

}  // namespace

TEST_F(Waiting, EveryStatusOfTheServiceHasItsState) {
    const auto c = client();
    const std::pair<const char *, int32_t> states[] = {
        {"CREATED", ORDER_STATE_OPEN},
        {"BEING_PLACED", ORDER_STATE_OPEN},
        {"PLACED", ORDER_STATE_OPEN},
        {"BEING_FULFILLED", ORDER_STATE_OPEN},
        {"DOWNLOADED", ORDER_STATE_OPEN},
        {"DOWNLOAD_FAILED", ORDER_STATE_OPEN},
        {"DELIVERY_INITIALIZATION_FAILED", ORDER_STATE_OPEN},
        {"PLACEMENT_FAILED", ORDER_STATE_NEEDS_ATTENTION},
        {"FULFILLED", ORDER_STATE_FULFILLED},
        {"FAILED", ORDER_STATE_FAILED},
        {"FAILED_PERMANENTLY", ORDER_STATE_FAILED},
        {"CANCELED", ORDER_STATE_CANCELLED},
        {"REVIEWED_BY_OWL", ORDER_STATE_OPEN}};
    for (const auto &[status, state] : states) {
        const auto handle = handle_on(c, order_in(status).c_str());
        EXPECT_EQ(status_of(handle), state) << status;
        EXPECT_STREQ(order_status_text(handle.get()), status);
    }
}

TEST_F(Waiting, ATokenThatExpiresOrIsRevokedDuringAWaitIsRenewed) {
    sandbox().post("/tokens", R"({"seconds":2})");
    const std::string id = order_in("PLACED");
    const auto c = client();
    const auto handle = handle_on(c, id.c_str());
    EXPECT_EQ(status_of(handle), ORDER_STATE_OPEN);
    std::thread other([&] {
        const auto renewed = [last = tokens_issued()]() mutable {
            const std::int64_t issued = tokens_issued();
            return std::exchange(last, issued) < issued;
        };
        EXPECT_TRUE(eventually(renewed)) << "before it expired";
        sandbox().post("/tokens", R"({"seconds":300,"revoke":true})");
        EXPECT_TRUE(eventually(renewed)) << "after it was revoked";
        sandbox().post("/orders/" + id, R"({"status":"FULFILLED"})");
    });
    EXPECT_EQ(track(handle), ORDER_STATE_FULFILLED);
    other.join();
}

TEST_F(Waiting, AWaitReturnsWhenTheCustomerHasToDoSomething) {
    const auto c = client();
    for (const char *change : {R"({"status":"PLACEMENT_FAILED"})",
                               R"({"status":"PLACED","subStatus":"FEASIBILITY_WAITING_RESPONSE"})",
                               R"({"status":"PLACED","subStatus":"QUOTATION_WAITING_RESPONSE"})",
                               R"({"status":"PLACED","subStatus":"QUOTATION_REJECTED"})"}) {
        const json::Value orders = sandbox().post(
            "/orders", R"({"count":1,"hold":true,"status":"PLACED","type":"TASKING"})");
        const std::string id = json::texts(orders, "ids").at(0);
        const auto handle = handle_on(c, id.c_str());
        std::thread other = later(id, change);
        EXPECT_EQ(track(handle), ORDER_STATE_NEEDS_ATTENTION) << change;
        other.join();
    }
}

TEST_F(Waiting, AWaitForTheEndGoesOnWhereTheCustomerHasToDoSomething) {
    const std::string id = order_in("PLACEMENT_FAILED");
    const auto c = client();
    const auto handle = handle_on(c, id.c_str());
    std::thread other = later(id, R"({"status":"CANCELED"})");
    EXPECT_EQ(track(handle, ORDER_UNTIL_END), ORDER_STATE_CANCELLED);
    other.join();
}

TEST_F(Waiting, AWaitForADeliveryReturnsWithTheFirstAssets) {
    const std::string id = order_in("PLACED");
    const auto c = client();
    const auto handle = handle_on(c, id.c_str());
    std::thread other = later(id, R"({"status":"BEING_FULFILLED"})");
    EXPECT_EQ(track(handle, ORDER_UNTIL_DELIVERY), ORDER_STATE_OPEN);
    EXPECT_STREQ(order_status_text(handle.get()), "BEING_FULFILLED");
    other.join();
}

TEST_F(Waiting, TransientTroubleDoesNotEndAWait) {
    const std::string id = order_in("PLACED");
    const auto c = client("max_attempts", "2");
    const auto handle = handle_on(c, id.c_str());
    const std::string path = R"("method":"GET","path":"/v2/orders/)" + id + R"(","count":2,"do":)";
    for (const char *harm :
         {R"({"status":503})", R"({"status":502,"body":"<html>Bad Gateway</html>"})",
          R"({"status":429})", R"({"status":429,"headers":{"Retry-After":"0"}})",
          R"({"reset":true})", R"({"close":true})", R"({"cut_at":40})", R"({"cut_body_at":10})",
          R"({"garbage":true})", R"({"status":404,"body":"<html>Not Found</html>"})",
          R"({"status":403,"body":"<html>Forbidden</html>"})",
          R"({"status":400,"body":"<html>Bad Request</html>"})",
          R"({"status":404,"body":"{\"message\":\"no Route matched\"}"})",
          R"({"status":200,"body":"{}"})"}) {
        sandbox().fault("{" + path + harm + "}");
    }
    std::thread other([&] {
        EXPECT_TRUE(eventually([&] { return times_asked_for(id) > 28; }));
        sandbox().post("/orders/" + id, R"({"status":"FULFILLED"})");
    });
    EXPECT_EQ(track(handle), ORDER_STATE_FULFILLED);
    other.join();
}

TEST_F(Waiting, AnOrderThatWasSeenIsGoneOnlyWhenTheServiceSaysSoTwice) {
    const std::string id = order_in("PLACED");
    const auto c = client("max_attempts", "1");
    const auto handle = handle_on(c, id.c_str());
    EXPECT_EQ(status_of(handle), ORDER_STATE_OPEN);
    const auto lose = [&](const char *count) {
        sandbox().fault(R"({"path":"/v2/orders/)" + id + R"(","count":)" + count +
                        R"(,"do":{"status":404,"body":"{\"title\":\"No such order.\"}"}})");
    };
    lose("1");
    std::thread other = later(id, R"({"status":"FULFILLED"})");
    EXPECT_EQ(track(handle), ORDER_STATE_FULFILLED);
    other.join();
    lose("100");
    const auto error = failed(ORDER_ERR_NOT_FOUND, [&](order_error **out) {
        int32_t state = -1;
        return order_track(handle.get(), 0.05, 60'000, ORDER_UNTIL_END, &state, out);
    });
    EXPECT_EQ(order_error_http_status(error.get()), 404);
}

TEST_F(Waiting, ThrottlingIsWaitedForAsTheServiceAsksAndToldWhenItIsTooLong) {
    const std::string id = order_in("PLACED");
    const auto c = client("max_attempts", "3");
    const auto handle = handle_on(c, id.c_str());
    const auto throttle = [&](const char *header, int count) {
        sandbox().fault(R"({"path":"/v2/orders/)" + id + R"(","count":)" + std::to_string(count) +
                        R"(,"do":{"status":429)" + header + "}}");
    };
    for (const char *header :
         {"", R"(,"headers":{"Retry-After":"0"})", R"(,"headers":{"Retry-After":"soon"})",
          R"(,"headers":{"Retry-After":"Sun, 06 Nov 1994 08:49:37 GMT"})"}) {
        throttle(header, 2);
        EXPECT_EQ(status_of(handle), ORDER_STATE_OPEN) << header;
    }
    throttle(R"(,"headers":{"Retry-After":"1000000000000"})", 1);
    const auto error = status_fails(ORDER_ERR_PROVIDER, handle);
    EXPECT_EQ(order_error_http_status(error.get()), 429);
    EXPECT_EQ(order_error_is_retriable(error.get()), 1);
    EXPECT_GT(order_error_retry_after_ms(error.get()), 300'000);
}

TEST_F(Waiting, AnswersThatMakeNoSenseAreErrorsOfTheService) {
    const std::string id = order_in("PLACED");
    const auto c = client("max_attempts", "1");
    const auto handle = handle_on(c, id.c_str());
    for (const char *body :
         {"", "null", "[]", "7", "{", "<html>",
          "{\\\"data\\\":null,\\\"error\\\":{\\\"code\\\":500,\\\"message\\\":\\\"no\\\"}}",
          "{\\\"data\\\":null,\\\"error\\\":\\\"no\\\"}"}) {
        sandbox().fault(
            R"({"path":"/v2/orders/*","do":{"status":200,"headers":{"Content-Type":"application/json"},"body":")" +
            std::string(body) + "\"}}");
        status_fails(ORDER_ERR_PROVIDER, handle);
    }
    EXPECT_EQ(status_of(handle), ORDER_STATE_OPEN);
}

TEST_F(Waiting, AnUnknownOrderIsNotFound) {
    const auto c = client();
    const auto handle = handle_on(c, "00000000-0000-0000-0000-000000000000");
    const auto error = status_fails(ORDER_ERR_NOT_FOUND, handle);
    EXPECT_EQ(order_error_http_status(error.get()), 404);
}

TEST_F(Waiting, WrongCredentialsAreToldWithTheSettingToMend) {
    const auto c = client("up42.password", "not the password");
    const auto handle = handle_on(c, "any");
    const auto error = status_fails(ORDER_ERR_CREDENTIALS, handle);
    const std::string message = shown(order_error_message(error.get()));
    EXPECT_NE(message.find("up42.password"), std::string::npos) << message;
    EXPECT_EQ(message.find("not the password"), std::string::npos) << message;
}

TEST_F(Waiting, ARedirectIsAnErrorAndNoSecretFollowsIt) {
    const std::string id = order_in("PLACED");
    const auto c = client();
    const auto handle = handle_on(c, id.c_str());
    sandbox().fault(R"({"path":"/v2/orders/*","do":{"redirect":"/elsewhere","status":307}})");
    status_fails(ORDER_ERR_PROVIDER, handle);
    EXPECT_EQ(sandbox().seen("GET", "/elsewhere"), 0u);
}

TEST_F(Waiting, TheDeadlineEndsAWaitAlsoWhileTheServiceIsSilent) {
    const std::string id = order_in("PLACED");
    const auto c = client();
    const auto handle = handle_on(c, id.c_str());
    EXPECT_EQ(status_of(handle), ORDER_STATE_OPEN);
    sandbox().fault(R"({"path":"/v2/orders/*","count":100,"do":{"stall":true}})");
    int32_t state = -1;
    const auto error = failed(ORDER_ERR_TIMEOUT, [&](order_error **out) {
        return order_track(handle.get(), 0.02, 300, ORDER_UNTIL_END, &state, out);
    });
    sandbox().remove("/faults");
}

TEST_F(Waiting, AnotherThreadEndsAWaitAndTheHandleGoesOnWorking) {
    const std::string id = order_in("PLACED");
    const auto c = client();
    const auto handle = handle_on(c, id.c_str());
    std::thread other([&] {
        EXPECT_TRUE(eventually([&] { return times_asked_for(id) > 0; }));
        let_others_begin();
        order_handle_interrupt(handle.get());
    });
    int32_t state = -1;
    failed(ORDER_ERR_CANCELLED, [&](order_error **out) {
        return order_track(handle.get(), 0, -1, ORDER_UNTIL_END, &state, out);
    });
    other.join();
    order_handle_resume(handle.get());
    EXPECT_EQ(status_of(handle), ORDER_STATE_OPEN);
}

TEST_F(Waiting, AThousandOrdersAreWaitedForByListsAndEachEndsOnce) {
    const json::Value made_orders =
        sandbox().post("/orders", R"({"count":1000,"status":"PLACED"})");
    const auto ids = json::texts(made_orders, "ids");
    ASSERT_EQ(ids.size(), 1000u);
    const auto c = client();
    auto tracker = made<order_tracker>([&](order_tracker **out, order_error **error) {
        return order_tracker_create(c.get(), 0.2, ORDER_UNTIL_END, out, error);
    });
    for (const std::string &id : ids) {
        ASSERT_EQ(order_tracker_add(tracker.get(), id.c_str(), nullptr), ORDER_OK);
    }
    std::map<std::string, int> ended;
    while (order_tracker_is_done(tracker.get()) == 0) {
        const auto update = made<order_update>([&](order_update **out, order_error **error) {
            return order_tracker_next(tracker.get(), 60'000, out, error);
        });
        ASSERT_NE(update, nullptr);
        if (order_update_kind(update.get()) == ORDER_UPDATE_END) {
            ++ended[order_update_order_id(update.get())];
            EXPECT_EQ(order_update_state(update.get()), ORDER_STATE_FULFILLED);
        }
    }
    EXPECT_EQ(ended.size(), 1000u);
    for (const auto &[id, times] : ended) EXPECT_EQ(times, 1) << id;
    EXPECT_LT(sandbox().seen("GET", "/v2/orders/*"), 1000u);
}

}  // namespace order::tests
