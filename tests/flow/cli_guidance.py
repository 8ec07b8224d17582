"""How orderctl guides whoever types: help, examples, typos, and messages in the words typed.

Usage: cli_guidance.py <orderctl> <order-sandbox> [unittest options]
"""
import re
import shlex
import sys

from cli_process import ToolTest, main

GROUPS = ("quotations", "feasibility", "catalog", "outposts", "sites", "quotes")


def commands_in(text):
    return re.findall(r"^  ([a-z]+)  ", text.split("Examples:")[0], re.M)


def examples_in(text):
    """The lines below "Examples:", each as the commands it runs."""
    lines = re.findall(r"^  (orderctl .*)$", text.split("Examples:\n")[1], re.M)
    return [re.split(r" && | \| ", line.split(" > ")[0]) for line in lines]


class Help(ToolTest):
    def helps(self):
        """Every command's path with its help."""
        top = self.good("--help").out
        found = {(): top}
        for name in commands_in(top):
            found[(name,)] = self.good(name, "--help").out
            if name in GROUPS:
                for below in commands_in(found[(name,)]):
                    found[(name, below)] = self.good(name, below, "--help").out
        return found

    def test_help_alone_shows_the_overview(self):
        overview = self.good("help").out
        self.assertEqual(overview, self.good("--help").out)
        for text in ("Usage: orderctl [", "Find:", "search", "-p,--provider"):
            self.assertIn(text, overview)
        self.assertIn("Usage: orderctl help", self.good("help", "help").out)

    def test_without_a_command_the_help_is_shown_and_the_exit_code_is_2(self):
        nothing = self.bad(2)
        self.assertEqual(nothing.out, "")
        self.assertTrue(nothing.err.startswith(self.good("--help").out))
        self.assertIn("no command was given", nothing.err)
        self.assertIn("Usage: orderctl quotations", self.bad(2, "quotations").err)
        self.assertIn("Usage: orderctl [", self.bad(2, "-p", "outposts").err)
        self.assertEqual(self.bad(2, env={"ORDERCTL_OUTPUT": "json"}).error()["code"], "ARGUMENT")

    def test_each_help_ends_with_examples_that_parse(self):
        for path, text in self.helps().items():
            with self.subTest(path=path):
                examples = examples_in(text)
                self.assertIn(len(examples), (2, 3, 4) if not path else (2, 3))
                self.assertTrue(all(any(shlex.split(one)[1:] and " ".join(path) in one
                                        for one in example) for example in examples))
                for command in (one for example in examples for one in example):
                    # What was read goes on to the config file, which is not there.
                    words = shlex.split(command)
                    self.assertEqual(words[0], "orderctl")
                    self.assertIn("missing.ini", self.bad(1, *words[1:], "--config",
                                                          "missing.ini").err, command)

    def test_each_help_mentions_output_and_provider(self):
        for path, text in self.helps().items():
            with self.subTest(path=path):
                self.assertRegex(text, r"-o\b")
                self.assertRegex(text, r"-p\b")


class Typos(ToolTest):
    def suggests(self, words, unknown, suggestion, command):
        """The one line names the unknown word, suggests another, points to a command's help."""
        with self.subTest(words=words):
            line, = self.bad(2, *words).err.splitlines()
            for part in (unknown, suggestion, f"(see {command} --help)"):
                self.assertIn(part, line)

    def test_a_mistyped_command_suggests_the_nearest(self):
        self.suggests(["serch"], '"serch"', 'mean "search"?', "orderctl search")
        self.suggests(["-o", "json", "-o", "table", "serch"], '"serch"', 'mean "search"?',
                      "orderctl search")
        self.suggests(["quotations", "acept"], '"acept"', 'mean "accept"?',
                      "orderctl quotations accept")
        self.suggests(["accept"], '"accept"', 'mean "quotations accept"?',
                      "orderctl quotations accept")
        self.suggests(["xyzzyplugh"], '"xyzzyplugh"', "there is no command", "orderctl")

    def test_a_command_of_other_tools_suggests_ours(self):
        for words, ours in ((["orders", "list"], "list"), (["wait", "ID"], "track"),
                            (["download", "ID"], "fetch"), (["login"], "doctor"),
                            (["buy"], "place"), (["ls"], "list")):
            self.suggests(words, f'"{words[0]}"', f'mean "{ours}"?', "orderctl " + ours)
        self.assertIn("every request logs in by itself", self.bad(2, "login").err)

    def test_a_mistyped_option_suggests_the_nearest_of_its_command(self):
        self.suggests(["search", "--colection", "phr"], "search has no option --colection",
                      "mean --collection?", "orderctl search")
        self.suggests(["search", "--example=Berlin", "--max-clouds=5"], "--max-clouds",
                      "mean --max-cloud?", "orderctl search")
        self.suggests(["list", "--provder", "up42"], "--provder", "mean --provider?",
                      "orderctl list")
        self.suggests(["quotes", "create", "--contry", "DE"], "--contry", "mean --country?",
                      "orderctl quotes create")
        self.suggests(["list", "--json"], "--json", "mean -o json?", "orderctl list")
        self.suggests(["list", "-qx"], "no option -x", "", "orderctl list")
        self.suggests(["--ouput", "json", "list"], "--ouput", "mean --output?", "orderctl")

    def test_the_value_of_an_option_is_no_command(self):
        self.suggests(["-p", "up42", "--set", "max_attempts=2", "lst"], '"lst"', 'mean "list"?',
                      "orderctl list")

    def test_other_mistakes_point_to_the_help_of_the_command(self):
        for words, text, command in (
                (["status"], "order", "orderctl status"),
                (["search", "phr", "other"], "phr other", "orderctl search"),
                (["quotations", "accept", "a", "b"], ": b ", "orderctl quotations accept"),
                (["list", "-o", "yaml"], "yaml", "orderctl list"),
                (["search", "--area"], "--area", "orderctl search")):
            self.suggests(words, text, "", command)

    def test_a_typo_is_an_object_with_json(self):
        error = self.bad(2, "serch", "-o", "json").error()
        self.assertEqual(error["code"], "ARGUMENT")
        self.assertIn('"search"', error["message"])
        self.assertEqual(self.requests(), [])


