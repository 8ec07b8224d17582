"""What the checks of the simulated AWS services have in common: a client that signs by Signature
Version 4 with nothing but the standard library, and the shapes of errors.

A check is called as: <check>.py <order-sandbox> [unittest options]
"""
import datetime
import hashlib
import hmac
import http.client
import json
import re
import ssl
import sys
import unittest
import urllib.parse
import xml.etree.ElementTree

from sandbox_process import Answer, Sandbox

EXECUTABLE = sys.argv.pop(1)
STS = "{https://sts.amazonaws.com/doc/2011-06-15/}"


def encoded(text):
    return urllib.parse.quote(str(text), safe="-_.~")


class Keys:
    def __init__(self, key_id, secret, token=None):
        self.id, self.secret, self.token = key_id, secret, token


class Signer:
    """How one request is signed; tests bend its parts."""

    def __init__(self, keys, region, service="outposts"):
        self.keys, self.region, self.service = keys, region, service
        self.terminator = "aws4_request"
        self.seconds_ahead = 0
        self.scope_date = None
        self.unsigned = ()

    def time(self):
        now = datetime.datetime.now(datetime.timezone.utc)
        return (now + datetime.timedelta(seconds=self.seconds_ahead)).strftime("%Y%m%dT%H%M%SZ")

    def headers(self, method, host, path, query, headers, body):
        """The headers to send, signed over the encoded path and the list of pairs."""
        headers = {name.lower(): value for name, value in headers.items()}
        headers["host"] = host
        headers.setdefault("x-amz-date", self.time())
        if self.keys.token:
            headers.setdefault("x-amz-security-token", self.keys.token)
        signed = sorted(name for name in headers if name not in self.unsigned)
        canonical_path = "/".join(encoded(segment) for segment in path.split("/"))
        pairs = sorted((encoded(name), encoded(value)) for name, value in query)
        canonical = "\n".join([
            method, canonical_path, "&".join(f"{name}={value}" for name, value in pairs),
            *(f"{name}:{' '.join(headers[name].split())}" for name in signed), "",
            ";".join(signed), hashlib.sha256(body).hexdigest()])
        date = self.scope_date or headers["x-amz-date"][:8]
        scope = f"{date}/{self.region}/{self.service}/{self.terminator}"
        key = ("AWS4" + self.keys.secret).encode()
        for part in scope.split("/"):
            key = hmac.new(key, part.encode(), hashlib.sha256).digest()
        to_sign = "\n".join(["AWS4-HMAC-SHA256", headers["x-amz-date"], scope,
                             hashlib.sha256(canonical.encode()).hexdigest()])
        signature = hmac.new(key, to_sign.encode(), hashlib.sha256).hexdigest()
        headers["authorization"] = (
            f"AWS4-HMAC-SHA256 Credential={self.keys.id}/{scope}, "
            f"SignedHeaders={';'.join(signed)}, Signature={signature}")
        return headers


def send(url, method, target, headers=None, body=None, ca_file=None):
    """One request on a connection of its own, exactly as told."""
    address = urllib.parse.urlsplit(url)
    if address.scheme == "https":
        connection = http.client.HTTPSConnection(
            address.hostname, address.port, timeout=60,
            context=ssl.create_default_context(cafile=ca_file))
    else:
        connection = http.client.HTTPConnection(address.hostname, address.port, timeout=60)
    try:
        connection.putrequest(method, target, skip_host=True, skip_accept_encoding=True)
        headers = {"host": address.netloc, **(headers or {})}
        if body is not None or method in ("POST", "PUT", "PATCH"):
            headers["content-length"] = str(len(body or b""))
        for name, value in headers.items():
            connection.putheader(name, value)
        connection.endheaders(body)
        response = connection.getresponse()
        return Answer(response.status, response.headers, response.read())
    finally:
        connection.close()


