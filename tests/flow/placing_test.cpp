// Placing: money is spent once, whatever happens to the answer.
#include <map>
#include <vector>

#include "flow/service.hpp"

namespace order::tests {
namespace {

constexpr const char *phr_display = "647780db-5a06-4b61-b525-577a8b68bb54";

class Placing : public Service {
  protected:
    // A draft over these areas; without any over the example area of Berlin.
    static Owned<order_draft> draft(const std::vector<std::string> &areas = {}) {
        auto made_draft = made<order_draft>(order_draft_create);
        EXPECT_EQ(order_draft_set(made_draft.get(), "data_product", phr_display, nullptr),
                  ORDER_OK);
        EXPECT_EQ(order_draft_set(made_draft.get(), "scene", scene().c_str(), nullptr), ORDER_OK);
        for (const std::string &area : areas) {
            EXPECT_EQ(order_draft_add_area(made_draft.get(), area.c_str(), nullptr), ORDER_OK);
        }
        if (areas.empty()) {
            EXPECT_EQ(order_draft_add_area(made_draft.get(), order_area_example("Berlin"), nullptr),
                      ORDER_OK);
        }
        return made_draft;
    }
    static std::string scene() {
        const auto c = client();
        auto search = made<order_search>(order_search_create);
        const auto set = [&](const char *name, const char *value) {
            EXPECT_EQ(order_search_set(search.get(), name, value, nullptr), ORDER_OK);
        };
        set("collection", "phr");
        set("area", order_area_example("Berlin"));
        set("limit", "1");
        const auto scenes =
            made<order_scene_list>([&](order_scene_list **out, order_error **error) {
                return order_scene_search(c.get(), search.get(), out, error);
            });
        return shown(order_scene_id(order_scene_list_get(scenes.get(), 0)));
    }
    // The quotation of a tasking order that waits for a decision.
    static std::string waiting_quotation(const Owned<order_client> &c) {
        const json::Value orders = sandbox().post(
            "/orders",
            R"({"count":1,"type":"TASKING","status":"PLACED","subStatus":"QUOTATION_WAITING_RESPONSE","hold":true})");
        const std::string order_id = json::texts(orders, "ids").at(0);
        auto query = made<order_query>(order_query_create);
        EXPECT_EQ(order_query_set(query.get(), "order", order_id.c_str(), nullptr), ORDER_OK);
        const auto quotations =
            made<order_quotation_list>([&](order_quotation_list **out, order_error **error) {
                return order_quotation_list_fetch(c.get(), query.get(), out, error);
            });
        EXPECT_EQ(order_quotation_list_count(quotations.get()), 1);
        return shown(order_quotation_id(order_quotation_list_get(quotations.get(), 0)));
    }
    static Owned<order_placement> place(const Owned<order_client> &c,
                                        const Owned<order_draft> &what) {
        return made<order_placement>([&](order_placement **out, order_error **error) {
            return order_draft_place(c.get(), what.get(), out, error);
        });
    }
    static Owned<order_error> place_fails(order_code expected, const Owned<order_client> &c,
                                          const Owned<order_draft> &what) {
        return failed(expected, [&](order_error **error) {
            order_placement *placement = nullptr;
            const order_code code = order_draft_place(c.get(), what.get(), &placement, error);
            EXPECT_EQ(placement, nullptr);
            return code;
        });
    }
    static void harm_placing(const std::string &what) {
        sandbox().fault(R"({"method":"POST","path":"/v2/orders","do":)" + what + "}");
    }
    static std::size_t placements_sent() { return sandbox().seen("POST", "/v2/orders"); }
};

}  // namespace

TEST_F(Placing, AnEstimateTellsThePriceAndAPlacementGivesTheOrder) {
    const auto c = client();
    const auto what = draft();
    const auto estimate = made<order_estimate>([&](order_estimate **out, order_error **error) {
        return order_draft_estimate(c.get(), what.get(), out, error);
    });
    EXPECT_GT(order_estimate_credits(estimate.get()), 0);
    EXPECT_STREQ(order_estimate_unit(estimate.get()), "SQ_KM");
    const auto placement = place(c, what);
    ASSERT_EQ(order_placement_placed_count(placement.get()), 1);
    EXPECT_EQ(order_placement_is_recovered(placement.get()), 0);
    const auto handle =
        handle_on(c, order_placement_item_order_id(order_placement_item_at(placement.get(), 0)));
    const int32_t state = number_of([&](int32_t *out, order_error **error) {
        return order_track(handle.get(), 0.05, 60'000, ORDER_UNTIL_END_OR_ATTENTION, out, error);
    });
    EXPECT_EQ(state, ORDER_STATE_FULFILLED);
}

TEST_F(Placing, PartialSuccessIsToldApartByArea) {
    const auto c = client();
    const char *nowhere =
        R"({"type":"Polygon","coordinates":[[[0,0],[0.01,0],[0.01,0.01],[0,0.01],[0,0]]]})";
    const auto placement = place(c, draft({order_area_example("Berlin"), nowhere}));
    EXPECT_EQ(order_placement_item_count(placement.get()), 2);
    EXPECT_EQ(order_placement_placed_count(placement.get()), 1);
    EXPECT_NE(order_placement_item_order_id(order_placement_item_at(placement.get(), 0)), nullptr);
    EXPECT_EQ(order_placement_item_order_id(order_placement_item_at(placement.get(), 1)), nullptr);
    EXPECT_NE(order_placement_item_problem(order_placement_item_at(placement.get(), 1)), nullptr);
    EXPECT_EQ(order_placement_item_is_unknown(order_placement_item_at(placement.get(), 1)), 0);
}

TEST_F(Placing, APlacementWhoseAnswerIsLostIsFoundByItsTag) {
    for (const char *harm :
         {R"({"execute":true,"reset":true})", R"({"execute":true,"close":true})",
          R"({"execute":true,"status":502,"body":"<html>"})", R"({"execute":true,"status":500})",
          R"({"execute":true,"status":504})", R"({"cut_at":20})", R"({"cut_body_at":5})",
          R"({"execute":true,"garbage":true})", R"({"execute":true,"status":408})",
          R"({"execute":true,"status":499})", R"({"execute":true,"status":421})",
          R"({"execute":true,"status":425})", R"({"execute":true,"status":307})",
          R"({"execute":true,"status":400,"body":"<html>Bad Request"})",
          R"({"execute":true,"status":200,"body":"{\"error\":\"timeout\"}"})",
          R"({"execute":true,"status":200,"body":""})"}) {
        sandbox().remove("/requests");
        const auto c = client();
        const auto what = draft();
        harm_placing(harm);
        const auto placement = place(c, what);
        EXPECT_EQ(order_placement_is_recovered(placement.get()), 1) << harm;
        EXPECT_EQ(order_placement_placed_count(placement.get()), 1) << harm;
        EXPECT_EQ(placements_sent(), 1u) << harm;
    }
}

TEST_F(Placing, TheSameKeyAgainGivesTheSameOrdersAndSendsNothing) {
    const auto c = client();
    const auto what = draft({order_area_example("Berlin"), order_area_example("Berlin")});
    ASSERT_EQ(order_draft_set(what.get(), "key", "once.and-only_1", nullptr), ORDER_OK);
    const auto first = place(c, what);
    EXPECT_EQ(order_placement_is_recovered(first.get()), 0);
    EXPECT_STREQ(order_placement_reference(first.get()), "liborder:once.and-only_1");
    const auto again = place(client(), what);
    EXPECT_EQ(order_placement_is_recovered(again.get()), 1);
    ASSERT_EQ(order_placement_item_count(again.get()), 2);
    EXPECT_EQ(order_placement_placed_count(again.get()), 2);
    EXPECT_EQ(placements_sent(), 1u);
    ASSERT_EQ(order_draft_set(what.get(), "key", "once-more", nullptr), ORDER_OK);
    EXPECT_EQ(order_placement_is_recovered(place(c, what).get()), 0);
    EXPECT_EQ(placements_sent(), 2u);
}

TEST_F(Placing, ACheckTellsWhatAKeyPlacedAndSendsNothing) {
    const auto c = client();
    const auto what = draft();
    ASSERT_EQ(order_draft_set(what.get(), "key", "checked", nullptr), ORDER_OK);
    const auto plan = [&] {
        const auto text = made<order_text>([&](order_text **out, order_error **error) {
            return order_draft_check(c.get(), what.get(), out, error);
        });
        return json::parse(order_text_value(text.get()), "the plan");
    };
    EXPECT_TRUE(json::elements(plan(), "placed_orders").empty());
    EXPECT_EQ(placements_sent(), 0u);
    const auto placement = place(c, what);
    EXPECT_EQ(json::texts(plan(), "placed_orders"),
              std::vector<std::string>{
                  order_placement_item_order_id(order_placement_item_at(placement.get(), 0))});
    EXPECT_EQ(placements_sent(), 1u);
}

TEST_F(Placing, APlacementThatIsNowhereToBeFoundIsSaidToBeUnknownAndNeverSentAgain) {
    for (const char *harm :
         {R"({"reset":true})", R"({"close":true})", R"({"status":500})", R"({"status":502})",
          R"({"status":503,"headers":{"Retry-After":"0"}})"}) {
        sandbox().remove("/requests");
        const auto c = client("place_lookup_ms", "50");
        const auto what = draft();
        harm_placing(harm);
        const auto error = place_fails(ORDER_ERR_OUTCOME_UNKNOWN, c, what);
        EXPECT_EQ(shown(order_error_reference(error.get())).rfind("liborder:", 0), 0u) << harm;
        EXPECT_EQ(placements_sent(), 1u) << harm;
    }
}

TEST_F(Placing, ARefusalIsFinalAndNothingIsSentAgain) {
    const std::pair<const char *, order_code> refusals[] = {
        {R"({"status":400,"body":"{\"status\":400,\"title\":\"no\",\"detail\":{}}"})",
         ORDER_ERR_PROVIDER},
        {R"({"status":401})", ORDER_ERR_CREDENTIALS},
        {R"({"status":403})", ORDER_ERR_CREDENTIALS},
        {R"({"status":404})", ORDER_ERR_NOT_FOUND},
        {R"({"status":409})", ORDER_ERR_CONFLICT},
        {R"({"status":429,"headers":{"Retry-After":"0"}})", ORDER_ERR_PROVIDER}};
    for (const auto &[harm, code] : refusals) {
        sandbox().remove("/requests");
        const auto c = client();
        const auto what = draft();
        harm_placing(harm);
        place_fails(code, c, what);
        EXPECT_EQ(placements_sent(), 1u) << harm;
    }
}

