// The catalog: example areas, searches, scenes and their quicklooks.
#include "api/guard.hpp"
#include "api/record.hpp"
#include "api/text.hpp"
#include "api/types.hpp"
#include "api/values.hpp"
#include "core/areas.hpp"
#include "core/quicklook.hpp"

namespace api = order::api;
namespace core = order::core;

struct order_search : api::Holding<api::Tag::search, core::Options> {
    order_search() : Holding(core::make_search()) {}
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
        return api::list_of<core::SceneList>(
            access.provider().search(api::checked(search, "search").value, access.call()));
    });
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
