#!/usr/bin/env bash
# A hardware order through orderctl; the tests run it against the sandbox. Needs orderctl in PATH and the usual AWS
# set-up; placing the order spends money.
set -euo pipefail

# [README: hardware]
export ORDERCTL_PROVIDER=outposts
orderctl doctor
orderctl catalog list --class RACK --family m5
outpost=$(orderctl outposts list --status ACTIVE -o id | head -n 1)
# [README end]

# [README: quote]
quote=$(orderctl quotes create --country US --outpost "$outpost" --capacity EC2,m5.24xlarge,4 -o id)
orderctl estimate --quote "$quote" --payment-option NO_UPFRONT --payment-term THREE_YEARS
# [README end]

# [README: hardware order]
order=$(orderctl place --outpost "$outpost" --payment-option NO_UPFRONT --item OR-RM5SML2:2 --yes -o id)
orderctl track "$order" --every 1
orderctl assets "$order"
# [README end]
