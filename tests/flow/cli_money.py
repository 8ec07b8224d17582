"""What orderctl makes sure of before money is spent, and what it shows of a purchase.

Usage: cli_money.py <orderctl> <order-sandbox> [unittest options]
"""
import json
import re
import signal
import sys

from cli_process import PHR_DISPLAY, ToolTest, main
from hardware_process import HardwareTest

BOX = "13.38,52.51,13.39,52.515"
QUOTATIONS = "/v2/tasking/quotation*"


class EmptyValues(ToolTest):
    def options(self):
        """Every option of every command that has one, with a command it belongs to."""
        found = {option: ["list"] for option in re.findall(r"^ .*?(--[a-z-]+)", self.good("--help").out, re.M)}
        groups = ("quotations", "feasibility", "catalog", "outposts", "sites", "quotes")
        commands = re.findall(r"^  ([a-z]+)  ", self.good("--help").out.split("Examples:")[0], re.M)
        for group in groups:
            commands += [f"{group} {name}" for name in
                         re.findall(r"^  ([a-z]+)  ", self.good("help", group).out, re.M)]
        for command in commands:
            for option in re.findall(r"^ .*?(--[a-z-]+)", self.good("help", *command.split()).out, re.M):
                found.setdefault(option, command.split())
        return found

    def test_an_option_that_is_given_has_a_value(self):
        options = self.options()
        self.assertLessEqual({"--max-cost", "--scene", "--workspace", "--params", "--draft", "--name",
                              "--from", "--max-cloud", "--timeout", "--config", "--capacity"}, options.keys())
        for option, command in options.items():
            for words in ([option, ""], [option + "="]):
                with self.subTest(words=words):
                    refused = self.bad(2, *command, *words, "more")
                    self.assertIn(option + " was given an empty value", refused.err)
        self.assertIn("-p was given an empty value", self.bad(2, "-p", "", "list").err)
        self.assertEqual(self.requests(), [])

    def test_an_argument_is_not_empty(self):
        for words in (["track", ""], ["fetch", "--", ""], ["quotations", "accept", "", "--yes"], [""]):
            with self.subTest(words=words):
                self.assertIn("was empty", self.bad(2, *words).err)
        self.assertEqual(self.requests(), [])

    def test_what_is_empty_inside_a_value_is_not_the_value(self):
        self.good("list", "--set", "proxy=")
        self.good("search", "--collection", "phr", "--example", "Berlin", "--set=proxy=", "-o", "id")

    def test_no_odd_amount_lifts_the_limit(self):
        draft = self.draft()
        for amount in (" ", "[]", "{}", "[", "5 credits", "1,000", "0x10"):
            with self.subTest(amount=amount):
                self.bad(2, "place", *draft, "--yes", "--max-cost", amount)
        for amount in ("nan", "-1", "0"):
            with self.subTest(amount=amount):
                self.bad(9, "place", *draft, "--yes", "--max-cost", amount)
        self.assertEqual(self.placements(), 0)


