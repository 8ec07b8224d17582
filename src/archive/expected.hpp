// What a file is expected to be, by its name and by its type.
#pragma once

#include <string>
#include <string_view>

namespace order::archive {

enum class Expected {
    archive,      // by its name or its type
    file,         // something else, even if it is packed like an archive: a KMZ, a docx
    by_contents,  // neither its name nor its type tells: the first bytes decide
};

// An archive is what is called .zip, .tgz, .tar.gz or .tar. With another extension it is a file,
// unless its type names an archive and its extension no format that is packed like one: then the
// first bytes decide. Without an extension the type counts: zip or tar.
Expected expected_of(std::string_view file_name, std::string_view content_type);

// True when, by its name or type, the file itself is compressed by gzip.
bool is_gzip_file(std::string_view file_name, std::string_view content_type);

// "text/html" of "Text/HTML; charset=utf-8".
std::string media_type(std::string_view content_type);

}  // namespace order::archive
