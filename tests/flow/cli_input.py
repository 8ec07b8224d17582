"""What people type for areas, times and words, against a sandbox: as they mean it, or refused with the way out.

Usage: cli_input.py <orderctl> <order-sandbox> [unittest options]
"""
import json
import os
import sys

from cli_process import PHR_DISPLAY, ToolTest, main

MARK = b"\xef\xbb\xbf"
PHR = ["search", "--collection", "phr"]
OVER_ANTIMERIDIAN = "--bbox=177,-20,-178,-16"
SQUARE = {"type": "Polygon",
          "coordinates": [[[13.375, 52.505], [13.395, 52.505], [13.395, 52.52], [13.375, 52.505]]]}


class Input(ToolTest):
    def path(self, name, document, mark=b""):
        path = os.path.join(self.home, name)
        text = document if isinstance(document, str) else json.dumps(document)
        with open(path, "wb") as file:
            file.write(mark + text.encode())
        return path

    def searches(self):
        return [json.loads(one["body"]) for one in self.requests() if one["target"].endswith("/stac/search")]

    def refused(self, *words):
        """What is said of wrong usage, for which nothing is asked and no document repeated."""
        before = len(self.requests())
        error = self.bad(2, *words).err
        self.assertEqual(len(self.requests()), before)
        self.assertLess(len(error), 600)
        return error


class Areas(Input):
    def test_a_search_over_the_antimeridian_is_two_polygons(self):
        self.good(*PHR, OVER_ANTIMERIDIAN)
        body, = self.searches()
        self.assertNotIn("bbox", body)
        self.assertEqual(body["intersects"]["type"], "MultiPolygon")
        sides = [(min(x for x, _ in ring), max(x for x, _ in ring)) for ring, in body["intersects"]["coordinates"]]
        self.assertEqual(sides, [(177, 180), (-180, -178)])

    def test_an_order_over_the_antimeridian_is_refused_with_the_two_boxes(self):
        for command in (["estimate"], ["place", "--yes"], ["place", "--dry-run"]):
            error = self.refused(*command, "--product", PHR_DISPLAY, OVER_ANTIMERIDIAN)
            self.assertIn("two orders", error)
            self.assertIn("177,-20,180,-16 and -180,-20,-178,-16", error)
        box = self.path("draft.json", {"data_product": PHR_DISPLAY, "areas": ["177,-20,-178,-16"]})
        self.assertIn("two orders", self.refused("estimate", "--draft", box))
        halves = ["--bbox=177,-20,177.01,-19.99", "--bbox=-178.01,-20,-178,-19.99"]
        # The scene is elsewhere, which only the service can say.
        estimate = self.bad(1, "estimate", "--product", PHR_DISPLAY, "--scene", self.scene(), *halves, "-o", "json")
        self.assertEqual(len(estimate.json()["items"]), 2)

    def test_a_dry_run_with_a_box_shows_a_draft_that_can_be_read_again(self):
        scene = self.scene()
        dry = self.good("place", "--product", PHR_DISPLAY, "--scene", scene, "--bbox",
                        "13.38,52.51,13.39,52.515", "--key", "mine", "--dry-run", "-o", "json").json()
        path = self.path("draft.json", dry["draft"])
        again = self.good("place", "--draft", path, "--dry-run", "-o", "json").json()
        self.assertEqual(again, dry)

    def test_boxes_that_enclose_nothing_or_leave_the_globe_are_refused(self):
        for box, reason in (("13,53,14,52", "south above its north"), ("13,52,13,53", "no area"),
                            ("13,52,14,52", "no area"), ("170,-20,190,-16", "written -170"),
                            ("52,13,53,95", "latitude 95"), ("1,2,3", "west,south,east,north")):
            self.assertIn(reason, self.refused(*PHR, f"--bbox={box}"))
            self.assertIn(reason, self.refused("estimate", "--product", PHR_DISPLAY, f"--bbox={box}"))

    def test_a_ring_that_jumps_and_a_foreign_system_are_refused(self):
        ring = [[177, -20], [-178, -20], [-178, -16], [177, -16], [177, -20]]
        jump = self.path("jump.json", {"type": "Polygon", "coordinates": [ring]})
        crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3857"}}
        system = self.path("system.json", {"type": "FeatureCollection", "crs": crs, "features": [
            {"type": "Feature", "properties": {}, "geometry": SQUARE}]})
        for path, reason in ((jump, "antimeridian"), (system, "EPSG::3857")):
            self.assertIn(reason, self.refused(*PHR, "--area", path))
            self.assertIn(reason, self.refused("place", "--product", PHR_DISPLAY, "--yes", "--area", path))

    def test_a_ring_closed_in_other_digits_is_sent_exactly_closed(self):
        ring = "[[13.375,52.505],[13.395,52.505],[13.395,52.52],[1.3375e1,52.5050]]"
        self.good(*PHR, "--area", '{"type":"Polygon","coordinates":[' + ring + "]}")
        sent = self.searches()[0]["intersects"]["coordinates"][0]
        self.assertEqual(sent[0], sent[-1])

    def test_a_document_may_be_typed_after_spaces(self):
        self.assertTrue(self.good(*PHR, "--limit", "1", "-o", "id", "--area", "\n  " + json.dumps(SQUARE)).ids())
        self.assertTrue(self.good(*PHR, "--limit", "1", "-o", "id", "--area", " [13.3,52.5,13.4,52.6]").ids())

    def test_an_error_never_repeats_a_document(self):
        long = json.dumps({**SQUARE, "name": "x" * 10_000})
        self.refused(*PHR, "--area", " " + long.replace("Polygon", "Poligon"))
        self.refused(*PHR, "--area", long, "--area", long)
        self.refused("place", "--product", PHR_DISPLAY, "--area", long[:-1])
        self.refused("place", "--product", PHR_DISPLAY, "--param", long)
        self.refused("search", "--collection", "phr", "--bbox", "1" * 10_000)
        self.assertLess(len(self.bad(1, *PHR, "--area", "file" + long).err), 600)


