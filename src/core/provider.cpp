#include "core/provider.hpp"

#include "base/failure.hpp"
#include "base/text.hpp"

namespace order::core {

using base::Code;
using base::Failure;

void Provider::not_offered(std::string_view what) const {
    throw Failure(Code::unsupported, base::concat(name(), " offers no ", what, "."));
}

Standing Provider::standing(std::string_view order_id, const Call &call) {
    return standing_of(order(order_id, call));
}

Snapshot Provider::missing_order(std::string_view order_id) const {
    Snapshot missing;
    missing.provider = name();
    missing.id = order_id;
    return missing;
}

std::vector<Snapshot> Provider::poll(std::span<const std::string> order_ids, const Call &call) {
    std::vector<Snapshot> snapshots;
    snapshots.reserve(order_ids.size());
    for (const std::string &id : order_ids) {
        try {
            snapshots.push_back(order(id, call));
        } catch (const Failure &failure) {
            if (failure.code != Code::not_found || !failure.in_service_words) throw;
            snapshots.push_back(missing_order(id));
        }
    }
    return snapshots;
}

State Provider::cancel(std::string_view, const Call &) { not_offered("cancelling of orders"); }

Snapshot Provider::replace_tags(std::string_view, std::span<const std::string>, const Call &) {
    not_offered("tags on orders");
}

Coverage Provider::coverage(std::string_view, const Call &) { not_offered("order coverage"); }

std::vector<Asset> Provider::assets_of(std::string_view, std::int64_t, std::string_view,
                                       const Call &) {
    not_offered("assets");
}

std::vector<Asset> Provider::assets(const Options &, const Call &) { not_offered("assets"); }

Asset Provider::asset(std::string_view, const Call &) { not_offered("assets"); }

DownloadLink Provider::download_link(std::string_view, const Call &) { not_offered("downloads"); }

std::vector<Collection> Provider::collections(const Options &, const Call &) {
    not_offered("collections");
}

std::string Provider::data_product_schema(std::string_view, const Call &) {
    not_offered("data product schemas");
}

std::vector<Scene> Provider::search(const Options &, const Call &) {
    not_offered("catalog search");
}

transport::Response Provider::quicklook(std::string_view, std::string_view, const Call &) {
    not_offered("quicklooks");
}

Estimate Provider::estimate(const Draft &, const Call &) { not_offered("estimates"); }

Plan Provider::plan(const Draft &, const Call &) { not_offered("placing of orders"); }

Placement Provider::place(const Draft &, const Call &) { not_offered("placing of orders"); }

std::vector<Quotation> Provider::quotations(const Options &, const Call &) {
    not_offered("quotations");
}

Quotation Provider::decide_quotation(std::string_view, bool, const Call &) {
    not_offered("quotations");
}

std::vector<FeasibilityStudy> Provider::feasibility_studies(const Options &, const Call &) {
    not_offered("feasibility studies");
}

FeasibilityStudy Provider::choose_option(std::string_view, std::string_view, const Call &) {
    not_offered("feasibility studies");
}

std::vector<CatalogItem> Provider::catalog_items(const Options &, const Call &) {
    not_offered("catalog items");
}

CatalogItem Provider::catalog_item(std::string_view, const Call &) { not_offered("catalog items"); }

std::vector<Outpost> Provider::outposts(const Options &, const Call &) { not_offered("Outposts"); }

Outpost Provider::outpost(std::string_view, const Call &) { not_offered("Outposts"); }

std::vector<Site> Provider::sites(const Options &, const Call &) { not_offered("sites"); }

Site Provider::site(std::string_view, const Call &) { not_offered("sites"); }

std::string Provider::site_address(std::string_view, std::string_view, const Call &) {
    not_offered("sites");
}

Quote Provider::create_quote(const Draft &, const Call &) { not_offered("quotes"); }

std::vector<Quote> Provider::quotes(const Options &, const Call &) { not_offered("quotes"); }

Quote Provider::quote(std::string_view, const Call &) { not_offered("quotes"); }

void Provider::delete_quote(std::string_view, const Call &) { not_offered("quotes"); }

Estimate Provider::renewal_estimate(std::string_view, const Call &) { not_offered("renewals"); }

}  // namespace order::core
