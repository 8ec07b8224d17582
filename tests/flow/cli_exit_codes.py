"""Every exit code of orderctl, brought about against a sandbox of its own.

Usage: cli_exit_codes.py <orderctl> <order-sandbox> [unittest options]
"""
import os
import signal
import socket
import sys
import time

from cli_process import FAST, ToolTest, main

NOWHERE = "00000000-0000-4000-8000-000000000000"
ERROR = {"code", "message", "http_status", "provider_code", "request_id", "retriable",
         "reference", "retry_after_ms"}


class Failures(ToolTest):
    def test_a_refusal_of_the_service_is_1_with_all_that_is_known_of_it(self):
        self.sandbox.fault("/v2/orders/estimate", {
            "status": 400, "headers": {"Content-Type": "application/json",
                                       "X-Request-Id": "exchange-7"},
            "body": '{"status": 400, "title": "The product is sold out.", "detail": {}}'},
            method="POST")
        error = self.bad(1, "estimate", *self.draft(), "-o", "json").error()
        self.assertEqual(error.keys(), ERROR)
        self.assertEqual((error["code"], error["http_status"]), ("PROVIDER", 400))
        self.assertIn("sold out", error["message"])

    def test_wrong_usage_is_2(self):
        for words in ([], ["serach"], ["search", "--no-such"], ["status"],
                      ["search", "--example", "Atlantis"], ["search", "--bbox", "1,2,3"],
                      ["search", "--max-cloud", "cloudy"], ["search", "--area", '{"type": 1}'],
                      ["list", "-o", "yaml"], ["list", "-p", "up43"], ["list", "--set", "proxy"],
                      ["list", "--set", "no_such=1"], ["list", "--profile", "nobody"],
                      ["track", "x", "--every", "soon"], ["quicklook", "x"], ["fetch"],
                      ["search", "--example", "Berlin", "--bbox", "1,2,3,4"],
                      ["place", "--params", "-", "--yes"], ["help", "nothing"]):
            with self.subTest(words=words):
                self.bad(2, *words)
        self.assertEqual(self.requests(), [])

    def test_an_unknown_setting_suggests_the_nearest(self):
        self.assertIn("max_attempts", self.bad(2, "list", "--set", "max_atempts=2").err)

    def test_wrong_usage_is_an_object_with_json(self):
        for way in (["-o", "json"], ["-ojson"], ["--output=jsonl"]):
            error = self.bad(2, "search", "--no-such", *way).error()
            self.assertEqual((error.keys(), error["code"]), (ERROR, "ARGUMENT"))

    def test_what_does_not_exist_is_3(self):
        for words in (["status", NOWHERE], ["info", NOWHERE], ["track", NOWHERE],
                      ["fetch", NOWHERE], ["products", "nothing"],
                      ["fetch", "--asset", NOWHERE], ["quotations", "accept", NOWHERE, "--yes"]):
            with self.subTest(words=words):
                self.assertEqual(self.bad(3, *words, "-o", "json").error()["code"], "NOT_FOUND")

    def test_wrong_or_missing_credentials_are_4(self):
        self.bad(4, "list", env={"UP42_PASSWORD": "wrong"})
        del self.environment["UP42_PASSWORD"]
        self.bad(4, "list")
        del self.environment["UP42_USERNAME"]
        error = self.bad(4, "list", "-o", "json").error()
        self.assertEqual(error["code"], "CREDENTIALS")
        self.assertIn("UP42_USERNAME", error["message"])

    def test_doctor_works_without_credentials_and_says_what_is_missing(self):
        del self.environment["UP42_USERNAME"], self.environment["UP42_PASSWORD"]
        missing = self.bad(4, "doctor")
        self.assertIn("failed", missing.out)
        self.assertIn("UP42_USERNAME", missing.out)
        wrong = self.bad(4, "doctor", "-o", "json",
                         env={"UP42_USERNAME": "nobody", "UP42_PASSWORD": "wrong"})
        self.assertEqual([one["check"] for one in wrong.json() if not one["ok"]], ["service"])

    def test_an_order_that_failed_or_was_cancelled_is_5(self):
        for status in ("FAILED_PERMANENTLY", "CANCELED"):
            order, = self.sandbox.make_orders(status=status, hold=True)
            with self.subTest(status=status):
                tracked = self.bad(5, "track", order, "-o", "json")
                self.assertEqual(tracked.json()[0]["status"], status)
                self.assertIn(order, tracked.error()["message"])
                # Nothing that could be fetched is piped on.
                self.assertEqual(self.bad(5, "track", order, "-o", "id").out, "")

    def test_some_of_several_that_failed_are_6_and_each_is_named(self):
        good, = self.sandbox.make_orders(status="FULFILLED", hold=True)
        status = self.bad(6, "status", good, NOWHERE, "-o", "json")
        self.assertEqual([one["id"] for one in status.json()], [good])
        error = status.error()
        self.assertEqual([one["code"] for one in error["errors"]], ["NOT_FOUND"])
        self.assertIn(NOWHERE, self.bad(6, "status", good, NOWHERE).err)
        failed, = self.sandbox.make_orders(status="FAILED_PERMANENTLY", hold=True)
        self.bad(6, "track", good, failed)
        self.bad(3, "status", NOWHERE, NOWHERE)

    def test_a_placement_that_succeeds_in_part_is_6_and_shows_both_parts(self):
        placed = self.bad(6, "place", *self.draft(), "--bbox", "100,10,100.01,10.01", "--yes",
                          "-o", "json")
        ordered, refused = placed.json()["items"]
        self.assertTrue(ordered["order_id"])
        self.assertIsNone(refused["order_id"])
        self.assertTrue(refused["problem"])

    def test_a_network_that_fails_after_the_retries_is_7(self):
        with socket.socket() as closed:
            closed.bind(("127.0.0.1", 0))
            url = f"http://127.0.0.1:{closed.getsockname()[1]}"
        error = self.bad(7, "list", *FAST, "-o", "json", env={"UP42_API_URL": url}).error()
        self.assertEqual((error["code"], error["retriable"]), ("NETWORK", True))

    def test_an_order_that_is_open_at_the_deadline_is_8(self):
        order, = self.sandbox.make_orders(status="PLACED", hold=True)
        tracked = self.at_deadline(lambda result: result.json()[0]["status"] == "PLACED",
                                   "track", order, "--every", "0.05", "-o", "json")
        self.assertEqual(tracked.error()["code"], "STILL_OPEN")

    def test_an_order_that_waits_for_the_customer_is_8_unless_told_to_wait_on(self):
        order, = self.sandbox.make_orders(status="PLACEMENT_FAILED", hold=True)
        self.assertIn("orderctl cancel " + order, self.bad(8, "track", order).err)
        self.at_deadline(lambda waited: waited.error()["code"] == "NEEDS_ATTENTION",
                         "track", order, "--every", "0.05", "--until", "end", "-o", "json")

    def test_spending_that_is_not_confirmed_is_9(self):
        self.bad(9, "place", *self.draft())
        self.assertEqual(self.placements(), 0)

    def test_spending_above_the_limit_is_9_even_with_yes(self):
        refused = self.bad(9, "place", *self.draft(), "--yes", "--max-cost", "1", "-o", "json")
        self.assertEqual(refused.error()["code"], "REFUSED")
        self.assertEqual(refused.out, "")
        self.bad(9, "place", *self.draft(), "--yes", "--max-cost", "nan")
        self.assertEqual(self.placements(), 0)

    def test_a_placement_whose_outcome_is_unknown_is_10_with_the_tag_to_look_for(self):
        self.sandbox.fault("/v2/orders", {"execute": False, "reset": True}, method="POST")
        place = ["place", *self.draft(), "--yes", "--set", "place_lookup_ms=100"]
        error = self.bad(10, *place, "-o", "json").error()
        self.assertEqual(error["code"], "OUTCOME_UNKNOWN")
        self.assertTrue(error["reference"])
        self.assertEqual(self.placements(), 1)

    def test_an_account_without_credits_is_11_and_says_what_to_do(self):
        draft = self.draft()
        self.sandbox.post("/sandbox/account", {"credits": 0})
        refused = self.bad(11, "place", *draft, "--yes")
        self.assertIn("Not enough credits", refused.err)
        self.assertIn("add credits to the account", refused.err.splitlines()[-1])
        error = self.bad(11, "place", *draft, "--yes", "-o", "json").error()
        self.assertEqual((error["code"], error["retriable"]), ("PAYMENT", False))
        self.assertEqual(self.good("list", "-o", "id").ids(), [])
        # A price is told whatever the account holds.
        self.good("estimate", *draft)
        self.bad(11, "place", *draft, "--yes", "--max-cost", "1000000")
        self.sandbox.post("/sandbox/account", {"credits": 1000000})
        self.good("place", *draft, "--yes")

    def test_an_unknown_outcome_counts_more_than_what_is_known(self):
        # One of two areas is refused, and the answer that says so is lost: one order is found.
        for patience_ms in (300, 3_000, 15_000):  # the first that leaves time for one look
            self.sandbox.fault("/v2/orders", {"execute": True, "reset": True}, method="POST")
            placed = self.bad(10, "place", *self.draft(), "--bbox", "100,10,100.01,10.01", "--yes",
                              "--set", f"place_lookup_ms={patience_ms}", "-o", "json")
            if placed.out:
                break
        self.assertEqual([one["is_unknown"] for one in placed.json()["items"]].count(True), 1)
        self.assertEqual(placed.error()["reference"], placed.json()["reference"])

    def test_a_mistake_in_the_wait_is_found_before_anything_is_ordered(self):
        for mistake in (["--every", "soon"], ["--every", "0"], ["--timeout", "later"]):
            self.bad(2, "place", *self.draft(), "--yes", "--wait", *mistake)
        self.assertEqual(self.placements(), 0)

    def test_an_order_is_named_though_stdout_can_not_be_written(self):
        with open("/dev/full", "wb") as full:
            process = self.start("place", *self.draft(), "--yes", stdout=full)
            _, err = process.communicate(timeout=60)
        self.assertEqual(process.returncode, 1)
        order, = self.good("list", "-o", "id").ids()
        self.assertIn("ordered: " + order, err.decode())

    def test_a_placement_whose_answer_was_lost_is_found_and_not_repeated(self):
        self.sandbox.fault("/v2/orders", {"execute": True, "reset": True}, method="POST")
        placed = self.good("place", *self.draft(), "--yes", "-o", "json").json()
        self.assertTrue(placed["is_recovered"])
        self.assertEqual(self.placements(), 1)
        self.good("status", placed["items"][0]["order_id"])

    def test_a_transient_error_does_not_end_a_wait(self):
        order, = self.sandbox.make_orders(status="PLACED", hold=True)
        self.sandbox.fault("/v2/orders*", {"status": 502, "body": "<html>bad gateway</html>"},
                           method="GET", skip=1, count=6)
        process = self.start("track", order, "--every", "0.05", *FAST, "-o", "jsonl")
        self.wait_until(lambda: not self.sandbox.get("/sandbox/faults").json()["faults"])
        self.sandbox.post("/sandbox/orders/" + order, {"status": "FULFILLED"})
        tracked = self.finish(process)
        self.assertEqual(tracked.code, 0, tracked)
        updates = [one["update"] for one in tracked.lines()]
        self.assertIn("TROUBLE", updates)
        self.assertEqual(updates[-1], "END")

    def test_a_file_that_can_not_be_read_or_written_is_1(self):
        self.bad(1, "search", "--area", "missing.geojson")
        self.bad(1, "list", "--config", "missing.ini")
        with open("/dev/full", "wb") as full:
            process = self.start("settings", stdout=full)
            _, err = process.communicate(timeout=60)
        self.assertEqual((process.returncode, b"stdout" in err), (1, True), err)

    def test_a_reader_that_is_gone_ends_it_quietly(self):
        read, write = os.pipe()
        os.close(read)
        process = self.start("settings", stdout=write)
        os.close(write)
        _, err = process.communicate(timeout=60)
        self.assertEqual((process.returncode, err), (-signal.SIGPIPE, b""))


