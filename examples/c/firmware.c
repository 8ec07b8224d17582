/*
 * One order from a small device: its state, the wait for its end, its files. For a static program without any file
 * of the system: the CA certificates come by path (ORDER_CA_FILE) or, with "-", from standard input.
 *
 *     firmware ORDER-ID FOLDER [seconds between two questions] [-]
 *
 * Credentials come from the environment: UP42_USERNAME and UP42_PASSWORD.
 */
#include <order/order.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Ends the program when a call failed; the error says why. */
static void require(int32_t code, order_error **error) {
    if (code == ORDER_OK) return;
    fprintf(stderr, "%s\n", order_error_message(*error));
    order_error_free(*error);
    exit(1);
}

/* [README: firmware] */
/* Settings with the CA certificates from memory, as a device has them that keeps no files. */
static order_settings *certificates_from(FILE *input) {
    static char pem[512 * 1024];
    order_settings *settings = NULL;
    order_error *error = NULL;
    const size_t size = fread(pem, 1, sizeof pem - 1, input);

    pem[size] = '\0';
    require(order_settings_create(&settings, &error), &error);
    require(order_settings_set(settings, "ca_pem", pem, &error), &error);
    return settings;
}
/* [README end] */

static void fetch(order_client *client, const order_asset *asset, const char *folder) {
    order_download *download = NULL;
    const order_file_list *files;
    order_error *error = NULL;
    int32_t phase = ORDER_PHASE_STARTING;
    int32_t i;

    require(order_download_create(client, order_asset_id(asset), folder, ORDER_DOWNLOAD_KEEP_PACKED,
                                  &download, &error),
            &error);
    while (phase != ORDER_PHASE_DONE) require(order_download_next(download, -1, &phase, &error), &error);
    files = order_download_files(download);
    for (i = 0; i < order_file_list_count(files); ++i) {
        printf("%s\n", order_file_path(order_file_list_get(files, i)));
    }
    order_download_free(download);
}

int main(int argc, char **argv) {
    order_settings *settings = NULL;
    order_client *client = NULL;
    order_handle *handle = NULL;
    order_asset_list *assets = NULL;
    order_error *error = NULL;
    int32_t state = ORDER_STATE_UNKNOWN;
    int32_t i;

    if (argc < 3) {
        fprintf(stderr, "usage: firmware ORDER-ID FOLDER [SECONDS] [-]\n");
        return 2;
    }
    if (argc > 4 && strcmp(argv[4], "-") == 0) settings = certificates_from(stdin);
    require(order_client_create(settings, "up42", &client, &error), &error);
    require(order_init(client, argv[1], &handle, &error), &error);
    require(order_status(handle, &state, &error), &error);
    printf("%s\n", order_status_text(handle));
    require(order_track(handle, argc > 3 ? atof(argv[3]) : 0, -1, ORDER_UNTIL_END, &state, &error), &error);
    printf("%s\n", order_state_name(state));
    if (state == ORDER_STATE_FULFILLED) {
        require(order_assets(handle, 0, NULL, &assets, &error), &error);
        for (i = 0; i < order_asset_list_count(assets); ++i) {
            fetch(client, order_asset_list_get(assets, i), argv[2]);
        }
    }
    order_asset_list_free(assets);
    order_handle_free(handle);
    order_client_free(client);
    order_settings_free(settings);
    return state == ORDER_STATE_FULFILLED ? 0 : 1;
}
