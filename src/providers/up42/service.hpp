// Service: one exchange with UP42's API at a time: the request, its answer or a Failure; and walks
// over lists.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "providers/json_api.hpp"
#include "providers/up42/endpoints.hpp"

namespace order::providers::up42 {

class Service : public JsonApi {
  public:
    Service(Endpoints endpoints, Carriers carriers, base::Log log);

    const Endpoints &endpoints() const { return endpoints_; }

    // The answer's document. Throws Failure for every answer that is no success.
    json::Value read(const transport::Request &request, std::string_view what, const Call &call);
    json::Value get(std::string_view path, const transport::Query &query, std::string_view what,
                    const Call &call);

    // What makes an entry of a list one.
    using IsEntry = bool (*)(const json::Value &);
    static bool has_key(const json::Value &entry);

    // The pages of a list, each without what an earlier one held, until `take` says false. `list`
    // is "the list of orders". What is no entry is skipped with a warning; a page of nothing else
    // is an invalid answer.
    using TakePage = std::function<bool(const std::vector<const json::Value *> &)>;
    void each_page(std::string_view path, const transport::Query &query, std::string_view list,
                   const TakePage &take, const Call &call, IsEntry is_entry = has_key);

    using TakeItem = std::function<bool(const json::Value &)>;
    void each_item(std::string_view path, const transport::Query &query, std::string_view list,
                   const TakeItem &take, const Call &call, IsEntry is_entry = has_key);

    // The features a STAC search finds, until `take` says false. `list` is "the search".
    void each_feature(std::string_view path, json::Value body, std::string_view list,
                      const TakeItem &take, const Call &call);

  private:
    Endpoints endpoints_;
};

}  // namespace order::providers::up42
