// Packs files into a .zip or a .tar.gz in memory, the same bytes every time.
#include <archive.h>
#include <archive_entry.h>

#include <memory>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "sandbox/imagery/media.hpp"

namespace order::sandbox {
namespace {

constexpr time_t packed_at = 1597053600;  // 2020-08-10T10:00:00Z

using Writer = std::unique_ptr<archive, int (*)(archive *)>;

void check(archive *writer, int result) {
    if (result < ARCHIVE_WARN)
        throw base::Failure(base::Code::internal, base::concat("an archive could not be packed: ",
                                                               archive_error_string(writer)));
}

la_ssize_t append(archive *, void *out, const void *bytes, size_t size) {
    static_cast<std::string *>(out)->append(static_cast<const char *>(bytes), size);
    return static_cast<la_ssize_t>(size);
}

Writer new_writer() {
    Writer writer(archive_write_new(), archive_write_free);
    if (!writer) throw base::Failure(base::Code::memory, "no archive writer could be made");
    return writer;
}

std::string pack(Writer writer, std::span<const ArchiveMember> members) {
    std::string packed;
    archive *out = writer.get();
    check(out, archive_write_set_bytes_in_last_block(out, 1));
    check(out, archive_write_open(out, &packed, nullptr, append, nullptr));
    for (const ArchiveMember &member : members) {
        const std::unique_ptr<archive_entry, void (*)(archive_entry *)> entry(archive_entry_new(),
                                                                              archive_entry_free);
        archive_entry_set_pathname(entry.get(), member.path.c_str());
        archive_entry_set_size(entry.get(), static_cast<la_int64_t>(member.bytes.size()));
        archive_entry_set_filetype(entry.get(), AE_IFREG);
        archive_entry_set_perm(entry.get(), 0644);
        archive_entry_set_mtime(entry.get(), packed_at, 0);
        check(out, archive_write_header(out, entry.get()));
        if (archive_write_data(out, member.bytes.data(), member.bytes.size()) < 0)
            check(out, ARCHIVE_FATAL);
    }
    check(out, archive_write_close(out));
    return packed;
}

}  // namespace

std::string make_zip(std::span<const ArchiveMember> members) {
    Writer writer = new_writer();
    check(writer.get(), archive_write_set_format_zip(writer.get()));
    check(writer.get(), archive_write_zip_set_compression_deflate(writer.get()));
    return pack(std::move(writer), members);
}

std::string make_tgz(std::span<const ArchiveMember> members) {
    Writer writer = new_writer();
    check(writer.get(), archive_write_set_format_pax_restricted(writer.get()));
    check(writer.get(), archive_write_add_filter_gzip(writer.get()));
    // Without this the gzip header holds the time of packing.
    check(writer.get(),
          archive_write_set_filter_option(writer.get(), "gzip", "timestamp", nullptr));
    return pack(std::move(writer), members);
}

}  // namespace order::sandbox
