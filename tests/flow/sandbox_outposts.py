"""Walks the operations of Outposts at order-sandbox and checks the shapes of its answers; orders
and quotes are in sandbox_outposts_orders.py.

Usage: sandbox_outposts.py <order-sandbox> [unittest options]
"""
import json
import unittest

from aws_case import AwsCase, encoded

NOWHERE = "0" * 17
SITE = {"SiteId", "AccountId", "Name", "Description", "Tags", "SiteArn", "RackPhysicalProperties",
        "OperatingAddressCountryCode", "OperatingAddressStateOrRegion", "OperatingAddressCity"}
OUTPOST = {"OutpostId", "OwnerId", "OutpostArn", "SiteId", "Name", "Description", "LifeCycleStatus",
           "AvailabilityZone", "AvailabilityZoneId", "Tags", "SiteArn", "SupportedHardwareType"}
ITEM = {"CatalogItemId", "ItemStatus", "EC2Capacities", "PowerKva", "WeightLbs",
        "SupportedUplinkGbps", "SupportedStorage"}
ADDRESS = {"ContactName", "ContactPhoneNumber", "AddressLine1", "City", "StateOrRegion",
           "PostalCode", "CountryCode"}
# Path, name of the list, and of what tells its entries apart.
LISTS = [("/list-orders", "Orders", "OrderId"), ("/catalog/items", "CatalogItems", "CatalogItemId"),
         ("/outposts", "Outposts", "OutpostId"), ("/sites", "Sites", "SiteId"),
         ("/instanceTypes", "InstanceTypes", "InstanceType"), ("/quotes", "Quotes", "QuoteId")]


class Catalog(AwsCase):
    def items(self, *query):
        return self.get("/catalog/items", *query)["CatalogItems"]

    def test_items_have_all_their_members(self):
        items = self.items()
        for item in items:
            self.assertEqual(item.keys(), ITEM)
            self.assertRegex(item["CatalogItemId"], r"\AOR-[A-Z0-9]{7}\Z")
            self.assertEqual(item["EC2Capacities"][0].keys(), {"Family", "MaxSize", "Quantity"})
            self.assertIsInstance(item["EC2Capacities"][0]["Quantity"], str)
            self.assertEqual(self.get("/catalog/item/" + item["CatalogItemId"]),
                             {"CatalogItem": item})
        self.assertEqual({item["ItemStatus"] for item in items}, {"AVAILABLE", "DISCONTINUED"})

    def test_items_can_be_filtered(self):
        everything = self.items()
        racks, servers = [self.items(("ItemClassFilter", kind)) for kind in ("RACK", "SERVER")]
        self.assertEqual(len(racks) + len(servers), len(everything))
        self.assertEqual(self.items(("ItemClassFilter", "RACK"), ("ItemClassFilter", "SERVER")),
                         everything)
        for item in self.items(("SupportedStorageFilter", "S3")):
            self.assertIn("S3", item["SupportedStorage"])
        families = {item["EC2Capacities"][0]["Family"]
                    for item in self.items(("EC2FamilyFilter", "m5"), ("EC2FamilyFilter", "c6gd"))}
        self.assertEqual(families, {"m5", "c6gd"})

    def test_instance_types_can_be_ordered_by_generation(self):
        types = self.get("/instanceTypes", ("OutpostGenerationFilter", "GENERATION_2"))
        for one in types["InstanceTypes"]:
            self.assertEqual(one.keys(), {"InstanceType", "VCPUs", "MemoryInMib",
                                          "NetworkPerformance", "FormFactorConfigs"})
            self.assertEqual(one["FormFactorConfigs"],
                             [{"FormFactor": "RACK", "OutpostGeneration": "GENERATION_2"}])

    def test_what_is_not_there_is_not_found(self):
        for path in ("/catalog/item/OR-0000000", "/orders/oo-" + NOWHERE, "/sites/os-" + NOWHERE,
                     "/outposts/op-" + NOWHERE, "/quotes/oq-" + NOWHERE,
                     "/outpost/op-" + NOWHERE + "/renewal-pricing",
                     "/outposts/op-" + NOWHERE + "/instanceTypes",
                     "/sites/os-" + NOWHERE + "/address?AddressType=SHIPPING_ADDRESS"):
            path, _, query = path.partition("?")
            answer = self.call("GET", path, [query.split("=")] if query else [])
            self.refused(answer, 404, "NotFoundException", NOWHERE + "|OR-0000000")
        self.refused(self.call("GET", "/list-orders",
                               [("OutpostIdentifierFilter", "op-" + NOWHERE)]),
                     404, "NotFoundException")

    def test_there_is_no_other_operation(self):
        self.refused(self.call("GET", "/racks"), 404, "UnknownOperationException")
        self.refused(self.call("DELETE", "/outposts"), 405, "UnknownOperationException")


