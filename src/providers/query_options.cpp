#include "providers/query_options.hpp"

#include <algorithm>

#include "base/failure.hpp"
#include "base/text.hpp"

namespace order::providers {

void add_options(const core::Options &options, std::initializer_list<ParameterName> names,
                 transport::Query &parameters) {
    for (const ParameterName &name : names) {
        for (std::string &value : options.all(name.option)) {
            parameters.emplace_back(name.parameter, std::move(value));
        }
    }
}

void allow_only(const core::Options &options, std::initializer_list<std::string_view> allowed,
                std::string_view what) {
    for (const core::Option &option : options.table()) {
        if (!options.is_set(option.name)) continue;
        if (std::find(allowed.begin(), allowed.end(), option.name) != allowed.end()) continue;
        throw base::Failure(base::Code::argument,
                            base::concat("The ", options.what(), " \"", option.name,
                                         "\" does not apply to ", what, "."));
    }
}

}  // namespace order::providers
