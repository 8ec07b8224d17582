// How an archive fails: its bytes are damaged, which another download may mend, or it is refused,
// which none will.
#pragma once

#include <string>
#include <string_view>

#include "archive/unpack.hpp"
#include "base/text.hpp"

namespace order::archive {

class Failures {
  public:
    // The archive's name, as messages have it.
    explicit Failures(std::string archive_name) : archive_name_(std::move(archive_name)) {}

    const std::string &archive_name() const { return archive_name_; }

    // `The archive "scene.zip" <problem>.`
    [[noreturn]] void fail(std::string_view problem) const {
        throw base::Failure(base::Code::provider, message(problem));
    }
    [[noreturn]] void damaged(std::string_view how) const {
        fail(base::concat("was damaged: ", how));
    }
    [[noreturn]] void cut_short() const { fail("was cut short"); }
    [[noreturn]] void refuse(std::string_view problem) const { throw Refused(message(problem)); }
    [[noreturn]] void refuse_member(std::string_view name, std::string_view problem) const {
        refuse(base::concat("was refused: member \"", base::excerpt(name, 120), "\" ", problem));
    }

  private:
    std::string message(std::string_view problem) const {
        return base::concat("The archive \"", archive_name_, "\" ", problem, ".");
    }

    std::string archive_name_;
};

}  // namespace order::archive
