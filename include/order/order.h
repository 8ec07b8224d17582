/*
 * order.h - search, estimate, place, track and fetch orders at UP42 and AWS Outposts.
 *
 * SPDX-License-Identifier: MIT
 *
 * The shortest useful program: wait for an order and list what it delivered.
 *
 *     order_client *client = NULL;
 *     order_handle *handle = NULL;
 *     order_asset_list *assets = NULL;
 *     int32_t state = ORDER_STATE_UNKNOWN;
 *
 *     order_client_create(NULL, "up42", &client, NULL);
 *     order_init(client, "7f1c0d3e-...", &handle, NULL);
 *     order_track(handle, 120.0, -1, ORDER_UNTIL_END_OR_ATTENTION, &state, NULL);
 *     if (state == ORDER_STATE_FULFILLED) order_assets(handle, 0, NULL, &assets, NULL);
 *
 * Conventions for the whole header; a comment below only says what it adds.
 *
 * Calls     A function that can fail returns an order_code. Inputs come first, results leave through pointers
 *           named ..._out, and error_out comes last: the error on failure, NULL on success; it may be NULL
 *           itself. Every ..._out is written on every path, to 0 or NULL first.
 * Codes     Any call may return ORDER_ERR_ARGUMENT, _MEMORY or _INTERNAL. A call whose comment ends with the
 *           service's calls [in brackets] sends requests; it may also return ORDER_ERR_CREDENTIALS, _NETWORK,
 *           _PROVIDER, _CANCELLED, _TIMEOUT, _UNSUPPORTED and _NOT_FOUND. "Also" lists further codes.
 * Handles   What arrives through ..._out is yours: free it with the ..._free of its type, in any order; a list
 *           outlives its client. ..._free ignores NULL and what is borrowed, and cannot fail. What is returned
 *           directly is borrowed: it lives as long as the handle it came from, or is static.
 * Records   What a call returns is a record: it never changes, has a type and named fields, and may hold other
 *           records, which live as long as it does. fields.h has a typed reader for each field. A value that
 *           is absent reads as NULL, as -1 (integers, times, numbers) or as 0 (codes, flags, counts). So does
 *           everything that is asked of NULL, of a record of another type, of an index out of range, or of a
 *           field or type that this library does not know. order_record_has() tells absent values apart.
 * Text      UTF-8, ends with NUL. Inputs are copied. Ids and names have 1 to 255 bytes and no control
 *           characters. An option is unset by the value NULL or "".
 * Numbers   The unit is in the name. Times are milliseconds since 1970-01-01 UTC. Geometry is GeoJSON
 *           (RFC 7946): WGS 84, longitude before latitude, also where a "crs" names it EPSG:4326. A box is
 *           "west,south,east,north"; one whose west is beyond its east spans the antimeridian.
 * Moments   As option values, in UTC: "2026-01-31", "2026-01" or "2026" (as an end, their last second),
 *           "2026-01-31T12:00Z" (zone and seconds may be left out), "now", "today", "yesterday", or "7d" for
 *           seven days before the call (also w, h, m, s: "1h30m").
 * Threads   Any number of threads may use a client, read a record, and interrupt or resume anything at the same
 *           time. Everything else takes one thread at a time per handle, any thread. A draft, query, search or
 *           settings handle must not be changed while a call reads it.
 * Waiting   A call works on the caller's thread; the library has no threads of its own. Interrupting a handle
 *           ends its call within 100 ms.
 * fork      A child must not use its parent's clients: it gets ORDER_ERR_ARGUMENT.
 * Since     1.0, unless a comment says otherwise.
 */
#ifndef ORDER_ORDER_H
#define ORDER_ORDER_H

#include <stdint.h>

#if defined(_WIN32)
#define ORDER_API __declspec(dllimport)
#elif defined(__GNUC__)
#define ORDER_API __attribute__((visibility("default")))
#else
#define ORDER_API
#endif

/* Marks a function that has a successor: compilers warn where it is used. */
#if defined(__GNUC__)
#define ORDER_DEPRECATED __attribute__((deprecated))
#else
#define ORDER_DEPRECATED
#endif

#if defined(__cplusplus) && __cplusplus >= 201103L
#define ORDER_NOEXCEPT noexcept
#else
#define ORDER_NOEXCEPT
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* The version of this header; order_version() returns that of the library in use. */
#define ORDER_VERSION "1.0.0"
#define ORDER_VERSION_NUMBER 10000

/* The result of a call: what the caller can do about it. Numbers are never reused; expect new ones. */
typedef int32_t order_code;
enum {
    ORDER_OK = 0,
    ORDER_ERR_ARGUMENT = 1,        /* the caller's mistake: an argument, a setting, a GeoJSON */
    ORDER_ERR_CREDENTIALS = 2,     /* credentials are missing, wrong or not allowed to do this */
    ORDER_ERR_NOT_FOUND = 3,       /* unknown to the service */
    ORDER_ERR_NETWORK = 4,         /* no complete answer, after the retries */
    ORDER_ERR_PROVIDER = 5,        /* the service refused, or sent an invalid answer */
    ORDER_ERR_FILES = 6,           /* a local file or folder */
    ORDER_ERR_CANCELLED = 7,       /* the call was interrupted */
    ORDER_ERR_TIMEOUT = 8,         /* the deadline passed */
    ORDER_ERR_OUTCOME_UNKNOWN = 9, /* a one-time request was sent but its answer was lost */
    ORDER_ERR_MEMORY = 10,         /* out of memory */
    ORDER_ERR_INTERNAL = 11,       /* internal error in liborder */
    ORDER_ERR_UNSUPPORTED = 12,    /* this provider or this build does not offer it */
    ORDER_ERR_CONFLICT = 13,       /* the present state of the resource does not allow it */
    ORDER_ERR_PAYMENT = 14         /* the account cannot pay: not enough credits */
};

