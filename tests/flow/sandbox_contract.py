"""Walks the endpoints of order-sandbox and checks the shapes of its answers; those of the storage
are in sandbox_storage.py.

Usage: sandbox_contract.py <order-sandbox> [unittest options]
"""
import base64
import datetime
import io
import json
import re
import unittest
import urllib.parse
import zipfile

from sandbox_case import SandboxCase

UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\Z")
TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}(Z|\+00:00)\Z")
PHR_DISPLAY = "647780db-5a06-4b61-b525-577a8b68bb54"
PHR_TASKING = "613ad1f5-4148-4460-a316-1a97e46058f9"
ORDER = {"id", "workspaceId", "accountId", "displayName", "type", "status", "dataProductId",
         "tags", "createdAt", "updatedAt", "createdBy", "updatedBy"}
ASSET = {"id", "accountId", "workspaceId", "orderId", "createdAt", "updatedAt", "name", "size",
         "source", "productId", "contentType", "producerName", "collectionName",
         "geospatialMetadataExtractionStatus", "title", "tags"}


def square(longitude, latitude, side=0.01):
    east, north = longitude + side, latitude + side
    return {"type": "Polygon", "coordinates": [[[longitude, latitude], [east, latitude],
                                                [east, north], [longitude, north],
                                                [longitude, latitude]]]}


def features(*geometries):
    return {"type": "FeatureCollection",
            "features": [{"type": "Feature", "geometry": geometry, "properties": {}}
                         for geometry in geometries]}


