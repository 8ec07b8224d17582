// Snapshots, tasking details and coverage: every field of a document reaches its accessor.
#include "api/bad_arguments.hpp"
#include "api/service.hpp"

namespace order::tests {
namespace {

constexpr const char *tasking_order = R"({
    "id":"an-order","workspaceId":"a-workspace","accountId":"an-account","displayName":"A name",
    "type":"TASKING","status":"BEING_FULFILLED","dataProductId":"a-product","tags":["one","two"],
    "createdAt":"1970-01-01T00:00:01Z","updatedAt":"1970-01-01T00:00:02Z",
    "createdBy":{"id":"a-creator","type":"USER"},"updatedBy":{"id":"a-changer","type":"USER"},
    "orderDetails":{
        "acquisitionStart":"1970-01-01T00:00:03Z","acquisitionEnd":"1970-01-01T00:00:04Z",
        "geometry":{"type":"Point","coordinates":[1,2]},"imageId":"an-image",
        "extraDescription":"please","subStatus":"QUOTATION_ACCEPTED","acquisitionMode":"mono",
        "maxCloudCover":11,"maxIncidenceAngle":12,"geometricProcessing":"g","projection":"p",
        "pixelCoding":"c","radiometricProcessing":"r","spectralBands":"s","priority":"u",
        "resolution":"h","polarization":"v","sceneSize":"z","looks":"l","minBH":13,"maxBH":14}})";

constexpr const char *archive_order =
    R"({"id":"an-order","type":"ARCHIVE","status":"FULFILLED","orderDetails":{"aoi":null}})";

void expect_tasking_order(const order_snapshot *snapshot) {
    EXPECT_STREQ(order_snapshot_provider(snapshot), "up42");
    EXPECT_STREQ(order_snapshot_id(snapshot), "an-order");
    EXPECT_EQ(order_snapshot_state(snapshot), ORDER_STATE_OPEN);
    EXPECT_STREQ(order_snapshot_status(snapshot), "BEING_FULFILLED");
    EXPECT_STREQ(order_snapshot_sub_status(snapshot), "QUOTATION_ACCEPTED");
    EXPECT_EQ(order_snapshot_has_deliveries(snapshot), 1);
    EXPECT_STREQ(order_snapshot_name(snapshot), "A name");
    EXPECT_STREQ(order_snapshot_kind(snapshot), "TASKING");
    EXPECT_STREQ(order_snapshot_workspace_id(snapshot), "a-workspace");
    EXPECT_STREQ(order_snapshot_account_id(snapshot), "an-account");
    EXPECT_STREQ(order_snapshot_data_product_id(snapshot), "a-product");
    EXPECT_STREQ(order_snapshot_image_id(snapshot), "an-image");
    EXPECT_STREQ(order_snapshot_created_by(snapshot), "a-creator");
    EXPECT_STREQ(order_snapshot_updated_by(snapshot), "a-changer");
    EXPECT_EQ(order_snapshot_created_unix_ms(snapshot), 1000);
    EXPECT_EQ(order_snapshot_updated_unix_ms(snapshot), 2000);
    ASSERT_EQ(order_snapshot_tag_count(snapshot), 2);
    EXPECT_STREQ(order_snapshot_tag(snapshot, 0), "one");
    EXPECT_STREQ(order_snapshot_tag(snapshot, 1), "two");
    EXPECT_EQ(order_snapshot_tag(snapshot, 2), nullptr);
    EXPECT_EQ(order_snapshot_tag(snapshot, -1), nullptr);
    EXPECT_STREQ(order_snapshot_area_json(snapshot), R"({"type":"Point","coordinates":[1,2]})");
    EXPECT_NE(shown(order_snapshot_document_json(snapshot)).find("\"displayName\":\"A name\""),
              std::string::npos);
}

Owned<order_snapshot> info_of(const Owned<order_handle> &handle) {
    return made<order_snapshot>([&](order_snapshot **out, order_error **error) {
        return order_snapshot_fetch(handle.get(), out, error);
    });
}

TEST(Snapshot, TellsAllOfAnOrder) {
    const Service service(Bodies{{"GET /v2/orders/an-order", tasking_order}});
    const auto client = service.client();
    const auto handle = handle_on(client);
    const auto snapshot = info_of(handle);
    expect_tasking_order(snapshot.get());
    EXPECT_STREQ(order_status_text(handle.get()), "BEING_FULFILLED");
}

