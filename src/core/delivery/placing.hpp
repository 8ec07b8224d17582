// Placing: gives what has been verified its final name, and never touches what belongs to others.
#pragma once

#include <string>
#include <vector>

#include "core/delivery/journal.hpp"
#include "core/delivery/paths.hpp"
#include "core/delivery/presence.hpp"

namespace order::core {

// A file as it was downloaded, or a folder of files that were unpacked.
struct Arrival {
    std::string from;
    bool is_folder = false;
    std::vector<Journal::File> files;  // paths below `from`; of a file, an empty one
};

// The names that it may get: its own, and one that only this asset has.
std::vector<std::string> names_for(const Journal &journal, bool is_folder,
                                   const DeliveryPaths &paths);

// Puts it under the name that is this asset's already if `ours`, which has looked at the journal's
// files, found nothing there that is not this asset's; else under the first name that is free. The
// journal is saved as done before anything gets a final name, so that a run which ends in between
// leaves nothing that the next one takes for another's. Throws Failure(files).
void place(const DeliveryPaths &paths, Journal &journal, Arrival arrival, const Presence &ours);

}  // namespace order::core
