// GET /sandbox/: what can be asked of the sandbox, and how each mishap is produced.
#pragma once

#include "sandbox/http/message.hpp"

namespace order::sandbox {

Reply control_help();           // at UP42
Reply outposts_control_help();  // at Outposts

}  // namespace order::sandbox
