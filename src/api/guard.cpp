#include "api/guard.hpp"

#include <exception>
#include <new>

#include "api/error.hpp"
#include "base/failure.hpp"
#include "base/text.hpp"

namespace order::api {
namespace {

using base::Code;
using base::Failure;

order_code hand_out(core::ErrorRecord *error, order_error **error_out) noexcept {
    const auto code = static_cast<order_code>(error->code);
    if (error_out) {
        *error_out = to_c<order_error>(error);
    } else {
        order_record_free(to_c<order_record>(error));
    }
    return code;
}

// Something threw that only this library can have made throw.
core::ErrorRecord *internal_error(const char *reason) noexcept {
    try {
        return make_error(Failure(Code::internal, base::concat("liborder met a fault of its own: ",
                                                               base::excerpt(reason), ".")));
    } catch (const std::bad_alloc &) {
        return wordless_error(Code::memory);
    }
}

}  // namespace

void require_out(const void *out, std::string_view name) {
    if (!out) throw Failure(Code::argument, base::concat(name, " was NULL."));
}

order_code run_guarded(void (*work)(const void *context), const void *context,
                       order_error **error_out) noexcept {
    if (error_out) *error_out = nullptr;
    try {
        work(context);
        return ORDER_OK;
    } catch (Failure &failure) {
        return hand_out(make_error(std::move(failure)), error_out);
    } catch (const base::OutcomeLost &) {
        return hand_out(wordless_error(Code::outcome_unknown), error_out);
    } catch (const std::bad_alloc &) {
        return hand_out(wordless_error(Code::memory), error_out);
    } catch (const std::exception &exception) {
        return hand_out(internal_error(exception.what()), error_out);
    } catch (...) {
        return hand_out(internal_error("an exception that is no std::exception"), error_out);
    }
}

}  // namespace order::api
