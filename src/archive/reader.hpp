// Reader: the members of an archive of any format, one after the other.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "archive/member_name.hpp"

namespace order::archive {

struct Member {
    // A hard link leads from the archive's root, a symbolic one from the folder it is in.
    enum class Kind { file, folder, hard_link, symbolic_link };

    Kind kind = Kind::file;
    MemberName name;
    MemberName target;            // of a link
    std::int64_t size_bytes = 0;  // of a file, as the archive announces it
};

class Reader {
  public:
    enum class Next { member, not_yet, end };

    virtual ~Reader() = default;

    // The next member, whether or not the one before was read; `not_yet` after a while without one.
    // Throws Failure(provider) for damage, Refused for what must not be, Failure(files).
    virtual Next next(Member &member) = 0;

    // More of a file's content; empty at its end, which is as long as announced and checked against
    // its sum. Throws like next().
    virtual std::string_view read() = 0;
};

}  // namespace order::archive
