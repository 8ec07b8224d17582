// CaFile: a file of CA certificates, and what named it.
#pragma once

#include <string>

namespace order::providers {

struct CaFile {
    std::string path;
    std::string from;  // "variable AWS_CA_BUNDLE"
};

}  // namespace order::providers
