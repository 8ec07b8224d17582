#!/usr/bin/env python3
"""Runs the programs of UP42's two older guides against order-sandbox, request by request.

The requests are those the Python client of each guide's day sent, in its order and with its
headers: the ordering guide (client 0.16 to 0.20, project keys) and the Order reference
(client 0.37 to 1.0.1, account login). Nothing of liborder takes part.

usage: legacy_guide.py <order-sandbox>
"""

import base64
import io
import json
import re
import struct
import sys
import tarfile
import time
import urllib.error
import urllib.parse
import urllib.request
import zipfile

from sandbox_process import Sandbox

BERLIN = {
    "type": "Polygon",
    "coordinates": [[[13.375966, 52.515068], [13.375966, 52.516639], [13.378314, 52.516639],
                     [13.378314, 52.515068], [13.375966, 52.515068]]],
}
AROUND_BERLIN = {
    "type": "Polygon",
    "coordinates": [[[12.0, 52.4], [16.3, 52.4], [16.3, 52.73], [12.0, 52.73], [12.0, 52.4]]],
}
PLEIADES_BLOCKS = ["oneatlas-pleiades-fullscene", "oneatlas-pleiades-display",
                   "oneatlas-pleiades-aoiclipped"]
SPOT_BLOCKS = ["oneatlas-spot-fullscene", "oneatlas-spot-display", "oneatlas-spot-aoiclipped"]
DEADLINE_S = 60
NO_PROXY = urllib.request.build_opener(urllib.request.ProxyHandler({}))


class Wrong(Exception):
    """The sandbox did not do what the service did."""


def require(condition, what):
    if not condition:
        raise Wrong(what)


def send(method, url, body=None, headers=None):
    """One exchange: status, headers and bytes, whatever the status."""
    request = urllib.request.Request(url, data=body, headers=headers or {}, method=method)
    try:
        with NO_PROXY.open(request, timeout=30) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as answer:
        return answer.code, answer.headers, answer.read()


class Client:
    """What both old clients share: they log in anew before each request, and send a JSON body
    even with GET."""

    def __init__(self, api, version_header):
        self.api = api
        self.version_header = version_header

    def token_request(self):
        """The form and headers of the login."""
        raise NotImplementedError

    def read_token(self, answer):
        raise NotImplementedError

    def login(self):
        form, headers = self.token_request()
        headers = {"Content-Type": "application/x-www-form-urlencoded",
                   "cache-control": "no-cache", **headers}
        status, _, body = send("POST", self.api + "/oauth/token", form.encode(), headers)
        require(status == 200, f"login answered {status}")
        return self.read_token(json.loads(body))

    def raw(self, method, path, data=None):
        url = path if path.startswith("http") else self.api + path
        name, value = self.version_header
        headers = {"Content-Type": "application/json", "Authorization": f"Bearer {self.login()}",
                   "cache-control": "no-cache", name: value}
        return send(method, url, json.dumps({} if data is None else data).encode(), headers)

    def call(self, method, path, data=None):
        status, _, body = self.raw(method, path, data)
        require(200 <= status < 300, f"{method} {path} answered {status}: {body[:200]!r}")
        answer = json.loads(body)
        if isinstance(answer, dict) and answer.get("error") and answer.get("data") is None:
            raise Wrong(f"{method} {path} answered the error {answer['error']}")
        return answer


class ProjectClient(Client):
    """Client 0.16 to 0.20: project keys."""

    def __init__(self, api, project_id, project_api_key):
        super().__init__(api, ("X-UP42-info", "python/0.16.0"))
        self.keys = f"{project_id}:{project_api_key}"

    def token_request(self):
        basic = base64.b64encode(self.keys.encode()).decode()
        return "grant_type=client_credentials", {"Authorization": f"Basic {basic}"}

    def read_token(self, answer):
        return answer["data"]["accessToken"]


class AccountClient(Client):
    """Client 0.37 to 1.0.1: user name and password."""

    def __init__(self, api, username, password):
        super().__init__(api, ("User-Agent", "up42-py/0.37.0 (https://github.com/up42/up42-py)"))
        self.form = urllib.parse.urlencode(
            {"grant_type": "password", "username": username, "password": password})

    def token_request(self):
        return self.form, {}

    def read_token(self, answer):
        return answer["access_token"]


def check_geotiff(data):
    """The TIFF header, and that it lies where it says it does."""
    require(data[:4] == b"II*\0", "the image is no little-endian TIFF")
    directory, = struct.unpack_from("<I", data, 4)
    count, = struct.unpack_from("<H", data, directory)
    tags = {struct.unpack_from("<H", data, directory + 2 + 12 * n)[0] for n in range(count)}
    require({256, 257, 33550, 33922, 34735} <= tags, "the TIFF has no place on the globe")


