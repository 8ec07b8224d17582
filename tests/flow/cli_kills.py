"""orderctl place, ended by signals at random moments: never is there an order without its reference on stderr or its id
on stdout. The orders are counted by a small server of the test's own. 1,000 runs with ORDER_TESTS_LONG=1.

Usage: cli_kills.py <orderctl> [unittest options]
"""
import concurrent.futures
import http.server
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
import unittest
import urllib.parse
import uuid

ORDERCTL = os.path.abspath(sys.argv.pop(1))
IS_LONG = os.environ.get("ORDER_TESTS_LONG") == "1"
RUNS = 1000 if IS_LONG else 60
SAMPLE_SECONDS = 12  # then a sample ends: what is judged is each run, not how many there are
ENDINGS = {"TERM": [signal.SIGTERM], "TERM twice": [signal.SIGTERM] * 2, "INT twice": [signal.SIGINT] * 2,
           "HUP": [signal.SIGHUP], "KILL": [signal.SIGKILL]}
BOX = "13.38,52.51,13.39,52.515"


class Service(http.server.ThreadingHTTPServer):
    """As much of UP42 as placing an order takes; keeps every order by its name."""
    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Handler)
        self.lock = threading.Lock()
        self.orders = {}
        self.url = f"http://127.0.0.1:{self.server_address[1]}"
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def handle_error(self, *_):
        """A client that was killed is what this is about."""

    def place(self, body):
        document = json.loads(body)
        orders = [{"id": str(uuid.uuid4()), "status": "PLACED", "type": "ARCHIVE", "displayName": document["displayName"],
                   "tags": document.get("tags"), "createdAt": "2024-05-04T14:06:33Z"}
                  for _ in document["featureCollection"]["features"]]
        with self.lock:
            self.orders.setdefault(document["displayName"], []).extend(orders)
        return {"results": [{"index": i, "id": order["id"]} for i, order in enumerate(orders)], "errors": []}

    def page(self, name, tags):
        with self.lock:
            orders = [order for key, some in self.orders.items() if name in key for order in some
                      if not tags or tags & set(order["tags"])]
        return {"content": orders, "totalPages": 1, "totalElements": len(orders), "last": True, "number": 0}


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        """Nothing on the test's stderr."""

    def answer(self, document):
        body = json.dumps(document).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        path = urllib.parse.urlsplit(self.path).path
        if path == "/token":
            return self.answer({"access_token": "t", "expires_in": 300})
        time.sleep(random.uniform(0, 0.03))
        answer = self.server.place(body) if path == "/v2/orders" else {}
        time.sleep(random.uniform(0, 0.03))
        return self.answer(answer)

    def do_GET(self):
        parts = urllib.parse.urlsplit(self.path)
        if parts.path == "/userinfo":
            return self.answer({"sub": "w"})
        query = urllib.parse.parse_qs(parts.query)
        return self.answer(self.server.page(query.get("displayName", [""])[0], set(query.get("tags", []))))


class Run:
    """One placement, ended at some moment."""

    def __init__(self, service, number, moment, folder):
        self.name, self.ending = f"run-{number:04}-{uuid.uuid4().hex}", random.choice(list(ENDINGS))
        form = random.choice(["table", "json", "jsonl", "id"])
        environment = {"HOME": folder, "PATH": os.environ["PATH"], "UP42_API_URL": service.url,
                       "UP42_TOKEN_URL": service.url + "/token", "UP42_USERINFO_URL": service.url + "/userinfo",
                       "UP42_USERNAME": "me", "UP42_PASSWORD": "secret"}
        process = subprocess.Popen([ORDERCTL, "place", "--product", "p", "--bbox", BOX, "--name", self.name, "--yes",
                                    "-o", form, "--set", "place_lookup_ms=200"], env=environment, cwd=folder,
                                   stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        if moment is not None:
            time.sleep(moment)
            for i, number in enumerate(ENDINGS[self.ending]):
                time.sleep(0.02 if i else 0)
                process.send_signal(number)
        out, err = process.communicate(timeout=60)
        self.code, self.out, self.err = process.returncode, out.decode(), err.decode()

    def problem(self, orders):
        for order in orders:
            tag = next(tag for tag in order["tags"] if tag.startswith("liborder:"))
            if order["id"] not in self.out and tag not in self.err:
                return f"{self.ending}: {order['id']} was placed with {tag}; {self.code}, {self.out!r}, {self.err!r}"
        if len(orders) > 1:
            return f"{self.ending}: {len(orders)} orders were placed"
        return None


class Kills(unittest.TestCase):
    def test_no_order_is_lost_whenever_the_tool_is_ended(self):
        service = Service()
        self.addCleanup(service.server_close)
        self.addCleanup(service.shutdown)
        with tempfile.TemporaryDirectory() as folder:
            started = time.monotonic()
            whole = Run(service, 0, None, folder)
            self.assertEqual(whole.code, 0, whole.err)
            duration = time.monotonic() - started

            def run(number):
                if IS_LONG or time.monotonic() - started < SAMPLE_SECONDS:
                    return Run(service, number, random.uniform(0, 1.5 * duration), folder)
                return None

            with concurrent.futures.ThreadPoolExecutor(4) as pool:
                runs = [whole, *filter(None, pool.map(run, range(1, RUNS + 1)))]
        problems = [problem for one in runs if (problem := one.problem(service.orders.get(one.name, [])))]
        self.assertEqual(problems, [])
        placed = sum(bool(service.orders.get(one.name)) for one in runs)
        print(f"{len(runs)} runs, {placed} placed an order, {sum(one.code != 0 for one in runs)} were ended before "
              "their end", file=sys.stderr)


if __name__ == "__main__":
    unittest.main()
