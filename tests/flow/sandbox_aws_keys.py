"""Checks who order-sandbox lets in at AWS: signatures, session keys, and everyone who issues them.

Usage: sandbox_aws_keys.py <order-sandbox> [unittest options]
"""
import datetime
import email.utils
import json
import time
import unittest
import urllib.parse

from aws_case import AwsCase, Keys, encoded, send

ORDERS = "/list-orders"


class Signatures(AwsCase):
    def test_a_good_signature_is_let_in(self):
        self.assertIn("Orders", self.get(ORDERS))

    def test_no_signature_is_a_missing_token(self):
        self.refused(send(self.info["url"], "GET", ORDERS, ca_file=self.info.get("ca_file")), 403,
                     "MissingAuthenticationTokenException")

    def test_half_a_signature_is_incomplete(self):
        for header in ("AWS4-HMAC-SHA256 Credential=a", "Bearer x"):
            answer = self.call("GET", ORDERS, edit=lambda h: h.update(authorization=header))
            self.refused(answer, 400, "IncompleteSignatureException")

    def test_a_wrong_signature_is_invalid_and_says_what_was_expected(self):
        bad = self.signer(Keys(self.keys.id, self.keys.secret + "x"))
        message = self.refused(self.call("GET", ORDERS, signer=bad), 403,
                               "InvalidSignatureException")["Message"]
        self.assertIn("The Canonical String for this request should have been\n'GET\n" + ORDERS,
                      message)
        self.assertIn("The String-to-Sign should have been\n'AWS4-HMAC-SHA256\n", message)

    def test_what_is_signed_can_not_be_changed(self):
        def other_date(headers):
            now = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(seconds=2)
            headers["x-amz-date"] = now.strftime("%Y%m%dT%H%M%SZ")
        for edit in (other_date, lambda h: h.update({"x-amz-more": "1"}),
                     lambda h: h.update({"x-amz-content-sha256": "0" * 64})):
            self.refused(self.call("GET", ORDERS, edit=edit), 403, "InvalidSignatureException")
        headers = self.signer().headers(
            "GET", urllib.parse.urlsplit(self.info["url"]).netloc, ORDERS, [], {}, b"")
        answer = send(self.info["url"], "GET", ORDERS + "?MaxResults=1", headers,
                      ca_file=self.info.get("ca_file"))
        self.refused(answer, 403, "InvalidSignatureException")

    def test_what_has_to_be_signed_is_named(self):
        for name in ("host", "x-amz-date", "content-type"):
            answer = self.call("POST", "/orders", body={}, signer=self.signer(unsigned=(name,)))
            self.refused(answer, 403, "InvalidSignatureException", f"'{name}' must be a")

    def test_the_scope_must_be_right(self):
        for bent, pattern in (({"region": "eu-west-1"}, "valid region, not 'eu-west-1'"),
                              ({"service": "s3"}, "correct service: 'outposts'"),
                              ({"terminator": "aws5"}, "valid terminator"),
                              ({"scope_date": "20200101"}, "Date in Credential scope")):
            self.refused(self.call("GET", ORDERS, signer=self.signer(**bent)), 403,
                         "InvalidSignatureException", pattern)

    def test_an_unknown_key_is_not_recognized(self):
        stranger = self.signer(Keys("AKIAAAAAAAAAAAAAAAAA", "secret"))
        self.refused(self.call("GET", ORDERS, signer=stranger), 403,
                     "UnrecognizedClientException")
        with_token = self.signer(Keys(self.keys.id, self.keys.secret, "a-token"))
        self.refused(self.call("GET", ORDERS, signer=with_token), 403,
                     "UnrecognizedClientException")

    def test_more_than_five_minutes_off_is_too_much(self):
        self.assertEqual(self.call("GET", ORDERS, signer=self.signer(seconds_ahead=290)).status,
                         200)
        self.refused(self.call("GET", ORDERS, signer=self.signer(seconds_ahead=-310)), 403,
                     "InvalidSignatureException", r"Signature expired: .* is now earlier than ")
        answer = self.call("GET", ORDERS, signer=self.signer(seconds_ahead=310))
        self.refused(answer, 403, "InvalidSignatureException", "Signature not yet current: ")

    def test_the_date_of_an_answer_mends_a_wrong_clock(self):
        self.control("POST", "/clock", {"shift_seconds": -4000})
        answer = self.call("GET", ORDERS)
        self.refused(answer, 403, "InvalidSignatureException", "not yet current")
        server = email.utils.parsedate_to_datetime(answer.headers["Date"])
        behind = (server - datetime.datetime.now(datetime.timezone.utc)).total_seconds()
        self.assertAlmostEqual(behind, -4000, delta=20)
        self.assertEqual(
            self.call("GET", ORDERS, signer=self.signer(seconds_ahead=behind)).status, 200)

    def test_paths_and_queries_are_signed_as_they_are_sent(self):
        outpost = self.get("/outposts")["Outposts"][0]
        path = "/outposts/" + encoded(outpost["OutpostArn"])
        self.assertIn("arn%3Aaws%3A", path)
        self.assertEqual(self.get(path)["Outpost"], outpost)
        page = self.get(ORDERS, ("MaxResults", 1))
        self.assertTrue(set("#+/=") <= set(page["NextToken"]))
        second = self.get(ORDERS, ("NextToken", page["NextToken"]), ("MaxResults", 1))
        self.assertNotEqual(second["Orders"], page["Orders"])


