#include "core/quicklook.hpp"

#include <fcntl.h>

#include <cerrno>
#include <filesystem>

#include "base/failure.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "core/file_name.hpp"
#include "crypto/hash.hpp"

namespace order::core {
namespace {

using base::concat;
using base::files_failure;
namespace fs = std::filesystem;

// The first bytes say it best: some hosts send application/octet-stream.
std::string_view ending_of(const transport::Response &image) {
    const std::string_view bytes = image.body;
    const auto begins = [&](std::string_view magic) { return bytes.starts_with(magic); };
    if (begins("\xff\xd8\xff")) return ".jpg";
    if (begins("\x89PNG\r\n")) return ".png";
    if (begins(std::string_view("II*\0", 4)) || begins(std::string_view("MM\0*", 4))) return ".tif";
    throw base::Failure(base::Code::provider,
                        concat("The quicklook was no JPEG, PNG or TIFF image, but \"",
                               base::excerpt(image.header("Content-Type"), 80), "\" of ",
                               std::to_string(bytes.size()), " bytes."));
}

// A file that goes away unless it got its final name.
class NewFile {
  public:
    explicit NewFile(std::string path) : path_(std::move(path)) {
        file_ = base::open_regular(path_, O_WRONLY | O_CREAT | O_EXCL, 0666);
        if (!file_) throw files_failure("create", path_, errno);
    }
    ~NewFile() {
        if (!renamed_) base::unlink(path_);
    }
    NewFile(const NewFile &) = delete;
    NewFile &operator=(const NewFile &) = delete;

    void finish(std::string_view bytes, const std::string &final_path) {
        if (!base::write_all(file_.number(), bytes) || !file_.close()) {
            throw files_failure("write", path_, errno);
        }
        if (!base::rename_over(path_, final_path)) {
            throw files_failure("rename to", final_path, errno);
        }
        renamed_ = true;
    }

  private:
    std::string path_;
    base::Descriptor file_;
    bool renamed_ = false;
};

}  // namespace

std::string save_quicklook(Provider &provider, std::string_view host, std::string_view scene_id,
                           std::string_view folder, const Call &call) {
    const transport::Response image = provider.quicklook(host, scene_id, call);
    const std::string name =
        concat("quicklook_", safe_file_name(scene_id, "scene"), ending_of(image));
    base::make_folders(std::string(folder));
    std::string path = (fs::path(folder) / name).string();
    NewFile file((fs::path(folder) / concat(".", name, ".", crypto::uuid())).string());
    file.finish(image.body, path);
    return path;
}

}  // namespace order::core
