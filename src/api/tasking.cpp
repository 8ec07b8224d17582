// What a tasking order asks for, and how much of its area is delivered.
#include "api/fields.hpp"
#include "api/types.hpp"

namespace api = order::api;
namespace core = order::core;

int64_t order_tasking_start_unix_ms(const order_tasking *tasking) noexcept {
    return api::field(tasking, &core::Tasking::acquisition_start_ms);
}

int64_t order_tasking_end_unix_ms(const order_tasking *tasking) noexcept {
    return api::field(tasking, &core::Tasking::acquisition_end_ms);
}

const char *order_tasking_geometry_json(const order_tasking *tasking) noexcept {
    return api::field(tasking, &core::Tasking::geometry);
}

const char *order_tasking_sub_status(const order_tasking *tasking) noexcept {
    return api::field(tasking, &core::Tasking::sub_status);
}

const char *order_tasking_extra_description(const order_tasking *tasking) noexcept {
    return api::field(tasking, &core::Tasking::extra_description);
}

const char *order_tasking_acquisition_mode(const order_tasking *tasking) noexcept {
    return api::field(tasking, &core::Tasking::acquisition_mode);
}

int64_t order_tasking_max_cloud_percent(const order_tasking *tasking) noexcept {
    return api::field(tasking, &core::Tasking::max_cloud_percent);
}

int64_t order_tasking_max_incidence_degrees(const order_tasking *tasking) noexcept {
    return api::field(tasking, &core::Tasking::max_incidence_degrees);
}

const char *order_tasking_geometric_processing(const order_tasking *tasking) noexcept {
    return api::field(tasking, &core::Tasking::geometric_processing);
}

const char *order_tasking_projection(const order_tasking *tasking) noexcept {
    return api::field(tasking, &core::Tasking::projection);
}

const char *order_tasking_pixel_coding(const order_tasking *tasking) noexcept {
    return api::field(tasking, &core::Tasking::pixel_coding);
}

const char *order_tasking_radiometric_processing(const order_tasking *tasking) noexcept {
    return api::field(tasking, &core::Tasking::radiometric_processing);
}

const char *order_tasking_spectral_bands(const order_tasking *tasking) noexcept {
    return api::field(tasking, &core::Tasking::spectral_bands);
}

const char *order_tasking_priority(const order_tasking *tasking) noexcept {
    return api::field(tasking, &core::Tasking::priority);
}

const char *order_tasking_resolution(const order_tasking *tasking) noexcept {
    return api::field(tasking, &core::Tasking::resolution);
}

const char *order_tasking_polarization(const order_tasking *tasking) noexcept {
    return api::field(tasking, &core::Tasking::polarization);
}

const char *order_tasking_scene_size(const order_tasking *tasking) noexcept {
    return api::field(tasking, &core::Tasking::scene_size);
}

const char *order_tasking_looks(const order_tasking *tasking) noexcept {
    return api::field(tasking, &core::Tasking::looks);
}

int64_t order_tasking_min_base_height(const order_tasking *tasking) noexcept {
    return api::field(tasking, &core::Tasking::min_base_height);
}

int64_t order_tasking_max_base_height(const order_tasking *tasking) noexcept {
    return api::field(tasking, &core::Tasking::max_base_height);
}

const char *order_tasking_json(const order_tasking *tasking) noexcept {
    return api::field(tasking, &core::Tasking::json);
}

void order_tasking_free(order_tasking *tasking) noexcept { api::free_handle(tasking); }

double order_coverage_covered_km2(const order_coverage *coverage) noexcept {
    return api::field(coverage, &core::Coverage::covered_km2);
}

double order_coverage_covered_percent(const order_coverage *coverage) noexcept {
    return api::field(coverage, &core::Coverage::covered_percent);
}

const char *order_coverage_covered_json(const order_coverage *coverage) noexcept {
    return api::field(coverage, &core::Coverage::covered_area);
}

double order_coverage_remaining_km2(const order_coverage *coverage) noexcept {
    return api::field(coverage, &core::Coverage::remaining_km2);
}

double order_coverage_remaining_percent(const order_coverage *coverage) noexcept {
    return api::field(coverage, &core::Coverage::remaining_percent);
}

const char *order_coverage_remaining_json(const order_coverage *coverage) noexcept {
    return api::field(coverage, &core::Coverage::remaining_area);
}

const char *order_coverage_json(const order_coverage *coverage) noexcept {
    return api::field(coverage, &core::Coverage::json);
}

void order_coverage_free(order_coverage *coverage) noexcept { api::free_handle(coverage); }
