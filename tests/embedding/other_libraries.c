/* A process that has an OpenSSL linked into it and another build of libcurl in use, and loads
 * liborder beside them. */
#include <openssl/evp.h>

#include "host.h"

/* What a program does with a libcurl that it loads itself. */
struct other_curl {
    long (*global_init)(long);
    void *(*easy_init)(void);
    int (*easy_setopt)(void *, int, ...);
    int (*easy_perform)(void *);
    void (*easy_cleanup)(void *);
    const char *(*version)(void);
};

/* Numbers of curl.h, which this program must not include: it would be linked with the other one. */
enum { URL_OPTION = 10002, WRITE_FUNCTION_OPTION = 20011, ALL_PARTS = 3 };

static size_t ignore(char *bytes, size_t size, size_t count, void *context) {
    (void)bytes;
    (void)context;
    return size * count;
}

static int fetch(const struct other_curl *curl, const char *url) {
    void *easy = curl->easy_init();
    int result;
    curl->easy_setopt(easy, URL_OPTION, url);
    curl->easy_setopt(easy, WRITE_FUNCTION_OPTION, &ignore);
    result = curl->easy_perform(easy);
    curl->easy_cleanup(easy);
    return result;
}

static int can_hash(void) {
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned int size = 0;
    return EVP_Digest("abc", 3, digest, &size, EVP_sha256(), NULL) == 1 && digest[0] == 0xba;
}

int main(int argc, char **argv) {
    struct host other, host;
    struct other_curl curl;
    const char *url = getenv("UP42_API_URL");
    int fine;
    if (argc != 4 || url == NULL) {
        fprintf(stderr, "usage: other_libraries LIBRARY LIBCURL ORDER-ID, with UP42_API_URL\n");
        return 2;
    }
    other.library = dlopen(argv[2], RTLD_NOW | RTLD_GLOBAL);
    if (other.library == NULL) {
        printf("skipped: %s\n", dlerror());
        return 77;
    }
    host_find(&other, "curl_global_init", &curl.global_init);
    host_find(&other, "curl_easy_init", &curl.easy_init);
    host_find(&other, "curl_easy_setopt", &curl.easy_setopt);
    host_find(&other, "curl_easy_perform", &curl.easy_perform);
    host_find(&other, "curl_easy_cleanup", &curl.easy_cleanup);
    host_find(&other, "curl_version", &curl.version);

    fine = curl.global_init(ALL_PARTS) == 0 && fetch(&curl, url) == 0 && can_hash();
    host_load(&host, argv[1]);
    host_ask(&host, argv[3]);
    /* Both go on while the other works, and after liborder is gone. */
    fine = fine && fetch(&curl, url) == 0 && can_hash();
    host_ask(&host, argv[3]);
    dlclose(host.library);
    fine = fine && fetch(&curl, url) == 0 && can_hash();
    printf("%s beside %s\n", curl.version(),
           fine ? "liborder: both work" : "liborder: one of them failed");
    return fine ? 0 : 1;
}
