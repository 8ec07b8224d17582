#include "cli/scene_memory.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <sstream>

#include "cli/files.hpp"
#include "cli/json_reader.hpp"
#include "cli/json_text.hpp"
#include "cli/problem.hpp"

namespace order::cli {
namespace {

constexpr std::size_t max_bytes = 1 << 20;  // some 6,000 scenes; then it starts over

// Empty when there is no place for it.
std::string folder() {
    const char *cache = std::getenv("XDG_CACHE_HOME");
    if (cache && *cache == '/') return std::string(cache) + "/orderctl";
    const char *home = std::getenv("HOME");
    return home && *home ? std::string(home) + "/.cache/orderctl" : "";
}

std::string path_in(const std::string &folder) { return folder + "/scenes.jsonl"; }

void append(const std::string &lines) {
    const std::string place = folder();
    if (place.empty()) return;
    mkdir(place.substr(0, place.rfind('/')).c_str(), 0700);
    mkdir(place.c_str(), 0700);
    constexpr int flags = O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW;
    const int file = open(path_in(place).c_str(), flags, 0600);
    if (file < 0) return;
    struct stat facts {};
    const bool is_full = fstat(file, &facts) == 0 && S_ISREG(facts.st_mode) &&
                         facts.st_size + static_cast<off_t>(lines.size()) > off_t{max_bytes};
    // Losing this only costs a line of the next question.
    if (is_full && ftruncate(file, 0) != 0) {
        close(file);
        return;
    }
    [[maybe_unused]] const ssize_t written = write(file, lines.data(), lines.size());
    close(file);
}

}  // namespace

void remember_scenes(const order_scene_list *scenes) {
    std::string lines;
    for (std::int32_t i = 0; i < order_scene_list_count(scenes); ++i) {
        const order_scene *scene = order_scene_list_get(scenes, i);
        const char *id = order_scene_id(scene);
        if (!id) continue;
        lines += JsonObject()
                     .text("id", id)
                     .text("collection", order_scene_collection(scene))
                     .time("acquired", order_scene_acquired_unix_ms(scene))
                     .amount("cloud_percent", order_scene_cloud_percent(scene))
                     .str() +
                 '\n';
        if (lines.size() > max_bytes / 2) break;
    }
    if (!lines.empty()) append(lines);
}

std::optional<KnownScene> recall_scene(const std::string &id) {
    const std::string place = folder();
    if (place.empty()) return {};
    std::optional<KnownScene> found;
    try {
        std::istringstream lines(read_file(path_in(place), 2 * max_bytes));
        for (std::string line; std::getline(lines, line);) {
            if (json_text(json_member(line, "id")) != id) continue;
            const std::string cloud = json_member(line, "cloud_percent");
            found = KnownScene{json_text(json_member(line, "collection")).value_or(""),
                               json_text(json_member(line, "acquired")).value_or(""),
                               cloud.empty() || cloud == "null" ? -1 : std::atof(cloud.c_str())};
        }
    } catch (const Stop &) {
        return {};
    }
    return found;
}

}  // namespace order::cli
