#include "core/description.hpp"

#include "archive/unpack.hpp"
#include "base/text.hpp"
#include "crypto/hash.hpp"
#include "json/json.hpp"
#include "transport/url.hpp"

namespace order::core {
namespace {

std::string quoted(std::string_view text) { return json::serialize(json::Value(text)); }

}  // namespace

Description &Description::add_json(std::string_view name, std::string_view json) {
    text_ += base::concat(text_.size() > 1 ? "," : "", quoted(name), ":", json);
    return *this;
}

Description &Description::add(std::string_view name, std::string_view text) {
    return add_json(name, quoted(text));
}

Description &Description::add_flag(std::string_view name, bool value) {
    return add_json(name, value ? "true" : "false");
}

std::string described(const std::string &description, std::string_view name) {
    return json::text_or_empty(json::parse(description, "the description"), name);
}

std::string describe_build(std::string_view version, std::string_view http_library,
                           std::span<const std::string_view> providers) {
    std::string names;
    for (const std::string_view name : providers) {
        names += base::concat(names.empty() ? "" : ",", quoted(name));
    }
    return Description()
        .add("version", version)
        .add("http", http_library)
        .add("crypto", crypto::library_name())
        .add_flag("unpacks_archives", archive::can_unpack())
        .add_json("providers", base::concat("[", names, "]"))
        .text();
}

std::string describe_settings(const Options &settings) {
    Description all;
    for (const Option &option : settings.table()) {
        if (!settings.is_set(option.name)) continue;
        Description one;
        one.add("origin", settings.origin(option.name));
        if (option.kind != Kind::secret && option.kind != Kind::lines) {
            const std::string value = settings.text(option.name);
            // A proxy is a text that may hold a password, as a URL may.
            const bool may_hold_secrets = option.kind == Kind::url || option.name == "proxy";
            one.add("value", may_hold_secrets ? transport::without_secrets(value) : value);
        }
        all.add_json(option.name, one.text());
    }
    return all.text();
}

}  // namespace order::core
