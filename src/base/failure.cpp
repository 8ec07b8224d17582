#include "base/failure.hpp"

#include "base/hide.hpp"

namespace order::base {

const char *code_name(Code code) {
    switch (code) {
        case Code::ok:
            return "OK";
        case Code::argument:
            return "ARGUMENT";
        case Code::credentials:
            return "CREDENTIALS";
        case Code::not_found:
            return "NOT_FOUND";
        case Code::network:
            return "NETWORK";
        case Code::provider:
            return "PROVIDER";
        case Code::files:
            return "FILES";
        case Code::cancelled:
            return "CANCELLED";
        case Code::timeout:
            return "TIMEOUT";
        case Code::outcome_unknown:
            return "OUTCOME_UNKNOWN";
        case Code::memory:
            return "MEMORY";
        case Code::internal:
            return "INTERNAL";
        case Code::unsupported:
            return "UNSUPPORTED";
        case Code::conflict:
            return "CONFLICT";
        case Code::payment:
            return "PAYMENT";
    }
    return "UNKNOWN";
}

Failure without_secrets(Failure failure) {
    for (std::string Failure::*text :
         {&Failure::message, &Failure::provider_code, &Failure::request_id, &Failure::reference,
          &Failure::resource_id, &Failure::resource_kind}) {
        failure.*text = hide_secrets(std::move(failure.*text));
    }
    return failure;
}

}  // namespace order::base
