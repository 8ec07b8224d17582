// Which answers of UP42 say for certain that nothing was done, and that every other is looked up.
#include "core/requests.hpp"
#include "unit/providers/up42_fixture.hpp"

namespace order::providers::up42 {
namespace {

constexpr const char *place_route = "POST /v2/orders";
constexpr const char *list_route = "GET /v2/orders";
constexpr const char *own_words = R"({"status":400,"title":"no","detail":{}})";
constexpr const char *page_of_html = "<html><body>Bad Request</body></html>";

// Answers after which the request may have been carried out all the same.
std::vector<transport::Response> doubtful_answers() {
    std::vector<transport::Response> answers = {
        answer(200, ""),
        answer(204, ""),
        answer(200, page_of_html),
        answer(200, R"({"error":"timeout"})"),
        answer(200, R"({"data":null,"error":{"code":422,"message":"no"}})"),
        answer(400, ""),
        answer(400, page_of_html),
        answer(400, R"({"message":"Request blocked"})"),
        answer(400, R"({"error":{"code":504,"message":"upstream timed out"}})"),
        answer(401, page_of_html),
        answer(403, page_of_html),
        answer(404, page_of_html),
        answer(422, ""),
        answer(429, page_of_html),
    };
    for (const int status : {300, 301, 302, 303, 304, 307, 308, 407, 408, 418, 421, 425,
                             444, 460, 499, 500, 502, 503, 504, 520, 524, 599, 999}) {
        answers.push_back(answer(status, own_words));
        answers.push_back(answer(status, page_of_html));
    }
    return answers;
}

class Up42Refusals : public Up42Test {
  protected:
    core::Draft draft(int areas = 1) {
        core::Draft made;
        made.options.set("data_product", "dp");
        for (int i = 0; i < areas; ++i) {
            made.areas.push_back(R"({"type":"Point","coordinates":[1,)" + std::to_string(i) + "]}");
        }
        return made;
    }

    // The same client's next chapter: nothing sent yet, nothing scripted.
    std::shared_ptr<core::Provider> next() {
        script = std::make_shared<tests::ScriptedTransport>();
        return make_up42(settings, script, {});
    }

    std::string sent_tag() {
        return json::texts(parsed(script->requests(place_route).at(0).body), "tags").back();
    }
    // The list shows these orders, with the tag that was sent.
    void list(std::vector<std::pair<std::string, std::string>> orders) {
        script->on(list_route, [this, orders](const auto &, const auto &) {
            std::string content;
            for (const auto &[id, area] : orders) {
                content += (content.empty() ? "" : ",") + std::string(R"({"id":")") + id +
                           R"(","status":"CREATED","tags":[")" + sent_tag() +
                           R"("],"orderDetails":{"aoi":)" + area + "}}";
            }
            return answer(200, page(content, 1));
        });
    }
};

TEST_F(Up42Refusals, AnOrderWhoseAnswerIsDoubtfulIsLookedFor) {
    for (const auto &doubtful : doubtful_answers()) {
        const auto provider = next();
        script->on(place_route, doubtful);
        list({{"found", "null"}});
        const auto placement = provider->place(draft(), call);
        EXPECT_TRUE(placement.is_recovered) << doubtful.status << doubtful.body;
        EXPECT_EQ(placement.items.at(0).order_id, "found");
        EXPECT_EQ(json::text_or_empty(parsed(placement.json).at(0), "id"), "found");
        EXPECT_EQ(script->requests(place_route).size(), 1u);
    }
}

TEST_F(Up42Refusals, NothingIsSaidToBeUndoneAfterADoubtfulAnswer) {
    settings.set("place_lookup_ms", "0");
    for (const auto &doubtful : doubtful_answers()) {
        const auto provider = next();
        script->on(place_route, doubtful);
        list({});
        const Failure failure = failure_of([&] { provider->place(draft(), call); });
        EXPECT_EQ(failure.code, Code::outcome_unknown) << doubtful.status << doubtful.body;
        EXPECT_EQ(failure.reference, sent_tag());
        EXPECT_EQ(failure.message.find("Nothing was placed"), std::string::npos);
    }
}

TEST_F(Up42Refusals, ARefusalInUp42sOwnWordsIsCertain) {
    for (const int status : {400, 401, 402, 403, 404, 405, 409, 410, 413, 415, 422, 429}) {
        for (const char *words :
             {own_words, R"({"error":{"code":400,"message":"no"}})", R"({"error":"no"})",
              R"({"errors":[{"message":"no"}]})", R"({"schema-error":"no"})"}) {
            const auto provider = next();
            script->on(place_route, answer(status, words));
            const Failure failure = failure_of([&] { provider->place(draft(), call); });
            EXPECT_NE(failure.code, Code::outcome_unknown) << status << words;
            EXPECT_TRUE(failure.message.ends_with("Nothing was placed.")) << failure.message;
        }
    }
    for (const int status : {401, 403, 404, 405, 409, 413, 415, 429}) {
        const auto provider = next();
        script->on(place_route, answer(status, ""));
        EXPECT_TRUE(failure_of([&] {
                        provider->place(draft(), call);
                    }).message.ends_with("Nothing was placed."))
            << status;
    }
}

