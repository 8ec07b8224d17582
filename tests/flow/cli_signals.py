"""What signals do to orderctl: the first ends the call in progress in good order, the same again at once changes nothing,
a later one ends the program; and none loses a purchase.

Usage: cli_signals.py <orderctl> <order-sandbox> [unittest options]
"""
import fcntl
import os
import resource
import signal
import struct
import subprocess
import sys
import termios
import time

from cli_process import ToolTest, main
from hardware_process import HardwareTest

ENDING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT)
A_WISH = 1.0  # seconds within which a signal that comes again is the same wish


def waiting_bytes(reader):
    return struct.unpack("i", fcntl.ioctl(reader, termios.FIONREAD, bytes(4)))[0]


class Identified(ToolTest):
    def test_what_finds_a_placement_is_told_before_it_is_sent(self):
        for quiet in ([], ["-q"], ["-o", "json"]):
            with self.subTest(quiet=quiet):
                self.setUp()
                draft = self.draft()
                self.sandbox.fault("/v2/orders", {"execute": True, "stall": True}, method="POST")
                process = self.start("place", *draft, "--yes", *quiet)
                self.wait_until(self.placements)
                process.kill()
                told = self.finish(process).err
                order, = self.good("list", "-o", "json").json()
                tag = next(tag for tag in order["tags"] if tag.startswith("liborder:"))
                self.assertIn(tag, told)
                key = tag[len("liborder:"):]
                self.assertIn("--key " + key, told)
                again = self.good("place", *draft, "--yes", "--key", key, "-o", "json").json()
                self.assertEqual([one["order_id"] for one in again["items"]], [order["id"]])
                self.assertEqual(self.placements(), 1)

    def test_a_second_signal_after_a_while_does_not_take_the_last_words(self):
        """Here the answer is never read to its end, for nobody reads what is shown of it."""
        draft = self.draft()
        boxes = [word for i in range(40) for word in ("--bbox", f"13.{300 + i},52.5,13.{301 + i},52.501")]
        reader, writer = os.pipe()
        try:
            fcntl.fcntl(writer, fcntl.F_SETPIPE_SZ, 4096)
            process = self.start("place", *draft, *boxes, "--yes", "-o", "json", stdout=writer)
            self.wait_until(lambda: waiting_bytes(reader) == 4096)
            process.send_signal(signal.SIGTERM)
            time.sleep(A_WISH + 0.1)
            process.send_signal(signal.SIGTERM)
            _, err = process.communicate(timeout=60)
            self.assertEqual(process.returncode, 143)
            self.assertIn("orders may exist", err.decode())
        finally:
            os.close(reader)
            os.close(writer)


class IdentifiedHardware(HardwareTest):
    def test_what_finds_a_placement_is_told_before_it_is_sent(self):
        items = [*self.order_flags(), "--item", "OR-RM5SML2:2"]
        equal = self.good("place", *items, "--dry-run", "-o", "json").json()["plan"]["equal_orders"]
        self.assertTrue(equal)
        self.fault("/orders", {"execute": True, "stall": True}, method="POST")
        process = self.start("place", *items, "--yes")
        self.wait_until(self.placements)
        process.kill()
        told = self.finish(process).err
        for part in (items[1], "2 x OR-RM5SML2", *equal):
            self.assertIn(part, told)


