// Which answers of Outposts say for certain that nothing was done, and that every other is looked
// up.
#include "unit/providers/outposts_fixture.hpp"

namespace order::providers::outposts {
namespace {

constexpr const char *creation = "POST /orders";
constexpr const char *order_list = "GET /list-orders";
constexpr const char *page_of_html = "<html><body>Bad Request</body></html>";

// Answers after which the request may have been carried out all the same.
std::vector<transport::Response> doubtful_answers() {
    std::vector<transport::Response> answers = {
        refusal(400, "RequestTimeoutException"),
        refusal(400, "RequestTimeout"),
        refusal(400, "PriorRequestNotComplete"),
        refusal(400, "InternalServerException"),
        refusal(400, "InternalFailure"),
        refusal(409, "SomethingNewException"),
        refusal(408, "ValidationException.v2"),
        refusal(500, "ValidationException"),
        refusal(301, "ValidationException"),
        answer(200, ""),
        answer(204, ""),
        answer(200, page_of_html),
        answer(200, R"({"Message":"timeout"})"),
        answer(400, R"({"Message":"no name"})"),
    };
    for (const int status : {300, 301, 302, 303, 307, 308, 400, 401, 403, 404, 407,
                             408, 409, 421, 425, 429, 499, 500, 502, 503, 504, 599}) {
        answers.push_back(answer(status, ""));
        answers.push_back(answer(status, page_of_html));
    }
    return answers;
}

class OutpostsRefusals : public OutpostsTest {
  protected:
    OutpostsRefusals() {
        draft.options.set("outpost", "op-1");
        draft.options.set("payment_option", "NO_UPFRONT");
        draft.line_items = {{"OR-A", 2}};
    }

    // The order shows up in the list after it was asked for, or does not.
    void script_placing(const transport::Response &doubtful, bool shows_up) {
        start_over();
        const std::string listed = R"({"OrderId":"oo-1","Status":"PREPARING",)"
                                   R"("OrderSubmissionDate":)" +
                                   std::to_string(base::unix_ms_now() / 1000) + "}";
        script
            ->on(
                "GET /catalog/item/OR-A",
                answer(200, R"({"CatalogItem":{"CatalogItemId":"OR-A","ItemStatus":"AVAILABLE"}})"))
            .on(order_list, page("Orders", ""))
            .on(order_list, page("Orders", shows_up ? listed : ""))
            .on("GET /orders/oo-1",
                order_answer(
                    R"({"OrderId":"oo-1","Status":"PREPARING","PaymentOption":"NO_UPFRONT","LineItems":
                  [{"CatalogItemId":"OR-A","Quantity":2}]})"))
            .on(creation, doubtful);
    }

    core::Draft draft;
};

TEST_F(OutpostsRefusals, AnOrderWhoseAnswerIsDoubtfulIsLookedFor) {
    for (const auto &doubtful : doubtful_answers()) {
        script_placing(doubtful, true);
        const auto placement = outposts().place(draft, call);
        EXPECT_TRUE(placement.is_recovered) << doubtful.status << doubtful.body;
        EXPECT_EQ(placement.items.at(0).order_id, "oo-1");
        EXPECT_EQ(script->requests(creation).size(), 1u);
    }
}

TEST_F(OutpostsRefusals, NothingIsSaidToBeUndoneAfterADoubtfulAnswer) {
    settings.set("place_lookup_ms", "0");
    for (const auto &doubtful : doubtful_answers()) {
        script_placing(doubtful, false);
        const Failure failure = failure_of([&] { outposts().place(draft, call); });
        EXPECT_EQ(failure.code, Code::outcome_unknown) << doubtful.status << doubtful.body;
        EXPECT_EQ(failure.message.find("Nothing was placed"), std::string::npos);
        EXPECT_EQ(script->requests(creation).size(), 1u);
    }
}

TEST_F(OutpostsRefusals, AnAnswerThatNamesAnOrderPlacedItWhateverElseItSays) {
    for (const int status : {200, 301, 400, 408, 409, 500, 504}) {
        script_placing(answer(status, R"({"Message":"timeout","Order":{"OrderId":"oo-9"}})"), true);
        const auto placement = outposts().place(draft, call);
        EXPECT_FALSE(placement.is_recovered) << status;
        EXPECT_EQ(placement.items.at(0).order_id, "oo-9");
    }
}

TEST_F(OutpostsRefusals, ACancellationWhoseAnswerIsDoubtfulIsLookedUp) {
    for (auto doubtful : doubtful_answers()) {
        // An object is the answer to a cancellation that was done.
        if (doubtful.status == 200 && doubtful.body.starts_with('{')) continue;
        for (const bool was_done : {true, false}) {
            start_over();
            script->on("POST /orders/oo-1/cancel", doubtful)
                .on("GET /orders/oo-1",
                    order_answer(order_json("oo-1", was_done ? "CANCELLED" : "PREPARING")));
            if (was_done) {
                EXPECT_EQ(outposts().cancel("oo-1", call), core::State::cancelled);
            } else {
                const Failure failure = failure_of([&] { outposts().cancel("oo-1", call); });
                EXPECT_EQ(failure.code, Code::outcome_unknown) << doubtful.status << doubtful.body;
            }
            EXPECT_EQ(script->requests("POST /orders/oo-1/cancel").size(), 1u);
        }
    }
}

TEST_F(OutpostsRefusals, AQuoteWhoseAnswerIsDoubtfulMayHaveBeenMade) {
    core::Draft wanted;
    wanted.options.set("country", "US");
    wanted.options.set("capacity", "EC2,m5.large,1");
    for (const auto &doubtful : doubtful_answers()) {
        start_over();
        script->on("POST /quotes", doubtful);
        const Failure failure = failure_of([&] { outposts().create_quote(wanted, call); });
        EXPECT_EQ(failure.code, Code::outcome_unknown) << doubtful.status << doubtful.body;
        EXPECT_EQ(failure.message.find("No quote was made"), std::string::npos);
        EXPECT_EQ(script->requests("POST /quotes").size(), 1u);
    }
    start_over();
    script->on("POST /quotes", answer(504, R"({"Quote":{"QuoteId":"oq-1"}})"));
    EXPECT_EQ(outposts().create_quote(wanted, call).id, "oq-1");
}

}  // namespace
}  // namespace order::providers::outposts