/* The state of an order, to switch on. The provider's own word is beside it; an unknown word means OPEN. */
enum {
    ORDER_STATE_UNKNOWN = 0,         /* not fetched yet */
    ORDER_STATE_OPEN = 1,            /* in progress */
    ORDER_STATE_NEEDS_ATTENTION = 2, /* waits for the customer: a decision, or a placement that failed */
    ORDER_STATE_FULFILLED = 3,       /* ended: done */
    ORDER_STATE_FAILED = 4,          /* ended: failed for good */
    ORDER_STATE_CANCELLED = 5        /* ended: cancelled */
};

/* What ends a wait. */
enum {
    ORDER_UNTIL_END_OR_ATTENTION = 0, /* FULFILLED, FAILED, CANCELLED or NEEDS_ATTENTION */
    ORDER_UNTIL_END = 1,              /* FULFILLED, FAILED or CANCELLED */
    ORDER_UNTIL_DELIVERY = 2          /* as END_OR_ATTENTION, or the first assets exist */
};

/* The kind of an update. */
enum {
    ORDER_UPDATE_REPORT = 1,    /* polled again, nothing changed */
    ORDER_UPDATE_CHANGE = 2,    /* the state or the status changed, or this is the first report */
    ORDER_UPDATE_LINE_ITEM = 3, /* a line item of the order changed */
    ORDER_UPDATE_TROUBLE = 4,   /* a poll failed; tracking goes on */
    ORDER_UPDATE_END = 5        /* the last update of this order */
};

/* The phase of a download. */
enum {
    ORDER_PHASE_STARTING = 0,
    ORDER_PHASE_DOWNLOADING = 1,
    ORDER_PHASE_UNPACKING = 2,
    ORDER_PHASE_DONE = 3
};

/* Flags of a download. */
enum {
    ORDER_DOWNLOAD_KEEP_PACKED = 1, /* leave an archive as it is */
    ORDER_DOWNLOAD_START_OVER = 2   /* download everything again, whatever an earlier run left */
};

/* The level of a log message. */
enum { ORDER_LOG_ERROR = 1, ORDER_LOG_WARNING = 2, ORDER_LOG_INFO = 3, ORDER_LOG_DEBUG = 4 };

/* The groups of options, for order_options(). */
enum {
    ORDER_OPTIONS_SETTINGS = 1,
    ORDER_OPTIONS_SEARCH = 2,
    ORDER_OPTIONS_DRAFT = 3,
    ORDER_OPTIONS_QUERY = 4
};

/* The kinds of fields, with the function that reads each. Expect new ones. */
enum {
    ORDER_KIND_TEXT = 1,     /* order_record_text() */
    ORDER_KIND_JSON = 2,     /* a JSON text; order_record_text() */
    ORDER_KIND_INTEGER = 3,  /* order_record_integer() */
    ORDER_KIND_TIME = 4,     /* milliseconds since 1970-01-01 UTC; order_record_integer() */
    ORDER_KIND_NUMBER = 5,   /* order_record_number() */
    ORDER_KIND_CODE = 6,     /* a number to switch on; order_record_code() */
    ORDER_KIND_FLAG = 7,     /* 1 or 0; order_record_code() */
    ORDER_KIND_TEXTS = 8,    /* order_record_count(), order_record_text_at() */
    ORDER_KIND_INTEGERS = 9, /* order_record_count(), order_record_integer_at() */
    ORDER_KIND_NUMBERS = 10, /* order_record_count(), order_record_number_at() */
    ORDER_KIND_RECORD = 11,  /* absent or present; order_record_at() with index 0 */
    ORDER_KIND_RECORDS = 12  /* order_record_count(), order_record_at() */
};

typedef struct order_record order_record;     /* any record */
typedef struct order_text order_text;         /* a text that is yours */
typedef struct order_settings order_settings; /* client configuration */
typedef struct order_client order_client;     /* a session with one provider */
typedef struct order_handle order_handle;     /* one existing order */
typedef struct order_tracker order_tracker;   /* waits for any number of orders */
typedef struct order_download order_download; /* the download of one asset */
typedef struct order_search order_search;     /* parameters of a scene search */
typedef struct order_draft order_draft;       /* an order that is not placed yet */
typedef struct order_query order_query;       /* a filter over a list */

/*
 * Receives log messages on the thread that works. level is one of ORDER_LOG_*; message is one line without
 * secrets and lives only during the call. It must not call into the library nor throw.
 */
typedef void (*order_log_function)(void *context, int32_t level, const char *message);

/* ---------------------------------------------------------------------------------------------
 * Records: fields by number
 *
 * For programs that load the library at run time, and for generic code; others use the readers of fields.h,
 * which call these. Field numbers are ORDER_FIELD_* in fields.h.
 */

/** Returns a text, or a JSON text. */
ORDER_API const char *order_record_text(const order_record *record, int32_t field) ORDER_NOEXCEPT;

/** Returns an integer, or a time. */
ORDER_API int64_t order_record_integer(const order_record *record, int32_t field) ORDER_NOEXCEPT;

/** Returns a number. */
ORDER_API double order_record_number(const order_record *record, int32_t field) ORDER_NOEXCEPT;

/** Returns a code, or a flag. */
ORDER_API int32_t order_record_code(const order_record *record, int32_t field) ORDER_NOEXCEPT;

