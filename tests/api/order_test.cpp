// One order: bad arguments of the verbs and of what else acts on a handle.
#include <cmath>
#include <limits>

#include "api/bad_arguments.hpp"

namespace order::tests {
namespace {

// Calls attempt(handle, message) with whatever is no order_handle.
template <class Attempt>
void with_each_bad_order(Attempt attempt) {
    with_each_bad_handle<order_handle>("handle", "order_handle", attempt);
}

TEST(OrderInit, NamesTheArgumentThatIsWrong) {
    const auto client = lonely_client();
    with_each_bad_handle<order_client>(
        "client", "order_client", [](order_client *bad, const std::string &message) {
            expect_refused<order_handle *>(message, [&](order_handle **out, order_error **error) {
                return order_init(bad, "an-order", out, error);
            });
        });
    with_each_bad_line("order_id", [&](const char *bad, const std::string &message) {
        expect_refused<order_handle *>(message, [&](order_handle **out, order_error **error) {
            return order_init(client.get(), bad, out, error);
        });
    });
    expect_out_needed<order_handle *>("handle_out", [&](order_handle **out, order_error **error) {
        return order_init(client.get(), "an-order", out, error);
    });
}

TEST(OrderInit, TakesAnyIdOf1To255Bytes) {
    const auto client = lonely_client();
    for (const std::string &id : {std::string("x"), std::string("a/b?c#d e%"),
                                  std::string("\xc3\xa9"), std::string(255, 'x')}) {
        const auto handle = handle_on(client, id.c_str());
        EXPECT_EQ(order_handle_id(handle.get()), id);
        EXPECT_EQ(order_status_text(handle.get()), nullptr);
    }
}

TEST(OrderHandle, ThatIsNoneIsRefusedEverywhere) {
    expect_absent(order_handle_id, nullptr);
    expect_absent(order_status_text, nullptr);
    expect_harmless(order_handle_interrupt);
    expect_harmless(order_handle_resume);
    expect_harmless(order_handle_free);
    with_each_bad_order([](order_handle *bad, const std::string &message) {
        expect_refused<int32_t>(message, [&](int32_t *out, order_error **error) {
            return order_status(bad, out, error);
        });
        expect_refused<int32_t>(message, [&](int32_t *out, order_error **error) {
            return order_track(bad, 0, -1, ORDER_UNTIL_END, out, error);
        });
        expect_refused<order_asset_list *>(message,
                                           [&](order_asset_list **out, order_error **error) {
                                               return order_assets(bad, 0, nullptr, out, error);
                                           });
        expect_refused<order_snapshot *>(message, [&](order_snapshot **out, order_error **error) {
            return order_snapshot_fetch(bad, out, error);
        });
        expect_refused<order_tasking *>(message, [&](order_tasking **out, order_error **error) {
            return order_tasking_fetch(bad, out, error);
        });
        expect_refused<int32_t>(message, [&](int32_t *out, order_error **error) {
            return order_is_fulfilled(bad, out, error);
        });
        expect_refused<int32_t>(message, [&](int32_t *out, order_error **error) {
            return order_cancel(bad, out, error);
        });
        expect_refused<order_snapshot *>(message, [&](order_snapshot **out, order_error **error) {
            return order_tags_replace(bad, "[]", out, error);
        });
        expect_refused<order_coverage *>(message, [&](order_coverage **out, order_error **error) {
            return order_coverage_fetch(bad, out, error);
        });
    });
}

TEST(OrderHandle, NeedsSomewhereToPutAResult) {
    const auto client = lonely_client();
    const auto owned = handle_on(client);
    order_handle *const handle = owned.get();
    expect_out_needed<int32_t>("state_out", [&](int32_t *out, order_error **error) {
        return order_status(handle, out, error);
    });
    expect_out_needed<int32_t>("state_out", [&](int32_t *out, order_error **error) {
        return order_track(handle, 0, -1, ORDER_UNTIL_END, out, error);
    });
    expect_out_needed<order_asset_list *>("assets_out",
                                          [&](order_asset_list **out, order_error **error) {
                                              return order_assets(handle, 0, nullptr, out, error);
                                          });
    expect_out_needed<order_snapshot *>("snapshot_out",
                                        [&](order_snapshot **out, order_error **error) {
                                            return order_snapshot_fetch(handle, out, error);
                                        });
    expect_out_needed<order_tasking *>("tasking_out",
                                       [&](order_tasking **out, order_error **error) {
                                           return order_tasking_fetch(handle, out, error);
                                       });
    expect_out_needed<int32_t>("fulfilled_out", [&](int32_t *out, order_error **error) {
        return order_is_fulfilled(handle, out, error);
    });
    expect_out_needed<int32_t>("state_out", [&](int32_t *out, order_error **error) {
        return order_cancel(handle, out, error);
    });
    expect_out_needed<order_snapshot *>("snapshot_out",
                                        [&](order_snapshot **out, order_error **error) {
                                            return order_tags_replace(handle, "[]", out, error);
                                        });
    expect_out_needed<order_coverage *>("coverage_out",
                                        [&](order_coverage **out, order_error **error) {
                                            return order_coverage_fetch(handle, out, error);
                                        });
}

TEST(OrderTrack, NamesTheArgumentThatIsWrong) {
    const auto client = lonely_client();
    const auto handle = handle_on(client);
    for (const double seconds :
         {-1.0, 0.009, 86'401.0, std::nan(""), std::numeric_limits<double>::infinity(), -0.01}) {
        expect_refused<int32_t>("report_seconds was not from 0.01 to 86400, or 0 for 120.",
                                [&](int32_t *out, order_error **error) {
                                    return order_track(handle.get(), seconds, 0, ORDER_UNTIL_END,
                                                       out, error);
                                });
    }
    for (const int32_t until : {-1, 3, INT32_MAX, INT32_MIN}) {
        expect_refused<int32_t>("until was not one of ORDER_UNTIL_*.",
                                [&](int32_t *out, order_error **error) {
                                    return order_track(handle.get(), 1, 0, until, out, error);
                                });
    }
}

TEST(OrderAssets, NamesTheArgumentThatIsWrong) {
    const auto client = lonely_client();
    const auto handle = handle_on(client);
    for (const int32_t limit : {-1, 100'001, INT32_MAX, INT32_MIN}) {
        expect_refused<order_asset_list *>(
            "limit was " + std::to_string(limit) + ", not from 1 to 100000, or 0 for 100.",
            [&](order_asset_list **out, order_error **error) {
                return order_assets(handle.get(), limit, nullptr, out, error);
            });
    }
    with_each_bad_line("sort", [&](const char *bad, const std::string &message) {
        if (!bad) return;  // stands for the default
        expect_refused<order_asset_list *>(
            message, [&](order_asset_list **out, order_error **error) {
                return order_assets(handle.get(), 0, bad, out, error);
            });
    });
}

TEST(OrderTags, NameTheArgumentThatIsWrong) {
    const auto client = lonely_client();
    const auto handle = handle_on(client);
    const auto attempt = [&](const char *bad, const std::string &message) {
        expect_refused<order_snapshot *>(message, [&](order_snapshot **out, order_error **error) {
            return order_tags_replace(handle.get(), bad, out, error);
        });
    };
    with_each_bad_document("tags_json", attempt);
    attempt("{}", "The tags were no JSON array of texts: they began with something else.");
    attempt("[\"a\",1]", "The tags were no JSON array of texts: element 1 is no text.");
    attempt("[[\"a\"]]", "The tags were no JSON array of texts: element 0 is no text.");
    const auto error = failed(ORDER_ERR_ARGUMENT, [&](order_error **error_out) {
        order_snapshot *snapshot = nullptr;
        return order_tags_replace(handle.get(), "[\"a\"", &snapshot, error_out);
    });
    EXPECT_EQ(shown(order_error_message(error.get()))
                  .find("The tags were no JSON array of texts: byte 4: "),
              0u)
        << order_error_message(error.get());
}

TEST(OrderHandle, IsInterruptedWithItsClientAndAlone) {
    const auto client = lonely_client();
    const auto first = handle_on(client);
    const auto second = handle_on(client);
    const auto status = [](const Owned<order_handle> &handle) {
        return [&](order_error **error) {
            int32_t state = 0;
            return order_status(handle.get(), &state, error);
        };
    };
    order_handle_interrupt(first.get());
    failed(ORDER_ERR_CANCELLED, status(first));
    failed(ORDER_ERR_NETWORK, status(second));
    order_handle_resume(first.get());
    failed(ORDER_ERR_NETWORK, status(first));
    order_client_interrupt(client.get());
    failed(ORDER_ERR_CANCELLED, status(first));
    failed(ORDER_ERR_CANCELLED, status(second));
    order_client_resume(client.get());
    failed(ORDER_ERR_NETWORK, status(second));
}

TEST(OrderHandle, OutlivesItsClient) {
    auto client = lonely_client();
    const auto handle = handle_on(client);
    client.reset();
    failed(ORDER_ERR_NETWORK, [&](order_error **error) {
        int32_t fulfilled = 0;
        return order_is_fulfilled(handle.get(), &fulfilled, error);
    });
}

}  // namespace
}  // namespace order::tests
