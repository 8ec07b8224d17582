// Clients: a session with one provider.
#include "api/guard.hpp"
#include "api/text.hpp"
#include "api/types.hpp"
#include "api/values.hpp"

namespace api = order::api;
namespace core = order::core;

order_code order_client_create(const order_settings *settings, const char *provider,
                               order_client **client_out, order_error **error_out) noexcept {
    return api::guarded(client_out, "client_out", error_out, [&] {
        const order_settings defaults;
        const order_settings &chosen = settings ? api::checked(settings, "settings") : defaults;
        const std::string_view name = api::checked_line(provider, "provider");
        return std::make_unique<order_client>(
            api::Access(api::make_session(chosen.options, chosen.log, name)));
    });
}

order_code order_client_clone(const order_client *client, order_client **client_out,
                              order_error **error_out) noexcept {
    return api::guarded(client_out, "client_out", error_out, [&] {
        return std::make_unique<order_client>(api::checked(client, "client").access.beside());
    });
}

const char *order_client_provider(const order_client *client) noexcept {
    const order_client *present = api::valid_or_null(client);
    return present ? api::text_or_null(present->access.provider_name()) : nullptr;
}

void order_client_interrupt(order_client *client) noexcept {
    if (const order_client *present = api::valid_or_null(client)) present->access.interrupt();
}

void order_client_resume(order_client *client) noexcept {
    if (const order_client *present = api::valid_or_null(client)) present->access.resume();
}

order_code order_client_check(order_client *client, order_error **error_out) noexcept {
    return api::guarded(error_out, [&] {
        const api::Access &access = api::checked(client, "client").access;
        access.provider().check(access.call());
    });
}

order_code order_client_describe(const order_client *client, order_text **text_out,
                                 order_error **error_out) noexcept {
    return api::guarded(text_out, "text_out", error_out, [&] {
        const api::Access &access = api::checked(client, "client").access;
        return std::make_unique<order_text>(access.session().describe());
    });
}

void order_client_free(order_client *client) noexcept { api::free_handle(client); }
