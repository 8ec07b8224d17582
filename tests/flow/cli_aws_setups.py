"""orderctl with the AWS set-ups people have: keys that run out while an order is waited for, files that cannot be read,
a simulator on another machine.

Usage: cli_aws_setups.py <orderctl> <order-sandbox> [unittest options]
"""
import hashlib
import json
import os
import stat
import sys
import urllib.parse

from cli_process import main
from hardware_process import HardwareTest

# A repeat within one question would hide the mishap.
ONCE = ["--set", "max_attempts=1", "--set", "retry_delay_ms=1"]
# Keys run out between two questions, so that each has to fetch new ones.
LIFE = 1


class SetUp(HardwareTest):
    def setUp(self):
        super().setUp()
        for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
            del self.environment[name]
        os.mkdir(self.path(".aws"))
        for service in ("STS", "SSO", "SSO_OIDC"):
            self.environment["AWS_ENDPOINT_URL_" + service] = self.outposts["url"]

    def path(self, name):
        return os.path.join(self.home, name)

    def write(self, name, text, mode=0o600):
        os.makedirs(os.path.dirname(self.path(name)), exist_ok=True)
        with open(self.path(name), "w", encoding="utf-8") as file:
            file.write(text)
        os.chmod(self.path(name), mode)

    def config(self, text):
        self.write(".aws/config", text)

    def program(self, body):
        """A profile's credential_process that runs a script."""
        self.write("tool", "#!/bin/sh\n" + body, stat.S_IRWXU)
        return f"[default]\ncredential_process = {self.path('tool')}\n"

    def printed_keys(self, seconds=None):
        keys = {"Version": 1, "AccessKeyId": self.outposts["access_key_id"],
                "SecretAccessKey": self.outposts["secret_access_key"]}
        if seconds is not None:
            # The time of printing is the script's.
            keys["Expiration"] = "@END@"
        line = json.dumps(keys).replace("@END@", f"'\"$(date -u -d '+{seconds} sec' '+%F %T UTC')\"'")
        return f"echo '{line}'\n"


