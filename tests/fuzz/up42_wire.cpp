// UP42's documents: any JSON becomes values or a refusal, and a standing is the whole order's.
#include "core/requests.hpp"
#include "fuzz/target.hpp"
#include "providers/up42/wire_assets.hpp"
#include "providers/up42/wire_catalog.hpp"
#include "providers/up42/wire_errors.hpp"
#include "providers/up42/wire_orders.hpp"
#include "providers/up42/wire_pages.hpp"
#include "providers/up42/wire_placement.hpp"
#include "providers/up42/wire_tasking.hpp"

using namespace order;
using namespace order::fuzz;
using namespace order::providers::up42;

static void read_all(const json::Value &value) {
    snapshot_from(value);
    coverage_from(value);
    asset_from(value);
    asset_from_item(value, "https://api.up42.com");
    attempt([&] { link_from(value, "https://api.up42.com", "an-asset"); });
    collection_from(value);
    scene_from(value, "oneatlas");
    quotation_from(value);
    study_from(value);
    estimate_from(value, 2);
    placement_from(value, 2);
    attempt([&] { page_from(value, "the list"); });
    attempt([&] { features_from(value, "the list"); });
}

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
    const std::string_view input = text_of(data, size);
    with_document(input, read_all);
    for (const int status : {200, 400, 404, 503}) {
        transport::Response response;
        response.status = status;
        response.body = input;
        attempt([&] { document_of(response, "reading it"); });
    }
    with_document(input, [&](const json::Value &value) {
        if (const auto standing = standing_from(input, json::text_or_empty(value, "id"))) {
            const core::Snapshot snapshot = snapshot_from(value);
            require(standing->state == snapshot.state, "the state is the snapshot's");
            require(standing->status == snapshot.status, "the status is the snapshot's");
        }
    });
    return 0;
}
