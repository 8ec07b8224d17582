/*
 * order.h - search, estimate, place, track and fetch orders at UP42 and AWS Outposts.
 *
 * SPDX-License-Identifier: MIT
 *
 * The shortest useful program: wait for an order and fetch what it delivered.
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
 * Conventions, for the whole header
 *
 * Calls     What can fail returns an order_code as int32_t. Inputs come first, results leave through pointers
 *           named ..._out. error_out comes last: the error on failure, NULL on success; it may be NULL itself.
 *           Every ..._out is written on every path, to 0 or NULL first.
 * Handles   What arrives through ..._out is yours: free it with the function of its type, which takes NULL
 *           and cannot fail, in any order you like. What is returned directly is borrowed from the handle it
 *           was asked of. A NULL or wrong handle is ORDER_ERR_ARGUMENT, or the value a comment names.
 * Text      UTF-8, ends with NUL; inputs are copied. Not known is NULL.
 * Numbers   The unit is in the name. Not known is -1. Times are milliseconds since 1970-01-01 UTC.
 *           Geometry is GeoJSON (RFC 7946): WGS 84, longitude before latitude, also where a "crs" names it
 *           EPSG:4326. A box is "west,south,east,north"; one whose west is beyond its east spans the antimeridian.
 * Moments   As option values, in UTC: "2026-01-31", "2026-01" or "2026" (as an end, their last second),
 *           "2026-01-31T12:00Z" (zone and seconds may be left out), "now", "today", "yesterday", or "7d" for
 *           seven days before the call (also w, h, m, s: "1h30m").
 * Threads   "any thread": may be called by any number of threads at once. "one at a time": by any thread, but
 *           not by two at once for one handle. "main only": nothing here is.
 * Waiting   A call works on the caller's thread; the library has no threads of its own. Interrupting a handle
 *           ends its call within 100 ms, from any thread.
 * fork      A child must not use its parent's clients: it gets ORDER_ERR_ARGUMENT.
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

/* Marks a function that stays for programs of today while new ones call another: a compiler warns of its use. */
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

/* The version of this header; order_version() tells that of the library in use. */
#define ORDER_VERSION "1.0.0"
#define ORDER_VERSION_NUMBER 10000

/* What a call returns: what the caller can do about it. Numbers are never reused; expect new ones. */
typedef int32_t order_code;
enum {
    ORDER_OK = 0,
    ORDER_ERR_ARGUMENT = 1,        /* the caller's mistake: an argument, a setting, a GeoJSON */
    ORDER_ERR_CREDENTIALS = 2,     /* credentials are missing, wrong or not allowed to do this */
    ORDER_ERR_NOT_FOUND = 3,       /* the service knows no such thing */
    ORDER_ERR_NETWORK = 4,         /* no whole answer, after the retries */
    ORDER_ERR_PROVIDER = 5,        /* the service refused, or answered what makes no sense */
    ORDER_ERR_FILES = 6,           /* a local file or folder */
    ORDER_ERR_CANCELLED = 7,       /* the call was interrupted */
    ORDER_ERR_TIMEOUT = 8,         /* the deadline passed */
    ORDER_ERR_OUTCOME_UNKNOWN = 9, /* something that is done once was sent and its answer was lost */
    ORDER_ERR_MEMORY = 10,         /* out of memory */
    ORDER_ERR_INTERNAL = 11,       /* a fault of this library */
    ORDER_ERR_UNSUPPORTED = 12,    /* this provider or this build does not offer it */
    ORDER_ERR_CONFLICT = 13,       /* the thing's present state does not allow it */
    ORDER_ERR_PAYMENT = 14         /* the account cannot pay: not enough credits */
};