def download(url):
    """Fetches a signed link as the clients did, without the bearer token, and unpacks it:
    the members below output/, by name."""
    status, headers, packed = send("GET", url)
    require(status == 200, f"the download answered {status}")
    require(int(headers["Content-Length"]) == len(packed), "the download is not whole")
    if zipfile.is_zipfile(io.BytesIO(packed)):
        with zipfile.ZipFile(io.BytesIO(packed)) as archive:
            require(archive.testzip() is None, "the zip is damaged")
            members = {name: archive.read(name) for name in archive.namelist()}
    else:
        with tarfile.open(fileobj=io.BytesIO(packed), mode="r:gz") as archive:
            members = {member.name: archive.extractfile(member).read()
                       for member in archive.getmembers() if member.isfile()}
    images = [data for name, data in members.items() if name.lower().endswith(".tif")]
    require(images, f"no image among {sorted(members)}")
    for image in images:
        check_geotiff(image)
    return members


def track(status, allowed):
    """Asks until the order is fulfilled, as track_status() does."""
    until = time.monotonic() + DEADLINE_S
    while True:
        word = status()
        require(word in allowed, f"this generation knows no order that is {word}")
        if word == "FULFILLED":
            return
        require(time.monotonic() < until, f"the order was still {word} after {DEADLINE_S} s")
        time.sleep(0.1)


def old_search(client, parameters):
    """Catalog.search() of 0.17 to 0.20: at most 500 in the first answer, the rest by links[1]."""
    wanted = parameters["limit"]
    answer = client.call("POST", "/catalog/stac/search",
                         {**parameters, "limit": min(wanted, 500)})
    features = answer["features"]
    while len(features) < wanted:
        here, following = answer["links"][0]["href"], answer["links"][1]["href"]
        if here == following:
            break
        answer = client.call("POST", following)
        features += answer["features"]
    return features[:wanted]


def check_search(client):
    parameters = {
        "datetime": "2018-01-01T00:00:00Z/2020-12-31T23:59:59Z",
        "intersects": BERLIN,
        "limit": 1,
        "query": {"dataBlock": {"in": PLEIADES_BLOCKS}, "cloudCoverage": {"lte": 5},
                  "up42:usageType": {"in": ["DATA", "ANALYTICS"]},
                  "deliveryTime": {"in": ["MINUTES"]}},
        "sortby": [{"field": "properties.cloudCoverage", "direction": "asc"}],
    }
    clearest = old_search(client, parameters)
    require(len(clearest) == 1, f"limit 1 gave {len(clearest)} scenes")
    scene = clearest[0]["properties"]
    require(scene["constellation"] == "PHR", f"a Pléiades search found {scene['constellation']}")
    require(scene["providerName"] == "oneatlas", "Pléiades does not come from oneatlas")
    require("2018-01-01" <= scene["acquisitionDate"] < "2021", "the scene is of another time")
    for name in ("id", "sceneId", "producer", "providerProperties"):
        require(scene.get(name), f"the scene has no {name}")

    more = [f["properties"] for f in old_search(client, {**parameters, "limit": 500})]
    clouds = [p["cloudCoverage"] for p in more]
    require(len(clouds) > 5 and clouds == sorted(clouds), "scenes are not sorted by cloud")
    require(clouds[-1] <= 5 and clouds[0] == scene["cloudCoverage"], "the cloud filter leaks")
    require(all(p["deliveryTime"] == "MINUTES" for p in more), "slow scenes were not left out")

    by_name = {**parameters, "limit": 20,
               "sortby": [{"field": "properties.acquisitionIdentifier", "direction": "desc"}]}
    names = [f["properties"]["sceneId"] for f in old_search(client, by_name)]
    require(names == sorted(names, reverse=True), "scenes are not sorted by name")

    wide = {"datetime": "2014-01-01T00:00:00Z/2026-12-31T23:59:59Z", "intersects": AROUND_BERLIN,
            "limit": 614, "query": {"dataBlock": {"in": PLEIADES_BLOCKS + SPOT_BLOCKS}},
            "sortby": [{"field": "properties.acquisitionDate", "direction": "asc"}]}
    many = [f["properties"] for f in old_search(client, wide)]
    require(500 < len(many) <= 614, f"paging gave {len(many)} scenes")
    require(len({p["id"] for p in many}) == len(many), "paging repeats scenes")
    require({p["constellation"] for p in many} == {"PHR", "SPOT"}, "block names select sensors")
    dates = [p["acquisitionDate"] for p in many]
    require(dates == sorted(dates), "pages do not continue the order")

    # The client's own default: all sensors, with a limit on cloud that radar must survive.
    radar = {**wide, "limit": 500, "query": {
        "dataBlock": {"in": ["sobloo-s1-grd-fullscene", "sobloo-s2-l1c-fullscene"]},
        "cloudCoverage": {"lte": 20}}}
    kinds = {f["properties"]["constellation"] for f in old_search(client, radar)}
    require(len(kinds) == 2, f"a search for two Sentinels found {kinds}")
    return clearest[0]


