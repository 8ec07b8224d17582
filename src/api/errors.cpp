// Errors: how they are made, and what order.h tells of them.
#include <array>
#include <new>
#include <utility>

#include "api/error.hpp"
#include "api/fields.hpp"

namespace order::api {
namespace {

// One for each code. They are never freed, and making them needs nothing.
template <std::size_t... code>
constexpr std::array<order_error, sizeof...(code)> one_for_each(std::index_sequence<code...>) {
    return {order_error(static_cast<base::Code>(code), Owner::library)...};
}

constexpr std::size_t codes = static_cast<std::size_t>(base::Code::payment) + 1;
constinit std::array<order_error, codes> wordless = one_for_each(std::make_index_sequence<codes>());

}  // namespace

order_error *wordless_error(base::Code code) noexcept {
    return &wordless[static_cast<std::size_t>(code)];
}

order_error *make_error(base::Failure failure) noexcept {
    const base::Code code = failure.code;
    try {
        auto *const error = new KeptError(std::move(failure), Owner::caller);
        count_given();
        return error;
    } catch (const std::bad_alloc &) {
        // Whatever the call failed of: memory has run out by now, and may be why. Only what was
        // sent counts for more.
        return wordless_error(code == base::Code::outcome_unknown ? code : base::Code::memory);
    }
}

}  // namespace order::api

namespace api = order::api;
using order::base::Code;
using order::base::Failure;

template <class Member>
static auto part(const order_error *error, Member Failure::*member) noexcept {
    const order_error *present = api::or_absent(error);
    const Failure *failure = present ? present->failure : nullptr;
    return api::outward(failure ? &(failure->*member) : nullptr);
}

int32_t order_error_code(const order_error *error) noexcept {
    const order_error *present = api::or_absent(error);
    return static_cast<int32_t>(present ? present->code : Code::ok);
}

const char *order_error_message(const order_error *error) noexcept {
    const order_error *present = api::or_absent(error);
    if (!present || present->failure) return part(error, &Failure::message);
    return present->code == Code::memory ? "Memory ran out."
                                         : "The call failed, and memory ran out for saying why.";
}

int32_t order_error_http_status(const order_error *error) noexcept {
    const order_error *present = api::or_absent(error);
    return present && present->failure ? present->failure->http_status : 0;
}

const char *order_error_provider_code(const order_error *error) noexcept {
    return part(error, &Failure::provider_code);
}

const char *order_error_request_id(const order_error *error) noexcept {
    return part(error, &Failure::request_id);
}

int32_t order_error_is_retriable(const order_error *error) noexcept {
    return part(error, &Failure::retriable);
}

int64_t order_error_retry_after_ms(const order_error *error) noexcept {
    return part(error, &Failure::retry_after_ms);
}

const char *order_error_reference(const order_error *error) noexcept {
    return part(error, &Failure::reference);
}

const char *order_error_resource_id(const order_error *error) noexcept {
    return part(error, &Failure::resource_id);
}

const char *order_error_resource_kind(const order_error *error) noexcept {
    return part(error, &Failure::resource_kind);
}

void order_error_free(order_error *error) noexcept {
    // The caller's are all of this kind.
    if (api::retire(error, order_error::own_tag)) delete static_cast<api::KeptError *>(error);
}
