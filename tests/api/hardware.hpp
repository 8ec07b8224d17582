// Hardware through the boundary: what the find and fetch functions of its kinds have in common.
#pragma once

#include "api/bad_arguments.hpp"
#include "api/service.hpp"

namespace order::tests {

template <class Item>
using Fetch = order_code (*)(order_client *, const char *, Item **, order_error **);

template <class List>
using Find = order_code (*)(order_client *, const order_query *, List **, order_error **);

template <class Item>
Owned<Item> fetched(const Owned<order_client> &client, Fetch<Item> fetch, const char *id) {
    return made<Item>(
        [&](Item **out, order_error **error) { return fetch(client.get(), id, out, error); });
}

template <class List>
Owned<List> found(const Owned<order_client> &client, Find<List> find,
                  const order_query *query = nullptr) {
    return made<List>(
        [&](List **out, order_error **error) { return find(client.get(), query, out, error); });
}

template <class Item>
void expect_fetch_names_what_is_wrong(Fetch<Item> fetch, const std::string &id_name,
                                      const std::string &out_name) {
    const auto client = lonely_client();
    with_each_bad_handle<order_client>(
        "client", "order_client", [&](order_client *bad, const std::string &message) {
            expect_refused<Item *>(message, [&](Item **out, order_error **error) {
                return fetch(bad, "an-id", out, error);
            });
        });
    with_each_bad_line(id_name, [&](const char *bad, const std::string &message) {
        expect_refused<Item *>(message, [&](Item **out, order_error **error) {
            return fetch(client.get(), bad, out, error);
        });
    });
    expect_out_needed<Item *>(out_name, [&](Item **out, order_error **error) {
        return fetch(client.get(), "an-id", out, error);
    });
}

template <class List>
void expect_find_names_what_is_wrong(Find<List> find, const std::string &out_name) {
    const auto client = lonely_client();
    with_each_bad_handle<order_client>(
        "client", "order_client", [&](order_client *bad, const std::string &message) {
            expect_refused<List *>(message, [&](List **out, order_error **error) {
                return find(bad, nullptr, out, error);
            });
        });
    with_wrong_handle<const order_query>(
        "query", "order_query", [&](const order_query *bad, const std::string &message) {
            expect_refused<List *>(message, [&](List **out, order_error **error) {
                return find(client.get(), bad, out, error);
            });
        });
    expect_out_needed<List *>(out_name, [&](List **out, order_error **error) {
        return find(client.get(), nullptr, out, error);
    });
}

// A provider without hardware says so.
template <class List>
void expect_find_is_unsupported(Find<List> find) {
    const auto client = lonely_client();
    const auto error = failed(ORDER_ERR_UNSUPPORTED, [&](order_error **error_out) {
        List *list = nullptr;
        return find(client.get(), nullptr, &list, error_out);
    });
    EXPECT_EQ(shown(order_error_message(error.get())).rfind("up42 offers no ", 0), 0u);
}

// One element, which lives as long as its list.
template <class List, class Item>
void expect_one(const List *list, int32_t (*count)(const List *),
                const Item *(*get)(const List *, int32_t), void (*free)(Item *)) {
    ASSERT_EQ(count(list), 1);
    free(const_cast<Item *>(get(list, 0)));
    EXPECT_EQ(get(list, 0), get(list, 0));
    for (const int32_t index : {1, -1, INT32_MAX, INT32_MIN}) EXPECT_EQ(get(list, index), nullptr);
}

inline Owned<order_query> query_with(
    std::initializer_list<std::pair<const char *, const char *>> options) {
    auto query = made<order_query>(order_query_create);
    for (const auto &[name, value] : options) {
        EXPECT_EQ(order_query_set(query.get(), name, value, nullptr), ORDER_OK) << name;
    }
    return query;
}

inline Owned<order_draft> draft_with(
    std::initializer_list<std::pair<const char *, const char *>> options) {
    auto draft = made<order_draft>(order_draft_create);
    for (const auto &[name, value] : options) {
        EXPECT_EQ(order_draft_set(draft.get(), name, value, nullptr), ORDER_OK) << name;
    }
    return draft;
}

}  // namespace order::tests
