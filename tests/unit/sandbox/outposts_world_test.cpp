// The simulated Outposts account: orders on their clock, pages of lists.
#include "sandbox/outposts/world.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <regex>
#include <set>
#include <thread>

#include "sandbox/outposts/hardware_life.hpp"
#include "sandbox/outposts/paging.hpp"

namespace order::sandbox {
namespace {

// So fast that a step takes a microsecond.
OutpostsOptions fast() {
    OutpostsOptions options;
    options.speed = 1e12;
    return options;
}

// Lets every step come due.
void run(OutpostsWorld &world) {
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
    world.advance();
}

HardwareOrder order_of(std::initializer_list<const char *> statuses) {
    HardwareOrder order;
    for (const char *status : statuses) {
        LineItem item;
        item.status = status;
        order.items.push_back(item);
    }
    return order;
}

TEST(HardwareLife, AnOrdersStatusFollowsFromItsLineItems) {
    EXPECT_EQ(derived_status(order_of({"PREPARING", "PREPARING"})), "PREPARING");
    EXPECT_EQ(derived_status(order_of({"PREPARING", "BUILDING"})), "IN_PROGRESS");
    EXPECT_EQ(derived_status(order_of({"SHIPPED", "INSTALLED"})), "IN_PROGRESS");
    EXPECT_EQ(derived_status(order_of({"DELIVERED", "INSTALLED"})), "DELIVERED");
    EXPECT_EQ(derived_status(order_of({"INSTALLING", "CANCELLED"})), "DELIVERED");
    EXPECT_EQ(derived_status(order_of({"INSTALLED", "REPLACED"})), "COMPLETED");
    EXPECT_EQ(derived_status(order_of({"INSTALLED", "ERROR"})), "ERROR");
    EXPECT_EQ(derived_status(order_of({"CANCELLED", "CANCELLED"})), "CANCELLED");
    EXPECT_EQ(derived_status(order_of({"PONDERED"})), "IN_PROGRESS");
}

TEST(HardwareLife, WhatIsOnItsWayCanNotBeCancelled) {
    HardwareOrder order = order_of({"PREPARING", "BUILDING"});
    order.status = derived_status(order);
    EXPECT_TRUE(is_cancellable(order));
    order.items[1].status = "SHIPPED";
    EXPECT_FALSE(is_cancellable(order));
    order = order_of({"PREPARING"});
    for (const char *status : {"CANCELLED", "ERROR", "COMPLETED", "FULFILLED"}) {
        order.status = status;
        EXPECT_FALSE(is_cancellable(order)) << status;
    }
}

TEST(HardwareLife, AShippedLineItemCarriesItsPapersAndItsAssets) {
    Dice dice(7);
    LineItem item;
    item.quantity = 3;
    equip(item, dice);
    EXPECT_TRUE(item.tracking_number.empty() && item.assets.empty());
    item.status = "SHIPPED";
    equip(item, dice);
    EXPECT_TRUE(std::regex_match(item.tracking_number, std::regex("[a-zA-Z0-9]{6,42}")));
    ASSERT_EQ(item.assets.size(), 3u);
    for (const HardwareAsset &asset : item.assets)
        for (const std::string &address : asset.mac_addresses)
            EXPECT_TRUE(std::regex_match(address, std::regex("([0-9a-f]{2}:){5}[0-9a-f]{2}")));
    const std::string number = item.tracking_number;
    item.status = "DELIVERED";
    equip(item, dice);
    EXPECT_EQ(item.tracking_number, number);
    EXPECT_EQ(item.assets.size(), 3u);
}

TEST(OutpostsWorld, OrdersRunToTheirEnd) {
    OutpostsWorld world(fast());
    const std::string id = world.add_order(order_of({"PREPARING", "PREPARING"})).id;
    EXPECT_EQ(world.find_order(id)->status, "PREPARING");
    run(world);
    const HardwareOrder &order = *world.find_order(id);
    EXPECT_EQ(order.status, "COMPLETED");
    ASSERT_TRUE(order.fulfilled_us);
    EXPECT_GE(*order.fulfilled_us, order.submitted_us);
}

TEST(OutpostsWorld, AHeldOrderWaitsUntilItIsReleased) {
    OutpostsWorld world(fast());
    HardwareOrder &order = world.add_order(order_of({"PREPARING"}));
    world.hold(order);
    run(world);
    EXPECT_EQ(order.status, "PREPARING");
    world.release(order);
    run(world);
    EXPECT_EQ(order.status, "COMPLETED");
}

TEST(OutpostsWorld, ACancelledOrderStaysCancelled) {
    OutpostsWorld world(fast());
    HardwareOrder &order = world.add_order(order_of({"PREPARING", "BUILDING"}));
    world.cancel(order);
    run(world);
    EXPECT_EQ(order.status, "CANCELLED");
    EXPECT_EQ(order.items[1].status, "CANCELLED");
    EXPECT_FALSE(order.fulfilled_us);
}

TEST(OutpostsWorld, AFixedStatusHoldsUntilItIsTakenBack) {
    OutpostsWorld world(fast());
    HardwareOrder &order = world.add_order(order_of({"PREPARING"}));
    world.set_status(order, "PENDING");
    run(world);
    EXPECT_EQ(order.status, "PENDING");
    EXPECT_EQ(order.items[0].status, "PREPARING");
    world.set_status(order, {});
    EXPECT_EQ(order.status, "PREPARING");
    run(world);
    EXPECT_EQ(order.status, "COMPLETED");
    world.set_item_status(order, order.items[0], "ERROR");
    EXPECT_EQ(order.status, "ERROR");
    EXPECT_FALSE(order.fulfilled_us);
}

TEST(OutpostsWorld, HasAnOrderInEveryStateAtTheStart) {
    OutpostsWorld world(fast());
    run(world);
    std::set<std::string> statuses, item_statuses, types;
    for (const auto &[id, order] : world.orders()) {
        statuses.insert(order.status);
        types.insert(order.type);
        for (const LineItem &item : order.items) item_statuses.insert(item.status);
    }
    EXPECT_EQ(statuses, (std::set<std::string>{"RECEIVED", "PENDING", "PROCESSING", "INSTALLING",
                                               "FULFILLED", "CANCELLED", "PREPARING", "IN_PROGRESS",
                                               "DELIVERED", "COMPLETED", "ERROR"}));
    EXPECT_EQ(item_statuses,
              (std::set<std::string>{"PREPARING", "BUILDING", "SHIPPED", "DELIVERED", "INSTALLING",
                                     "INSTALLED", "ERROR", "CANCELLED", "REPLACED"}));
    EXPECT_EQ(types, (std::set<std::string>{"OUTPOST", "REPLACEMENT"}));
}

TEST(OutpostsWorld, IsTheSameAfterAReset) {
    OutpostsWorld world(fast());
    const std::string secret = world.user().secret;
    const std::string first = world.orders().begin()->first;
    const AwsKey session = world.keys().issue({}, 900);
    world.clock().shift(900);
    world.add_order(order_of({"PREPARING"}));
    world.reset();
    EXPECT_EQ(world.user().secret, secret);
    EXPECT_EQ(world.orders().begin()->first, first);
    EXPECT_EQ(world.keys().find(session.id), nullptr);
    EXPECT_NEAR(double(world.clock().now_us()) / 1e6, double(base::unix_ms_now()) / 1e3, 60);
}

TEST(OutpostsWorld, FindsThingsByIdAndByTheirOwnArn) {
    OutpostsWorld world(fast());
    const Outpost &outpost = world.outposts()[1];
    EXPECT_EQ(world.find_outpost(outpost.id), &outpost);
    EXPECT_EQ(world.find_outpost(outpost.arn), &outpost);
    EXPECT_EQ(world.find_outpost("arn:aws:outposts:eu-west-1:1:outpost/" + outpost.id), nullptr);
    const Quote &quote = world.quotes().begin()->second;
    EXPECT_EQ(world.find_quote(world.arn("quote", quote.id)), &quote);
    EXPECT_EQ(world.find_quote("arn:aws:outposts:x:1:quote/" + quote.id), nullptr);
}

class OutpostsPages : public testing::Test {
  protected:
    std::optional<Page> cut(const std::string &token, std::int64_t most, std::size_t entries) {
        PageRequest wanted;
        if (!token.empty()) wanted.token = token;
        wanted.most = most;
        return cut_page(world_, request_, wanted, entries);
    }
    OutpostsWorld world_{fast()};
    Request request_;
};

TEST_F(OutpostsPages, LeadFromOneToTheNextUntilTheEnd) {
    request_.path = "/list-orders";
    std::vector<std::size_t> ends;
    std::string token;
    do {
        const auto page = cut(token, 3, 7);
        ASSERT_TRUE(page);
        ends.push_back(page->end);
        token = page->next_token.value_or("");
    } while (!token.empty());
    EXPECT_EQ(ends, (std::vector<std::size_t>{3, 6, 7}));
    EXPECT_FALSE(cut("", 7, 7)->next_token);
}

TEST_F(OutpostsPages, ATokenHoldsWhatMustBeEncodedAndFitsItsPattern) {
    const std::string token = *cut("", 1, 2)->next_token;
    EXPECT_TRUE(std::regex_match(token, std::regex(R"((\d+)##(\S+))")));
    for (const char c : {'#', '+', '/', '='}) EXPECT_NE(token.find(c), std::string::npos) << c;
}

TEST_F(OutpostsPages, ATokenIsGoodOnlyForItsQuery) {
    request_.path = "/list-orders";
    const std::string token = *cut("", 1, 9)->next_token;
    EXPECT_TRUE(cut(token, 5, 9));
    EXPECT_FALSE(cut(token + "x", 1, 9));
    EXPECT_FALSE(cut("2" + token.substr(1), 1, 9));
    EXPECT_FALSE(cut("1##x", 1, 9));
    request_.query = {{"OutpostIdentifierFilter", "op-1"}};
    EXPECT_FALSE(cut(token, 1, 9));
}

TEST_F(OutpostsPages, AnEmptyPageLeadsOnWithAnotherToken) {
    const std::string token = *cut("", 2, 3)->next_token;
    world_.manners().empty_pages = 1;
    const auto empty = cut(token, 2, 3);
    EXPECT_EQ(empty->begin, empty->end);
    ASSERT_TRUE(empty->next_token);
    EXPECT_NE(*empty->next_token, token);
    EXPECT_EQ(cut(*empty->next_token, 2, 3)->end, 3u);
}

}  // namespace
}  // namespace order::sandbox
