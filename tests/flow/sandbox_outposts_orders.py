"""Checks orders, quotes and renewals of Outposts at order-sandbox.

Usage: sandbox_outposts_orders.py <order-sandbox> [unittest options]
"""
import time
import unittest

from aws_case import AwsCase, encoded

NOWHERE = "0" * 17
STEPS = ["PREPARING", "BUILDING", "SHIPPED", "DELIVERED", "INSTALLING", "INSTALLED"]
STATUSES = ["PREPARING", "IN_PROGRESS", "DELIVERED", "COMPLETED"]  # of their order
SUMMARY = {"OutpostId", "OrderId", "OrderType", "Status", "LineItemCountsByStatus",
           "OrderSubmissionDate"}
ORDER = {"OutpostId", "OrderId", "OrderType", "Status", "LineItems", "PaymentOption",
         "OrderSubmissionDate"}
QUOTE = {"QuoteId", "AccountId", "QuoteStatus", "CountryCode", "RequestedCapacities",
         "RequestedConstraints", "RequestedPaymentOptions", "RequestedPaymentTerms",
         "QuoteOptions", "CreatedDate", "ExpirationDate"}


class OrderCase(AwsCase):
    def setUp(self):
        super().setUp()
        self.outposts = {one["Name"]: one for one in self.get("/outposts")["Outposts"]}
        self.rack = self.outposts["rack-one"]["OutpostId"]

    def body(self, **changes):
        body = {"OutpostIdentifier": self.rack, "PaymentOption": "NO_UPFRONT",
                "PaymentTerm": "ONE_YEAR",
                "LineItems": [{"CatalogItemId": "OR-RM5SML2", "Quantity": 2}]}
        body.update(changes)
        return {name: value for name, value in body.items() if value is not ...}

    def create(self, **changes):
        return self.call("POST", "/orders", body=self.body(**changes))

    def order(self, order_id):
        return self.get("/orders/" + order_id)["Order"]

    def made(self, **description):
        return self.control("POST", "/orders", description)["ids"][0]

    def summaries(self):
        return {one["OrderId"]: one for one in self.get("/list-orders")["Orders"]}


