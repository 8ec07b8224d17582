// Requests with a token: renewed when refused, replayed once, never what changes something.
#include <atomic>
#include <thread>

#include "unit/providers/up42_login_fakes.hpp"

namespace order::providers::up42 {
namespace {

// An API that takes only the newest token, and its login.
struct Api {
    explicit Api(std::shared_ptr<auth::Authorizer> own_authorizer = nullptr) {
        login_wire = std::make_shared<FakeService>(
            [this](const Request &) { return token_answer("T" + std::to_string(++logins)); });
        api_wire = std::make_shared<FakeService>([this](const Request &request) {
            const auto used = transport::find_header(request.headers, "Authorization");
            return answer(used == base::concat("Bearer ", good) ? 200 : 401, "body");
        });
        if (!own_authorizer) own_authorizer = make_up42_authorizer(account(), login_wire, {});
        authorizing = std::make_unique<auth::Authorizing>(api_wire, own_authorizer);
    }

    std::atomic<int> logins{0};
    std::string good = "T1";
    std::shared_ptr<FakeService> login_wire;
    std::shared_ptr<FakeService> api_wire;
    std::unique_ptr<auth::Authorizing> authorizing;
};

TEST(Authorizing, AddsTheTokenOnlyWhereItBelongs) {
    Api api;
    EXPECT_EQ(api.authorizing->send({}, {}).status, 200);
    Request signed_link;
    signed_link.authorised = false;
    api.authorizing->send(signed_link, {});
    EXPECT_TRUE(api.api_wire->requests().back().headers.empty());
    EXPECT_EQ(api.logins, 1);
}

TEST(Authorizing, RenewsARefusedTokenAndReplaysOnce) {
    Api api;
    api.good = "T2";
    EXPECT_EQ(api.authorizing->send({}, {}).status, 200);
    EXPECT_EQ(api.logins, 2);
    EXPECT_EQ(api.api_wire->count(), 2u);
    api.good = "none at all";
    EXPECT_EQ(api.authorizing->send({}, {}).status, 401);
    EXPECT_EQ(api.logins, 3);
    EXPECT_EQ(api.api_wire->count(), 4u);
}

TEST(Authorizing, NeverReplaysWhatChangesSomethingButForgetsTheToken) {
    Api api;
    api.good = "T2";
    Request place;
    place.method = transport::Method::post;
    place.repeat = Repeat::never;
    EXPECT_EQ(api.authorizing->send(place, {}).status, 401);
    EXPECT_EQ(api.api_wire->count(), 1u);
    EXPECT_EQ(api.logins, 1);
    EXPECT_EQ(api.authorizing->send(place, {}).status, 200);
    EXPECT_EQ(api.api_wire->count(), 2u);
    EXPECT_EQ(api.logins, 2);
}

TEST(Authorizing, SaysThatNothingWasSentWhenTheLoginFails) {
    const auto broken = std::make_shared<FakeService>([](const Request &) -> Response {
        Failure failure(Code::network, "the connection broke");
        failure.request_sent = true;
        throw failure;
    });
    Api api(make_up42_authorizer(account(), broken, {}));
    Request place;
    place.repeat = Repeat::never;
    const Failure failure = failure_of([&] { api.authorizing->send(place, {}); });
    EXPECT_EQ(failure.code, Code::network);
    EXPECT_FALSE(failure.request_sent);
    EXPECT_EQ(api.api_wire->count(), 0u);
}

TEST(Authorizing, RenewsOnceForSixteenThreadsThatWereRefused) {
    Api api;
    EXPECT_EQ(api.authorizing->send({}, {}).status, 200);
    api.good = "T2";
    std::atomic<int> good{0};
    std::vector<std::thread> threads;
    for (int i = 0; i < 16; ++i) {
        threads.emplace_back([&] { good += api.authorizing->send({}, {}).status == 200; });
    }
    for (std::thread &thread : threads) thread.join();
    EXPECT_EQ(good, 16);
    EXPECT_EQ(api.logins, 2);
}

TEST(Authorizing, OpensADownloadAgainWithANewToken) {
    Api api;
    api.good = "T2";
    const auto transfer = api.authorizing->open({}, {});
    EXPECT_EQ(transfer->advance(base::forever, {}), transport::Transfer::Step::head);
    EXPECT_EQ(transfer->head().status, 200);
    EXPECT_EQ(transfer->advance(base::forever, {}), transport::Transfer::Step::bytes);
    EXPECT_EQ(transfer->bytes(), "body");
    EXPECT_EQ(transfer->advance(base::forever, {}), transport::Transfer::Step::end);
    EXPECT_EQ(api.logins, 2);
}

}  // namespace
}  // namespace order::providers::up42
