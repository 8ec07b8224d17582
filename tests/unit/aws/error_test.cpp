// Errors of AWS services: how they are read, and which are worth another try.
#include "aws/error.hpp"

#include <gtest/gtest.h>

#include "aws/retry.hpp"
#include "base/text.hpp"

namespace order::aws {
namespace {

struct Told {
    std::vector<transport::Header> headers;
    const char *body;
    const char *code, *message, *request_id;
};

TEST(AwsErrors, AreReadFromHeaderAndBody) {
    const Told table[] = {
        {{{"x-amzn-ErrorType", "ValidationException"}, {"x-amzn-RequestId", "id"}},
         R"({"Message":"bad"})",
         "ValidationException",
         "bad",
         "id"},
        {{{"X-Amzn-Errortype", "a.b#ConflictException:http://internal/#x"},
          {"x-amz-request-id", "z"}},
         R"({"message":"lower","Message":"upper"})",
         "ConflictException",
         "lower",
         "z"},
        {{}, R"({"code":"One","Code":"Two","__type":"Three"})", "One", "", ""},
        {{}, R"({"Code":"Two","__type":"Three"})", "Two", "", ""},
        {{}, R"({"__type":"com.amazon#Three"})", "Three", "", ""},
        {{}, R"({"code":7})", "418", "", ""},
        {{}, "[]", "418", "[]", ""},
        {{}, "<html>\r\nteapot</html>\n", "418", "<html>  teapot</html>", ""},
        {{}, "", "418", "", ""},
        {{},
         "\n<ErrorResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><Error>"
         "<Type>Sender</Type><Code>Throttling</Code><Message>Rate &amp; more</Message></Error>"
         "<RequestId>id-2</RequestId></ErrorResponse>",
         "Throttling",
         "Rate & more",
         "id-2"},
        {{{"x-amzn-RequestId", "id-3"}},
         "<ErrorResponse><Error><Code>One</Code></Error><RequestId>id-4</RequestId></"
         "ErrorResponse>",
         "One",
         "",
         "id-3"},
        {{},
         "<ErrorResponse><Error><Code>Cut</Code>",
         "418",
         "<ErrorResponse><Error><Code>Cut</Code>",
         ""},
        {{{"x-amzn-ErrorType",
           "Bad\x01"
           "one\r"}},
         "",
         "Bad one",
         "",
         ""},
    };
    for (const Told &told : table) {
        const AwsError error = aws_error_of({418, told.headers, told.body});
        EXPECT_EQ(error.code, told.code) << told.body;
        EXPECT_EQ(error.message, told.message) << told.body;
        EXPECT_EQ(error.request_id, told.request_id) << told.body;
    }
    EXPECT_EQ(aws_error_of({500, {}, std::string(100'000, 'x')}).message.size(),
              base::max_reason_bytes + 3);
    EXPECT_EQ(aws_error_of({500, {}, std::string(100'000, '[')}).code, "500");
}

TEST(AwsRetries, JudgeByStatusAndByCode) {
    using transport::Verdict;
    const auto judged = [](int status, const std::string &code = "") {
        return judge_aws_answer({status, {{"x-amzn-ErrorType", code}}, "{}"});
    };
    for (const int status : {500, 502, 503, 504}) EXPECT_EQ(judged(status), Verdict::transient);
    for (const int status : {200, 204, 301, 400, 402, 403, 404, 409, 501}) {
        EXPECT_EQ(judged(status), Verdict::final) << status;
    }
    EXPECT_EQ(judged(429), Verdict::throttled);
    for (const char *code :
         {"RequestTimeout", "RequestTimeoutException", "PriorRequestNotComplete"}) {
        EXPECT_EQ(judged(400, code), Verdict::transient) << code;
    }
    for (const char *code :
         {"Throttling", "ThrottlingException", "ThrottledException", "RequestThrottledException",
          "RequestThrottled", "TooManyRequestsException", "ProvisionedThroughputExceededException",
          "TransactionInProgressException", "RequestLimitExceeded", "BandwidthLimitExceeded",
          "LimitExceededException", "SlowDown", "EC2ThrottledException"}) {
        EXPECT_EQ(judged(400, code), Verdict::throttled) << code;
        EXPECT_EQ(judged(503, code), Verdict::throttled) << code;
    }
    const auto in_xml = [](const std::string &code) {
        return judge_aws_answer({400,
                                 {},
                                 "<ErrorResponse><Error><Code>" + code +
                                     "</Code></Error><RequestId>i</RequestId></ErrorResponse>"});
    };
    EXPECT_EQ(in_xml("Throttling"), Verdict::throttled);
    EXPECT_EQ(in_xml("IDPCommunicationError"), Verdict::transient);
    EXPECT_EQ(in_xml("InvalidIdentityToken"), Verdict::final);
    EXPECT_EQ(judged(400, "ValidationException"), Verdict::final);
    EXPECT_EQ(judged(200, "Throttling"), Verdict::final) << "a success is no error";
    EXPECT_EQ(judge_aws_answer({400, {}, R"({"__type":"x#ThrottlingException"})"}),
              Verdict::throttled);
    const auto rules = aws_retry_rules(7);
    EXPECT_EQ(rules.max_attempts, 7);
    EXPECT_EQ(rules.first_delay_ms, 1000);
    EXPECT_EQ(rules.max_delay_ms, 20'000);
    EXPECT_EQ(rules.budget, 500);
}

}  // namespace
}  // namespace order::aws
