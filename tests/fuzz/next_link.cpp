// Links to next pages: none leads away from the API.
#include "fuzz/target.hpp"
#include "providers/up42/wire_pages.hpp"
#include "transport/url.hpp"

using namespace order;
using namespace order::fuzz;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
    constexpr std::string_view api = "https://api.up42.com";
    with_document(text_of(data, size), [&](const json::Value &document) {
        attempt([&] {
            const json::Object body{{"limit", 10}};
            const auto next = providers::up42::next_link(document, body, api, "the search");
            if (!next) return;
            const auto url = transport::parse_url(next->url);
            require(url && transport::same_origin(*url, *transport::parse_url(api)),
                    "a token goes to the API only");
        });
    });
    return 0;
}
