/*
 * How order.h looks to Go: the functions of the package internal/native.
 *
 * A handle is a uintptr. A call that can fail returns its code; its result and its error leave through pointers, as
 * in C: Go has no exceptions, and SWIG's own way to raise one there is a panic. Text is copied at the border.
 */
%module native

%{
#include <order/order.h>
#if ORDER_VERSION_NUMBER < 10000 || ORDER_VERSION_NUMBER >= 20000
#error "this module needs liborder 1.0 or a later 1.x"
#endif
/* What log.go exports. */
void order_go_log(void *context, int32_t level, const char *message);
%}

%go_import("strings")

/* The constants are cgo's, see constants.go: SWIG's would be variables, each filled by a call. */
%rename("$ignore", %$isenumitem) "";

/* A handle. */
%typemap(gotype) SWIGTYPE * "uintptr"
%typemap(in) SWIGTYPE * "$1 = ($1_ltype)$input;"
%typemap(out) SWIGTYPE * "$result = $1;"

/* A result. */
%typemap(gotype) SWIGTYPE ** "*uintptr"
%typemap(gotype) int32_t * "*int32"
%typemap(gotype) int64_t * "*int64"
%typemap(in) SWIGTYPE **, int32_t *, int64_t * "$1 = ($1_ltype)$input;"

/* A number. */
%typemap(gotype) int32_t, order_code "int32"
%typemap(gotype) int64_t "int64"
%typemap(in) int32_t, int64_t "$1 = $input;"
%typemap(out) int32_t, int64_t, order_code "$result = $1;"

/* Text. Out of memory ends the program here, as everywhere in Go. */
%typemap(in) const char * %{
  $1 = malloc($input.n + 1);
  if (!$1) abort();
  memcpy($1, $input.p, $input.n);
  $1[$input.n] = 0; %}
%typemap(freearg) const char * "free($1);"
%typemap(out) const char * %{
  $result.p = $1;
  $result.n = $1 ? strlen($1) : 0; %}
%typemap(goout) const char * "$result = strings.Clone($1)"

/* The log function: a handle that log.go knows, 0 for none. */
%typemap(gotype) (order_log_function log_function, void *context) "uintptr"
%typemap(in) (order_log_function log_function, void *context) %{
  $1 = $input ? order_go_log : NULL;
  $2 = (void *)$input; %}

%include "order.i"
