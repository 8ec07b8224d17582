// Settings, and the tables of all options.
#include "api/guard.hpp"
#include "api/record.hpp"
#include "api/text.hpp"
#include "api/types.hpp"

namespace api = order::api;
namespace base = order::base;
namespace core = order::core;

order_code order_settings_create(order_settings **settings_out, order_error **error_out) noexcept {
    return api::guarded(settings_out, "settings_out", error_out,
                        [] { return std::make_unique<order_settings>(); });
}

order_code order_settings_set(order_settings *settings, const char *name, const char *value,
                              order_error **error_out) noexcept {
    return api::guarded(error_out, [&] {
        api::checked(settings, "settings")
            .options.set(api::checked_line(name, "name"), api::checked_value(value, "value"));
    });
}

order_code order_settings_set_log(order_settings *settings, order_log_function log_function,
                                  void *context, int32_t level, order_error **error_out) noexcept {
    return api::guarded(error_out, [&] {
        base::Log &log = api::checked(settings, "settings").log;
        if (level < ORDER_LOG_ERROR || level > ORDER_LOG_DEBUG) {
            throw base::Failure(base::Code::argument, "level was not one of ORDER_LOG_*.");
        }
        if (!log_function) {
            log = base::Log();
            return;
        }
        const auto sink = [log_function, context](base::Level at, const std::string &message) {
            log_function(context, static_cast<int32_t>(at), message.c_str());
        };
        log = base::Log(sink, static_cast<base::Level>(level));
    });
}

void order_settings_free(order_settings *settings) noexcept { api::free_handle(settings); }

const order_option_list *order_options(int32_t group) noexcept {
    switch (group) {
        case ORDER_OPTIONS_SETTINGS:
            return api::to_c<order_option_list>(&core::settings_options);
        case ORDER_OPTIONS_SEARCH:
            return api::to_c<order_option_list>(&core::search_options);
        case ORDER_OPTIONS_DRAFT:
            return api::to_c<order_option_list>(&core::draft_options);
        case ORDER_OPTIONS_QUERY:
            return api::to_c<order_option_list>(&core::query_options);
        default:
            return nullptr;
    }
}