/** Returns 1 when the field has a value, else 0. A flag of the record always has one; an empty list has none. */
ORDER_API int32_t order_record_has(const order_record *record, int32_t field) ORDER_NOEXCEPT;

/** Returns the length of a list; of a nested record, 1 when it is present. */
ORDER_API int32_t order_record_count(const order_record *record, int32_t field) ORDER_NOEXCEPT;

/** Returns one element of a list of texts. */
ORDER_API const char *order_record_text_at(const order_record *record, int32_t field,
                                           int32_t index) ORDER_NOEXCEPT;

/** Returns one element of a list of integers. */
ORDER_API int64_t order_record_integer_at(const order_record *record, int32_t field,
                                          int32_t index) ORDER_NOEXCEPT;

/** Returns one element of a list of numbers. */
ORDER_API double order_record_number_at(const order_record *record, int32_t field,
                                        int32_t index) ORDER_NOEXCEPT;

/** Returns one element of a list of records, or with index 0 a nested record. */
ORDER_API const order_record *order_record_at(const order_record *record, int32_t field,
                                              int32_t index) ORDER_NOEXCEPT;

/** Returns the type of a record, one of ORDER_TYPE_*. */
ORDER_API int32_t order_record_type(const order_record *record) ORDER_NOEXCEPT;

/** Frees a record of any type. */
ORDER_API void order_record_free(order_record *record) ORDER_NOEXCEPT;

/** Returns the name of a record type, e.g. "line_item". Types are numbered from 1 without gaps. */
ORDER_API const char *order_type_name(int32_t record_type) ORDER_NOEXCEPT;

/** Returns the name of a field, e.g. "created". Those of a type are numbered from type * 65536 + 1 without gaps. */
ORDER_API const char *order_field_name(int32_t field) ORDER_NOEXCEPT;

/** Returns the kind of a field, one of ORDER_KIND_*. */
ORDER_API int32_t order_field_kind(int32_t field) ORDER_NOEXCEPT;

/** Returns the type of the records in a field, one of ORDER_TYPE_*. */
ORDER_API int32_t order_field_type(int32_t field) ORDER_NOEXCEPT;

/** Returns the meaning of a field, in one line. */
ORDER_API const char *order_field_meaning(int32_t field) ORDER_NOEXCEPT;

/** Returns the name of a code without its prefix, e.g. "FULFILLED"; NULL where codes have no names. */
ORDER_API const char *order_field_word(int32_t field, int32_t code) ORDER_NOEXCEPT;

#ifdef __cplusplus
}
#endif

#include "fields.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Returns a record as JSON: an object with all its fields in the order of fields.h; of a list, an array. What is
 * absent is null, a code is its name, a flag true or false, a time RFC 3339 in UTC with milliseconds, a JSON text
 * the value itself.
 * @param with_documents: 1 to include the provider's documents, the fields named "document"; else 0
 */
ORDER_API order_code order_record_json(const order_record *record, int32_t with_documents,
                                       order_text **json_out, order_error **error_out) ORDER_NOEXCEPT;

/* ---------------------------------------------------------------------------------------------
 * The library
 */

/** Returns the version of the library in use, e.g. "1.0.0". */
ORDER_API const char *order_version(void) ORDER_NOEXCEPT;

/** Returns the version as 10000 * major + 100 * minor + patch. */
ORDER_API int32_t order_version_number(void) ORDER_NOEXCEPT;

/** Describes this build as a JSON object: its version, libraries and parts. */
ORDER_API order_code order_build_describe(order_text **text_out, order_error **error_out) ORDER_NOEXCEPT;

/** Returns the number of handles and records not yet freed; 0 in a program that frees all. */
ORDER_API int64_t order_live_handles(void) ORDER_NOEXCEPT;

/** Returns the name of a code without its prefix, e.g. "NOT_FOUND"; "UNKNOWN" for any other number. */
ORDER_API const char *order_code_name(int32_t code) ORDER_NOEXCEPT;

/** Returns the name of a state without its prefix, e.g. "FULFILLED"; "UNKNOWN" for any other number. */
ORDER_API const char *order_state_name(int32_t state) ORDER_NOEXCEPT;

/** Returns the number of providers. */
ORDER_API int32_t order_provider_count(void) ORDER_NOEXCEPT;

/** Returns the name of a provider, as order_client_create() takes it. */
ORDER_API const char *order_provider_name(int32_t index) ORDER_NOEXCEPT;

/** Returns the text itself. */
ORDER_API const char *order_text_value(const order_text *text) ORDER_NOEXCEPT;

ORDER_API void order_text_free(order_text *text) ORDER_NOEXCEPT;

/* ---------------------------------------------------------------------------------------------
 * Settings
 *
 * Pairs of name and value. A setting that is not set is read from its environment variable, unless
 * "environment" is "false".
 */

/** Lists the options of a group with their meaning; group is one of ORDER_OPTIONS_*. */
ORDER_API const order_option_list *order_options(int32_t group) ORDER_NOEXCEPT;

/** Creates settings with nothing set. */
ORDER_API order_code order_settings_create(order_settings **settings_out,
                                           order_error **error_out) ORDER_NOEXCEPT;

/** Sets one setting, e.g. "up42.username". The error about an unknown name suggests the nearest. */
ORDER_API order_code order_settings_set(order_settings *settings, const char *name, const char *value,
                                        order_error **error_out) ORDER_NOEXCEPT;

/**
 * Sets the log callback. Without one, nothing is logged.
 * @param log_function: NULL for none
 * @param context: passed to it unchanged
 * @param level: the finest level to log, ORDER_LOG_ERROR to ORDER_LOG_DEBUG
 */
