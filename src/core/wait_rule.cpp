#include "core/wait_rule.hpp"

#include <algorithm>
#include <array>

namespace order::core {
namespace {

using base::Code;
using base::Failure;

// order.h says the same at order_track(), for people.
constexpr std::array rules = {
    WaitRule{Hindrance::passing, false, Wait::goes_on, Wait::goes_on},
    WaitRule{Hindrance::keys, true, Wait::ends, Wait::goes_on},
    WaitRule{Hindrance::login, true, Wait::ends, Wait::ends_if_again},
    WaitRule{Hindrance::not_found, false, Wait::ends, Wait::ends_if_again},
    WaitRule{Hindrance::refused, false, Wait::ends, Wait::ends_if_again},
    WaitRule{Hindrance::mistake, false, Wait::ends, Wait::ends},
    WaitRule{Hindrance::broken, true, Wait::ends, Wait::ends},
};

Hindrance hindrance_of(const Failure &failure) {
    const bool was_answered = failure.http_status != 0;
    if (failure.code == Code::memory || failure.code == Code::internal) return Hindrance::broken;
    if (failure.needs_person) return Hindrance::login;
    if (failure.retriable) return Hindrance::passing;
    if (!was_answered) {
        switch (failure.code) {
            case Code::argument:
            case Code::unsupported:
                return Hindrance::mistake;
            case Code::credentials:
                return Hindrance::keys;
            default:
                return Hindrance::passing;
        }
    }
    if (!failure.in_service_words) return Hindrance::passing;
    if (failure.code == Code::not_found) return Hindrance::not_found;
    if (failure.code == Code::credentials && failure.http_status != 403) return Hindrance::login;
    const bool is_refusal = failure.http_status >= 400 && failure.http_status < 500;
    return is_refusal ? Hindrance::refused : Hindrance::passing;
}

}  // namespace

std::span<const WaitRule> wait_rules() { return rules; }

const WaitRule &wait_rule_for(const Failure &failure) {
    const Hindrance hindrance = hindrance_of(failure);
    return *std::find_if(rules.begin(), rules.end(),
                         [&](const WaitRule &rule) { return rule.hindrance == hindrance; });
}

}  // namespace order::core
