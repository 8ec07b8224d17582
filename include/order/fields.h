/*
 * fields.h - the fields of every record, and a typed reader of each.
 *
 * SPDX-License-Identifier: MIT
 *
 * Generated from src/core/fields.cpp by bindings/fields/fields_h.py; order.h includes it.
 *
 * A reader costs one call of an order_record_* function. A program that loads the library at run time defines
 * ORDER_ONLY_FIELD_NUMBERS before it includes order.h and calls those functions with the numbers.
 */
/* clang-format off */
#ifndef ORDER_FIELDS_H
#define ORDER_FIELDS_H

#ifndef ORDER_ORDER_H
#error "Include <order/order.h>, which includes this file."
#endif

/* What a call returns; each is a record. */
typedef struct order_error order_error;
typedef struct order_snapshot order_snapshot;
typedef struct order_snapshot_list order_snapshot_list;
typedef struct order_line_item order_line_item;
typedef struct order_hardware order_hardware;
typedef struct order_item_status order_item_status;
typedef struct order_tasking order_tasking;
typedef struct order_coverage order_coverage;
typedef struct order_update order_update;
typedef struct order_asset order_asset;
typedef struct order_asset_list order_asset_list;
typedef struct order_collection order_collection;
typedef struct order_collection_list order_collection_list;
typedef struct order_data_product order_data_product;
typedef struct order_scene order_scene;
typedef struct order_scene_list order_scene_list;
typedef struct order_estimate order_estimate;
typedef struct order_estimate_item order_estimate_item;
typedef struct order_placement order_placement;
typedef struct order_placement_item order_placement_item;
typedef struct order_quotation order_quotation;
typedef struct order_quotation_list order_quotation_list;
typedef struct order_feasibility order_feasibility;
typedef struct order_feasibility_list order_feasibility_list;
typedef struct order_feasibility_option order_feasibility_option;
typedef struct order_catalog_item order_catalog_item;
typedef struct order_catalog_item_list order_catalog_item_list;
typedef struct order_capacity order_capacity;
typedef struct order_outpost order_outpost;
typedef struct order_outpost_list order_outpost_list;
typedef struct order_site order_site;
typedef struct order_site_list order_site_list;
typedef struct order_tag order_tag;
typedef struct order_quote order_quote;
typedef struct order_quote_list order_quote_list;
typedef struct order_quote_price order_quote_price;
typedef struct order_quote_requirement order_quote_requirement;
typedef struct order_option order_option;
typedef struct order_option_list order_option_list;
typedef struct order_file order_file;
typedef struct order_file_list order_file_list;

/* Types of records. Numbers are never reused; expect new ones. */
enum {
    ORDER_TYPE_ERROR = 1,
    ORDER_TYPE_SNAPSHOT = 2,
    ORDER_TYPE_SNAPSHOT_LIST = 3,
    ORDER_TYPE_LINE_ITEM = 4,
    ORDER_TYPE_HARDWARE = 5,
    ORDER_TYPE_ITEM_STATUS = 6,
    ORDER_TYPE_TASKING = 7,
    ORDER_TYPE_COVERAGE = 8,
    ORDER_TYPE_UPDATE = 9,
    ORDER_TYPE_ASSET = 10,
    ORDER_TYPE_ASSET_LIST = 11,
    ORDER_TYPE_COLLECTION = 12,
    ORDER_TYPE_COLLECTION_LIST = 13,
    ORDER_TYPE_DATA_PRODUCT = 14,
    ORDER_TYPE_SCENE = 15,
    ORDER_TYPE_SCENE_LIST = 16,
    ORDER_TYPE_ESTIMATE = 17,
    ORDER_TYPE_ESTIMATE_ITEM = 18,
    ORDER_TYPE_PLACEMENT = 19,
    ORDER_TYPE_PLACEMENT_ITEM = 20,
    ORDER_TYPE_QUOTATION = 21,
    ORDER_TYPE_QUOTATION_LIST = 22,
    ORDER_TYPE_FEASIBILITY = 23,
    ORDER_TYPE_FEASIBILITY_LIST = 24,
    ORDER_TYPE_FEASIBILITY_OPTION = 25,
    ORDER_TYPE_CATALOG_ITEM = 26,
    ORDER_TYPE_CATALOG_ITEM_LIST = 27,
    ORDER_TYPE_CAPACITY = 28,
    ORDER_TYPE_OUTPOST = 29,
    ORDER_TYPE_OUTPOST_LIST = 30,
    ORDER_TYPE_SITE = 31,
    ORDER_TYPE_SITE_LIST = 32,
    ORDER_TYPE_TAG = 33,
    ORDER_TYPE_QUOTE = 34,
    ORDER_TYPE_QUOTE_LIST = 35,
    ORDER_TYPE_QUOTE_PRICE = 36,
    ORDER_TYPE_QUOTE_REQUIREMENT = 37,
    ORDER_TYPE_OPTION = 38,
    ORDER_TYPE_OPTION_LIST = 39,
    ORDER_TYPE_FILE = 40,
    ORDER_TYPE_FILE_LIST = 41
};

/* Why a call failed. */
enum {
    ORDER_FIELD_ERROR_CODE = 65537,
    ORDER_FIELD_ERROR_MESSAGE = 65538,
    ORDER_FIELD_ERROR_HTTP_STATUS = 65539,
    ORDER_FIELD_ERROR_PROVIDER_CODE = 65540,
    ORDER_FIELD_ERROR_REQUEST_ID = 65541,
    ORDER_FIELD_ERROR_IS_RETRIABLE = 65542,
    ORDER_FIELD_ERROR_RETRY_AFTER_MS = 65543,
    ORDER_FIELD_ERROR_REFERENCE = 65544,
    ORDER_FIELD_ERROR_RESOURCE_ID = 65545,
    ORDER_FIELD_ERROR_RESOURCE_KIND = 65546
};

/* An order at one moment. */
enum {
    ORDER_FIELD_SNAPSHOT_PROVIDER = 131073,
    ORDER_FIELD_SNAPSHOT_ID = 131074,
    ORDER_FIELD_SNAPSHOT_STATE = 131075,
    ORDER_FIELD_SNAPSHOT_STATUS = 131076,
    ORDER_FIELD_SNAPSHOT_SUB_STATUS = 131077,
    ORDER_FIELD_SNAPSHOT_HAS_DELIVERIES = 131078,
    ORDER_FIELD_SNAPSHOT_NAME = 131079,
    ORDER_FIELD_SNAPSHOT_KIND = 131080,
    ORDER_FIELD_SNAPSHOT_WORKSPACE_ID = 131081,
    ORDER_FIELD_SNAPSHOT_ACCOUNT_ID = 131082,
    ORDER_FIELD_SNAPSHOT_DATA_PRODUCT_ID = 131083,
    ORDER_FIELD_SNAPSHOT_IMAGE_ID = 131084,
    ORDER_FIELD_SNAPSHOT_CREATED_BY = 131085,
    ORDER_FIELD_SNAPSHOT_UPDATED_BY = 131086,
    ORDER_FIELD_SNAPSHOT_CREATED = 131087,
    ORDER_FIELD_SNAPSHOT_UPDATED = 131088,
    ORDER_FIELD_SNAPSHOT_TAGS = 131089,
    ORDER_FIELD_SNAPSHOT_AREA = 131090,
    ORDER_FIELD_SNAPSHOT_OUTPOST_ID = 131091,
    ORDER_FIELD_SNAPSHOT_PAYMENT_OPTION = 131092,
    ORDER_FIELD_SNAPSHOT_PAYMENT_TERM = 131093,
    ORDER_FIELD_SNAPSHOT_QUOTE_ID = 131094,
    ORDER_FIELD_SNAPSHOT_QUOTE_OPTION_ID = 131095,
    ORDER_FIELD_SNAPSHOT_FULFILLED = 131096,
    ORDER_FIELD_SNAPSHOT_LINE_ITEMS = 131097,
    ORDER_FIELD_SNAPSHOT_ITEM_STATUSES = 131098,
    ORDER_FIELD_SNAPSHOT_TASKING = 131099,
    ORDER_FIELD_SNAPSHOT_DOCUMENT = 131100
};

/* Orders. */
enum {
    ORDER_FIELD_SNAPSHOT_LIST_ITEMS = 196609
};

/* A line item of a hardware order. */
enum {
    ORDER_FIELD_LINE_ITEM_ID = 262145,
    ORDER_FIELD_LINE_ITEM_CATALOG_ITEM_ID = 262146,
    ORDER_FIELD_LINE_ITEM_STATUS = 262147,
    ORDER_FIELD_LINE_ITEM_QUANTITY = 262148,
    ORDER_FIELD_LINE_ITEM_SHIPMENT_TRACKING_NUMBER = 262149,
    ORDER_FIELD_LINE_ITEM_SHIPMENT_CARRIER = 262150,
    ORDER_FIELD_LINE_ITEM_PREVIOUS_LINE_ITEM_ID = 262151,
    ORDER_FIELD_LINE_ITEM_PREVIOUS_ORDER_ID = 262152,
    ORDER_FIELD_LINE_ITEM_HARDWARE = 262153
};

/* A piece of hardware that was built for a line item. */
enum {
    ORDER_FIELD_HARDWARE_ID = 327681,
    ORDER_FIELD_HARDWARE_MAC_ADDRESSES = 327682
};

/* The number of line items in one status. */
enum {
    ORDER_FIELD_ITEM_STATUS_STATUS = 393217,
    ORDER_FIELD_ITEM_STATUS_QUANTITY = 393218
};

/* What a tasking order asks for. */
enum {
    ORDER_FIELD_TASKING_START = 458753,
    ORDER_FIELD_TASKING_END = 458754,
    ORDER_FIELD_TASKING_GEOMETRY = 458755,
    ORDER_FIELD_TASKING_SUB_STATUS = 458756,
    ORDER_FIELD_TASKING_EXTRA_DESCRIPTION = 458757,
    ORDER_FIELD_TASKING_ACQUISITION_MODE = 458758,
    ORDER_FIELD_TASKING_MAX_CLOUD_PERCENT = 458759,
    ORDER_FIELD_TASKING_MAX_INCIDENCE_DEGREES = 458760,
    ORDER_FIELD_TASKING_GEOMETRIC_PROCESSING = 458761,
    ORDER_FIELD_TASKING_PROJECTION = 458762,
    ORDER_FIELD_TASKING_PIXEL_CODING = 458763,
    ORDER_FIELD_TASKING_RADIOMETRIC_PROCESSING = 458764,
    ORDER_FIELD_TASKING_SPECTRAL_BANDS = 458765,
    ORDER_FIELD_TASKING_PRIORITY = 458766,
    ORDER_FIELD_TASKING_RESOLUTION = 458767,
    ORDER_FIELD_TASKING_POLARIZATION = 458768,
    ORDER_FIELD_TASKING_SCENE_SIZE = 458769,
    ORDER_FIELD_TASKING_LOOKS = 458770,
    ORDER_FIELD_TASKING_MIN_BASE_HEIGHT = 458771,
    ORDER_FIELD_TASKING_MAX_BASE_HEIGHT = 458772,
    ORDER_FIELD_TASKING_DOCUMENT = 458773
};

/* How much of an ordered area has been delivered. */
enum {
    ORDER_FIELD_COVERAGE_COVERED_KM2 = 524289,
    ORDER_FIELD_COVERAGE_COVERED_PERCENT = 524290,
    ORDER_FIELD_COVERAGE_COVERED = 524291,
    ORDER_FIELD_COVERAGE_REMAINING_KM2 = 524292,
    ORDER_FIELD_COVERAGE_REMAINING_PERCENT = 524293,
    ORDER_FIELD_COVERAGE_REMAINING = 524294,
    ORDER_FIELD_COVERAGE_DOCUMENT = 524295
};

/* One event of a tracker. */
enum {
    ORDER_FIELD_UPDATE_KIND = 589825,
    ORDER_FIELD_UPDATE_ORDER_ID = 589826,
    ORDER_FIELD_UPDATE_STATE = 589827,
    ORDER_FIELD_UPDATE_STATUS = 589828,
    ORDER_FIELD_UPDATE_PREVIOUS_STATUS = 589829,
    ORDER_FIELD_UPDATE_LINE_ITEM_ID = 589830,
    ORDER_FIELD_UPDATE_SNAPSHOT = 589831,
    ORDER_FIELD_UPDATE_ERROR = 589832
};

/* A delivered data item, or a piece of hardware. */
enum {
    ORDER_FIELD_ASSET_ID = 655361,
    ORDER_FIELD_ASSET_ORDER_ID = 655362,
    ORDER_FIELD_ASSET_ACCOUNT_ID = 655363,
    ORDER_FIELD_ASSET_WORKSPACE_ID = 655364,
    ORDER_FIELD_ASSET_NAME = 655365,
    ORDER_FIELD_ASSET_TITLE = 655366,
    ORDER_FIELD_ASSET_CONTENT_TYPE = 655367,
    ORDER_FIELD_ASSET_SOURCE = 655368,
    ORDER_FIELD_ASSET_PRODUCT_ID = 655369,
    ORDER_FIELD_ASSET_PRODUCER = 655370,
    ORDER_FIELD_ASSET_COLLECTION = 655371,
    ORDER_FIELD_ASSET_EXTRACTION_STATUS = 655372,
    ORDER_FIELD_ASSET_SIZE_BYTES = 655373,
    ORDER_FIELD_ASSET_CREATED = 655374,
    ORDER_FIELD_ASSET_UPDATED = 655375,
    ORDER_FIELD_ASSET_TAGS = 655376,
    ORDER_FIELD_ASSET_LINE_ITEM_ID = 655377,
    ORDER_FIELD_ASSET_MAC_ADDRESSES = 655378,
    ORDER_FIELD_ASSET_DOCUMENT = 655379
};

/* Assets. */
enum {
    ORDER_FIELD_ASSET_LIST_ITEMS = 720897
};

/* A collection of the catalog. */
enum {
    ORDER_FIELD_COLLECTION_NAME = 786433,
    ORDER_FIELD_COLLECTION_TITLE = 786434,
    ORDER_FIELD_COLLECTION_DESCRIPTION = 786435,
    ORDER_FIELD_COLLECTION_KIND = 786436,
    ORDER_FIELD_COLLECTION_HOST = 786437,
    ORDER_FIELD_COLLECTION_PRODUCT_TYPE = 786438,
    ORDER_FIELD_COLLECTION_RESOLUTION_CLASS = 786439,
    ORDER_FIELD_COLLECTION_RESOLUTION_MIN_M = 786440,
    ORDER_FIELD_COLLECTION_RESOLUTION_MAX_M = 786441,
    ORDER_FIELD_COLLECTION_INTEGRATIONS = 786442,
    ORDER_FIELD_COLLECTION_DATA_PRODUCTS = 786443,
    ORDER_FIELD_COLLECTION_DOCUMENT = 786444
};

/* Collections. */
enum {
    ORDER_FIELD_COLLECTION_LIST_ITEMS = 851969
};

/* A form in which a collection can be ordered. */
enum {
    ORDER_FIELD_DATA_PRODUCT_ID = 917505,
    ORDER_FIELD_DATA_PRODUCT_NAME = 917506,
    ORDER_FIELD_DATA_PRODUCT_TITLE = 917507,
    ORDER_FIELD_DATA_PRODUCT_DESCRIPTION = 917508,
    ORDER_FIELD_DATA_PRODUCT_EULA_ID = 917509
};

/* A satellite image in the catalog. */
enum {
    ORDER_FIELD_SCENE_ID = 983041,
    ORDER_FIELD_SCENE_PRODUCER_SCENE_ID = 983042,
    ORDER_FIELD_SCENE_COLLECTION = 983043,
    ORDER_FIELD_SCENE_CONSTELLATION = 983044,
    ORDER_FIELD_SCENE_PRODUCER = 983045,
    ORDER_FIELD_SCENE_HOST = 983046,
    ORDER_FIELD_SCENE_DELIVERY_TIME = 983047,
    ORDER_FIELD_SCENE_ACQUIRED = 983048,
    ORDER_FIELD_SCENE_START = 983049,
    ORDER_FIELD_SCENE_END = 983050,
    ORDER_FIELD_SCENE_CLOUD_PERCENT = 983051,
    ORDER_FIELD_SCENE_RESOLUTION_M = 983052,
    ORDER_FIELD_SCENE_GEOMETRY = 983053,
    ORDER_FIELD_SCENE_DOCUMENT = 983054
};

/* Scenes. */
enum {
    ORDER_FIELD_SCENE_LIST_ITEMS = 1048577
};

/* The price of a draft. */
enum {
    ORDER_FIELD_ESTIMATE_CREDITS = 1114113,
    ORDER_FIELD_ESTIMATE_SIZE = 1114114,
    ORDER_FIELD_ESTIMATE_UNIT = 1114115,
    ORDER_FIELD_ESTIMATE_IS_COMPLETE = 1114116,
    ORDER_FIELD_ESTIMATE_QUOTE_ID = 1114117,
    ORDER_FIELD_ESTIMATE_ITEMS = 1114118,
    ORDER_FIELD_ESTIMATE_DOCUMENT = 1114119
};