ORDER_API order_code order_settings_set_log(order_settings *settings, order_log_function log_function,
                                            void *context, int32_t level,
                                            order_error **error_out) ORDER_NOEXCEPT;

/** Frees settings; clients created from them stay as they are. */
ORDER_API void order_settings_free(order_settings *settings) ORDER_NOEXCEPT;

/* ---------------------------------------------------------------------------------------------
 * Client
 *
 * A session with one provider: its connections, credentials and settings.
 */

/**
 * Creates a client. Sends nothing. Also ORDER_ERR_CREDENTIALS, ORDER_ERR_FILES.
 * @param settings: copied; NULL for the defaults and the environment
 * @param provider: "up42" or "outposts"
 */
ORDER_API order_code order_client_create(const order_settings *settings, const char *provider,
                                         order_client **client_out, order_error **error_out) ORDER_NOEXCEPT;

/** Creates a second client on the same session: it shares connections and credentials, and is interrupted
 *  separately. */
ORDER_API order_code order_client_clone(const order_client *client, order_client **client_out,
                                        order_error **error_out) ORDER_NOEXCEPT;

/** Returns the name of its provider. */
ORDER_API const char *order_client_provider(const order_client *client) ORDER_NOEXCEPT;

/** Cancels the running calls on this client and on the handles created from it, and every later one until
 *  order_client_resume(). */
ORDER_API void order_client_interrupt(order_client *client) ORDER_NOEXCEPT;

/** Clears the interruption. */
ORDER_API void order_client_resume(order_client *client) ORDER_NOEXCEPT;

/** Checks credentials and connection by one authenticated call. [UP42 GET userinfo; Outposts ListOrders] */
ORDER_API order_code order_client_check(order_client *client, order_error **error_out) ORDER_NOEXCEPT;

/** Describes the configuration in effect and its sources as a JSON object: endpoints, kind of credentials, proxy,
 *  CA file. No secrets; sends nothing. */
ORDER_API order_code order_client_describe(const order_client *client, order_text **text_out,
                                           order_error **error_out) ORDER_NOEXCEPT;

/** Frees a client; handles created from it keep working. */
ORDER_API void order_client_free(order_client *client) ORDER_NOEXCEPT;

/* ---------------------------------------------------------------------------------------------
 * One order: the four verbs
 */

/** Creates a handle for an existing order. Sends nothing; the service decides later whether it exists. */
ORDER_API order_code order_init(order_client *client, const char *order_id, order_handle **handle_out,
                                order_error **error_out) ORDER_NOEXCEPT;

/** Fetches the order's state, one of ORDER_STATE_*. [UP42 GET /v2/orders/{id}; Outposts GetOrder] */
ORDER_API order_code order_status(order_handle *handle, int32_t *state_out,
                                  order_error **error_out) ORDER_NOEXCEPT;

/** Returns the provider's word for the status as last fetched, e.g. "BEING_FULFILLED"; NULL before. It lives until
 *  the next call on the handle. */
ORDER_API const char *order_status_text(const order_handle *handle) ORDER_NOEXCEPT;

/**
 * Waits until the order ends. Polls every report_seconds and logs each answer. For progress as updates, see
 * order_tracker_create(). [UP42 GET /v2/orders/{id}; Outposts GetOrder]
 *
 * A failure that only needs time never ends a wait, here or with a tracker: the network, throttling, a service in
 * trouble, an answer that is invalid or not the service's own (the page of a proxy or load balancer, whatever its
 * status), keys that cannot be renewed for a while. It is logged, a tracker also reports ORDER_UPDATE_TROUBLE, and
 * the order is polled again. A failure that needs a person ends a wait:
 *
 *     what happened                            before the first success   afterwards, or for an order
 *                                                                         that this client placed
 *     the order is unknown to the service      ends                       ends when seen again
 *     the service refuses to show the order    ends                       ends when seen again
 *     a login expired, keys were refused       ends, for all orders       ends when seen again, for all
 *     the account cannot pay                   ends, for all orders       ends when seen again, for all
 *     the source of the keys failed            ends, for all orders       goes on
 *     a mistake of the caller                  ends                       ends
 *
 * "Seen again": a second time in a row, at least report_seconds later. An order that failed or was cancelled is
 * ORDER_OK with that state.
 * @param report_seconds: seconds between two polls, 0.01 to 86400; 0 for 120
 * @param timeout_ms: milliseconds until ORDER_ERR_TIMEOUT; negative for none
 * @param until: what ends the wait, one of ORDER_UNTIL_*
 * @param state_out: the last state seen, also after ORDER_ERR_TIMEOUT
 */
ORDER_API order_code order_track(order_handle *handle, double report_seconds, int64_t timeout_ms,
                                 int32_t until, int32_t *state_out, order_error **error_out) ORDER_NOEXCEPT;

/**
 * Lists what the order has delivered so far.
 * [UP42 GET /v2/assets, POST /v2/assets/stac/search; Outposts GetOrder]
 * @param limit: up to this many, 1 to 100000; 0 for 100
 * @param sort: "createdAt", "size", ... with ",asc" or ",desc"; NULL for "createdAt"
 */
ORDER_API order_code order_assets(order_handle *handle, int32_t limit, const char *sort,
                                  order_asset_list **assets_out, order_error **error_out) ORDER_NOEXCEPT;

/* ---------------------------------------------------------------------------------------------
 * One order: more
 */

/** Returns the id the handle was created with. Any thread. */
ORDER_API const char *order_handle_id(const order_handle *handle) ORDER_NOEXCEPT;

/** Fetches the whole order. [UP42 GET /v2/orders/{id}; Outposts GetOrder] */
ORDER_API order_code order_snapshot_fetch(order_handle *handle, order_snapshot **snapshot_out,
                                          order_error **error_out) ORDER_NOEXCEPT;

