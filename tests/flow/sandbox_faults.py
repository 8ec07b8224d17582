"""Checks that order-sandbox does to the wire what it is asked to do, and survives hostile peers.

Usage: sandbox_faults.py <order-sandbox> [unittest options]
"""
import base64
import gzip
import http.client
import os
import signal
import socket
import ssl
import subprocess
import time
import unittest

from sandbox_case import EXECUTABLE, SandboxCase
from sandbox_process import Sandbox



class Wire(SandboxCase):
    reset_error = ConnectionResetError

    def test_an_answer_can_be_replaced(self):
        self.sandbox.fault("/v2/orders", {"status": 503, "headers": {"Retry-After": "1"},
                                          "body": "<html>"})
        answer = self.sandbox.get("/v2/orders")
        self.assertEqual((answer.status, answer.headers["Retry-After"], answer.body),
                         (503, "1", b"<html>"))
        self.assertEqual(self.sandbox.get("/v2/orders").status, 200)

    def test_a_fault_waits_its_turn(self):
        self.sandbox.fault("/v2/o*", {"status": 500}, skip=1, count=2)
        self.assertEqual([self.sandbox.get("/v2/orders").status for _ in range(4)],
                         [200, 500, 500, 200])
        self.sandbox.fault("/v2/orders", {"status": 500}, method="POST")
        self.assertEqual(self.sandbox.get("/v2/orders").status, 200)
        self.assertEqual(len(self.sandbox.get("/sandbox/faults").json()["faults"]), 1)
        self.sandbox.send("DELETE", "/sandbox/faults")
        self.assertEqual(self.sandbox.get("/sandbox/faults").json()["faults"], [])

    def test_a_misspelt_fault_is_refused(self):
        for what in ({"statsu": 500}, {"status": "500"}, {"reset": 1}, {"headers": []}, 5, None):
            answer = self.sandbox.post("/sandbox/faults", {"path": "*", "do": what})
            self.assertEqual(answer.status, 400, what)

    def test_a_place_can_be_carried_out_and_its_answer_lost(self):
        scene = self.sandbox.post("/catalog/hosts/oneatlas/stac/search",
                                  {"collections": ["phr"]}).json()["features"][0]
        body = {"dataProduct": "647780db-5a06-4b61-b525-577a8b68bb54", "displayName": "lost",
                "params": {"id": scene["properties"]["id"]},
                "featureCollection": {"type": "FeatureCollection", "features": [
                    {"type": "Feature", "geometry": scene["geometry"]}]}}
        path = "/v2/orders?workspaceId=" + self.sandbox.workspace
        placed = 0
        for what, executed in [({"reset": True, "execute": True}, True), ({"reset": True}, False),
                               ({"close": True, "execute": True}, True), ({"close": True}, False),
                               ({"cut_at": 5}, True)]:
            self.sandbox.fault("/v2/orders", what, method="POST")
            with self.assertRaises((ConnectionError, http.client.HTTPException)):
                self.sandbox.post(path, body)
            placed += executed
        for status in (500, 502, 504):
            self.sandbox.fault("/v2/orders", {"status": status, "execute": True}, method="POST")
            self.assertEqual(self.sandbox.post(path, body).status, status)
            placed += 1
        orders = self.sandbox.get("/v2/orders?displayName=lost").json()
        self.assertEqual(orders["totalElements"], placed)

    def test_a_reset_is_a_reset_and_a_close_is_a_close(self):
        self.sandbox.fault("/v2/orders", {"reset": True})
        self.assertIsInstance(self.raw()[1], self.reset_error)
        self.sandbox.fault("/v2/orders", {"close": True})
        self.assertEqual(self.raw(), (b"", None))

    def test_an_answer_is_cut_at_every_offset(self):
        self.sandbox.fault("/v2/orders", {"headers": {"Date": "now"}})
        whole, end = self.raw()
        self.assertIsNone(end)
        for offset in range(0, len(whole), 7):
            self.sandbox.fault("/v2/orders", {"headers": {"Date": "now"}, "cut_at": offset})
            self.assertEqual(self.raw(), (whole[:offset], None))
        body = whole.index(b"\r\n\r\n") + 4
        self.sandbox.fault("/v2/orders", {"headers": {"Date": "now"}, "cut_body_at": 9})
        self.assertEqual(self.raw()[0], whole[:body + 9])
        self.sandbox.fault("/v2/orders", {"headers": {"Date": "now"}, "reset_at": 40})
        received, end = self.raw()
        self.assertTrue(whole.startswith(received))
        self.assertIsInstance(end, self.reset_error)

    def test_a_stalled_answer_stays_open(self):
        for what, least in [({"stall": True}, b"\r\n\r\n"), ({"stall_at": 12}, b"HTTP/1.1 200")]:
            for limit in (0.3, 3, 15):  # the first that leaves time for the beginning
                received, end = self.beginning_within(limit, what)
                self.assertIsInstance(end, socket.timeout)
                if received:
                    break
            self.assertTrue(received.endswith(least), received)

    def beginning_within(self, limit, what):
        self.sandbox.fault("/v2/orders", what)
        with self.sandbox.connect() as connection:
            connection.settimeout(limit)
            connection.sendall(f"GET /v2/orders HTTP/1.1\r\nHost: s\r\nAuthorization: "
                               f"Bearer {self.sandbox.token}\r\n\r\n".encode())
            return self.read_all(connection)

    def test_delay_and_drip_take_their_time(self):
        self.sandbox.fault("/v2/orders", {"delay_ms": 300})
        started = time.monotonic()
        self.sandbox.get("/v2/orders")
        self.assertGreaterEqual(time.monotonic() - started, 0.3)
        self.sandbox.fault("/x", {"status": 200, "body": "y" * 1000, "drip_bytes_per_second": 2000})
        started = time.monotonic()
        self.assertEqual(len(self.sandbox.get("/x").body), 1000)
        self.assertGreater(time.monotonic() - started, 0.4)
        self.assertLess(time.monotonic() - started, 20)

    def test_garbage_is_no_http(self):
        self.sandbox.fault("/v2/orders", {"garbage": True})
        self.assertFalse(self.raw()[0].startswith(b"HTTP"))

    def test_a_body_may_end_with_the_connection_or_in_chunks(self):
        whole = self.sandbox.get("/v2/orders").body
        self.sandbox.fault("/v2/orders", {"no_content_length": True})
        answer = self.sandbox.get("/v2/orders")
        self.assertIsNone(answer.headers["Content-Length"])
        self.assertEqual(answer.body, whole)
        self.sandbox.fault("/v2/orders", {"chunked": True})
        answer = self.sandbox.get("/v2/orders")
        self.assertEqual((answer.headers["Transfer-Encoding"], answer.body), ("chunked", whole))
        self.sandbox.fault("/v2/orders", {"no_content_length": True, "cut_body_at": 5})
        self.assertEqual(self.sandbox.get("/v2/orders").body, whole[:5])
        self.sandbox.fault("/v2/orders", {"chunked": True, "cut_body_at": 25})
        with self.assertRaises(http.client.IncompleteRead):
            self.sandbox.get("/v2/orders")

    def test_headers_of_the_true_answer_can_be_changed(self):
        self.sandbox.fault("/v2/orders", {"headers": {"Content-Type": None, "X-More": "1"}})
        answer = self.sandbox.get("/v2/orders")
        self.assertEqual((answer.headers["Content-Type"], answer.headers["X-More"]), (None, "1"))
        self.sandbox.fault("/v2/orders", {"headers": {"Content-Length": "999999"}})
        with self.assertRaises(http.client.IncompleteRead):
            self.sandbox.get("/v2/orders")
        packed = gzip.compress(b"{}")
        self.sandbox.fault("/v2/orders", {"headers": {"Content-Encoding": "gzip"},
                                          "body_base64": base64.b64encode(packed).decode()})
        answer = self.sandbox.get("/v2/orders")
        self.assertEqual((answer.headers["Content-Encoding"], answer.body), ("gzip", packed))

    def test_a_redirect_names_its_target(self):
        self.sandbox.fault("/v2/orders", {"redirect": "http://127.0.0.2:9/x", "status": 307})
        answer = self.sandbox.get("/v2/orders")
        self.assertEqual((answer.status, answer.headers["Location"]), (307, "http://127.0.0.2:9/x"))

    def test_a_huge_answer_is_not_held_in_memory(self):
        self.sandbox.fault("/x", {"status": 200, "fill": {"before": "[", "text": "1,",
                                                          "count": 20_000_000, "after": "1]"}})
        body = self.sandbox.get("/x").body
        self.assertEqual((len(body), body[:3], body[-4:]), (40_000_003, b"[1,", b"1,1]"))
        with open(f"/proc/{self.sandbox.process.pid}/status", encoding="ascii") as status:
            peak = next(int(line.split()[1]) for line in status if line.startswith("VmHWM"))
        self.assertLess(peak, 400_000)  # KiB; room for a sanitizer

    def test_pages_shift_while_they_are_read(self):
        first = self.sandbox.make_orders(count=10, hold=True)
        self.sandbox.fault("/v2/orders", {"shift": 3}, skip=1)
        pages = [self.sandbox.get(f"/v2/orders?size=5&page={page}").json() for page in (0, 1)]
        ids = [order["id"] for page in pages for order in page["content"]]
        self.assertEqual(pages[1]["totalElements"], 13)
        self.assertEqual(len(set(ids)), 7)
        self.assertLess(set(ids), set(first))

    def test_orders_obey_the_test(self):
        order_id, = self.sandbox.make_orders(status="CREATED", hold=True)
        time.sleep(0.1)
        get = lambda: self.sandbox.get("/v2/orders/" + order_id).json()["status"]
        self.assertEqual(get(), "CREATED")
        self.sandbox.post("/sandbox/orders/" + order_id, {"status": "SEEN_BY_OWL"})
        self.assertEqual(get(), "SEEN_BY_OWL")
        self.sandbox.post("/sandbox/orders/" + order_id, {"status": "DOWNLOAD_FAILED",
                                                          "hold": False})
        self.sandbox.wait_for(order_id, lambda order: order["status"] == "FULFILLED")

    def test_tokens_obey_the_test(self):
        for seconds in (1, 5, 25):  # the first that leaves time for a call
            self.sandbox.post("/sandbox/tokens", {"seconds": seconds})
            self.assertEqual(self.sandbox.sign_in().json()["expires_in"], seconds)
            if (status := self.sandbox.get("/v2/orders").status) == 200:
                break
        self.assertEqual(status, 200)
        time.sleep(seconds + 0.05)
        self.assertEqual(self.sandbox.get("/v2/orders").status, 401)
        before = self.sandbox.get("/sandbox/tokens").json()["issued"]
        self.sandbox.sign_in()
        self.assertEqual(self.sandbox.get("/sandbox/tokens").json()["issued"], before + 1)

    def test_requests_are_remembered(self):
        self.sandbox.send("DELETE", "/sandbox/requests")
        self.sandbox.post("/v2/orders/estimate?x=1", {"a": "b"})
        self.sandbox.get("/v2/orders")
        seen = self.requests(method="POST", path="/v2/orders*")
        self.assertEqual(seen["count"], 1)
        request, = seen["requests"]
        self.assertEqual(request["target"], "/v2/orders/estimate?x=1")
        self.assertEqual((request["body"], request["status"]), ('{"a": "b"}', 400))
        self.assertIn(["Authorization", "Bearer " + self.sandbox.token], request["headers"])
        connection = self.sandbox.connection()
        for _ in range(2):
            connection.request("GET", "/v2/x")
            connection.getresponse().read()
        connection.close()
        numbers = [r["connection"] for r in self.requests(path="/v2/x")["requests"]]
        self.assertEqual(numbers[0], numbers[1])
        self.assertNotEqual(numbers[0], request["connection"])

    def test_help_names_every_route(self):
        text = self.sandbox.get("/sandbox/").body.decode()
        for path in ("faults", "requests", "orders", "assets", "tokens", "links", "reset"):
            self.assertIn("/sandbox/" + path, text)


