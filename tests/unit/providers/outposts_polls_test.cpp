// Many orders of Outposts at once: lists first, whole orders only when a list shows a change; and
// what a tracker tells of them.
#include "core/tracker.hpp"
#include "unit/providers/outposts_fixture.hpp"

namespace order::providers::outposts {
namespace {

using core::State;
using core::UpdateKind;
using Ids = std::vector<std::string>;

constexpr const char *order_list = "GET /list-orders";

class OutpostsPolls : public OutpostsTest {
  protected:
    static transport::Response list(const std::vector<std::string> &summaries,
                                    const std::string &token = {}) {
        std::string entries;
        for (const std::string &one : summaries) entries += (entries.empty() ? "" : ",") + one;
        return page("Orders", entries, token);
    }
    std::size_t reads_of(const std::string &id) {
        return script->requests("GET /orders/" + id).size();
    }
    const Ids four = {"a", "b", "c", "d"};
};

TEST_F(OutpostsPolls, AFewAreReadOneByOneAndAMissingOneIsUnknown) {
    script->on("GET /orders/a", order_answer(order_json("a", "PREPARING")))
        .on("GET /orders/b", refusal(404, "NotFoundException"));
    const auto found = outposts().poll(Ids{"b", "a"}, call);
    ASSERT_EQ(found.size(), 2u);
    EXPECT_EQ(found[0].id, "b");
    EXPECT_EQ(found[0].state, State::unknown);
    EXPECT_EQ(found[1].state, State::open);
    EXPECT_TRUE(script->requests(order_list).empty());
}

TEST_F(OutpostsPolls, AnOrderIsReadAgainOnlyWhenItsSummaryChanged) {
    const auto summary = [](const std::string &id, const std::string &counts) {
        return summary_json(id, "IN_PROGRESS", counts);
    };
    const std::string before = R"("PREPARING":2)", after = R"("PREPARING":1,"SHIPPED":1)";
    script->on(order_list, list({summary("a", before), summary("b", before)}, "1##more"))
        .on(order_list, list({summary("c", before), summary("d", before)}))
        .on(order_list, list({summary("a", before), summary("b", after)}, "1##more"))
        .on(order_list, list({summary("c", before), summary("d", before)}))
        .on("GET /orders/b", order_answer(order_json("b", "IN_PROGRESS")))
        .on("GET /orders/b",
            order_answer(order_json("b", "IN_PROGRESS", R"({"Status":"SHIPPED"})")));
    for (const char *id : {"a", "c", "d"}) {
        script->on(std::string("GET /orders/") + id, order_answer(order_json(id, "IN_PROGRESS")));
    }
    for (const auto &one : outposts().poll(four, call)) EXPECT_TRUE(one.line_items.empty());
    const auto found = outposts().poll(four, call);
    ASSERT_EQ(found.size(), 4u);
    for (std::size_t i = 0; i < four.size(); ++i) EXPECT_EQ(found[i].id, four[i]);
    ASSERT_EQ(found[1].line_items.size(), 1u);
    EXPECT_EQ(found[1].line_items[0].status, "SHIPPED");
    for (const char *id : {"a", "c", "d"}) EXPECT_EQ(reads_of(id), 1u) << id;
    EXPECT_EQ(reads_of("b"), 2u);
    EXPECT_EQ(script->requests(order_list).size(), 4u);
}

TEST_F(OutpostsPolls, AListIsLeftWhenAllHaveBeenSeen) {
    std::vector<std::string> summaries;
    for (const std::string &id : four) {
        summaries.push_back(summary_json(id, "PREPARING"));
        script->on("GET /orders/" + id, order_answer(order_json(id, "PREPARING")));
    }
    script->on(order_list, list(summaries, "1##more"));
    EXPECT_EQ(outposts().poll(four, call).size(), 4u);
    EXPECT_EQ(script->requests(order_list).size(), 1u);
}

TEST_F(OutpostsPolls, AnOrderNoListShowsIsUnknownAndNotRead) {
    script->on(order_list, list({summary_json("a", "PREPARING"), summary_json("x", "ERROR")}))
        .on("GET /orders/a", order_answer(order_json("a", "PREPARING")));
    const auto found = outposts().poll(four, call);
    ASSERT_EQ(found.size(), 4u);
    EXPECT_EQ(found[0].state, State::open);
    for (std::size_t i = 1; i < 4; ++i) {
        EXPECT_EQ(found[i].id, four[i]);
        EXPECT_EQ(found[i].state, State::unknown);
    }
    EXPECT_EQ(script->requests().size(), 2u);
}

TEST_F(OutpostsPolls, AListThatIsRefusedIsAFailure) {
    script->on(order_list, refusal(403, "AccessDeniedException"));
    EXPECT_EQ(failure_of([&] { outposts().poll(four, call); }).code, Code::credentials);
}

TEST_F(OutpostsPolls, ATrackerTellsEachChangeOfALineItemOnce) {
    const auto step = [&](const std::string &status, const std::string &one,
                          const std::string &two) {
        script->on(
            "GET /orders/a",
            order_answer(order_json("a", status,
                                    R"({"LineItemId":"ooi-1","Status":")" + one +
                                        R"("},{"LineItemId":"ooi-2","Status":")" + two + "\"}")));
    };
    step("PREPARING", "PREPARING", "PREPARING");
    step("IN_PROGRESS", "BUILDING", "PREPARING");
    step("IN_PROGRESS", "BUILDING", "PREPARING");
    step("DELIVERED", "DELIVERED", "SHIPPED");
    step("COMPLETED", "INSTALLED", "INSTALLED");
    core::Tracker tracker(provider(), {.interval_ms = 1, .until = core::Until::end}, {});
    tracker.add("a");
    std::vector<std::string> items, statuses;
    std::size_t ends = 0;
    while (const auto update = tracker.next(base::after_ms(60'000), call)) {
        if (update->kind == UpdateKind::line_item) {
            items.push_back(update->line_item_id + " was " + update->previous_status);
        }
        if (update->kind == UpdateKind::change) statuses.push_back(update->snapshot.status);
        ends += update->kind == UpdateKind::end;
    }
    EXPECT_TRUE(tracker.is_done());
    EXPECT_EQ(ends, 1u);
    EXPECT_EQ(statuses, (Ids{"PREPARING", "IN_PROGRESS", "DELIVERED", "COMPLETED"}));
    EXPECT_EQ(items, (Ids{"ooi-1 was PREPARING", "ooi-1 was BUILDING", "ooi-2 was PREPARING",
                          "ooi-1 was DELIVERED", "ooi-2 was SHIPPED"}));
}

}  // namespace
}  // namespace order::providers::outposts
