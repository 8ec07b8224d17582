/*
 * The ordering guide from start to end: find a Pleiades scene over Berlin, order it, wait, fetch the files.
 *
 *     ordering_guide [folder] [seconds between two questions]
 *
 * Credentials come from the environment: UP42_USERNAME and UP42_PASSWORD. Placing the order spends credits.
 */
#include <inttypes.h>
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

/* The first product of the collection that can be ordered. */
static const char *find_data_product(order_client *client, const char *collection_name) {
    static char id[256];
    order_collection_list *collections = NULL;
    order_error *error = NULL;
    int32_t i, k;

    require(order_collection_list_fetch(client, NULL, &collections, &error), &error);
    for (i = 0; i < order_collection_list_count(collections); ++i) {
        const order_collection *collection = order_collection_list_get(collections, i);
        const char *name = order_collection_name(collection);
        if (name == NULL || strcmp(name, collection_name) != 0) continue;
        for (k = 0; k < order_collection_data_product_count(collection) && id[0] == 0; ++k) {
            const order_data_product *offered = order_collection_data_product(collection, k);
            const char *product = order_data_product_id(offered);
            if (product == NULL) continue;
            snprintf(id, sizeof id, "%s", product);
            printf("product   %s, %s\n", order_collection_title(collection),
                   order_data_product_title(offered));
        }
    }
    order_collection_list_free(collections);
    if (id[0] == 0) {
        fprintf(stderr, "No product of collection %s can be ordered.\n", collection_name);
        exit(1);
    }
    return id;
}

/* Pleiades scenes over Berlin with at most 5 % cloud, the clearest first. */
static order_scene_list *search_scenes(order_client *client, const char *area) {
    order_search *search = NULL;
    order_scene_list *scenes = NULL;
    order_error *error = NULL;
    const order_scene *best;

    require(order_search_create(&search, &error), &error);
    require(order_search_set(search, "collection", "phr", &error), &error);
    require(order_search_set(search, "area", area, &error), &error);
    require(order_search_set(search, "from", "2018-01-01", &error), &error);
    require(order_search_set(search, "to", "2020-12-31", &error), &error);
    require(order_search_set(search, "max_cloud_percent", "5", &error), &error);
    require(order_search_set(search, "sort", "cloud", &error), &error);
    require(order_search_set(search, "limit", "10", &error), &error);
    require(order_scene_search(client, search, &scenes, &error), &error);
    order_search_free(search);

    if (order_scene_list_count(scenes) == 0) {
        fprintf(stderr, "No scene matches.\n");
        exit(1);
    }
    best = order_scene_list_get(scenes, 0);
    printf("scenes    %d found, the clearest: %s, %.1f %% cloud\n", (int)order_scene_list_count(scenes),
           order_scene_producer_scene_id(best), order_scene_cloud_percent(best));
    return scenes;
}

/* Estimates, then places; the order's handle. */
static order_handle *place(order_client *client, const char *product, const char *scene_id,
                           const char *area) {
    order_draft *draft = NULL;
    order_estimate *estimate = NULL;
    order_placement *placement = NULL;
    order_handle *handle = NULL;
    const char *order_id;
    order_error *error = NULL;

    require(order_draft_create(&draft, &error), &error);
    require(order_draft_set(draft, "data_product", product, &error), &error);
    require(order_draft_set(draft, "scene", scene_id, &error), &error);
    require(order_draft_set(draft, "name", "Berlin from the ordering guide", &error), &error);
    require(order_draft_add_area(draft, area, &error), &error);

    require(order_draft_estimate(client, draft, &estimate, &error), &error);
    printf("estimate  %.2f credits for %.2f %s\n", order_estimate_credits(estimate),
           order_estimate_size(estimate), order_estimate_unit(estimate));
    order_estimate_free(estimate);

    require(order_draft_place(client, draft, &placement, &error), &error);
    order_id = order_placement_item_order_id(order_placement_item_at(placement, 0));
    printf("placed    order %s\n", order_id);
    require(order_init(client, order_id, &handle, &error), &error);
    order_placement_free(placement);
    order_draft_free(draft);
    return handle;
}

