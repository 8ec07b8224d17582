// Gunzip: undoes the gzip that a file was sent in.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace order::archive {

class Gunzip {
  public:
    // What it gives has at most max_bytes. Throws Failure: files when it cannot be read,
    // unsupported in a build that cannot do it.
    Gunzip(const std::string &path, std::int64_t max_bytes);
    ~Gunzip();
    Gunzip(const Gunzip &) = delete;
    Gunzip &operator=(const Gunzip &) = delete;

    // More bytes of the file, valid until the next call; empty at its end. Throws Failure: provider
    // when it is damaged, files when it cannot be read.
    std::string_view read();

  private:
    struct State;
    std::unique_ptr<State> state_;
};

// True for a gzip file with another one inside.
bool holds_gzip(const std::string &path);

}  // namespace order::archive
