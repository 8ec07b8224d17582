// Replies as the AWS services word them.
#include "sandbox/aws/replies.hpp"

#include "base/text.hpp"
#include "sandbox/http/replies.hpp"

namespace order::sandbox {

Reply aws_error(int status, std::string_view code, std::string_view message) {
    return error_reply(Family::aws, status, message, json::Value(code));
}

Reply validation_error(std::string_view message) {
    return aws_error(400, "ValidationException", message);
}

Reply not_found_error(std::string_view resource, std::string_view id) {
    return aws_error(404, "NotFoundException",
                     base::concat(resource, " ", base::excerpt(id), " was not found."));
}

Reply conflict_error(std::string_view message, std::string_view resource_id,
                     std::string_view resource_type) {
    Reply reply = aws_error(409, "ConflictException", message);
    reply.set_body(json::serialize(json::Object{
        {"Message", message}, {"ResourceId", resource_id}, {"ResourceType", resource_type}}));
    return reply;
}

Reply signature_error(const SignatureVerdict &verdict) {
    switch (verdict.fault) {
        case SignatureFault::missing:
            return aws_error(403, "MissingAuthenticationTokenException", verdict.message);
        case SignatureFault::incomplete:
            return aws_error(400, "IncompleteSignatureException", verdict.message);
        case SignatureFault::unknown_key:
            return aws_error(403, "UnrecognizedClientException", verdict.message);
        case SignatureFault::expired_token:
            return aws_error(403, "ExpiredTokenException", verdict.message);
        case SignatureFault::invalid:
        case SignatureFault::none:
            break;
    }
    return aws_error(403, "InvalidSignatureException", verdict.message);
}

double epoch_seconds(std::int64_t unix_us) { return double(unix_us) / 1e6; }

}  // namespace order::sandbox
