// The image archive of the simulated service: every scene its catalog knows.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace order::sandbox {

struct Scene {
    std::string id;        // UUID, the one to order with
    std::string scene_id;  // the producer's own name
    std::string collection;
    std::string host;
    std::string producer;
    std::string constellation;
    std::int64_t acquired_unix_ms = 0;
    std::optional<double> cloud_percent;  // radar sees through cloud and reports none
    double resolution_m = 0;
    double incidence_angle = 0;
    std::string delivery_time;                // MINUTES, HOURS or DAYS
    std::vector<std::array<double, 2>> ring;  // footprint, longitude and latitude, closed
    std::array<double, 4> bbox{};             // of the footprint: west, south, east, north
};

// Newest first; the same scenes at every start.
const std::vector<Scene> &all_scenes();

}  // namespace order::sandbox
