// Finds the handler of a request by method and path pattern.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "sandbox/http/message.hpp"
#include "sandbox/http/replies.hpp"

namespace order::sandbox {

class Router {
  public:
    using Handler = std::function<Reply(const Request &)>;
    // Names the caller a request's bearer token belongs to; nothing when it has no valid one.
    using Authenticate = std::function<std::optional<std::string>(const Request &)>;

    enum class Access { bearer, open };

    // Paths nobody has are answered in the words of the family.
    explicit Router(Authenticate authenticate, Family family = Family::v2)
        : authenticate_(std::move(authenticate)), family_(family) {}

    // The pattern's "{name}" takes one path segment, "{name...}" at the end the rest of the path.
    // Of several patterns that match, the one added first answers.
    void add(std::string_view method, std::string_view pattern, Family family, Handler handler,
             Access access = Access::bearer);

    // Fills in request.path_values and request.caller. Unknown paths are 404, known ones with
    // another method 405, and a bearer route without a valid token 401, each in its family's words.
    Reply route(Request &request) const;

  private:
    struct Route {
        std::string method;
        std::vector<std::string> segments;
        Family family;
        Handler handler;
        Access access;
    };
    static bool matches(const Route &route, const std::vector<std::string> &path, Fields &values);
    Reply answer(const Route &route, Request &request) const;

    Authenticate authenticate_;
    Family family_;
    std::vector<Route> routes_;
};

}  // namespace order::sandbox
