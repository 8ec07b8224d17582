#include "aws/error.hpp"

#include <algorithm>
#include <array>

#include "aws/xml.hpp"
#include "base/text.hpp"
#include "json/json.hpp"

namespace order::aws {
namespace {

constexpr std::size_t max_name_bytes = 256;

template <std::size_t N>
bool is_one_of(std::string_view code, const std::array<std::string_view, N> &codes) {
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}

// "aws.protocol#ValidationException:http://internal/" -> "ValidationException"
std::string bare_code(std::string_view text) {
    text = text.substr(0, text.find(':'));
    const auto hash = text.rfind('#');
    if (hash != std::string_view::npos) text.remove_prefix(hash + 1);
    return base::excerpt(base::trim(text), max_name_bytes);
}

std::string first_text(const json::Value &body, std::initializer_list<std::string_view> names) {
    for (const std::string_view name : names) {
        std::string text = json::text_or_empty(body, name);
        if (!text.empty()) return text;
    }
    return {};
}

struct ErrorWords {
    std::string code;
    std::string message;
    std::string request_id;
};

ErrorWords words_in_json(const transport::Response &response) {
    json::Fault fault;
    const auto body = json::try_parse(response.body, fault, {1u << 20, 32});
    if (!body || !body->is_object()) return {"", response.body, ""};
    return {first_text(*body, {"code", "Code", "__type"}),
            first_text(*body, {"message", "Message"}), ""};
}

// The query protocol: <ErrorResponse><Error><Code>; nothing when the document is another.
std::optional<ErrorWords> words_in_xml(std::string_view body) {
    const auto code = xml_text(body, {"ErrorResponse", "Error", "Code"});
    if (!code) return {};
    return ErrorWords{*code, xml_text(body, {"ErrorResponse", "Error", "Message"}).value_or(""),
                      xml_text(body, {"ErrorResponse", "RequestId"}).value_or("")};
}

}  // namespace

AwsError aws_error_of(const transport::Response &response) {
    const bool is_xml = base::trim(response.body).starts_with('<');
    const auto by_xml = is_xml ? words_in_xml(response.body) : std::nullopt;
    const ErrorWords words = by_xml ? *by_xml : words_in_json(response);

    AwsError error;
    error.code = bare_code(response.header("x-amzn-errortype"));
    if (error.code.empty()) error.code = bare_code(words.code);
    if (error.code.empty()) error.code = std::to_string(response.status);
    error.message = base::excerpt(base::trim(words.message), base::max_reason_bytes);
    std::string_view id = response.header("x-amzn-requestid");
    if (id.empty()) id = response.header("x-amz-request-id");
    if (id.empty()) id = words.request_id;
    error.request_id = base::excerpt(id, max_name_bytes);
    return error;
}

bool is_clock_refusal(std::string_view code) {
    constexpr std::array<std::string_view, 4> codes = {"RequestTimeTooSkewed", "RequestExpired",
                                                       "InvalidSignatureException",
                                                       "SignatureDoesNotMatch"};
    return is_one_of(code, codes);
}

bool is_keys_refusal(std::string_view code) {
    constexpr std::array<std::string_view, 3> codes = {"ExpiredTokenException", "ExpiredToken",
                                                       "UnrecognizedClientException"};
    return is_one_of(code, codes);
}

}  // namespace order::aws
