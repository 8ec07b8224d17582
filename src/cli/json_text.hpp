// JSON as text: a small writer, and documents of others made fit to stand in ours.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "cli/text.hpp"

namespace order::cli {

// A JSON string with its quotes. What could steer a terminal is escaped.
std::string json_string(std::string_view text);

// A document of the library in one line, fit to be a value; "null" when there is none.
std::string json_document(const char *document);

// "null" for what is not finite.
std::string json_number(double number);

std::string json_array(std::span<const std::string> values);

class JsonObject {
  public:
    JsonObject &raw(std::string_view name, std::string_view json) {
        json_ += json_.empty() ? "{" : ",";
        json_ += json_string(name);
        json_ += ':';
        json_ += json;
        return *this;
    }
    JsonObject &text(std::string_view name, std::string_view value) {
        return raw(name, json_string(value));
    }
    // NULL is null.
    JsonObject &text(std::string_view name, const char *value) {
        return value ? text(name, std::string_view(value)) : raw(name, "null");
    }
    JsonObject &text_or_null(std::string_view name, const std::string &value) {
        return value.empty() ? raw(name, "null") : text(name, std::string_view(value));
    }
    JsonObject &integer(std::string_view name, std::int64_t value) {
        return raw(name, std::to_string(value));
    }
    // What the library does not know is -1: null.
    JsonObject &count(std::string_view name, std::int64_t value) {
        return value < 0 ? raw(name, "null") : integer(name, value);
    }
    JsonObject &amount(std::string_view name, double value) {
        return raw(name, value < 0 ? "null" : json_number(value));
    }
    JsonObject &time(std::string_view name, std::int64_t unix_ms) {
        return text_or_null(name, time_text(unix_ms));
    }
    JsonObject &flag(std::string_view name, bool value) {
        return raw(name, value ? "true" : "false");
    }
    JsonObject &document(std::string_view name, const char *value) {
        return raw(name, json_document(value));
    }
    std::string str() const { return json_.empty() ? "{}" : json_ + '}'; }

  private:
    std::string json_;
};

}  // namespace order::cli
