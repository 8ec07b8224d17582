// An invented piece of country seen from above: layered smooth noise, coloured by land use.
#include "sandbox/imagery/landscape.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "sandbox/dice.hpp"

namespace order::sandbox {
namespace {

struct Colour {
    double red, green, blue;
};

Colour blend(Colour a, Colour b, double share_of_b) {
    return {std::lerp(a.red, b.red, share_of_b), std::lerp(a.green, b.green, share_of_b),
            std::lerp(a.blue, b.blue, share_of_b)};
}

Colour shade(Colour colour, double factor) {
    return {colour.red * factor, colour.green * factor, colour.blue * factor};
}

// 0 below `from`, 1 above `to`, smooth between.
double step(double from, double to, double value) {
    const double t = std::clamp((value - from) / (to - from), 0.0, 1.0);
    return t * t * (3 - 2 * t);
}

// A fixed random number from 0 to 1 for one cell of a grid.
double cell_value(std::uint64_t seed, std::int64_t column, std::int64_t row) {
    const auto key = static_cast<std::uint64_t>(column) * 0x8da6b343u ^
                     static_cast<std::uint64_t>(row) * 0xd8163841u;
    return static_cast<double>(scramble(seed ^ scramble(key)) >> 11) * 0x1p-53;
}

// Smooth noise from 0 to 1 with hills about one unit apart.
double noise(std::uint64_t seed, double x, double y) {
    const double left = std::floor(x), top = std::floor(y);
    const auto column = static_cast<std::int64_t>(left), row = static_cast<std::int64_t>(top);
    const double across = step(0, 1, x - left), down = step(0, 1, y - top);
    return std::lerp(
        std::lerp(cell_value(seed, column, row), cell_value(seed, column + 1, row), across),
        std::lerp(cell_value(seed, column, row + 1), cell_value(seed, column + 1, row + 1), across),
        down);
}

// Smooth noise with detail at several scales, from 0 to 1.
double rough_noise(std::uint64_t seed, double x, double y, int octaves) {
    double sum = 0, weight = 0.5, total = 0;
    for (int octave = 0; octave < octaves; ++octave) {
        sum += weight * noise(seed + static_cast<std::uint64_t>(octave), x, y);
        total += weight;
        weight /= 2;
        x = x * 2 + 17.3;
        y = y * 2 + 5.9;
    }
    return sum / total;
}

constexpr std::array<Colour, 6> crops{{{92, 118, 58},
                                       {122, 138, 72},
                                       {164, 150, 100},
                                       {142, 118, 84},
                                       {74, 102, 52},
                                       {186, 172, 120}}};
constexpr std::array<Colour, 4> roofs{
    {{142, 92, 76}, {150, 146, 140}, {118, 112, 108}, {188, 182, 174}}};
constexpr Colour track{172, 160, 132};
constexpr Colour street{112, 112, 114};
constexpr Colour garden{84, 104, 62};
constexpr Colour wood{38, 62, 36};
constexpr Colour water{34, 58, 72};
constexpr Colour bank{118, 124, 92};
constexpr Colour cloud{238, 240, 243};

// One country: where its parts lie follows from the seed; (x, y) runs from 0 to 1 along the shorter
// side.
class Country {
  public:
    explicit Country(std::uint64_t seed) : seed_(scramble(seed)) {
        Dice dice(seed_);
        const double angle = dice.between(-0.6, 0.6);
        cos_ = std::cos(angle);
        sin_ = std::sin(angle);
        fields_across_ = dice.between(7, 11);
        river_height_ = dice.between(0.25, 0.75);
        river_width_ = dice.between(0.02, 0.04);
        town_x_ = dice.between(0.2, 0.8);
        town_radius_ = dice.between(0.12, 0.24);
        cloud_line_ = dice.between(0.58, 0.74);
    }

