#include "transport/http.hpp"

#include "base/secret.hpp"
#include "base/text.hpp"

namespace order::transport {

const char *method_name(Method method) {
    switch (method) {
        case Method::get:
            return "GET";
        case Method::post:
            return "POST";
        case Method::put:
            return "PUT";
        case Method::patch:
            return "PATCH";
        case Method::del:
            return "DELETE";
    }
    return "GET";
}

std::string_view find_header(const std::vector<Header> &headers, std::string_view name) {
    for (const Header &header : headers) {
        if (base::equals_ignoring_case(header.name, name)) return header.value;
    }
    return {};
}

WipedRequest::~WipedRequest() {
    for (Header &header : headers) base::wipe(header.value);
    base::wipe(body);
}

}  // namespace order::transport
