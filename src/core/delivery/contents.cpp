#include "core/delivery/contents.hpp"

#include <algorithm>
#include <array>

#include "archive/expected.hpp"
#include "archive/unpack.hpp"
#include "base/failure.hpp"
#include "base/text.hpp"
#include "core/file_name.hpp"

namespace order::core {
namespace {

template <std::size_t count>
bool is_any_of(std::string_view word, const std::array<std::string_view, count> &words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_html_type(std::string_view type) {
    return type == "text/html" || type == "application/xhtml+xml";
}

bool is_document_type(std::string_view type) {
    return is_html_type(type) || type.ends_with("/json") || type.ends_with("+json") ||
           type.ends_with("/xml") || type.ends_with("+xml") || type == "application/x-ndjson";
}

bool says_nothing(std::string_view type) {
    return type.empty() || type == "application/octet-stream" || type == "binary/octet-stream";
}

std::string without_blank_start(std::string_view bytes) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
    bytes.remove_prefix(std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size()));
    return base::lower(bytes.substr(0, 64));
}

base::Failure wrong(const Contents &contents, std::string_view problem) {
    const std::string type =
        contents.sent_type.empty()
            ? std::string("without a Content-Type")
            : base::concat("with Content-Type \"", base::excerpt(contents.sent_type, 80), "\"");
    return {base::Code::provider,
            base::concat("Downloading asset ", base::excerpt(contents.asset_id, 64),
                         " failed: what storage sent ", type, " ", problem, ".")};
}

}  // namespace

bool is_unexpected_page(const Contents &contents) {
    const std::string announced = archive::media_type(contents.announced_type);
    const std::string extension = base::lower(extension_of(contents.file_name));
    constexpr std::array<std::string_view, 4> pages = {".html", ".htm", ".xhtml", ".mht"};
    if (announced.starts_with("text/") || is_document_type(announced)) return false;
    if (is_any_of(extension, pages)) return false;

    const std::string start = without_blank_start(contents.first_bytes);
    if (start.starts_with("<!doctype html") || start.starts_with("<html")) return true;
    // A type alone proves little: scripts that send files often leave it at text/html.
    const std::string sent = archive::media_type(contents.sent_type);
    const bool is_document = is_document_type(sent) && !start.empty() &&
                             (start[0] == '<' || start[0] == '{' || start[0] == '[');
    if (!is_document) return false;
    constexpr std::array<std::string_view, 6> images = {".tif", ".tiff", ".jp2",
                                                        ".jpg", ".jpeg", ".png"};
    return is_html_type(sent) || !says_nothing(announced) || is_any_of(extension, images);
}

bool inspect(const Contents &contents, const std::string &path) {
    if (contents.first_bytes.empty()) throw wrong(contents, "was empty");
    const auto expected = archive::expected_of(contents.file_name, contents.announced_type);
    const bool is_archive = expected != archive::Expected::file && archive::is_archive(path);
    if (expected == archive::Expected::archive && !is_archive) {
        throw wrong(contents, base::concat("was no zip or tar archive, as \"",
                                           base::excerpt(contents.file_name, 200), "\" is"));
    }
    if (!is_archive && is_unexpected_page(contents)) {
        throw wrong(contents, base::concat("was a page, not the file \"",
                                           base::excerpt(contents.file_name, 200), "\""));
    }
    return is_archive;
}

}  // namespace order::core
