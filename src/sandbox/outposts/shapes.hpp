// What the members of Outposts requests may hold: lengths, patterns, words.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace order::sandbox {

// A text of so many characters that fits the pattern, or is one of the words when there are any.
struct Shape {
    std::size_t least = 0;
    std::size_t most = 0;
    std::string_view pattern;
    std::span<const std::string_view> words;
};

namespace shapes {

#define ORDER_ARN R"(arn:aws([a-z-]+)?:outposts:[a-z\d-]+:\d{12}:)"
inline constexpr Shape order_id{1, 20, R"(oo-[a-f0-9]{17}$)", {}};
inline constexpr Shape outpost_identifier{1, 180, "^(" ORDER_ARN "outpost/)?op-[a-f0-9]{17}$", {}};
inline constexpr Shape outpost_identifier_or_none{
    0, 180, "^((" ORDER_ARN "outpost/)?op-[a-f0-9]{17})?$", {}};
inline constexpr Shape site_identifier{1, 255, "^(" ORDER_ARN "site/)?(os-[a-f0-9]{17})$", {}};
inline constexpr Shape quote_identifier{1, 255, "^(" ORDER_ARN "quote/)?oq-[a-f0-9]{17}$", {}};
#undef ORDER_ARN
inline constexpr Shape quote_option_id{1, 21, R"(^oqo-[a-f0-9]{17}$)", {}};
inline constexpr Shape catalog_item_id{1, 10, R"(OR-[A-Z0-9]{7})", {}};
inline constexpr Shape next_token{1, 2048, R"(^(\d+)##(\S+)$)", {}};
inline constexpr Shape instance_family{1, 10, R"(^[a-z0-9]+[a-z0-9-]*[a-z0-9]+$)", {}};
inline constexpr Shape life_cycle_status{1, 20, R"(^[ A-Za-z]+$)", {}};
inline constexpr Shape availability_zone{
    1, 1000, R"(^([a-zA-Z]+-){1,3}([a-zA-Z]+)?(\d+[a-zA-Z]?)?$)", {}};
inline constexpr Shape availability_zone_id{1, 255, R"(^[a-zA-Z]+\d-[a-zA-Z]+\d$)", {}};
inline constexpr Shape country_code{2, 2, R"(^[A-Z]{2}$)", {}};
inline constexpr Shape place_name{1, 50, R"(^\S[\S ]*$)", {}};
inline constexpr Shape unit{1, 1000, R"(^[\S \n]+$)", {}};
inline constexpr Shape constraint_value{1, 2048, R"(^[\S \n]+$)", {}};
inline constexpr Shape description{0, 1024, R"(^[\S \n]*$)", {}};
inline constexpr Shape client_token{1, 64, R"(^.*$)", {}};

inline constexpr std::string_view payment_options[] = {"ALL_UPFRONT", "NO_UPFRONT",
                                                       "PARTIAL_UPFRONT"};
inline constexpr std::string_view payment_terms[] = {"THREE_YEARS", "ONE_YEAR", "FIVE_YEARS"};
inline constexpr std::string_view hardware_kinds[] = {"RACK", "SERVER"};
inline constexpr std::string_view storages[] = {"EBS", "S3"};
inline constexpr std::string_view address_types[] = {"SHIPPING_ADDRESS", "OPERATING_ADDRESS"};
inline constexpr std::string_view generations[] = {"GENERATION_2", "GENERATION_1"};
inline constexpr std::string_view capacity_types[] = {"EC2", "EBS", "S3"};
inline constexpr std::string_view constraint_types[] = {"RACK_MAXIMUM", "RACK_MAX_POWER_KVA",
                                                        "RACK_MAX_WEIGHT_LBS"};
inline constexpr Shape payment_option{0, 0, {}, payment_options};
inline constexpr Shape payment_term{0, 0, {}, payment_terms};
inline constexpr Shape hardware_kind{0, 0, {}, hardware_kinds};
inline constexpr Shape storage{0, 0, {}, storages};
inline constexpr Shape address_type{0, 0, {}, address_types};
inline constexpr Shape generation{0, 0, {}, generations};
inline constexpr Shape capacity_type{0, 0, {}, capacity_types};
inline constexpr Shape constraint_type{0, 0, {}, constraint_types};

}  // namespace shapes
}  // namespace order::sandbox
