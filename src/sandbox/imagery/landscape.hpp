// An invented piece of country seen from above: farmland, woods, a town, a river and some cloud.
#pragma once

#include <cstdint>
#include <string>

namespace order::sandbox {

// Red, green and blue bytes, row by row from the north-west corner. The same seed is the same
// country at every size.
std::string paint_landscape(std::uint64_t seed, int width, int height);

}  // namespace order::sandbox
