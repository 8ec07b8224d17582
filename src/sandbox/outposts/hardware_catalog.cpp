// What can be ordered at Outposts.
#include "sandbox/outposts/hardware_catalog.hpp"

#include <algorithm>
#include <array>

namespace order::sandbox {
namespace {

constexpr std::string_view first = "GENERATION_1", second = "GENERATION_2";

constexpr std::array<HardwareItem, 14> items = {{
    {"OR-RM5DEV1", "RACK", "AVAILABLE", "m5", "24xlarge", 192, 11, 5, 1200, 10, 7148.67, first},
    {"OR-RM5SML2", "RACK", "AVAILABLE", "m5", "24xlarge", 384, 22, 10, 1400, 40, 13024.1, first},
    {"OR-RM5LRG3", "RACK", "AVAILABLE", "m5", "24xlarge", 1152, 55, 15, 2000, 100, 33241.45, first},
    {"OR-RC5SML4", "RACK", "AVAILABLE", "c5", "24xlarge", 384, 11, 10, 1400, 40, 11270.9, first},
    {"OR-RC5LRG5", "RACK", "AVAILABLE", "c5", "24xlarge", 1152, 33, 15, 2000, 100, 29817.2, first},
    {"OR-RR5SML6", "RACK", "AVAILABLE", "r5", "24xlarge", 384, 22, 10, 1400, 40, 15310.75, first},
    {"OR-RG4DNM7", "RACK", "AVAILABLE", "g4dn", "12xlarge", 192, 11, 15, 1600, 40, 16902.3, first},
    {"OR-RI3ENM8", "RACK", "DISCONTINUED", "i3en", "24xlarge", 192, 60, 15, 1800, 40, 17455, first},
    {"OR-RM7ILG9", "RACK", "AVAILABLE", "m7i", "48xlarge", 1536, 66, 30, 2200, 100, 51240.6,
     second},
    {"OR-RC7ISMA", "RACK", "AVAILABLE", "c7i", "48xlarge", 768, 33, 15, 1800, 100, 27311.15,
     second},
    {"OR-RR7ISMB", "RACK", "AVAILABLE", "r7i", "48xlarge", 768, 33, 15, 1800, 100, 30480.8, second},
    {"OR-SC6GDA1", "SERVER", "AVAILABLE", "c6gd", "16xlarge", 64, 4, 0.7, 26, 10, 1008.2, first},
    {"OR-SC6IDA2", "SERVER", "AVAILABLE", "c6id", "32xlarge", 128, 8, 1.2, 52, 10, 1725.94, first},
    {"OR-SC6GDX0", "SERVER", "DISCONTINUED", "c6gd", "8xlarge", 32, 2, 0.5, 26, 10, 620.5, first},
}};

constexpr std::array<InstanceType, 26> types = {{
    {"c5.large", 2, 4096, "Up to 10 Gigabit", "RACK", first},
    {"c5.4xlarge", 16, 32768, "Up to 10 Gigabit", "RACK", first},
    {"c5.24xlarge", 96, 196608, "25 Gigabit", "RACK", first},
    {"g4dn.xlarge", 4, 16384, "Up to 25 Gigabit", "RACK", first},
    {"g4dn.12xlarge", 48, 196608, "50 Gigabit", "RACK", first},
    {"i3en.24xlarge", 96, 786432, "100 Gigabit", "RACK", first},
    {"m5.large", 2, 8192, "Up to 10 Gigabit", "RACK", first},
    {"m5.xlarge", 4, 16384, "Up to 10 Gigabit", "RACK", first},
    {"m5.4xlarge", 16, 65536, "Up to 10 Gigabit", "RACK", first},
    {"m5.12xlarge", 48, 196608, "12 Gigabit", "RACK", first},
    {"m5.24xlarge", 96, 393216, "25 Gigabit", "RACK", first},
    {"r5.large", 2, 16384, "Up to 10 Gigabit", "RACK", first},
    {"r5.4xlarge", 16, 131072, "Up to 10 Gigabit", "RACK", first},
    {"r5.24xlarge", 96, 786432, "25 Gigabit", "RACK", first},
    {"c7i.large", 2, 4096, "Up to 12.5 Gigabit", "RACK", second},
    {"c7i.12xlarge", 48, 98304, "18.75 Gigabit", "RACK", second},
    {"c7i.48xlarge", 192, 393216, "50 Gigabit", "RACK", second},
    {"m7i.large", 2, 8192, "Up to 12.5 Gigabit", "RACK", second},
    {"m7i.12xlarge", 48, 196608, "18.75 Gigabit", "RACK", second},
    {"m7i.48xlarge", 192, 786432, "50 Gigabit", "RACK", second},
    {"r7i.large", 2, 16384, "Up to 12.5 Gigabit", "RACK", second},
    {"r7i.48xlarge", 192, 1572864, "50 Gigabit", "RACK", second},
    {"c6gd.8xlarge", 32, 65536, "12 Gigabit", "SERVER", first},
    {"c6gd.16xlarge", 64, 131072, "25 Gigabit", "SERVER", first},
    {"c6id.16xlarge", 64, 131072, "25 Gigabit", "SERVER", first},
    {"c6id.32xlarge", 128, 262144, "50 Gigabit", "SERVER", first},
}};

}  // namespace

std::span<const HardwareItem> hardware_items() { return items; }

const HardwareItem *find_hardware_item(std::string_view id) {
    const auto found = std::find_if(items.begin(), items.end(),
                                    [id](const HardwareItem &item) { return item.id == id; });
    return found == items.end() ? nullptr : &*found;
}

std::span<const InstanceType> instance_types() { return types; }

const InstanceType *find_instance_type(std::string_view name) {
    const auto found = std::find_if(types.begin(), types.end(),
                                    [name](const InstanceType &type) { return type.name == name; });
    return found == types.end() ? nullptr : &*found;
}

}  // namespace order::sandbox
