// Drafts as they are typed.
#include "cli/draft_flags.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>

#include "cli/files.hpp"
#include "cli/json_reader.hpp"
#include "cli/json_text.hpp"

namespace order::cli {
namespace {

constexpr std::size_t most_bytes = 16 << 20;

}  // namespace

void DraftFlags::add(CLI::App &command) {
    options_.add(command, ORDER_OPTIONS_DRAFT,
                 {{"--product", "data_product", "ID"}, {"--scene", "scene", "ID"}});
    area_.add(command, true);
    options_.add(
        command, ORDER_OPTIONS_DRAFT,
        {{"--name", "name", "TEXT"}, {"--tag", "tag", "TAG"}, {"--workspace", "workspace", "ID"}});
    command
        .add_option("--param", pairs_,
                    "A parameter of the product; a value that is no JSON is a text")
        ->type_name("KEY=JSON")
        ->allow_extra_args(false);
    command.add_option("--params", file_, "JSON file with parameters; - is stdin")
        ->type_name("FILE");
}

// The file's object with what was typed in front of it; empty when there is neither.
std::string DraftFlags::parameters() const {
    JsonMembers members;
    if (!file_.empty()) {
        auto read = json_members(read_file(file_, most_bytes));
        if (!read) throw Stop(usage_problem("--params " + file_ + ": it is not a JSON object"));
        members = std::move(*read);
    }
    for (const std::string &pair : pairs_) {
        const std::size_t equals = pair.find('=');
        if (equals == pair.npos || equals == 0)
            throw Stop(usage_problem("--param takes key=json, not " + pair));
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

DraftFlags::Made DraftFlags::make() const {
    Made made{ask<Draft>(order_draft_create), ""};
    options_.apply(order_draft_set, made.draft.get());
    JsonObject json;
    options_.describe(json);
    if (const std::string text = parameters(); !text.empty()) {
        OptionFlags::set_option(order_draft_set, made.draft.get(), "--param", "parameters", text);
        json.raw("parameters", text);
    }
    std::vector<std::string> areas;
    for (const AreaFlags::Area &area : area_.read()) {
        try {
            must(order_draft_add_area, made.draft.get(), area.json.c_str());
        } catch (Stop &stop) {
            stop.problem.message = area.flag + ": " + stop.problem.message;
            throw;
        }
        areas.push_back(json_document(area.json.c_str()));
    }
    json.raw("areas", json_array(areas));
    made.json = json.str();
    return made;
}

}  // namespace order::cli
