// GeoJSON: any text is geometries or a refusal that says where it breaks.
#include "core/geojson.hpp"
#include "fuzz/target.hpp"

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
    using namespace order;
    fuzz::attempt([&] {
        for (const std::string &geometry : core::geometries_of(fuzz::text_of(data, size))) {
            const std::vector<std::string> again = core::geometries_of(geometry);
            fuzz::require(again == std::vector<std::string>{geometry},
                          "a geometry needs no more mending");
        }
    });
    return 0;
}
