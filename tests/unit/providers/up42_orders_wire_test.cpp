// Orders, quotations, studies and coverage: documents as the model's values.
#include <gtest/gtest.h>

#include "providers/up42/wire_orders.hpp"
#include "providers/up42/wire_tasking.hpp"
#include "providers/wire_fields.hpp"

namespace order::providers::up42 {
namespace {

using core::State;

json::Value parsed(std::string_view text) { return json::parse(text, "the test's document"); }

TEST(Up42States, EachWordHasItsMeaning) {
    const std::pair<const char *, State> meanings[] = {
        {"CREATED", State::open},
        {"BEING_PLACED", State::open},
        {"PLACED", State::open},
        {"BEING_FULFILLED", State::open},
        {"DOWNLOADED", State::open},
        {"DELIVERY_INITIALIZATION_FAILED", State::open},
        {"DOWNLOAD_FAILED", State::open},
        {"PLACEMENT_FAILED", State::needs_attention},
        {"FULFILLED", State::fulfilled},
        {"FAILED", State::failed},
        {"FAILED_PERMANENTLY", State::failed},
        {"CANCELED", State::cancelled},
    };
    for (const auto &[status, state] : meanings) EXPECT_EQ(state_from(status, ""), state) << status;
}

TEST(Up42States, AnUnknownWordIsOpen) {
    EXPECT_EQ(state_from("TELEPORTED", ""), State::open);
    EXPECT_EQ(state_from("fulfilled", ""), State::open);
    EXPECT_EQ(state_from("", ""), State::open);
}

TEST(Up42States, ASubStatusThatWaitsForTheCustomerNeedsAttention) {
    EXPECT_EQ(state_from("PLACED", "FEASIBILITY_WAITING_RESPONSE"), State::needs_attention);
    EXPECT_EQ(state_from("PLACED", "QUOTATION_WAITING_RESPONSE"), State::needs_attention);
    EXPECT_EQ(state_from("CREATED", "QUOTATION_REJECTED"), State::needs_attention);
    EXPECT_EQ(state_from("CREATED", "FEASIBILITY_WAITING_UPLOAD"), State::open);
    EXPECT_EQ(state_from("PLACED", "QUOTATION_ACCEPTED"), State::open);
}

TEST(Up42States, AnEndedOrderWaitsForNobody) {
    EXPECT_EQ(state_from("FULFILLED", "QUOTATION_WAITING_RESPONSE"), State::fulfilled);
    EXPECT_EQ(state_from("CANCELED", "QUOTATION_REJECTED"), State::cancelled);
    EXPECT_EQ(state_from("FAILED_PERMANENTLY", "FEASIBILITY_WAITING_RESPONSE"), State::failed);
}

TEST(Up42States, DeliveriesExistFromBeingFulfilledOn) {
    EXPECT_FALSE(has_deliveries("PLACED"));
    EXPECT_TRUE(has_deliveries("BEING_FULFILLED"));
    EXPECT_TRUE(has_deliveries("FULFILLED"));
    EXPECT_FALSE(has_deliveries("TELEPORTED"));
}

TEST(Up42OrderDocuments, AnArchiveOrderIsReadWhole) {
    const auto snapshot = snapshot_from(parsed(R"({
        "id":"o-1","workspaceId":"w","accountId":"a","displayName":"Berlin","type":"ARCHIVE",
        "status":"BEING_FULFILLED","dataProductId":"dp","tags":["t1","t2"],
        "createdAt":"2021-01-18T16:18:16.105851Z","updatedAt":"2021-01-18T16:19:16Z",
        "createdBy":{"id":"u","type":"USER"},"updatedBy":{"id":"system","type":"INTERNAL"},
        "orderDetails":{"aoi":{"type":"Point","coordinates":[13,52]},"imageId":"img"},
        "newMember":{"x":1}})"));
    EXPECT_EQ(snapshot.provider, "up42");
    EXPECT_EQ(snapshot.id, "o-1");
    EXPECT_EQ(snapshot.state, State::open);
    EXPECT_EQ(snapshot.status, "BEING_FULFILLED");
    EXPECT_TRUE(snapshot.has_deliveries);
    EXPECT_EQ(snapshot.name, "Berlin");
    EXPECT_EQ(snapshot.kind, "ARCHIVE");
    EXPECT_EQ(snapshot.workspace_id, "w");
    EXPECT_EQ(snapshot.account_id, "a");
    EXPECT_EQ(snapshot.data_product_id, "dp");
    EXPECT_EQ(snapshot.image_id, "img");
    EXPECT_EQ(snapshot.created_by, "u");
    EXPECT_EQ(snapshot.updated_by, "system");
    EXPECT_EQ(snapshot.created_ms, 1610986696105);
    EXPECT_EQ(snapshot.updated_ms, 1610986756000);
    EXPECT_EQ(snapshot.tags, (std::vector<std::string>{"t1", "t2"}));
    EXPECT_EQ(snapshot.area, R"({"type":"Point","coordinates":[13,52]})");
    EXPECT_FALSE(snapshot.tasking);
    EXPECT_NE(snapshot.json.find("newMember"), std::string::npos);
}

TEST(Up42OrderDocuments, ATaskingOrderHasItsDetails) {
    const auto snapshot = snapshot_from(parsed(R"({"id":"o","type":"TASKING","status":"PLACED",
        "orderDetails":{"acquisitionStart":"2023-01-01T00:00:00Z",
        "acquisitionEnd":"2023-02-01T00:00:00+01:00","geometry":{"type":"Point","coordinates":[1,2]},
        "subStatus":"QUOTATION_WAITING_RESPONSE","maxCloudCover":15,"maxIncidenceAngle":null,
        "acquisitionMode":"mono","resolution":1,"minBH":0}})"));
    ASSERT_TRUE(snapshot.tasking);
    EXPECT_EQ(snapshot.state, State::needs_attention);
    EXPECT_EQ(snapshot.sub_status, "QUOTATION_WAITING_RESPONSE");
    EXPECT_EQ(snapshot.tasking->acquisition_start_ms, 1672531200000);
    EXPECT_EQ(snapshot.tasking->acquisition_end_ms, 1675206000000);
    EXPECT_EQ(snapshot.tasking->max_cloud_percent, 15);
    EXPECT_EQ(snapshot.tasking->max_incidence_degrees, core::unknown_count);
    EXPECT_EQ(snapshot.tasking->acquisition_mode, "mono");
    EXPECT_EQ(snapshot.tasking->resolution, "1");
    EXPECT_EQ(snapshot.tasking->min_base_height, 0);
    EXPECT_EQ(snapshot.area, R"({"type":"Point","coordinates":[1,2]})");
}

TEST(Up42OrderDocuments, NullsAndWrongTypesAreNotKnown) {
    const auto nulls = snapshot_from(parsed(R"({"id":null,"status":null,"tags":null,
        "createdAt":null,"createdBy":null,"orderDetails":null,"type":null})"));
    EXPECT_EQ(nulls.id, "");
    EXPECT_EQ(nulls.state, State::open);
    EXPECT_EQ(nulls.created_ms, core::unknown_count);

    const auto odd = snapshot_from(parsed(R"({"id":7,"status":{"a":1},"tags":["a",1,null],
        "createdAt":12,"updatedAt":"yesterday","createdBy":"u","orderDetails":[1],
        "type":"TASKING"})"));
    EXPECT_EQ(odd.id, "7");
    EXPECT_EQ(odd.state, State::open);
    EXPECT_EQ(odd.tags, std::vector<std::string>{"a"});
    EXPECT_EQ(odd.created_ms, core::unknown_count);
    EXPECT_EQ(odd.updated_ms, core::unknown_count);
    EXPECT_EQ(odd.created_by, "u");
    EXPECT_FALSE(odd.tasking);

    for (const char *document : {"null", "[]", "5", "\"x\"", "{}"}) {
        EXPECT_EQ(snapshot_from(parsed(document)).state, State::open) << document;
    }
}

TEST(Up42OrderDocuments, TagsAreReplacedByAList) {
    const std::vector<std::string> tags = {"a\"b", "c"};
    EXPECT_EQ(tags_body(tags), R"({"tags":["a\"b","c"]})");
    EXPECT_EQ(tags_body({}), R"({"tags":[]})");
}

