// What the simulated account holds: orders, assets, and what is asked about them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "json/json.hpp"
#include "sandbox/http/content.hpp"
#include "sandbox/imagery/geometry.hpp"

namespace order::sandbox {

// All times are microseconds since 1970.

struct Account {
    std::string id;
    std::string workspace_id;  // also the user's id: a user's default workspace has it
    std::string user_name;
    std::string password;
    std::string project_id;
    std::string project_api_key;
    double credits = 0;
};

struct Order {
    std::string id;
    std::string display_name;
    std::string type;  // ARCHIVE or TASKING
    std::string status;
    std::string sub_status;  // empty: none
    std::optional<std::string> data_product_id;
    std::string collection;
    std::string scene;  // catalog id; empty for tasking
    std::optional<std::vector<std::string>> tags;
    std::int64_t created = 0;
    std::int64_t updated = 0;
    std::string created_by;  // a user's or a project's id
    std::string created_by_type;
    bool changed_by_clock = false;
    json::Object details;
    Area area;
    double credits = 0;
    bool held = false;       // its clock is stopped
    int deliveries = 0;      // assets made for it
    std::uint64_t step = 0;  // counts changes: a planned step of an earlier count is void
};

struct Asset {
    std::string id;
    std::optional<std::string> order_id;
    std::optional<std::string> job_id;
    std::int64_t created = 0;
    std::int64_t updated = 0;
    std::optional<std::string> name;
    std::string source;  // ARCHIVE, TASKING, PROCESSING, USER
    std::optional<std::string> product_id;
    std::string content_type;
    std::optional<std::string> producer;
    std::optional<std::string> collection;
    std::optional<std::string> title;
    std::optional<std::vector<std::string>> tags;
    std::string file_name;  // what the download link suggests, without the extension
    std::string extension;  // ".zip"
    ContentPtr content;
    std::string etag;
    // Its place in the storage's STAC catalog.
    std::string stac_collection;
    std::string stac_item;
    Area footprint;
    std::int64_t acquired = 0;
};

struct Quotation {
    std::string id;
    std::string order_id;
    std::int64_t created = 0;
    std::int64_t updated = 0;
    std::int64_t credits = 0;
    std::string decision = "NOT_DECIDED";
    std::int64_t decided = 0;
};

struct StudyOption {
    std::string id;
    std::string description;
};

struct Study {
    std::string id;
    std::string order_id;
    std::int64_t created = 0;
    std::int64_t updated = 0;
    std::vector<StudyOption> options;
    std::string decision = "NOT_DECIDED";
    std::int64_t decided = 0;
    std::optional<StudyOption> chosen;
};

struct Webhook {
    std::string id;
    std::string name;
    std::string url;
    std::string secret;
    std::vector<std::string> events;
    bool active = false;
    std::int64_t created = 0;
    std::int64_t updated = 0;
};

}  // namespace order::sandbox