class Orders(OrderCase):
    def test_an_order_is_created_as_asked(self):
        before = time.time()
        order = self.create(OutpostIdentifier=self.outposts["rack-one"]["OutpostArn"]).json()["Order"]
        self.assertEqual(order.keys(), ORDER | {"PaymentTerm"})
        self.assertRegex(order["OrderId"], r"\Aoo-[a-f0-9]{17}\Z")
        self.assertEqual((order["OutpostId"], order["Status"], order["OrderType"]),
                         (self.rack, "PREPARING", "OUTPOST"))
        self.assertEqual((order["PaymentOption"], order["PaymentTerm"]), ("NO_UPFRONT", "ONE_YEAR"))
        item, = order["LineItems"]
        self.assertRegex(item.pop("LineItemId"), r"\Aooi-[a-f0-9]{17}\Z")
        self.assertEqual(item, {"CatalogItemId": "OR-RM5SML2", "Quantity": 2,
                                "Status": "PREPARING"})
        self.assertIsInstance(order["OrderSubmissionDate"], float)
        self.assertAlmostEqual(order["OrderSubmissionDate"], before, delta=10)

    def test_the_account_has_orders_in_every_state(self):
        summaries = self.summaries()
        for summary in summaries.values():
            self.assertEqual(summary.keys() - {"OrderFulfilledDate"}, SUMMARY)
            order = self.order(summary["OrderId"])
            self.assertLessEqual(ORDER, order.keys())
            counts = {}
            for item in order["LineItems"]:
                counts[item["Status"]] = counts.get(item["Status"], 0) + 1
            self.assertEqual(counts, summary["LineItemCountsByStatus"])
        statuses = {summary["Status"] for summary in summaries.values()}
        self.assertEqual(statuses, {"RECEIVED", "PENDING", "PROCESSING", "INSTALLING", "FULFILLED",
                                    "CANCELLED", "PREPARING", "IN_PROGRESS", "DELIVERED",
                                    "COMPLETED", "ERROR"})
        server = self.outposts["server-one"]["OutpostId"]
        some = self.get("/list-orders", ("OutpostIdentifierFilter", server))["Orders"]
        self.assertEqual({one["OrderId"] for one in some},
                         {one["OrderId"] for one in summaries.values()
                          if one["OutpostId"] == server})

    def test_a_replacement_names_what_it_replaces(self):
        replacement, = [one["OrderId"] for one in self.summaries().values()
                        if one["OrderType"] == "REPLACEMENT"]
        item, = self.order(replacement)["LineItems"]
        earlier = self.order(item["PreviousOrderId"])
        replaced, = [one for one in earlier["LineItems"] if one["Status"] == "REPLACED"]
        self.assertEqual(replaced["LineItemId"], item["PreviousLineItemId"])

    def test_an_order_can_be_cancelled_once_and_in_time(self):
        order = self.made(line_items=["PREPARING", "BUILDING"], hold=True)
        self.assertEqual(self.post(f"/orders/{order}/cancel"), {})
        self.assertEqual(self.order(order)["Status"], "CANCELLED")
        for late in (order, self.made(line_items=["SHIPPED", "PREPARING"], hold=True)):
            conflict = self.refused(self.call("POST", f"/orders/{late}/cancel"), 409,
                                    "ConflictException", "can not be cancelled")
            self.assertEqual((conflict["ResourceId"], conflict["ResourceType"]), (late, "ORDER"))
        self.refused(self.call("POST", f"/orders/oo-{NOWHERE}/cancel"), 404, "NotFoundException")
        self.refused(self.call("POST", "/orders/oo-1/cancel"), 400, "ValidationException")

    def test_a_malformed_order_is_a_validation_error(self):
        item = {"CatalogItemId": "OR-RM5SML2", "Quantity": 1}
        for changes, pattern in (
                ({"OutpostIdentifier": ...}, "null at 'outpostIdentifier'"),
                ({"OutpostIdentifier": "op-1"}, "'op-1' at 'outpostIdentifier'.* pattern: "),
                ({"PaymentOption": ...}, "null at 'paymentOption'"),
                ({"PaymentOption": "CASH"}, "'CASH' at 'paymentOption'.* enum value set: "),
                ({"PaymentTerm": "TWO_YEARS"}, "'TWO_YEARS' at 'paymentTerm'"),
                ({"LineItems": []}, "'lineItems'.* length greater than or equal to 1"),
                ({"LineItems": [item] * 21}, "'lineItems'.* length less than or equal to 20"),
                ({"LineItems": [item, {"CatalogItemId": "x", "Quantity": 0}]},
                 "2 validation errors .*'lineItems.2.member.catalogItemId'.*"
                 "'lineItems.2.member.quantity'.* value greater than or equal to 1"),
                ({"LineItems": ...}, "LineItems, or QuoteIdentifier"),
                ({"QuoteIdentifier": "oq-" + NOWHERE, "LineItems": ...}, "together with"),
                ({"QuoteIdentifier": "oq-" + NOWHERE, "QuoteOptionIdentifier": "oqo-" + NOWHERE},
                 "Either LineItems"),
                ({"QuoteIdentifier": "oq-1", "QuoteOptionIdentifier": "oqo-1", "LineItems": ...},
                 "'quoteIdentifier'.*'quoteOptionIdentifier'"),
                ({"LineItems": [{**item, "CatalogItemId": "OR-RI3ENM8"}]}, "discontinued"),
                ({"LineItems": [{**item, "CatalogItemId": "OR-SC6IDA2"}]}, "does not fit"),
                ({"OutpostIdentifier": self.outposts["rack-three"]["OutpostId"]}, "address")):
            self.refused(self.create(**changes), 400, "ValidationException", pattern)

    def test_a_body_that_is_none_is_a_serialization_error(self):
        for body in ([], "x", {"OutpostIdentifier": 1}, {"LineItems": {}},
                     {"LineItems": [{"Quantity": "1"}]}):
            self.refused(self.call("POST", "/orders", body=body), 400, "SerializationException")
        self.refused(self.call("POST", "/orders", body=self.body(),
                               headers={"content-type": "text/plain"}), 400,
                     "SerializationException")

    def test_every_other_exception_can_be_had(self):
        unknown = [{"CatalogItemId": "OR-0000000", "Quantity": 1}]
        self.refused(self.create(LineItems=unknown), 404, "NotFoundException", "OR-0000000")
        self.refused(self.create(OutpostIdentifier="op-" + NOWHERE), 404, "NotFoundException")
        retired = self.outposts["rack-zero"]["OutpostId"]
        conflict = self.refused(self.create(OutpostIdentifier=retired), 409, "ConflictException")
        self.assertEqual((conflict["ResourceId"], conflict["ResourceType"]), (retired, "OUTPOST"))
        self.refused(self.call("POST", "/orders", body=self.body(),
                               signer=self.signer(self.reader)), 403, "AccessDeniedException",
                     r"user/reader is not authorized to perform: outposts:CreateOrder")
        self.control("POST", "/manners", {"open_orders": 0})
        self.refused(self.create(), 402, "ServiceQuotaExceededException")
        self.fault("/orders", {"status": 500, "body": "{\"Message\": \"Oops\"}", "headers": {
            "x-amzn-ErrorType": "InternalServerException", "x-amzn-RequestId": "0" * 36,
            "Content-Type": "application/json"}}, method="POST")
        self.refused(self.create(), 500, "InternalServerException", "Oops")

    def test_the_key_that_reads_reads(self):
        answer = self.call("GET", "/list-orders", signer=self.signer(self.reader))
        self.assertEqual(answer.status, 200)
        for method, path in (("POST", f"/orders/oo-{NOWHERE}/cancel"), ("POST", "/quotes"),
                             ("PATCH", "/quotes/oq-" + NOWHERE), ("POST", "/renewals"),
                             ("DELETE", "/quotes/oq-" + NOWHERE)):
            self.refused(self.call(method, path, signer=self.signer(self.reader)), 403,
                         "AccessDeniedException")

    def test_a_test_can_put_an_order_into_any_state(self):
        order = self.made(line_items=["PREPARING", "PREPARING"], hold=True)
        item = self.order(order)["LineItems"][1]["LineItemId"]
        self.control("POST", f"/orders/{order}/line-items/{item}", {"status": "DELIVERED"})
        view = self.order(order)
        self.assertEqual((view["Status"], view["LineItems"][1]["Status"]),
                         ("IN_PROGRESS", "DELIVERED"))
        self.assertIn("AssetInformationList", view["LineItems"][1])
        self.control("POST", "/orders/" + order, {"status": "ON_HOLD_BY_OWL"})
        self.assertEqual(self.order(order)["Status"], "ON_HOLD_BY_OWL")
        self.assertEqual(self.summaries()[order]["Status"], "ON_HOLD_BY_OWL")
        self.control("POST", "/orders/" + order, {"status": None, "hold": False})
        deadline = time.monotonic() + 60
        while self.order(order)["Status"] != "COMPLETED":
            self.assertLess(time.monotonic(), deadline)


