// The sources of AWS keys, in the order in which they are searched; the first that has keys wins.
#pragma once

#include "aws/source.hpp"

namespace order::aws {

// The whole search. Throws Failure(credentials) when a source exists but is broken, and when none
// has keys: the message then lists what was tried and why each had none.
AwsKeys find_aws_keys(const KeySearchContext &context);

// Written keys. In each of these an id without its secret is a Failure; in the settings a secret
// without its id, too.
AwsFinding keys_in_settings(const AwsOptions &options);
AwsFinding keys_in_variables(const AwsEnvironment &environment, const AwsClock &clock);

// The role that a profile names, assumed with the keys of its source_profile or credential_source.
AwsFinding keys_by_role(const KeySearchContext &context, const AwsProfile &profile);

// The sources below down to keys_in_config_file, in this order; true when one has keys.
bool search_profile(AwsSearch &search, const KeySearchContext &context, const AwsProfile &profile,
                    bool with_variables);

// The token of another identity provider (Kubernetes service accounts, CI systems). The variables
// count only when asked for, and before the profile.
AwsFinding keys_by_web_identity(const KeySearchContext &context, const AwsProfile &profile,
                                bool with_variables);

// IAM Identity Center: the profile names account and role, `aws sso login` signed in.
AwsFinding keys_by_sso(const KeySearchContext &context, const AwsProfile &profile);

AwsFinding keys_in_credentials_file(const AwsProfiles &profiles, const AwsProfile &profile);

// The profile's credential_process: a program that prints keys as JSON.
AwsFinding keys_from_process(const KeySearchContext &context, const AwsProfile &profile);

AwsFinding keys_in_config_file(const AwsProfiles &profiles, const AwsProfile &profile);

// The credentials service of a container (ECS, EKS Pod Identity, Greengrass).
AwsFinding keys_from_container(const KeySearchContext &context);

// The role of the machine, from its instance metadata service (version 2 only).
AwsFinding keys_from_metadata(const KeySearchContext &context);

}  // namespace order::aws