TEST(Up42OrderDocuments, CoverageHasACoveredAndARemainingPart) {
    const auto coverage = coverage_from(parsed(R"({"covered":{"sqKmArea":1.5,"percentage":75,
            "geometry":{"type":"FeatureCollection","features":[]}},"remainder":null})"));
    EXPECT_DOUBLE_EQ(coverage.covered_km2, 1.5);
    EXPECT_DOUBLE_EQ(coverage.covered_percent, 75);
    EXPECT_EQ(coverage.covered_area, R"({"type":"FeatureCollection","features":[]})");
    EXPECT_EQ(coverage.remaining_km2, core::unknown_number);
}

TEST(Up42Tasking, AQuotationIsRead) {
    const auto quotation = quotation_from(parsed(R"({"id":"q","orderId":"o","accountId":"a",
        "workspaceId":"w","creditsPrice":100000,"decision":"ACCEPTED","decisionById":"u",
        "decisionByType":"USER","createdAt":"2023-01-01T00:00:00Z",
        "decisionAt":"2023-01-02T00:00:00Z"})"));
    EXPECT_EQ(quotation.id, "q");
    EXPECT_EQ(quotation.order_id, "o");
    EXPECT_DOUBLE_EQ(quotation.credits, 100000);
    EXPECT_EQ(quotation.decision, "ACCEPTED");
    EXPECT_EQ(quotation.decided_by, "u");
    EXPECT_EQ(quotation.decided_ms, 1672617600000);
    EXPECT_EQ(quotation.updated_ms, core::unknown_count);
}

