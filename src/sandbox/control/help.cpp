// GET /sandbox/: what can be asked of the sandbox, and how each mishap is produced.
#include "sandbox/control/help.hpp"

#include <string_view>

#include "sandbox/http/replies.hpp"

namespace order::sandbox {
namespace {

struct Entry {
    std::string_view subject, how;
};

constexpr Entry shared_requests[] = {
    {"POST /sandbox/faults",
     R"({"method": "GET" or null, "path": "/v2/orders/..." (a '*' at the end: whatever follows; )"
     R"(with a '?': the query counts too), "skip": k, "count": n, "do": {...}}: lets k requests )"
     R"(pass, then harms n. The first fault in the queue that fits is the one that acts)"},
    {"GET, DELETE /sandbox/faults", "the queue; empties it"},
    {"GET /sandbox/requests?method=&path=",
     "the requests seen, Authorization included, with body, number of the connection, time and "
     "the status answered; the last 20000 at most"},
    {"DELETE /sandbox/requests", "forgets them"}};

constexpr Entry requests[] = {
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

constexpr Entry outposts_requests[] = {
    {"POST /sandbox/orders",
     R"({"count": n, "outpost", "type", "status", "line_items": ["SHIPPED", ...], "hold"}: makes )"
     R"(orders nobody placed)"},
    {"POST /sandbox/orders/{id}",
     R"({"status": any word, or null for the one that follows from the line items, "hold": )"
     R"(true|false}: sets an order's state; "hold" stops its clock or lets it go on)"},
    {"POST /sandbox/orders/{id}/line-items/{id}", R"({"status": any word})"},
    {"POST /sandbox/quotes/{id}/expire", "the quote expires now"},
    {"POST /sandbox/clock",
     R"({"shift_seconds": n}: the services' clock is so much ahead of the real one, or behind it: )"
     "in the check of signatures, in the Date of every answer, in the times of orders"},
    {"GET, POST /sandbox/keys",
     R"({"seconds": lifetime of new session keys, "expire": true: session keys and SSO )"
     R"(access tokens are over}; answers how many were issued)"},
    {"POST /sandbox/manners",
     R"({"open_orders": how many there may be, "quote_seconds": how long new quotes hold, )"
     R"("page_size": entries of a page without MaxResults, "empty_pages": so many of the next )"
     R"(pages are empty and have a token})"},
    {"POST /sandbox/reset", "everything as it was at the start; session keys are void"}};

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
    {"an account that cannot pay",
     R"(--credits n, or POST /sandbox/account {"credits": 0}: placing answers "Not enough credits" )"
     "for each feature, accepting a quotation answers 402. The wording is the sandbox's own"},
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

constexpr Entry outposts_mishaps[] = {
    {"a clock that is wrong", R"(POST /sandbox/clock {"shift_seconds": 900})"},
    {"session keys that end", R"(POST /sandbox/keys {"expire": true}, or {"seconds": 2})"},
    {"throttling",
     R"({"status": 400 or 429, "headers": {"x-amzn-ErrorType": "ThrottlingException", )"
     R"("Content-Type": "application/json"}, "body": "{\"Message\": \"Rate exceeded\"}"})"},
    {"an order placed, its answer lost",
     R"(on POST /orders: {"execute": true, "reset": true}, or with "status": 500)"},
    {"access denied", "a call that changes something, signed with the read_only key"},
    {"a quota that is used up", R"(POST /sandbox/manners {"open_orders": 0})"},
    {"a cancellation that comes too late, or twice",
     R"(POST /sandbox/orders {"line_items": ["SHIPPED"]}, POST /orders/{id}/cancel)"},
    {"an empty page with a token", R"(POST /sandbox/manners {"empty_pages": 1})"},
    {"pages that shift while they are read", R"(the fault {"shift": n} on GET /list-orders)"},
    {"an unknown status", R"(POST /sandbox/orders/{id} {"status": "ON_HOLD_BY_OWL"})"},
    {"instance metadata that is slow or absent",
     R"(the fault {"delay_ms": n} or {"status": 404} on PUT /latest/api/token)"}};

template <std::size_t N>
void add(json::Object &object, const Entry (&entries)[N]) {
    for (const Entry &entry : entries) object[entry.subject] = entry.how;
}

template <std::size_t N, std::size_t M>
Reply help(const Entry (&own_requests)[N], const Entry (&own_mishaps)[M]) {
    json::Object requests_view, actions_view, mishaps_view;
    add(requests_view, shared_requests);
    add(requests_view, own_requests);
    add(actions_view, actions);
    add(mishaps_view, own_mishaps);
    return json_reply(json::Object{{"requests", std::move(requests_view)},
                                   {"do", std::move(actions_view)},
                                   {"mishaps", std::move(mishaps_view)}});
}

}  // namespace

Reply control_help() { return help(requests, mishaps); }
Reply outposts_control_help() { return help(outposts_requests, outposts_mishaps); }

}  // namespace order::sandbox
