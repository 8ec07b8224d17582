// What an image provider delivers, made on the spot: GeoTIFFs, quicklooks and the archives around
// them. Everything follows from the arguments alone.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>

namespace order::sandbox {

// An 8-bit RGB GeoTIFF, uncompressed, in WGS 84; the box is [west, south, east, north] in degrees.
// Three bytes a pixel plus a few hundred.
std::string make_geotiff(std::uint64_t seed, std::array<double, 4> bbox, int width, int height);

// A JPEG preview of the landscape that make_geotiff paints for the same seed.
std::string make_quicklook_jpeg(std::uint64_t seed, int width, int height);

// One file of an archive. The path is written as given, hostile or not.
struct ArchiveMember {
    std::string path;
    std::string bytes;
};

std::string make_zip(std::span<const ArchiveMember> members);  // .zip, deflate
std::string make_tgz(std::span<const ArchiveMember> members);  // .tar.gz

}  // namespace order::sandbox
