// The one order model: values that every provider fills from its own wire format and nobody changes
// afterwards.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

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
struct Tasking {
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

// One position of an order (Outposts).
struct LineItem {
    // A piece of hardware that was made for it.
    struct Hardware {
        std::string id;
        std::vector<std::string> mac_addresses;
    };
    std::string id, catalog_item_id, status;
    std::int64_t quantity = unknown_count;
    std::string shipment_tracking_number, shipment_carrier;
    std::vector<Hardware> assets;
    std::string previous_line_item_id, previous_order_id;
};

// How many line items of an order are in one status.
struct StatusCount {
    std::string status;
    std::int64_t quantity = unknown_count;
};

// An order as it was at one moment.
struct Snapshot {
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
struct Asset {
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
struct Scene {
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

struct DataProduct {
    std::string id;  // empty: cannot be ordered
    std::string name, title, description, eula_id;
};

struct Organisation {
    std::string name, title, description;
    std::vector<std::string> roles;  // PRODUCER, HOST
};

struct Collection {
    std::string name, title, description, kind;  // kind: ARCHIVE or TASKING
    std::vector<std::string> integrations;
    std::vector<Organisation> organisations;
    std::vector<DataProduct> data_products;
    std::string product_type, resolution_class;
    double resolution_min_m = unknown_number;
    double resolution_max_m = unknown_number;
    std::string json;
};

// What an order would cost. An item is one area of the draft, or one way to pay for hardware.
struct Estimate {
    struct Item {
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
    double credits = unknown_number;
    double size = unknown_number;
    std::string unit;  // of the size: SQ_KM, SCENE
    std::vector<Item> items;
    bool is_complete = false;  // everything that would be ordered has a price
    std::string quote_id;
    std::string json;
};

// What came of placing a draft. An item is one area of the draft.
struct Placement {
    struct Item {
        std::int64_t index =
            unknown_count;     // position of the area; unknown when the order was found by its tag
        std::string order_id;  // empty when it was not placed
        std::string problem;   // why not, or why its outcome is unknown
        bool outcome_unknown = false;
    };
    std::string reference;   // the tag all orders of this placement carry
    bool recovered = false;  // the answer was lost and the orders were found by the tag
    std::vector<Item> items;
    std::string json;
};

// An offer for a tasking order.
struct Quotation {
    std::string id, order_id, account_id, workspace_id, decision, decided_by;
    double credits = unknown_number;
    std::int64_t created_ms = unknown_count;
    std::int64_t updated_ms = unknown_count;
    std::int64_t decided_ms = unknown_count;
    std::string json;
};

// What the operator of the satellites says can be done, with options to choose from.
struct FeasibilityStudy {
    struct Option {
        std::string id, description;
    };
    std::string id, order_id, account_id, workspace_id, kind, decision, chosen_option_id;
    std::int64_t created_ms = unknown_count;
    std::int64_t updated_ms = unknown_count;
    std::int64_t decided_ms = unknown_count;
    std::vector<Option> options;
    std::string json;
};

// How much of the ordered area has been delivered.
struct Coverage {
    double covered_km2 = unknown_number;
    double covered_percent = unknown_number;
    std::string covered_area;  // GeoJSON
    double remaining_km2 = unknown_number;
    double remaining_percent = unknown_number;
    std::string remaining_area;
    std::string json;
};

}  // namespace order::core