/* The price of one area, or of one way to pay. */
enum {
    ORDER_FIELD_ESTIMATE_ITEM_INDEX = 1179649,
    ORDER_FIELD_ESTIMATE_ITEM_CREDITS = 1179650,
    ORDER_FIELD_ESTIMATE_ITEM_SIZE = 1179651,
    ORDER_FIELD_ESTIMATE_ITEM_UNIT = 1179652,
    ORDER_FIELD_ESTIMATE_ITEM_PROBLEM = 1179653,
    ORDER_FIELD_ESTIMATE_ITEM_LABEL = 1179654,
    ORDER_FIELD_ESTIMATE_ITEM_UPFRONT = 1179655,
    ORDER_FIELD_ESTIMATE_ITEM_MONTHLY = 1179656,
    ORDER_FIELD_ESTIMATE_ITEM_TOTAL = 1179657,
    ORDER_FIELD_ESTIMATE_ITEM_CURRENCY = 1179658
};

/* The result of placing a draft. */
enum {
    ORDER_FIELD_PLACEMENT_REFERENCE = 1245185,
    ORDER_FIELD_PLACEMENT_IS_RECOVERED = 1245186,
    ORDER_FIELD_PLACEMENT_PLACED_COUNT = 1245187,
    ORDER_FIELD_PLACEMENT_ITEMS = 1245188,
    ORDER_FIELD_PLACEMENT_DOCUMENT = 1245189
};

/* The result for one area of the draft. */
enum {
    ORDER_FIELD_PLACEMENT_ITEM_INDEX = 1310721,
    ORDER_FIELD_PLACEMENT_ITEM_ORDER_ID = 1310722,
    ORDER_FIELD_PLACEMENT_ITEM_PROBLEM = 1310723,
    ORDER_FIELD_PLACEMENT_ITEM_IS_UNKNOWN = 1310724
};

/* An offer for a tasking order. */
enum {
    ORDER_FIELD_QUOTATION_ID = 1376257,
    ORDER_FIELD_QUOTATION_ORDER_ID = 1376258,
    ORDER_FIELD_QUOTATION_ACCOUNT_ID = 1376259,
    ORDER_FIELD_QUOTATION_WORKSPACE_ID = 1376260,
    ORDER_FIELD_QUOTATION_DECISION = 1376261,
    ORDER_FIELD_QUOTATION_DECIDED_BY = 1376262,
    ORDER_FIELD_QUOTATION_CREDITS = 1376263,
    ORDER_FIELD_QUOTATION_CREATED = 1376264,
    ORDER_FIELD_QUOTATION_UPDATED = 1376265,
    ORDER_FIELD_QUOTATION_DECIDED = 1376266,
    ORDER_FIELD_QUOTATION_DOCUMENT = 1376267
};

/* Quotations. */
enum {
    ORDER_FIELD_QUOTATION_LIST_ITEMS = 1441793
};

/* A feasibility study of a tasking order. */
enum {
    ORDER_FIELD_FEASIBILITY_ID = 1507329,
    ORDER_FIELD_FEASIBILITY_ORDER_ID = 1507330,
    ORDER_FIELD_FEASIBILITY_ACCOUNT_ID = 1507331,
    ORDER_FIELD_FEASIBILITY_WORKSPACE_ID = 1507332,
    ORDER_FIELD_FEASIBILITY_KIND = 1507333,
    ORDER_FIELD_FEASIBILITY_DECISION = 1507334,
    ORDER_FIELD_FEASIBILITY_CHOSEN_OPTION_ID = 1507335,
    ORDER_FIELD_FEASIBILITY_OPTIONS = 1507336,
    ORDER_FIELD_FEASIBILITY_CREATED = 1507337,
    ORDER_FIELD_FEASIBILITY_UPDATED = 1507338,
    ORDER_FIELD_FEASIBILITY_DECIDED = 1507339,
    ORDER_FIELD_FEASIBILITY_DOCUMENT = 1507340
};

/* Feasibility studies. */
enum {
    ORDER_FIELD_FEASIBILITY_LIST_ITEMS = 1572865
};

/* An option of a feasibility study. */
enum {
    ORDER_FIELD_FEASIBILITY_OPTION_ID = 1638401,
    ORDER_FIELD_FEASIBILITY_OPTION_DESCRIPTION = 1638402
};

/* Hardware that can be ordered. */
enum {
    ORDER_FIELD_CATALOG_ITEM_ID = 1703937,
    ORDER_FIELD_CATALOG_ITEM_STATUS = 1703938,
    ORDER_FIELD_CATALOG_ITEM_POWER_KVA = 1703939,
    ORDER_FIELD_CATALOG_ITEM_WEIGHT_LBS = 1703940,
    ORDER_FIELD_CATALOG_ITEM_CAPACITIES = 1703941,
    ORDER_FIELD_CATALOG_ITEM_UPLINKS_GBPS = 1703942,
    ORDER_FIELD_CATALOG_ITEM_STORAGE = 1703943,
    ORDER_FIELD_CATALOG_ITEM_DOCUMENT = 1703944
};

/* Catalog items. */
enum {
    ORDER_FIELD_CATALOG_ITEM_LIST_ITEMS = 1769473
};

/* EC2 capacity of one instance family. */
enum {
    ORDER_FIELD_CAPACITY_FAMILY = 1835009,
    ORDER_FIELD_CAPACITY_MAX_SIZE = 1835010,
    ORDER_FIELD_CAPACITY_QUANTITY = 1835011
};

/* An Outpost: where hardware is, or will be. */
enum {
    ORDER_FIELD_OUTPOST_ID = 1900545,
    ORDER_FIELD_OUTPOST_ARN = 1900546,
    ORDER_FIELD_OUTPOST_OWNER_ID = 1900547,
    ORDER_FIELD_OUTPOST_SITE_ID = 1900548,
    ORDER_FIELD_OUTPOST_SITE_ARN = 1900549,
    ORDER_FIELD_OUTPOST_NAME = 1900550,
    ORDER_FIELD_OUTPOST_DESCRIPTION = 1900551,
    ORDER_FIELD_OUTPOST_LIFE_CYCLE_STATUS = 1900552,
    ORDER_FIELD_OUTPOST_AVAILABILITY_ZONE = 1900553,
    ORDER_FIELD_OUTPOST_AVAILABILITY_ZONE_ID = 1900554,
    ORDER_FIELD_OUTPOST_HARDWARE_KIND = 1900555,
    ORDER_FIELD_OUTPOST_TAGS = 1900556,
    ORDER_FIELD_OUTPOST_DOCUMENT = 1900557
};

/* Outposts. */
enum {
    ORDER_FIELD_OUTPOST_LIST_ITEMS = 1966081
};

/* A customer's site. */
enum {
    ORDER_FIELD_SITE_ID = 2031617,
    ORDER_FIELD_SITE_ARN = 2031618,
    ORDER_FIELD_SITE_ACCOUNT_ID = 2031619,
    ORDER_FIELD_SITE_NAME = 2031620,
    ORDER_FIELD_SITE_DESCRIPTION = 2031621,
    ORDER_FIELD_SITE_NOTES = 2031622,
    ORDER_FIELD_SITE_COUNTRY = 2031623,
    ORDER_FIELD_SITE_STATE_OR_REGION = 2031624,
    ORDER_FIELD_SITE_CITY = 2031625,
    ORDER_FIELD_SITE_RACK = 2031626,
    ORDER_FIELD_SITE_TAGS = 2031627,
    ORDER_FIELD_SITE_DOCUMENT = 2031628
};

/* Sites. */
enum {
    ORDER_FIELD_SITE_LIST_ITEMS = 2097153
};

/* A tag: a key and its value. */
enum {
    ORDER_FIELD_TAG_KEY = 2162689,
    ORDER_FIELD_TAG_VALUE = 2162690
};

/* Prices for hardware that is not ordered yet. */
enum {
    ORDER_FIELD_QUOTE_ID = 2228225,
    ORDER_FIELD_QUOTE_ACCOUNT_ID = 2228226,
    ORDER_FIELD_QUOTE_STATUS = 2228227,
    ORDER_FIELD_QUOTE_STATUS_MESSAGE = 2228228,
    ORDER_FIELD_QUOTE_OUTPOST_ARN = 2228229,
    ORDER_FIELD_QUOTE_COUNTRY = 2228230,
    ORDER_FIELD_QUOTE_DESCRIPTION = 2228231,
    ORDER_FIELD_QUOTE_SUBMITTED_ORDER_ID = 2228232,
    ORDER_FIELD_QUOTE_CREATED = 2228233,
    ORDER_FIELD_QUOTE_EXPIRES = 2228234,
    ORDER_FIELD_QUOTE_OPTION_IDS = 2228235,
    ORDER_FIELD_QUOTE_PRICES = 2228236,
    ORDER_FIELD_QUOTE_REQUIREMENTS = 2228237,
    ORDER_FIELD_QUOTE_DOCUMENT = 2228238
};

/* Quotes. */
enum {
    ORDER_FIELD_QUOTE_LIST_ITEMS = 2293761
};

/* A price of a quote, for one way to pay. */
enum {
    ORDER_FIELD_QUOTE_PRICE_OPTION_ID = 2359297,
    ORDER_FIELD_QUOTE_PRICE_PAYMENT_OPTION = 2359298,
    ORDER_FIELD_QUOTE_PRICE_PAYMENT_TERM = 2359299,
    ORDER_FIELD_QUOTE_PRICE_UPFRONT = 2359300,
    ORDER_FIELD_QUOTE_PRICE_MONTHLY = 2359301,
    ORDER_FIELD_QUOTE_PRICE_TOTAL = 2359302,
    ORDER_FIELD_QUOTE_PRICE_CURRENCY = 2359303
};

/* A condition for ordering by a quote. */
enum {
    ORDER_FIELD_QUOTE_REQUIREMENT_KIND = 2424833,
    ORDER_FIELD_QUOTE_REQUIREMENT_STATUS = 2424834,
    ORDER_FIELD_QUOTE_REQUIREMENT_MESSAGE = 2424835
};

/* An option of settings, searches, drafts or queries. */
enum {
    ORDER_FIELD_OPTION_NAME = 2490369,
    ORDER_FIELD_OPTION_MEANING = 2490370,
    ORDER_FIELD_OPTION_DEFAULT_VALUE = 2490371,
    ORDER_FIELD_OPTION_ENVIRONMENT = 2490372,
    ORDER_FIELD_OPTION_IS_SECRET = 2490373,
    ORDER_FIELD_OPTION_REPEATS = 2490374
};

/* Options. */
enum {
    ORDER_FIELD_OPTION_LIST_ITEMS = 2555905
};

/* A file of a finished download. */
enum {
    ORDER_FIELD_FILE_PATH = 2621441,
    ORDER_FIELD_FILE_SIZE_BYTES = 2621442,
    ORDER_FIELD_FILE_SHA256 = 2621443
};

/* Files. */
enum {
    ORDER_FIELD_FILE_LIST_ITEMS = 2686977
};

#ifndef ORDER_ONLY_FIELD_NUMBERS

/* Inline in C++, so that modules and inline functions may use them; each C source gets its own copy. */
#if defined(__cplusplus) && defined(__GNUC__)
#define ORDER_READER inline __attribute__((visibility("hidden")))
#elif defined(__cplusplus)
#define ORDER_READER inline
#elif defined(__STDC_VERSION__) && __STDC_VERSION__ >= 199901L
#define ORDER_READER static inline
#elif defined(__GNUC__)
#define ORDER_READER static __inline__ __attribute__((unused))
#elif defined(_MSC_VER)
#define ORDER_READER static __inline
#else
#define ORDER_READER static
#endif

/* A cast without a warning in either language: ORDER_CAST type ORDER_OF (pointer). */
#if defined(__cplusplus)
#define ORDER_CAST reinterpret_cast<
#define ORDER_OF >
#else
#define ORDER_CAST (
#define ORDER_OF )
#endif

/* --- error --- */

/* Why a call failed. As a record of any type. */
ORDER_READER const order_record *order_error_record(const order_error *error) ORDER_NOEXCEPT
{ return ORDER_CAST const order_record *ORDER_OF (error); }
/* What the caller can do about it; the code that the call returned. */
ORDER_READER int32_t order_error_code(const order_error *error) ORDER_NOEXCEPT
{ return order_record_code(order_error_record(error), ORDER_FIELD_ERROR_CODE); }
/* One line that names the thing and the reason; never a secret. */
ORDER_READER const char *order_error_message(const order_error *error) ORDER_NOEXCEPT
{ return order_record_text(order_error_record(error), ORDER_FIELD_ERROR_MESSAGE); }
/* HTTP status of the answer; 0 when none was received. */
ORDER_READER int32_t order_error_http_status(const order_error *error) ORDER_NOEXCEPT
{ return order_record_code(order_error_record(error), ORDER_FIELD_ERROR_HTTP_STATUS); }
/* The service's own name for the error. */
ORDER_READER const char *order_error_provider_code(const order_error *error) ORDER_NOEXCEPT
{ return order_record_text(order_error_record(error), ORDER_FIELD_ERROR_PROVIDER_CODE); }
/* The service's id of the exchange, for its support. */
ORDER_READER const char *order_error_request_id(const order_error *error) ORDER_NOEXCEPT
{ return order_record_text(order_error_record(error), ORDER_FIELD_ERROR_REQUEST_ID); }
/* Whether the same call may succeed later. */
ORDER_READER int32_t order_error_is_retriable(const order_error *error) ORDER_NOEXCEPT
{ return order_record_code(order_error_record(error), ORDER_FIELD_ERROR_IS_RETRIABLE); }
/* How long the service asked to wait, in milliseconds. */
ORDER_READER int64_t order_error_retry_after_ms(const order_error *error) ORDER_NOEXCEPT
{ return order_record_integer(order_error_record(error), ORDER_FIELD_ERROR_RETRY_AFTER_MS); }
/* With ORDER_ERR_OUTCOME_UNKNOWN, the tag that was put on the orders, to look for them later. */
ORDER_READER const char *order_error_reference(const order_error *error) ORDER_NOEXCEPT
{ return order_record_text(order_error_record(error), ORDER_FIELD_ERROR_REFERENCE); }
/* With ORDER_ERR_CONFLICT, the id of the resource that is in the way. */
ORDER_READER const char *order_error_resource_id(const order_error *error) ORDER_NOEXCEPT
{ return order_record_text(order_error_record(error), ORDER_FIELD_ERROR_RESOURCE_ID); }
/* With ORDER_ERR_CONFLICT, the kind of that resource, in the service's word. */
ORDER_READER const char *order_error_resource_kind(const order_error *error) ORDER_NOEXCEPT
{ return order_record_text(order_error_record(error), ORDER_FIELD_ERROR_RESOURCE_KIND); }
ORDER_READER void order_error_free(order_error *error) ORDER_NOEXCEPT
{ order_record_free(ORDER_CAST order_record *ORDER_OF (error)); }

/* --- snapshot --- */

/* An order at one moment. As a record of any type. */
ORDER_READER const order_record *order_snapshot_record(const order_snapshot *snapshot) ORDER_NOEXCEPT
{ return ORDER_CAST const order_record *ORDER_OF (snapshot); }
/* The provider it came from. */
ORDER_READER const char *order_snapshot_provider(const order_snapshot *snapshot) ORDER_NOEXCEPT
{ return order_record_text(order_snapshot_record(snapshot), ORDER_FIELD_SNAPSHOT_PROVIDER); }
/* The order's id. (UP42 id; Outposts OrderId) */
ORDER_READER const char *order_snapshot_id(const order_snapshot *snapshot) ORDER_NOEXCEPT
{ return order_record_text(order_snapshot_record(snapshot), ORDER_FIELD_SNAPSHOT_ID); }
/* The order's state, to switch on. (UP42 status, orderDetails.subStatus; Outposts Status) */
ORDER_READER int32_t order_snapshot_state(const order_snapshot *snapshot) ORDER_NOEXCEPT
{ return order_record_code(order_snapshot_record(snapshot), ORDER_FIELD_SNAPSHOT_STATE); }
/* The provider's own word for the status. (UP42 status; Outposts Status) */
ORDER_READER const char *order_snapshot_status(const order_snapshot *snapshot) ORDER_NOEXCEPT
{ return order_record_text(order_snapshot_record(snapshot), ORDER_FIELD_SNAPSHOT_STATUS); }
/* The provider's word for the step within the status. (UP42 orderDetails.subStatus) */
ORDER_READER const char *order_snapshot_sub_status(const order_snapshot *snapshot) ORDER_NOEXCEPT
{ return order_record_text(order_snapshot_record(snapshot), ORDER_FIELD_SNAPSHOT_SUB_STATUS); }
/* Whether assets may exist already. (UP42 status; Outposts AssetInformationList) */
ORDER_READER int32_t order_snapshot_has_deliveries(const order_snapshot *snapshot) ORDER_NOEXCEPT
{ return order_record_code(order_snapshot_record(snapshot), ORDER_FIELD_SNAPSHOT_HAS_DELIVERIES); }
/* The name the customer gave it. (UP42 displayName) */
ORDER_READER const char *order_snapshot_name(const order_snapshot *snapshot) ORDER_NOEXCEPT
{ return order_record_text(order_snapshot_record(snapshot), ORDER_FIELD_SNAPSHOT_NAME); }
/* The kind of order, in the provider's word: "ARCHIVE", "TASKING", "OUTPOST", "REPLACEMENT". (UP42 type;
 * Outposts OrderType) */
