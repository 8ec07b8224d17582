/* A program of C whose own functions have names that a library might have taken. */
#include <order/order.h>
#include <stdio.h>
#include <string.h>

static int calls;

/* Were the library to call one of these, the count would show it. */
#define OWN(name)   \
    int name(void); \
    int name(void) { return ++calls; }
OWN(sha256)
OWN(md5)
OWN(hmac_sha256)
OWN(base64_encode)
OWN(base64_decode)
OWN(json_parse)
OWN(json_serialize)
OWN(parse)
OWN(serialize)
OWN(retry)
OWN(unpack)
OWN(url_encode)
OWN(curl_transport)
OWN(live_handles)

int main(void) {
    order_settings *settings = NULL;
    order_client *client = NULL;
    order_handle *handle = NULL;
    order_text *text = NULL;
    int fine = order_settings_create(&settings, NULL) == ORDER_OK &&
               order_settings_set(settings, "environment", "false", NULL) == ORDER_OK &&
               order_settings_set(settings, "up42.token", "a-token", NULL) == ORDER_OK &&
               order_client_create(settings, "up42", &client, NULL) == ORDER_OK &&
               order_init(client, "an-order", &handle, NULL) == ORDER_OK &&
               order_build_describe(&text, NULL) == ORDER_OK &&
               strstr(order_text_value(text), ORDER_VERSION) != NULL;
    order_text_free(text);
    order_handle_free(handle);
    order_client_free(client);
    order_settings_free(settings);
    fine = fine && order_live_handles() == 0 && calls == 0;
    printf("%s\n", fine ? "each has its own" : "something was mixed up");
    return fine ? 0 : 1;
}
