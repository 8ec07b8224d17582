/* Two copies of liborder in one process, as two plug-ins of one program bring them: each counts its
 * own handles. */
#include "host.h"

int main(int argc, char **argv) {
    struct host first, second;
    order_client *client = NULL;
    if (argc != 4) {
        fprintf(stderr, "usage: two_copies LIBRARY COPY ORDER-ID\n");
        return 2;
    }
    host_load(&first, argv[1]);
    host_load(&second, argv[2]);
    if (first.library == second.library || first.status == second.status) {
        fprintf(stderr, "there is one copy only\n");
        return 1;
    }
    host_ask(&first, argv[3]);
    host_ask(&second, argv[3]);
    if (first.client_create(NULL, "up42", &client, NULL) != ORDER_OK || first.live_handles() != 1 ||
        second.live_handles() != 0) {
        fprintf(stderr, "the copies share what they count\n");
        return 1;
    }
    /* The other one goes on when the first is gone. */
    first.client_free(client);
    dlclose(first.library);
    host_ask(&second, argv[3]);
    printf("two copies: %d handles left\n", (int)second.live_handles());
    return second.live_handles() == 0 ? 0 : 1;
}
