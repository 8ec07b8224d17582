#include "archive/unpack.hpp"

#include <archive.h>
#include <archive_entry.h>
#include <fcntl.h>
#include <locale.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <new>
#include <optional>

#include "archive/format.hpp"
#include "archive/member_path.hpp"
#include "archive/tar_stream.hpp"
#include "archive/tree.hpp"
#include "base/failure.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "crypto/encoding.hpp"
#include "crypto/hash.hpp"

namespace order::archive {
namespace {

using base::Code;
using base::concat;
using base::Failure;

constexpr std::size_t piece_bytes = 512u << 10;
constexpr std::int64_t free_bytes = 1 << 20;  // what the ratio does not count

base::Descriptor open_archive(const std::string &path) {
    base::Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!file) throw base::files_failure("open", path, errno);
    return file;
}

std::int64_t size_of(const base::Descriptor &file, const std::string &path) {
    struct stat facts {};
    if (::fstat(file.number(), &facts) != 0) throw base::files_failure("read", path, errno);
    return facts.st_size;
}

std::string name_of(const std::string &path) { return path.substr(path.rfind('/') + 1); }

std::int64_t ratio_limit(const Limits &limits, std::int64_t archive_bytes) {
    if (archive_bytes >
        (limits.max_total_bytes - free_bytes) / std::max<std::int64_t>(1, limits.max_ratio)) {
        return limits.max_total_bytes;
    }
    return archive_bytes * limits.max_ratio + free_bytes;
}

Format read_format(const base::Descriptor &file, const std::string &path) {
    std::array<char, tar_block_bytes> first{};
    const ssize_t got = ::pread(file.number(), first.data(), first.size(), 0);
    if (got < 0) throw base::files_failure("read", path, errno);
    return format_of({first.data(), static_cast<std::size_t>(got)});
}

// libarchive turns member names into the thread's character set: UTF-8, whatever the host runs in.
class Utf8Thread {
  public:
    explicit Utf8Thread(locale_t utf8)
        : before_(utf8 ? ::uselocale(utf8) : static_cast<locale_t>(nullptr)) {}
    ~Utf8Thread() {
        if (before_) ::uselocale(before_);
    }
    Utf8Thread(const Utf8Thread &) = delete;
    Utf8Thread &operator=(const Utf8Thread &) = delete;

  private:
    locale_t before_;
};

struct FreeLocale {
    using pointer = locale_t;
    void operator()(locale_t locale) const { ::freelocale(locale); }
};

struct FreeArchive {
    void operator()(::archive *reader) const { ::archive_read_free(reader); }
};

}  // namespace

struct Unpacker::State {
    State(const std::string &path_, const std::string &folder, const Limits &limits_)
        : path(path_),
          limits(limits_),
          file(open_archive(path_)),
          max_bytes(ratio_limit(limits_, size_of(file, path_))),
          tree(folder),
          utf8(::newlocale(LC_CTYPE_MASK, "C.UTF-8", static_cast<locale_t>(nullptr))),
          reader(::archive_read_new()),
          buffer(piece_bytes) {
        if (!reader) throw std::bad_alloc();
        const Utf8Thread names(utf8.get());
        const Format format = read_format(file, path);
        if (format == Format::none) fail("is no zip or tar archive");
        format == Format::zip ? open_zip() : open_tar();
    }

    [[noreturn]] void fail(std::string_view problem) const {
        throw Failure(Code::provider, concat("The archive \"", name_of(path), "\" ", problem, "."));
    }

    [[noreturn]] void fail_member(std::string_view name, std::string_view problem) const {
        fail(concat("was refused: member \"", base::excerpt(name, 120), "\" ", problem));
    }

    // The stream below libarchive may know better what went wrong.
    [[noreturn]] void fail_reading() {
        if (stream_failure) throw Failure(*stream_failure);
        if (::archive_errno(reader.get()) == ENOMEM) throw std::bad_alloc();
        const char *reason = ::archive_error_string(reader.get());
        fail(concat("was damaged: ", base::excerpt(reason ? reason : "unreadable", 200)));
    }

    // Only the reader that believes the table at the end: without it a zip archive is cut short.
    void open_zip() {
        ::archive_read_support_format_zip_seekable(reader.get());
        if (::archive_read_open_fd(reader.get(), file.number(), piece_bytes) != ARCHIVE_OK) {
            fail_reading();
        }
    }

    void open_tar() {
        stream.emplace(file.number(), name_of(path), ratio_limit(limits, size_of(file, path)));
        ::archive_read_support_format_tar(reader.get());
        if (::archive_read_open(reader.get(), this, nullptr, &State::read_stream, nullptr) !=
            ARCHIVE_OK) {
            fail_reading();
        }
    }

    static la_ssize_t read_stream(::archive *reader, void *self_, const void **piece) noexcept {
        auto *self = static_cast<State *>(self_);
        try {
            const std::string_view bytes = self->stream->read();
            *piece = bytes.data();
            return static_cast<la_ssize_t>(bytes.size());
        } catch (Failure &failure) {
            self->stream_failure.emplace(std::move(failure));
            ::archive_set_error(reader, EIO, "%s", self->stream_failure->what());
        } catch (const std::bad_alloc &) {
            ::archive_set_error(reader, ENOMEM, "out of memory");
        }
        return -1;
    }

