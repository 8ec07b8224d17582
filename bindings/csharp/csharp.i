/*
 * How order.h looks to C#: internal static functions of LibOrder.Native.
 *
 * A handle is an nint. A call that can fail returns its result as an nint, whether handle or number, and throws what
 * Failure makes of its error. Nothing is called back: error and result come as one value, struct Outcome.
 */
%module Native

%pragma(csharp) moduleclassmodifiers="internal static class"
%pragma(csharp) imclassclassmodifiers="internal static class"
%pragma(csharp) imclasscode=%{
  static NativePINVOKE() {
    NativeLoader.Register();
  }
%}
%csconst(1);

%{
#include "boundary.hpp"
%}

/* A handle. */
%typemap(ctype) SWIGTYPE * "void *"
%typemap(imtype) SWIGTYPE * "nint"
%typemap(cstype) SWIGTYPE * "nint"
%typemap(csin) SWIGTYPE * "$csinput"
%typemap(csout) SWIGTYPE * { return $imcall; }
%typemap(in) SWIGTYPE * %{ $1 = static_cast<$1_ltype>($input); %}
%typemap(out) SWIGTYPE * %{ $result = const_cast<void *>(static_cast<const void *>($1)); %}

/* A result, which takes the place of the code, with its error. */
%typemap(ctype, out="order::csharp::Outcome", null="{}") order_code "order::csharp::Outcome"
%typemap(imtype) order_code "Outcome"
%typemap(cstype) order_code "nint"
%typemap(csout) order_code { return $imcall.Take(); }
%typemap(out, null="{}") order_code "$result = {};"

%typemap(in, numinputs=0) SWIGTYPE ** ($*1_ltype made = nullptr) "$1 = &made;"
%typemap(argout) SWIGTYPE ** %{ $result.value = order::csharp::address_of(*$1); %}
%typemap(in, numinputs=0) int32_t * (int32_t number = 0) "$1 = &number;"
%typemap(argout) int32_t * %{ $result.value = *$1; %}

%typemap(in, numinputs=0) order_error **error_out (order_error *error = nullptr) "$1 = &error;"
%typemap(argout) order_error **error_out %{ if (result != ORDER_OK) $result.error = *$1; %}

/* Text: UTF-8 in both directions, whatever the platform's own encoding is. */
%typemap(ctype) const char * "const char *"
%typemap(imtype, out="nint",
         inattributes="[global::System.Runtime.InteropServices.MarshalAs(global::System.Runtime.InteropServices.UnmanagedType.LPUTF8Str)]")
  const char * "string"
%typemap(cstype) const char * "string"
%typemap(csin) const char * "Text.Checked($csinput)"
%typemap(csout) const char * { return global::System.Runtime.InteropServices.Marshal.PtrToStringUTF8($imcall); }
%typemap(in) const char * %{ $1 = const_cast<char *>($input); %}
%typemap(out) const char * %{ $result = $1; %}
%typemap(freearg) const char * ""

/* The log function: a pointer to a static method, and the number that it knows its LogSink by. */
%typemap(ctype) order_log_function "order_log_function"
%typemap(imtype) order_log_function "nint"
%typemap(cstype) order_log_function "nint"
%typemap(csin) order_log_function "$csinput"
%typemap(in) order_log_function %{ $1 = $input; %}
%typemap(ctype) void * "void *"
%typemap(imtype) void * "nint"
%typemap(cstype) void * "nint"
%typemap(csin) void * "$csinput"
%typemap(in) void * %{ $1 = $input; %}

%include "order.i"
