#include "archive/expected.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace order::archive {
namespace {

constexpr std::array<std::string_view, 4> archive_endings = {".zip", ".tgz", ".tar.gz", ".tar"};

// Formats that are zip archives inside, and made to be opened whole.
constexpr std::array<std::string_view, 29> packed_formats = {
    ".3mf", ".3tz",  ".aab",  ".apk",  ".docm", ".docx", ".dwfx", ".epub", ".idml", ".ipa",
    ".jar", ".kmz",  ".odg",  ".odp",  ".ods",  ".odt",  ".ora",  ".pptx", ".qgz",  ".safe",
    ".shz", ".slpk", ".usdz", ".vsix", ".war",  ".whl",  ".xlsm", ".xlsx", ".xps"};

constexpr std::array<std::string_view, 10> archive_types = {"application/zip",
                                                            "application/x-zip",
                                                            "application/zip-compressed",
                                                            "application/x-zip-compressed",
                                                            "application/x-tar",
                                                            "application/tar",
                                                            "application/x-gtar",
                                                            "application/x-tgz",
                                                            "application/x-gtar-compressed",
                                                            "application/x-compressed-tar"};

// These say that there are bytes.
constexpr std::array<std::string_view, 5> untelling_types = {
    "application/octet-stream", "binary/octet-stream", "application/x-download",
    "application/force-download", "application/x-binary"};

bool is_gzip(std::string_view type) {
    return type == "application/gzip" || type == "application/x-gzip";
}

template <class List>
bool contains(const List &list, std::string_view text) {
    return std::find(list.begin(), list.end(), text) != list.end();
}

// ".kmz" of "a.KMZ"; empty when what follows the last dot cannot be an extension ("v1.2").
std::string telling_extension(std::string_view name) {
    const auto dot = name.rfind('.');
    if (dot == std::string_view::npos || dot == 0) return {};
    std::string extension = base::lower(name.substr(dot));
    const bool is_plain = std::all_of(extension.begin() + 1, extension.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    });
    constexpr std::size_t max_bytes = 16;
    const bool has_letter =
        extension.find_first_of("abcdefghijklmnopqrstuvwxyz") != std::string::npos;
    return is_plain && has_letter && extension.size() <= max_bytes ? extension : std::string();
}

}  // namespace

std::string media_type(std::string_view content_type) {
    return base::lower(base::trim(content_type.substr(0, content_type.find(';'))));
}

Expected expected_of(std::string_view file_name, std::string_view content_type) {
    const std::string name = base::lower(file_name);
    const bool is_named =
        std::any_of(archive_endings.begin(), archive_endings.end(),
                    [&](std::string_view ending) { return name.ends_with(ending); });
    if (is_named) return Expected::archive;
    const std::string type = media_type(content_type);
    const std::string extension = telling_extension(name);
    if (extension.empty()) {
        if (contains(archive_types, type)) return Expected::archive;
        // What is inside a gzip file need not be an archive.
        const bool tells = !type.empty() && !is_gzip(type) && !contains(untelling_types, type);
        return tells ? Expected::file : Expected::by_contents;
    }
    if (contains(packed_formats, extension)) return Expected::file;
    return is_gzip(type) || contains(archive_types, type) ? Expected::by_contents : Expected::file;
}

bool is_gzip_file(std::string_view file_name, std::string_view content_type) {
    const std::string name = base::lower(file_name);
    return name.ends_with(".gz") || name.ends_with(".tgz") || is_gzip(media_type(content_type));
}

}  // namespace order::archive
