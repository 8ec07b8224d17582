// The library itself: its version, its parts, the names of codes and states, texts.
#include "api/guard.hpp"
#include "api/types.hpp"
#include "api/values.hpp"
#include "core/description.hpp"
#include "providers/catalog.hpp"
#include "transport/curl_transport.hpp"

namespace api = order::api;
namespace core = order::core;

const char *order_version(void) noexcept { return ORDER_VERSION; }

int32_t order_version_number(void) noexcept { return ORDER_VERSION_NUMBER; }

order_code order_build_describe(order_text **text_out, order_error **error_out) noexcept {
    return api::guarded(text_out, "text_out", error_out, [] {
        return std::make_unique<order_text>(
            core::describe_build(ORDER_VERSION, order::transport::curl_facts({}, {}).library,
                                 order::providers::provider_names()));
    });
}

int64_t order_live_handles(void) noexcept { return api::live_handles(); }

const char *order_code_name(int32_t code) noexcept {
    return order::base::code_name(static_cast<order::base::Code>(code));
}

const char *order_state_name(int32_t state) noexcept {
    return core::state_name(static_cast<core::State>(state));
}

int32_t order_provider_count(void) noexcept {
    return api::count_of(order::providers::provider_names());
}

const char *order_provider_name(int32_t index) noexcept {
    const std::string_view *name = api::element_of(order::providers::provider_names(), index);
    return name ? name->data() : nullptr;
}

const char *order_text_value(const order_text *text) noexcept {
    const order_text *present = api::valid_or_null(text);
    return present ? present->value.c_str() : nullptr;
}

void order_text_free(order_text *text) noexcept { api::free_handle(text); }