TEST_F(Placing, AnAccountWithoutCreditsPlacesNothingUntilItHasThem) {
    const auto c = client();
    const auto what = draft();
    sandbox().post("/account", R"({"credits":0})");
    sandbox().remove("/requests");
    const auto error = place_fails(ORDER_ERR_PAYMENT, c, what);
    EXPECT_EQ(order_error_is_retriable(error.get()), 0);
    EXPECT_NE(shown(order_error_message(error.get())).find("Not enough credits"),
              std::string::npos);
    EXPECT_EQ(placements_sent(), 1u);
    EXPECT_EQ(sandbox().seen("GET", "/v2/orders*"), 0u) << "nothing is looked for";
    sandbox().post("/account", R"({"credits":1000000})");
    EXPECT_EQ(order_placement_placed_count(place(c, what).get()), 1);
}

TEST_F(Placing, ARefusalForWantOfCreditsIsAboutPaymentHoweverItIsWorded) {
    for (
        const char *harm :
        {R"({"status":402,"body":"{\"status\":402,\"title\":\"Payment Required\",\"detail\":{}}"})",
         R"({"status":403,"body":"{\"status\":403,\"title\":\"Insufficient balance\",\"detail\":{}}"})",
         R"({"status":422,"body":"{\"error\":{\"code\":\"INSUFFICIENT_CREDITS\"}}"})"}) {
        const auto c = client();
        const auto what = draft();
        sandbox().remove("/requests");
        harm_placing(harm);
        place_fails(ORDER_ERR_PAYMENT, c, what);
        EXPECT_EQ(placements_sent(), 1u) << harm;
    }
}

