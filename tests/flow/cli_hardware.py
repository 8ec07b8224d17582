"""The commands of orderctl for AWS Outposts that change nothing, against a sandbox of its own.

Usage: cli_hardware.py <orderctl> <order-sandbox> [unittest options]
"""
import re
import sys

from cli_process import main
from hardware_process import HardwareTest

MAC = re.compile(r"^([0-9a-f]{2}:){5}[0-9a-f]{2}$")


class Find(HardwareTest):
    def test_catalog_items_are_the_same_in_every_format(self):
        items = self.good("catalog", "list", "-o", "json").json()
        ids = [one["id"] for one in items]
        self.assertGreater(len(ids), 5)
        self.assertEqual(self.good("catalog", "list", "-o", "id").ids(), ids)
        self.assertEqual(self.good("catalog", "list", "-o", "jsonl").lines(), items)
        table = self.good("catalog", "list").out.splitlines()
        self.assertEqual([line.split()[0] for line in table], ["ID", *ids])
        one = items[0]
        self.assertEqual(one["document"]["CatalogItemId"], one["id"])
        self.assertEqual(one["power_kva"], one["document"]["PowerKva"])
        self.assertEqual(one["uplink_gbps"], one["document"]["SupportedUplinkGbps"])
        self.assertEqual(one["capacities"][0]["family"],
                         one["document"]["EC2Capacities"][0]["Family"])

    def test_catalog_items_are_filtered_by_the_service(self):
        servers = self.good("catalog", "list", "--class", "SERVER", "-o", "id").ids()
        racks = self.good("catalog", "list", "--class", "RACK", "-o", "id").ids()
        every = self.good("catalog", "list", "-o", "id").ids()
        self.assertEqual(sorted(servers + racks), sorted(every))
        self.assertTrue(servers and racks)
        with_s3 = self.good("catalog", "list", "--storage", "S3", "-o", "json").json()
        self.assertTrue(all("S3" in one["storage"] for one in with_s3))
        m5 = self.good("catalog", "list", "--family", "m5", "--limit", "2", "-o", "json").json()
        self.assertEqual([one["capacities"][0]["family"] for one in m5], ["m5", "m5"])

    def test_one_catalog_item_is_shown_whole(self):
        item, *_ = self.good("catalog", "list", "--class", "RACK", "-o", "json").json()
        self.assertEqual(self.good("catalog", "show", item["id"], "-o", "json").json(), item)
        shown = self.good("catalog", "show", item["id"]).out
        self.assertIn(f"{item['power_kva']:g} kVA", shown)
        self.assertIn("Gbit/s", shown)

    def test_outposts_are_listed_filtered_and_shown_by_id_or_arn(self):
        every = self.good("outposts", "list", "-o", "json").json()
        active = self.good("outposts", "list", "--status", "ACTIVE", "-o", "json").json()
        self.assertEqual(active, [one for one in every if one["life_cycle_status"] == "ACTIVE"])
        self.assertLess(len(active), len(every))
        zone = every[0]["availability_zone"]
        self.assertEqual(self.good("outposts", "list", "--zone", zone, "-o", "id").ids(),
                         [one["id"] for one in every if one["availability_zone"] == zone])
        one = active[0]
        for name in (one["id"], one["arn"]):
            self.assertEqual(self.good("outposts", "show", name, "-o", "json").json(), one)
        self.assertEqual(one["tags"], one["document"]["Tags"])
        self.assertIn(", ".join(f"{key}={value}" for key, value in one["tags"].items()),
                      self.good("outposts", "show", one["id"]).out)

    def test_sites_and_their_addresses_are_shown(self):
        sites = self.good("sites", "list", "-o", "json").json()
        german = self.good("sites", "list", "--country", "DE", "-o", "json").json()
        self.assertEqual(german, [one for one in sites if one["country"] == "DE"])
        site = next(one for one in sites if one["rack"])
        self.assertEqual(self.good("sites", "show", site["id"], "-o", "json").json(), site)
        shown = self.good("sites", "show", site["id"]).out
        self.assertIn(site["rack"]["PowerConnector"], shown)
        self.assertNotIn("{", shown)
        address = self.good("sites", "address", site["id"], "-o", "json").json()
        self.assertEqual(address["City"], site["city"])
        self.assertIn("postal code", self.good("sites", "address", site["id"], "--kind",
                                               "operating").out)
        kinds = [one["target"].partition("AddressType=")[2] for one in self.outposts_requests()
                 if "/address" in one["target"]]
        self.assertEqual(kinds, ["SHIPPING_ADDRESS", "OPERATING_ADDRESS"])

    def test_what_does_not_exist_is_3_with_the_name_of_the_exception(self):
        for words in (["catalog", "show", "OR-NOPE000"],
                      ["outposts", "show", "op-" + "0" * 17], ["sites", "show", "os-" + "0" * 17],
                      ["sites", "address", "os-" + "0" * 17], ["quotes", "show", "oq-" + "0" * 17],
                      ["renewal", "op-" + "0" * 17], ["info", "oo-" + "0" * 17],
                      ["track", "oo-" + "0" * 17], ["assets", "oo-" + "0" * 17]):
            with self.subTest(words=words):
                error = self.bad(3, *words, "-o", "json").error()
                self.assertEqual((error["code"], error["http_status"], error["provider_code"]),
                                 ("NOT_FOUND", 404, "NotFoundException"))
                self.assertTrue(error["request_id"])