class Places(AwsCase):
    def test_outposts_have_all_their_members(self):
        for outpost in self.get("/outposts")["Outposts"]:
            self.assertEqual(outpost.keys(), OUTPOST)
            for name in (outpost["OutpostId"], encoded(outpost["OutpostArn"])):
                self.assertEqual(self.get("/outposts/" + name), {"Outpost": outpost})

    def test_outposts_can_be_filtered(self):
        everything = self.get("/outposts")["Outposts"]
        active = self.get("/outposts", ("LifeCycleStatusFilter", "ACTIVE"))["Outposts"]
        self.assertEqual(active, [one for one in everything if one["LifeCycleStatus"] == "ACTIVE"])
        zone = everything[0]["AvailabilityZone"]
        for name, value in (("AvailabilityZoneFilter", zone),
                            ("AvailabilityZoneIdFilter", everything[0]["AvailabilityZoneId"])):
            found = self.get("/outposts", (name, value))["Outposts"]
            self.assertEqual(found, [one for one in everything if one["AvailabilityZone"] == zone])
        six = [("LifeCycleStatusFilter", "ACTIVE")] * 6
        self.refused(self.call("GET", "/outposts", six), 400, "ValidationException",
                     "length less than or equal to 5")

    def test_an_outpost_runs_instance_types(self):
        outpost = self.get("/outposts")["Outposts"][0]
        path = f"/outposts/{encoded(outpost['OutpostArn'])}/instanceTypes"
        first = self.get(path, ("MaxResults", 3))
        self.assertEqual(first.keys(), {"InstanceTypes", "NextToken", "OutpostId", "OutpostArn"})
        self.assertEqual(first["OutpostArn"], outpost["OutpostArn"])
        self.assertEqual(first["InstanceTypes"][0].keys(), {"InstanceType", "VCPUs"})
        rest = self.get(path, ("NextToken", first["NextToken"]))
        self.assertNotIn(first["InstanceTypes"][0], rest["InstanceTypes"])

    def test_sites_have_all_their_members(self):
        sites = self.get("/sites")["Sites"]
        for site in sites:
            self.assertEqual(site.keys() - {"Notes"}, SITE)
            for name in (site["SiteId"], encoded(site["SiteArn"])):
                self.assertEqual(self.get("/sites/" + name), {"Site": site})
        for name, member, value in (
                ("OperatingAddressCountryCodeFilter", "OperatingAddressCountryCode", "DE"),
                ("OperatingAddressStateOrRegionFilter", "OperatingAddressStateOrRegion", "Texas"),
                ("OperatingAddressCityFilter", "OperatingAddressCity", "München")):
            self.assertEqual(self.get("/sites", (name, value))["Sites"],
                             [site for site in sites if site[member] == value])

    def test_a_site_has_two_addresses_or_lacks_one(self):
        sites = self.get("/sites")["Sites"]
        path = f"/sites/{sites[0]['SiteId']}/address"
        for kind in ("SHIPPING_ADDRESS", "OPERATING_ADDRESS"):
            answer = self.get(path, ("AddressType", kind))
            self.assertEqual((answer["SiteId"], answer["AddressType"]), (sites[0]["SiteId"], kind))
            self.assertLessEqual(ADDRESS, answer["Address"].keys())
        self.refused(self.call("GET", path), 400, "ValidationException", "Value null at 'addressT")
        self.refused(self.call("GET", path, [("AddressType", "HOME")]), 400, "ValidationException")
        path = f"/sites/{sites[2]['SiteId']}/address"
        self.refused(self.call("GET", path, [("AddressType", "SHIPPING_ADDRESS")]), 404,
                     "NotFoundException")


class Pages(AwsCase):
    def walk(self, path, name, *query):
        entries, token = [], None
        while True:
            page = self.get(path, *query, *([("NextToken", token)] if token else []))
            entries += page[name]
            if token == page.get("NextToken"):
                self.assertIsNone(token)
            token = page.get("NextToken")
            if not token:
                return entries
            self.assertRegex(token, r"\A\d+##\S{1,2000}\Z")

    def test_every_list_comes_in_pages(self):
        for path, name, key in LISTS:
            everything = self.get(path)[name]
            self.assertGreater(len(everything), 1, path)
            for size in (1, 2, 1000):
                entries = self.walk(path, name, ("MaxResults", size))
                self.assertEqual([e[key] for e in entries], [e[key] for e in everything], path)

    def test_a_page_without_a_size_has_the_usual_one(self):
        self.control("POST", "/manners", {"page_size": 4})
        self.assertEqual(len(self.get("/list-orders")["Orders"]), 4)

    def test_a_page_can_be_empty_and_not_the_last(self):
        for path, name, key in LISTS:
            everything = self.get(path)[name]
            self.control("POST", "/manners", {"empty_pages": 2})
            page = self.get(path)
            self.assertEqual(page[name], [])
            self.assertIn("NextToken", page)
            page = self.get(path, ("NextToken", page["NextToken"]))
            self.assertEqual(page[name], [])
            self.assertEqual(self.walk(path, name, ("NextToken", page["NextToken"])), everything)

    def test_a_bad_token_or_size_is_a_validation_error(self):
        for path, name, _ in LISTS:
            token = self.get(path, ("MaxResults", 1))["NextToken"]
            for bad in ("x", "1#x", "1##x", token + "x", token.replace("+", " "),
                        "9" + token, "1##" + "x" * 2046):
                self.refused(self.call("GET", path, [("NextToken", bad)]), 400,
                             "ValidationException", "nextToken|NextToken")
            for bad in ("0", "1001", "-1"):
                self.refused(self.call("GET", path, [("MaxResults", bad)]), 400,
                             "ValidationException", "maxResults")
        token = self.get("/sites", ("MaxResults", 1))["NextToken"]
        self.refused(self.call("GET", "/outposts", [("NextToken", token)]), 400,
                     "ValidationException")

    def test_pages_can_shift_while_they_are_read(self):
        before = len(self.get("/list-orders")["Orders"])
        self.fault("/list-orders", {"shift": 5}, skip=1)
        self.walk("/list-orders", "Orders", ("MaxResults", 6))
        self.assertEqual(len(self.get("/list-orders")["Orders"]), before + 5)


