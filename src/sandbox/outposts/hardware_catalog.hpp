// What can be ordered at Outposts: catalog items and the instance types they run.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace order::sandbox {

struct InstanceType {
    std::string_view name;  // "m5.xlarge"
    std::int64_t vcpus;
    std::int64_t memory_mib;
    std::string_view network;
    std::string_view form_factor;  // RACK, SERVER
    std::string_view generation;   // GENERATION_1, GENERATION_2

    std::string_view family() const { return name.substr(0, name.find('.')); }
};

struct HardwareItem {
    std::string_view id;      // "OR-A1B2C3D"
    std::string_view kind;    // RACK, SERVER
    std::string_view status;  // AVAILABLE, DISCONTINUED
    std::string_view family;
    std::string_view largest_size;
    std::int64_t vcpus;  // in all, and how a quote counts it
    std::int64_t storage_tb;
    double power_kva;
    std::int64_t weight_lbs;
    std::int64_t uplink_gbps;
    double monthly_usd;
    std::string_view generation;
};

std::span<const HardwareItem> hardware_items();
const HardwareItem *find_hardware_item(std::string_view id);

std::span<const InstanceType> instance_types();
const InstanceType *find_instance_type(std::string_view name);

}  // namespace order::sandbox
