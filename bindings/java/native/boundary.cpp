#include "boundary.hpp"

#include <cstring>
#include <new>

namespace {

// Found once, when the machine loads this module: looking them up at each call would need its class
// loader.
JavaVM *machine = nullptr;
jclass exceptions = nullptr;
jmethodID exception_of = nullptr;
jclass log_sink = nullptr;
jmethodID log_sink_deliver = nullptr;

jclass lasting_class(JNIEnv *env, const char *name) {
    const jclass found = env->FindClass(name);
    return found ? static_cast<jclass>(env->NewGlobalRef(found)) : nullptr;
}

}  // namespace

extern "C" JNIEXPORT jint JNICALL JNI_OnLoad(JavaVM *loaded_by, void *) {
    JNIEnv *env = nullptr;
    machine = loaded_by;
    if (machine->GetEnv(reinterpret_cast<void **>(&env), JNI_VERSION_1_8) != JNI_OK) return JNI_ERR;
    exceptions = lasting_class(env, "io/liborder/OrderException");
    if (!exceptions) return JNI_ERR;
    exception_of = env->GetStaticMethodID(exceptions, "of", "(J)Lio/liborder/OrderException;");
    if (!exception_of) return JNI_ERR;
    log_sink = lasting_class(env, "io/liborder/LogSink");
    if (!log_sink) return JNI_ERR;
    log_sink_deliver = env->GetStaticMethodID(log_sink, "deliver", "(JI[B)V");
    return log_sink_deliver ? JNI_VERSION_1_8 : JNI_ERR;
}

namespace order::java {

bool Text::read(JNIEnv *env, jbyteArray bytes) {
    is_null_ = bytes == nullptr;
    if (is_null_) return true;
    const jsize size = env->GetArrayLength(bytes);
    try {
        text_.resize(static_cast<std::size_t>(size));
    } catch (const std::bad_alloc &) {
        const jclass out_of_memory = env->FindClass("java/lang/OutOfMemoryError");
        if (out_of_memory) env->ThrowNew(out_of_memory, "no native memory for a text");
        return false;
    }
    env->GetByteArrayRegion(bytes, 0, size, reinterpret_cast<jbyte *>(text_.data()));
    return true;
}

jbyteArray bytes_of(JNIEnv *env, const char *text) {
    if (!text) return nullptr;
    const auto size = static_cast<jsize>(std::strlen(text));
    const jbyteArray bytes = env->NewByteArray(size);
    if (bytes) env->SetByteArrayRegion(bytes, 0, size, reinterpret_cast<const jbyte *>(text));
    return bytes;
}

void raise(JNIEnv *env, order_error *error) {
    const jobject exception =
        env->CallStaticObjectMethod(exceptions, exception_of, address_of(error));
    // Otherwise making it has failed, and what was thrown then is on its way already.
    if (!env->ExceptionCheck()) env->Throw(static_cast<jthrowable>(exception));
    order_error_free(error);
}

void log(void *context, std::int32_t level, const char *message) {
    JNIEnv *env = nullptr;
    // The library works on its caller's thread, which is a Java thread.
    if (machine->GetEnv(reinterpret_cast<void **>(&env), JNI_VERSION_1_8) != JNI_OK) return;
    const jbyteArray bytes = bytes_of(env, message);
    if (bytes) {
        env->CallStaticVoidMethod(log_sink, log_sink_deliver, address_of(context),
                                  static_cast<jint>(level), bytes);
    }
    env->ExceptionClear();
    env->DeleteLocalRef(bytes);
}

}  // namespace order::java