    // The next member's header; its folder or empty file is made at once.
    void begin_member() {
        ::archive_entry *entry = nullptr;
        const int result = ::archive_read_next_header(reader.get(), &entry);
        if (result == ARCHIVE_EOF) return finish();
        if (result != ARCHIVE_OK) fail_reading();
        const char *name_bytes = ::archive_entry_pathname(entry);
        const std::string name = name_bytes ? name_bytes : "";
        const auto kind = ::archive_entry_filetype(entry);
        if (::archive_entry_hardlink(entry) || ::archive_entry_symlink(entry)) {
            fail_member(name, "is a link");
        }
        if (kind != AE_IFREG && kind != AE_IFDIR) fail_member(name, "is no plain file or folder");
        if (::archive_entry_is_data_encrypted(entry) == 1) fail_member(name, "is encrypted");
        const bool is_folder = kind == AE_IFDIR;
        const MemberPath path_ = clean_member_path(name, is_folder, limits);
        if (!path_.problem.empty()) fail_member(name, path_.problem);
        const std::string clash = tree.claim(path_, is_folder);
        if (!clash.empty()) fail_member(name, clash);
        if (++members > limits.max_files) {
            fail(concat("holds more than ", std::to_string(limits.max_files), " members"));
        }
        if (is_folder) return tree.make_folder(path_);
        declared_bytes = ::archive_entry_size_is_set(entry) ? ::archive_entry_size(entry) : -1;
        if (declared_bytes > 0) check_room(declared_bytes);
        member = tree.make_file(path_);
        files.push_back({path_.joined(), 0, {}});
        hash = crypto::Sha256Stream();
    }

    void check_room(std::int64_t more) const {
        if (more > limits.max_total_bytes - unpacked) {
            fail(concat("holds more than ", std::to_string(limits.max_total_bytes), " bytes"));
        }
        if (more > max_bytes - unpacked) fail("grows far beyond its own size");
    }

    void write_some() {
        const auto got = ::archive_read_data(reader.get(), buffer.data(), buffer.size());
        if (got < 0) fail_reading();
        if (got == 0) return end_member();
        check_room(got);
        const std::string_view bytes(buffer.data(), static_cast<std::size_t>(got));
        if (!base::write_all(member.number(), bytes)) fail_writing();
        hash.add(bytes);
        files.back().size_bytes += got;
        unpacked += got;
    }

    void end_member() {
        File &done = files.back();
        if (!member.close()) fail_writing();
        if (declared_bytes >= 0 && done.size_bytes != declared_bytes) {
            fail_member(done.path, "is not as long as it says");
        }
        done.sha256 = crypto::hex(hash.finish());
    }

    [[noreturn]] void fail_writing() const {
        throw base::files_failure("write", files.back().path, errno);
    }

    // The rest of the stream holds no members, but the sums that prove the ones before.
    void finish() {
        if (stream) {
            while (!stream->read().empty()) {
            }
            if (!stream->has_end_marker()) fail("was cut short");
        }
        if (files.empty()) fail("was empty");
        finished = true;
    }

    std::string path;
    Limits limits;
    base::Descriptor file;
    std::int64_t max_bytes;  // what the archive's size lets it grow to
    Tree tree;
    std::optional<TarStream> stream;  // outlives the reader, which reads it
    std::optional<Failure> stream_failure;
    std::unique_ptr<std::remove_pointer_t<locale_t>, FreeLocale> utf8;
    std::unique_ptr<::archive, FreeArchive> reader;
    std::vector<char> buffer;
    base::Descriptor member;  // open while a file is being written
    crypto::Sha256Stream hash;
    std::int64_t declared_bytes = -1;
    std::int64_t members = 0;
    std::int64_t unpacked = 0;
    bool finished = false;
    std::vector<File> files;
};

bool can_unpack() { return true; }

bool is_archive(const std::string &path) {
    const base::Descriptor file = open_archive(path);
    const Format format = read_format(file, path);
    if (format != Format::gzip) return format != Format::none;
    // A gzip file may hold anything: look at what is inside.
    try {
        TarStream inside(file.number(), name_of(path), Limits().max_total_bytes);
        std::string first;
        while (first.size() < tar_block_bytes) {
            const std::string_view piece = inside.read();
            if (piece.empty()) break;
            first += piece;
        }
        return format_of(first) == Format::tar;
    } catch (const Failure &failure) {
        if (failure.code != Code::provider) throw;
        return true;  // damaged: unpacking will say how
    }
}

Unpacker::Unpacker(const std::string &archive_path, const std::string &folder, const Limits &limits)
    : state_(std::make_unique<State>(archive_path, folder, limits)) {}

Unpacker::~Unpacker() = default;

bool Unpacker::advance(base::Instant until) {
    const Utf8Thread names(state_->utf8.get());
    do {
        if (state_->finished) return false;
        state_->member ? state_->write_some() : state_->begin_member();
    } while (base::monotonic_now() < until);
    return !state_->finished;
}

std::int64_t Unpacker::unpacked_bytes() const { return state_->unpacked; }

const std::vector<File> &Unpacker::files() const { return state_->files; }

}  // namespace order::archive
