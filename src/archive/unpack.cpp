#include "archive/unpack.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <optional>

#include "archive/failures.hpp"
#include "archive/format.hpp"
#include "archive/links.hpp"
#include "archive/member_path.hpp"
#include "archive/packed_file.hpp"
#include "archive/tar_reader.hpp"
#include "archive/tree.hpp"
#include "archive/zip_reader.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "crypto/encoding.hpp"
#include "crypto/hash.hpp"

namespace order::archive {
namespace {

using base::concat;

constexpr std::size_t piece_bytes = 256u << 10;
constexpr int max_warnings = 20;

std::int64_t growth_limit(const Limits &limits, std::int64_t archive_bytes) {
    const std::int64_t ratio = std::max<std::int64_t>(1, limits.max_ratio);
    if (archive_bytes > limits.max_total_bytes / ratio) {
        return limits.max_total_bytes;
    }
    return std::min(limits.max_total_bytes,
                    std::max(limits.max_growth_bytes, archive_bytes * ratio));
}

Format read_format(const PackedFile &file) { return format_of(file.read_at(0, tar_block_bytes)); }

}  // namespace

struct Unpacker::State {
    State(const std::string &path, const std::string &folder, const Limits &limits_, base::Log log_)
        : limits(limits_),
          log(std::move(log_)),
          file(path),
          failures(file.name()),
          max_bytes(growth_limit(limits, file.size_bytes())),
          tree(folder, limits, failures),
          links(tree, limits, failures) {
        switch (read_format(file)) {
            case Format::zip:
                reader = std::make_unique<ZipReader>(file, failures);
                break;
            case Format::gzip:
            case Format::tar:
                reader = std::make_unique<TarReader>(file, failures, max_bytes);
                break;
            case Format::none:
                failures.fail("is no zip or tar archive");
        }
    }

    // The next step; false when there is none.
    bool step() {
        if (writing) {
            write_some();
        } else if (!is_read) {
            begin_member();
        } else if (auto copy = links.next()) {
            begin_copy(*copy);
        } else {
            finish();
            return false;
        }
        return true;
    }

    void begin_member() {
        Member member;
        const Reader::Next next = reader->next(member);
        is_read = next == Reader::Next::end;
        if (next != Reader::Next::member) {
            return;
        }
        const bool is_folder = member.kind == Member::Kind::folder;
        const MemberPath path = clean_member_path(member.name, is_folder, limits);
        if (!path.problem.empty()) {
            failures.refuse_member(member.name.text, path.problem);
        }
        tree.count_member();
        if (member.name.is_changed) {
            warn(member.name.text, "has a name that is not UTF-8 in the archive");
        }
        if (is_folder) {
            tree.make_folder(Tree::path_of(tree.place_folder(path)));
        } else if (member.kind != Member::Kind::file) {
            links.add(member, path);
        } else {
            check_room(member.size_bytes);
            place = tree.place_file(path);
            return open(place->path);
        }
        report_renamed();
    }

    void begin_copy(const Links::Copy &copy) {
        check_room(files[copy.file].size_bytes);
        place.reset();
        if (copy.place) {
            place = *copy.place;
        }
        original = tree.open_file(files[copy.file].path);
        open(copy.path);
        files.back().sha256 = files[copy.file].sha256;
    }

    void open(const std::string &path) {
        files.push_back({path, 0, {}});
        writing = tree.make_file(path);
        if (!original) {
            hash = crypto::Sha256Stream();
        }
    }

    void check_room(std::int64_t more) const {
        if (more > limits.max_total_bytes - unpacked) {
            failures.refuse(
                concat("holds more than ", std::to_string(limits.max_total_bytes), " bytes"));
        }
        if (more > max_bytes - unpacked) {
            failures.refuse("grows far beyond its own size");
        }
    }

    std::string_view read_original() {
        buffer.resize(piece_bytes);
        const ssize_t got = base::uninterrupted(
            [&] { return ::read(original.number(), buffer.data(), buffer.size()); });
        if (got < 0) {
            throw base::files_failure("read", tree.full_path(files.back().path), errno);
        }
        return {buffer.data(), static_cast<std::size_t>(got)};
    }

    void write_some() {
        const std::string_view bytes = original ? read_original() : reader->read();
        if (bytes.empty()) {
            return end_file();
        }
        const auto size = static_cast<std::int64_t>(bytes.size());
        check_room(size);
        if (!base::write_all(writing.number(), bytes)) {
            fail_writing();
        }
        if (!original) {
            hash.add(bytes);
        }
        files.back().size_bytes += size;
        unpacked += size;
    }

