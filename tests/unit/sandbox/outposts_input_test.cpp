// What Outposts requests may hold.
#include "sandbox/outposts/input.hpp"

#include <gtest/gtest.h>

namespace order::sandbox {
namespace {

bool fits(const Shape &shape, const std::string &value) {
    Violations violations;
    violations.check("member", value, shape);
    return violations.are_none();
}

std::string text_of(const std::optional<Reply> &reply) {
    return reply ? std::to_string(reply->status) + " " + read_all(*reply->body) : "";
}

Request posted(std::string_view body) {
    Request request;
    request.headers = {{"Content-Type", "application/json"}};
    request.body = body;
    return request;
}

TEST(OutpostsInput, ShapesTakeWhatTheServiceTakes) {
    const std::string arn = "arn:aws-us-gov:outposts:us-gov-west-1:123456789012:";
    const std::string id = "0123456789abcdef0";
    EXPECT_TRUE(fits(shapes::order_id, "oo-" + id));
    EXPECT_TRUE(fits(shapes::outpost_identifier, "op-" + id));
    EXPECT_TRUE(fits(shapes::outpost_identifier, arn + "outpost/op-" + id));
    EXPECT_TRUE(fits(shapes::outpost_identifier_or_none, ""));
    EXPECT_TRUE(fits(shapes::site_identifier, arn + "site/os-" + id));
    EXPECT_TRUE(fits(shapes::quote_identifier, arn + "quote/oq-" + id));
    EXPECT_TRUE(fits(shapes::quote_option_id, "oqo-" + id));
    EXPECT_TRUE(fits(shapes::catalog_item_id, "OR-A1B2C3D"));
    EXPECT_TRUE(fits(shapes::next_token, "12##+/ab=="));
    EXPECT_TRUE(fits(shapes::next_token, "1##" + std::string(2045, 'x')));
    EXPECT_TRUE(fits(shapes::instance_family, "c6gd"));
    EXPECT_TRUE(fits(shapes::life_cycle_status, "ACTIVE"));
    EXPECT_TRUE(fits(shapes::availability_zone, "us-west-2a"));
    EXPECT_TRUE(fits(shapes::availability_zone_id, "usw2-az1"));
    EXPECT_TRUE(fits(shapes::country_code, "DE"));
    EXPECT_TRUE(fits(shapes::place_name, "S\xc3\xa3o Paulo"));
    EXPECT_TRUE(fits(shapes::unit, "m5.24xlarge"));
    EXPECT_TRUE(fits(shapes::description, "two\nlines"));
    EXPECT_TRUE(fits(shapes::client_token, std::string(64, 'x')));
    EXPECT_TRUE(fits(shapes::payment_term, "FIVE_YEARS"));
}

TEST(OutpostsInput, ShapesRefuseWhatTheServiceRefuses) {
    const std::string id = "0123456789abcdef0";
    EXPECT_FALSE(fits(shapes::order_id, ""));
    EXPECT_FALSE(fits(shapes::order_id, "oo-0123456789ABCDEF0"));
    EXPECT_FALSE(fits(shapes::order_id, "oo-" + id + "1"));
    EXPECT_FALSE(fits(shapes::outpost_identifier, ""));
    EXPECT_FALSE(fits(shapes::outpost_identifier, "os-" + id));
    EXPECT_FALSE(fits(shapes::outpost_identifier, "arn:aws:outposts:x:1:outpost/op-" + id));
    EXPECT_FALSE(fits(shapes::catalog_item_id, "OR-a1b2c3d"));
    EXPECT_FALSE(fits(shapes::next_token, "12#x"));
    EXPECT_FALSE(fits(shapes::next_token, "12##a b"));
    EXPECT_FALSE(fits(shapes::next_token, "1##" + std::string(2046, 'x')));
    EXPECT_FALSE(fits(shapes::instance_family, "c"));
    EXPECT_FALSE(fits(shapes::availability_zone, "2a"));
    EXPECT_FALSE(fits(shapes::country_code, "us"));
    EXPECT_FALSE(fits(shapes::place_name, " Seattle"));
    EXPECT_FALSE(fits(shapes::client_token, ""));
    EXPECT_FALSE(fits(shapes::payment_term, "TWO_YEARS"));
}

TEST(OutpostsInput, LengthIsCountedInCharacters) {
    std::string name;
    for (int i = 0; i < 50; ++i) name += "\xc3\xbc";
    EXPECT_TRUE(fits(shapes::place_name, name));
    EXPECT_FALSE(fits(shapes::place_name, name + "u"));
}

TEST(OutpostsInput, NamesEveryViolationByItsPath) {
    const Request request = posted(R"({"Items": [{"Quantity": 1}, {"Quantity": 0}], "Term": "X"})");
    Input input(request);
    Members body = input.body();
    body.text("PaymentOption", shapes::payment_option, Need::required);
    body.text("Term", shapes::payment_term);
    auto items = body.list("Items", {1, 20});
    for (Members &item : *items) item.whole("Quantity", 1);
    EXPECT_EQ(text_of(input.refusal()),
              R"(400 {"Message":"3 validation errors detected: Value null at 'paymentOption' )"
              R"(failed to satisfy constraint: Member must not be null; Value 'X' at 'term' )"
              R"(failed to satisfy constraint: Member must satisfy enum value set: [THREE_YEARS, )"
              R"(ONE_YEAR, FIVE_YEARS]; Value 0 at 'items.2.member.quantity' failed to satisfy )"
              R"(constraint: Member must have value greater than or equal to 1"})");
}

TEST(OutpostsInput, ListsHaveLimits) {
    const Request request = posted(R"({"Items": [], "Options": ["NO_UPFRONT", "NO_UPFRONT"]})");
    Input input(request);
    Members body = input.body();
    body.list("Items", {1, 20});
    body.texts("Options", shapes::payment_option, {0, 1});
    EXPECT_EQ(input.violations().message().substr(0, 28), "2 validation errors detected");
}

TEST(OutpostsInput, ABodyThatCanNotBeReadIsNoMatterOfValidation) {
    for (const char *body : {"", "[]", "{", "{\"A\": 1}", "{\"A\": {}}"}) {
        const Request request = posted(body);
        Input input(request);
        input.body().text("A", shapes::unit);
        ASSERT_TRUE(input.refusal()) << body;
        EXPECT_EQ(*find_field(input.refusal()->headers, "x-amzn-ErrorType"),
                  "SerializationException")
            << body;
    }
    Request request = posted("{}");
    request.headers.clear();
    Input input(request);
    input.body();
    EXPECT_TRUE(input.refusal());
}

}  // namespace
}  // namespace order::sandbox