ORDER_READER const char *order_snapshot_kind(const order_snapshot *snapshot) ORDER_NOEXCEPT
{ return order_record_text(order_snapshot_record(snapshot), ORDER_FIELD_SNAPSHOT_KIND); }
/* The workspace it belongs to. (UP42 workspaceId) */
ORDER_READER const char *order_snapshot_workspace_id(const order_snapshot *snapshot) ORDER_NOEXCEPT
{ return order_record_text(order_snapshot_record(snapshot), ORDER_FIELD_SNAPSHOT_WORKSPACE_ID); }
/* The account it belongs to. (UP42 accountId) */
ORDER_READER const char *order_snapshot_account_id(const order_snapshot *snapshot) ORDER_NOEXCEPT
{ return order_record_text(order_snapshot_record(snapshot), ORDER_FIELD_SNAPSHOT_ACCOUNT_ID); }
/* The data product that was ordered. (UP42 dataProductId) */
ORDER_READER const char *order_snapshot_data_product_id(const order_snapshot *snapshot) ORDER_NOEXCEPT
{ return order_record_text(order_snapshot_record(snapshot), ORDER_FIELD_SNAPSHOT_DATA_PRODUCT_ID); }
/* The scene that was ordered. (UP42 orderDetails.imageId) */
ORDER_READER const char *order_snapshot_image_id(const order_snapshot *snapshot) ORDER_NOEXCEPT
{ return order_record_text(order_snapshot_record(snapshot), ORDER_FIELD_SNAPSHOT_IMAGE_ID); }
/* The user who created it. (UP42 createdBy.id) */
ORDER_READER const char *order_snapshot_created_by(const order_snapshot *snapshot) ORDER_NOEXCEPT
{ return order_record_text(order_snapshot_record(snapshot), ORDER_FIELD_SNAPSHOT_CREATED_BY); }
/* The user who last changed it. (UP42 updatedBy.id) */
ORDER_READER const char *order_snapshot_updated_by(const order_snapshot *snapshot) ORDER_NOEXCEPT
{ return order_record_text(order_snapshot_record(snapshot), ORDER_FIELD_SNAPSHOT_UPDATED_BY); }
/* When it was created. (UP42 createdAt; Outposts OrderSubmissionDate) */
ORDER_READER int64_t order_snapshot_created_unix_ms(const order_snapshot *snapshot) ORDER_NOEXCEPT
{ return order_record_integer(order_snapshot_record(snapshot), ORDER_FIELD_SNAPSHOT_CREATED); }
/* When it was last changed. (UP42 updatedAt) */
ORDER_READER int64_t order_snapshot_updated_unix_ms(const order_snapshot *snapshot) ORDER_NOEXCEPT
{ return order_record_integer(order_snapshot_record(snapshot), ORDER_FIELD_SNAPSHOT_UPDATED); }
/* Its tags. (UP42 tags) */
ORDER_READER int32_t order_snapshot_tag_count(const order_snapshot *snapshot) ORDER_NOEXCEPT
{ return order_record_count(order_snapshot_record(snapshot), ORDER_FIELD_SNAPSHOT_TAGS); }
ORDER_READER const char *order_snapshot_tag(const order_snapshot *snapshot, int32_t index) ORDER_NOEXCEPT
{ return order_record_text_at(order_snapshot_record(snapshot), ORDER_FIELD_SNAPSHOT_TAGS, index); }
/* The area that was ordered, as GeoJSON. (UP42 orderDetails.aoi, orderDetails.geometry) */
ORDER_READER const char *order_snapshot_area_json(const order_snapshot *snapshot) ORDER_NOEXCEPT
{ return order_record_text(order_snapshot_record(snapshot), ORDER_FIELD_SNAPSHOT_AREA); }
/* The Outpost the order is for. (Outposts OutpostId) */
ORDER_READER const char *order_snapshot_outpost_id(const order_snapshot *snapshot) ORDER_NOEXCEPT
{ return order_record_text(order_snapshot_record(snapshot), ORDER_FIELD_SNAPSHOT_OUTPOST_ID); }
/* How it is paid: "ALL_UPFRONT", "PARTIAL_UPFRONT", "NO_UPFRONT". (Outposts PaymentOption) */
ORDER_READER const char *order_snapshot_payment_option(const order_snapshot *snapshot) ORDER_NOEXCEPT
{ return order_record_text(order_snapshot_record(snapshot), ORDER_FIELD_SNAPSHOT_PAYMENT_OPTION); }
/* How long it is paid for: "ONE_YEAR", "THREE_YEARS", "FIVE_YEARS". (Outposts PaymentTerm) */
ORDER_READER const char *order_snapshot_payment_term(const order_snapshot *snapshot) ORDER_NOEXCEPT
{ return order_record_text(order_snapshot_record(snapshot), ORDER_FIELD_SNAPSHOT_PAYMENT_TERM); }
/* The quote it was ordered by. (Outposts QuoteIdentifier) */
ORDER_READER const char *order_snapshot_quote_id(const order_snapshot *snapshot) ORDER_NOEXCEPT
{ return order_record_text(order_snapshot_record(snapshot), ORDER_FIELD_SNAPSHOT_QUOTE_ID); }
/* The option of that quote. (Outposts QuoteOptionIdentifier) */
ORDER_READER const char *order_snapshot_quote_option_id(const order_snapshot *snapshot) ORDER_NOEXCEPT
{ return order_record_text(order_snapshot_record(snapshot), ORDER_FIELD_SNAPSHOT_QUOTE_OPTION_ID); }
/* When it was fulfilled. (Outposts OrderFulfilledDate) */
ORDER_READER int64_t order_snapshot_fulfilled_unix_ms(const order_snapshot *snapshot) ORDER_NOEXCEPT
{ return order_record_integer(order_snapshot_record(snapshot), ORDER_FIELD_SNAPSHOT_FULFILLED); }
/* Its line items; none in a list, where `item_statuses` counts them. (Outposts LineItems) */
ORDER_READER int32_t order_snapshot_line_item_count(const order_snapshot *snapshot) ORDER_NOEXCEPT
{ return order_record_count(order_snapshot_record(snapshot), ORDER_FIELD_SNAPSHOT_LINE_ITEMS); }
ORDER_READER const order_line_item *order_snapshot_line_item(const order_snapshot *snapshot, int32_t index) ORDER_NOEXCEPT
{ return ORDER_CAST const order_line_item *ORDER_OF (order_record_at(order_snapshot_record(snapshot), ORDER_FIELD_SNAPSHOT_LINE_ITEMS, index)); }
/* In a list, the number of its line items in each status. (Outposts LineItemCountsByStatus) */
ORDER_READER int32_t order_snapshot_item_status_count(const order_snapshot *snapshot) ORDER_NOEXCEPT
{ return order_record_count(order_snapshot_record(snapshot), ORDER_FIELD_SNAPSHOT_ITEM_STATUSES); }
ORDER_READER const order_item_status *order_snapshot_item_status(const order_snapshot *snapshot, int32_t index) ORDER_NOEXCEPT
{ return ORDER_CAST const order_item_status *ORDER_OF (order_record_at(order_snapshot_record(snapshot), ORDER_FIELD_SNAPSHOT_ITEM_STATUSES, index)); }
/* What a tasking order asks for. (UP42 orderDetails) */
ORDER_READER const order_tasking *order_snapshot_tasking(const order_snapshot *snapshot) ORDER_NOEXCEPT
{ return ORDER_CAST const order_tasking *ORDER_OF (order_record_at(order_snapshot_record(snapshot), ORDER_FIELD_SNAPSHOT_TASKING, 0)); }
/* The provider's document. (UP42 GET /v2/orders/{id}; Outposts Order) */
ORDER_READER const char *order_snapshot_document_json(const order_snapshot *snapshot) ORDER_NOEXCEPT
{ return order_record_text(order_snapshot_record(snapshot), ORDER_FIELD_SNAPSHOT_DOCUMENT); }
ORDER_READER void order_snapshot_free(order_snapshot *snapshot) ORDER_NOEXCEPT
{ order_record_free(ORDER_CAST order_record *ORDER_OF (snapshot)); }

/* --- snapshot_list --- */

/* Orders. As a record of any type. */
ORDER_READER const order_record *order_snapshot_list_record(const order_snapshot_list *snapshot_list) ORDER_NOEXCEPT
{ return ORDER_CAST const order_record *ORDER_OF (snapshot_list); }
/* The orders. */
ORDER_READER int32_t order_snapshot_list_count(const order_snapshot_list *snapshot_list) ORDER_NOEXCEPT
{ return order_record_count(order_snapshot_list_record(snapshot_list), ORDER_FIELD_SNAPSHOT_LIST_ITEMS); }
ORDER_READER const order_snapshot *order_snapshot_list_get(const order_snapshot_list *snapshot_list, int32_t index) ORDER_NOEXCEPT
{ return ORDER_CAST const order_snapshot *ORDER_OF (order_record_at(order_snapshot_list_record(snapshot_list), ORDER_FIELD_SNAPSHOT_LIST_ITEMS, index)); }
ORDER_READER void order_snapshot_list_free(order_snapshot_list *snapshot_list) ORDER_NOEXCEPT
{ order_record_free(ORDER_CAST order_record *ORDER_OF (snapshot_list)); }

/* --- line_item --- */

/* A line item of a hardware order. As a record of any type. */
ORDER_READER const order_record *order_line_item_record(const order_line_item *line_item) ORDER_NOEXCEPT
{ return ORDER_CAST const order_record *ORDER_OF (line_item); }
/* Its id. (Outposts LineItemId) */
ORDER_READER const char *order_line_item_id(const order_line_item *line_item) ORDER_NOEXCEPT
{ return order_record_text(order_line_item_record(line_item), ORDER_FIELD_LINE_ITEM_ID); }
/* The catalog item that was ordered. (Outposts CatalogItemId) */
ORDER_READER const char *order_line_item_catalog_item_id(const order_line_item *line_item) ORDER_NOEXCEPT
{ return order_record_text(order_line_item_record(line_item), ORDER_FIELD_LINE_ITEM_CATALOG_ITEM_ID); }
/* Its status, in the provider's word: "PREPARING", "SHIPPED", "INSTALLED", ... (Outposts Status) */
ORDER_READER const char *order_line_item_status(const order_line_item *line_item) ORDER_NOEXCEPT
{ return order_record_text(order_line_item_record(line_item), ORDER_FIELD_LINE_ITEM_STATUS); }
/* The number that was ordered. (Outposts Quantity) */
ORDER_READER int64_t order_line_item_quantity(const order_line_item *line_item) ORDER_NOEXCEPT
{ return order_record_integer(order_line_item_record(line_item), ORDER_FIELD_LINE_ITEM_QUANTITY); }
/* The carrier's tracking number of the shipment. (Outposts ShipmentInformation) */
ORDER_READER const char *order_line_item_shipment_tracking_number(const order_line_item *line_item) ORDER_NOEXCEPT
{ return order_record_text(order_line_item_record(line_item), ORDER_FIELD_LINE_ITEM_SHIPMENT_TRACKING_NUMBER); }
/* The carrier: "DHL", "FEDEX", ... (Outposts ShipmentInformation) */
ORDER_READER const char *order_line_item_shipment_carrier(const order_line_item *line_item) ORDER_NOEXCEPT
{ return order_record_text(order_line_item_record(line_item), ORDER_FIELD_LINE_ITEM_SHIPMENT_CARRIER); }
/* The line item that this one replaces. (Outposts PreviousLineItemId) */
ORDER_READER const char *order_line_item_previous_line_item_id(const order_line_item *line_item) ORDER_NOEXCEPT
{ return order_record_text(order_line_item_record(line_item), ORDER_FIELD_LINE_ITEM_PREVIOUS_LINE_ITEM_ID); }
/* The order of the line item that this one replaces. (Outposts PreviousOrderId) */
ORDER_READER const char *order_line_item_previous_order_id(const order_line_item *line_item) ORDER_NOEXCEPT
{ return order_record_text(order_line_item_record(line_item), ORDER_FIELD_LINE_ITEM_PREVIOUS_ORDER_ID); }
/* The pieces of hardware that are known. (Outposts AssetInformationList) */
ORDER_READER int32_t order_line_item_hardware_count(const order_line_item *line_item) ORDER_NOEXCEPT
{ return order_record_count(order_line_item_record(line_item), ORDER_FIELD_LINE_ITEM_HARDWARE); }
ORDER_READER const order_hardware *order_line_item_hardware(const order_line_item *line_item, int32_t index) ORDER_NOEXCEPT
{ return ORDER_CAST const order_hardware *ORDER_OF (order_record_at(order_line_item_record(line_item), ORDER_FIELD_LINE_ITEM_HARDWARE, index)); }
ORDER_READER void order_line_item_free(order_line_item *line_item) ORDER_NOEXCEPT
{ order_record_free(ORDER_CAST order_record *ORDER_OF (line_item)); }

/* --- hardware --- */

/* A piece of hardware that was built for a line item. As a record of any type. */
ORDER_READER const order_record *order_hardware_record(const order_hardware *hardware) ORDER_NOEXCEPT
{ return ORDER_CAST const order_record *ORDER_OF (hardware); }
/* Its id. (Outposts AssetId) */
ORDER_READER const char *order_hardware_id(const order_hardware *hardware) ORDER_NOEXCEPT
{ return order_record_text(order_hardware_record(hardware), ORDER_FIELD_HARDWARE_ID); }
/* Its MAC addresses. (Outposts MacAddressList) */
ORDER_READER int32_t order_hardware_mac_address_count(const order_hardware *hardware) ORDER_NOEXCEPT
{ return order_record_count(order_hardware_record(hardware), ORDER_FIELD_HARDWARE_MAC_ADDRESSES); }
ORDER_READER const char *order_hardware_mac_address(const order_hardware *hardware, int32_t index) ORDER_NOEXCEPT
{ return order_record_text_at(order_hardware_record(hardware), ORDER_FIELD_HARDWARE_MAC_ADDRESSES, index); }
ORDER_READER void order_hardware_free(order_hardware *hardware) ORDER_NOEXCEPT
{ order_record_free(ORDER_CAST order_record *ORDER_OF (hardware)); }

/* --- item_status --- */

/* The number of line items in one status. As a record of any type. */
ORDER_READER const order_record *order_item_status_record(const order_item_status *item_status) ORDER_NOEXCEPT
{ return ORDER_CAST const order_record *ORDER_OF (item_status); }
/* The status, in the provider's word. (Outposts LineItemCountsByStatus) */
ORDER_READER const char *order_item_status_status(const order_item_status *item_status) ORDER_NOEXCEPT
{ return order_record_text(order_item_status_record(item_status), ORDER_FIELD_ITEM_STATUS_STATUS); }
/* The number of line items in that status. (Outposts LineItemCountsByStatus) */
ORDER_READER int64_t order_item_status_quantity(const order_item_status *item_status) ORDER_NOEXCEPT
{ return order_record_integer(order_item_status_record(item_status), ORDER_FIELD_ITEM_STATUS_QUANTITY); }
ORDER_READER void order_item_status_free(order_item_status *item_status) ORDER_NOEXCEPT
{ order_record_free(ORDER_CAST order_record *ORDER_OF (item_status)); }

/* --- tasking --- */

