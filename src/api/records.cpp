// Records: the readers of every field, and the schema. Compiled for speed.
#include "api/guard.hpp"
#include "api/record.hpp"
#include "api/types.hpp"
#include "base/failure.hpp"
#include "core/field_value.hpp"
#include "core/record_json.hpp"

namespace api = order::api;
namespace core = order::core;

static core::FieldValue found(const order_record *record, int32_t field) noexcept {
    return core::find(reinterpret_cast<const core::Head *>(record), field);
}

const char *order_record_text(const order_record *record, int32_t field) noexcept {
    return core::text_of(found(record, field));
}

int64_t order_record_integer(const order_record *record, int32_t field) noexcept {
    return core::integer_of(found(record, field));
}

double order_record_number(const order_record *record, int32_t field) noexcept {
    return core::number_of(found(record, field));
}

int32_t order_record_code(const order_record *record, int32_t field) noexcept {
    return core::code_of(found(record, field));
}

int32_t order_record_has(const order_record *record, int32_t field) noexcept {
    return core::has_value(found(record, field)) ? 1 : 0;
}

int32_t order_record_count(const order_record *record, int32_t field) noexcept {
    return core::count_of(found(record, field));
}

const char *order_record_text_at(const order_record *record, int32_t field,
                                 int32_t index) noexcept {
    return core::text_of(found(record, field), index);
}

int64_t order_record_integer_at(const order_record *record, int32_t field, int32_t index) noexcept {
    return core::integer_of(found(record, field), index);
}

double order_record_number_at(const order_record *record, int32_t field, int32_t index) noexcept {
    return core::number_of(found(record, field), index);
}

const order_record *order_record_at(const order_record *record, int32_t field,
                                    int32_t index) noexcept {
    return api::to_c<order_record>(core::record_of(found(record, field), index));
}

int32_t order_record_type(const order_record *record) noexcept {
    return static_cast<int32_t>(core::type_of_record(reinterpret_cast<const core::Head *>(record)));
}

order_code order_record_json(const order_record *record, int32_t with_documents,
                             order_text **json_out, order_error **error_out) noexcept {
    return api::guarded(json_out, "json_out", error_out, [&] {
        const auto *head = reinterpret_cast<const core::Head *>(record);
        if (core::type_of_record(head) == core::Type::none) {
            throw order::base::Failure(
                order::base::Code::argument,
                record ? "record was not an order_record." : "record was NULL.");
        }
        return std::make_unique<order_text>(core::to_json(*head, with_documents != 0));
    });
}

void order_record_free(order_record *record) noexcept {
    auto *head = reinterpret_cast<core::Head *>(record);
    const core::Type type = core::type_of_record(head);
    if (type != core::Type::none && head->owner == core::Owner::caller) {
        api::retire(*head);
        core::table.operations[static_cast<std::size_t>(type) - 1].destroy(head);
    }
}

const char *order_type_name(int32_t record_type) noexcept {
    if (record_type < 1 || static_cast<std::size_t>(record_type) > core::type_count) {
        return nullptr;
    }
    return core::table.pool + core::fields_of(static_cast<core::Type>(record_type)).text;
}

const char *order_field_name(int32_t field) noexcept {
    const core::Field *row = core::row_of(field);
    return row ? core::name_of(*row) : nullptr;
}

const char *order_field_meaning(int32_t field) noexcept {
    const core::Field *row = core::row_of(field);
    return row ? core::meaning_of(*row) : nullptr;
}

int32_t order_field_kind(int32_t field) noexcept {
    const core::Field *row = core::row_of(field);
    return row ? static_cast<int32_t>(row->kind) : 0;
}

int32_t order_field_type(int32_t field) noexcept {
    const core::Field *row = core::row_of(field);
    return row ? static_cast<int32_t>(row->type) : 0;
}

const char *order_field_word(int32_t field, int32_t code) noexcept {
    const core::Field *row = core::row_of(field);
    return row ? core::word(row->words(), code) : nullptr;
}
