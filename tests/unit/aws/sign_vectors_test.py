"""Signatures of the library against ones computed here from the parts of each request.

    sign_vectors_test.py SIGN_VECTORS     the program that signs JSON lines
"""
import datetime
import hashlib
import hmac
import json
import os
import random
import subprocess
import sys
from urllib.parse import quote

COUNT = 3000
WORDS = ["", "a", "A", "0", "~", "-_.~", "+", "/", "=", "##", "&", "%", "%2F", "%zz", " ", "  ", "?", "#", "*", "'", "(x)",
         ":", "@", "é", "日本", "🛰", "\u0301", "\u007f", "a b", "arn:aws:outposts:us-west-2:123456789012:outpost/op-0123456789abcdef0",
         "1700##aGVsbG8+d29ybGQ/PT0=", "oo-0123456789abcdef0", "NextToken", "x" * 300]
REGIONS = ["us-east-1", "us-west-2", "eu-central-1", "cn-north-1", "us-gov-west-1"]
SERVICES = ["outposts", "sts"]


def strict(text):
    return quote(text, safe="-_.~")


def loose(text, dice):
    """Percent-encoding as others write it: lower-case digits, more characters left bare."""
    written = quote(text, safe="-_.~!$'()*,:@;" + dice.choice(["", "+"]))
    if dice.random() < 0.3:
        pieces = written.split("%")
        written = pieces[0] + "".join("%" + piece[:2].lower() + piece[2:] for piece in pieces[1:])
    return written


def word(dice):
    return "".join(dice.choice(WORDS) for _ in range(dice.randint(0, 3)))


def hash_of(text):
    return hashlib.sha256(text.encode()).hexdigest()


def mac(key, text):
    return hmac.new(key, text.encode(), hashlib.sha256).digest()


def make(dice):
    """The parts of one request and the line the program is given."""
    scheme, host, default = dice.choice([("https", "outposts.us-west-2.amazonaws.com", 443), ("http", "127.0.0.1", 80),
                                         ("https", "[::1]", 443), ("https", "EXAMPLE.amazonaws.com", 443)])
    port = dice.choice([None, default, 8443, 1])
    labels = [label for label in (word(dice) for _ in range(dice.randint(0, 4))) if label not in ("", ".", "..")]
    slash = bool(labels) and dice.random() < 0.2
    query = [(word(dice), word(dice)) for _ in range(dice.choice([0, 0, 1, 2, 5]))]
    if query and dice.random() < 0.5:
        query.append((query[0][0], word(dice)))
    headers = []
    if dice.random() < 0.5:
        headers.append(("Content-Type", dice.choice(["application/json", "application/x-www-form-urlencoded; charset=utf-8"])))
    if dice.random() < 0.3:
        headers.append(("X-Amz-Meta", "  two   blanks  "))
    if dice.random() < 0.2:
        headers += [("x-amz-twice", "b"), ("X-Amz-Twice", "a")]
    if dice.random() < 0.3:
        headers.append(("User-Agent", "any"))
    if dice.random() < 0.2:
        headers += [("authorization", "Bearer old"), ("x-amz-date", "old"), ("X-Amz-Security-Token", "old")]
    written_path = "".join(dice.choice(["/", "/", "//"]) + loose(label, dice) for label in labels) + ("/" if slash else "")
    written_query = "&".join(loose(name, dice) + ("" if value == "" and name and dice.random() < 0.5 else "=" + loose(value, dice))
                             for name, value in query)
    url = scheme + "://" + host + ("" if port is None else ":%d" % port) + written_path
    if query:
        url += ("" if labels else "/" if dice.random() < 0.5 else "") + "?" + written_query
    parts = {
        "method": dice.choice(["GET", "POST", "PUT", "PATCH", "DELETE"]),
        "scheme": scheme, "host": host.lower() + ("" if port in (None, default) else ":%d" % port),
        "labels": labels, "slash": slash, "query": query, "headers": headers,
        "body": dice.choice(["", "", "{}", json.dumps({"Name": word(dice)}, ensure_ascii=False)]),
        "access_key_id": "AKIA" + "".join(dice.choice("ABCDEFGHIJ234567") for _ in range(16)),
        "secret_access_key": dice.choice(["wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", "k" * 40, "other+/="]),
        "session_token": dice.choice(["", "", "IQoJb3JpZ2luX2Vj//+==", "t" * 1200]),
        "region": dice.choice(REGIONS), "service": dice.choice(SERVICES),
        "unix_ms": dice.choice([0, 1440938160000, 1700000000123, 1709164799999, 4102444800000, dice.randrange(4_000_000_000_000)]),
    }
    line = {name: parts[name] for name in ("method", "body", "access_key_id", "secret_access_key", "session_token", "region",
                                           "service", "unix_ms")}
    line.update(url=url, headers=[{"name": name, "value": value} for name, value in headers])
    return parts, line


