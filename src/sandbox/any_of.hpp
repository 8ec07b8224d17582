// A filter of a list: the values a query allows for one member.
#pragma once

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "sandbox/http/message.hpp"

namespace order::sandbox {

// Passes everything when the query does not name the parameter.
class AnyOf {
  public:
    AnyOf(const Request &request, std::string_view name) {
        for (std::string &value : request.parameters(name)) values_.insert(std::move(value));
    }

    bool passes(const std::string &value) const {
        return values_.empty() || values_.contains(value);
    }
    bool passes(const std::optional<std::string> &value) const {
        return values_.empty() || (value && values_.contains(*value));
    }
    // A list passes when one of its values does.
    bool passes(const std::optional<std::vector<std::string>> &list) const {
        return values_.empty() ||
               (list && std::any_of(list->begin(), list->end(), [this](const std::string &value) {
                    return values_.contains(value);
                }));
    }

  private:
    std::set<std::string> values_;
};

}  // namespace order::sandbox
