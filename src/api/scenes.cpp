// The catalog: example areas, searches, scenes and their quicklooks.
#include "api/fields.hpp"
#include "api/guard.hpp"
#include "api/text.hpp"
#include "api/types.hpp"
#include "core/areas.hpp"
#include "core/quicklook.hpp"

namespace api = order::api;
namespace core = order::core;

struct order_search : api::Holding<api::Tag::search, core::Options> {
    order_search() : Holding(core::make_search()) {}
};

struct order_scene : api::Holding<api::Tag::scene, core::Scene> {
    using Holding::Holding;
};

struct order_scene_list : api::List<api::Tag::scene_list, order_scene> {
    using List::List;
};

int32_t order_area_count(void) noexcept { return api::count_of(core::areas()); }

const char *order_area_name(int32_t index) noexcept {
    const core::Area *area = api::element_of(core::areas(), index);
    return area ? area->name.data() : nullptr;
}

const char *order_area_example(const char *name) noexcept {
    const core::Area *area = name ? core::find_area(name) : nullptr;
    return area ? area->geojson.data() : nullptr;
}

order_code order_search_create(order_search **search_out, order_error **error_out) noexcept {
    return api::guarded(search_out, "search_out", error_out,
                        [] { return std::make_unique<order_search>(); });
}

order_code order_search_set(order_search *search, const char *name, const char *value,
                            order_error **error_out) noexcept {
    return api::guarded(error_out, [&] {
        api::checked(search, "search")
            .value.set(api::checked_line(name, "name"), api::checked_value(value, "value"));
    });
}

void order_search_free(order_search *search) noexcept { api::free_handle(search); }

order_code order_scene_search(order_client *client, const order_search *search,
                              order_scene_list **scenes_out, order_error **error_out) noexcept {
    return api::guarded(scenes_out, "scenes_out", error_out, [&] {
        const api::Access &access = api::checked(client, "client").access;
        return std::make_unique<order_scene_list>(
            access.provider().search(api::checked(search, "search").value, access.call()));
    });
}

int32_t order_scene_list_count(const order_scene_list *scenes) noexcept {
    return api::list_count(scenes);
}

const order_scene *order_scene_list_get(const order_scene_list *scenes, int32_t index) noexcept {
    return api::list_get(scenes, index);
}

void order_scene_list_free(order_scene_list *scenes) noexcept { api::free_handle(scenes); }

const char *order_scene_id(const order_scene *scene) noexcept {
    return api::field(scene, &core::Scene::id);
}

const char *order_scene_producer_scene_id(const order_scene *scene) noexcept {
    return api::field(scene, &core::Scene::scene_id);
}

const char *order_scene_collection(const order_scene *scene) noexcept {
    return api::field(scene, &core::Scene::collection);
}

const char *order_scene_constellation(const order_scene *scene) noexcept {
    return api::field(scene, &core::Scene::constellation);
}

const char *order_scene_producer(const order_scene *scene) noexcept {
    return api::field(scene, &core::Scene::producer);
}

const char *order_scene_host(const order_scene *scene) noexcept {
    return api::field(scene, &core::Scene::host);
}

const char *order_scene_delivery_time(const order_scene *scene) noexcept {
    return api::field(scene, &core::Scene::delivery_time);
}

int64_t order_scene_acquired_unix_ms(const order_scene *scene) noexcept {
    return api::field(scene, &core::Scene::acquired_ms);
}

int64_t order_scene_start_unix_ms(const order_scene *scene) noexcept {
    return api::field(scene, &core::Scene::acquisition_start_ms);
}

int64_t order_scene_end_unix_ms(const order_scene *scene) noexcept {
    return api::field(scene, &core::Scene::acquisition_end_ms);
}

double order_scene_cloud_percent(const order_scene *scene) noexcept {
    return api::field(scene, &core::Scene::cloud_percent);
}

double order_scene_resolution_m(const order_scene *scene) noexcept {
    return api::field(scene, &core::Scene::resolution_m);
}

const char *order_scene_geometry_json(const order_scene *scene) noexcept {
    return api::field(scene, &core::Scene::geometry);
}

const char *order_scene_json(const order_scene *scene) noexcept {
    return api::field(scene, &core::Scene::json);
}

order_code order_quicklook_save(order_client *client, const char *host, const char *scene_id,
                                const char *folder, order_text **text_out,
                                order_error **error_out) noexcept {
    return api::guarded(text_out, "text_out", error_out, [&] {
        const api::Access &access = api::checked(client, "client").access;
        const std::string_view from = api::checked_line(host, "host");
        const std::string_view id = api::checked_line(scene_id, "scene_id");
        const std::string_view into = api::checked_line(folder, "folder", api::max_path_bytes);
        return std::make_unique<order_text>(
            core::save_quicklook(access.provider(), from, id, into, access.call()));
    });
}
