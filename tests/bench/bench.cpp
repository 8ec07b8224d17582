// What liborder costs beside raw libcurl, in turns against the same sandbox: one line per figure.
//
//     bench SANDBOX LIBRARY [status] [signed] [search] [threads] [interrupt] [fields] [download]
#include <order/order.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <functional>
#include <iostream>
#include <memory>
#include <thread>

#include "bench/measure.hpp"
#include "bench/raw_curl.hpp"
#include "support/sandbox.hpp"
#include "transport/url.hpp"

namespace order::bench {
namespace {

void require(int32_t code, order_error *error) {
    if (code == ORDER_OK) return;
    const std::string reason =
        order_error_message(error) ? order_error_message(error) : "no reason";
    order_error_free(error);
    throw std::runtime_error(reason);
}

template <class Handle, void (*Free)(Handle *)>
struct Freeing {
    void operator()(Handle *handle) const { Free(handle); }
};
using Client = std::unique_ptr<order_client, Freeing<order_client, order_client_free>>;
using Order = std::unique_ptr<order_handle, Freeing<order_handle, order_handle_free>>;

using Settings = std::vector<std::pair<std::string, std::string>>;

Client connect(const Settings &pairs, const char *provider) {
    order_settings *settings = nullptr;
    order_client *client = nullptr;
    order_error *error = nullptr;
    require(order_settings_create(&settings, &error), error);
    for (const auto &[name, value] : pairs) {
        require(order_settings_set(settings, name.c_str(), value.c_str(), &error), error);
    }
    require(order_client_create(settings, provider, &client, &error), error);
    order_settings_free(settings);
    return Client(client);
}
Client connect(const support::Sandbox &sandbox) { return connect(sandbox.settings(), "up42"); }

Order open_order(const Client &client, const std::string &id) {
    order_handle *handle = nullptr;
    order_error *error = nullptr;
    require(order_init(client.get(), id.c_str(), &handle, &error), error);
    return Order(handle);
}

void ask_status(const Order &handle) {
    int32_t state = 0;
    order_error *error = nullptr;
    require(order_status(handle.get(), &state, &error), error);
}

// A token as the client gets it, for the requests of raw libcurl.
std::string log_in(const support::Sandbox &sandbox) {
    const std::string form = transport::encode_query({{"grant_type", "password"},
                                                      {"username", sandbox.up42("username")},
                                                      {"password", sandbox.up42("password")},
                                                      {"client_id", "up42-sdk"},
                                                      {"scope", "openid"}});
    const std::unique_ptr<CURL, void (*)(CURL *)> curl(curl_easy_init(), curl_easy_cleanup);
    std::string answer;
    const std::string ca_file = sandbox.up42("ca_file");
    curl_easy_setopt(curl.get(), CURLOPT_URL, sandbox.up42("token_url").c_str());
    curl_easy_setopt(curl.get(), CURLOPT_POSTFIELDS, form.c_str());
    if (!ca_file.empty()) curl_easy_setopt(curl.get(), CURLOPT_CAINFO, ca_file.c_str());
    curl_easy_setopt(curl.get(), CURLOPT_WRITEDATA, &answer);
    curl_easy_setopt(
        curl.get(), CURLOPT_WRITEFUNCTION,
        +[](char *bytes, std::size_t size, std::size_t count, void *text) {
            static_cast<std::string *>(text)->append(bytes, size * count);
            return size * count;
        });
    if (curl_easy_perform(curl.get()) != CURLE_OK) throw std::runtime_error("no token");
    return json::text_or_empty(json::parse(answer, "the token"), "access_token");
}

// The id of the one order the sandbox says it made.
std::string id_of(const json::Value &made) {
    const auto ids = json::elements(made, "ids");
    if (ids.empty()) throw std::runtime_error("the sandbox made no order");
    return std::string(ids.front().get_string());
}

std::string make_order(const support::Sandbox &sandbox) {
    return id_of(sandbox.post("/orders", R"({"count":1,"status":"PLACED","hold":true})"));
}

void print(const std::string &what, const char *unit, double ours, double theirs,
           const char *goal) {
    std::printf("%-34s %10.3f %10.3f %-5s ratio %5.2f  (goal %s)  peak %5.1f MB\n", what.c_str(),
                ours, theirs, unit, ours / theirs, goal, status_mb("VmHWM:"));
    std::fflush(stdout);
}

std::vector<std::string> tls_option(bool tls) {
    return tls ? std::vector<std::string>{"--tls"} : std::vector<std::string>{};
}

// One status call, again and again, beside a request of raw libcurl for the same.
void compare_status(const std::string &name, const Order &handle, RawCurl &raw,
                    const std::string &url) {
    constexpr int calls = 300;
    ask_status(handle);
    raw.get(url);
    const Comparison cost = compare(
        15,
        [&] {
            for (int i = 0; i < calls; ++i) ask_status(handle);
        },
        [&] {
            for (int i = 0; i < calls; ++i) raw.get(url);
        });
    print(name + ", CPU", "ms", cost.ours.cpu_ms / calls, cost.theirs.cpu_ms / calls, "<= 1.25");
    print(name + ", wall", "ms", cost.ours.wall_ms / calls, cost.theirs.wall_ms / calls, "-");
}

void bench_status(const std::string &program, bool tls) {
    const support::Sandbox sandbox(program, tls_option(tls));
    const std::string id = make_order(sandbox);
    const Client client = connect(sandbox);
    const Order handle = open_order(client, id);
    RawCurl raw(log_in(sandbox), sandbox.up42("ca_file"));
    compare_status(tls ? "status call, HTTPS" : "status call, HTTP", handle, raw,
                   sandbox.up42("api_url") + "/v2/orders/" + id);
}

// Both sign each request anew; the sandbox checks every signature.
void bench_signed_status(const std::string &program, bool tls) {
    const support::Sandbox sandbox(program, tls_option(tls));
    const std::string id = id_of(
        sandbox.post_to_outposts("/orders", R"({"count":1,"line_items":["SHIPPED"],"hold":true})"));
    const Client client = connect(sandbox.outposts_settings(), "outposts");
    const Order handle = open_order(client, id);
    RawCurl raw({sandbox.outposts("region"), "outposts", sandbox.outposts("access_key_id"),
                 sandbox.outposts("secret_access_key")},
                sandbox.outposts("ca_file"));
    compare_status(tls ? "signed status call, HTTPS" : "signed status call, HTTP", handle, raw,
                   sandbox.outposts("url") + "/orders/" + id);
}

void bench_search(const std::string &program) {
    const support::Sandbox sandbox(program);
    const Client client = connect(sandbox);
    RawCurl raw(log_in(sandbox), "");
    order_search *search = nullptr;
    order_error *error = nullptr;
    require(order_search_create(&search, &error), error);
    require(order_search_set(search, "collection", "phr", &error), error);
    require(order_search_set(search, "host", "oneatlas", &error), error);
    require(order_search_set(search, "limit", "100", &error), error);
    const std::string url = sandbox.up42("api_url") + "/catalog/hosts/oneatlas/stac/search";
    const std::string body = R"({"collections":["phr"],"limit":100})";
    int32_t scenes = 0;
    const auto ours = [&] {
        order_scene_list *list = nullptr;
        require(order_scene_search(client.get(), search, &list, &error), error);
        scenes = order_scene_list_count(list);
        order_scene_list_free(list);
    };
    ours();
    raw.post(url, body);
    const Comparison cost = compare(
        15,
        [&] {
            for (int i = 0; i < 20; ++i) ours();
        },
        [&] {
            for (int i = 0; i < 20; ++i) raw.post(url, body);
        });
    print("search page of " + std::to_string(scenes) + ", CPU", "ms", cost.ours.cpu_ms / 20,
          cost.theirs.cpu_ms / 20, "-");
    order_search_free(search);
}

void bench_threads(const std::string &program) {
    const support::Sandbox sandbox(program);
    const std::string id = make_order(sandbox);
    const Client client = connect(sandbox);
    const std::string token = log_in(sandbox);
    const std::string url = sandbox.up42("api_url") + "/v2/orders/" + id;
    constexpr int threads = 8, calls = 125;
    const auto in_threads = [](const std::function<void()> &work) {
        std::vector<std::thread> running;
        for (int i = 0; i < threads; ++i) running.emplace_back(work);
        for (std::thread &thread : running) thread.join();
    };
    const Comparison cost = compare(
        9,
        [&] {
            in_threads([&] {
                const Order handle = open_order(client, id);
                for (int i = 0; i < calls; ++i) ask_status(handle);
            });
        },
        [&] {
            in_threads([&] {
                RawCurl raw(token, "");
                for (int i = 0; i < calls; ++i) raw.get(url);
            });
        });
    print("1,000 status calls, 8 threads, wall", "ms", cost.ours.wall_ms, cost.theirs.wall_ms, "-");
    print("1,000 status calls, 8 threads, CPU", "ms", cost.ours.cpu_ms, cost.theirs.cpu_ms, "-");
}

// From an interrupt on another thread to the end of the wait, between two polls and within one that
// is not answered. libcurl alone has nothing to set beside it.
void bench_interrupt(const std::string &program) {
    const support::Sandbox sandbox(program);
    const Client client = connect(sandbox);
    const Order handle = open_order(client, make_order(sandbox));
    ask_status(handle);
    for (const bool within : {false, true}) {
        if (within) sandbox.fault(R"({"path":"/v2/orders/*","count":100,"do":{"stall":true}})");
        double longest_ms = 0;
        for (int i = 0; i < 20; ++i) {
            double raised_ms = 0;
            std::thread other([&] {
                std::this_thread::sleep_for(std::chrono::milliseconds(100 + i));
                raised_ms = clock_ms(CLOCK_MONOTONIC);
                order_handle_interrupt(handle.get());
            });
            int32_t state = 0;
            const order_code code =
                order_track(handle.get(), 0, -1, ORDER_UNTIL_END, &state, nullptr);
            const double ended_ms = clock_ms(CLOCK_MONOTONIC);
            other.join();
            if (code != ORDER_ERR_CANCELLED) throw std::runtime_error("it was not interrupted");
            longest_ms = std::max(longest_ms, ended_ms - raised_ms);
            order_handle_resume(handle.get());
        }
        std::printf("%-34s %10.3f %10s ms     longest of 20  (goal <= 100)\n",
                    within ? "interrupt within a request" : "interrupt between polls", longest_ms,
                    "");
        std::fflush(stdout);
    }
}

std::string make_asset(const support::Sandbox &sandbox, const std::string &kind) {
    const json::Value made = sandbox.post(
        "/assets", R"({"size":268435456,"filename":"large","kind":")" + kind + R"("})");
    return json::text_or_empty(made, "id");
}

void download(const Client &client, const std::string &id, const std::string &folder,
              int32_t last_phase) {
    order_download *download = nullptr;
    order_error *error = nullptr;
    require(order_download_create(client.get(), id.c_str(), folder.c_str(), 0, &download, &error),
            error);
    const int64_t timeout_ms = last_phase == ORDER_PHASE_DONE ? -1 : 1;
    for (int32_t phase = 0; phase < last_phase;) {
        require(order_download_next(download, timeout_ms, &phase, &error), error);
    }
    order_download_free(download);
}

// An archive until it is there but not unpacked, for libcurl unpacks nothing; another file until it
// is there for good, beside libcurl as it is and libcurl that does the same to it.
void bench_download(const std::string &program, bool tls) {
    const support::Sandbox sandbox(
        program, tls ? std::vector<std::string>{"--tls"} : std::vector<std::string>{});
    const Client client = connect(sandbox);
    RawCurl raw(log_in(sandbox), sandbox.up42("ca_file"));
    const std::string folder =
        std::filesystem::temp_directory_path() / ("order-bench-" + std::to_string(getpid()));
    reset_peak();
    // Removing the files of the last round takes longer than writing new ones.
    const auto clean = [&] {
        std::filesystem::remove_all(folder);
        std::filesystem::create_directories(folder);
    };
    const auto report = [&](const std::string &name, const std::string &id, int32_t last_phase,
                            bool checked) {
        const auto ours = [&] { download(client, id, folder + "/ours", last_phase); };
        const auto theirs = [&] {
            raw.post(sandbox.up42("api_url") + "/v2/assets/" + id + "/download-url", "");
            const json::Value link = json::parse(raw.body(), "the link");
            raw.download(json::text_or_empty(link, "url"), folder + "/theirs", checked);
        };
        const Comparison cost = compare(9, ours, theirs, clean);
        print(name + (tls ? ", HTTPS" : ", HTTP"), "MB/s", 268435.456 / cost.ours.wall_ms,
              268435.456 / cost.theirs.wall_ms, ">= 0.90");
        print("  its CPU", "ms", cost.ours.cpu_ms, cost.theirs.cpu_ms, "-");
    };
    const std::string file = make_asset(sandbox, "raw");
    report("archive of 256 MiB", make_asset(sandbox, "zip"), ORDER_PHASE_UNPACKING, false);
    report("file of 256 MiB", file, ORDER_PHASE_DONE, false);
    report("file, SHA-256 and fsync", file, ORDER_PHASE_DONE, true);
    std::filesystem::remove_all(folder);
}

// One read of a field: of a text, a code and a time in turns.
void bench_fields(const std::string &program) {
    const support::Sandbox sandbox(program);
    const Client client = connect(sandbox);
    const Order handle = open_order(client, make_order(sandbox));
    order_snapshot *snapshot = nullptr;
    order_error *error = nullptr;
    require(order_snapshot_fetch(handle.get(), &snapshot, &error), error);
    constexpr int rounds = 5'000'000;
    volatile std::int64_t sink = 0;
    const Cost cost = measure([&] {
        for (int i = 0; i < rounds; ++i) {
            sink = order_snapshot_id(snapshot)[0];
            sink = order_snapshot_state(snapshot);
            sink = order_snapshot_created_unix_ms(snapshot);
        }
    });
    order_snapshot_free(snapshot);
    std::printf("%-34s %10.2f ns  (goal <= 6)\n", "read of a field",
                cost.cpu_ms * 1e6 / rounds / 3);
}

// As a distribution ships it: stripped.
void print_size(const std::string &library) {
    const std::string stripped =
        std::filesystem::temp_directory_path() / ("order-size-" + std::to_string(getpid()));
    if (std::system(("strip -o '" + stripped + "' '" + library + "'").c_str()) != 0) return;
    std::printf("%-34s %10.0f KB  (goal <= 900)\n", "shared library, stripped",
                static_cast<double>(std::filesystem::file_size(stripped)) / 1024);
    std::filesystem::remove(stripped);
}

}  // namespace
}  // namespace order::bench

int main(int argc, char **argv) {
    using namespace order::bench;
    if (argc < 3) {
        std::cerr << "usage: bench SANDBOX LIBRARY [case...]\n";
        return 2;
    }
    curl_global_init(CURL_GLOBAL_ALL);
    const std::string program = argv[1];
    const std::vector<std::pair<std::string, std::function<void()>>> cases = {
        {"status",
         [&] {
             bench_status(program, false);
             bench_status(program, true);
         }},
        {"signed",
         [&] {
             bench_signed_status(program, false);
             bench_signed_status(program, true);
         }},
        {"search", [&] { bench_search(program); }},
        {"threads", [&] { bench_threads(program); }},
        {"interrupt", [&] { bench_interrupt(program); }},
        {"fields", [&] { bench_fields(program); }},
        {"download",
         [&] {
             bench_download(program, false);
             bench_download(program, true);
         }},
    };
    std::printf("%-34s %10s %10s\n", "", "liborder", "libcurl");
    try {
        for (const auto &[name, run] : cases) {
            bool wanted = argc == 3;
            for (int i = 3; i < argc; ++i) wanted = wanted || name == argv[i];
            if (wanted) run();
        }
    } catch (const std::exception &failure) {
        std::cerr << failure.what() << "\n";
        return 1;
    }
    print_size(argv[2]);
    return 0;
}
