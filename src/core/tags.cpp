#include "core/tags.hpp"

#include "base/failure.hpp"
#include "base/text.hpp"
#include "json/json.hpp"

namespace order::core {

using base::concat;

[[noreturn]] static void refuse(std::string_view reason) {
    throw base::Failure(base::Code::argument,
                        concat("The tags were no JSON array of texts: ", reason));
}

std::vector<std::string> tags_of(std::string_view json) {
    json::Fault fault;
    const auto document = json::try_parse(json, fault, {.max_depth = 4});
    if (!document) refuse(concat("byte ", std::to_string(fault.offset), ": ", fault.reason, "."));
    if (!document->is_array()) refuse("they began with something else.");
    std::vector<std::string> tags;
    for (const json::Value &element : json::elements(*document)) {
        if (!element.is_string()) {
            refuse(concat("element ", std::to_string(tags.size()), " is no text."));
        }
        tags.emplace_back(element.get_string());
    }
    return tags;
}

}  // namespace order::core
