"""Every command of orderctl against a sandbox of its own.

Usage: cli_verbs.py <orderctl> <order-sandbox> [unittest options]
"""
import hashlib
import json
import os
import sys

from cli_process import PHR_DISPLAY, PHR_TASKING, ToolTest, main

BERLIN = ["--collection", "phr", "--example", "Berlin"]
WINDOW = {"acquisitionStart": "2027-01-01T00:00:00Z", "acquisitionEnd": "2027-02-01T00:00:00Z"}


class Find(ToolTest):
    def test_a_search_finds_the_same_scenes_in_every_format(self):
        search = ["search", *BERLIN, "--max-cloud", "5", "--sort", "cloud", "--limit", "5"]
        scenes = self.good(*search, "-o", "json").json()
        self.assertEqual(len(scenes), 5)
        clouds = [scene["cloud_percent"] for scene in scenes]
        self.assertEqual(clouds, sorted(clouds))
        self.assertLessEqual(clouds[-1], 5)
        ids = [scene["id"] for scene in scenes]
        self.assertEqual(self.good(*search, "-o", "id").ids(), ids)
        self.assertEqual(self.good(*search, "-o", "jsonl").lines(), scenes)
        table = self.good(*search).out.splitlines()
        self.assertEqual([line.split()[0] for line in table], ["ID", *ids])
        self.assertEqual(scenes[0]["document"]["properties"]["id"], ids[0])

    def test_an_area_is_a_file_an_example_a_box_or_stdin(self):
        box = "13.375,52.505,13.395,52.52"
        west, south, east, north = (float(side) for side in box.split(","))
        area = {"type": "Polygon", "coordinates": [[[west, south], [east, south], [east, north],
                                                    [west, north], [west, south]]]}
        path = os.path.join(self.home, "area.geojson")
        with open(path, "w", encoding="utf-8") as file:
            json.dump(area, file)
        search = ["search", "--collection", "phr", "--limit", "3", "-o", "id"]
        found = self.good(*search, "--area", path).ids()
        self.assertEqual(len(found), 3)
        self.assertEqual(self.good(*search, "--bbox", box).ids(), found)
        self.assertEqual(self.good(*search, "--area", "-", stdin=json.dumps(area)).ids(), found)
        self.assertEqual(self.good(*search, "--area", json.dumps(area)).ids(), found)

    def test_nothing_found_is_an_empty_list_and_no_failure(self):
        search = ["search", *BERLIN, "--from", "1990-01-01", "--to", "1990-01-02"]
        self.assertEqual(self.good(*search, "-o", "json").json(), [])
        self.assertEqual(self.good(*search, "-o", "jsonl").out, "")
        self.assertEqual(self.good(*search, "-o", "id").out, "")
        self.assertEqual(len(self.good(*search).out.splitlines()), 1)

    def test_a_quicklook_is_saved_as_an_image(self):
        for way in (["--host", "oneatlas"], ["--collection", "phr"]):
            saved = self.good("quicklook", self.scene(), *way, "-d", "previews", "-o", "id")
            with open(os.path.join(self.home, saved.out.strip()), "rb") as file:
                self.assertIn(file.read(3), (b"\xff\xd8\xff", b"\x89PN"))

    def test_collections_and_their_products_are_listed(self):
        collections = self.good("collections", "--kind", "ARCHIVE", "-o", "json").json()
        self.assertEqual({one["kind"] for one in collections}, {"ARCHIVE"})
        phr = next(one for one in collections if one["name"] == "phr")
        self.assertEqual(phr["host"], "oneatlas")
        ids = self.good("products", "phr", "-o", "id").ids()
        self.assertIn(PHR_DISPLAY, ids)
        self.assertEqual(ids, [one["id"] for one in phr["data_products"] if one["id"]])
        self.assertLess(len(ids), len(self.good("products", "-o", "id").ids()))

    def test_a_schema_is_a_table_of_parameters_or_the_document(self):
        schema = self.good("products", "--schema", PHR_TASKING, "-o", "json").json()
        self.assertIn("acquisitionStart", schema["properties"])
        table = self.good("products", "--schema", PHR_TASKING).out.splitlines()
        self.assertEqual({line.split()[0] for line in table[1:]}, set(schema["properties"]))


