#include "providers/up42/words.hpp"

#include <array>
#include <string_view>

#include "providers/query_options.hpp"
#include "providers/up42/wire_orders.hpp"

namespace order::providers::up42 {
namespace {

constexpr std::array<std::string_view, 2> kinds = {"ARCHIVE", "TASKING"};
constexpr std::array<std::string_view, 3> decisions = {"NOT_DECIDED", "ACCEPTED", "REJECTED"};
constexpr std::array<std::string_view, 4> sources = {"ARCHIVE", "TASKING", "PROCESSING", "USER"};
constexpr std::array<std::string_view, 2> usages = {"DATA", "ANALYTICS"};
constexpr std::array<std::string_view, 6> sub_statuses = {
    "FEASIBILITY_WAITING_UPLOAD", "FEASIBILITY_WAITING_RESPONSE", "QUOTATION_WAITING_UPLOAD",
    "QUOTATION_WAITING_RESPONSE", "QUOTATION_ACCEPTED",           "QUOTATION_REJECTED"};

}  // namespace

void warn_of_typos(const core::Options &options, const base::Log &log) {
    const std::array known = {
        KnownWords{"status", known_statuses()},
        KnownWords{"sub_status", sub_statuses},
        KnownWords{"kind", kinds},
        KnownWords{"decision", decisions},
        KnownWords{"source", sources},
        KnownWords{"usage", usages},
    };
    warn_of_unknown_words(options, known, log);
}

void warn_of_typo_in_kind(const core::Options &options, const base::Log &log) {
    const std::array known = {KnownWords{"kind", kinds, true}};
    warn_of_unknown_words(options, known, log);
}

}  // namespace order::providers::up42
