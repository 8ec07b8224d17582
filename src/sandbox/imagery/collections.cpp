// What the simulated service sells: the table of collections, in the order of the public list.
#include "sandbox/imagery/collections.hpp"

#include <algorithm>

namespace order::sandbox {
namespace {

using Words = std::vector<std::string>;

// Every product of one provider is under the same licence.
constexpr const char *airbus_eula = "0f2d7a52-6a0e-4b5f-9a0b-5a7b8ef1f3d1";
constexpr const char *capella_eula = "4c1e3f7b-90d2-4a7c-8a55-1d1c7e0a9b26";
constexpr const char *triplesat_eula = "a8b64d0c-2b7e-4d6f-b1b6-6d9a2f30c4e7";
constexpr const char *copernicus_eula = "d5e0b9b8-3c44-4f0a-9f3e-7b1f6f5c2a90";

Words archive_integrations() {
    return {"PRICE_ESTIMATION_AVAILABLE", "SEARCH_AVAILABLE", "THUMBNAIL_AVAILABLE",
            "QUICKLOOK_AVAILABLE"};
}

Words tasking_integrations() {
    return {"ACCESS_APPROVAL_REQUIRED", "FEASIBILITY_STUDY_REQUIRED", "QUOTATION_REQUIRED"};
}

std::vector<ProviderInfo> airbus() {
    return {{"airbus",
             "Airbus",
             "Operates the Pléiades, SPOT and Pléiades Neo satellites.",
             {"PRODUCER"}},
            {"oneatlas", "OneAtlas", "Airbus' platform for its image archive.", {"HOST"}}};
}

std::vector<ProviderInfo> copernicus() {
    return {{"esa",
             "European Space Agency",
             "Operates the Sentinel satellites of Copernicus.",
             {"PRODUCER"}},
            {"sobloo-image", "sobloo", "Platform for Copernicus data.", {"HOST"}}};
}

std::vector<ProviderInfo> capella() {
    return {{"capella",
             "Capella Space",
             "Operates a constellation of small radar satellites.",
             {"PRODUCER"}},
            {"capellaspace", "Capella Console", "Archive and tasking of Capella Space.", {"HOST"}}};
}

CollectionMetadata optical(const char *resolution_class, double minimum,
                           std::optional<double> maximum = {}) {
    return {"OPTICAL", resolution_class, minimum, maximum};
}

CollectionMetadata radar(const char *resolution_class, double minimum,
                         std::optional<double> maximum = {}) {
    return {"SAR", resolution_class, minimum, maximum};
}

void add_airbus_archive(std::vector<CollectionInfo> &list) {
    list.push_back(
        {.name = "phr",
         .title = "Pléiades",
         .description = "Optical images of 50 cm, with a daily revisit by two satellites.",
         .type = "ARCHIVE",
         .integrations = archive_integrations(),
         .providers = airbus(),
         .data_products = {{"analytic", "Analytic", "Reflectance, ready for indices.",
                            "4f1b2f62-98df-4c74-81f4-5dce45deee99", airbus_eula},
                           {"display", "Display", "Colours balanced for the eye.",
                            "647780db-5a06-4b61-b525-577a8b68bb54", airbus_eula}},
         .metadata = optical("VERY_HIGH", 0.5),
         .unit = "SQ_KM",
         .credits_per_unit = 1000,
         .minimum_sq_km = 0.01});
    list.push_back(
        {.name = "spot",
         .title = "SPOT 6/7",
         .description = "Optical images of 1.5 m over wide areas.",
         .type = "ARCHIVE",
         .integrations = archive_integrations(),
         .providers = airbus(),
         .data_products = {{"analytic", "Analytic", "Reflectance, ready for indices.",
                            "b1f8c48e-d16b-44c4-a1bb-5e8a24892e69", airbus_eula},
                           {"display", "Display", "Colours balanced for the eye.",
                            "acc3f9a4-b622-49ab-b1cb-7ae6dd5ae1e0", airbus_eula},
                           {"stereo", "Stereo", "Two views of the same place.", {}, airbus_eula}},
         .metadata = optical("HIGH", 1.5),
         .unit = "SQ_KM",
         .credits_per_unit = 412.5,
         .minimum_sq_km = 0.01});
    list.push_back({.name = "pneo",
                    .title = "Pléiades Neo",
                    .description = "Optical images of 30 cm with six spectral bands.",
                    .type = "ARCHIVE",
                    .integrations = {"ACCESS_APPROVAL_REQUIRED", "SAMPLE_DATA_AVAILABLE",
                                     "PRICE_ESTIMATION_AVAILABLE", "SEARCH_AVAILABLE",
                                     "THUMBNAIL_AVAILABLE", "QUICKLOOK_AVAILABLE"},
                    .providers = airbus(),
                    .data_products = {{"analytic", "Analytic", "Reflectance, ready for indices.",
                                       "6f722fb5-0323-4ed4-9e54-8ef8a2a1b8d2", airbus_eula},
                                      {"display", "Display", "Colours balanced for the eye.",
                                       "17745fe7-6b8d-4c1a-a0ad-0c5e0b4a2ec3", airbus_eula}},
                    .metadata = optical("VERY_HIGH", 0.3),
                    .unit = "SQ_KM",
                    .credits_per_unit = 2250,
                    .minimum_sq_km = 0.01});
}

void add_copernicus(std::vector<CollectionInfo> &list) {
    const auto add = [&list](const char *name, const char *title, const char *description,
                             DataProductInfo product, CollectionMetadata metadata) {
        product.eula_id = copernicus_eula;
        list.push_back({.name = name,
                        .title = title,
                        .description = description,
                        .type = "ARCHIVE",
                        .integrations = archive_integrations(),
                        .providers = copernicus(),
                        .data_products = {std::move(product)},
                        .metadata = std::move(metadata),
                        .unit = "SCENE",
                        .credits_per_unit = 1,
                        .minimum_sq_km = 0});
    };
    add("sentinel-1", "Sentinel-1 GRD", "Radar images in C band, ground range detected.",
        {"grd",
         "Ground range",
         "Amplitude on the ground.",
         "8d3b5c4e-6c0f-4f6e-8c52-0b8f6c1a7d11",
         {}},
        radar("MEDIUM", 10));
    add("sentinel-1-slc", "Sentinel-1 SLC", "Radar images in C band, single look complex.",
        {"slc",
         "Single look complex",
         "Amplitude and phase.",
         "3e9a1f62-1b7d-4c11-9d0e-5f7a4b2c8e35",
         {}},
        radar("HIGH", 5));
    add("sentinel-2", "Sentinel-2 Level-1C", "Optical images with 13 spectral bands.",
        {"l1c",
         "Level-1C",
         "Reflectance at the top of the atmosphere.",
         "c3de9ed8-f6e5-4bb5-a157-f6430ba756da",
         {}},
        optical("MEDIUM", 10, 60));
    add("sentinel-3", "Sentinel-3 OLCI", "Colour of oceans and land with 21 spectral bands.",
        {"olci",
         "OLCI",
         "Radiance at the top of the atmosphere.",
         "5b0cf1a7-2d4e-4a33-b7d1-9c8e6f2a0d48",
         {}},
        optical("LOW", 300, 1200));
    add("sentinel-5p", "Sentinel-5P TROPOMI", "Trace gases of the atmosphere.",
        {"no2",
         "Nitrogen dioxide",
         "Tropospheric column.",
         "e27d8c90-7a5b-4e0c-8f16-4d3b1a9c6e57",
         {}},
        optical("LOW", 5500, 7000));
}

void add_other_archives(std::vector<CollectionInfo> &list) {
    list.push_back({.name = "capella-geo",
                    .title = "Capella GEO",
                    .description = "Radar images in X band, day and night and through cloud.",
                    .type = "ARCHIVE",
                    .integrations = archive_integrations(),
                    .providers = capella(),
                    .data_products = {{"geo", "Geocoded", "Terrain-corrected amplitude.",
                                       "9f0c8b7d-52f1-4a1b-8d5e-2c6e9a7b3f14", capella_eula}},
                    .metadata = radar("VERY_HIGH", 0.5, 1.2),
                    .unit = "SCENE",
                    .credits_per_unit = 65000,
                    .minimum_sq_km = 0});
    list.push_back(
        {.name = "triplesat",
         .title = "TripleSat",
         .description = "Optical images of 80 cm.",
         .type = "ARCHIVE",
         .integrations = archive_integrations(),
         .providers =
             {{"21at", "21AT", "Operates TripleSat and hosts its archive.", {"PRODUCER", "HOST"}}},
         .data_products = {{"standard", "Standard", "Orthorectified, four bands.",
                            "7c4a2d19-e35b-4f08-9b6a-1f8d0c5e7a62", triplesat_eula}},
         .metadata = optical("HIGH", 0.8, 3.2),
         .unit = "SQ_KM",
         .credits_per_unit = 650,
         .minimum_sq_km = 25});
    list.push_back({.name = "worldcover",
                    .title = "World Cover",
                    .description = "Map of land cover, on request.",
                    .type = "ARCHIVE",
                    .integrations = {"MANUAL_REQUEST_REQUIRED"},
                    .providers = copernicus(),
                    .data_products = {{"map", "Map", "Eleven classes of land cover.", {}, {}}},
                    .metadata = std::nullopt,
                    .unit = "SQ_KM",
                    .credits_per_unit = 0.25,
                    .minimum_sq_km = 100});
}

void add_tasking(std::vector<CollectionInfo> &list) {
    list.push_back({.name = "phr-tasking",
                    .title = "Pléiades Tasking",
                    .description = "A new Pléiades image of 50 cm.",
                    .type = "TASKING",
                    .integrations = tasking_integrations(),
                    .providers = airbus(),
                    .data_products = {{"mono", "Mono", "One view.",
                                       "613ad1f5-4148-4460-a316-1a97e46058f9", airbus_eula},
                                      {"stereo", "Stereo", "Two views in one pass.",
                                       "83e21b35-e431-43a0-a1c4-22a6ad313911", airbus_eula},
                                      {"tristereo", "Tri-stereo", "Three views in one pass.",
                                       "205fd9e1-4b00-4f0a-aabd-01e2f3f4dfba", airbus_eula}},
                    .metadata = optical("VERY_HIGH", 0.5),
                    .unit = "SQ_KM",
                    .credits_per_unit = 2500,
                    .minimum_sq_km = 100});
    list.push_back(
        {.name = "pneo-tasking",
         .title = "Pléiades Neo Tasking",
         .description = "A new Pléiades Neo image of 30 cm.",
         .type = "TASKING",
         .integrations = tasking_integrations(),
         .providers = airbus(),
         .data_products = {{"custom", "Custom", "Agreed by quotation.",
                            "07c33a51-94b9-4509-84df-e9c13ea92b84", airbus_eula},
                           {"analytic-mono", "Analytic (Mono)", "Reflectance, one view.",
                            "123eabab-0511-4f36-883a-80928716c3db", airbus_eula},
                           {"display-mono", "Display (Mono)", "Balanced colours, one view.",
                            "469f9b2f-1631-4c09-b66d-575abd41dc8f", airbus_eula}},
         .metadata = optical("VERY_HIGH", 0.3),
         .unit = "SQ_KM",
         .credits_per_unit = 4500,
         .minimum_sq_km = 100});
    list.push_back({.name = "capella-tasking",
                    .title = "Capella Tasking",
                    .description = "A new radar image, day or night.",
                    .type = "TASKING",
                    .integrations = {"ACCESS_APPROVAL_REQUIRED",
                                     "FEASIBILITY_STUDY_MAY_BE_REQUIRED", "QUOTATION_REQUIRED"},
                    .providers = capella(),
                    .data_products = {{"spotlight", "Spotlight", "5 km by 5 km in fine detail.",
                                       "28d4a077-6620-4ab5-9a03-c96bf622457e", capella_eula}},
                    .metadata = radar("VERY_HIGH", 0.5),
                    .unit = "SCENE",
                    .credits_per_unit = 190000,
                    .minimum_sq_km = 0});
}

std::vector<CollectionInfo> build_list() {
    std::vector<CollectionInfo> list;
    add_airbus_archive(list);
    add_copernicus(list);
    add_other_archives(list);
    add_tasking(list);
    return list;
}

}  // namespace

const ProviderInfo &CollectionInfo::host() const {
    return *std::find_if(providers.begin(), providers.end(), [](const ProviderInfo &provider) {
        return std::find(provider.roles.begin(), provider.roles.end(), "HOST") !=
               provider.roles.end();
    });
}

const std::vector<CollectionInfo> &all_collections() {
    static const std::vector<CollectionInfo> list = build_list();
    return list;
}

ProductMatch find_product(std::string_view data_product_id) {
    for (const CollectionInfo &collection : all_collections())
        for (const DataProductInfo &product : collection.data_products)
            if (product.id == data_product_id) return {&collection, &product};
    return {};
}

const CollectionInfo *find_collection(std::string_view name) {
    for (const CollectionInfo &collection : all_collections())
        if (collection.name == name) return &collection;
    return nullptr;
}

}  // namespace order::sandbox