class Hostility(SandboxCase):
    def test_what_is_no_request_is_refused(self):
        for data in (b"\x16\x03\x01\x02\0\x01", b"GET\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n",
                     b"POST /v2/orders HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
                     b"GET / HTTP/1.1\r\n" + b"X: y\r\n" * 20_000 + b"\r\n",
                     b"POST / HTTP/1.1\r\nContent-Length: 99999999999\r\n\r\n"):
            with self.sandbox.connect() as connection:
                connection.sendall(data)
                received, _ = self.read_all(connection)
                self.assertRegex(received, rb"\AHTTP/1.1 4(00|13|31) ")
        self.assertEqual(self.sandbox.get("/v2/orders").status, 200)

    def test_a_body_over_the_limit_is_refused(self):
        with self.sandbox.connect() as connection:
            connection.sendall(b"POST /v2/orders HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n")
            try:
                for _ in range(300):
                    connection.sendall(b"10000\r\n" + b"x" * 65536 + b"\r\n")
            except ConnectionError:
                pass
        self.assertEqual(self.sandbox.get("/v2/orders").status, 200)

    def test_odd_bodies_and_paths_are_answered(self):
        deep = "[" * 100_000
        for path in ("/v2/orders/estimate", "/catalog/hosts/oneatlas/stac/search",
                     "/v2/assets/stac/search", "/sandbox/faults", "/sandbox/assets"):
            for body in (deep, '{"a":' * 5000, "\xff", '{"limit":1e999}', '{"filter":' + deep):
                status = self.sandbox.post(path, body.encode("latin1")).status
                self.assertIn(status, (200, 400, 422), (path, body[:20]))
        for path in ("//", "/%", "/%00", "/v2/orders/%2e%2e%2f", "/v2/orders/" + "x" * 5000,
                     "/v2/orders?page=" + "9" * 50, "/v2/orders?" + "&" * 1000, "*"):
            self.assertIn(self.raw(path)[0][9:12], (b"200", b"400", b"404"), path)

    def test_hundreds_of_connections_are_served_at_once(self):
        connections = [self.sandbox.connect() for _ in range(300)]
        for connection in connections:
            connection.sendall(f"GET /v2/orders HTTP/1.1\r\nHost: s\r\nAuthorization: Bearer "
                               f"{self.sandbox.token}\r\nConnection: close\r\n\r\n".encode())
        answers = [self.read_all(connection)[0] for connection in connections]
        self.assertTrue(all(answer.startswith(b"HTTP/1.1 200") for answer in answers))
        for connection in connections:
            connection.close()

    def test_requests_in_a_row_are_answered_in_a_row(self):
        with self.sandbox.connect() as connection:
            line = f"GET /v2/orders HTTP/1.1\r\nHost: s\r\n"
            connection.sendall((line + "\r\n").encode() * 20 +
                               (line + "Connection: close\r\n\r\n").encode())
            received, _ = self.read_all(connection)
        self.assertEqual(received.count(b"HTTP/1.1 401"), 21)

    def test_a_patient_client_is_told_to_go_on(self):
        with self.sandbox.connect() as connection:
            connection.sendall(b"POST /v2/orders HTTP/1.1\r\nHost: s\r\nContent-Length: 2\r\n"
                               b"Expect: 100-continue\r\n\r\n")
            self.assertEqual(connection.recv(25), b"HTTP/1.1 100 Continue\r\n\r\n")
            connection.sendall(b"{}")
            self.assertTrue(connection.recv(100).startswith(b"HTTP/1.1 401"))


