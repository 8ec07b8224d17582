// The routes of the simulated UP42 API, by part of the API.
#pragma once

#include <optional>
#include <string>

#include "sandbox/http/router.hpp"
#include "sandbox/imagery/scenes.hpp"
#include "sandbox/up42/world.hpp"

namespace order::sandbox {

inline constexpr const char *up42_token_path = "/realms/public/protocol/openid-connect/token";
inline constexpr const char *up42_userinfo_path = "/realms/public/protocol/openid-connect/userinfo";

// The caller of a request with a valid bearer token.
std::optional<std::string> up42_caller(World &world, const Request &request);

void add_auth_routes(Router &router, World &world);     // tokens of all generations, user info
void add_account_routes(Router &router, World &world);  // credits, webhooks, EULAs
void add_catalog_routes(Router &router, World &world);  // glossary, schemas, search, quicklooks
void add_order_routes(Router &router, World &world);    // estimate, place, read, tag, cancel
void add_asset_routes(Router &router, World &world);    // lists, metadata, download links
void add_stac_routes(Router &router, World &world);     // the storage as a STAC catalog
void add_tasking_routes(Router &router, World &world);  // feasibility studies and quotations
void add_storage_routes(Router &router, World &world);  // what download links point at

// The generations of the API before the second version.
void add_legacy_catalog_routes(Router &router, World &world);    // search by blocks, plain lists
void add_legacy_workspace_routes(Router &router, World &world);  // orders, assets, who one is

// A scene as the catalog searches show it: a GeoJSON feature.
json::Object scene_view(const Scene &scene);

// An order as GET /v2/orders/{id} shows it.
json::Object order_view(const Order &order, const Account &account);

// An asset as GET /v2/assets/{id}/metadata shows it.
json::Object asset_view(const Asset &asset, const Account &account);

// Sets the title and tags the body names, under these names; what is wrong with them, if anything.
std::optional<std::string> update_labels(Asset &asset, const json::Object &body,
                                         std::string_view title_name, std::string_view tags_name);

// A signed link to the asset's bytes, good for world.link_seconds().
std::string download_link(World &world, const Asset &asset, const Request &request);

}  // namespace order::sandbox
