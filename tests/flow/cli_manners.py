"""How orderctl behaves: settings, secrets, terminals, hostile names, completion, manual.

Usage: cli_manners.py <orderctl> <order-sandbox> [unittest options]
"""
import os
import pathlib
import re
import subprocess
import sys

from cli_process import ToolTest, main

ROOT = pathlib.Path(__file__).resolve().parents[2]
HOSTILE = "\x1b[31mred\x07\u009b2J\u202eback\nsecond\tline"


class Settings(ToolTest):
    def config(self, text, mode=0o600):
        folder = pathlib.Path(self.home, ".config", "orderctl")
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / "config.ini"
        path.write_text(text, encoding="utf-8")
        path.chmod(mode)
        return path

    def in_force(self, name, *words, **options):
        checks = self.run_tool("doctor", "-o", "json", *words, **options).json()
        return next((one["detail"] for one in checks if one["check"] == name), None)

    def test_a_flag_counts_more_than_the_environment_and_that_more_than_a_profile(self):
        path = self.config("up42.workspace = all\n\n[default]\nup42.workspace = profile\n"
                           "[other]\n# a comment\nmax_attempts = 3\n")
        self.assertIn("profile, from " + str(path), self.in_force("workspace"))
        self.assertIn("all, from ", self.in_force("workspace", "--profile", "other"))
        self.assertIn("line 7", self.in_force("max_attempts", "--profile", "other"))
        variable = {"UP42_WORKSPACE": "variable"}
        self.assertEqual("variable, from variable UP42_WORKSPACE",
                         self.in_force("workspace", env=variable))
        self.assertEqual("flag, from flag --set",
                         self.in_force("workspace", "--set", "up42.workspace=flag", env=variable))

    def test_a_profile_can_hold_all_that_is_needed(self):
        info = self.sandbox.info
        names = ("api_url", "token_url", "userinfo_url", "username", "password")
        path = self.config("[default]\nprovider = up42\n" +
                           "".join(f"up42.{name} = {info[name]}\n" for name in names))
        for name in names:
            del self.environment["UP42_" + name.upper()]
        self.good("list")
        self.environment["XDG_CONFIG_HOME"] = str(pathlib.Path(self.home, "elsewhere"))
        self.bad(4, "list")
        self.good("list", "--config", str(path))

    def test_the_environment_can_be_left_out(self):
        self.bad(4, "list", "--set", "environment=false")

    def test_a_mistake_in_the_config_file_is_told_with_its_line(self):
        for text in ("up42.usrname = x\n", "[broken\n", "no equals sign\n", "max_attempts = x\n"):
            path = self.config("# first\n" + text)
            self.assertIn(f"{path}, line 2", self.bad(2, "list").err)

    def test_a_file_with_a_secret_that_others_can_read_is_warned_about(self):
        secret = "[default]\nup42.password = canary\n"
        self.config(secret, 0o644)
        self.assertIn("chmod 600", self.good("list").err)
        self.config(secret, 0o600)
        self.assertEqual(self.good("list").err, "")
        self.config("[default]\nmax_attempts = 3\n", 0o644)
        self.assertEqual(self.good("list").err, "")

    def test_a_secret_as_a_flag_is_refused_and_not_repeated(self):
        for name in ("up42.password", "up42.token", "up42.project_api_key"):
            refused = self.bad(2, "list", "--set", name + "=canary")
            self.assertNotIn("canary", refused.err)
            self.assertIn("config file", refused.err)
        for words in (["--proxy", "http://me:canary@127.0.0.1:9"],
                      ["--set", "proxy=http://me:canary@127.0.0.1:9"]):
            self.assertNotIn("canary", self.bad(2, "list", *words).err)

    def test_a_password_in_a_proxy_is_not_shown(self):
        self.config("proxy = http://me:canary@127.0.0.1:9\n")
        shown = self.run_tool("doctor", "-vv", "--set", "max_attempts=1")
        self.assertNotIn("canary", shown.out + shown.err)
        self.assertIn("127.0.0.1:9", shown.out)

    def test_no_secret_is_in_the_most_talkative_log(self):
        self.assertNotEqual(self.good("list", "-vv").err, "")

    def test_format_and_provider_can_come_from_the_environment(self):
        self.assertEqual(self.good("list", env={"ORDERCTL_OUTPUT": "json"}).json(), [])
        error = self.bad(2, "list", env={"ORDERCTL_OUTPUT": "json", "ORDERCTL_PROVIDER": "x"})
        self.assertEqual(error.error()["code"], "ARGUMENT")


