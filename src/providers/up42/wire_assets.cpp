#include "providers/up42/wire_assets.hpp"

#include <algorithm>
#include <optional>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "core/content_disposition.hpp"
#include "core/file_name.hpp"
#include "providers/wire_fields.hpp"
#include "transport/url.hpp"

namespace order::providers::up42 {
namespace {

using base::Code;
using base::concat;
using base::Failure;

// What follows `<api>/v2/assets/` in the link of one of the item's files.
std::string id_from_links(const json::Value &item, std::string_view api_url) {
    const std::string prefix = concat(api_url, "/v2/assets/");
    const json::Value *files = json::member(item, "assets");
    if (!files || !files->is_object()) return {};
    for (const auto &entry : files->get_object()) {
        const std::string href = json::text_or_empty(entry.value(), "href");
        if (!href.starts_with(prefix)) continue;
        const std::string rest = href.substr(prefix.size());
        return transport::percent_decode(rest.substr(0, rest.find_first_of("/?#")));
    }
    return {};
}

bool may_be_fetched(const transport::Url &url, std::string_view api_url) {
    if (!url.user.empty()) return false;
    if (url.scheme == "https") return true;
    // By plain HTTP only where the API itself is reached like that.
    const auto api = transport::parse_url(api_url);
    if (!api) return false;
    return (api->scheme == "http" && api->host == url.host) ||
           (transport::is_loopback(api->host) && transport::is_loopback(url.host));
}

std::string last_segment(const transport::Url &url) {
    return transport::percent_decode(url.path.substr(url.path.rfind('/') + 1));
}

// A form's encoding has '+' for a space (Java's encoder); a percent-encoder writes %20 there and
// may leave a '+' alone.
std::string decoded_disposition(std::string_view encoded) {
    std::string text(encoded);
    if (text.find("%20") == std::string::npos) std::replace(text.begin(), text.end(), '+', ' ');
    return transport::percent_decode(text);
}

}  // namespace

core::Asset asset_from(const json::Value &asset) {
    core::Asset result;
    result.id = word(asset, "id");
    result.account_id = word(asset, "accountId");
    result.workspace_id = word(asset, "workspaceId");
    result.order_id = word(asset, "orderId");
    if (const json::Value *order = json::member(asset, "order"); order && result.order_id.empty()) {
        result.order_id = word(*order, "id");
    }
    result.name = word(asset, "name");
    result.title = word(asset, "title");
    result.content_type = word(asset, "contentType");
    result.source = word(asset, "source");
    result.product_id = word(asset, "productId");
    result.producer = word(asset, "producerName");
    result.collection = word(asset, "collectionName");
    result.extraction_status = word(asset, "geospatialMetadataExtractionStatus");
    if (result.extraction_status.empty()) {
        result.extraction_status = word(asset, "geospatialMetadataExtraction");
    }
    result.size_bytes = count(asset, "size");
    result.created_ms = time_ms(asset, "createdAt");
    result.updated_ms = time_ms(asset, "updatedAt");
    result.tags = json::texts(asset, "tags");
    result.json = json::serialize(asset);
    return result;
}

core::Asset asset_from_item(const json::Value &item, std::string_view api_url) {
    core::Asset result;
    const json::Value *found = json::member(item, "properties");
    const json::Value properties = found ? *found : json::Value();
    result.id = word(properties, "up42-system:asset_id");
    if (result.id.empty()) result.id = id_from_links(item, api_url);
    result.account_id = word(properties, "up42-system:account_id");
    result.workspace_id = word(properties, "up42-system:workspace_id");
    result.order_id = word(properties, "up42-order:id");
    result.title = word(properties, "up42-user:title");
    result.source = word(properties, "up42-system:source");
    result.product_id = word(properties, "up42-product:product_id");
    result.collection = word(properties, "up42-product:collection_name");
    result.created_ms = time_ms(properties, "created");
    result.updated_ms = time_ms(properties, "updated");
    result.tags = json::texts(properties, "up42-user:tags");
    result.json = json::serialize(item);
    return result;
}

json::Value items_of_order_body(std::string_view order_id, int page_size) {
    const json::Object property{{"property", "up42-order:id"}};
    return json::Object{
        {"filter", {{"op", "="}, {"args", json::Array{property, std::string(order_id)}}}},
        {"limit", page_size}};
}

core::DownloadLink link_from(const json::Value &answer, std::string_view api_url,
                             std::string_view asset_id) {
    core::DownloadLink link;
    link.url = transport::encode_spaces(json::text_or_empty(answer, "url"));
    const auto url = transport::parse_url(link.url);
    if (!url || !may_be_fetched(*url, api_url)) {
        throw Failure(Code::provider, concat("UP42 named no usable download link for asset ",
                                             base::excerpt(asset_id, 64), "."));
    }
    const std::string stored = last_segment(*url);
    const auto disposition = transport::raw_query_value(*url, "response-content-disposition");
    if (disposition) {
        link.file_name = core::disposition_file_name(decoded_disposition(*disposition));
    }
    link.is_stored_name = link.file_name.empty();
    // The disposition names the file without the extension that its path has.
    link.file_name =
        link.is_stored_name ? stored : core::with_stored_extension(link.file_name, stored);
    return link;
}

}  // namespace order::providers::up42
