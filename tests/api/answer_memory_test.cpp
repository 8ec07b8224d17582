// What one answer may take, whatever it holds: four times the bytes it may be long.
#include <cstdlib>
#include <initializer_list>
#include <vector>

#include "api/service.hpp"
#include "support/counted_memory.hpp"

namespace order::tests {
namespace {

constexpr std::size_t max_thing_bytes = 8u << 20;
constexpr std::size_t max_page_bytes = 64u << 20;

// The opening, then the part as often as there is room, then the end.
std::string filled(const std::string &opening, const std::string &part, const std::string &end,
                   std::size_t bytes) {
    std::string text = opening;
    while (text.size() + part.size() + end.size() <= bytes) text += part;
    return text + end;
}

// In the suite the parts that take most for their length; in a long run all of them.
template <class T>
std::vector<T> sample_of(std::initializer_list<T> all, std::size_t sample) {
    const char *const is_long = std::getenv("ORDER_TESTS_LONG");
    const bool takes_all = is_long && *is_long == '1';
    return {all.begin(), takes_all ? all.end() : all.begin() + sample};
}

const auto parts = sample_of<const char *>(
    {",0", ",{\"\":0}", ",[]", ",{}", ",\"\"", ",1e5", ",[[[[0]]]]", ",\"\\u0000\""}, 2);

// The most that the call held; how it ended is told by `check`.
template <class Call>
std::size_t most_held(const Call &call) {
    count_memory();
    call();
    return most_bytes_held();
}

order_code info_of(order_client *client) {
    const auto handle = made<order_handle>([&](order_handle **out, order_error **error) {
        return order_init(client, "an-order", out, error);
    });
    order_snapshot *snapshot = nullptr;
    order_error *error = nullptr;
    const order_code code = order_snapshot_fetch(handle.get(), &snapshot, &error);
    order_snapshot_free(snapshot);
    order_error_free(error);
    return code;
}

order_code list_of(order_client *client) {
    order_snapshot_list *list = nullptr;
    order_error *error = nullptr;
    const order_code code = order_snapshot_list_fetch(client, nullptr, &list, &error);
    order_snapshot_list_free(list);
    order_error_free(error);
    return code;
}

}  // namespace

TEST(AnswerMemory, OneOrderTakesFourTimesItsLimitAtMost) {
    for (const std::size_t bytes :
         sample_of({max_thing_bytes - 100, max_thing_bytes / 5, 2 * max_thing_bytes}, 1)) {
        for (const char *part : parts) {
            for (const char *field : sample_of({"tags", "displayName", "orderDetails"}, 1)) {
                const std::string opening =
                    std::string(R"({"id":"an-order","status":"PLACED",")") + field + "\":[0";
                const Service service(
                    {{"GET /v2/orders/an-order", filled(opening, part, "]}", bytes)}});
                const auto client = service.client();
                order_code code = ORDER_OK;
                const std::size_t held = most_held([&] { code = info_of(client.get()); });
                EXPECT_LE(held, 4 * max_thing_bytes) << field << " of " << part << ", " << bytes;
                EXPECT_TRUE(code == ORDER_OK || code == ORDER_ERR_PROVIDER);
                EXPECT_TRUE(bytes < max_thing_bytes || code == ORDER_ERR_PROVIDER) << part;
            }
        }
    }
}

TEST(AnswerMemory, TheStatusOfAnOrderIsReadHoweverMuchStandsBesideIt) {
    for (const char *part : parts) {
        const std::string opening = R"({"id":"an-order","status":"FULFILLED","tags":[0)";
        const Service service(
            {{"GET /v2/orders/an-order", filled(opening, part, "]}", max_thing_bytes - 100)}});
        const auto client = service.client();
        const auto handle = handle_on(client);
        const std::size_t held = most_held([&] {
            EXPECT_EQ(number_of([&](int32_t *state, order_error **error) {
                          return order_status(handle.get(), state, error);
                      }),
                      ORDER_STATE_FULFILLED)
                << part;
        });
        EXPECT_LE(held, 4 * max_thing_bytes) << part;
    }
}

TEST(AnswerMemory, OneOfOutpostsTakesNoMoreEither) {
    for (const char *part : parts) {
        const std::string opening =
            R"({"Order":{"OrderId":"an-order","Status":"PREPARING","LineItems":[0)";
        const Service service(
            {{"GET /orders/an-order", filled(opening, part, "]}}", max_thing_bytes - 100)}});
        const auto client = service.client("outposts");
        const std::size_t held = most_held([&] { info_of(client.get()); });
        EXPECT_LE(held, 4 * max_thing_bytes) << part;
    }
}

TEST(AnswerMemory, APageOfAListTakesFourTimesItsLimitAtMost) {
    for (const char *part : sample_of({",{\"\":0}", ",0"}, 1)) {
        const Service service(
            {{"GET /v2/orders", filled(R"({"content":[0)", part, "],\"totalPages\":1}",
                                       max_page_bytes - (1u << 20))}});
        const auto client = service.client();
        order_code code = ORDER_OK;
        const std::size_t held = most_held([&] { code = list_of(client.get()); });
        EXPECT_LE(held, 4 * max_page_bytes) << part;
        EXPECT_EQ(code, ORDER_ERR_PROVIDER);
    }
}

}  // namespace order::tests
