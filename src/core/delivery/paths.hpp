// Where one asset's files stand while it is being delivered into a folder.
#pragma once

#include <string>

#include "base/text.hpp"
#include "core/file_name.hpp"

namespace order::core {

struct DeliveryPaths {
    DeliveryPaths(std::string asset_id_, std::string_view folder_)
        : asset_id(std::move(asset_id_)), folder(without_slash(folder_)) {}

    std::string in_folder(std::string_view name) const { return base::concat(folder, "/", name); }
    std::string journal() const { return hidden(".journal"); }
    std::string lock() const { return hidden(".lock"); }
    std::string decoding() const { return hidden(".decoding"); }
    std::string unpacking() const { return hidden(".unpacking"); }
    // Tells this asset's files from others of the same name.
    std::string suffix() const { return file_key(asset_id).substr(0, 8); }

    const std::string asset_id;
    const std::string folder;

  private:
    static std::string_view without_slash(std::string_view folder) {
        if (folder.empty()) return ".";
        while (folder.size() > 1 && folder.back() == '/') folder.remove_suffix(1);
        return folder;
    }
    std::string hidden(std::string_view purpose) const {
        return in_folder(base::concat(".order-", file_key(asset_id), purpose));
    }
};

}  // namespace order::core