/* What a tasking order asks for. As a record of any type. */
ORDER_READER const order_record *order_tasking_record(const order_tasking *tasking) ORDER_NOEXCEPT
{ return ORDER_CAST const order_record *ORDER_OF (tasking); }
/* The start of the acquisition window. (UP42 orderDetails.acquisitionStart) */
ORDER_READER int64_t order_tasking_start_unix_ms(const order_tasking *tasking) ORDER_NOEXCEPT
{ return order_record_integer(order_tasking_record(tasking), ORDER_FIELD_TASKING_START); }
/* The end of the acquisition window. (UP42 orderDetails.acquisitionEnd) */
ORDER_READER int64_t order_tasking_end_unix_ms(const order_tasking *tasking) ORDER_NOEXCEPT
{ return order_record_integer(order_tasking_record(tasking), ORDER_FIELD_TASKING_END); }
/* The area, as GeoJSON. (UP42 orderDetails.geometry) */
ORDER_READER const char *order_tasking_geometry_json(const order_tasking *tasking) ORDER_NOEXCEPT
{ return order_record_text(order_tasking_record(tasking), ORDER_FIELD_TASKING_GEOMETRY); }
/* The step of feasibility and quotation, in the provider's word. (UP42 orderDetails.subStatus) */
ORDER_READER const char *order_tasking_sub_status(const order_tasking *tasking) ORDER_NOEXCEPT
{ return order_record_text(order_tasking_record(tasking), ORDER_FIELD_TASKING_SUB_STATUS); }
/* The customer's message to the operator. (UP42 orderDetails.extraDescription) */
ORDER_READER const char *order_tasking_extra_description(const order_tasking *tasking) ORDER_NOEXCEPT
{ return order_record_text(order_tasking_record(tasking), ORDER_FIELD_TASKING_EXTRA_DESCRIPTION); }
/* The acquisition mode. (UP42 orderDetails.acquisitionMode) */
ORDER_READER const char *order_tasking_acquisition_mode(const order_tasking *tasking) ORDER_NOEXCEPT
{ return order_record_text(order_tasking_record(tasking), ORDER_FIELD_TASKING_ACQUISITION_MODE); }
/* The highest cloud cover accepted, in percent. (UP42 orderDetails.maxCloudCover) */
ORDER_READER int64_t order_tasking_max_cloud_percent(const order_tasking *tasking) ORDER_NOEXCEPT
{ return order_record_integer(order_tasking_record(tasking), ORDER_FIELD_TASKING_MAX_CLOUD_PERCENT); }
/* The largest incidence angle accepted, in degrees. (UP42 orderDetails.maxIncidenceAngle) */
ORDER_READER int64_t order_tasking_max_incidence_degrees(const order_tasking *tasking) ORDER_NOEXCEPT
{ return order_record_integer(order_tasking_record(tasking), ORDER_FIELD_TASKING_MAX_INCIDENCE_DEGREES); }
/* The geometric processing, in the provider's word. (UP42 orderDetails.geometricProcessing) */
ORDER_READER const char *order_tasking_geometric_processing(const order_tasking *tasking) ORDER_NOEXCEPT
{ return order_record_text(order_tasking_record(tasking), ORDER_FIELD_TASKING_GEOMETRIC_PROCESSING); }
/* The projection, in the provider's word. (UP42 orderDetails.projection) */
ORDER_READER const char *order_tasking_projection(const order_tasking *tasking) ORDER_NOEXCEPT
{ return order_record_text(order_tasking_record(tasking), ORDER_FIELD_TASKING_PROJECTION); }
/* The pixel coding, in the provider's word. (UP42 orderDetails.pixelCoding) */
ORDER_READER const char *order_tasking_pixel_coding(const order_tasking *tasking) ORDER_NOEXCEPT
{ return order_record_text(order_tasking_record(tasking), ORDER_FIELD_TASKING_PIXEL_CODING); }
/* The radiometric processing, in the provider's word. (UP42 orderDetails.radiometricProcessing) */
ORDER_READER const char *order_tasking_radiometric_processing(const order_tasking *tasking) ORDER_NOEXCEPT
{ return order_record_text(order_tasking_record(tasking), ORDER_FIELD_TASKING_RADIOMETRIC_PROCESSING); }
/* The spectral bands, in the provider's word. (UP42 orderDetails.spectralBands) */
ORDER_READER const char *order_tasking_spectral_bands(const order_tasking *tasking) ORDER_NOEXCEPT
{ return order_record_text(order_tasking_record(tasking), ORDER_FIELD_TASKING_SPECTRAL_BANDS); }
/* The priority, in the provider's word. (UP42 orderDetails.priority) */
ORDER_READER const char *order_tasking_priority(const order_tasking *tasking) ORDER_NOEXCEPT
{ return order_record_text(order_tasking_record(tasking), ORDER_FIELD_TASKING_PRIORITY); }
/* The resolution, in the provider's word. (UP42 orderDetails.resolution) */
ORDER_READER const char *order_tasking_resolution(const order_tasking *tasking) ORDER_NOEXCEPT
{ return order_record_text(order_tasking_record(tasking), ORDER_FIELD_TASKING_RESOLUTION); }
/* The polarization, in the provider's word. (UP42 orderDetails.polarization) */
ORDER_READER const char *order_tasking_polarization(const order_tasking *tasking) ORDER_NOEXCEPT
{ return order_record_text(order_tasking_record(tasking), ORDER_FIELD_TASKING_POLARIZATION); }
/* The scene size, in the provider's word. (UP42 orderDetails.sceneSize) */
ORDER_READER const char *order_tasking_scene_size(const order_tasking *tasking) ORDER_NOEXCEPT
{ return order_record_text(order_tasking_record(tasking), ORDER_FIELD_TASKING_SCENE_SIZE); }
/* The looks, in the provider's word. (UP42 orderDetails.looks) */
ORDER_READER const char *order_tasking_looks(const order_tasking *tasking) ORDER_NOEXCEPT
{ return order_record_text(order_tasking_record(tasking), ORDER_FIELD_TASKING_LOOKS); }
/* The smallest base-to-height ratio of a stereo pair. (UP42 orderDetails.minBH) */
ORDER_READER int64_t order_tasking_min_base_height(const order_tasking *tasking) ORDER_NOEXCEPT
{ return order_record_integer(order_tasking_record(tasking), ORDER_FIELD_TASKING_MIN_BASE_HEIGHT); }
/* The largest base-to-height ratio of a stereo pair. (UP42 orderDetails.maxBH) */
ORDER_READER int64_t order_tasking_max_base_height(const order_tasking *tasking) ORDER_NOEXCEPT
{ return order_record_integer(order_tasking_record(tasking), ORDER_FIELD_TASKING_MAX_BASE_HEIGHT); }
/* The provider's document. (UP42 orderDetails) */
ORDER_READER const char *order_tasking_document_json(const order_tasking *tasking) ORDER_NOEXCEPT
{ return order_record_text(order_tasking_record(tasking), ORDER_FIELD_TASKING_DOCUMENT); }
ORDER_READER void order_tasking_free(order_tasking *tasking) ORDER_NOEXCEPT
{ order_record_free(ORDER_CAST order_record *ORDER_OF (tasking)); }

/* --- coverage --- */

/* How much of an ordered area has been delivered. As a record of any type. */
ORDER_READER const order_record *order_coverage_record(const order_coverage *coverage) ORDER_NOEXCEPT
{ return ORDER_CAST const order_record *ORDER_OF (coverage); }
/* The area delivered, in square kilometres. (UP42 covered.sqKmArea) */
ORDER_READER double order_coverage_covered_km2(const order_coverage *coverage) ORDER_NOEXCEPT
{ return order_record_number(order_coverage_record(coverage), ORDER_FIELD_COVERAGE_COVERED_KM2); }
/* The share delivered, 0 to 100. (UP42 covered.percentage) */
ORDER_READER double order_coverage_covered_percent(const order_coverage *coverage) ORDER_NOEXCEPT
{ return order_record_number(order_coverage_record(coverage), ORDER_FIELD_COVERAGE_COVERED_PERCENT); }
/* The area delivered, as GeoJSON. (UP42 covered.geometry) */
ORDER_READER const char *order_coverage_covered_json(const order_coverage *coverage) ORDER_NOEXCEPT
{ return order_record_text(order_coverage_record(coverage), ORDER_FIELD_COVERAGE_COVERED); }
/* The area not yet delivered, in square kilometres. (UP42 remainder.sqKmArea) */
ORDER_READER double order_coverage_remaining_km2(const order_coverage *coverage) ORDER_NOEXCEPT
{ return order_record_number(order_coverage_record(coverage), ORDER_FIELD_COVERAGE_REMAINING_KM2); }
/* The share not yet delivered, 0 to 100. (UP42 remainder.percentage) */
ORDER_READER double order_coverage_remaining_percent(const order_coverage *coverage) ORDER_NOEXCEPT
{ return order_record_number(order_coverage_record(coverage), ORDER_FIELD_COVERAGE_REMAINING_PERCENT); }
/* The area not yet delivered, as GeoJSON. (UP42 remainder.geometry) */
ORDER_READER const char *order_coverage_remaining_json(const order_coverage *coverage) ORDER_NOEXCEPT
{ return order_record_text(order_coverage_record(coverage), ORDER_FIELD_COVERAGE_REMAINING); }
/* The provider's document. (UP42 GET /v2/coverage/orders/{id}) */
ORDER_READER const char *order_coverage_document_json(const order_coverage *coverage) ORDER_NOEXCEPT
{ return order_record_text(order_coverage_record(coverage), ORDER_FIELD_COVERAGE_DOCUMENT); }
ORDER_READER void order_coverage_free(order_coverage *coverage) ORDER_NOEXCEPT
{ order_record_free(ORDER_CAST order_record *ORDER_OF (coverage)); }

/* --- update --- */

/* One event of a tracker. As a record of any type. */
ORDER_READER const order_record *order_update_record(const order_update *update) ORDER_NOEXCEPT
{ return ORDER_CAST const order_record *ORDER_OF (update); }
/* What happened. */
ORDER_READER int32_t order_update_kind(const order_update *update) ORDER_NOEXCEPT
{ return order_record_code(order_update_record(update), ORDER_FIELD_UPDATE_KIND); }
/* The order it is about. */
ORDER_READER const char *order_update_order_id(const order_update *update) ORDER_NOEXCEPT
{ return order_record_text(order_update_record(update), ORDER_FIELD_UPDATE_ORDER_ID); }
/* The order's state, to switch on. (UP42 status, orderDetails.subStatus; Outposts Status) */
ORDER_READER int32_t order_update_state(const order_update *update) ORDER_NOEXCEPT
{ return order_record_code(order_update_record(update), ORDER_FIELD_UPDATE_STATE); }
/* The provider's word for the status. (UP42 status; Outposts Status) */
ORDER_READER const char *order_update_status(const order_update *update) ORDER_NOEXCEPT
{ return order_record_text(order_update_record(update), ORDER_FIELD_UPDATE_STATUS); }
/* The status before. */
ORDER_READER const char *order_update_previous_status(const order_update *update) ORDER_NOEXCEPT
{ return order_record_text(order_update_record(update), ORDER_FIELD_UPDATE_PREVIOUS_STATUS); }
/* With ORDER_UPDATE_LINE_ITEM, the line item. (Outposts LineItemId) */
ORDER_READER const char *order_update_line_item_id(const order_update *update) ORDER_NOEXCEPT
{ return order_record_text(order_update_record(update), ORDER_FIELD_UPDATE_LINE_ITEM_ID); }
/* The order at that moment; absent when it was never fetched. */
ORDER_READER const order_snapshot *order_update_snapshot(const order_update *update) ORDER_NOEXCEPT
{ return ORDER_CAST const order_snapshot *ORDER_OF (order_record_at(order_update_record(update), ORDER_FIELD_UPDATE_SNAPSHOT, 0)); }
/* With ORDER_UPDATE_TROUBLE, and with ORDER_UPDATE_END of an order that can no longer be polled, the
 * reason. */
ORDER_READER const order_error *order_update_error(const order_update *update) ORDER_NOEXCEPT
{ return ORDER_CAST const order_error *ORDER_OF (order_record_at(order_update_record(update), ORDER_FIELD_UPDATE_ERROR, 0)); }
ORDER_READER void order_update_free(order_update *update) ORDER_NOEXCEPT
{ order_record_free(ORDER_CAST order_record *ORDER_OF (update)); }

/* --- asset --- */

/* A delivered data item, or a piece of hardware. As a record of any type. */
ORDER_READER const order_record *order_asset_record(const order_asset *asset) ORDER_NOEXCEPT
{ return ORDER_CAST const order_record *ORDER_OF (asset); }
/* Its id. (UP42 id; Outposts AssetId) */
ORDER_READER const char *order_asset_id(const order_asset *asset) ORDER_NOEXCEPT
{ return order_record_text(order_asset_record(asset), ORDER_FIELD_ASSET_ID); }
/* The order that delivered it. (UP42 orderId; Outposts OrderId) */
ORDER_READER const char *order_asset_order_id(const order_asset *asset) ORDER_NOEXCEPT
{ return order_record_text(order_asset_record(asset), ORDER_FIELD_ASSET_ORDER_ID); }
/* The account it belongs to. (UP42 accountId) */
ORDER_READER const char *order_asset_account_id(const order_asset *asset) ORDER_NOEXCEPT
{ return order_record_text(order_asset_record(asset), ORDER_FIELD_ASSET_ACCOUNT_ID); }
/* The workspace it belongs to. (UP42 workspaceId) */
ORDER_READER const char *order_asset_workspace_id(const order_asset *asset) ORDER_NOEXCEPT
{ return order_record_text(order_asset_record(asset), ORDER_FIELD_ASSET_WORKSPACE_ID); }
/* Its file name. (UP42 name) */
ORDER_READER const char *order_asset_name(const order_asset *asset) ORDER_NOEXCEPT
{ return order_record_text(order_asset_record(asset), ORDER_FIELD_ASSET_NAME); }
/* The title the customer gave it. (UP42 title) */
ORDER_READER const char *order_asset_title(const order_asset *asset) ORDER_NOEXCEPT
{ return order_record_text(order_asset_record(asset), ORDER_FIELD_ASSET_TITLE); }
/* Its media type. (UP42 contentType) */
ORDER_READER const char *order_asset_content_type(const order_asset *asset) ORDER_NOEXCEPT
{ return order_record_text(order_asset_record(asset), ORDER_FIELD_ASSET_CONTENT_TYPE); }
/* Its origin: "ARCHIVE", "TASKING", "PROCESSING". (UP42 source) */
ORDER_READER const char *order_asset_source(const order_asset *asset) ORDER_NOEXCEPT
{ return order_record_text(order_asset_record(asset), ORDER_FIELD_ASSET_SOURCE); }
/* The data product or catalog item. (UP42 productId; Outposts CatalogItemId) */
ORDER_READER const char *order_asset_product_id(const order_asset *asset) ORDER_NOEXCEPT
{ return order_record_text(order_asset_record(asset), ORDER_FIELD_ASSET_PRODUCT_ID); }
/* The producer of the data. (UP42 producerName) */
ORDER_READER const char *order_asset_producer(const order_asset *asset) ORDER_NOEXCEPT
{ return order_record_text(order_asset_record(asset), ORDER_FIELD_ASSET_PRODUCER); }
/* The collection it belongs to. (UP42 collectionName) */
ORDER_READER const char *order_asset_collection(const order_asset *asset) ORDER_NOEXCEPT
{ return order_record_text(order_asset_record(asset), ORDER_FIELD_ASSET_COLLECTION); }
/* The extraction of its geospatial metadata: "SUCCESSFUL", "FAILED", "IN_PROGRESS", "NOT_PROCESSED".
 * (UP42 geospatialMetadataExtractionStatus) */
ORDER_READER const char *order_asset_extraction_status(const order_asset *asset) ORDER_NOEXCEPT
{ return order_record_text(order_asset_record(asset), ORDER_FIELD_ASSET_EXTRACTION_STATUS); }
/* Its size in bytes. (UP42 size) */
ORDER_READER int64_t order_asset_size_bytes(const order_asset *asset) ORDER_NOEXCEPT
{ return order_record_integer(order_asset_record(asset), ORDER_FIELD_ASSET_SIZE_BYTES); }
/* When it was created. (UP42 createdAt) */
ORDER_READER int64_t order_asset_created_unix_ms(const order_asset *asset) ORDER_NOEXCEPT
{ return order_record_integer(order_asset_record(asset), ORDER_FIELD_ASSET_CREATED); }
/* When it was last changed. (UP42 updatedAt) */
ORDER_READER int64_t order_asset_updated_unix_ms(const order_asset *asset) ORDER_NOEXCEPT
{ return order_record_integer(order_asset_record(asset), ORDER_FIELD_ASSET_UPDATED); }
/* Its tags. (UP42 tags) */
ORDER_READER int32_t order_asset_tag_count(const order_asset *asset) ORDER_NOEXCEPT
{ return order_record_count(order_asset_record(asset), ORDER_FIELD_ASSET_TAGS); }
ORDER_READER const char *order_asset_tag(const order_asset *asset, int32_t index) ORDER_NOEXCEPT
{ return order_record_text_at(order_asset_record(asset), ORDER_FIELD_ASSET_TAGS, index); }
/* The line item it belongs to. (Outposts LineItemId) */
ORDER_READER const char *order_asset_line_item_id(const order_asset *asset) ORDER_NOEXCEPT
{ return order_record_text(order_asset_record(asset), ORDER_FIELD_ASSET_LINE_ITEM_ID); }
/* Its MAC addresses. (Outposts MacAddressList) */
ORDER_READER int32_t order_asset_mac_address_count(const order_asset *asset) ORDER_NOEXCEPT
{ return order_record_count(order_asset_record(asset), ORDER_FIELD_ASSET_MAC_ADDRESSES); }
ORDER_READER const char *order_asset_mac_address(const order_asset *asset, int32_t index) ORDER_NOEXCEPT
{ return order_record_text_at(order_asset_record(asset), ORDER_FIELD_ASSET_MAC_ADDRESSES, index); }
/* The provider's document. (UP42 GET /v2/assets/{id}/metadata; Outposts AssetInformationList) */
ORDER_READER const char *order_asset_document_json(const order_asset *asset) ORDER_NOEXCEPT
{ return order_record_text(order_asset_record(asset), ORDER_FIELD_ASSET_DOCUMENT); }
ORDER_READER void order_asset_free(order_asset *asset) ORDER_NOEXCEPT
{ order_record_free(ORDER_CAST order_record *ORDER_OF (asset)); }

/* --- asset_list --- */

/* Assets. As a record of any type. */
ORDER_READER const order_record *order_asset_list_record(const order_asset_list *asset_list) ORDER_NOEXCEPT
{ return ORDER_CAST const order_record *ORDER_OF (asset_list); }
/* The assets. */
ORDER_READER int32_t order_asset_list_count(const order_asset_list *asset_list) ORDER_NOEXCEPT
{ return order_record_count(order_asset_list_record(asset_list), ORDER_FIELD_ASSET_LIST_ITEMS); }
ORDER_READER const order_asset *order_asset_list_get(const order_asset_list *asset_list, int32_t index) ORDER_NOEXCEPT
{ return ORDER_CAST const order_asset *ORDER_OF (order_record_at(order_asset_list_record(asset_list), ORDER_FIELD_ASSET_LIST_ITEMS, index)); }
ORDER_READER void order_asset_list_free(order_asset_list *asset_list) ORDER_NOEXCEPT
{ order_record_free(ORDER_CAST order_record *ORDER_OF (asset_list)); }

