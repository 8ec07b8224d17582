// Replies as the API's endpoint families word them.
#include "sandbox/http/replies.hpp"

#include <cstdio>

#include "base/clock.hpp"
#include "base/text.hpp"

namespace order::sandbox {

Reply text_reply(int status, std::string_view content_type, std::string text) {
    Reply reply;
    reply.status = status;
    reply.headers.emplace_back("Content-Type", content_type);
    reply.set_body(std::move(text));
    return reply;
}

Reply json_reply(const json::Value &value, int status) {
    return text_reply(status, "application/json", json::serialize(value));
}

Reply data_reply(json::Value value, int status) {
    return json_reply(json::Object{{"data", std::move(value)}, {"error", nullptr}}, status);
}

Reply error_reply(Family family, int status, std::string_view message, const json::Value &detail) {
    switch (family) {
        case Family::v1:
            return json_reply(json::Object{{"data", nullptr},
                                           {"error", json::Object{{"code", status},
                                                                  {"message", message},
                                                                  {"details", detail}}}},
                              status);
        case Family::oauth:
            return json_reply(
                json::Object{
                    {"error", detail.is_string() ? detail : json::Value("invalid_request")},
                    {"error_description", message}},
                status);
        case Family::aws: {
            Reply reply = json_reply(json::Object{{"Message", message}}, status);
            reply.headers.emplace_back("x-amzn-ErrorType", detail.is_string()
                                                               ? detail.as_string().c_str()
                                                               : "UnknownOperationException");
            return reply;
        }
        case Family::v2:
            break;
    }
    return json_reply(json::Object{{"status", status}, {"title", message}, {"detail", detail}},
                      status);
}

std::string not_found_message(std::string_view resource, std::string_view id) {
    return base::concat("Resource (", resource, ") not found with Id='", base::excerpt(id), "'.");
}

Reply not_found_reply(Family family, std::string_view resource, std::string_view id) {
    return error_reply(family, 404, not_found_message(resource, id));
}

std::optional<json::Object> json_body(const Request &request) {
    json::Fault fault;
    auto value = json::try_parse(request.body, fault);
    if (!value || !value->is_object()) return {};
    return std::move(value->as_object());
}

json::Value or_null(const std::optional<std::string> &text) {
    return text ? json::Value(*text) : json::Value(nullptr);
}

json::Array to_array(const std::vector<std::string> &texts) {
    return json::Array(texts.begin(), texts.end());
}

json::Value list_or_null(const std::optional<std::vector<std::string>> &texts) {
    return texts ? json::Value(to_array(*texts)) : json::Value(nullptr);
}

std::optional<std::vector<std::string>> text_list(const json::Value &value) {
    if (!value.is_array()) return {};
    std::vector<std::string> texts;
    for (const json::Value &element : value.as_array()) {
        if (!element.is_string()) return {};
        texts.emplace_back(element.as_string());
    }
    return texts;
}

std::string timestamp(std::int64_t unix_us) {
    std::string text = base::format_rfc3339(unix_us / 1000);
    char fraction[16];
    std::snprintf(fraction, sizeof fraction, ".%06dZ", int(unix_us % 1000000));
    text.pop_back();
    return text + fraction;
}

}  // namespace order::sandbox
