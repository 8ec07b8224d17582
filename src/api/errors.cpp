#include <array>
#include <new>
#include <utility>

#include "api/error.hpp"
#include "api/handle.hpp"

namespace order::api {
namespace {

// One for each code, in the order of their numbers; making them needs no memory.
template <std::size_t... code>
constexpr std::array<core::ErrorRecord, sizeof...(code)> one_for_each(
    std::index_sequence<code...>) {
    return {core::ErrorRecord(static_cast<base::Code>(code))...};
}

constexpr std::size_t codes = static_cast<std::size_t>(base::Code::payment) + 1;

constinit std::array<core::ErrorRecord, codes> wordless =
    one_for_each(std::make_index_sequence<codes>());

}  // namespace

core::ErrorRecord *wordless_error(base::Code code) noexcept {
    return &wordless[static_cast<std::size_t>(code)];
}

core::ErrorRecord *make_error(base::Failure failure) noexcept {
    const base::Code code = failure.code;
    try {
        auto *const error = new core::KeptError(std::move(failure));
        error->owner = core::Owner::caller;
        count_given();
        return error;
    } catch (const std::bad_alloc &) {
        // Whatever the call failed of: memory has run out by now, and may be why. Only what was
        // sent counts for more.
        return wordless_error(code == base::Code::outcome_unknown ? code : base::Code::memory);
    }
}

}  // namespace order::api