class Limits(ToolTest):
    def two_areas(self):
        return ["--product", PHR_DISPLAY, "--scene", self.scene(), "--example", "Berlin", "--bbox", BOX]

    def estimate_is(self, total, results, errors=()):
        self.sandbox.fault("/v2/orders/estimate", {"status": 200, "body": json.dumps(
            {"summary": {"totalCredits": total, "totalSize": 1, "unit": "SQ_KM"}, "results": results,
             "errors": list(errors)})}, method="POST")

    def test_a_limit_holds_only_what_has_a_price(self):
        draft = self.two_areas()
        first, second = {"index": 0, "credits": 10}, {"index": 1, "credits": 10}
        for estimate in ((10, [first], [{"index": 1, "message": "no price"}]),
                         (10, [first]),
                         (10, [first, {"index": 1, "credits": None}]),
                         (10, [first, {"index": 1, "credits": -1}]),
                         (15, [first, second]),
                         (None, [first, second]),
                         (20, [first, first]),
                         (20, [first, second, second]),
                         (20, [first, {"credits": 10}]),
                         (20, [first, second], [{"message": "something else"}]),
                         (20, []),
                         (21, [first, second]),
                         (22, [{"index": 0, "credits": 11}, {"index": 1, "credits": 11}])):
            with self.subTest(estimate=estimate):
                self.estimate_is(*estimate)
                refused = self.bad(9, "place", *draft, "--yes", "--max-cost", "20", "-o", "json")
                self.assertEqual(refused.error()["code"], "REFUSED")
                self.estimate_is(*estimate)
                self.bad(9, "place", *draft, "--dry-run", "--max-cost", "20")
        self.assertEqual(self.placements(), 0)
        self.estimate_is(20, [first, second])
        self.good("place", *draft, "--yes", "--max-cost", "20")
        self.assertEqual(self.placements(), 1)

    def test_fractions_that_add_up_inexactly_are_within_the_limit(self):
        self.estimate_is(0.3, [{"index": 0, "credits": 0.1}, {"index": 1, "credits": 0.2}])
        self.good("place", *self.two_areas(), "--yes", "--max-cost", "0.3")

    def test_the_question_names_the_areas_without_a_price(self):
        draft = self.two_areas()
        first = {"index": 0, "credits": 10}
        for estimate, text in (((10, [first]), "at least 10 credits; the price of area 1 is unknown"),
                               ((12.5, [first]), "at least 12.5 credits; the price of area 1 is unknown"),
                               ((None, [first, {"index": 1, "credits": 4}]),
                                "at least 14 credits; the service named no total"),
                               ((3, [first, {"index": 1, "credits": 4}]),
                                "at least 14 credits; the service's total is less, 3"),
                               ((None, []), "an unknown number of credits")):
            with self.subTest(text=text):
                self.estimate_is(*estimate)
                asked = self.on_terminal("place", *draft, answer="n\n")
                self.assertIn(f"This costs {text}. Place the order?", asked.out)
        self.estimate_is(10, [first])
        self.assertIn("at least 10 credits; the price of area 1 is unknown",
                      self.bad(9, "place", *draft, "--yes", "--max-cost", "20").err)

    def test_an_estimate_says_whether_it_is_complete(self):
        draft = self.two_areas()
        self.assertIs(self.good("estimate", *draft, "-o", "json").json()["is_complete"], True)
        self.estimate_is(10, [{"index": 0, "credits": 10}])
        estimate = self.good("estimate", *draft, "-o", "json").json()
        self.assertEqual((estimate["is_complete"], [one["credits"] for one in estimate["items"]]),
                         (False, [10, None]))
        self.estimate_is(10, [{"index": 0, "credits": 10}])
        self.assertRegex(self.good("estimate", *draft).out, r"\n1 +unknown")

    def test_a_quotation_without_one_price_is_not_accepted_under_a_limit(self):
        price = {"id": "q", "orderId": "o", "creditsPrice": 5}
        for quotations in ([{**price, "creditsPrice": None}], [{"id": "q"}], [{**price, "creditsPrice": -5}]):
            with self.subTest(quotations=quotations):
                self.sandbox.fault(QUOTATIONS, {"status": 200, "body": json.dumps(
                    {"content": quotations, "totalPages": 1, "last": True})}, method="GET")
                self.bad(9, "quotations", "accept", "q", "--yes", "--max-cost", "20")
        self.assertFalse([one for one in self.requests() if one["method"] == "PATCH"])


