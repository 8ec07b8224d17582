// Replies as the API's endpoint families word them.
#pragma once

#include <string>
#include <string_view>

#include "json/json.hpp"
#include "sandbox/http/message.hpp"

namespace order::sandbox {

// How a family of endpoints words its errors.
enum class Family {
    v2,     // {"status", "title", "detail"}
    v1,     // {"data": null, "error": {"code", "message", "details"}}
    oauth,  // {"error", "error_description"}
    aws     // {"Message"}; the error's name in a header
};

Reply json_reply(const json::Value &value, int status = 200);

Reply text_reply(int status, std::string_view content_type, std::string text);

// {"data": value, "error": null}
Reply data_reply(json::Value value, int status = 200);

// The family's error; `detail` is a sentence or an object.
Reply error_reply(Family family, int status, std::string_view message,
                  const json::Value &detail = json::Object());

// "Resource (Order) not found with Id='...'."
std::string not_found_message(std::string_view resource, std::string_view id);
Reply not_found_reply(Family family, std::string_view resource, std::string_view id);

// The body as a JSON object; nothing when it is none.
std::optional<json::Object> json_body(const Request &request);

// Text, or null when there is none.
json::Value or_null(const std::optional<std::string> &text);
json::Array to_array(const std::vector<std::string> &texts);
json::Value list_or_null(const std::optional<std::vector<std::string>> &texts);

// The texts of a list; nothing when the value is no list or holds anything else.
std::optional<std::vector<std::string>> text_list(const json::Value &value);

// Microseconds since 1970 as "2021-01-18T16:18:16.105851Z".
std::string timestamp(std::int64_t unix_us);

}  // namespace order::sandbox