TEST(Snapshot, HasNothingForWhatTheOrderDoesNotTell) {
    const Service service(Bodies{{"GET /v2/orders/an-order", archive_order}});
    const auto client = service.client();
    const auto snapshot = info_of(handle_on(client));
    EXPECT_EQ(order_snapshot_state(snapshot.get()), ORDER_STATE_FULFILLED);
    EXPECT_EQ(order_snapshot_sub_status(snapshot.get()), nullptr);
    EXPECT_EQ(order_snapshot_name(snapshot.get()), nullptr);
    EXPECT_EQ(order_snapshot_area_json(snapshot.get()), nullptr);
    EXPECT_EQ(order_snapshot_created_unix_ms(snapshot.get()), -1);
    EXPECT_EQ(order_snapshot_tag_count(snapshot.get()), 0);
}

TEST(SnapshotList, NamesTheArgumentThatIsWrong) {
    const auto client = lonely_client();
    with_each_bad_handle<order_client>(
        "client", "order_client", [](order_client *bad, const std::string &message) {
            expect_refused<order_snapshot_list *>(
                message, [&](order_snapshot_list **out, order_error **error) {
                    return order_snapshot_list_fetch(bad, nullptr, out, error);
                });
        });
    with_wrong_handle<const order_query>(
        "query", "order_query", [&](const order_query *bad, const std::string &message) {
            expect_refused<order_snapshot_list *>(
                message, [&](order_snapshot_list **out, order_error **error) {
                    return order_snapshot_list_fetch(client.get(), bad, out, error);
                });
        });
    expect_out_needed<order_snapshot_list *>(
        "snapshots_out", [&](order_snapshot_list **out, order_error **error) {
            return order_snapshot_list_fetch(client.get(), nullptr, out, error);
        });
}

TEST(SnapshotList, OutlivesItsClientAndOwnsItsSnapshots) {
    const Service service(Bodies{{"GET /v2/orders", page_of(tasking_order)}});
    auto client = service.client();
    const auto list =
        made<order_snapshot_list>([&](order_snapshot_list **out, order_error **error) {
            return order_snapshot_list_fetch(client.get(), nullptr, out, error);
        });
    client.reset();
    EXPECT_EQ(order_live_handles(), 1) << "borrowed snapshots do not count";
    ASSERT_EQ(order_snapshot_list_count(list.get()), 1);
    const order_snapshot *const snapshot = order_snapshot_list_get(list.get(), 0);
    order_snapshot_free(const_cast<order_snapshot *>(snapshot));
    expect_tasking_order(snapshot);
    for (const int32_t index : {1, -1, INT32_MAX, INT32_MIN}) {
        EXPECT_EQ(order_snapshot_list_get(list.get(), index), nullptr);
    }
}

TEST(Tasking, TellsAllThatIsAskedFor) {
    const Service service(Bodies{{"GET /v2/orders/an-order", tasking_order}});
    const auto client = service.client();
    const auto handle = handle_on(client);
    const auto owned = made<order_tasking>([&](order_tasking **out, order_error **error) {
        return order_tasking_fetch(handle.get(), out, error);
    });
    const auto whole = made<order_snapshot>([&](order_snapshot **out, order_error **error) {
        return order_snapshot_fetch(handle.get(), out, error);
    });
    EXPECT_EQ(order_tasking_start_unix_ms(order_snapshot_tasking(whole.get())), 3000);
    const order_tasking *const tasking = owned.get();
    EXPECT_EQ(order_tasking_start_unix_ms(tasking), 3000);
    EXPECT_EQ(order_tasking_end_unix_ms(tasking), 4000);
    EXPECT_STREQ(order_tasking_geometry_json(tasking), R"({"type":"Point","coordinates":[1,2]})");
    EXPECT_STREQ(order_tasking_sub_status(tasking), "QUOTATION_ACCEPTED");
    EXPECT_STREQ(order_tasking_extra_description(tasking), "please");
    EXPECT_STREQ(order_tasking_acquisition_mode(tasking), "mono");
    EXPECT_EQ(order_tasking_max_cloud_percent(tasking), 11);
    EXPECT_EQ(order_tasking_max_incidence_degrees(tasking), 12);
    EXPECT_STREQ(order_tasking_geometric_processing(tasking), "g");
    EXPECT_STREQ(order_tasking_projection(tasking), "p");
    EXPECT_STREQ(order_tasking_pixel_coding(tasking), "c");
    EXPECT_STREQ(order_tasking_radiometric_processing(tasking), "r");
    EXPECT_STREQ(order_tasking_spectral_bands(tasking), "s");
    EXPECT_STREQ(order_tasking_priority(tasking), "u");
    EXPECT_STREQ(order_tasking_resolution(tasking), "h");
    EXPECT_STREQ(order_tasking_polarization(tasking), "v");
    EXPECT_STREQ(order_tasking_scene_size(tasking), "z");
    EXPECT_STREQ(order_tasking_looks(tasking), "l");
    EXPECT_EQ(order_tasking_min_base_height(tasking), 13);
    EXPECT_EQ(order_tasking_max_base_height(tasking), 14);
    EXPECT_NE(shown(order_tasking_document_json(tasking)).find("\"minBH\":13"), std::string::npos);
}