class AwsCase(unittest.TestCase):
    """Starts one sandbox for the class, with its options, and resets it for each test."""
    options = []
    speed = "1000"

    @classmethod
    def setUpClass(cls):
        cls.sandbox = Sandbox(EXECUTABLE, "--speed", cls.speed, *cls.options)
        cls.addClassCleanup(cls.sandbox.__exit__)
        cls.info = cls.sandbox.outposts
        cls.keys = Keys(cls.info["access_key_id"], cls.info["secret_access_key"])
        cls.reader = Keys(cls.info["read_only_access_key_id"],
                          cls.info["read_only_secret_access_key"])

    def setUp(self):
        self.control("POST", "/reset")

    def signer(self, keys=None, **bent):
        signer = Signer(keys or self.keys, self.info["region"])
        for name, value in bent.items():
            setattr(signer, name, value)
        return signer

    def call(self, method, path, query=(), body=None, signer=None, headers=None, edit=None):
        """A signed request; `edit` may change its headers after they were signed."""
        data = b"" if body is None else json.dumps(body).encode()
        headers = dict(headers or {})
        if body is not None:
            headers.setdefault("content-type", "application/json")
        query = [(name, str(value)) for name, value in query]
        host = urllib.parse.urlsplit(self.info["url"]).netloc
        signed = (signer or self.signer()).headers(method, host, path, query, headers, data)
        if edit:
            edit(signed)
        target = path
        if query:
            target += "?" + "&".join(f"{encoded(name)}={encoded(value)}" for name, value in query)
        return send(self.info["url"], method, target, signed, data or None,
                    self.info.get("ca_file"))

    def get(self, path, *query, **options):
        answer = self.call("GET", path, query, **options)
        self.assertEqual(answer.status, 200, answer.body)
        self.assertRegex(answer.headers["x-amzn-RequestId"], r"\A[0-9a-f-]{36}\Z")
        return answer.json()

    def post(self, path, body=None, method="POST", **options):
        answer = self.call(method, path, body=body, **options)
        self.assertEqual(answer.status, 200, answer.body)
        return answer.json()

    def refused(self, answer, status, code, pattern="."):
        self.assertEqual((answer.status, answer.headers["x-amzn-ErrorType"]), (status, code),
                         answer.body)
        self.assertRegex(answer.headers["x-amzn-RequestId"], r"\A[0-9a-f-]{36}\Z")
        self.assertRegex(answer.json()["Message"], pattern)
        return answer.json()

    def control(self, method, path, body=None):
        answer = send(self.info["url"], method, "/sandbox" + path,
                      {"content-type": "application/json"}, json.dumps(body or {}).encode(),
                      self.info.get("ca_file"))
        self.assertIn(answer.status, (200, 201), answer.body)
        return answer.json()

    def fault(self, path, what, **more):
        self.control("POST", "/faults", {"path": path, "do": what, **more})

    def sts(self, action, signer=None, signed=True, **form):
        """A call of the token service: the root of its answer, and the status."""
        form = {"Action": action, "Version": "2011-06-15", **form}
        data = urllib.parse.urlencode(form).encode()
        headers = {"content-type": "application/x-www-form-urlencoded; charset=utf-8"}
        host = urllib.parse.urlsplit(self.info["sts_url"]).netloc
        if signed:
            signer = signer or self.signer(service="sts")
            headers = signer.headers("POST", host, "/", [], headers, data)
        answer = send(self.info["sts_url"], "POST", "/", headers, data, self.info.get("ca_file"))
        self.assertEqual(answer.headers["Content-Type"], "text/xml")
        return xml.etree.ElementTree.fromstring(answer.body), answer.status

    def sts_text(self, root, name):
        found = root.findall(f".//{STS}{name}")
        self.assertEqual(len(found), 1, xml.etree.ElementTree.tostring(root))
        return found[0].text

    def sts_refused(self, outcome, status, code):
        root, actual = outcome
        self.assertEqual((actual, self.sts_text(root, "Code")), (status, code))
        self.assertRegex(self.sts_text(root, "RequestId"), r"\A[0-9a-f-]{36}\Z")

    def granted(self, root):
        """The session keys in an answer of the token service."""
        expiration = self.sts_text(root, "Expiration")
        self.assertTrue(re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", expiration), expiration)
        return Keys(self.sts_text(root, "AccessKeyId"), self.sts_text(root, "SecretAccessKey"),
                    self.sts_text(root, "SessionToken"))
