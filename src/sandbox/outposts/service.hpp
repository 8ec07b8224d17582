// The simulated AWS services as one thing that answers requests.
#pragma once

#include "sandbox/control/mishaps.hpp"
#include "sandbox/http/router.hpp"
#include "sandbox/outposts/world.hpp"

namespace order::sandbox {

class OutpostsService {
  public:
    explicit OutpostsService(const OutpostsOptions &options);

    // Outposts, STS and the SSO portal: what lies behind the network.
    Reply answer(Request &request);
    // The metadata of the instance and of the container the client would run in.
    Reply answer_metadata(Request &request);

    // Its part of the first line, given the addresses both are to be found at.
    json::Object description(const std::string &origin, const std::string &metadata_origin);

  private:
    Reply observe(Request &request, Reply (OutpostsService::*answer)(Request &));
    Reply answer_api(Request &request);
    Reply answer_outposts(Request &request);
    Reply answer_machine(Request &request);

    OutpostsWorld world_;
    Mishaps mishaps_;
    Router operations_;
    Router portal_;
    Router metadata_;
    Router control_;
};

}  // namespace order::sandbox
