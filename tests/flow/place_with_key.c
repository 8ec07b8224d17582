/* Places one draft and prints the ids of its orders, each on a line; for the test that ends it at
 * any moment.
 *
 *     place-with-key PROVIDER [set NAME VALUE | draft NAME VALUE]...
 */
#include <order/order.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void must(order_code code, order_error *error) {
    if (code == ORDER_OK) return;
    fprintf(stderr, "%s: %s\n", order_code_name(code), order_error_message(error));
    exit(code);
}

int main(int argc, char **argv) {
    order_error *error = NULL;
    order_settings *settings = NULL;
    order_draft *draft = NULL;
    order_client *client = NULL;
    order_placement *placement = NULL;
    must(order_settings_create(&settings, &error), error);
    must(order_draft_create(&draft, &error), error);
    for (int i = 2; i + 2 < argc; i += 3) {
        if (strcmp(argv[i], "set") == 0) {
            must(order_settings_set(settings, argv[i + 1], argv[i + 2], &error), error);
        } else {
            must(order_draft_set(draft, argv[i + 1], argv[i + 2], &error), error);
        }
    }
    must(order_client_create(settings, argv[1], &client, &error), error);
    must(order_draft_place(client, draft, &placement, &error), error);
    for (int32_t i = 0; i < order_placement_item_count(placement); ++i) {
        printf("%s\n", order_placement_item_order_id(order_placement_item_at(placement, i)));
    }
    order_placement_free(placement);
    order_client_free(client);
    order_draft_free(draft);
    order_settings_free(settings);
    return 0;
}
