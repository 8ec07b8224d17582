#include "aws/command.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

#include "aws/shown_text.hpp"
#include "base/failure.hpp"
#include "base/file.hpp"
#include "base/text.hpp"

namespace order::aws {
namespace {

// An interrupt cannot wake a waiting read, so it is looked for this often.
constexpr int look_every_ms = 25;

// More than is shown, so that a secret is seen whole before it is hidden.
constexpr std::size_t max_kept_complaints = 4096;
constexpr std::size_t max_shown_bytes = 300;

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

// What went wrong with the program, never what it printed to stdout nor its arguments.
base::Failure command_failure(const std::string &program, std::string_view what) {
    return {base::Code::credentials,
            base::concat("The program \"", base::excerpt(program), "\" ", what, ".")};
}

std::string reason(int error_number) { return std::generic_category().message(error_number); }

// A pipe whose ends are no standard streams: the host may have closed those, and a child that gets
// them would lose one to the other. Reading never waits.
struct Pipe {
    explicit Pipe(const std::string &program) {
        int ends[2];
        if (::pipe2(ends, O_CLOEXEC) != 0) {
            throw command_failure(program, "could not be started: " + reason(errno));
        }
        const base::Descriptor first(ends[0]);
        const base::Descriptor second(ends[1]);
        reading = base::Descriptor(::fcntl(ends[0], F_DUPFD_CLOEXEC, 3));
        writing = base::Descriptor(::fcntl(ends[1], F_DUPFD_CLOEXEC, 3));
        if (!reading || !writing || ::fcntl(reading.number(), F_SETFL, O_NONBLOCK) != 0) {
            throw command_failure(program, "could not be started: " + reason(errno));
        }
    }

    base::Descriptor reading;
    base::Descriptor writing;
};

// How a child starts: its three streams, and signals as a fresh program has them.
class SpawnPlan {
  public:
    SpawnPlan(int output, int complaints) {
        sigset_t none, all;
        sigemptyset(&none);
        sigfillset(&all);
        const int errors[] = {
            posix_spawn_file_actions_init(&actions_),
            posix_spawnattr_init(&attributes_),
            posix_spawn_file_actions_adddup2(&actions_, output, 1),
            posix_spawn_file_actions_adddup2(&actions_, complaints, 2),
            posix_spawn_file_actions_addopen(&actions_, 0, "/dev/null", O_RDONLY, 0),
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

// One of the program's streams, read as far as it is of use.
class Stream {
  public:
    Stream(int descriptor, std::size_t max_bytes)
        : descriptor_(descriptor), kept_(max_bytes, '\0') {}
    Stream(const Stream &) = delete;
    Stream &operator=(const Stream &) = delete;
    // Whatever way this is left, the secrets in the buffer are overwritten.
    ~Stream() { base::wipe(kept_); }

    // Takes what is there now; what is beyond the limit is counted and dropped.
    void take() {
        char overflow[4096];
        const bool is_full = size_ >= kept_.size();
        char *const place = is_full ? overflow : kept_.data() + size_;
        const std::size_t room = is_full ? sizeof overflow : kept_.size() - size_;
        const ssize_t got = base::uninterrupted([&] { return ::read(descriptor_, place, room); });
        if (got > 0) size_ += static_cast<std::size_t>(got);
        error_ = got < 0 && errno != EAGAIN ? errno : 0;
        has_ended_ = got == 0 || error_ != 0;
        base::wipe(overflow, sizeof overflow);
    }
    // What poll() is to look at; nothing once it has ended.
    pollfd waited_for() const { return {has_ended_ ? -1 : descriptor_, POLLIN, 0}; }
    bool has_ended() const { return has_ended_; }
    bool is_too_long() const { return size_ > kept_.size(); }
    int error() const { return error_; }
    std::string_view text() const {
        return std::string_view(kept_).substr(0, std::min(size_, kept_.size()));
    }

  private:
    int descriptor_;
    std::string kept_;
    std::size_t size_ = 0;
    int error_ = 0;
    bool has_ended_ = false;
};

// Takes what either stream has, after a short wait at most.
void take_some(Stream &output, Stream &complaints) {
    pollfd ready[] = {output.waited_for(), complaints.waited_for()};
    if (::poll(ready, 2, look_every_ms) <= 0) return;
    if (ready[0].revents) output.take();
    if (ready[1].revents) complaints.take();
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

std::string shown_complaints(const base::Wiped &complaints) {
    std::string shown = shown_text(complaints.reveal(), max_shown_bytes);
    while (shown.ends_with('.')) shown.pop_back();
    return shown.empty() ? shown : base::concat(". It wrote: ", shown);
}

CommandEnd run_command(const std::vector<std::string> &words, const CommandLimits &limits,
                       const base::Call &call) {
    const std::string &program = words.at(0);
    call.check();
    Pipe out(program);
    Pipe errors(program);
    pid_t number = 0;
    const int error = SpawnPlan(out.writing.number(), errors.writing.number()).start(words, number);
    if (error) throw command_failure(program, "could not be started: " + reason(error));
    Child child(number);
    out.writing.close();
    errors.writing.close();

    Stream output(out.reading.number(), limits.max_output_bytes);
    Stream complaints(errors.reading.number(), max_kept_complaints);
    const auto fail = [&](std::string_view what) {
        throw command_failure(program,
                              base::concat(what, shown_complaints(base::Wiped(complaints.text()))));
    };
    const base::Instant end = base::after_ms(limits.timeout_ms);
    std::optional<int> status;
    while (!output.has_ended() || !(status = child.ended())) {
        call.check();
        if (base::monotonic_now() >= end) fail("took too long");
        take_some(output, complaints);
        if (output.error()) fail("could not be read: " + reason(output.error()));
        if (output.is_too_long()) fail("printed too much");
        if (output.has_ended() && complaints.has_ended()) call.sleep_until(base::after_ms(5));
    }
    // Its own children may hold the stream open: what it wrote itself is there by now.
    if (!complaints.has_ended()) complaints.take();
    return {*status, base::Secret(output.text()), base::Wiped(complaints.text())};
}

}  // namespace order::aws
