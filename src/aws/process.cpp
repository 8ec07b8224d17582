// Keys from a profile's credential_process.
#include "aws/sources.hpp"

#include "aws/command.hpp"
#include "base/text.hpp"
#include "json/wiped_document.hpp"

namespace order::aws {

AwsFinding keys_from_process(const KeySearchContext &context, const AwsProfile &profile) {
    const std::string_view line = profile.value("credential_process");
    if (line.empty()) return no_keys("no credential_process");
    const std::string source =
        base::concat("credential_process of the profile \"", base::excerpt(profile.name()), "\"");
    const auto refuse = [&](std::string_view what) {
        return keys_failure(base::concat("The AWS ", source, " ", what, "."));
    };
    const auto words = split_command(line);
    if (!words) throw refuse("has a quote or a backslash that stays open");
    if (words->empty() || words->front().empty()) throw refuse("names no program");

    const CommandEnd end = run_command(*words, {}, context.call);
    if (end.status != 0) {
        throw refuse(base::concat("ended with status ", std::to_string(end.status),
                                  shown_complaints(end.complaints)));
    }
    json::Fault fault;
    const json::WipedDocument document(
        json::try_parse(end.output.reveal(), fault, {64u << 10, 16}));
    if (!document.value) {
        throw refuse(base::concat("printed no JSON", shown_complaints(end.complaints)));
    }
    if (json::integer(*document.value, "Version") != 1) {
        throw refuse("printed keys whose Version is not 1");
    }
    AwsKeys keys = keys_in(*document.value, {}, source);
    if (const auto moment = expiration_in(*document.value, source)) {
        set_expiry(keys, *moment, context.clock, nullptr);
    }
    return {std::move(keys), {}};
}

}  // namespace order::aws
