#include "providers/up42/wire_orders.hpp"

#include <algorithm>
#include <array>

#include "json/texts_at.hpp"
#include "providers/answers.hpp"
#include "providers/wire_fields.hpp"

namespace order::providers::up42 {
namespace {

using core::State;

struct Meaning {
    std::string_view status;
    State state;
    bool has_deliveries;
};

constexpr std::array meanings = {
    Meaning{"CREATED", State::open, false},
    Meaning{"BEING_PLACED", State::open, false},
    Meaning{"PLACEMENT_FAILED", State::needs_attention, false},
    Meaning{"PLACED", State::open, false},
    Meaning{"BEING_FULFILLED", State::open, true},
    // The platform tries these two again by itself.
    Meaning{"DELIVERY_INITIALIZATION_FAILED", State::open, false},
    Meaning{"DOWNLOAD_FAILED", State::open, false},
    Meaning{"DOWNLOADED", State::open, true},
    Meaning{"FULFILLED", State::fulfilled, true},
    Meaning{"FAILED", State::failed, false},
    Meaning{"FAILED_PERMANENTLY", State::failed, false},
    Meaning{"CANCELED", State::cancelled, false},
    Meaning{"CANCELLED", State::cancelled, false},
};

constexpr auto statuses = [] {
    std::array<std::string_view, meanings.size()> words;
    std::transform(meanings.begin(), meanings.end(), words.begin(),
                   [](const Meaning &meaning) { return meaning.status; });
    return words;
}();

// A tasking order in one of these goes on only when the customer acts, or never.
constexpr std::array<std::string_view, 3> waits_for_customer = {
    "FEASIBILITY_WAITING_RESPONSE", "QUOTATION_WAITING_RESPONSE", "QUOTATION_REJECTED"};

const Meaning *meaning_of(std::string_view status) {
    const auto found = std::find_if(meanings.begin(), meanings.end(),
                                    [&](const Meaning &m) { return m.status == status; });
    return found == meanings.end() ? nullptr : &*found;
}

core::Tasking tasking_from(const json::Value &details) {
    core::Tasking tasking;
    tasking.acquisition_start_ms = time_ms(details, "acquisitionStart");
    tasking.acquisition_end_ms = time_ms(details, "acquisitionEnd");
    tasking.geometry = document(details, "geometry");
    tasking.sub_status = word(details, "subStatus");
    tasking.extra_description = word(details, "extraDescription");
    tasking.acquisition_mode = word(details, "acquisitionMode");
    tasking.max_cloud_percent = count(details, "maxCloudCover");
    tasking.max_incidence_degrees = count(details, "maxIncidenceAngle");
    tasking.geometric_processing = word(details, "geometricProcessing");
    tasking.projection = word(details, "projection");
    tasking.pixel_coding = word(details, "pixelCoding");
    tasking.radiometric_processing = word(details, "radiometricProcessing");
    tasking.spectral_bands = word(details, "spectralBands");
    tasking.priority = word(details, "priority");
    tasking.resolution = word(details, "resolution");
    tasking.polarization = word(details, "polarization");
    tasking.scene_size = word(details, "sceneSize");
    tasking.looks = word(details, "looks");
    tasking.min_base_height = count(details, "minBH");
    tasking.max_base_height = count(details, "maxBH");
    tasking.json = json::serialize(details);
    return tasking;
}

void read_details(const json::Value &details, core::Snapshot &snapshot) {
    const std::string aoi = document(details, "aoi");
    snapshot.area = aoi.empty() ? document(details, "geometry") : aoi;
    snapshot.image_id = word(details, "imageId");
    snapshot.sub_status = word(details, "subStatus");
    if (snapshot.kind == "TASKING") snapshot.tasking = tasking_from(details);
}

// {"id": ..., "type": ...}, in older documents the id itself.
std::string actor_id(const json::Value &order, std::string_view name) {
    const json::Value *actor = json::member(order, name);
    return actor && actor->is_object() ? word(*actor, "id") : word(order, name);
}

}  // namespace

std::span<const std::string_view> known_statuses() { return statuses; }

State state_from(std::string_view status, std::string_view sub_status) {
    const Meaning *meaning = meaning_of(status);
    const State state = meaning ? meaning->state : State::open;
    const bool waits = std::find(waits_for_customer.begin(), waits_for_customer.end(),
                                 sub_status) != waits_for_customer.end();
    return state == State::open && waits ? State::needs_attention : state;
}

bool has_deliveries(std::string_view status) {
    const Meaning *meaning = meaning_of(status);
    return meaning && meaning->has_deliveries;
}

core::Snapshot snapshot_from(const json::Value &order, std::string text) {
    core::Snapshot snapshot;
    snapshot.provider = "up42";
    snapshot.id = word(order, "id");
    snapshot.status = word(order, "status");
    snapshot.name = word(order, "displayName");
    snapshot.kind = word(order, "type");
    snapshot.workspace_id = word(order, "workspaceId");
    snapshot.account_id = word(order, "accountId");
    snapshot.data_product_id = word(order, "dataProductId");
    snapshot.created_by = actor_id(order, "createdBy");
    snapshot.updated_by = actor_id(order, "updatedBy");
    snapshot.created_ms = time_ms(order, "createdAt");
    snapshot.updated_ms = time_ms(order, "updatedAt");
    snapshot.tags = json::texts(order, "tags");
    const json::Value *details = json::member(order, "orderDetails");
    if (details && details->is_object()) read_details(*details, snapshot);
    snapshot.state = state_from(snapshot.status, snapshot.sub_status);
    snapshot.has_deliveries = has_deliveries(snapshot.status);
    snapshot.json = text.empty() ? json::serialize(order) : std::move(text);
    return snapshot;
}

bool is_order(const json::Value &document) { return has_names(document, {"id", "status"}); }

std::optional<core::Standing> standing_from(std::string_view document, std::string_view order_id,
                                            const json::Limits &limits) {
    constexpr std::array<std::string_view, 5> paths = {"status", "orderDetails/subStatus", "error",
                                                       "data", "id"};
    using Kind = json::Found::Kind;
    auto found = json::texts_at(document, paths, limits);
    if (!found) return {};
    json::Found &status = found->at(0);
    const json::Found &sub_status = found->at(1), &error = found->at(2), &data = found->at(3);
    const json::Found &id = found->at(4);
    if (id.kind != Kind::text || !is_same_id(order_id, id.text)) return {};
    if (status.text.empty() || sub_status.kind == Kind::other) return {};
    if (error.kind != Kind::nothing || data.kind != Kind::nothing) return {};
    return core::Standing{state_from(status.text, sub_status.text), std::move(status.text)};
}

std::string tags_body(std::span<const std::string> tags) {
    json::Array list;
    for (const std::string &tag : tags) list.emplace_back(tag);
    return json::serialize(json::Object{{"tags", std::move(list)}});
}

core::Coverage coverage_from(const json::Value &coverage) {
    core::Coverage result;
    if (const json::Value *covered = json::member(coverage, "covered")) {
        result.covered_km2 = amount(*covered, "sqKmArea");
        result.covered_percent = amount(*covered, "percentage");
        result.covered_area = document(*covered, "geometry");
    }
    if (const json::Value *remainder = json::member(coverage, "remainder")) {
        result.remaining_km2 = amount(*remainder, "sqKmArea");
        result.remaining_percent = amount(*remainder, "percentage");
        result.remaining_area = document(*remainder, "geometry");
    }
    result.json = json::serialize(coverage);
    return result;
}

}  // namespace order::providers::up42
