#include "aws/authorizer.hpp"

#include <algorithm>

#include "aws/credentials.hpp"
#include "aws/signer.hpp"
#include "aws/sources.hpp"
#include "base/text.hpp"

namespace order::aws {
namespace {

// "AWS4-HMAC-SHA256 Credential=AKIA.../20150830/..." -> "AKIA..."
std::string_view signed_key_id(const transport::Request &request) {
    constexpr std::string_view opening = "Credential=";
    std::string_view text = transport::find_header(request.headers, "Authorization");
    const auto at = text.find(opening);
    if (at == std::string_view::npos) return {};
    text.remove_prefix(at + opening.size());
    return text.substr(0, text.find('/'));
}

class AwsAuthorizer final : public auth::Authorizer {
  public:
    AwsAuthorizer(AwsOptions options, AwsEnvironment environment, AwsValue region,
                  std::shared_ptr<transport::Transport> wire)
        : options_(std::move(options)),
          environment_(std::move(environment)),
          region_(std::move(region)),
          wire_(std::move(wire)),
          clock_(environment_.unix_ms),
          credentials_([this](const base::Call &call) { return find(call); }, environment_.log) {
        keys_in_settings(options_);
    }

    void authorize(transport::Request &request, const base::Call &call) override {
        const auto keys = credentials_.get(call);
        request.credential = keys->session_token;
        sign(request, *keys, region_.text, options_.service, clock_.now(), derived_);
    }

    void confirm() override { credentials_.confirm(); }

    bool renew(const transport::Request &request, const transport::Response &response,
               const base::Call &call) override {
        const AwsError error = aws_error_of(response);
        const auto signed_at = signing_time(request);
        if (signed_at && clock_.put_right(response, error.code, *signed_at)) return true;
        if (!is_keys_refusal(error.code)) return false;
        const std::string_view id = signed_key_id(request);
        const std::string_view token =
            transport::find_header(request.headers, "X-Amz-Security-Token");
        if (request.repeat == transport::Repeat::safe) return credentials_.replace(id, token, call);
        // It is not sent again, so a failure to find other keys must not hide its answer.
        credentials_.distrust(id, token);
        return false;
    }

    std::string describe() const override {
        const auto keys = credentials_.held();
        return base::concat(keys ? base::concat("AWS keys ", shortened_key_id(keys->access_key_id),
                                                " from ", keys->source)
                                 : std::string("AWS keys that were not needed yet"),
                            ", region ", region_.text, " (", region_.from, ")");
    }

  private:
    AwsKeys find(const base::Call &call) {
        const AwsProfiles profiles(options_, environment_);
        const AwsSetup setup{options_, environment_, profiles};
        return find_aws_keys({setup, region_.text, *wire_, clock_, derived_, call});
    }

    const AwsOptions options_;
    const AwsEnvironment environment_;
    const AwsValue region_;
    const std::shared_ptr<transport::Transport> wire_;
    AwsClock clock_;
    SigningKeyCache derived_;
    AwsCredentials credentials_;
};

}  // namespace

std::shared_ptr<auth::Authorizer> make_aws_authorizer(AwsOptions options,
                                                      AwsEnvironment environment, AwsValue region,
                                                      std::shared_ptr<transport::Transport> wire) {
    return std::make_shared<AwsAuthorizer>(std::move(options), std::move(environment),
                                           std::move(region), std::move(wire));
}

}  // namespace order::aws
