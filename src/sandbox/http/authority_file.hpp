// The file that holds the sandbox's certificate authority for clients to trust.
#pragma once

#include <string>

namespace order::sandbox {

// Writes the PEM text to the path, or, when that is empty, into a new temporary folder that goes
// with the object. Throws base::Failure when the file cannot be written.
class AuthorityFile {
  public:
    AuthorityFile(std::string path, const std::string &pem);
    ~AuthorityFile();
    AuthorityFile(const AuthorityFile &) = delete;
    AuthorityFile &operator=(const AuthorityFile &) = delete;

    const std::string &path() const { return path_; }

  private:
    std::string path_;
    std::string temporary_folder_;
};

}  // namespace order::sandbox
