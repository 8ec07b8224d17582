// Errors as they cross the boundary.
#pragma once

#include "base/failure.hpp"
#include "core/error_record.hpp"

namespace order::api {

// The caller's to free. When there is no memory for it: an error without words, never freed.
core::ErrorRecord *make_error(base::Failure failure) noexcept;

// An error of that code that needs no memory.
core::ErrorRecord *wordless_error(base::Code code) noexcept;

}  // namespace order::api