def ordering_guide(api, keys):
    client = ProjectClient(api, keys["project_id"], keys["project_api_key"])
    project = client.call("GET", f"/projects/{keys['project_id']}")["data"]
    workspace = f"/workspaces/{project['workspaceId']}"

    scene = check_search(client)["properties"]
    status, headers, jpeg = client.raw("GET", f"/catalog/oneatlas/image/{scene['id']}/quicklook")
    require(status == 200 and headers["Content-Type"] == "image/jpeg", "there is no quicklook")
    require(jpeg[:3] == b"\xff\xd8\xff" and jpeg[-2:] == b"\xff\xd9", "the quicklook is no JPEG")

    order_form = {"dataProviderName": scene["providerName"],
                  "orderParams": {"id": scene["id"], "aoi": BERLIN}}
    credit = client.call("POST", f"{workspace}/orders/estimate", order_form)["data"]["credits"]
    require(isinstance(credit, int) and credit > 0, f"the estimate is {credit!r} credits")

    placed = client.call("POST", f"{workspace}/orders", order_form)
    order = f"{workspace}/orders/{placed['data']['id']}"
    info = client.call("GET", order)["data"]
    require(info["dataProvider"] == "oneatlas", "the order does not name its provider")
    track(lambda: client.call("GET", order)["data"]["status"],
          {"PLACED", "BEING_FULFILLED", "FULFILLED"})
    info = client.call("GET", order)["data"]
    require(client.call("GET", f"{order}/metadata")["data"], "the order has no metadata")

    require(info["assets"], "the order delivered nothing")
    for asset_id in info["assets"]:
        asset = client.call("GET", f"{workspace}/assets/{asset_id}")["data"]
        require(asset["source"] == "ORDER", f"the asset comes from {asset['source']}")
        for name in ("id", "workspaceId", "createdAt", "type", "name", "size"):
            require(name in asset, f"the asset has no {name}")
        link = client.call("GET", f"{workspace}/assets/{asset_id}/downloadUrl")["data"]["url"]
        download(link)
    check_old_storage(client, workspace, info)
    check_old_errors(client, workspace, keys)


def check_old_storage(client, workspace, order):
    listed = client.call("GET", f"{workspace}/orders")["data"]["orders"]
    require(order["id"] in [entry["id"] for entry in listed], "the order is not listed")
    page = client.call("GET", f"{workspace}/orders?format=paginated&sort=createdAt,desc&size=50")
    require(page["data"]["content"][0]["id"] == order["id"], "the newest order is not the first")
    require(page["data"]["totalElements"] == len(listed), "the two lists differ")

    first = client.call("GET", f"{workspace}/assets")["data"]
    assets = list(first["content"])
    for number in range(1, first["totalPages"]):
        assets += client.call("GET", f"{workspace}/assets?page={number}")["data"]["content"]
    require(len(assets) == first["totalElements"], "paging loses assets")
    require(set(order["assets"]) <= {asset["id"] for asset in assets}, "assets are not listed")


def check_old_errors(client, workspace, keys):
    absent = "00000000-0000-4000-8000-000000000000"
    for method, path, data in (
            ("GET", f"{workspace}/orders/{absent}", None),
            ("GET", f"{workspace}/assets/{absent}/downloadUrl", None),
            ("GET", f"/workspaces/{absent}/orders", None),
            ("POST", f"{workspace}/orders",
             {"dataProviderName": "oneatlas", "orderParams": {"id": absent, "aoi": BERLIN}}),
            ("POST", "/catalog/stac/search", {"limit": 501})):
        status, _, body = client.raw(method, path, data)
        answer = json.loads(body)
        require(400 <= status < 500, f"{method} {path} answered {status}")
        require(answer["data"] is None and answer["error"]["code"] == status and
                answer["error"]["message"], f"{method} {path} words its error anew: {answer}")
    stranger = ProjectClient(client.api, keys["project_id"], "wrong")
    form, headers = stranger.token_request()
    status, _, _ = send("POST", client.api + "/oauth/token", form.encode(),
                        {"Content-Type": "application/x-www-form-urlencoded", **headers})
    require(status == 401, f"wrong project keys answered {status}")


