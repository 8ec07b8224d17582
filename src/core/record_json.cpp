#include "core/record_json.hpp"

#include <charconv>
#include <cmath>
#include <string_view>

#include "base/clock.hpp"
#include "core/field_value.hpp"
#include "json/quoted.hpp"

namespace order::core {
namespace {

constexpr std::string_view document_field = "document";
constexpr std::string_view items_field = "items";

class Writer {
  public:
    explicit Writer(bool with_documents) : with_documents_(with_documents) {}

    void append(const Head &record) {
        const Fields &fields = fields_of(type_of_record(&record));
        const Field *rows = table.fields + fields.first;
        if (fields.count == 1 && name_of(*rows) == items_field) {
            append(value_in(&record, *rows));
            return;
        }
        char before = '{';
        for (const Field *row = rows; row != rows + fields.count; ++row) {
            const std::string_view name = name_of(*row);
            if (name == document_field && !with_documents_) {
                continue;
            }
            json_ += before;
            before = ',';
            json::append_quoted(json_, name);
            json_ += ':';
            append(value_in(&record, *row));
        }
        json_ += '}';
    }

    std::string take() { return std::move(json_); }

  private:
    void append(const FieldValue &found) {
        const FieldKind kind = found.field->kind;
        if (kind >= FieldKind::texts && kind != FieldKind::record) {
            append_list(found);
        } else if (kind == FieldKind::flag) {
            json_ += code_of(found) != 0 ? "true" : "false";
        } else if (!has_value(found)) {
            json_ += "null";
        } else {
            append_present(found);
        }
    }

    void append_present(const FieldValue &found) {
        switch (found.field->kind) {
            case FieldKind::text:
                json::append_quoted(json_, text_of(found));
                break;
            case FieldKind::json:
                json_ += text_of(found);
                break;
            case FieldKind::integer:
                json_ += std::to_string(integer_of(found));
                break;
            case FieldKind::time:
                json::append_quoted(json_, base::format_rfc3339_ms(integer_of(found)));
                break;
            case FieldKind::number:
                append_number(number_of(found));
                break;
            case FieldKind::code:
                append_code(found);
                break;
            case FieldKind::record:
                append(*record_of(found, 0));
                break;
            default:
                break;  // append() wrote it
        }
    }

    void append_code(const FieldValue &found) {
        const std::int32_t code = code_of(found);
        if (const char *name = word(found.field->words(), code)) {
            json::append_quoted(json_, name);
        } else {
            json_ += std::to_string(code);
        }
    }

    void append_list(const FieldValue &found) {
        const std::int32_t count = count_of(found);
        json_ += '[';
        for (std::int32_t i = 0; i < count; ++i) {
            if (i > 0) {
                json_ += ',';
            }
            switch (found.field->kind) {
                case FieldKind::texts:
                    json::append_quoted(json_, text_of(found, i));
                    break;
                case FieldKind::integers:
                    json_ += std::to_string(integer_of(found, i));
                    break;
                case FieldKind::numbers:
                    append_number(number_of(found, i));
                    break;
                default:
                    append(*record_of(found, i));
            }
        }
        json_ += ']';
    }

    void append_number(double number) {
        if (!std::isfinite(number)) {
            json_ += "null";
            return;
        }
        char digits[32];
        const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
        json_.append(digits, end);
    }

    std::string json_;
    bool with_documents_;
};

}  // namespace

std::string to_json(const Head &record, bool with_documents) {
    Writer writer(with_documents);
    writer.append(record);
    return writer.take();
}

}  // namespace order::core
