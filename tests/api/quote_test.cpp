// Quotes and estimates by quotes: bad arguments, and every field reaches its accessor.
#include "api/hardware.hpp"

namespace order::tests {
namespace {

constexpr const char *a_quote = R"({
    "QuoteId":"oq-0123456789abcdef0","AccountId":"123456789012","QuoteStatus":"CREATED",
    "StatusMessage":"fresh","OutpostArn":"an-arn","CountryCode":"DE","Description":"for the hall",
    "SubmittedOrderId":"oo-0","CreatedDate":1.5,"ExpirationDate":2,
    "QuoteOptions":[{"QuoteOptionIdentifier":"oqo-1","PricingOptions":[
        {"PricingType":"SUBSCRIPTION","SubscriptionPricingDetails":{"PaymentOption":"ALL_UPFRONT",
         "PaymentTerm":"THREE_YEARS","UpfrontPrice":100000,"MonthlyRecurringPrice":0,
         "Currency":"USD"}},
        {"PricingType":"SUBSCRIPTION","SubscriptionPricingDetails":{"PaymentOption":"NO_UPFRONT",
         "PaymentTerm":"ONE_YEAR","MonthlyRecurringPrice":9000.25}}]},
        {"QuoteOptionIdentifier":"oqo-2"}],
    "OrderingRequirements":[{"OrderingRequirementType":"ENTERPRISE_SUPPORT_ERROR","Status":"FAIL",
        "StatusMessage":"no support plan"}]})";

std::string in_answer(const char *quote) { return std::string(R"({"Quote":)") + quote + "}"; }

void expect_quote(const order_quote *quote) {
    EXPECT_STREQ(order_quote_id(quote), "oq-0123456789abcdef0");
    EXPECT_STREQ(order_quote_account_id(quote), "123456789012");
    EXPECT_STREQ(order_quote_status(quote), "CREATED");
    EXPECT_STREQ(order_quote_status_message(quote), "fresh");
    EXPECT_STREQ(order_quote_outpost_arn(quote), "an-arn");
    EXPECT_STREQ(order_quote_country(quote), "DE");
    EXPECT_STREQ(order_quote_description(quote), "for the hall");
    EXPECT_STREQ(order_quote_submitted_order_id(quote), "oo-0");
    EXPECT_EQ(order_quote_created_unix_ms(quote), 1500);
    EXPECT_EQ(order_quote_expires_unix_ms(quote), 2000);
    ASSERT_EQ(order_quote_option_id_count(quote), 2);
    EXPECT_STREQ(order_quote_option_id(quote, 0), "oqo-1");
    EXPECT_STREQ(order_quote_option_id(quote, 1), "oqo-2");
    EXPECT_EQ(order_quote_option_id(quote, 2), nullptr);
    ASSERT_EQ(order_quote_price_count(quote), 2);
    EXPECT_STREQ(order_quote_price_option_id(order_quote_price_at(quote, 1)), "oqo-1");
    EXPECT_STREQ(order_quote_price_payment_option(order_quote_price_at(quote, 1)), "ALL_UPFRONT");
    EXPECT_STREQ(order_quote_price_payment_term(order_quote_price_at(quote, 0)), "ONE_YEAR");
    EXPECT_STREQ(order_quote_price_payment_term(order_quote_price_at(quote, 1)), "THREE_YEARS");
    EXPECT_EQ(order_quote_price_upfront(order_quote_price_at(quote, 1)), 100000.0);
    EXPECT_EQ(order_quote_price_total(order_quote_price_at(quote, 1)), 100000.0);
    EXPECT_EQ(order_quote_price_monthly(order_quote_price_at(quote, 0)), 9000.25);
    EXPECT_STREQ(order_quote_price_currency(order_quote_price_at(quote, 1)), "USD");
    EXPECT_EQ(order_quote_price_upfront(order_quote_price_at(quote, 0)), -1);
    EXPECT_EQ(order_quote_price_total(order_quote_price_at(quote, 0)), -1);
    EXPECT_EQ(order_quote_price_currency(order_quote_price_at(quote, 0)), nullptr);
    EXPECT_EQ(order_quote_price_monthly(order_quote_price_at(quote, 2)), -1);
    ASSERT_EQ(order_quote_requirement_count(quote), 1);
    EXPECT_STREQ(order_quote_requirement_kind(order_quote_requirement_at(quote, 0)),
                 "ENTERPRISE_SUPPORT_ERROR");
    EXPECT_STREQ(order_quote_requirement_status(order_quote_requirement_at(quote, 0)), "FAIL");
    EXPECT_STREQ(order_quote_requirement_message(order_quote_requirement_at(quote, 0)),
                 "no support plan");
    EXPECT_EQ(order_quote_requirement_kind(order_quote_requirement_at(quote, -1)), nullptr);
    EXPECT_NE(shown(order_quote_document_json(quote)).find("QuoteStatus"), std::string::npos);
}

Owned<order_draft> draft_of_a_quote() {
    return draft_with({{"outpost", "op-0"},
                       {"country", "DE"},
                       {"capacity", "EC2,m5.xlarge,4"},
                       {"constraint", "RACK_MAXIMUM,2"},
                       {"payment_option", "NO_UPFRONT"},
                       {"payment_term", "ONE_YEAR"},
                       {"description", "for the hall"}});
}

Owned<order_quote> made_quote(const Owned<order_client> &client, const Owned<order_draft> &draft) {
    return made<order_quote>([&](order_quote **out, order_error **error) {
        return order_quote_create(client.get(), draft.get(), out, error);
    });
}

