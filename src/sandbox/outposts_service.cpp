// The simulated AWS services as one thing that answers requests.
#include "sandbox/outposts_service.hpp"

#include "base/text.hpp"
#include "crypto/hash.hpp"
#include "sandbox/aws_replies.hpp"
#include "sandbox/outposts_routes.hpp"

namespace order::sandbox {
namespace {

Router open_router(Family family) {
    return Router([](const Request &) { return std::string(); }, family);
}

}  // namespace

OutpostsService::OutpostsService(const OutpostsOptions &options)
    : world_(options),
      operations_(open_router(Family::aws)),
      portal_(open_router(Family::aws)),
      metadata_(open_router(Family::aws)),
      control_(open_router(Family::v2)) {
    Operations operations(operations_, world_);
    add_hardware_order_routes(operations, world_);
    mishaps_.add_routes(control_);
    add_outposts_control_routes(control_, world_, mishaps_);
}

Reply OutpostsService::observe(Request &request, Reply (OutpostsService::*answer)(Request &)) {
    world_.advance();
    Reply reply = is_control_path(request.path)
                      ? control_.route(request)
                      : mishaps_.answer(
                            request, world_.clock().now_us(),
                            [this](int count) {
                                for (int i = 0; i < count; ++i)
                                    add_made_order(world_, json::Object());
                            },
                            [this, answer](Request &r) { return (this->*answer)(r); });
    if (find_field(reply.headers, "Date") == nullptr)
        reply.headers.emplace_back("Date", http_date(world_.clock().now_us() / 1'000'000));
    return reply;
}

Reply OutpostsService::answer(Request &request) {
    return observe(request, &OutpostsService::answer_api);
}

Reply OutpostsService::answer_metadata(Request &request) {
    return observe(request, &OutpostsService::answer_machine);
}

Reply OutpostsService::answer_api(Request &request) {
    const SignatureVerdict verdict = check_signature(
        request, world_.keys(), {"outposts", {world_.options().region}}, world_.clock().now_us());
    Reply reply;
    if (verdict.key == nullptr) {
        reply = signature_error(verdict);
    } else {
        request.caller = verdict.key->id;
        reply = operations_.route(request);
    }
    reply.headers.emplace_back("x-amzn-RequestId", crypto::uuid());
    return reply;
}

Reply OutpostsService::answer_machine(Request &request) { return metadata_.route(request); }

json::Object OutpostsService::description(const std::string &origin,
                                          const std::string &metadata_origin) {
    static_cast<void>(metadata_origin);
    return {{"url", origin},
            {"region", world_.options().region},
            {"account_id", world_.account_id()},
            {"access_key_id", world_.user().id},
            {"secret_access_key", world_.user().secret},
            {"read_only_access_key_id", world_.reader().id},
            {"read_only_secret_access_key", world_.reader().secret}};
}

}  // namespace order::sandbox
