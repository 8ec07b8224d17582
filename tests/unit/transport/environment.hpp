// Environment variables for one test: all that the transport reads are unset, and put back after.
#pragma once

#include <cstdlib>
#include <map>
#include <optional>
#include <string>

namespace order::tests {

class Environment {
  public:
    Environment() {
        for (const char *name :
             {"http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY",
              "no_proxy", "NO_PROXY", "CURL_CA_BUNDLE", "SSL_CERT_FILE"}) {
            const char *value = std::getenv(name);
            before_[name] = value ? std::optional<std::string>(value) : std::nullopt;
            unsetenv(name);
        }
    }
    ~Environment() {
        for (const auto &[name, value] : before_) {
            if (value) {
                setenv(name.c_str(), value->c_str(), 1);
            } else {
                unsetenv(name.c_str());
            }
        }
    }
    Environment(const Environment &) = delete;
    Environment &operator=(const Environment &) = delete;

    void set(const char *name, const std::string &value) { setenv(name, value.c_str(), 1); }

  private:
    std::map<std::string, std::optional<std::string>> before_;
};

}  // namespace order::tests
