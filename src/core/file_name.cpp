#include "core/file_name.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "crypto/encoding.hpp"
#include "crypto/hash.hpp"

namespace order::core {
namespace {

using base::concat;

constexpr std::size_t max_extension_bytes = 16;

// The character at the front, or nothing when the bytes there are no UTF-8.
std::string_view front_character(std::string_view text) {
    for (std::size_t length = 1; length <= std::min<std::size_t>(4, text.size()); ++length) {
        if (base::is_utf8(text.substr(0, length))) return text.substr(0, length);
    }
    return {};
}

// At most max_bytes, whole characters only, without control characters.
std::string clean(std::string_view text, std::size_t max_bytes) {
    std::string result;
    while (!text.empty()) {
        const std::string_view character = front_character(text);
        text.remove_prefix(std::max<std::size_t>(1, character.size()));
        if (base::has_control_characters(character)) continue;
        if (result.size() + std::max<std::size_t>(1, character.size()) > max_bytes) break;
        result += character.empty() ? std::string_view("_") : character;
    }
    return result;
}

std::string_view without_edges(std::string_view name) {
    const auto first = name.find_first_not_of(". ");
    if (first == std::string_view::npos) return {};
    return name.substr(first, name.find_last_not_of(". ") - first + 1);
}

bool is_reserved(std::string_view name) {
    const std::string device = base::lower(name.substr(0, name.find('.')));
    constexpr std::array<std::string_view, 4> words = {"con", "prn", "aux", "nul"};
    if (std::find(words.begin(), words.end(), device) != words.end()) return true;
    return device.size() == 4 && (device.starts_with("com") || device.starts_with("lpt")) &&
           device[3] >= '0' && device[3] <= '9';
}

// Cut within the stem, so that the extension stays.
std::string shortened(std::string_view name, std::size_t max_bytes) {
    const std::string_view extension = extension_of(name);
    const std::string stem =
        clean(name.substr(0, name.size() - extension.size()), max_bytes - extension.size());
    return concat(without_edges(stem), extension);
}

std::string safe_or_empty(std::string_view name) {
    const auto last_separator = name.find_last_of("/\\");
    if (last_separator != std::string_view::npos) name.remove_prefix(last_separator + 1);
    const std::string all = clean(name, name.size());
    const std::string_view whole = without_edges(all);
    const std::string_view mark = is_reserved(whole) ? "_" : "";
    return concat(mark, shortened(whole, max_file_name_bytes - mark.size()));
}

}  // namespace

std::string safe_file_name(std::string_view name, std::string_view otherwise) {
    for (const std::string_view candidate : {name, otherwise}) {
        std::string safe = safe_or_empty(candidate);
        if (!safe.empty()) return safe;
    }
    return "asset";
}

std::string_view extension_of(std::string_view file_name) {
    const auto dot = file_name.rfind('.');
    if (dot == std::string_view::npos || dot == 0) return {};
    if (file_name.size() - dot > max_extension_bytes) return {};
    constexpr std::string_view tar = ".tar";
    const bool is_packed_tar =
        dot > tar.size() && base::equals_ignoring_case(file_name.substr(dot - tar.size(), 4), tar);
    return file_name.substr(is_packed_tar ? dot - tar.size() : dot);
}

std::string with_stored_extension(std::string_view file_name, std::string_view stored_name) {
    std::string extension = base::lower(extension_of(stored_name));
    const bool is_plain = std::all_of(extension.begin(), extension.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.';
    });
    if (!is_plain || extension.size() < 2) return std::string(file_name);
    const std::string name = base::lower(file_name);
    const auto has = [&](std::string_view ending) { return name.ends_with(ending); };
    const bool is_packed_tar = extension == ".tgz" || extension == ".tar.gz";
    if (has(extension) || (is_packed_tar && (has(".tgz") || has(".tar.gz")))) {
        return std::string(file_name);
    }
    return concat(file_name, extension_of(stored_name));
}

std::string stem_of(std::string_view file_name) {
    file_name.remove_suffix(extension_of(file_name).size());
    return safe_file_name(file_name, file_name);
}

std::string with_suffix(std::string_view file_name, std::string_view suffix) {
    const std::string_view extension = extension_of(file_name);
    const std::string shorter = shortened(file_name, max_file_name_bytes - 1 - suffix.size());
    const std::string_view stem =
        std::string_view(shorter).substr(0, shorter.size() - extension.size());
    return concat(stem, "-", suffix, extension);
}

std::string file_key(std::string_view text) {
    const auto is_plain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    };
    constexpr std::size_t max_plain_bytes = 48;
    if (!text.empty() && text.size() <= max_plain_bytes &&
        std::all_of(text.begin(), text.end(), is_plain)) {
        return std::string(text);
    }
    // Upper case too: some file systems cannot tell it from lower case.
    std::string key(text.substr(0, 16));
    std::replace_if(
        key.begin(), key.end(), [&](char c) { return !is_plain(c); }, '_');
    return concat(key, "-", crypto::hex(crypto::sha256(text)).substr(0, 32));
}

}  // namespace order::core
