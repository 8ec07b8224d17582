// Outposts' refusals as failures: the code, what it says, whether it may pass.
#include "base/text.hpp"
#include "providers/outposts/wire_errors.hpp"
#include "unit/providers/outposts_fixture.hpp"

namespace order::providers::outposts {
namespace {

TEST(OutpostsErrors, EachModelledExceptionHasItsCode) {
    const struct {
        int status;
        const char *name;
        Code code;
        bool retriable;
    } cases[] = {
        {400, "ValidationException", Code::argument, false},
        {402, "ServiceQuotaExceededException", Code::provider, false},
        {403, "AccessDeniedException", Code::credentials, false},
        {404, "NotFoundException", Code::not_found, false},
        {409, "ConflictException", Code::conflict, false},
        {500, "InternalServerException", Code::provider, true},
    };
    for (const auto &one : cases) {
        const Failure failure = failure_from(refusal(one.status, one.name, "Why."), "doing it");
        EXPECT_EQ(failure.code, one.code) << one.name;
        EXPECT_EQ(failure.retriable, one.retriable) << one.name;
        EXPECT_EQ(failure.http_status, one.status);
        EXPECT_EQ(failure.provider_code, one.name);
        EXPECT_EQ(failure.request_id, "request-1");
        EXPECT_EQ(failure.message, "Outposts answered " + std::to_string(one.status) + " (" +
                                       one.name + ") to doing it: Why.");
    }
}

TEST(OutpostsErrors, EveryRefusalOfASignatureOrItsKeysIsAboutCredentials) {
    for (const int status : {400, 403}) {
        for (const char *name :
             {"ExpiredTokenException", "UnrecognizedClientException", "InvalidSignatureException",
              "SignatureDoesNotMatch", "IncompleteSignature", "IncompleteSignatureException",
              "MissingAuthenticationToken", "MissingAuthenticationTokenException", "RequestExpired",
              "RequestTimeTooSkewed"}) {
            const Failure failure = failure_from(refusal(status, name), "doing it");
            EXPECT_EQ(failure.code, Code::credentials) << status << " " << name;
            EXPECT_FALSE(failure.retriable) << status << " " << name;
        }
    }
}

TEST(OutpostsErrors, WhatMayPassIsRetriable) {
    for (const auto &response :
         {refusal(400, "ThrottlingException"), refusal(429, "TooManyRequestsException"),
          refusal(400, "TooManyRequestsException"), refusal(400, "RequestTimeout"),
          refusal(503, "ServiceUnavailable"), answer(429, ""), answer(502, "<html>"),
          answer(500, "")}) {
        const Failure failure = failure_from(response, "doing it");
        EXPECT_EQ(failure.code, Code::provider) << failure.message;
        EXPECT_TRUE(failure.retriable) << failure.message;
    }
}

TEST(OutpostsErrors, AnExceptionNobodyKnowsGoesByItsStatus) {
    EXPECT_EQ(failure_from(refusal(400, "NewException"), "it").code, Code::provider);
    EXPECT_EQ(failure_from(refusal(401, "NewException"), "it").code, Code::credentials);
    EXPECT_EQ(failure_from(refusal(403, "NewException"), "it").code, Code::credentials);
    EXPECT_EQ(failure_from(refusal(404, "NewException"), "it").code, Code::not_found);
    EXPECT_EQ(failure_from(refusal(409, "NewException"), "it").code, Code::conflict);
    EXPECT_EQ(failure_from(refusal(418, "NewException"), "it").provider_code, "NewException");
    EXPECT_EQ(failure_from(answer(404, ""), "it").message, "Outposts answered 404 to it.");
}

TEST(OutpostsErrors, TheNameIsFoundWhereverItStands) {
    const auto name = [](const std::string &body, std::vector<transport::Header> headers = {}) {
        return failure_from(answer(400, body, std::move(headers)), "it").provider_code;
    };
    EXPECT_EQ(name("{}", {{"X-Amzn-Errortype", "ConflictException:http://internal.example/"}}),
              "ConflictException");
    EXPECT_EQ(name("{}", {{"x-amzn-errortype", "aws.outposts#ConflictException"}}),
              "ConflictException");
    EXPECT_EQ(name(R"({"code":"ConflictException"})"), "ConflictException");
    EXPECT_EQ(name(R"({"Code":"ConflictException"})"), "ConflictException");
    EXPECT_EQ(name(R"({"__type":"com.amazonaws.outposts#ConflictException"})"),
              "ConflictException");
    EXPECT_EQ(
        name(R"({"code":"Inner","__type":"x#Other"})", {{"x-amzn-ErrorType", "NotFoundException"}}),
        "NotFoundException");
    EXPECT_EQ(name(""), "400");
}

TEST(OutpostsErrors, TheMessageMayBeSpelledEitherWay) {
    const auto message = [](const std::string &body) {
        return failure_from(answer(404, body), "it").message;
    };
    EXPECT_EQ(message(R"({"Message":"Gone."})"), "Outposts answered 404 to it: Gone.");
    EXPECT_EQ(message(R"({"message":"Gone"})"), "Outposts answered 404 to it: Gone.");
    EXPECT_EQ(message("Not here"), "Outposts answered 404 to it: Not here.");
    EXPECT_EQ(message(R"({"Message":null})"), "Outposts answered 404 to it.");
}

TEST(OutpostsErrors, AConflictNamesWhatItIsAbout) {
    const auto conflict = [](const std::string &members) {
        return failure_from(
            answer(409, "{" + members + "}", {{"x-amzn-ErrorType", "ConflictException"}}), "it");
    };
    const Failure named =
        conflict(R"("Message":"Busy.","ResourceId":"op-1","ResourceType":"OUTPOST")");
    EXPECT_EQ(named.code, Code::conflict);
    EXPECT_EQ(named.resource_id, "op-1");
    EXPECT_EQ(named.resource_kind, "OUTPOST");
    const Failure unnamed = conflict(R"("ResourceId":null)");
    EXPECT_EQ(unnamed.resource_id, "");
    EXPECT_EQ(unnamed.resource_kind, "");
}

TEST(OutpostsErrors, TheRequestIdComesFromEitherHeader) {
    EXPECT_EQ(failure_from(answer(500, "", {{"x-amz-request-id", "old-style"}}), "it").request_id,
              "old-style");
    EXPECT_EQ(
        failure_from(
            answer(500, "", {{"x-amz-request-id", "old-style"}, {"X-Amzn-RequestId", "new-style"}}),
            "it")
            .request_id,
        "new-style");
}

TEST(OutpostsErrors, TheWaitTheServiceAsksForIsKept) {
    EXPECT_EQ(failure_from(answer(429, "", {{"Retry-After", "7"}}), "it").retry_after_ms, 7'000);
    EXPECT_EQ(failure_from(answer(429, ""), "it").retry_after_ms, -1);
}

TEST(OutpostsErrors, AHugeOrDirtyAnswerMakesAShortLine) {
    for (const std::string &body :
         {std::string(1u << 20, 'x'), std::string("line\none\r\n\x1b[31m\x01"),
          R"({"Message":")" + std::string(100'000, 'y') + "\"}", std::string(5'000, '[')}) {
        const Failure failure = failure_from(answer(500, body), "it");
        EXPECT_LT(failure.message.size(), base::max_reason_bytes + 200);
        EXPECT_EQ(failure.message.find_first_of("\n\r\x1b\x01"), std::string::npos);
    }
    const std::string long_name(10'000, 'n');
    const Failure named = failure_from(
        answer(409, R"({"ResourceId":")" + long_name + R"(","ResourceType":")" + long_name + "\"}",
               {{"x-amzn-ErrorType", long_name}, {"x-amzn-RequestId", long_name}}),
        "it");
    for (const std::string *text :
         {&named.provider_code, &named.request_id, &named.resource_id, &named.resource_kind}) {
        EXPECT_LT(text->size(), 300u);
    }
}

TEST(OutpostsErrors, ADocumentIsOnlyReadFromAGoodAnswer) {
    EXPECT_EQ(document_of(answer(200, R"({"a":1})"), "it"), parsed(R"({"a":1})"));
    EXPECT_EQ(failure_of([] { document_of(refusal(404, "NotFoundException"), "it"); }).code,
              Code::not_found);
    EXPECT_EQ(failure_of([] { document_of(answer(302, ""), "it"); }).code, Code::provider);
    const Failure failure = failure_of([] { document_of(answer(200, "<html>"), "it"); });
    EXPECT_EQ(failure.code, Code::provider);
    EXPECT_NE(failure.message.find("Outposts' answer to it"), std::string::npos);
}

TEST(OutpostsErrors, AMemberThatIsThereForItsSakeIsRequired) {
    EXPECT_EQ(required(parsed(R"({"Order":{"a":1}})"), "Order", "it"), parsed(R"({"a":1})"));
    for (const char *lacking :
         {"{}", R"({"Order":null})", R"({"Order":[]})", R"({"order":{}})", "[]", "null", "5"}) {
        const Failure failure =
            failure_of([&] { required(parsed(lacking), "Order", "reading it"); });
        EXPECT_EQ(failure.code, Code::provider) << lacking;
        EXPECT_EQ(failure.message, "Outposts' answer to reading it held no \"Order\".");
    }
}

TEST(OutpostsErrors, AnOnlyMemberIsKeptAsItCame) {
    EXPECT_EQ(only_member_text(R"({"Order":{"a":"}{","b":{"c":1.50}}})"),
              R"({"a":"}{","b":{"c":1.50}})");
    EXPECT_EQ(only_member_text(" {\n \"Order\" :\n {}\n}\n"), "{}");
    EXPECT_EQ(only_member_text(R"({"Order":{"a":":"}})"), R"({"a":":"})");
    EXPECT_EQ(only_member_text(R"({"Order":{"a":"\"}"}})"), R"({"a":"\"}"})");
    EXPECT_EQ(only_member_text(R"({"Order":{},"Order":{"a":1}})"), "");
    EXPECT_EQ(only_member_text(R"({"Order":{"a":1},"Other":null})"), "");
}

}  // namespace
}  // namespace order::providers::outposts
