// A storage host as delivery meets it: one object, ranges, etags, and a fault for each request.
#pragma once

#include <deque>
#include <functional>
#include <string>

#include "core/delivery/content_range.hpp"
#include "support/fakes.hpp"

namespace order::tests {

struct FakeStorage {
    std::string bytes;
    std::string etag = "\"v1\"";
    std::size_t piece_bytes = 1000;
    std::string modified = {};  // Last-Modified and the Date of each answer; empty: none
    std::string date = {};
    // Each is used up by one request; it may change the answer at will.
    std::deque<std::function<void(FakeAnswer &)>> faults = {};

    FakeAnswer operator()(const transport::Request &request) {
        FakeAnswer answer;
        answer.piece_bytes = piece_bytes;
        const auto range = transport::find_header(request.headers, "Range");
        const auto if_range = transport::find_header(request.headers, "If-Range");
        std::size_t first = 0;
        if (!range.empty() && (if_range == etag || if_range == modified)) {
            first = std::stoul(std::string(range.substr(6)));
            answer.status = 206;
            answer.headers.push_back({"Content-Range", "bytes " + std::to_string(first) + "-" +
                                                           std::to_string(bytes.size() - 1) + "/" +
                                                           std::to_string(bytes.size())});
        }
        answer.body = bytes.substr(first);
        answer.headers.push_back({"Content-Length", std::to_string(answer.body.size())});
        if (!etag.empty()) answer.headers.push_back({"ETag", etag});
        if (!modified.empty()) answer.headers.push_back({"Last-Modified", modified});
        if (!date.empty()) answer.headers.push_back({"Date", date});
        if (!faults.empty()) {
            const auto fault = std::move(faults.front());
            faults.pop_front();
            fault(answer);
        }
        return answer;
    }
};

}  // namespace order::tests