class SessionKeys(AwsCase):
    def assume(self, **form):
        form = {"RoleArn": self.info["role_arn"], "RoleSessionName": "check", **form}
        return self.sts("AssumeRole", **form)

    def lets_in(self, keys):
        return self.call("GET", ORDERS, signer=self.signer(keys)).status == 200

    def test_a_role_can_be_assumed(self):
        root, status = self.assume()
        self.assertEqual((status, root.tag.split("}")[1]), (200, "AssumeRoleResponse"))
        self.assertRegex(self.sts_text(root, "Arn"), r":assumed-role/sandbox-orders/check\Z")
        self.assertTrue(self.lets_in(self.granted(root)))

    def test_a_session_key_needs_its_own_token(self):
        keys = self.granted(self.assume()[0])
        for token in (None, keys.token + "x", self.granted(self.assume()[0]).token):
            answer = self.call("GET", ORDERS, signer=self.signer(Keys(keys.id, keys.secret, token)))
            self.refused(answer, 403, "UnrecognizedClientException")

    def test_session_keys_expire(self):
        keys = self.granted(self.assume()[0])
        self.control("POST", "/keys", {"expire": True})
        answer = self.call("GET", ORDERS, signer=self.signer(keys))
        self.refused(answer, 403, "ExpiredTokenException")
        self.assertTrue(self.lets_in(self.keys))
        for tries, seconds in enumerate((1, 5, 25), 1):  # the first that leaves time for a call
            self.control("POST", "/keys", {"seconds": seconds})
            keys = self.granted(self.assume()[0])
            if was_let_in := self.lets_in(keys):
                break
        self.assertTrue(was_let_in)
        time.sleep(seconds + 0.1)
        self.assertFalse(self.lets_in(keys))
        self.assertEqual(self.control("GET", "/keys"), {"issued": 1 + tries, "seconds": seconds})

    def test_a_reading_role_reads_only(self):
        keys = self.granted(self.assume(RoleArn=self.info["read_only_role_arn"])[0])
        self.assertTrue(self.lets_in(keys))
        answer = self.call("POST", "/orders", body={}, signer=self.signer(keys))
        self.refused(answer, 403, "AccessDeniedException", "assumed-role/sandbox-reader/check")

    def test_a_partner_names_the_external_id(self):
        arn = self.info["partner_role_arn"]
        self.sts_refused(self.assume(RoleArn=arn), 403, "AccessDenied")
        root, status = self.assume(RoleArn=arn, ExternalId=self.info["partner_external_id"])
        self.assertEqual(status, 200)
        self.assertTrue(self.lets_in(self.granted(root)))

    def test_the_token_service_checks_what_it_is_asked(self):
        self.sts_refused(self.assume(RoleArn="arn:aws:iam::1:role/none"), 403, "AccessDenied")
        self.sts_refused(self.assume(RoleSessionName="a b"), 400, "ValidationError")
        self.sts_refused(self.assume(DurationSeconds="899"), 400, "ValidationError")
        self.sts_refused(self.sts("AssumeNothing"), 400, "InvalidAction")
        self.sts_refused(self.sts("AssumeRole", Version="2010-01-01"), 400, "InvalidAction")

    def test_the_token_service_checks_signatures(self):
        self.sts_refused(self.assume(signed=False), 403, "MissingAuthenticationToken")
        bent = lambda keys=None, **how: self.signer(keys, **{"service": "sts", **how})
        self.sts_refused(self.assume(signer=bent(Keys("AKIAX", "x"))), 403, "InvalidClientTokenId")
        self.sts_refused(self.assume(signer=bent(Keys(self.keys.id, "x"))), 403,
                         "SignatureDoesNotMatch")
        self.sts_refused(self.assume(signer=bent(service="outposts")), 403,
                         "SignatureDoesNotMatch")
        keys = self.granted(self.assume(signer=bent(region="us-east-1"))[0])
        self.control("POST", "/keys", {"expire": True})
        self.sts_refused(self.assume(signer=bent(keys)), 403, "ExpiredToken")

    def test_a_web_identity_needs_no_signature(self):
        form = {"RoleArn": self.info["role_arn"], "RoleSessionName": "pod",
                "WebIdentityToken": self.info["web_identity_token"]}
        root, status = self.sts("AssumeRoleWithWebIdentity", signed=False, **form)
        self.assertEqual(status, 200)
        self.assertTrue(self.lets_in(self.granted(root)))
        form["WebIdentityToken"] += "x"
        self.sts_refused(self.sts("AssumeRoleWithWebIdentity", signed=False, **form), 400,
                         "InvalidIdentityToken")
        form.update(WebIdentityToken=self.info["web_identity_token"], RoleArn="arn:aws:x")
        self.sts_refused(self.sts("AssumeRoleWithWebIdentity", signed=False, **form), 403,
                         "AccessDenied")

    def test_the_token_service_tells_who_one_is(self):
        root, status = self.sts("GetCallerIdentity")
        self.assertEqual((status, self.sts_text(root, "Account")), (200, self.info["account_id"]))
        self.assertRegex(self.sts_text(root, "Arn"), r":user/orders\Z")

    def test_the_portal_gives_keys_to_whoever_signed_in(self):
        query = urllib.parse.urlencode({"role_name": self.info["sso_role_name"],
                                        "account_id": self.info["account_id"]})
        def ask(query, token):
            return send(self.info["sso_url"], "GET", "/federation/credentials?" + query,
                        {"x-amz-sso_bearer_token": token}, ca_file=self.info.get("ca_file"))
        keys = ask(query, self.info["sso_access_token"]).json()["roleCredentials"]
        self.assertAlmostEqual(keys["expiration"] / 1000, time.time() + 3600, delta=60)
        self.assertTrue(self.lets_in(Keys(keys["accessKeyId"], keys["secretAccessKey"],
                                          keys["sessionToken"])))
        for status, code, answer in (
                (401, "UnauthorizedException", ask(query, "x")),
                (403, "ForbiddenException", ask("role_name=x&account_id=1",
                                                self.info["sso_access_token"])),
                (400, "InvalidRequestException", ask("", self.info["sso_access_token"]))):
            self.assertEqual((answer.status, answer.headers["x-amzn-ErrorType"]), (status, code))
            self.assertIn("message", answer.json())

    def test_a_portal_token_that_ended_can_be_renewed(self):
        def ask(token):
            return send(self.info["sso_url"], "GET", "/federation/credentials?role_name="
                        f"{self.info['sso_role_name']}&account_id={self.info['account_id']}",
                        {"x-amz-sso_bearer_token": token}, ca_file=self.info.get("ca_file"))
        def renew(**changes):
            body = {"clientId": self.info["sso_client_id"], "grantType": "refresh_token",
                    "clientSecret": self.info["sso_client_secret"],
                    "refreshToken": self.info["sso_refresh_token"], **changes}
            return send(self.info["sso_url"], "POST", "/token",
                        {"content-type": "application/json"}, json.dumps(body).encode(),
                        self.info.get("ca_file"))
        self.control("POST", "/keys", {"expire": True})
        self.assertEqual(ask(self.info["sso_access_token"]).status, 401)
        renewed = renew().json()
        self.assertEqual((renewed["tokenType"], renewed["expiresIn"]), ("Bearer", 3600))
        self.assertEqual(ask(renewed["accessToken"]).status, 200)
        for changes, status, error in (({"clientSecret": "x"}, 401, "invalid_client"),
                                       ({"refreshToken": "x"}, 400, "invalid_grant"),
                                       ({"grantType": "x"}, 400, "unsupported_grant_type")):
            answer = renew(**changes)
            self.assertEqual((answer.status, answer.json()["error"]), (status, error))


