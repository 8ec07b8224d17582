"""Starts order-sandbox for a test and talks to it with nothing but the standard library."""
import http.client
import json
import socket
import ssl
import subprocess
import time
import urllib.parse


class Answer:
    def __init__(self, status, headers, body):
        self.status, self.headers, self.body = status, headers, body

    def json(self):
        return json.loads(self.body)


class Sandbox:
    """One running order-sandbox; ends with the with-block."""

    def __init__(self, executable, *options):
        self.process = subprocess.Popen([executable, "--port", "0", *options],
                                        stdout=subprocess.PIPE)
        try:
            facts = json.loads(self.process.stdout.readline())
            self.info, self.outposts = facts["up42"], facts["outposts"]
        except ValueError:
            self.process.wait(60)
            raise RuntimeError(f"order-sandbox ended with {self.process.returncode}") from None
        address = urllib.parse.urlsplit(self.info["api_url"])
        self.host, self.port = address.hostname, address.port
        self.tls = None
        if address.scheme == "https":
            self.tls = ssl.create_default_context(cafile=self.info.get("ca_file"))
        self.token = None

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        if self.process.poll() is None:
            self.process.terminate()
        try:
            status = self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.process.kill()
            status = self.process.wait()
        self.process.stdout.close()
        if status != 0:
            raise RuntimeError(f"order-sandbox ended with {status}")

    def connect(self):
        """A connected socket, wrapped in TLS when the sandbox speaks it."""
        plain = socket.create_connection((self.host, self.port), 60)
        return self.tls.wrap_socket(plain, server_hostname=self.host) if self.tls else plain

    def connection(self):
        if self.tls:
            return http.client.HTTPSConnection(self.host, self.port, timeout=60, context=self.tls)
        return http.client.HTTPConnection(self.host, self.port, timeout=60)

    def send(self, method, target, body=None, headers=None, bearer=True):
        """One request on a connection of its own; target is a path or a URL of this sandbox."""
        headers = dict(headers or {})
        if bearer and self.token and not target.startswith("/sandbox"):
            headers.setdefault("Authorization", "Bearer " + self.token)
        if body is not None and not isinstance(body, (bytes, str)):
            body = json.dumps(body)
            headers.setdefault("Content-Type", "application/json")
        if target.startswith("http"):
            parts = urllib.parse.urlsplit(target)
            target = parts.path + ("?" + parts.query if parts.query else "")
        connection = self.connection()
        try:
            connection.request(method, target, body, headers)
            response = connection.getresponse()
            return Answer(response.status, response.headers, response.read())
        finally:
            connection.close()

    def send_to(self, url, method, path, body=None):
        """One request with a JSON body to another of the services this sandbox simulates."""
        address = urllib.parse.urlsplit(url)
        kind = http.client.HTTPSConnection if self.tls else http.client.HTTPConnection
        options = {"context": self.tls} if self.tls else {}
        connection = kind(address.hostname, address.port, timeout=60, **options)
        try:
            connection.request(method, path, json.dumps(body) if body is not None else None,
                               {"Content-Type": "application/json"})
            response = connection.getresponse()
            return Answer(response.status, response.headers, response.read())
        finally:
            connection.close()

    def control_outposts(self, method, path, body=None):
        """What lies under /sandbox/ at the simulated AWS."""
        answer = self.send_to(self.outposts["url"], method, "/sandbox" + path, body)
        if answer.status >= 300:
            raise RuntimeError(answer.body)
        return answer.json() if answer.body else None

    def hardware_was_asked_for(self, order_id):
        """Somebody has read that order of hardware."""
        return any((one["target"], one["status"]) == ("/orders/" + order_id, 200)
                   for one in self.control_outposts("GET", "/requests")["requests"])

    def get(self, target, **options):
        return self.send("GET", target, **options)

    def post(self, target, body=None, **options):
        return self.send("POST", target, body, **options)

    def sign_in(self, **changes):
        form = {"grant_type": "password", "username": self.info["username"],
                "password": self.info["password"], "client_id": "up42-sdk", "scope": "openid"}
        form.update(changes)
        answer = self.post(self.info["token_url"], urllib.parse.urlencode(form), bearer=False,
                           headers={"Content-Type": "application/x-www-form-urlencoded"})
        if answer.status == 200:
            self.token = answer.json()["access_token"]
        return answer

    def reset(self):
        """Everything as at the start, signed in."""
        self.post("/sandbox/reset")
        self.sign_in()
        self.workspace = self.get(self.info["userinfo_url"]).json()["sub"]

    def fault(self, path, what, method=None, **more):
        answer = self.post("/sandbox/faults", {"method": method, "path": path, "do": what, **more})
        if answer.status != 201:
            raise RuntimeError(answer.body)

    def make_orders(self, **description):
        return self.post("/sandbox/orders", description).json()["ids"]

    def make_asset(self, **description):
        answer = self.post("/sandbox/assets", description)
        if answer.status != 201:
            raise RuntimeError(answer.body)
        return answer.json()

    def download_url(self, asset_id):
        return self.post(f"/v2/assets/{asset_id}/download-url").json()["url"]

    def wait_for(self, order_id, reached, seconds=60):
        """The order once `reached(order)` holds."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            order = self.get("/v2/orders/" + order_id).json()
            if reached(order):
                return order
            time.sleep(0.01)
        raise TimeoutError(f"order is {order['status']} {order.get('orderDetails')}")
