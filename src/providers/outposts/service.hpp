// Service: one exchange with Outposts' API at a time: the request, its answer or a Failure; and
// walks over lists.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "providers/json_api.hpp"

namespace order::providers::outposts {

// A list of the service: where it is, the member that holds its entries, its name in messages, and
// what each entry must have: anything else is skipped with a warning.
struct List {
    std::string_view path;
    std::string_view member;
    std::string_view name;  // "the list of orders"
    std::string_view id;
    std::string_view status = {};
};

inline constexpr List order_list = {"/list-orders", "Orders", "the list of orders", "OrderId",
                                    "Status"};

class Service : public JsonApi {
  public:
    Service(std::string url, Carriers carriers, base::Log log);

    // The answer's document. Throws Failure for every answer that is no success.
    json::Value read(const transport::Request &request, std::string_view what, const Call &call);
    json::Value get(std::string_view path, std::string_view what, const Call &call);

    // The pages of a list until `take` says false; it is given the answer they came in, too.
    // `limit` is how many entries are wanted in all, 0 for any number.
    using TakePage = std::function<bool(std::span<const json::Value>, const transport::Response &)>;
    void each_page(const List &list, const transport::Query &query, std::int64_t limit,
                   const TakePage &take, const Call &call);

    // Its entries, up to the limit, as `read` makes them.
    template <class Entry>
    std::vector<Entry> entries(const List &list, const transport::Query &query, std::int64_t limit,
                               Entry (*read)(const json::Value &), const Call &call) {
        std::vector<Entry> entries;
        const auto take = [&](std::span<const json::Value> page, const transport::Response &) {
            for (const json::Value &entry : page) {
                entries.push_back(read(entry));
                if (limit > 0 && entries.size() >= static_cast<std::size_t>(limit)) return false;
            }
            return true;
        };
        each_page(list, query, limit, take, call);
        return entries;
    }
};

}  // namespace order::providers::outposts
