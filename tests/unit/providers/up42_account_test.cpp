// UP42: settings, log-in, diagnosis, and tasking decisions.
#include "core/requests.hpp"
#include "providers/catalog.hpp"
#include "unit/providers/up42_fixture.hpp"

namespace order::providers::up42 {
namespace {

constexpr const char *login_route = "POST /realms/public/protocol/openid-connect/token";
constexpr const char *userinfo_route = "GET /realms/public/protocol/openid-connect/userinfo";
constexpr const char *quotation_route = "PATCH /v2/tasking/quotation/q-1";
constexpr const char *study_route = "PATCH /v2/tasking/feasibility-studies/s-1";

class Up42Accounts : public Up42Test {
  protected:
    void use_account() {
        settings.set("up42.token", "");
        settings.set("up42.username", "me@example.com");
        settings.set("up42.password", "canary-password");
    }
    static transport::Response token(const std::string &text) {
        return answer(200, R"({"access_token":")" + text + R"(","expires_in":300})");
    }
};
class Up42Decisions : public Up42Test {};

TEST_F(Up42Accounts, RegionsHaveTheirOwnHosts) {
    settings.set("up42.region", "sa");
    const auto described = parsed(up42().describe());
    EXPECT_EQ(json::text_or_empty(described, "region"), "sa");
    EXPECT_EQ(json::text_or_empty(described, "api_url"), "https://api.sa.up42.com");
    EXPECT_EQ(json::text_or_empty(described, "token_url"),
              "https://auth.sa.up42.com/realms/public/protocol/openid-connect/token");
}

TEST_F(Up42Accounts, AnUnknownRegionNamesTheRegions) {
    settings.set("up42.region", "mars");
    const Failure failure = failure_of([&] { up42(); });
    EXPECT_EQ(failure.code, Code::argument);
    EXPECT_EQ(failure.message, "The setting up42.region was \"mars\"; the regions are eu and sa.");
}

TEST_F(Up42Accounts, UrlsCanBeReplaced) {
    settings.set("up42.api_url", "http://127.0.0.1:8042/");
    script->on("GET /v2/orders/o", answer(200, order_json("o", "PLACED")));
    up42().order("o", call);
    EXPECT_EQ(script->requests().front().url, "http://127.0.0.1:8042/v2/orders/o");
}

TEST_F(Up42Accounts, TheDescriptionHoldsNoSecret) {
    use_account();
    EXPECT_EQ(up42().describe().find("canary"), std::string::npos);
    EXPECT_EQ(json::text_or_empty(parsed(up42().describe()), "workspace"), "ws");
}

TEST_F(Up42Accounts, ACheckReadsTheAccount) {
    script->on(userinfo_route, answer(200, R"({"sub":"ws"})")).on(userinfo_route, answer(401, ""));
    up42().check(call);
    EXPECT_EQ(failure_of([&] { up42().check(call); }).code, Code::credentials);
}

TEST_F(Up42Accounts, ProjectKeysCheckTheirProject) {
    settings.set("up42.token", "");
    settings.set("up42.workspace", "");
    settings.set("up42.project_id", "p");
    settings.set("up42.project_api_key", "k");
    script->on("POST /oauth/token", token("t"))
        .on("GET /projects/p", answer(200, R"({"data":{"workspaceId":"w"},"error":null})"))
        .on("POST /v2/orders", answer(200, R"({"results":[{"index":0,"id":"o"}]})"));
    up42().check(call);
    core::Draft draft;
    draft.options.set("data_product", "dp");
    draft.options.set("scene", "s");
    up42().place(draft, call);
    EXPECT_EQ(parameter(script->requests().back(), "workspaceId"), "w");
}

TEST_F(Up42Accounts, OneLogInServesManyRequests) {
    use_account();
    script->on(login_route, token("first"))
        .on("GET /v2/orders/o", answer(200, order_json("o", "PLACED")));
    for (int i = 0; i < 3; ++i) up42().order("o", call);
    EXPECT_EQ(script->requests(login_route).size(), 1u);
}

TEST_F(Up42Accounts, ARefusedTokenIsRenewedOnce) {
    use_account();
    script->on(login_route, token("first"))
        .on(login_route, token("second"))
        .on("GET /v2/orders/o", answer(401, ""))
        .on("GET /v2/orders/o", answer(200, order_json("o", "PLACED")));
    up42().order("o", call);
    EXPECT_EQ(transport::find_header(script->requests().back().headers, "Authorization"),
              "Bearer second");
}

TEST_F(Up42Accounts, AFailedLogInIsRepeatedWithTheRequestItIsFor) {
    use_account();
    settings.set("max_attempts", "3");
    script->on(login_route, answer(503, ""));
    EXPECT_TRUE(failure_of([&] { up42().order("o", call); }).retriable);
    EXPECT_EQ(script->requests(login_route).size(), 3u);
}

TEST_F(Up42Accounts, ALogInThatFailsBeforeAnOrderLeavesNothingUnknown) {
    use_account();
    core::Draft draft;
    draft.options.set("data_product", "dp");
    draft.options.set("scene", "s");
    settings.set("max_attempts", "2");
    script->on(login_route, broken());
    const Failure failure = failure_of([&] { up42().place(draft, call); });
    EXPECT_EQ(failure.code, Code::network);
    EXPECT_TRUE(failure.message.ends_with("Nothing was placed."));
    EXPECT_EQ(script->requests("POST /v2/orders").size(), 0u);
}

TEST_F(Up42Accounts, AnOrderThatIsRefusedFor401IsNotSentAgainButTheNextHasANewToken) {
    use_account();
    core::Draft draft;
    draft.options.set("data_product", "dp");
    draft.options.set("scene", "s");
    script->on(login_route, token("first"))
        .on(login_route, token("second"))
        .on("POST /v2/orders", answer(401, ""))
        .on("POST /v2/orders", answer(200, R"({"results":[{"index":0,"id":"o"}]})"));
    EXPECT_EQ(failure_of([&] { up42().place(draft, call); }).code, Code::credentials);
    EXPECT_EQ(script->requests("POST /v2/orders").size(), 1u);
    up42().place(draft, call);
    EXPECT_EQ(transport::find_header(script->requests().back().headers, "Authorization"),
              "Bearer second");
}

TEST_F(Up42Accounts, TheCatalogOfProvidersKnowsUp42AndNamesTheOthers) {
    EXPECT_EQ(make_provider("up42", settings, script, {})->name(), "up42");
    const Failure failure = failure_of([&] { make_provider("up43", settings, script, {}); });
    EXPECT_EQ(failure.code, Code::argument);
    EXPECT_NE(failure.message.find("up42"), std::string::npos);
}

TEST_F(Up42Decisions, AreSentOnce) {
    script->on(quotation_route, answer(200, R"({"id":"q-1","decision":"ACCEPTED"})"));
    EXPECT_EQ(up42().decide_quotation("q-1", true, call).decision, "ACCEPTED");
    ASSERT_EQ(script->requests().size(), 1u);
    EXPECT_EQ(script->requests().front().repeat, transport::Repeat::never);
    EXPECT_EQ(script->requests().front().body, R"({"decision":"ACCEPTED"})");
}

TEST_F(Up42Decisions, ThatWereMadeBeforeAreAConflict) {
    script->on(quotation_route, answer(405, R"({"title":"Quotation is write-protected."})"));
    const Failure failure = failure_of([&] { up42().decide_quotation("q-1", true, call); });
    EXPECT_EQ(failure.code, Code::conflict);
    EXPECT_TRUE(failure.message.ends_with("Nothing was decided."));
    EXPECT_EQ(script->requests().size(), 1u);
}

TEST_F(Up42Decisions, WhoseAnswerIsLostAreLookedUp) {
    script->on(quotation_route, broken())
        .on("GET /v2/tasking/quotation",
            answer(200, page(R"({"id":"other","decision":"NOT_DECIDED"},
                                {"id":"q-1","decision":"REJECTED"})",
                             1)));
    EXPECT_EQ(up42().decide_quotation("q-1", false, call).decision, "REJECTED");
    EXPECT_EQ(failure_of([&] { up42().decide_quotation("q-1", true, call); }).code,
              Code::outcome_unknown);
    EXPECT_EQ(script->requests(quotation_route).size(), 2u);
    EXPECT_EQ(parameter(script->requests().back(), "id"), "q-1");
}

TEST_F(Up42Decisions, AChosenOptionIsSentOnceAndLookedUpWhenLost) {
    script->on(study_route, answer(200, R"({"id":"s-1","decisionOption":{"id":"b"}})"))
        .on(study_route, answer(502, "<html>"))
        .on("GET /v2/tasking/feasibility-studies",
            answer(200, page(R"({"id":"s-1","decisionOption":{"id":"b"}})", 1)));
    EXPECT_EQ(up42().choose_option("s-1", "b", call).chosen_option_id, "b");
    EXPECT_EQ(up42().choose_option("s-1", "b", call).chosen_option_id, "b");
    EXPECT_EQ(script->requests(study_route).size(), 2u);
    EXPECT_EQ(script->requests().front().body, R"({"acceptedOptionId":"b"})");
}

TEST_F(Up42Decisions, AreListedByOrder) {
    script->on("GET /v2/tasking/quotation", answer(200, page(R"({"id":"q-1"})", 1)))
        .on("GET /v2/tasking/feasibility-studies", answer(200, page(R"({"id":"s-1"})", 1)));
    core::Options query = core::make_query();
    query.set("order", "o-1");
    EXPECT_EQ(up42().quotations(query, call).size(), 1u);
    EXPECT_EQ(up42().feasibility_studies(query, call).size(), 1u);
    EXPECT_EQ(parameter(script->requests().front(), "orderId"), "o-1");
}

}  // namespace
}  // namespace order::providers::up42
