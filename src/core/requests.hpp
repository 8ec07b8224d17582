// What a caller asks for: the search, the draft of an order, the query over a list; and their
// option tables.
#pragma once

#include <string>
#include <vector>

#include "core/geojson.hpp"
#include "core/options.hpp"

namespace order::core {

extern const OptionList search_options;
extern const OptionList draft_options;
extern const OptionList query_options;

// Options of each, with nothing set.
Options make_search();
Options make_draft();
Options make_query();

struct DraftLineItem {
    std::string catalog_item_id;
    std::int64_t quantity = 1;
};

// An order that is not placed yet.
struct Draft {
    Options options = make_draft();
    std::vector<std::string> areas;  // GeoJSON geometries, one order each
    std::vector<DraftLineItem> line_items;
};

// The caller's own key for the order; empty when none is set. Throws Failure(argument) when it is
// malformed.
std::string key_of(const Draft &draft);

}  // namespace order::core
