// Every wrong argument there is for each kind of parameter, and what a call must answer to it.
#pragma once

#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>

#include "api/owned.hpp"

namespace order::tests {

// What an out holds before a call that has to overwrite it.
template <class Out>
Out rubbish() {
    Out out;
    std::memset(&out, 0x5a, sizeof out);
    return out;
}

// The call is refused, with and without a place for the error, and zeroes its out.
template <class Out, class Call>
void expect_refused(const std::string &message, Call call) {
    Out out = rubbish<Out>();
    order_error *error = rubbish<order_error *>();
    EXPECT_EQ(call(&out, &error), ORDER_ERR_ARGUMENT) << message;
    EXPECT_EQ(out, Out()) << message;
    EXPECT_EQ(order_error_code(error), ORDER_ERR_ARGUMENT) << message;
    EXPECT_EQ(shown(order_error_message(error)), message);
    EXPECT_EQ(order_error_is_retriable(error), 0);
    order_error_free(error);

    out = rubbish<Out>();
    EXPECT_EQ(call(&out, nullptr), ORDER_ERR_ARGUMENT) << message;
    EXPECT_EQ(out, Out()) << message;
}

// For calls without a result.
template <class Call>
void expect_refused(const std::string &message, Call call) {
    order_error *error = rubbish<order_error *>();
    EXPECT_EQ(call(&error), ORDER_ERR_ARGUMENT) << message;
    EXPECT_EQ(shown(order_error_message(error)), message);
    order_error_free(error);
    EXPECT_EQ(call(nullptr), ORDER_ERR_ARGUMENT) << message;
}

// The result has nowhere to go.
template <class Out, class Call>
void expect_out_needed(const std::string &name, Call call) {
    order_error *error = nullptr;
    EXPECT_EQ(call(static_cast<Out *>(nullptr), &error), ORDER_ERR_ARGUMENT);
    EXPECT_EQ(shown(order_error_message(error)), name + " was NULL.");
    order_error_free(error);
    EXPECT_EQ(call(static_cast<Out *>(nullptr), nullptr), ORDER_ERR_ARGUMENT);
}

// A handle of a kind that nothing in order.h takes where T stands.
template <class T>
struct WrongHandle {
    using Other = std::conditional_t<std::is_same_v<std::remove_const_t<T>, order_search>,
                                     order_query, order_search>;

    WrongHandle() {
        if constexpr (std::is_same_v<Other, order_search>) {
            owned = made<order_search>(order_search_create);
        } else {
            owned = made<order_query>(order_query_create);
        }
    }
    T *get() const { return reinterpret_cast<T *>(owned.get()); }

    Owned<Other> owned;
};

// Calls attempt(handle, message) with NULL and with a handle of another kind.
template <class T, class Attempt>
void with_each_bad_handle(const std::string &name, const std::string &kind, Attempt attempt) {
    attempt(static_cast<T *>(nullptr), name + " was NULL.");
    const WrongHandle<T> wrong;
    attempt(wrong.get(), name + " was not an " + kind + ".");
}

// Where NULL stands for a default.
template <class T, class Attempt>
void with_wrong_handle(const std::string &name, const std::string &kind, Attempt attempt) {
    const WrongHandle<T> wrong;
    attempt(wrong.get(), name + " was not an " + kind + ".");
}

// Calls attempt(text, message) with every text that is no line of 1 to `most` bytes.
template <class Attempt>
void with_each_bad_line(const std::string &name, Attempt attempt, std::size_t most = 255) {
    const std::string wanted =
        "; one line of UTF-8 text of 1 to " + std::to_string(most) + " bytes was needed.";
    attempt(nullptr, name + " was NULL" + wanted);
    attempt("", name + " was empty" + wanted);
    attempt(std::string(most + 1, 'x').c_str(), name + " was too long" + wanted);
    attempt("caf\xe9", name + " was not UTF-8" + wanted);
    attempt("\xc0\xaf", name + " was not UTF-8" + wanted);
    attempt("two\nlines", name + " held control characters" + wanted);
    attempt("a\x7f", name + " held control characters" + wanted);
}

// With every text that is no document at all.
template <class Attempt>
void with_each_bad_document(const std::string &name, Attempt attempt) {
    const std::string wanted = "; a JSON text in UTF-8 of 1 to 8388608 bytes was needed.";
    attempt(nullptr, name + " was NULL" + wanted);
    attempt("", name + " was empty" + wanted);
    attempt(std::string((8u << 20) + 1, ' ').c_str(), name + " was too long" + wanted);
    attempt("\"caf\xe9\"", name + " was not UTF-8" + wanted);
}

// An accessor gives this value for NULL and for a handle of another kind.
template <class Result, class T, class Value>
void expect_absent(Result (*accessor)(const T *), Value value) {
    EXPECT_EQ(accessor(nullptr), value);
    const WrongHandle<const T> wrong;
    EXPECT_EQ(accessor(wrong.get()), value);
}

// The same for an accessor with an index, whatever the index.
template <class Result, class T, class Value>
void expect_absent(Result (*accessor)(const T *, int32_t), Value value) {
    const WrongHandle<const T> wrong;
    for (const int32_t index : {0, 1, -1, INT32_MAX, INT32_MIN}) {
        EXPECT_EQ(accessor(nullptr, index), value);
        EXPECT_EQ(accessor(wrong.get(), index), value);
    }
}

// Neither NULL nor a handle of another kind does anything.
template <class T>
void expect_harmless(void (*action)(T *)) {
    action(nullptr);
    const WrongHandle<T> wrong;
    const int64_t before = order_live_handles();
    action(wrong.get());
    EXPECT_EQ(order_live_handles(), before);
}

}  // namespace order::tests
