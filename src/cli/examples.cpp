// The examples that end the help of each command.
#include "cli/examples.hpp"

#include <CLI/CLI.hpp>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

#include "cli/typing.hpp"

namespace order::cli {
namespace {

// By what is typed for the command. A test parses each of them.
const std::map<std::string, std::vector<std::string>> &all_examples() {
    static const std::map<std::string, std::vector<std::string>> table = {
        {"orderctl",
         {"orderctl search --collection phr --example Berlin --max-cloud 5 --limit 10",
          "orderctl place --product ID --scene ID --area berlin.geojson --max-cost 500",
          "orderctl track ID && orderctl fetch ID -d scenes",
          "orderctl -p outposts track oo-0123456789abcdef0 --every 15m"}},
        // Find
        {"orderctl search",
         {"orderctl search --collection phr --example Berlin --max-cloud 5 --limit 10",
          "orderctl search --collection phr --area berlin.geojson --from 2026-01-01 --sort cloud",
          "orderctl search --collection phr --bbox 13.3,52.4,13.5,52.6 -o id"}},
        {"orderctl quicklook",
         {"orderctl quicklook SCENE --collection phr -d previews",
          "orderctl search --collection phr --example Berlin -o id | "
          "orderctl quicklook - --collection phr"}},
        {"orderctl collections", {"orderctl collections", "orderctl collections --kind TASKING"}},
        {"orderctl products",
         {"orderctl products phr", "orderctl products --schema PRODUCT",
          "orderctl products phr -o id"}},
        // Order
        {"orderctl estimate",
         {"orderctl estimate --product ID --scene ID --area berlin.geojson",
          "orderctl estimate --draft order.json -o json",
          "orderctl -p outposts estimate --quote oq-0123456789abcdef0"}},
        {"orderctl place",
         {"orderctl place --product ID --scene ID --area berlin.geojson --max-cost 500",
          "orderctl place --draft order.json --dry-run -o json",
          "orderctl -p outposts place --outpost op-0123456789abcdef0 "
          "--payment-option NO_UPFRONT --item OR-ABCDEFG:2"}},
        // Follow
        {"orderctl list",
         {"orderctl list --status PLACED", "orderctl list --tag flood --limit 20 -o json",
          "orderctl -p outposts list"}},
        {"orderctl status",
         {"orderctl status ID", "orderctl list --status PLACED -o id | orderctl status -"}},
        {"orderctl info",
         {"orderctl info ID", "orderctl -p outposts info oo-0123456789abcdef0 -o json"}},
        {"orderctl coverage", {"orderctl coverage ID", "orderctl coverage ID -o json"}},
        {"orderctl track",
         {"orderctl track ID && orderctl fetch ID -d scenes",
          "orderctl track ID --timeout 24h --until delivery",
          "orderctl -p outposts track oo-0123456789abcdef0 --every 15m -o jsonl"}},
        // Fetch
        {"orderctl assets",
         {"orderctl assets ID", "orderctl assets ID --sort createdAt,desc --limit 10 -o id"}},
        {"orderctl storage",
         {"orderctl storage --collection phr",
          "orderctl storage --search berlin --created-after 2026-01-01 -o json"}},
        {"orderctl fetch",
         {"orderctl fetch ID -d scenes", "orderctl fetch --asset ID --keep-packed",
          "orderctl list --status FULFILLED -o id | orderctl fetch - -d scenes"}},
        // Change
        {"orderctl tags",
         {"orderctl tags ID", "orderctl tags ID --add flood --remove draft",
          "orderctl tags ID --clear"}},
        {"orderctl cancel", {"orderctl cancel ID", "orderctl cancel ID --yes"}},
        // Tasking
        {"orderctl quotations",
         {"orderctl quotations list --decision NOT_DECIDED",
          "orderctl quotations accept ID --max-cost 2000"}},
        {"orderctl quotations list",
         {"orderctl quotations list --decision NOT_DECIDED",
          "orderctl quotations list --order ID -o json"}},
        {"orderctl quotations accept",
         {"orderctl quotations accept ID", "orderctl quotations accept ID --max-cost 2000 --yes"}},
        {"orderctl quotations reject",
         {"orderctl quotations reject ID", "orderctl quotations reject ID --yes"}},
        {"orderctl feasibility",
         {"orderctl feasibility list --order ID", "orderctl feasibility choose STUDY OPTION"}},
        {"orderctl feasibility list",
         {"orderctl feasibility list --order ID",
          "orderctl feasibility list --decision NOT_DECIDED -o json"}},
        {"orderctl feasibility choose",
         {"orderctl feasibility choose STUDY OPTION",
          "orderctl feasibility choose STUDY OPTION -o json"}},
        // Hardware
        {"orderctl catalog",
         {"orderctl -p outposts catalog list --class SERVER",
          "orderctl -p outposts catalog show OR-ABCDEFG"}},
        {"orderctl catalog list",
         {"orderctl -p outposts catalog list --class RACK --family m5",
          "orderctl -p outposts catalog list --storage S3 -o json"}},
        {"orderctl catalog show",
         {"orderctl -p outposts catalog show OR-ABCDEFG",
          "orderctl -p outposts catalog show OR-ABCDEFG -o json"}},
        {"orderctl outposts",
         {"orderctl -p outposts outposts list",
          "orderctl -p outposts outposts show op-0123456789abcdef0"}},
        {"orderctl outposts list",
         {"orderctl -p outposts outposts list --zone us-west-2a",
          "orderctl -p outposts outposts list -o id"}},
        {"orderctl outposts show",
         {"orderctl -p outposts outposts show op-0123456789abcdef0",
          "orderctl -p outposts outposts show op-0123456789abcdef0 -o json"}},
        {"orderctl sites",
         {"orderctl -p outposts sites list --country DE",
          "orderctl -p outposts sites address os-0123456789abcdef0"}},
        {"orderctl sites list",
         {"orderctl -p outposts sites list --country DE --city Berlin",
          "orderctl -p outposts sites list -o json"}},
        {"orderctl sites show",
         {"orderctl -p outposts sites show os-0123456789abcdef0",
          "orderctl -p outposts sites show os-0123456789abcdef0 -o json"}},
        {"orderctl sites address",
         {"orderctl -p outposts sites address os-0123456789abcdef0",
          "orderctl -p outposts sites address os-0123456789abcdef0 --kind operating -o json"}},
        {"orderctl quotes",
         {"orderctl -p outposts quotes create --country DE --capacity EC2,m5.xlarge,4",
          "orderctl -p outposts quotes show oq-0123456789abcdef0"}},
        {"orderctl quotes list",
         {"orderctl -p outposts quotes list",
          "orderctl -p outposts quotes list --limit 5 -o json"}},
        {"orderctl quotes show",
         {"orderctl -p outposts quotes show oq-0123456789abcdef0",
          "orderctl -p outposts quotes show oq-0123456789abcdef0 -o json"}},
        {"orderctl quotes create",
         {"orderctl -p outposts quotes create --country DE --capacity EC2,m5.xlarge,4",
          "orderctl -p outposts quotes create --country DE --capacity EC2,m5.xlarge,4 "
          "--constraint RACK_MAXIMUM,2 --payment-term THREE_YEARS -o id"}},
        {"orderctl quotes delete",
         {"orderctl -p outposts quotes delete oq-0123456789abcdef0",
          "orderctl -p outposts quotes delete oq-0123456789abcdef0 --yes"}},
        {"orderctl renewal",
         {"orderctl -p outposts renewal op-0123456789abcdef0",
          "orderctl -p outposts renewal op-0123456789abcdef0 -o json"}},
        // About the tool
        {"orderctl doctor", {"orderctl doctor", "orderctl -p outposts doctor -o json"}},
        {"orderctl settings", {"orderctl settings", "orderctl settings -o json"}},
        {"orderctl version", {"orderctl version", "orderctl version -o json"}},
        {"orderctl help", {"orderctl help search", "orderctl help quotations accept"}},
        {"orderctl completion",
         {"orderctl completion bash > ~/.local/share/bash-completion/completions/orderctl",
          "orderctl completion fish > ~/.config/fish/completions/orderctl.fish"}},
    };
    return table;
}

std::string footer_of(const CLI::App &command) {
    const std::string path = path_of(command);
    const auto found = all_examples().find(path);
    if (found == all_examples().end()) throw std::logic_error(path + " has no examples");
    std::string footer = "Examples:\n";
    for (const std::string &example : found->second) footer += "  " + example + '\n';
    if (!command.get_parent()) return footer;
    return footer +
           "\n-o FORMAT chooses the output, -p NAME the service, for every command; "
           "\"orderctl --help\"\nlists all such options.\n";
}

}  // namespace

void add_examples(CLI::App &app) {
    app.footer(footer_of(app));
    for (CLI::App *below : app.get_subcommands([](CLI::App *) { return true; }))
        add_examples(*below);
}

}  // namespace order::cli
