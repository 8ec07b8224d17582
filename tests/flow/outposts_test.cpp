// Hardware orders through the C interface against the simulated AWS Outposts: a wait with every
// step of its line items, each error of the service, and each place credentials come from.
#include <array>
#include <cstdlib>
#include <fstream>
#include <map>

#include "api/owned.hpp"
#include "flow/service.hpp"

namespace order::tests {
namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

class Outposts : public ::testing::Test {
  protected:
    static void SetUpTestSuite() { sandbox_ = new Sandbox(sandbox_program()); }
    static void TearDownTestSuite() {
        delete sandbox_;
        sandbox_ = nullptr;
    }
    void SetUp() override { sandbox().post_to_outposts("/reset", "{}"); }

    static Sandbox &sandbox() { return *sandbox_; }

    static Owned<order_client> client_with(const Pairs &pairs) {
        auto settings = made<order_settings>(order_settings_create);
        for (const auto &[name, value] : pairs) {
            EXPECT_EQ(order_settings_set(settings.get(), name.c_str(), value.c_str(), nullptr),
                      ORDER_OK);
        }
        EXPECT_EQ(order_settings_set(settings.get(), "retry_delay_ms", "1", nullptr), ORDER_OK);
        return client_of(settings, "outposts");
    }
    static Owned<order_client> client() { return client_with(sandbox().outposts_settings()); }

    // An order that stays as it is until the test moves it.
    static std::string held_order(const std::string &more = "") {
        const json::Value made =
            sandbox().post_to_outposts("/orders", R"({"count":1,"hold":true)" + more + "}");
        return json::texts(made, "ids").at(0);
    }

    static void fault(const std::string &text) { sandbox().post_to_outposts("/faults", text); }
    static void expire_session_keys() { sandbox().post_to_outposts("/keys", R"({"expire":true})"); }

    static Owned<order_update> next(const Owned<order_tracker> &tracker) {
        return made<order_update>([&](order_update **out, order_error **error) {
            return order_tracker_next(tracker.get(), 60'000, out, error);
        });
    }

    // Nothing, or why not.
    static Owned<order_error> works(const Pairs &pairs) {
        const auto c = client_with(pairs);
        order_error *failure = nullptr;
        order_client_check(c.get(), &failure);
        return Owned<order_error>(failure);
    }
    static void expect_works(const Pairs &pairs) {
        const auto error = works(pairs);
        EXPECT_EQ(error, nullptr) << shown(order_error_message(error.get()));
    }

  private:
    static inline Sandbox *sandbox_ = nullptr;
};

// A variable for the length of a test.
class Variable {
  public:
    Variable(const char *name, const std::string &value) : name_(name) {
        ::setenv(name, value.c_str(), 1);
    }
    ~Variable() { ::unsetenv(name_); }
    Variable(const Variable &) = delete;
    Variable &operator=(const Variable &) = delete;

