// Every field of every record: filled by its row, read back, and compared with the record's JSON.
#include <gtest/gtest.h>

#include <map>
#include <memory>

#include "base/clock.hpp"
#include "core/delivery/delivery.hpp"
#include "core/error_record.hpp"
#include "core/field_value.hpp"
#include "core/hardware.hpp"
#include "core/model.hpp"
#include "core/record_json.hpp"
#include "core/requests.hpp"
#include "core/tracker.hpp"
#include "json/json.hpp"

namespace order::core {
namespace {

// What needs the C++ type to fill a record.
struct Maker {
    std::unique_ptr<Head> (*make)();
    Head *(*fill_optional)(void *optional);
    std::vector<Head *> (*fill_list)(void *list);
};

template <class T>
Maker maker_of() {
    return {[] { return std::unique_ptr<Head>(std::make_unique<T>()); },
            [](void *optional) -> Head * {
                return &static_cast<std::optional<T> *>(optional)->emplace();
            },
            [](void *list) {
                auto &items = *static_cast<std::vector<T> *>(list);
                items.resize(2);
                return std::vector<Head *>{&items[0], &items[1]};
            }};
}

// Those that can be made empty: all but errors and options, which have tests of their own.
template <class... T>
std::map<Type, Maker> makers_of() {
    return {{T::own_type, maker_of<T>()}...};
}

const std::map<Type, Maker> makers =
    makers_of<Snapshot, SnapshotList, LineItem, Hardware, StatusCount, Tasking, Coverage, Update,
              Asset, AssetList, Collection, CollectionList, DataProduct, Scene, SceneList, Estimate,
              EstimateItem, Placement, PlacementItem, Quotation, QuotationList, FeasibilityStudy,
              FeasibilityList, FeasibilityOption, CatalogItem, CatalogItemList, Capacity, Outpost,
              OutpostList, Site, SiteList, KeyValue, Quote, QuoteList, QuotePrice, QuoteRequirement,
              DeliveredFile, FileList>();

void fill(Head *record);

void fill(const Field &field, void *member) {
    static std::int64_t number = 1'700'000'000'000;  // another value for each
    ++number;
    switch (field.store) {
        case Store::string:
            *static_cast<std::string *>(member) = field.kind == FieldKind::json
                                                      ? "{\"n\":" + std::to_string(number) + "}"
                                                      : "text " + std::to_string(number);
            break;
        case Store::int64:
            *static_cast<std::int64_t *>(member) = number;
            break;
        case Store::int32:
            *static_cast<std::int32_t *>(member) = 3;
            break;
        case Store::real:
            *static_cast<double *>(member) = static_cast<double>(number) + 0.5;
            break;
        case Store::truth:
            *static_cast<bool *>(member) = true;
            break;
        case Store::strings:
            *static_cast<std::vector<std::string> *>(member) = {"a \"b\"", std::to_string(number)};
            break;
        case Store::int64s:
            *static_cast<std::vector<std::int64_t> *>(member) = {7, number};
            break;
        case Store::reals:
            *static_cast<std::vector<double> *>(member) = {0.25, 1e300};
            break;
        case Store::record:
            fill(static_cast<Head *>(member));
            break;
        case Store::optional_record:
            if (static_cast<Type>(field.type) == Type::error) {
                base::Failure failure(base::Code::network, "It failed.");
                static_cast<std::optional<KeptError> *>(member)->emplace(failure);
            } else {
                fill(makers.at(static_cast<Type>(field.type)).fill_optional(member));
            }
            break;
        case Store::records:
            for (Head *item : makers.at(static_cast<Type>(field.type)).fill_list(member)) {
                fill(item);
            }
            break;
        case Store::literal:
        case Store::characters:
            FAIL() << "not a member that can be filled";
    }
}

void fill(Head *record) {
    const Fields &fields = fields_of(type_of_record(record));
    for (std::uint32_t i = 0; i < fields.count; ++i) {
        const Field &field = table.fields[fields.first + i];
        if (!field.is_computed()) {
            fill(field, reinterpret_cast<char *>(record) + field.where);
        }
    }
    if (record->mark == Update::own_mark) {
        auto *update = static_cast<Update *>(record);
        fill(&update->snapshot);
        update->kind = UpdateKind::trouble;
    }
}

json::Value parsed(const std::string &text) { return json::parse(text, "the record"); }

// What the JSON of a field has to be, by the functions that programs read it with.
json::Value expected_json(const FieldValue &found);

json::Value expected_json(const Head &record) {
    const Fields &fields = fields_of(type_of_record(&record));
    json::Object object;
    for (std::uint32_t i = 0; i < fields.count; ++i) {
        const Field &field = table.fields[fields.first + i];
        const json::Value value = expected_json(value_in(&record, field));
        if (std::string_view(name_of(field)) == "items" && fields.count == 1) {
            return value;
        }
        object[name_of(field)] = value;
    }
    return object;
}

json::Value expected_json(const FieldValue &found) {
    if (found.field->kind == FieldKind::flag) {
        return code_of(found) == 1;
    }
    json::Array array;
    for (std::int32_t i = 0; i < count_of(found); ++i) {
        if (found.field->kind == FieldKind::texts) {
            array.emplace_back(text_of(found, i));
        } else if (found.field->kind == FieldKind::integers) {
            array.emplace_back(integer_of(found, i));
        } else if (found.field->kind == FieldKind::numbers) {
            array.emplace_back(number_of(found, i));
        } else {
            array.push_back(expected_json(*record_of(found, i)));
        }
    }
    switch (found.field->kind) {
        case FieldKind::texts:
        case FieldKind::integers:
        case FieldKind::numbers:
        case FieldKind::records:
            return array;
        default:
            break;
    }
    if (!has_value(found)) {
        return nullptr;
    }
    switch (found.field->kind) {
        case FieldKind::text:
            return json::Value(text_of(found));
        case FieldKind::json:
            return parsed(text_of(found));
        case FieldKind::integer:
            return integer_of(found);
        case FieldKind::time:
            return json::Value(base::format_rfc3339_ms(integer_of(found)));
        case FieldKind::number:
            return number_of(found);
        case FieldKind::code: {
            const char *name = word(found.field->words(), code_of(found));
            return name ? json::Value(name) : json::Value(code_of(found));
        }
        default:
            return array.at(0);
    }
}

TEST(Record, HasAllItsFieldsInItsJson) {
    for (const auto &[type, maker] : makers) {
        SCOPED_TRACE(table.pool + fields_of(type).text);
        const std::unique_ptr<Head, void (*)(Head *)> record(
            maker.make().release(), [](Head *made) {
                table.operations[static_cast<std::size_t>(type_of_record(made)) - 1].destroy(made);
            });
        EXPECT_EQ(parsed(to_json(*record, true)), expected_json(*record)) << "while empty";
        fill(record.get());
        for (std::uint32_t i = 0; i < fields_of(type).count; ++i) {
            const auto number =
                static_cast<std::int32_t>(static_cast<std::uint32_t>(type) * 65536 + i + 1);
            EXPECT_TRUE(has_value(find(record.get(), number))) << name_of(*row_of(number));
        }
        EXPECT_EQ(parsed(to_json(*record, true)), expected_json(*record)) << "when filled";
    }
}

TEST(Record, IsFoundForEveryTypeButErrorsAndOptions) {
    for (std::size_t type = 1; type <= type_count; ++type) {
        const bool is_special = static_cast<Type>(type) == Type::error ||
                                static_cast<Type>(type) == Type::option ||
                                static_cast<Type>(type) == Type::option_list;
        EXPECT_EQ(makers.contains(static_cast<Type>(type)), !is_special) << type;
    }
}

TEST(Record, OfAnErrorHasAllOfTheFailure) {
    base::Failure failure(base::Code::outcome_unknown, "The answer was lost.");
    failure.http_status = 502;
    failure.provider_code = "BadGateway";
    failure.request_id = "r-1";
    failure.retriable = true;
    failure.retry_after_ms = 1500;
    failure.reference = "liborder:key";
    failure.resource_id = "op-1";
    failure.resource_kind = "OUTPOST";
    const KeptError error(failure);
    EXPECT_EQ(to_json(error, false),
              R"({"code":"OUTCOME_UNKNOWN","message":"The answer was lost.","http_status":502,)"
              R"("provider_code":"BadGateway","request_id":"r-1","is_retriable":true,)"
              R"("retry_after_ms":1500,"reference":"liborder:key","resource_id":"op-1",)"
              R"("resource_kind":"OUTPOST"})");
}

TEST(Record, OfAnErrorWithoutMemoryHasACodeAndAMessage) {
    EXPECT_EQ(to_json(ErrorRecord(base::Code::memory), false),
              R"({"code":"MEMORY","message":"Memory ran out.","http_status":null,)"
              R"("provider_code":null,"request_id":null,"is_retriable":false,)"
              R"("retry_after_ms":null,"reference":null,"resource_id":null,"resource_kind":null})");
}

TEST(Record, OfOptionsIsAnArrayOfThem) {
    const json::Value options = parsed(to_json(query_options, false));
    EXPECT_EQ(options, expected_json(query_options));
    EXPECT_EQ(json::elements(options).size(), query_options.items.size());
}

TEST(Record, LeavesOutTheProvidersDocumentUnlessAsked) {
    Quote quote;
    quote.json = R"({"QuoteId":"q"})";
    EXPECT_EQ(json::member(parsed(to_json(quote, false)), "document"), nullptr);
    EXPECT_EQ(json::text(*json::member(parsed(to_json(quote, true)), "document"), "QuoteId"), "q");
}

TEST(Record, WhenCopiedBelongsToNobody) {
    Snapshot snapshot;
    snapshot.owner = Owner::caller;
    const Snapshot copy = snapshot;
    EXPECT_EQ(copy.owner, Owner::library);
    Snapshot assigned;
    assigned = snapshot;
    EXPECT_EQ(assigned.owner, Owner::library);
    assigned.owner = Owner::caller;
    assigned = copy;
    EXPECT_EQ(assigned.owner, Owner::caller);
}

}  // namespace
}  // namespace order::core
