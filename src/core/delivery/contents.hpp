// Contents: whether what storage sent can be the asset at all, by its first bytes.
#pragma once

#include <string>
#include <string_view>

namespace order::core {

struct Contents {
    std::string_view asset_id;
    std::string_view file_name;
    std::string_view announced_type;  // by the provider's metadata; empty: it says nothing
    std::string_view sent_type;       // Content-Type of storage's answer; empty: it named none
    std::string first_bytes;          // empty: there are none
};

// True for a web page that nobody announced (a login, an error with status 200), and for JSON or
// XML where the metadata, or the name of an image, announces something else.
bool is_unexpected_page(const Contents &contents);

// Whether the file at `path`, or the beginning of it, is an archive. Throws Failure(provider) when
// it cannot be the asset: nothing, such a page, or no archive though it is named or typed as one.
bool inspect(const Contents &contents, const std::string &path);

}  // namespace order::core