TEST(Quote, IsMadeFromADraft) {
    const Service service(Bodies{{"POST /quotes", in_answer(a_quote)}});
    const auto client = service.client("outposts");
    expect_quote(made_quote(client, draft_of_a_quote()).get());
    ASSERT_EQ(service.server().requests().size(), 1u);
    EXPECT_EQ(service.server().requests()[0].body,
              R"({"CountryCode":"DE","OutpostIdentifier":"op-0","RequestedCapacities":)"
              R"([{"QuoteCapacityType":"EC2","Unit":"m5.xlarge","Quantity":4.0}],)"
              R"("RequestedConstraints":[{"QuoteConstraintType":"RACK_MAXIMUM","Value":"2"}],)"
              R"("RequestedPaymentOptions":["NO_UPFRONT"],"RequestedPaymentTerms":["ONE_YEAR"],)"
              R"("Description":"for the hall"})");
}

TEST(Quote, IsFetchedAndFound) {
    const Service service(Bodies{{"GET /quotes/oq-0123456789abcdef0", in_answer(a_quote)},
                                 {"GET /quotes", std::string(R"({"Quotes":[)") + a_quote + "]}"}});
    auto client = service.client("outposts");
    expect_quote(fetched(client, order_quote_fetch, "oq-0123456789abcdef0").get());
    const auto list = found(client, order_quote_list_fetch);
    client.reset();
    expect_one(list.get(), order_quote_list_count, order_quote_list_get, order_quote_free);
    expect_quote(order_quote_list_get(list.get(), 0));
}

TEST(Quote, IsDeleted) {
    const Service service(Bodies{{"DELETE /quotes/oq-0", "{}"}});
    const auto client = service.client("outposts");
    EXPECT_EQ(order_quote_delete(client.get(), "oq-0", nullptr), ORDER_OK);
    failed(ORDER_ERR_NOT_FOUND,
           [&](order_error **error) { return order_quote_delete(client.get(), "oq-1", error); });
}

TEST(Quote, IsAnEstimateOfWhatTheDraftWants) {
    const Service service(Bodies{{"GET /quotes/oq-0123456789abcdef0", in_answer(a_quote)}});
    const auto client = service.client("outposts");
    const auto draft =
        draft_with({{"quote", "oq-0123456789abcdef0"}, {"payment_term", "ONE_YEAR"}});
    const auto estimate = made<order_estimate>([&](order_estimate **out, order_error **error) {
        return order_draft_estimate(client.get(), draft.get(), out, error);
    });
    ASSERT_EQ(order_estimate_item_count(estimate.get()), 1);
    EXPECT_STREQ(order_estimate_item_label(order_estimate_item_at(estimate.get(), 0)),
                 "oqo-1 NO_UPFRONT ONE_YEAR");
    EXPECT_EQ(order_estimate_item_monthly(order_estimate_item_at(estimate.get(), 0)), 9000.25);
    EXPECT_EQ(order_estimate_item_upfront(order_estimate_item_at(estimate.get(), 0)), -1);
    EXPECT_EQ(order_estimate_item_currency(order_estimate_item_at(estimate.get(), 0)), nullptr);
    EXPECT_STREQ(order_estimate_item_problem(order_estimate_item_at(estimate.get(), 0)),
                 "ENTERPRISE_SUPPORT_ERROR: no support plan");
    EXPECT_STREQ(order_estimate_quote_id(estimate.get()), "oq-0123456789abcdef0");
    EXPECT_EQ(order_estimate_credits(estimate.get()), -1);
}

TEST(Quote, NeedsACapacityThatCanBeRead) {
    const auto client = client_of(closed_settings(), "outposts");
    for (const char *capacity : {"EC2", "EC2,m5", "EC2,m5,none", "EC2,m5,-1", "EC2,m5,1,2"}) {
        const auto draft = draft_with({{"country", "DE"}, {"capacity", capacity}});
        const auto error = failed(ORDER_ERR_ARGUMENT, [&](order_error **error_out) {
            order_quote *quote = nullptr;
            return order_quote_create(client.get(), draft.get(), &quote, error_out);
        });
        EXPECT_NE(shown(order_error_message(error.get())).find(capacity), std::string::npos);
    }
}

TEST(Quote, NamesTheArgumentThatIsWrong) {
    const auto client = lonely_client();
    const auto draft = draft_of_a_quote();
    with_each_bad_handle<order_client>(
        "client", "order_client", [&](order_client *bad, const std::string &message) {
            expect_refused<order_quote *>(message, [&](order_quote **out, order_error **error) {
                return order_quote_create(bad, draft.get(), out, error);
            });
            expect_refused(message, [&](order_error **error) {
                return order_quote_delete(bad, "oq-0", error);
            });
        });
    with_each_bad_handle<const order_draft>(
        "draft", "order_draft", [&](const order_draft *bad, const std::string &message) {
            expect_refused<order_quote *>(message, [&](order_quote **out, order_error **error) {
                return order_quote_create(client.get(), bad, out, error);
            });
        });
    expect_out_needed<order_quote *>("quote_out", [&](order_quote **out, order_error **error) {
        return order_quote_create(client.get(), draft.get(), out, error);
    });
    with_each_bad_line("quote_id", [&](const char *bad, const std::string &message) {
        expect_refused(message, [&](order_error **error) {
            return order_quote_delete(client.get(), bad, error);
        });
    });
    expect_fetch_names_what_is_wrong(order_quote_fetch, "quote_id", "quote_out");
    expect_find_names_what_is_wrong(order_quote_list_fetch, "quotes_out");
    expect_find_is_unsupported(order_quote_list_fetch);
}

}  // namespace
}  // namespace order::tests
