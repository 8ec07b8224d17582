// UP42's errors in all their shapes.
#include <gtest/gtest.h>

#include "base/text.hpp"
#include "providers/up42/wire_errors.hpp"

namespace order::providers::up42 {
namespace {

using base::Code;
using base::concat;
using base::Failure;

transport::Response answer(int status, std::string body,
                           std::vector<transport::Header> headers = {}) {
    return {status, std::move(headers), std::move(body)};
}

Failure failure(int status, std::string body, std::vector<transport::Header> headers = {}) {
    return failure_from(answer(status, std::move(body), std::move(headers)), "reading order 4711");
}

TEST(Up42Errors, AProblemDocumentGivesItsTitleAndDetail) {
    const Failure plain = failure(
        404, R"({"status":404,"title":"Resource (Order) not found with Id='4711'.","detail":{}})");
    EXPECT_EQ(plain.code, Code::not_found);
    EXPECT_EQ(plain.http_status, 404);
    EXPECT_EQ(
        plain.message,
        "UP42 answered 404 to reading order 4711: Resource (Order) not found with Id='4711'.");
    EXPECT_EQ(plain.provider_code, "Resource (Order) not found with Id='4711'.");
    EXPECT_FALSE(plain.retriable);

    const Failure detailed =
        failure(400, R"({"status":400,"title":"Bad request","detail":"tags must not be null"})");
    EXPECT_EQ(detailed.message,
              "UP42 answered 400 to reading order 4711: Bad request: tags must not be null.");
}

TEST(Up42Errors, AnErrorObjectGivesMessageDetailsAndCode) {
    const Failure found = failure(
        422, R"({"data":null,"error":{"code":422,"message":"invalid","details":"bbox is empty"}})");
    EXPECT_EQ(found.code, Code::provider);
    EXPECT_EQ(found.provider_code, "422");
    EXPECT_EQ(found.message, "UP42 answered 422 to reading order 4711: invalid: bbox is empty.");
}

TEST(Up42Errors, AnOauthErrorGivesItsDescription) {
    const Failure found =
        failure(401, R"({"error":"invalid_grant","error_description":"Invalid user credentials"})");
    EXPECT_EQ(found.code, Code::credentials);
    EXPECT_EQ(found.provider_code, "invalid_grant");
    EXPECT_EQ(found.message, "UP42 answered 401 to reading order 4711: Invalid user credentials.");
}

TEST(Up42Errors, ValidationErrorsAreJoined) {
    EXPECT_EQ(failure(422, R"({"errors":[{"name":"aoi","message":"too large"},{"message":"x"}]})")
                  .message,
              "UP42 answered 422 to reading order 4711: aoi: too large; x.");
    EXPECT_EQ(failure(400, R"({"schema-error":"id is missing"})").message,
              "UP42 answered 400 to reading order 4711: id is missing.");
}

TEST(Up42Errors, StatusesTellWhatTheCallerCanDo) {
    EXPECT_EQ(failure(401, "").code, Code::credentials);
    EXPECT_EQ(failure(403, "").code, Code::credentials);
    EXPECT_EQ(failure(404, "").code, Code::not_found);
    EXPECT_EQ(failure(405, "").code, Code::conflict);
    EXPECT_EQ(failure(409, "").code, Code::conflict);
    EXPECT_EQ(failure(400, "").code, Code::provider);
    EXPECT_EQ(failure(302, "").code, Code::provider);
    EXPECT_FALSE(failure(302, "").retriable);
    EXPECT_TRUE(failure(429, "").retriable);
    EXPECT_TRUE(failure(502, "").retriable);
}

// A v2 problem document, as most endpoints answer with.
std::string problem(const std::string &title, const std::string &detail = "") {
    return R"({"title":")" + title + R"(","detail":")" + detail + R"("})";
}

TEST(Up42Errors, AnAccountThatCannotPayIsRecognizedInManyWordings) {
    for (const char *title : {"Not enough credits",
                              "NOT ENOUGH CREDITS.",
                              "Insufficient credits",
                              "insufficient funds",
                              "Insufficient account balance.",
                              "You do not have enough credits.",
                              "You don't have enough credits to place this order.",
                              "The workspace does not have sufficient credits.",
                              "Your balance is too low.",
                              "The credit balance of your account is insufficient.",
                              "There are no credits left.",
                              "Your balance of 10 credits is not enough.",
                              "Credits exceeded",
                              "Credit limit exceeded.",
                              "The order exceeds your available credits.",
                              "The price would exceed your balance.",
                              "The cost of 1,200.50 credits exceeds the current balance.",
                              "The balance does not cover it.",
                              "The funds on your account are not sufficient.",
                              "You have run out of credits.",
                              "Payment required"}) {
        for (const int status : {400, 402, 403, 409, 422}) {
            const Failure found = failure(status, problem(title));
            EXPECT_EQ(found.code, Code::payment) << status << " " << title;
            EXPECT_TRUE(found.needs_person) << title;
            EXPECT_FALSE(found.retriable) << title;
        }
    }
}

TEST(Up42Errors, AnAccountThatCannotPayIsRecognizedInEveryMemberThatTellsWhy) {
    for (const char *body :
         {R"({"title":"Bad Request","detail":"Not enough credits."})",
          R"({"data":null,"error":{"code":422,"message":"no","details":"insufficient balance"}})",
          R"({"error":{"code":"INSUFFICIENT_CREDITS","message":"Refused."}})",
          R"({"error":{"code":"InsufficientFunds"}})",
          R"({"code":"not-enough-credits","message":"x"})", R"({"error":"not_enough_credits"})",
          R"({"errors":[{"message":"Not enough credits"}]})",
          R"({"message":"Not enough credits"})"}) {
        EXPECT_EQ(failure(400, body).code, Code::payment) << body;
    }
}

TEST(Up42Errors, A402SaysWithoutWordsThatTheAccountCannotPay) {
    EXPECT_EQ(failure(402, "").code, Code::payment);
    EXPECT_EQ(failure(402, problem("No.")).code, Code::payment);
    EXPECT_EQ(failure(400, R"({"error":{"code":402,"message":"No."}})").code, Code::payment);
    // What stands before UP42 may have answered: a wait goes on.
    EXPECT_FALSE(failure(402, "<html>").needs_person);
}

TEST(Up42Errors, AMentionOfCreditsIsNotARefusalToPay) {
    for (const char *title :
         {"The order costs 120 credits.", "The estimate is 1000 credits. The area is not enough.",
          "The area exceeds 500 km², which costs 3000 credits.",
          "Insufficient permissions for credits", "Not enough scenes: no credits were charged.",
          "Insufficient credentials", "The price exceeds the maximum of 500 credits.",
          "Rate limit exceeded", "Invalid white balance", "The credits could not be computed.",
          "Insufficient funding documents", "Quota exceeded",
          "The payment option is not available.", "Refunds are not sufficient"}) {
        EXPECT_EQ(failure(400, problem(title)).code, Code::provider) << title;
    }
    EXPECT_EQ(failure(403, problem("Insufficient permissions")).code, Code::credentials);
}

TEST(Up42Errors, WhatMayPassOrWasNotRefusedIsNoMatterOfPayment) {
    for (const int status : {302, 408, 429, 500, 503}) {
        EXPECT_EQ(failure(status, problem("Not enough credits")).code, Code::provider) << status;
    }
    EXPECT_EQ(failure(401, problem("Not enough credits")).code, Code::credentials);
    EXPECT_EQ(failure(404, problem("Not enough credits")).code, Code::not_found);
}

TEST(Up42Errors, RetryAfterIsHandedOn) {
    EXPECT_EQ(failure(429, "", {{"retry-after", "7"}}).retry_after_ms, 7000);
    EXPECT_EQ(failure(429, "", {{"Retry-After", "soon"}}).retry_after_ms, -1);
}

TEST(Up42Errors, TheRequestIdComesFromTheHeaders) {
    EXPECT_EQ(failure(500, "", {{"X-Request-Id", "abc-1"}}).request_id, "abc-1");
    EXPECT_EQ(failure(500, "", {{"x-correlation-id", "c\n2"}}).request_id, "c 2");
    EXPECT_EQ(failure(500, "").request_id, "");
}

TEST(Up42Errors, ABodyThatIsNoJsonIsNeverQuoted) {
    for (const std::string &body :
         {std::string("<html><body>502 Bad Gateway</body></html>"), std::string("{\"title\":"),
          std::string("\xff\xfe"), std::string("null"), std::string("[]"), std::string("5"),
          std::string(1u << 20, '[')}) {
        EXPECT_EQ(failure(502, body).message, "UP42 answered 502 to reading order 4711.");
    }
}

TEST(Up42Errors, MessagesAreOneBoundedLine) {
    const Failure found =
        failure(400, R"({"title":"a\nb\u0000c)" + std::string(100'000, 'x') + R"("})");
    EXPECT_LT(found.message.size(), base::max_reason_bytes + 100);
    EXPECT_EQ(found.message.find('\n'), std::string::npos);
    EXPECT_EQ(found.message.find('\0'), std::string::npos);
    EXPECT_LT(found.provider_code.size(), 140u);
}

TEST(Up42Errors, WrongTypesInAnErrorAreNoTrouble) {
    for (const char *body :
         {R"({"title":5,"detail":[1]})", R"({"error":true})", R"({"error":{"message":null}})",
          R"({"error":[]})", R"({"errors":"no list"})", R"({"errors":[null,7,{"message":{}}]})"}) {
        EXPECT_TRUE(failure(500, body).message.starts_with("UP42 answered 500")) << body;
    }
}

TEST(Up42Errors, AGoodStatusWithAnErrorInsideIsAFailure) {
    try {
        document_of(answer(200, R"({"data":{},"error":{"code":404,"message":"no such product"}})"),
                    "reading the schema");
        FAIL() << "the error was not seen";
    } catch (const Failure &found) {
        EXPECT_EQ(found.code, Code::not_found);
        EXPECT_EQ(found.http_status, 200);
        EXPECT_EQ(found.message, "UP42 answered 200 to reading the schema: no such product.");
    }
    EXPECT_THROW(document_of(answer(200, R"({"data":null,"error":"broken"})"), "x"), Failure);
    for (const char *error :
         {R"({"code":402,"message":"No."})", R"({"message":"Not enough credits"})",
          R"({"code":"INSUFFICIENT_CREDITS"})", R"("not enough credits")"}) {
        try {
            document_of(answer(200, concat(R"({"data":null,"error":)", error, "}")), "x");
            FAIL() << error;
        } catch (const Failure &found) {
            EXPECT_EQ(found.code, Code::payment) << error;
            EXPECT_TRUE(found.needs_person) << error;
        }
    }
}

TEST(Up42Errors, AnEnvelopeIsTakenOff) {
    const auto inside =
        document_of(answer(200, R"({"data":{"workspaceId":"w"},"error":null})"), "x");
    EXPECT_EQ(json::text_or_empty(inside, "workspaceId"), "w");
    EXPECT_EQ(json::text_or_empty(document_of(answer(200, R"({"data":{"id":"a"}})"), "x"), "id"),
              "a");
    // A document with a member of that name and others is no envelope.
    const auto whole = document_of(answer(200, R"({"data":{"id":"a"},"id":"b"})"), "x");
    EXPECT_EQ(json::text_or_empty(whole, "id"), "b");
}

TEST(Up42Errors, AGoodStatusWithoutJsonIsAFailureThatQuotesNothing) {
    try {
        document_of(answer(200, "<html>secret</html>"), "reading order 4711");
        FAIL() << "HTML was taken for JSON";
    } catch (const Failure &found) {
        EXPECT_EQ(found.code, Code::provider);
        EXPECT_EQ(found.message.find("secret"), std::string::npos);
    }
}

TEST(Up42Errors, AProblemOfABatchItemIsItsMessageAndDetails) {
    EXPECT_EQ(problem_from(json::parse(R"({"index":1,"message":"m","details":"d"})", "")), "m: d");
    EXPECT_EQ(problem_from(json::parse(R"({"message":"m","details":null})", "")), "m");
    EXPECT_EQ(problem_from(json::parse(R"("text")", "")), "text");
    EXPECT_EQ(problem_from(json::parse("{}", "")), "");
}

}  // namespace
}  // namespace order::providers::up42
