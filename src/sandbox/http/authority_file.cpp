// The file that holds the sandbox's certificate authority for clients to trust.
#include "sandbox/http/authority_file.hpp"

#include <stdlib.h>

#include <filesystem>
#include <fstream>

#include "base/failure.hpp"
#include "base/text.hpp"

namespace order::sandbox {

AuthorityFile::AuthorityFile(std::string path, const std::string &pem) : path_(std::move(path)) {
    std::error_code error;
    if (path_.empty()) {
        std::string folder =
            (std::filesystem::temp_directory_path(error) / "order-sandbox-XXXXXX").string();
        if (error || mkdtemp(folder.data()) == nullptr)
            throw base::Failure(base::Code::files, "could not make a temporary folder");
        temporary_folder_ = folder;
        path_ = folder + "/ca.pem";
    }
    std::ofstream file(path_, std::ios::binary | std::ios::trunc);
    file << pem;
    file.close();
    if (!file) {
        std::filesystem::remove_all(temporary_folder_, error);
        throw base::Failure(base::Code::files, base::concat("could not write ", path_));
    }
}

AuthorityFile::~AuthorityFile() {
    std::error_code ignored;
    if (!temporary_folder_.empty()) std::filesystem::remove_all(temporary_folder_, ignored);
}

}  // namespace order::sandbox