/** Fetches what a tasking order asks for; NULL for an archive order. [UP42 GET /v2/orders/{id}] */
ORDER_API order_code order_tasking_fetch(order_handle *handle, order_tasking **tasking_out,
                                         order_error **error_out) ORDER_NOEXCEPT;

/** Fetches whether the order is fulfilled: 1 or 0. [UP42 GET /v2/orders/{id}; Outposts GetOrder] */
ORDER_API order_code order_is_fulfilled(order_handle *handle, int32_t *fulfilled_out,
                                        order_error **error_out) ORDER_NOEXCEPT;

/** Cancels the order and returns its state afterwards. Sent once; a lost answer is looked up.
 *  Also ORDER_ERR_CONFLICT, ORDER_ERR_OUTCOME_UNKNOWN.
 *  [UP42 POST /v2/orders/{id}/cancellation; Outposts CancelOrder] */
ORDER_API order_code order_cancel(order_handle *handle, int32_t *state_out,
                                  order_error **error_out) ORDER_NOEXCEPT;

/**
 * Replaces the tags of the order and returns it as it is afterwards. [UP42 PATCH /v2/orders/{id}]
 * @param tags_json: a JSON array of texts; "[]" leaves none
 */
ORDER_API order_code order_tags_replace(order_handle *handle, const char *tags_json,
                                        order_snapshot **snapshot_out,
                                        order_error **error_out) ORDER_NOEXCEPT;

/** Fetches how much of the ordered area has been delivered. [UP42 GET /v2/coverage/orders/{id}] */
ORDER_API order_code order_coverage_fetch(order_handle *handle, order_coverage **coverage_out,
                                          order_error **error_out) ORDER_NOEXCEPT;

/** Cancels the running call on this handle and every later one until order_handle_resume(). */
ORDER_API void order_handle_interrupt(order_handle *handle) ORDER_NOEXCEPT;

/** Clears the interruption. */
ORDER_API void order_handle_resume(order_handle *handle) ORDER_NOEXCEPT;

/** Frees a handle; the order itself stays as it is. */
ORDER_API void order_handle_free(order_handle *handle) ORDER_NOEXCEPT;

/* ---------------------------------------------------------------------------------------------
 * Queries: filters over lists
 */

/** Creates a query with nothing set. */
ORDER_API order_code order_query_create(order_query **query_out, order_error **error_out) ORDER_NOEXCEPT;

/** Sets one option; a repeatable option gains a value. Each list names the options it knows. */
ORDER_API order_code order_query_set(order_query *query, const char *name, const char *value,
                                     order_error **error_out) ORDER_NOEXCEPT;

ORDER_API void order_query_free(order_query *query) ORDER_NOEXCEPT;

/**
 * Lists orders, newest first. [UP42 GET /v2/orders; Outposts ListOrders]
 * @param query: options workspace, name, kind, status, sub_status, tag, sort, limit (UP42); outpost, status, limit
 *     (Outposts); NULL for all
 */
ORDER_API order_code order_snapshot_list_fetch(order_client *client, const order_query *query,
                                               order_snapshot_list **snapshots_out,
                                               order_error **error_out) ORDER_NOEXCEPT;

/* ---------------------------------------------------------------------------------------------
 * Tracking
 *
 * One or thousands of orders on one thread: add them, then take updates until order_tracker_is_done().
 */

/**
 * Creates a tracker with no orders.
 * @param report_seconds: seconds between two polls of an order, 0.01 to 86400; 0 for 120
 * @param until: what ends the wait for an order, one of ORDER_UNTIL_*
 */
ORDER_API order_code order_tracker_create(order_client *client, double report_seconds, int32_t until,
                                          order_tracker **tracker_out,
                                          order_error **error_out) ORDER_NOEXCEPT;

/** Adds an order; one that is tracked already is left as it is. */
ORDER_API order_code order_tracker_add(order_tracker *tracker, const char *order_id,
                                       order_error **error_out) ORDER_NOEXCEPT;

/**
 * Waits for the next update, polling orders as they fall due. A failure that ends no wait (see order_track()), or
 * only that of one order, is an update; one that ends every wait is returned.
 * [UP42 GET /v2/orders/{id}, GET /v2/orders; Outposts GetOrder, ListOrders]
 * @param timeout_ms: longest wait in milliseconds; 0 polls only what is due, negative waits without end
 * @param update_out: NULL when the time was up or every order has ended
 */
ORDER_API order_code order_tracker_next(order_tracker *tracker, int64_t timeout_ms, order_update **update_out,
                                        order_error **error_out) ORDER_NOEXCEPT;

/** Returns 1 when every order has ended and every update was taken, else 0; 1 for NULL. Any thread. */
ORDER_API int32_t order_tracker_is_done(const order_tracker *tracker) ORDER_NOEXCEPT;

/** Returns the number of orders that have not ended. Any thread. */
ORDER_API int32_t order_tracker_open_count(const order_tracker *tracker) ORDER_NOEXCEPT;

/** Cancels order_tracker_next() and every later one until order_tracker_resume(). */
ORDER_API void order_tracker_interrupt(order_tracker *tracker) ORDER_NOEXCEPT;

/** Clears the interruption. */
ORDER_API void order_tracker_resume(order_tracker *tracker) ORDER_NOEXCEPT;

/** Frees a tracker; the orders stay as they are. */
ORDER_API void order_tracker_free(order_tracker *tracker) ORDER_NOEXCEPT;

/* ---------------------------------------------------------------------------------------------
 * Assets: what orders have delivered
 */

