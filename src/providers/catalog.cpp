#include "providers/catalog.hpp"

#include <array>
#include <cstdlib>

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
    // The setting for this provider alone, and what its own files say; both may be missing.
    std::string_view ca_setting = {};
    CaFile (*configured_ca_file)(const core::Options &settings, const base::Log &log) = nullptr;
};

// The build says which of them are wanted.
constexpr Entry catalog[] = {
#if ORDER_WITH_UP42
    {"up42", up42::make_up42},
#endif
#if ORDER_WITH_OUTPOSTS
    {"outposts", outposts::make_outposts, "outposts.ca_file", outposts::configured_ca_file},
#endif
};

constexpr auto names = [] {
    std::array<std::string_view, std::size(catalog)> all{};
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = catalog[i].name;
    return all;
}();

const Entry *find(std::string_view name) {
    for (const Entry &entry : catalog) {
        if (entry.name == name) return &entry;
    }
    return nullptr;
}

// "~/x" with the home folder: where variables come from a file, no shell has done that.
std::string without_tilde(std::string path, const core::Options &settings) {
    const bool begins_at_home = path.starts_with("~/") && settings.flag("environment");
    const char *home = begins_at_home ? std::getenv("HOME") : nullptr;
    return home ? base::concat(home, std::string_view(path).substr(1)) : path;
}

}  // namespace

std::shared_ptr<core::Provider> make_provider(std::string_view name, const core::Options &settings,
                                              std::shared_ptr<transport::Transport> wire,
                                              base::Log log) {
    if (const Entry *entry = find(name)) {
        return entry->make(settings, std::move(wire), std::move(log));
    }
    std::string known;
    for (const std::string_view one : names) known += known.empty() ? one : base::concat(", ", one);
    throw base::Failure(base::Code::argument,
                        base::concat("There is no provider \"", base::excerpt(name, 40),
                                     "\"; the providers are: ", known, "."));
}

CaFile ca_file_for(std::string_view provider, const core::Options &settings, const base::Log &log) {
    const Entry *entry = find(provider);
    const std::string_view own = entry ? entry->ca_setting : std::string_view();
    for (const bool by_variable : {false, true}) {
        for (const std::string_view name : {own, std::string_view("ca_file")}) {
            if (name.empty() || !settings.is_set(name)) continue;
            if (settings.is_from_environment(name) != by_variable) continue;
            return {without_tilde(settings.text(name), settings), settings.origin(name)};
        }
        if (settings.is_set("ca_pem")) return {};
    }
    if (!entry || !entry->configured_ca_file) return {};
    return entry->configured_ca_file(settings, log);
}

std::span<const std::string_view> provider_names() { return names; }

}  // namespace order::providers
