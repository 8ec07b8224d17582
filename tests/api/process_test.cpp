// fork: a child must not use its parent's clients, and does no harm to them.
#include <sys/wait.h>
#include <unistd.h>

#include <functional>

#include "api/bad_arguments.hpp"
#include "api/service.hpp"

namespace order::tests {
namespace {

// True when the function was true in a child process.
bool holds_in_child(const std::function<bool()> &check) {
    const pid_t child = fork();
    if (child == 0) _exit(check() ? 0 : 1);
    int status = 0;
    EXPECT_EQ(waitpid(child, &status, 0), child);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

bool is_refused(order_code code, order_error *error) {
    const bool refused =
        code == ORDER_ERR_ARGUMENT &&
        shown(order_error_message(error)) ==
            "The client was made by another process; a child process makes its own.";
    order_error_free(error);
    return refused;
}

constexpr const char *an_order = R"({"id":"an-order","type":"ARCHIVE","status":"PLACED"})";

TEST(Fork, LeavesTheChildAnErrorAndTheParentUnharmed) {
    const Service service(Bodies{{"GET /v2/orders/an-order", an_order}});
    auto client = service.client();
    auto handle = handle_on(client);
    auto tracker = made<order_tracker>([&](order_tracker **out, order_error **error) {
        return order_tracker_create(client.get(), 1, ORDER_UNTIL_END, out, error);
    });
    auto download = made<order_download>([&](order_download **out, order_error **error) {
        return order_download_create(client.get(), "a", "f", 0, out, error);
    });
    const auto state_now = [&] {
        return number_of([&](int32_t *out, order_error **error) {
            return order_status(handle.get(), out, error);
        });
    };
    EXPECT_EQ(state_now(), ORDER_STATE_OPEN);

    EXPECT_TRUE(holds_in_child([&] {
        order_error *error = nullptr;
        order_code code = order_client_check(client.get(), &error);
        bool all = is_refused(code, error);
        order_handle *second = nullptr;
        code = order_init(client.get(), "another", &second, &error);
        all = is_refused(code, error) && second == nullptr && all;
        order_client *clone = nullptr;
        code = order_client_clone(client.get(), &clone, &error);
        all = is_refused(code, error) && clone == nullptr && all;
        order_text *text = nullptr;
        code = order_client_describe(client.get(), &text, &error);
        all = is_refused(code, error) && text == nullptr && all;
        int32_t state = 0;
        code = order_status(handle.get(), &state, &error);
        all = is_refused(code, error) && all;
        order_update *update = nullptr;
        code = order_tracker_next(tracker.get(), 0, &update, &error);
        all = is_refused(code, error) && all;
        int32_t phase = 0;
        code = order_download_next(download.get(), 0, &phase, &error);
        all = is_refused(code, error) && all;
        // Freeing what it inherited does not close the parent's connections.
        download.reset();
        tracker.reset();
        handle.reset();
        client.reset();
        return all && order_live_handles() == 0;
    }));

    EXPECT_EQ(state_now(), ORDER_STATE_OPEN);
    EXPECT_EQ(service.server().connections(), 1) << "the connection went on";
}

TEST(Fork, LetsAChildMakeItsOwnClient) {
    const Service service(Bodies{{"GET /v2/orders/an-order", an_order}});
    EXPECT_TRUE(holds_in_child([&] {
        const auto client = service.client();
        const auto handle = handle_on(client);
        int32_t state = 0;
        return order_status(handle.get(), &state, nullptr) == ORDER_OK && state == ORDER_STATE_OPEN;
    }));
}

}  // namespace
}  // namespace order::tests