/* --- collection --- */

/* A collection of the catalog. As a record of any type. */
ORDER_READER const order_record *order_collection_record(const order_collection *collection) ORDER_NOEXCEPT
{ return ORDER_CAST const order_record *ORDER_OF (collection); }
/* Its name, as searches take it. (UP42 name) */
ORDER_READER const char *order_collection_name(const order_collection *collection) ORDER_NOEXCEPT
{ return order_record_text(order_collection_record(collection), ORDER_FIELD_COLLECTION_NAME); }
/* Its title. (UP42 title) */
ORDER_READER const char *order_collection_title(const order_collection *collection) ORDER_NOEXCEPT
{ return order_record_text(order_collection_record(collection), ORDER_FIELD_COLLECTION_TITLE); }
/* Its description. (UP42 description) */
ORDER_READER const char *order_collection_description(const order_collection *collection) ORDER_NOEXCEPT
{ return order_record_text(order_collection_record(collection), ORDER_FIELD_COLLECTION_DESCRIPTION); }
/* "ARCHIVE" or "TASKING". (UP42 type) */
ORDER_READER const char *order_collection_kind(const order_collection *collection) ORDER_NOEXCEPT
{ return order_record_text(order_collection_record(collection), ORDER_FIELD_COLLECTION_KIND); }
/* The name of the organisation that hosts it, as quicklooks take it. (UP42 providers with role HOST) */
ORDER_READER const char *order_collection_host(const order_collection *collection) ORDER_NOEXCEPT
{ return order_record_text(order_collection_record(collection), ORDER_FIELD_COLLECTION_HOST); }
/* "OPTICAL", "SAR", "ELEVATION". (UP42 metadata.productType) */
ORDER_READER const char *order_collection_product_type(const order_collection *collection) ORDER_NOEXCEPT
{ return order_record_text(order_collection_record(collection), ORDER_FIELD_COLLECTION_PRODUCT_TYPE); }
/* "VERY_HIGH", "HIGH", "MEDIUM", "LOW". (UP42 metadata.resolutionClass) */
ORDER_READER const char *order_collection_resolution_class(const order_collection *collection) ORDER_NOEXCEPT
{ return order_record_text(order_collection_record(collection), ORDER_FIELD_COLLECTION_RESOLUTION_CLASS); }
/* The finest ground resolution, in metres. (UP42 metadata.resolutionValue.minimum) */
ORDER_READER double order_collection_resolution_min_m(const order_collection *collection) ORDER_NOEXCEPT
{ return order_record_number(order_collection_record(collection), ORDER_FIELD_COLLECTION_RESOLUTION_MIN_M); }
/* The coarsest ground resolution, in metres. (UP42 metadata.resolutionValue.maximum) */
ORDER_READER double order_collection_resolution_max_m(const order_collection *collection) ORDER_NOEXCEPT
{ return order_record_number(order_collection_record(collection), ORDER_FIELD_COLLECTION_RESOLUTION_MAX_M); }
/* What can be done with it, e.g. "SEARCH_AVAILABLE". (UP42 integrations) */
ORDER_READER int32_t order_collection_integration_count(const order_collection *collection) ORDER_NOEXCEPT
{ return order_record_count(order_collection_record(collection), ORDER_FIELD_COLLECTION_INTEGRATIONS); }
ORDER_READER const char *order_collection_integration(const order_collection *collection, int32_t index) ORDER_NOEXCEPT
{ return order_record_text_at(order_collection_record(collection), ORDER_FIELD_COLLECTION_INTEGRATIONS, index); }
/* Its data products. (UP42 dataProducts) */
ORDER_READER int32_t order_collection_data_product_count(const order_collection *collection) ORDER_NOEXCEPT
{ return order_record_count(order_collection_record(collection), ORDER_FIELD_COLLECTION_DATA_PRODUCTS); }
ORDER_READER const order_data_product *order_collection_data_product(const order_collection *collection, int32_t index) ORDER_NOEXCEPT
{ return ORDER_CAST const order_data_product *ORDER_OF (order_record_at(order_collection_record(collection), ORDER_FIELD_COLLECTION_DATA_PRODUCTS, index)); }
/* The provider's document. (UP42 GET /v2/collections) */
ORDER_READER const char *order_collection_document_json(const order_collection *collection) ORDER_NOEXCEPT
{ return order_record_text(order_collection_record(collection), ORDER_FIELD_COLLECTION_DOCUMENT); }
ORDER_READER void order_collection_free(order_collection *collection) ORDER_NOEXCEPT
{ order_record_free(ORDER_CAST order_record *ORDER_OF (collection)); }

/* --- collection_list --- */

/* Collections. As a record of any type. */
ORDER_READER const order_record *order_collection_list_record(const order_collection_list *collection_list) ORDER_NOEXCEPT
{ return ORDER_CAST const order_record *ORDER_OF (collection_list); }
/* The collections. */
ORDER_READER int32_t order_collection_list_count(const order_collection_list *collection_list) ORDER_NOEXCEPT
{ return order_record_count(order_collection_list_record(collection_list), ORDER_FIELD_COLLECTION_LIST_ITEMS); }
ORDER_READER const order_collection *order_collection_list_get(const order_collection_list *collection_list, int32_t index) ORDER_NOEXCEPT
{ return ORDER_CAST const order_collection *ORDER_OF (order_record_at(order_collection_list_record(collection_list), ORDER_FIELD_COLLECTION_LIST_ITEMS, index)); }
ORDER_READER void order_collection_list_free(order_collection_list *collection_list) ORDER_NOEXCEPT
{ order_record_free(ORDER_CAST order_record *ORDER_OF (collection_list)); }

/* --- data_product --- */

/* A form in which a collection can be ordered. As a record of any type. */
ORDER_READER const order_record *order_data_product_record(const order_data_product *data_product) ORDER_NOEXCEPT
{ return ORDER_CAST const order_record *ORDER_OF (data_product); }
/* The id that drafts take; absent when it cannot be ordered. (UP42 dataProducts.id) */
ORDER_READER const char *order_data_product_id(const order_data_product *data_product) ORDER_NOEXCEPT
{ return order_record_text(order_data_product_record(data_product), ORDER_FIELD_DATA_PRODUCT_ID); }
/* Its name. (UP42 dataProducts.name) */
ORDER_READER const char *order_data_product_name(const order_data_product *data_product) ORDER_NOEXCEPT
{ return order_record_text(order_data_product_record(data_product), ORDER_FIELD_DATA_PRODUCT_NAME); }
/* Its title. (UP42 dataProducts.title) */
ORDER_READER const char *order_data_product_title(const order_data_product *data_product) ORDER_NOEXCEPT
{ return order_record_text(order_data_product_record(data_product), ORDER_FIELD_DATA_PRODUCT_TITLE); }
/* Its description. (UP42 dataProducts.description) */
ORDER_READER const char *order_data_product_description(const order_data_product *data_product) ORDER_NOEXCEPT
{ return order_record_text(order_data_product_record(data_product), ORDER_FIELD_DATA_PRODUCT_DESCRIPTION); }
/* The licence to accept before ordering. (UP42 dataProducts.eulaId) */
ORDER_READER const char *order_data_product_eula_id(const order_data_product *data_product) ORDER_NOEXCEPT
{ return order_record_text(order_data_product_record(data_product), ORDER_FIELD_DATA_PRODUCT_EULA_ID); }
ORDER_READER void order_data_product_free(order_data_product *data_product) ORDER_NOEXCEPT
{ order_record_free(ORDER_CAST order_record *ORDER_OF (data_product)); }

/* --- scene --- */

/* A satellite image in the catalog. As a record of any type. */
ORDER_READER const order_record *order_scene_record(const order_scene *scene) ORDER_NOEXCEPT
{ return ORDER_CAST const order_record *ORDER_OF (scene); }
/* The id to order it with. (UP42 properties.id) */
ORDER_READER const char *order_scene_id(const order_scene *scene) ORDER_NOEXCEPT
{ return order_record_text(order_scene_record(scene), ORDER_FIELD_SCENE_ID); }
/* The producer's own id. (UP42 properties.sceneId) */
ORDER_READER const char *order_scene_producer_scene_id(const order_scene *scene) ORDER_NOEXCEPT
{ return order_record_text(order_scene_record(scene), ORDER_FIELD_SCENE_PRODUCER_SCENE_ID); }
/* Its collection. (UP42 properties.collection) */
ORDER_READER const char *order_scene_collection(const order_scene *scene) ORDER_NOEXCEPT
{ return order_record_text(order_scene_record(scene), ORDER_FIELD_SCENE_COLLECTION); }
/* The satellite constellation that acquired it. (UP42 properties.constellation) */
ORDER_READER const char *order_scene_constellation(const order_scene *scene) ORDER_NOEXCEPT
{ return order_record_text(order_scene_record(scene), ORDER_FIELD_SCENE_CONSTELLATION); }
/* The producer of the data. (UP42 properties.producer) */
ORDER_READER const char *order_scene_producer(const order_scene *scene) ORDER_NOEXCEPT
{ return order_record_text(order_scene_record(scene), ORDER_FIELD_SCENE_PRODUCER); }
/* The host it was found at, as quicklooks take it. (UP42 POST /catalog/hosts/{host}/stac/search) */
ORDER_READER const char *order_scene_host(const order_scene *scene) ORDER_NOEXCEPT
{ return order_record_text(order_scene_record(scene), ORDER_FIELD_SCENE_HOST); }
/* How long a delivery takes: "MINUTES", "HOURS", "DAYS". (UP42 properties.deliveryTime) */
ORDER_READER const char *order_scene_delivery_time(const order_scene *scene) ORDER_NOEXCEPT
{ return order_record_text(order_scene_record(scene), ORDER_FIELD_SCENE_DELIVERY_TIME); }
/* When it was acquired. (UP42 properties.datetime, properties.acquisitionDate) */
ORDER_READER int64_t order_scene_acquired_unix_ms(const order_scene *scene) ORDER_NOEXCEPT
{ return order_record_integer(order_scene_record(scene), ORDER_FIELD_SCENE_ACQUIRED); }
/* The start of the acquisition. (UP42 properties.start_datetime) */
ORDER_READER int64_t order_scene_start_unix_ms(const order_scene *scene) ORDER_NOEXCEPT
{ return order_record_integer(order_scene_record(scene), ORDER_FIELD_SCENE_START); }
/* The end of the acquisition. (UP42 properties.end_datetime) */
ORDER_READER int64_t order_scene_end_unix_ms(const order_scene *scene) ORDER_NOEXCEPT
{ return order_record_integer(order_scene_record(scene), ORDER_FIELD_SCENE_END); }
/* Its cloud cover, 0 to 100. (UP42 properties.cloudCoverage) */
ORDER_READER double order_scene_cloud_percent(const order_scene *scene) ORDER_NOEXCEPT
{ return order_record_number(order_scene_record(scene), ORDER_FIELD_SCENE_CLOUD_PERCENT); }
/* Its ground resolution, in metres. (UP42 properties.resolution) */
ORDER_READER double order_scene_resolution_m(const order_scene *scene) ORDER_NOEXCEPT
{ return order_record_number(order_scene_record(scene), ORDER_FIELD_SCENE_RESOLUTION_M); }
/* Its footprint, as GeoJSON. (UP42 geometry) */
ORDER_READER const char *order_scene_geometry_json(const order_scene *scene) ORDER_NOEXCEPT
{ return order_record_text(order_scene_record(scene), ORDER_FIELD_SCENE_GEOMETRY); }
/* The provider's document. (UP42 features) */
ORDER_READER const char *order_scene_document_json(const order_scene *scene) ORDER_NOEXCEPT
{ return order_record_text(order_scene_record(scene), ORDER_FIELD_SCENE_DOCUMENT); }
ORDER_READER void order_scene_free(order_scene *scene) ORDER_NOEXCEPT
{ order_record_free(ORDER_CAST order_record *ORDER_OF (scene)); }

/* --- scene_list --- */

/* Scenes. As a record of any type. */
ORDER_READER const order_record *order_scene_list_record(const order_scene_list *scene_list) ORDER_NOEXCEPT
{ return ORDER_CAST const order_record *ORDER_OF (scene_list); }
/* The scenes. */
ORDER_READER int32_t order_scene_list_count(const order_scene_list *scene_list) ORDER_NOEXCEPT
{ return order_record_count(order_scene_list_record(scene_list), ORDER_FIELD_SCENE_LIST_ITEMS); }
ORDER_READER const order_scene *order_scene_list_get(const order_scene_list *scene_list, int32_t index) ORDER_NOEXCEPT
{ return ORDER_CAST const order_scene *ORDER_OF (order_record_at(order_scene_list_record(scene_list), ORDER_FIELD_SCENE_LIST_ITEMS, index)); }
ORDER_READER void order_scene_list_free(order_scene_list *scene_list) ORDER_NOEXCEPT
{ order_record_free(ORDER_CAST order_record *ORDER_OF (scene_list)); }

/* --- estimate --- */

/* The price of a draft. As a record of any type. */
ORDER_READER const order_record *order_estimate_record(const order_estimate *estimate) ORDER_NOEXCEPT
{ return ORDER_CAST const order_record *ORDER_OF (estimate); }
/* The total price, in credits. (UP42 summary.totalCredits) */
ORDER_READER double order_estimate_credits(const order_estimate *estimate) ORDER_NOEXCEPT
{ return order_record_number(order_estimate_record(estimate), ORDER_FIELD_ESTIMATE_CREDITS); }
/* The total size, in `unit`. (UP42 summary.totalSize) */
ORDER_READER double order_estimate_size(const order_estimate *estimate) ORDER_NOEXCEPT
{ return order_record_number(order_estimate_record(estimate), ORDER_FIELD_ESTIMATE_SIZE); }
/* The unit of the size: "SQ_KM", "SCENE". (UP42 summary.unit) */
ORDER_READER const char *order_estimate_unit(const order_estimate *estimate) ORDER_NOEXCEPT
{ return order_record_text(order_estimate_record(estimate), ORDER_FIELD_ESTIMATE_UNIT); }
/* Whether everything that would be ordered has a known price. Check it before comparing the price with a
 * limit. */
ORDER_READER int32_t order_estimate_is_complete(const order_estimate *estimate) ORDER_NOEXCEPT
{ return order_record_code(order_estimate_record(estimate), ORDER_FIELD_ESTIMATE_IS_COMPLETE); }
/* The quote that was created for the estimate, or read. (Outposts QuoteId) */
ORDER_READER const char *order_estimate_quote_id(const order_estimate *estimate) ORDER_NOEXCEPT
{ return order_record_text(order_estimate_record(estimate), ORDER_FIELD_ESTIMATE_QUOTE_ID); }
/* The areas that would be ordered, priced or not, or the ways to pay. (UP42 results, errors) */
ORDER_READER int32_t order_estimate_item_count(const order_estimate *estimate) ORDER_NOEXCEPT
{ return order_record_count(order_estimate_record(estimate), ORDER_FIELD_ESTIMATE_ITEMS); }
ORDER_READER const order_estimate_item *order_estimate_item_at(const order_estimate *estimate, int32_t index) ORDER_NOEXCEPT
{ return ORDER_CAST const order_estimate_item *ORDER_OF (order_record_at(order_estimate_record(estimate), ORDER_FIELD_ESTIMATE_ITEMS, index)); }
/* The provider's document. (UP42 POST /v2/orders/estimate) */
ORDER_READER const char *order_estimate_document_json(const order_estimate *estimate) ORDER_NOEXCEPT
{ return order_record_text(order_estimate_record(estimate), ORDER_FIELD_ESTIMATE_DOCUMENT); }
ORDER_READER void order_estimate_free(order_estimate *estimate) ORDER_NOEXCEPT
{ order_record_free(ORDER_CAST order_record *ORDER_OF (estimate)); }

/* --- estimate_item --- */

/* The price of one area, or of one way to pay. As a record of any type. */
ORDER_READER const order_record *order_estimate_item_record(const order_estimate_item *estimate_item) ORDER_NOEXCEPT
{ return ORDER_CAST const order_record *ORDER_OF (estimate_item); }
/* The position of the area in the draft, from 0. (UP42 results.index) */
ORDER_READER int64_t order_estimate_item_index(const order_estimate_item *estimate_item) ORDER_NOEXCEPT
{ return order_record_integer(order_estimate_item_record(estimate_item), ORDER_FIELD_ESTIMATE_ITEM_INDEX); }
/* The price of the area, in credits. (UP42 results.credits) */
ORDER_READER double order_estimate_item_credits(const order_estimate_item *estimate_item) ORDER_NOEXCEPT
{ return order_record_number(order_estimate_item_record(estimate_item), ORDER_FIELD_ESTIMATE_ITEM_CREDITS); }
/* The size of the area, in `unit`. (UP42 results.size) */
ORDER_READER double order_estimate_item_size(const order_estimate_item *estimate_item) ORDER_NOEXCEPT
{ return order_record_number(order_estimate_item_record(estimate_item), ORDER_FIELD_ESTIMATE_ITEM_SIZE); }
/* The unit of the size. (UP42 results.unit) */
ORDER_READER const char *order_estimate_item_unit(const order_estimate_item *estimate_item) ORDER_NOEXCEPT
{ return order_record_text(order_estimate_item_record(estimate_item), ORDER_FIELD_ESTIMATE_ITEM_UNIT); }
/* Why the area cannot be ordered; absent when it can. (UP42 errors.message) */
ORDER_READER const char *order_estimate_item_problem(const order_estimate_item *estimate_item) ORDER_NOEXCEPT
{ return order_record_text(order_estimate_item_record(estimate_item), ORDER_FIELD_ESTIMATE_ITEM_PROBLEM); }
/* The quote's option, payment option and payment term. (Outposts QuoteOptionIdentifier, PaymentOption,
 * PaymentTerm) */
