/*
 * A process with liborder in it stays as it was: no threads, signals, output, changed environment
 * or inherited descriptors, and little stack.
 *
 *     manners ORDER-ID FOLDER
 */
#include <dirent.h>
#include <fcntl.h>
#include <order/order.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

enum { STACK_BYTES = 1 << 20, PAINT = 0xa5, SIGNALS = 65, MOST_STACK_BYTES = 64 << 10, SHOWN = 8 };

struct work {
    const char *order_id;
    const char *folder;
    int first_descriptor; /* what the library opens comes behind it */
    int looks;
    int problems;
    char problem[SHOWN][160];
};

static void complain(struct work *work, const char *what, int number) {
    if (work->problems < SHOWN) {
        snprintf(work->problem[work->problems], sizeof work->problem[0], "%s: %d", what, number);
    }
    ++work->problems;
}

static int count_threads(void) {
    DIR *folder = opendir("/proc/self/task");
    int count = 0;
    while (readdir(folder) != NULL) ++count;
    closedir(folder);
    return count - 2; /* "." and ".." */
}

/* libcurl's own pair to wake a waiting thread, which older ones leave open for child programs: it
 * leads nowhere. */
static int is_wakeup_pair(int descriptor) {
    int family = 0;
    socklen_t size = sizeof family;
    return getsockopt(descriptor, SOL_SOCKET, SO_DOMAIN, &family, &size) == 0 && family == AF_UNIX;
}

/* Called again and again while the library works. */
static void look_around(struct work *work) {
    int descriptor;
    ++work->looks;
    if (count_threads() != 2) complain(work, "threads", count_threads());
    for (descriptor = work->first_descriptor; descriptor < 1024; ++descriptor) {
        char place[64], target[64] = "";
        const int flags = fcntl(descriptor, F_GETFD);
        if (flags == -1 || (flags & FD_CLOEXEC) != 0 || is_wakeup_pair(descriptor)) continue;
        snprintf(place, sizeof place, "/proc/self/fd/%d", descriptor);
        if (readlink(place, target, sizeof target - 1) < 0) continue;
        complain(work, target, descriptor);
    }
}

static void on_log(void *context, int32_t level, const char *message) {
    (void)level;
    (void)message;
    look_around(context);
}

static void require(struct work *work, const char *what, order_code code, order_error **error) {
    if (code == ORDER_OK) return;
    complain(work, order_error_message(*error) ? order_error_message(*error) : what, (int)code);
    order_error_free(*error);
    *error = NULL;
}

/* The usual life: state, wait, fetch and unpack. */
static void *use_library(void *context) {
    struct work *work = context;
    order_settings *settings = NULL;
    order_client *client = NULL;
    order_handle *handle = NULL;
    order_asset_list *assets = NULL;
    order_download *download = NULL;
    order_error *error = NULL;
    int32_t state = 0, phase = ORDER_PHASE_STARTING;

    require(work, "settings", order_settings_create(&settings, &error), &error);
    require(work, "log", order_settings_set_log(settings, on_log, work, ORDER_LOG_DEBUG, &error),
            &error);
    require(work, "client", order_client_create(settings, "up42", &client, &error), &error);
    require(work, "init", order_init(client, work->order_id, &handle, &error), &error);
    require(work, "status", order_status(handle, &state, &error), &error);
    require(work, "track", order_track(handle, 0.1, 20000, ORDER_UNTIL_END, &state, &error),
            &error);
    require(work, "assets", order_assets(handle, 0, NULL, &assets, &error), &error);
    require(work, "download",
            order_download_create(client, order_asset_id(order_asset_list_get(assets, 0)),
                                  work->folder, 0, &download, &error),
            &error);
    while (phase != ORDER_PHASE_DONE && work->problems == 0) {
        require(work, "next", order_download_next(download, 1, &phase, &error), &error);
        look_around(work);
    }
    order_download_free(download);
    order_asset_list_free(assets);
    order_handle_free(handle);
    order_client_free(client);
    order_settings_free(settings);
    return NULL;
}

