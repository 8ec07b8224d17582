"""A program that is killed while it places with a key, and then places again, has bought exactly once.

    placing_killed.py PLACE-WITH-KEY

The server below knows nothing of liborder. It carries out every request that arrives whole, also when its sender is
gone, and keeps every order: nothing but the key can prevent a second one. Half of the programs are killed at a moment of
chance, the others when the server is at a chosen point of the purchase. ORDER_TESTS_LONG=1 kills 1,000 at each service.
"""
import json
import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit
from urllib.request import urlopen

KILLS = 1000 if os.environ.get("ORDER_TESTS_LONG") == "1" else 25
POINTS = ("looked up", "request arrived", "order made", "half an answer", "answered")
TAG = "liborder:"


class Shop:
    """The orders of both services, and how far the purchase that is watched has come."""

    def __init__(self):
        self.lock = threading.Condition()
        self.orders = []  # {"id", "mark"}: the mark is a tag or a quote
        self.reached = set()
        self.busy = 0

    def of(self, mark):
        with self.lock:
            return [order for order in self.orders if order["mark"] == mark]

    def add(self, mark):
        with self.lock:
            order = {"id": f"oo-{len(self.orders):017x}", "mark": mark}
            self.orders.append(order)
            return order

    def reach(self, point):
        with self.lock:
            self.reached.add(point)
            self.lock.notify_all()

    def wait_for(self, point, seconds):
        with self.lock:
            return self.lock.wait_for(lambda: point in self.reached, seconds)

    def enter(self, step):
        with self.lock:
            self.busy += step
            self.lock.notify_all()

    def wait_until_idle(self, url):
        # Connections are taken in turn: when this one has been served, those before it have been taken.
        urlopen(f"{url}/ping").read()
        with self.lock:
            assert self.lock.wait_for(lambda: self.busy == 0, 60), "the server did not come to rest"


SHOP = Shop()


def up42_order(order):
    return {"id": order["id"], "status": "CREATED", "tags": [order["mark"]], "dataProductId": "product"}


def quote(quote_id):
    made = SHOP.of(quote_id)
    view = {"QuoteId": quote_id, "OutpostArn": "arn:aws:outposts:us-west-2:123456789012:outpost/op-0123456789abcdef0",
            "QuoteStatus": "ORDER_SUBMITTED" if made else "CREATED",
            "QuoteOptions": [{"QuoteOptionIdentifier": "oqo-0123456789abcdef0"}]}
    return {"Quote": view | ({"SubmittedOrderId": made[0]["id"]} if made else {})}


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def handle(self):
        SHOP.enter(1)
        try:
            super().handle()
        except OSError:
            pass  # its sender is gone
        finally:
            SHOP.enter(-1)

    def linger(self):
        time.sleep(random.uniform(0, 0.004))

    def answer(self, value, is_purchase=False):
        body = json.dumps(value).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body[:len(body) // 2])
        if is_purchase:
            SHOP.reach("half an answer")
            self.linger()
        self.wfile.write(body[len(body) // 2:])
        if is_purchase:
            SHOP.reach("answered")

    def do_GET(self):
        url = urlsplit(self.path)
        if url.path == "/ping":
            self.close_connection = True
            return self.answer({})
        self.linger()
        if url.path == "/v2/orders":
            wanted = parse_qs(url.query).get("tags", [""])[0]
            found = [up42_order(order) for order in SHOP.of(wanted)]
            self.answer({"content": found, "totalPages": 1, "totalElements": len(found)})
        elif url.path.startswith("/quotes/"):
            self.answer(quote(url.path.removeprefix("/quotes/")))
        else:
            self.answer({"Order": {"OrderId": url.path.rsplit("/", 1)[1], "Status": "PREPARING"}})
        return SHOP.reach("looked up")

    def do_POST(self):
        length = int(self.headers["Content-Length"])
        text = self.rfile.read(length)
        if len(text) < length:
            return  # its sender was gone before the request was whole
        body = json.loads(text)
        SHOP.reach("request arrived")
        self.linger()
        if "QuoteIdentifier" in body:
            order = SHOP.add(body["QuoteIdentifier"])
            answer = {"Order": {"OrderId": order["id"], "Status": "PREPARING"}}
        else:
            order = SHOP.add(next(tag for tag in body["tags"] if tag.startswith(TAG)))
            answer = {"results": [{"index": 0, "id": order["id"]}], "errors": []}
        SHOP.reach("order made")
        self.linger()
        self.answer(answer, is_purchase=True)


class Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64


def up42_draft(url, name):
    return TAG + name, ["up42", "set", "environment", "false", "set", "up42.token", "token", "set", "up42.api_url", url,
                        "set", "up42.workspace", "workspace", "draft", "data_product", "product",
                        "draft", "scene", "scene", "draft", "key", name]


def outposts_draft(url, name):
    quote_id = f"oq-{name}"
    return quote_id, ["outposts", "set", "environment", "false", "set", "outposts.region", "us-west-2",
                      "set", "outposts.endpoint_url", url, "set", "outposts.access_key_id", "AKIAEXAMPLE",
                      "set", "outposts.secret_access_key", "secret", "draft", "quote", quote_id,
                      "draft", "quote_option", "oqo-0123456789abcdef0", "draft", "payment_option", "NO_UPFRONT",
                      "draft", "key", name]


def kill_once(program, point, longest):
    """Runs the program and kills it: at a point of the purchase, else at a moment of chance."""
    with SHOP.lock:
        SHOP.reached.clear()
    running = subprocess.Popen(program, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    if point:
        SHOP.wait_for(point, 60)
    else:
        time.sleep(random.uniform(0, longest))
    running.send_signal(signal.SIGKILL)
    running.wait()


def main(tool):
    server = Server(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    url = f"http://127.0.0.1:{server.server_port}"
    outcomes = Counter()
    for service, draft in {"UP42": up42_draft, "Outposts": outposts_draft}.items():
        begin = time.monotonic()
        subprocess.run([tool, *draft(url, "unharmed")[1]], check=True, stdout=subprocess.DEVNULL)
        usual = time.monotonic() - begin
        for i in range(KILLS):
            mark, arguments = draft(url, f"{i:017x}")
            SHOP.wait_until_idle(url)
            kill_once([tool, *arguments], POINTS[i // 2 % len(POINTS)] if i % 2 else None, usual)
            SHOP.wait_until_idle(url)
            before = len(SHOP.of(mark))
            outcomes[f"{service}: killed {'after' if before else 'before'} the purchase"] += 1
            again = subprocess.run([tool, *arguments], capture_output=True, text=True)
            made = SHOP.of(mark)
            problem = f"{service}, {mark}: {before} before, {made}, {again.stdout!r}, {again.stderr!r}"
            assert again.returncode == 0 and len(made) == 1 and again.stdout.split() == [made[0]["id"]], problem
    print(dict(outcomes))
    assert len(outcomes) == 4, "each service is to be killed before the purchase and after it"


if __name__ == "__main__":
    main(sys.argv[1])