ORDER_READER const char *order_estimate_item_label(const order_estimate_item *estimate_item) ORDER_NOEXCEPT
{ return order_record_text(order_estimate_item_record(estimate_item), ORDER_FIELD_ESTIMATE_ITEM_LABEL); }
/* The price to pay upfront, in `currency`. (Outposts UpfrontPrice) */
ORDER_READER double order_estimate_item_upfront(const order_estimate_item *estimate_item) ORDER_NOEXCEPT
{ return order_record_number(order_estimate_item_record(estimate_item), ORDER_FIELD_ESTIMATE_ITEM_UPFRONT); }
/* The price to pay each month, in `currency`. (Outposts MonthlyRecurringPrice) */
ORDER_READER double order_estimate_item_monthly(const order_estimate_item *estimate_item) ORDER_NOEXCEPT
{ return order_record_number(order_estimate_item_record(estimate_item), ORDER_FIELD_ESTIMATE_ITEM_MONTHLY); }
/* The price over the whole payment term, upfront and monthly together. (Outposts UpfrontPrice,
 * MonthlyRecurringPrice, PaymentTerm) */
ORDER_READER double order_estimate_item_total(const order_estimate_item *estimate_item) ORDER_NOEXCEPT
{ return order_record_number(order_estimate_item_record(estimate_item), ORDER_FIELD_ESTIMATE_ITEM_TOTAL); }
/* The currency of these prices. (Outposts Currency) */
ORDER_READER const char *order_estimate_item_currency(const order_estimate_item *estimate_item) ORDER_NOEXCEPT
{ return order_record_text(order_estimate_item_record(estimate_item), ORDER_FIELD_ESTIMATE_ITEM_CURRENCY); }
ORDER_READER void order_estimate_item_free(order_estimate_item *estimate_item) ORDER_NOEXCEPT
{ order_record_free(ORDER_CAST order_record *ORDER_OF (estimate_item)); }

/* --- placement --- */

/* The result of placing a draft. As a record of any type. */
ORDER_READER const order_record *order_placement_record(const order_placement *placement) ORDER_NOEXCEPT
{ return ORDER_CAST const order_record *ORDER_OF (placement); }
/* The tag that its orders carry. (UP42 tags) */
ORDER_READER const char *order_placement_reference(const order_placement *placement) ORDER_NOEXCEPT
{ return order_record_text(order_placement_record(placement), ORDER_FIELD_PLACEMENT_REFERENCE); }
/* Whether its orders were found afterwards: the answer was lost, or their key or quote had placed them
 * before. */
ORDER_READER int32_t order_placement_is_recovered(const order_placement *placement) ORDER_NOEXCEPT
{ return order_record_code(order_placement_record(placement), ORDER_FIELD_PLACEMENT_IS_RECOVERED); }
/* The number of orders that exist. (UP42 results) */
ORDER_READER int64_t order_placement_placed_count(const order_placement *placement) ORDER_NOEXCEPT
{ return order_record_integer(order_placement_record(placement), ORDER_FIELD_PLACEMENT_PLACED_COUNT); }
/* The areas of the draft. (UP42 results, errors) */
ORDER_READER int32_t order_placement_item_count(const order_placement *placement) ORDER_NOEXCEPT
{ return order_record_count(order_placement_record(placement), ORDER_FIELD_PLACEMENT_ITEMS); }
ORDER_READER const order_placement_item *order_placement_item_at(const order_placement *placement, int32_t index) ORDER_NOEXCEPT
{ return ORDER_CAST const order_placement_item *ORDER_OF (order_record_at(order_placement_record(placement), ORDER_FIELD_PLACEMENT_ITEMS, index)); }
/* The provider's document; absent when recovered. (UP42 POST /v2/orders) */
ORDER_READER const char *order_placement_document_json(const order_placement *placement) ORDER_NOEXCEPT
{ return order_record_text(order_placement_record(placement), ORDER_FIELD_PLACEMENT_DOCUMENT); }
ORDER_READER void order_placement_free(order_placement *placement) ORDER_NOEXCEPT
{ order_record_free(ORDER_CAST order_record *ORDER_OF (placement)); }

/* --- placement_item --- */

/* The result for one area of the draft. As a record of any type. */
ORDER_READER const order_record *order_placement_item_record(const order_placement_item *placement_item) ORDER_NOEXCEPT
{ return ORDER_CAST const order_record *ORDER_OF (placement_item); }
/* The position of the area in the draft, from 0. (UP42 results.index) */
ORDER_READER int64_t order_placement_item_index(const order_placement_item *placement_item) ORDER_NOEXCEPT
{ return order_record_integer(order_placement_item_record(placement_item), ORDER_FIELD_PLACEMENT_ITEM_INDEX); }
/* The order placed for the area; absent when there is none. (UP42 results.id) */
ORDER_READER const char *order_placement_item_order_id(const order_placement_item *placement_item) ORDER_NOEXCEPT
{ return order_record_text(order_placement_item_record(placement_item), ORDER_FIELD_PLACEMENT_ITEM_ORDER_ID); }
/* Why there is no order; absent when there is one. (UP42 errors.message) */
ORDER_READER const char *order_placement_item_problem(const order_placement_item *placement_item) ORDER_NOEXCEPT
{ return order_record_text(order_placement_item_record(placement_item), ORDER_FIELD_PLACEMENT_ITEM_PROBLEM); }
/* Whether it is unknown if the area was ordered. */
ORDER_READER int32_t order_placement_item_is_unknown(const order_placement_item *placement_item) ORDER_NOEXCEPT
{ return order_record_code(order_placement_item_record(placement_item), ORDER_FIELD_PLACEMENT_ITEM_IS_UNKNOWN); }
ORDER_READER void order_placement_item_free(order_placement_item *placement_item) ORDER_NOEXCEPT
{ order_record_free(ORDER_CAST order_record *ORDER_OF (placement_item)); }

/* --- quotation --- */

/* An offer for a tasking order. As a record of any type. */
ORDER_READER const order_record *order_quotation_record(const order_quotation *quotation) ORDER_NOEXCEPT
{ return ORDER_CAST const order_record *ORDER_OF (quotation); }
/* Its id. (UP42 id) */
ORDER_READER const char *order_quotation_id(const order_quotation *quotation) ORDER_NOEXCEPT
{ return order_record_text(order_quotation_record(quotation), ORDER_FIELD_QUOTATION_ID); }
/* The order it is for. (UP42 orderId) */
ORDER_READER const char *order_quotation_order_id(const order_quotation *quotation) ORDER_NOEXCEPT
{ return order_record_text(order_quotation_record(quotation), ORDER_FIELD_QUOTATION_ORDER_ID); }
/* The account it belongs to. (UP42 accountId) */
ORDER_READER const char *order_quotation_account_id(const order_quotation *quotation) ORDER_NOEXCEPT
{ return order_record_text(order_quotation_record(quotation), ORDER_FIELD_QUOTATION_ACCOUNT_ID); }
/* The workspace it belongs to. (UP42 workspaceId) */
ORDER_READER const char *order_quotation_workspace_id(const order_quotation *quotation) ORDER_NOEXCEPT
{ return order_record_text(order_quotation_record(quotation), ORDER_FIELD_QUOTATION_WORKSPACE_ID); }
/* "NOT_DECIDED", "ACCEPTED" or "REJECTED". (UP42 decision) */
ORDER_READER const char *order_quotation_decision(const order_quotation *quotation) ORDER_NOEXCEPT
{ return order_record_text(order_quotation_record(quotation), ORDER_FIELD_QUOTATION_DECISION); }
/* The user who decided. (UP42 decisionById) */
ORDER_READER const char *order_quotation_decided_by(const order_quotation *quotation) ORDER_NOEXCEPT
{ return order_record_text(order_quotation_record(quotation), ORDER_FIELD_QUOTATION_DECIDED_BY); }
/* The price, in credits. (UP42 creditsPrice) */
ORDER_READER double order_quotation_credits(const order_quotation *quotation) ORDER_NOEXCEPT
{ return order_record_number(order_quotation_record(quotation), ORDER_FIELD_QUOTATION_CREDITS); }
/* When it was created. (UP42 createdAt) */
ORDER_READER int64_t order_quotation_created_unix_ms(const order_quotation *quotation) ORDER_NOEXCEPT
{ return order_record_integer(order_quotation_record(quotation), ORDER_FIELD_QUOTATION_CREATED); }
/* When it was last changed. (UP42 updatedAt) */
ORDER_READER int64_t order_quotation_updated_unix_ms(const order_quotation *quotation) ORDER_NOEXCEPT
{ return order_record_integer(order_quotation_record(quotation), ORDER_FIELD_QUOTATION_UPDATED); }
/* When it was decided. (UP42 decisionAt) */
ORDER_READER int64_t order_quotation_decided_unix_ms(const order_quotation *quotation) ORDER_NOEXCEPT
{ return order_record_integer(order_quotation_record(quotation), ORDER_FIELD_QUOTATION_DECIDED); }
/* The provider's document. (UP42 GET /v2/tasking/quotation) */
ORDER_READER const char *order_quotation_document_json(const order_quotation *quotation) ORDER_NOEXCEPT
{ return order_record_text(order_quotation_record(quotation), ORDER_FIELD_QUOTATION_DOCUMENT); }
ORDER_READER void order_quotation_free(order_quotation *quotation) ORDER_NOEXCEPT
{ order_record_free(ORDER_CAST order_record *ORDER_OF (quotation)); }

/* --- quotation_list --- */

/* Quotations. As a record of any type. */
ORDER_READER const order_record *order_quotation_list_record(const order_quotation_list *quotation_list) ORDER_NOEXCEPT
{ return ORDER_CAST const order_record *ORDER_OF (quotation_list); }
/* The quotations. */
ORDER_READER int32_t order_quotation_list_count(const order_quotation_list *quotation_list) ORDER_NOEXCEPT
{ return order_record_count(order_quotation_list_record(quotation_list), ORDER_FIELD_QUOTATION_LIST_ITEMS); }
ORDER_READER const order_quotation *order_quotation_list_get(const order_quotation_list *quotation_list, int32_t index) ORDER_NOEXCEPT
{ return ORDER_CAST const order_quotation *ORDER_OF (order_record_at(order_quotation_list_record(quotation_list), ORDER_FIELD_QUOTATION_LIST_ITEMS, index)); }
ORDER_READER void order_quotation_list_free(order_quotation_list *quotation_list) ORDER_NOEXCEPT
{ order_record_free(ORDER_CAST order_record *ORDER_OF (quotation_list)); }

/* --- feasibility --- */

/* A feasibility study of a tasking order. As a record of any type. */
ORDER_READER const order_record *order_feasibility_record(const order_feasibility *feasibility) ORDER_NOEXCEPT
{ return ORDER_CAST const order_record *ORDER_OF (feasibility); }
/* Its id. (UP42 id) */
ORDER_READER const char *order_feasibility_id(const order_feasibility *feasibility) ORDER_NOEXCEPT
{ return order_record_text(order_feasibility_record(feasibility), ORDER_FIELD_FEASIBILITY_ID); }
/* The order it is for. (UP42 orderId) */
ORDER_READER const char *order_feasibility_order_id(const order_feasibility *feasibility) ORDER_NOEXCEPT
{ return order_record_text(order_feasibility_record(feasibility), ORDER_FIELD_FEASIBILITY_ORDER_ID); }
/* The account it belongs to. (UP42 accountId) */
ORDER_READER const char *order_feasibility_account_id(const order_feasibility *feasibility) ORDER_NOEXCEPT
{ return order_record_text(order_feasibility_record(feasibility), ORDER_FIELD_FEASIBILITY_ACCOUNT_ID); }
/* The workspace it belongs to. (UP42 workspaceId) */
ORDER_READER const char *order_feasibility_workspace_id(const order_feasibility *feasibility) ORDER_NOEXCEPT
{ return order_record_text(order_feasibility_record(feasibility), ORDER_FIELD_FEASIBILITY_WORKSPACE_ID); }
/* "MANUAL" or "AUTO". (UP42 type) */
ORDER_READER const char *order_feasibility_kind(const order_feasibility *feasibility) ORDER_NOEXCEPT
{ return order_record_text(order_feasibility_record(feasibility), ORDER_FIELD_FEASIBILITY_KIND); }
/* "NOT_DECIDED" or "ACCEPTED". (UP42 decision) */
ORDER_READER const char *order_feasibility_decision(const order_feasibility *feasibility) ORDER_NOEXCEPT
{ return order_record_text(order_feasibility_record(feasibility), ORDER_FIELD_FEASIBILITY_DECISION); }
/* The option that was chosen. (UP42 decisionOption.id) */
ORDER_READER const char *order_feasibility_chosen_option_id(const order_feasibility *feasibility) ORDER_NOEXCEPT
{ return order_record_text(order_feasibility_record(feasibility), ORDER_FIELD_FEASIBILITY_CHOSEN_OPTION_ID); }
/* The options to choose from. (UP42 options) */
ORDER_READER int32_t order_feasibility_option_count(const order_feasibility *feasibility) ORDER_NOEXCEPT
{ return order_record_count(order_feasibility_record(feasibility), ORDER_FIELD_FEASIBILITY_OPTIONS); }
ORDER_READER const order_feasibility_option *order_feasibility_option_at(const order_feasibility *feasibility, int32_t index) ORDER_NOEXCEPT
{ return ORDER_CAST const order_feasibility_option *ORDER_OF (order_record_at(order_feasibility_record(feasibility), ORDER_FIELD_FEASIBILITY_OPTIONS, index)); }
/* When it was created. (UP42 createdAt) */
ORDER_READER int64_t order_feasibility_created_unix_ms(const order_feasibility *feasibility) ORDER_NOEXCEPT
{ return order_record_integer(order_feasibility_record(feasibility), ORDER_FIELD_FEASIBILITY_CREATED); }
/* When it was last changed. (UP42 updatedAt) */
ORDER_READER int64_t order_feasibility_updated_unix_ms(const order_feasibility *feasibility) ORDER_NOEXCEPT
{ return order_record_integer(order_feasibility_record(feasibility), ORDER_FIELD_FEASIBILITY_UPDATED); }
/* When an option was chosen. (UP42 decisionAt) */
ORDER_READER int64_t order_feasibility_decided_unix_ms(const order_feasibility *feasibility) ORDER_NOEXCEPT
{ return order_record_integer(order_feasibility_record(feasibility), ORDER_FIELD_FEASIBILITY_DECIDED); }
/* The provider's document. (UP42 GET /v2/tasking/feasibility-studies) */
ORDER_READER const char *order_feasibility_document_json(const order_feasibility *feasibility) ORDER_NOEXCEPT
{ return order_record_text(order_feasibility_record(feasibility), ORDER_FIELD_FEASIBILITY_DOCUMENT); }
ORDER_READER void order_feasibility_free(order_feasibility *feasibility) ORDER_NOEXCEPT
{ order_record_free(ORDER_CAST order_record *ORDER_OF (feasibility)); }

/* --- feasibility_list --- */

/* Feasibility studies. As a record of any type. */
ORDER_READER const order_record *order_feasibility_list_record(const order_feasibility_list *feasibility_list) ORDER_NOEXCEPT
{ return ORDER_CAST const order_record *ORDER_OF (feasibility_list); }
/* The studies. */
ORDER_READER int32_t order_feasibility_list_count(const order_feasibility_list *feasibility_list) ORDER_NOEXCEPT
{ return order_record_count(order_feasibility_list_record(feasibility_list), ORDER_FIELD_FEASIBILITY_LIST_ITEMS); }
ORDER_READER const order_feasibility *order_feasibility_list_get(const order_feasibility_list *feasibility_list, int32_t index) ORDER_NOEXCEPT
{ return ORDER_CAST const order_feasibility *ORDER_OF (order_record_at(order_feasibility_list_record(feasibility_list), ORDER_FIELD_FEASIBILITY_LIST_ITEMS, index)); }
ORDER_READER void order_feasibility_list_free(order_feasibility_list *feasibility_list) ORDER_NOEXCEPT
{ order_record_free(ORDER_CAST order_record *ORDER_OF (feasibility_list)); }

/* --- feasibility_option --- */

