// GET /sandbox/: what can be asked of the sandbox, and how each mishap is produced.
#include "sandbox/control_help.hpp"

#include <string_view>

#include "sandbox/replies.hpp"

namespace order::sandbox {
namespace {

struct Entry {
    std::string_view subject, how;
};

constexpr Entry requests[] = {
    {"POST /sandbox/faults",
     R"({"method": "GET" or null, "path": "/v2/orders/..." (a '*' at the end: whatever follows; )"
     R"(with a '?': the query counts too), "skip": k, "count": n, "do": {...}}: lets k requests )"
     R"(pass, then harms n. The first fault in the queue that fits is the one that acts)"},
    {"GET, DELETE /sandbox/faults", "the queue; empties it"},
    {"GET /sandbox/requests?method=&path=",
     "the requests seen, Authorization included, with body, number of the connection, time and "
     "the status answered; the last 20000 at most"},
    {"DELETE /sandbox/requests", "forgets them"},
    {"POST /sandbox/orders",
     R"({"count": n, "type", "status", "subStatus", "displayName", "tags", "dataProduct", )"
     R"("hold"}: makes orders nobody placed)"},
    {"POST /sandbox/orders/{id}",
     R"({"status": any word, "subStatus": any word, "hold": true|false}: sets an order's state; )"
     R"("hold" stops its clock or lets it go on)"},
    {"POST /sandbox/assets",
     R"({"size": n, "kind": "raw|zip|tgz|tif", "seed"} or {"body_base64"} or {"kind": )"
     R"("zip|tgz", "members": [{"path", "body" or "body_base64"}]}, with "order_id", "name", )"
     R"("filename", "extension", "content_type", "title", "source", "member")"},
    {"POST /sandbox/assets/{id}", "the same body: new bytes and a new ETag under the old id"},
    {"GET, POST /sandbox/tokens",
     R"({"seconds": lifetime of new tokens, "revoke": true}; answers how many were issued)"},
    {"POST /sandbox/links",
     R"({"seconds": lifetime of new download links, negative for expired ones, "revoke": true})"},
    {"POST /sandbox/account", R"({"credits": n})"},
    {"POST /sandbox/reset", "everything as it was at the start; tokens and links are void"}};

constexpr Entry actions[] = {
    {"status, headers, body | body_base64 | fill",
     R"(the answer in place of the true one; without "status" they change the true one; a header )"
     R"(of null is left out; fill is {"before", "text", "count", "after"})"},
    {"execute",
     "whether the operation is carried out all the same; true unless the answer is replaced, "
     "reset or closed"},
    {"delay_ms", "waits before the first byte"},
    {"close, reset, stall",
     "ends the connection before the first byte (FIN, RST), or says no more after the header"},
    {"cut_at, reset_at, stall_at", "the same after so many bytes of the answer"},
    {"cut_body_at, reset_body_at, stall_body_at", "the same after so many bytes of its body"},
    {"drip_bytes_per_second", "as slowly as that"},
    {"garbage", "bytes that are no HTTP"},
    {"no_content_length, chunked", "how the body's end is told"},
    {"ignore_range", "the whole object where a part was asked for"},
    {"redirect", R"(Location; "status" is 302 unless given)"},
    {"shift", "creates so many orders before the request is answered"}};

constexpr Entry mishaps[] = {
    {"tokens of two seconds", R"(--token-seconds 2, or POST /sandbox/tokens {"seconds": 2})"},
    {"401 in the middle of a wait",
     R"(POST /sandbox/tokens {"revoke": true}, or the fault {"status": 401})"},
    {"totalPages 0", "any list without a match"},
    {"pages that shift while they are read", R"(the fault {"shift": n} on GET /v2/orders)"},
    {"a placement that succeeds in part",
     "a feature outside the scene, below or above the product's area, or malformed"},
    {"a placement carried out, its answer lost",
     R"(on POST /v2/orders: {"execute": true, "reset": true}, or with "status": 502, or )"
     R"({"cut_at": n})"},
    {"429", R"({"status": 429, "headers": {"Retry-After": "2"}}: seconds, a date, garbage, )"
            R"(10^12, or none)"},
    {"a gateway's HTML", R"({"status": 502, "body": "<html>..."})"},
    {"200 with an error",
     R"({"status": 200, "headers": {"Content-Type": "application/json"}, "body": )"
     R"("{\"data\": null, \"error\": {...}}"})"},
    {"an unknown status", R"(POST /sandbox/orders/{id} {"status": "REVIEWED_BY_OWL"})"},
    {"an order that fails", R"({"status": "FAILED_PERMANENTLY"} or "PLACEMENT_FAILED")"},
    {"waiting for the customer",
     "place a tasking product: FEASIBILITY_WAITING_RESPONSE until an option is accepted, "
     "QUOTATION_WAITING_RESPONSE until the quotation is decided"},
    {"a link that expires during the download",
     R"(--link-seconds 1 with {"drip_bytes_per_second"} or {"cut_body_at"}, or POST )"
     R"(/sandbox/links {"revoke": true})"},
    {"a range answered with 200", R"({"ignore_range": true} on GET /storage/*)"},
    {"a wrong Content-Range", R"({"headers": {"Content-Range": "bytes 0-9/10"}})"},
    {"an object that changes", R"(POST /sandbox/assets/{id}, or {"headers": {"ETag": "\"x\""}})"},
    {"a truncated body", R"({"cut_body_at": n}; without a length: with "no_content_length": true)"},
    {"an archive that is hostile or truncated",
     R"(POST /sandbox/assets with "members" or "body_base64"; {"cut_body_at": n})"},
    {"a next page on another host",
     R"(the fault {"body": "{... \"links\": [{\"rel\": \"next\", \"href\": \"http://...\"}]}"})"},
    {"a redirect to another host", R"({"redirect": "http://127.0.0.2:1/", "status": 307})"},
    {"a hostile file name",
     R"(POST /sandbox/assets {"filename": "../../x"}: NUL as \u0000, 300 bytes, CON)"},
    {"compressed answers", R"({"headers": {"Content-Encoding": "gzip"}, "body_base64": "..."})"}};

template <std::size_t N>
json::Object view(const Entry (&entries)[N]) {
    json::Object object;
    for (const Entry &entry : entries) object[entry.subject] = entry.how;
    return object;
}

}  // namespace

Reply control_help() {
    return json_reply(json::Object{
        {"requests", view(requests)}, {"do", view(actions)}, {"mishaps", view(mishaps)}});
}

}  // namespace order::sandbox
