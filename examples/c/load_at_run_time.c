/*
 * Loads liborder with dlopen, as a plug-in host or a language runtime does, and waits for an order.
 *
 *     load_at_run_time LIBRARY ORDER-ID [seconds between two questions]
 *
 * Credentials come from the environment: UP42_USERNAME and UP42_PASSWORD.
 */
#define ORDER_ONLY_FIELD_NUMBERS /* the typed readers would need the library when this is linked */
#include <dlfcn.h>
#include <order/order.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* [README: dlopen] */
typedef int32_t (*client_create_function)(const order_settings *, const char *, order_client **,
                                          order_error **);
typedef int32_t (*init_function)(order_client *, const char *, order_handle **, order_error **);
typedef int32_t (*track_function)(order_handle *, double, int64_t, int32_t, int32_t *, order_error **);
typedef const char *(*state_name_function)(int32_t);
typedef const char *(*record_text_function)(const order_record *, int32_t);
typedef void (*free_function)(void *);

/* POSIX lets a data pointer hold a function; ISO C has no cast for it. */
static void load(void *library, const char *name, void *function_out) {
    void *symbol = dlsym(library, name);
    if (symbol == NULL) {
        fprintf(stderr, "%s\n", dlerror());
        exit(1);
    }
    memcpy(function_out, &symbol, sizeof symbol);
}
/* [README end] */

int main(int argc, char **argv) {
    client_create_function client_create;
    init_function init;
    track_function track;
    state_name_function state_name;
    record_text_function record_text;
    free_function client_free, handle_free, record_free;
    order_client *client = NULL;
    order_handle *handle = NULL;
    order_error *error = NULL;
    int32_t state = ORDER_STATE_UNKNOWN;
    int result = 0;
    void *library;

    if (argc < 3) {
        fprintf(stderr, "usage: load_at_run_time LIBRARY ORDER-ID [SECONDS]\n");
        return 2;
    }
    library = dlopen(argv[1], RTLD_NOW | RTLD_LOCAL);
    if (library == NULL) {
        fprintf(stderr, "%s\n", dlerror());
        return 1;
    }
    load(library, "order_client_create", &client_create);
    load(library, "order_init", &init);
    load(library, "order_track", &track);
    load(library, "order_state_name", &state_name);
    load(library, "order_record_text", &record_text);
    load(library, "order_client_free", &client_free);
    load(library, "order_handle_free", &handle_free);
    load(library, "order_record_free", &record_free);

    if (client_create(NULL, "up42", &client, &error) != ORDER_OK ||
        init(client, argv[2], &handle, &error) != ORDER_OK ||
        track(handle, argc > 3 ? atof(argv[3]) : 0, -1, ORDER_UNTIL_END_OR_ATTENTION, &state, &error) !=
            ORDER_OK) {
        fprintf(stderr, "%s\n", record_text((const order_record *)error, ORDER_FIELD_ERROR_MESSAGE));
        record_free(error);
        result = 1;
    } else {
        printf("%s\n", state_name(state));
    }
    handle_free(handle);
    client_free(client);
    dlclose(library);
    return result;
}
