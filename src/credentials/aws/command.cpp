#include "credentials/aws/command.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

#include "base/failure.hpp"
#include "base/file.hpp"
#include "base/text.hpp"

namespace order::credentials {
namespace {

// An interrupt cannot wake a waiting read, so it is looked for this often.
constexpr int look_every_ms = 25;

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

// What went wrong with the program, never what it printed nor its arguments.
base::Failure command_failure(const std::string &program, std::string_view what) {
    return {base::Code::credentials,
            base::concat("The program \"", base::excerpt(program), "\" ", what, ".")};
}

std::string reason(int error_number) { return std::generic_category().message(error_number); }

// How a child starts: its three streams, and signals as a fresh program has them.
class SpawnPlan {
  public:
    explicit SpawnPlan(int output) {
        sigset_t none, all;
        sigemptyset(&none);
        sigfillset(&all);
        const int errors[] = {
            posix_spawn_file_actions_init(&actions_),
            posix_spawnattr_init(&attributes_),
            // First: the pipe may have the number of a stream that the host closed.
            posix_spawn_file_actions_adddup2(&actions_, output, 1),
            posix_spawn_file_actions_addopen(&actions_, 0, "/dev/null", O_RDONLY, 0),
            posix_spawn_file_actions_addopen(&actions_, 2, "/dev/null", O_WRONLY, 0),
            posix_spawnattr_setsigmask(&attributes_, &none),
            posix_spawnattr_setsigdefault(&attributes_, &all),
            posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF),
        };
        for (const int error : errors) error_ = error_ ? error_ : error;
    }
    SpawnPlan(const SpawnPlan &) = delete;
    SpawnPlan &operator=(const SpawnPlan &) = delete;
    ~SpawnPlan() {
        posix_spawn_file_actions_destroy(&actions_);
        posix_spawnattr_destroy(&attributes_);
    }

    // 0, or the number of the error.
    int start(const std::vector<std::string> &words, pid_t &child) const {
        if (error_) return error_;
        std::vector<char *> arguments;
        for (const std::string &word : words) arguments.push_back(const_cast<char *>(word.c_str()));
        arguments.push_back(nullptr);
        return posix_spawnp(&child, arguments[0], &actions_, &attributes_, arguments.data(),
                            environ);
    }

  private:
    posix_spawn_file_actions_t actions_{};
    posix_spawnattr_t attributes_{};
    int error_ = 0;
};

// A started program; killed when it is left behind.
class Child {
  public:
    explicit Child(pid_t number) : number_(number) {}
    Child(const Child &) = delete;
    Child &operator=(const Child &) = delete;
    ~Child() {
        if (number_ <= 0) return;
        ::kill(number_, SIGKILL);
        while (::waitpid(number_, nullptr, 0) < 0 && errno == EINTR) {
        }
    }

    // Its exit status once it has ended.
    std::optional<int> ended() {
        int status = 0;
        const pid_t got = ::waitpid(number_, &status, WNOHANG);
        if (got == 0 || (got < 0 && errno == EINTR)) return {};
        number_ = 0;
        // A host that ignores SIGCHLD never learns how its children ended: the output decides.
        if (got < 0) return 0;
        return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    }

  private:
    pid_t number_;
};

// Reads until the program closes its output.
base::Secret read_output(int pipe, const std::string &program, const CommandLimits &limits,
                         base::Instant end, const base::Call &call) {
    std::string output(limits.max_output_bytes + 1, '\0');
    // Whatever way this is left, the secrets in the buffer are overwritten.
    struct Wiped {
        std::string &text;
        ~Wiped() { base::wipe(text); }
    } const wiped{output};
    for (std::size_t size = 0;;) {
        call.check();
        if (base::monotonic_now() >= end) throw command_failure(program, "took too long");
        pollfd ready{pipe, POLLIN, 0};
        const int events = ::poll(&ready, 1, look_every_ms);
        if (events == 0 || (events < 0 && errno == EINTR)) continue;
        const ssize_t got = ::read(pipe, output.data() + size, output.size() - size);
        if (got < 0 && (errno == EINTR || errno == EAGAIN)) continue;
        if (got < 0) throw command_failure(program, "could not be read: " + reason(errno));
        if (got == 0) return base::Secret(std::string_view(output).substr(0, size));
        size += static_cast<std::size_t>(got);
        if (size > limits.max_output_bytes) throw command_failure(program, "printed too much");
    }
}

}  // namespace

std::optional<std::vector<std::string>> split_command(std::string_view line) {
    std::vector<std::string> words;
    bool in_word = false;
    char quote = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (!quote && is_blank(c)) {
            in_word = false;
            continue;
        }
        if (!in_word) words.emplace_back();
        in_word = true;
        if (c == '\\' && quote != '\'') {
            if (++i == line.size()) return {};
            // Between double quotes a backslash guards only the quote and itself.
            if (quote && line[i] != '"' && line[i] != '\\') words.back() += c;
            words.back() += line[i];
        } else if (c == quote) {
            quote = 0;
        } else if (!quote && (c == '\'' || c == '"')) {
            quote = c;
        } else {
            words.back() += c;
        }
    }
    if (quote) return {};
    return words;
}

CommandEnd run_command(const std::vector<std::string> &words, const CommandLimits &limits,
                       const base::Call &call) {
    const std::string &program = words.at(0);
    call.check();
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) {
        throw command_failure(program, "could not be started: " + reason(errno));
    }
    const base::Descriptor reading(ends[0]);
    base::Descriptor writing(ends[1]);
    pid_t number = 0;
    const int error = SpawnPlan(writing.number()).start(words, number);
    if (error) throw command_failure(program, "could not be started: " + reason(error));
    Child child(number);
    writing.close();

    const base::Instant end = base::after_ms(limits.timeout_ms);
    CommandEnd result;
    result.output = read_output(reading.number(), program, limits, end, call);
    for (;;) {
        if (const auto status = child.ended()) {
            result.status = *status;
            return result;
        }
        if (base::monotonic_now() >= end) throw command_failure(program, "took too long");
        call.sleep_until(base::after_ms(5));
    }
}

}  // namespace order::credentials
