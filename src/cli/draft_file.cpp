// A draft as a JSON file.
#include "cli/draft_file.hpp"

#include <charconv>

#include "base/text.hpp"
#include "cli/files.hpp"
#include "cli/json_reader.hpp"
#include "cli/problem.hpp"

namespace order::cli {
namespace {

constexpr std::size_t most_bytes = 16 << 20;

class Reading {
  public:
    explicit Reading(const std::string &path) : path_(path) {}

    DraftFile read() {
        const auto members = json_members(read_file(path_, most_bytes));
        if (!members) refuse("it is not a JSON object");
        for (const auto &[name, value] : *members) take(name, value);
        return std::move(draft_);
    }

  private:
    [[noreturn]] void refuse(const std::string &why) const {
        throw Stop(usage_problem("--draft " + path_ + ": " + why));
    }

    void take(const std::string &name, const std::string &value) {
        if (value == "null") return;
        if (name == "parameters") {
            if (!json_members(value)) refuse("\"parameters\" is not an object");
            draft_.parameters = value;
        } else if (name == "areas") {
            for (const std::string &area : elements(name, value))
                draft_.areas.push_back({"--draft " + path_, json_text(area).value_or(area)});
        } else if (name == "line_items") {
            for (const std::string &item : elements(name, value)) take_item(item);
        } else {
            take_option(name, value);
        }
    }

    std::vector<std::string> elements(const std::string &name, const std::string &value) const {
        const auto found = json_elements(value);
        if (!found) refuse('"' + name + "\" is not an array");
        return *found;
    }

    void take_option(const std::string &name, const std::string &value) {
        std::vector<std::string> texts;
        for (const std::string &one : json_elements(value).value_or(std::vector{value})) {
            const auto text = json_text(one);
            if (!text)
                refuse('"' + base::excerpt(name, 80) +
                       "\" is neither a text nor an array of texts");
            texts.push_back(*text);
        }
        draft_.options.push_back({name, std::move(texts), value});
    }

    void take_item(const std::string &json) {
        const auto members = json_members(json);
        if (!members) refuse("a line item is not an object");
        WantedItem item{"--draft " + path_, "", 1};
        for (const auto &[name, value] : *members) {
            if (name == "catalog_item_id")
                item.catalog_item_id = json_text(value).value_or("");
            else if (name == "quantity")
                item.quantity = whole(value);
            else
                refuse("a line item has catalog_item_id and quantity, not \"" +
                       base::excerpt(name, 80) + '"');
        }
        if (item.catalog_item_id.empty()) refuse("a line item names no catalog_item_id");
        draft_.items.push_back(std::move(item));
    }

    std::int32_t whole(const std::string &json) const {
        std::int32_t number = 0;
        const auto read = std::from_chars(json.data(), json.data() + json.size(), number);
        if (read.ec != std::errc() || read.ptr != json.data() + json.size() || number < 1)
            refuse("a quantity is a whole number from 1, not " + base::excerpt(json, 40));
        return number;
    }

    std::string path_;
    DraftFile draft_;
};

}  // namespace

DraftFile read_draft_file(const std::string &path) { return Reading(path).read(); }

}  // namespace order::cli