class Words(ToolTest):
    """Messages name what was typed, not what the library calls it."""

    def says(self, words, *texts, **options):
        with self.subTest(words=words):
            refused = self.bad(2, *words, **options).err
            for text in texts:
                self.assertIn(text, refused)
            self.assertNotRegex(refused, r"(search|draft|query) options?\b|max_cloud|order_id")

    def test_an_option_is_named_by_its_flag(self):
        self.says(["search", "--collection", "phr", "--sort", "colour"], "--sort was")
        self.says(["search", "--max-cloud", "cloudy"], "--max-cloud takes")
        self.says(["search", "--example", "Berlin"], "--collection or --host")
        self.says(["search", "--filter", "[]"], "--filter takes a JSON object")
        self.says(["list", "--limit", "many"], "--limit takes a whole number")
        self.says(["list", "--outpost", "op-1"], "--outpost does not apply")
        self.says(["storage", "--order", "a", "--search", "b"], "--order and --search")
        self.says(["place", "--scene", "a", "--yes"], "needs --product")
        self.says(["place", "--product", "a", "--yes"], "--scene")
        self.says(["place", "--product", "a", "--scene", "b", "--outpost", "c", "--yes"],
                  "--outpost does not apply")
        self.says(["status", ""], "argument 2 was empty")

    def test_an_option_of_hardware_is_named_by_its_flag(self):
        outposts = {"AWS_ACCESS_KEY_ID": "a", "AWS_SECRET_ACCESS_KEY": "b",
                    "AWS_REGION": "us-west-2", "AWS_EC2_METADATA_DISABLED": "true"}
        place = ["-p", "outposts", "place", "--yes"]
        self.says([*place, "--payment-option", "NO_UPFRONT", "--item", "OR-ABCDEFG"],
                  "needs --outpost", env=outposts)
        self.says([*place, "--outpost", "op-1"], "needs --payment-option", env=outposts)
        ways = ["--outpost", "op-1", "--payment-option", "NO_UPFRONT"]
        self.says([*place, *ways], "--quote and --quote-option", env=outposts)
        self.says([*place, *ways, "--quote", "oq-1"], "--quote and --quote-option", env=outposts)
        self.says([*place, *ways, "--product", "a"], "--product does not apply", env=outposts)
        self.says(["-p", "outposts", "estimate"], "--quote", "--capacity", env=outposts)
        self.says(["-p", "outposts", "list", "--name", "x"], "--name does not apply", env=outposts)

    def test_a_setting_is_named_as_it_was_set(self):
        self.says(["list", "--set", "max_attempts=x"], "--set max_attempts takes")
        self.says(["list", "--set", "no_such=1"], "flag --set", "no_such")
        self.says(["list", "--proxy", "a\tb"], "--proxy held control characters")
        self.says(["list"], "The variable UP42_API_URL takes", env={"UP42_API_URL": "nowhere"})

    def test_what_a_service_does_not_offer_is_wrong_usage(self):
        for words in (["sites", "list"], ["catalog", "list"], ["renewal", "op-1"],
                      ["quotes", "list"]):
            error = self.bad(2, *words, "-o", "json").error()
            self.assertEqual(error["code"], "UNSUPPORTED")
            self.assertIn("up42 offers no", error["message"])

    def test_a_ca_file_that_is_missing_or_holds_no_certificate_is_wrong_usage(self):
        for file in ("missing.pem", "/dev/null"):
            refused = self.bad(2, "list", "--ca-file", file).err
            self.assertIn(file, refused)
            self.assertIn("check --ca-file", refused)
        self.assertEqual(self.requests(), [])


if __name__ == "__main__":
    main(sys.argv)
