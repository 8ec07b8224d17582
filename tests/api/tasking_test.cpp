// Quotations and feasibility studies: bad arguments, and every field reaches its accessor.
#include "api/bad_arguments.hpp"
#include "api/service.hpp"

namespace order::tests {
namespace {

constexpr const char *a_quotation = R"({
    "id":"a-quotation","createdAt":"1970-01-01T00:00:01Z","updatedAt":"1970-01-01T00:00:02Z",
    "accountId":"an-account","workspaceId":"a-workspace","orderId":"an-order","creditsPrice":123,
    "decision":"ACCEPTED","decisionById":"a-person","decisionByType":"USER",
    "decisionAt":"1970-01-01T00:00:03Z"})";

void expect_quotation(const order_quotation *quotation) {
    EXPECT_STREQ(order_quotation_id(quotation), "a-quotation");
    EXPECT_STREQ(order_quotation_order_id(quotation), "an-order");
    EXPECT_STREQ(order_quotation_account_id(quotation), "an-account");
    EXPECT_STREQ(order_quotation_workspace_id(quotation), "a-workspace");
    EXPECT_STREQ(order_quotation_decision(quotation), "ACCEPTED");
    EXPECT_STREQ(order_quotation_decided_by(quotation), "a-person");
    EXPECT_EQ(order_quotation_credits(quotation), 123.0);
    EXPECT_EQ(order_quotation_created_unix_ms(quotation), 1000);
    EXPECT_EQ(order_quotation_updated_unix_ms(quotation), 2000);
    EXPECT_EQ(order_quotation_decided_unix_ms(quotation), 3000);
    EXPECT_NE(shown(order_quotation_document_json(quotation)).find("creditsPrice"),
              std::string::npos);
}

TEST(Quotation, TellsAllOfItself) {
    const Service service(Bodies{{"GET /v2/tasking/quotation", page_of(a_quotation)}});
    auto client = service.client();
    const auto list =
        made<order_quotation_list>([&](order_quotation_list **out, order_error **error) {
            return order_quotation_list_fetch(client.get(), nullptr, out, error);
        });
    client.reset();
    ASSERT_EQ(order_quotation_list_count(list.get()), 1);
    const order_quotation *const quotation = order_quotation_list_get(list.get(), 0);
    order_quotation_free(const_cast<order_quotation *>(quotation));
    expect_quotation(quotation);
    for (const int32_t index : {1, -1, INT32_MAX, INT32_MIN}) {
        EXPECT_EQ(order_quotation_list_get(list.get(), index), nullptr);
    }
}

TEST(Quotation, IsAccepted) {
    const Service service(Bodies{{"PATCH /v2/tasking/quotation/a-quotation", a_quotation}});
    const auto client = service.client();
    const auto quotation = made<order_quotation>([&](order_quotation **out, order_error **error) {
        return order_quotation_accept(client.get(), "a-quotation", out, error);
    });
    expect_quotation(quotation.get());
    ASSERT_EQ(service.server().requests().size(), 1u);
    EXPECT_EQ(service.server().requests()[0].body, R"({"decision":"ACCEPTED"})");
}

TEST(Quotation, IsRejected) {
    const Service service(Bodies{{"PATCH /v2/tasking/quotation/a-quotation",
                                  R"({"id":"a-quotation","decision":"REJECTED"})"}});
    const auto client = service.client();
    const auto quotation = made<order_quotation>([&](order_quotation **out, order_error **error) {
        return order_quotation_reject(client.get(), "a-quotation", out, error);
    });
    EXPECT_STREQ(order_quotation_decision(quotation.get()), "REJECTED");
    EXPECT_EQ(order_quotation_decided_unix_ms(quotation.get()), -1);
    ASSERT_EQ(service.server().requests().size(), 1u);
    EXPECT_EQ(service.server().requests()[0].body, R"({"decision":"REJECTED"})");
}

TEST(Quotation, NamesTheArgumentThatIsWrong) {
    const auto client = lonely_client();
    with_each_bad_handle<order_client>(
        "client", "order_client", [](order_client *bad, const std::string &message) {
            expect_refused<order_quotation_list *>(
                message, [&](order_quotation_list **out, order_error **error) {
                    return order_quotation_list_fetch(bad, nullptr, out, error);
                });
            for (const auto decide : {order_quotation_accept, order_quotation_reject}) {
                expect_refused<order_quotation *>(message,
                                                  [&](order_quotation **out, order_error **error) {
                                                      return decide(bad, "a-quotation", out, error);
                                                  });
            }
        });
    with_wrong_handle<const order_query>(
        "query", "order_query", [&](const order_query *bad, const std::string &message) {
            expect_refused<order_quotation_list *>(
                message, [&](order_quotation_list **out, order_error **error) {
                    return order_quotation_list_fetch(client.get(), bad, out, error);
                });
        });
    expect_out_needed<order_quotation_list *>(
        "quotations_out", [&](order_quotation_list **out, order_error **error) {
            return order_quotation_list_fetch(client.get(), nullptr, out, error);
        });
    for (const auto decide : {order_quotation_accept, order_quotation_reject}) {
        with_each_bad_line("quotation_id", [&](const char *bad, const std::string &message) {
            expect_refused<order_quotation *>(message,
                                              [&](order_quotation **out, order_error **error) {
                                                  return decide(client.get(), bad, out, error);
                                              });
        });
        expect_out_needed<order_quotation *>("quotation_out",
                                             [&](order_quotation **out, order_error **error) {
                                                 return decide(client.get(), "q", out, error);
                                             });
    }
}

