// The image archive of the simulated service, made from a table of what flew where and how often.
#include "sandbox/imagery/scenes.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <numbers>
#include <string_view>
#include <tuple>
#include <utility>

#include "base/clock.hpp"
#include "base/text.hpp"
#include "sandbox/dice.hpp"
#include "sandbox/fixed_uuid.hpp"

namespace order::sandbox {
namespace {

using base::concat;

struct City {
    double longitude, latitude;
    std::string_view sentinel_tile;
};

constexpr City berlin{13.4, 52.5, "T33UUU"};
constexpr City washington{-77.03, 38.9, "T18SUJ"};
constexpr City paris{2.35, 48.86, "T31UDQ"};
constexpr City london{-0.12, 51.5, "T30UXC"};
constexpr City riyadh{46.7, 24.7, "T38RPN"};
constexpr City nairobi{36.82, -1.29, "T37MBU"};
constexpr City singapore{103.82, 1.35, "T48NUG"};

// What one constellation delivers; the scene id is the producer's name for an image.
struct Instrument {
    std::string_view collection, host, producer, constellation;
    double resolution_m;
    double half_width_km;
    double local_hour;  // of the pass, by the sun
    bool sees_cloud;
    std::string_view since;
    std::string (*scene_id)(std::int64_t acquired_unix_ms, const City &city, Dice &dice);
};

// "20200810101017", or "20200810T101017" with a letter between date and time.
std::string compact_time(std::int64_t unix_ms, std::string_view between = "") {
    const std::string text = base::format_rfc3339(unix_ms);  // 2020-08-10T10:10:17Z
    return concat(text.substr(0, 4), text.substr(5, 2), text.substr(8, 2), between,
                  text.substr(11, 2), text.substr(14, 2), text.substr(17, 2));
}

std::string digits(std::int64_t value, int width) {
    std::array<char, 24> text{};
    std::snprintf(text.data(), text.size(), "%0*lld", width, static_cast<long long>(value));
    return text.data();
}

std::string hex_digits(std::int64_t value, int width) {
    std::array<char, 24> text{};
    std::snprintf(text.data(), text.size(), "%0*llX", width, static_cast<long long>(value));
    return text.data();
}

// The one-degree cell: "E013N52".
std::string degree_cell(const City &city) {
    return concat(city.longitude < 0 ? "W" : "E",
                  digits(static_cast<std::int64_t>(std::abs(city.longitude)), 3),
                  city.latitude < 0 ? "S" : "N",
                  digits(static_cast<std::int64_t>(std::abs(city.latitude)), 2));
}

std::string_view pick(Dice &dice, std::string_view one, std::string_view other) {
    return dice.whole(0, 1) ? one : other;
}

// DS_PHR1A_202008101017299_FR1_PX_E013N52_0513_01654
std::string pleiades_id(std::int64_t acquired, const City &city, Dice &dice) {
    return concat("DS_", pick(dice, "PHR1A", "PHR1B"), "_", compact_time(acquired),
                  digits(acquired / 100 % 10, 1), "_FR1_PX_", degree_cell(city), "_",
                  digits(dice.whole(0, 2423), 4), "_", digits(dice.whole(400, 9999), 5));
}

// DS_SPOT6_201807221008215_FR1_FR1_SV1_SV1_E013N52_01709
std::string spot_id(std::int64_t acquired, const City &city, Dice &dice) {
    return concat("DS_", pick(dice, "SPOT6", "SPOT7"), "_", compact_time(acquired),
                  digits(acquired / 100 % 10, 1), "_FR1_FR1_SV1_SV1_", degree_cell(city), "_",
                  digits(dice.whole(400, 9999), 5));
}

std::string pleiades_neo_id(std::int64_t acquired, const City &city, Dice &dice) {
    return concat("DS_", pick(dice, "PNEO3", "PNEO4"), "_", compact_time(acquired),
                  digits(acquired / 100 % 10, 1), "_PNEO_PX_", degree_cell(city), "_",
                  digits(dice.whole(400, 99999), 6));
}

std::string triplesat_id(std::int64_t acquired, const City &, Dice &dice) {
    return concat("TRIPLESAT_", digits(dice.whole(1, 3), 1), "_PMS_", compact_time(acquired), "_",
                  hex_digits(dice.whole(0, 0xffffff), 6), "VI_", digits(dice.whole(1, 40), 3));
}

// CAPELLA_C02_SM_GEO_HH_20210815053029_20210815053033
std::string capella_id(std::int64_t acquired, const City &, Dice &dice) {
    return concat("CAPELLA_C0", digits(dice.whole(2, 9), 1), "_", pick(dice, "SM", "SP"), "_GEO_",
                  pick(dice, "HH", "VV"), "_", compact_time(acquired), "_",
                  compact_time(acquired + 4000));
}

// S1A_IW_GRDH_1SDV_20200810T052533_20200810T052558_033847_03ECD6_A1B2
std::string sentinel_1(std::string_view product, std::int64_t acquired, Dice &dice) {
    return concat(pick(dice, "S1A", "S1B"), "_IW_", product, "_1SDV_", compact_time(acquired, "T"),
                  "_", compact_time(acquired + 25000, "T"), "_", digits(dice.whole(9000, 60000), 6),
                  "_", hex_digits(dice.whole(0xd000, 0x7ffff), 6), "_",
                  hex_digits(dice.whole(0, 0xffff), 4));
}

std::string sentinel_1_ground_range_id(std::int64_t acquired, const City &, Dice &dice) {
    return sentinel_1("GRDH", acquired, dice);
}

std::string sentinel_1_complex_id(std::int64_t acquired, const City &, Dice &dice) {
    return sentinel_1("SLC_", acquired, dice);
}

// S2A_MSIL1C_20200810T102031_N0209_R065_T33UUU_20200810T123456
std::string sentinel_2_id(std::int64_t acquired, const City &city, Dice &dice) {
    return concat(pick(dice, "S2A", "S2B"), "_MSIL1C_", compact_time(acquired, "T"), "_N0209_R",
                  pick(dice, "022", "065"), "_", city.sentinel_tile, "_",
                  compact_time(acquired + dice.whole(6, 12) * 1'000'000, "T"));
}

std::string sentinel_3_id(std::int64_t acquired, const City &, Dice &dice) {
    return concat(pick(dice, "S3A", "S3B"), "_OL_1_EFR____", compact_time(acquired, "T"), "_",
                  compact_time(acquired + 180'000, "T"), "_",
                  compact_time(acquired + 90'000'000, "T"), "_0179_", digits(dice.whole(1, 80), 3),
                  "_", digits(dice.whole(1, 385), 3), "_1980_LN1_O_NT_002");
}

std::string sentinel_5p_id(std::int64_t acquired, const City &, Dice &dice) {
    return concat("S5P_OFFL_L2__NO2____", compact_time(acquired, "T"), "_",
                  compact_time(acquired + 6'089'000, "T"), "_", digits(dice.whole(3000, 40000), 5),
                  "_01_010302_", compact_time(acquired + 180'000'000, "T"));
}

constexpr Instrument pleiades{"phr", "oneatlas", "airbus", "PHR",        0.5,
                              10,    10.6,       true,     "2016-01-04", pleiades_id};
constexpr Instrument spot{"spot", "oneatlas", "airbus", "SPOT",       1.5,
                          30,     10.5,       true,     "2016-01-09", spot_id};
constexpr Instrument pleiades_neo{"pneo", "oneatlas", "airbus", "PNEO",       0.3,
                                  7,      10.7,       true,     "2021-11-02", pleiades_neo_id};
constexpr Instrument triplesat{"triplesat", "21at", "21at", "TripleSat",  0.8,
                               12,          10.8,   true,   "2017-03-01", triplesat_id};
constexpr Instrument capella{"capella-geo", "capellaspace", "capella",    "Capella", 0.5, 5,
                             5.5,           false,          "2021-01-11", capella_id};
constexpr Instrument sentinel_1_ground_range{"sentinel-1", "sobloo-image",
                                             "esa",        "Sentinel-1",
                                             10,           125,
                                             5.9,          false,
                                             "2016-01-05", sentinel_1_ground_range_id};
constexpr Instrument sentinel_1_complex{
    "sentinel-1-slc", "sobloo-image",       "esa", "Sentinel-1", 5, 125, 5.9, false,
    "2016-01-05",     sentinel_1_complex_id};
constexpr Instrument sentinel_2{"sentinel-2", "sobloo-image", "esa", "Sentinel-2", 10,
                                55,           10.5,           true,  "2016-01-02", sentinel_2_id};
constexpr Instrument sentinel_3{"sentinel-3", "sobloo-image", "esa", "Sentinel-3", 300,
                                630,          10.0,           true,  "2016-06-01", sentinel_3_id};
constexpr Instrument sentinel_5p{"sentinel-5p", "sobloo-image", "esa", "Sentinel-5P",
                                 7000,          1300,           13.5,  true,
                                 "2018-05-01",  sentinel_5p_id};

// How often an instrument took a city, in days. Sentinel-2 over Berlin is the dense one: more than
// two full pages of a search.
struct Plan {
    const Instrument &instrument;
    const City &city;
    double days_between;
};

constexpr std::array plans{
    Plan{pleiades, berlin, 9},
    Plan{pleiades, washington, 12},
    Plan{pleiades, paris, 45},
    Plan{pleiades, london, 60},
    Plan{pleiades, riyadh, 60},
    Plan{pleiades, nairobi, 90},
    Plan{pleiades, singapore, 90},
    Plan{spot, berlin, 30},
    Plan{spot, washington, 30},
    Plan{spot, paris, 90},
    Plan{spot, nairobi, 90},
    Plan{pleiades_neo, berlin, 15},
    Plan{pleiades_neo, washington, 20},
    Plan{pleiades_neo, london, 45},
    Plan{pleiades_neo, riyadh, 45},
    Plan{triplesat, berlin, 90},
    Plan{triplesat, singapore, 60},
    Plan{capella, berlin, 45},
    Plan{capella, washington, 45},
    Plan{capella, singapore, 60},
    Plan{sentinel_1_ground_range, berlin, 24},
    Plan{sentinel_1_ground_range, washington, 36},
    Plan{sentinel_1_complex, berlin, 36},
    Plan{sentinel_2, berlin, 2.5},
    Plan{sentinel_2, washington, 30},
    Plan{sentinel_2, nairobi, 60},
    Plan{sentinel_3, berlin, 60},
    Plan{sentinel_3, washington, 90},
    Plan{sentinel_5p, berlin, 90},
    Plan{sentinel_5p, washington, 90},
};
constexpr std::string_view archive_end = "2026-06-30";
constexpr std::int64_t hour_ms = 3'600'000;
constexpr std::int64_t day_ms = 24 * hour_ms;

double rounded(double value, double places) {
    const double scale = std::pow(10, places);
    return std::round(value * scale) / scale;
}

// A leaning rectangle, counter-clockwise: satellites pass a little off the meridian.
std::vector<std::array<double, 2>> footprint(const City &city, double half_width_km, Dice &dice) {
    constexpr double km_per_degree = 111.3;
    const double km_per_longitude =
        km_per_degree * std::cos(city.latitude * std::numbers::pi / 180);
    // Most images hold the city's centre, some only a suburb.
    const double reach = dice.unit() < 0.8 ? 0.4 : 1.3;
    const double east_km = half_width_km * dice.between(-reach, reach);
    const double north_km = half_width_km * dice.between(-reach, reach);
    const double lean = 0.2 + dice.between(-0.03, 0.03);

    std::vector<std::array<double, 2>> ring;
    for (const auto &[across, along] : {std::pair{-1, -1}, {1, -1}, {1, 1}, {-1, 1}, {-1, -1}}) {
        const double east = east_km + half_width_km * (across + lean * along);
        const double north = north_km + half_width_km * (along - lean * across);
        ring.push_back(
            {rounded(city.longitude + east / km_per_longitude, 6),
             rounded(std::clamp(city.latitude + north / km_per_degree, -85.0, 85.0), 6)});
    }
    return ring;
}

std::array<double, 4> bounds(const std::vector<std::array<double, 2>> &ring) {
    std::array<double, 4> box{180, 90, -180, -90};
    for (const auto &[longitude, latitude] : ring) {
        box[0] = std::min(box[0], longitude);
        box[1] = std::min(box[1], latitude);
        box[2] = std::max(box[2], longitude);
        box[3] = std::max(box[3], latitude);
    }
    return box;
}

// Archives hold what sold: clear skies in nearly half of the images.
double cloud(Dice &dice) {
    return rounded(dice.unit() < 0.45 ? dice.between(0, 5) : dice.between(5, 100), 2);
}

// Recent images are on disk, old ones come from tape.
std::string_view delivery(Dice &dice) {
    const double chance = dice.unit();
    return chance < 0.6 ? "MINUTES" : chance < 0.9 ? "HOURS" : "DAYS";
}

Scene take(const Plan &plan, std::int64_t acquired_unix_ms, Dice &dice) {
    const Instrument &instrument = plan.instrument;
    Scene scene;
    scene.scene_id = instrument.scene_id(acquired_unix_ms, plan.city, dice);
    scene.id = fixed_uuid(scene.scene_id);
    scene.collection = instrument.collection;
    scene.host = instrument.host;
    scene.producer = instrument.producer;
    scene.constellation = instrument.constellation;
    scene.acquired_unix_ms = acquired_unix_ms;
    if (instrument.sees_cloud) scene.cloud_percent = cloud(dice);
    scene.resolution_m = instrument.resolution_m;
    scene.incidence_angle = rounded(dice.between(3, 32), 2);
    scene.delivery_time = delivery(dice);
    scene.ring = footprint(plan.city, instrument.half_width_km, dice);
    scene.bbox = bounds(scene.ring);
    return scene;
}

std::vector<Scene> build_archive() {
    std::vector<Scene> scenes;
    const std::int64_t last = base::parse_date_or_time(archive_end, true).value();
    std::uint64_t seed = 0;
    for (const Plan &plan : plans) {
        Dice dice(++seed);
        const std::int64_t start = base::parse_date_or_time(plan.instrument.since, false).value();
        const double utc_hour = plan.instrument.local_hour - plan.city.longitude / 15;
        for (double day = 0;; day += plan.days_between * dice.between(0.8, 1.2)) {
            const std::int64_t midnight = start + static_cast<std::int64_t>(day) * day_ms;
            if (midnight > last) break;
            const double hour = utc_hour + dice.between(-0.4, 0.4);
            const auto time_of_day = static_cast<std::int64_t>(hour * static_cast<double>(hour_ms));
            scenes.push_back(take(plan, midnight + time_of_day, dice));
        }
    }
    std::sort(scenes.begin(), scenes.end(), [](const Scene &a, const Scene &b) {
        return std::tie(b.acquired_unix_ms, a.id) < std::tie(a.acquired_unix_ms, b.id);
    });
    return scenes;
}

}  // namespace

const std::vector<Scene> &all_scenes() {
    static const std::vector<Scene> scenes = build_archive();
    return scenes;
}

}  // namespace order::sandbox
