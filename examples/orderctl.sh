#!/usr/bin/env bash
# A round through orderctl; the tests run it against the sandbox. Needs orderctl in PATH and UP42 credentials.
set -euo pipefail
cd "${1:-.}"

# [README: search]
orderctl search --collection phr --example Berlin --from 2018-01-01 --to 2020-12-31 --max-cloud 5 --sort cloud
orderctl products phr
# [README end]

scene=$(orderctl search --collection phr --example Berlin --from 2018-01-01 --to 2020-12-31 --max-cloud 5 --limit 1 -o id)
product=$(orderctl products phr -o id | head -n 1)

# [README: order]
orderctl estimate --product "$product" --scene "$scene" --example Berlin
order=$(orderctl place --product "$product" --scene "$scene" --example Berlin --max-cost 10000 --yes -o id)
orderctl track --every 1 "$order"
orderctl fetch "$order" --folder berlin
# [README end]

# [README: json]
orderctl list --status FULFILLED --limit 5 -o json
# [README end]
