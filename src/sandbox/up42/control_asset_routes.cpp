// Assets a test makes to measure: large ones, archives of any members, arbitrary bytes.
#include "base/text.hpp"
#include "crypto/encoding.hpp"
#include "sandbox/imagery/media.hpp"
#include "sandbox/up42/routes.hpp"
#include "sandbox/up42/service.hpp"

namespace order::sandbox {
namespace {

constexpr std::int64_t most_raw_bytes = 1LL << 40;
constexpr std::int64_t most_archive_bytes = 2LL << 30;

struct Kind {
    std::string_view name, extension, content_type;
};
constexpr Kind kinds[] = {{"raw", ".bin", "application/octet-stream"},
                          {"zip", ".zip", "application/zip"},
                          {"tgz", ".tgz", "application/gzip"},
                          {"tif", ".tif", "image/tiff"}};

// The members of an archive to pack: [{"path", "body" | "body_base64"}...].
std::optional<std::vector<ArchiveMember>> members_of(const json::Value &description) {
    std::vector<ArchiveMember> members;
    for (const json::Value &member : json::elements(description, "members")) {
        const auto path = json::text(member, "path");
        const auto bytes = crypto::base64_decode(json::text_or_empty(member, "body_base64"));
        if (!path || !bytes) return {};
        members.push_back({*path, json::text(member, "body").value_or(*bytes)});
    }
    return members;
}

// Fills in the content; what is wrong with its description, if anything.
std::optional<std::string> make_content(const json::Value &description, const Kind &kind,
                                        std::uint64_t seed, ContentPtr &content) {
    if (const auto text = json::text(description, "body_base64")) {
        const auto bytes = crypto::base64_decode(*text);
        if (!bytes) return "body_base64 is no base64.";
        content = fixed_content(*bytes);
        return {};
    }
    const bool zip = kind.name == "zip";
    if (json::member(description, "members") != nullptr) {
        const auto members = members_of(description);
        if (!members || (!zip && kind.name != "tgz"))
            return "members must each have a path and bytes, and kind be zip or tgz.";
        content = fixed_content(zip ? make_zip(*members) : make_tgz(*members));
        return {};
    }
    const auto size = json::integer(description, "size");
    const bool archive = zip || kind.name == "tgz";
    if (!size || *size < 0 || *size > (archive ? most_archive_bytes : most_raw_bytes))
        return "size, body_base64 or members is required; size is at most 2 GiB for archives.";
    // For an archive the size is that of its one member.
    content = generated_content(seed, std::uint64_t(*size));
    const std::string member = json::text(description, "member").value_or("output/data.bin");
    if (zip) content = stored_zip(member, content);
    if (kind.name == "tgz") content = stored_tgz(member, content);
    return {};
}

const Kind *find_kind(const json::Value &description) {
    const std::string name = json::text(description, "kind").value_or("raw");
    for (const Kind &kind : kinds)
        if (kind.name == name) return &kind;
    return nullptr;
}

// Fills in an asset from its description; what is wrong with it, if anything.
std::optional<std::string> fill_asset(World &world, const Request &request, Asset &asset) {
    const auto object = json_body(request);
    if (!object) return "The body is not a JSON object.";
    const json::Value description(*object);
    const Kind *kind = find_kind(description);
    if (kind == nullptr) return "kind must be raw, zip, tgz or tif.";
    const std::int64_t seed = json::integer(description, "seed").value_or(1);
    if (auto fault = make_content(description, *kind, std::uint64_t(seed), asset.content))
        return fault;
    asset.extension = json::text(description, "extension").value_or(std::string(kind->extension));
    asset.content_type =
        json::text(description, "content_type").value_or(std::string(kind->content_type));
    asset.name = json::text(description, "name").value_or("asset" + asset.extension);
    asset.file_name = json::text(description, "filename").value_or("asset");
    asset.title = json::text(description, "title");
    asset.source = json::text(description, "source").value_or("PROCESSING");
    asset.order_id = json::text(description, "order_id");
    if (asset.source == "PROCESSING") asset.job_id = world.new_id();
    return {};
}

Reply view(World &world, const Asset &asset, int status) {
    return json_reply(asset_view(asset, world.account()), status);
}

Reply add_asset(World &world, const Request &request) {
    Asset asset;
    if (const auto fault = fill_asset(world, request, asset))
        return error_reply(Family::v2, 400, *fault);
    return view(world, world.add_asset(std::move(asset)), 201);
}

// The object at the same place changes: new bytes, a new ETag.
Reply replace_content(World &world, const Request &request) {
    const std::string id = request.path_value("id");
    Asset *asset = world.find_asset(id);
    if (asset == nullptr) return not_found_reply(Family::v2, "Asset", id);
    Asset made;
    if (const auto fault = fill_asset(world, request, made))
        return error_reply(Family::v2, 400, *fault);
    asset->content = made.content;
    asset->updated = world.now();
    asset->etag = base::concat("\"", world.new_id().substr(0, 13), "\"");
    return view(world, *asset, 200);
}

}  // namespace

void add_control_asset_routes(Router &router, World &world) {
    router.add(
        "POST", "/sandbox/assets", Family::v2,
        [&world](const Request &request) { return add_asset(world, request); },
        Router::Access::open);
    router.add(
        "POST", "/sandbox/assets/{id}", Family::v2,
        [&world](const Request &request) { return replace_content(world, request); },
        Router::Access::open);
}

}  // namespace order::sandbox