class OverTls(Wire):
    options = ["--tls"]
    # Python's TLS sockets may show a reset as the end of the stream.
    reset_error = (ConnectionResetError, type(None))


class Process(unittest.TestCase):
    def run_it(self, *arguments):
        return subprocess.run([EXECUTABLE, *arguments], capture_output=True, text=True, timeout=60)

    def test_signals_end_it_with_success_and_remove_the_authority(self):
        for number in (signal.SIGTERM, signal.SIGINT):
            with Sandbox(EXECUTABLE, "--tls") as sandbox:
                authority = sandbox.info["ca_file"]
                self.assertTrue(os.path.exists(authority))
                sandbox.process.send_signal(number)
                self.assertEqual(sandbox.process.wait(60), 0)
                self.assertEqual(sandbox.process.stdout.read(), b"")
            self.assertFalse(os.path.exists(os.path.dirname(authority)))

    def test_the_same_seed_gives_the_same_ids(self):
        seen = []
        for seed in ("5", "5", "6"):
            with Sandbox(EXECUTABLE, "--seed", seed) as sandbox:
                seen.append((sandbox.info["project_id"], *sandbox.make_orders(count=3)))
        self.assertEqual(seen[0], seen[1])
        self.assertNotEqual(seen[0], seen[2])

    def test_what_cannot_be_done_is_said_in_one_line(self):
        with Sandbox(EXECUTABLE) as sandbox:
            answer = self.run_it("--port", str(sandbox.port))
        self.assertEqual((answer.returncode, answer.stdout), (1, ""))
        self.assertRegex(answer.stderr, r"\Aorder-sandbox: could not listen on .*in use\n\Z")
        self.assertEqual(self.run_it("--port", "x").returncode, 2)
        self.assertEqual(self.run_it("--help").returncode, 0)
        self.assertRegex(self.run_it("--version").stdout, r"\Aorder-sandbox \d+\.\d+\.\d+\n\Z")

    def test_bad_certificates_are_bad(self):
        for kind, reason in [("expired", "expired"), ("wrong-host", "mismatch|not valid for"),
                             ("self-signed", "self.signed"), ("unknown-authority", "")]:
            with Sandbox(EXECUTABLE, "--tls", "--tls-certificate", kind) as sandbox:
                with self.assertRaisesRegex(ssl.SSLCertVerificationError, reason):
                    sandbox.connect()
        with Sandbox(EXECUTABLE, "--tls", "--old-tls") as sandbox:
            with self.assertRaises(ssl.SSLError):
                sandbox.connect()

    def test_the_log_names_requests_without_their_queries(self):
        process = subprocess.Popen([EXECUTABLE, "--log"], stdout=subprocess.PIPE,
                                   stderr=subprocess.PIPE)
        port = process.stdout.readline().split(b"127.0.0.1:")[1].split(b'"')[0]
        connection = http.client.HTTPConnection("127.0.0.1", int(port))
        connection.request("GET", "/storage/up42-assets/x?Signature=secret")
        connection.getresponse().read()
        connection.close()
        process.terminate()
        _, log = process.communicate(timeout=60)
        self.assertEqual(log, b"GET /storage/up42-assets/x 403\n")


if __name__ == "__main__":
    unittest.main()