/** Fetches one asset. [UP42 GET /v2/assets/{id}/metadata] */
ORDER_API order_code order_asset_fetch(order_client *client, const char *asset_id, order_asset **asset_out,
                                       order_error **error_out) ORDER_NOEXCEPT;

/**
 * Lists the assets in the workspace's storage. [UP42 GET /v2/assets]
 * @param query: options workspace, order, collection, producer, tag, source, search, created_after,
 *     created_before, sort, limit; NULL for all
 */
ORDER_API order_code order_asset_list_fetch(order_client *client, const order_query *query,
                                            order_asset_list **assets_out,
                                            order_error **error_out) ORDER_NOEXCEPT;

/* ---------------------------------------------------------------------------------------------
 * Download
 *
 * Downloads one asset: call order_download_next() until the phase is DONE. An incomplete file never has a final
 * name. After a failure, the next call, or a new download of the same asset into the same folder, continues where
 * it stopped. A second run skips files that are complete, judged by size and time (without reading them) or else
 * by checksum. A file that is not this asset's, or that was edited, is never replaced, nor is its folder: the
 * asset gets a second name, "scene-7f1c0d3e" beside "scene".
 *
 * An archive is a file named .zip, .tgz, .tar.gz or .tar; without an extension, one that the metadata calls zip or
 * tar, or that looks like it where the metadata is silent. KMZ, docx, xlsx, qgz, SAFE and the like stay whole.
 * ORDER_ERR_PROVIDER: a file named as an archive that is not a zip or tar archive, an empty file, a web page in
 * place of the file (also JSON and XML, where the metadata or an image's name announces something else), and a
 * Content-Encoding other than gzip, which is decoded.
 */

/**
 * Prepares a download. Sends nothing and touches no file.
 * @param folder: where the files go, 1 to 4096 bytes; created when missing
 * @param flags: 0 or a sum of ORDER_DOWNLOAD_*
 */
ORDER_API order_code order_download_create(order_client *client, const char *asset_id, const char *folder,
                                           int32_t flags, order_download **download_out,
                                           order_error **error_out) ORDER_NOEXCEPT;

/**
 * Continues the download, its verification and the unpacking. Also ORDER_ERR_FILES.
 * [UP42 GET /v2/assets/{id}/metadata, POST /v2/assets/{id}/download-url, GET of the link]
 * @param timeout_ms: returns after about this many milliseconds; negative works until done
 * @param phase_out: one of ORDER_PHASE_*
 */
ORDER_API order_code order_download_next(order_download *download, int64_t timeout_ms, int32_t *phase_out,
                                         order_error **error_out) ORDER_NOEXCEPT;

/** Returns the number of bytes downloaded, including those of an earlier run. Any thread, as the next five. */
ORDER_API int64_t order_download_received_bytes(const order_download *download) ORDER_NOEXCEPT;

/** Returns the size of the download; -1 while unknown. */
ORDER_API int64_t order_download_total_bytes(const order_download *download) ORDER_NOEXCEPT;

/** Returns the number of bytes unpacked. */
ORDER_API int64_t order_download_unpacked_bytes(const order_download *download) ORDER_NOEXCEPT;

/** Returns 1 when an earlier run had left every file complete, else 0. */
ORDER_API int32_t order_download_was_already_there(const order_download *download) ORDER_NOEXCEPT;

/** Lists the files; NULL before the phase is DONE. */
ORDER_API const order_file_list *order_download_files(const order_download *download) ORDER_NOEXCEPT;

/** Cancels order_download_next() and every later one until order_download_resume(). */
ORDER_API void order_download_interrupt(order_download *download) ORDER_NOEXCEPT;

/** Clears the interruption. */
ORDER_API void order_download_resume(order_download *download) ORDER_NOEXCEPT;

/** Frees a download; its files stay. */
ORDER_API void order_download_free(order_download *download) ORDER_NOEXCEPT;

/* ---------------------------------------------------------------------------------------------
 * Catalog: collections and data products
 */

/**
 * Lists the collections. [UP42 GET /v2/collections]
 * @param query: options kind ("ARCHIVE" or "TASKING"), sort, limit; NULL for all
 */
ORDER_API order_code order_collection_list_fetch(order_client *client, const order_query *query,
                                                 order_collection_list **collections_out,
                                                 order_error **error_out) ORDER_NOEXCEPT;

/** Fetches the JSON Schema of a data product's parameters. [UP42 GET /orders/schema/{id}] */
ORDER_API order_code order_data_product_schema_fetch(order_client *client, const char *data_product_id,
                                                     order_text **text_out,
                                                     order_error **error_out) ORDER_NOEXCEPT;

/* ---------------------------------------------------------------------------------------------
 * Catalog: scenes
 */

/** Returns the number of example areas. */
ORDER_API int32_t order_area_count(void) ORDER_NOEXCEPT;

/** Returns the name of an example area. */
ORDER_API const char *order_area_name(int32_t index) ORDER_NOEXCEPT;

/** Returns a small example area as GeoJSON. name: "Berlin" or "Washington", in any case; NULL for any other. */
ORDER_API const char *order_area_example(const char *name) ORDER_NOEXCEPT;

/** Creates search parameters with nothing set. */
ORDER_API order_code order_search_create(order_search **search_out, order_error **error_out) ORDER_NOEXCEPT;

/** Sets one parameter: collection, sensor, host, area, bbox, from, to, max_cloud_percent, usage, sort, limit,
 *  filter. A repeatable one gains a value. An area may be a box. */
ORDER_API order_code order_search_set(order_search *search, const char *name, const char *value,
                                      order_error **error_out) ORDER_NOEXCEPT;

