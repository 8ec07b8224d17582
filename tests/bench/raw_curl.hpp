// The practical limit to compare with: libcurl alone, warm, certificate checking on, parsing
// nothing.
#pragma once

#include <curl/curl.h>
#include <fcntl.h>
#include <unistd.h>

#include <optional>
#include <stdexcept>
#include <string>

#include "crypto/hash.hpp"

namespace order::bench {

class RawCurl {
  public:
    explicit RawCurl(const std::string &token, const std::string &ca_file) : ca_file_(ca_file) {
        headers_ = curl_slist_append(nullptr, ("Authorization: Bearer " + token).c_str());
        headers_ = curl_slist_append(headers_, "Content-Type: application/json");
    }
    // Signs each request by libcurl's own Signature Version 4.
    struct Aws {
        std::string region;
        std::string service;
        std::string access_key_id;
        std::string secret_access_key;
    };
    RawCurl(const Aws &aws, const std::string &ca_file)
        : ca_file_(ca_file),
          signature_("aws:amz:" + aws.region + ':' + aws.service),
          keys_(aws.access_key_id + ':' + aws.secret_access_key) {}
    ~RawCurl() {
        curl_slist_free_all(headers_);
        curl_easy_cleanup(curl_);
    }
    RawCurl(const RawCurl &) = delete;
    RawCurl &operator=(const RawCurl &) = delete;

    // The body's size.
    std::size_t get(const std::string &url) {
        prepare(url, true);
        curl_easy_setopt(curl_, CURLOPT_HTTPGET, 1L);
        return perform();
    }
    std::size_t post(const std::string &url, const std::string &body) {
        prepare(url, true);
        curl_easy_setopt(curl_, CURLOPT_POSTFIELDS, body.c_str());
        return perform();
    }
    // To a file, as curl's own tool does with its largest buffer; when checked, also with what
    // liborder does to a file that is kept: its SHA-256 is taken, and it is on disk at the end.
    void download(const std::string &url, const std::string &path, bool checked) {
        prepare(url, false);
        Target target;
        target.file = ::open(path.c_str(), O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0600);
        if (checked) target.sum.emplace();
        curl_easy_setopt(curl_, CURLOPT_HTTPGET, 1L);
        curl_easy_setopt(curl_, CURLOPT_BUFFERSIZE, 512L * 1024);
        curl_easy_setopt(curl_, CURLOPT_WRITEFUNCTION, write_file);
        curl_easy_setopt(curl_, CURLOPT_WRITEDATA, &target);
        perform();
        if (checked) {
            target.sum->finish();
            ::fsync(target.file);
        }
        ::close(target.file);
    }
    const std::string &body() const { return body_; }

  private:
    static std::size_t append(char *bytes, std::size_t size, std::size_t count, void *text) {
        static_cast<std::string *>(text)->append(bytes, size * count);
        return size * count;
    }
    struct Target {
        int file = -1;
        std::optional<crypto::Sha256Stream> sum;
    };
    static std::size_t write_file(char *bytes, std::size_t size, std::size_t count, void *to) {
        auto &target = *static_cast<Target *>(to);
        if (target.sum) target.sum->add({bytes, size * count});
        return static_cast<std::size_t>(::write(target.file, bytes, size * count));
    }
    void prepare(const std::string &url, bool authorised) {
        curl_easy_reset(curl_);
        body_.clear();
        curl_easy_setopt(curl_, CURLOPT_URL, url.c_str());
        curl_easy_setopt(curl_, CURLOPT_NOSIGNAL, 1L);
        curl_easy_setopt(curl_, CURLOPT_PROXY, "");
        curl_easy_setopt(curl_, CURLOPT_CAPATH, nullptr);
        if (!ca_file_.empty()) curl_easy_setopt(curl_, CURLOPT_CAINFO, ca_file_.c_str());
        if (authorised) authorise();
        curl_easy_setopt(curl_, CURLOPT_WRITEFUNCTION, append);
        curl_easy_setopt(curl_, CURLOPT_WRITEDATA, &body_);
    }
    void authorise() {
        if (keys_.empty()) {
            curl_easy_setopt(curl_, CURLOPT_HTTPHEADER, headers_);
        } else {
            curl_easy_setopt(curl_, CURLOPT_AWS_SIGV4, signature_.c_str());
            curl_easy_setopt(curl_, CURLOPT_USERPWD, keys_.c_str());
        }
    }
    std::size_t perform() {
        const CURLcode result = curl_easy_perform(curl_);
        if (result != CURLE_OK) throw std::runtime_error(curl_easy_strerror(result));
        long status = 0;
        curl_easy_getinfo(curl_, CURLINFO_RESPONSE_CODE, &status);
        if (status / 100 != 2) throw std::runtime_error("status " + std::to_string(status));
        return body_.size();
    }

    CURL *curl_ = curl_easy_init();
    curl_slist *headers_ = nullptr;
    std::string ca_file_;
    std::string signature_;
    std::string keys_;
    std::string body_;
};

}  // namespace order::bench