    Colour at(double x, double y) const {
        const double relief = rough_noise(seed_ + 10, x * 5, y * 5, 4);
        const double woods = step(0.56, 0.60, rough_noise(seed_ + 20, x * 4, y * 4, 5));
        const double grain = cell_value(seed_ + 30, static_cast<std::int64_t>(x * 900),
                                        static_cast<std::int64_t>(y * 900));
        Colour colour = blend(farmland(x, y), shade(wood, 0.8 + 0.5 * grain), woods);

        const double river = river_distance(x, y);
        const double from_town = std::hypot(x - town_x_, y - town_y()) +
                                 0.12 * (rough_noise(seed_ + 40, x * 9, y * 9, 3) - 0.5);
        colour = blend(colour, town(x, y), 1 - step(town_radius_ * 0.85, town_radius_, from_town));

        colour = shade(colour, 0.78 + 0.36 * relief + 0.06 * grain);
        colour = blend(bank, colour, step(0.9, 1.25, river));
        colour = blend(shade(water, 0.9 + 0.25 * relief), colour, step(0.85, 1.0, river));

        const double shadow = cloud_cover(x - 0.035, y - 0.05);
        colour = shade(colour, 1 - 0.45 * shadow);
        return blend(colour, cloud, 0.96 * cloud_cover(x, y));
    }

  private:
    // Parcels on a turned grid; each row is cut at its own places, with a track along every edge.
    Colour farmland(double x, double y) const {
        const double wobble = 0.02 * noise(seed_ + 50, x * 6, y * 6);
        const double u = (x * cos_ + y * sin_ + wobble) * fields_across_;
        const double v = (y * cos_ - x * sin_ + wobble) * fields_across_ * 1.6;
        const auto row = static_cast<std::int64_t>(std::floor(v));
        const double stretch = 0.7 + 0.8 * cell_value(seed_ + 60, 0, row);
        const double along = u * stretch + 10 * cell_value(seed_ + 70, 1, row);
        const auto parcel = static_cast<std::int64_t>(std::floor(along));

        const double pick = cell_value(seed_ + 80, parcel, row) * crops.size();
        const double furrows = 1 + 0.05 * std::sin(v * 60) * cell_value(seed_ + 90, parcel, row);
        const double edge = std::min({along - std::floor(along), std::ceil(along) - along,
                                      v - std::floor(v), std::ceil(v) - v});
        return blend(track, shade(crops[static_cast<std::size_t>(pick)], furrows),
                     step(0.02, 0.05, edge));
    }

    // Blocks of roofs and gardens between streets.
    Colour town(double x, double y) const {
        const double u = (x * cos_ - y * sin_) * 34, v = (y * cos_ + x * sin_) * 34;
        const double edge =
            std::min({u - std::floor(u), std::ceil(u) - u, v - std::floor(v), std::ceil(v) - v});
        const auto column = static_cast<std::int64_t>(std::floor(u * 2.5));
        const auto row = static_cast<std::int64_t>(std::floor(v * 2.5));
        const double pick = cell_value(seed_ + 100, column, row);
        const Colour plot = pick < 0.3
                                ? garden
                                : shade(roofs[static_cast<std::size_t>(pick * 40) % roofs.size()],
                                        0.8 + 0.4 * pick);
        return blend(street, plot, step(0.08, 0.14, edge));
    }

    double river_course(double x) const {
        return river_height_ + 0.34 * (rough_noise(seed_ + 110, x * 2.2, 0.5, 3) - 0.5);
    }

    // In half widths of the river: below 1 is water.
    double river_distance(double x, double y) const {
        const double slope = (river_course(x + 0.01) - river_course(x - 0.01)) / 0.02;
        return std::abs(y - river_course(x)) / std::sqrt(1 + slope * slope) / river_width_;
    }

    // Towns stand at rivers.
    double town_y() const { return river_course(town_x_); }

    double cloud_cover(double x, double y) const {
        return step(cloud_line_, cloud_line_ + 0.12, rough_noise(seed_ + 120, x * 3, y * 3, 5));
    }

    std::uint64_t seed_;
    double cos_ = 1, sin_ = 0;
    double fields_across_ = 9;
    double river_height_ = 0.5, river_width_ = 0.03;
    double town_x_ = 0.5, town_radius_ = 0.2;
    double cloud_line_ = 0.7;
};

char to_byte(double value) {
    return static_cast<char>(static_cast<unsigned char>(std::clamp(value, 0.0, 255.0)));
}

}  // namespace

std::string paint_landscape(std::uint64_t seed, int width, int height) {
    const Country country(seed);
    const double pixel = 1.0 / std::min(width, height);
    std::string pixels;
    pixels.reserve(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3);
    for (int row = 0; row < height; ++row) {
        for (int column = 0; column < width; ++column) {
            const Colour colour = country.at((column + 0.5) * pixel, (row + 0.5) * pixel);
            pixels.push_back(to_byte(colour.red));
            pixels.push_back(to_byte(colour.green));
            pixels.push_back(to_byte(colour.blue));
        }
    }
    return pixels;
}

}  // namespace order::sandbox
