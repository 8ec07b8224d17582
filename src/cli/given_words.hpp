// The words of the command line, before they are understood.
#pragma once

namespace order::cli {

// An option that is given has a value: "--max-cost $LIMIT" with an unset LIMIT is a mistake, not an
// order without a limit. Throws Stop.
void want_values(int count, char **words);

}  // namespace order::cli