TEST(Tasking, OfAnArchiveOrderIsNothingWithoutAnError) {
    const Service service(Bodies{{"GET /v2/orders/an-order", archive_order}});
    const auto client = service.client();
    const auto handle = handle_on(client);
    order_tasking *tasking = rubbish<order_tasking *>();
    order_error *error = rubbish<order_error *>();
    EXPECT_EQ(order_tasking_fetch(handle.get(), &tasking, &error), ORDER_OK);
    EXPECT_EQ(tasking, nullptr);
    EXPECT_EQ(error, nullptr);
}

TEST(Coverage, TellsWhatIsDeliveredAndWhatIsNot) {
    const Service service(Bodies{{"GET /v2/coverage/orders/an-order", R"({
        "covered":{"sqKmArea":1.5,"percentage":60,"geometry":{"type":"Point","coordinates":[1,2]}},
        "remainder":{"sqKmArea":1,"percentage":40.5,"geometry":{"type":"Point","coordinates":[3,4]}}})"}});
    const auto client = service.client();
    const auto handle = handle_on(client);
    const auto coverage = made<order_coverage>([&](order_coverage **out, order_error **error) {
        return order_coverage_fetch(handle.get(), out, error);
    });
    EXPECT_EQ(order_coverage_covered_km2(coverage.get()), 1.5);
    EXPECT_EQ(order_coverage_covered_percent(coverage.get()), 60.0);
    EXPECT_STREQ(order_coverage_covered_json(coverage.get()),
                 R"({"type":"Point","coordinates":[1,2]})");
    EXPECT_EQ(order_coverage_remaining_km2(coverage.get()), 1.0);
    EXPECT_EQ(order_coverage_remaining_percent(coverage.get()), 40.5);
    EXPECT_STREQ(order_coverage_remaining_json(coverage.get()),
                 R"({"type":"Point","coordinates":[3,4]})");
    EXPECT_NE(shown(order_coverage_document_json(coverage.get())).find("\"sqKmArea\":"),
              std::string::npos);
}

TEST(OrderStatus, IsTheStateAndTheProvidersWord) {
    const Service service(Bodies{{"GET /v2/orders/an-order", archive_order}});
    const auto client = service.client();
    const auto handle = handle_on(client);
    EXPECT_EQ(number_of([&](int32_t *out, order_error **error) {
                  return order_status(handle.get(), out, error);
              }),
              ORDER_STATE_FULFILLED);
    EXPECT_STREQ(order_status_text(handle.get()), "FULFILLED");
    EXPECT_EQ(number_of([&](int32_t *out, order_error **error) {
                  return order_is_fulfilled(handle.get(), out, error);
              }),
              1);
}

TEST(OrderStatus, OfAnOrderThatIsNotThereIsAnErrorWithItsParts) {
    const Service service(Bodies{});
    const auto client = service.client();
    const auto handle = handle_on(client);
    int32_t state = rubbish<int32_t>();
    const auto error = failed(ORDER_ERR_NOT_FOUND, [&](order_error **error_out) {
        return order_status(handle.get(), &state, error_out);
    });
    EXPECT_EQ(state, 0);
    EXPECT_EQ(order_error_http_status(error.get()), 404);
    EXPECT_EQ(order_error_is_retriable(error.get()), 0);
    EXPECT_NE(shown(order_error_message(error.get())).find("an-order"), std::string::npos)
        << order_error_message(error.get());
}

TEST(OrderTags, AreReplacedAndTheOrderComesBack) {
    const Service service(Bodies{{"PATCH /v2/orders/an-order", tasking_order}});
    const auto client = service.client();
    const auto handle = handle_on(client);
    const auto snapshot = made<order_snapshot>([&](order_snapshot **out, order_error **error) {
        return order_tags_replace(handle.get(), R"(["one","t\u00e4g"])", out, error);
    });
    expect_tasking_order(snapshot.get());
    EXPECT_STREQ(order_status_text(handle.get()), "BEING_FULFILLED");
    ASSERT_EQ(service.server().requests().size(), 1u);
    EXPECT_EQ(service.server().requests()[0].body, "{\"tags\":[\"one\",\"t\xc3\xa4g\"]}");
}

TEST(OrderCancel, TellsTheStateAfterIt) {
    const Service service(Bodies{{"POST /v2/orders/an-order/cancellation",
                                  R"({"orderId":"an-order","status":"CANCELED"})"}});
    const auto client = service.client();
    const auto handle = handle_on(client);
    EXPECT_EQ(number_of([&](int32_t *out, order_error **error) {
                  return order_cancel(handle.get(), out, error);
              }),
              ORDER_STATE_CANCELLED);
}

}  // namespace
}  // namespace order::tests
