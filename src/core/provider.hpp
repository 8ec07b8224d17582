// Provider: what liborder can ask of a service. Each turns its wire format into the model's values.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/call.hpp"
#include "core/hardware.hpp"
#include "core/model.hpp"
#include "core/plan.hpp"
#include "core/requests.hpp"
#include "transport/http.hpp"

namespace order::core {

using base::Call;

// Any thread. Every function throws Failure; one that the service does not offer throws
// Failure(unsupported), which is what the versions here do.
class Provider {
  public:
    virtual ~Provider() = default;

    virtual std::string_view name() const = 0;

    // Orders.
    virtual Snapshot order(std::string_view order_id, const Call &call) = 0;
    // The same question for someone who needs no more of the answer.
    virtual Standing standing(std::string_view order_id, const Call &call);
    virtual std::vector<Snapshot> orders(const Options &query, const Call &call) = 0;
    // The present snapshot of each of these, in this order; asks for lists where that is cheaper.
    // One that is missing from the answers comes back with state unknown.
    virtual std::vector<Snapshot> poll(std::span<const std::string> order_ids, const Call &call);
    virtual State cancel(std::string_view order_id, const Call &call);
    virtual Snapshot replace_tags(std::string_view order_id, std::span<const std::string> tags,
                                  const Call &call);
    virtual Coverage coverage(std::string_view order_id, const Call &call);

    // Assets.
    virtual std::vector<Asset> assets_of(std::string_view order_id, std::int64_t limit,
                                         std::string_view sort, const Call &call);
    virtual std::vector<Asset> assets(const Options &query, const Call &call);
    virtual Asset asset(std::string_view asset_id, const Call &call);
    virtual DownloadLink download_link(std::string_view asset_id, const Call &call);

    // Catalog.
    virtual std::vector<Collection> collections(const Options &query, const Call &call);
    virtual std::string data_product_schema(std::string_view data_product_id, const Call &call);
    virtual std::vector<Scene> search(const Options &search, const Call &call);
    virtual transport::Response quicklook(std::string_view host, std::string_view scene_id,
                                          const Call &call);

    // Placing. plan() makes every check that place() makes before it sends. place() sends once;
    // when the outcome is unknown it looks, and throws Failure(outcome_unknown) with the reference
    // when nothing was found.
    virtual Estimate estimate(const Draft &draft, const Call &call);
    virtual Plan plan(const Draft &draft, const Call &call);
    virtual Placement place(const Draft &draft, const Call &call);

    // Tasking.
    virtual std::vector<Quotation> quotations(const Options &query, const Call &call);
    virtual Quotation decide_quotation(std::string_view quotation_id, bool accept,
                                       const Call &call);
    virtual std::vector<FeasibilityStudy> feasibility_studies(const Options &query,
                                                              const Call &call);
    virtual FeasibilityStudy choose_option(std::string_view study_id, std::string_view option_id,
                                           const Call &call);

    // Hardware.
    virtual std::vector<CatalogItem> catalog_items(const Options &query, const Call &call);
    virtual CatalogItem catalog_item(std::string_view catalog_item_id, const Call &call);
    virtual std::vector<Outpost> outposts(const Options &query, const Call &call);
    virtual Outpost outpost(std::string_view outpost_id, const Call &call);
    virtual std::vector<Site> sites(const Options &query, const Call &call);
    virtual Site site(std::string_view site_id, const Call &call);
    virtual std::string site_address(std::string_view site_id, std::string_view kind,
                                     const Call &call);
    // Sent once.
    virtual Quote create_quote(const Draft &draft, const Call &call);
    virtual std::vector<Quote> quotes(const Options &query, const Call &call);
    virtual Quote quote(std::string_view quote_id, const Call &call);
    virtual void delete_quote(std::string_view quote_id, const Call &call);
    virtual Estimate renewal_estimate(std::string_view outpost_id, const Call &call);

    // Diagnosis: makes one authenticated call; throws when it does not work.
    virtual void check(const Call &call) = 0;
    // What is in force and where it came from, as a JSON object without secrets.
    virtual std::string describe() const = 0;
    // For downloads that carry their permission in the URL.
    virtual transport::Transport &wire() = 0;

  protected:
    [[noreturn]] void not_offered(std::string_view what) const;
    // What poll() gives for an order that is missing from the answers.
    Snapshot missing_order(std::string_view order_id) const;
};

}  // namespace order::core
