// Runs a fuzz target over its corpus and over many small changes of it, the same ones each time.
//
//     fuzz-TARGET CORPUS-FOLDER [rounds]
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "fuzz/target.hpp"

namespace {

using Bytes = std::string;

const std::vector<std::uint8_t> *running = nullptr;

// Keeps the input that ended the run, to be put into the corpus.
void keep_input(int signal) {
    const int file = ::open("fuzz-input", O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0600);
    if (file >= 0 && running && ::write(file, running->data(), running->size()) >= 0) {
        constexpr char said[] = "the input is in the file fuzz-input\n";
        if (::write(STDERR_FILENO, said, sizeof said - 1) < 0) return;
    }
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

void run(const Bytes &input) {
    // On the heap and no longer than it is, so that reading past its end shows.
    const std::vector<std::uint8_t> exact(input.begin(), input.end());
    running = &exact;
    LLVMFuzzerTestOneInput(exact.data(), exact.size());
    running = nullptr;
}

Bytes read(const std::filesystem::path &path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

class Mutator {
  public:
    explicit Mutator(const std::vector<Bytes> &corpus) : corpus_(corpus) {}

    Bytes next() {
        Bytes bytes = corpus_[below(corpus_.size())];
        for (std::size_t changes = 1 + below(4); changes > 0; --changes) change(bytes);
        return bytes;
    }

  private:
    std::size_t below(std::size_t limit) { return random_() % std::max<std::size_t>(1, limit); }

    void change(Bytes &bytes) {
        const std::size_t at = below(bytes.size());
        switch (below(6)) {
            case 0:
                if (!bytes.empty()) bytes[at] = static_cast<char>(random_());
                return;
            case 1:
                if (!bytes.empty()) bytes[at] = static_cast<char>(bytes[at] ^ (1 << below(8)));
                return;
            case 2:
                bytes.insert(at, 1 + below(3), static_cast<char>(random_()));
                return;
            case 3:
                bytes.erase(at, 1 + below(8));
                return;
            case 4:
                bytes.resize(at);
                return;
            default:
                splice(bytes, at);
        }
    }

    void splice(Bytes &bytes, std::size_t at) {
        const Bytes &other = corpus_[below(corpus_.size())];
        const std::size_t from = below(other.size());
        bytes.insert(at, other, std::min(from, other.size()), below(64));
    }

    const std::vector<Bytes> &corpus_;
    std::mt19937 random_{20'260'101};
};

}  // namespace

int main(int argc, char **argv) {
    if (argc < 2) {
        std::cerr << "usage: " << argv[0] << " CORPUS-FOLDER [rounds]\n";
        return 2;
    }
    std::vector<std::filesystem::path> paths;
    for (const auto &entry : std::filesystem::directory_iterator(argv[1])) paths.push_back(entry);
    std::sort(paths.begin(), paths.end());
    std::vector<Bytes> corpus;
    for (const auto &path : paths) corpus.push_back(read(path));
    if (corpus.empty()) {
        std::cerr << "no corpus in " << argv[1] << "\n";
        return 1;
    }
    for (const int signal : {SIGABRT, SIGSEGV}) std::signal(signal, keep_input);
    for (const Bytes &input : corpus) run(input);
    const int rounds = argc > 2 ? std::atoi(argv[2]) : 20'000;
    Mutator mutator(corpus);
    for (int round = 0; round < rounds; ++round) run(mutator.next());
    std::cout << corpus.size() << " inputs and " << rounds << " changes of them\n";
}
