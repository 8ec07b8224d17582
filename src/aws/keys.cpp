#include "aws/keys.hpp"

#include "base/text.hpp"

namespace order::aws {

std::string shortened_key_id(std::string_view access_key_id) {
    if (access_key_id.size() < 12) return "...";
    return base::concat(base::excerpt(access_key_id.substr(0, 4)), "...",
                        base::excerpt(access_key_id.substr(access_key_id.size() - 4)));
}

}  // namespace order::aws
