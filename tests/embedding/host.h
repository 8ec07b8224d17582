/* A program that knows liborder only as a file to load: its functions by name, and one question to
 * ask. */
#ifndef ORDER_TESTS_EMBEDDING_HOST_H
#define ORDER_TESTS_EMBEDDING_HOST_H

#define ORDER_ONLY_FIELD_NUMBERS /* nothing is linked */
#include <dlfcn.h>
#include <order/order.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct host {
    void *library;
    int32_t (*client_create)(const order_settings *, const char *, order_client **, order_error **);
    int32_t (*init)(order_client *, const char *, order_handle **, order_error **);
    int32_t (*status)(order_handle *, int32_t *, order_error **);
    const char *(*record_text)(const order_record *, int32_t);
    void (*handle_free)(order_handle *);
    void (*client_free)(order_client *);
    int64_t (*live_handles)(void);
};

static void host_find(struct host *host, const char *name, void *function_out) {
    void *symbol = dlsym(host->library, name);
    if (symbol == NULL) {
        fprintf(stderr, "%s\n", dlerror());
        exit(1);
    }
    memcpy(function_out, &symbol, sizeof symbol);
}

static void host_load(struct host *host, const char *path) {
    host->library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
    if (host->library == NULL) {
        fprintf(stderr, "%s\n", dlerror());
        exit(1);
    }
    host_find(host, "order_client_create", &host->client_create);
    host_find(host, "order_init", &host->init);
    host_find(host, "order_status", &host->status);
    host_find(host, "order_record_text", &host->record_text);
    host_find(host, "order_handle_free", &host->handle_free);
    host_find(host, "order_client_free", &host->client_free);
    host_find(host, "order_live_handles", &host->live_handles);
}

/* Asks for the state of an order with a client of its own; ends the program when that fails. */
static void host_ask(const struct host *host, const char *order_id) {
    order_client *client = NULL;
    order_handle *handle = NULL;
    order_error *error = NULL;
    int32_t state = 0;
    if (host->client_create(NULL, "up42", &client, &error) != ORDER_OK ||
        host->init(client, order_id, &handle, &error) != ORDER_OK ||
        host->status(handle, &state, &error) != ORDER_OK) {
        fprintf(stderr, "%s\n",
                host->record_text((const order_record *)error, ORDER_FIELD_ERROR_MESSAGE));
        exit(1);
    }
    if (state != ORDER_STATE_FULFILLED) {
        fprintf(stderr, "the state is %d\n", (int)state);
        exit(1);
    }
    host->handle_free(handle);
    host->client_free(client);
}

#endif
