"""Quotes and orders of hardware by orderctl: what they cost, that they are placed once, and what is
said when that is not known. Against a sandbox of its own.

Usage: cli_hardware_orders.py <orderctl> <order-sandbox> [unittest options]
"""
import json
import os
import sys

from cli_process import main
from hardware_process import HardwareTest

MONTHS = {"ONE_YEAR": 12, "THREE_YEARS": 36, "FIVE_YEARS": 60}
# How long a lost order is looked for is the library's business: here it only must not take long.
BRIEF = ["--set", "place_lookup_ms=50", "--set", "request_timeout_ms=3000"]


class Quotes(HardwareTest):
    def test_a_quote_is_made_shown_listed_and_deleted(self):
        made = self.make_quote("--payment-option", "NO_UPFRONT", "--payment-term", "ONE_YEAR",
                               "--constraint", "RACK_MAXIMUM,4", "--description", "for row 4")
        self.assertEqual((made["status"], made["country"], made["description"]),
                         ("CREATED", "US", "for row 4"))
        self.assertEqual({(one["payment_option"], one["payment_term"]) for one in made["prices"]},
                         {("NO_UPFRONT", "ONE_YEAR")})
        shown = self.good("quotes", "show", made["id"], "-o", "json").json()
        self.assertEqual((shown["prices"], shown["options"]), (made["prices"], made["options"]))
        self.assertIn(made["id"], self.good("quotes", "list", "-o", "id").ids())
        self.bad(9, "quotes", "delete", made["id"])
        self.good("quotes", "delete", made["id"], "--yes")
        self.assertNotIn(made["id"], self.good("quotes", "list", "-o", "id").ids())
        self.bad(3, "quotes", "show", made["id"])

    def test_a_quote_is_a_table_of_prices_and_of_requirements(self):
        quote = self.make_quote()
        table = self.good("quotes", "show", quote["id"]).out
        for price in quote["prices"]:
            self.assertIn(f"{price['upfront']:.2f}", table)
            self.assertIn(f"{price['monthly']:.2f}", table)
        self.assertTrue(quote["requirements"])
        for requirement in quote["requirements"]:
            self.assertRegex(table, rf"{requirement['status']} +{requirement['kind']}")
        self.assertEqual(quote["options"], [one["QuoteOptionIdentifier"] for one in
                                            quote["document"]["QuoteOptions"]])

    def test_a_requirement_that_fails_says_why_it_can_not_be_ordered(self):
        pending = next(one["id"] for one in self.good("outposts", "list", "-o", "json").json()
                       if one["name"] == "rack-three")
        quote = self.good("quotes", "create", "--country", "US", "--capacity",
                          "EC2,m5.24xlarge,4", "--outpost", pending, "-o", "json").json()
        failed = [one for one in quote["requirements"] if one["status"] == "FAIL"]
        self.assertTrue(failed)
        refused = self.bad(1, "estimate", "--quote", quote["id"])
        self.assertIn(failed[0]["kind"], refused.err)
        self.assertEqual(len(refused.err.splitlines()), 1)

    def test_an_estimate_is_a_price_for_each_way_to_pay_that_fits(self):
        quote = self.make_quote()
        estimate = self.good("estimate", "--quote", quote["id"], "-o", "json").json()
        self.assertEqual(estimate["quote_id"], quote["id"])
        self.assertEqual([(one["upfront"], one["monthly"], one["currency"])
                          for one in estimate["items"]],
                         [(one["upfront"], one["monthly"], one["currency"])
                          for one in quote["prices"]])
        option = quote["options"][0]
        fitting = self.good("estimate", "--quote", quote["id"], "--quote-option", option,
                            "--payment-option", "NO_UPFRONT", "--payment-term", "ONE_YEAR",
                            "-o", "json").json()["items"]
        self.assertEqual([one["label"] for one in fitting], [option + " NO_UPFRONT ONE_YEAR"])
        table = self.good("estimate", "--quote", quote["id"]).out
        self.assertRegex(table.splitlines()[0], "QUOTE +WAY TO PAY +UPFRONT +MONTHLY +IN ALL +CURRENCY")
        self.assertRegex(table, rf"{fitting[0]['monthly']:.2f} +{fitting[0]['total']:.2f}  USD")

    def test_renewing_has_a_price_for_each_way_to_pay_or_none(self):
        renewal = self.good("renewal", self.an_outpost(), "-o", "json").json()
        self.assertEqual(len(renewal["items"]), 9)
        self.assertIn("ALL_UPFRONT THREE_YEARS", self.good("renewal", self.an_outpost()).out)
        pending = self.good("outposts", "list", "--status", "PENDING", "-o", "id").ids()[0]
        self.assertIn("UNABLE_TO_PRICE", self.bad(1, "renewal", pending).err)