class Signals(ToolTest):
    def tracking(self, **options):
        order, = self.sandbox.make_orders(status="PLACED", hold=True)
        process = self.start("track", order, "--every", "60", **options)
        self.assertIn(b"PLACED", process.stderr.readline())
        return process, order

    def hanging_placement(self):
        """A placement that was carried out and whose answer does not come."""
        draft = self.draft()
        self.sandbox.fault("/v2/orders", {"execute": True, "stall": True}, method="POST")
        process = self.start("place", *draft, "--yes")
        self.wait_until(self.placements)
        return process

    def tag(self):
        order, = self.good("list", "-o", "json").json()
        return next(tag for tag in order["tags"] if tag.startswith("liborder:"))

    def test_each_signal_ends_a_wait_with_its_code(self):
        for number in ENDING:
            with self.subTest(number=number):
                process, _ = self.tracking()
                process.send_signal(number)
                result = self.finish(process)
                self.assertEqual(result.code, 128 + number)
                self.assertNotEqual(result.err, "")

    def test_a_signal_that_was_ignored_from_the_start_stays_ignored(self):
        for number in ENDING:
            with self.subTest(number=number):
                process, order = self.tracking(preexec_fn=lambda: signal.signal(number, signal.SIG_IGN))
                process.send_signal(number)
                process.send_signal(signal.SIGTERM if number != signal.SIGTERM else signal.SIGINT)
                self.assertEqual(self.finish(process).code, 143 if number != signal.SIGTERM else 130)

    def test_nohup_outlives_its_terminal(self):
        order, = self.sandbox.make_orders(status="PLACED", hold=True)
        process = subprocess.Popen(["nohup", self.orderctl, "track", order, "--every", "0.05"], cwd=self.home,
                                   env=self.environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                   stderr=subprocess.PIPE)
        while b"PLACED" not in process.stderr.readline():
            pass
        process.send_signal(signal.SIGHUP)
        self.sandbox.post("/sandbox/orders/" + order, {"status": "FULFILLED"})
        self.assertEqual(self.finish(process).code, 0)

    def test_a_signal_that_comes_again_at_once_changes_nothing(self):
        for first, again in ((signal.SIGTERM, signal.SIGTERM), (signal.SIGINT, signal.SIGINT),
                             (signal.SIGHUP, signal.SIGTERM)):
            with self.subTest(first=first, again=again):
                self.setUp()
                process = self.hanging_placement()
                process.send_signal(first)
                time.sleep(0.02)
                process.send_signal(again)
                result = self.finish(process)
                self.assertEqual(result.code, 10, result)
                self.assertIn(self.tag(), result.err)

    def test_timeout_that_signals_the_whole_group_loses_no_placement(self):
        draft = self.draft()
        self.sandbox.fault("/v2/orders", {"execute": True, "stall": True}, method="POST", count=9)
        process = subprocess.Popen(["timeout", "-s", "TERM", "3", self.orderctl, "place", *draft, "--yes"],
                                   cwd=self.home, env=self.environment, stdin=subprocess.DEVNULL,
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True)
        result = self.finish(process)
        self.assertEqual(result.code, 124)
        if self.placements():
            self.assertIn(self.tag(), result.err)

    def test_a_later_signal_ends_what_does_not_end(self):
        """Here nobody reads its output."""
        self.sandbox.make_orders(count=60, hold=True, displayName="long " * 40)
        reader, writer = os.pipe()
        try:
            fcntl.fcntl(writer, fcntl.F_SETPIPE_SZ, 4096)
            process = self.start("list", "-o", "json", stdout=writer)
            self.wait_until(lambda: waiting_bytes(reader) == 4096)
            process.send_signal(signal.SIGINT)
            time.sleep(0.1)
            self.assertIsNone(process.poll())
            time.sleep(A_WISH)
            process.send_signal(signal.SIGTERM)
            process.communicate(timeout=60)
            self.assertEqual(process.returncode, 143)
        finally:
            os.close(reader)
            os.close(writer)

    def test_a_file_that_grows_beyond_a_limit_is_an_error_and_no_end(self):
        asset = self.sandbox.make_asset(kind="raw", size=100_000)["id"]

        def limit():
            resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))

        result = self.finish(self.start("fetch", "--asset", asset, preexec_fn=limit))
        self.assertEqual(result.code, 1, result)
        self.assertIn("File too large", result.err)
        self.sandbox.make_orders(count=60, hold=True, displayName="long " * 40)
        with open(os.path.join(self.home, "list"), "wb") as file:
            result = self.start("list", "-o", "json", stdout=file, preexec_fn=limit)
            _, err = result.communicate(timeout=60)
        self.assertEqual(result.returncode, 1)
        self.assertIn(b"File too large", err)


if __name__ == "__main__":
    main(sys.argv)
