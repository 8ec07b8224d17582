#include "aws/target.hpp"

#include <string>

#include "aws/region.hpp"
#include "aws/retry.hpp"

namespace order::aws {
namespace {

AwsValue described(const AwsProfiles::File &file) {
    std::string text = file.missing.empty() ? file.path.text : file.missing;
    // In a list of facts a path needs no quotes.
    std::erase(text, '"');
    return {std::move(text), file.path.from};
}

}  // namespace

AwsTarget resolve_aws_target(const AwsOptions &options, const AwsEnvironment &environment) {
    const AwsProfiles profiles(options, environment);
    const AwsSetup setup{options, environment, profiles};
    AwsTarget target;
    target.profile = profiles.choice();
    target.config_file = described(profiles.config());
    target.credentials_file = described(profiles.credentials());
    target.region = resolve_aws_region(setup);
    target.variant = resolve_aws_variant(setup);
    target.endpoint = resolve_aws_endpoint(setup, target.region.text, target.variant);
    target.max_attempts = resolve_aws_attempts(setup);
    return target;
}

}  // namespace order::aws