def expected(parts):
    """The URL, date and Authorization header by the published rules, from the unencoded parts."""
    labels = [strict(label) for label in parts["labels"]]
    path = "/" + "/".join(labels) + ("/" if parts["slash"] else "")
    signed_path = "/" + "/".join(strict(label) for label in labels) + ("/" if parts["slash"] else "")
    pairs = sorted((strict(name).encode(), strict(value).encode()) for name, value in parts["query"] )
    query = "&".join((name + b"=" + value).decode() for name, value in pairs)
    moment = datetime.datetime(1970, 1, 1) + datetime.timedelta(seconds=parts["unix_ms"] // 1000)
    date = moment.strftime("%Y%m%dT%H%M%SZ")
    headers = {"host": parts["host"], "x-amz-date": date}
    if parts["session_token"]:
        headers["x-amz-security-token"] = parts["session_token"]
    for name, value in parts["headers"]:
        name = name.lower()
        if name in ("content-type", "x-amz-meta", "x-amz-twice"):
            value = " ".join(value.split())
            headers[name] = headers[name] + "," + value if name in headers else value
    names = ";".join(sorted(headers))
    canonical = "\n".join([parts["method"], signed_path, query, "".join(n + ":" + headers[n] + "\n" for n in sorted(headers)),
                           names, hash_of(parts["body"])])
    scope = "/".join([date[:8], parts["region"], parts["service"], "aws4_request"])
    key = ("AWS4" + parts["secret_access_key"]).encode()
    for piece in scope.split("/"):
        key = mac(key, piece)
    signature = mac(key, "\n".join(["AWS4-HMAC-SHA256", date, scope, hash_of(canonical)])).hex()
    return {
        "url": parts["scheme"] + "://" + parts["host"] + path + ("?" + query if query else ""),
        "x-amz-date": date,
        "x-amz-security-token": parts["session_token"],
        "authorization": "AWS4-HMAC-SHA256 Credential=%s/%s, SignedHeaders=%s, Signature=%s"
                         % (parts["access_key_id"], scope, names, signature),
    }


def signed(program, lines):
    # A program of another processor runs in an emulator.
    command = [*os.environ.get("MESON_EXE_WRAPPER", "").split(), program]
    done = subprocess.run(command, input="\n".join(json.dumps(line) for line in lines) + "\n", text=True, encoding="utf-8",
                          capture_output=True, timeout=120, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def check_random(program):
    dice = random.Random(20191203)
    cases = [make(dice) for _ in range(COUNT)]
    answers = signed(program, [line for _, line in cases])
    assert len(answers) == COUNT, len(answers)
    for (parts, line), answer in zip(cases, answers):
        want = expected(parts)
        assert "url" in answer, (line, answer)
        got = {"url": answer["url"]}
        for name in ("x-amz-date", "x-amz-security-token", "authorization"):
            values = [header["value"] for header in answer["headers"] if header["name"].lower() == name]
            assert len(values) == (1 if want[name] else 0), (name, line, answer)
            got[name] = values[0] if values else ""
        assert got == want, "\nline %s\nwant %s\ngot  %s" % (json.dumps(line), want, got)


def check_published(program):
    """From the service's own signature test suite."""
    base = {"access_key_id": "AKIDEXAMPLE", "secret_access_key": "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", "region": "us-east-1",
            "service": "service", "unix_ms": 1440938160000, "headers": [], "body": "", "session_token": ""}
    known = [
        ("GET", "https://example.amazonaws.com/", "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31"),
        ("GET", "https://example.amazonaws.com/?Param2=value2&Param1=value1",
         "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500"),
        ("POST", "https://example.amazonaws.com/", "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b"),
    ]
    answers = signed(program, [dict(base, method=method, url=url) for method, url, _ in known])
    for (method, url, signature), answer in zip(known, answers):
        assert answer["headers"][-1]["value"].endswith("Signature=" + signature), (method, url, answer)


def check_refused(program):
    base = {"access_key_id": "A", "secret_access_key": "canary", "region": "r", "service": "s", "unix_ms": 0, "method": "GET"}
    urls = ["", "outposts", "ftp://host/", "https://user@host/", "https://host/a/../b", "https://host/%2e%2E/b", "https://host/.",
            "https://host/a\r\nb", "https://ho st/"]
    for url, answer in zip(urls, signed(program, [dict(base, url=url) for url in urls])):
        assert list(answer) == ["refused"] and "canary" not in answer["refused"], (url, answer)


if __name__ == "__main__":
    check_published(sys.argv[1])
    check_refused(sys.argv[1])
    check_random(sys.argv[1])
    print("%d random requests, published and refused ones: as expected" % COUNT)
