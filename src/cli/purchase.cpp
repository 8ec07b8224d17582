#include "cli/purchase.hpp"

#include <cstdio>

#include "cli/area_size.hpp"
#include "cli/json_reader.hpp"
#include "cli/scene_memory.hpp"
#include "cli/text.hpp"

namespace order::cli {
namespace {

std::string titled(const std::string &id, const std::string &title) {
    return title.empty() ? id : title + " (" + id + ')';
}

// "Pléiades, Display", by the collection and the product; empty when it can not be told.
std::string title_of_product(Tool &tool, const std::string &id) {
    try {
        const auto list = ask<CollectionList>(order_collection_list_fetch, tool.client(), nullptr);
        for (std::int32_t i = 0; i < order_collection_list_count(list.get()); ++i) {
            const order_collection *one = order_collection_list_get(list.get(), i);
            for (std::int32_t p = 0; p < order_collection_data_product_count(one); ++p) {
                const order_data_product *product = order_collection_data_product(one, p);
                if (id != or_empty(order_data_product_id(product))) continue;
                return or_empty(order_collection_title(one)) + ", " +
                       or_empty(order_data_product_title(product));
            }
        }
    } catch (const Stop &stop) {
        if (stop.problem.exit == Exit::interrupted) throw;
    }
    return "";
}

std::string scene_text(const std::string &id) {
    const auto scene = recall_scene(id);
    if (!scene) return id;
    std::string text = id;
    if (!scene->acquired.empty()) text += ", acquired " + scene->acquired;
    if (scene->cloud_percent >= 0) text += ", " + number_text(scene->cloud_percent) + " % cloud";
    return text;
}

// "24.6 km²", "24.6 km² in 2 areas"; empty when there is none, or one whose size is unknown. A box
// is a text in the draft.
std::string area_text(const std::vector<std::string> &areas) {
    double sum = 0;
    for (const std::string &area : areas) {
        const double size = area_km2(json_text(area).value_or(area));
        if (size < 0) return "";
        sum += size;
    }
    if (areas.empty()) return "";
    char size[32];
    std::snprintf(size, sizeof size, sum < 10 ? "%.3f km²" : "%.1f km²", sum);
    return areas.size() == 1 ? size
                             : std::string(size) + " in " + std::to_string(areas.size()) + " areas";
}

std::string payment_text(const std::string &option, const std::string &term) {
    return option.empty() || term.empty() ? option + term : option + ", " + term;
}

}  // namespace

std::string wanted_items_text(const std::string &line_items) {
    std::vector<std::string> texts;
    for (const std::string &item : json_elements(line_items).value_or(std::vector<std::string>())) {
        texts.push_back(json_plain(json_member(item, "quantity")) + " x " +
                        json_plain(json_member(item, "catalog_item_id")));
    }
    return joined(texts, ", ");
}

std::vector<Line> purchase_lines(Tool &tool, const std::string &draft_json) {
    const auto value = [&](std::string_view name) { return json_member(draft_json, name); };
    const auto text = [&](std::string_view name) { return json_plain(value(name)); };
    const auto elements = [&](std::string_view name) {
        return json_elements(value(name)).value_or(std::vector<std::string>());
    };
    const std::string product = text("data_product");
    std::string scene = text("scene");
    if (scene.empty()) scene = json_plain(json_member(value("parameters"), "id"));
    std::vector<std::string> areas = elements("areas");
    for (const char *name : {"aoi", "geometry"}) {
        const std::string area = json_member(value("parameters"), name);
        if (areas.empty() && !area.empty() && area != "null") areas.push_back(area);
    }
    std::vector<Line> lines;
    const auto add = [&](const char *name, const std::string &shown) {
        if (!shown.empty()) lines.push_back({name, shown});
    };
    add("product", product.empty() ? "" : titled(product, title_of_product(tool, product)));
    add("scene", scene.empty() ? "" : scene_text(scene));
    add("area", area_text(areas));
    add("hardware", wanted_items_text(value("line_items")));
    add("quote", text("quote"));
    add("quote option", text("quote_option"));
    add("outpost", text("outpost"));
    add("payment", payment_text(text("payment_option"), text("payment_term")));
    add("name", text("name"));
    return lines;
}

}  // namespace order::cli
