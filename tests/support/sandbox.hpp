// Sandbox: a running order-sandbox for a test, and its fault and inspection calls.
#pragma once

#include <sys/types.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "json/json.hpp"

namespace order::support {

class Sandbox {
  public:
    // Starts `program --port 0` with these further arguments; throws std::runtime_error when it
    // does not come up.
    explicit Sandbox(const std::string &program, const std::vector<std::string> &arguments = {});
    ~Sandbox();
    Sandbox(const Sandbox &) = delete;
    Sandbox &operator=(const Sandbox &) = delete;

    // A member of the "up42" part of its first line: api_url, token_url, username, ...
    std::string up42(std::string_view name) const;
    // The same of its "outposts" part: url, region, access_key_id, secret_access_key, ...
    std::string outposts(std::string_view name) const;

    // The settings that point a client at it, with its account.
    std::vector<std::pair<std::string, std::string>> settings() const;
    std::vector<std::pair<std::string, std::string>> outposts_settings() const;

    // Calls below <api_url>/sandbox; the answer's JSON (null for none). Throws on a status other
    // than 2xx.
    json::Value get(const std::string &path) const;
    json::Value post(const std::string &path, const std::string &body) const;
    void remove(const std::string &path) const;
    // The same below the Outposts' URL.
    json::Value post_to_outposts(const std::string &path, const std::string &body) const;

    // Queues a fault: {"method":..., "path":..., "count":..., "do":...}.
    void fault(const std::string &text) const { post("/faults", text); }
    // How many requests of this method and path (a trailing * is a prefix) it has seen.
    std::size_t seen(const std::string &method, const std::string &path) const;

  private:
    json::Value call(const char *method, const std::string &url, const std::string *body) const;
    std::string of_part(std::string_view part, std::string_view name) const;

    json::Value facts_;
    std::string control_url_;
    std::string ca_file_;
    pid_t process_ = -1;
};

}  // namespace order::support
