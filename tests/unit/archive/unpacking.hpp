// What an archive turns into: its files, or its refusal and what stands on disk afterwards.
#pragma once

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>
#include <vector>

#include "archive/unpack.hpp"
#include "base/failure.hpp"
#include "crypto/encoding.hpp"
#include "crypto/hash.hpp"
#include "support/archives.hpp"
#include "support/noise.hpp"
#include "support/temp_folder.hpp"

namespace order::archive {

using namespace order::tests;
using Contents = std::map<std::string, std::string>;

struct Outcome {
    bool refused = false;
    base::Code code = base::Code::ok;
    std::string message;
    Contents files;
    std::set<std::string> listing;
    std::set<std::string> beside;  // what stands beside the folder afterwards
    bool is_damaged = false;       // refused, and another download may help
    std::vector<std::string> warnings;
};

inline Outcome unpack(const std::string &bytes, const Limits &limits = {}) {
    const TempFolder place;
    const std::string archive_path = place.at("the.archive");
    const std::string folder = place.at("folder");
    write_file(archive_path, bytes);
    std::filesystem::create_directory(folder);
    Outcome outcome;
    try {
        const base::Log log(
            [&](base::Level, const std::string &text) { outcome.warnings.push_back(text); });
        Unpacker unpacker(archive_path, folder, limits, log);
        while (unpacker.advance(base::monotonic_now() + base::Milliseconds(5))) {
        }
        std::int64_t total = 0;
        for (const File &file : unpacker.files()) {
            const std::string content = read_file(folder + "/" + file.path);
            outcome.files[file.path] = content;
            total += file.size_bytes;
            EXPECT_EQ(file.size_bytes, static_cast<std::int64_t>(content.size()));
            EXPECT_EQ(file.sha256, crypto::hex(crypto::sha256(content)));
        }
        EXPECT_EQ(unpacker.unpacked_bytes(), total);
    } catch (const base::Failure &failure) {
        outcome.refused = true;
        outcome.is_damaged = !dynamic_cast<const Refused *>(&failure);
        outcome.code = failure.code;
        outcome.message = failure.message;
    }
    outcome.listing = listing(folder);
    for (const auto &entry : std::filesystem::directory_iterator(place.path())) {
        outcome.beside.insert(entry.path().filename().string());
    }
    return outcome;
}

inline std::string tgz(const std::vector<TarMember> &members) {
    return make_gzip(make_tar(members));
}

inline const std::vector<TarMember> scene_tar = {{"output/", "", '5'},
                                                 {"output/a.tif", noise(70'000)}};
inline const std::vector<ZipMember> scene_zip = {
    {"output/a.tif", noise(70'000)}, {"output/meta/b.json", "{\"a\":1}", 0100644, true}};

}  // namespace order::archive