class Terminals(ToolTest):
    def test_a_hostile_name_steers_no_terminal(self):
        order, = self.sandbox.make_orders(displayName=HOSTILE, tags=[HOSTILE], hold=True,
                                          status="FULFILLED")
        self.assertEqual(len(self.good("list").out.splitlines()), 2)
        for words in (["list"], ["info", order], ["tags", order], ["track", order]):
            for form in ("table", "json", "jsonl", "id"):
                shown = self.good(*words, "-o", form)
                text = shown.out + shown.err
                self.assertIsNone(re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", text), text)
        self.assertEqual(self.good("info", order, "-o", "json").json()["name"], HOSTILE)
        self.assertNotIn("\x1b[31m", self.on_terminal("list").out)

    def test_columns_are_aligned_by_what_is_seen(self):
        self.sandbox.make_orders(displayName="Zürich 東京", tags=["x"], hold=True)
        self.sandbox.make_orders(displayName="plain", hold=True)
        asset = self.sandbox.make_asset(kind="raw", size=10, title="東京", content_type="a/b")["id"]
        self.assertIn("東京", self.good("storage").out)
        self.assertIn(asset, self.good("storage").out)
        head, *rows = self.good("list").out.splitlines()
        column = head.index("NAME")
        self.assertEqual(sorted(row[column:] for row in rows), ["Zürich 東京", "plain"])

    def test_nothing_is_cut_off_a_terminal_and_names_are_cut_on_one(self):
        name = "long " * 60 + "end"
        self.sandbox.make_orders(displayName=name, hold=True)
        self.assertIn(name, self.good("list").out)
        shown = self.on_terminal("list")
        self.assertNotIn("end", shown.out)
        self.assertIn("…", shown.out)

    def test_colour_is_only_on_a_terminal_that_wants_it(self):
        self.sandbox.make_orders(status="FULFILLED", hold=True)
        self.assertIn("\x1b[32mFULFILLED", self.on_terminal("list").out)
        for env in ({"NO_COLOR": "1"}, {"TERM": "dumb"}):
            self.assertNotIn("\x1b", self.on_terminal("list", env=env).out)

    def test_progress_is_only_on_a_terminal_that_wants_it(self):
        order, = self.sandbox.make_orders(status="FULFILLED", hold=True)
        track = ["track", order, "--every", "0.05"]
        self.assertIn("waiting for", self.on_terminal(*track).out)
        self.assertNotIn("waiting for", self.on_terminal(*track, env={"TERM": "dumb"}).out)
        self.assertNotIn("waiting for", self.on_terminal(*track, "--quiet").out)
        self.assertNotIn("waiting for", self.good(*track).err)

    def test_a_wait_tells_changes_once_and_reports_only_when_asked_to(self):
        order, = self.sandbox.make_orders(status="PLACED", hold=True)
        track = ["track", order, "--every", "0.02"]
        # The change and the conclusion.
        self.at_deadline(lambda result: result.err.count("PLACED") == 2, *track)
        self.at_deadline(lambda result: result.err.count("still PLACED") > 2, *track, "-v")
        quiet = self.bad(8, *track, "-q", "--timeout", "0.3").err
        self.assertEqual(len(quiet.splitlines()), 1)

    def test_placing_asks_on_a_terminal_and_shows_the_price(self):
        place = ["place", *self.draft()]
        for answer in ("n\n", "\n", "\x04"):
            refused = self.on_terminal(*place, answer=answer)
            self.assertEqual(refused.code, 9, refused.out)
            self.assertRegex(refused.out, r"costs [\d.]+ credits")
        self.assertEqual(self.placements(), 0)
        self.assertEqual(self.on_terminal(*place, answer="y\n").code, 0)
        self.assertEqual(self.placements(), 1)

    def test_a_product_without_a_price_is_asked_about_all_the_same(self):
        place = ["place", *self.draft()]
        for _ in range(2):
            self.sandbox.fault("/v2/orders/estimate", {"status": 422, "body": "{}"}, method="POST")
        asked = self.on_terminal(*place, answer="y\n")
        self.assertIn("unknown number of credits", asked.out)
        self.assertEqual((asked.code, self.placements()), (0, 1))
        self.bad(1, *place, "--yes", "--max-cost", "100000")
        self.assertEqual(self.placements(), 1)

    def test_an_interrupted_question_spends_nothing(self):
        place = ["place", *self.draft()]
        self.assertEqual(self.on_terminal(*place, answer="\x03").code, 130)
        self.assertEqual(self.placements(), 0)

    def test_a_wait_on_a_terminal_can_be_interrupted(self):
        order, = self.sandbox.make_orders(status="PLACED", hold=True)
        stopped = self.on_terminal("track", order, until="waiting for", send="\x03")
        self.assertEqual(stopped.code, 130)


class Guides(ToolTest):
    def commands(self):
        """Every command with those below it, as --help lists them."""
        found = []
        for text, prefix in ((self.good("--help").out, ""),
                             *((self.good("help", group).out, group + " ") for group in
                               ("quotations", "feasibility", "catalog", "outposts", "sites",
                                "quotes"))):
            text = text.split("Examples:")[0]
            found += [prefix + name for name in re.findall(r"^  ([a-z]+)  ", text, re.M)]
        return found

    def test_the_manual_names_every_command_exit_code_and_common_option(self):
        manual = (ROOT / "src/cli/orderctl.1.scd").read_text(encoding="utf-8")
        commands = self.commands()
        self.assertIn("quotations accept", commands)
        for command in commands:
            self.assertRegex(manual, rf"\*{command}[ *]")
        for option in re.findall(r"--[a-z-]+", self.good("--help").out.split("Find:")[0]):
            if option not in ("--help", "--version"):
                self.assertIn(option, manual)
        for code in [*range(11), "130, 143"]:
            self.assertRegex(manual, rf"\n\|[\[ ] {code}\n")

    def test_each_command_has_help_with_its_options(self):
        for command in self.commands():
            shown = self.good("help", *command.split()).out
            self.assertIn(f"Usage: orderctl {command}", shown)
            self.assertEqual(self.good(*command.split(), "--help").out, shown)

    def completed(self, *words):
        line = " ".join(words)
        script = ('source <("$0" completion bash); COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); '
                  '_orderctl; printf "%s\\n" "${COMPREPLY[@]}"')
        done = subprocess.run(["bash", "-c", script, self.orderctl, *words], cwd=self.home,
                              env=self.environment, capture_output=True, text=True, timeout=60)
        self.assertEqual(done.stderr, "", line)
        return done.stdout.split()

    def test_bash_completes_commands_options_and_values(self):
        self.assertEqual(self.completed("orderctl", "que"), [])
        self.assertEqual(self.completed("orderctl", "qu"), ["quicklook", "quotations", "quotes"])
        self.assertEqual(self.completed("orderctl", "quotations", "a"), ["accept"])
        self.assertEqual(self.completed("orderctl", "-q", "place", "--ma"), ["--max-cost"])
        self.assertEqual(self.completed("orderctl", "list", "--prov"), ["--provider"])
        self.assertEqual(self.completed("orderctl", "list", "-o", "json"), ["json", "jsonl"])
        self.assertIn("attention", self.completed("orderctl", "track", "--until", ""))
        pathlib.Path(self.home, "area.geojson").touch()
        self.assertEqual(self.completed("orderctl", "search", "--area", "ar"), ["area.geojson"])

    def test_completion_scripts_name_every_command(self):
        for shell in ("bash", "zsh", "fish"):
            script = self.good("completion", shell).out
            for command in self.commands():
                self.assertIn(command, script)


if __name__ == "__main__":
    main(sys.argv)