TEST_F(Up42Refusals, AnAccountThatCannotPayPlacedNothingForCertain) {
    for (const auto &refusal :
         {answer(402, R"({"title":"Payment Required"})"),
          answer(403, R"({"title":"Not enough credits"})"),
          answer(400, R"({"error":{"code":"INSUFFICIENT_CREDITS","message":"no"}})"),
          answer(200, R"({"results":[],"errors":[{"index":0,"message":"Not enough credits"}]})")}) {
        const auto provider = next();
        script->on(place_route, refusal);
        const Failure failure = failure_of([&] { provider->place(draft(), call); });
        EXPECT_EQ(failure.code, Code::payment) << refusal.body;
        EXPECT_TRUE(failure.needs_person) << refusal.body;
        EXPECT_FALSE(failure.retriable) << refusal.body;
        EXPECT_EQ(script->requests().size(), 1u) << "nothing is looked for";
    }
}

TEST_F(Up42Refusals, AreasThatAreRefusedForOtherReasonsTooAreNoMatterOfPayment) {
    script->on(place_route, answer(200, R"({"results":[],"errors":[)"
                                        R"({"index":0,"message":"Not enough credits"},)"
                                        R"({"index":1,"message":"The area is too small"}]})"));
    EXPECT_EQ(failure_of([&] { up42().place(draft(2), call); }).code, Code::provider);
}

TEST_F(Up42Refusals, AQuotationThatTheAccountCannotPayIsNotAccepted) {
    script->on("PATCH /v2/tasking/quotation/q-1",
               answer(402, R"({"title":"Not enough credits."})"));
    const Failure failure = failure_of([&] { up42().decide_quotation("q-1", true, call); });
    EXPECT_EQ(failure.code, Code::payment);
    EXPECT_EQ(script->requests().size(), 1u);
}

TEST_F(Up42Refusals, AnAnswerThatNamesOrdersPlacedThemWhateverElseItSays) {
    for (const int status : {200, 207, 301, 400, 408, 409, 500, 504}) {
        const auto provider = next();
        script->on(place_route,
                   answer(status, R"({"error":"timeout","results":[{"index":0,"id":"ord-0"}]})"));
        const auto placement = provider->place(draft(), call);
        EXPECT_FALSE(placement.is_recovered) << status;
        EXPECT_EQ(placement.items.at(0).order_id, "ord-0");
        EXPECT_NE(placement.reference, "");
        EXPECT_EQ(script->requests().size(), 1u) << status;
    }
}

TEST_F(Up42Refusals, WhatAnAnswerLeavesOutIsLookedForByTheTag) {
    script->on(place_route, answer(504, R"({"results":[{"index":1,"id":"ord-1"}],)"
                                        R"("errors":[{"index":2,"message":"too small"}]})"));
    list({{"ord-1", R"({"type":"Point","coordinates":[1,1]})"},
          {"ord-3", R"({"type":"Point","coordinates":[1,3]})"},
          {"ord-0", R"({"type":"Point","coordinates":[1,0]})"}});
    const auto placement = up42().place(draft(4), call);
    EXPECT_TRUE(placement.is_recovered);
    ASSERT_EQ(placement.items.size(), 4u);
    EXPECT_EQ(placement.items[0].order_id, "ord-0");
    EXPECT_EQ(placement.items[1].order_id, "ord-1");
    EXPECT_EQ(placement.items[2].problem, "too small");
    EXPECT_EQ(placement.items[3].order_id, "ord-3");
    EXPECT_EQ(script->requests(list_route).size(), 1u);
}

TEST_F(Up42Refusals, WhatAnAnswerLeavesOutAndNoListShowsIsUnknown) {
    settings.set("place_lookup_ms", "0");
    script->on(place_route, answer(200, R"({"results":[{"index":1,"id":"ord-1"}]})"));
    list({{"ord-1", "null"}});
    const auto placement = up42().place(draft(2), call);
    ASSERT_EQ(placement.items.size(), 2u);
    EXPECT_TRUE(placement.items[0].outcome_unknown);
    EXPECT_EQ(placement.items[1].order_id, "ord-1");
}

TEST_F(Up42Refusals, ACancellationWhoseAnswerIsDoubtfulIsLookedUp) {
    for (const auto &doubtful : doubtful_answers()) {
        for (const bool was_done : {true, false}) {
            const auto provider = next();
            script->on("POST /v2/orders/o-1/cancellation", doubtful)
                .on("GET /v2/orders/o-1",
                    answer(200, order_json("o-1", was_done ? "CANCELED" : "PLACED")));
            if (was_done) {
                EXPECT_EQ(provider->cancel("o-1", call), core::State::cancelled);
            } else {
                const Failure failure = failure_of([&] { provider->cancel("o-1", call); });
                EXPECT_EQ(failure.code, Code::outcome_unknown) << doubtful.status << doubtful.body;
            }
            EXPECT_EQ(script->requests("POST /v2/orders/o-1/cancellation").size(), 1u);
        }
    }
}

TEST_F(Up42Refusals, ADecisionWhoseAnswerIsDoubtfulIsLookedUp) {
    for (const auto &doubtful : doubtful_answers()) {
        const auto provider = next();
        script->on("PATCH /v2/tasking/quotation/q-1", doubtful)
            .on("GET /v2/tasking/quotation",
                answer(200, page(R"({"id":"q-1","decision":"ACCEPTED"})", 1)))
            .on("PATCH /v2/tasking/feasibility-studies/s-1", doubtful)
            .on("GET /v2/tasking/feasibility-studies",
                answer(200, page(R"({"id":"s-1","decision":"NOT_DECIDED"})", 1)));
        EXPECT_EQ(provider->decide_quotation("q-1", true, call).decision, "ACCEPTED");
        const Failure failure = failure_of([&] { provider->choose_option("s-1", "opt-1", call); });
        EXPECT_EQ(failure.code, Code::outcome_unknown) << doubtful.status << doubtful.body;
        EXPECT_EQ(failure.message.find("No option was chosen"), std::string::npos);
    }
}

}  // namespace
}  // namespace order::providers::up42
