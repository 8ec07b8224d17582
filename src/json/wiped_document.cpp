#include "json/wiped_document.hpp"

#include "base/secret.hpp"

namespace order::json {

void wipe_texts(json::Value &document) {
    if (auto *const text = document.if_string()) {
        base::wipe(text->data(), text->size());
    } else if (auto *const array = document.if_array()) {
        for (json::Value &element : *array) wipe_texts(element);
    } else if (auto *const object = document.if_object()) {
        for (auto &member : *object) wipe_texts(member.value());
    }
}

}  // namespace order::json
