// Settings, and the tables of all options.
#include <cassert>

#include "api/fields.hpp"
#include "api/guard.hpp"
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

static std::span<const core::Option> table_of(int32_t group) noexcept {
    switch (group) {
        case ORDER_OPTIONS_SETTINGS:
            return core::settings_table();
        case ORDER_OPTIONS_SEARCH:
            return core::make_search().table();
        case ORDER_OPTIONS_DRAFT:
            return core::make_draft().table();
        case ORDER_OPTIONS_QUERY:
            return core::make_query().table();
        default:
            return {};
    }
}

// The tables hold literals, so what a view points at ends with NUL.
static const char *option_text(int32_t group, int32_t index,
                               std::string_view core::Option::*member) noexcept {
    const core::Option *option = api::element_of(table_of(group), index);
    if (!option) return nullptr;
    const std::string_view text = option->*member;
    assert(text.data()[text.size()] == '\0');
    return text.data();
}

int32_t order_option_count(int32_t group) noexcept { return api::count_of(table_of(group)); }

const char *order_option_name(int32_t group, int32_t index) noexcept {
    return option_text(group, index, &core::Option::name);
}

const char *order_option_meaning(int32_t group, int32_t index) noexcept {
    return option_text(group, index, &core::Option::meaning);
}

const char *order_option_default(int32_t group, int32_t index) noexcept {
    return option_text(group, index, &core::Option::standard);
}

const char *order_option_environment(int32_t group, int32_t index) noexcept {
    return option_text(group, index, &core::Option::environment);
}

int32_t order_option_is_secret(int32_t group, int32_t index) noexcept {
    const core::Option *option = api::element_of(table_of(group), index);
    return option && option->kind == core::Kind::secret ? 1 : 0;
}

int32_t order_option_repeats(int32_t group, int32_t index) noexcept {
    const core::Option *option = api::element_of(table_of(group), index);
    return api::outward(option ? &option->repeats : nullptr);
}