class Files(Input):
    def test_a_byte_order_mark_is_skipped_in_every_file(self):
        area = self.path("area.json", SQUARE, MARK)
        self.assertTrue(self.good(*PHR, "--limit", "1", "-o", "id", "--area", area).ids())
        self.assertTrue(self.good(*PHR, "--limit", "1", "-o", "id", "--area", "-",
                                  stdin=MARK.decode() + json.dumps(SQUARE)).ids())
        parameters = self.path("params.json", {"id": self.scene()}, MARK)
        draft = self.path("draft.json", {"data_product": PHR_DISPLAY, "areas": [SQUARE]}, MARK)
        self.good("estimate", "--draft", draft, "--params", parameters)
        config = self.path("config.ini", "[mine]\nretry_delay_ms = 1\n", MARK)
        self.good("list", "--config", config, "--profile", "mine")
        account = self.path("account.json", {name: self.sandbox.info[name] for name in ("username", "password")},
                            MARK)
        for name in ("USERNAME", "PASSWORD"):
            del self.environment["UP42_" + name]
        self.good("list", env={"UP42_CREDENTIALS_FILE": account})

    def test_a_parameter_beyond_all_numbers_is_refused(self):
        for value in ("1e999", "-1e999", '{"a":[1,1e999]}'):
            self.assertIn("out of range", self.refused("place", "--product", PHR_DISPLAY, "--yes", "--example",
                                                       "Berlin", "--param", f"gsd={value}"))


class Lists(Input):
    def test_orders_are_listed_newest_first_with_a_limit_or_without(self):
        for _ in range(3):
            self.sandbox.make_orders(count=1, hold=True)
        orders = self.good("list", "-o", "json").json()
        created = [order["created"] for order in orders]
        self.assertEqual(created, sorted(created, reverse=True))
        few = self.good("list", "--limit", "2", "-o", "id")
        self.assertEqual(few.ids(), [order["id"] for order in orders[:2]])
        self.assertIn("more orders than the 2 shown", few.err)
        self.assertEqual(self.good("list", "--limit", str(len(orders))).err, "")
        self.assertEqual(self.good("list", "--limit", "2", "-q").err, "")

    def test_scenes_are_listed_newest_first_and_more_is_noted(self):
        found = self.good(*PHR, "--example", "Berlin", "--limit", "3", "-o", "json")
        times = [scene["acquired"] for scene in found.json()]
        self.assertEqual(times, sorted(times, reverse=True))
        self.assertEqual(len(times), 3)
        self.assertIn("more scenes than the 3 shown", found.err)
        everything = self.good(*PHR, "--example", "Berlin", "--limit", "5000", "-o", "json")
        self.assertEqual(everything.err, "")
        newest = self.good(*PHR, "--example", "Berlin", "--limit", "1", "--sort", "acquired,desc", "-o", "json")
        self.assertEqual(newest.json(), everything.json()[:1])

    def test_a_filter_word_with_a_typo_is_warned_of(self):
        result = self.good("list", "--status", "FULLFILLED", "-o", "json")
        self.assertEqual(result.json(), [])
        self.assertIn('did you mean "FULFILLED"?', result.err)
        self.assertIn("FULLFILLED", self.requests()[-1]["target"])
        for words in (["search", "--host", "oneatlas", "--collection", "phr", "--usage", "ANALITICS"],
                      ["quotations", "list", "--decision", "ACEPTED"], ["storage", "--source", "ARCHIV"]):
            self.assertIn("did you mean", self.run_tool(*words).err, words)
        self.assertEqual(self.good("list", "--status", "PLACED").err, "")


class Times(Input):
    def test_times_are_what_people_type(self):
        for typed, sent in (("2024-05", "2024-05-01T00:00:00Z/2024-05-31T23:59:59Z"),
                            ("2024", "2024-01-01T00:00:00Z/2024-12-31T23:59:59Z"),
                            ("2024-05-04", "2024-05-04T00:00:00Z/2024-05-04T23:59:59Z"),
                            ("2024-05-04T14:06", "2024-05-04T14:06:00Z/2024-05-04T14:06:00Z")):
            self.good(*PHR, "--from", typed, "--to", typed)
            self.assertEqual(self.searches()[-1]["datetime"], sent)
        for begin, end in (("7d", "now"), ("yesterday", "today"), ("2w", "yesterday"), ("1h30m", "5min")):
            self.good(*PHR, "--from", begin, "--to", end)
            first, last = self.searches()[-1]["datetime"].split("/")
            self.assertLess(first, last)

    def test_a_span_that_ends_before_it_begins_is_refused(self):
        self.assertIn("after", self.refused(*PHR, "--from", "2024-05-02", "--to", "2024-05-01"))
        self.assertIn("after", self.refused("storage", "--created-after", "now", "--created-before", "1d"))
        self.assertIn("yesterday", self.refused(*PHR, "--from", "someday"))

    def test_waits_take_durations_of_several_parts(self):
        order, = self.sandbox.make_orders(count=1, hold=True, status="FULFILLED")
        self.good("track", order, "--every", "10ms", "--timeout", "1h30m")
        self.good("track", order, "--every", "1min30s", "--timeout", "1w")
        self.refused("track", order, "--timeout", "30m1h")


if __name__ == "__main__":
    main(sys.argv)
