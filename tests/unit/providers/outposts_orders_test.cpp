// Outposts orders: reading one, its hardware, cancelling, checking the connection.
#include "unit/providers/outposts_fixture.hpp"

namespace order::providers::outposts {
namespace {

using core::State;

class OutpostsOrders : public OutpostsTest {};
class OutpostsCancels : public OutpostsTest {};

constexpr const char *order_route = "GET /orders/oo-1";
constexpr const char *cancellation = "POST /orders/oo-1/cancel";

TEST_F(OutpostsOrders, AreReadWithASignature) {
    script->on(order_route, order_answer(order_json("oo-1", "COMPLETED")));
    const auto order = outposts().order("oo-1", call);
    EXPECT_EQ(order.id, "oo-1");
    EXPECT_EQ(order.state, State::fulfilled);
    const auto &request = script->requests().front();
    const auto signature = transport::find_header(request.headers, "Authorization");
    EXPECT_EQ(signature.find("AWS4-HMAC-SHA256 Credential=AKIAEXAMPLE/"), 0u) << signature;
    EXPECT_NE(signature.find("/us-west-2/outposts/aws4_request"), std::string::npos) << signature;
    EXPECT_EQ(transport::find_header(request.headers, "Content-Type"), "");
}

TEST_F(OutpostsOrders, KeepTheirDocumentAsItCame) {
    const std::string text =
        R"({"OrderId":"oo-1", "Status":"X", "OrderSubmissionDate":1700000000.120, "x":"}"})";
    script->on(order_route, order_answer(text));
    EXPECT_EQ(outposts().order("oo-1", call).json, text);
}

TEST_F(OutpostsOrders, KeepTheirDocumentWhateverStandsBesideIt) {
    for (const char *body : {R"({"Order":{"OrderId":"oo-1","Status":"X"},"More":{"a":1}})",
                             R"({"More":1,"Order":{"OrderId":"oo-1","Status":"X"}})"}) {
        start_over();
        script->on(order_route, answer(200, body));
        EXPECT_EQ(outposts().order("oo-1", call).json, R"({"OrderId":"oo-1","Status":"X"})")
            << body;
    }
}

TEST_F(OutpostsOrders, StandWhereTheirStatusSays) {
    script->on(order_route, order_answer(order_json("oo-1", "CANCELLED")))
        .on(order_route, order_answer(R"({"OrderId":"oo-1","Status":"NEW_WORD"})"))
        .on(order_route, answer(200, R"({"Order":null})"))
        .on(order_route, refusal(404, "NotFoundException"));
    EXPECT_EQ(outposts().standing("oo-1", call).state, State::cancelled);
    const core::Standing unknown_word = outposts().standing("oo-1", call);
    EXPECT_EQ(unknown_word.state, State::open);
    EXPECT_EQ(unknown_word.status, "NEW_WORD");
    EXPECT_EQ(failure_of([&] { outposts().standing("oo-1", call); }).code, Code::provider);
    EXPECT_EQ(failure_of([&] { outposts().standing("oo-1", call); }).code, Code::not_found);
}

TEST_F(OutpostsOrders, WithoutTheirIdAndAStatusAreInvalid) {
    for (const char *order :
         {"{}", R"({"OrderId":"oo-1"})", R"({"Status":"PREPARING"})",
          R"({"OrderId":"oo-2","Status":"PREPARING"})", R"({"OrderId":"oo-1","Status":""})",
          R"({"OrderId":"oo-1","Status":null})", R"({"OrderId":["oo-1"],"Status":"PREPARING"})"}) {
        start_over();
        script->on(order_route, order_answer(order));
        for (const auto &ask :
             {std::function<void()>([&] { outposts().order("oo-1", call); }),
              std::function<void()>([&] { outposts().standing("oo-1", call); }),
              std::function<void()>([&] { outposts().assets_of("oo-1", 1, "", call); })}) {
            const Failure failure = failure_of(ask);
            EXPECT_EQ(failure.code, Code::provider) << order;
            EXPECT_TRUE(failure.retriable) << order;
        }
    }
}

TEST_F(OutpostsOrders, AnIdIsEncodedWhateverItHolds) {
    script->on("GET /orders/a%2Fb%3Fc%23d%20%25%3A",
               order_answer(order_json("a/b?c#d %:", "ERROR")));
    EXPECT_EQ(outposts().order("a/b?c#d %:", call).state, State::failed);
}

TEST_F(OutpostsOrders, AnIdThatNoPathCanHoldIsRefusedUnsent) {
    for (const char *id : {"", ".", ".."}) {
        EXPECT_EQ(failure_of([&] { outposts().order(id, call); }).code, Code::argument) << id;
        EXPECT_EQ(failure_of([&] { outposts().cancel(id, call); }).code, Code::argument) << id;
    }
    EXPECT_TRUE(script->requests().empty());
}

TEST_F(OutpostsOrders, AnAnswerThatHoldsNoOrderIsAFailure) {
    for (const char *body :
         {"", "<html>", "[]", "null", "{}", R"({"Order":null})", R"({"Order":"oo-1"})"}) {
        start_over();
        script->on(order_route, answer(200, body));
        EXPECT_EQ(failure_of([&] { outposts().order("oo-1", call); }).code, Code::provider) << body;
    }
}

TEST_F(OutpostsOrders, ATransientFailureIsRepeatedAndSignedAnew) {
    script->on(order_route, answer(503, "<html>"))
        .on(order_route, broken())
        .on(order_route, order_answer(order_json("oo-1", "CANCELLED")));
    EXPECT_EQ(outposts().order("oo-1", call).state, State::cancelled);
    ASSERT_EQ(script->requests().size(), 3u);
    for (const auto &request : script->requests()) {
        EXPECT_NE(transport::find_header(request.headers, "Authorization"), "");
    }
}

TEST_F(OutpostsOrders, ARefusalIsNotRepeated) {
    script->on(order_route, refusal(404, "NotFoundException", "The order was not found."));
    const Failure failure = failure_of([&] { outposts().order("oo-1", call); });
    EXPECT_EQ(failure.code, Code::not_found);
    EXPECT_EQ(failure.message,
              "Outposts answered 404 (NotFoundException) to reading order oo-1: "
              "The order was not found.");
    EXPECT_EQ(failure.request_id, "request-1");
    EXPECT_EQ(script->requests().size(), 1u);
}

TEST_F(OutpostsOrders, AWrongClockIsPutRightByTheServices) {
    auto late = refusal(403, "InvalidSignatureException", "Signature expired.");
    late.headers.push_back(date_header(3'600));
    script->on(order_route, late).on(order_route, order_answer(order_json("oo-1", "PREPARING")));
    EXPECT_EQ(outposts().order("oo-1", call).status, "PREPARING");
    ASSERT_EQ(script->requests().size(), 2u);
    const auto time_of = [&](std::size_t i) {
        return transport::find_header(script->requests()[i].headers, "X-Amz-Date");
    };
    EXPECT_NE(time_of(0), time_of(1));
}

TEST_F(OutpostsOrders, AWrongSecretStaysARefusal) {
    auto refused = refusal(403, "InvalidSignatureException", "The signature does not match.");
    refused.headers.push_back(date_header());
    script->on(order_route, refused);
    const Failure failure = failure_of([&] { outposts().order("oo-1", call); });
    EXPECT_EQ(failure.code, Code::credentials);
    EXPECT_EQ(failure.message.find("a-test-secret"), std::string::npos);
    EXPECT_EQ(script->requests().size(), 1u);
}

TEST_F(OutpostsOrders, HardwareIsReadFromTheOrderUpToALimit) {
    script->on(order_route, order_answer(order_json("oo-1", "IN_PROGRESS",
                                                    R"({"LineItemId":"ooi-1","CatalogItemId":"OR-1",
                                    "AssetInformationList":[{"AssetId":"a"},{"AssetId":"b"}]})")));
    const auto all = outposts().assets_of("oo-1", 100, "", call);
    ASSERT_EQ(all.size(), 2u);
    EXPECT_EQ(all[1].id, "b");
    EXPECT_EQ(all[1].order_id, "oo-1");
    EXPECT_EQ(all[1].line_item_id, "ooi-1");
    EXPECT_EQ(outposts().assets_of("oo-1", 1, "", call).size(), 1u);
}

TEST_F(OutpostsOrders, TheCheckReadsOneEntryOfAList) {
    script->on("GET /list-orders", page("Orders", summary_json("oo-1", "PREPARING"), "1##more"));
    outposts().check(call);
    ASSERT_EQ(script->requests().size(), 1u);
    EXPECT_EQ(parameter(script->requests().front(), "MaxResults"), "1");
}

TEST_F(OutpostsOrders, TheCheckFailsWithTheServicesReason) {
    script->on("GET /list-orders", refusal(403, "UnrecognizedClientException", "Who?"));
    EXPECT_EQ(failure_of([&] { outposts().check(call); }).code, Code::credentials);
}

TEST_F(OutpostsOrders, TheDescriptionShowsNoSecret) {
    const std::string text = outposts().describe();
    const json::Value description = parsed(text);
    EXPECT_EQ(json::text_or_empty(description, "provider"), "outposts");
    EXPECT_EQ(json::text_or_empty(description, "region"), "us-west-2");
    EXPECT_EQ(json::text_or_empty(description, "api_url"), "https://outposts.example");
    EXPECT_EQ(text.find("a-test-secret"), std::string::npos);
    EXPECT_TRUE(script->requests().empty());
}

TEST_F(OutpostsCancels, AreSentOnceWithoutABody) {
    script->on(cancellation, answer(200, "{}"));
    EXPECT_EQ(outposts().cancel("oo-1", call), State::cancelled);
    ASSERT_EQ(script->requests().size(), 1u);
    const auto &request = script->requests().front();
    EXPECT_EQ(request.repeat, transport::Repeat::never);
    EXPECT_EQ(request.body, "");
    EXPECT_EQ(transport::find_header(request.headers, "Content-Type"), "");
}

TEST_F(OutpostsCancels, ALostAnswerIsLookedUp) {
    const transport::Response lost[] = {answer(500, ""), answer(503, "<html>"),
                                        answer(200, "not JSON"), answer(200, ""),
                                        refusal(500, "InternalServerException")};
    for (const auto &response : lost) {
        start_over();
        script->on(cancellation, response)
            .on(order_route, order_answer(order_json("oo-1", "CANCELLED")));
        EXPECT_EQ(outposts().cancel("oo-1", call), State::cancelled);
        EXPECT_EQ(script->requests(cancellation).size(), 1u);
    }
    start_over();
    script->on(cancellation, broken())
        .on(order_route, order_answer(order_json("oo-1", "CANCELLED")));
    EXPECT_EQ(outposts().cancel("oo-1", call), State::cancelled);
    EXPECT_EQ(script->requests(cancellation).size(), 1u);
}

TEST_F(OutpostsCancels, ALostAnswerMayStayUnknown) {
    const transport::Response looks[] = {order_answer(order_json("oo-1", "PREPARING")),
                                         refusal(403, "AccessDeniedException"), answer(500, "")};
    for (const auto &look : looks) {
        start_over();
        script->on(cancellation, broken()).on(order_route, look);
        const Failure failure = failure_of([&] { outposts().cancel("oo-1", call); });
        EXPECT_EQ(failure.code, Code::outcome_unknown);
        EXPECT_FALSE(failure.retriable);
        EXPECT_EQ(script->requests(cancellation).size(), 1u);
    }
}

TEST_F(OutpostsCancels, AConflictOverACancelledOrderIsSuccess) {
    script->on(cancellation, refusal(409, "ConflictException"))
        .on(order_route, order_answer(order_json("oo-1", "CANCELLED")));
    EXPECT_EQ(outposts().cancel("oo-1", call), State::cancelled);
}

TEST_F(OutpostsCancels, AConflictOverAnotherOrderStaysOne) {
    script
        ->on(cancellation,
             answer(409, R"({"Message":"Too late.","ResourceId":"oo-1","ResourceType":"ORDER"})",
                    {{"x-amzn-ErrorType", "ConflictException"}}))
        .on(order_route, order_answer(order_json("oo-1", "IN_PROGRESS")));
    const Failure failure = failure_of([&] { outposts().cancel("oo-1", call); });
    EXPECT_EQ(failure.code, Code::conflict);
    EXPECT_EQ(failure.resource_id, "oo-1");
    EXPECT_EQ(failure.resource_kind, "ORDER");
    EXPECT_EQ(failure.message,
              "Outposts answered 409 (ConflictException) to cancelling order oo-1: Too late. "
              "It was not cancelled.");
}

TEST_F(OutpostsCancels, AConflictStaysOneWhenTheOrderCanNotBeRead) {
    settings.set("max_attempts", "1");
    const auto cannot_read = [&](auto look) {
        start_over();
        script->on(cancellation, refusal(409, "ConflictException", "Too late."))
            .on(order_route, look);
        return failure_of([&] { outposts().cancel("oo-1", call); });
    };
    EXPECT_EQ(cannot_read(broken()).code, Code::conflict);
    EXPECT_EQ(cannot_read(refusal(403, "AccessDeniedException")).code, Code::conflict);
    EXPECT_EQ(cannot_read(answer(200, "<html>")).code, Code::conflict);
}

TEST_F(OutpostsCancels, ARefusalSaysThatNothingHappened) {
    const struct {
        int status;
        const char *name;
        Code code;
    } cases[] = {{400, "ValidationException", Code::argument},
                 {403, "AccessDeniedException", Code::credentials},
                 {404, "NotFoundException", Code::not_found}};
    for (const auto &one : cases) {
        start_over();
        script->on(cancellation, refusal(one.status, one.name));
        const Failure failure = failure_of([&] { outposts().cancel("oo-1", call); });
        EXPECT_EQ(failure.code, one.code);
        EXPECT_TRUE(failure.message.ends_with("It was not cancelled.")) << failure.message;
        EXPECT_EQ(script->requests().size(), 1u);
    }
}

TEST_F(OutpostsCancels, AnUnreachableServiceIsTriedAgain) {
    script->on(cancellation, unreachable()).on(cancellation, answer(200, "{}"));
    EXPECT_EQ(outposts().cancel("oo-1", call), State::cancelled);
    EXPECT_EQ(script->requests().size(), 2u);
}

TEST_F(OutpostsCancels, AnInterruptedOneIsUnknownAtOnce) {
    script->on(cancellation, Failure(Code::cancelled, "The call was interrupted."));
    EXPECT_EQ(failure_of([&] { outposts().cancel("oo-1", call); }).code, Code::outcome_unknown);
    EXPECT_EQ(script->requests().size(), 1u);
}

}  // namespace
}  // namespace order::providers::outposts
