// Flag names: the table, and messages in its words.
#include "cli/flag_names.hpp"

#include <algorithm>
#include <array>
#include <regex>

namespace order::cli {
namespace {

// An option has one flag, whichever command takes it. --area, --param and the like are no options
// of one text each: they are here for the messages alone.
constexpr std::array names = {
    FlagName{"area", "--area", "FILE"},
    FlagName{"availability_zone", "--zone", "NAME"},
    FlagName{"availability_zone_id", "--zone-id", "ID"},
    FlagName{"bbox", "--bbox", "W,S,E,N"},
    FlagName{"ca_file", "--ca-file", "FILE"},
    FlagName{"capacity", "--capacity", "KIND,UNIT,QUANTITY"},
    FlagName{"city", "--city", "NAME"},
    FlagName{"collection", "--collection", "NAME"},
    FlagName{"constraint", "--constraint", "KIND,VALUE"},
    FlagName{"country", "--country", "CODE"},
    FlagName{"created_after", "--created-after", "TIME"},
    FlagName{"created_before", "--created-before", "TIME"},
    FlagName{"data_product", "--product", "ID"},
    FlagName{"decision", "--decision", "WORD"},
    FlagName{"description", "--description", "TEXT"},
    FlagName{"ec2_family", "--family", "NAME"},
    FlagName{"filter", "--filter", "JSON"},
    FlagName{"from", "--from", "TIME"},
    FlagName{"host", "--host", "NAME"},
    FlagName{"id", "--id", "ID"},
    FlagName{"item_class", "--class", "WORD"},
    FlagName{"key", "--key", "KEY"},
    FlagName{"kind", "--kind", "WORD"},
    FlagName{"life_cycle_status", "--status", "WORD"},
    FlagName{"limit", "--limit", "COUNT"},
    FlagName{"max_cloud_percent", "--max-cloud", "PERCENT"},
    FlagName{"name", "--name", "TEXT"},
    FlagName{"order", "--order", "ID"},
    FlagName{"outpost", "--outpost", "ID"},
    FlagName{"parameters", "--param", "KEY=JSON"},
    FlagName{"payment_option", "--payment-option", "WORD"},
    FlagName{"payment_term", "--payment-term", "WORD"},
    FlagName{"producer", "--producer", "NAME"},
    FlagName{"proxy", "--proxy", "URL"},
    FlagName{"quote", "--quote", "ID"},
    FlagName{"quote_option", "--quote-option", "ID"},
    FlagName{"scene", "--scene", "ID"},
    FlagName{"search", "--search", "TEXT"},
    FlagName{"sensor", "--sensor", "NAME"},
    FlagName{"sort", "--sort", "FIELD"},
    FlagName{"source", "--source", "WORD"},
    FlagName{"state_or_region", "--state", "NAME"},
    FlagName{"status", "--status", "WORD"},
    FlagName{"storage", "--storage", "WORD"},
    FlagName{"sub_status", "--sub-status", "WORD"},
    FlagName{"tag", "--tag", "TAG"},
    FlagName{"to", "--to", "TIME"},
    FlagName{"usage", "--usage", "WORD"},
    FlagName{"workspace", "--workspace", "ID"},
};

// Replaces what the first group of the pattern finds in `subject` by the flag of the second.
std::string with_flags(const std::string &subject, const std::regex &pattern) {
    std::string text;
    auto rest = subject.cbegin();
    for (std::sregex_iterator found(subject.begin(), subject.end(), pattern), end; found != end;
         ++found) {
        const FlagName *name = flag_of((*found)[1].str());
        text.append(rest, (*found)[0].first);
        text += name ? name->flag : (*found)[0].str();
        rest = (*found)[0].second;
    }
    return text.append(rest, subject.cend());
}

}  // namespace

const FlagName *flag_of(std::string_view option) {
    const auto *const found = std::find_if(
        names.begin(), names.end(), [&](const FlagName &name) { return option == name.option; });
    return found == names.end() ? nullptr : &*found;
}

std::string in_flags(const std::string &message) {
    // `The draft options "quote" and "quote_option"`: the names, without the words before them.
    static const std::regex options(
        R"re((?:[Tt]he )?(?:search|draft|query) options? ("\w+"(?:(?:,| and| or)+ "\w+")*))re");
    static const std::regex quoted(R"re("(\w+)")re");
    // As advice names them. A quoted setting was refused, and where it was set says more.
    static const std::regex settings(R"re((?:[Tt]he )?setting (ca_file|proxy)\b)re");
    std::string text;
    auto rest = message.cbegin();
    for (std::sregex_iterator found(message.begin(), message.end(), options), end; found != end;
         ++found) {
        const std::string list = (*found)[1].str();
        const std::string flags = with_flags(list, quoted);
        text.append(rest, (*found)[0].first);
        text += flags == list ? (*found)[0].str() : flags;
        rest = (*found)[0].second;
    }
    text = with_flags(text.append(rest, message.cend()), settings);
    // "order_id was empty": an argument of a function, which is one of a command here.
    static const std::regex argument("^[a-z]+(_[a-z]+)+(?= (was|held) )");
    std::smatch opening;
    if (!std::regex_search(text, opening, argument)) return text;
    std::string words = opening[0].str();
    std::replace(words.begin(), words.end(), '_', ' ');
    return "The " + words + opening.suffix().str();
}

}  // namespace order::cli
