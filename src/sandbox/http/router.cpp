// Finds the handler of a request by method and path pattern.
#include "sandbox/http/router.hpp"

#include "base/text.hpp"

namespace order::sandbox {
namespace {

bool is_rest(std::string_view segment) {
    return segment.size() > 5 && segment.front() == '{' &&
           segment.substr(segment.size() - 4) == "...}";
}

bool is_value(std::string_view segment) {
    return segment.size() > 2 && segment.front() == '{' && segment.back() == '}';
}

std::vector<std::string> segments_of(std::string_view path) {
    std::vector<std::string> segments;
    for (const std::string_view piece : base::split(path, '/')) segments.emplace_back(piece);
    return segments;
}

}  // namespace

void Router::add(std::string_view method, std::string_view pattern, Family family, Handler handler,
                 Access access) {
    routes_.push_back(
        {std::string(method), segments_of(pattern), family, std::move(handler), access});
}

bool Router::matches(const Route &route, const std::vector<std::string> &path, Fields &values) {
    values.clear();
    for (std::size_t i = 0; i < route.segments.size(); ++i) {
        const std::string_view segment = route.segments[i];
        if (i >= path.size()) return false;
        if (is_rest(segment)) {
            std::string rest = path[i];
            for (std::size_t k = i + 1; k < path.size(); ++k) rest += "/" + path[k];
            values.emplace_back(segment.substr(1, segment.size() - 5), std::move(rest));
            return true;
        }
        if (is_value(segment)) {
            values.emplace_back(segment.substr(1, segment.size() - 2), path[i]);
        } else if (segment != path[i]) {
            return false;
        }
    }
    return path.size() == route.segments.size();
}

Reply Router::answer(const Route &route, Request &request) const {
    if (route.access == Access::bearer) {
        const auto caller = authenticate_(request);
        if (!caller) {
            Reply reply = error_reply(route.family, 401, "Unauthorized");
            reply.headers.emplace_back("WWW-Authenticate", "Bearer error=\"invalid_token\"");
            return reply;
        }
        request.caller = *caller;
    }
    return route.handler(request);
}

Reply Router::route(Request &request) const {
    // Segments are cut before they are decoded: an encoded slash belongs to its segment.
    std::vector<std::string> path;
    const std::string_view raw =
        std::string_view(request.target).substr(0, request.target.find('?'));
    for (const std::string_view piece : base::split(raw, '/'))
        path.push_back(percent_decode(piece, false));

    const Route *other_method = nullptr;
    for (const Route &route : routes_) {
        Fields values;
        if (!matches(route, path, values)) continue;
        if (route.method == request.method || (request.method == "HEAD" && route.method == "GET")) {
            request.path_values = std::move(values);
            return answer(route, request);
        }
        other_method = &route;
    }
    if (other_method == nullptr)
        return error_reply(family_, 404,
                           base::concat("No resource at ", base::excerpt(request.path), "."));
    Reply reply =
        error_reply(other_method->family, 405,
                    base::concat("Method ", base::excerpt(request.method), " not allowed."));
    reply.headers.emplace_back("Allow", other_method->method);
    return reply;
}

}  // namespace order::sandbox
