// Outposts' documents: any JSON becomes values or a refusal, and a standing is the whole order's.
#include "core/requests.hpp"
#include "fuzz/target.hpp"
#include "providers/outposts/wire_errors.hpp"
#include "providers/outposts/wire_hardware.hpp"
#include "providers/outposts/wire_orders.hpp"
#include "providers/outposts/wire_quotes.hpp"

using namespace order;
using namespace order::fuzz;
using namespace order::providers::outposts;

static void read_all(const json::Value &value) {
    snapshot_from(value);
    assets_from(value);
    catalog_item_from(value);
    outpost_from(value);
    site_from(value);
    estimate_from(quote_from(value), core::make_draft());
    renewal_from(value);
}

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
    const std::string_view input = text_of(data, size);
    with_document(input, read_all);
    transport::Response response;
    response.status = 400;
    response.body = input;
    failure_from(response, "reading it");
    with_document(input, [&](const json::Value &value) {
        const json::Value *order = json::member(value, "Order");
        if (!order || !order->is_object()) return;
        const std::string inner = only_member_text(std::string(input));
        if (!inner.empty()) {
            require(value.as_object().size() == 1, "the only member is alone");
            with_document(inner, [&](const json::Value &alone) {
                require(alone == *order, "the only member's text is that member");
            });
        }
        if (const auto standing = standing_from(input, json::text_or_empty(*order, "OrderId"))) {
            require(standing->status == snapshot_from(*order).status, "the status is the order's");
        }
    });
    return 0;
}