  private:
    const char *name_;
};

TEST_F(Outposts, AnOrderIsFollowedFromPreparingToCompletedWithEachStepOnce) {
    const std::string id = held_order(R"(,"line_items":["PREPARING","PREPARING"])");
    const auto c = client();
    const auto tracker = made<order_tracker>([&](order_tracker **out, order_error **error) {
        return order_tracker_create(c.get(), 0.02, ORDER_UNTIL_END, out, error);
    });
    EXPECT_EQ(order_tracker_add(tracker.get(), id.c_str(), nullptr), ORDER_OK);
    const auto first = next(tracker);
    EXPECT_EQ(order_update_kind(first.get()), ORDER_UPDATE_CHANGE);
    EXPECT_STREQ(order_update_status(first.get()), "PREPARING");
    const order_snapshot *snapshot = order_update_snapshot(first.get());
    ASSERT_EQ(order_snapshot_line_item_count(snapshot), 2);
    std::array<std::string, 2> items;
    for (int32_t i = 0; i < 2; ++i) {
        items[static_cast<std::size_t>(i)] =
            order_line_item_id(order_snapshot_line_item(snapshot, i));
    }

    std::map<std::pair<std::string, std::string>, int> seen;
    std::string order_status = "PREPARING";
    bool has_shipment = false, has_hardware = false;
    for (const char *status : {"BUILDING", "SHIPPED", "DELIVERED", "INSTALLING", "INSTALLED"}) {
        for (const std::string &item : items) {
            sandbox().post_to_outposts("/orders/" + id + "/line-items/" + item,
                                       std::string(R"({"status":")") + status + "\"}");
            while (seen[{item, status}] == 0) {
                const auto update = next(tracker);
                ASSERT_NE(update, nullptr);
                order_status = shown(order_update_status(update.get()));
                if (order_update_kind(update.get()) != ORDER_UPDATE_LINE_ITEM) continue;
                ASSERT_EQ(shown(order_update_line_item_id(update.get())), item);
                const order_snapshot *now = order_update_snapshot(update.get());
                for (int32_t i = 0; i < order_snapshot_line_item_count(now); ++i) {
                    const order_line_item *one = order_snapshot_line_item(now, i);
                    if (shown(order_line_item_id(one)) != item) continue;
                    ++seen[{item, shown(order_line_item_status(one))}];
                    has_shipment |= order_line_item_shipment_tracking_number(one) != nullptr;
                    has_hardware |=
                        order_hardware_mac_address_count(order_line_item_hardware(one, 0)) > 0;
                }
            }
        }
    }
    for (bool ended = false; !ended;) {
        const auto update = next(tracker);
        ASSERT_NE(update, nullptr);
        EXPECT_NE(order_update_kind(update.get()), ORDER_UPDATE_LINE_ITEM);
        ended = order_update_kind(update.get()) == ORDER_UPDATE_END;
        order_status = shown(order_update_status(update.get()));
    }
    EXPECT_EQ(order_status, "COMPLETED");
    EXPECT_TRUE(has_shipment);
    EXPECT_TRUE(has_hardware);
    EXPECT_EQ(seen.size(), 10u);
    for (const auto &[step, times] : seen) EXPECT_EQ(times, 1) << step.first << " " << step.second;
}

TEST_F(Outposts, EveryErrorOfTheServiceHasItsCodeNameAndRequestId) {
    struct Case {
        const char *name;
        int status;
        order_code code;
    };
    const std::string id = held_order();
    const auto c = client();
    for (const Case &one : {Case{"ValidationException", 400, ORDER_ERR_ARGUMENT},
                            Case{"ServiceQuotaExceededException", 402, ORDER_ERR_PROVIDER},
                            Case{"AccessDeniedException", 403, ORDER_ERR_CREDENTIALS},
                            Case{"NotFoundException", 404, ORDER_ERR_NOT_FOUND},
                            Case{"ConflictException", 409, ORDER_ERR_CONFLICT},
                            Case{"InternalServerException", 500, ORDER_ERR_PROVIDER},
                            Case{"ThrottlingException", 400, ORDER_ERR_PROVIDER}}) {
        fault(
            R"({"method":"GET","path":"/orders/)" + id + R"(","count":5,"do":{"status":)" +
            std::to_string(one.status) + R"(,"headers":{"x-amzn-ErrorType":")" + one.name +
            R"(:http://internal/","x-amzn-RequestId":"r-1"},)" +
            R"("body":"{\"Message\":\"no.\",\"ResourceId\":\"op-1\",\"ResourceType\":\"OUTPOST\"}"}})");
        const auto handle = handle_on(c, id.c_str());
        const auto error = failed(one.code, [&](order_error **out) {
            int32_t state = 0;
            return order_status(handle.get(), &state, out);
        });
        EXPECT_STREQ(order_error_provider_code(error.get()), one.name);
        EXPECT_EQ(order_error_http_status(error.get()), one.status);
        EXPECT_STREQ(order_error_request_id(error.get()), "r-1");
        EXPECT_STREQ(order_error_resource_id(error.get()), "op-1");
        EXPECT_STREQ(order_error_resource_kind(error.get()), "OUTPOST");
        sandbox().post_to_outposts("/reset", "{}");
        sandbox().post_to_outposts("/orders", R"({"id":")" + id + R"(","hold":true})");
    }
}

TEST_F(Outposts, CredentialsComeFromTheEnvironmentAndFromProfiles) {
    const TempFolder folder;
    std::ofstream(folder.at("config"))
        << "[profile keys]\naws_access_key_id = " << sandbox().outposts("access_key_id")
        << "\naws_secret_access_key = " << sandbox().outposts("secret_access_key")
        << "\nregion = " << sandbox().outposts("region")
        << "\n[profile role]\nrole_arn = " << sandbox().outposts("role_arn")
        << "\nsource_profile = keys\nregion = " << sandbox().outposts("region") << "\n";
    const Variable endpoint("AWS_ENDPOINT_URL", sandbox().outposts("url"));
    const Variable config("AWS_CONFIG_FILE", folder.at("config"));
    const Variable credentials("AWS_SHARED_CREDENTIALS_FILE", folder.at("none"));
    const Variable region("AWS_REGION", sandbox().outposts("region"));
    expect_works({{"outposts.profile", "keys"}});
    expect_works({{"outposts.profile", "role"}});
    const Variable key("AWS_ACCESS_KEY_ID", sandbox().outposts("access_key_id"));
    const Variable secret("AWS_SECRET_ACCESS_KEY", sandbox().outposts("secret_access_key"));
    expect_works({});
    expect_works({{"outposts.role_arn", sandbox().outposts("partner_role_arn")},
                  {"outposts.external_id", sandbox().outposts("partner_external_id")}});
}

