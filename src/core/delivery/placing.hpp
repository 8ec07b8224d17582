// Placing: gives what has been verified its final name, and never touches what belongs to others.
#pragma once

#include <string>
#include <vector>

#include "archive/unpack.hpp"
#include "core/delivery/journal.hpp"
#include "core/delivery/paths.hpp"

namespace order::core {

// Both save the journal as done before anything gets a final name, so that a run which ends in
// between leaves nothing that the next one takes for another's. Throw Failure(files).

// A file as it was downloaded, under its own name.
void place_file(const DeliveryPaths &paths, Journal &journal, const std::string &sha256);

// What was unpacked into paths.unpacking(), as a folder.
void place_folder(const DeliveryPaths &paths, Journal &journal,
                  const std::vector<archive::File> &files);

}  // namespace order::core
