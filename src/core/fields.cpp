// The one list of what programs can read. A field is a member and a row here; new rows go last in
// their block, since the place is the number. bindings/fields/table.py reads this file as text.
#include "core/fields.hpp"

#include <array>
#include <span>

#include "core/delivery/delivery.hpp"
#include "core/error_record.hpp"
#include "core/field_packing.hpp"
#include "core/field_row.hpp"
#include "core/hardware.hpp"
#include "core/model.hpp"
#include "core/options.hpp"
#include "core/tracker.hpp"

// Conditionally supported for a class with a base; both compilers do, and it needs no pointer at
// run time.
#pragma GCC diagnostic ignored "-Winvalid-offsetof"

namespace order::core {
namespace {

// KIND(Record, member, "name", "Meaning.", "Service: member"); a code names its words and a record
// its type after the name. KIND_OF computes the value. The service's member is for the reference.
#define FIELD(kind, Class, member, name, meaning) \
    at(__builtin_offsetof(Class, member),         \
       row<std::remove_cvref_t<decltype(std::declval<Class &>().member)>>(kind, name, meaning))
#define TEXT(Class, member, name, meaning, service) \
    FIELD(FieldKind::text, Class, member, name, meaning)
#define TEXT_OF(get, Class, name, meaning, service) \
    computed<Class, get>(FieldKind::text, name, meaning)
#define JSON(Class, member, name, meaning, service) \
    FIELD(FieldKind::json, Class, member, name, meaning)
#define INTEGER(Class, member, name, meaning, service) \
    FIELD(FieldKind::integer, Class, member, name, meaning)
#define INTEGER_OF(get, Class, name, meaning, service) \
    computed<Class, get>(FieldKind::integer, name, meaning)
#define TIME(Class, member, name, meaning, service) \
    FIELD(FieldKind::time, Class, member, name, meaning)
#define NUMBER(Class, member, name, meaning, service) \
    FIELD(FieldKind::number, Class, member, name, meaning)
#define CODE(Class, member, name, words, meaning, service) \
    with_words(Words::words, FIELD(FieldKind::code, Class, member, name, meaning))
#define CODE_OF(get, Class, name, words, meaning, service) \
    with_words(Words::words, computed<Class, get>(FieldKind::code, name, meaning))
#define FLAG(Class, member, name, meaning, service) \
    FIELD(FieldKind::flag, Class, member, name, meaning)
#define FLAG_OF(get, Class, name, meaning, service) \
    computed<Class, get>(FieldKind::flag, name, meaning)
#define TEXTS(Class, member, name, meaning, service) \
    FIELD(FieldKind::texts, Class, member, name, meaning)
#define INTEGERS(Class, member, name, meaning, service) \
    FIELD(FieldKind::integers, Class, member, name, meaning)
#define RECORD(Class, member, name, Nested, meaning, service) \
    holding(Nested::own_type, FIELD(FieldKind::record, Class, member, name, meaning))
#define RECORD_OF(get, Class, name, Nested, meaning, service) \
    holding(Nested::own_type, computed<Class, get>(FieldKind::record, name, meaning))
#define RECORDS(Class, member, name, Nested, meaning, service) \
    holding(Nested::own_type, FIELD(FieldKind::records, Class, member, name, meaning))

template <auto member>
constexpr auto part =
    [](const ErrorRecord &error) { return error.failure ? &((*error.failure).*member) : nullptr; };
constexpr auto message = [](const ErrorRecord &error) { return error.message(); };
constexpr auto snapshot = [](const Update &update) {
    return update.snapshot.state == State::unknown ? nullptr : &update.snapshot;
};
constexpr auto is_secret = [](const Option &option) {
    static constexpr bool truths[] = {false, true};
    return &truths[option.kind == Kind::secret];
};

// clang-format off
constexpr Row error_rows[] = {
    CODE(ErrorRecord, code, "code", code, "What the caller can do about it; the code that the call returned.", ""),
    TEXT_OF(message, ErrorRecord, "message", "One line that names the thing and the reason; never a secret.", ""),
    CODE_OF(part<&base::Failure::http_status>, ErrorRecord, "http_status", none, "HTTP status of the answer; 0 when none was received.", ""),
    TEXT_OF(part<&base::Failure::provider_code>, ErrorRecord, "provider_code", "The service's own name for the error.", ""),
    TEXT_OF(part<&base::Failure::request_id>, ErrorRecord, "request_id", "The service's id of the exchange, for its support.", ""),
    FLAG_OF(part<&base::Failure::retriable>, ErrorRecord, "is_retriable", "Whether the same call may succeed later.", ""),
    INTEGER_OF(part<&base::Failure::retry_after_ms>, ErrorRecord, "retry_after_ms", "How long the service asked to wait, in milliseconds.", ""),
    TEXT_OF(part<&base::Failure::reference>, ErrorRecord, "reference", "With ORDER_ERR_OUTCOME_UNKNOWN, the tag that was put on the orders, to look for them later.", ""),
    TEXT_OF(part<&base::Failure::resource_id>, ErrorRecord, "resource_id", "With ORDER_ERR_CONFLICT, the id of the resource that is in the way.", ""),
    TEXT_OF(part<&base::Failure::resource_kind>, ErrorRecord, "resource_kind", "With ORDER_ERR_CONFLICT, the kind of that resource, in the service's word.", ""),
};

constexpr Row snapshot_rows[] = {
    TEXT(Snapshot, provider, "provider", "The provider it came from.", ""),
    TEXT(Snapshot, id, "id", "The order's id.", "UP42 id; Outposts OrderId"),
    CODE(Snapshot, state, "state", state, "The order's state, to switch on.", "UP42 status, orderDetails.subStatus; Outposts Status"),
    TEXT(Snapshot, status, "status", "The provider's own word for the status.", "UP42 status; Outposts Status"),
    TEXT(Snapshot, sub_status, "sub_status", "The provider's word for the step within the status.", "UP42 orderDetails.subStatus"),
    FLAG(Snapshot, has_deliveries, "has_deliveries", "Whether assets may exist already.", "UP42 status; Outposts AssetInformationList"),
    TEXT(Snapshot, name, "name", "The name the customer gave it.", "UP42 displayName"),
    TEXT(Snapshot, kind, "kind", "The kind of order, in the provider's word: \"ARCHIVE\", \"TASKING\", \"OUTPOST\", \"REPLACEMENT\".", "UP42 type; Outposts OrderType"),
    TEXT(Snapshot, workspace_id, "workspace_id", "The workspace it belongs to.", "UP42 workspaceId"),
    TEXT(Snapshot, account_id, "account_id", "The account it belongs to.", "UP42 accountId"),
    TEXT(Snapshot, data_product_id, "data_product_id", "The data product that was ordered.", "UP42 dataProductId"),
    TEXT(Snapshot, image_id, "image_id", "The scene that was ordered.", "UP42 orderDetails.imageId"),
    TEXT(Snapshot, created_by, "created_by", "The user who created it.", "UP42 createdBy.id"),
    TEXT(Snapshot, updated_by, "updated_by", "The user who last changed it.", "UP42 updatedBy.id"),
    TIME(Snapshot, created_ms, "created", "When it was created.", "UP42 createdAt; Outposts OrderSubmissionDate"),
    TIME(Snapshot, updated_ms, "updated", "When it was last changed.", "UP42 updatedAt"),
    TEXTS(Snapshot, tags, "tags", "Its tags.", "UP42 tags"),
    JSON(Snapshot, area, "area", "The area that was ordered, as GeoJSON.", "UP42 orderDetails.aoi, orderDetails.geometry"),
    TEXT(Snapshot, outpost_id, "outpost_id", "The Outpost the order is for.", "Outposts OutpostId"),
    TEXT(Snapshot, payment_option, "payment_option", "How it is paid: \"ALL_UPFRONT\", \"PARTIAL_UPFRONT\", \"NO_UPFRONT\".", "Outposts PaymentOption"),
    TEXT(Snapshot, payment_term, "payment_term", "How long it is paid for: \"ONE_YEAR\", \"THREE_YEARS\", \"FIVE_YEARS\".", "Outposts PaymentTerm"),
    TEXT(Snapshot, quote_id, "quote_id", "The quote it was ordered by.", "Outposts QuoteIdentifier"),
    TEXT(Snapshot, quote_option_id, "quote_option_id", "The option of that quote.", "Outposts QuoteOptionIdentifier"),
    TIME(Snapshot, fulfilled_ms, "fulfilled", "When it was fulfilled.", "Outposts OrderFulfilledDate"),
    RECORDS(Snapshot, line_items, "line_items", LineItem, "Its line items; none in a list, where `item_statuses` counts them.", "Outposts LineItems"),
    RECORDS(Snapshot, item_statuses, "item_statuses", StatusCount, "In a list, the number of its line items in each status.", "Outposts LineItemCountsByStatus"),
    RECORD(Snapshot, tasking, "tasking", Tasking, "What a tasking order asks for.", "UP42 orderDetails"),
    JSON(Snapshot, json, "document", "The provider's document.", "UP42 GET /v2/orders/{id}; Outposts Order"),
};

constexpr Row snapshot_list_rows[] = {
    RECORDS(SnapshotList, items, "items", Snapshot, "The orders.", ""),
};

constexpr Row line_item_rows[] = {
    TEXT(LineItem, id, "id", "Its id.", "Outposts LineItemId"),
    TEXT(LineItem, catalog_item_id, "catalog_item_id", "The catalog item that was ordered.", "Outposts CatalogItemId"),
    TEXT(LineItem, status, "status", "Its status, in the provider's word: \"PREPARING\", \"SHIPPED\", \"INSTALLED\", ...", "Outposts Status"),
    INTEGER(LineItem, quantity, "quantity", "The number that was ordered.", "Outposts Quantity"),
    TEXT(LineItem, shipment_tracking_number, "shipment_tracking_number", "The carrier's tracking number of the shipment.", "Outposts ShipmentInformation"),
    TEXT(LineItem, shipment_carrier, "shipment_carrier", "The carrier: \"DHL\", \"FEDEX\", ...", "Outposts ShipmentInformation"),
    TEXT(LineItem, previous_line_item_id, "previous_line_item_id", "The line item that this one replaces.", "Outposts PreviousLineItemId"),
    TEXT(LineItem, previous_order_id, "previous_order_id", "The order of the line item that this one replaces.", "Outposts PreviousOrderId"),
    RECORDS(LineItem, hardware, "hardware", Hardware, "The pieces of hardware that are known.", "Outposts AssetInformationList"),
};

constexpr Row hardware_rows[] = {
    TEXT(Hardware, id, "id", "Its id.", "Outposts AssetId"),
    TEXTS(Hardware, mac_addresses, "mac_addresses", "Its MAC addresses.", "Outposts MacAddressList"),
};

constexpr Row item_status_rows[] = {
    TEXT(StatusCount, status, "status", "The status, in the provider's word.", "Outposts LineItemCountsByStatus"),
    INTEGER(StatusCount, quantity, "quantity", "The number of line items in that status.", "Outposts LineItemCountsByStatus"),
};

constexpr Row tasking_rows[] = {
    TIME(Tasking, acquisition_start_ms, "start", "The start of the acquisition window.", "UP42 orderDetails.acquisitionStart"),
    TIME(Tasking, acquisition_end_ms, "end", "The end of the acquisition window.", "UP42 orderDetails.acquisitionEnd"),
    JSON(Tasking, geometry, "geometry", "The area, as GeoJSON.", "UP42 orderDetails.geometry"),
    TEXT(Tasking, sub_status, "sub_status", "The step of feasibility and quotation, in the provider's word.", "UP42 orderDetails.subStatus"),
    TEXT(Tasking, extra_description, "extra_description", "The customer's message to the operator.", "UP42 orderDetails.extraDescription"),
    TEXT(Tasking, acquisition_mode, "acquisition_mode", "The acquisition mode.", "UP42 orderDetails.acquisitionMode"),
    INTEGER(Tasking, max_cloud_percent, "max_cloud_percent", "The highest cloud cover accepted, in percent.", "UP42 orderDetails.maxCloudCover"),
    INTEGER(Tasking, max_incidence_degrees, "max_incidence_degrees", "The largest incidence angle accepted, in degrees.", "UP42 orderDetails.maxIncidenceAngle"),
    TEXT(Tasking, geometric_processing, "geometric_processing", "The geometric processing, in the provider's word.", "UP42 orderDetails.geometricProcessing"),
    TEXT(Tasking, projection, "projection", "The projection, in the provider's word.", "UP42 orderDetails.projection"),
    TEXT(Tasking, pixel_coding, "pixel_coding", "The pixel coding, in the provider's word.", "UP42 orderDetails.pixelCoding"),
    TEXT(Tasking, radiometric_processing, "radiometric_processing", "The radiometric processing, in the provider's word.", "UP42 orderDetails.radiometricProcessing"),
    TEXT(Tasking, spectral_bands, "spectral_bands", "The spectral bands, in the provider's word.", "UP42 orderDetails.spectralBands"),
    TEXT(Tasking, priority, "priority", "The priority, in the provider's word.", "UP42 orderDetails.priority"),
    TEXT(Tasking, resolution, "resolution", "The resolution, in the provider's word.", "UP42 orderDetails.resolution"),
    TEXT(Tasking, polarization, "polarization", "The polarization, in the provider's word.", "UP42 orderDetails.polarization"),
    TEXT(Tasking, scene_size, "scene_size", "The scene size, in the provider's word.", "UP42 orderDetails.sceneSize"),
    TEXT(Tasking, looks, "looks", "The looks, in the provider's word.", "UP42 orderDetails.looks"),
    INTEGER(Tasking, min_base_height, "min_base_height", "The smallest base-to-height ratio of a stereo pair.", "UP42 orderDetails.minBH"),
    INTEGER(Tasking, max_base_height, "max_base_height", "The largest base-to-height ratio of a stereo pair.", "UP42 orderDetails.maxBH"),
    JSON(Tasking, json, "document", "The provider's document.", "UP42 orderDetails"),
};

constexpr Row coverage_rows[] = {
    NUMBER(Coverage, covered_km2, "covered_km2", "The area delivered, in square kilometres.", "UP42 covered.sqKmArea"),
    NUMBER(Coverage, covered_percent, "covered_percent", "The share delivered, 0 to 100.", "UP42 covered.percentage"),
    JSON(Coverage, covered_area, "covered", "The area delivered, as GeoJSON.", "UP42 covered.geometry"),
    NUMBER(Coverage, remaining_km2, "remaining_km2", "The area not yet delivered, in square kilometres.", "UP42 remainder.sqKmArea"),
    NUMBER(Coverage, remaining_percent, "remaining_percent", "The share not yet delivered, 0 to 100.", "UP42 remainder.percentage"),
    JSON(Coverage, remaining_area, "remaining", "The area not yet delivered, as GeoJSON.", "UP42 remainder.geometry"),
    JSON(Coverage, json, "document", "The provider's document.", "UP42 GET /v2/coverage/orders/{id}"),
};

constexpr Row update_rows[] = {
    CODE(Update, kind, "kind", update_kind, "What happened.", ""),
    TEXT(Update, order_id, "order_id", "The order it is about.", ""),
    CODE(Update, snapshot.state, "state", state, "The order's state, to switch on.", "UP42 status, orderDetails.subStatus; Outposts Status"),
    TEXT(Update, snapshot.status, "status", "The provider's word for the status.", "UP42 status; Outposts Status"),
    TEXT(Update, previous_status, "previous_status", "The status before.", ""),
    TEXT(Update, line_item_id, "line_item_id", "With ORDER_UPDATE_LINE_ITEM, the line item.", "Outposts LineItemId"),
    RECORD_OF(snapshot, Update, "snapshot", Snapshot, "The order at that moment; absent when it was never fetched.", ""),
    RECORD(Update, trouble, "error", KeptError, "With ORDER_UPDATE_TROUBLE, and with ORDER_UPDATE_END of an order that can no longer be polled, the reason.", ""),
};

constexpr Row asset_rows[] = {
    TEXT(Asset, id, "id", "Its id.", "UP42 id; Outposts AssetId"),
    TEXT(Asset, order_id, "order_id", "The order that delivered it.", "UP42 orderId; Outposts OrderId"),
    TEXT(Asset, account_id, "account_id", "The account it belongs to.", "UP42 accountId"),
    TEXT(Asset, workspace_id, "workspace_id", "The workspace it belongs to.", "UP42 workspaceId"),
    TEXT(Asset, name, "name", "Its file name.", "UP42 name"),
    TEXT(Asset, title, "title", "The title the customer gave it.", "UP42 title"),
    TEXT(Asset, content_type, "content_type", "Its media type.", "UP42 contentType"),
    TEXT(Asset, source, "source", "Its origin: \"ARCHIVE\", \"TASKING\", \"PROCESSING\".", "UP42 source"),
    TEXT(Asset, product_id, "product_id", "The data product or catalog item.", "UP42 productId; Outposts CatalogItemId"),
    TEXT(Asset, producer, "producer", "The producer of the data.", "UP42 producerName"),
    TEXT(Asset, collection, "collection", "The collection it belongs to.", "UP42 collectionName"),
    TEXT(Asset, extraction_status, "extraction_status", "The extraction of its geospatial metadata: \"SUCCESSFUL\", \"FAILED\", \"IN_PROGRESS\", \"NOT_PROCESSED\".", "UP42 geospatialMetadataExtractionStatus"),
    INTEGER(Asset, size_bytes, "size_bytes", "Its size in bytes.", "UP42 size"),
    TIME(Asset, created_ms, "created", "When it was created.", "UP42 createdAt"),
    TIME(Asset, updated_ms, "updated", "When it was last changed.", "UP42 updatedAt"),
    TEXTS(Asset, tags, "tags", "Its tags.", "UP42 tags"),
    TEXT(Asset, line_item_id, "line_item_id", "The line item it belongs to.", "Outposts LineItemId"),
    TEXTS(Asset, mac_addresses, "mac_addresses", "Its MAC addresses.", "Outposts MacAddressList"),
    JSON(Asset, json, "document", "The provider's document.", "UP42 GET /v2/assets/{id}/metadata; Outposts AssetInformationList"),
};

constexpr Row asset_list_rows[] = {
    RECORDS(AssetList, items, "items", Asset, "The assets.", ""),
};

constexpr Row collection_rows[] = {
    TEXT(Collection, name, "name", "Its name, as searches take it.", "UP42 name"),
    TEXT(Collection, title, "title", "Its title.", "UP42 title"),
    TEXT(Collection, description, "description", "Its description.", "UP42 description"),
    TEXT(Collection, kind, "kind", "\"ARCHIVE\" or \"TASKING\".", "UP42 type"),
    TEXT(Collection, host, "host", "The name of the organisation that hosts it, as quicklooks take it.", "UP42 providers with role HOST"),
    TEXT(Collection, product_type, "product_type", "\"OPTICAL\", \"SAR\", \"ELEVATION\".", "UP42 metadata.productType"),
    TEXT(Collection, resolution_class, "resolution_class", "\"VERY_HIGH\", \"HIGH\", \"MEDIUM\", \"LOW\".", "UP42 metadata.resolutionClass"),
    NUMBER(Collection, resolution_min_m, "resolution_min_m", "The finest ground resolution, in metres.", "UP42 metadata.resolutionValue.minimum"),
    NUMBER(Collection, resolution_max_m, "resolution_max_m", "The coarsest ground resolution, in metres.", "UP42 metadata.resolutionValue.maximum"),
    TEXTS(Collection, integrations, "integrations", "What can be done with it, e.g. \"SEARCH_AVAILABLE\".", "UP42 integrations"),
    RECORDS(Collection, data_products, "data_products", DataProduct, "Its data products.", "UP42 dataProducts"),
    JSON(Collection, json, "document", "The provider's document.", "UP42 GET /v2/collections"),
};

constexpr Row collection_list_rows[] = {
    RECORDS(CollectionList, items, "items", Collection, "The collections.", ""),
};

constexpr Row data_product_rows[] = {
    TEXT(DataProduct, id, "id", "The id that drafts take; absent when it cannot be ordered.", "UP42 dataProducts.id"),
    TEXT(DataProduct, name, "name", "Its name.", "UP42 dataProducts.name"),
    TEXT(DataProduct, title, "title", "Its title.", "UP42 dataProducts.title"),
    TEXT(DataProduct, description, "description", "Its description.", "UP42 dataProducts.description"),
    TEXT(DataProduct, eula_id, "eula_id", "The licence to accept before ordering.", "UP42 dataProducts.eulaId"),
};

constexpr Row scene_rows[] = {
    TEXT(Scene, id, "id", "The id to order it with.", "UP42 properties.id"),
    TEXT(Scene, scene_id, "producer_scene_id", "The producer's own id.", "UP42 properties.sceneId"),
    TEXT(Scene, collection, "collection", "Its collection.", "UP42 properties.collection"),
    TEXT(Scene, constellation, "constellation", "The satellite constellation that acquired it.", "UP42 properties.constellation"),
    TEXT(Scene, producer, "producer", "The producer of the data.", "UP42 properties.producer"),
    TEXT(Scene, host, "host", "The host it was found at, as quicklooks take it.", "UP42 POST /catalog/hosts/{host}/stac/search"),
    TEXT(Scene, delivery_time, "delivery_time", "How long a delivery takes: \"MINUTES\", \"HOURS\", \"DAYS\".", "UP42 properties.deliveryTime"),
    TIME(Scene, acquired_ms, "acquired", "When it was acquired.", "UP42 properties.datetime, properties.acquisitionDate"),
    TIME(Scene, acquisition_start_ms, "start", "The start of the acquisition.", "UP42 properties.start_datetime"),
    TIME(Scene, acquisition_end_ms, "end", "The end of the acquisition.", "UP42 properties.end_datetime"),
    NUMBER(Scene, cloud_percent, "cloud_percent", "Its cloud cover, 0 to 100.", "UP42 properties.cloudCoverage"),
    NUMBER(Scene, resolution_m, "resolution_m", "Its ground resolution, in metres.", "UP42 properties.resolution"),
    JSON(Scene, geometry, "geometry", "Its footprint, as GeoJSON.", "UP42 geometry"),
    JSON(Scene, json, "document", "The provider's document.", "UP42 features"),
};

constexpr Row scene_list_rows[] = {
    RECORDS(SceneList, items, "items", Scene, "The scenes.", ""),
};

constexpr Row estimate_rows[] = {
    NUMBER(Estimate, credits, "credits", "The total price, in credits.", "UP42 summary.totalCredits"),
    NUMBER(Estimate, size, "size", "The total size, in `unit`.", "UP42 summary.totalSize"),
    TEXT(Estimate, unit, "unit", "The unit of the size: \"SQ_KM\", \"SCENE\".", "UP42 summary.unit"),
    FLAG(Estimate, is_complete, "is_complete", "Whether everything that would be ordered has a known price. Check it before comparing the price with a limit.", ""),
    TEXT(Estimate, quote_id, "quote_id", "The quote that was created for the estimate, or read.", "Outposts QuoteId"),
    RECORDS(Estimate, items, "items", EstimateItem, "The areas that would be ordered, priced or not, or the ways to pay.", "UP42 results, errors"),
    JSON(Estimate, json, "document", "The provider's document.", "UP42 POST /v2/orders/estimate"),
};

constexpr Row estimate_item_rows[] = {
    INTEGER(EstimateItem, index, "index", "The position of the area in the draft, from 0.", "UP42 results.index"),
    NUMBER(EstimateItem, credits, "credits", "The price of the area, in credits.", "UP42 results.credits"),
    NUMBER(EstimateItem, size, "size", "The size of the area, in `unit`.", "UP42 results.size"),
    TEXT(EstimateItem, unit, "unit", "The unit of the size.", "UP42 results.unit"),
    TEXT(EstimateItem, problem, "problem", "Why the area cannot be ordered; absent when it can.", "UP42 errors.message"),
    TEXT(EstimateItem, label, "label", "The quote's option, payment option and payment term.", "Outposts QuoteOptionIdentifier, PaymentOption, PaymentTerm"),
    NUMBER(EstimateItem, upfront, "upfront", "The price to pay upfront, in `currency`.", "Outposts UpfrontPrice"),
    NUMBER(EstimateItem, monthly, "monthly", "The price to pay each month, in `currency`.", "Outposts MonthlyRecurringPrice"),
    NUMBER(EstimateItem, total, "total", "The price over the whole payment term, upfront and monthly together.", "Outposts UpfrontPrice, MonthlyRecurringPrice, PaymentTerm"),
    TEXT(EstimateItem, currency, "currency", "The currency of these prices.", "Outposts Currency"),
};

constexpr Row placement_rows[] = {
    TEXT(Placement, reference, "reference", "The tag that its orders carry.", "UP42 tags"),
    FLAG(Placement, is_recovered, "is_recovered", "Whether its orders were found afterwards: the answer was lost, or their key or quote had placed them before.", ""),
    INTEGER(Placement, placed_count, "placed_count", "The number of orders that exist.", "UP42 results"),
    RECORDS(Placement, items, "items", PlacementItem, "The areas of the draft.", "UP42 results, errors"),
    JSON(Placement, json, "document", "The provider's document; absent when recovered.", "UP42 POST /v2/orders"),
};

constexpr Row placement_item_rows[] = {
    INTEGER(PlacementItem, index, "index", "The position of the area in the draft, from 0.", "UP42 results.index"),
    TEXT(PlacementItem, order_id, "order_id", "The order placed for the area; absent when there is none.", "UP42 results.id"),
    TEXT(PlacementItem, problem, "problem", "Why there is no order; absent when there is one.", "UP42 errors.message"),
    FLAG(PlacementItem, outcome_unknown, "is_unknown", "Whether it is unknown if the area was ordered.", ""),
};

constexpr Row quotation_rows[] = {
    TEXT(Quotation, id, "id", "Its id.", "UP42 id"),
    TEXT(Quotation, order_id, "order_id", "The order it is for.", "UP42 orderId"),
    TEXT(Quotation, account_id, "account_id", "The account it belongs to.", "UP42 accountId"),
    TEXT(Quotation, workspace_id, "workspace_id", "The workspace it belongs to.", "UP42 workspaceId"),
    TEXT(Quotation, decision, "decision", "\"NOT_DECIDED\", \"ACCEPTED\" or \"REJECTED\".", "UP42 decision"),
    TEXT(Quotation, decided_by, "decided_by", "The user who decided.", "UP42 decisionById"),
    NUMBER(Quotation, credits, "credits", "The price, in credits.", "UP42 creditsPrice"),
    TIME(Quotation, created_ms, "created", "When it was created.", "UP42 createdAt"),
    TIME(Quotation, updated_ms, "updated", "When it was last changed.", "UP42 updatedAt"),
    TIME(Quotation, decided_ms, "decided", "When it was decided.", "UP42 decisionAt"),
    JSON(Quotation, json, "document", "The provider's document.", "UP42 GET /v2/tasking/quotation"),
};

constexpr Row quotation_list_rows[] = {
    RECORDS(QuotationList, items, "items", Quotation, "The quotations.", ""),
};

constexpr Row feasibility_rows[] = {
    TEXT(FeasibilityStudy, id, "id", "Its id.", "UP42 id"),
    TEXT(FeasibilityStudy, order_id, "order_id", "The order it is for.", "UP42 orderId"),
    TEXT(FeasibilityStudy, account_id, "account_id", "The account it belongs to.", "UP42 accountId"),
    TEXT(FeasibilityStudy, workspace_id, "workspace_id", "The workspace it belongs to.", "UP42 workspaceId"),
    TEXT(FeasibilityStudy, kind, "kind", "\"MANUAL\" or \"AUTO\".", "UP42 type"),
    TEXT(FeasibilityStudy, decision, "decision", "\"NOT_DECIDED\" or \"ACCEPTED\".", "UP42 decision"),
    TEXT(FeasibilityStudy, chosen_option_id, "chosen_option_id", "The option that was chosen.", "UP42 decisionOption.id"),
    RECORDS(FeasibilityStudy, options, "options", FeasibilityOption, "The options to choose from.", "UP42 options"),
    TIME(FeasibilityStudy, created_ms, "created", "When it was created.", "UP42 createdAt"),
    TIME(FeasibilityStudy, updated_ms, "updated", "When it was last changed.", "UP42 updatedAt"),
    TIME(FeasibilityStudy, decided_ms, "decided", "When an option was chosen.", "UP42 decisionAt"),
    JSON(FeasibilityStudy, json, "document", "The provider's document.", "UP42 GET /v2/tasking/feasibility-studies"),
};

constexpr Row feasibility_list_rows[] = {
    RECORDS(FeasibilityList, items, "items", FeasibilityStudy, "The studies.", ""),
};

constexpr Row feasibility_option_rows[] = {
    TEXT(FeasibilityOption, id, "id", "Its id.", "UP42 options.id"),
    TEXT(FeasibilityOption, description, "description", "What the option offers.", "UP42 options.description"),
};

constexpr Row catalog_item_rows[] = {
    TEXT(CatalogItem, id, "id", "Its id.", "Outposts CatalogItemId"),
    TEXT(CatalogItem, status, "status", "\"AVAILABLE\" or \"DISCONTINUED\".", "Outposts ItemStatus"),
    NUMBER(CatalogItem, power_kva, "power_kva", "Its power draw, in kVA.", "Outposts PowerKva"),
    NUMBER(CatalogItem, weight_lbs, "weight_lbs", "Its weight, in pounds.", "Outposts WeightLbs"),
    RECORDS(CatalogItem, capacities, "capacities", Capacity, "Its EC2 capacity, by instance family.", "Outposts EC2Capacities"),
    INTEGERS(CatalogItem, uplinks_gbps, "uplinks_gbps", "The uplink speeds it supports, in Gbit/s.", "Outposts SupportedUplinkGbps"),
    TEXTS(CatalogItem, storage, "storage", "The kinds of storage it supports: \"EBS\", \"S3\".", "Outposts SupportedStorage"),
    JSON(CatalogItem, json, "document", "The provider's document.", "Outposts GetCatalogItem"),
};

constexpr Row catalog_item_list_rows[] = {
    RECORDS(CatalogItemList, items, "items", CatalogItem, "The catalog items.", ""),
};

constexpr Row capacity_rows[] = {
    TEXT(Capacity, family, "family", "The instance family.", "Outposts EC2Capacities.Family"),
    TEXT(Capacity, max_size, "max_size", "The largest instance size.", "Outposts EC2Capacities.MaxSize"),
    TEXT(Capacity, quantity, "quantity", "The amount of capacity, in the provider's word.", "Outposts EC2Capacities.Quantity"),
};

constexpr Row outpost_rows[] = {
    TEXT(Outpost, id, "id", "Its id.", "Outposts OutpostId"),
    TEXT(Outpost, arn, "arn", "Its ARN.", "Outposts OutpostArn"),
    TEXT(Outpost, owner_id, "owner_id", "The account that owns it.", "Outposts OwnerId"),
    TEXT(Outpost, site_id, "site_id", "The site it is at.", "Outposts SiteId"),
    TEXT(Outpost, site_arn, "site_arn", "The ARN of that site.", "Outposts SiteArn"),
    TEXT(Outpost, name, "name", "Its name.", "Outposts Name"),
    TEXT(Outpost, description, "description", "Its description.", "Outposts Description"),
    TEXT(Outpost, life_cycle_status, "life_cycle_status", "Its status, in the provider's word.", "Outposts LifeCycleStatus"),
    TEXT(Outpost, availability_zone, "availability_zone", "The name of its availability zone.", "Outposts AvailabilityZone"),
    TEXT(Outpost, availability_zone_id, "availability_zone_id", "The id of its availability zone.", "Outposts AvailabilityZoneId"),
    TEXT(Outpost, hardware_kind, "hardware_kind", "\"RACK\" or \"SERVER\".", "Outposts SupportedHardwareType"),
    RECORDS(Outpost, tags, "tags", KeyValue, "Its tags.", "Outposts Tags"),
    JSON(Outpost, json, "document", "The provider's document.", "Outposts GetOutpost"),
};

constexpr Row outpost_list_rows[] = {
    RECORDS(OutpostList, items, "items", Outpost, "The Outposts.", ""),
};

constexpr Row site_rows[] = {
    TEXT(Site, id, "id", "Its id.", "Outposts SiteId"),
    TEXT(Site, arn, "arn", "Its ARN.", "Outposts SiteArn"),
    TEXT(Site, account_id, "account_id", "The account that owns it.", "Outposts AccountId"),
    TEXT(Site, name, "name", "Its name.", "Outposts Name"),
    TEXT(Site, description, "description", "Its description.", "Outposts Description"),
    TEXT(Site, notes, "notes", "Notes for the installers.", "Outposts Notes"),
    TEXT(Site, country, "country", "The country of its operating address, two letters.", "Outposts OperatingAddressCountryCode"),
    TEXT(Site, state_or_region, "state_or_region", "The state or region of its operating address.", "Outposts OperatingAddressStateOrRegion"),
    TEXT(Site, city, "city", "The city of its operating address.", "Outposts OperatingAddressCity"),
    JSON(Site, rack, "rack", "The physical properties of its rack, as a JSON object.", "Outposts RackPhysicalProperties"),
    RECORDS(Site, tags, "tags", KeyValue, "Its tags.", "Outposts Tags"),
    JSON(Site, json, "document", "The provider's document.", "Outposts GetSite"),
};

constexpr Row site_list_rows[] = {
    RECORDS(SiteList, items, "items", Site, "The sites.", ""),
};

constexpr Row tag_rows[] = {
    TEXT(KeyValue, key, "key", "Its key.", "Outposts Tags"),
    TEXT(KeyValue, value, "value", "Its value.", "Outposts Tags"),
};

constexpr Row quote_rows[] = {
    TEXT(Quote, id, "id", "Its id.", "Outposts QuoteId"),
    TEXT(Quote, account_id, "account_id", "The account it was created for.", "Outposts AccountId"),
    TEXT(Quote, status, "status", "\"CREATED\", \"ORDER_SUBMITTED\", \"EXPIRED\".", "Outposts QuoteStatus"),
    TEXT(Quote, status_message, "status_message", "The reason for the status.", "Outposts StatusMessage"),
    TEXT(Quote, outpost_arn, "outpost_arn", "The Outpost it is for.", "Outposts OutpostArn"),
    TEXT(Quote, country, "country", "The country it is for, two letters.", "Outposts CountryCode"),
    TEXT(Quote, description, "description", "The customer's description.", "Outposts Description"),
    TEXT(Quote, submitted_order_id, "submitted_order_id", "The order that was placed by it.", "Outposts SubmittedOrderId"),
    TIME(Quote, created_ms, "created", "When it was created.", "Outposts CreatedDate"),
    TIME(Quote, expires_ms, "expires", "When it expires.", "Outposts ExpirationDate"),
    TEXTS(Quote, option_ids, "option_ids", "The ids of the options to choose from, as drafts take them.", "Outposts QuoteOptionIdentifier"),
    RECORDS(Quote, prices, "prices", QuotePrice, "The prices by option, shortest payment term first.", "Outposts PricingOptions"),
    RECORDS(Quote, requirements, "requirements", QuoteRequirement, "The conditions for ordering that were checked.", "Outposts OrderingRequirements"),
    JSON(Quote, json, "document", "The provider's document.", "Outposts GetQuote"),
};

constexpr Row quote_list_rows[] = {
    RECORDS(QuoteList, items, "items", Quote, "The quotes.", ""),
};

constexpr Row quote_price_rows[] = {
    TEXT(QuotePrice, option_id, "option_id", "The option it is for.", "Outposts QuoteOptionIdentifier"),
    TEXT(QuotePrice, payment_option, "payment_option", "How it is paid: \"ALL_UPFRONT\", \"PARTIAL_UPFRONT\", \"NO_UPFRONT\".", "Outposts PaymentOption"),
    TEXT(QuotePrice, payment_term, "payment_term", "How long it is paid for: \"ONE_YEAR\", \"THREE_YEARS\", \"FIVE_YEARS\".", "Outposts PaymentTerm"),
    NUMBER(QuotePrice, upfront, "upfront", "The price to pay upfront, in `currency`.", "Outposts UpfrontPrice"),
    NUMBER(QuotePrice, monthly, "monthly", "The price to pay each month, in `currency`.", "Outposts MonthlyRecurringPrice"),
    NUMBER(QuotePrice, total, "total", "The price over the whole payment term, upfront and monthly together.", "Outposts UpfrontPrice, MonthlyRecurringPrice, PaymentTerm"),
    TEXT(QuotePrice, currency, "currency", "The currency of these prices.", "Outposts Currency"),
};

constexpr Row quote_requirement_rows[] = {
    TEXT(QuoteRequirement, kind, "kind", "The condition that was checked.", "Outposts OrderingRequirementType"),
    TEXT(QuoteRequirement, status, "status", "\"PASS\", \"FAIL\", \"EXEMPT\".", "Outposts OrderingRequirements.Status"),
    TEXT(QuoteRequirement, message, "message", "The reason for the status.", "Outposts OrderingRequirements.StatusMessage"),
};

constexpr Row option_rows[] = {
    TEXT(Option, name, "name", "Its name.", ""),
    TEXT(Option, meaning, "meaning", "Its meaning, with unit and range, in one line.", ""),
    TEXT(Option, standard, "default_value", "The value that holds when it is not set.", ""),
    TEXT(Option, environment, "environment", "The environment variable that is read when it is not set.", ""),
    FLAG_OF(is_secret, Option, "is_secret", "Whether the value is never shown.", ""),
    FLAG(Option, repeats, "repeats", "Whether setting it again adds a value.", ""),
};

constexpr Row option_list_rows[] = {
    RECORDS(OptionList, items, "items", Option, "The options.", ""),
};

constexpr Row file_rows[] = {
    TEXT(DeliveredFile, path, "path", "Its path.", ""),
    INTEGER(DeliveredFile, size_bytes, "size_bytes", "Its size in bytes.", ""),
    TEXT(DeliveredFile, sha256, "sha256", "Its SHA-256, as 64 hexadecimal digits.", ""),
};

constexpr Row file_list_rows[] = {
    RECORDS(FileList, items, "items", DeliveredFile, "The files.", ""),
};

// In the order of Type.
constexpr std::array<Source, type_count> sources = {
    of<KeptError>("error", "Why a call failed.", error_rows),
    of<Snapshot>("snapshot", "An order at one moment.", snapshot_rows),
    of<SnapshotList>("snapshot_list", "Orders.", snapshot_list_rows),
    of<LineItem>("line_item", "A line item of a hardware order.", line_item_rows),
    of<Hardware>("hardware", "A piece of hardware that was built for a line item.", hardware_rows),
    of<StatusCount>("item_status", "The number of line items in one status.", item_status_rows),
    of<Tasking>("tasking", "What a tasking order asks for.", tasking_rows),
    of<Coverage>("coverage", "How much of an ordered area has been delivered.", coverage_rows),
    of<Update>("update", "One event of a tracker.", update_rows),
    of<Asset>("asset", "A delivered data item, or a piece of hardware.", asset_rows),
    of<AssetList>("asset_list", "Assets.", asset_list_rows),
    of<Collection>("collection", "A collection of the catalog.", collection_rows),
    of<CollectionList>("collection_list", "Collections.", collection_list_rows),
    of<DataProduct>("data_product", "A form in which a collection can be ordered.", data_product_rows),
    of<Scene>("scene", "A satellite image in the catalog.", scene_rows),
    of<SceneList>("scene_list", "Scenes.", scene_list_rows),
    of<Estimate>("estimate", "The price of a draft.", estimate_rows),
    of<EstimateItem>("estimate_item", "The price of one area, or of one way to pay.", estimate_item_rows),
    of<Placement>("placement", "The result of placing a draft.", placement_rows),
    of<PlacementItem>("placement_item", "The result for one area of the draft.", placement_item_rows),
    of<Quotation>("quotation", "An offer for a tasking order.", quotation_rows),
    of<QuotationList>("quotation_list", "Quotations.", quotation_list_rows),
    of<FeasibilityStudy>("feasibility", "A feasibility study of a tasking order.", feasibility_rows),
    of<FeasibilityList>("feasibility_list", "Feasibility studies.", feasibility_list_rows),
    of<FeasibilityOption>("feasibility_option", "An option of a feasibility study.", feasibility_option_rows),
    of<CatalogItem>("catalog_item", "Hardware that can be ordered.", catalog_item_rows),
    of<CatalogItemList>("catalog_item_list", "Catalog items.", catalog_item_list_rows),
    of<Capacity>("capacity", "EC2 capacity of one instance family.", capacity_rows),
    of<Outpost>("outpost", "An Outpost: where hardware is, or will be.", outpost_rows),
    of<OutpostList>("outpost_list", "Outposts.", outpost_list_rows),
    of<Site>("site", "A customer's site.", site_rows),
    of<SiteList>("site_list", "Sites.", site_list_rows),
    of<KeyValue>("tag", "A tag: a key and its value.", tag_rows),
    of<Quote>("quote", "Prices for hardware that is not ordered yet.", quote_rows),
    of<QuoteList>("quote_list", "Quotes.", quote_list_rows),
    of<QuotePrice>("quote_price", "A price of a quote, for one way to pay.", quote_price_rows),
    of<QuoteRequirement>("quote_requirement", "A condition for ordering by a quote.", quote_requirement_rows),
    of<Option, std::span<const Option>>("option", "An option of settings, searches, drafts or queries.", option_rows),
    of<OptionList>("option_list", "Options.", option_list_rows),
    of<DeliveredFile>("file", "A file of a finished download.", file_rows),
    of<FileList>("file_list", "Files.", file_list_rows),
};
// clang-format on

}  // namespace

constinit const Table table = Packed<sources>::table;

template <class Enum>
static bool is_within(std::int32_t code, Enum first, Enum last) {
    return code >= static_cast<std::int32_t>(first) && code <= static_cast<std::int32_t>(last);
}

const char *word(Words words, std::int32_t code) {
    using base::Code;
    if (words == Words::state && is_within(code, State::unknown, State::cancelled)) {
        return state_name(static_cast<State>(code));
    }
    if (words == Words::code && is_within(code, Code::ok, Code::payment)) {
        return base::code_name(static_cast<Code>(code));
    }
    if (words == Words::update_kind && is_within(code, UpdateKind::report, UpdateKind::end)) {
        return update_kind_name(static_cast<UpdateKind>(code));
    }
    return nullptr;
}

}  // namespace order::core