class Waiting(SetUp):
    """A wait goes on after a mishap with keys that have worked before."""

    def wait_through(self, harm, heal=lambda: None, word=""):
        order = self.make_order("PREPARING", hold=True)
        process = self.start("track", order, "--every", "0.5", "-o", "jsonl", *ONCE)
        self.wait_until(lambda: self.sandbox.hardware_was_asked_for(order))
        harm()
        trouble = None
        for line in process.stdout:
            trouble = json.loads(line)
            if trouble["update"] == "TROUBLE":
                break
        self.assertEqual(trouble["update"], "TROUBLE")
        self.assertIn(word, trouble["error"]["message"])
        heal()
        self.control("POST", "/orders/" + order, {"hold": False})
        ended = self.finish(process)
        self.assertEqual(ended.code, 0, ended)
        self.assertEqual(ended.lines()[-1]["state"], "FULFILLED")

    def role(self):
        self.write(".aws/credentials", f"[base]\naws_access_key_id = {self.outposts['access_key_id']}\n"
                   f"aws_secret_access_key = {self.outposts['secret_access_key']}\n")
        self.config(f"[default]\nrole_arn = {self.outposts['role_arn']}\nsource_profile = base\n")

    def refuse_once(self, path, status, body="", content_type="text/xml"):
        """The next keys are refused, and those in use are over."""
        def harm():
            self.fault(path, {"status": status, "headers": {"Content-Type": content_type}, "body": body})
            self.control("POST", "/keys", {"expire": True})
        return harm

    def test_the_token_service_throttles(self):
        self.role()
        self.wait_through(self.refuse_once(
            "/", 400, "<ErrorResponse><Error><Code>Throttling</Code><Message>Rate exceeded</Message></Error>"
            "<RequestId>i</RequestId></ErrorResponse>"), word="Throttling")

    def test_the_token_service_is_answered_for_by_a_balancer(self):
        self.role()
        self.wait_through(self.refuse_once("/", 403, "<html>Forbidden</html>", "text/html"), word="403")

    def test_the_container_agent_stumbles(self):
        for status, body in ((400, "{}"), (404, ""), (200, "no JSON")):
            with self.subTest(status=status):
                self.control("POST", "/reset")
                self.environment["AWS_CONTAINER_CREDENTIALS_FULL_URI"] = self.outposts["container_url"]
                self.write("token", self.outposts["container_token"] + "\r\n")
                self.environment["AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE"] = self.path("token")
                path = urllib.parse.urlsplit(self.outposts["container_url"]).path
                self.wait_through(self.refuse_once(path, status, body), word="container")

    def test_the_instance_metadata_stumble(self):
        del self.environment["AWS_EC2_METADATA_DISABLED"]
        self.environment["AWS_EC2_METADATA_SERVICE_ENDPOINT"] = self.outposts["imds_url"]

        self.wait_through(self.refuse_once("/latest/api/token", 500), word="500")

    def test_the_sign_in_portal_is_busy(self):
        self.control("POST", "/keys", {"seconds": LIFE})
        self.config("[default]\nsso_session = corp\nsso_account_id = "
                    f"{self.outposts['account_id']}\nsso_role_name = {self.outposts['sso_role_name']}\n"
                    "[sso-session corp]\nsso_start_url = https://corp.example\nsso_region = us-west-2\n")
        self.write(f".aws/sso/cache/{hashlib.sha1(b'corp').hexdigest()}.json", json.dumps(
            {"accessToken": self.outposts["sso_access_token"], "expiresAt": "2099-01-01T00:00:00UTC"}))
        # Here the end of the keys would be the end of the sign-in: these end by themselves.
        self.wait_through(lambda: self.fault("/federation/credentials", {"status": 429, "body": "{}"}), word="429")

    def test_the_credential_process_fails(self):
        keys = self.printed_keys(LIFE)
        self.config(self.program(f"[ -e {self.path('broken')} ] && {{ echo 'No ticket.' >&2; exit 1; }}\n{keys}"))
        self.wait_through(lambda: self.write("broken", ""), lambda: os.remove(self.path("broken")),
                          word="ended with status 1. It wrote: No ticket")

    def test_the_config_file_is_half_written(self):
        whole = self.program(self.printed_keys(LIFE))
        self.config(whole)
        self.wait_through(lambda: self.config(whole[:20]), lambda: self.config(whole), word="config")

    def test_what_needs_a_person_ends_it(self):
        self.role()
        order = self.make_order("PREPARING", hold=True)
        process = self.start("track", order, "--every", "0.5", "-o", "jsonl", *ONCE)
        self.wait_until(lambda: self.sandbox.hardware_was_asked_for(order))
        self.config("[default]\nrole_arn = arn:aws:iam::1:role/gone\nsource_profile = base\n")
        self.control("POST", "/keys", {"expire": True})
        ended = self.finish(process)
        self.assertEqual(ended.code, 4, ended)
        self.assertIn("AccessDenied", ended.error()["message"])


