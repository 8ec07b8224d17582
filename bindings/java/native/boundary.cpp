#include "boundary.hpp"

#include <cstring>
#include <new>

namespace {

// A static method, found when the machine loads this module: looking it up at each call would need
// the class loader. The class is held weakly, or its class loader would never be collected; while
// native code of that loader runs, it is there.
class StaticMethod {
  public:
    bool find(JNIEnv *env, const char *of_class, const char *name, const char *signature) {
        const jclass found = env->FindClass(of_class);
        if (!found) return false;
        class_ = env->NewWeakGlobalRef(found);
        method_ = env->GetStaticMethodID(found, name, signature);
        env->DeleteLocalRef(found);
        return class_ && method_;
    }
    void forget(JNIEnv *env) {
        env->DeleteWeakGlobalRef(class_);
        class_ = nullptr;
    }
    // NULL once the class is gone.
    jclass local_class(JNIEnv *env) const { return static_cast<jclass>(env->NewLocalRef(class_)); }
    jmethodID method() const { return method_; }

  private:
    jweak class_ = nullptr;
    jmethodID method_ = nullptr;
};

JavaVM *machine = nullptr;
StaticMethod exception_of;
StaticMethod log_sink_deliver;

JNIEnv *environment_of(JavaVM *vm) {
    JNIEnv *env = nullptr;
    const jint result = vm->GetEnv(reinterpret_cast<void **>(&env), JNI_VERSION_1_8);
    return result == JNI_OK ? env : nullptr;
}

}  // namespace

extern "C" JNIEXPORT jint JNICALL JNI_OnLoad(JavaVM *loaded_by, void *) {
    machine = loaded_by;
    JNIEnv *env = environment_of(machine);
    const bool is_ready = env &&
                          exception_of.find(env, "io/liborder/OrderException", "of",
                                            "(J)Lio/liborder/OrderException;") &&
                          log_sink_deliver.find(env, "io/liborder/LogSink", "deliver", "(JI[B)V");
    return is_ready ? JNI_VERSION_1_8 : JNI_ERR;
}

// The class loader was collected. The module itself stays in memory, and may be loaded again.
extern "C" JNIEXPORT void JNICALL JNI_OnUnload(JavaVM *unloaded_by, void *) {
    JNIEnv *env = environment_of(unloaded_by);
    if (!env) return;
    exception_of.forget(env);
    log_sink_deliver.forget(env);
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
    const jobject exception = env->CallStaticObjectMethod(exception_of.local_class(env),
                                                          exception_of.method(), address_of(error));
    // Otherwise making it has failed, and what was thrown then is on its way already.
    if (!env->ExceptionCheck()) env->Throw(static_cast<jthrowable>(exception));
    order_error_free(error);
}

void log(void *context, std::int32_t level, const char *message) {
    // The library works on its caller's thread, which is a Java thread.
    JNIEnv *env = environment_of(machine);
    if (!env) return;
    const jclass sinks = log_sink_deliver.local_class(env);
    const jbyteArray bytes = bytes_of(env, message);
    if (sinks && bytes) {
        env->CallStaticVoidMethod(sinks, log_sink_deliver.method(), address_of(context),
                                  static_cast<jint>(level), bytes);
    }
    env->ExceptionClear();
    env->DeleteLocalRef(bytes);
    env->DeleteLocalRef(sinks);
}

}  // namespace order::java
