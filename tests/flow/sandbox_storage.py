"""Checks the storage of order-sandbox: assets, its STAC catalog, downloads and their mishaps.

Usage: sandbox_storage.py <order-sandbox> [unittest options]
"""
import base64
import io
import os
import tarfile
import time
import unittest
import urllib.parse
import zipfile

from sandbox_case import SandboxCase


class Assets(SandboxCase):
    def test_assets_are_listed_and_labelled(self):
        asset = self.sandbox.make_asset(size=10, name="one", source="PROCESSING")
        self.sandbox.make_orders(status="FULFILLED", tags=["t"])
        total = lambda query: self.sandbox.get("/v2/assets?" + query).json()["totalElements"]
        self.assertEqual(total("sources=PROCESSING"), 1)
        self.assertEqual(total("collectionNames=phr&producerNames=airbus&tags=t"), 1)
        self.assertEqual(total("createdAfter=2999-01-01"), 0)
        self.assertEqual(total("createdBefore=2999-01-01T00:00:00Z"), 2)
        path = f"/v2/assets/{asset['id']}/metadata"
        self.assertEqual(self.sandbox.get(path).json()["name"], "one")
        changed = self.sandbox.post(path, {"title": "T", "tags": ["u"]}).json()
        self.assertEqual((changed["title"], changed["tags"]), ("T", ["u"]))
        self.is_v2_error(self.sandbox.post(path, {"tags": "u"}), 400)
        self.is_v2_error(self.sandbox.get("/v2/assets/unknown/metadata"), 404)
        self.is_v2_error(self.sandbox.post("/v2/assets/unknown/download-url"), 404)

    def test_the_storage_is_a_stac_catalog(self):
        ids = [self.sandbox.make_asset(size=1, title=str(i))["id"] for i in range(3)]
        landing = self.sandbox.get("/v2/assets/stac/").json()
        self.assertEqual((landing["type"], landing["stac_version"]), ("Catalog", "1.0.0"))
        search = next(l["href"] for l in landing["links"] if l["rel"] == "search")
        condition = {"op": "=", "args": [{"property": "asset_id"}, ids[1]]}
        found = self.sandbox.post(search, {"filter": condition, "limit": 50}).json()["features"]
        self.assertEqual([f["properties"]["up42-system:asset_id"] for f in found], [ids[1]])
        item, = found
        self.assertRegex(item["properties"]["datetime"], r"\+00:00\Z")
        self.assertTrue(item["assets"]["data"]["href"].endswith("/v2/assets/" + ids[1]))
        page, seen = {"limit": 2}, []
        while page:
            answer = self.sandbox.post(search, page).json()
            seen += answer["features"]
            page = next((l["body"] for l in answer["links"] if l["rel"] == "next"), None)
        self.assertEqual(len(seen), 3)
        collection = f"/v2/assets/stac/collections/{item['collection']}"
        self.assertEqual(self.sandbox.get(collection).json()["type"], "Collection")
        self.assertEqual(len(self.sandbox.get(collection + "/items").json()["features"]), 1)
        path = f"{collection}/items/{item['id']}"
        patched = self.sandbox.send("PATCH", path, {"up42-user:title": "new"}).json()
        self.assertEqual(patched["properties"]["up42-user:title"], "new")
        self.assertEqual(self.sandbox.send("DELETE", collection).status, 204)
        self.is_v2_error(self.sandbox.send("DELETE", collection), 404)
        self.is_v2_error(self.sandbox.post(search, {"filter": {"op": "magic"}}), 400)

    def test_jobs_deliver_tar_archives(self):
        asset = self.sandbox.make_asset(size=100_000, kind="tgz")
        answer = self.sandbox.get(self.sandbox.download_url(asset["id"]), bearer=False)
        self.assertEqual(len(answer.body), asset["size"])
        with tarfile.open(fileobj=io.BytesIO(answer.body), mode="r:gz") as archive:
            member, = archive.getmembers()
            self.assertEqual((member.name, member.size), ("output/data.bin", 100_000))
            self.assertEqual(len(archive.extractfile(member).read()), 100_000)