class Follow(HardwareTest):
    def test_a_list_counts_the_line_items_of_each_status(self):
        order = self.make_order("SHIPPED", "BUILDING", "BUILDING", hold=True)
        listed = {one["id"]: one for one in self.good("list", "-o", "json").json()}
        self.assertEqual(listed[order]["line_item_counts"], {"BUILDING": 2, "SHIPPED": 1})
        line = next(line for line in self.good("list").out.splitlines() if order in line)
        self.assertRegex(line, r"2 BUILDING.*1 SHIPPED|1 SHIPPED.*2 BUILDING")
        of_one = self.good("list", "--outpost", listed[order]["outpost_id"], "-o", "json").json()
        self.assertEqual({one["outpost_id"] for one in of_one}, {listed[order]["outpost_id"]})
        self.assertLess(len(of_one), len(listed))

    def test_lists_filter_by_status_over_all_pages(self):
        self.control("POST", "/manners", {"empty_pages": 3})
        found = self.good("list", "--status", "COMPLETED", "--status", "ERROR", "-o", "json").json()
        self.assertEqual({one["status"] for one in found}, {"COMPLETED", "ERROR"})
        self.assertGreater(len([one for one in self.outposts_requests()
                                if one["target"].startswith("/list-orders")]), 3)

    def test_info_shows_shipments_hardware_and_mac_addresses(self):
        order = self.make_order("SHIPPED", "BUILDING", hold=True)
        info = self.good("info", order, "-o", "json").json()
        wire = info["document"]["LineItems"]
        shipped, building = info["line_items"]
        self.assertEqual((shipped["status"], building["status"]), ("SHIPPED", "BUILDING"))
        self.assertEqual(shipped["tracking_number"],
                         wire[0]["ShipmentInformation"]["ShipmentTrackingNumber"])
        self.assertEqual(shipped["carrier"], wire[0]["ShipmentInformation"]["ShipmentCarrier"])
        self.assertEqual([(one["id"], one["mac_addresses"]) for one in shipped["hardware"]],
                         [(one["AssetId"], one["MacAddressList"])
                          for one in wire[0]["AssetInformationList"]])
        self.assertEqual((building["carrier"], building["hardware"]), (None, []))
        table = self.good("info", order).out
        for text in (shipped["id"], shipped["tracking_number"], shipped["carrier"],
                     building["id"], shipped["hardware"][0]["id"],
                     " ".join(shipped["hardware"][0]["mac_addresses"]),
                     info["payment_option"], info["outpost_id"]):
            self.assertIn(text, table)

    def test_a_replacement_says_what_it_replaces(self):
        order = next(one for one in self.good("list", "-o", "json").json()
                     if one["kind"] == "REPLACEMENT")
        item, = self.good("info", order["id"], "-o", "json").json()["line_items"]
        self.assertTrue(item["previous_order_id"])
        table = self.good("info", order["id"]).out
        self.assertIn("REPLACES", table)
        self.assertIn(item["previous_line_item_id"], table)

    def test_assets_are_hardware_with_line_item_and_mac_addresses(self):
        order = self.make_order("DELIVERED", "BUILDING", hold=True)
        asset, = self.good("assets", order, "-o", "json").json()
        item = self.good("info", order, "-o", "json").json()["line_items"][0]
        self.assertEqual((asset["order_id"], asset["line_item_id"], asset["product_id"]),
                         (order, item["id"], item["catalog_item_id"]))
        self.assertTrue(all(MAC.match(address) for address in asset["mac_addresses"]))
        table = self.good("assets", order).out
        self.assertIn("MAC ADDRESSES", table)
        self.assertIn(" ".join(asset["mac_addresses"]), table)
        self.assertEqual(self.good("assets", order, "-o", "id").ids(), [asset["id"]])

    def test_a_wait_tells_every_change_of_a_line_item_once(self):
        _, waited = self.track_from_the_start("PREPARING", "PREPARING", output="jsonl")
        updates = waited.lines()
        self.assertEqual((updates[-1]["update"], updates[-1]["status"]), ("END", "COMPLETED"))
        items = {}
        for update in updates:
            if update["update"] == "LINE_ITEM":
                self.assertEqual(update["item"]["id"], update["line_item"])
                items.setdefault(update["line_item"], []).append(update["item"]["status"])
        ladder = ["BUILDING", "SHIPPED", "DELIVERED", "INSTALLING", "INSTALLED"]
        self.assertEqual(len(items), 2)
        for statuses in items.values():
            self.assertEqual(statuses, [one for one in ladder if one in statuses])
            self.assertEqual(statuses[-1], "INSTALLED")

    def test_a_wait_ends_with_tracking_numbers_and_mac_addresses(self):
        order, waited = self.track_from_the_start("PREPARING")
        item, = self.good("info", order, "-o", "json").json()["line_items"]
        self.assertIn("line item " + item["id"] + " changed from", waited.err)
        for text in (item["tracking_number"], item["carrier"], item["hardware"][0]["id"],
                     *item["hardware"][0]["mac_addresses"]):
            self.assertIn(text, waited.out)
            self.assertEqual(waited.err.count(text), 1)

    def test_the_end_of_a_wait_is_an_exit_code(self):
        self.good("track", self.make_order("INSTALLED", hold=True), "--every", "0.02")
        failed = self.make_order("ERROR", hold=True)
        self.assertIn("ERROR", self.bad(5, "track", failed, "--every", "0.02").err)
        cancelled = self.make_order("CANCELLED", status="CANCELLED", hold=True)
        self.bad(5, "track", cancelled, "--every", "0.02")
        open_one = self.make_order("SHIPPED", hold=True)
        self.bad(8, "track", open_one, "--every", "0.02", "--timeout", "0.2")
        self.good("track", open_one, "--every", "0.02", "--until", "delivery")

    def test_several_orders_are_followed_by_a_pipe(self):
        ids = [self.make_order("DELIVERED") for _ in range(4)]
        waited = self.good("track", "-", "--every", "0.02", "-o", "json",
                           stdin="\n".join(ids) + "\n").json()
        self.assertEqual([(one["id"], one["state"]) for one in waited],
                         [(one, "FULFILLED") for one in ids])
        self.assertEqual([one["line_item_counts"] for one in waited], [{"INSTALLED": 1}] * 4)
        table = self.good("track", *ids, "--every", "0.02").out
        self.assertIn("TRACKING NUMBER", table)
        self.assertEqual([table.count(one) for one in ids], [2] * 4)

    def test_there_is_nothing_to_download(self):
        order = self.make_order("DELIVERED", hold=True)
        refused = self.bad(2, "fetch", order, "-o", "json").error()
        self.assertEqual(refused["code"], "UNSUPPORTED")
        self.assertIn("orderctl assets " + order, refused["message"])


