// Repeatable chance: the same seed gives the same numbers on every machine, which std::
// distributions do not promise.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace order::sandbox {

// Spreads every bit of the input over the whole output (the finaliser of SplitMix64).
constexpr std::uint64_t scramble(std::uint64_t bits) {
    bits += 0x9e3779b97f4a7c15u;
    bits = (bits ^ (bits >> 30)) * 0xbf58476d1ce4e5b9u;
    bits = (bits ^ (bits >> 27)) * 0x94d049bb133111ebu;
    return bits ^ (bits >> 31);
}

// A sequence of numbers that follows from its seed.
class Dice {
  public:
    explicit constexpr Dice(std::uint64_t seed) : state_(scramble(seed)) {}

    constexpr std::uint64_t bits() { return state_ = scramble(state_); }

    // 0 <= value < 1
    constexpr double unit() { return static_cast<double>(bits() >> 11) * 0x1p-53; }

    // from <= value < to
    constexpr double between(double from, double to) { return from + (to - from) * unit(); }

    // from <= value <= to
    constexpr std::int64_t whole(std::int64_t from, std::int64_t to) {
        return from + static_cast<std::int64_t>(bits() % static_cast<std::uint64_t>(to - from + 1));
    }

    // So many of the letters.
    std::string text(std::string_view letters, std::size_t count) {
        std::string text(count, '\0');
        for (char &c : text) c = letters[(bits() >> 32) % letters.size()];
        return text;
    }

  private:
    std::uint64_t state_;
};

}  // namespace order::sandbox