/* An option of a feasibility study. As a record of any type. */
ORDER_READER const order_record *order_feasibility_option_record(const order_feasibility_option *feasibility_option) ORDER_NOEXCEPT
{ return ORDER_CAST const order_record *ORDER_OF (feasibility_option); }
/* Its id. (UP42 options.id) */
ORDER_READER const char *order_feasibility_option_id(const order_feasibility_option *feasibility_option) ORDER_NOEXCEPT
{ return order_record_text(order_feasibility_option_record(feasibility_option), ORDER_FIELD_FEASIBILITY_OPTION_ID); }
/* What the option offers. (UP42 options.description) */
ORDER_READER const char *order_feasibility_option_description(const order_feasibility_option *feasibility_option) ORDER_NOEXCEPT
{ return order_record_text(order_feasibility_option_record(feasibility_option), ORDER_FIELD_FEASIBILITY_OPTION_DESCRIPTION); }
ORDER_READER void order_feasibility_option_free(order_feasibility_option *feasibility_option) ORDER_NOEXCEPT
{ order_record_free(ORDER_CAST order_record *ORDER_OF (feasibility_option)); }

/* --- catalog_item --- */

/* Hardware that can be ordered. As a record of any type. */
ORDER_READER const order_record *order_catalog_item_record(const order_catalog_item *catalog_item) ORDER_NOEXCEPT
{ return ORDER_CAST const order_record *ORDER_OF (catalog_item); }
/* Its id. (Outposts CatalogItemId) */
ORDER_READER const char *order_catalog_item_id(const order_catalog_item *catalog_item) ORDER_NOEXCEPT
{ return order_record_text(order_catalog_item_record(catalog_item), ORDER_FIELD_CATALOG_ITEM_ID); }
/* "AVAILABLE" or "DISCONTINUED". (Outposts ItemStatus) */
ORDER_READER const char *order_catalog_item_status(const order_catalog_item *catalog_item) ORDER_NOEXCEPT
{ return order_record_text(order_catalog_item_record(catalog_item), ORDER_FIELD_CATALOG_ITEM_STATUS); }
/* Its power draw, in kVA. (Outposts PowerKva) */
ORDER_READER double order_catalog_item_power_kva(const order_catalog_item *catalog_item) ORDER_NOEXCEPT
{ return order_record_number(order_catalog_item_record(catalog_item), ORDER_FIELD_CATALOG_ITEM_POWER_KVA); }
/* Its weight, in pounds. (Outposts WeightLbs) */
ORDER_READER double order_catalog_item_weight_lbs(const order_catalog_item *catalog_item) ORDER_NOEXCEPT
{ return order_record_number(order_catalog_item_record(catalog_item), ORDER_FIELD_CATALOG_ITEM_WEIGHT_LBS); }
/* Its EC2 capacity, by instance family. (Outposts EC2Capacities) */
ORDER_READER int32_t order_catalog_item_capacity_count(const order_catalog_item *catalog_item) ORDER_NOEXCEPT
{ return order_record_count(order_catalog_item_record(catalog_item), ORDER_FIELD_CATALOG_ITEM_CAPACITIES); }
ORDER_READER const order_capacity *order_catalog_item_capacity(const order_catalog_item *catalog_item, int32_t index) ORDER_NOEXCEPT
{ return ORDER_CAST const order_capacity *ORDER_OF (order_record_at(order_catalog_item_record(catalog_item), ORDER_FIELD_CATALOG_ITEM_CAPACITIES, index)); }
/* The uplink speeds it supports, in Gbit/s. (Outposts SupportedUplinkGbps) */
ORDER_READER int32_t order_catalog_item_uplink_gbps_count(const order_catalog_item *catalog_item) ORDER_NOEXCEPT
{ return order_record_count(order_catalog_item_record(catalog_item), ORDER_FIELD_CATALOG_ITEM_UPLINKS_GBPS); }
ORDER_READER int64_t order_catalog_item_uplink_gbps(const order_catalog_item *catalog_item, int32_t index) ORDER_NOEXCEPT
{ return order_record_integer_at(order_catalog_item_record(catalog_item), ORDER_FIELD_CATALOG_ITEM_UPLINKS_GBPS, index); }
/* The kinds of storage it supports: "EBS", "S3". (Outposts SupportedStorage) */
ORDER_READER int32_t order_catalog_item_storage_count(const order_catalog_item *catalog_item) ORDER_NOEXCEPT
{ return order_record_count(order_catalog_item_record(catalog_item), ORDER_FIELD_CATALOG_ITEM_STORAGE); }
ORDER_READER const char *order_catalog_item_storage(const order_catalog_item *catalog_item, int32_t index) ORDER_NOEXCEPT
{ return order_record_text_at(order_catalog_item_record(catalog_item), ORDER_FIELD_CATALOG_ITEM_STORAGE, index); }
/* The provider's document. (Outposts GetCatalogItem) */
ORDER_READER const char *order_catalog_item_document_json(const order_catalog_item *catalog_item) ORDER_NOEXCEPT
{ return order_record_text(order_catalog_item_record(catalog_item), ORDER_FIELD_CATALOG_ITEM_DOCUMENT); }
ORDER_READER void order_catalog_item_free(order_catalog_item *catalog_item) ORDER_NOEXCEPT
{ order_record_free(ORDER_CAST order_record *ORDER_OF (catalog_item)); }

/* --- catalog_item_list --- */

/* Catalog items. As a record of any type. */
ORDER_READER const order_record *order_catalog_item_list_record(const order_catalog_item_list *catalog_item_list) ORDER_NOEXCEPT
{ return ORDER_CAST const order_record *ORDER_OF (catalog_item_list); }
/* The catalog items. */
ORDER_READER int32_t order_catalog_item_list_count(const order_catalog_item_list *catalog_item_list) ORDER_NOEXCEPT
{ return order_record_count(order_catalog_item_list_record(catalog_item_list), ORDER_FIELD_CATALOG_ITEM_LIST_ITEMS); }
ORDER_READER const order_catalog_item *order_catalog_item_list_get(const order_catalog_item_list *catalog_item_list, int32_t index) ORDER_NOEXCEPT
{ return ORDER_CAST const order_catalog_item *ORDER_OF (order_record_at(order_catalog_item_list_record(catalog_item_list), ORDER_FIELD_CATALOG_ITEM_LIST_ITEMS, index)); }
ORDER_READER void order_catalog_item_list_free(order_catalog_item_list *catalog_item_list) ORDER_NOEXCEPT
{ order_record_free(ORDER_CAST order_record *ORDER_OF (catalog_item_list)); }

/* --- capacity --- */

/* EC2 capacity of one instance family. As a record of any type. */
ORDER_READER const order_record *order_capacity_record(const order_capacity *capacity) ORDER_NOEXCEPT
{ return ORDER_CAST const order_record *ORDER_OF (capacity); }
/* The instance family. (Outposts EC2Capacities.Family) */
ORDER_READER const char *order_capacity_family(const order_capacity *capacity) ORDER_NOEXCEPT
{ return order_record_text(order_capacity_record(capacity), ORDER_FIELD_CAPACITY_FAMILY); }
/* The largest instance size. (Outposts EC2Capacities.MaxSize) */
ORDER_READER const char *order_capacity_max_size(const order_capacity *capacity) ORDER_NOEXCEPT
{ return order_record_text(order_capacity_record(capacity), ORDER_FIELD_CAPACITY_MAX_SIZE); }
/* The amount of capacity, in the provider's word. (Outposts EC2Capacities.Quantity) */
ORDER_READER const char *order_capacity_quantity(const order_capacity *capacity) ORDER_NOEXCEPT
{ return order_record_text(order_capacity_record(capacity), ORDER_FIELD_CAPACITY_QUANTITY); }
ORDER_READER void order_capacity_free(order_capacity *capacity) ORDER_NOEXCEPT
{ order_record_free(ORDER_CAST order_record *ORDER_OF (capacity)); }

/* --- outpost --- */

/* An Outpost: where hardware is, or will be. As a record of any type. */
ORDER_READER const order_record *order_outpost_record(const order_outpost *outpost) ORDER_NOEXCEPT
{ return ORDER_CAST const order_record *ORDER_OF (outpost); }
/* Its id. (Outposts OutpostId) */
ORDER_READER const char *order_outpost_id(const order_outpost *outpost) ORDER_NOEXCEPT
{ return order_record_text(order_outpost_record(outpost), ORDER_FIELD_OUTPOST_ID); }
/* Its ARN. (Outposts OutpostArn) */
ORDER_READER const char *order_outpost_arn(const order_outpost *outpost) ORDER_NOEXCEPT
{ return order_record_text(order_outpost_record(outpost), ORDER_FIELD_OUTPOST_ARN); }
/* The account that owns it. (Outposts OwnerId) */
ORDER_READER const char *order_outpost_owner_id(const order_outpost *outpost) ORDER_NOEXCEPT
{ return order_record_text(order_outpost_record(outpost), ORDER_FIELD_OUTPOST_OWNER_ID); }
/* The site it is at. (Outposts SiteId) */
ORDER_READER const char *order_outpost_site_id(const order_outpost *outpost) ORDER_NOEXCEPT
{ return order_record_text(order_outpost_record(outpost), ORDER_FIELD_OUTPOST_SITE_ID); }
/* The ARN of that site. (Outposts SiteArn) */
ORDER_READER const char *order_outpost_site_arn(const order_outpost *outpost) ORDER_NOEXCEPT
{ return order_record_text(order_outpost_record(outpost), ORDER_FIELD_OUTPOST_SITE_ARN); }
/* Its name. (Outposts Name) */
ORDER_READER const char *order_outpost_name(const order_outpost *outpost) ORDER_NOEXCEPT
{ return order_record_text(order_outpost_record(outpost), ORDER_FIELD_OUTPOST_NAME); }
/* Its description. (Outposts Description) */
ORDER_READER const char *order_outpost_description(const order_outpost *outpost) ORDER_NOEXCEPT
{ return order_record_text(order_outpost_record(outpost), ORDER_FIELD_OUTPOST_DESCRIPTION); }
/* Its status, in the provider's word. (Outposts LifeCycleStatus) */
ORDER_READER const char *order_outpost_life_cycle_status(const order_outpost *outpost) ORDER_NOEXCEPT
{ return order_record_text(order_outpost_record(outpost), ORDER_FIELD_OUTPOST_LIFE_CYCLE_STATUS); }
/* The name of its availability zone. (Outposts AvailabilityZone) */
ORDER_READER const char *order_outpost_availability_zone(const order_outpost *outpost) ORDER_NOEXCEPT
{ return order_record_text(order_outpost_record(outpost), ORDER_FIELD_OUTPOST_AVAILABILITY_ZONE); }
/* The id of its availability zone. (Outposts AvailabilityZoneId) */
ORDER_READER const char *order_outpost_availability_zone_id(const order_outpost *outpost) ORDER_NOEXCEPT
{ return order_record_text(order_outpost_record(outpost), ORDER_FIELD_OUTPOST_AVAILABILITY_ZONE_ID); }
/* "RACK" or "SERVER". (Outposts SupportedHardwareType) */
ORDER_READER const char *order_outpost_hardware_kind(const order_outpost *outpost) ORDER_NOEXCEPT
{ return order_record_text(order_outpost_record(outpost), ORDER_FIELD_OUTPOST_HARDWARE_KIND); }
/* Its tags. (Outposts Tags) */
ORDER_READER int32_t order_outpost_tag_count(const order_outpost *outpost) ORDER_NOEXCEPT
{ return order_record_count(order_outpost_record(outpost), ORDER_FIELD_OUTPOST_TAGS); }
ORDER_READER const order_tag *order_outpost_tag(const order_outpost *outpost, int32_t index) ORDER_NOEXCEPT
{ return ORDER_CAST const order_tag *ORDER_OF (order_record_at(order_outpost_record(outpost), ORDER_FIELD_OUTPOST_TAGS, index)); }
/* The provider's document. (Outposts GetOutpost) */
ORDER_READER const char *order_outpost_document_json(const order_outpost *outpost) ORDER_NOEXCEPT
{ return order_record_text(order_outpost_record(outpost), ORDER_FIELD_OUTPOST_DOCUMENT); }
ORDER_READER void order_outpost_free(order_outpost *outpost) ORDER_NOEXCEPT
{ order_record_free(ORDER_CAST order_record *ORDER_OF (outpost)); }

/* --- outpost_list --- */

/* Outposts. As a record of any type. */
ORDER_READER const order_record *order_outpost_list_record(const order_outpost_list *outpost_list) ORDER_NOEXCEPT
{ return ORDER_CAST const order_record *ORDER_OF (outpost_list); }
/* The Outposts. */
ORDER_READER int32_t order_outpost_list_count(const order_outpost_list *outpost_list) ORDER_NOEXCEPT
{ return order_record_count(order_outpost_list_record(outpost_list), ORDER_FIELD_OUTPOST_LIST_ITEMS); }
ORDER_READER const order_outpost *order_outpost_list_get(const order_outpost_list *outpost_list, int32_t index) ORDER_NOEXCEPT
{ return ORDER_CAST const order_outpost *ORDER_OF (order_record_at(order_outpost_list_record(outpost_list), ORDER_FIELD_OUTPOST_LIST_ITEMS, index)); }
ORDER_READER void order_outpost_list_free(order_outpost_list *outpost_list) ORDER_NOEXCEPT
{ order_record_free(ORDER_CAST order_record *ORDER_OF (outpost_list)); }

/* --- site --- */

/* A customer's site. As a record of any type. */
ORDER_READER const order_record *order_site_record(const order_site *site) ORDER_NOEXCEPT
{ return ORDER_CAST const order_record *ORDER_OF (site); }
/* Its id. (Outposts SiteId) */
ORDER_READER const char *order_site_id(const order_site *site) ORDER_NOEXCEPT
{ return order_record_text(order_site_record(site), ORDER_FIELD_SITE_ID); }
/* Its ARN. (Outposts SiteArn) */
ORDER_READER const char *order_site_arn(const order_site *site) ORDER_NOEXCEPT
{ return order_record_text(order_site_record(site), ORDER_FIELD_SITE_ARN); }
/* The account that owns it. (Outposts AccountId) */
ORDER_READER const char *order_site_account_id(const order_site *site) ORDER_NOEXCEPT
{ return order_record_text(order_site_record(site), ORDER_FIELD_SITE_ACCOUNT_ID); }
/* Its name. (Outposts Name) */
ORDER_READER const char *order_site_name(const order_site *site) ORDER_NOEXCEPT
{ return order_record_text(order_site_record(site), ORDER_FIELD_SITE_NAME); }
/* Its description. (Outposts Description) */
ORDER_READER const char *order_site_description(const order_site *site) ORDER_NOEXCEPT
{ return order_record_text(order_site_record(site), ORDER_FIELD_SITE_DESCRIPTION); }
/* Notes for the installers. (Outposts Notes) */
ORDER_READER const char *order_site_notes(const order_site *site) ORDER_NOEXCEPT
{ return order_record_text(order_site_record(site), ORDER_FIELD_SITE_NOTES); }
/* The country of its operating address, two letters. (Outposts OperatingAddressCountryCode) */
ORDER_READER const char *order_site_country(const order_site *site) ORDER_NOEXCEPT
{ return order_record_text(order_site_record(site), ORDER_FIELD_SITE_COUNTRY); }
/* The state or region of its operating address. (Outposts OperatingAddressStateOrRegion) */
ORDER_READER const char *order_site_state_or_region(const order_site *site) ORDER_NOEXCEPT
{ return order_record_text(order_site_record(site), ORDER_FIELD_SITE_STATE_OR_REGION); }
/* The city of its operating address. (Outposts OperatingAddressCity) */
ORDER_READER const char *order_site_city(const order_site *site) ORDER_NOEXCEPT
{ return order_record_text(order_site_record(site), ORDER_FIELD_SITE_CITY); }
/* The physical properties of its rack, as a JSON object. (Outposts RackPhysicalProperties) */
ORDER_READER const char *order_site_rack_json(const order_site *site) ORDER_NOEXCEPT
{ return order_record_text(order_site_record(site), ORDER_FIELD_SITE_RACK); }
/* Its tags. (Outposts Tags) */
ORDER_READER int32_t order_site_tag_count(const order_site *site) ORDER_NOEXCEPT
{ return order_record_count(order_site_record(site), ORDER_FIELD_SITE_TAGS); }
ORDER_READER const order_tag *order_site_tag(const order_site *site, int32_t index) ORDER_NOEXCEPT
{ return ORDER_CAST const order_tag *ORDER_OF (order_record_at(order_site_record(site), ORDER_FIELD_SITE_TAGS, index)); }
/* The provider's document. (Outposts GetSite) */
ORDER_READER const char *order_site_document_json(const order_site *site) ORDER_NOEXCEPT
{ return order_record_text(order_site_record(site), ORDER_FIELD_SITE_DOCUMENT); }
ORDER_READER void order_site_free(order_site *site) ORDER_NOEXCEPT
{ order_record_free(ORDER_CAST order_record *ORDER_OF (site)); }

/* --- site_list --- */

