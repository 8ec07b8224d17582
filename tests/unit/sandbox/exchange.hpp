// Asks a router without a socket, as the server would.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "json/json.hpp"
#include "sandbox/http/router.hpp"

namespace order::sandbox {

inline constexpr std::string_view test_origin = "http://sandbox";

// The JSON answer, whose status is expected to be the given one. The target may be a link out of an
// earlier answer.
inline json::Value exchange(const Router &router, std::string_view method, std::string target,
                            std::string_view body = "{}", int status = 200) {
    if (target.starts_with(test_origin)) target.erase(0, test_origin.size());
    Request request;
    request.method = method;
    request.origin = test_origin;
    request.target = target;
    const std::size_t mark = target.find('?');
    request.path = target.substr(0, mark);
    if (mark != std::string::npos) request.query = parse_form(target.substr(mark + 1));
    request.body = body;
    const Reply reply = router.route(request);
    const std::string text = read_all(*reply.body);
    EXPECT_EQ(reply.status, status) << method << " " << target << ": " << text;
    return json::parse(text, "the reply");
}

}  // namespace order::sandbox