class Order(ToolTest):
    def test_an_estimate_prices_each_area(self):
        draft = [*self.draft(), "--bbox", "13.38,52.51,13.39,52.515"]
        estimate = self.good("estimate", *draft, "-o", "json").json()
        self.assertEqual([item["area"] for item in estimate["items"]], [0, 1])
        self.assertAlmostEqual(sum(item["credits"] for item in estimate["items"]),
                               estimate["credits"])
        self.assertIn("total", self.good("estimate", *draft).out)

    def test_a_dry_run_orders_nothing(self):
        dry = self.good("place", *self.draft(), "--dry-run", "--tag", "one", "--tag", "two",
                        "--name", "a dry one", "-o", "json").json()
        self.assertTrue(dry["dry_run"])
        self.assertEqual(dry["draft"]["tag"], ["one", "two"])
        self.assertEqual(dry["draft"]["name"], "a dry one")
        self.assertGreater(dry["estimate"]["credits"], 0)
        self.assertIn("would order", self.good("place", *self.draft(), "--dry-run").out)
        self.assertEqual(self.placements(), 0)

    def test_an_order_is_placed_once_and_shown_by_every_command(self):
        placed = self.good("place", *self.draft(), "--yes", "--name", "Mitte", "--tag", "blue",
                           "-o", "json").json()
        self.assertEqual(self.placements(), 1)
        order = placed["items"][0]["order_id"]
        self.assertTrue(placed["reference"])
        self.good("track", order, "--every", "0.02")
        status, = self.good("status", order, "-o", "json").json()
        self.assertEqual((status["id"], status["state"], status["name"]),
                         (order, "FULFILLED", "Mitte"))
        self.assertIn("blue", status["tags"])
        info = self.good("info", order, "-o", "json").json()
        self.assertEqual(info["document"]["displayName"], "Mitte")
        self.assertIn("Mitte", self.good("info", order).out)
        self.assertIn(order, self.good("list", "--status", "FULFILLED", "--tag", "blue",
                                       "-o", "id").ids())
        self.assertEqual(self.good("coverage", order, "-o", "json").json()["covered_percent"], 100)

    def test_several_areas_are_several_orders(self):
        ids = self.good("place", *self.draft(), "--bbox", "13.38,52.51,13.39,52.515", "--yes",
                        "-o", "id").ids()
        self.assertEqual(len(ids), 2)
        self.assertEqual(self.placements(), 1)
        tracked = self.good("track", "-", "--every", "0.02", "-o", "json",
                            stdin="\n".join(ids) + "\n").json()
        self.assertEqual([(one["id"], one["state"]) for one in tracked],
                         [(one, "FULFILLED") for one in ids])

    def test_place_can_wait(self):
        waited = self.good("place", *self.draft(), "--yes", "--wait", "--every", "0.02",
                           "-o", "json").json()
        self.assertEqual(waited["orders"][0]["id"], waited["placement"]["items"][0]["order_id"])
        self.assertEqual(waited["orders"][0]["state"], "FULFILLED")

    def test_parameters_come_from_a_file_and_from_flags_which_count_more(self):
        path = os.path.join(self.home, "params.json")
        with open(path, "w", encoding="utf-8") as file:
            json.dump({**WINDOW, "cloudCoverage": 20}, file)
        dry = self.run_tool("place", "--product", PHR_TASKING, "--example", "Berlin", "--params",
                            path, "--param", "cloudCoverage=7", "--param", "note=plain text",
                            "--dry-run", "-o", "json").json()
        self.assertEqual(dry["draft"]["parameters"],
                         {**WINDOW, "cloudCoverage": 7, "note": "plain text"})

    def test_tags_are_added_and_removed(self):
        order, = self.sandbox.make_orders(tags=["old"])
        self.assertEqual(self.good("tags", order, "-o", "json").json(), ["old"])
        self.assertEqual(self.good("tags", order, "--add", "new", "--remove", "old",
                                   "-o", "json").json(), ["new"])
        self.assertEqual(self.good("tags", order, "--clear", "-o", "json").json(), [])

    def test_cancelling_needs_consent(self):
        order, = self.sandbox.make_orders(status="CREATED", hold=True)
        self.bad(9, "cancel", order)
        self.assertEqual(self.good("cancel", order, "--yes", "-o", "json").json()["state"],
                         "CANCELLED")
        self.bad(1, "cancel", order, "--yes")