static void *use_nothing(void *context) { return context; }

/* How much of its stack a thread used that ran the function. */
static long stack_used(void *(*function)(void *), void *context) {
    unsigned char *stack =
        mmap(NULL, STACK_BYTES, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    pthread_attr_t attributes;
    pthread_t thread;
    long untouched = 0;
    memset(stack, PAINT, STACK_BYTES);
    pthread_attr_init(&attributes);
    pthread_attr_setstack(&attributes, stack, STACK_BYTES);
    if (pthread_create(&thread, &attributes, function, context) != 0) exit(1);
    pthread_join(thread, NULL);
    pthread_attr_destroy(&attributes);
    while (untouched < STACK_BYTES && stack[untouched] == PAINT) ++untouched;
    munmap(stack, STACK_BYTES);
    return STACK_BYTES - untouched;
}

/* What handles each signal, by number; what the environment says, line by line. */
static void note_signals(struct sigaction *actions) {
    int number;
    memset(actions, 0, SIGNALS * sizeof *actions);
    for (number = 1; number < SIGNALS; ++number) sigaction(number, NULL, &actions[number]);
}

static char *note_environment(void) {
    extern char **environ;
    size_t size = 1;
    char **line, *text;
    for (line = environ; *line != NULL; ++line) size += strlen(*line) + 1;
    text = calloc(size, 1);
    for (line = environ; *line != NULL; ++line) strcat(strcat(text, *line), "\n");
    return text;
}

int main(int argc, char **argv) {
    struct sigaction before[SIGNALS], after[SIGNALS];
    char folder_before[4096], folder_after[4096];
    char *environment_before, *environment_after;
    struct work work = {0};
    struct stat written;
    const int report = dup(STDOUT_FILENO);
    FILE *output = tmpfile();
    mode_t mask;
    long stack, bare_stack;
    int number;

    if (argc != 3) {
        fprintf(stderr, "usage: manners ORDER-ID FOLDER\n");
        return 2;
    }
    work.order_id = argv[1];
    work.folder = argv[2];
    dup2(fileno(output), STDOUT_FILENO);
    dup2(fileno(output), STDERR_FILENO);
    work.first_descriptor = fileno(output) + 1;
    mask = umask(0);
    umask(mask);
    getcwd(folder_before, sizeof folder_before);
    note_signals(before);
    environment_before = note_environment();

    bare_stack = stack_used(use_nothing, NULL);
    stack = stack_used(use_library, &work) - bare_stack;

    note_signals(after);
    environment_after = note_environment();
    getcwd(folder_after, sizeof folder_after);
    for (number = 1; number < SIGNALS; ++number) {
        if (before[number].sa_handler != after[number].sa_handler)
            complain(&work, "signal", number);
    }
    if (strcmp(environment_before, environment_after) != 0)
        complain(&work, "the environment changed", 0);
    if (strcmp(folder_before, folder_after) != 0) complain(&work, "the working folder changed", 0);
    if (umask(mask) != mask) complain(&work, "umask", (int)mask);
    fflush(NULL);
    if (fstat(fileno(output), &written) != 0 || written.st_size != 0) {
        complain(&work, "bytes of output", (int)written.st_size);
    }
    if (count_threads() != 1) complain(&work, "threads left", count_threads());
    if (order_live_handles() != 0) complain(&work, "handles left", (int)order_live_handles());
    if (stack > MOST_STACK_BYTES) complain(&work, "bytes of stack", (int)stack);
    free(environment_before);
    free(environment_after);

    for (number = 0; number < work.problems && number < SHOWN; ++number) {
        dprintf(report, "%s\n", work.problem[number]);
    }
    dprintf(report, "looked %d times, %ld bytes of stack, %d problems\n", work.looks, stack,
            work.problems);
    return work.problems == 0 && work.looks > 5 ? 0 : 1;
}
