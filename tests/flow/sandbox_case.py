"""What the checks of order-sandbox have in common: one running sandbox, and the shapes all
endpoints share.

A check is called as: <check>.py <order-sandbox> [unittest options]
"""
import socket
import ssl
import sys
import unittest
import urllib.parse

from sandbox_process import Sandbox

EXECUTABLE = sys.argv.pop(1)
PAGE = {"content", "pageable", "totalPages", "totalElements", "last", "first", "numberOfElements",
        "size", "number", "sort", "empty"}


class SandboxCase(unittest.TestCase):
    """Starts one sandbox for the class, with its options, and resets it for each test."""
    options = []

    @classmethod
    def setUpClass(cls):
        cls.sandbox = Sandbox(EXECUTABLE, "--speed", "1000", *cls.options)
        cls.addClassCleanup(cls.sandbox.__exit__)

    def setUp(self):
        self.sandbox.reset()

    def is_page(self, answer, total=None):
        self.assertEqual(answer.status, 200, answer.body)
        page = answer.json()
        self.assertLessEqual(PAGE, page.keys())
        self.assertEqual(page["numberOfElements"], len(page["content"]))
        self.assertEqual(page["totalPages"], -(-page["totalElements"] // page["size"]))
        self.assertEqual({"pageNumber", "pageSize", "offset", "paged", "unpaged", "sort"},
                         page["pageable"].keys())
        if total is not None:
            self.assertEqual(page["totalElements"], total)
        return page["content"]

    def is_v2_error(self, answer, status):
        self.assertEqual(answer.status, status, answer.body)
        self.assertEqual(answer.json()["status"], status)
        self.assertIsInstance(answer.json()["title"], str)
        self.assertIn("detail", answer.json())

    def is_v1_error(self, answer, status):
        self.assertEqual(answer.status, status, answer.body)
        self.assertIsNone(answer.json()["data"])
        self.assertEqual(answer.json()["error"]["code"], status)
        self.assertIsInstance(answer.json()["error"]["message"], str)

    def raw(self, target="/v2/orders", method="GET", headers=""):
        """Every byte of the answer, and what ended it: None for an orderly end."""
        with self.sandbox.connect() as connection:
            connection.sendall((f"{method} {target} HTTP/1.1\r\nHost: sandbox\r\n"
                                f"Authorization: Bearer {self.sandbox.token}\r\n"
                                f"{headers}Connection: close\r\n\r\n").encode())
            return self.read_all(connection)

    def read_all(self, connection):
        received = b""
        try:
            while chunk := connection.recv(65536):
                received += chunk
        except (ConnectionError, socket.timeout, ssl.SSLError) as end:
            return received, end
        return received, None

    def requests(self, **query):
        return self.sandbox.get("/sandbox/requests?" + urllib.parse.urlencode(query)).json()
