// Out of memory while unpacking: whichever allocation fails, of liborder or of a library it uses,
// the process lives, and nothing is said but that memory ran out.
#include "support/failing_memory.hpp"
#include "unit/archive/unpacking.hpp"

namespace order::archive {
namespace {

const std::vector<TarMember> tar_members = {{"output/", "", '5'},
                                            {"output/a.tif", noise(70'000)},
                                            pax("path", "output/" + std::string(150, 'n')),
                                            {"x", "1"},
                                            {"output/caf\xe9.txt", "2"},
                                            {"output/A.TIF", "3"},
                                            {"output/d/e", "4"},
                                            {"output/d/e", "5"},
                                            {"output/d/e", "4"},
                                            {"output/h", "", '1', "output/d/e"},
                                            {"output/l", "", '2', "d"}};
const std::vector<ZipMember> zip_members = {{"output/", "", 0040755},
                                            {"output/a.tif", noise(70'000), 0100644, true},
                                            {"output/b", "1", 0100644, true},
                                            {"output/caf\x82.txt", "2", 0100644, false, 0},
                                            {"output/B", "3"},
                                            {"output/d/e", "4"},
                                            {"output/d/e", "5"},
                                            {"output/l", "d", 0120777}};

struct Unpacking {
    explicit Unpacking(const std::string &bytes) {
        write_file(place.at("archive"), bytes);
        std::filesystem::create_directory(place.at("to"));
    }

    // Whether everything was unpacked; false when memory ran out.
    bool run() {
        const base::Log log([](base::Level, const std::string &) {});
        try {
            if (!is_archive(place.at("archive"))) {
                throw base::Failure(base::Code::internal, "It was an archive.");
            }
            Unpacker unpacker(place.at("archive"), place.at("to"), {}, log);
            while (unpacker.advance(base::monotonic_now())) {
            }
            return true;
        } catch (const std::bad_alloc &) {
            return false;
        } catch (const base::Failure &failure) {
            stop_failing();
            ADD_FAILURE() << failure.message;
            return false;
        }
    }

    TempFolder place;
};

Contents contents_of(const std::string &folder) {
    Contents contents;
    for (const std::string &name : listing(folder)) {
        if (!name.ends_with('/')) {
            contents[name] = read_file(folder + "/" + name);
        }
    }
    return contents;
}

void run_with_each_allocation_failing(const std::string &bytes) {
    if (!can_fail()) {
        GTEST_SKIP() << "another tool has taken the place of malloc";
    }
    Unpacking plenty(bytes);
    plenty.run();  // also sets up the crypto library
    const Contents expected = contents_of(plenty.place.at("to"));
    EXPECT_GT(expected.size(), 5u);
    for (const bool all_that_follow : {false, true}) {
        Unpacking counted(bytes);
        fail_after(-1, false);
        counted.run();
        stop_failing();
        const long count = allocations();
        EXPECT_GT(count, 100);
        for (const long allowed : points_to_try(count, 1000)) {
            SCOPED_TRACE(allowed);
            Unpacking unpacking(bytes);
            fail_after(allowed, all_that_follow);
            const bool is_done = unpacking.run();
            EXPECT_GT(stop_failing(), 0);
            // What can do without the memory may succeed; then all of it is there.
            if (is_done) {
                EXPECT_EQ(contents_of(unpacking.place.at("to")), expected);
            }
        }
    }
}

TEST(OutOfMemory, UnpackingATarEndsInAFailureOfMemory) {
    run_with_each_allocation_failing(tgz(tar_members));
}

TEST(OutOfMemory, UnpackingAZipEndsInAFailureOfMemory) {
    run_with_each_allocation_failing(make_zip(zip_members));
}

}  // namespace
}  // namespace order::archive