TEST_F(Placing, AQuotationIsNotAcceptedWithoutTheCreditsForIt) {
    const auto c = client();
    const std::string id = waiting_quotation(c);
    sandbox().post("/account", R"({"credits":0})");
    failed(ORDER_ERR_PAYMENT, [&](order_error **error) {
        order_quotation *accepted = nullptr;
        return order_quotation_accept(c.get(), id.c_str(), &accepted, error);
    });
    sandbox().post("/account", R"({"credits":1000000})");
    const auto accepted = made<order_quotation>([&](order_quotation **out, order_error **error) {
        return order_quotation_accept(c.get(), id.c_str(), out, error);
    });
    EXPECT_STREQ(order_quotation_decision(accepted.get()), "ACCEPTED");
}

TEST_F(Placing, ATimeoutWhileTheAnswerIsAwaitedIsLookedUp) {
    const auto c = client("request_timeout_ms", "1000");
    const auto what = draft();
    sandbox().remove("/requests");
    harm_placing(R"({"stall":true})");
    const auto placement = place(c, what);
    EXPECT_EQ(order_placement_is_recovered(placement.get()), 1);
    EXPECT_EQ(placements_sent(), 1u);
}

TEST_F(Placing, AQuotationIsAcceptedOnceAlsoWhenTheAnswerIsLost) {
    const auto c = client();
    const std::string id = waiting_quotation(c);
    sandbox().fault(
        R"({"method":"PATCH","path":"/v2/tasking/quotation/*","do":{"execute":true,"reset":true}})");
    const auto accepted = made<order_quotation>([&](order_quotation **out, order_error **error) {
        return order_quotation_accept(c.get(), id.c_str(), out, error);
    });
    EXPECT_STREQ(order_quotation_decision(accepted.get()), "ACCEPTED");
    EXPECT_EQ(sandbox().seen("PATCH", "/v2/tasking/quotation/*"), 1u);
    failed(ORDER_ERR_CONFLICT, [&](order_error **error) {
        order_quotation *again = nullptr;
        return order_quotation_reject(c.get(), id.c_str(), &again, error);
    });
}

TEST_F(Placing, AnOrderIsCancelledOnceAndNotWhenItIsTooLate) {
    const auto c = client();
    const auto early = handle_on(c, order_in("CREATED").c_str());
    sandbox().fault(
        R"({"method":"POST","path":"/v2/orders/*","do":{"execute":true,"close":true}})");
    EXPECT_EQ(number_of([&](int32_t *out, order_error **error) {
                  return order_cancel(early.get(), out, error);
              }),
              ORDER_STATE_CANCELLED);
    const auto late = handle_on(c, order_in("FULFILLED").c_str());
    failed(ORDER_ERR_CONFLICT, [&](order_error **error) {
        int32_t state = -1;
        return order_cancel(late.get(), &state, error);
    });
}

TEST_F(Placing, PagesThatShiftWhileTheyAreReadShowEachOrderOnce) {
    sandbox().post("/orders", R"({"count":120,"status":"PLACED","hold":true})");
    sandbox().fault(R"({"method":"GET","path":"/v2/orders*","skip":1,"count":2,"do":{"shift":7}})");
    const auto c = client();
    const auto orders =
        made<order_snapshot_list>([&](order_snapshot_list **out, order_error **error) {
            return order_snapshot_list_fetch(c.get(), nullptr, out, error);
        });
    std::map<std::string, int> seen;
    for (int32_t i = 0; i < order_snapshot_list_count(orders.get()); ++i) {
        ++seen[order_snapshot_id(order_snapshot_list_get(orders.get(), i))];
    }
    EXPECT_GE(seen.size(), 120u);
    for (const auto &[id, times] : seen) EXPECT_EQ(times, 1) << id;
}

TEST_F(Placing, AListWithoutAMatchIsEmpty) {
    const auto c = client();
    auto query = made<order_query>(order_query_create);
    ASSERT_EQ(order_query_set(query.get(), "name", "no such order", nullptr), ORDER_OK);
    const auto orders =
        made<order_snapshot_list>([&](order_snapshot_list **out, order_error **error) {
            return order_snapshot_list_fetch(c.get(), query.get(), out, error);
        });
    EXPECT_EQ(order_snapshot_list_count(orders.get()), 0);
}

TEST_F(Placing, ASearchRefusesANextPageOnAnotherHost) {
    const auto c = client();
    auto search = made<order_search>(order_search_create);
    ASSERT_EQ(order_search_set(search.get(), "collection", "phr", nullptr), ORDER_OK);
    sandbox().fault(
        R"({"method":"POST","path":"/catalog/hosts/*","do":{"status":200,"headers":{"Content-Type":"application/json"},)"
        R"("body":"{\"type\":\"FeatureCollection\",\"features\":[],\"links\":[{\"rel\":\"next\",\"href\":\"http://127.0.0.2:1/x\"}]}"}})");
    failed(ORDER_ERR_PROVIDER, [&](order_error **error) {
        order_scene_list *scenes = nullptr;
        return order_scene_search(c.get(), search.get(), &scenes, error);
    });
}

}  // namespace order::tests