/* Waits for the end, a line for each change. */
static void wait_for(order_client *client, order_handle *handle, double report_seconds) {
    order_tracker *tracker = NULL;
    order_error *error = NULL;
    int32_t state = ORDER_STATE_UNKNOWN;

    require(order_tracker_create(client, report_seconds, ORDER_UNTIL_END_OR_ATTENTION, &tracker, &error),
            &error);
    require(order_tracker_add(tracker, order_handle_id(handle), &error), &error);
    while (!order_tracker_is_done(tracker)) {
        order_update *update = NULL;
        require(order_tracker_next(tracker, -1, &update, &error), &error);
        if (order_update_kind(update) == ORDER_UPDATE_CHANGE)
            printf("status    %s\n", order_update_status(update));
        if (order_update_kind(update) == ORDER_UPDATE_TROUBLE) {
            printf("trouble   %s\n", order_error_message(order_update_error(update)));
        }
        if (order_update_kind(update) == ORDER_UPDATE_END) state = order_update_state(update);
        order_update_free(update);
    }
    order_tracker_free(tracker);
    if (state != ORDER_STATE_FULFILLED) {
        fprintf(stderr, "The order ended as %s.\n", order_state_name(state));
        exit(1);
    }
}

/* Downloads and unpacks one asset; how many bytes its files have. */
static int64_t fetch(order_client *client, const order_asset *asset, const char *folder, int32_t *files) {
    order_download *download = NULL;
    const order_file_list *delivered;
    order_error *error = NULL;
    int32_t phase = ORDER_PHASE_STARTING;
    int64_t bytes = 0;
    int32_t i;

    require(order_download_create(client, order_asset_id(asset), folder, 0, &download, &error), &error);
    while (phase != ORDER_PHASE_DONE) {
        require(order_download_next(download, 250, &phase, &error), &error);
        printf("\rfetching  %" PRId64 " of %" PRId64 " bytes", order_download_received_bytes(download),
               order_download_total_bytes(download));
        fflush(stdout);
    }
    printf("\n");
    delivered = order_download_files(download);
    for (i = 0; i < order_file_list_count(delivered); ++i) {
        const order_file *file = order_file_list_get(delivered, i);
        printf("%12" PRId64 "  %s\n", order_file_size_bytes(file), order_file_path(file));
        bytes += order_file_size_bytes(file);
    }
    *files += order_file_list_count(delivered);
    order_download_free(download);
    return bytes;
}

int main(int argc, char **argv) {
    const char *folder = argc > 1 ? argv[1] : "berlin";
    const double report_seconds = argc > 2 ? atof(argv[2]) : 120;
    const char *area = order_area_example("Berlin");
    order_client *client = NULL;
    order_scene_list *scenes = NULL;
    order_handle *handle = NULL;
    order_asset_list *assets = NULL;
    order_error *error = NULL;
    int32_t files = 0;
    int64_t bytes = 0;
    int32_t i;

    require(order_client_create(NULL, "up42", &client, &error), &error);
    require(order_client_check(client, &error), &error);
    printf("account   authenticated\n");

    scenes = search_scenes(client, area);
    handle = place(client, find_data_product(client, "phr"), order_scene_id(order_scene_list_get(scenes, 0)),
                   area);
    wait_for(client, handle, report_seconds);

    require(order_assets(handle, 0, NULL, &assets, &error), &error);
    printf("assets    %d\n", (int)order_asset_list_count(assets));
    for (i = 0; i < order_asset_list_count(assets); ++i) {
        bytes += fetch(client, order_asset_list_get(assets, i), folder, &files);
    }
    printf("%d files of %" PRId64 " bytes are in %s\n", (int)files, bytes, folder);

    order_asset_list_free(assets);
    order_handle_free(handle);
    order_scene_list_free(scenes);
    order_client_free(client);
    return order_live_handles() == 0 ? 0 : 1;
}
