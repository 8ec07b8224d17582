// A parsed JSON document that held secrets: its texts are overwritten when it goes.
#pragma once

#include <optional>
#include <utility>

#include "json/json.hpp"

namespace order::json {

// Overwrites every text in a document.
void wipe_texts(json::Value &document);

struct WipedDocument {
    explicit WipedDocument(std::optional<json::Value> parsed) : value(std::move(parsed)) {}
    WipedDocument(const WipedDocument &) = delete;
    WipedDocument &operator=(const WipedDocument &) = delete;
    ~WipedDocument() {
        if (value) wipe_texts(*value);
    }

    std::optional<json::Value> value;
};

}  // namespace order::json