constexpr const char *a_study = R"({
    "id":"a-study","createdAt":"1970-01-01T00:00:01Z","updatedAt":"1970-01-01T00:00:02Z",
    "accountId":"an-account","workspaceId":"a-workspace","orderId":"an-order","type":"MANUAL",
    "options":[{"id":"one","description":"first"},{"id":"two","description":"second"}],
    "decision":"ACCEPTED","decisionAt":"1970-01-01T00:00:03Z",
    "decisionOption":{"id":"two","description":"second"}})";

void expect_study(const order_feasibility *study) {
    EXPECT_STREQ(order_feasibility_id(study), "a-study");
    EXPECT_STREQ(order_feasibility_order_id(study), "an-order");
    EXPECT_STREQ(order_feasibility_account_id(study), "an-account");
    EXPECT_STREQ(order_feasibility_workspace_id(study), "a-workspace");
    EXPECT_STREQ(order_feasibility_kind(study), "MANUAL");
    EXPECT_STREQ(order_feasibility_decision(study), "ACCEPTED");
    EXPECT_STREQ(order_feasibility_chosen_option_id(study), "two");
    ASSERT_EQ(order_feasibility_option_count(study), 2);
    EXPECT_STREQ(order_feasibility_option_id(order_feasibility_option_at(study, 0)), "one");
    EXPECT_STREQ(order_feasibility_option_description(order_feasibility_option_at(study, 1)),
                 "second");
    EXPECT_EQ(order_feasibility_option_id(order_feasibility_option_at(study, 2)), nullptr);
    EXPECT_EQ(order_feasibility_option_description(order_feasibility_option_at(study, -1)),
              nullptr);
    EXPECT_EQ(order_feasibility_created_unix_ms(study), 1000);
    EXPECT_EQ(order_feasibility_updated_unix_ms(study), 2000);
    EXPECT_EQ(order_feasibility_decided_unix_ms(study), 3000);
    EXPECT_NE(shown(order_feasibility_document_json(study)).find("decisionOption"),
              std::string::npos);
}

TEST(Feasibility, TellsAllOfItself) {
    const Service service(Bodies{{"GET /v2/tasking/feasibility-studies", page_of(a_study)}});
    auto client = service.client();
    const auto list =
        made<order_feasibility_list>([&](order_feasibility_list **out, order_error **error) {
            return order_feasibility_list_fetch(client.get(), nullptr, out, error);
        });
    client.reset();
    ASSERT_EQ(order_feasibility_list_count(list.get()), 1);
    const order_feasibility *const study = order_feasibility_list_get(list.get(), 0);
    order_feasibility_free(const_cast<order_feasibility *>(study));
    expect_study(study);
    for (const int32_t index : {1, -1, INT32_MAX, INT32_MIN}) {
        EXPECT_EQ(order_feasibility_list_get(list.get(), index), nullptr);
    }
}

TEST(Feasibility, OptionIsChosen) {
    const Service service(Bodies{{"PATCH /v2/tasking/feasibility-studies/a-study", a_study}});
    const auto client = service.client();
    const auto study = made<order_feasibility>([&](order_feasibility **out, order_error **error) {
        return order_feasibility_choose(client.get(), "a-study", "two", out, error);
    });
    expect_study(study.get());
    ASSERT_EQ(service.server().requests().size(), 1u);
    EXPECT_EQ(service.server().requests()[0].body, R"({"acceptedOptionId":"two"})");
}

TEST(Feasibility, NamesTheArgumentThatIsWrong) {
    const auto client = lonely_client();
    const auto refuse_choice = [](order_client *on, const char *study, const char *option,
                                  const std::string &message) {
        expect_refused<order_feasibility *>(
            message, [&](order_feasibility **out, order_error **error) {
                return order_feasibility_choose(on, study, option, out, error);
            });
    };
    with_each_bad_handle<order_client>(
        "client", "order_client", [&](order_client *bad, const std::string &message) {
            refuse_choice(bad, "s", "o", message);
            expect_refused<order_feasibility_list *>(
                message, [&](order_feasibility_list **out, order_error **error) {
                    return order_feasibility_list_fetch(bad, nullptr, out, error);
                });
        });
    with_wrong_handle<const order_query>(
        "query", "order_query", [&](const order_query *bad, const std::string &message) {
            expect_refused<order_feasibility_list *>(
                message, [&](order_feasibility_list **out, order_error **error) {
                    return order_feasibility_list_fetch(client.get(), bad, out, error);
                });
        });
    with_each_bad_line("study_id", [&](const char *bad, const std::string &message) {
        refuse_choice(client.get(), bad, "o", message);
    });
    with_each_bad_line("option_id", [&](const char *bad, const std::string &message) {
        refuse_choice(client.get(), "s", bad, message);
    });
    expect_out_needed<order_feasibility_list *>(
        "studies_out", [&](order_feasibility_list **out, order_error **error) {
            return order_feasibility_list_fetch(client.get(), nullptr, out, error);
        });
    expect_out_needed<order_feasibility *>(
        "study_out", [&](order_feasibility **out, order_error **error) {
            return order_feasibility_choose(client.get(), "s", "o", out, error);
        });
}

}  // namespace
}  // namespace order::tests