class Files(SetUp):
    """Files that cannot be read are as good as none."""

    def with_keys(self):
        return {"AWS_ACCESS_KEY_ID": self.outposts["access_key_id"],
                "AWS_SECRET_ACCESS_KEY": self.outposts["secret_access_key"]}

    def checks(self, **options):
        return {one["check"]: one["detail"] for one in self.good("doctor", "-o", "json", **options).json()}

    def test_a_folder_in_place_of_the_config_file_harms_nobody(self):
        os.mkdir(self.path(".aws/config"))
        checks = self.checks(env=self.with_keys())
        self.assertIn("Is a directory", checks["aws_config_file"])
        self.assertIn("does not exist", checks["aws_credentials_file"])
        failed = self.bad(4, "doctor", "-o", "json").json()
        self.assertIn("Is a directory", next(one for one in failed if not one["ok"])["detail"])
        self.bad(1, "doctor", env={**self.with_keys(), "AWS_CONFIG_FILE": self.path(".aws/config")})

    def test_settings_that_say_everything_need_no_file(self):
        self.config("this is no INI")
        self.bad(4, "sites", "list", env=self.with_keys())
        self.write("orderctl.ini", "[default]\nprovider = outposts\n"
                   f"outposts.access_key_id = {self.outposts['access_key_id']}\n"
                   f"outposts.secret_access_key = {self.outposts['secret_access_key']}\n"
                   f"outposts.region = {self.outposts['region']}\n"
                   f"outposts.endpoint_url = {self.outposts['url']}\n")
        self.good("--config", self.path("orderctl.ini"), "sites", "list")

    def test_thousands_of_profiles_are_read(self):
        self.config("".join(
            f"[profile account-{i}]\nsso_session = corp\nsso_account_id = 123456789012\nregion = us-west-2\n"
            f"sso_role_name = AdministratorAccess\noutput = json\n# {'x' * 110}\n" for i in range(6000)))
        self.assertGreater(os.path.getsize(self.path(".aws/config")), 1_400_000)
        self.good("sites", "list", env=self.with_keys())

    def test_paths_are_read_as_a_shell_would(self):
        self.write("elsewhere/config", self.program(self.printed_keys()))
        for written in ("$HOME/elsewhere/config", "~/elsewhere/config", "${HOME}/elsewhere/config"):
            self.good("sites", "list", env={"AWS_CONFIG_FILE": written})

    def test_the_ca_bundle_is_named_by_whoever_named_it(self):
        self.write("own.pem", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n")
        missing = {**self.with_keys(), "AWS_ENDPOINT_URL_OUTPOSTS": "https://127.0.0.1:9"}
        self.assertIn("variable AWS_CA_BUNDLE",
                      self.bad(2, "sites", "list", env={**missing, "AWS_CA_BUNDLE": "~/gone.pem"}).err)
        self.config("[default]\nca_bundle = ~/gone.pem\n")
        self.assertIn('ca_bundle in the profile "default"', self.bad(2, "sites", "list", env=missing).err)
        checks = self.checks(env={**self.with_keys(), "AWS_CA_BUNDLE": "~/own.pem"})
        self.assertEqual(checks["ca_file"], self.path("own.pem") + ", from variable AWS_CA_BUNDLE")
        result = self.good("--ca-file", self.path("own.pem"), "doctor", "-o", "json",
                           env={**self.with_keys(), "AWS_CA_BUNDLE": "~/gone.pem"})
        self.assertEqual({one["check"]: one["detail"] for one in result.json()}["ca_file"],
                         self.path("own.pem") + ", from flag --ca-file")


class Endpoints(SetUp):
    def setUp(self):
        super().setUp()
        self.environment.update(AWS_ACCESS_KEY_ID=self.outposts["access_key_id"],
                                AWS_SECRET_ACCESS_KEY=self.outposts["secret_access_key"])

    def test_a_custom_endpoint_counts_more_than_fips(self):
        checks = {one["check"]: one["detail"] for one in self.good(
            "doctor", "-o", "json", env={"AWS_USE_FIPS_ENDPOINT": "true"}).json()}
        self.assertEqual(checks["api_url_note"], "FIPS (variable AWS_USE_FIPS_ENDPOINT) cannot be had "
                         "at a custom endpoint and is ignored")

    def test_plain_http_to_another_host_has_to_be_allowed(self):
        # A name that every resolver gives the loopback address, and that is not a loopback name.
        port = urllib.parse.urlsplit(self.outposts["url"]).port
        url = f"http://simulator.localhost:{port}"
        refused = self.bad(2, "sites", "list", env={"AWS_ENDPOINT_URL_OUTPOSTS": url})
        self.assertIn("allow_http_hosts", refused.err)
        allowed = ["--set", "allow_http_hosts=simulator.localhost"]
        self.good("sites", "list", *allowed, env={"AWS_ENDPOINT_URL_OUTPOSTS": url})
        self.assertIn("takes host names", self.bad(
            2, "sites", "list", "--set", "allow_http_hosts=" + url).err)
        shown = self.on_terminal("doctor", *allowed, env={"AWS_ENDPOINT_URL_OUTPOSTS": url})
        self.assertRegex(shown.out, "\x1b\\[[0-9;]*31m *unsafe")

    def test_an_availability_zone_is_not_a_region(self):
        self.assertIn("its region is us-west-2",
                      self.bad(2, "sites", "list", env={"AWS_REGION": "us-west-2a"}).err)


if __name__ == "__main__":
    main(sys.argv)
