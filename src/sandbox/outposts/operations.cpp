// Adds Outposts operations to a router, with who may call them.
#include "base/text.hpp"
#include "sandbox/aws/replies.hpp"
#include "sandbox/outposts/routes.hpp"

namespace order::sandbox {

void Operations::add(std::string_view method, std::string_view pattern, std::string_view name,
                     Router::Handler handler) {
    const bool only_reads = name.starts_with("Get") || name.starts_with("List");
    router_.add(
        method, pattern, Family::aws,
        [&world = world_, only_reads, name = std::string(name),
         handler = std::move(handler)](const Request &request) {
            // The caller is the id of the key the request is signed with.
            const AwsKey *key = world.keys().find(request.caller);
            if (!only_reads && (key == nullptr || key->principal.read_only))
                return aws_error(403, "AccessDeniedException",
                                 base::concat("User: ", key ? key->principal.arn : "anonymous",
                                              " is not authorized to perform: outposts:", name));
            return handler(request);
        },
        Router::Access::open);
}

}  // namespace order::sandbox
