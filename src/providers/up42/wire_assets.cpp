#include "providers/up42/wire_assets.hpp"

#include <algorithm>
#include <optional>

#include "base/failure.hpp"
#include "base/text.hpp"
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
    const auto api = transport::parse_url(api_url);
    return api && transport::is_loopback(api->host) && transport::is_loopback(url.host);
}

std::string last_segment(const transport::Url &url) {
    return transport::percent_decode(url.path.substr(url.path.rfind('/') + 1));
}

// ".zip" of "x.zip"; empty when what follows the last dot is no extension.
std::string_view extension_of(std::string_view name) {
    const auto dot = name.rfind('.');
    if (dot == std::string_view::npos || dot == 0) return {};
    const std::string_view extension = name.substr(dot);
    const bool is_plain = std::all_of(extension.begin() + 1, extension.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    });
    return is_plain && extension.size() > 1 && extension.size() <= 8 ? extension
                                                                     : std::string_view();
}

// One `name=value` off the front of a Content-Disposition, with its quotes undone.
struct Parameter {
    std::string name, value;
};

std::optional<Parameter> take_parameter(std::string_view &rest) {
    const auto equals = rest.find('=');
    if (equals == std::string_view::npos) return {};
    Parameter parameter;
    parameter.name = base::lower(base::trim(rest.substr(0, equals)));
    // The disposition's type, or a flag without a value, may stand before the name.
    const auto semicolon = parameter.name.rfind(';');
    if (semicolon != std::string::npos) {
        parameter.name = base::trim(std::string_view(parameter.name).substr(semicolon + 1));
    }
    rest = rest.substr(equals + 1);
    rest.remove_prefix(std::min(rest.find_first_not_of(" \t"), rest.size()));
    if (!rest.starts_with('"')) {
        const auto end = std::min(rest.find(';'), rest.size());
        parameter.value = base::trim(rest.substr(0, end));
        rest.remove_prefix(end);
        return parameter;
    }
    std::size_t at = 1;
    for (; at < rest.size() && rest[at] != '"'; ++at) {
        if (rest[at] == '\\' && at + 1 < rest.size()) ++at;
        parameter.value += rest[at];
    }
    rest.remove_prefix(std::min(at + 1, rest.size()));
    return parameter;
}

// charset'language'percent-encoded (RFC 8187); nothing when it is not.
std::optional<std::string> extended_value(std::string_view value) {
    const auto first = value.find('\'');
    if (first == std::string_view::npos) return {};
    const auto second = value.find('\'', first + 1);
    if (second == std::string_view::npos) return {};
    return transport::percent_decode(value.substr(second + 1));
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
    link.url = json::text_or_empty(answer, "url");
    const auto url = transport::parse_url(link.url);
    if (!url || !may_be_fetched(*url, api_url)) {
        throw Failure(Code::provider, concat("UP42 named no usable download link for asset ",
                                             base::excerpt(asset_id, 64), "."));
    }
    const auto disposition = transport::query_value(*url, "response-content-disposition");
    if (disposition) link.file_name = disposition_file_name(*disposition);
    // The disposition names the file without the extension that its path has.
    const std::string stored = last_segment(*url);
    const std::string_view extension = extension_of(stored);
    if (link.file_name.empty()) {
        link.file_name = stored;
    } else if (!base::lower(link.file_name).ends_with(base::lower(extension))) {
        link.file_name += extension;
    }
    return link;
}

std::string disposition_file_name(std::string_view disposition) {
    std::string plain;
    while (const auto parameter = take_parameter(disposition)) {
        if (parameter->name == "filename*") {
            const auto extended = extended_value(parameter->value);
            if (extended && !extended->empty()) return *extended;
        }
        if (parameter->name == "filename" && plain.empty()) plain = parameter->value;
    }
    return plain;
}

}  // namespace order::providers::up42