ORDER_API void order_search_free(order_search *search) ORDER_NOEXCEPT;

/** Searches the catalog, over all pages up to the limit. The results of several hosts are merged, newest first
 *  unless sort says otherwise, before the limit cuts. A limit of one more than needed shows whether there is more.
 *  [UP42 POST /catalog/hosts/{host}/stac/search] */
ORDER_API order_code order_scene_search(order_client *client, const order_search *search,
                                        order_scene_list **scenes_out,
                                        order_error **error_out) ORDER_NOEXCEPT;

/**
 * Saves the quicklook of a scene, a small preview image, as quicklook_<scene id> with the extension of its format.
 * Also ORDER_ERR_FILES. [UP42 GET /catalog/{host}/image/{id}/quicklook]
 * @param host: order_scene_host() of the scene
 * @param scene_id: order_scene_id() of the scene
 * @param folder: where the file goes, 1 to 4096 bytes; created when missing
 * @param text_out: the path of the file
 */
ORDER_API order_code order_quicklook_save(order_client *client, const char *host, const char *scene_id,
                                          const char *folder, order_text **text_out,
                                          order_error **error_out) ORDER_NOEXCEPT;

/* ---------------------------------------------------------------------------------------------
 * Estimate and place
 *
 * A draft says what to order. Estimating costs nothing. Placing spends money: it is sent once, never repeated.
 * Only a refusal in the service's own words means that nothing was placed. After every other answer, and after
 * none, the library looks for the orders: at UP42 by the tag it put on them, at Outposts by the quote, or for
 * exactly one order that the Outpost did not have before and that holds the same. If that does not settle it, the
 * error names the tag, or the orders it may be.
 */

/** Creates an empty draft. */
ORDER_API order_code order_draft_create(order_draft **draft_out, order_error **error_out) ORDER_NOEXCEPT;

/** Sets one option, see order_options(); a repeatable option gains a value. */
ORDER_API order_code order_draft_set(order_draft *draft, const char *name, const char *value,
                                     order_error **error_out) ORDER_NOEXCEPT;

/**
 * Adds an area; each geometry in it becomes an order of its own. A box over the antimeridian would be two orders:
 * it is refused, and the message names the two boxes to order.
 * @param area_json: a GeoJSON geometry, Feature or FeatureCollection, or a box
 */
ORDER_API order_code order_draft_add_area(order_draft *draft, const char *area_json,
                                          order_error **error_out) ORDER_NOEXCEPT;

/**
 * Adds a line item.
 * @param quantity: 1 or more
 */
ORDER_API order_code order_draft_add_line_item(order_draft *draft, const char *catalog_item_id,
                                               int32_t quantity, order_error **error_out) ORDER_NOEXCEPT;

ORDER_API void order_draft_free(order_draft *draft) ORDER_NOEXCEPT;

/** Fetches the price of the draft. [UP42 POST /v2/orders/estimate; Outposts GetQuote, CreateQuote] */
ORDER_API order_code order_draft_estimate(order_client *client, const order_draft *draft,
                                          order_estimate **estimate_out,
                                          order_error **error_out) ORDER_NOEXCEPT;

/**
 * Makes every check that placing the draft makes, and sends nothing that changes anything. Also ORDER_ERR_CONFLICT.
 * [UP42 GET /v2/orders; Outposts GetCatalogItem, ListOrders, GetOrder, GetQuote]
 * @param plan_out: a JSON object: {"provider", "orders": the number that would be placed, "key": the draft's key, or
 *     a new one where the service keeps it; else null, "reference": the tag the orders would carry, or null,
 *     "workspace_id", "outpost_id", "line_items": [{"catalog_item_id", "quantity"}], "quote_id", "equal_orders":
 *     [ids of open orders of the Outpost that hold the same], "placed_orders": [ids of the orders that this key
 *     placed before: placing would return them and send nothing], "request": the body that would be sent}
 */
ORDER_API order_code order_draft_check(order_client *client, const order_draft *draft, order_text **plan_out,
                                       order_error **error_out) ORDER_NOEXCEPT;

/**
 * Places the draft: spends money. ORDER_OK when at least one order exists: look at each item. Also
 * ORDER_ERR_CONFLICT, ORDER_ERR_PAYMENT, ORDER_ERR_OUTCOME_UNKNOWN: orders may exist, order_error_reference() is the
 * tag they would carry. [UP42 POST /v2/orders; Outposts CreateOrder]
 *
 * The draft option "key" makes this hold across a crash of the program: give the same key when you place again,
 * and the orders that it placed before are returned as recovered; nothing is sent. UP42 orders are found by their
 * tag "liborder:" + key. An order from a quote of Outposts is found by the quote. Outposts keeps nothing that an
 * order of line items could be found by: ORDER_ERR_UNSUPPORTED. A request that the service is still working on
 * when the key is looked up cannot be seen. A key that placed an order of another data product is
 * ORDER_ERR_CONFLICT.
 */
ORDER_API order_code order_draft_place(order_client *client, const order_draft *draft,
                                       order_placement **placement_out,
                                       order_error **error_out) ORDER_NOEXCEPT;

/* ---------------------------------------------------------------------------------------------
 * Tasking: quotations and feasibility studies
 *
 * A decision is sent once; a lost answer is looked up.
 */

/**
 * Lists quotations. [UP42 GET /v2/tasking/quotation]
 * @param query: options id, workspace, order, decision, sort, limit; NULL for all
 */
ORDER_API order_code order_quotation_list_fetch(order_client *client, const order_query *query,
                                                order_quotation_list **quotations_out,
                                                order_error **error_out) ORDER_NOEXCEPT;