class Mishaps(AwsCase):
    def test_throttling_looks_as_it_does_at_aws(self):
        self.fault("/orders/*", {"status": 400, "body": "{\"Message\": \"Rate exceeded\"}",
                                 "headers": {"x-amzn-ErrorType": "ThrottlingException",
                                             "Content-Type": "application/json"}}, count=2)
        answers = [self.call("GET", "/orders/oo-" + NOWHERE) for _ in range(3)]
        self.assertEqual([(a.status, a.headers["x-amzn-ErrorType"]) for a in answers],
                         [(400, "ThrottlingException")] * 2 + [(404, "NotFoundException")])

    def test_an_order_can_be_placed_and_its_answer_lost(self):
        outpost = self.get("/outposts")["Outposts"][0]["OutpostId"]
        body = {"OutpostIdentifier": outpost, "PaymentOption": "NO_UPFRONT",
                "LineItems": [{"CatalogItemId": "OR-RM5SML2", "Quantity": 1}]}
        before = len(self.get("/list-orders")["Orders"])
        self.fault("/orders", {"reset": True, "execute": True}, method="POST")
        with self.assertRaises(ConnectionError):
            self.call("POST", "/orders", body=body)
        self.fault("/orders", {"status": 500, "execute": True}, method="POST")
        self.assertEqual(self.call("POST", "/orders", body=body).status, 500)
        self.fault("/orders", {"status": 500}, method="POST")
        self.assertEqual(self.call("POST", "/orders", body=body).status, 500)
        self.assertEqual(len(self.get("/list-orders")["Orders"]), before + 2)

    def test_requests_are_remembered_with_their_headers(self):
        self.get("/list-orders", ("MaxResults", 1))
        seen = self.control("GET", "/requests?path=" + encoded("/list-orders"))["requests"]
        self.assertEqual([one["target"] for one in seen], ["/list-orders?MaxResults=1"])
        headers = {name.lower(): value for name, value in seen[0]["headers"]}
        self.assertRegex(headers["authorization"], r"\AAWS4-HMAC-SHA256 Credential=AKIA")

    def test_both_services_keep_to_themselves(self):
        self.fault("/v2/orders", {"status": 500})
        self.assertEqual(self.sandbox.get("/sandbox/faults").json(), {"faults": []})
        self.sandbox.post("/sandbox/reset")
        self.assertEqual(len(self.control("GET", "/faults")["faults"]), 1)

    def test_the_help_names_every_request(self):
        help_text = self.control("GET", "/")
        self.assertEqual(help_text.keys(), {"requests", "do", "mishaps"})
        for path in ("faults", "requests", "orders", "clock", "keys", "manners", "reset"):
            self.assertIn("/sandbox/" + path, json.dumps(help_text["requests"]))

    def test_a_mistaken_control_request_is_refused(self):
        order = self.control("POST", "/orders")["ids"][0]
        for path, body in (("/orders", {"count": 0}), ("/orders", {"outpost": "op-1"}),
                           (f"/orders/{order}/line-items/ooi-1", {"status": "ERROR"}),
                           ("/orders/oo-1", {"status": "ERROR"}), ("/clock", {}),
                           ("/keys", {"seconds": -1}), ("/manners", {"page_size": 0}),
                           ("/quotes/oq-1/expire", {})):
            with self.assertRaises(AssertionError, msg=path):
                self.control("POST", path, body)


class Elsewhere(AwsCase):
    options = ["--region", "eu-central-1"]

    def test_the_services_stand_in_the_region_asked_for(self):
        self.assertEqual(self.info["region"], "eu-central-1")
        outpost = self.get("/outposts")["Outposts"][0]
        self.assertEqual((outpost["AvailabilityZone"], outpost["AvailabilityZoneId"]),
                         ("eu-central-1a", "euc1-az1"))
        self.assertIn(":outposts:eu-central-1:", outpost["OutpostArn"])
        self.refused(self.call("GET", "/outposts", signer=self.signer(region="us-west-2")), 403,
                     "InvalidSignatureException")


if __name__ == "__main__":
    unittest.main()
