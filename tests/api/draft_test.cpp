// Drafts, estimates, placements and queries.
#include "api/bad_arguments.hpp"
#include "api/service.hpp"

namespace order::tests {
namespace {

TEST(Draft, NamesTheArgumentThatIsWrong) {
    const auto client = lonely_client();
    const auto draft = made<order_draft>(order_draft_create);
    expect_out_needed<order_draft *>("draft_out", order_draft_create);
    expect_harmless(order_draft_free);
    with_each_bad_handle<order_draft>(
        "draft", "order_draft", [&](order_draft *bad, const std::string &message) {
            expect_refused(message, [&](order_error **error) {
                return order_draft_set(bad, "name", "x", error);
            });
            expect_refused(message, [&](order_error **error) {
                return order_draft_add_area(bad, order_area_example("Berlin"), error);
            });
            expect_refused<order_estimate *>(
                message, [&](order_estimate **out, order_error **error) {
                    return order_draft_estimate(client.get(), bad, out, error);
                });
            expect_refused<order_text *>(message, [&](order_text **out, order_error **error) {
                return order_draft_check(client.get(), bad, out, error);
            });
            expect_refused<order_placement *>(
                message, [&](order_placement **out, order_error **error) {
                    return order_draft_place(client.get(), bad, out, error);
                });
        });
    with_each_bad_handle<order_client>(
        "client", "order_client", [&](order_client *bad, const std::string &message) {
            expect_refused<order_estimate *>(
                message, [&](order_estimate **out, order_error **error) {
                    return order_draft_estimate(bad, draft.get(), out, error);
                });
            expect_refused<order_text *>(message, [&](order_text **out, order_error **error) {
                return order_draft_check(bad, draft.get(), out, error);
            });
            expect_refused<order_placement *>(
                message, [&](order_placement **out, order_error **error) {
                    return order_draft_place(bad, draft.get(), out, error);
                });
        });
    with_each_bad_line("name", [&](const char *bad, const std::string &message) {
        expect_refused(message, [&](order_error **error) {
            return order_draft_set(draft.get(), bad, "x", error);
        });
    });
    expect_out_needed<order_estimate *>(
        "estimate_out", [&](order_estimate **out, order_error **error) {
            return order_draft_estimate(client.get(), draft.get(), out, error);
        });
    expect_out_needed<order_text *>("plan_out", [&](order_text **out, order_error **error) {
        return order_draft_check(client.get(), draft.get(), out, error);
    });
    expect_out_needed<order_placement *>(
        "placement_out", [&](order_placement **out, order_error **error) {
            return order_draft_place(client.get(), draft.get(), out, error);
        });
    expect_refused("The draft option \"parameters\" takes a JSON object.",
                   [&](order_error **error) {
                       return order_draft_set(draft.get(), "parameters", "[1]", error);
                   });
}

TEST(Draft, RefusesAnAreaThatIsNoGeoJson) {
    const auto draft = made<order_draft>(order_draft_create);
    const auto attempt = [&](const char *bad, const std::string &message) {
        expect_refused(message, [&](order_error **error) {
            return order_draft_add_area(draft.get(), bad, error);
        });
    };
    with_each_bad_document("area_json", attempt);
    attempt("[]", "The area is no GeoJSON object.");
    attempt(R"({"type":"Point","coordinates":[181,0]})",
            "The area's coordinates[0] is no longitude from -180 to 180.");
}

constexpr const char *two_areas = R"({"type":"FeatureCollection","features":[
    {"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[1,2]}},
    {"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[3,4]}}]})";

Owned<order_draft> good_draft() {
    auto draft = made<order_draft>(order_draft_create);
    EXPECT_EQ(order_draft_set(draft.get(), "data_product", "a-product", nullptr), ORDER_OK);
    EXPECT_EQ(order_draft_set(draft.get(), "name", "A name", nullptr), ORDER_OK);
    EXPECT_EQ(order_draft_add_area(draft.get(), two_areas, nullptr), ORDER_OK);
    return draft;
}

TEST(Estimate, TellsThePriceOfEachArea) {
    const Service service(Bodies{{"POST /v2/orders/estimate", R"({
        "summary":{"totalCredits":7.5,"totalSize":2.5,"unit":"SQ_KM"},
        "results":[{"index":0,"credits":7.5,"size":2.5,"unit":"SQ_KM"}],
        "errors":[{"index":1,"message":"too small","details":"x"}]})"}});
    const auto client = service.client();
    const auto draft = good_draft();
    const auto estimate = made<order_estimate>([&](order_estimate **out, order_error **error) {
        return order_draft_estimate(client.get(), draft.get(), out, error);
    });
    EXPECT_EQ(order_estimate_credits(estimate.get()), 7.5);
    EXPECT_EQ(order_estimate_size(estimate.get()), 2.5);
    EXPECT_STREQ(order_estimate_unit(estimate.get()), "SQ_KM");
    EXPECT_EQ(order_estimate_is_complete(estimate.get()), 0);
    ASSERT_EQ(order_estimate_item_count(estimate.get()), 2);
    EXPECT_EQ(order_estimate_item_index(order_estimate_item_at(estimate.get(), 0)), 0);
    EXPECT_EQ(order_estimate_item_credits(order_estimate_item_at(estimate.get(), 0)), 7.5);
    EXPECT_EQ(order_estimate_item_size(order_estimate_item_at(estimate.get(), 0)), 2.5);
    EXPECT_STREQ(order_estimate_item_unit(order_estimate_item_at(estimate.get(), 0)), "SQ_KM");
    EXPECT_EQ(order_estimate_item_problem(order_estimate_item_at(estimate.get(), 0)), nullptr);
    EXPECT_EQ(order_estimate_item_index(order_estimate_item_at(estimate.get(), 1)), 1);
    EXPECT_EQ(order_estimate_item_credits(order_estimate_item_at(estimate.get(), 1)), -1);
    EXPECT_NE(shown(order_estimate_item_problem(order_estimate_item_at(estimate.get(), 1)))
                  .find("too small"),
              std::string::npos);
    EXPECT_EQ(order_estimate_item_index(order_estimate_item_at(estimate.get(), 2)), -1);
    EXPECT_EQ(order_estimate_item_problem(order_estimate_item_at(estimate.get(), -1)), nullptr);
    EXPECT_NE(shown(order_estimate_document_json(estimate.get())).find("summary"),
              std::string::npos);
}

TEST(Estimate, IsCompleteWhenEachAreaHasAPrice) {
    const Service service(Bodies{{"POST /v2/orders/estimate", R"({
        "summary":{"totalCredits":7.5},
        "results":[{"index":0,"credits":2.5},{"index":1,"credits":5}],"errors":[]})"}});
    const auto client = service.client();
    const auto draft = good_draft();
    const auto estimate = made<order_estimate>([&](order_estimate **out, order_error **error) {
        return order_draft_estimate(client.get(), draft.get(), out, error);
    });
    EXPECT_EQ(order_estimate_is_complete(estimate.get()), 1);
}

TEST(Draft, ACheckTellsWhatWouldBePlacedAndSendsNothing) {
    const Service service(Bodies{});
    const auto client = service.client();
    const auto draft = good_draft();
    const auto plan = made<order_text>([&](order_text **out, order_error **error) {
        return order_draft_check(client.get(), draft.get(), out, error);
    });
    const std::string text = shown(order_text_value(plan.get()));
    EXPECT_NE(text.find(R"("provider":"up42","orders":2,"key":")"), std::string::npos) << text;
    EXPECT_NE(text.find(R"("workspace_id":"a-workspace")"), std::string::npos) << text;
    EXPECT_NE(text.find(R"("request":{"dataProduct":"a-product")"), std::string::npos) << text;
    ASSERT_EQ(order_draft_set(draft.get(), "key", "no key", nullptr), ORDER_OK);
    expect_refused<order_text *>(
        "The draft option \"key\" was \"no key\"; 1 to 64 of the characters A-Z a-z 0-9 . _ - were "
        "expected.",
        [&](order_text **out, order_error **error) {
            return order_draft_check(client.get(), draft.get(), out, error);
        });
}

TEST(Placement, TellsWhatCameOfEachArea) {
    const Service service(Bodies{{"POST /v2/orders", R"({"results":[{"index":1,"id":"an-order"}],
        "errors":[{"index":0,"message":"too small","details":"x"}]})"}});
    const auto client = service.client();
    const auto draft = good_draft();
    const auto placement = made<order_placement>([&](order_placement **out, order_error **error) {
        return order_draft_place(client.get(), draft.get(), out, error);
    });
    EXPECT_EQ(shown(order_placement_reference(placement.get())).find("liborder:"), 0u);
    EXPECT_EQ(order_placement_is_recovered(placement.get()), 0);
    EXPECT_EQ(order_placement_placed_count(placement.get()), 1);
    ASSERT_EQ(order_placement_item_count(placement.get()), 2);
    EXPECT_EQ(order_placement_item_index(order_placement_item_at(placement.get(), 0)), 0);
    EXPECT_EQ(order_placement_item_order_id(order_placement_item_at(placement.get(), 0)), nullptr);
    EXPECT_NE(shown(order_placement_item_problem(order_placement_item_at(placement.get(), 0)))
                  .find("too small"),
              std::string::npos);
    EXPECT_EQ(order_placement_item_is_unknown(order_placement_item_at(placement.get(), 0)), 0);
    EXPECT_EQ(order_placement_item_index(order_placement_item_at(placement.get(), 1)), 1);
    EXPECT_STREQ(order_placement_item_order_id(order_placement_item_at(placement.get(), 1)),
                 "an-order");
    EXPECT_EQ(order_placement_item_problem(order_placement_item_at(placement.get(), 1)), nullptr);
    EXPECT_EQ(order_placement_item_order_id(order_placement_item_at(placement.get(), 2)), nullptr);
    EXPECT_NE(shown(order_placement_document_json(placement.get())).find("results"),
              std::string::npos);
}

TEST(Query, NamesTheArgumentThatIsWrong) {
    const auto query = made<order_query>(order_query_create);
    expect_out_needed<order_query *>("query_out", order_query_create);
    expect_harmless(order_query_free);
    with_each_bad_handle<order_query>("query", "order_query",
                                      [](order_query *bad, const std::string &message) {
                                          expect_refused(message, [&](order_error **error) {
                                              return order_query_set(bad, "limit", "5", error);
                                          });
                                      });
    with_each_bad_line("name", [&](const char *bad, const std::string &message) {
        expect_refused(message, [&](order_error **error) {
            return order_query_set(query.get(), bad, "x", error);
        });
    });
    expect_refused(
        "Unknown query option \"limt\"; did you mean \"limit\"?",
        [&](order_error **error) { return order_query_set(query.get(), "limt", "5", error); });
    EXPECT_EQ(order_query_set(query.get(), "tag", "a", nullptr), ORDER_OK);
    EXPECT_EQ(order_query_set(query.get(), "tag", nullptr, nullptr), ORDER_OK);
}

}  // namespace
}  // namespace order::tests