def order_reference(api, keys):
    client = AccountClient(api, keys["username"], keys["password"])
    workspace = client.call("GET", "/users/me")["data"]["id"]

    products = client.call("GET", "/data-products")["data"]
    displays = [p for p in products if p["collectionName"] == "phr"
                and p["productConfiguration"]["title"] == "Display"]
    require(len(displays) == 1 and displays[0]["productConfiguration"]["isIntegrated"],
            "there is no Pléiades display product")
    host = displays[0]["collection"]["host"]["name"]
    hosts = {c["name"]: c["hostName"] for c in client.call("GET", "/collections")["data"]}
    require(hosts["phr"] == host, "the lists disagree about the host of Pléiades")
    schema = client.call("GET", f"/orders/schema/{displays[0]['id']}")
    require({"id", "aoi"} <= set(schema["properties"]), "the product's form is incomplete")

    answer = client.call("POST", f"/catalog/hosts/{host}/stac/search", {
        "datetime": "2018-01-01T00:00:00Z/2020-12-31T23:59:59Z", "intersects": BERLIN,
        "limit": 10, "collections": ["phr"], "query": {"cloudCoverage": {"lte": 5}}})
    require(1 <= len(answer["features"]) <= 10, "the search found no scene, or too many")
    require(len(answer["links"]) == 2, "the client finds the next page as the second link")
    scene = answer["features"][0]["properties"]
    require(scene["collection"] == "phr" and scene["cloudCoverage"] <= 5, "the search leaks")

    order_form = {
        "dataProduct": displays[0]["id"], "displayName": "My order",
        "params": {"id": scene["id"]},
        "featureCollection": {"type": "FeatureCollection", "features": [
            {"type": "Feature", "geometry": BERLIN, "properties": {}}]},
    }
    estimate = client.call("POST", "/v2/orders/estimate", order_form)
    require(not estimate["errors"] and estimate["summary"]["totalCredits"] > 0, "no estimate")
    placed = client.call("POST", f"/v2/orders?workspaceId={workspace}", order_form)
    require(not placed["errors"] and len(placed["results"]) == 1, f"not placed: {placed}")
    order_id = placed["results"][0]["id"]
    track(lambda: client.call("GET", f"/v2/orders/{order_id}")["status"],
          {"CREATED", "BEING_PLACED", "PLACED", "BEING_FULFILLED", "DOWNLOADED", "FULFILLED"})

    assets = client.call("GET", f"/v2/assets?search={order_id}&size=50")["content"]
    require(assets, "the order delivered nothing")
    for asset in assets:
        require(asset["orderId"] == order_id, "the search gives assets of other orders")
        link = client.call("POST", f"/v2/assets/{asset['id']}/download-url")["url"]
        require(re.search(r"filename%3D[^&]+", link), "the link names no file")
        download(link)
    balance = client.call("GET", "/accounts/me/credits/balance")["data"]["balance"]
    require(balance >= 0, f"the balance is {balance}")
    check_webhooks(client, workspace)


def check_webhooks(client, workspace):
    events = [event["name"] for event in client.call("GET", "/webhooks/events")["data"]]
    require("order.status" in events, f"no event for orders among {events}")
    base = f"/workspaces/{workspace}/webhooks"
    form = {"name": "orders", "url": "https://example.com/hook", "events": ["order.status"],
            "active": False, "secret": "not so secret"}
    made = client.call("POST", base, form)["data"]
    require({**made, **form} == made, "the webhook is not the one asked for")
    hook = f"{base}/{made['id']}"
    client.call("PUT", hook, {**form, "name": "renamed"})
    require(client.call("GET", hook)["data"]["name"] == "renamed", "the webhook kept its name")
    require("testsRun" in client.call("POST", f"{hook}/tests")["data"], "the test ran nothing")
    require(made["id"] in [h["id"] for h in client.call("GET", base)["data"]], "it is not listed")
    status, _, _ = client.raw("DELETE", hook)
    require(200 <= status < 300, f"deleting the webhook answered {status}")
    status, _, _ = client.raw("GET", hook)
    require(status == 404, "the webhook outlived its deletion")


def main():
    try:
        with Sandbox(sys.argv[1], "--speed", "1000") as sandbox:
            ordering_guide(sandbox.info["api_url"], sandbox.info)
            order_reference(sandbox.info["api_url"], sandbox.info)
    except (Wrong, RuntimeError, KeyError, IndexError, ValueError, OSError) as fault:
        print(f"legacy guides: {type(fault).__name__}: {fault}")
        return 1
    print("legacy guides: both programs run")
    return 0


if __name__ == "__main__":
    sys.exit(main())