class About(HardwareTest):
    def test_commands_the_service_does_not_offer_say_so(self):
        order = self.make_order("SHIPPED", hold=True)
        for words in (["collections"], ["products"], ["search", "--example", "Berlin"],
                      ["coverage", order], ["storage"], ["quotations", "list"],
                      ["feasibility", "list"], ["tags", order, "--add", "x"]):
            with self.subTest(words=words):
                error = self.bad(2, *words, "-o", "json").error()
                self.assertEqual(error["code"], "UNSUPPORTED")
                self.assertRegex(error["message"], "^outposts offers no ")

    def test_commands_up42_does_not_offer_say_so(self):
        account = {"UP42_" + name.upper(): self.sandbox.info[name] for name in
                   ("api_url", "token_url", "userinfo_url", "username", "password")}
        for words in (["catalog", "list"], ["catalog", "show", "OR-ABCDEFG"], ["outposts", "list"],
                      ["outposts", "show", "op-1"], ["sites", "list"], ["sites", "show", "os-1"],
                      ["sites", "address", "os-1"], ["quotes", "list"], ["quotes", "show", "oq-1"],
                      ["quotes", "create", "--country", "US"], ["quotes", "delete", "oq-1", "-y"],
                      ["renewal", "op-1"]):
            with self.subTest(words=words):
                error = self.bad(2, "-p", "up42", *words, "-o", "json", env=account).error()
                self.assertEqual(error["code"], "UNSUPPORTED")
                self.assertRegex(error["message"], "^up42 offers no ")

    def test_doctor_says_what_was_resolved_and_from_where(self):
        checks = {one["check"]: one["detail"]
                  for one in self.good("doctor", "-o", "json").json()}
        self.assertEqual(checks["region"], self.outposts["region"] + ", from variable AWS_REGION")
        self.assertEqual(checks["api_url"], self.outposts["url"] +
                         ", from variable AWS_ENDPOINT_URL_OUTPOSTS")
        self.assertEqual(checks["use_fips"], "off, by default")
        self.assertIn("from the environment", checks["credentials"])
        for line in self.good("doctor").out.splitlines():
            self.assertNotRegex(line, r'[{}"\[\]]')

    def test_doctor_lists_the_places_credentials_were_looked_for(self):
        for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
            del self.environment[name]
        failed = self.bad(4, "doctor", "-o", "json")
        service = next(one for one in failed.json() if not one["ok"])
        self.assertEqual(service["check"], "service")
        self.assertIn("AWS_ACCESS_KEY_ID is not set", service["detail"])

    def test_a_setting_counts_more_than_the_variable(self):
        listed = self.good("list", "--limit", "1", "--set",
                           "outposts.endpoint_url=" + self.outposts["url"], "-o", "id",
                           env={"AWS_ENDPOINT_URL_OUTPOSTS": "http://127.0.0.1:1"})
        self.assertEqual(len(listed.ids()), 1)
        self.assertIn("AWS_REGION", self.bad(2, "list", env={"AWS_REGION": "no region!"}).err)

    def test_exceptions_of_the_service_have_their_exit_codes(self):
        for status, name, code, exit_code in (
                (400, "ValidationException", "ARGUMENT", 2),
                (403, "AccessDeniedException", "CREDENTIALS", 4),
                (403, "ExpiredTokenException", "CREDENTIALS", 4)):
            with self.subTest(name=name):
                self.refuse("/sites", status, name, count=2)
                error = self.bad(exit_code, "sites", "list", "-o", "json", "--set",
                                 "max_attempts=1").error()
                self.assertEqual((error["code"], error["provider_code"], error["http_status"],
                                  error["request_id"]), (code, name, status, "exchange-7"))
                self.control("DELETE", "/faults")


if __name__ == "__main__":
    main(sys.argv)