class Questions(ToolTest):
    def test_the_question_says_what_is_bought(self):
        scene = self.good("search", "--collection", "phr", "--example", "Berlin", "--limit", "1", "-o",
                          "json").json()[0]
        asked = self.on_terminal("place", "--product", PHR_DISPLAY, "--scene", scene["id"], "--bbox", BOX,
                                 "--name", "for the map", answer="n\n").out
        self.assertRegex(asked, rf"product: .*[A-Za-z]+.* \({PHR_DISPLAY}\)")
        self.assertIn(f"scene: {scene['id']}, acquired {scene['acquired']}", asked)
        self.assertIn(f"{scene['cloud_percent']:g} % cloud", asked)
        # 0.01 by 0.005 degrees at 52.5° north.
        self.assertIn("area: 0.378 km²", asked)
        self.assertIn("name: for the map", asked)
        self.assertLess(asked.index("name: "), asked.index("This costs "))

    def test_the_size_of_several_areas_is_their_sum(self):
        asked = self.on_terminal("place", *self.draft(), "--bbox", BOX, answer="n\n").out
        self.assertRegex(asked, r"area: [\d.]+ km² in 2 areas")

    def test_a_scene_nobody_searched_for_and_a_product_without_a_title_are_ids(self):
        draft = self.draft()
        cache = self.home + "/elsewhere"
        for _ in range(2):
            self.sandbox.fault("/v2/collections*", {"status": 403, "body": "{}"}, method="GET")
        asked = self.on_terminal("place", *draft, answer="n\n", env={"XDG_CACHE_HOME": cache}).out
        self.assertIn(f"product: {PHR_DISPLAY}\n", asked)
        self.assertIn(f"scene: {draft[3]}\n", asked)

    def test_a_search_works_where_nothing_can_be_remembered(self):
        for cache in ("/dev/null", "/proc", self.home + "/missing/deep"):
            self.good("search", "--collection", "phr", "--example", "Berlin", "-o", "id", env={"XDG_CACHE_HOME": cache})


class HardwareQuestions(HardwareTest):
    def test_the_question_names_hardware_and_payment(self):
        asked = self.on_terminal("place", *self.order_flags(), "--payment-term", "THREE_YEARS", "--item",
                                 "OR-RM5SML2:2", "--item", "OR-RM5DEV1", answer="n\n").out
        self.assertIn("hardware: 2 x OR-RM5SML2, 1 x OR-RM5DEV1", asked)
        self.assertIn("payment: PARTIAL_UPFRONT, THREE_YEARS", asked)
        self.assertRegex(asked, "outpost: op-[0-9a-f]+")

    def test_a_price_is_held_and_shown_over_the_whole_term(self):
        quote = self.make_quote()
        months = {"ONE_YEAR": 12, "THREE_YEARS": 36, "FIVE_YEARS": 60}
        order = [(quote["options"].index(one["option_id"]), months[one["payment_term"]]) for one in quote["prices"]]
        self.assertEqual(order, sorted(order))
        table = self.good("quotes", "show", quote["id"]).out
        for price in quote["prices"]:
            total = price["upfront"] + price["monthly"] * months[price["payment_term"]]
            self.assertAlmostEqual(price["total"], total, places=2)
            self.assertIn(f"{price['total']:.2f}", table)
        estimate = self.good("estimate", "--quote", quote["id"], "-o", "json").json()
        self.assertEqual([one["total"] for one in estimate["items"]], [one["total"] for one in quote["prices"]])
        renewal = self.good("renewal", self.an_outpost(), "-o", "json").json()
        self.assertEqual([one["label"].split()[-1] for one in renewal["items"]],
                         3 * ["ONE_YEAR"] + 3 * ["THREE_YEARS"] + 3 * ["FIVE_YEARS"])
        self.assertIn(f"{renewal['items'][-1]['total']:.2f}", self.good("renewal", self.an_outpost()).out)


class DryRuns(HardwareTest):
    def test_a_dry_run_refuses_what_placing_refuses(self):
        outpost = ["--outpost", self.an_outpost()]
        for words, code in (([*outpost, "--item", "OR-RM5SML2"], 2),
                            ([*self.order_flags(), "--item", "OR-NOSUCH1"], 3),
                            ([*self.order_flags(), "--quote", "oq-00000000000000000", "--quote-option", "oqo-1"], 3)):
            with self.subTest(words=words):
                dry, real = (re.sub(r"request [0-9a-f-]+", "", self.bad(code, "place", *words, way).err)
                             for way in ("--dry-run", "--yes"))
                self.assertEqual(dry, real)
        self.assertEqual(self.placements(), 0)

    def test_the_outpost_of_a_quote_is_taken_from_the_quote(self):
        quote = self.make_quote()
        place = ["place", "--quote", quote["id"], "--quote-option", quote["options"][0], "--payment-option",
                 "NO_UPFRONT", "--payment-term", "ONE_YEAR"]
        plan = self.good(*place, "--dry-run", "-o", "json").json()["plan"]
        self.assertEqual(plan["outpost_id"], self.an_outpost())
        self.assertEqual(self.placements(), 0)
        order = self.good(*place, "--yes", "-o", "id").ids()[0]
        self.assertEqual(self.good("info", order, "-o", "json").json()["outpost_id"], plan["outpost_id"])