class Machine(AwsCase):
    TOKEN, ROLES = "/latest/api/token", "/latest/meta-data/iam/security-credentials/"

    def ask(self, method, path, headers=None):
        return send(self.info["imds_url"], method, path, headers)

    def token(self, seconds="21600"):
        return self.ask("PUT", self.TOKEN, {"x-aws-ec2-metadata-token-ttl-seconds": seconds})

    def read(self, path, token):
        return self.ask("GET", path, {"x-aws-ec2-metadata-token": token})

    def is_keys(self, view):
        keys = Keys(view["AccessKeyId"], view["SecretAccessKey"], view["Token"])
        self.assertEqual(self.call("GET", ORDERS, signer=self.signer(keys)).status, 200)
        self.assertRegex(view["Expiration"], r"\A\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ\Z")

    def test_an_instance_gets_the_keys_of_its_role(self):
        token = self.token().body.decode()
        role = self.read(self.ROLES, token).body.decode()
        view = json.loads(self.read(self.ROLES + role, token).body)
        self.assertEqual((view["Code"], view["Type"]), ("Success", "AWS-HMAC"))
        self.is_keys(view)
        again = json.loads(self.read(self.ROLES + role, token).body)
        self.assertEqual(again["AccessKeyId"], view["AccessKeyId"])
        self.control("POST", "/keys", {"expire": True})
        fresh = json.loads(self.read(self.ROLES + role, token).body)
        self.assertNotEqual(fresh["AccessKeyId"], view["AccessKeyId"])
        self.assertEqual(self.read(self.ROLES + "other", token).status, 404)
        self.assertEqual(self.read("/latest/meta-data/placement/region", token).body.decode(),
                         self.info["region"])

    def test_the_first_version_of_the_metadata_is_refused(self):
        self.assertEqual(self.ask("GET", self.ROLES).status, 401)
        self.assertEqual(self.read(self.ROLES, "x").status, 401)

    def test_a_metadata_token_has_a_lifetime(self):
        for seconds in ("0", "21601", "x"):
            self.assertEqual(self.token(seconds).status, 400)
        self.assertEqual(self.ask("PUT", self.TOKEN).status, 400)
        token = self.token("1")
        self.assertEqual(token.headers["x-aws-ec2-metadata-token-ttl-seconds"], "1")
        time.sleep(1.1)
        self.assertEqual(self.read(self.ROLES, token.body.decode()).status, 401)

    def test_no_metadata_through_a_proxy(self):
        answer = self.ask("PUT", self.TOKEN, {"x-aws-ec2-metadata-token-ttl-seconds": "60",
                                              "x-forwarded-for": "192.0.2.1"})
        self.assertEqual(answer.status, 403)

    def test_a_container_shows_its_token(self):
        path = urllib.parse.urlsplit(self.info["container_url"]).path
        answer = self.ask("GET", path, {"authorization": self.info["container_token"]})
        self.is_keys(answer.json())
        self.assertEqual(answer.json()["RoleArn"], self.info["role_arn"])
        for headers in ({}, {"authorization": "x"}):
            answer = self.ask("GET", path, headers)
            self.assertEqual((answer.status, answer.json()["code"]), (401, "AccessDenied"))

    def test_faults_and_the_log_cover_the_machine_too(self):
        self.fault(self.TOKEN, {"status": 404}, method="PUT")
        self.assertEqual([self.token().status, self.token().status], [404, 200])
        seen = self.control("GET", "/requests?method=PUT")["requests"]
        self.assertEqual([request["faulty"] for request in seen], [True, False])


class OverTls(SessionKeys):
    options = ["--tls"]

    def test_only_the_machine_speaks_plain_http(self):
        self.assertTrue(self.info["url"].startswith("https:"))
        for name in ("imds_url", "container_url"):
            self.assertTrue(self.info[name].startswith("http:"))


if __name__ == "__main__":
    unittest.main()
