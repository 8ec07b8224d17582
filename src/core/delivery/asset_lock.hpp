// AssetLock: one process at a time, and one delivery in it, writes an asset into a folder.
#pragma once

#include <string>

#include "base/call.hpp"
#include "base/file.hpp"

namespace order::core {

class AssetLock {
  public:
    // Throws Failure(files) when another has it, or when it cannot be had.
    AssetLock(std::string path, const base::Call &call);
    ~AssetLock();
    AssetLock(const AssetLock &) = delete;
    AssetLock &operator=(const AssetLock &) = delete;

  private:
    std::string path_;
    base::Descriptor file_;
};

}  // namespace order::core
