// What the library calls an option and what is typed for it: "max_cloud_percent", "--max-cloud".
#pragma once

#include <string>
#include <string_view>

namespace order::cli {

struct FlagName {
    const char *option;  // "max_cloud_percent"
    const char *flag;    // "--max-cloud"
    const char *value;   // what represents the value in the help: "PERCENT"
};

// NULL when no flag sets the option.
const FlagName *flag_of(std::string_view option);

// A message of the library with the flag in place of each option: `The query option "sort" does
// not apply` becomes `--sort does not apply`. What has no flag keeps its name.
std::string in_flags(const std::string &message);

}  // namespace order::cli
