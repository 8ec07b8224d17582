#include "providers/outposts/words.hpp"

#include <array>
#include <string_view>

#include "providers/query_options.hpp"

namespace order::providers::outposts {
namespace {

constexpr std::array<std::string_view, 11> statuses = {
    "RECEIVED",  "PENDING",     "PROCESSING", "INSTALLING", "FULFILLED", "CANCELLED",
    "PREPARING", "IN_PROGRESS", "DELIVERED",  "COMPLETED",  "ERROR"};
constexpr std::array<std::string_view, 2> item_classes = {"RACK", "SERVER"};
constexpr std::array<std::string_view, 2> storages = {"EBS", "S3"};
constexpr std::array<std::string_view, 3> payment_options = {"ALL_UPFRONT", "NO_UPFRONT",
                                                             "PARTIAL_UPFRONT"};
constexpr std::array<std::string_view, 3> payment_terms = {"ONE_YEAR", "THREE_YEARS", "FIVE_YEARS"};

}  // namespace

void warn_of_typos(const core::Options &options, const base::Log &log) {
    constexpr std::array known = {
        KnownWords{"status", statuses},
        KnownWords{"item_class", item_classes},
        KnownWords{"storage", storages},
        KnownWords{"payment_option", payment_options},
        KnownWords{"payment_term", payment_terms},
    };
    warn_of_unknown_words(options, known, log);
}

}  // namespace order::providers::outposts