class Tasking(ToolTest):
    def test_a_tasking_order_is_led_through_its_decisions(self):
        parameters = [word for name, value in WINDOW.items()
                      for word in ("--param", f"{name}={value}")]
        order, = self.good("place", "--product", PHR_TASKING, "--bbox", "13,52,13.2,52.2",
                           *parameters, "--name", "task", "--yes", "-o", "id").ids()
        waiting = self.bad(8, "track", order, "--every", "0.02")
        self.assertIn("orderctl feasibility list --order " + order, waiting.err)

        study, = self.good("feasibility", "list", "--order", order, "-o", "json").json()
        self.assertEqual(study["decision"], "NOT_DECIDED")
        option = study["options"][0]["id"]
        self.assertIn(option, self.good("feasibility", "list", "--order", order).out)
        chosen = self.good("feasibility", "choose", study["id"], option, "-o", "json").json()
        self.assertEqual(chosen["chosen_option_id"], option)

        waiting = self.bad(8, "track", order, "--every", "0.02")
        self.assertIn("orderctl quotations list --order " + order, waiting.err)
        quotation, = self.good("quotations", "list", "--order", order, "-o", "json").json()
        self.assertGreater(quotation["credits"], 0)
        accept = ["quotations", "accept", quotation["id"]]
        self.bad(9, *accept)
        self.bad(9, *accept, "--yes", "--max-cost", str(quotation["credits"] - 1))
        self.assertEqual(self.good("quotations", "list", "--id", quotation["id"], "-o",
                                   "json").json()[0]["decision"], "NOT_DECIDED")
        accepted = self.good(*accept, "--yes", "--max-cost", str(quotation["credits"]), "-o",
                             "json").json()
        self.assertEqual(accepted["decision"], "ACCEPTED")
        self.assertIn("acquisition start", self.good("info", order).out)

    def test_a_quotation_can_be_rejected(self):
        order, = self.sandbox.make_orders(type="TASKING", subStatus="QUOTATION_WAITING_RESPONSE",
                                          hold=True)
        quotation, = self.good("quotations", "list", "--order", order, "-o", "id").ids()
        self.bad(9, "quotations", "reject", quotation)
        self.assertEqual(self.good("quotations", "reject", quotation, "--yes", "-o",
                                   "json").json()["decision"], "REJECTED")


class Fetch(ToolTest):
    def fulfilled(self):
        order = self.place()
        self.good("track", order, "--every", "0.02")
        return order

    def test_what_an_order_delivered_is_listed_and_fetched(self):
        order = self.fulfilled()
        assets = self.good("assets", order, "-o", "json").json()
        self.assertTrue(assets)
        self.assertEqual({one["order_id"] for one in assets}, {order})
        self.assertEqual(self.good("storage", "--order", order, "-o", "id").ids(),
                         [one["id"] for one in assets])

        fetched = self.good("fetch", order, "-d", "scenes", "-o", "json").json()
        self.assertEqual({one["asset"] for one in fetched}, {one["id"] for one in assets})
        files = [file for one in fetched for file in one["files"]]
        for file in files:
            with open(os.path.join(self.home, file["path"]), "rb") as content:
                data = content.read()
            self.assertEqual(len(data), file["size_bytes"])
            self.assertEqual(hashlib.sha256(data).hexdigest(), file["sha256"])

        again = self.good("fetch", order, "-d", "scenes")
        total = sum(file["size_bytes"] for file in files)
        self.assertEqual(again.out.splitlines()[-1],
                         f"{len(files)} files, {total} bytes in scenes")
        self.assertEqual(again.out.count("was there"), len(files))

    def test_one_asset_is_fetched_packed_or_unpacked(self):
        asset = self.sandbox.make_asset(kind="zip", members=[
            {"path": "a.txt", "body": "alpha"}, {"path": "b/c.txt", "body": "beta"}])["id"]
        unpacked = self.good("fetch", "--asset", asset, "-d", "open", "-o", "id").ids()
        self.assertEqual(sorted(os.path.basename(path) for path in unpacked),
                         ["a.txt", "c.txt"])
        packed, = self.good("fetch", "--asset", asset, "-d", "shut", "--keep-packed", "-o",
                            "id").ids()
        with open(os.path.join(self.home, packed), "rb") as file:
            self.assertEqual(file.read(2), b"PK")
        self.good("fetch", "--asset", asset, "-d", "open", "--start-over")

    def test_an_order_without_deliveries_says_why(self):
        order, = self.sandbox.make_orders(status="PLACED", hold=True)
        self.assertIn("PLACED", self.bad(8, "fetch", order).err)
        order, = self.sandbox.make_orders(status="FAILED_PERMANENTLY", hold=True)
        self.assertIn("FAILED_PERMANENTLY", self.bad(5, "fetch", order).err)


class About(ToolTest):
    def test_doctor_says_what_is_in_force_and_that_it_works(self):
        checks = {one["check"]: one for one in self.good("doctor", "-o", "json").json()}
        self.assertIn(self.sandbox.info["api_url"], checks["api_url"]["detail"])
        self.assertIn("UP42_API_URL", checks["api_url"]["detail"])
        self.assertIn("UP42_PASSWORD", checks["up42.password"]["detail"])
        self.assertTrue(all(one["ok"] for one in checks.values()))
        self.assertIn("service", self.good("doctor").out)

    def test_settings_are_listed_with_their_variables(self):
        settings = {one["name"]: one for one in self.good("settings", "-o", "json").json()}
        self.assertTrue(settings["up42.password"]["is_secret"])
        self.assertEqual(settings["up42.username"]["environment"], "UP42_USERNAME")

    def test_versions_are_told(self):
        version = self.good("version", "-o", "json").json()
        self.assertEqual(version["orderctl"], version["liborder"])
        self.assertEqual(self.good("--version").out.split(), ["orderctl", version["orderctl"]])


if __name__ == "__main__":
    main(sys.argv)
