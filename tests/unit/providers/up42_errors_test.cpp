// UP42's errors in all their shapes.
#include <gtest/gtest.h>

#include "base/text.hpp"
#include "providers/up42/wire_errors.hpp"

namespace order::providers::up42 {
namespace {

using base::Code;
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