TEST(Up42Tasking, AStudyHasOptionsAndPerhapsAChoice) {
    const auto study = study_from(parsed(R"({"id":"s","orderId":"o","type":"MANUAL",
        "decision":"NOT_DECIDED","decisionOption":null,
        "options":[{"id":"a","description":"first"},null,7,{"id":"b"}]})"));
    ASSERT_EQ(study.options.size(), 2u);
    EXPECT_EQ(study.options[0].description, "first");
    EXPECT_EQ(study.options[1].id, "b");
    EXPECT_EQ(study.kind, "MANUAL");
    EXPECT_EQ(study.chosen_option_id, "");
    EXPECT_EQ(study_from(parsed(R"({"decisionOption":{"id":"b"}})")).chosen_option_id, "b");
    EXPECT_EQ(study_from(parsed(R"({"decisionOption":"b"})")).chosen_option_id, "");
}

TEST(Up42Tasking, TheBodiesThatDecide) {
    EXPECT_EQ(decision_body(true), R"({"decision":"ACCEPTED"})");
    EXPECT_EQ(decision_body(false), R"({"decision":"REJECTED"})");
    EXPECT_EQ(choice_body("o\"1"), R"({"acceptedOptionId":"o\"1"})");
}

TEST(Up42Fields, NumbersBelowZeroAreNotKnown) {
    const auto value = parsed(R"({"a":-5,"b":2.0,"c":1e300,"d":"3","e":0})");
    EXPECT_EQ(count(value, "a"), core::unknown_count);
    EXPECT_EQ(count(value, "b"), 2);
    EXPECT_EQ(count(value, "c"), core::unknown_count);
    EXPECT_EQ(count(value, "d"), core::unknown_count);
    EXPECT_EQ(count(value, "e"), 0);
    EXPECT_EQ(amount(value, "a"), core::unknown_number);
}

}  // namespace
}  // namespace order::providers::up42
