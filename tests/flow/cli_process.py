"""Runs orderctl for a test, away from the machine's own settings, and watches for secrets."""
import json
import os
import pty
import select
import signal
import subprocess
import tempfile
import time
import unittest

from sandbox_process import Sandbox

# What starts the tests may ignore these (nohup, a job in the background), and a program started here would, too.
for number in (signal.SIGHUP, signal.SIGINT, signal.SIGQUIT):
    if signal.getsignal(number) == signal.SIG_IGN:
        signal.signal(number, signal.SIG_DFL)

PHR_DISPLAY = "647780db-5a06-4b61-b525-577a8b68bb54"
PHR_TASKING = "613ad1f5-4148-4460-a316-1a97e46058f9"
# Repeats are the library's business: here they only must not take long.
FAST = ["--set", "max_attempts=2", "--set", "retry_delay_ms=1"]


class Result:
    def __init__(self, code, out, err):
        self.code, self.out, self.err = code, out, err

    def __str__(self):
        return f"{self.code}: {self.out}{self.err}"

    def json(self):
        return json.loads(self.out)

    def lines(self):
        return [json.loads(line) for line in self.out.splitlines()]

    def error(self):
        """The error object, which is the last line of stderr."""
        return json.loads(self.err.splitlines()[-1])["error"]

    def ids(self):
        return self.out.split()


class ToolTest(unittest.TestCase):
    """A sandbox for the class, a home of its own for each test."""
    orderctl = None          # set by main()
    order_sandbox = None
    speed = "1000"

    @classmethod
    def setUpClass(cls):
        cls.sandbox = Sandbox(cls.order_sandbox, "--speed", cls.speed)
        cls.addClassCleanup(cls.sandbox.__exit__)

    def setUp(self):
        self.sandbox.reset()
        self.sandbox.send("DELETE", "/sandbox/requests")
        home = tempfile.TemporaryDirectory()
        self.addCleanup(home.cleanup)
        self.home = home.name
        self.environment = {"HOME": self.home, "PATH": os.environ["PATH"], "TERM": "xterm",
                            "LANG": "C.UTF-8"}
        for name in ("LD_LIBRARY_PATH", "ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS",
                     "TSAN_OPTIONS", "LLVM_PROFILE_FILE"):
            if name in os.environ:
                self.environment[name] = os.environ[name]
        for name in ("api_url", "token_url", "userinfo_url", "username", "password"):
            self.environment["UP42_" + name.upper()] = self.sandbox.info[name]

    def start(self, *words, **options):
        options.setdefault("stdin", subprocess.DEVNULL)
        options.setdefault("stdout", subprocess.PIPE)
        options.setdefault("env", self.environment)
        return subprocess.Popen([self.orderctl, *words], cwd=self.home, stderr=subprocess.PIPE,
                                **options)

    def finish(self, process, stdin=None, seconds=60):
        out, err = process.communicate(stdin, timeout=seconds)
        return self.checked(Result(process.returncode, out.decode(), err.decode()))

    def run_tool(self, *words, stdin=None, env=None, seconds=60):
        process = self.start(*words, stdin=subprocess.PIPE if stdin is not None else
                             subprocess.DEVNULL, env={**self.environment, **(env or {})})
        return self.finish(process, stdin.encode() if stdin is not None else None, seconds)

    def good(self, *words, **options):
        result = self.run_tool(*words, **options)
        self.assertEqual(result.code, 0, result.err)
        return result

    def bad(self, code, *words, **options):
        result = self.run_tool(*words, **options)
        self.assertEqual(result.code, code, result.out + result.err)
        self.assertNotEqual(result.err, "")
        return result

    def wait_until(self, condition):
        deadline = time.monotonic() + 60
        while not condition():
            self.assertLess(time.monotonic(), deadline)
            time.sleep(0.02)

    def at_deadline(self, was_enough, *words):
        """Ends with 8 at a deadline, the first that left time for what must come before it."""
        for limit in ("0.3", "1.5", "7.5", "37.5"):
            result = self.run_tool(*words, "--timeout", limit)
            if result.code == 8 and was_enough(result):
                return result
        self.fail(result)

    def checked(self, result):
        """Nothing that is printed holds a secret or steers a terminal."""
        text = result.out + result.err
        self.assertNotIn(self.sandbox.info["password"], text)
        for request in self.requests():
            for name, value in request["headers"]:
                if name.lower() == "authorization" and value.startswith("Bearer "):
                    self.assertNotIn(value[len("Bearer "):], text)
        self.assertNotIn("\x1b", text)
        return result

    def requests(self):
        return self.sandbox.get("/sandbox/requests").json()["requests"]

    def on_terminal(self, *words, answer=None, until=None, send=None, env=None, seconds=60):
        """Runs on a terminal; types `answer` after the first "[y/N]", or `send` once `until`
        was shown. All that was shown comes back as `out`."""
        process, terminal = pty.fork()
        if process == 0:
            os.chdir(self.home)
            os.execve(self.orderctl, [self.orderctl, *words],
                      {**self.environment, **(env or {})})
        shown, awaited, typed = b"", (until or "[y/N] ").encode(), (send or answer or "").encode()
        deadline = time.monotonic() + seconds
        try:
            while time.monotonic() < deadline:
                if not select.select([terminal], [], [], 0.1)[0]:
                    continue
                try:
                    piece = os.read(terminal, 65536)
                except OSError:  # the other side is gone
                    piece = b""
                if not piece:
                    break
                shown += piece
                if typed and awaited in shown:
                    os.write(terminal, typed)
                    typed = b""
        finally:
            os.close(terminal)
        _, status = os.waitpid(process, 0)
        text = shown.decode()
        self.assertNotIn(self.sandbox.info["password"], text)
        return Result(os.waitstatus_to_exitcode(status), text.replace("\r\n", "\n"), "")

    def scene(self):
        return self.good("search", "--collection", "phr", "--example", "Berlin", "--limit", "1",
                         "-o", "id").ids()[0]

    def draft(self):
        return ["--product", PHR_DISPLAY, "--scene", self.scene(), "--example", "Berlin"]

    def place(self):
        return self.good("place", *self.draft(), "--yes", "-o", "id").ids()[0]

    def placements(self):
        """How many requests asked to place an order."""
        return len([one for one in self.requests()
                    if one["method"] == "POST" and one["target"].split("?")[0] == "/v2/orders"])


def main(arguments):
    """arguments: orderctl, order-sandbox, then unittest's own."""
    # The tests run the tool in folders of their own.
    ToolTest.orderctl, ToolTest.order_sandbox = map(os.path.abspath, arguments[1:3])
    unittest.main(module="__main__", argv=arguments[:1] + arguments[3:])