class Contract(SandboxCase):
    def scene(self, host="oneatlas", **body):
        body.setdefault("collections", ["phr"])
        answer = self.sandbox.post(f"/catalog/hosts/{host}/stac/search", body)
        self.assertEqual(answer.status, 200, answer.body)
        return answer.json()["features"][0]

    def middle(self, scene):
        west, south, east, north = scene["bbox"]
        return (west + east) / 2, (south + north) / 2

    def archive_body(self, *geometries, **changes):
        scene = self.scene()
        body = {"dataProduct": PHR_DISPLAY, "displayName": "contract",
                "params": {"id": scene["properties"]["id"]},
                "featureCollection": features(*(geometries or [square(*self.middle(scene))]))}
        body.update(changes)
        return {name: value for name, value in body.items() if value is not ...}

    def place(self, body):
        return self.sandbox.post("/v2/orders?workspaceId=" + self.sandbox.workspace, body)

    def place_one(self, body):
        answer = self.place(body)
        self.assertEqual(answer.status, 200, answer.body)
        return answer.json()["results"][0]["id"]

    # Signing in

    def test_a_password_with_form_characters_signs_in(self):
        self.assertRegex(self.sandbox.info["password"], r"&.*\+.*%.*=")
        answer = self.sandbox.sign_in().json()
        self.assertEqual(answer["expires_in"], 300)
        self.assertEqual(answer["token_type"], "Bearer")

    def test_wrong_credentials_are_an_invalid_grant(self):
        answer = self.sandbox.sign_in(password="wrong")
        self.assertEqual((answer.status, answer.json()["error"]), (401, "invalid_grant"))
        self.assertIn("error_description", answer.json())
        self.assertEqual(self.sandbox.sign_in(client_id="").json()["error"], "invalid_client")
        self.assertEqual(self.sandbox.sign_in(grant_type="magic").json()["error"],
                         "unsupported_grant_type")

    def test_a_refresh_token_gives_another_access_token(self):
        first = self.sandbox.sign_in().json()
        second = self.sandbox.sign_in(grant_type="refresh_token",
                                      refresh_token=first["refresh_token"])
        self.assertEqual(second.status, 200)
        self.assertNotEqual(second.json()["access_token"], first["access_token"])

    def test_user_info_needs_the_openid_scope(self):
        self.assertRegex(self.sandbox.get(self.sandbox.info["userinfo_url"]).json()["sub"], UUID)
        self.sandbox.sign_in(scope="profile")
        self.assertEqual(self.sandbox.get(self.sandbox.info["userinfo_url"]).status, 403)

    def test_the_old_token_endpoint_takes_project_keys_and_accounts(self):
        pair = f"{self.sandbox.info['project_id']}:{self.sandbox.info['project_api_key']}"
        headers = {"Authorization": "Basic " + base64.b64encode(pair.encode()).decode(),
                   "Content-Type": "application/x-www-form-urlencoded"}
        answer = self.sandbox.post("/oauth/token", "grant_type=client_credentials",
                                   headers=headers).json()
        self.assertEqual(answer["data"]["accessToken"], answer["access_token"])
        form = urllib.parse.urlencode({"grant_type": "password",
                                       "username": self.sandbox.info["username"],
                                       "password": self.sandbox.info["password"]})
        del headers["Authorization"]
        answer = self.sandbox.post("/oauth/token", form, headers=headers, bearer=False)
        self.assertEqual(answer.status, 200)
        headers["Authorization"] = "Basic " + base64.b64encode(b"a:b").decode()
        self.is_v1_error(self.sandbox.post("/oauth/token", "grant_type=client_credentials",
                                           headers=headers), 401)

    def test_every_route_needs_a_token(self):
        for method, path in [("GET", "/v2/orders"), ("POST", "/v2/orders/estimate"),
                             ("GET", "/v2/assets"), ("GET", "/v2/assets/stac/"),
                             ("GET", "/v2/tasking/quotation"), ("GET", "/v2/collections"),
                             ("GET", "/v2/payments/balances")]:
            self.is_v2_error(self.sandbox.send(method, path, bearer=False), 401)
        self.is_v1_error(self.sandbox.get("/orders/schema/x", bearer=False), 401)
        self.sandbox.post("/sandbox/tokens", {"revoke": True})
        self.is_v2_error(self.sandbox.get("/v2/orders"), 401)

    # Catalog

    def test_the_glossary_lists_collections_page_by_page(self):
        total = self.sandbox.get("/v2/collections").json()["totalElements"]
        first = self.is_page(self.sandbox.get("/v2/collections?size=3&sort=name,desc"), total)
        self.assertEqual([c["name"] for c in first],
                         sorted((c["name"] for c in first), reverse=True))
        everything = self.is_page(self.sandbox.get("/v2/collections?size=100"))
        self.assertEqual(len(everything), total)
        for collection in everything:
            self.assertLessEqual({"name", "title", "description", "type", "integrations",
                                  "providers", "dataProducts", "metadata"}, collection.keys())
            self.assertIn(collection["type"], ("ARCHIVE", "TASKING"))
            roles = sum((p["roles"] for p in collection["providers"]), [])
            self.assertIn("HOST", roles)
        products = sum((c["dataProducts"] for c in everything), [])
        self.assertTrue(any("id" not in product for product in products))
        self.assertTrue(any(c["metadata"] is None for c in everything))
        for product in products:
            if "eulaId" in product:
                eula = self.sandbox.get("/v2/eulas/" + product["eulaId"]).json()
                self.assertIsInstance(eula["isAccepted"], bool)
            if "id" in product:
                schema = self.sandbox.get("/orders/schema/" + product["id"]).json()
                self.assertLessEqual({"$schema", "type", "properties", "required", "definitions"},
                                     schema.keys())
        self.is_v1_error(self.sandbox.get("/orders/schema/unknown"), 404)
        self.is_v2_error(self.sandbox.get("/v2/eulas/unknown"), 404)
        self.is_v2_error(self.sandbox.get("/v2/collections?sort=colour,asc"), 400)

    def test_the_search_filters_and_pages(self):
        berlin = square(13.3, 52.4, 0.2)
        body = {"intersects": berlin, "collections": ["sentinel-2"], "limit": 50,
                "datetime": "2019-01-01T00:00:00Z/..", "query": {"cloudCoverage": {"lte": 60}}}
        target, seen = "/catalog/hosts/sobloo-image/stac/search", []
        while target:
            page = self.sandbox.post(target, body).json()
            self.assertEqual(page["type"], "FeatureCollection")
            seen += page["features"]
            target = next((link["href"] for link in page["links"] if link["rel"] == "next"), None)
        self.assertGreater(len(seen), 100)
        self.assertEqual(len({f["properties"]["id"] for f in seen}), len(seen))
        for feature in seen:
            self.assertEqual(feature["type"], "Feature")
            properties = feature["properties"]
            self.assertLessEqual({"id", "sceneId", "datetime", "constellation", "collection",
                                  "cloudCoverage", "resolution", "deliveryTime", "producer",
                                  "up42:usageType", "providerProperties"}, properties.keys())
            self.assertLessEqual(properties["cloudCoverage"], 60)
            self.assertGreaterEqual(properties["datetime"], "2019")
        times = [f["properties"]["datetime"] for f in seen]
        self.assertEqual(times, sorted(times, reverse=True))

    def test_the_search_refuses_what_it_cannot_do(self):
        for body in [{"bbox": [1, 2, 3]}, {"limit": 501}, {"collections": ["sentinel-2"]},
                     {"datetime": "yesterday"}, {"query": {"cloudCoverage": {"lte": 200}}},
                     {"collections": "phr"},
                     {"intersects": {"type": "Polygon", "coordinates": []}}]:
            answer = self.sandbox.post("/catalog/hosts/oneatlas/stac/search", body)
            self.is_v1_error(answer, 422)
        self.is_v1_error(self.sandbox.post("/catalog/hosts/nobody/stac/search", {}), 404)
        self.is_v1_error(self.sandbox.post("/catalog/hosts/oneatlas/stac/search", "{"), 400)
        nothing = self.sandbox.post("/catalog/hosts/oneatlas/stac/search",
                                    {"bbox": [-150, -60, -149, -59]}).json()
        self.assertEqual(nothing["features"], [])

    def test_a_quicklook_is_a_jpeg(self):
        scene = self.scene()["properties"]["id"]
        answer = self.sandbox.get(f"/catalog/oneatlas/image/{scene}/quicklook")
        self.assertEqual(answer.headers["Content-Type"], "image/jpeg")
        self.assertTrue(answer.body.startswith(b"\xff\xd8"))
        self.is_v1_error(self.sandbox.get("/catalog/oneatlas/image/none/quicklook"), 404)

    # Orders

    def test_an_estimate_prices_each_feature(self):
        x, y = self.middle(self.scene())
        body = self.archive_body(square(x, y), square(0, 0), square(x, y, 0.02))
        answer = self.sandbox.post("/v2/orders/estimate", body).json()
        self.assertEqual([r["index"] for r in answer["results"]], [0, 2])
        self.assertEqual([e["index"] for e in answer["errors"]], [1])
        self.assertEqual(answer["errors"][0].keys(), {"index", "message", "details"})
        self.assertAlmostEqual(sum(r["credits"] for r in answer["results"]),
                               answer["summary"]["totalCredits"])
        self.assertEqual(answer["summary"]["unit"], "SQ_KM")
        self.assertEqual(self.is_page(self.sandbox.get("/v2/orders"), 0), [])

    def test_bodies_that_cannot_be_ordered_are_refused(self):
        bad = [self.archive_body(displayName=...), self.archive_body(tags=None),
               self.archive_body(tags=[1]), self.archive_body(params=...),
               self.archive_body(params={}), self.archive_body(featureCollection=...),
               self.archive_body(featureCollection=features()),
               self.archive_body(dataProduct=...), "[]", "{"]
        for body in bad:
            for answer in (self.place(body), self.sandbox.post("/v2/orders/estimate", body)):
                self.is_v2_error(answer, 400)
        self.is_v2_error(self.place(self.archive_body(dataProduct="unknown")), 404)
        self.is_v2_error(self.sandbox.post("/v2/orders", self.archive_body()), 400)
        self.is_v2_error(self.sandbox.post("/v2/orders?workspaceId=x", self.archive_body()), 404)
        self.assertEqual(self.is_page(self.sandbox.get("/v2/orders"), 0), [])

    def test_a_placement_can_succeed_in_part(self):
        x, y = self.middle(self.scene())
        unclosed = square(x, y)
        unclosed["coordinates"][0].pop()
        body = self.archive_body(square(x, y), unclosed, square(x, y, 1e-5), None, square(x, y))
        answer = self.place(body).json()
        self.assertEqual([r["index"] for r in answer["results"]], [0, 4])
        self.assertEqual([e["index"] for e in answer["errors"]], [1, 2, 3])
        self.is_page(self.sandbox.get("/v2/orders"), 2)

    def test_an_archive_order_is_fulfilled_and_delivers(self):
        before = self.sandbox.get("/v2/payments/balances").json()["available"]["amount"]
        order_id = self.place_one(self.archive_body(tags=["a", "b"]))
        order = self.sandbox.get("/v2/orders/" + order_id).json()
        self.assertLessEqual(ORDER, order.keys())
        self.assertRegex(order["id"], UUID)
        self.assertRegex(order["createdAt"], TIME)
        self.assertEqual((order["type"], order["tags"]), ("ARCHIVE", ["a", "b"]))
        self.assertEqual(order["createdBy"], {"id": self.sandbox.workspace, "type": "USER"})
        self.assertLessEqual({"aoi", "imageId"}, order["orderDetails"].keys())
        after = self.sandbox.get("/v2/payments/balances").json()["available"]["amount"]
        self.assertLess(after, before)
        order = self.sandbox.wait_for(order_id, lambda o: o["status"] == "FULFILLED")
        self.assertEqual(order["updatedBy"], {"id": "system", "type": "INTERNAL"})

        asset, = self.is_page(self.sandbox.get("/v2/assets?search=" + order_id), 1)
        self.assertEqual(asset.keys(), ASSET)
        answer = self.sandbox.get(self.sandbox.download_url(asset["id"]), bearer=False)
        self.assertEqual(len(answer.body), asset["size"])
        with zipfile.ZipFile(io.BytesIO(answer.body)) as archive:
            self.assertIsNone(archive.testzip())
            image = next(name for name in archive.namelist() if name.endswith(".TIF"))
            self.assertIn(archive.read(image)[:4], (b"II*\0", b"MM\0*"))
        covered = self.sandbox.get("/v2/coverage/orders/" + order_id).json()
        self.assertAlmostEqual(covered["covered"]["percentage"], 100, 3)
        self.assertEqual(covered["remainder"].keys(), {"sqKmArea", "percentage", "geometry"})

    def test_lists_of_orders_are_filtered_and_sorted(self):
        make = self.sandbox.make_orders
        make(count=3, status="PLACED", hold=True, displayName="alpha one", tags=["x"])
        make(count=2, status="FULFILLED", displayName="alpha two", tags=["y", "z"])
        make(count=1, type="TASKING", status="PLACED", subStatus="QUOTATION_REJECTED")
        total = lambda query: self.sandbox.get("/v2/orders?" + query).json()["totalElements"]
        self.assertEqual(total(""), 6)
        self.assertEqual(total("workspaceId=" + self.sandbox.workspace), 6)
        self.assertEqual(total("workspaceId=other"), 0)
        self.assertEqual(total("displayName=alpha"), 5)
        self.assertEqual(total("displayName=alpha+two"), 2)
        self.assertEqual(total("status=PLACED&status=FULFILLED"), 6)
        self.assertEqual(total("status=FULFILLED"), 2)
        self.assertEqual(total("tags=x&tags=z"), 5)
        self.assertEqual(total("type=TASKING"), 1)
        self.assertEqual(total("subStatus=QUOTATION_REJECTED"), 1)
        for field in ("createdAt", "updatedAt", "type", "status"):
            page = self.is_page(self.sandbox.get(f"/v2/orders?sort={field},asc&size=50"))
            self.assertEqual([o[field] for o in page], sorted(o[field] for o in page))
        walked = sum((self.is_page(self.sandbox.get(f"/v2/orders?size=4&page={page}"))
                      for page in range(3)), [])
        self.assertEqual(len({order["id"] for order in walked}), 6)
        self.is_v2_error(self.sandbox.get("/v2/orders?page=-1"), 400)
        self.is_v2_error(self.sandbox.get("/v2/orders?sort=nothing,asc"), 400)

    def test_tags_follow_merge_patch(self):
        order_id, = self.sandbox.make_orders(tags=["a"], hold=True)
        patch = lambda body: self.sandbox.send(
            "PATCH", "/v2/orders/" + order_id, json.dumps(body),
            {"Content-Type": "application/merge-patch+json"})
        self.assertEqual(patch({}).json()["tags"], ["a"])
        self.assertEqual(patch({"tags": ["b", "c"]}).json()["tags"], ["b", "c"])
        self.assertIsNone(patch({"tags": None}).json()["tags"])
        self.is_v2_error(patch({"tags": "b"}), 400)
        self.is_v2_error(self.sandbox.send("PATCH", "/v2/orders/unknown", "{}",
                                           {"Content-Type": "application/json"}), 404)

    def test_only_a_new_or_failed_order_can_be_cancelled(self):
        for status in ("CREATED", "PLACEMENT_FAILED"):
            order_id, = self.sandbox.make_orders(status=status, hold=True)
            answer = self.sandbox.post(f"/v2/orders/{order_id}/cancellation")
            self.assertEqual(answer.json(), {"orderId": order_id, "status": "CANCELED"})
            self.is_v2_error(self.sandbox.post(f"/v2/orders/{order_id}/cancellation"), 409)
        self.is_v2_error(self.sandbox.post("/v2/orders/unknown/cancellation"), 404)
        self.is_v2_error(self.sandbox.get("/v2/orders/unknown"), 404)

    # Tasking

    def tasking_order(self):
        start = datetime.datetime(2030, 1, 1)
        return self.place_one({
            "dataProduct": PHR_TASKING, "displayName": "tasking",
            "params": {"acquisitionStart": start.isoformat() + "Z",
                       "acquisitionEnd": (start + datetime.timedelta(30)).isoformat() + "Z",
                       "cloudCoverage": 10, "extraDescription": "please"},
            "featureCollection": features(square(13.3, 52.4, 0.2))})

    def wait_sub_status(self, order_id, sub_status):
        return self.sandbox.wait_for(
            order_id, lambda o: o.get("orderDetails", {}).get("subStatus") == sub_status)

    def decide(self, path, body):
        return self.sandbox.send("PATCH", path, body)

    def test_a_tasking_order_waits_for_its_customer_twice(self):
        order_id = self.tasking_order()
        order = self.wait_sub_status(order_id, "FEASIBILITY_WAITING_RESPONSE")
        self.assertEqual(order["orderDetails"]["maxCloudCover"], 10)
        studies = "/v2/tasking/feasibility-studies"
        study, = self.is_page(self.sandbox.get(f"{studies}?orderId={order_id}"), 1)
        self.assertLessEqual({"id", "type", "options", "decision", "decisionById",
                              "decisionByType", "decisionAt", "decisionOption"}, study.keys())
        self.assertEqual(study["decision"], "NOT_DECIDED")
        self.assertLessEqual({"id", "createdAt", "updatedAt", "studyId", "description"},
                             study["options"][0].keys())
        path = f"{studies}/{study['id']}"
        self.is_v2_error(self.decide(path, {"acceptedOptionId": "unknown"}), 404)
        choice = {"acceptedOptionId": study["options"][1]["id"]}
        decided = self.decide(path, choice).json()
        self.assertEqual(decided["decisionOption"]["id"], choice["acceptedOptionId"])
        self.is_v2_error(self.decide(path, choice), 405)
        self.is_v2_error(self.decide(studies + "/unknown", choice), 404)

        self.wait_sub_status(order_id, "QUOTATION_WAITING_RESPONSE")
        quotations = "/v2/tasking/quotation"
        quotation, = self.is_page(self.sandbox.get(
            f"{quotations}?orderId={order_id}&decision=NOT_DECIDED&sort=creditsPrice,desc"), 1)
        self.assertIsInstance(quotation["creditsPrice"], int)
        path = f"{quotations}/{quotation['id']}"
        self.is_v2_error(self.decide(path, {"decision": "MAYBE"}), 400)
        self.assertEqual(self.decide(path, {"decision": "ACCEPTED"}).json()["decision"],
                         "ACCEPTED")
        self.is_v2_error(self.decide(path, {"decision": "REJECTED"}), 405)
        self.is_v2_error(self.decide(quotations + "/unknown", {"decision": "ACCEPTED"}), 404)
        self.sandbox.wait_for(order_id, lambda o: o["status"] == "FULFILLED")
        self.is_page(self.sandbox.get("/v2/assets?search=" + order_id), 2)

    def test_a_rejected_quotation_stops_the_order(self):
        order_id, = self.sandbox.make_orders(type="TASKING", status="PLACED",
                                             subStatus="QUOTATION_WAITING_RESPONSE")
        quotation, = self.is_page(self.sandbox.get("/v2/tasking/quotation?orderId=" + order_id), 1)
        self.decide("/v2/tasking/quotation/" + quotation["id"], {"decision": "REJECTED"})
        order = self.sandbox.get("/v2/orders/" + order_id).json()
        self.assertEqual((order["status"], order["orderDetails"]["subStatus"]),
                         ("PLACED", "QUOTATION_REJECTED"))

    # The rest

    def test_webhooks_are_kept(self):
        events = self.sandbox.get("/webhooks/events").json()["data"]
        self.assertEqual([e["name"] for e in events], ["order.status", "job.status"])
        path = f"/workspaces/{self.sandbox.workspace}/webhooks"
        body = {"name": "n", "url": "https://example.com/", "events": ["order.status"],
                "active": True, "secret": "s"}
        webhook = self.sandbox.post(path, body).json()["data"]
        self.assertLessEqual(body.items(), webhook.items())
        one = f"{path}/{webhook['id']}"
        body["name"] = "m"
        self.assertEqual(self.sandbox.send("PUT", one, body).json()["data"]["name"], "m")
        self.assertEqual(self.sandbox.post(one + "/tests").json()["data"]["testsRun"], 1)
        self.assertEqual(len(self.sandbox.get(path).json()["data"]), 1)
        self.is_v1_error(self.sandbox.post(path, dict(body, url="http://example.com/")), 400)
        self.assertEqual(self.sandbox.send("DELETE", one).status, 204)
        self.is_v1_error(self.sandbox.get(one), 404)

    def test_unknown_paths_and_methods_are_refused(self):
        self.is_v2_error(self.sandbox.get("/v2/nothing"), 404)
        answer = self.sandbox.send("DELETE", "/v2/orders")
        self.is_v2_error(answer, 405)


if __name__ == "__main__":
    unittest.main()