/* Sites. As a record of any type. */
ORDER_READER const order_record *order_site_list_record(const order_site_list *site_list) ORDER_NOEXCEPT
{ return ORDER_CAST const order_record *ORDER_OF (site_list); }
/* The sites. */
ORDER_READER int32_t order_site_list_count(const order_site_list *site_list) ORDER_NOEXCEPT
{ return order_record_count(order_site_list_record(site_list), ORDER_FIELD_SITE_LIST_ITEMS); }
ORDER_READER const order_site *order_site_list_get(const order_site_list *site_list, int32_t index) ORDER_NOEXCEPT
{ return ORDER_CAST const order_site *ORDER_OF (order_record_at(order_site_list_record(site_list), ORDER_FIELD_SITE_LIST_ITEMS, index)); }
ORDER_READER void order_site_list_free(order_site_list *site_list) ORDER_NOEXCEPT
{ order_record_free(ORDER_CAST order_record *ORDER_OF (site_list)); }

/* --- tag --- */

/* A tag: a key and its value. As a record of any type. */
ORDER_READER const order_record *order_tag_record(const order_tag *tag) ORDER_NOEXCEPT
{ return ORDER_CAST const order_record *ORDER_OF (tag); }
/* Its key. (Outposts Tags) */
ORDER_READER const char *order_tag_key(const order_tag *tag) ORDER_NOEXCEPT
{ return order_record_text(order_tag_record(tag), ORDER_FIELD_TAG_KEY); }
/* Its value. (Outposts Tags) */
ORDER_READER const char *order_tag_value(const order_tag *tag) ORDER_NOEXCEPT
{ return order_record_text(order_tag_record(tag), ORDER_FIELD_TAG_VALUE); }
ORDER_READER void order_tag_free(order_tag *tag) ORDER_NOEXCEPT
{ order_record_free(ORDER_CAST order_record *ORDER_OF (tag)); }

/* --- quote --- */

/* Prices for hardware that is not ordered yet. As a record of any type. */
ORDER_READER const order_record *order_quote_record(const order_quote *quote) ORDER_NOEXCEPT
{ return ORDER_CAST const order_record *ORDER_OF (quote); }
/* Its id. (Outposts QuoteId) */
ORDER_READER const char *order_quote_id(const order_quote *quote) ORDER_NOEXCEPT
{ return order_record_text(order_quote_record(quote), ORDER_FIELD_QUOTE_ID); }
/* The account it was created for. (Outposts AccountId) */
ORDER_READER const char *order_quote_account_id(const order_quote *quote) ORDER_NOEXCEPT
{ return order_record_text(order_quote_record(quote), ORDER_FIELD_QUOTE_ACCOUNT_ID); }
/* "CREATED", "ORDER_SUBMITTED", "EXPIRED". (Outposts QuoteStatus) */
ORDER_READER const char *order_quote_status(const order_quote *quote) ORDER_NOEXCEPT
{ return order_record_text(order_quote_record(quote), ORDER_FIELD_QUOTE_STATUS); }
/* The reason for the status. (Outposts StatusMessage) */
ORDER_READER const char *order_quote_status_message(const order_quote *quote) ORDER_NOEXCEPT
{ return order_record_text(order_quote_record(quote), ORDER_FIELD_QUOTE_STATUS_MESSAGE); }
/* The Outpost it is for. (Outposts OutpostArn) */
ORDER_READER const char *order_quote_outpost_arn(const order_quote *quote) ORDER_NOEXCEPT
{ return order_record_text(order_quote_record(quote), ORDER_FIELD_QUOTE_OUTPOST_ARN); }
/* The country it is for, two letters. (Outposts CountryCode) */
ORDER_READER const char *order_quote_country(const order_quote *quote) ORDER_NOEXCEPT
{ return order_record_text(order_quote_record(quote), ORDER_FIELD_QUOTE_COUNTRY); }
/* The customer's description. (Outposts Description) */
ORDER_READER const char *order_quote_description(const order_quote *quote) ORDER_NOEXCEPT
{ return order_record_text(order_quote_record(quote), ORDER_FIELD_QUOTE_DESCRIPTION); }
/* The order that was placed by it. (Outposts SubmittedOrderId) */
ORDER_READER const char *order_quote_submitted_order_id(const order_quote *quote) ORDER_NOEXCEPT
{ return order_record_text(order_quote_record(quote), ORDER_FIELD_QUOTE_SUBMITTED_ORDER_ID); }
/* When it was created. (Outposts CreatedDate) */
ORDER_READER int64_t order_quote_created_unix_ms(const order_quote *quote) ORDER_NOEXCEPT
{ return order_record_integer(order_quote_record(quote), ORDER_FIELD_QUOTE_CREATED); }
/* When it expires. (Outposts ExpirationDate) */
ORDER_READER int64_t order_quote_expires_unix_ms(const order_quote *quote) ORDER_NOEXCEPT
{ return order_record_integer(order_quote_record(quote), ORDER_FIELD_QUOTE_EXPIRES); }
/* The ids of the options to choose from, as drafts take them. (Outposts QuoteOptionIdentifier) */
ORDER_READER int32_t order_quote_option_id_count(const order_quote *quote) ORDER_NOEXCEPT
{ return order_record_count(order_quote_record(quote), ORDER_FIELD_QUOTE_OPTION_IDS); }
ORDER_READER const char *order_quote_option_id(const order_quote *quote, int32_t index) ORDER_NOEXCEPT
{ return order_record_text_at(order_quote_record(quote), ORDER_FIELD_QUOTE_OPTION_IDS, index); }
/* The prices by option, shortest payment term first. (Outposts PricingOptions) */
ORDER_READER int32_t order_quote_price_count(const order_quote *quote) ORDER_NOEXCEPT
{ return order_record_count(order_quote_record(quote), ORDER_FIELD_QUOTE_PRICES); }
ORDER_READER const order_quote_price *order_quote_price_at(const order_quote *quote, int32_t index) ORDER_NOEXCEPT
{ return ORDER_CAST const order_quote_price *ORDER_OF (order_record_at(order_quote_record(quote), ORDER_FIELD_QUOTE_PRICES, index)); }
/* The conditions for ordering that were checked. (Outposts OrderingRequirements) */
ORDER_READER int32_t order_quote_requirement_count(const order_quote *quote) ORDER_NOEXCEPT
{ return order_record_count(order_quote_record(quote), ORDER_FIELD_QUOTE_REQUIREMENTS); }
ORDER_READER const order_quote_requirement *order_quote_requirement_at(const order_quote *quote, int32_t index) ORDER_NOEXCEPT
{ return ORDER_CAST const order_quote_requirement *ORDER_OF (order_record_at(order_quote_record(quote), ORDER_FIELD_QUOTE_REQUIREMENTS, index)); }
/* The provider's document. (Outposts GetQuote) */
ORDER_READER const char *order_quote_document_json(const order_quote *quote) ORDER_NOEXCEPT
{ return order_record_text(order_quote_record(quote), ORDER_FIELD_QUOTE_DOCUMENT); }
ORDER_READER void order_quote_free(order_quote *quote) ORDER_NOEXCEPT
{ order_record_free(ORDER_CAST order_record *ORDER_OF (quote)); }

/* --- quote_list --- */

/* Quotes. As a record of any type. */
ORDER_READER const order_record *order_quote_list_record(const order_quote_list *quote_list) ORDER_NOEXCEPT
{ return ORDER_CAST const order_record *ORDER_OF (quote_list); }
/* The quotes. */
ORDER_READER int32_t order_quote_list_count(const order_quote_list *quote_list) ORDER_NOEXCEPT
{ return order_record_count(order_quote_list_record(quote_list), ORDER_FIELD_QUOTE_LIST_ITEMS); }
ORDER_READER const order_quote *order_quote_list_get(const order_quote_list *quote_list, int32_t index) ORDER_NOEXCEPT
{ return ORDER_CAST const order_quote *ORDER_OF (order_record_at(order_quote_list_record(quote_list), ORDER_FIELD_QUOTE_LIST_ITEMS, index)); }
ORDER_READER void order_quote_list_free(order_quote_list *quote_list) ORDER_NOEXCEPT
{ order_record_free(ORDER_CAST order_record *ORDER_OF (quote_list)); }

/* --- quote_price --- */

/* A price of a quote, for one way to pay. As a record of any type. */
ORDER_READER const order_record *order_quote_price_record(const order_quote_price *quote_price) ORDER_NOEXCEPT
{ return ORDER_CAST const order_record *ORDER_OF (quote_price); }
/* The option it is for. (Outposts QuoteOptionIdentifier) */
ORDER_READER const char *order_quote_price_option_id(const order_quote_price *quote_price) ORDER_NOEXCEPT
{ return order_record_text(order_quote_price_record(quote_price), ORDER_FIELD_QUOTE_PRICE_OPTION_ID); }
/* How it is paid: "ALL_UPFRONT", "PARTIAL_UPFRONT", "NO_UPFRONT". (Outposts PaymentOption) */
ORDER_READER const char *order_quote_price_payment_option(const order_quote_price *quote_price) ORDER_NOEXCEPT
{ return order_record_text(order_quote_price_record(quote_price), ORDER_FIELD_QUOTE_PRICE_PAYMENT_OPTION); }
/* How long it is paid for: "ONE_YEAR", "THREE_YEARS", "FIVE_YEARS". (Outposts PaymentTerm) */
ORDER_READER const char *order_quote_price_payment_term(const order_quote_price *quote_price) ORDER_NOEXCEPT
{ return order_record_text(order_quote_price_record(quote_price), ORDER_FIELD_QUOTE_PRICE_PAYMENT_TERM); }
/* The price to pay upfront, in `currency`. (Outposts UpfrontPrice) */
ORDER_READER double order_quote_price_upfront(const order_quote_price *quote_price) ORDER_NOEXCEPT
{ return order_record_number(order_quote_price_record(quote_price), ORDER_FIELD_QUOTE_PRICE_UPFRONT); }
/* The price to pay each month, in `currency`. (Outposts MonthlyRecurringPrice) */
ORDER_READER double order_quote_price_monthly(const order_quote_price *quote_price) ORDER_NOEXCEPT
{ return order_record_number(order_quote_price_record(quote_price), ORDER_FIELD_QUOTE_PRICE_MONTHLY); }
/* The price over the whole payment term, upfront and monthly together. (Outposts UpfrontPrice,
 * MonthlyRecurringPrice, PaymentTerm) */
ORDER_READER double order_quote_price_total(const order_quote_price *quote_price) ORDER_NOEXCEPT
{ return order_record_number(order_quote_price_record(quote_price), ORDER_FIELD_QUOTE_PRICE_TOTAL); }
/* The currency of these prices. (Outposts Currency) */
ORDER_READER const char *order_quote_price_currency(const order_quote_price *quote_price) ORDER_NOEXCEPT
{ return order_record_text(order_quote_price_record(quote_price), ORDER_FIELD_QUOTE_PRICE_CURRENCY); }
ORDER_READER void order_quote_price_free(order_quote_price *quote_price) ORDER_NOEXCEPT
{ order_record_free(ORDER_CAST order_record *ORDER_OF (quote_price)); }

/* --- quote_requirement --- */

/* A condition for ordering by a quote. As a record of any type. */
ORDER_READER const order_record *order_quote_requirement_record(const order_quote_requirement *quote_requirement) ORDER_NOEXCEPT
{ return ORDER_CAST const order_record *ORDER_OF (quote_requirement); }
/* The condition that was checked. (Outposts OrderingRequirementType) */
ORDER_READER const char *order_quote_requirement_kind(const order_quote_requirement *quote_requirement) ORDER_NOEXCEPT
{ return order_record_text(order_quote_requirement_record(quote_requirement), ORDER_FIELD_QUOTE_REQUIREMENT_KIND); }
/* "PASS", "FAIL", "EXEMPT". (Outposts OrderingRequirements.Status) */
ORDER_READER const char *order_quote_requirement_status(const order_quote_requirement *quote_requirement) ORDER_NOEXCEPT
{ return order_record_text(order_quote_requirement_record(quote_requirement), ORDER_FIELD_QUOTE_REQUIREMENT_STATUS); }
/* The reason for the status. (Outposts OrderingRequirements.StatusMessage) */
ORDER_READER const char *order_quote_requirement_message(const order_quote_requirement *quote_requirement) ORDER_NOEXCEPT
{ return order_record_text(order_quote_requirement_record(quote_requirement), ORDER_FIELD_QUOTE_REQUIREMENT_MESSAGE); }
ORDER_READER void order_quote_requirement_free(order_quote_requirement *quote_requirement) ORDER_NOEXCEPT
{ order_record_free(ORDER_CAST order_record *ORDER_OF (quote_requirement)); }

/* --- option --- */

/* An option of settings, searches, drafts or queries. As a record of any type. */
ORDER_READER const order_record *order_option_record(const order_option *option) ORDER_NOEXCEPT
{ return ORDER_CAST const order_record *ORDER_OF (option); }
/* Its name. */
ORDER_READER const char *order_option_name(const order_option *option) ORDER_NOEXCEPT
{ return order_record_text(order_option_record(option), ORDER_FIELD_OPTION_NAME); }
/* Its meaning, with unit and range, in one line. */
ORDER_READER const char *order_option_meaning(const order_option *option) ORDER_NOEXCEPT
{ return order_record_text(order_option_record(option), ORDER_FIELD_OPTION_MEANING); }
/* The value that holds when it is not set. */
ORDER_READER const char *order_option_default_value(const order_option *option) ORDER_NOEXCEPT
{ return order_record_text(order_option_record(option), ORDER_FIELD_OPTION_DEFAULT_VALUE); }
/* The environment variable that is read when it is not set. */
ORDER_READER const char *order_option_environment(const order_option *option) ORDER_NOEXCEPT
{ return order_record_text(order_option_record(option), ORDER_FIELD_OPTION_ENVIRONMENT); }
/* Whether the value is never shown. */
ORDER_READER int32_t order_option_is_secret(const order_option *option) ORDER_NOEXCEPT
{ return order_record_code(order_option_record(option), ORDER_FIELD_OPTION_IS_SECRET); }
/* Whether setting it again adds a value. */
ORDER_READER int32_t order_option_repeats(const order_option *option) ORDER_NOEXCEPT
{ return order_record_code(order_option_record(option), ORDER_FIELD_OPTION_REPEATS); }
ORDER_READER void order_option_free(order_option *option) ORDER_NOEXCEPT
{ order_record_free(ORDER_CAST order_record *ORDER_OF (option)); }

/* --- option_list --- */

/* Options. As a record of any type. */
ORDER_READER const order_record *order_option_list_record(const order_option_list *option_list) ORDER_NOEXCEPT
{ return ORDER_CAST const order_record *ORDER_OF (option_list); }
/* The options. */
ORDER_READER int32_t order_option_list_count(const order_option_list *option_list) ORDER_NOEXCEPT
{ return order_record_count(order_option_list_record(option_list), ORDER_FIELD_OPTION_LIST_ITEMS); }
ORDER_READER const order_option *order_option_list_get(const order_option_list *option_list, int32_t index) ORDER_NOEXCEPT
{ return ORDER_CAST const order_option *ORDER_OF (order_record_at(order_option_list_record(option_list), ORDER_FIELD_OPTION_LIST_ITEMS, index)); }
ORDER_READER void order_option_list_free(order_option_list *option_list) ORDER_NOEXCEPT
{ order_record_free(ORDER_CAST order_record *ORDER_OF (option_list)); }

/* --- file --- */

/* A file of a finished download. As a record of any type. */
ORDER_READER const order_record *order_file_record(const order_file *file) ORDER_NOEXCEPT
{ return ORDER_CAST const order_record *ORDER_OF (file); }
/* Its path. */
ORDER_READER const char *order_file_path(const order_file *file) ORDER_NOEXCEPT
{ return order_record_text(order_file_record(file), ORDER_FIELD_FILE_PATH); }
/* Its size in bytes. */
ORDER_READER int64_t order_file_size_bytes(const order_file *file) ORDER_NOEXCEPT
{ return order_record_integer(order_file_record(file), ORDER_FIELD_FILE_SIZE_BYTES); }
/* Its SHA-256, as 64 hexadecimal digits. */
ORDER_READER const char *order_file_sha256(const order_file *file) ORDER_NOEXCEPT
{ return order_record_text(order_file_record(file), ORDER_FIELD_FILE_SHA256); }
ORDER_READER void order_file_free(order_file *file) ORDER_NOEXCEPT
{ order_record_free(ORDER_CAST order_record *ORDER_OF (file)); }

/* --- file_list --- */

/* Files. As a record of any type. */
ORDER_READER const order_record *order_file_list_record(const order_file_list *file_list) ORDER_NOEXCEPT
{ return ORDER_CAST const order_record *ORDER_OF (file_list); }
/* The files. */
ORDER_READER int32_t order_file_list_count(const order_file_list *file_list) ORDER_NOEXCEPT
{ return order_record_count(order_file_list_record(file_list), ORDER_FIELD_FILE_LIST_ITEMS); }
ORDER_READER const order_file *order_file_list_get(const order_file_list *file_list, int32_t index) ORDER_NOEXCEPT
{ return ORDER_CAST const order_file *ORDER_OF (order_record_at(order_file_list_record(file_list), ORDER_FIELD_FILE_LIST_ITEMS, index)); }
ORDER_READER void order_file_list_free(order_file_list *file_list) ORDER_NOEXCEPT
{ order_record_free(ORDER_CAST order_record *ORDER_OF (file_list)); }

#undef ORDER_READER
#undef ORDER_CAST
#undef ORDER_OF

#endif /* ORDER_ONLY_FIELD_NUMBERS */

#endif /* ORDER_FIELDS_H */
