// The one order model: values that every provider fills from its own wire format and nobody changes
// afterwards.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "core/record.hpp"

namespace order::core {

// "Not known" for numbers and times.
inline constexpr std::int64_t unknown_count = -1;
inline constexpr double unknown_number = -1.0;

// Each value equals its ORDER_STATE_* twin in order.h.
enum class State : std::int32_t {
    unknown = 0,
    open = 1,
    needs_attention = 2,
    fulfilled = 3,
    failed = 4,
    cancelled = 5,
};

// True for the states that no order leaves.
inline bool is_end(State state) {
    return state == State::fulfilled || state == State::failed || state == State::cancelled;
}

const char *state_name(State state);

// What a tasking order asks of the satellite (UP42 orderDetails of type TASKING).
struct Tasking : Record<Type::tasking> {
    std::int64_t acquisition_start_ms = unknown_count;
    std::int64_t acquisition_end_ms = unknown_count;
    std::string geometry;  // GeoJSON
    std::string sub_status;
    std::string extra_description;
    std::string acquisition_mode;
    std::int64_t max_cloud_percent = unknown_count;
    std::int64_t max_incidence_degrees = unknown_count;
    std::string geometric_processing, projection, pixel_coding, radiometric_processing;
    std::string spectral_bands, priority, resolution, polarization, scene_size, looks;
    std::int64_t min_base_height = unknown_count;
    std::int64_t max_base_height = unknown_count;
    std::string json;
};

// A piece of hardware that was built for a line item.
struct Hardware : Record<Type::hardware> {
    std::string id;
    std::vector<std::string> mac_addresses;
};

// A line item of an order (Outposts).
struct LineItem : Record<Type::line_item> {
    std::string id, catalog_item_id, status;
    std::int64_t quantity = unknown_count;
    std::string shipment_tracking_number, shipment_carrier;
    std::vector<Hardware> hardware;
    std::string previous_line_item_id, previous_order_id;
};

// How many line items of an order are in one status.
struct StatusCount : Record<Type::item_status> {
    std::string status;
    std::int64_t quantity = unknown_count;
};

// An order as it was at one moment.
struct Snapshot : Record<Type::snapshot> {
    std::string provider;  // "up42", "outposts"
    std::string id;
    State state = State::unknown;
    std::string status;           // the provider's own word
    std::string sub_status;       // its finer word; empty when there is none
    bool has_deliveries = false;  // assets may exist already
    std::string name, kind, workspace_id, account_id, data_product_id, image_id;
    std::string created_by, updated_by;
    std::int64_t created_ms = unknown_count;
    std::int64_t updated_ms = unknown_count;
    std::vector<std::string> tags;
    std::string area;  // GeoJSON
    std::optional<Tasking> tasking;
    std::string outpost_id, payment_option, payment_term, quote_id, quote_option_id;
    std::int64_t fulfilled_ms = unknown_count;
    std::vector<LineItem> line_items;
    std::vector<StatusCount> item_statuses;  // of an order in a list, which has no line items
    std::string json;                        // the provider's document as it came
};

// Where an order stands, and nothing else of it.
struct Standing {
    State state = State::unknown;
    std::string status;  // the provider's own word
};

Standing standing_of(Snapshot snapshot);

// A delivered data item, or a piece of hardware.
struct Asset : Record<Type::asset> {
    std::string id, account_id, workspace_id, order_id, name, title, content_type, source;
    std::string product_id, producer, collection, extraction_status;
    std::int64_t size_bytes = unknown_count;
    std::int64_t created_ms = unknown_count;
    std::int64_t updated_ms = unknown_count;
    std::vector<std::string> tags;
    std::string line_item_id;  // of a piece of hardware
    std::vector<std::string> mac_addresses;
    std::string json;
};

// Where a download can be had for a while, and what it is called.
struct DownloadLink {
    std::string url;
    std::string file_name;        // as the provider says: untrusted
    bool is_stored_name = false;  // the name of the object only; storage may say what it is called
};

// A scene of the catalog.
struct Scene : Record<Type::scene> {
    std::string id;        // order with this
    std::string scene_id;  // the producer's own id
    std::string collection, constellation, producer, host, delivery_time, geometry;
    std::int64_t acquired_ms = unknown_count;
    std::int64_t acquisition_start_ms = unknown_count;
    std::int64_t acquisition_end_ms = unknown_count;
    double cloud_percent = unknown_number;
    double resolution_m = unknown_number;
    std::string json;
};

struct DataProduct : Record<Type::data_product> {
    std::string id;  // empty: cannot be ordered
    std::string name, title, description, eula_id;
};

struct Collection : Record<Type::collection> {
    std::string name, title, description, kind;  // kind: ARCHIVE or TASKING
    std::vector<std::string> integrations;
    std::string host;  // name of the organisation that hosts it
    std::vector<DataProduct> data_products;
    std::string product_type, resolution_class;
    double resolution_min_m = unknown_number;
    double resolution_max_m = unknown_number;
    std::string json;
};

// The price of one area of a draft, or of one way to pay for hardware.
struct EstimateItem : Record<Type::estimate_item> {
    std::int64_t index = 0;
    double credits = unknown_number;
    double size = unknown_number;
    std::string unit;
    std::string problem;  // why this one cannot be ordered; empty when it can
    std::string label;    // which way to pay this is
    double upfront = unknown_number;
    double monthly = unknown_number;
    double total = unknown_number;  // over the whole payment term
    std::string currency;
};

// The price of a draft.
struct Estimate : Record<Type::estimate> {
    double credits = unknown_number;
    double size = unknown_number;
    std::string unit;  // of the size: SQ_KM, SCENE
    std::vector<EstimateItem> items;
    bool is_complete = false;  // everything that would be ordered has a price
    std::string quote_id;
    std::string json;
};

// The result for one area of a draft.
struct PlacementItem : Record<Type::placement_item> {
    // Position of the area; unknown when the order was found by its tag.
    std::int64_t index = unknown_count;
    std::string order_id;  // empty when it was not placed
    std::string problem;   // why not, or why its outcome is unknown
    bool outcome_unknown = false;
};

// The result of placing a draft.
struct Placement : Record<Type::placement> {
    std::string reference;          // the tag all orders of this placement carry
    bool is_recovered = false;      // the answer was lost and the orders were found by the tag
    std::int64_t placed_count = 0;  // set by count_placed()
    std::vector<PlacementItem> items;
    std::string json;
};

// Sets how many of its items were placed.
void count_placed(Placement &placement);

// An offer for a tasking order.
struct Quotation : Record<Type::quotation> {
    std::string id, order_id, account_id, workspace_id, decision, decided_by;
    double credits = unknown_number;
    std::int64_t created_ms = unknown_count;
    std::int64_t updated_ms = unknown_count;
    std::int64_t decided_ms = unknown_count;
    std::string json;
};

// An option of a feasibility study.
struct FeasibilityOption : Record<Type::feasibility_option> {
    std::string id, description;
};

// What the operator of the satellites can do, with options to choose from.
struct FeasibilityStudy : Record<Type::feasibility> {
    std::string id, order_id, account_id, workspace_id, kind, decision, chosen_option_id;
    std::int64_t created_ms = unknown_count;
    std::int64_t updated_ms = unknown_count;
    std::int64_t decided_ms = unknown_count;
    std::vector<FeasibilityOption> options;
    std::string json;
};

// How much of the ordered area has been delivered.
struct Coverage : Record<Type::coverage> {
    double covered_km2 = unknown_number;
    double covered_percent = unknown_number;
    std::string covered_area;  // GeoJSON
    double remaining_km2 = unknown_number;
    double remaining_percent = unknown_number;
    std::string remaining_area;
    std::string json;
};

using SnapshotList = RecordList<Type::snapshot_list, Snapshot>;
using AssetList = RecordList<Type::asset_list, Asset>;
using CollectionList = RecordList<Type::collection_list, Collection>;
using SceneList = RecordList<Type::scene_list, Scene>;
using QuotationList = RecordList<Type::quotation_list, Quotation>;
using FeasibilityList = RecordList<Type::feasibility_list, FeasibilityStudy>;

}  // namespace order::core