TEST_F(Outposts, CredentialsComeFromAWebIdentityAContainerAndTheMachine) {
    const TempFolder folder;
    const Variable endpoint("AWS_ENDPOINT_URL", sandbox().outposts("url"));
    const Variable config("AWS_CONFIG_FILE", folder.at("none"));
    const Variable credentials("AWS_SHARED_CREDENTIALS_FILE", folder.at("none"));
    const Variable region("AWS_REGION", sandbox().outposts("region"));
    {
        std::ofstream(folder.at("token")) << sandbox().outposts("web_identity_token");
        const Variable file("AWS_WEB_IDENTITY_TOKEN_FILE", folder.at("token"));
        const Variable role("AWS_ROLE_ARN", sandbox().outposts("role_arn"));
        expect_works({});
    }
    {
        const Variable url("AWS_CONTAINER_CREDENTIALS_FULL_URI",
                           sandbox().outposts("container_url"));
        const Variable token("AWS_CONTAINER_AUTHORIZATION_TOKEN",
                             sandbox().outposts("container_token"));
        expect_works({});
    }
    const Variable machine("AWS_EC2_METADATA_SERVICE_ENDPOINT", sandbox().outposts("imds_url"));
    // The library gives the machine's metadata a second; a busy machine may need another try.
    EXPECT_TRUE(eventually([] { return works({}) == nullptr; }));
}

TEST_F(Outposts, KeysThatRanOutAndAClockThatIsWrongDoNotEndAWait) {
    const std::string id = held_order();
    const Variable endpoint("AWS_ENDPOINT_URL", sandbox().outposts("url"));
    auto pairs = sandbox().outposts_settings();
    pairs.front().second = "true";  // the token service is found by the variable
    pairs.emplace_back("outposts.role_arn", sandbox().outposts("role_arn"));
    const auto c = client_with(pairs);
    const auto handle = handle_on(c, id.c_str());
    const auto status = [&] {
        return number_of([&](int32_t *out, order_error **error) {
            return order_status(handle.get(), out, error);
        });
    };
    EXPECT_EQ(status(), ORDER_STATE_OPEN);
    expire_session_keys();
    EXPECT_EQ(status(), ORDER_STATE_OPEN);
    sandbox().post_to_outposts("/clock", R"({"shift_seconds":36000})");
    EXPECT_EQ(status(), ORDER_STATE_OPEN);
}

TEST_F(Outposts, AnOrderWhoseAnswerIsLostIsFoundAndNotPlacedTwice) {
    const auto c = client();
    const auto outposts =
        made<order_outpost_list>([&](order_outpost_list **out, order_error **error) {
            return order_outpost_list_fetch(c.get(), nullptr, out, error);
        });
    const auto items =
        made<order_catalog_item_list>([&](order_catalog_item_list **out, order_error **error) {
            return order_catalog_item_list_fetch(c.get(), nullptr, out, error);
        });
    const auto draft = made<order_draft>(order_draft_create);
    const char *outpost = order_outpost_id(order_outpost_list_get(outposts.get(), 0));
    EXPECT_EQ(order_draft_set(draft.get(), "outpost", outpost, nullptr), ORDER_OK);
    EXPECT_EQ(order_draft_set(draft.get(), "payment_option", "NO_UPFRONT", nullptr), ORDER_OK);
    EXPECT_EQ(order_draft_set(draft.get(), "payment_term", "THREE_YEARS", nullptr), ORDER_OK);
    const char *item = nullptr;
    for (int32_t i = 0; i < order_catalog_item_list_count(items.get()) && !item; ++i) {
        const order_catalog_item *one = order_catalog_item_list_get(items.get(), i);
        if (shown(order_catalog_item_status(one)) == "AVAILABLE" &&
            shown(order_catalog_item_id(one)).find("R") != std::string::npos) {
            item = order_catalog_item_id(one);
        }
    }
    ASSERT_NE(item, nullptr);
    EXPECT_EQ(order_draft_add_line_item(draft.get(), item, 1, nullptr), ORDER_OK);
    fault(R"({"method":"POST","path":"/orders","count":1,"do":{"execute":true,"reset":true}})");
    const auto placement = made<order_placement>([&](order_placement **out, order_error **error) {
        return order_draft_place(c.get(), draft.get(), out, error);
    });
    EXPECT_EQ(order_placement_placed_count(placement.get()), 1);
}

}  // namespace
}  // namespace order::tests
