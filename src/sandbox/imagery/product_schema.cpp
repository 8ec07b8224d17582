// The form of an order: the JSON Schema of the parameters that one data product takes.
#include "sandbox/imagery/collections.hpp"

namespace order::sandbox {
namespace {

// Collects properties, the required ones among them, and the lists of words they refer to.
class Form {
  public:
    // Further keywords of the property, such as minimum and maximum, come with it.
    void add(std::string_view name, std::string_view title, std::string_view description,
             std::string_view type, json::Object keywords = {}) {
        json::Object property{{"title", title}, {"description", description}, {"type", type}};
        property.insert(keywords.begin(), keywords.end());
        properties_[name] = std::move(property);
    }

    // A GeoJSON geometry, whose own form is not repeated here.
    void add_geometry(std::string_view name, std::string_view description) {
        add(name, "Geometry", description, "object");
    }

    // One word out of a list; the list becomes a definition of its own.
    void add_choice(std::string_view name, std::string_view title, std::string_view description,
                    std::initializer_list<std::string_view> words) {
        json::Array choices;
        for (const auto word : words) choices.emplace_back(word);
        definitions_[title] = {{"title", title}, {"type", "string"}, {"enum", std::move(choices)}};
        const std::string target = "#/definitions/" + std::string(title);
        properties_[name] = {{"title", title},
                             {"description", description},
                             {"allOf", json::Array{json::Object{{"$ref", target}}}}};
    }

    void require(std::initializer_list<std::string_view> names) {
        for (const auto name : names) required_.emplace_back(name);
    }

    json::Value schema() && {
        return {{"$schema", "http://json-schema.org/draft-07/schema#"},
                {"type", "object"},
                {"properties", std::move(properties_)},
                {"required", std::move(required_)},
                {"definitions", std::move(definitions_)}};
    }

  private:
    json::Object properties_, definitions_;
    json::Array required_;
};

bool is_radar(const CollectionInfo &collection) {
    return collection.metadata && collection.metadata->product_type == "SAR";
}

void fill_archive(Form &form, const CollectionInfo &collection, const DataProductInfo &product) {
    form.add("id", "Image id", "The id of the scene to order, as the catalog search gave it.",
             "string");
    form.require({"id"});
    if (collection.unit == "SQ_KM") {
        form.add_geometry("aoi", "The part of the scene to order: a Polygon, WGS 84.");
        form.require({"aoi"});
    }
    if (product.name == "analytic") {
        form.add_choice("radiometricProcessing", "RadiometricProcessing",
                        "What the pixel values mean.", {"REFLECTANCE", "BASIC"});
        form.add_choice("pixelCoding", "PixelCoding", "Bits per pixel and band.",
                        {"12BITS", "16BITS"});
    }
}

void fill_tasking(Form &form, const CollectionInfo &collection, const DataProductInfo &product) {
    form.add("displayName", "Order name", "A name to find the order by.", "string",
             {{"maxLength", 256}});
    form.add("acquisitionStart", "Acquisition start", "The earliest time of the image.", "string",
             {{"format", "date-time"}});
    form.add("acquisitionEnd", "Acquisition end", "The latest time of the image.", "string",
             {{"format", "date-time"}});
    form.add_geometry("geometry", "The area of interest: a Point or Polygon, WGS 84.");
    form.require({"displayName", "acquisitionStart", "acquisitionEnd", "geometry"});
    form.add("incidenceAngle", "Incidence angle",
             "The largest angle from the vertical, in degrees.", "integer",
             {{"minimum", 10}, {"maximum", 45}, {"default", 30}});
    if (is_radar(collection)) {
        form.add_choice("polarization", "Polarization", "Of the wave sent and received.",
                        {"HH", "VV"});
        form.add("looks", "Looks", "How many looks are averaged.", "integer",
                 {{"minimum", 1}, {"maximum", 9}});
    } else {
        form.add("cloudCoverage", "Cloud coverage", "The largest share of cloud, in percent.",
                 "integer", {{"minimum", 5}, {"maximum", 20}, {"default", 10}});
    }
    if (product.name == "custom")
        form.add_choice("acquisitionMode", "AcquisitionMode", "How many views of the place.",
                        {"MONO", "STEREO", "TRISTEREO"});
    form.add("extraDescription", "Further wishes", "Read by a person at the provider.", "string",
             {{"maxLength", 2000}});
}

}  // namespace

json::Value product_schema(const CollectionInfo &collection, const DataProductInfo &product) {
    Form form;
    if (collection.type == "TASKING")
        fill_tasking(form, collection, product);
    else
        fill_archive(form, collection, product);
    return std::move(form).schema();
}

}  // namespace order::sandbox