/* The state of an order, to switch on. The provider's own word is beside it; an unknown word is OPEN. */
enum {
    ORDER_STATE_UNKNOWN = 0,         /* not asked yet */
    ORDER_STATE_OPEN = 1,            /* on its way */
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

/* What an update of a tracker tells. */
enum {
    ORDER_UPDATE_REPORT = 1,    /* asked again, nothing changed */
    ORDER_UPDATE_CHANGE = 2,    /* the state or the status changed, or this is the first report */
    ORDER_UPDATE_LINE_ITEM = 3, /* a line item of the order changed */
    ORDER_UPDATE_TROUBLE = 4,   /* asking failed; it goes on */
    ORDER_UPDATE_END = 5        /* the last update of this order */
};

/* Where a download stands. */
enum {
    ORDER_PHASE_STARTING = 0,
    ORDER_PHASE_DOWNLOADING = 1,
    ORDER_PHASE_UNPACKING = 2,
    ORDER_PHASE_DONE = 3
};

/* Flags of a download. */
enum {
    ORDER_DOWNLOAD_KEEP_PACKED = 1, /* leave an archive as it is */
    ORDER_DOWNLOAD_START_OVER = 2   /* fetch all of it again, whatever an earlier run left */
};

/* How much a log function is told. */
enum { ORDER_LOG_ERROR = 1, ORDER_LOG_WARNING = 2, ORDER_LOG_INFO = 3, ORDER_LOG_DEBUG = 4 };

/* The tables of text pairs, for order_option_*. */
enum {
    ORDER_OPTIONS_SETTINGS = 1,
    ORDER_OPTIONS_SEARCH = 2,
    ORDER_OPTIONS_DRAFT = 3,
    ORDER_OPTIONS_QUERY = 4
};

typedef struct order_error order_error;       /* why a call failed */
typedef struct order_text order_text;         /* a text that is yours */
typedef struct order_settings order_settings; /* how a client shall work */
typedef struct order_client order_client;     /* a session with one provider */
typedef struct order_handle order_handle;     /* one existing order */
typedef struct order_snapshot order_snapshot; /* an order as it was at one moment */
typedef struct order_snapshot_list order_snapshot_list;
typedef struct order_line_item order_line_item; /* a position of a hardware order */
typedef struct order_tasking order_tasking;     /* what a tasking order asks for */
typedef struct order_coverage order_coverage;   /* how much of an area is delivered */
typedef struct order_tracker order_tracker;     /* waits for any number of orders */
typedef struct order_update order_update;       /* what a tracker has to tell */
typedef struct order_asset order_asset;         /* a delivered data item */
typedef struct order_asset_list order_asset_list;
typedef struct order_download order_download;     /* an asset on its way to disk */
typedef struct order_collection order_collection; /* a product line of the catalog */
typedef struct order_collection_list order_collection_list;
typedef struct order_search order_search; /* what scenes are looked for */
typedef struct order_scene order_scene;   /* an image in the catalog */
typedef struct order_scene_list order_scene_list;
typedef struct order_draft order_draft;         /* an order that is not placed yet */
typedef struct order_estimate order_estimate;   /* what a draft would cost */
typedef struct order_placement order_placement; /* what came of placing a draft */
typedef struct order_query order_query;         /* a filter over a list */
typedef struct order_quotation order_quotation; /* an offer for a tasking order */
typedef struct order_quotation_list order_quotation_list;
typedef struct order_feasibility order_feasibility; /* what a tasking order could get */
typedef struct order_feasibility_list order_feasibility_list;
typedef struct order_catalog_item order_catalog_item; /* hardware that can be ordered */
typedef struct order_catalog_item_list order_catalog_item_list;
typedef struct order_outpost order_outpost; /* where the hardware is, or will be */
typedef struct order_outpost_list order_outpost_list;
typedef struct order_site order_site; /* a customer's place */
typedef struct order_site_list order_site_list;
typedef struct order_quote order_quote; /* prices for hardware */
typedef struct order_quote_list order_quote_list;

/*
 * Told what the library does, on the thread that does it. level is one of ORDER_LOG_*; message is one line
 * without secrets and lives only during the call. It must not call into the library nor throw.
 */
typedef void (*order_log_function)(void *context, int32_t level, const char *message);

/* ---------------------------------------------------------------------------------------------
 * The library
 */

/** The version of the library in use, e.g. "1.0.0". Owner: static. Threads: any thread. Since: 1.0. */
ORDER_API const char *order_version(void) ORDER_NOEXCEPT;

/** The version as 10000 * major + 100 * minor + patch. Threads: any thread. Since: 1.0. */
ORDER_API int32_t order_version_number(void) ORDER_NOEXCEPT;

/**
 * What this build is made of: its version, libraries and parts.
 * @param text_out: a JSON object as text
 * @return ORDER_OK; ORDER_ERR_ARGUMENT, ORDER_ERR_MEMORY, ORDER_ERR_INTERNAL
 * Owner: yours, order_text_free
 * Threads: any thread. Since: 1.0.
 */
ORDER_API order_code order_build_describe(order_text **text_out, order_error **error_out) ORDER_NOEXCEPT;

/** How many handles are out that were not freed yet; 0 in a program that frees all. Threads: any
 *  thread. Since: 1.0. */
ORDER_API int64_t order_live_handles(void) ORDER_NOEXCEPT;

/** The name of a code without its prefix, e.g. "NOT_FOUND"; "UNKNOWN" for any other number. code: one
 *  of ORDER_OK, ORDER_ERR_*. Owner: static. Threads: any thread. Since: 1.0. */
ORDER_API const char *order_code_name(int32_t code) ORDER_NOEXCEPT;

/** The name of a state without its prefix, e.g. "FULFILLED"; "UNKNOWN" for any other number. state: one
 *  of ORDER_STATE_*. Owner: static. Threads: any thread. Since: 1.0. */
ORDER_API const char *order_state_name(int32_t state) ORDER_NOEXCEPT;

/** How many providers there are. Threads: any thread. Since: 1.0. */
ORDER_API int32_t order_provider_count(void) ORDER_NOEXCEPT;

/** The name of a provider, as order_client_create() takes it. index: 0 to the count - 1; outside it
 *  gives NULL. Owner: static. Threads: any thread. Since: 1.0. */
ORDER_API const char *order_provider_name(int32_t index) ORDER_NOEXCEPT;

/** The text itself. NULL gives NULL, as when it is not known. Owner: borrowed from the text. Threads:
 *  any thread. Since: 1.0. */
ORDER_API const char *order_text_value(const order_text *text) ORDER_NOEXCEPT;

/** Frees a text. text: what an _out gave; NULL does nothing. Threads: one at a time. Since: 1.0. */
ORDER_API void order_text_free(order_text *text) ORDER_NOEXCEPT;

/* ---------------------------------------------------------------------------------------------
 * Errors
 *
 * An error belongs to the call that made it. All its parts may be asked of NULL.
 */

/** What the caller can do: the code its call returned. NULL gives 0. Threads: any thread. Since: 1.0. */
ORDER_API int32_t order_error_code(const order_error *error) ORDER_NOEXCEPT;

/** One line that names the thing and the reason; never a secret. NULL gives NULL, as when it is not
 *  known. Owner: borrowed from the error. Threads: any thread. Since: 1.0. */
ORDER_API const char *order_error_message(const order_error *error) ORDER_NOEXCEPT;

/** The HTTP status of the answer; 0 when none was received. NULL gives 0. Threads: any thread. Since:
 *  1.0. */
ORDER_API int32_t order_error_http_status(const order_error *error) ORDER_NOEXCEPT;

/** The service's own name for the error. NULL gives NULL, as when it is not known. Owner: borrowed from
 *  the error. Threads: any thread. Since: 1.0. */
ORDER_API const char *order_error_provider_code(const order_error *error) ORDER_NOEXCEPT;

/** The service's id of the exchange, for its support. NULL gives NULL, as when it is not known. Owner:
 *  borrowed from the error. Threads: any thread. Since: 1.0. */
ORDER_API const char *order_error_request_id(const order_error *error) ORDER_NOEXCEPT;

/** 1 when the same call may succeed later, else 0. NULL gives 0. Threads: any thread. Since: 1.0. */
ORDER_API int32_t order_error_is_retriable(const order_error *error) ORDER_NOEXCEPT;

/** How long the service asked to wait, in milliseconds. NULL gives -1, as when it is not known.
 *  Threads: any thread. Since: 1.0. */
ORDER_API int64_t order_error_retry_after_ms(const order_error *error) ORDER_NOEXCEPT;

/** With ORDER_ERR_OUTCOME_UNKNOWN: the tag that was put on the orders, to look for them later. NULL
 *  gives NULL, as when it is not known. Owner: borrowed from the error. Threads: any thread. Since:
 *  1.0. */
ORDER_API const char *order_error_reference(const order_error *error) ORDER_NOEXCEPT;

/** With ORDER_ERR_CONFLICT: what the service says is in the way. NULL gives NULL, as when it is not
 *  known. Owner: borrowed from the error. Threads: any thread. Since: 1.0. */
ORDER_API const char *order_error_resource_id(const order_error *error) ORDER_NOEXCEPT;

/** With ORDER_ERR_CONFLICT: the kind of what is in the way, in the service's word. NULL gives NULL, as
 *  when it is not known. Owner: borrowed from the error. Threads: any thread. Since: 1.0. */
ORDER_API const char *order_error_resource_kind(const order_error *error) ORDER_NOEXCEPT;

/** Frees an error. error: what an _out gave; NULL does nothing. Threads: one at a time. Since: 1.0. */
ORDER_API void order_error_free(order_error *error) ORDER_NOEXCEPT;

/* ---------------------------------------------------------------------------------------------
 * Settings
 *
 * Text pairs; order_option_* lists them all with their meaning. What is not set is read from its
 * environment variable, unless "environment" is "false".
 */

/**
 * Makes settings with nothing set.
 * @param settings_out: the settings
 * @return ORDER_OK; ORDER_ERR_ARGUMENT, ORDER_ERR_MEMORY
 * Owner: yours, order_settings_free
 * Threads: any thread. Since: 1.0.
 */
ORDER_API order_code order_settings_create(order_settings **settings_out,
                                           order_error **error_out) ORDER_NOEXCEPT;

/**
 * Sets one setting; an unknown name is an error that suggests the nearest.
 * @param settings: the settings
 * @param name: e.g. "up42.username"
 * @param value: its value; NULL or "" takes it back
 * @return ORDER_OK; ORDER_ERR_ARGUMENT, ORDER_ERR_MEMORY, ORDER_ERR_INTERNAL
 * Threads: one at a time. Since: 1.0.
 */
ORDER_API order_code order_settings_set(order_settings *settings, const char *name, const char *value,
                                        order_error **error_out) ORDER_NOEXCEPT;

/**
 * Sets who is told what the library does; without it the library is silent.
 * @param settings: the settings
 * @param log_function: the function; NULL for none
 * @param context: handed to it as it is
 * @param level: the finest level wanted, ORDER_LOG_ERROR to ORDER_LOG_DEBUG
 * @return ORDER_OK; ORDER_ERR_ARGUMENT, ORDER_ERR_MEMORY, ORDER_ERR_INTERNAL
 * Owner: context stays yours and must outlive every client made from the settings
 * Threads: one at a time. Since: 1.0.
 */
ORDER_API order_code order_settings_set_log(order_settings *settings, order_log_function log_function,
                                            void *context, int32_t level,
                                            order_error **error_out) ORDER_NOEXCEPT;

/** Frees settings; clients made from them stay as they are. settings: what an _out gave; NULL does
 *  nothing. Threads: one at a time. Since: 1.0. */
ORDER_API void order_settings_free(order_settings *settings) ORDER_NOEXCEPT;

/** How many options a table has; 0 for an unknown table. group: one of ORDER_OPTIONS_*. Threads: any
 *  thread. Since: 1.0. */
ORDER_API int32_t order_option_count(int32_t group) ORDER_NOEXCEPT;

/** The name of an option. group: one of ORDER_OPTIONS_*. index: 0 to the count - 1; outside it gives
 *  NULL. Owner: static. Threads: any thread. Since: 1.0. */
ORDER_API const char *order_option_name(int32_t group, int32_t index) ORDER_NOEXCEPT;

/** What an option means, with its unit and range, in one line. group: one of ORDER_OPTIONS_*. index: 0
 *  to the count - 1; outside it gives NULL. Owner: static. Threads: any thread. Since: 1.0. */
ORDER_API const char *order_option_meaning(int32_t group, int32_t index) ORDER_NOEXCEPT;

/** What holds when an option is not set; "" for nothing. group: one of ORDER_OPTIONS_*. index: 0 to the
 *  count - 1; outside it gives NULL. Owner: static. Threads: any thread. Since: 1.0. */
ORDER_API const char *order_option_default(int32_t group, int32_t index) ORDER_NOEXCEPT;

/** The environment variable behind an option; "" for none. group: one of ORDER_OPTIONS_*. index: 0 to
 *  the count - 1; outside it gives NULL. Owner: static. Threads: any thread. Since: 1.0. */
ORDER_API const char *order_option_environment(int32_t group, int32_t index) ORDER_NOEXCEPT;

/** 1 when the value is never shown, else 0. group: one of ORDER_OPTIONS_*. index: 0 to the count - 1;
 *  outside it gives 0. Threads: any thread. Since: 1.0. */
ORDER_API int32_t order_option_is_secret(int32_t group, int32_t index) ORDER_NOEXCEPT;

/** 1 when each setting of it adds a value, else 0. group: one of ORDER_OPTIONS_*. index: 0 to the count
 *  - 1; outside it gives 0. Threads: any thread. Since: 1.0. */
ORDER_API int32_t order_option_repeats(int32_t group, int32_t index) ORDER_NOEXCEPT;

/* ---------------------------------------------------------------------------------------------
 * Client
 *
 * A session with one provider: its connections, credentials and settings.
 */

/**
 * Makes a client. Sends nothing yet.
 * @param settings: copied; NULL for defaults and the environment
 * @param provider: "up42" or "outposts"
 * @param client_out: the client
 * @return ORDER_OK; ORDER_ERR_CREDENTIALS, ORDER_ERR_FILES, ORDER_ERR_ARGUMENT, ORDER_ERR_MEMORY,
 *     ORDER_ERR_INTERNAL
 * Owner: yours, order_client_free
 * Threads: any thread, not while the settings are changed. Since: 1.0.
 */
ORDER_API order_code order_client_create(const order_settings *settings, const char *provider,
                                         order_client **client_out, order_error **error_out) ORDER_NOEXCEPT;

/**
 * Makes a second handle on the same session: it shares connections and credentials and is interrupted
 * on its own.
 * @param client: the client
 * @param client_out: the second one
 * @return ORDER_OK; ORDER_ERR_ARGUMENT, ORDER_ERR_MEMORY, ORDER_ERR_INTERNAL
 * Owner: yours, order_client_free
 * Threads: any thread. Since: 1.0.
 */
ORDER_API order_code order_client_clone(const order_client *client, order_client **client_out,
                                        order_error **error_out) ORDER_NOEXCEPT;

/** The name of its provider. NULL gives NULL, as when it is not known. Owner: borrowed from the client.
 *  Threads: any thread. Since: 1.0. */
ORDER_API const char *order_client_provider(const order_client *client) ORDER_NOEXCEPT;

/** Ends every call that runs on this client, and on the handles made from it, with ORDER_ERR_CANCELLED;
 *  later ones too, until order_client_resume(). NULL does nothing. Threads: any thread. Since: 1.0. */
ORDER_API void order_client_interrupt(order_client *client) ORDER_NOEXCEPT;

/** Takes an interruption back. NULL does nothing. Threads: any thread. Since: 1.0. */
ORDER_API void order_client_resume(order_client *client) ORDER_NOEXCEPT;

/**
 * Finds out whether the credentials and the connection work, by one authenticated call.
 * @param client: the client
 * @return ORDER_OK; ORDER_ERR_ARGUMENT, ORDER_ERR_CREDENTIALS, ORDER_ERR_NETWORK, ORDER_ERR_PROVIDER,
 *     ORDER_ERR_CANCELLED, ORDER_ERR_TIMEOUT, ORDER_ERR_UNSUPPORTED, ORDER_ERR_MEMORY,
 *     ORDER_ERR_INTERNAL
 * Threads: any thread. Since: 1.0. Service: UP42 GET userinfo; Outposts ListOrders.
 */
ORDER_API order_code order_client_check(order_client *client, order_error **error_out) ORDER_NOEXCEPT;

/**
 * What is in force and where it came from: endpoints, kind of credentials, proxy, CA file. No secrets;
 * sends nothing.
 * @param client: the client
 * @param text_out: a JSON object as text
 * @return ORDER_OK; ORDER_ERR_ARGUMENT, ORDER_ERR_MEMORY, ORDER_ERR_INTERNAL
 * Owner: yours, order_text_free
 * Threads: any thread. Since: 1.0.
 */
ORDER_API order_code order_client_describe(const order_client *client, order_text **text_out,
                                           order_error **error_out) ORDER_NOEXCEPT;

/** Frees a client; handles made from it go on working. client: what an _out gave; NULL does nothing.
 *  Threads: one at a time. Since: 1.0. */
ORDER_API void order_client_free(order_client *client) ORDER_NOEXCEPT;

/* ---------------------------------------------------------------------------------------------
 * One order: the four verbs
 */

/**
 * Makes a handle on one existing order. Sends nothing yet.
 * @param client: the client
 * @param order_id: the provider's id, 1 to 255 bytes, no control characters; the service decides
 *     whether it exists
 * @param handle_out: the handle
 * @return ORDER_OK; ORDER_ERR_ARGUMENT, ORDER_ERR_MEMORY, ORDER_ERR_INTERNAL
 * Owner: yours, order_handle_free
 * Threads: any thread. Since: 1.0.
 */
ORDER_API order_code order_init(order_client *client, const char *order_id, order_handle **handle_out,
                                order_error **error_out) ORDER_NOEXCEPT;

/**
 * Fetches the order's state; order_status_text() then tells the provider's own word.
 * @param handle: the order
 * @param state_out: one of ORDER_STATE_*
 * @return ORDER_OK; ORDER_ERR_NOT_FOUND, ORDER_ERR_ARGUMENT, ORDER_ERR_CREDENTIALS, ORDER_ERR_NETWORK,
 *     ORDER_ERR_PROVIDER, ORDER_ERR_CANCELLED, ORDER_ERR_TIMEOUT, ORDER_ERR_UNSUPPORTED,
 *     ORDER_ERR_MEMORY, ORDER_ERR_INTERNAL
 * Threads: one at a time. Since: 1.0. Service: UP42 GET /v2/orders/{id}; Outposts GetOrder.
 */
ORDER_API order_code order_status(order_handle *handle, int32_t *state_out,
                                  order_error **error_out) ORDER_NOEXCEPT;

/** The provider's word for the status, as the last call that fetched it saw it, e.g. "BEING_FULFILLED".
 *  Sends nothing. NULL gives NULL. Returns: NULL before the first fetch. Owner: borrowed from the
 *  handle, until its next call. Threads: one at a time. Since: 1.0. */
ORDER_API const char *order_status_text(const order_handle *handle) ORDER_NOEXCEPT;

/**
 * Waits until the order ends. Asks every report_seconds and logs each answer. For progress as updates,
 * see order_tracker_create().
 *
 * What only needs time never ends a wait, here or with a tracker: the network, throttling, a service in
 * trouble, an answer that makes no sense or is not the service's own (the page of a proxy or of a load
 * balancer, whatever its status), keys that cannot be renewed for a while. It is logged, a tracker also
 * reports ORDER_UPDATE_TROUBLE, and the order is asked for again. What needs a person ends a wait:
 *
 *     what happened                            before the first success   afterwards, or for an order
 *                                                                         that this client placed
 *     the service knows no such order          ends                       ends when seen again
 *     the service refuses to show the order    ends                       ends when seen again
 *     a login expired, keys were refused       ends, for all orders       ends when seen again, for all
 *     the account cannot pay                   ends, for all orders       ends when seen again, for all
 *     the source of the keys failed            ends, for all orders       goes on
 *     a mistake of the caller                  ends                       ends
 *
 * "Seen again": a second time in a row, at least report_seconds later.
 * @param handle: the order
 * @param report_seconds: seconds between two questions, 0.01 to 86400; 0 for 120
 * @param timeout_ms: milliseconds until ORDER_ERR_TIMEOUT; negative for none
 * @param until: what ends the wait, one of ORDER_UNTIL_*
 * @param state_out: the last state seen, also after ORDER_ERR_TIMEOUT
 * @return ORDER_OK; ORDER_ERR_NOT_FOUND, ORDER_ERR_ARGUMENT, ORDER_ERR_CREDENTIALS, ORDER_ERR_NETWORK,
 *     ORDER_ERR_PROVIDER, ORDER_ERR_CANCELLED, ORDER_ERR_TIMEOUT, ORDER_ERR_UNSUPPORTED,
 *     ORDER_ERR_MEMORY, ORDER_ERR_INTERNAL. An order that failed or was cancelled is ORDER_OK with that
 *     state
 * Threads: one at a time. Since: 1.0. Service: UP42 GET /v2/orders/{id}; Outposts GetOrder.
 */
ORDER_API order_code order_track(order_handle *handle, double report_seconds, int64_t timeout_ms,
                                 int32_t until, int32_t *state_out, order_error **error_out) ORDER_NOEXCEPT;

/**
 * Lists what the order has delivered so far.
 * @param handle: the order
 * @param limit: how many at most, 1 to 100000; 0 for 100
 * @param sort: "createdAt", "size", ... with ",asc" or ",desc"; NULL for "createdAt"
 * @param assets_out: the assets
 * @return ORDER_OK; ORDER_ERR_NOT_FOUND, ORDER_ERR_ARGUMENT, ORDER_ERR_CREDENTIALS, ORDER_ERR_NETWORK,
 *     ORDER_ERR_PROVIDER, ORDER_ERR_CANCELLED, ORDER_ERR_TIMEOUT, ORDER_ERR_UNSUPPORTED,
 *     ORDER_ERR_MEMORY, ORDER_ERR_INTERNAL
 * Owner: yours, order_asset_list_free
 * Threads: one at a time. Since: 1.0. Service: UP42 GET /v2/assets, POST /v2/assets/stac/search;
 * Outposts GetOrder.
 */
ORDER_API order_code order_assets(order_handle *handle, int32_t limit, const char *sort,
                                  order_asset_list **assets_out, order_error **error_out) ORDER_NOEXCEPT;

/* ---------------------------------------------------------------------------------------------
 * One order: more
 */

/** The id the handle was made with. NULL gives NULL, as when it is not known. Owner: borrowed from the
 *  handle. Threads: any thread. Since: 1.0. */
ORDER_API const char *order_handle_id(const order_handle *handle) ORDER_NOEXCEPT;

/**
 * Fetches the whole order.
 * @param handle: the order
 * @param snapshot_out: the order as it is now
 * @return ORDER_OK; ORDER_ERR_NOT_FOUND, ORDER_ERR_ARGUMENT, ORDER_ERR_CREDENTIALS, ORDER_ERR_NETWORK,
 *     ORDER_ERR_PROVIDER, ORDER_ERR_CANCELLED, ORDER_ERR_TIMEOUT, ORDER_ERR_UNSUPPORTED,
 *     ORDER_ERR_MEMORY, ORDER_ERR_INTERNAL
 * Owner: yours, order_snapshot_free
 * Threads: one at a time. Since: 1.0. Service: UP42 GET /v2/orders/{id}; Outposts GetOrder.
 */
ORDER_API order_code order_snapshot_fetch(order_handle *handle, order_snapshot **snapshot_out,
                                          order_error **error_out) ORDER_NOEXCEPT;

/**
 * Fetches what a tasking order asks for.
 * @param handle: the order
 * @param tasking_out: the details; NULL for an archive order
 * @return ORDER_OK; ORDER_ERR_NOT_FOUND, ORDER_ERR_ARGUMENT, ORDER_ERR_CREDENTIALS, ORDER_ERR_NETWORK,
 *     ORDER_ERR_PROVIDER, ORDER_ERR_CANCELLED, ORDER_ERR_TIMEOUT, ORDER_ERR_UNSUPPORTED,
 *     ORDER_ERR_MEMORY, ORDER_ERR_INTERNAL
 * Owner: yours, order_tasking_free
 * Threads: one at a time. Since: 1.0. Service: UP42 GET /v2/orders/{id}.
 */
ORDER_API order_code order_tasking_fetch(order_handle *handle, order_tasking **tasking_out,
                                         order_error **error_out) ORDER_NOEXCEPT;

/**
 * Finds out whether the order is done.
 * @param handle: the order
 * @param fulfilled_out: 1 when its state is FULFILLED, else 0
 * @return ORDER_OK; ORDER_ERR_NOT_FOUND, ORDER_ERR_ARGUMENT, ORDER_ERR_CREDENTIALS, ORDER_ERR_NETWORK,
 *     ORDER_ERR_PROVIDER, ORDER_ERR_CANCELLED, ORDER_ERR_TIMEOUT, ORDER_ERR_UNSUPPORTED,
 *     ORDER_ERR_MEMORY, ORDER_ERR_INTERNAL
 * Threads: one at a time. Since: 1.0. Service: UP42 GET /v2/orders/{id}; Outposts GetOrder.
 */
ORDER_API order_code order_is_fulfilled(order_handle *handle, int32_t *fulfilled_out,
                                        order_error **error_out) ORDER_NOEXCEPT;

/**
 * Cancels the order. Sent once; a lost answer is looked up.
 * @param handle: the order
 * @param state_out: its state after it
 * @return ORDER_OK; ORDER_ERR_NOT_FOUND, ORDER_ERR_CONFLICT, ORDER_ERR_OUTCOME_UNKNOWN,
 *     ORDER_ERR_ARGUMENT, ORDER_ERR_CREDENTIALS, ORDER_ERR_NETWORK, ORDER_ERR_PROVIDER,
 *     ORDER_ERR_CANCELLED, ORDER_ERR_TIMEOUT, ORDER_ERR_UNSUPPORTED, ORDER_ERR_MEMORY,
 *     ORDER_ERR_INTERNAL
 * Threads: one at a time. Since: 1.0. Service: UP42 POST /v2/orders/{id}/cancellation; Outposts
 * CancelOrder.
 */
ORDER_API order_code order_cancel(order_handle *handle, int32_t *state_out,
                                  order_error **error_out) ORDER_NOEXCEPT;

/**
 * Replaces the tags of the order.
 * @param handle: the order
 * @param tags_json: a JSON array of texts; "[]" leaves none
 * @param snapshot_out: the order after it
 * @return ORDER_OK; ORDER_ERR_NOT_FOUND, ORDER_ERR_ARGUMENT, ORDER_ERR_CREDENTIALS, ORDER_ERR_NETWORK,
 *     ORDER_ERR_PROVIDER, ORDER_ERR_CANCELLED, ORDER_ERR_TIMEOUT, ORDER_ERR_UNSUPPORTED,
 *     ORDER_ERR_MEMORY, ORDER_ERR_INTERNAL
 * Owner: yours, order_snapshot_free
 * Threads: one at a time. Since: 1.0. Service: UP42 PATCH /v2/orders/{id}.
 */
ORDER_API order_code order_tags_replace(order_handle *handle, const char *tags_json,
                                        order_snapshot **snapshot_out,
                                        order_error **error_out) ORDER_NOEXCEPT;

/**
 * Fetches how much of the ordered area has been delivered.
 * @param handle: the order
 * @param coverage_out: the coverage
 * @return ORDER_OK; ORDER_ERR_NOT_FOUND, ORDER_ERR_ARGUMENT, ORDER_ERR_CREDENTIALS, ORDER_ERR_NETWORK,
 *     ORDER_ERR_PROVIDER, ORDER_ERR_CANCELLED, ORDER_ERR_TIMEOUT, ORDER_ERR_UNSUPPORTED,
 *     ORDER_ERR_MEMORY, ORDER_ERR_INTERNAL
 * Owner: yours, order_coverage_free
 * Threads: one at a time. Since: 1.0. Service: UP42 GET /v2/coverage/orders/{id}.
 */
ORDER_API order_code order_coverage_fetch(order_handle *handle, order_coverage **coverage_out,
                                          order_error **error_out) ORDER_NOEXCEPT;

/** Ends the call that runs on this handle with ORDER_ERR_CANCELLED; later ones too, until
 *  order_handle_resume(). NULL does nothing. Threads: any thread. Since: 1.0. */
ORDER_API void order_handle_interrupt(order_handle *handle) ORDER_NOEXCEPT;

/** Takes an interruption back. NULL does nothing. Threads: any thread. Since: 1.0. */
ORDER_API void order_handle_resume(order_handle *handle) ORDER_NOEXCEPT;

/** Frees a handle; the order itself stays as it is. handle: what an _out gave; NULL does nothing.
 *  Threads: one at a time. Since: 1.0. */
ORDER_API void order_handle_free(order_handle *handle) ORDER_NOEXCEPT;

/* ---------------------------------------------------------------------------------------------
 * Snapshots
 *
 * An order as it was at one moment; never changes.
 */

/** The provider it came from. NULL gives NULL, as when it is not known. Owner: borrowed from the
 *  snapshot. Threads: any thread. Since: 1.0. */
ORDER_API const char *order_snapshot_provider(const order_snapshot *snapshot) ORDER_NOEXCEPT;

/** The order's id. NULL gives NULL, as when it is not known. Owner: borrowed from the snapshot.
 *  Threads: any thread. Since: 1.0. Service: UP42 id; Outposts OrderId. */
ORDER_API const char *order_snapshot_id(const order_snapshot *snapshot) ORDER_NOEXCEPT;

/** One of ORDER_STATE_*. NULL gives 0. Threads: any thread. Since: 1.0. Service: UP42 status,
 *  orderDetails.subStatus; Outposts Status. */
ORDER_API int32_t order_snapshot_state(const order_snapshot *snapshot) ORDER_NOEXCEPT;

/** The provider's own word for the status. NULL gives NULL, as when it is not known. Owner: borrowed
 *  from the snapshot. Threads: any thread. Since: 1.0. Service: UP42 status; Outposts Status. */
ORDER_API const char *order_snapshot_status(const order_snapshot *snapshot) ORDER_NOEXCEPT;

/** The provider's finer word. NULL gives NULL, as when it is not known. Owner: borrowed from the
 *  snapshot. Threads: any thread. Since: 1.0. Service: UP42 orderDetails.subStatus. */
ORDER_API const char *order_snapshot_sub_status(const order_snapshot *snapshot) ORDER_NOEXCEPT;

/** 1 when assets may exist already, else 0. NULL gives 0. Threads: any thread. Since: 1.0. Service:
 *  UP42 status; Outposts AssetInformationList. */
ORDER_API int32_t order_snapshot_has_deliveries(const order_snapshot *snapshot) ORDER_NOEXCEPT;

/** The name the customer gave it. NULL gives NULL, as when it is not known. Owner: borrowed from the
 *  snapshot. Threads: any thread. Since: 1.0. Service: UP42 displayName. */
ORDER_API const char *order_snapshot_name(const order_snapshot *snapshot) ORDER_NOEXCEPT;

/** The kind of order, in the provider's word: "ARCHIVE", "TASKING", "OUTPOST", "REPLACEMENT". NULL
 *  gives NULL, as when it is not known. Owner: borrowed from the snapshot. Threads: any thread. Since:
 *  1.0. Service: UP42 type; Outposts OrderType. */
ORDER_API const char *order_snapshot_kind(const order_snapshot *snapshot) ORDER_NOEXCEPT;

/** The workspace it belongs to. NULL gives NULL, as when it is not known. Owner: borrowed from the
 *  snapshot. Threads: any thread. Since: 1.0. Service: UP42 workspaceId. */
ORDER_API const char *order_snapshot_workspace_id(const order_snapshot *snapshot) ORDER_NOEXCEPT;

/** The account it belongs to. NULL gives NULL, as when it is not known. Owner: borrowed from the
 *  snapshot. Threads: any thread. Since: 1.0. Service: UP42 accountId. */
ORDER_API const char *order_snapshot_account_id(const order_snapshot *snapshot) ORDER_NOEXCEPT;

/** The data product ordered. NULL gives NULL, as when it is not known. Owner: borrowed from the
 *  snapshot. Threads: any thread. Since: 1.0. Service: UP42 dataProductId. */
ORDER_API const char *order_snapshot_data_product_id(const order_snapshot *snapshot) ORDER_NOEXCEPT;

/** The scene ordered. NULL gives NULL, as when it is not known. Owner: borrowed from the snapshot.
 *  Threads: any thread. Since: 1.0. Service: UP42 orderDetails.imageId. */
ORDER_API const char *order_snapshot_image_id(const order_snapshot *snapshot) ORDER_NOEXCEPT;

/** Who made it. NULL gives NULL, as when it is not known. Owner: borrowed from the snapshot. Threads:
 *  any thread. Since: 1.0. Service: UP42 createdBy.id. */
ORDER_API const char *order_snapshot_created_by(const order_snapshot *snapshot) ORDER_NOEXCEPT;

/** Who changed it last. NULL gives NULL, as when it is not known. Owner: borrowed from the snapshot.
 *  Threads: any thread. Since: 1.0. Service: UP42 updatedBy.id. */
ORDER_API const char *order_snapshot_updated_by(const order_snapshot *snapshot) ORDER_NOEXCEPT;

/** When it was made. NULL gives -1, as when it is not known. Threads: any thread. Since: 1.0. Service:
 *  UP42 createdAt; Outposts OrderSubmissionDate. */
ORDER_API int64_t order_snapshot_created_unix_ms(const order_snapshot *snapshot) ORDER_NOEXCEPT;

/** When it changed last. NULL gives -1, as when it is not known. Threads: any thread. Since: 1.0.
 *  Service: UP42 updatedAt. */
ORDER_API int64_t order_snapshot_updated_unix_ms(const order_snapshot *snapshot) ORDER_NOEXCEPT;

/** How many tags it has. NULL gives 0. Threads: any thread. Since: 1.0. Service: UP42 tags. */
ORDER_API int32_t order_snapshot_tag_count(const order_snapshot *snapshot) ORDER_NOEXCEPT;

/** One of its tags. NULL gives NULL. index: 0 to the count - 1; outside it gives NULL. Owner: borrowed
 *  from the snapshot. Threads: any thread. Since: 1.0. Service: UP42 tags. */
ORDER_API const char *order_snapshot_tag(const order_snapshot *snapshot, int32_t index) ORDER_NOEXCEPT;

/** The area ordered, as GeoJSON. NULL gives NULL, as when it is not known. Owner: borrowed from the
 *  snapshot. Threads: any thread. Since: 1.0. Service: UP42 orderDetails.aoi, orderDetails.geometry. */
ORDER_API const char *order_snapshot_area_json(const order_snapshot *snapshot) ORDER_NOEXCEPT;

/** The Outpost the order is for. NULL gives NULL, as when it is not known. Owner: borrowed from the
 *  snapshot. Threads: any thread. Since: 1.0. Service: Outposts OutpostId. */
ORDER_API const char *order_snapshot_outpost_id(const order_snapshot *snapshot) ORDER_NOEXCEPT;

/** How it is paid: "ALL_UPFRONT", "PARTIAL_UPFRONT", "NO_UPFRONT". NULL gives NULL, as when it is not
 *  known. Owner: borrowed from the snapshot. Threads: any thread. Since: 1.0. Service: Outposts
 *  PaymentOption. */
ORDER_API const char *order_snapshot_payment_option(const order_snapshot *snapshot) ORDER_NOEXCEPT;

/** For how long it is paid: "ONE_YEAR", "THREE_YEARS", "FIVE_YEARS". NULL gives NULL, as when it is not
 *  known. Owner: borrowed from the snapshot. Threads: any thread. Since: 1.0. Service: Outposts
 *  PaymentTerm. */
ORDER_API const char *order_snapshot_payment_term(const order_snapshot *snapshot) ORDER_NOEXCEPT;

/** The quote it was ordered by. NULL gives NULL, as when it is not known. Owner: borrowed from the
 *  snapshot. Threads: any thread. Since: 1.0. Service: Outposts QuoteIdentifier. */
ORDER_API const char *order_snapshot_quote_id(const order_snapshot *snapshot) ORDER_NOEXCEPT;

/** The option of that quote. NULL gives NULL, as when it is not known. Owner: borrowed from the
 *  snapshot. Threads: any thread. Since: 1.0. Service: Outposts QuoteOptionIdentifier. */
ORDER_API const char *order_snapshot_quote_option_id(const order_snapshot *snapshot) ORDER_NOEXCEPT;

/** When it was fulfilled. NULL gives -1, as when it is not known. Threads: any thread. Since: 1.0.
 *  Service: Outposts OrderFulfilledDate. */
ORDER_API int64_t order_snapshot_fulfilled_unix_ms(const order_snapshot *snapshot) ORDER_NOEXCEPT;

/** How many line items it has; 0 in a list, see order_snapshot_item_status(). NULL gives 0. Threads:
 *  any thread. Since: 1.0. Service: Outposts LineItems. */
ORDER_API int32_t order_snapshot_line_item_count(const order_snapshot *snapshot) ORDER_NOEXCEPT;

/** One of its line items. NULL gives NULL. index: 0 to the count - 1; outside it gives NULL. Owner:
 *  borrowed from the snapshot. Threads: any thread. Since: 1.0. Service: Outposts LineItems. */
ORDER_API const order_line_item *order_snapshot_line_item(const order_snapshot *snapshot,
                                                          int32_t index) ORDER_NOEXCEPT;

/** In how many different statuses its line items are, for an order of a list. NULL gives 0. Threads:
 *  any thread. Since: 1.0. Service: Outposts LineItemCountsByStatus. */
ORDER_API int32_t order_snapshot_item_status_count(const order_snapshot *snapshot) ORDER_NOEXCEPT;

/** One of the statuses of its line items. NULL gives NULL. index: 0 to the count - 1; outside it gives
 *  NULL. Owner: borrowed from the snapshot. Threads: any thread. Since: 1.0. Service: Outposts
 *  LineItemCountsByStatus. */
ORDER_API const char *order_snapshot_item_status(const order_snapshot *snapshot,
                                                 int32_t index) ORDER_NOEXCEPT;

/** How many line items are in that status. NULL gives -1. index: 0 to the count - 1; outside it gives
 *  -1. Threads: any thread. Since: 1.0. Service: Outposts LineItemCountsByStatus. */
ORDER_API int64_t order_snapshot_item_status_quantity(const order_snapshot *snapshot,
                                                      int32_t index) ORDER_NOEXCEPT;

/** The provider's document. NULL gives NULL, as when it is not known. Owner: borrowed from the
 *  snapshot. Threads: any thread. Since: 1.0. Service: UP42 GET /v2/orders/{id}; Outposts Order. */
ORDER_API const char *order_snapshot_json(const order_snapshot *snapshot) ORDER_NOEXCEPT;

/** Frees a snapshot that arrived through an _out; a borrowed one is left alone. snapshot: what an _out
 *  gave; NULL does nothing. Threads: one at a time. Since: 1.0. */
ORDER_API void order_snapshot_free(order_snapshot *snapshot) ORDER_NOEXCEPT;

/**
 * Lists orders, the newest first.
 * @param client: the client
 * @param query: options workspace, name, kind, status, sub_status, tag, sort, limit (UP42); outpost,
 *     status, limit (Outposts); NULL for all
 * @param snapshots_out: the orders
 * @return ORDER_OK; ORDER_ERR_ARGUMENT, ORDER_ERR_CREDENTIALS, ORDER_ERR_NETWORK, ORDER_ERR_PROVIDER,
 *     ORDER_ERR_CANCELLED, ORDER_ERR_TIMEOUT, ORDER_ERR_UNSUPPORTED, ORDER_ERR_MEMORY,
 *     ORDER_ERR_INTERNAL
 * Owner: yours, order_snapshot_list_free
 * Threads: any thread, not while the query is changed. Since: 1.0. Service: UP42 GET /v2/orders;
 * Outposts ListOrders.
 */
ORDER_API order_code order_snapshot_list_fetch(order_client *client, const order_query *query,
                                               order_snapshot_list **snapshots_out,
                                               order_error **error_out) ORDER_NOEXCEPT;

/** How many orders the list holds. NULL gives 0. Threads: any thread. Since: 1.0. */
ORDER_API int32_t order_snapshot_list_count(const order_snapshot_list *snapshots) ORDER_NOEXCEPT;

/** One of the orders. NULL gives NULL. index: 0 to the count - 1; outside it gives NULL. Owner:
 *  borrowed from the list. Threads: any thread. Since: 1.0. */
ORDER_API const order_snapshot *order_snapshot_list_get(const order_snapshot_list *snapshots,
                                                        int32_t index) ORDER_NOEXCEPT;

/** Frees a list with all it holds; it may outlive its client. snapshots: what an _out gave; NULL does
 *  nothing. Threads: one at a time. Since: 1.0. */
ORDER_API void order_snapshot_list_free(order_snapshot_list *snapshots) ORDER_NOEXCEPT;

/* ---------------------------------------------------------------------------------------------
 * Line items
 *
 * The positions of a hardware order.
 */

/** Its id. NULL gives NULL, as when it is not known. Owner: borrowed from the line item. Threads: any
 *  thread. Since: 1.0. Service: Outposts LineItemId. */
ORDER_API const char *order_line_item_id(const order_line_item *line_item) ORDER_NOEXCEPT;

/** What was ordered. NULL gives NULL, as when it is not known. Owner: borrowed from the line item.
 *  Threads: any thread. Since: 1.0. Service: Outposts CatalogItemId. */
ORDER_API const char *order_line_item_catalog_item_id(const order_line_item *line_item) ORDER_NOEXCEPT;

/** Its status, in the provider's word: "PREPARING", "SHIPPED", "INSTALLED", ... NULL gives NULL, as
 *  when it is not known. Owner: borrowed from the line item. Threads: any thread. Since: 1.0. Service:
 *  Outposts Status. */
ORDER_API const char *order_line_item_status(const order_line_item *line_item) ORDER_NOEXCEPT;

/** How many were ordered. NULL gives -1, as when it is not known. Threads: any thread. Since: 1.0.
 *  Service: Outposts Quantity. */
ORDER_API int64_t order_line_item_quantity(const order_line_item *line_item) ORDER_NOEXCEPT;

/** The carrier's number of the shipment. NULL gives NULL, as when it is not known. Owner: borrowed from
 *  the line item. Threads: any thread. Since: 1.0. Service: Outposts ShipmentInformation. */
ORDER_API const char *order_line_item_shipment_tracking_number(const order_line_item *line_item)
    ORDER_NOEXCEPT;

/** The carrier: "DHL", "FEDEX", ... NULL gives NULL, as when it is not known. Owner: borrowed from the
 *  line item. Threads: any thread. Since: 1.0. Service: Outposts ShipmentInformation. */
ORDER_API const char *order_line_item_shipment_carrier(const order_line_item *line_item) ORDER_NOEXCEPT;

/** The line item this one replaces. NULL gives NULL, as when it is not known. Owner: borrowed from the
 *  line item. Threads: any thread. Since: 1.0. Service: Outposts PreviousLineItemId. */
ORDER_API const char *order_line_item_previous_line_item_id(const order_line_item *line_item) ORDER_NOEXCEPT;

/** The order of the line item this one replaces. NULL gives NULL, as when it is not known. Owner:
 *  borrowed from the line item. Threads: any thread. Since: 1.0. Service: Outposts PreviousOrderId. */
ORDER_API const char *order_line_item_previous_order_id(const order_line_item *line_item) ORDER_NOEXCEPT;

/** How many pieces of hardware are known. NULL gives 0. Threads: any thread. Since: 1.0. Service:
 *  Outposts AssetInformationList. */
ORDER_API int32_t order_line_item_asset_count(const order_line_item *line_item) ORDER_NOEXCEPT;

/** The id of a piece of hardware. NULL gives NULL. index: 0 to the count - 1; outside it gives NULL.
 *  Owner: borrowed from the line item. Threads: any thread. Since: 1.0. Service: Outposts AssetId. */
ORDER_API const char *order_line_item_asset_id(const order_line_item *line_item,
                                               int32_t index) ORDER_NOEXCEPT;

/** How many MAC addresses a piece of hardware has. NULL gives 0. index: 0 to the count - 1; outside it
 *  gives 0. Threads: any thread. Since: 1.0. Service: Outposts MacAddressList. */
ORDER_API int32_t order_line_item_mac_address_count(const order_line_item *line_item,
                                                    int32_t index) ORDER_NOEXCEPT;

/** A MAC address of a piece of hardware. NULL gives NULL. asset_index: 0 to the count of assets - 1;
 *  outside it gives NULL. index: 0 to the count - 1; outside it gives NULL. Owner: borrowed from the
 *  line item. Threads: any thread. Since: 1.0. Service: Outposts MacAddressList. */
ORDER_API const char *order_line_item_mac_address(const order_line_item *line_item, int32_t asset_index,
                                                  int32_t index) ORDER_NOEXCEPT;

/* ---------------------------------------------------------------------------------------------
 * Tasking details
 *
 * What a tasking order asks of the satellite.
 */

/** The first moment of the acquisition window. NULL gives -1, as when it is not known. Threads: any
 *  thread. Since: 1.0. Service: UP42 orderDetails.acquisitionStart. */
ORDER_API int64_t order_tasking_start_unix_ms(const order_tasking *tasking) ORDER_NOEXCEPT;

/** The last moment of the acquisition window. NULL gives -1, as when it is not known. Threads: any
 *  thread. Since: 1.0. Service: UP42 orderDetails.acquisitionEnd. */
ORDER_API int64_t order_tasking_end_unix_ms(const order_tasking *tasking) ORDER_NOEXCEPT;

/** The area, as GeoJSON. NULL gives NULL, as when it is not known. Owner: borrowed from the tasking.
 *  Threads: any thread. Since: 1.0. Service: UP42 orderDetails.geometry. */
ORDER_API const char *order_tasking_geometry_json(const order_tasking *tasking) ORDER_NOEXCEPT;

/** Where feasibility and quotation stand, in the provider's word. NULL gives NULL, as when it is not
 *  known. Owner: borrowed from the tasking. Threads: any thread. Since: 1.0. Service: UP42
 *  orderDetails.subStatus. */
ORDER_API const char *order_tasking_sub_status(const order_tasking *tasking) ORDER_NOEXCEPT;

/** What the customer wrote to the operator. NULL gives NULL, as when it is not known. Owner: borrowed
 *  from the tasking. Threads: any thread. Since: 1.0. Service: UP42 orderDetails.extraDescription. */
ORDER_API const char *order_tasking_extra_description(const order_tasking *tasking) ORDER_NOEXCEPT;

/** The acquisition mode. NULL gives NULL, as when it is not known. Owner: borrowed from the tasking.
 *  Threads: any thread. Since: 1.0. Service: UP42 orderDetails.acquisitionMode. */
ORDER_API const char *order_tasking_acquisition_mode(const order_tasking *tasking) ORDER_NOEXCEPT;

/** The cloud cover accepted, in percent. NULL gives -1, as when it is not known. Threads: any thread.
 *  Since: 1.0. Service: UP42 orderDetails.maxCloudCover. */
ORDER_API int64_t order_tasking_max_cloud_percent(const order_tasking *tasking) ORDER_NOEXCEPT;

/** The incidence angle accepted, in degrees. NULL gives -1, as when it is not known. Threads: any
 *  thread. Since: 1.0. Service: UP42 orderDetails.maxIncidenceAngle. */
ORDER_API int64_t order_tasking_max_incidence_degrees(const order_tasking *tasking) ORDER_NOEXCEPT;

/** The geometric processing asked for, in the provider's word. NULL gives NULL, as when it is not
 *  known. Owner: borrowed from the tasking. Threads: any thread. Since: 1.0. Service: UP42
 *  orderDetails.geometricProcessing. */
ORDER_API const char *order_tasking_geometric_processing(const order_tasking *tasking) ORDER_NOEXCEPT;

/** The projection asked for, in the provider's word. NULL gives NULL, as when it is not known. Owner:
 *  borrowed from the tasking. Threads: any thread. Since: 1.0. Service: UP42 orderDetails.projection. */
ORDER_API const char *order_tasking_projection(const order_tasking *tasking) ORDER_NOEXCEPT;

/** The pixel coding asked for, in the provider's word. NULL gives NULL, as when it is not known. Owner:
 *  borrowed from the tasking. Threads: any thread. Since: 1.0. Service: UP42 orderDetails.pixelCoding. */
ORDER_API const char *order_tasking_pixel_coding(const order_tasking *tasking) ORDER_NOEXCEPT;

/** The radiometric processing asked for, in the provider's word. NULL gives NULL, as when it is not
 *  known. Owner: borrowed from the tasking. Threads: any thread. Since: 1.0. Service: UP42
 *  orderDetails.radiometricProcessing. */
ORDER_API const char *order_tasking_radiometric_processing(const order_tasking *tasking) ORDER_NOEXCEPT;

/** The spectral bands asked for, in the provider's word. NULL gives NULL, as when it is not known.
 *  Owner: borrowed from the tasking. Threads: any thread. Since: 1.0. Service: UP42
 *  orderDetails.spectralBands. */
ORDER_API const char *order_tasking_spectral_bands(const order_tasking *tasking) ORDER_NOEXCEPT;

/** The priority asked for, in the provider's word. NULL gives NULL, as when it is not known. Owner:
 *  borrowed from the tasking. Threads: any thread. Since: 1.0. Service: UP42 orderDetails.priority. */
ORDER_API const char *order_tasking_priority(const order_tasking *tasking) ORDER_NOEXCEPT;

/** The resolution asked for, in the provider's word. NULL gives NULL, as when it is not known. Owner:
 *  borrowed from the tasking. Threads: any thread. Since: 1.0. Service: UP42 orderDetails.resolution. */
ORDER_API const char *order_tasking_resolution(const order_tasking *tasking) ORDER_NOEXCEPT;

/** The polarization asked for, in the provider's word. NULL gives NULL, as when it is not known. Owner:
 *  borrowed from the tasking. Threads: any thread. Since: 1.0. Service: UP42 orderDetails.polarization.
 */
ORDER_API const char *order_tasking_polarization(const order_tasking *tasking) ORDER_NOEXCEPT;

/** The scene size asked for, in the provider's word. NULL gives NULL, as when it is not known. Owner:
 *  borrowed from the tasking. Threads: any thread. Since: 1.0. Service: UP42 orderDetails.sceneSize. */
ORDER_API const char *order_tasking_scene_size(const order_tasking *tasking) ORDER_NOEXCEPT;

/** The looks asked for, in the provider's word. NULL gives NULL, as when it is not known. Owner:
 *  borrowed from the tasking. Threads: any thread. Since: 1.0. Service: UP42 orderDetails.looks. */
ORDER_API const char *order_tasking_looks(const order_tasking *tasking) ORDER_NOEXCEPT;

/** The least base-to-height ratio of a stereo pair. NULL gives -1, as when it is not known. Threads:
 *  any thread. Since: 1.0. Service: UP42 orderDetails.minBH. */
ORDER_API int64_t order_tasking_min_base_height(const order_tasking *tasking) ORDER_NOEXCEPT;

/** The greatest base-to-height ratio of a stereo pair. NULL gives -1, as when it is not known. Threads:
 *  any thread. Since: 1.0. Service: UP42 orderDetails.maxBH. */
ORDER_API int64_t order_tasking_max_base_height(const order_tasking *tasking) ORDER_NOEXCEPT;

/** The provider's document. NULL gives NULL, as when it is not known. Owner: borrowed from the tasking.
 *  Threads: any thread. Since: 1.0. Service: UP42 orderDetails. */
ORDER_API const char *order_tasking_json(const order_tasking *tasking) ORDER_NOEXCEPT;

/** Frees the details. tasking: what an _out gave; NULL does nothing. Threads: one at a time. Since:
 *  1.0. */
ORDER_API void order_tasking_free(order_tasking *tasking) ORDER_NOEXCEPT;

/* ---------------------------------------------------------------------------------------------
 * Coverage
 */

/** The area delivered, in square kilometres. NULL gives -1, as when it is not known. Threads: any
 *  thread. Since: 1.0. Service: UP42 covered.sqKmArea. */
ORDER_API double order_coverage_covered_km2(const order_coverage *coverage) ORDER_NOEXCEPT;

/** The share delivered, 0 to 100. NULL gives -1, as when it is not known. Threads: any thread. Since:
 *  1.0. Service: UP42 covered.percentage. */
ORDER_API double order_coverage_covered_percent(const order_coverage *coverage) ORDER_NOEXCEPT;

/** The area delivered, as GeoJSON. NULL gives NULL, as when it is not known. Owner: borrowed from the
 *  coverage. Threads: any thread. Since: 1.0. Service: UP42 covered.geometry. */
ORDER_API const char *order_coverage_covered_json(const order_coverage *coverage) ORDER_NOEXCEPT;

/** The area still to come, in square kilometres. NULL gives -1, as when it is not known. Threads: any
 *  thread. Since: 1.0. Service: UP42 remainder.sqKmArea. */
ORDER_API double order_coverage_remaining_km2(const order_coverage *coverage) ORDER_NOEXCEPT;

/** The share still to come, 0 to 100. NULL gives -1, as when it is not known. Threads: any thread.
 *  Since: 1.0. Service: UP42 remainder.percentage. */
ORDER_API double order_coverage_remaining_percent(const order_coverage *coverage) ORDER_NOEXCEPT;

/** The area still to come, as GeoJSON. NULL gives NULL, as when it is not known. Owner: borrowed from
 *  the coverage. Threads: any thread. Since: 1.0. Service: UP42 remainder.geometry. */
ORDER_API const char *order_coverage_remaining_json(const order_coverage *coverage) ORDER_NOEXCEPT;

/** The provider's document. NULL gives NULL, as when it is not known. Owner: borrowed from the
 *  coverage. Threads: any thread. Since: 1.0. Service: UP42 GET /v2/coverage/orders/{id}. */
ORDER_API const char *order_coverage_json(const order_coverage *coverage) ORDER_NOEXCEPT;

/** Frees a coverage. coverage: what an _out gave; NULL does nothing. Threads: one at a time. Since:
 *  1.0. */
ORDER_API void order_coverage_free(order_coverage *coverage) ORDER_NOEXCEPT;

/* ---------------------------------------------------------------------------------------------
 * Tracking
 *
 * One or thousands of orders on one thread: add them, then ask for the next update until is_done.
 */

/**
 * Makes a tracker with no orders.
 * @param client: the client
 * @param report_seconds: seconds between two questions about an order, 0.01 to 86400; 0 for 120
 * @param until: what ends the wait for an order, one of ORDER_UNTIL_*
 * @param tracker_out: the tracker
 * @return ORDER_OK; ORDER_ERR_ARGUMENT, ORDER_ERR_MEMORY, ORDER_ERR_INTERNAL
 * Owner: yours, order_tracker_free
 * Threads: any thread. Since: 1.0.
 */
ORDER_API order_code order_tracker_create(order_client *client, double report_seconds, int32_t until,
                                          order_tracker **tracker_out,
                                          order_error **error_out) ORDER_NOEXCEPT;

/**
 * Adds an order; one that is there already is left as it is.
 * @param tracker: the tracker
 * @param order_id: 1 to 255 bytes, no control characters
 * @return ORDER_OK; ORDER_ERR_ARGUMENT, ORDER_ERR_MEMORY, ORDER_ERR_INTERNAL
 * Threads: one at a time. Since: 1.0.
 */
ORDER_API order_code order_tracker_add(order_tracker *tracker, const char *order_id,
                                       order_error **error_out) ORDER_NOEXCEPT;

/**
 * Waits for the next update, asking the service as it falls due. order_track() states what a failure
 * ends: one that ends nothing, or a single order, is an update; one that ends every wait is returned.
 * @param tracker: the tracker
 * @param timeout_ms: longest wait in milliseconds; 0 asks only what is due, negative waits without end
 * @param update_out: the update; NULL when the time was up or every order has ended
 * @return ORDER_OK; ORDER_ERR_ARGUMENT, ORDER_ERR_CREDENTIALS, ORDER_ERR_NETWORK, ORDER_ERR_PROVIDER,
 *     ORDER_ERR_CANCELLED, ORDER_ERR_TIMEOUT, ORDER_ERR_UNSUPPORTED, ORDER_ERR_MEMORY,
 *     ORDER_ERR_INTERNAL
 * Owner: yours, order_update_free
 * Threads: one at a time. Since: 1.0. Service: UP42 GET /v2/orders/{id}, GET /v2/orders; Outposts
 * GetOrder, ListOrders.
 */
ORDER_API order_code order_tracker_next(order_tracker *tracker, int64_t timeout_ms, order_update **update_out,
                                        order_error **error_out) ORDER_NOEXCEPT;

/** 1 when every order has ended and every update was taken, else 0. NULL gives 1. Threads: any thread.
 *  Since: 1.0. */
ORDER_API int32_t order_tracker_is_done(const order_tracker *tracker) ORDER_NOEXCEPT;

/** How many orders have not ended. NULL gives 0. Threads: any thread. Since: 1.0. */
ORDER_API int32_t order_tracker_open_count(const order_tracker *tracker) ORDER_NOEXCEPT;

/** Ends order_tracker_next() with ORDER_ERR_CANCELLED; later calls too, until order_tracker_resume().
 *  NULL does nothing. Threads: any thread. Since: 1.0. */
ORDER_API void order_tracker_interrupt(order_tracker *tracker) ORDER_NOEXCEPT;

/** Takes an interruption back. NULL does nothing. Threads: any thread. Since: 1.0. */
ORDER_API void order_tracker_resume(order_tracker *tracker) ORDER_NOEXCEPT;

/** Frees a tracker; the orders stay as they are. tracker: what an _out gave; NULL does nothing.
 *  Threads: one at a time. Since: 1.0. */
ORDER_API void order_tracker_free(order_tracker *tracker) ORDER_NOEXCEPT;

/** One of ORDER_UPDATE_*. NULL gives 0. Threads: any thread. Since: 1.0. */
ORDER_API int32_t order_update_kind(const order_update *update) ORDER_NOEXCEPT;

/** The order it is about. NULL gives NULL, as when it is not known. Owner: borrowed from the update.
 *  Threads: any thread. Since: 1.0. */
ORDER_API const char *order_update_order_id(const order_update *update) ORDER_NOEXCEPT;

/** The order's state, one of ORDER_STATE_*. NULL gives 0. Threads: any thread. Since: 1.0. */
ORDER_API int32_t order_update_state(const order_update *update) ORDER_NOEXCEPT;

/** The provider's word for the status. NULL gives NULL, as when it is not known. Owner: borrowed from
 *  the update. Threads: any thread. Since: 1.0. Service: UP42 status; Outposts Status. */
ORDER_API const char *order_update_status(const order_update *update) ORDER_NOEXCEPT;

/** What the status was before. NULL gives NULL, as when it is not known. Owner: borrowed from the
 *  update. Threads: any thread. Since: 1.0. */
ORDER_API const char *order_update_previous_status(const order_update *update) ORDER_NOEXCEPT;

/** With ORDER_UPDATE_LINE_ITEM: the line item. NULL gives NULL, as when it is not known. Owner:
 *  borrowed from the update. Threads: any thread. Since: 1.0. */
ORDER_API const char *order_update_line_item_id(const order_update *update) ORDER_NOEXCEPT;

/** The order as it was then. NULL gives NULL. Returns: NULL when it was never fetched. Owner: borrowed
 *  from the update. Threads: any thread. Since: 1.0. */
ORDER_API const order_snapshot *order_update_snapshot(const order_update *update) ORDER_NOEXCEPT;

/** With ORDER_UPDATE_TROUBLE, and ORDER_UPDATE_END of an order that can not be asked for any more: why.
 *  NULL gives NULL. Returns: NULL when there is none. Owner: borrowed from the update. Threads: any
 *  thread. Since: 1.0. */
ORDER_API const order_error *order_update_error(const order_update *update) ORDER_NOEXCEPT;

/** Frees an update. update: what an _out gave; NULL does nothing. Threads: one at a time. Since: 1.0. */
ORDER_API void order_update_free(order_update *update) ORDER_NOEXCEPT;

/* ---------------------------------------------------------------------------------------------
 * Assets
 *
 * What orders have delivered.
 */

/**
 * Fetches one asset.
 * @param client: the client
 * @param asset_id: 1 to 255 bytes
 * @param asset_out: the asset
 * @return ORDER_OK; ORDER_ERR_NOT_FOUND, ORDER_ERR_ARGUMENT, ORDER_ERR_CREDENTIALS, ORDER_ERR_NETWORK,
 *     ORDER_ERR_PROVIDER, ORDER_ERR_CANCELLED, ORDER_ERR_TIMEOUT, ORDER_ERR_UNSUPPORTED,
 *     ORDER_ERR_MEMORY, ORDER_ERR_INTERNAL
 * Owner: yours, order_asset_free
 * Threads: any thread. Since: 1.0. Service: UP42 GET /v2/assets/{id}/metadata.
 */
ORDER_API order_code order_asset_fetch(order_client *client, const char *asset_id, order_asset **asset_out,
                                       order_error **error_out) ORDER_NOEXCEPT;

/**
 * Lists the assets in the workspace's storage.
 * @param client: the client
 * @param query: options workspace, order, collection, producer, tag, source, search, created_after,
 *     created_before, sort, limit; NULL for all
 * @param assets_out: the assets
 * @return ORDER_OK; ORDER_ERR_ARGUMENT, ORDER_ERR_CREDENTIALS, ORDER_ERR_NETWORK, ORDER_ERR_PROVIDER,
 *     ORDER_ERR_CANCELLED, ORDER_ERR_TIMEOUT, ORDER_ERR_UNSUPPORTED, ORDER_ERR_MEMORY,
 *     ORDER_ERR_INTERNAL
 * Owner: yours, order_asset_list_free
 * Threads: any thread, not while the query is changed. Since: 1.0. Service: UP42 GET /v2/assets.
 */
ORDER_API order_code order_asset_list_fetch(order_client *client, const order_query *query,
                                            order_asset_list **assets_out,
                                            order_error **error_out) ORDER_NOEXCEPT;

/** How many assets the list holds. NULL gives 0. Threads: any thread. Since: 1.0. */
ORDER_API int32_t order_asset_list_count(const order_asset_list *assets) ORDER_NOEXCEPT;

/** One of the assets. NULL gives NULL. index: 0 to the count - 1; outside it gives NULL. Owner:
 *  borrowed from the list. Threads: any thread. Since: 1.0. */
ORDER_API const order_asset *order_asset_list_get(const order_asset_list *assets,
                                                  int32_t index) ORDER_NOEXCEPT;

/** Frees a list with all it holds; it may outlive its client. assets: what an _out gave; NULL does
 *  nothing. Threads: one at a time. Since: 1.0. */
ORDER_API void order_asset_list_free(order_asset_list *assets) ORDER_NOEXCEPT;

/** Its id. NULL gives NULL, as when it is not known. Owner: borrowed from the asset. Threads: any
 *  thread. Since: 1.0. Service: UP42 id; Outposts AssetId. */
ORDER_API const char *order_asset_id(const order_asset *asset) ORDER_NOEXCEPT;

/** The order that delivered it. NULL gives NULL, as when it is not known. Owner: borrowed from the
 *  asset. Threads: any thread. Since: 1.0. Service: UP42 orderId; Outposts OrderId. */
ORDER_API const char *order_asset_order_id(const order_asset *asset) ORDER_NOEXCEPT;

/** The account it belongs to. NULL gives NULL, as when it is not known. Owner: borrowed from the asset.
 *  Threads: any thread. Since: 1.0. Service: UP42 accountId. */
ORDER_API const char *order_asset_account_id(const order_asset *asset) ORDER_NOEXCEPT;

/** The workspace it belongs to. NULL gives NULL, as when it is not known. Owner: borrowed from the
 *  asset. Threads: any thread. Since: 1.0. Service: UP42 workspaceId. */
ORDER_API const char *order_asset_workspace_id(const order_asset *asset) ORDER_NOEXCEPT;

/** Its file name. NULL gives NULL, as when it is not known. Owner: borrowed from the asset. Threads:
 *  any thread. Since: 1.0. Service: UP42 name. */
ORDER_API const char *order_asset_name(const order_asset *asset) ORDER_NOEXCEPT;

/** The title the customer gave it. NULL gives NULL, as when it is not known. Owner: borrowed from the
 *  asset. Threads: any thread. Since: 1.0. Service: UP42 title. */
ORDER_API const char *order_asset_title(const order_asset *asset) ORDER_NOEXCEPT;

/** Its media type. NULL gives NULL, as when it is not known. Owner: borrowed from the asset. Threads:
 *  any thread. Since: 1.0. Service: UP42 contentType. */
ORDER_API const char *order_asset_content_type(const order_asset *asset) ORDER_NOEXCEPT;

/** Where it came from: "ARCHIVE", "TASKING", "PROCESSING". NULL gives NULL, as when it is not known.
 *  Owner: borrowed from the asset. Threads: any thread. Since: 1.0. Service: UP42 source. */
ORDER_API const char *order_asset_source(const order_asset *asset) ORDER_NOEXCEPT;

/** The data product. NULL gives NULL, as when it is not known. Owner: borrowed from the asset. Threads:
 *  any thread. Since: 1.0. Service: UP42 productId; Outposts CatalogItemId. */
ORDER_API const char *order_asset_product_id(const order_asset *asset) ORDER_NOEXCEPT;

/** Who made the data. NULL gives NULL, as when it is not known. Owner: borrowed from the asset.
 *  Threads: any thread. Since: 1.0. Service: UP42 producerName. */
ORDER_API const char *order_asset_producer(const order_asset *asset) ORDER_NOEXCEPT;

/** The collection it belongs to. NULL gives NULL, as when it is not known. Owner: borrowed from the
 *  asset. Threads: any thread. Since: 1.0. Service: UP42 collectionName. */
ORDER_API const char *order_asset_collection(const order_asset *asset) ORDER_NOEXCEPT;

/** Whether its geospatial metadata was read: "SUCCESSFUL", "FAILED", "IN_PROGRESS", "NOT_PROCESSED".
 *  NULL gives NULL, as when it is not known. Owner: borrowed from the asset. Threads: any thread.
 *  Since: 1.0. Service: UP42 geospatialMetadataExtractionStatus. */
ORDER_API const char *order_asset_extraction_status(const order_asset *asset) ORDER_NOEXCEPT;

/** Its size in bytes. NULL gives -1, as when it is not known. Threads: any thread. Since: 1.0. Service:
 *  UP42 size. */
ORDER_API int64_t order_asset_size_bytes(const order_asset *asset) ORDER_NOEXCEPT;

/** When it was made. NULL gives -1, as when it is not known. Threads: any thread. Since: 1.0. Service:
 *  UP42 createdAt. */
ORDER_API int64_t order_asset_created_unix_ms(const order_asset *asset) ORDER_NOEXCEPT;

/** When it changed last. NULL gives -1, as when it is not known. Threads: any thread. Since: 1.0.
 *  Service: UP42 updatedAt. */
ORDER_API int64_t order_asset_updated_unix_ms(const order_asset *asset) ORDER_NOEXCEPT;

/** How many tags it has. NULL gives 0. Threads: any thread. Since: 1.0. Service: UP42 tags. */
ORDER_API int32_t order_asset_tag_count(const order_asset *asset) ORDER_NOEXCEPT;

/** One of its tags. NULL gives NULL. index: 0 to the count - 1; outside it gives NULL. Owner: borrowed
 *  from the asset. Threads: any thread. Since: 1.0. Service: UP42 tags. */
ORDER_API const char *order_asset_tag(const order_asset *asset, int32_t index) ORDER_NOEXCEPT;

/** The line item it belongs to. NULL gives NULL, as when it is not known. Owner: borrowed from the
 *  asset. Threads: any thread. Since: 1.0. Service: Outposts LineItemId. */
ORDER_API const char *order_asset_line_item_id(const order_asset *asset) ORDER_NOEXCEPT;

/** How many MAC addresses it has. NULL gives 0. Threads: any thread. Since: 1.0. Service: Outposts
 *  MacAddressList. */
ORDER_API int32_t order_asset_mac_address_count(const order_asset *asset) ORDER_NOEXCEPT;

/** One of its MAC addresses. NULL gives NULL. index: 0 to the count - 1; outside it gives NULL. Owner:
 *  borrowed from the asset. Threads: any thread. Since: 1.0. Service: Outposts MacAddressList. */
ORDER_API const char *order_asset_mac_address(const order_asset *asset, int32_t index) ORDER_NOEXCEPT;

/** The provider's document. NULL gives NULL, as when it is not known. Owner: borrowed from the asset.
 *  Threads: any thread. Since: 1.0. Service: UP42 GET /v2/assets/{id}/metadata; Outposts
 *  AssetInformationList. */
ORDER_API const char *order_asset_json(const order_asset *asset) ORDER_NOEXCEPT;

/** Frees an asset that arrived through an _out; a borrowed one is left alone. asset: what an _out gave;
 *  NULL does nothing. Threads: one at a time. Since: 1.0. */
ORDER_API void order_asset_free(order_asset *asset) ORDER_NOEXCEPT;

/* ---------------------------------------------------------------------------------------------
 * Download
 *
 * One asset on its way to disk: call order_download_next() until the phase is DONE. What is incomplete
 * never has a final name; after a failure, calling again (or a new download of the same asset into the
 * same folder) goes on where it stood, and a second run skips what is there already: what has the size and
 * the time it was left with (then nothing is read), else the checksum. A file that is not this asset's, or
 * that was edited, is never replaced, nor is the folder it is in: the asset goes to a second name,
 * "scene-7f1c0d3e" beside "scene".
 *
 * An archive is what is named .zip, .tgz, .tar.gz or .tar; without an extension, what the metadata calls
 * zip or tar, or looks like it where the metadata is silent. KMZ, docx, xlsx, qgz, SAFE and the like stay
 * whole. ORDER_ERR_PROVIDER: a named archive that is none, an empty file, a web page in place of the file
 * (JSON and XML, too, where the metadata or an image's name announces something else), and a
 * Content-Encoding other than gzip, which is undone.
 */

/**
 * Prepares a download. Sends nothing and touches nothing yet.
 * @param client: the client
 * @param asset_id: 1 to 255 bytes
 * @param folder: where the files go; made when missing
 * @param flags: 0 or a sum of ORDER_DOWNLOAD_*
 * @param download_out: the download
 * @return ORDER_OK; ORDER_ERR_ARGUMENT, ORDER_ERR_MEMORY, ORDER_ERR_INTERNAL
 * Owner: yours, order_download_free
 * Threads: any thread. Since: 1.0.
 */
ORDER_API order_code order_download_create(order_client *client, const char *asset_id, const char *folder,
                                           int32_t flags, order_download **download_out,
                                           order_error **error_out) ORDER_NOEXCEPT;

/**
 * Goes on with the download, its verification and the unpacking.
 * @param download: the download
 * @param timeout_ms: returns after about so many milliseconds; negative works until done
 * @param phase_out: one of ORDER_PHASE_*
 * @return ORDER_OK; ORDER_ERR_NOT_FOUND, ORDER_ERR_FILES, ORDER_ERR_ARGUMENT, ORDER_ERR_CREDENTIALS,
 *     ORDER_ERR_NETWORK, ORDER_ERR_PROVIDER, ORDER_ERR_CANCELLED, ORDER_ERR_TIMEOUT,
 *     ORDER_ERR_UNSUPPORTED, ORDER_ERR_MEMORY, ORDER_ERR_INTERNAL
 * Threads: one at a time. Since: 1.0. Service: UP42 GET /v2/assets/{id}/metadata, POST
 * /v2/assets/{id}/download-url, GET of the link.
 */
ORDER_API order_code order_download_next(order_download *download, int64_t timeout_ms, int32_t *phase_out,
                                         order_error **error_out) ORDER_NOEXCEPT;

/** How much has been downloaded, with what an earlier run left. NULL gives 0. Threads: any thread.
 *  Since: 1.0. */
ORDER_API int64_t order_download_received_bytes(const order_download *download) ORDER_NOEXCEPT;

/** How much there is to download. NULL gives -1, as when it is not known. Threads: any thread. Since:
 *  1.0. */
ORDER_API int64_t order_download_total_bytes(const order_download *download) ORDER_NOEXCEPT;

/** How much has been unpacked. NULL gives 0. Threads: any thread. Since: 1.0. */
ORDER_API int64_t order_download_unpacked_bytes(const order_download *download) ORDER_NOEXCEPT;

/** 1 when every file was there from an earlier run, else 0. NULL gives 0. Threads: any thread. Since:
 *  1.0. */
ORDER_API int32_t order_download_was_already_there(const order_download *download) ORDER_NOEXCEPT;

/** How many files there are; 0 before the phase is DONE. NULL gives 0. Threads: any thread. Since: 1.0.
 */
ORDER_API int32_t order_download_file_count(const order_download *download) ORDER_NOEXCEPT;

/** The path of a file. NULL gives NULL. index: 0 to the count - 1; outside it gives NULL. Owner:
 *  borrowed from the download. Threads: any thread. Since: 1.0. */
ORDER_API const char *order_download_file_path(const order_download *download, int32_t index) ORDER_NOEXCEPT;

/** The size of a file. NULL gives -1. index: 0 to the count - 1; outside it gives -1. Threads: any
 *  thread. Since: 1.0. */
ORDER_API int64_t order_download_file_size_bytes(const order_download *download,
                                                 int32_t index) ORDER_NOEXCEPT;

/** The SHA-256 of a file, as 64 hexadecimal digits. NULL gives NULL. index: 0 to the count - 1; outside
 *  it gives NULL. Owner: borrowed from the download. Threads: any thread. Since: 1.0. */
ORDER_API const char *order_download_file_sha256(const order_download *download,
                                                 int32_t index) ORDER_NOEXCEPT;

/** Ends order_download_next() with ORDER_ERR_CANCELLED; later calls too, until order_download_resume().
 *  NULL does nothing. Threads: any thread. Since: 1.0. */
ORDER_API void order_download_interrupt(order_download *download) ORDER_NOEXCEPT;

/** Takes an interruption back. NULL does nothing. Threads: any thread. Since: 1.0. */
ORDER_API void order_download_resume(order_download *download) ORDER_NOEXCEPT;

/** Frees a download; what it has on disk stays. download: what an _out gave; NULL does nothing.
 *  Threads: one at a time. Since: 1.0. */
ORDER_API void order_download_free(order_download *download) ORDER_NOEXCEPT;

/* ---------------------------------------------------------------------------------------------
 * Catalog: collections and data products
 */

/**
 * Lists the collections.
 * @param client: the client
 * @param query: options kind ("ARCHIVE" or "TASKING"), sort, limit; NULL for all
 * @param collections_out: the collections
 * @return ORDER_OK; ORDER_ERR_ARGUMENT, ORDER_ERR_CREDENTIALS, ORDER_ERR_NETWORK, ORDER_ERR_PROVIDER,
 *     ORDER_ERR_CANCELLED, ORDER_ERR_TIMEOUT, ORDER_ERR_UNSUPPORTED, ORDER_ERR_MEMORY,
 *     ORDER_ERR_INTERNAL
 * Owner: yours, order_collection_list_free
 * Threads: any thread, not while the query is changed. Since: 1.0. Service: UP42 GET /v2/collections.
 */
ORDER_API order_code order_collection_list_fetch(order_client *client, const order_query *query,
                                                 order_collection_list **collections_out,
                                                 order_error **error_out) ORDER_NOEXCEPT;

/** How many collections the list holds. NULL gives 0. Threads: any thread. Since: 1.0. */
ORDER_API int32_t order_collection_list_count(const order_collection_list *collections) ORDER_NOEXCEPT;

/** One of the collections. NULL gives NULL. index: 0 to the count - 1; outside it gives NULL. Owner:
 *  borrowed from the list. Threads: any thread. Since: 1.0. */
ORDER_API const order_collection *order_collection_list_get(const order_collection_list *collections,
                                                            int32_t index) ORDER_NOEXCEPT;

/** Frees a list with all it holds; it may outlive its client. collections: what an _out gave; NULL does
 *  nothing. Threads: one at a time. Since: 1.0. */
ORDER_API void order_collection_list_free(order_collection_list *collections) ORDER_NOEXCEPT;

/** Its name, as searches take it. NULL gives NULL, as when it is not known. Owner: borrowed from the
 *  collection. Threads: any thread. Since: 1.0. Service: UP42 name. */
ORDER_API const char *order_collection_name(const order_collection *collection) ORDER_NOEXCEPT;

/** Its title. NULL gives NULL, as when it is not known. Owner: borrowed from the collection. Threads:
 *  any thread. Since: 1.0. Service: UP42 title. */
ORDER_API const char *order_collection_title(const order_collection *collection) ORDER_NOEXCEPT;

/** What it is. NULL gives NULL, as when it is not known. Owner: borrowed from the collection. Threads:
 *  any thread. Since: 1.0. Service: UP42 description. */
ORDER_API const char *order_collection_description(const order_collection *collection) ORDER_NOEXCEPT;

/** "ARCHIVE" or "TASKING". NULL gives NULL, as when it is not known. Owner: borrowed from the
 *  collection. Threads: any thread. Since: 1.0. Service: UP42 type. */
ORDER_API const char *order_collection_kind(const order_collection *collection) ORDER_NOEXCEPT;

/** The name of the organisation that hosts it, as quicklooks take it. NULL gives NULL, as when it is
 *  not known. Owner: borrowed from the collection. Threads: any thread. Since: 1.0. Service: UP42
 *  providers with role HOST. */
ORDER_API const char *order_collection_host(const order_collection *collection) ORDER_NOEXCEPT;

/** "OPTICAL", "SAR", "ELEVATION". NULL gives NULL, as when it is not known. Owner: borrowed from the
 *  collection. Threads: any thread. Since: 1.0. Service: UP42 metadata.productType. */
ORDER_API const char *order_collection_product_type(const order_collection *collection) ORDER_NOEXCEPT;

/** "VERY_HIGH", "HIGH", "MEDIUM", "LOW". NULL gives NULL, as when it is not known. Owner: borrowed from
 *  the collection. Threads: any thread. Since: 1.0. Service: UP42 metadata.resolutionClass. */
ORDER_API const char *order_collection_resolution_class(const order_collection *collection) ORDER_NOEXCEPT;

/** The finest ground resolution, in metres. NULL gives -1, as when it is not known. Threads: any
 *  thread. Since: 1.0. Service: UP42 metadata.resolutionValue.minimum. */
ORDER_API double order_collection_resolution_min_m(const order_collection *collection) ORDER_NOEXCEPT;

/** The coarsest ground resolution, in metres. NULL gives -1, as when it is not known. Threads: any
 *  thread. Since: 1.0. Service: UP42 metadata.resolutionValue.maximum. */
ORDER_API double order_collection_resolution_max_m(const order_collection *collection) ORDER_NOEXCEPT;

/** How many integrations it has. NULL gives 0. Threads: any thread. Since: 1.0. Service: UP42
 *  integrations. */
ORDER_API int32_t order_collection_integration_count(const order_collection *collection) ORDER_NOEXCEPT;

/** What can be done with it, e.g. "SEARCH_AVAILABLE". NULL gives NULL. index: 0 to the count - 1;
 *  outside it gives NULL. Owner: borrowed from the collection. Threads: any thread. Since: 1.0.
 *  Service: UP42 integrations. */
ORDER_API const char *order_collection_integration(const order_collection *collection,
                                                   int32_t index) ORDER_NOEXCEPT;

/** How many data products it has. NULL gives 0. Threads: any thread. Since: 1.0. Service: UP42
 *  dataProducts. */
ORDER_API int32_t order_collection_data_product_count(const order_collection *collection) ORDER_NOEXCEPT;

/** The id drafts take; NULL for one that can not be ordered. NULL gives NULL. index: 0 to the count -
 *  1; outside it gives NULL. Owner: borrowed from the collection. Threads: any thread. Since: 1.0.
 *  Service: UP42 dataProducts.id. */
ORDER_API const char *order_collection_data_product_id(const order_collection *collection,
                                                       int32_t index) ORDER_NOEXCEPT;

/** The name of a data product. NULL gives NULL. index: 0 to the count - 1; outside it gives NULL.
 *  Owner: borrowed from the collection. Threads: any thread. Since: 1.0. Service: UP42
 *  dataProducts.name. */
ORDER_API const char *order_collection_data_product_name(const order_collection *collection,
                                                         int32_t index) ORDER_NOEXCEPT;

/** The title of a data product. NULL gives NULL. index: 0 to the count - 1; outside it gives NULL.
 *  Owner: borrowed from the collection. Threads: any thread. Since: 1.0. Service: UP42
 *  dataProducts.title. */
ORDER_API const char *order_collection_data_product_title(const order_collection *collection,
                                                          int32_t index) ORDER_NOEXCEPT;

/** What a data product is. NULL gives NULL. index: 0 to the count - 1; outside it gives NULL. Owner:
 *  borrowed from the collection. Threads: any thread. Since: 1.0. Service: UP42
 *  dataProducts.description. */
ORDER_API const char *order_collection_data_product_description(const order_collection *collection,
                                                                int32_t index) ORDER_NOEXCEPT;

/** The licence to accept before ordering. NULL gives NULL. index: 0 to the count - 1; outside it gives
 *  NULL. Owner: borrowed from the collection. Threads: any thread. Since: 1.0. Service: UP42
 *  dataProducts.eulaId. */
ORDER_API const char *order_collection_data_product_eula_id(const order_collection *collection,
                                                            int32_t index) ORDER_NOEXCEPT;

/** The provider's document. NULL gives NULL, as when it is not known. Owner: borrowed from the
 *  collection. Threads: any thread. Since: 1.0. Service: UP42 GET /v2/collections. */
ORDER_API const char *order_collection_json(const order_collection *collection) ORDER_NOEXCEPT;

/**
 * Fetches the JSON Schema of a data product's parameters.
 * @param client: the client
 * @param data_product_id: 1 to 255 bytes
 * @param text_out: a JSON Schema as text
 * @return ORDER_OK; ORDER_ERR_NOT_FOUND, ORDER_ERR_ARGUMENT, ORDER_ERR_CREDENTIALS, ORDER_ERR_NETWORK,
 *     ORDER_ERR_PROVIDER, ORDER_ERR_CANCELLED, ORDER_ERR_TIMEOUT, ORDER_ERR_UNSUPPORTED,
 *     ORDER_ERR_MEMORY, ORDER_ERR_INTERNAL
 * Owner: yours, order_text_free
 * Threads: any thread. Since: 1.0. Service: UP42 GET /orders/schema/{id}.
 */
ORDER_API order_code order_data_product_schema_fetch(order_client *client, const char *data_product_id,
                                                     order_text **text_out,
                                                     order_error **error_out) ORDER_NOEXCEPT;

/* ---------------------------------------------------------------------------------------------
 * Catalog: scenes
 */

/** How many example areas ship with the library. Threads: any thread. Since: 1.0. */
ORDER_API int32_t order_area_count(void) ORDER_NOEXCEPT;

/** The name of an example area. index: 0 to the count - 1; outside it gives NULL. Owner: static.
 *  Threads: any thread. Since: 1.0. */
ORDER_API const char *order_area_name(int32_t index) ORDER_NOEXCEPT;

/** A small example area, as GeoJSON. name: "Berlin" or "Washington", in any case. Returns: NULL for any
 *  other name. Owner: static. Threads: any thread. Since: 1.0. */
ORDER_API const char *order_area_example(const char *name) ORDER_NOEXCEPT;

/**
 * Makes search parameters with nothing set.
 * @param search_out: the parameters
 * @return ORDER_OK; ORDER_ERR_ARGUMENT, ORDER_ERR_MEMORY
 * Owner: yours, order_search_free
 * Threads: any thread. Since: 1.0.
 */
ORDER_API order_code order_search_create(order_search **search_out, order_error **error_out) ORDER_NOEXCEPT;

/**
 * Sets one parameter: collection, sensor, host, area, bbox, from, to, max_cloud_percent, usage, sort,
 * limit, filter; see order_option_meaning(). An area may be a box.
 * @param search: the parameters
 * @param name: the parameter
 * @param value: its value; NULL or "" takes it back; one that repeats is added
 * @return ORDER_OK; ORDER_ERR_ARGUMENT, ORDER_ERR_MEMORY, ORDER_ERR_INTERNAL
 * Threads: one at a time. Since: 1.0.
 */
ORDER_API order_code order_search_set(order_search *search, const char *name, const char *value,
                                      order_error **error_out) ORDER_NOEXCEPT;

/** Frees search parameters. search: what an _out gave; NULL does nothing. Threads: one at a time.
 *  Since: 1.0. */
ORDER_API void order_search_free(order_search *search) ORDER_NOEXCEPT;

/**
 * Searches the catalog, over all pages up to the limit. What several hosts find is merged, the newest first unless
 * sort says otherwise, before the limit cuts. A limit of one more than needed shows whether there is more.
 * @param client: the client
 * @param search: the parameters
 * @param scenes_out: the scenes
 * @return ORDER_OK; ORDER_ERR_NOT_FOUND, ORDER_ERR_ARGUMENT, ORDER_ERR_CREDENTIALS, ORDER_ERR_NETWORK,
 *     ORDER_ERR_PROVIDER, ORDER_ERR_CANCELLED, ORDER_ERR_TIMEOUT, ORDER_ERR_UNSUPPORTED,
 *     ORDER_ERR_MEMORY, ORDER_ERR_INTERNAL
 * Owner: yours, order_scene_list_free
 * Threads: any thread, not while the parameters are changed. Since: 1.0. Service: UP42 POST
 * /catalog/hosts/{host}/stac/search.
 */
ORDER_API order_code order_scene_search(order_client *client, const order_search *search,
                                        order_scene_list **scenes_out,
                                        order_error **error_out) ORDER_NOEXCEPT;

/** How many scenes the list holds. NULL gives 0. Threads: any thread. Since: 1.0. */
ORDER_API int32_t order_scene_list_count(const order_scene_list *scenes) ORDER_NOEXCEPT;

/** One of the scenes. NULL gives NULL. index: 0 to the count - 1; outside it gives NULL. Owner:
 *  borrowed from the list. Threads: any thread. Since: 1.0. */
ORDER_API const order_scene *order_scene_list_get(const order_scene_list *scenes,
                                                  int32_t index) ORDER_NOEXCEPT;

/** Frees a list with all it holds; it may outlive its client. scenes: what an _out gave; NULL does
 *  nothing. Threads: one at a time. Since: 1.0. */
ORDER_API void order_scene_list_free(order_scene_list *scenes) ORDER_NOEXCEPT;

/** The id to order it with. NULL gives NULL, as when it is not known. Owner: borrowed from the scene.
 *  Threads: any thread. Since: 1.0. Service: UP42 properties.id. */
ORDER_API const char *order_scene_id(const order_scene *scene) ORDER_NOEXCEPT;

/** The producer's own id. NULL gives NULL, as when it is not known. Owner: borrowed from the scene.
 *  Threads: any thread. Since: 1.0. Service: UP42 properties.sceneId. */
ORDER_API const char *order_scene_producer_scene_id(const order_scene *scene) ORDER_NOEXCEPT;

/** Its collection. NULL gives NULL, as when it is not known. Owner: borrowed from the scene. Threads:
 *  any thread. Since: 1.0. Service: UP42 properties.collection. */
ORDER_API const char *order_scene_collection(const order_scene *scene) ORDER_NOEXCEPT;

/** The satellites that took it. NULL gives NULL, as when it is not known. Owner: borrowed from the
 *  scene. Threads: any thread. Since: 1.0. Service: UP42 properties.constellation. */
ORDER_API const char *order_scene_constellation(const order_scene *scene) ORDER_NOEXCEPT;

/** Who made it. NULL gives NULL, as when it is not known. Owner: borrowed from the scene. Threads: any
 *  thread. Since: 1.0. Service: UP42 properties.producer. */
ORDER_API const char *order_scene_producer(const order_scene *scene) ORDER_NOEXCEPT;

/** The host it was found at, as quicklooks take it. NULL gives NULL, as when it is not known. Owner:
 *  borrowed from the scene. Threads: any thread. Since: 1.0. Service: UP42 POST
 *  /catalog/hosts/{host}/stac/search. */
ORDER_API const char *order_scene_host(const order_scene *scene) ORDER_NOEXCEPT;

/** How long a delivery takes: "MINUTES", "HOURS", "DAYS". NULL gives NULL, as when it is not known.
 *  Owner: borrowed from the scene. Threads: any thread. Since: 1.0. Service: UP42
 *  properties.deliveryTime. */
ORDER_API const char *order_scene_delivery_time(const order_scene *scene) ORDER_NOEXCEPT;

/** When it was taken. NULL gives -1, as when it is not known. Threads: any thread. Since: 1.0. Service:
 *  UP42 properties.datetime, properties.acquisitionDate. */
ORDER_API int64_t order_scene_acquired_unix_ms(const order_scene *scene) ORDER_NOEXCEPT;

/** When taking it began. NULL gives -1, as when it is not known. Threads: any thread. Since: 1.0.
 *  Service: UP42 properties.start_datetime. */
ORDER_API int64_t order_scene_start_unix_ms(const order_scene *scene) ORDER_NOEXCEPT;

/** When taking it ended. NULL gives -1, as when it is not known. Threads: any thread. Since: 1.0.
 *  Service: UP42 properties.end_datetime. */
ORDER_API int64_t order_scene_end_unix_ms(const order_scene *scene) ORDER_NOEXCEPT;

/** Its cloud cover, 0 to 100. NULL gives -1, as when it is not known. Threads: any thread. Since: 1.0.
 *  Service: UP42 properties.cloudCoverage. */
ORDER_API double order_scene_cloud_percent(const order_scene *scene) ORDER_NOEXCEPT;

/** Its ground resolution, in metres. NULL gives -1, as when it is not known. Threads: any thread.
 *  Since: 1.0. Service: UP42 properties.resolution. */
ORDER_API double order_scene_resolution_m(const order_scene *scene) ORDER_NOEXCEPT;

/** Its footprint, as GeoJSON. NULL gives NULL, as when it is not known. Owner: borrowed from the scene.
 *  Threads: any thread. Since: 1.0. Service: UP42 geometry. */
ORDER_API const char *order_scene_geometry_json(const order_scene *scene) ORDER_NOEXCEPT;

/** The provider's document. NULL gives NULL, as when it is not known. Owner: borrowed from the scene.
 *  Threads: any thread. Since: 1.0. Service: UP42 features. */
ORDER_API const char *order_scene_json(const order_scene *scene) ORDER_NOEXCEPT;

/**
 * Saves the quicklook of a scene, a small preview image, as quicklook_<scene id> with the ending of its
 * kind.
 * @param client: the client
 * @param host: the scene's host, see order_scene_host()
 * @param scene_id: order_scene_id() of the scene
 * @param folder: where the file goes; made when missing
 * @param text_out: the path of the file
 * @return ORDER_OK; ORDER_ERR_NOT_FOUND, ORDER_ERR_FILES, ORDER_ERR_ARGUMENT, ORDER_ERR_CREDENTIALS,
 *     ORDER_ERR_NETWORK, ORDER_ERR_PROVIDER, ORDER_ERR_CANCELLED, ORDER_ERR_TIMEOUT,
 *     ORDER_ERR_UNSUPPORTED, ORDER_ERR_MEMORY, ORDER_ERR_INTERNAL
 * Owner: yours, order_text_free
 * Threads: any thread. Since: 1.0. Service: UP42 GET /catalog/{host}/image/{id}/quicklook.
 */
ORDER_API order_code order_quicklook_save(order_client *client, const char *host, const char *scene_id,
                                          const char *folder, order_text **text_out,
                                          order_error **error_out) ORDER_NOEXCEPT;

/* ---------------------------------------------------------------------------------------------
 * Estimate and place
 *
 * A draft says what to order. Estimating costs nothing. Placing spends money: it is sent once, never
 * repeated. Only a refusal in the service's own words means that nothing was placed. After every other
 * answer, and after none, the library looks for the orders: at UP42 by the tag it put on them, at
 * Outposts by the quote, or for exactly one order that the Outpost did not have before and that holds
 * the same. When that does not tell, the error names the tag, or the orders it may be.
 */

/**
 * Makes an empty draft.
 * @param draft_out: the draft
 * @return ORDER_OK; ORDER_ERR_ARGUMENT, ORDER_ERR_MEMORY
 * Owner: yours, order_draft_free
 * Threads: any thread. Since: 1.0.
 */
ORDER_API order_code order_draft_create(order_draft **draft_out, order_error **error_out) ORDER_NOEXCEPT;

/**
 * Sets one option: data_product, name, scene, workspace, tag, parameters, key; see
 * order_option_meaning().
 * @param draft: the draft
 * @param name: the option
 * @param value: its value; NULL or "" takes it back; one that repeats is added
 * @return ORDER_OK; ORDER_ERR_ARGUMENT, ORDER_ERR_MEMORY, ORDER_ERR_INTERNAL
 * Threads: one at a time. Since: 1.0.
 */
ORDER_API order_code order_draft_set(order_draft *draft, const char *name, const char *value,
                                     order_error **error_out) ORDER_NOEXCEPT;

/**
 * Adds an area; each geometry in it becomes an order of its own. A box over the antimeridian would be two
 * orders: it is refused, and the message names the two boxes to order.
 * @param draft: the draft
 * @param area_json: a GeoJSON geometry, Feature or FeatureCollection, or a box
 * @return ORDER_OK; ORDER_ERR_ARGUMENT, ORDER_ERR_MEMORY, ORDER_ERR_INTERNAL
 * Threads: one at a time. Since: 1.0.
 */
ORDER_API order_code order_draft_add_area(order_draft *draft, const char *area_json,
                                          order_error **error_out) ORDER_NOEXCEPT;

/**
 * Adds a line item.
 * @param draft: the draft
 * @param catalog_item_id: what to order, 1 to 255 bytes
 * @param quantity: how many, 1 or more
 * @return ORDER_OK; ORDER_ERR_ARGUMENT, ORDER_ERR_MEMORY, ORDER_ERR_INTERNAL
 * Threads: one at a time. Since: 1.0.
 */
ORDER_API order_code order_draft_add_line_item(order_draft *draft, const char *catalog_item_id,
                                               int32_t quantity, order_error **error_out) ORDER_NOEXCEPT;

/** Frees a draft. draft: what an _out gave; NULL does nothing. Threads: one at a time. Since: 1.0. */
ORDER_API void order_draft_free(order_draft *draft) ORDER_NOEXCEPT;

/**
 * Asks what the draft would cost.
 * @param client: the client
 * @param draft: the draft
 * @param estimate_out: the estimate
 * @return ORDER_OK; ORDER_ERR_NOT_FOUND, ORDER_ERR_ARGUMENT, ORDER_ERR_CREDENTIALS, ORDER_ERR_NETWORK,
 *     ORDER_ERR_PROVIDER, ORDER_ERR_CANCELLED, ORDER_ERR_TIMEOUT, ORDER_ERR_UNSUPPORTED,
 *     ORDER_ERR_MEMORY, ORDER_ERR_INTERNAL
 * Owner: yours, order_estimate_free
 * Threads: any thread, not while the draft is changed. Since: 1.0. Service: UP42 POST
 * /v2/orders/estimate; Outposts GetQuote, CreateQuote.
 */
ORDER_API order_code order_draft_estimate(order_client *client, const order_draft *draft,
                                          order_estimate **estimate_out,
                                          order_error **error_out) ORDER_NOEXCEPT;

/**
 * Makes every check that placing the draft makes, and sends nothing that changes anything. The result
 * is a JSON object: {"provider", "orders": how many would be placed, "key": the draft's key, or a new
 * one where the service keeps it; else null, "reference": the tag the orders would carry, or null,
 * "workspace_id", "outpost_id", "line_items": [{"catalog_item_id", "quantity"}], "quote_id",
 * "equal_orders": [ids of open orders of the Outpost that hold the same], "placed_orders": [ids of the
 * orders that this key placed before: placing would return them and send nothing], "request": the body
 * that would be sent}.
 * @param client: the client
 * @param draft: the draft
 * @param plan_out: the JSON object as text
 * @return ORDER_OK; ORDER_ERR_NOT_FOUND, ORDER_ERR_CONFLICT, ORDER_ERR_ARGUMENT, ORDER_ERR_CREDENTIALS,
 *     ORDER_ERR_NETWORK, ORDER_ERR_PROVIDER, ORDER_ERR_CANCELLED, ORDER_ERR_TIMEOUT,
 *     ORDER_ERR_UNSUPPORTED, ORDER_ERR_MEMORY, ORDER_ERR_INTERNAL
 * Owner: yours, order_text_free
 * Threads: any thread, not while the draft is changed. Since: 1.0. Service: UP42 GET /v2/orders;
 * Outposts GetCatalogItem, ListOrders, GetOrder, GetQuote.
 */
ORDER_API order_code order_draft_check(order_client *client, const order_draft *draft, order_text **plan_out,
                                       order_error **error_out) ORDER_NOEXCEPT;

/**
 * Places the draft: spends money. ORDER_OK when at least one order exists: look at each item.
 * ORDER_ERR_OUTCOME_UNKNOWN: orders may exist, order_error_reference() is the tag they would carry.
 *
 * The draft option "key" makes this hold across a crash of the program: give the same key when you
 * place again, and the orders that it placed before are returned as recovered; nothing is sent. UP42
 * orders are found by their tag "liborder:" + key. An order from a quote of Outposts is found by the
 * quote. Outposts keeps nothing that an order of line items could be found by: ORDER_ERR_UNSUPPORTED.
 * A request that the service is still working on when the key is looked up cannot be seen. A key that
 * placed an order of another data product: ORDER_ERR_CONFLICT.
 * @param client: the client
 * @param draft: the draft
 * @param placement_out: what came of it
 * @return ORDER_OK; ORDER_ERR_NOT_FOUND, ORDER_ERR_CONFLICT, ORDER_ERR_PAYMENT,
 *     ORDER_ERR_OUTCOME_UNKNOWN, ORDER_ERR_ARGUMENT, ORDER_ERR_CREDENTIALS, ORDER_ERR_NETWORK,
 *     ORDER_ERR_PROVIDER, ORDER_ERR_CANCELLED, ORDER_ERR_TIMEOUT, ORDER_ERR_UNSUPPORTED,
 *     ORDER_ERR_MEMORY, ORDER_ERR_INTERNAL
 * Owner: yours, order_placement_free
 * Threads: any thread, not while the draft is changed. Since: 1.0. Service: UP42 POST /v2/orders;
 * Outposts CreateOrder.
 */
ORDER_API order_code order_draft_place(order_client *client, const order_draft *draft,
                                       order_placement **placement_out,
                                       order_error **error_out) ORDER_NOEXCEPT;

/** The price of all, in credits. NULL gives -1, as when it is not known. Threads: any thread. Since:
 *  1.0. Service: UP42 summary.totalCredits. */
ORDER_API double order_estimate_credits(const order_estimate *estimate) ORDER_NOEXCEPT;

/** The size of all, in order_estimate_unit(). NULL gives -1, as when it is not known. Threads: any
 *  thread. Since: 1.0. Service: UP42 summary.totalSize. */
ORDER_API double order_estimate_size(const order_estimate *estimate) ORDER_NOEXCEPT;

/** The unit of the size: "SQ_KM", "SCENE". NULL gives NULL, as when it is not known. Owner: borrowed
 *  from the estimate. Threads: any thread. Since: 1.0. Service: UP42 summary.unit. */
ORDER_API const char *order_estimate_unit(const order_estimate *estimate) ORDER_NOEXCEPT;

/** Whether everything that would be ordered has a price: 1 when each area has one known price and no
 *  problem, and the total is not below their sum; for hardware when each way to pay listed has a price.
 *  Only then is the order held to a limit by comparing it with the price. NULL gives 0. Threads: any
 *  thread. Since: 1.0. */
ORDER_API int32_t order_estimate_is_complete(const order_estimate *estimate) ORDER_NOEXCEPT;

/** How many areas would be ordered, with or without a price, or ways to pay there are. NULL gives 0. Threads: any thread. Since: 1.0. Service: UP42 results,
 *  errors. */
ORDER_API int32_t order_estimate_item_count(const order_estimate *estimate) ORDER_NOEXCEPT;

/** The position of the area in the draft, from 0. NULL gives -1. index: 0 to the count - 1; outside it
 *  gives -1. Threads: any thread. Since: 1.0. Service: UP42 results.index. */
ORDER_API int64_t order_estimate_item_index(const order_estimate *estimate, int32_t index) ORDER_NOEXCEPT;

/** The price of one area. NULL gives -1. index: 0 to the count - 1; outside it gives -1. Threads: any
 *  thread. Since: 1.0. Service: UP42 results.credits. */
ORDER_API double order_estimate_item_credits(const order_estimate *estimate, int32_t index) ORDER_NOEXCEPT;

/** The size of one area. NULL gives -1. index: 0 to the count - 1; outside it gives -1. Threads: any
 *  thread. Since: 1.0. Service: UP42 results.size. */
ORDER_API double order_estimate_item_size(const order_estimate *estimate, int32_t index) ORDER_NOEXCEPT;

/** The unit of that size. NULL gives NULL. index: 0 to the count - 1; outside it gives NULL. Owner:
 *  borrowed from the estimate. Threads: any thread. Since: 1.0. Service: UP42 results.unit. */
ORDER_API const char *order_estimate_item_unit(const order_estimate *estimate, int32_t index) ORDER_NOEXCEPT;

/** Why the area can not be ordered; NULL when it can. NULL gives NULL. index: 0 to the count - 1;
 *  outside it gives NULL. Owner: borrowed from the estimate. Threads: any thread. Since: 1.0. Service:
 *  UP42 errors.message. */
ORDER_API const char *order_estimate_item_problem(const order_estimate *estimate,
                                                  int32_t index) ORDER_NOEXCEPT;

/** What the item is: the quote's option, payment option and term. NULL gives NULL. index: 0 to the
 *  count - 1; outside it gives NULL. Owner: borrowed from the estimate. Threads: any thread. Since:
 *  1.0. Service: Outposts QuoteOptionIdentifier, PaymentOption, PaymentTerm. */
ORDER_API const char *order_estimate_item_label(const order_estimate *estimate, int32_t index) ORDER_NOEXCEPT;

/** The price to pay at once, in order_estimate_item_currency(). NULL gives -1. index: 0 to the count -
 *  1; outside it gives -1. Threads: any thread. Since: 1.0. Service: Outposts UpfrontPrice. */
ORDER_API double order_estimate_item_upfront(const order_estimate *estimate, int32_t index) ORDER_NOEXCEPT;

/** The price to pay each month. NULL gives -1. index: 0 to the count - 1; outside it gives -1. Threads:
 *  any thread. Since: 1.0. Service: Outposts MonthlyRecurringPrice. */
ORDER_API double order_estimate_item_monthly(const order_estimate *estimate, int32_t index) ORDER_NOEXCEPT;

/** The price over the whole payment term, upfront and monthly together. NULL gives -1. index: 0 to the
 *  count - 1; outside it gives -1. Threads: any thread. Since: 1.0. Service: Outposts UpfrontPrice,
 *  MonthlyRecurringPrice, PaymentTerm. */
ORDER_API double order_estimate_item_total(const order_estimate *estimate, int32_t index) ORDER_NOEXCEPT;

/** The currency of these prices. NULL gives NULL. index: 0 to the count - 1; outside it gives NULL. Owner:
 *  borrowed from the estimate. Threads: any thread. Since: 1.0. Service: Outposts Currency. */
ORDER_API const char *order_estimate_item_currency(const order_estimate *estimate,
                                                   int32_t index) ORDER_NOEXCEPT;

/** The quote that was made for the estimate, or read. NULL gives NULL, as when it is not known. Owner:
 *  borrowed from the estimate. Threads: any thread. Since: 1.0. Service: Outposts QuoteId. */
ORDER_API const char *order_estimate_quote_id(const order_estimate *estimate) ORDER_NOEXCEPT;

/** The provider's document. NULL gives NULL, as when it is not known. Owner: borrowed from the
 *  estimate. Threads: any thread. Since: 1.0. Service: UP42 POST /v2/orders/estimate. */
ORDER_API const char *order_estimate_json(const order_estimate *estimate) ORDER_NOEXCEPT;

/** Frees an estimate. estimate: what an _out gave; NULL does nothing. Threads: one at a time. Since:
 *  1.0. */
ORDER_API void order_estimate_free(order_estimate *estimate) ORDER_NOEXCEPT;

/** The tag its orders carry. NULL gives NULL, as when it is not known. Owner: borrowed from the
 *  placement. Threads: any thread. Since: 1.0. Service: UP42 tags. */
ORDER_API const char *order_placement_reference(const order_placement *placement) ORDER_NOEXCEPT;

/** 1 when its orders were found, because the answer was lost or because their key or quote had placed
 *  them before; else 0. NULL gives 0. Threads: any thread. Since: 1.0. */
ORDER_API int32_t order_placement_is_recovered(const order_placement *placement) ORDER_NOEXCEPT;

/** How many orders exist. NULL gives 0. Threads: any thread. Since: 1.0. Service: UP42 results. */
ORDER_API int32_t order_placement_placed_count(const order_placement *placement) ORDER_NOEXCEPT;

/** How many areas there are. NULL gives 0. Threads: any thread. Since: 1.0. Service: UP42 results,
 *  errors. */
ORDER_API int32_t order_placement_item_count(const order_placement *placement) ORDER_NOEXCEPT;

/** The position of the area in the draft, from 0. NULL gives -1. index: 0 to the count - 1; outside it
 *  gives -1. Threads: any thread. Since: 1.0. Service: UP42 results.index. */
ORDER_API int64_t order_placement_item_index(const order_placement *placement, int32_t index) ORDER_NOEXCEPT;

/** The order placed for the area; NULL when there is none. NULL gives NULL. index: 0 to the count - 1;
 *  outside it gives NULL. Owner: borrowed from the placement. Threads: any thread. Since: 1.0. Service:
 *  UP42 results.id. */
ORDER_API const char *order_placement_item_order_id(const order_placement *placement,
                                                    int32_t index) ORDER_NOEXCEPT;

/** Why there is none; NULL when there is one. NULL gives NULL. index: 0 to the count - 1; outside it
 *  gives NULL. Owner: borrowed from the placement. Threads: any thread. Since: 1.0. Service: UP42
 *  errors.message. */
ORDER_API const char *order_placement_item_problem(const order_placement *placement,
                                                   int32_t index) ORDER_NOEXCEPT;

/** 1 when it is not known whether the area was ordered, else 0. NULL gives 0. index: 0 to the count -
 *  1; outside it gives 0. Threads: any thread. Since: 1.0. */
ORDER_API int32_t order_placement_item_is_unknown(const order_placement *placement,
                                                  int32_t index) ORDER_NOEXCEPT;

/** The provider's document; NULL for a recovered one. NULL gives NULL, as when it is not known. Owner:
 *  borrowed from the placement. Threads: any thread. Since: 1.0. Service: UP42 POST /v2/orders. */
ORDER_API const char *order_placement_json(const order_placement *placement) ORDER_NOEXCEPT;

/** Frees a placement; the orders stay as they are. placement: what an _out gave; NULL does nothing.
 *  Threads: one at a time. Since: 1.0. */
ORDER_API void order_placement_free(order_placement *placement) ORDER_NOEXCEPT;

/* ---------------------------------------------------------------------------------------------
 * Queries
 *
 * A filter over a list.
 */

/**
 * Makes a query with nothing set.
 * @param query_out: the query
 * @return ORDER_OK; ORDER_ERR_ARGUMENT, ORDER_ERR_MEMORY
 * Owner: yours, order_query_free
 * Threads: any thread. Since: 1.0.
 */
ORDER_API order_code order_query_create(order_query **query_out, order_error **error_out) ORDER_NOEXCEPT;

/**
 * Sets one option; each list says which it knows, see order_option_meaning().
 * @param query: the query
 * @param name: the option
 * @param value: its value; NULL or "" takes it back; one that repeats is added
 * @return ORDER_OK; ORDER_ERR_ARGUMENT, ORDER_ERR_MEMORY, ORDER_ERR_INTERNAL
 * Threads: one at a time. Since: 1.0.
 */
ORDER_API order_code order_query_set(order_query *query, const char *name, const char *value,
                                     order_error **error_out) ORDER_NOEXCEPT;

/** Frees a query. query: what an _out gave; NULL does nothing. Threads: one at a time. Since: 1.0. */
ORDER_API void order_query_free(order_query *query) ORDER_NOEXCEPT;

/* ---------------------------------------------------------------------------------------------
 * Quotations
 *
 * Offers for tasking orders.
 */

/**
 * Lists quotations.
 * @param client: the client
 * @param query: options id, workspace, order, decision, sort, limit; NULL for all
 * @param quotations_out: the quotations
 * @return ORDER_OK; ORDER_ERR_ARGUMENT, ORDER_ERR_CREDENTIALS, ORDER_ERR_NETWORK, ORDER_ERR_PROVIDER,
 *     ORDER_ERR_CANCELLED, ORDER_ERR_TIMEOUT, ORDER_ERR_UNSUPPORTED, ORDER_ERR_MEMORY,
 *     ORDER_ERR_INTERNAL
 * Owner: yours, order_quotation_list_free
 * Threads: any thread, not while the query is changed. Since: 1.0. Service: UP42 GET
 * /v2/tasking/quotation.
 */
ORDER_API order_code order_quotation_list_fetch(order_client *client, const order_query *query,
                                                order_quotation_list **quotations_out,
                                                order_error **error_out) ORDER_NOEXCEPT;

/**
 * Accepts a quotation: spends money. Sent once; a lost answer is looked up.
 * @param client: the client
 * @param quotation_id: 1 to 255 bytes
 * @param quotation_out: the quotation after it
 * @return ORDER_OK; ORDER_ERR_NOT_FOUND, ORDER_ERR_CONFLICT, ORDER_ERR_PAYMENT,
 *     ORDER_ERR_OUTCOME_UNKNOWN, ORDER_ERR_ARGUMENT, ORDER_ERR_CREDENTIALS, ORDER_ERR_NETWORK,
 *     ORDER_ERR_PROVIDER, ORDER_ERR_CANCELLED, ORDER_ERR_TIMEOUT, ORDER_ERR_UNSUPPORTED,
 *     ORDER_ERR_MEMORY, ORDER_ERR_INTERNAL
 * Owner: yours, order_quotation_free
 * Threads: any thread. Since: 1.0. Service: UP42 PATCH /v2/tasking/quotation/{id}.
 */
ORDER_API order_code order_quotation_accept(order_client *client, const char *quotation_id,
                                            order_quotation **quotation_out,
                                            order_error **error_out) ORDER_NOEXCEPT;

/**
 * Rejects a quotation; its order will not go on. Sent once; a lost answer is looked up.
 * @param client: the client
 * @param quotation_id: 1 to 255 bytes
 * @param quotation_out: the quotation after it
 * @return ORDER_OK; ORDER_ERR_NOT_FOUND, ORDER_ERR_CONFLICT, ORDER_ERR_OUTCOME_UNKNOWN,
 *     ORDER_ERR_ARGUMENT, ORDER_ERR_CREDENTIALS, ORDER_ERR_NETWORK, ORDER_ERR_PROVIDER,
 *     ORDER_ERR_CANCELLED, ORDER_ERR_TIMEOUT, ORDER_ERR_UNSUPPORTED, ORDER_ERR_MEMORY,
 *     ORDER_ERR_INTERNAL
 * Owner: yours, order_quotation_free
 * Threads: any thread. Since: 1.0. Service: UP42 PATCH /v2/tasking/quotation/{id}.
 */
ORDER_API order_code order_quotation_reject(order_client *client, const char *quotation_id,
                                            order_quotation **quotation_out,
                                            order_error **error_out) ORDER_NOEXCEPT;

/** How many quotations the list holds. NULL gives 0. Threads: any thread. Since: 1.0. */
ORDER_API int32_t order_quotation_list_count(const order_quotation_list *quotations) ORDER_NOEXCEPT;

/** One of the quotations. NULL gives NULL. index: 0 to the count - 1; outside it gives NULL. Owner:
 *  borrowed from the list. Threads: any thread. Since: 1.0. */
ORDER_API const order_quotation *order_quotation_list_get(const order_quotation_list *quotations,
                                                          int32_t index) ORDER_NOEXCEPT;

/** Frees a list with all it holds; it may outlive its client. quotations: what an _out gave; NULL does
 *  nothing. Threads: one at a time. Since: 1.0. */
ORDER_API void order_quotation_list_free(order_quotation_list *quotations) ORDER_NOEXCEPT;

/** Its id. NULL gives NULL, as when it is not known. Owner: borrowed from the quotation. Threads: any
 *  thread. Since: 1.0. Service: UP42 id. */
ORDER_API const char *order_quotation_id(const order_quotation *quotation) ORDER_NOEXCEPT;

/** The order it is for. NULL gives NULL, as when it is not known. Owner: borrowed from the quotation.
 *  Threads: any thread. Since: 1.0. Service: UP42 orderId. */
ORDER_API const char *order_quotation_order_id(const order_quotation *quotation) ORDER_NOEXCEPT;

/** The account it belongs to. NULL gives NULL, as when it is not known. Owner: borrowed from the
 *  quotation. Threads: any thread. Since: 1.0. Service: UP42 accountId. */
ORDER_API const char *order_quotation_account_id(const order_quotation *quotation) ORDER_NOEXCEPT;

/** The workspace it belongs to. NULL gives NULL, as when it is not known. Owner: borrowed from the
 *  quotation. Threads: any thread. Since: 1.0. Service: UP42 workspaceId. */
ORDER_API const char *order_quotation_workspace_id(const order_quotation *quotation) ORDER_NOEXCEPT;

/** "NOT_DECIDED", "ACCEPTED" or "REJECTED". NULL gives NULL, as when it is not known. Owner: borrowed
 *  from the quotation. Threads: any thread. Since: 1.0. Service: UP42 decision. */
ORDER_API const char *order_quotation_decision(const order_quotation *quotation) ORDER_NOEXCEPT;

/** Who decided. NULL gives NULL, as when it is not known. Owner: borrowed from the quotation. Threads:
 *  any thread. Since: 1.0. Service: UP42 decisionById. */
ORDER_API const char *order_quotation_decided_by(const order_quotation *quotation) ORDER_NOEXCEPT;

/** The price, in credits. NULL gives -1, as when it is not known. Threads: any thread. Since: 1.0.
 *  Service: UP42 creditsPrice. */
ORDER_API double order_quotation_credits(const order_quotation *quotation) ORDER_NOEXCEPT;

/** When it was made. NULL gives -1, as when it is not known. Threads: any thread. Since: 1.0. Service:
 *  UP42 createdAt. */
ORDER_API int64_t order_quotation_created_unix_ms(const order_quotation *quotation) ORDER_NOEXCEPT;

/** When it changed last. NULL gives -1, as when it is not known. Threads: any thread. Since: 1.0.
 *  Service: UP42 updatedAt. */
ORDER_API int64_t order_quotation_updated_unix_ms(const order_quotation *quotation) ORDER_NOEXCEPT;

/** When it was decided. NULL gives -1, as when it is not known. Threads: any thread. Since: 1.0.
 *  Service: UP42 decisionAt. */
ORDER_API int64_t order_quotation_decided_unix_ms(const order_quotation *quotation) ORDER_NOEXCEPT;

/** The provider's document. NULL gives NULL, as when it is not known. Owner: borrowed from the
 *  quotation. Threads: any thread. Since: 1.0. Service: UP42 GET /v2/tasking/quotation. */
ORDER_API const char *order_quotation_json(const order_quotation *quotation) ORDER_NOEXCEPT;

/** Frees a quotation that arrived through an _out; a borrowed one is left alone. quotation: what an
 *  _out gave; NULL does nothing. Threads: one at a time. Since: 1.0. */
ORDER_API void order_quotation_free(order_quotation *quotation) ORDER_NOEXCEPT;

/* ---------------------------------------------------------------------------------------------
 * Feasibility studies
 *
 * What the operator of the satellites says can be done, with options to choose from.
 */

/**
 * Lists feasibility studies.
 * @param client: the client
 * @param query: options id, workspace, order, decision, sort, limit; NULL for all
 * @param studies_out: the studies
 * @return ORDER_OK; ORDER_ERR_ARGUMENT, ORDER_ERR_CREDENTIALS, ORDER_ERR_NETWORK, ORDER_ERR_PROVIDER,
 *     ORDER_ERR_CANCELLED, ORDER_ERR_TIMEOUT, ORDER_ERR_UNSUPPORTED, ORDER_ERR_MEMORY,
 *     ORDER_ERR_INTERNAL
 * Owner: yours, order_feasibility_list_free
 * Threads: any thread, not while the query is changed. Since: 1.0. Service: UP42 GET
 * /v2/tasking/feasibility-studies.
 */
ORDER_API order_code order_feasibility_list_fetch(order_client *client, const order_query *query,
                                                  order_feasibility_list **studies_out,
                                                  order_error **error_out) ORDER_NOEXCEPT;

/**
 * Chooses one of a study's options. Sent once; a lost answer is looked up.
 * @param client: the client
 * @param study_id: 1 to 255 bytes
 * @param option_id: 1 to 255 bytes
 * @param study_out: the study after it
 * @return ORDER_OK; ORDER_ERR_NOT_FOUND, ORDER_ERR_CONFLICT, ORDER_ERR_OUTCOME_UNKNOWN,
 *     ORDER_ERR_ARGUMENT, ORDER_ERR_CREDENTIALS, ORDER_ERR_NETWORK, ORDER_ERR_PROVIDER,
 *     ORDER_ERR_CANCELLED, ORDER_ERR_TIMEOUT, ORDER_ERR_UNSUPPORTED, ORDER_ERR_MEMORY,
 *     ORDER_ERR_INTERNAL
 * Owner: yours, order_feasibility_free
 * Threads: any thread. Since: 1.0. Service: UP42 PATCH /v2/tasking/feasibility-studies/{id}.
 */
ORDER_API order_code order_feasibility_choose(order_client *client, const char *study_id,
                                              const char *option_id, order_feasibility **study_out,
                                              order_error **error_out) ORDER_NOEXCEPT;

/** How many studies the list holds. NULL gives 0. Threads: any thread. Since: 1.0. */
ORDER_API int32_t order_feasibility_list_count(const order_feasibility_list *studies) ORDER_NOEXCEPT;

/** One of the studies. NULL gives NULL. index: 0 to the count - 1; outside it gives NULL. Owner:
 *  borrowed from the list. Threads: any thread. Since: 1.0. */
ORDER_API const order_feasibility *order_feasibility_list_get(const order_feasibility_list *studies,
                                                              int32_t index) ORDER_NOEXCEPT;

/** Frees a list with all it holds; it may outlive its client. studies: what an _out gave; NULL does
 *  nothing. Threads: one at a time. Since: 1.0. */
ORDER_API void order_feasibility_list_free(order_feasibility_list *studies) ORDER_NOEXCEPT;

/** Its id. NULL gives NULL, as when it is not known. Owner: borrowed from the feasibility. Threads: any
 *  thread. Since: 1.0. Service: UP42 id. */
ORDER_API const char *order_feasibility_id(const order_feasibility *study) ORDER_NOEXCEPT;

/** The order it is for. NULL gives NULL, as when it is not known. Owner: borrowed from the feasibility.
 *  Threads: any thread. Since: 1.0. Service: UP42 orderId. */
ORDER_API const char *order_feasibility_order_id(const order_feasibility *study) ORDER_NOEXCEPT;

/** The account it belongs to. NULL gives NULL, as when it is not known. Owner: borrowed from the
 *  feasibility. Threads: any thread. Since: 1.0. Service: UP42 accountId. */
ORDER_API const char *order_feasibility_account_id(const order_feasibility *study) ORDER_NOEXCEPT;

/** The workspace it belongs to. NULL gives NULL, as when it is not known. Owner: borrowed from the
 *  feasibility. Threads: any thread. Since: 1.0. Service: UP42 workspaceId. */
ORDER_API const char *order_feasibility_workspace_id(const order_feasibility *study) ORDER_NOEXCEPT;

/** "MANUAL" or "AUTO". NULL gives NULL, as when it is not known. Owner: borrowed from the feasibility.
 *  Threads: any thread. Since: 1.0. Service: UP42 type. */
ORDER_API const char *order_feasibility_kind(const order_feasibility *study) ORDER_NOEXCEPT;

/** "NOT_DECIDED" or "ACCEPTED". NULL gives NULL, as when it is not known. Owner: borrowed from the
 *  feasibility. Threads: any thread. Since: 1.0. Service: UP42 decision. */
ORDER_API const char *order_feasibility_decision(const order_feasibility *study) ORDER_NOEXCEPT;

/** The option that was chosen. NULL gives NULL, as when it is not known. Owner: borrowed from the
 *  feasibility. Threads: any thread. Since: 1.0. Service: UP42 decisionOption.id. */
ORDER_API const char *order_feasibility_chosen_option_id(const order_feasibility *study) ORDER_NOEXCEPT;

/** How many options there are to choose from. NULL gives 0. Threads: any thread. Since: 1.0. Service:
 *  UP42 options. */
ORDER_API int32_t order_feasibility_option_count(const order_feasibility *study) ORDER_NOEXCEPT;

/** The id of an option. NULL gives NULL. index: 0 to the count - 1; outside it gives NULL. Owner:
 *  borrowed from the feasibility. Threads: any thread. Since: 1.0. Service: UP42 options.id. */
ORDER_API const char *order_feasibility_option_id(const order_feasibility *study,
                                                  int32_t index) ORDER_NOEXCEPT;

/** What an option offers. NULL gives NULL. index: 0 to the count - 1; outside it gives NULL. Owner:
 *  borrowed from the feasibility. Threads: any thread. Since: 1.0. Service: UP42 options.description. */
ORDER_API const char *order_feasibility_option_description(const order_feasibility *study,
                                                           int32_t index) ORDER_NOEXCEPT;

/** When it was made. NULL gives -1, as when it is not known. Threads: any thread. Since: 1.0. Service:
 *  UP42 createdAt. */
ORDER_API int64_t order_feasibility_created_unix_ms(const order_feasibility *study) ORDER_NOEXCEPT;

/** When it changed last. NULL gives -1, as when it is not known. Threads: any thread. Since: 1.0.
 *  Service: UP42 updatedAt. */
ORDER_API int64_t order_feasibility_updated_unix_ms(const order_feasibility *study) ORDER_NOEXCEPT;

/** When an option was chosen. NULL gives -1, as when it is not known. Threads: any thread. Since: 1.0.
 *  Service: UP42 decisionAt. */
ORDER_API int64_t order_feasibility_decided_unix_ms(const order_feasibility *study) ORDER_NOEXCEPT;

/** The provider's document. NULL gives NULL, as when it is not known. Owner: borrowed from the
 *  feasibility. Threads: any thread. Since: 1.0. Service: UP42 GET /v2/tasking/feasibility-studies. */
ORDER_API const char *order_feasibility_json(const order_feasibility *study) ORDER_NOEXCEPT;

/** Frees a study that arrived through an _out; a borrowed one is left alone. study: what an _out gave;
 *  NULL does nothing. Threads: one at a time. Since: 1.0. */
ORDER_API void order_feasibility_free(order_feasibility *study) ORDER_NOEXCEPT;

/* ---------------------------------------------------------------------------------------------
 * Hardware: catalog items
 *
 * What can be ordered for an Outpost.
 */

/**
 * Lists catalog items.
 * @param client: the client
 * @param query: options item_class, storage, ec2_family, limit; NULL for all
 * @param catalog_items_out: the items
 * @return ORDER_OK; ORDER_ERR_NOT_FOUND, ORDER_ERR_ARGUMENT, ORDER_ERR_CREDENTIALS, ORDER_ERR_NETWORK,
 *     ORDER_ERR_PROVIDER, ORDER_ERR_CANCELLED, ORDER_ERR_TIMEOUT, ORDER_ERR_UNSUPPORTED,
 *     ORDER_ERR_MEMORY, ORDER_ERR_INTERNAL
 * Owner: yours, order_catalog_item_list_free
 * Threads: any thread, not while the query is changed. Since: 1.0. Service: Outposts ListCatalogItems.
 */
ORDER_API order_code order_catalog_item_list_fetch(order_client *client, const order_query *query,
                                                   order_catalog_item_list **catalog_items_out,
                                                   order_error **error_out) ORDER_NOEXCEPT;

/**
 * Fetches a catalog item.
 * @param client: the client
 * @param catalog_item_id: 1 to 255 bytes
 * @param catalog_item_out: the item
 * @return ORDER_OK; ORDER_ERR_NOT_FOUND, ORDER_ERR_ARGUMENT, ORDER_ERR_CREDENTIALS, ORDER_ERR_NETWORK,
 *     ORDER_ERR_PROVIDER, ORDER_ERR_CANCELLED, ORDER_ERR_TIMEOUT, ORDER_ERR_UNSUPPORTED,
 *     ORDER_ERR_MEMORY, ORDER_ERR_INTERNAL
 * Owner: yours, order_catalog_item_free
 * Threads: any thread. Since: 1.0. Service: Outposts GetCatalogItem.
 */
ORDER_API order_code order_catalog_item_fetch(order_client *client, const char *catalog_item_id,
                                              order_catalog_item **catalog_item_out,
                                              order_error **error_out) ORDER_NOEXCEPT;

/** How many catalog items the list holds. NULL gives 0. Threads: any thread. Since: 1.0. */
ORDER_API int32_t order_catalog_item_list_count(const order_catalog_item_list *catalog_items) ORDER_NOEXCEPT;

/** One of the catalog items. NULL gives NULL. index: 0 to the count - 1; outside it gives NULL. Owner:
 *  borrowed from the list. Threads: any thread. Since: 1.0. */
ORDER_API const order_catalog_item *order_catalog_item_list_get(const order_catalog_item_list *catalog_items,
                                                                int32_t index) ORDER_NOEXCEPT;

/** Frees a list with all it holds; it may outlive its client. catalog_items: what an _out gave; NULL
 *  does nothing. Threads: one at a time. Since: 1.0. */
ORDER_API void order_catalog_item_list_free(order_catalog_item_list *catalog_items) ORDER_NOEXCEPT;

/** Its id. NULL gives NULL, as when it is not known. Owner: borrowed from the catalog item. Threads:
 *  any thread. Since: 1.0. Service: Outposts CatalogItemId. */
ORDER_API const char *order_catalog_item_id(const order_catalog_item *catalog_item) ORDER_NOEXCEPT;

/** "AVAILABLE" or "DISCONTINUED". NULL gives NULL, as when it is not known. Owner: borrowed from the
 *  catalog item. Threads: any thread. Since: 1.0. Service: Outposts ItemStatus. */
ORDER_API const char *order_catalog_item_status(const order_catalog_item *catalog_item) ORDER_NOEXCEPT;

/** The power it draws, in kVA. NULL gives -1, as when it is not known. Threads: any thread. Since: 1.0.
 *  Service: Outposts PowerKva. */
ORDER_API double order_catalog_item_power_kva(const order_catalog_item *catalog_item) ORDER_NOEXCEPT;

/** Its weight, in pounds. NULL gives -1, as when it is not known. Threads: any thread. Since: 1.0.
 *  Service: Outposts WeightLbs. */
ORDER_API double order_catalog_item_weight_lbs(const order_catalog_item *catalog_item) ORDER_NOEXCEPT;

/** How many kinds of EC2 capacity it has. NULL gives 0. Threads: any thread. Since: 1.0. Service:
 *  Outposts EC2Capacities. */
ORDER_API int32_t order_catalog_item_capacity_count(const order_catalog_item *catalog_item) ORDER_NOEXCEPT;

/** The instance family of a capacity. NULL gives NULL. index: 0 to the count - 1; outside it gives
 *  NULL. Owner: borrowed from the catalog item. Threads: any thread. Since: 1.0. Service: Outposts
 *  EC2Capacities.Family. */
ORDER_API const char *order_catalog_item_capacity_family(const order_catalog_item *catalog_item,
                                                         int32_t index) ORDER_NOEXCEPT;

/** The largest instance size of a capacity. NULL gives NULL. index: 0 to the count - 1; outside it
 *  gives NULL. Owner: borrowed from the catalog item. Threads: any thread. Since: 1.0. Service:
 *  Outposts EC2Capacities.MaxSize. */
ORDER_API const char *order_catalog_item_capacity_max_size(const order_catalog_item *catalog_item,
                                                           int32_t index) ORDER_NOEXCEPT;

/** How much of a capacity there is, in the provider's word. NULL gives NULL. index: 0 to the count - 1;
 *  outside it gives NULL. Owner: borrowed from the catalog item. Threads: any thread. Since: 1.0.
 *  Service: Outposts EC2Capacities.Quantity. */
ORDER_API const char *order_catalog_item_capacity_quantity(const order_catalog_item *catalog_item,
                                                           int32_t index) ORDER_NOEXCEPT;

/** How many uplink speeds it supports. NULL gives 0. Threads: any thread. Since: 1.0. Service: Outposts
 *  SupportedUplinkGbps. */
ORDER_API int32_t order_catalog_item_uplink_count(const order_catalog_item *catalog_item) ORDER_NOEXCEPT;

/** An uplink speed, in Gbit/s. NULL gives -1. index: 0 to the count - 1; outside it gives -1. Threads:
 *  any thread. Since: 1.0. Service: Outposts SupportedUplinkGbps. */
ORDER_API int64_t order_catalog_item_uplink_gbps(const order_catalog_item *catalog_item,
                                                 int32_t index) ORDER_NOEXCEPT;

/** How many kinds of storage it supports. NULL gives 0. Threads: any thread. Since: 1.0. Service:
 *  Outposts SupportedStorage. */
ORDER_API int32_t order_catalog_item_storage_count(const order_catalog_item *catalog_item) ORDER_NOEXCEPT;

/** A kind of storage: "EBS", "S3". NULL gives NULL. index: 0 to the count - 1; outside it gives NULL.
 *  Owner: borrowed from the catalog item. Threads: any thread. Since: 1.0. Service: Outposts
 *  SupportedStorage. */
ORDER_API const char *order_catalog_item_storage(const order_catalog_item *catalog_item,
                                                 int32_t index) ORDER_NOEXCEPT;

/** The provider's document. NULL gives NULL, as when it is not known. Owner: borrowed from the catalog
 *  item. Threads: any thread. Since: 1.0. Service: Outposts GetCatalogItem. */
ORDER_API const char *order_catalog_item_json(const order_catalog_item *catalog_item) ORDER_NOEXCEPT;

/** Frees a catalog item that arrived through an _out; a borrowed one is left alone. catalog_item: what
 *  an _out gave; NULL does nothing. Threads: one at a time. Since: 1.0. */
ORDER_API void order_catalog_item_free(order_catalog_item *catalog_item) ORDER_NOEXCEPT;

/* ---------------------------------------------------------------------------------------------
 * Hardware: Outposts
 *
 * Where the hardware is, or will be.
 */

/**
 * Lists Outposts.
 * @param client: the client
 * @param query: options life_cycle_status, availability_zone, availability_zone_id, limit; NULL for all
 * @param outposts_out: the Outposts
 * @return ORDER_OK; ORDER_ERR_ARGUMENT, ORDER_ERR_CREDENTIALS, ORDER_ERR_NETWORK, ORDER_ERR_PROVIDER,
 *     ORDER_ERR_CANCELLED, ORDER_ERR_TIMEOUT, ORDER_ERR_UNSUPPORTED, ORDER_ERR_MEMORY,
 *     ORDER_ERR_INTERNAL
 * Owner: yours, order_outpost_list_free
 * Threads: any thread, not while the query is changed. Since: 1.0. Service: Outposts ListOutposts.
 */
ORDER_API order_code order_outpost_list_fetch(order_client *client, const order_query *query,
                                              order_outpost_list **outposts_out,
                                              order_error **error_out) ORDER_NOEXCEPT;

/**
 * Fetches an Outpost.
 * @param client: the client
 * @param outpost_id: id or ARN, 1 to 255 bytes
 * @param outpost_out: the Outpost
 * @return ORDER_OK; ORDER_ERR_NOT_FOUND, ORDER_ERR_ARGUMENT, ORDER_ERR_CREDENTIALS, ORDER_ERR_NETWORK,
 *     ORDER_ERR_PROVIDER, ORDER_ERR_CANCELLED, ORDER_ERR_TIMEOUT, ORDER_ERR_UNSUPPORTED,
 *     ORDER_ERR_MEMORY, ORDER_ERR_INTERNAL
 * Owner: yours, order_outpost_free
 * Threads: any thread. Since: 1.0. Service: Outposts GetOutpost.
 */
ORDER_API order_code order_outpost_fetch(order_client *client, const char *outpost_id,
                                         order_outpost **outpost_out, order_error **error_out) ORDER_NOEXCEPT;

/** How many Outposts the list holds. NULL gives 0. Threads: any thread. Since: 1.0. */
ORDER_API int32_t order_outpost_list_count(const order_outpost_list *outposts) ORDER_NOEXCEPT;

/** One of the Outposts. NULL gives NULL. index: 0 to the count - 1; outside it gives NULL. Owner:
 *  borrowed from the list. Threads: any thread. Since: 1.0. */
ORDER_API const order_outpost *order_outpost_list_get(const order_outpost_list *outposts,
                                                      int32_t index) ORDER_NOEXCEPT;

/** Frees a list with all it holds; it may outlive its client. outposts: what an _out gave; NULL does
 *  nothing. Threads: one at a time. Since: 1.0. */
ORDER_API void order_outpost_list_free(order_outpost_list *outposts) ORDER_NOEXCEPT;

/** Its id. NULL gives NULL, as when it is not known. Owner: borrowed from the outpost. Threads: any
 *  thread. Since: 1.0. Service: Outposts OutpostId. */
ORDER_API const char *order_outpost_id(const order_outpost *outpost) ORDER_NOEXCEPT;

/** Its ARN. NULL gives NULL, as when it is not known. Owner: borrowed from the outpost. Threads: any
 *  thread. Since: 1.0. Service: Outposts OutpostArn. */
ORDER_API const char *order_outpost_arn(const order_outpost *outpost) ORDER_NOEXCEPT;

/** The account that owns it. NULL gives NULL, as when it is not known. Owner: borrowed from the
 *  outpost. Threads: any thread. Since: 1.0. Service: Outposts OwnerId. */
ORDER_API const char *order_outpost_owner_id(const order_outpost *outpost) ORDER_NOEXCEPT;

/** The site it stands at. NULL gives NULL, as when it is not known. Owner: borrowed from the outpost.
 *  Threads: any thread. Since: 1.0. Service: Outposts SiteId. */
ORDER_API const char *order_outpost_site_id(const order_outpost *outpost) ORDER_NOEXCEPT;

/** The ARN of that site. NULL gives NULL, as when it is not known. Owner: borrowed from the outpost.
 *  Threads: any thread. Since: 1.0. Service: Outposts SiteArn. */
ORDER_API const char *order_outpost_site_arn(const order_outpost *outpost) ORDER_NOEXCEPT;

/** Its name. NULL gives NULL, as when it is not known. Owner: borrowed from the outpost. Threads: any
 *  thread. Since: 1.0. Service: Outposts Name. */
ORDER_API const char *order_outpost_name(const order_outpost *outpost) ORDER_NOEXCEPT;

/** What it is. NULL gives NULL, as when it is not known. Owner: borrowed from the outpost. Threads: any
 *  thread. Since: 1.0. Service: Outposts Description. */
ORDER_API const char *order_outpost_description(const order_outpost *outpost) ORDER_NOEXCEPT;

/** Its status, in the provider's word. NULL gives NULL, as when it is not known. Owner: borrowed from
 *  the outpost. Threads: any thread. Since: 1.0. Service: Outposts LifeCycleStatus. */
ORDER_API const char *order_outpost_life_cycle_status(const order_outpost *outpost) ORDER_NOEXCEPT;

/** The name of its availability zone. NULL gives NULL, as when it is not known. Owner: borrowed from
 *  the outpost. Threads: any thread. Since: 1.0. Service: Outposts AvailabilityZone. */
ORDER_API const char *order_outpost_availability_zone(const order_outpost *outpost) ORDER_NOEXCEPT;

/** The id of its availability zone. NULL gives NULL, as when it is not known. Owner: borrowed from the
 *  outpost. Threads: any thread. Since: 1.0. Service: Outposts AvailabilityZoneId. */
ORDER_API const char *order_outpost_availability_zone_id(const order_outpost *outpost) ORDER_NOEXCEPT;

/** "RACK" or "SERVER". NULL gives NULL, as when it is not known. Owner: borrowed from the outpost.
 *  Threads: any thread. Since: 1.0. Service: Outposts SupportedHardwareType. */
ORDER_API const char *order_outpost_hardware_kind(const order_outpost *outpost) ORDER_NOEXCEPT;

/** How many tags it has. NULL gives 0. Threads: any thread. Since: 1.0. Service: Outposts Tags. */
ORDER_API int32_t order_outpost_tag_count(const order_outpost *outpost) ORDER_NOEXCEPT;

/** The key of a tag. NULL gives NULL. index: 0 to the count - 1; outside it gives NULL. Owner: borrowed
 *  from the outpost. Threads: any thread. Since: 1.0. Service: Outposts Tags. */
ORDER_API const char *order_outpost_tag_key(const order_outpost *outpost, int32_t index) ORDER_NOEXCEPT;

/** The value of a tag. NULL gives NULL. index: 0 to the count - 1; outside it gives NULL. Owner:
 *  borrowed from the outpost. Threads: any thread. Since: 1.0. Service: Outposts Tags. */
ORDER_API const char *order_outpost_tag_value(const order_outpost *outpost, int32_t index) ORDER_NOEXCEPT;

/** The provider's document. NULL gives NULL, as when it is not known. Owner: borrowed from the outpost.
 *  Threads: any thread. Since: 1.0. Service: Outposts GetOutpost. */
ORDER_API const char *order_outpost_json(const order_outpost *outpost) ORDER_NOEXCEPT;

/** Frees an Outpost that arrived through an _out; a borrowed one is left alone. outpost: what an _out
 *  gave; NULL does nothing. Threads: one at a time. Since: 1.0. */
ORDER_API void order_outpost_free(order_outpost *outpost) ORDER_NOEXCEPT;

/* ---------------------------------------------------------------------------------------------
 * Hardware: sites
 *
 * The customer's places.
 */

/**
 * Lists sites.
 * @param client: the client
 * @param query: options country, state_or_region, city, limit; NULL for all
 * @param sites_out: the sites
 * @return ORDER_OK; ORDER_ERR_ARGUMENT, ORDER_ERR_CREDENTIALS, ORDER_ERR_NETWORK, ORDER_ERR_PROVIDER,
 *     ORDER_ERR_CANCELLED, ORDER_ERR_TIMEOUT, ORDER_ERR_UNSUPPORTED, ORDER_ERR_MEMORY,
 *     ORDER_ERR_INTERNAL
 * Owner: yours, order_site_list_free
 * Threads: any thread, not while the query is changed. Since: 1.0. Service: Outposts ListSites.
 */
ORDER_API order_code order_site_list_fetch(order_client *client, const order_query *query,
                                           order_site_list **sites_out,
                                           order_error **error_out) ORDER_NOEXCEPT;

/**
 * Fetches a site.
 * @param client: the client
 * @param site_id: id or ARN, 1 to 255 bytes
 * @param site_out: the site
 * @return ORDER_OK; ORDER_ERR_NOT_FOUND, ORDER_ERR_ARGUMENT, ORDER_ERR_CREDENTIALS, ORDER_ERR_NETWORK,
 *     ORDER_ERR_PROVIDER, ORDER_ERR_CANCELLED, ORDER_ERR_TIMEOUT, ORDER_ERR_UNSUPPORTED,
 *     ORDER_ERR_MEMORY, ORDER_ERR_INTERNAL
 * Owner: yours, order_site_free
 * Threads: any thread. Since: 1.0. Service: Outposts GetSite.
 */
ORDER_API order_code order_site_fetch(order_client *client, const char *site_id, order_site **site_out,
                                      order_error **error_out) ORDER_NOEXCEPT;

/**
 * Fetches an address of a site.
 * @param client: the client
 * @param site_id: id or ARN, 1 to 255 bytes
 * @param kind: "SHIPPING_ADDRESS" or "OPERATING_ADDRESS"
 * @param text_out: the address, a JSON object as text
 * @return ORDER_OK; ORDER_ERR_NOT_FOUND, ORDER_ERR_ARGUMENT, ORDER_ERR_CREDENTIALS, ORDER_ERR_NETWORK,
 *     ORDER_ERR_PROVIDER, ORDER_ERR_CANCELLED, ORDER_ERR_TIMEOUT, ORDER_ERR_UNSUPPORTED,
 *     ORDER_ERR_MEMORY, ORDER_ERR_INTERNAL
 * Owner: yours, order_text_free
 * Threads: any thread. Since: 1.0. Service: Outposts GetSiteAddress.
 */
ORDER_API order_code order_site_address_fetch(order_client *client, const char *site_id, const char *kind,
                                              order_text **text_out, order_error **error_out) ORDER_NOEXCEPT;

/** How many sites the list holds. NULL gives 0. Threads: any thread. Since: 1.0. */
ORDER_API int32_t order_site_list_count(const order_site_list *sites) ORDER_NOEXCEPT;

/** One of the sites. NULL gives NULL. index: 0 to the count - 1; outside it gives NULL. Owner: borrowed
 *  from the list. Threads: any thread. Since: 1.0. */
ORDER_API const order_site *order_site_list_get(const order_site_list *sites, int32_t index) ORDER_NOEXCEPT;

/** Frees a list with all it holds; it may outlive its client. sites: what an _out gave; NULL does
 *  nothing. Threads: one at a time. Since: 1.0. */
ORDER_API void order_site_list_free(order_site_list *sites) ORDER_NOEXCEPT;

/** Its id. NULL gives NULL, as when it is not known. Owner: borrowed from the site. Threads: any
 *  thread. Since: 1.0. Service: Outposts SiteId. */
ORDER_API const char *order_site_id(const order_site *site) ORDER_NOEXCEPT;

/** Its ARN. NULL gives NULL, as when it is not known. Owner: borrowed from the site. Threads: any
 *  thread. Since: 1.0. Service: Outposts SiteArn. */
ORDER_API const char *order_site_arn(const order_site *site) ORDER_NOEXCEPT;

/** The account that owns it. NULL gives NULL, as when it is not known. Owner: borrowed from the site.
 *  Threads: any thread. Since: 1.0. Service: Outposts AccountId. */
ORDER_API const char *order_site_account_id(const order_site *site) ORDER_NOEXCEPT;

/** Its name. NULL gives NULL, as when it is not known. Owner: borrowed from the site. Threads: any
 *  thread. Since: 1.0. Service: Outposts Name. */
ORDER_API const char *order_site_name(const order_site *site) ORDER_NOEXCEPT;

/** What it is. NULL gives NULL, as when it is not known. Owner: borrowed from the site. Threads: any
 *  thread. Since: 1.0. Service: Outposts Description. */
ORDER_API const char *order_site_description(const order_site *site) ORDER_NOEXCEPT;

/** What the installers should know. NULL gives NULL, as when it is not known. Owner: borrowed from the
 *  site. Threads: any thread. Since: 1.0. Service: Outposts Notes. */
ORDER_API const char *order_site_notes(const order_site *site) ORDER_NOEXCEPT;

/** The country of its operating address, two letters. NULL gives NULL, as when it is not known. Owner:
 *  borrowed from the site. Threads: any thread. Since: 1.0. Service: Outposts
 *  OperatingAddressCountryCode. */
ORDER_API const char *order_site_country(const order_site *site) ORDER_NOEXCEPT;

/** The state of its operating address. NULL gives NULL, as when it is not known. Owner: borrowed from
 *  the site. Threads: any thread. Since: 1.0. Service: Outposts OperatingAddressStateOrRegion. */
ORDER_API const char *order_site_state_or_region(const order_site *site) ORDER_NOEXCEPT;

/** The city of its operating address. NULL gives NULL, as when it is not known. Owner: borrowed from
 *  the site. Threads: any thread. Since: 1.0. Service: Outposts OperatingAddressCity. */
ORDER_API const char *order_site_city(const order_site *site) ORDER_NOEXCEPT;

/** The physical properties of its rack, as a JSON object. NULL gives NULL, as when it is not known.
 *  Owner: borrowed from the site. Threads: any thread. Since: 1.0. Service: Outposts
 *  RackPhysicalProperties. */
ORDER_API const char *order_site_rack_json(const order_site *site) ORDER_NOEXCEPT;

/** How many tags it has. NULL gives 0. Threads: any thread. Since: 1.0. Service: Outposts Tags. */
ORDER_API int32_t order_site_tag_count(const order_site *site) ORDER_NOEXCEPT;

/** The key of a tag. NULL gives NULL. index: 0 to the count - 1; outside it gives NULL. Owner: borrowed
 *  from the site. Threads: any thread. Since: 1.0. Service: Outposts Tags. */
ORDER_API const char *order_site_tag_key(const order_site *site, int32_t index) ORDER_NOEXCEPT;

/** The value of a tag. NULL gives NULL. index: 0 to the count - 1; outside it gives NULL. Owner:
 *  borrowed from the site. Threads: any thread. Since: 1.0. Service: Outposts Tags. */
ORDER_API const char *order_site_tag_value(const order_site *site, int32_t index) ORDER_NOEXCEPT;

/** The provider's document. NULL gives NULL, as when it is not known. Owner: borrowed from the site.
 *  Threads: any thread. Since: 1.0. Service: Outposts GetSite. */
ORDER_API const char *order_site_json(const order_site *site) ORDER_NOEXCEPT;

/** Frees a site that arrived through an _out; a borrowed one is left alone. site: what an _out gave;
 *  NULL does nothing. Threads: one at a time. Since: 1.0. */
ORDER_API void order_site_free(order_site *site) ORDER_NOEXCEPT;

/* ---------------------------------------------------------------------------------------------
 * Hardware: quotes
 *
 * Prices for hardware that is not ordered yet; order_draft_estimate() makes one, or reads the draft's.
 */

/**
 * Makes a quote. Sent once.
 * @param client: the client
 * @param draft: options outpost, country, capacity, constraint, payment_option, payment_term,
 *     description
 * @param quote_out: the quote
 * @return ORDER_OK; ORDER_ERR_NOT_FOUND, ORDER_ERR_CONFLICT, ORDER_ERR_OUTCOME_UNKNOWN,
 *     ORDER_ERR_ARGUMENT, ORDER_ERR_CREDENTIALS, ORDER_ERR_NETWORK, ORDER_ERR_PROVIDER,
 *     ORDER_ERR_CANCELLED, ORDER_ERR_TIMEOUT, ORDER_ERR_UNSUPPORTED, ORDER_ERR_MEMORY,
 *     ORDER_ERR_INTERNAL
 * Owner: yours, order_quote_free
 * Threads: any thread, not while the draft is changed. Since: 1.0. Service: Outposts CreateQuote.
 */
ORDER_API order_code order_quote_create(order_client *client, const order_draft *draft,
                                        order_quote **quote_out, order_error **error_out) ORDER_NOEXCEPT;

/**
 * Fetches a quote.
 * @param client: the client
 * @param quote_id: id or ARN, 1 to 255 bytes
 * @param quote_out: the quote
 * @return ORDER_OK; ORDER_ERR_NOT_FOUND, ORDER_ERR_ARGUMENT, ORDER_ERR_CREDENTIALS, ORDER_ERR_NETWORK,
 *     ORDER_ERR_PROVIDER, ORDER_ERR_CANCELLED, ORDER_ERR_TIMEOUT, ORDER_ERR_UNSUPPORTED,
 *     ORDER_ERR_MEMORY, ORDER_ERR_INTERNAL
 * Owner: yours, order_quote_free
 * Threads: any thread. Since: 1.0. Service: Outposts GetQuote.
 */
ORDER_API order_code order_quote_fetch(order_client *client, const char *quote_id, order_quote **quote_out,
                                       order_error **error_out) ORDER_NOEXCEPT;

/**
 * Lists quotes.
 * @param client: the client
 * @param query: option limit; NULL for all
 * @param quotes_out: the quotes
 * @return ORDER_OK; ORDER_ERR_ARGUMENT, ORDER_ERR_CREDENTIALS, ORDER_ERR_NETWORK, ORDER_ERR_PROVIDER,
 *     ORDER_ERR_CANCELLED, ORDER_ERR_TIMEOUT, ORDER_ERR_UNSUPPORTED, ORDER_ERR_MEMORY,
 *     ORDER_ERR_INTERNAL
 * Owner: yours, order_quote_list_free
 * Threads: any thread, not while the query is changed. Since: 1.0. Service: Outposts ListQuotes.
 */
ORDER_API order_code order_quote_list_fetch(order_client *client, const order_query *query,
                                            order_quote_list **quotes_out,
                                            order_error **error_out) ORDER_NOEXCEPT;

/**
 * Deletes a quote.
 * @param client: the client
 * @param quote_id: id or ARN, 1 to 255 bytes
 * @return ORDER_OK; ORDER_ERR_NOT_FOUND, ORDER_ERR_ARGUMENT, ORDER_ERR_CREDENTIALS, ORDER_ERR_NETWORK,
 *     ORDER_ERR_PROVIDER, ORDER_ERR_CANCELLED, ORDER_ERR_TIMEOUT, ORDER_ERR_UNSUPPORTED,
 *     ORDER_ERR_MEMORY, ORDER_ERR_INTERNAL
 * Threads: any thread. Since: 1.0. Service: Outposts DeleteQuote.
 */
ORDER_API order_code order_quote_delete(order_client *client, const char *quote_id,
                                        order_error **error_out) ORDER_NOEXCEPT;

/** How many quotes the list holds. NULL gives 0. Threads: any thread. Since: 1.0. */
ORDER_API int32_t order_quote_list_count(const order_quote_list *quotes) ORDER_NOEXCEPT;

/** One of the quotes. NULL gives NULL. index: 0 to the count - 1; outside it gives NULL. Owner:
 *  borrowed from the list. Threads: any thread. Since: 1.0. */
ORDER_API const order_quote *order_quote_list_get(const order_quote_list *quotes,
                                                  int32_t index) ORDER_NOEXCEPT;

/** Frees a list with all it holds; it may outlive its client. quotes: what an _out gave; NULL does
 *  nothing. Threads: one at a time. Since: 1.0. */
ORDER_API void order_quote_list_free(order_quote_list *quotes) ORDER_NOEXCEPT;

/** Its id. NULL gives NULL, as when it is not known. Owner: borrowed from the quote. Threads: any
 *  thread. Since: 1.0. Service: Outposts QuoteId. */
ORDER_API const char *order_quote_id(const order_quote *quote) ORDER_NOEXCEPT;

/** The account it was made for. NULL gives NULL, as when it is not known. Owner: borrowed from the
 *  quote. Threads: any thread. Since: 1.0. Service: Outposts AccountId. */
ORDER_API const char *order_quote_account_id(const order_quote *quote) ORDER_NOEXCEPT;

/** "CREATED", "ORDER_SUBMITTED", "EXPIRED". NULL gives NULL, as when it is not known. Owner: borrowed
 *  from the quote. Threads: any thread. Since: 1.0. Service: Outposts QuoteStatus. */
ORDER_API const char *order_quote_status(const order_quote *quote) ORDER_NOEXCEPT;

/** Why it is in that status. NULL gives NULL, as when it is not known. Owner: borrowed from the quote.
 *  Threads: any thread. Since: 1.0. Service: Outposts StatusMessage. */
ORDER_API const char *order_quote_status_message(const order_quote *quote) ORDER_NOEXCEPT;

/** The Outpost it is for. NULL gives NULL, as when it is not known. Owner: borrowed from the quote.
 *  Threads: any thread. Since: 1.0. Service: Outposts OutpostArn. */
ORDER_API const char *order_quote_outpost_arn(const order_quote *quote) ORDER_NOEXCEPT;

/** The country it is for, two letters. NULL gives NULL, as when it is not known. Owner: borrowed from
 *  the quote. Threads: any thread. Since: 1.0. Service: Outposts CountryCode. */
ORDER_API const char *order_quote_country(const order_quote *quote) ORDER_NOEXCEPT;

/** What the customer wrote. NULL gives NULL, as when it is not known. Owner: borrowed from the quote.
 *  Threads: any thread. Since: 1.0. Service: Outposts Description. */
ORDER_API const char *order_quote_description(const order_quote *quote) ORDER_NOEXCEPT;

/** The order that was placed by it. NULL gives NULL, as when it is not known. Owner: borrowed from the
 *  quote. Threads: any thread. Since: 1.0. Service: Outposts SubmittedOrderId. */
ORDER_API const char *order_quote_submitted_order_id(const order_quote *quote) ORDER_NOEXCEPT;

/** When it was made. NULL gives -1, as when it is not known. Threads: any thread. Since: 1.0. Service:
 *  Outposts CreatedDate. */
ORDER_API int64_t order_quote_created_unix_ms(const order_quote *quote) ORDER_NOEXCEPT;

/** When it expires. NULL gives -1, as when it is not known. Threads: any thread. Since: 1.0. Service:
 *  Outposts ExpirationDate. */
ORDER_API int64_t order_quote_expires_unix_ms(const order_quote *quote) ORDER_NOEXCEPT;

/** How many options there are to choose from. NULL gives 0. Threads: any thread. Since: 1.0. Service:
 *  Outposts QuoteOptions. */
ORDER_API int32_t order_quote_option_count(const order_quote *quote) ORDER_NOEXCEPT;

/** The id of an option, as drafts take it. NULL gives NULL. index: 0 to the count - 1; outside it gives
 *  NULL. Owner: borrowed from the quote. Threads: any thread. Since: 1.0. Service: Outposts
 *  QuoteOptionIdentifier. */
ORDER_API const char *order_quote_option_id(const order_quote *quote, int32_t index) ORDER_NOEXCEPT;

/** How many prices there are, by option, the shortest payment term first. NULL gives 0. Threads: any thread. Since: 1.0. Service:
 *  Outposts PricingOptions. */
ORDER_API int32_t order_quote_price_count(const order_quote *quote) ORDER_NOEXCEPT;

/** The option a price is for. NULL gives NULL. index: 0 to the count - 1; outside it gives NULL. Owner:
 *  borrowed from the quote. Threads: any thread. Since: 1.0. Service: Outposts QuoteOptionIdentifier. */
ORDER_API const char *order_quote_price_option_id(const order_quote *quote, int32_t index) ORDER_NOEXCEPT;

/** How a price is paid. NULL gives NULL. index: 0 to the count - 1; outside it gives NULL. Owner:
 *  borrowed from the quote. Threads: any thread. Since: 1.0. Service: Outposts PaymentOption. */
ORDER_API const char *order_quote_price_payment_option(const order_quote *quote,
                                                       int32_t index) ORDER_NOEXCEPT;

/** For how long a price holds. NULL gives NULL. index: 0 to the count - 1; outside it gives NULL.
 *  Owner: borrowed from the quote. Threads: any thread. Since: 1.0. Service: Outposts PaymentTerm. */
ORDER_API const char *order_quote_price_payment_term(const order_quote *quote, int32_t index) ORDER_NOEXCEPT;

/** What is paid at once, in order_quote_price_currency(). NULL gives -1. index: 0 to the count - 1;
 *  outside it gives -1. Threads: any thread. Since: 1.0. Service: Outposts UpfrontPrice. */
ORDER_API double order_quote_price_upfront(const order_quote *quote, int32_t index) ORDER_NOEXCEPT;

/** What is paid each month. NULL gives -1. index: 0 to the count - 1; outside it gives -1. Threads: any
 *  thread. Since: 1.0. Service: Outposts MonthlyRecurringPrice. */
ORDER_API double order_quote_price_monthly(const order_quote *quote, int32_t index) ORDER_NOEXCEPT;

/** What is paid over the whole payment term, upfront and monthly together. NULL gives -1. index: 0 to the
 *  count - 1; outside it gives -1. Threads: any thread. Since: 1.0. Service: Outposts UpfrontPrice,
 *  MonthlyRecurringPrice, PaymentTerm. */
ORDER_API double order_quote_price_total(const order_quote *quote, int32_t index) ORDER_NOEXCEPT;

/** The currency of these prices. NULL gives NULL. index: 0 to the count - 1; outside it gives NULL. Owner:
 *  borrowed from the quote. Threads: any thread. Since: 1.0. Service: Outposts Currency. */
ORDER_API const char *order_quote_price_currency(const order_quote *quote, int32_t index) ORDER_NOEXCEPT;

/** How many conditions for ordering were checked. NULL gives 0. Threads: any thread. Since: 1.0.
 *  Service: Outposts OrderingRequirements. */
ORDER_API int32_t order_quote_requirement_count(const order_quote *quote) ORDER_NOEXCEPT;

/** The condition that was checked. NULL gives NULL. index: 0 to the count - 1; outside it gives NULL.
 *  Owner: borrowed from the quote. Threads: any thread. Since: 1.0. Service: Outposts
 *  OrderingRequirementType. */
ORDER_API const char *order_quote_requirement_kind(const order_quote *quote, int32_t index) ORDER_NOEXCEPT;

/** "PASS", "FAIL", "EXEMPT". NULL gives NULL. index: 0 to the count - 1; outside it gives NULL. Owner:
 *  borrowed from the quote. Threads: any thread. Since: 1.0. Service: Outposts
 *  OrderingRequirements.Status. */
ORDER_API const char *order_quote_requirement_status(const order_quote *quote, int32_t index) ORDER_NOEXCEPT;

/** Why the condition is in that status. NULL gives NULL. index: 0 to the count - 1; outside it gives
 *  NULL. Owner: borrowed from the quote. Threads: any thread. Since: 1.0. Service: Outposts
 *  OrderingRequirements.StatusMessage. */
ORDER_API const char *order_quote_requirement_message(const order_quote *quote, int32_t index) ORDER_NOEXCEPT;

/** The provider's document. NULL gives NULL, as when it is not known. Owner: borrowed from the quote.
 *  Threads: any thread. Since: 1.0. Service: Outposts GetQuote. */
ORDER_API const char *order_quote_json(const order_quote *quote) ORDER_NOEXCEPT;

/** Frees a quote that arrived through an _out; a borrowed one is left alone. quote: what an _out gave;
 *  NULL does nothing. Threads: one at a time. Since: 1.0. */
ORDER_API void order_quote_free(order_quote *quote) ORDER_NOEXCEPT;

/**
 * Fetches what renewing the hardware of an Outpost would cost; an item for each way to pay.
 * @param client: the client
 * @param outpost_id: id or ARN, 1 to 255 bytes
 * @param estimate_out: the prices
 * @return ORDER_OK; ORDER_ERR_NOT_FOUND, ORDER_ERR_ARGUMENT, ORDER_ERR_CREDENTIALS, ORDER_ERR_NETWORK,
 *     ORDER_ERR_PROVIDER, ORDER_ERR_CANCELLED, ORDER_ERR_TIMEOUT, ORDER_ERR_UNSUPPORTED,
 *     ORDER_ERR_MEMORY, ORDER_ERR_INTERNAL
 * Owner: yours, order_estimate_free
 * Threads: any thread. Since: 1.0. Service: Outposts GetRenewalPricing.
 */
ORDER_API order_code order_renewal_estimate_fetch(order_client *client, const char *outpost_id,
                                                  order_estimate **estimate_out,
                                                  order_error **error_out) ORDER_NOEXCEPT;

#ifdef __cplusplus
}
#endif

#endif
