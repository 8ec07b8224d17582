// Files: a descriptor that closes itself, and failures of system calls that name the path.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/failure.hpp"

namespace order::base {

class Descriptor {
  public:
    Descriptor() = default;
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(Descriptor &&other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Descriptor &operator=(Descriptor &&other) noexcept;
    ~Descriptor();

    explicit operator bool() const { return number_ >= 0; }
    int number() const { return number_; }

    // Closes now; false with errno set when the last bytes could not be written.
    bool close();

  private:
    int number_ = -1;
};

// A link counts, wherever it leads.
bool exists(const std::string &path);

// Failure(files): `Could not <action> "<path>": <reason>.`
Failure files_failure(std::string_view action, std::string_view path, int error_number);

// All bytes, whatever pieces the kernel takes them in; false with errno set when it refuses.
bool write_all(int descriptor, std::string_view bytes);
bool write_all_at(int descriptor, std::string_view bytes, std::int64_t offset);

// A whole small file; nothing when there is none. Throws Failure(files) when it cannot be read or
// is longer than max_bytes. Never waits for a writer.
std::optional<std::string> read_file(const std::string &path, std::size_t max_bytes);

}  // namespace order::base
