// The operations of the simulated Outposts API, by subject, and what surrounds it on AWS.
#pragma once

#include <optional>
#include <string>

#include "sandbox/control/mishaps.hpp"
#include "sandbox/http/router.hpp"
#include "sandbox/outposts/world.hpp"

namespace order::sandbox {

// Adds operations to a router; their caller is signed in already.
class Operations {
  public:
    Operations(Router &router, const OutpostsWorld &world) : router_(router), world_(world) {}

    // Whoever may only read is denied all but Get and List.
    void add(std::string_view method, std::string_view pattern, std::string_view name,
             Router::Handler handler);

  private:
    Router &router_;
    const OutpostsWorld &world_;
};

void add_hardware_order_routes(Operations &operations, OutpostsWorld &world);
void add_hardware_catalog_routes(Operations &operations, OutpostsWorld &world);
void add_outpost_routes(Operations &operations, OutpostsWorld &world);  // and sites
void add_quote_routes(Operations &operations, OutpostsWorld &world);
void add_renewal_routes(Operations &operations, OutpostsWorld &world);

// POST /: AssumeRole, AssumeRoleWithWebIdentity, GetCallerIdentity.
Reply answer_sts(OutpostsWorld &world, const Request &request);

bool is_portal_path(std::string_view path);
void add_sso_routes(Router &router, OutpostsWorld &world);       // session keys for signed-in users
void add_metadata_routes(Router &router, OutpostsWorld &world);  // of instances and containers

// What lies under /sandbox/ at Outposts besides faults and requests.
void add_outposts_control_routes(Router &router, OutpostsWorld &world, Mishaps &mishaps);

// Makes an order of the kind the description asks for, without anybody having placed it; what is
// wrong with the description, if anything.
std::optional<std::string> add_made_order(OutpostsWorld &world, const json::Value &description);

// As GetOrder, ListQuotes, GetQuote and the lists of prices show them.
json::Object order_view(const HardwareOrder &order);
json::Object quote_summary_view(OutpostsWorld &world, const Quote &quote);
json::Object quote_view(OutpostsWorld &world, const Quote &quote);
json::Object price_view(const Price &price);

}  // namespace order::sandbox
