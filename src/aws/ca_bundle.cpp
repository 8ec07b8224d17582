#include "aws/ca_bundle.hpp"

#include "base/text.hpp"

namespace order::aws {

AwsValue resolve_aws_ca_bundle(const AwsSetup &setup) {
    const AwsProfile profile = setup.profiles.chosen();
    const std::string_view path = profile.value("ca_bundle");
    if (path.empty()) return {};
    return {setup.environment.expand(path),
            base::concat("ca_bundle in the profile \"", base::excerpt(profile.name()), "\"")};
}

}  // namespace order::aws
