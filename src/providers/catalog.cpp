#include "providers/catalog.hpp"

#include <array>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "providers/outposts/outposts.hpp"
#include "providers/up42/up42.hpp"

namespace order::providers {
namespace {

using Make = std::shared_ptr<core::Provider> (*)(const core::Options &settings,
                                                 std::shared_ptr<transport::Transport> wire,
                                                 base::Log log);

constexpr std::array<std::string_view, 2> names = {"up42", "outposts"};
constexpr std::array<Make, names.size()> makers = {up42::make_up42, outposts::make_outposts};

}  // namespace

std::shared_ptr<core::Provider> make_provider(std::string_view name, const core::Options &settings,
                                              std::shared_ptr<transport::Transport> wire,
                                              base::Log log) {
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i] == name) return makers[i](settings, std::move(wire), std::move(log));
    }
    std::string known;
    for (const std::string_view one : names) known += known.empty() ? one : base::concat(", ", one);
    throw base::Failure(base::Code::argument,
                        base::concat("There is no provider \"", base::excerpt(name, 40),
                                     "\"; the providers are: ", known, "."));
}

std::span<const std::string_view> provider_names() { return names; }

}  // namespace order::providers
