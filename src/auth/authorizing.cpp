#include "auth/authorizing.hpp"

#include "base/failure.hpp"

namespace order::auth {
namespace {

using transport::Repeat;
using transport::Request;
using transport::Response;
using transport::Transfer;
using transport::Transport;
using transport::WipedRequest;

// Answers that new credentials might turn into another.
bool is_refusal(const Response &response) {
    return response.status == 400 || response.status == 401 || response.status == 403;
}

// While credentials are fetched, nothing of the request itself has been sent.
void authorize(Authorizer &authorizer, Request &request, const base::Call &call) {
    try {
        authorizer.authorize(request, call);
    } catch (base::Failure &failure) {
        failure.request_sent = false;
        throw;
    }
}

// A download that begins again with new credentials when its first answer was a refusal.
class AuthorizedTransfer final : public Transfer {
  public:
    AuthorizedTransfer(std::shared_ptr<Transport> inner, std::shared_ptr<Authorizer> authorizer,
                       const Request &request, const base::Call &call)
        : inner_(std::move(inner)), authorizer_(std::move(authorizer)), request_(request) {
        begin(call);
    }

    Step advance(base::Instant until, const base::Call &call) override {
        for (;;) {
            const Step step = transfer_->advance(until, call);
            if (step != Step::head || renewed_) return step;
            if (!is_refusal(transfer_->head())) {
                authorizer_->confirm();
                return step;
            }
            renewed_ = true;
            if (!authorizer_->renew(*sent_, transfer_->head(), call)) return step;
            if (request_.repeat == Repeat::never) return step;
            begin(call);
        }
    }

    const Response &head() const override { return transfer_->head(); }
    std::string_view bytes() const override { return transfer_->bytes(); }

  private:
    void begin(const base::Call &call) {
        auto request = std::make_unique<WipedRequest>(request_);
        authorize(*authorizer_, *request, call);
        transfer_ = inner_->open(*request, call);
        sent_ = std::move(request);
    }

    const std::shared_ptr<Transport> inner_;
    const std::shared_ptr<Authorizer> authorizer_;
    const Request request_;
    std::unique_ptr<WipedRequest> sent_;
    std::unique_ptr<Transfer> transfer_;
    bool renewed_ = false;
};

}  // namespace

Authorizing::Authorizing(std::shared_ptr<Transport> inner, std::shared_ptr<Authorizer> authorizer)
    : inner_(std::move(inner)), authorizer_(std::move(authorizer)) {}

Response Authorizing::send(const Request &request, const base::Call &call) {
    if (!request.authorised) return inner_->send(request, call);
    for (bool renewed = false;; renewed = true) {
        WipedRequest authorized(request);
        authorize(*authorizer_, authorized, call);
        Response response = inner_->send(authorized, call);
        response.credential = authorized.credential;
        if (!is_refusal(response)) {
            authorizer_->confirm();
            return response;
        }
        if (renewed) return response;
        const bool has_a_chance = authorizer_->renew(authorized, response, call);
        if (!has_a_chance || request.repeat == Repeat::never) return response;
    }
}

std::unique_ptr<Transfer> Authorizing::open(const Request &request, const base::Call &call) {
    if (!request.authorised) return inner_->open(request, call);
    return std::make_unique<AuthorizedTransfer>(inner_, authorizer_, request, call);
}

}  // namespace order::auth