class Place(HardwareTest):
    def placed(self, *words, **options):
        placement = self.good("place", *words, "-o", "json", **options).json()
        item, = placement["items"]
        self.assertEqual((item["problem"], item["is_unknown"]), (None, False))
        return self.good("info", item["order_id"], "-o", "json").json()

    def items_of(self, order):
        return [(one["catalog_item_id"], one["quantity"]) for one in order["line_items"]]

    def test_hardware_is_ordered_by_the_piece(self):
        order = self.placed(*self.order_flags(), "--payment-term", "THREE_YEARS", "--item",
                            "OR-RM5SML2:2", "--item", "OR-RM5DEV1", "--yes")
        self.assertEqual(self.items_of(order), [("OR-RM5SML2", 2), ("OR-RM5DEV1", 1)])
        self.assertEqual((order["payment_option"], order["payment_term"]),
                         ("PARTIAL_UPFRONT", "THREE_YEARS"))
        self.assertEqual(self.placements(), 1)

    def test_a_dry_run_makes_the_file_an_order_is_placed_from(self):
        dry = self.good("place", *self.order_flags(), "--item", "OR-RM5SML2:2", "--dry-run",
                        "-o", "json").json()
        self.assertEqual((dry["dry_run"], dry["estimate"]), (True, None))
        self.assertEqual(self.placements(), 0)
        path = os.path.join(self.home, "draft.json")
        with open(path, "w", encoding="utf-8") as file:
            json.dump(dry["draft"], file)
        order = self.placed("--draft", path, "--yes")
        self.assertEqual(self.items_of(order), [("OR-RM5SML2", 2)])
        self.assertEqual(order["outpost_id"], dry["draft"]["outpost"])

    def test_what_is_typed_counts_more_than_the_file(self):
        draft = {"outpost": self.an_outpost(), "payment_option": "ALL_UPFRONT",
                 "payment_term": None,
                 "line_items": [{"catalog_item_id": "OR-RM5SML2", "quantity": 3}]}
        order = self.placed("--draft", "-", "--payment-option", "NO_UPFRONT", "--item",
                            "OR-RM5DEV1:4", "--yes", stdin=json.dumps(draft))
        self.assertEqual((order["payment_option"], self.items_of(order)),
                         ("NO_UPFRONT", [("OR-RM5DEV1", 4)]))

    def test_a_file_that_is_no_draft_is_2_and_says_why(self):
        item = {"catalog_item_id": "OR-RM5SML2"}
        for draft, reason in (([], "not a JSON object"), ({"outposts": "op-1"}, "outpost"),
                              ({"line_items": {}}, "not an array"),
                              ({"line_items": [7]}, "not an object"),
                              ({"line_items": [{**item, "quantity": 1.5}]}, "whole number"),
                              ({"line_items": [{**item, "quantity": 0}]}, "whole number"),
                              ({"line_items": [{**item, "quantity": 2 ** 40}]}, "whole number"),
                              ({"line_items": [{**item, "CatalogItemId": "x"}]}, "CatalogItemId"),
                              ({"line_items": [{}]}, "catalog_item_id"),
                              ({"outpost": 7}, "neither a text"),
                              ({"parameters": "x"}, "not an object"),
                              ({"areas": [{"type": "Circle"}]}, "Circle")):
            with self.subTest(draft=draft):
                refused = self.bad(2, "place", "--draft", "-", "--yes", stdin=json.dumps(draft))
                self.assertIn("--draft -: ", refused.err)
                self.assertIn(reason, refused.err)
        self.bad(1, "place", "--draft", "no-such-file", "--yes")
        for item in ("OR-RM5SML2:", "OR-RM5SML2:0", "OR-RM5SML2:x", "OR-RM5SML2:1:2", ":2"):
            self.bad(2, "place", *self.order_flags(), "--item", item, "--yes")
        self.assertEqual(self.placements(), 0)

    def test_an_order_by_quote_is_held_to_its_price_over_the_whole_term(self):
        quote = self.make_quote()
        price = next(one for one in quote["prices"]
                     if (one["payment_option"], one["payment_term"]) ==
                     ("PARTIAL_UPFRONT", "ONE_YEAR"))
        whole = price["upfront"] + price["monthly"] * MONTHS["ONE_YEAR"]
        place = [*self.order_flags(), "--quote", quote["id"], "--quote-option",
                 price["option_id"], "--yes"]
        term = ["--payment-term", "ONE_YEAR"]
        refused = self.bad(9, "place", *place, *term, "--max-cost", str(whole - 1))
        self.assertIn("USD, more than --max-cost", refused.err)
        self.bad(9, "place", *place, "--max-cost", str(whole + 1))  # which term is not said
        self.assertEqual(self.placements(), 0)
        order = self.placed(*place, *term, "--max-cost", str(whole + 1))
        self.assertEqual((order["quote_id"], order["quote_option_id"]),
                         (quote["id"], price["option_id"]))
        self.assertEqual(self.placements(), 1)
        self.bad(2, "place", *place, *term)  # a quote is good for one order

    def test_hardware_by_the_piece_has_no_price_to_be_held_to(self):
        self.bad(9, "place", *self.order_flags(), "--item", "OR-RM5SML2", "--yes", "--max-cost",
                 "1e9")
        self.assertEqual(self.placements(), 0)

    def test_placing_asks_on_a_terminal_and_shows_the_price(self):
        quote = self.make_quote()
        by_quote = ["place", *self.order_flags(), "--payment-term", "FIVE_YEARS", "--quote",
                    quote["id"], "--quote-option", quote["options"][0]]
        asked = self.on_terminal(*by_quote, answer="n\n")
        self.assertEqual(asked.code, 9)
        self.assertRegex(asked.out, r"costs [\d.]+ USD at once and [\d.]+ USD a month for FIVE_Y")
        by_piece = ["place", *self.order_flags(), "--item", "OR-RM5SML2"]
        self.bad(9, *by_piece)
        self.assertIn("not known beforehand", self.on_terminal(*by_piece, answer="n\n").out)
        self.assertEqual(self.placements(), 0)
        self.assertEqual(self.on_terminal(*by_piece, answer="y\n").code, 0)
        self.assertEqual(self.placements(), 1)

    def test_place_can_wait_until_all_is_installed(self):
        waited = self.good("place", *self.order_flags(), "--item", "OR-RM5SML2:2", "--yes",
                           "--wait", "--every", "0.02", "-o", "json").json()
        order, = waited["orders"]
        self.assertEqual(order["id"], waited["placement"]["items"][0]["order_id"])
        self.assertEqual((order["state"], order["line_item_counts"]),
                         ("FULFILLED", {"INSTALLED": 1}))
        self.assertTrue(order["line_items"][0]["hardware"])

    def test_an_order_whose_answer_was_lost_is_found_again(self):
        self.fault("/orders", {"execute": True, "reset": True}, method="POST")
        placed = self.good("place", *self.order_flags(), "--item", "OR-RM5SML2:3", "--yes", "-o",
                           "json")
        self.assertTrue(placed.json()["is_recovered"])
        self.assertIn("the answer was lost", placed.err)
        order = self.good("info", placed.json()["items"][0]["order_id"], "-o", "json").json()
        self.assertEqual(self.items_of(order), [("OR-RM5SML2", 3)])
        self.assertEqual(self.placements(), 1)

    def test_an_order_that_is_not_found_again_is_10_and_is_not_repeated(self):
        for what in ({"execute": False, "reset": True}, {"status": 500, "body": "{}"}):
            with self.subTest(what=what):
                before = self.placements()
                self.fault("/orders", what, method="POST")
                error = self.bad(10, "place", *self.order_flags(), "--item", "OR-RM5SML2", "--yes",
                                 *BRIEF, "-o", "json").error()
                self.assertEqual((error["code"], error["reference"]), ("OUTCOME_UNKNOWN", None))
                self.assertIn("before placing again", error["message"])
                self.assertEqual(self.placements(), before + 1)

    def test_an_older_equal_order_is_not_reported_as_the_new_one(self):
        place = ["place", *self.order_flags(), "--item", "OR-RM5SML2:5", "--yes"]
        older, = self.good(*place, "-o", "id").ids()
        self.fault("/orders", {"execute": False, "reset": True}, method="POST")
        error = self.bad(10, *place, *BRIEF, "-o", "json").error()
        self.assertEqual(error["code"], "OUTCOME_UNKNOWN")
        self.fault("/orders", {"execute": True, "reset": True}, method="POST")
        found = self.good(*place, "-o", "json").json()
        self.assertTrue(found["is_recovered"])
        self.assertNotEqual(found["items"][0]["order_id"], older)

    def test_what_is_typed_for_the_other_service_is_refused(self):
        account = {"UP42_" + name.upper(): self.sandbox.info[name] for name in
                   ("api_url", "token_url", "userinfo_url", "username", "password")}
        imagery = ["--product", "00000000-0000-4000-8000-000000000000", "--example", "Berlin"]
        for words in (["estimate"], ["place", "--dry-run"], ["place", "--yes"]):
            for flags in (["--item", "OR-RM5SML2"], ["--outpost", "op-1"], ["--quote", "oq-1"]):
                with self.subTest(words=words, flags=flags):
                    self.bad(2, "-p", "up42", *words, *imagery, *flags, env=account)
            self.bad(2, *words, *self.order_flags(), *imagery)
        self.assertEqual(self.placements(), 0)

    def test_refusals_of_the_service_have_their_exit_codes(self):
        place = ["place", *self.order_flags(), "--item", "OR-RM5SML2", "--yes", "-o", "json"]
        for status, name, code, exit_code in (
                (400, "ValidationException", "ARGUMENT", 2),
                (402, "ServiceQuotaExceededException", "PROVIDER", 1),
                (403, "AccessDeniedException", "CREDENTIALS", 4),
                (404, "NotFoundException", "NOT_FOUND", 3),
                (409, "ConflictException", "CONFLICT", 1)):
            with self.subTest(name=name):
                self.refuse("/orders", status, name, "Not so.", method="POST")
                error = self.bad(exit_code, *place).error()
                self.assertEqual((error["code"], error["provider_code"]), (code, name))
                self.assertIn("Not so", error["message"])

    def test_cancelling_needs_consent_and_can_come_too_late(self):
        order = self.make_order("PREPARING", hold=True)
        self.bad(9, "cancel", order)
        cancelled = self.good("cancel", order, "--yes", "-o", "json").json()
        self.assertEqual((cancelled["id"], cancelled["state"]), (order, "CANCELLED"))
        self.good("cancel", order, "--yes")  # it is as it was wanted
        late = self.make_order("SHIPPED", hold=True)
        self.assertEqual(self.bad(1, "cancel", late, "--yes", "-o", "json").error()["code"],
                         "CONFLICT")


if __name__ == "__main__":
    main(sys.argv)