class PlacedAtOnce(ToolTest):
    def waiting(self, form):
        """A placement whose wait hangs in its first question."""
        draft = self.draft()
        self.sandbox.fault("/v2/orders/*", {"stall": True}, method="GET", count=9)
        return self.start("place", *draft, "--yes", "--wait", "-o", form)

    def test_what_was_placed_is_shown_before_the_wait_in_every_format(self):
        for form in ("table", "id", "json", "jsonl"):
            for number in (signal.SIGKILL, signal.SIGHUP):
                with self.subTest(form=form, number=number):
                    self.setUp()
                    process = self.waiting(form)
                    shown = process.stdout.readline().decode()
                    if form == "table":
                        shown += process.stdout.readline().decode()
                    order, = self.good("list", "-o", "id").ids()
                    self.assertIn(order, shown)
                    process.send_signal(number)
                    result = self.finish(process)
                    self.assertEqual(result.code, -number if number == signal.SIGKILL else 128 + number)
                    if form == "json" and number == signal.SIGHUP:
                        whole = json.loads(shown + result.out)
                        self.assertEqual(whole["placement"]["items"][0]["order_id"], order)
                    if form == "jsonl":
                        self.assertEqual(json.loads(shown)["items"][0]["order_id"], order)

    def test_with_json_lines_updates_follow_the_placement(self):
        lines = self.good("place", *self.draft(), "--yes", "--wait", "--every", "0.02", "-o", "jsonl").lines()
        order = lines[0]["items"][0]["order_id"]
        self.assertEqual({one["id"] for one in lines[1:]}, {order})
        self.assertEqual(lines[-1]["update"], "END")


class Fetching(ToolTest):
    def delivered(self):
        order, = self.sandbox.make_orders(status="FULFILLED", hold=True)
        return order, self.good("assets", order, "-o", "id").ids()

    def downloads(self):
        return len([one for one in self.requests() if one["target"].endswith("/download-url")])

    def test_an_asset_of_an_order_is_fetched_alone_and_once(self):
        order, assets = self.delivered()
        for words in ([order, "--asset", assets[0]], [order, order, "--asset", assets[0], "--asset", assets[0]],
                      ["--asset", assets[0], "--asset", assets[0]]):
            with self.subTest(words=words):
                self.sandbox.send("DELETE", "/sandbox/requests")
                fetched = self.good("fetch", *words, "-d", "one", "--start-over", "-o", "json").json()
                self.assertEqual([one["asset"] for one in fetched], assets[:1])
                self.assertEqual(self.downloads(), 1)

    def test_an_asset_that_is_in_none_of_the_orders_is_not_found(self):
        order, assets = self.delivered()
        other = self.sandbox.make_asset(kind="raw", size=10)["id"]
        self.assertIn(other, self.bad(3, "fetch", order, "--asset", other, "-d", "none").err)
        self.assertEqual(self.downloads(), 0)
        self.bad(6, "fetch", order, "--asset", other, "--asset", assets[0], "-d", "some")

    def test_nothing_on_stdin_is_nothing_to_do(self):
        self.assertEqual(self.good("fetch", "-", "-o", "json", stdin="").json(), [])
        self.assertEqual(self.good("fetch", "-", "-o", "id", stdin="\n\n").out, "")
        for words in (["status", "-"], ["track", "-"], ["quicklook", "-", "--host", "x"]):
            with self.subTest(words=words):
                self.assertEqual(self.good(*words, "-o", "json", stdin="").json(), [])


if __name__ == "__main__":
    main(sys.argv)
