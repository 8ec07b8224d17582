// The key a day's signatures are made with, derived from a secret access key and kept for its day.
#pragma once

#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "base/secret.hpp"
#include "crypto/hash.hpp"

namespace order::aws {

// What a derived key is good for.
struct AwsScope {
    std::string date;  // "20150830"
    std::string region;
    std::string service;

    bool operator==(const AwsScope &) const = default;
    // "20150830/us-east-1/outposts/aws4_request"
    std::string text() const;
};

// The keys derived last; any thread.
class SigningKeyCache {
  public:
    base::Secret get(const base::Secret &secret_access_key, const AwsScope &scope);

  private:
    struct Entry {
        AwsScope scope;
        base::Secret secret_access_key;
        base::Secret derived;
    };
    std::mutex mutex_;
    std::vector<Entry> entries_;  // oldest first
};

}  // namespace order::aws
