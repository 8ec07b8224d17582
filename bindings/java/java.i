/*
 * How order.h looks to Java: package-private static functions of io.liborder.Native.
 *
 * A handle is a long. A call that can fail returns its result as a long, whether handle or number, and throws the
 * OrderException made of its error. Text passes as UTF-8 bytes, for JNI's own strings are not UTF-8.
 */
%module Native

%pragma(java) moduleclassmodifiers="final class"
%pragma(java) jniclassclassmodifiers="final class"
%pragma(java) jniclasscode=%{
  static {
    NativeLoader.load();
  }
%}
%javaconst(1);

%{
#include "boundary.hpp"
%}

/* A handle. */
%typemap(jni) SWIGTYPE * "jlong"
%typemap(jtype) SWIGTYPE * "long"
%typemap(jstype) SWIGTYPE * "long"
%typemap(javain) SWIGTYPE * "$javainput"
%typemap(javaout) SWIGTYPE * { return $jnicall; }
%typemap(in) SWIGTYPE * %{ $1 = order::java::handle_of<$*1_ltype>($input); %}
%typemap(out) SWIGTYPE * %{ $result = order::java::address_of($1); %}

/* A result, which takes the place of the code. */
%typemap(jni) order_code "jlong"
%typemap(jtype) order_code "long"
%typemap(jstype) order_code "long"
%typemap(javaout) order_code { return $jnicall; }
%typemap(out) order_code ""

%typemap(in, numinputs=0) SWIGTYPE ** ($*1_ltype made = nullptr) "$1 = &made;"
%typemap(argout) SWIGTYPE ** %{ $result = order::java::address_of(*$1); %}
%typemap(in, numinputs=0) int32_t * (int32_t number = 0) "$1 = &number;"
%typemap(in, numinputs=0) int64_t * (int64_t number = 0) "$1 = &number;"
%typemap(argout) int32_t *, int64_t * %{ $result = *$1; %}

/* An error, thrown. */
%typemap(in, numinputs=0) order_error **error_out (order_error *error = nullptr) "$1 = &error;"
%typemap(argout) order_error **error_out %{ if (result != ORDER_OK) order::java::raise(jenv, *$1); %}

/* Text. */
%typemap(jni) const char * "jbyteArray"
%typemap(jtype) const char * "byte[]"
%typemap(jstype) const char * "String"
%typemap(javain) const char * "Text.bytes($javainput)"
%typemap(javaout) const char * { return Text.of($jnicall); }
%typemap(in) const char * (order::java::Text text) %{
  if (!text.read(jenv, $input)) return $null;
  $1 = const_cast<char *>(text.value()); %}
%typemap(out) const char * %{ $result = order::java::bytes_of(jenv, $1); %}
%typemap(freearg) const char * ""

/* The log function: a number that LogSink knows, 0 for none. */
%typemap(jni) (order_log_function log_function, void *context) "jlong"
%typemap(jtype) (order_log_function log_function, void *context) "long"
%typemap(jstype) (order_log_function log_function, void *context) "long"
%typemap(javain) (order_log_function log_function, void *context) "$javainput"
%typemap(in) (order_log_function log_function, void *context) %{
  $1 = $input != 0 ? order::java::log : nullptr;
  $2 = order::java::handle_of<void>($input); %}

%include "order.i"