    void end_file() {
        File &done = files.back();
        if (!writing.close()) {
            fail_writing();
        }
        const bool is_copy = static_cast<bool>(original);
        original.close();
        if (!is_copy) {
            done.sha256 = crypto::hex(hash.finish());
        }
        if (place) {
            settle(is_copy);
        }
        report_renamed();
    }

    // A file whose name is taken by one like it goes away again.
    void settle(bool is_copy) {
        const File &done = files.back();
        const auto is_same = [&](const Node::Version &version) {
            const File &other = files[version.file];
            return other.size_bytes == done.size_bytes && other.sha256 == done.sha256;
        };
        auto &versions = place->node->versions;
        if (std::any_of(versions.begin(), versions.end(), is_same)) {
            tree.remove_file(done.path);
            tree.forget(*place);
            unpacked -= done.size_bytes;
            files.pop_back();
        } else if (!is_copy) {
            versions.push_back({files.size() - 1, place->name});
        }
    }

    [[noreturn]] void fail_writing() const {
        throw base::files_failure("write", tree.full_path(files.back().path), errno);
    }

    void finish() {
        if (files.empty()) {
            failures.fail("was empty");
        }
        const auto &top = tree.root().children;
        constexpr std::string_view only = "output";
        if (top.size() == 1 && top.begin()->first == only &&
            top.begin()->second->kind == Node::Kind::folder) {
            tree.lift_only_folder();
            for (File &one : files) {
                one.path.erase(0, only.size() + 1);
            }
        }
        if (warnings > max_warnings) {
            log.write(base::Level::warning, concat("The archive \"", file.name(),
                                                   "\": ", std::to_string(warnings - max_warnings),
                                                   " more of its members got other names."));
        }
        is_finished = true;
    }

    void report_renamed() {
        for (const Renamed &renamed : tree.take_renamed()) {
            warn(renamed.name, concat(renamed.had_earlier ? "has the name of an earlier one"
                                                          : "differs from another only by case",
                                      " and became \"", base::excerpt(renamed.path, 120), "\""));
        }
    }

    void warn(std::string_view name, std::string_view what) {
        if (++warnings <= max_warnings) {
            log.write(base::Level::warning, concat("The archive \"", file.name(), "\": member \"",
                                                   base::excerpt(name, 120), "\" ", what, "."));
        }
    }

    Limits limits;
    base::Log log;
    PackedFile file;
    Failures failures;
    std::int64_t max_bytes;  // what the archive's size lets it grow to
    Tree tree;
    Links links;
    std::unique_ptr<Reader> reader;
    std::optional<Place> place;  // of the file being written, unless it is below a copied folder
    base::Descriptor writing;
    base::Descriptor original;  // what is being copied
    std::vector<char> buffer;
    crypto::Sha256Stream hash;
    std::int64_t unpacked = 0;
    int warnings = 0;
    bool is_read = false;
    bool is_finished = false;
    std::vector<File> files;
};

bool can_unpack() { return true; }

bool is_archive(const std::string &path) {
    const PackedFile file(path);
    const Format format = read_format(file);
    if (format != Format::gzip) {
        return format != Format::none;
    }
    // A gzip file may hold anything: look at what is inside.
    try {
        const Failures failures(file.name());
        TarStream inside(file, failures, Limits().max_total_bytes);
        std::string first;
        while (first.size() < tar_block_bytes) {
            const std::string_view piece = inside.read();
            if (piece.empty()) {
                break;
            }
            first += piece;
        }
        return format_of(first) == Format::tar;
    } catch (const base::Failure &failure) {
        if (failure.code != base::Code::provider) {
            throw;
        }
        return true;  // damaged: unpacking will say how
    }
}

Unpacker::Unpacker(const std::string &archive_path, const std::string &folder, const Limits &limits,
                   base::Log log)
    : state_(std::make_unique<State>(archive_path, folder, limits, std::move(log))) {}

Unpacker::~Unpacker() = default;

bool Unpacker::advance(base::Instant until) {
    while (!state_->is_finished) {
        if (!state_->step() || base::monotonic_now() >= until) {
            break;
        }
    }
    return !state_->is_finished;
}

std::int64_t Unpacker::unpacked_bytes() const { return state_->unpacked; }

const std::vector<File> &Unpacker::files() const { return state_->files; }

}  // namespace order::archive
