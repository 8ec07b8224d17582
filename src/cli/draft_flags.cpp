// Drafts as they are typed, or as a file holds them: what is typed counts more.
#include "cli/draft_flags.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>

#include "base/text.hpp"
#include "cli/files.hpp"
#include "cli/json_reader.hpp"
#include "cli/json_text.hpp"

namespace order::cli {
namespace {

constexpr std::size_t most_bytes = 16 << 20;

// Runs a step of making a draft; its failure names where the draft's part came from.
template <class Step>
void named(const std::string &origin, const Step &step) {
    try {
        step();
    } catch (Stop &stop) {
        stop.problem.message = origin + ": " + stop.problem.message;
        throw;
    }
}

}  // namespace

void DraftFlags::add(CLI::App &command) {
    options_.add(command, ORDER_OPTIONS_DRAFT, {"data_product", "scene"});
    area_.add(command, true);
    options_.add(command, ORDER_OPTIONS_DRAFT, {"name", "tag", "workspace"});
    command
        .add_option("--param", pairs_,
                    "A parameter of the product; a value that is no JSON is a text")
        ->type_name("KEY=JSON")
        ->allow_extra_args(false);
    command.add_option("--params", parameters_file_, "JSON file with parameters; - is stdin")
        ->type_name("FILE");
    add_hardware(command);
    command
        .add_option("--draft", draft_file_,
                    "JSON file with all this, as --dry-run -o json shows it; - is stdin")
        ->type_name("FILE");
}

void DraftFlags::add_key(CLI::App &command) { options_.add(command, ORDER_OPTIONS_DRAFT, {"key"}); }

void DraftFlags::add_hardware(CLI::App &command) {
    items_.add(command);
    options_.add(command, ORDER_OPTIONS_DRAFT,
                 {"outpost", "payment_option", "payment_term", "quote", "quote_option"});
}

// The file's object with what was typed in front of it; empty when there is neither.
std::string DraftFlags::parameters(const std::string &of_file) const {
    JsonMembers members = json_members(of_file).value_or(JsonMembers());
    if (!parameters_file_.empty()) {
        auto read = json_members(read_file(parameters_file_, most_bytes));
        if (!read)
            throw Stop(usage_problem("--params " + parameters_file_ + ": it is not a JSON object"));
        members = std::move(*read);
    }
    for (const std::string &pair : pairs_) {
        const std::size_t equals = pair.find('=');
        if (equals == pair.npos || equals == 0)
            throw Stop(usage_problem("--param takes key=json, not " + base::excerpt(pair, 80)));
        const std::string key = pair.substr(0, equals);
        const std::string value = pair.substr(equals + 1);
        std::erase_if(members, [&](const auto &member) { return member.first == key; });
        members.emplace_back(key, json_is_valid(value) ? value : json_string(value));
    }
    if (members.empty()) return "";
    JsonObject object;
    for (const auto &[name, value] : members) object.raw(name, value);
    return object.str();
}

void DraftFlags::set_options(const DraftFile &file, Made &made, JsonObject &json) const {
    for (const DraftFile::Option &option : file.options) {
        if (!options_.last(option.name).empty()) continue;
        for (const std::string &value : option.values)
            named("--draft " + draft_file_, [&] {
                must(order_draft_set, made.draft.get(), option.name.c_str(), value.c_str());
            });
        json.raw(option.name, option.json);
        if (option.name == "payment_term" && !option.values.empty())
            made.payment_term = option.values.back();
    }
    options_.apply(order_draft_set, made.draft.get());
    options_.describe(json);
    const std::string typed_term = options_.last("payment_term");
    if (!typed_term.empty()) made.payment_term = typed_term;
    if (const std::string text = parameters(file.parameters); !text.empty()) {
        OptionFlags::set_option(order_draft_set, made.draft.get(), "--param", "parameters", text);
        json.raw("parameters", text);
    }
}

void DraftFlags::set_areas(const DraftFile &file, Made &made, JsonObject &json) const {
    std::vector<AreaFlags::Area> areas = area_.read();
    if (areas.empty()) areas = file.areas;
    std::vector<std::string> documents;
    for (const AreaFlags::Area &area : areas) {
        named(area.flag, [&] { must(order_draft_add_area, made.draft.get(), area.text.c_str()); });
        documents.push_back(json_is_valid(area.text) ? json_document(area.text.c_str())
                                                     : json_string(area.text));
    }
    json.raw("areas", json_array(documents));
    made.has_areas = !areas.empty();
}

void DraftFlags::set_items(const DraftFile &file, Made &made, JsonObject &json) const {
    std::vector<WantedItem> items = items_.read();
    if (items.empty()) items = file.items;
    std::vector<std::string> documents;
    for (const WantedItem &item : items) {
        named(item.flag, [&] {
            must(order_draft_add_line_item, made.draft.get(), item.catalog_item_id.c_str(),
                 item.quantity);
        });
        documents.push_back(JsonObject()
                                .text("catalog_item_id", item.catalog_item_id)
                                .integer("quantity", item.quantity)
                                .str());
    }
    json.raw("line_items", json_array(documents));
    made.is_of_line_items = !items.empty() && !made.has_areas;
}

DraftFlags::Made DraftFlags::make() const {
    const DraftFile file = draft_file_.empty() ? DraftFile() : read_draft_file(draft_file_);
    Made made;
    made.draft = ask<Draft>(order_draft_create);
    JsonObject json;
    set_options(file, made, json);
    set_areas(file, made, json);
    set_items(file, made, json);
    made.json = json.str();
    return made;
}

}  // namespace order::cli
