// The catalog: collections and scenes as the model's values, and the body of a search.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/model.hpp"
#include "core/requests.hpp"
#include "json/json.hpp"

namespace order::providers::up42 {

core::Collection collection_from(const json::Value &collection);

core::Scene scene_from(const json::Value &feature, std::string_view host);

// The collections a search asks for: those it names, and those of the sensors it names by their
// older words; each once.
std::vector<std::string> wanted_collections(const core::Options &search);

// The body of a search, without its collections. Throws Failure(argument).
json::Object search_body(const core::Options &search);

// Restricts a search to these; to none at all: everything its host has.
void set_collections(json::Object &body, const std::vector<std::string> &collections);

// How scenes are put in order, for the service does not.
struct SceneOrder {
    bool by_cloud = false;  // else by the time of acquisition
    bool descending = false;
};

// From "acquired,desc"; throws Failure(argument) for other words.
SceneOrder scene_order_from(std::string_view sort);

// Scenes that do not say what they are sorted by come last.
void sort_scenes(std::vector<core::Scene> &scenes, const SceneOrder &order);

}  // namespace order::providers::up42
