"""How orderctl behaves while it waits on the network, and what it says of the time to wait.

Usage: cli_waiting.py <orderctl> <order-sandbox> [unittest options]
"""
import re
import shlex
import signal
import sys

from cli_process import FAST, ToolTest, main

ERASE = "\r\x1b[K"
ORDERS = "/v2/orders*"


class Line(ToolTest):
    def busy(self, seconds=2):
        """The next answer asks to wait."""
        self.sandbox.fault(ORDERS, {"status": 503, "headers": {"Retry-After": str(seconds)},
                                    "body": "{}"}, method="GET")

    def host(self):
        return re.search("//([^/]*)", self.sandbox.info["api_url"]).group(1)

    def test_a_terminal_shows_which_host_and_attempt_is_waited_for(self):
        order, = self.sandbox.make_orders(status="PLACED", hold=True)
        self.busy()
        shown = self.on_terminal("list")
        self.assertEqual(shown.code, 0, shown)
        line = f"waiting for {self.host()}, attempt 2 of 6"
        self.assertIn(line, shown.out)
        # Gone before anything else is shown.
        self.assertRegex(shown.out, re.escape(line + ERASE))
        self.assertIn(order, shown.out.split(ERASE)[-1])

    def test_the_line_is_gone_when_the_wait_is_interrupted(self):
        self.sandbox.fault(ORDERS, {"stall": True}, method="GET", count=9)
        shown = self.on_terminal("list", until="waiting for " + self.host(), send="\x03")
        self.assertEqual(shown.code, 130, shown)
        self.assertNotIn("waiting", shown.out.split(ERASE)[-1])
        self.assertIn("orderctl:", shown.out.split(ERASE)[-1])

    def test_without_a_terminal_or_quiet_nothing_is_shown(self):
        for run, words in ((self.good, []), (self.on_terminal, ["--quiet"])):
            self.busy()
            shown = run("list", *words)
            self.assertEqual(shown.code, 0, shown)
            self.assertNotIn("waiting", shown.out + shown.err)
        self.busy()
        self.assertNotIn("waiting", self.on_terminal("list", env={"TERM": "dumb"}).out)

    def test_an_answer_that_comes_soon_shows_nothing(self):
        for _ in range(3):  # one may be late on a busy machine
            shown = self.on_terminal("list")
            if "waiting" not in shown.out:
                return
        self.fail(shown)


class Later(ToolTest):
    def test_a_service_that_asks_for_a_long_pause_is_quoted_with_the_time(self):
        self.sandbox.fault(ORDERS, {"status": 429, "headers": {"Retry-After": "7200"},
                                    "body": "{}"}, method="GET", count=2)
        self.assertRegex(self.bad(1, "list").err,
                         r"; try again in 2:00:00, at \d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ\.")
        error = self.bad(1, "list", "-o", "json").error()
        self.assertEqual(error["retry_after_ms"], 7_200_000)
        self.assertEqual(len([one for one in self.requests()
                              if one["target"].startswith("/v2/orders")]), 2)

    def test_without_such_a_wish_no_time_is_named(self):
        self.sandbox.fault(ORDERS, {"status": 503, "body": "{}"}, method="GET", count=2)
        error = self.bad(1, "list", *FAST, "-o", "json").error()
        self.assertIsNone(error["retry_after_ms"])
        self.assertNotIn("try again", error["message"])


class Interrupted(ToolTest):
    speed = "1"  # no order ends while it is waited for

    def advice(self, *words, stdin=None):
        """The command that an interrupted wait advises to go on with."""
        options = {"stdin": -1} if stdin else {}
        process = self.start(*words, **options)
        if stdin:
            process.stdin.write(stdin.encode())
            process.stdin.close()
            process.stdin = None
        while b"PLACED" not in process.stderr.readline():
            self.assertIsNone(process.poll())
        process.send_signal(signal.SIGINT)
        ended = self.finish(process)
        self.assertEqual(ended.code, 130)
        found = re.search('the wait was interrupted; "(orderctl .*)" goes on', ended.err)
        self.assertTrue(found, ended.err)
        return shlex.split(found.group(1))

    def test_an_interrupted_wait_says_what_to_type_to_go_on(self):
        order, = self.sandbox.make_orders(status="PLACED", hold=True)
        self.assertEqual(self.advice("track", order), ["orderctl", "track", order])
        typed = ["track", order, "--every", "60", "--until", "end"]
        self.assertEqual(self.advice("-p", "up42", "--set", "user_agent=a b", *typed),
                         ["orderctl", "-p", "up42", "--set", "user_agent=a b", *typed])

    def test_what_goes_on_names_the_orders_that_are_still_open(self):
        ended, = self.sandbox.make_orders(status="FULFILLED", hold=True)
        order, = self.sandbox.make_orders(status="PLACED", hold=True)
        self.assertEqual(self.advice("track", ended, order)[2:], [order])
        self.assertEqual(self.advice("track", "-", stdin=order + "\n")[2:], [order])

    def test_a_placement_that_waits_says_it_too(self):
        words = self.advice("place", *self.draft(), "--yes", "--wait", "--every", "60")
        order, = self.good("list", "-o", "id").ids()
        self.assertEqual(words[:3] + words[-2:], ["orderctl", "track", order, "--every", "60"])


if __name__ == "__main__":
    main(sys.argv)
