// What the generated code needs to pass text, handles, errors and log lines between C and the Java
// virtual machine.
#pragma once

#include <jni.h>
#include <order/order.h>

#include <cstdint>
#include <string>

namespace order::java {

template <class T>
T *handle_of(jlong address) {
    return reinterpret_cast<T *>(static_cast<std::intptr_t>(address));
}

inline jlong address_of(const void *handle) {
    return static_cast<jlong>(reinterpret_cast<std::intptr_t>(handle));
}

// An argument: UTF-8 bytes from Java as C text, or NULL.
class Text {
  public:
    // False when a Java exception waits to be thrown.
    bool read(JNIEnv *env, jbyteArray bytes);
    const char *value() const { return is_null_ ? nullptr : text_.c_str(); }

  private:
    std::string text_;
    bool is_null_ = true;
};

// A result: C text as UTF-8 bytes, or null.
jbyteArray bytes_of(JNIEnv *env, const char *text);

// Throws what OrderException makes of the error, and frees it.
void raise(JNIEnv *env, order_error *error);

// An order_log_function: hands the line to the LogSink with the number `context`.
void log(void *context, std::int32_t level, const char *message);

}  // namespace order::java
