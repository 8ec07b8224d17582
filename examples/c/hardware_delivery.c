/*
 * Waits until an AWS Outposts order is installed, telling each change of a line item, then prints the
 * tracking numbers and the MAC addresses of what came.
 *
 *     hardware_delivery ORDER-ID [seconds between two questions]
 *
 * Credentials, region and endpoint come from the usual AWS set-up: environment, profiles, roles, ...
 */
#include <order/order.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Ends the program when a call failed; the error says why. */
static void require(int32_t code, order_error **error) {
    if (code == ORDER_OK) return;
    fprintf(stderr, "%s: %s\n", order_code_name(code), order_error_message(*error));
    order_error_free(*error);
    exit(1);
}

/* The line item an update is about, as it is now; NULL when the order has it no more. */
static const order_line_item *item_of(const order_update *update) {
    const order_snapshot *order = order_update_snapshot(update);
    const char *id = order_update_line_item_id(update);
    int32_t i;
    for (i = 0; id != NULL && i < order_snapshot_line_item_count(order); ++i) {
        const order_line_item *item = order_snapshot_line_item(order, i);
        const char *other = order_line_item_id(item);
        if (other != NULL && strcmp(other, id) == 0) return item;
    }
    return NULL;
}

static const char *known(const char *text) { return text == NULL ? "unknown" : text; }

/* [README: shipments] */
/* Line by line: "shipment" with carrier and number, then "hardware" with its MAC addresses. */
static void print_delivery(const order_snapshot *order) {
    int32_t i, k, m;
    for (i = 0; i < order_snapshot_line_item_count(order); ++i) {
        const order_line_item *item = order_snapshot_line_item(order, i);
        if (order_line_item_shipment_tracking_number(item) != NULL)
            printf("shipment  %s %s\n", known(order_line_item_shipment_carrier(item)),
                   order_line_item_shipment_tracking_number(item));
        for (k = 0; k < order_line_item_hardware_count(item); ++k) {
            const order_hardware *hardware = order_line_item_hardware(item, k);
            printf("hardware  %s", known(order_hardware_id(hardware)));
            for (m = 0; m < order_hardware_mac_address_count(hardware); ++m)
                printf(" %s", order_hardware_mac_address(hardware, m));
            printf("\n");
        }
    }
}
/* [README end] */

static void tell(const order_update *update) {
    const char *before = order_update_previous_status(update);
    switch (order_update_kind(update)) {
        case ORDER_UPDATE_CHANGE:
            printf("order     %s\n", known(order_update_status(update)));
            break;
        case ORDER_UPDATE_LINE_ITEM:
            printf("line item %s: %s -> %s\n", order_update_line_item_id(update), known(before),
                   known(order_line_item_status(item_of(update))));
            break;
        default:
            break;
    }
    /* Trouble goes on by itself; at the end it is why the order can not be asked for any more. */
    if (order_update_error(update) != NULL)
        fprintf(stderr, "%s\n", order_error_message(order_update_error(update)));
    fflush(stdout);
}

int main(int argc, char **argv) {
    order_client *client = NULL;
    order_tracker *tracker = NULL;
    order_error *error = NULL;
    double seconds = argc > 2 ? atof(argv[2]) : 900;
    int32_t state = ORDER_STATE_UNKNOWN;

    if (argc < 2) {
        fprintf(stderr, "usage: hardware_delivery ORDER-ID [seconds between two questions]\n");
        return 2;
    }
    /* [README: delivery] */
    require(order_client_create(NULL, "outposts", &client, &error), &error);
    require(order_tracker_create(client, seconds, ORDER_UNTIL_END, &tracker, &error), &error);
    require(order_tracker_add(tracker, argv[1], &error), &error);
    while (!order_tracker_is_done(tracker)) {
        order_update *update = NULL;
        require(order_tracker_next(tracker, -1, &update, &error), &error);
        tell(update);
        if (order_update_kind(update) == ORDER_UPDATE_END) {
            state = order_update_state(update);
            print_delivery(order_update_snapshot(update));
        }
        order_update_free(update);
    }
    order_tracker_free(tracker);
    order_client_free(client);
    /* [README end] */
    return state == ORDER_STATE_FULFILLED ? 0 : 1;
}
