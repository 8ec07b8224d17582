// Outposts: what liborder can ask of AWS Outposts; each subject has a file of its own.
#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "aws/target.hpp"
#include "core/provider.hpp"
#include "providers/outposts/service.hpp"
#include "providers/outposts/wire_placement.hpp"

namespace order::providers::outposts {

class Outposts final : public core::Provider {
  public:
    Outposts(Service service, aws::AwsTarget target, std::int64_t place_lookup_ms);

    // provider.cpp
    std::string_view name() const override { return "outposts"; }
    void check(const Call &call) override;
    std::string describe() const override;
    transport::Transport &wire() override { return *service_.carriers().plain; }

    // orders.cpp
    core::Snapshot order(std::string_view order_id, const Call &call) override;
    core::Standing standing(std::string_view order_id, const Call &call) override;
    std::vector<core::Snapshot> orders(const core::Options &query, const Call &call) override;
    std::vector<core::Snapshot> poll(std::span<const std::string> order_ids,
                                     const Call &call) override;
    core::State cancel(std::string_view order_id, const Call &call) override;
    std::vector<core::Asset> assets_of(std::string_view order_id, std::int64_t limit,
                                       std::string_view sort, const Call &call) override;

    // placement.cpp
    core::Plan plan(const core::Draft &draft, const Call &call) override;
    core::Placement place(const core::Draft &draft, const Call &call) override;

    // hardware.cpp
    std::vector<core::CatalogItem> catalog_items(const core::Options &query,
                                                 const Call &call) override;
    core::CatalogItem catalog_item(std::string_view catalog_item_id, const Call &call) override;
    std::vector<core::Outpost> outposts(const core::Options &query, const Call &call) override;
    core::Outpost outpost(std::string_view outpost_id, const Call &call) override;
    std::vector<core::Site> sites(const core::Options &query, const Call &call) override;
    core::Site site(std::string_view site_id, const Call &call) override;
    std::string site_address(std::string_view site_id, std::string_view kind,
                             const Call &call) override;

    // quotes.cpp
    core::Estimate estimate(const core::Draft &draft, const Call &call) override;
    core::Quote create_quote(const core::Draft &draft, const Call &call) override;
    std::vector<core::Quote> quotes(const core::Options &query, const Call &call) override;
    core::Quote quote(std::string_view quote_id, const Call &call) override;
    void delete_quote(std::string_view quote_id, const Call &call) override;
    core::Estimate renewal_estimate(std::string_view outpost_id, const Call &call) override;

  private:
    // An order of a list as it was seen last, and the whole order read then.
    struct Seen {
        std::string summary;
        core::Snapshot order;
    };
    using Summaries = std::map<std::string, std::string, std::less<>>;

    json::Value read_order(std::string_view order_id, const Call &call);
    Summaries summaries_of(std::span<const std::string> order_ids, const Call &call);
    core::Snapshot as_summarised(const std::string &order_id, const std::string &summary,
                                 const Call &call);

    // A placement that every check has passed.
    struct Prepared {
        Wanted wanted;
        core::Plan plan;
        // The orders the Outpost has already; none for a quote, which has one order at most.
        std::vector<core::Snapshot> listed;
        bool is_listed = true;  // false: these credentials may not list orders
    };

    Prepared prepare(const core::Draft &draft, const Call &call);
    void prepare_quoted(Prepared &prepared, const Call &call);
    void check_items(const Wanted &wanted, const Call &call);
    std::vector<core::Snapshot> orders_at(const std::string &outpost, const Call &call);
    std::vector<std::string> equal_orders(const Prepared &prepared, const Call &call);

    // lost_orders.cpp
    core::Placement look_for_order(const Prepared &prepared, const Deed &deed,
                                   const base::Failure &lost, base::Instant sent, const Call &call);
    core::Snapshot listed_order(const std::string &order_id, const Call &call);
    core::Snapshot named_order(const std::string &order_id, const Call &call);
    std::optional<core::Snapshot> quoted_order(const Wanted &wanted, const Call &call);
    std::vector<core::Snapshot> new_orders(const Prepared &prepared, base::Instant sent,
                                           const Call &call);

    Service service_;
    const aws::AwsTarget target_;
    const std::int64_t place_lookup_ms_;

    std::mutex mutex_;
    std::map<std::string, Seen, std::less<>> seen_;
};

}  // namespace order::providers::outposts