class Progress(OrderCase):
    speed = "200"  # slow enough to see each step

    def test_an_order_takes_every_step_of_every_line_item_to_its_end(self):
        seen_steps, seen_statuses = set(), set()
        for _ in range(20):  # a pause of the machine may hide some
            order, statuses, steps = self.follow()
            for words, way in ((statuses, STATUSES), *((words, STEPS) for words in steps)):
                self.assertEqual(words, sorted(words, key=way.index))
            seen_steps.update(*steps)
            seen_statuses.update(statuses)
            if (seen_steps, seen_statuses) == (set(STEPS), set(STATUSES)):
                break
        self.assertEqual((seen_steps, seen_statuses), (set(STEPS), set(STATUSES)))
        self.assertGreater(order["OrderFulfilledDate"], order["OrderSubmissionDate"])
        shipment = order["LineItems"][0]["ShipmentInformation"]
        self.assertRegex(shipment["ShipmentTrackingNumber"], r"\A[a-zA-Z0-9]{6,42}\Z")
        self.assertIn(shipment["ShipmentCarrier"], ("DHL", "DBS", "FEDEX", "UPS", "EXPEDITORS"))
        asset, = order["LineItems"][0]["AssetInformationList"]
        self.assertRegex(asset["AssetId"], r"\A\w{1,100}\Z")
        self.assertRegex(asset["MacAddressList"][0], r"\A([0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2}\Z")

    def follow(self):
        """An order at its end, and what it and its line items were seen in on the way."""
        items = [{"CatalogItemId": item, "Quantity": 1} for item in ("OR-RM5SML2", "OR-RC5SML4")]
        order = self.create(LineItems=items).json()["Order"]
        steps = {item["LineItemId"]: [] for item in order["LineItems"]}
        statuses, deadline = [], time.monotonic() + 60
        while order["Status"] != "COMPLETED":
            self.assertLess(time.monotonic(), deadline)
            order = self.order(order["OrderId"])
            statuses.append(order["Status"])
            for item in order["LineItems"]:
                steps[item["LineItemId"]].append(item["Status"])
                shipped = STEPS.index(item["Status"]) >= 2
                self.assertEqual("ShipmentInformation" in item, shipped)
                self.assertEqual("AssetInformationList" in item, shipped)
        return order, statuses, list(steps.values())