class Downloads(SandboxCase):
    def setUp(self):
        super().setUp()
        self.asset = self.sandbox.make_asset(size=100_000, seed=7, filename="some name")
        self.url = self.sandbox.download_url(self.asset["id"])
        self.whole = self.fetch().body

    def fetch(self, url=None, **headers):
        headers = {name.replace("_", "-"): value for name, value in headers.items()}
        return self.sandbox.get(url or self.url, headers=headers, bearer=False)

    def test_a_link_gives_the_bytes_under_a_name(self):
        self.assertEqual(len(self.whole), self.asset["size"])
        answer = self.fetch()
        self.assertEqual(answer.headers["Content-Disposition"], "attachment; filename=some name")
        self.assertEqual(answer.headers["Accept-Ranges"], "bytes")
        query = urllib.parse.parse_qs(urllib.parse.urlsplit(self.url).query)
        self.assertEqual(query["response-content-disposition"], ["attachment; filename=some name"])
        self.assertLessEqual(int(query["Expires"][0]) - time.time(), 302)

    def test_ranges_follow_the_rules(self):
        size = len(self.whole)
        for text, first, last in [("0-0", 0, 0), ("10-19", 10, 19), ("99990-", 99990, size - 1),
                                  ("-10", size - 10, size - 1), ("0-999999", 0, size - 1)]:
            answer = self.fetch(Range="bytes=" + text)
            self.assertEqual(answer.status, 206)
            self.assertEqual(answer.body, self.whole[first:last + 1])
            self.assertEqual(answer.headers["Content-Range"], f"bytes {first}-{last}/{size}")
        answer = self.fetch(Range=f"bytes={size}-")
        self.assertEqual((answer.status, answer.headers["Content-Range"]),
                         (416, f"bytes */{size}"))
        for ignored in ("bytes=5-1", "bytes=x", "lines=1-2", "bytes=0-1,3-4"):
            self.assertEqual(self.fetch(Range=ignored).status, 200)

    def test_conditions_look_at_the_etag(self):
        etag = self.fetch().headers["ETag"]
        self.assertEqual(self.fetch(Range="bytes=5-", If_Range=etag).status, 206)
        self.assertEqual(self.fetch(Range="bytes=5-", If_Range='"other"').status, 200)
        self.assertEqual(self.fetch(If_None_Match=etag).status, 304)
        self.assertEqual(self.fetch(If_Match='"other"').status, 412)
        self.sandbox.post("/sandbox/assets/" + self.asset["id"], {"size": 50, "seed": 8})
        answer = self.fetch(Range="bytes=5-", If_Range=etag)
        self.assertEqual((answer.status, len(answer.body)), (200, 50))
        self.assertNotEqual(answer.headers["ETag"], etag)

    def test_a_storage_takes_no_bearer_and_no_forged_link(self):
        answer = self.fetch(Authorization="Bearer " + self.sandbox.token)
        self.assertEqual((answer.status, answer.headers["Content-Type"][:15]),
                         (400, "application/xml"))
        self.assertEqual(self.fetch(self.url.replace("Expires=1", "Expires=2")).status, 403)
        self.assertEqual(self.fetch(self.url.split("?")[0]).status, 403)
        self.sandbox.post("/sandbox/links", {"revoke": True})
        self.assertEqual(self.fetch().status, 403)

    def test_a_download_that_began_in_time_goes_on_after_the_link_has_expired(self):
        for seconds in (1, 5, 25):  # the first that leaves time to begin
            self.sandbox.post("/sandbox/links", {"seconds": seconds})
            url = self.sandbox.download_url(self.asset["id"])
            self.sandbox.fault("/storage/*", {"drip_bytes_per_second": 40_000 // seconds})
            if (begun := self.fetch(url)).status == 200:
                break
        self.assertEqual(begun.body, self.whole)
        answer = self.fetch(url, Range="bytes=5-")
        self.assertEqual(answer.status, 403)
        self.assertIn(b"<Code>ExpiredToken</Code>", answer.body)

    def test_mishaps_of_ranges(self):
        self.sandbox.fault("/storage/*", {"ignore_range": True})
        answer = self.fetch(Range="bytes=5-")
        self.assertEqual((answer.status, answer.body), (200, self.whole))
        self.sandbox.fault("/storage/*", {"headers": {"Content-Range": "bytes 0-9/10"}})
        self.assertEqual(self.fetch(Range="bytes=5-").headers["Content-Range"], "bytes 0-9/10")
        self.sandbox.fault("/storage/*", {"headers": {"ETag": '"new"'}})
        self.assertEqual(self.fetch().headers["ETag"], '"new"')

    def test_head_tells_the_size_without_the_bytes(self):
        answer = self.sandbox.send("HEAD", self.url, bearer=False)
        self.assertEqual((answer.headers["Content-Length"], answer.body), ("100000", b""))

    def test_hostile_names_and_archives_are_served_as_asked(self):
        for name in ("../../x", "a\0b", "n" * 300, "CON", "a\r\nX-Evil: 1"):
            asset = self.sandbox.make_asset(size=1, filename=name)
            url = self.sandbox.download_url(asset["id"])
            query = urllib.parse.parse_qs(urllib.parse.urlsplit(url).query)
            self.assertEqual(query["response-content-disposition"],
                             ["attachment; filename=" + name])
            answer = self.fetch(url)
            self.assertEqual((answer.status, answer.headers["X-Evil"]), (200, None))
        bytes_ = os.urandom(500)
        asset = self.sandbox.make_asset(body_base64=base64.b64encode(bytes_).decode())
        self.assertEqual(self.fetch(self.sandbox.download_url(asset["id"])).body, bytes_)
        asset = self.sandbox.make_asset(kind="zip", members=[{"path": "../x", "body": "y"}])
        body = self.fetch(self.sandbox.download_url(asset["id"])).body
        self.assertEqual(zipfile.ZipFile(io.BytesIO(body)).namelist(), ["../x"])

    def test_a_large_archive_is_made_on_the_fly(self):
        asset = self.sandbox.make_asset(size=3_000_000, kind="zip", member="output/big.tif")
        url = self.sandbox.download_url(asset["id"])
        body = self.fetch(url).body
        self.assertEqual(len(body), asset["size"])
        with zipfile.ZipFile(io.BytesIO(body)) as archive:
            self.assertIsNone(archive.testzip())
            self.assertEqual(archive.namelist(), ["output/big.tif"])
        self.assertEqual(self.fetch(url, Range="bytes=1000001-2000000").body,
                         body[1_000_001:2_000_001])


class OverTlsDownloads(Downloads):
    options = ["--tls"]


if __name__ == "__main__":
    unittest.main()
