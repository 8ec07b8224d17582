// The simulated UP42 API as one thing that answers requests.
#pragma once

#include "sandbox/control/mishaps.hpp"
#include "sandbox/up42/world.hpp"

namespace order::sandbox {

class Up42Service {
  public:
    explicit Up42Service(const WorldOptions &options);

    // Carries out faults and keeps the request log; what lies under /sandbox/ is free of both.
    Reply answer(Request &request);

    // Its part of the first line, given the address it listens on.
    json::Object description(const std::string &origin);

  private:
    World world_;
    Mishaps mishaps_;
    Router router_;
    Router control_;
};

// What tests use to set the scene and look behind it: everything under /sandbox/.
void add_control_routes(Router &router, World &world, Mishaps &mishaps);
void add_control_asset_routes(Router &router, World &world);

// Makes an order of the kind the description asks for, without anybody having placed it; what is
// wrong with the description, if anything.
std::optional<std::string> add_made_order(World &world, const json::Value &description);

}  // namespace order::sandbox
