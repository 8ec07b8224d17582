// Other programs: how their line is split, what they are given, how they end.
#include "aws/command.hpp"

#include <gtest/gtest.h>
#include <signal.h>

#include <thread>

#include "support/promptly.hpp"
#include "unit/aws/fakes.hpp"

namespace order::aws {
namespace {

using tests::failure_of;

struct Splitting {
    const char *line;
    std::vector<std::string> words;
};

TEST(SplitCommand, SplitsAsAShellDoesButExpandsNothing) {
    const Splitting table[] = {
        {"", {}},
        {"  \t ", {}},
        {"a", {"a"}},
        {" a  b\tc\nd ", {"a", "b", "c", "d"}},
        {"/opt/my\\ tool --x", {"/opt/my tool", "--x"}},
        {"\"/opt/my tool\" '--x y'", {"/opt/my tool", "--x y"}},
        {"a'b'\"c\"d", {"abcd"}},
        {"a ''", {"a", ""}},
        {"\"\"", {""}},
        {"'a\\b'", {"a\\b"}},
        {"\"a\\b\"", {"a\\b"}},
        {"\"a\\\"b\"", {"a\"b"}},
        {"\"a\\\\b\"", {"a\\b"}},
        {"\"a'b\"", {"a'b"}},
        {"'a\"b'", {"a\"b"}},
        {"a\\'b", {"a'b"}},
        {"\"\\$x\"", {"\\$x"}},
        {"a $HOME `id` $(id) *", {"a", "$HOME", "`id`", "$(id)", "*"}},
        {"a; b | c > d & # e", {"a;", "b", "|", "c", ">", "d", "&", "#", "e"}},
        {"a\\\nb", {"a\nb"}},
        {"\xC3\xA9 \"\xC3\xA9 x\"", {"\xC3\xA9", "\xC3\xA9 x"}},
    };
    for (const Splitting &splitting : table) {
        const auto words = split_command(splitting.line);
        ASSERT_TRUE(words) << splitting.line;
        EXPECT_EQ(*words, splitting.words) << splitting.line;
    }
}

TEST(SplitCommand, RefusesWhatStaysOpen) {
    for (const char *line : {"'a", "\"a", "a\\", "a 'b\" c", "\"a\\", "\"a\\\""}) {
        EXPECT_FALSE(split_command(line)) << line;
    }
}

CommandEnd run(std::vector<std::string> words, const base::Call &call = {},
               const CommandLimits &limits = {}) {
    return run_command(words, limits, call);
}

TEST(RunCommand, GivesOutputAndStatus) {
    EXPECT_EQ(run({"/bin/echo", "a  b", "$HOME"}).output.reveal(), "a  b $HOME\n");
    EXPECT_EQ(run({"/bin/sh", "-c", "exit 3"}).status, 3);
    EXPECT_EQ(run({"/bin/sh", "-c", "kill -9 $$"}).status, 137);
    EXPECT_EQ(run({"true"}).status, 0) << "found in PATH";
}

TEST(RunCommand, GivesTheProgramNoInputAndOneEndOfEachPipe) {
    const auto end = run({"/bin/sh", "-c",
                          "echo oops >&2; cat; for s in 1 2; do p=$(readlink /proc/$$/fd/$s); n=0;"
                          "for f in /proc/$$/fd/*; do"
                          " [ \"$(readlink $f)\" = \"$p\" ] && n=$((n+1)); done; echo $n; done;"
                          "readlink /proc/$$/fd/0"});
    EXPECT_EQ(end.output.reveal(), "1\n1\n/dev/null\n");
    EXPECT_EQ(end.complaints.reveal(), "oops\n");
}

TEST(RunCommand, TakesComplaintsWithoutEndAndKeepsTheirBeginning) {
    const auto end = run({"/bin/sh", "-c",
                          "i=0; while [ $i -lt 3000 ]; do echo \"line $i of a program that talks "
                          "more than anybody reads\" >&2; i=$((i+1)); done; echo keys"});
    EXPECT_EQ(end.output.reveal(), "keys\n") << "a full pipe would have stopped it";
    EXPECT_TRUE(end.complaints.reveal().starts_with("line 0 of"));
    EXPECT_LE(shown_complaints(end.complaints).size(), 300 + 20u);
}

TEST(RunCommand, DoesNotWaitForWhateverKeepsItsComplaintsOpen) {
    const auto begun = base::monotonic_now();
    const auto end = run({"/bin/sh", "-c", "echo why >&2; sleep 60 >/dev/null & exit 3"});
    EXPECT_EQ(end.status, 3);
    EXPECT_EQ(end.complaints.reveal(), "why\n");
    EXPECT_LT(base::monotonic_now() - begun, tests::promptly);
}

TEST(RunCommand, StartsItWithSignalsAsAShellWould) {
    struct sigaction ignored {
    }, before{};
    ignored.sa_handler = SIG_IGN;
    ASSERT_EQ(sigaction(SIGPIPE, &ignored, &before), 0);
    const auto end = run({"/bin/sh", "-c", "kill -PIPE $$; echo survived"});
    sigaction(SIGPIPE, &before, nullptr);
    EXPECT_EQ(end.status, 128 + SIGPIPE);
}

TEST(RunCommand, WorksInAHostThatReapsNoChildren) {
    struct sigaction ignored {
    }, before{};
    ignored.sa_handler = SIG_IGN;
    ASSERT_EQ(sigaction(SIGCHLD, &ignored, &before), 0);
    const auto end = run({"/bin/echo", "x"});
    sigaction(SIGCHLD, &before, nullptr);
    EXPECT_EQ(end.output.reveal(), "x\n");
}

TEST(RunCommand, NamesAProgramThatCannotBeStartedButNotItsArguments) {
    EXPECT_EQ(failure_of(
                  [] {
                      run({"/no/such/program", "canary"});
                  },
                  base::Code::credentials),
              "The program \"/no/such/program\" could not be started: No such file or directory.");
    EXPECT_EQ(failure_of([] { run({"/etc/passwd"}); }, base::Code::credentials),
              "The program \"/etc/passwd\" could not be started: Permission denied.");
}

TEST(RunCommand, EndsAProgramThatPrintsWithoutEnd) {
    EXPECT_EQ(failure_of(
                  [] {
                      run({"yes", "canary"});
                  },
                  base::Code::credentials),
              "The program \"yes\" printed too much.");
    const std::string most = "head -c 65536 /dev/zero";
    EXPECT_EQ(run({"/bin/sh", "-c", most}).output.reveal().size(), 65536u);
    EXPECT_NE(failure_of(
                  [] {
                      run({"/bin/sh", "-c", "head -c 65537 /dev/zero"});
                  },
                  base::Code::credentials),
              "");
}

TEST(RunCommand, EndsAProgramThatTakesTooLong) {
    const CommandLimits limits{100, 2000};
    for (const char *script : {"echo Open the browser >&2; exec sleep 60",
                               "echo Open the browser. >&2; exec >&-; exec sleep 60"}) {
        const auto begun = base::monotonic_now();
        EXPECT_EQ(failure_of(
                      [&] {
                          run({"/bin/sh", "-c", script}, {}, limits);
                      },
                      base::Code::credentials),
                  "The program \"/bin/sh\" took too long. It wrote: Open the browser.");
        EXPECT_LT(base::monotonic_now() - begun, tests::promptly);
    }
}

TEST(RunCommand, CanBeInterruptedAndKeepsTheDeadline) {
    base::Interrupt interrupt;
    std::thread other([&] {
        tests::let_others_begin();
        interrupt.raise();
    });
    const auto begun = base::monotonic_now();
    EXPECT_NE(failure_of(
                  [&] {
                      run({"sleep", "60"}, {&interrupt, base::forever});
                  },
                  base::Code::cancelled),
              "");
    other.join();
    EXPECT_NE(failure_of(
                  [&] {
                      run({"sleep", "60"}, {nullptr, base::after_ms(50)});
                  },
                  base::Code::timeout),
              "");
    EXPECT_LT(base::monotonic_now() - begun, tests::promptly);
}

}  // namespace
}  // namespace order::aws
