// tags and cancel: what can be changed about an order.
#include <CLI/CLI.hpp>
#include <algorithm>

#include "cli/commands.hpp"
#include "cli/confirm.hpp"
#include "cli/json_text.hpp"
#include "cli/text.hpp"
#include "cli/texts_of.hpp"
#include "cli/views.hpp"

namespace order::cli {
namespace {

struct TagsOptions {
    std::string id;
    std::vector<std::string> added;
    std::vector<std::string> removed;
    bool clears = false;
};

std::vector<std::string> tags_of(const order_snapshot *snapshot) {
    return texts_of(snapshot, order_snapshot_tag_count(snapshot), order_snapshot_tag);
}

std::vector<std::string> changed(std::vector<std::string> tags, const TagsOptions &options) {
    if (options.clears) tags.clear();
    for (const std::string &tag : options.removed) std::erase(tags, tag);
    for (const std::string &tag : options.added)
        if (std::find(tags.begin(), tags.end(), tag) == tags.end()) tags.push_back(tag);
    return tags;
}

void tags(Tool &tool, const TagsOptions &options) {
    const auto order = ask<OneOrder>(order_init, tool.client(), options.id.c_str());
    auto snapshot = ask<Snapshot>(order_snapshot_fetch, order.get());
    const std::vector<std::string> before = tags_of(snapshot.get());
    const std::vector<std::string> wanted = changed(before, options);
    if (wanted != before)
        snapshot = ask<Snapshot>(order_tags_replace, order.get(), json_texts(wanted).c_str());
    std::vector<Row> rows;
    for (const std::string &tag : tags_of(snapshot.get()))
        rows.push_back({{tag}, tag, json_string(tag)});
    tool.output().list({{"TAG"}}, rows);
}

struct CancelOptions {
    std::string id;
    bool is_agreed = false;
};

void cancel(Tool &tool, const CancelOptions &options) {
    want_consent(tool, options.is_agreed, "cancelling an order",
                 "Cancel order " + options.id + "?");
    const auto order = ask<OneOrder>(order_init, tool.client(), options.id.c_str());
    std::int32_t state = ORDER_STATE_UNKNOWN;
    must(order_cancel, order.get(), &state);
    const char *status = order_status_text(order.get());
    tool.output().one({{"order", options.id},
                       {"state", {order_state_name(state), tone_of(state)}},
                       {"status", status}},
                      options.id,
                      JsonObject()
                          .text("id", options.id)
                          .text("state", order_state_name(state))
                          .text("status", status)
                          .str());
}

}  // namespace

void add_change_commands(CLI::App &app, Tool &tool) {
    CLI::App *command =
        app.add_subcommand("tags", "Show or change the tags of an order")->group("Change");
    auto tagged = std::make_shared<TagsOptions>();
    command->add_option("order", tagged->id, "Order id")->type_name("")->required();
    command->add_option("--add", tagged->added, "Put this tag on it")
        ->type_name("TAG")
        ->allow_extra_args(false);
    command->add_option("--remove", tagged->removed, "Take this tag off")
        ->type_name("TAG")
        ->allow_extra_args(false);
    command->add_flag("--clear", tagged->clears, "Take all tags off first");
    on_typed(*command, tool, tagged, tags);

    command = app.add_subcommand("cancel", "Cancel an order")->group("Change");
    auto cancelled = std::make_shared<CancelOptions>();
    command->add_option("order", cancelled->id, "Order id")->type_name("")->required();
    command->add_flag("-y,--yes", cancelled->is_agreed, "Cancel it without asking");
    on_typed(*command, tool, cancelled, cancel);
}

}  // namespace order::cli
