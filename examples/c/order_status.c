/*
 * The state of one existing order, and what it has delivered.
 *
 *     order_status ORDER-ID
 *
 * Credentials come from the environment: UP42_USERNAME and UP42_PASSWORD.
 */
#include <order/order.h>
#include <stdio.h>

static int fail(order_error *error) {
    fprintf(stderr, "%s\n", order_error_message(error));
    order_error_free(error);
    return 1;
}

int main(int argc, char **argv) {
    order_client *client = NULL;
    order_handle *handle = NULL;
    order_asset_list *assets = NULL;
    order_error *error = NULL;
    int32_t state = ORDER_STATE_UNKNOWN;
    int result = 0;

    if (argc != 2) {
        fprintf(stderr, "usage: order_status ORDER-ID\n");
        return 2;
    }
    /* [README: status] */
    if (order_client_create(NULL, "up42", &client, &error) != ORDER_OK ||
        order_init(client, argv[1], &handle, &error) != ORDER_OK ||
        order_status(handle, &state, &error) != ORDER_OK ||
        order_assets(handle, 0, NULL, &assets, &error) != ORDER_OK) {
        result = fail(error);
    } else {
        printf("%s (%s), %d assets\n", order_state_name(state), order_status_text(handle),
               (int)order_asset_list_count(assets));
    }
    order_asset_list_free(assets);
    order_handle_free(handle);
    order_client_free(client);
    /* [README end] */
    return result;
}
