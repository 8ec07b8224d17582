// What an order delivers: archives of images with their metadata, put into the storage as assets.
#pragma once

#include "sandbox/up42/world.hpp"

namespace order::sandbox {

// Adds the assets that belong to the order's state and are not there yet: an archive order has one
// from BEING_FULFILLED on, a tasking order a second one when it is FULFILLED.
void deliver(World &world, Order &order);

}  // namespace order::sandbox
