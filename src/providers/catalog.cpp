#include "providers/catalog.hpp"

#include <array>

#include "base/failure.hpp"
#include "base/text.hpp"
#if ORDER_WITH_OUTPOSTS
#include "providers/outposts/outposts.hpp"
#endif
#if ORDER_WITH_UP42
#include "providers/up42/up42.hpp"
#endif

namespace order::providers {
namespace {

struct Entry {
    std::string_view name;
    std::shared_ptr<core::Provider> (*make)(const core::Options &settings,
                                            std::shared_ptr<transport::Transport> wire,
                                            base::Log log);
};

// The build says which of them are wanted.
constexpr Entry catalog[] = {
#if ORDER_WITH_UP42
    {"up42", up42::make_up42},
#endif
#if ORDER_WITH_OUTPOSTS
    {"outposts", outposts::make_outposts},
#endif
};

constexpr auto names = [] {
    std::array<std::string_view, std::size(catalog)> all{};
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = catalog[i].name;
    return all;
}();

}  // namespace

std::shared_ptr<core::Provider> make_provider(std::string_view name, const core::Options &settings,
                                              std::shared_ptr<transport::Transport> wire,
                                              base::Log log) {
    for (const Entry &entry : catalog) {
        if (entry.name == name) return entry.make(settings, std::move(wire), std::move(log));
    }
    std::string known;
    for (const std::string_view one : names) known += known.empty() ? one : base::concat(", ", one);
    throw base::Failure(base::Code::argument,
                        base::concat("There is no provider \"", base::excerpt(name, 40),
                                     "\"; the providers are: ", known, "."));
}

std::span<const std::string_view> provider_names() { return names; }

}  // namespace order::providers
