// Descriptions for diagnosis, as JSON objects without secrets: of a build, and of settings in
// force.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/options.hpp"

namespace order::core {

// A JSON object that is written member by member.
class Description {
  public:
    Description &add(std::string_view name, std::string_view text);
    Description &add_flag(std::string_view name, bool value);
    // `json` is a whole JSON value.
    Description &add_json(std::string_view name, std::string_view json);
    std::string text() const { return text_ + "}"; }

  private:
    std::string text_ = "{";
};

// A text in a description; empty when it has none of that name.
std::string described(const std::string &description, std::string_view name);

// Version, libraries and parts of this build.
std::string describe_build(std::string_view version, std::string_view http_library,
                           std::span<const std::string_view> providers);

// What was set or read from the environment: {name: {"origin": ..., "value": ...}}. Secrets and
// certificates are without their value, URLs without passwords.
std::string describe_settings(const Options &settings);

}  // namespace order::core
