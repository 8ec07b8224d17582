#include "core/delivery/journal.hpp"

#include <fcntl.h>

#include <algorithm>
#include <cerrno>

#include "base/clock.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "core/delivery/ranged_answer.hpp"
#include "core/file_name.hpp"
#include "json/json.hpp"

namespace order::core {
namespace {

constexpr std::int64_t version = 1;
constexpr std::size_t max_bytes = 64u << 20;

std::optional<std::string> text_of(const std::string &path) {
    try {
        const base::Descriptor file = base::open_regular(path, O_RDONLY);
        if (!file) return {};
        return base::read_all(file, path, max_bytes);
    } catch (const base::Failure &) {
        return {};
    }
}

bool is_plain_name(std::string_view name) { return name == safe_file_name(name, {}); }

bool is_part_name(std::string_view name) {
    return name.ends_with(part_suffix) &&
           is_plain_name(name.substr(0, name.size() - part_suffix.size()));
}

bool is_sha256(std::string_view text) {
    return text.size() == 64 &&
           text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

// The result itself, or a path below it that cannot lead out of it.
bool is_path_of(const std::string &result, std::string_view path) {
    if (path == result) return true;
    if (!path.starts_with(base::concat(result, "/")) || path.back() == '/') return false;
    if (base::has_control_characters(path) || !base::is_utf8(path)) return false;
    const auto parts = base::split(path, '/');
    return std::none_of(parts.begin(), parts.end(),
                        [](std::string_view part) { return part == "." || part == ".."; });
}

std::optional<Journal::File> file_from(const json::Value &value, const std::string &result) {
    const auto path = json::text(value, "path");
    const auto size_bytes = json::integer(value, "size");
    const auto sha256 = json::text(value, "sha256");
    if (!path || !size_bytes || *size_bytes < 0 || !sha256 || !is_sha256(*sha256)) return {};
    if (!is_path_of(result, *path)) return {};
    const auto modified_ns = json::integer(value, "modified").value_or(unknown_time);
    return Journal::File{*path, *size_bytes, *sha256, std::max(modified_ns, unknown_time)};
}

// False when one of them cannot be a file of this result.
bool take_files(const json::Value &document, std::string_view name, const std::string &result,
                std::vector<Journal::File> &files) {
    for (const json::Value &value : json::elements(document, name)) {
        auto file = file_from(value, result);
        if (!file) return false;
        files.push_back(*std::move(file));
    }
    return true;
}

std::optional<Journal> journal_from(const json::Value &document) {
    const auto asset_id = json::text(document, "asset");
    const auto size_bytes = json::integer(document, "size");
    const auto etag = json::text(document, "etag");
    const auto name = json::text(document, "name");
    const auto part = json::text(document, "part");
    const auto result = json::text(document, "result");
    const auto is_packed = json::boolean(document, "packed");
    const auto is_done = json::boolean(document, "done");
    if (json::integer(document, "version") != version) return {};
    if (!asset_id || !size_bytes || !etag || !name || !part || !result || !is_packed || !is_done) {
        return {};
    }
    if (*size_bytes < -1 || (!etag->empty() && strong_etag(*etag) != *etag)) return {};
    if (!is_plain_name(*name)) return {};
    if (!part->empty() && !is_part_name(*part)) return {};
    if (!result->empty() && !is_plain_name(*result)) return {};
    Journal journal{*asset_id, *size_bytes, *etag, *name, *part, *result, *is_packed, *is_done, {}};
    journal.last_modified = json::text_or_empty(document, "last_modified");
    journal.encoding = json::text_or_empty(document, "encoding");
    journal.announced_bytes = json::integer(document, "announced").value_or(-1);
    if (!journal.last_modified.empty() && !base::parse_http_date(journal.last_modified)) return {};
    if (!journal.encoding.empty() && journal.encoding != "gzip") return {};
    if (!take_files(document, "files", journal.result, journal.files)) return {};
    if (!take_files(document, "earlier", journal.result, journal.earlier)) return {};
    return journal;
}

json::Array array_of(const std::vector<Journal::File> &files) {
    json::Array array;
    array.reserve(files.size());
    for (const Journal::File &file : files) {
        json::Object &entry = array.emplace_back(json::Object()).get_object();
        entry = {{"path", file.path}, {"size", file.size_bytes}, {"sha256", file.sha256}};
        if (file.modified_ns != unknown_time) entry["modified"] = file.modified_ns;
    }
    return array;
}

json::Value document_of(const Journal &journal) {
    json::Object document = {{"version", version},         {"asset", journal.asset_id},
                             {"size", journal.size_bytes}, {"etag", journal.etag},
                             {"name", journal.name},       {"part", journal.part},
                             {"result", journal.result},   {"packed", journal.is_packed},
                             {"done", journal.is_done},    {"files", array_of(journal.files)}};
    if (!journal.last_modified.empty()) document["last_modified"] = journal.last_modified;
    if (!journal.encoding.empty()) document["encoding"] = journal.encoding;
    if (journal.announced_bytes >= 0) document["announced"] = journal.announced_bytes;
    if (!journal.earlier.empty()) document["earlier"] = array_of(journal.earlier);
    return document;
}

}  // namespace

std::optional<Journal> load_journal(const std::string &path, std::string_view asset_id) {
    const auto text = text_of(path);
    if (!text) return {};
    json::Fault fault;
    const auto document = json::try_parse(*text, fault, {.max_bytes = max_bytes, .max_depth = 4});
    if (!document) return {};
    auto journal = journal_from(*document);
    if (!journal || journal->asset_id != asset_id) return {};
    return journal;
}

void save_journal(const std::string &path, const Journal &journal) {
    const std::string text = json::serialize(document_of(journal)) + "\n";
    const std::string fresh = path + ".new";
    base::Descriptor file = base::open_regular(fresh, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (!base::write_all(file.number(), text) || !base::sync(file) || !file.close()) {
        throw base::files_failure("write", fresh, errno);
    }
    if (!base::rename_over(fresh, path)) throw base::files_failure("replace", path, errno);
}

}  // namespace order::core