class Quotes(OrderCase):
    def quote(self, **changes):
        body = {"OutpostIdentifier": self.rack, "CountryCode": "US",
                "RequestedCapacities": [{"QuoteCapacityType": "EC2", "Unit": "m5.24xlarge",
                                         "Quantity": 9.0}],
                "RequestedPaymentOptions": ["NO_UPFRONT", "ALL_UPFRONT"],
                "RequestedPaymentTerms": ["THREE_YEARS"], **changes}
        return self.post("/quotes", {k: v for k, v in body.items() if v is not ...})["Quote"]

    def order_from(self, quote, **changes):
        return self.create(LineItems=..., PaymentTerm="THREE_YEARS",
                           QuoteIdentifier=quote["QuoteId"], QuoteOptionIdentifier=quote[
                               "QuoteOptions"][0]["QuoteOptionIdentifier"], **changes)

    def test_a_quote_has_options_prices_and_requirements(self):
        quote = self.quote(Description="Two\nlines")
        self.assertEqual(quote.keys(),
                         QUOTE | {"OutpostArn", "OrderingRequirements", "Description"})
        self.assertEqual((quote["QuoteStatus"], quote["Description"]), ("CREATED", "Two\nlines"))
        self.assertGreater(quote["ExpirationDate"], quote["CreatedDate"])
        for option in quote["QuoteOptions"]:
            self.assertEqual(option.keys(), {"QuoteOptionIdentifier", "Capacities",
                                             "CapacitySummary", "Specifications",
                                             "PricingOptions"})
            self.assertEqual(option["CapacitySummary"].keys(),
                             {"ExistingCapacities", "FinalCapacities", "CapacityChange"})
            self.assertEqual(option["Capacities"], quote["RequestedCapacities"])
            rack = option["Specifications"][0]
            self.assertEqual(rack["QuoteSpecificationType"], "NEW_RACK")
            self.assertEqual(rack["FinalRackSpecificationDetails"].keys(), {
                "RackId", "RackUse", "RackPowerDrawKva", "RackWeightLbs", "RackHeightInches",
                "RackWidthInches", "RackDepthInches", "RackUnitHeight", "EC2Capacities"})
            ways = [one["SubscriptionPricingDetails"] for one in option["PricingOptions"]]
            self.assertEqual([(one["PaymentOption"], one["PaymentTerm"]) for one in ways],
                             [("NO_UPFRONT", "THREE_YEARS"), ("ALL_UPFRONT", "THREE_YEARS")])
            self.assertGreater(ways[0]["MonthlyRecurringPrice"], 0)
            self.assertEqual((ways[0]["UpfrontPrice"], ways[0]["Currency"]), (0, "USD"))
        self.assertEqual({one["Status"] for one in quote["OrderingRequirements"]},
                         {"PASS", "EXEMPT"})

    def test_a_quote_for_a_server_is_made_of_servers(self):
        quote = self.quote(OutpostIdentifier=..., RequestedCapacities=[
            {"QuoteCapacityType": "EC2", "Unit": "c6id.32xlarge", "Quantity": 2}])
        self.assertNotIn("OutpostArn", quote)
        servers = quote["QuoteOptions"][0]["Specifications"]
        self.assertEqual([one["QuoteSpecificationType"] for one in servers], ["SERVER"] * 2)
        self.assertEqual(servers[0]["ServerSpecificationDetails"]["RackUnitHeight"], "HEIGHT_2U")
        failed = {one["OrderingRequirementType"] for one in quote["OrderingRequirements"]
                  if one["Status"] == "FAIL"}
        self.assertEqual(failed, {"OUTPOST_ID_MISSING_ON_QUOTE_ERROR"})

    def test_quotes_are_read_listed_changed_and_deleted(self):
        quote = self.quote()
        path = "/quotes/" + quote["QuoteId"]
        arn = quote["OutpostArn"].replace(f"outpost/{self.rack}", "quote/" + quote["QuoteId"])
        self.assertEqual(self.get(path)["Quote"], quote)
        self.assertEqual(self.get("/quotes/" + encoded(arn))["Quote"], quote)
        listed = {one["QuoteId"]: one for one in self.get("/quotes")["Quotes"]}
        self.assertNotIn("OrderingRequirements", listed[quote["QuoteId"]])
        self.assertEqual({one["QuoteStatus"] for one in listed.values()},
                         {"CREATED", "EXPIRED", "ORDER_SUBMITTED"})
        changed = self.post(path, {"Description": "new", "OutpostIdentifier": "",
                                   "RequestedConstraints": [
                                       {"QuoteConstraintType": "RACK_MAXIMUM", "Value": "1"}]},
                            method="PATCH")["Quote"]
        self.assertEqual((changed["Description"], len(changed["QuoteOptions"])), ("new", 1))
        self.assertNotIn("OutpostArn", changed)
        self.assertEqual(changed["RequestedCapacities"], quote["RequestedCapacities"])
        self.assertEqual(self.post(path, method="DELETE"), {})
        self.refused(self.call("DELETE", path), 404, "NotFoundException")

    def test_a_malformed_quote_is_a_validation_error(self):
        capacity = {"QuoteCapacityType": "EC2", "Unit": "m5.large", "Quantity": 1}
        for body, pattern in (
                ({}, "'countryCode'.*'requestedCapacities'"),
                ({"CountryCode": "usa", "RequestedCapacities": []}, "'usa' at 'countryCode'"),
                ({"CountryCode": "US", "RequestedCapacities": [capacity] * 2001}, "2000"),
                ({"CountryCode": "US", "RequestedCapacities": [{"QuoteCapacityType": "RAM"}]},
                 "requestedCapacities.1.member.quoteCapacityType"),
                ({"CountryCode": "US", "RequestedCapacities": [],
                  "RequestedPaymentTerms": ["ONE_YEAR"] * 4}, "'requestedPaymentTerms'"),
                ({"CountryCode": "US", "RequestedCapacities": [], "Description": "x" * 1025},
                 "'description'"),
                ({"CountryCode": "US", "RequestedCapacities": [], "OutpostIdentifier": ""},
                 "'outpostIdentifier'")):
            self.refused(self.call("POST", "/quotes", body=body), 400, "ValidationException",
                         pattern)
        missing = {"CountryCode": "US", "RequestedCapacities": [],
                   "OutpostIdentifier": "op-" + NOWHERE}
        self.refused(self.call("POST", "/quotes", body=missing), 404, "NotFoundException")

    def test_an_order_is_placed_from_a_quote_once(self):
        quote = self.quote()
        order = self.order_from(quote).json()["Order"]
        self.assertEqual(order["QuoteIdentifier"], quote["QuoteId"])
        self.assertEqual(order["QuoteOptionIdentifier"],
                         quote["QuoteOptions"][0]["QuoteOptionIdentifier"])
        self.assertEqual(order["LineItems"][0]["CatalogItemId"], "OR-RM5DEV1")
        used = self.get("/quotes/" + quote["QuoteId"])["Quote"]
        self.assertEqual((used["QuoteStatus"], used["SubmittedOrderId"]),
                         ("ORDER_SUBMITTED", order["OrderId"]))
        self.refused(self.order_from(quote), 400, "ValidationException", order["OrderId"])
        self.refused(self.call("PATCH", "/quotes/" + quote["QuoteId"], body={}), 400,
                     "ValidationException", "ORDER_SUBMITTED")

    def test_a_quote_binds(self):
        quote = self.quote()
        self.refused(self.order_from(quote, PaymentOption="PARTIAL_UPFRONT"), 400,
                     "ValidationException", "not offer")
        self.refused(self.order_from(self.quote(OutpostIdentifier=...)), 400,
                     "ValidationException", "not for this Outpost")
        self.refused(self.create(LineItems=..., QuoteIdentifier=quote["QuoteId"],
                                 QuoteOptionIdentifier="oqo-" + NOWHERE), 404, "NotFoundException")

    def test_quotes_expire(self):
        quote = self.quote()
        self.control("POST", f"/quotes/{quote['QuoteId']}/expire")
        expired = self.get("/quotes/" + quote["QuoteId"])["Quote"]
        self.assertEqual(expired["QuoteStatus"], "EXPIRED")
        self.assertIn("StatusMessage", expired)
        self.refused(self.order_from(quote), 400, "ValidationException", "expired")
        self.control("POST", "/manners", {"quote_seconds": 0})
        self.assertEqual(self.quote()["QuoteStatus"], "EXPIRED")