class Signals(ToolTest):
    speed = "1"  # no order ends while it is waited for

    def tracking(self, *more):
        """A wait for an order that stays open, once its first report was seen."""
        order, = self.sandbox.make_orders(status="PLACED", hold=True)
        process = self.start("track", order, "--every", "60", *more)
        self.assertIn(b"PLACED", process.stderr.readline())
        return process

    def test_an_interrupted_wait_ends_at_once_with_130_or_143(self):
        for number, code in ((signal.SIGINT, 130), (signal.SIGTERM, 143)):
            process = self.tracking()
            started = time.monotonic()
            process.send_signal(number)
            self.assertEqual(self.finish(process).code, code)
            self.assertLess(time.monotonic() - started, 20)

    def test_an_interruption_is_an_object_with_json(self):
        process = self.tracking("-o", "json")
        process.send_signal(signal.SIGINT)
        self.assertEqual(self.finish(process).error()["code"], "CANCELLED")

    def test_a_call_that_hangs_can_be_interrupted(self):
        self.sandbox.fault("/v2/orders*", {"stall": True}, method="GET", count=9)
        process = self.start("list")
        self.wait_until(lambda: any(one["target"].startswith("/v2/orders")
                                    for one in self.requests()))
        process.send_signal(signal.SIGINT)
        self.assertEqual(self.finish(process, seconds=20).code, 130)

    def test_the_ids_of_placed_orders_are_shown_though_the_wait_was_interrupted(self):
        process = self.start("place", *self.draft(), "--yes", "--wait", "--every", "60", "-o",
                             "json")
        while not process.stderr.readline().startswith(b"order "):
            self.assertIsNone(process.poll())
        process.send_signal(signal.SIGINT)
        result = self.finish(process)
        self.assertEqual(result.code, 130)
        self.assertTrue(result.json()["placement"]["items"][0]["order_id"])

    def test_a_signal_that_was_ignored_from_the_start_stays_ignored(self):
        order, = self.sandbox.make_orders(status="PLACED", hold=True)
        process = self.start("track", order, "--every", "0.05", preexec_fn=lambda: signal.signal(
            signal.SIGINT, signal.SIG_IGN))
        process.stderr.readline()
        process.send_signal(signal.SIGINT)
        self.sandbox.post("/sandbox/orders/" + order, {"status": "FULFILLED"})
        self.assertEqual(self.finish(process).code, 0)


if __name__ == "__main__":
    main(sys.argv)
