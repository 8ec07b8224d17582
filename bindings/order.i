/*
 * What SWIG makes of order.h, the same for every language. All of it is internal: a user sees the hand-written layer.
 *
 * The header's parameters are uniform (tests/repo/header_style.py), so that each language needs one typemap for each of
 * these patterns and a new function or handle type needs none:
 *
 *     order_code                   what a call that can fail returns
 *     order_error **error_out      its error, which the caller owns
 *     SWIGTYPE **                  a handle that is made
 *     int32_t *, int64_t *         a number that is a result; a call has at most one result
 *     SWIGTYPE *                   a handle: it travels as a raw address, so that SWIG makes no proxy classes
 *     const char *                 UTF-8, or NULL, in both directions
 *     (order_log_function log_function, void *context)
 *
 * A language's own file, e.g. java/java.i, names the module, sets these typemaps and includes this file at its end.
 */
%{
#include <order/order.h>
%}

%include <stdint.i>
%include <order/order.h>
/* Of the fields, the numbers: what reads them is generated from the table (bindings/fields), without SWIG. */
#define ORDER_ONLY_FIELD_NUMBERS
%include <order/fields.h>
