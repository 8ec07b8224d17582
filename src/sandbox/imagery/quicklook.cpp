// A JPEG preview of the landscape, compressed by libjpeg-turbo.
#include <turbojpeg.h>

#include <memory>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "sandbox/imagery/landscape.hpp"
#include "sandbox/imagery/media.hpp"

namespace order::sandbox {

std::string make_quicklook_jpeg(std::uint64_t seed, int width, int height) {
    constexpr int quality = 85;
    const std::string pixels = paint_landscape(seed, width, height);
    const std::unique_ptr<void, int (*)(tjhandle)> compressor(tjInitCompress(), tjDestroy);
    if (!compressor) throw base::Failure(base::Code::memory, "no JPEG compressor could be made");

    unsigned char *buffer = nullptr;
    unsigned long size = 0;
    const int failed =
        tjCompress2(compressor.get(), reinterpret_cast<const unsigned char *>(pixels.data()), width,
                    0, height, TJPF_RGB, &buffer, &size, TJSAMP_420, quality, 0);
    const std::unique_ptr<unsigned char, void (*)(unsigned char *)> jpeg(buffer, tjFree);
    if (failed)
        throw base::Failure(base::Code::internal,
                            base::concat("the quicklook could not be compressed: ",
                                         tjGetErrorStr2(compressor.get())));
    return {reinterpret_cast<const char *>(jpeg.get()), size};
}

}  // namespace order::sandbox