class Renewals(OrderCase):
    def test_an_active_outpost_has_prices(self):
        path = f"/outpost/{encoded(self.outposts['rack-one']['OutpostArn'])}/renewal-pricing"
        pricing = self.get(path)
        self.assertEqual((pricing["PricingResult"], len(pricing["PricingOptions"])), ("PRICED", 9))
        pending = self.outposts["rack-two"]["OutpostId"]
        self.assertEqual(self.get(f"/outpost/{pending}/renewal-pricing"),
                         {"PricingResult": "UNABLE_TO_PRICE", "PricingOptions": []})

    def test_a_renewal_costs_what_was_said_and_is_made_once_per_token(self):
        body = {"OutpostIdentifier": self.rack, "PaymentOption": "PARTIAL_UPFRONT",
                "PaymentTerm": "FIVE_YEARS", "ClientToken": "a b"}
        renewal = self.post("/renewals", body)
        pricing = self.get(f"/outpost/{self.rack}/renewal-pricing")["PricingOptions"]
        said, = [one["SubscriptionPricingDetails"] for one in pricing
                 if one["SubscriptionPricingDetails"].items() >= {
                     "PaymentOption": "PARTIAL_UPFRONT", "PaymentTerm": "FIVE_YEARS"}.items()]
        self.assertEqual(renewal, {**said, "OutpostId": self.rack})
        self.assertEqual(self.post("/renewals", body), renewal)
        self.refused(self.call("POST", "/renewals", body={**body, "PaymentTerm": "ONE_YEAR"}), 400,
                     "ValidationException", "ClientToken")
        self.refused(self.call("POST", "/renewals", body={"ClientToken": "x" * 65}), 400,
                     "ValidationException", "4 validation errors")
        body["OutpostIdentifier"] = self.outposts["rack-two"]["OutpostId"]
        self.refused(self.call("POST", "/renewals", body={**body, "ClientToken": "c"}), 400,
                     "ValidationException")


if __name__ == "__main__":
    unittest.main()
