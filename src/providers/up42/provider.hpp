// Up42: what liborder can ask of UP42; each subject has a file of its own.
#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "core/provider.hpp"
#include "providers/up42/service.hpp"
#include "providers/up42/wire_placement.hpp"

namespace order::providers::up42 {

struct Account {
    std::string workspace_id;  // as set; empty: the account's own
    std::string project_id;    // of legacy project keys
};

// The host of each collection, by the collection's name.
using Hosts = std::map<std::string, std::string, std::less<>>;

// The part of a search that one host answers: a host knows its own collections only.
struct HostPart {
    std::string host;
    std::vector<std::string> collections;
};

class Up42 final : public core::Provider {
  public:
    Up42(Service service, Account account, std::int64_t place_lookup_ms);

    // provider.cpp
    std::string_view name() const override { return "up42"; }
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
    core::Snapshot replace_tags(std::string_view order_id, std::span<const std::string> tags,
                                const Call &call) override;
    core::Coverage coverage(std::string_view order_id, const Call &call) override;

    // assets.cpp
    std::vector<core::Asset> assets_of(std::string_view order_id, std::int64_t limit,
                                       std::string_view sort, const Call &call) override;
    std::vector<core::Asset> assets(const core::Options &query, const Call &call) override;
    core::Asset asset(std::string_view asset_id, const Call &call) override;
    core::DownloadLink download_link(std::string_view asset_id, const Call &call) override;

    // scenes.cpp
    std::vector<core::Collection> collections(const core::Options &query,
                                              const Call &call) override;
    std::string data_product_schema(std::string_view data_product_id, const Call &call) override;
    std::vector<core::Scene> search(const core::Options &search, const Call &call) override;
    transport::Response quicklook(std::string_view host, std::string_view scene_id,
                                  const Call &call) override;

    // placement.cpp
    core::Estimate estimate(const core::Draft &draft, const Call &call) override;
    core::Plan plan(const core::Draft &draft, const Call &call) override;
    core::Placement place(const core::Draft &draft, const Call &call) override;

    // tasking.cpp
    std::vector<core::Quotation> quotations(const core::Options &query, const Call &call) override;
    core::Quotation decide_quotation(std::string_view quotation_id, bool accept,
                                     const Call &call) override;
    std::vector<core::FeasibilityStudy> feasibility_studies(const core::Options &query,
                                                            const Call &call) override;
    core::FeasibilityStudy choose_option(std::string_view study_id, std::string_view option_id,
                                         const Call &call) override;

  private:
    // A placement that every check has passed.
    struct Prepared {
        core::Plan plan;
        Outgoing outgoing;
        std::vector<core::Snapshot> placed;  // the orders of the draft's own key
    };

    json::Value read_account(const Call &call);
    std::string workspace_id(const Call &call);

    std::vector<core::Asset> assets_by_search(std::string_view order_id, const Call &call);

    Hosts read_hosts(const Call &call);
    Hosts hosts_with(std::span<const std::string> collections, const Call &call);
    std::vector<HostPart> parts_of(const core::Options &search, const Call &call);

    Prepared prepare(const core::Draft &draft, const Call &call);
    core::Placement look_for_orders(const Prepared &prepared, const Deed &deed,
                                    const base::Failure &lost, core::Placement placement,
                                    const Call &call);
    std::vector<core::Snapshot> tagged_orders(const transport::Query &query, const std::string &tag,
                                              std::size_t wanted, const Call &call);

    std::optional<core::Quotation> find_quotation(std::string_view quotation_id, const Call &call);
    std::optional<core::FeasibilityStudy> find_study(std::string_view study_id, const Call &call);

    Service service_;
    const Account account_;
    const std::int64_t place_lookup_ms_;

    std::mutex mutex_;
    std::string own_workspace_id_;  // once read
    Hosts hosts_;
    base::Instant hosts_read_{};
};

}  // namespace order::providers::up42
