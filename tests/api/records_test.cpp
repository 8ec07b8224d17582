// Records by number: what is asked wrongly is absent, and the schema describes what there is.
#include <set>
#include <vector>

#include "api/bad_arguments.hpp"
#include "api/service.hpp"

namespace order::tests {
namespace {

int32_t field_of(int32_t record_type, int32_t place) { return record_type * 65536 + place; }

std::vector<int32_t> all_types() {
    std::vector<int32_t> types;
    for (int32_t type = 1; order_type_name(type); ++type) {
        types.push_back(type);
    }
    return types;
}

std::vector<int32_t> all_fields() {
    std::vector<int32_t> fields;
    for (const int32_t type : all_types()) {
        for (int32_t field = field_of(type, 1); order_field_name(field); ++field) {
            fields.push_back(field);
        }
    }
    return fields;
}

void expect_nothing(const order_record *record, int32_t field) {
    EXPECT_EQ(order_record_text(record, field), nullptr) << field;
    EXPECT_EQ(order_record_integer(record, field), -1) << field;
    EXPECT_EQ(order_record_number(record, field), -1.0) << field;
    EXPECT_EQ(order_record_code(record, field), 0) << field;
    EXPECT_EQ(order_record_has(record, field), 0) << field;
    EXPECT_EQ(order_record_count(record, field), 0) << field;
    for (const int32_t index : {0, 1, -1, INT32_MAX, INT32_MIN}) {
        EXPECT_EQ(order_record_text_at(record, field, index), nullptr) << field;
        EXPECT_EQ(order_record_integer_at(record, field, index), -1) << field;
        EXPECT_EQ(order_record_number_at(record, field, index), -1.0) << field;
        EXPECT_EQ(order_record_at(record, field, index), nullptr) << field;
    }
}

// Every field there is, and numbers that are none: of no type, of a newer library, negative.
std::vector<int32_t> all_numbers() {
    std::vector<int32_t> numbers = all_fields();
    const auto types = static_cast<int32_t>(all_types().size());
    for (const int32_t type : all_types()) {
        numbers.push_back(field_of(type, 0));
        numbers.push_back(field_of(type, 1000));
        numbers.push_back(field_of(type, 65535));
    }
    for (const int32_t type : {0, types + 1, types + 2, types + 9, 255, 32767, -1, -32768}) {
        numbers.push_back(type * 65536);
        numbers.push_back(type * 65536 + 1);
    }
    numbers.insert(numbers.end(), {0, 1, -1, INT32_MAX, INT32_MIN});
    return numbers;
}

// An error, which is a record with texts, codes, a flag and an integer.
Owned<order_error> an_error() {
    return failed(ORDER_ERR_ARGUMENT,
                  [](order_error **error) { return order_init(nullptr, "x", nullptr, error); });
}

const order_record *some_options() {
    return order_option_list_record(order_options(ORDER_OPTIONS_QUERY));
}

TEST(Record, OfNothingHasNoFields) {
    const WrongHandle<const order_record> wrong;
    for (const int32_t field : all_numbers()) {
        expect_nothing(nullptr, field);
        expect_nothing(wrong.get(), field);
    }
    EXPECT_EQ(order_record_type(nullptr), 0);
    EXPECT_EQ(order_record_type(wrong.get()), 0);
}

TEST(Record, HasNoFieldsOfAnotherTypeNorUnknownOnes) {
    const auto error = an_error();
    const auto *const record = order_error_record(error.get());
    for (const int32_t field : all_numbers()) {
        if (field / 65536 != ORDER_TYPE_ERROR || !order_field_name(field)) {
            expect_nothing(record, field);
        }
        if (field / 65536 != ORDER_TYPE_OPTION_LIST || !order_field_name(field)) {
            expect_nothing(some_options(), field);
        }
    }
}

TEST(Record, ReadAsAnotherKindIsAbsent) {
    const auto error = an_error();
    const auto *const record = order_error_record(error.get());
    EXPECT_EQ(order_record_integer(record, ORDER_FIELD_ERROR_MESSAGE), -1);
    EXPECT_EQ(order_record_code(record, ORDER_FIELD_ERROR_MESSAGE), 0);
    EXPECT_EQ(order_record_number(record, ORDER_FIELD_ERROR_MESSAGE), -1.0);
    EXPECT_EQ(order_record_count(record, ORDER_FIELD_ERROR_MESSAGE), 0);
    EXPECT_EQ(order_record_text_at(record, ORDER_FIELD_ERROR_MESSAGE, 0), nullptr);
    EXPECT_EQ(order_record_at(record, ORDER_FIELD_ERROR_MESSAGE, 0), nullptr);
    EXPECT_EQ(order_record_text(record, ORDER_FIELD_ERROR_CODE), nullptr);
    EXPECT_EQ(order_record_integer(record, ORDER_FIELD_ERROR_CODE), -1);
    EXPECT_EQ(order_record_text(some_options(), ORDER_FIELD_OPTION_LIST_ITEMS), nullptr);
    EXPECT_EQ(order_record_text_at(some_options(), ORDER_FIELD_OPTION_LIST_ITEMS, 0), nullptr);
}

TEST(Record, ListHasNothingOutOfItsRange) {
    const int32_t count = order_record_count(some_options(), ORDER_FIELD_OPTION_LIST_ITEMS);
    ASSERT_GT(count, 5);
    EXPECT_NE(order_record_at(some_options(), ORDER_FIELD_OPTION_LIST_ITEMS, count - 1), nullptr);
    for (const int32_t index : {count, -1, INT32_MAX, INT32_MIN}) {
        EXPECT_EQ(order_record_at(some_options(), ORDER_FIELD_OPTION_LIST_ITEMS, index), nullptr);
    }
}

TEST(Record, KnowsItsTypeAndWhatItHas) {
    const auto error = an_error();
    const auto *const record = order_error_record(error.get());
    EXPECT_EQ(order_record_type(record), ORDER_TYPE_ERROR);
    EXPECT_EQ(order_record_has(record, ORDER_FIELD_ERROR_CODE), 1);
    EXPECT_EQ(order_record_has(record, ORDER_FIELD_ERROR_MESSAGE), 1);
    EXPECT_EQ(order_record_has(record, ORDER_FIELD_ERROR_IS_RETRIABLE), 1);
    EXPECT_EQ(order_record_has(record, ORDER_FIELD_ERROR_HTTP_STATUS), 0);
    EXPECT_EQ(order_record_has(record, ORDER_FIELD_ERROR_RETRY_AFTER_MS), 0);
    EXPECT_EQ(order_record_type(some_options()), ORDER_TYPE_OPTION_LIST);
}

TEST(Record, ThatIsBorrowedIgnoresBeingFreed) {
    auto *const option = const_cast<order_record *>(
        order_record_at(some_options(), ORDER_FIELD_OPTION_LIST_ITEMS, 0));
    const int64_t before = order_live_handles();
    order_record_free(option);
    EXPECT_NE(order_record_text(option, ORDER_FIELD_OPTION_NAME), nullptr);
    EXPECT_EQ(order_live_handles(), before);
    expect_harmless(order_record_free);
}

TEST(RecordJson, HoldsTheFields) {
    const auto error = an_error();
    const auto json = made<order_text>([&](order_text **out, order_error **problem) {
        return order_record_json(order_error_record(error.get()), 0, out, problem);
    });
    EXPECT_EQ(shown(order_text_value(json.get())),
              R"({"code":"ARGUMENT","message":"handle_out was NULL.","http_status":null,)"
              R"("provider_code":null,"request_id":null,"is_retriable":false,)"
              R"("retry_after_ms":null,"reference":null,"resource_id":null,"resource_kind":null})");
}

TEST(RecordJson, NamesTheArgumentThatIsWrong) {
    with_each_bad_handle<const order_record>(
        "record", "order_record", [](const order_record *bad, const std::string &message) {
            expect_refused<order_text *>(message, [&](order_text **out, order_error **error) {
                return order_record_json(bad, 0, out, error);
            });
        });
    expect_out_needed<order_text *>("json_out", [](order_text **out, order_error **error) {
        return order_record_json(some_options(), 1, out, error);
    });
}

TEST(Schema, NamesEachTypeAndFieldOnce) {
    std::set<std::string> types;
    for (const int32_t type : all_types()) {
        EXPECT_TRUE(types.insert(order_type_name(type)).second) << order_type_name(type);
        std::set<std::string> fields;
        for (int32_t field = field_of(type, 1); order_field_name(field); ++field) {
            EXPECT_TRUE(fields.insert(order_field_name(field)).second) << order_field_name(field);
        }
        EXPECT_FALSE(fields.empty()) << order_type_name(type);
    }
    EXPECT_EQ(all_types().size(), 41u);
}

TEST(Schema, SaysOfEachFieldWhatItHolds) {
    for (const int32_t field : all_fields()) {
        const int32_t kind = order_field_kind(field);
        const bool is_nested = kind == ORDER_KIND_RECORD || kind == ORDER_KIND_RECORDS;
        EXPECT_GE(kind, ORDER_KIND_TEXT) << order_field_name(field);
        EXPECT_LE(kind, ORDER_KIND_RECORDS) << order_field_name(field);
        EXPECT_EQ(order_type_name(order_field_type(field)) != nullptr, is_nested)
            << order_field_name(field);
        EXPECT_EQ(shown(order_field_meaning(field)).back(), '.') << order_field_name(field);
    }
}

TEST(Schema, KnowsTheWordsOfCodes) {
    EXPECT_STREQ(order_field_word(ORDER_FIELD_SNAPSHOT_STATE, ORDER_STATE_FULFILLED), "FULFILLED");
    EXPECT_STREQ(order_field_word(ORDER_FIELD_SNAPSHOT_STATE, 0), "UNKNOWN");
    EXPECT_STREQ(order_field_word(ORDER_FIELD_ERROR_CODE, ORDER_ERR_CONFLICT), "CONFLICT");
    EXPECT_STREQ(order_field_word(ORDER_FIELD_UPDATE_KIND, ORDER_UPDATE_LINE_ITEM), "LINE_ITEM");
    EXPECT_STREQ(order_field_word(ORDER_FIELD_UPDATE_KIND, ORDER_UPDATE_END), "END");
    for (const int32_t code : {6, 99, -1, INT32_MAX, INT32_MIN}) {
        EXPECT_EQ(order_field_word(ORDER_FIELD_SNAPSHOT_STATE, code), nullptr);
    }
    EXPECT_EQ(order_field_word(ORDER_FIELD_UPDATE_KIND, 0), nullptr);
    EXPECT_EQ(order_field_word(ORDER_FIELD_ERROR_HTTP_STATUS, 404), nullptr);
    EXPECT_EQ(order_field_word(ORDER_FIELD_ERROR_MESSAGE, 1), nullptr);
}

TEST(Schema, HasNothingForNumbersItDoesNotKnow) {
    const std::vector<int32_t> known = all_fields();
    const std::set<int32_t> fields(known.begin(), known.end());
    for (const int32_t number : all_numbers()) {
        if (fields.count(number)) {
            continue;
        }
        EXPECT_EQ(order_field_name(number), nullptr) << number;
        EXPECT_EQ(order_field_meaning(number), nullptr) << number;
        EXPECT_EQ(order_field_kind(number), 0) << number;
        EXPECT_EQ(order_field_type(number), 0) << number;
        EXPECT_EQ(order_field_word(number, 1), nullptr) << number;
    }
    for (const int32_t type : {0, -1, 42, 65536, INT32_MAX, INT32_MIN}) {
        EXPECT_EQ(order_type_name(type), nullptr) << type;
    }
}

}  // namespace
}  // namespace order::tests
