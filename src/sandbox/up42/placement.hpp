// Checks and prices what is to be ordered; one order per feature, each with its own outcome.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "json/json.hpp"
#include "sandbox/http/message.hpp"
#include "sandbox/up42/world.hpp"

namespace order::sandbox {

struct PlacementItem {
    std::size_t index = 0;  // of the feature
    Order order;            // ready to be added
    double size = 0;        // in the placement's unit
};

struct PlacementError {
    std::size_t index = 0;
    std::string message;
    std::string details;
};

struct Placement {
    std::string unit;  // SQ_KM or SCENE
    std::vector<PlacementItem> items;
    std::vector<PlacementError> errors;
};

// Why a body is refused as a whole.
struct Refusal {
    int status = 400;
    std::string message;
    json::Value detail = json::Object();
};

// Fills in the placement, or returns why there can be none.
std::optional<Refusal> check_placement(const json::Object &body, Placement &placement);

// How an account that cannot pay is refused. The wording is ours: the service's is in no source.
inline constexpr std::string_view not_enough_credits = "Not enough credits";
inline constexpr std::string_view balance_too_low = "The balance does not cover it.";

// Makes errors of the items that the account's credits do not cover.
void refuse_unpayable(const World &world, Placement &placement);

// Pays for the items and starts their orders; the ids in the order of the items.
std::vector<std::string> place(World &world, const Request &request, Placement placement);

json::Object to_json(const PlacementError &error);

}  // namespace order::sandbox
