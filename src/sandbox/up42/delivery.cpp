// What an order delivers.
#include "sandbox/up42/delivery.hpp"

#include <array>

#include "base/clock.hpp"
#include "base/text.hpp"
#include "crypto/hash.hpp"
#include "sandbox/imagery/collections.hpp"
#include "sandbox/imagery/media.hpp"
#include "sandbox/up42/catalog.hpp"
#include "sandbox/up42/order_life.hpp"

namespace order::sandbox {
namespace {

// Small, because painting takes its time and the server has one thread.
constexpr int image_pixels = 32;
constexpr std::size_t most_archives = 4096;

std::uint64_t seed_of(std::string_view name) {
    const crypto::Sha256 hash = crypto::sha256(name);
    std::uint64_t seed = 0;
    for (std::size_t i = 0; i < 8; ++i) seed = seed << 8 | hash[i];
    return seed;
}

// Where the image lies: the ordered area cut to the scene.
Box image_box(const Order &order, const Scene *scene) {
    if (scene == nullptr)
        return order.area.empty() ? Box{13.3, 52.4, 13.5, 52.6} : bounds(order.area);
    if (order.area.empty()) return scene->bbox;
    const Area cut = intersection(order.area, area_of(scene->ring));
    return cut.empty() ? scene->bbox : bounds(cut);
}

ContentPtr make_archive(const std::string &name, const Order &order, const Scene *scene,
                        const Box &box) {
    json::Object metadata{{"name", name},
                          {"collection", order.collection},
                          {"bbox", json::Array(box.begin(), box.end())},
                          {"widthPixels", image_pixels},
                          {"heightPixels", image_pixels}};
    if (scene != nullptr) {
        metadata["producer"] = scene->producer;
        metadata["constellation"] = scene->constellation;
        metadata["acquired"] = base::format_rfc3339(scene->acquired_unix_ms);
        if (scene->cloud_percent) metadata["cloudCoverage"] = *scene->cloud_percent;
    }
    const std::array members = {
        ArchiveMember{base::concat(name, "/IMG_", name, ".TIF"),
                      make_geotiff(seed_of(name), box, image_pixels, image_pixels)},
        ArchiveMember{base::concat(name, "/metadata.json"), json::serialize(metadata)}};
    return fixed_content(make_zip(members));
}

ContentPtr archive(World &world, const std::string &name, const Order &order, const Scene *scene) {
    const Box box = image_box(order, scene);
    const std::string key = name + json::serialize(json::Array(box.begin(), box.end()));
    auto &archives = world.archives();
    if (const auto found = archives.find(key); found != archives.end()) return found->second;
    if (archives.size() >= most_archives) archives.clear();
    return archives.emplace(key, make_archive(name, order, scene, box)).first->second;
}

void add_delivery(World &world, Order &order) {
    const Scene *scene = find_scene(order.scene);
    const CollectionInfo *collection = find_collection(order.collection);
    const std::string number = std::to_string(++order.deliveries);
    const std::string name = scene != nullptr
                                 ? scene->scene_id
                                 : base::concat("TASKING_", order.id.substr(0, 8), "_", number);
    Asset asset;
    asset.order_id = order.id;
    asset.name = name + ".zip";
    asset.title = order.display_name;
    asset.tags = order.tags;
    asset.source = order.type;
    asset.product_id = order.data_product_id;
    asset.content_type = "application/zip";
    if (collection != nullptr) {
        asset.collection = collection->name;
        asset.producer = collection->providers.front().name;
    }
    asset.file_name = name;
    asset.extension = ".zip";
    asset.content = archive(world, name, order, scene);
    asset.footprint = area_of(image_box(order, scene));
    if (scene != nullptr) asset.acquired = scene->acquired_unix_ms * 1000;
    world.add_asset(std::move(asset));
}

}  // namespace

void deliver(World &world, Order &order) {
    if (!has_deliveries(order.status)) return;
    const int due = order.type == "TASKING" && order.status == "FULFILLED" ? 2 : 1;
    while (order.deliveries < due) add_delivery(world, order);
}

}  // namespace order::sandbox