/** Accepts a quotation: spends money. Also ORDER_ERR_CONFLICT, ORDER_ERR_PAYMENT,
 *  ORDER_ERR_OUTCOME_UNKNOWN. [UP42 PATCH /v2/tasking/quotation/{id}] */
ORDER_API order_code order_quotation_accept(order_client *client, const char *quotation_id,
                                            order_quotation **quotation_out,
                                            order_error **error_out) ORDER_NOEXCEPT;

/** Rejects a quotation; its order ends. Also ORDER_ERR_CONFLICT, ORDER_ERR_OUTCOME_UNKNOWN.
 *  [UP42 PATCH /v2/tasking/quotation/{id}] */
ORDER_API order_code order_quotation_reject(order_client *client, const char *quotation_id,
                                            order_quotation **quotation_out,
                                            order_error **error_out) ORDER_NOEXCEPT;

/**
 * Lists feasibility studies. [UP42 GET /v2/tasking/feasibility-studies]
 * @param query: options id, workspace, order, decision, sort, limit; NULL for all
 */
ORDER_API order_code order_feasibility_list_fetch(order_client *client, const order_query *query,
                                                  order_feasibility_list **studies_out,
                                                  order_error **error_out) ORDER_NOEXCEPT;

/** Chooses one of a study's options. Also ORDER_ERR_CONFLICT, ORDER_ERR_OUTCOME_UNKNOWN.
 *  [UP42 PATCH /v2/tasking/feasibility-studies/{id}] */
ORDER_API order_code order_feasibility_choose(order_client *client, const char *study_id,
                                              const char *option_id, order_feasibility **study_out,
                                              order_error **error_out) ORDER_NOEXCEPT;

/* ---------------------------------------------------------------------------------------------
 * Hardware: catalog items, Outposts, sites, quotes
 *
 * The id of an Outpost, a site or a quote may also be its ARN.
 */

/**
 * Lists catalog items. [Outposts ListCatalogItems]
 * @param query: options item_class, storage, ec2_family, limit; NULL for all
 */
ORDER_API order_code order_catalog_item_list_fetch(order_client *client, const order_query *query,
                                                   order_catalog_item_list **catalog_items_out,
                                                   order_error **error_out) ORDER_NOEXCEPT;

/** Fetches a catalog item. [Outposts GetCatalogItem] */
ORDER_API order_code order_catalog_item_fetch(order_client *client, const char *catalog_item_id,
                                              order_catalog_item **catalog_item_out,
                                              order_error **error_out) ORDER_NOEXCEPT;

/**
 * Lists Outposts. [Outposts ListOutposts]
 * @param query: options life_cycle_status, availability_zone, availability_zone_id, limit; NULL for all
 */
ORDER_API order_code order_outpost_list_fetch(order_client *client, const order_query *query,
                                              order_outpost_list **outposts_out,
                                              order_error **error_out) ORDER_NOEXCEPT;

/** Fetches an Outpost. [Outposts GetOutpost] */
ORDER_API order_code order_outpost_fetch(order_client *client, const char *outpost_id,
                                         order_outpost **outpost_out, order_error **error_out) ORDER_NOEXCEPT;

/** Fetches the price of renewing the hardware of an Outpost; an item for each way to pay.
 *  [Outposts GetRenewalPricing] */
ORDER_API order_code order_renewal_estimate_fetch(order_client *client, const char *outpost_id,
                                                  order_estimate **estimate_out,
                                                  order_error **error_out) ORDER_NOEXCEPT;

/**
 * Lists sites. [Outposts ListSites]
 * @param query: options country, state_or_region, city, limit; NULL for all
 */
ORDER_API order_code order_site_list_fetch(order_client *client, const order_query *query,
                                           order_site_list **sites_out,
                                           order_error **error_out) ORDER_NOEXCEPT;

/** Fetches a site. [Outposts GetSite] */
ORDER_API order_code order_site_fetch(order_client *client, const char *site_id, order_site **site_out,
                                      order_error **error_out) ORDER_NOEXCEPT;

/**
 * Fetches an address of a site as a JSON object. [Outposts GetSiteAddress]
 * @param kind: "SHIPPING_ADDRESS" or "OPERATING_ADDRESS"
 */
ORDER_API order_code order_site_address_fetch(order_client *client, const char *site_id, const char *kind,
                                              order_text **text_out, order_error **error_out) ORDER_NOEXCEPT;

/**
 * Creates a quote. Sent once. order_draft_estimate() does it as well, or reads the quote of the draft.
 * Also ORDER_ERR_CONFLICT, ORDER_ERR_OUTCOME_UNKNOWN. [Outposts CreateQuote]
 * @param draft: options outpost, country, capacity, constraint, payment_option, payment_term, description
 */
ORDER_API order_code order_quote_create(order_client *client, const order_draft *draft,
                                        order_quote **quote_out, order_error **error_out) ORDER_NOEXCEPT;

/** Fetches a quote. [Outposts GetQuote] */
ORDER_API order_code order_quote_fetch(order_client *client, const char *quote_id, order_quote **quote_out,
                                       order_error **error_out) ORDER_NOEXCEPT;

/**
 * Lists quotes. [Outposts ListQuotes]
 * @param query: option limit; NULL for all
 */
ORDER_API order_code order_quote_list_fetch(order_client *client, const order_query *query,
                                            order_quote_list **quotes_out,
                                            order_error **error_out) ORDER_NOEXCEPT;

/** Deletes a quote. [Outposts DeleteQuote] */
ORDER_API order_code order_quote_delete(order_client *client, const char *quote_id,
                                        order_error **error_out) ORDER_NOEXCEPT;

#ifdef __cplusplus
}
#endif

#endif
