"""Runs a program with an order-sandbox of its own and its accounts in the environment.

    with_sandbox.py ORDER-SANDBOX [--tls] [--tool FOLDER] [--expect TEXT] -- PROGRAM [ARGUMENT...]

{open} and {done} among the arguments stand for the ids of an order that is on its way and of one that is fulfilled,
{hardware} for an order of hardware that is on its way, {folder} for an empty folder. Passes when the program ends
with 0 and its output holds every TEXT.
"""
import argparse
import os
import subprocess
import sys
import tempfile
import threading

from sandbox_process import Sandbox


def environment_of(sandbox, tool_folder, home):
    names = ("api_url", "token_url", "userinfo_url", "username", "password")
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("UP42_", "AWS_"))}
    environment.update({"UP42_" + name.upper(): sandbox.info[name] for name in names})
    environment.update({"AWS_" + name.upper(): sandbox.outposts[name]
                        for name in ("access_key_id", "secret_access_key", "region")})
    environment.update(AWS_ENDPOINT_URL_OUTPOSTS=sandbox.outposts["url"])
    if "ca_file" in sandbox.info:
        environment["ORDER_CA_FILE"] = sandbox.info["ca_file"]
    environment.update(HOME=home, XDG_CONFIG_HOME=home, XDG_CACHE_HOME=home)
    if tool_folder:
        environment["PATH"] = tool_folder + os.pathsep + environment["PATH"]
    return environment


def hardware_order(sandbox, ended):
    """An order that goes its way once it has been asked for: a program that starts slowly misses nothing."""
    description = {"count": 1, "line_items": ["PREPARING", "PREPARING"], "hold": True}
    order = sandbox.control_outposts("POST", "/orders", description)["ids"][0]

    def release():
        while not ended.wait(0.02):
            if sandbox.hardware_was_asked_for(order):
                sandbox.control_outposts("POST", "/orders/" + order, {"hold": False})
                return

    threading.Thread(target=release, daemon=True).start()
    return order


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("sandbox")
    parser.add_argument("--tls", action="store_true")
    parser.add_argument("--tool")
    parser.add_argument("--expect", action="append", default=[])
    parser.add_argument("command", nargs="+")
    options = parser.parse_args()
    tls = ["--tls"] if options.tls else []
    is_over = threading.Event()
    with Sandbox(options.sandbox, "--speed", "500", *tls) as sandbox, tempfile.TemporaryDirectory() as folder:
        places = {"{open}": lambda: sandbox.make_orders(status="PLACED")[0],
                  "{done}": lambda: sandbox.make_orders(status="FULFILLED")[0],
                  "{hardware}": lambda: hardware_order(sandbox, is_over), "{folder}": lambda: folder}
        # A program of another processor runs in an emulator.
        emulator = os.environ.get("MESON_EXE_WRAPPER", "").split()
        command = emulator + [places[word]() if word in places else word for word in options.command]
        with tempfile.TemporaryDirectory() as home:
            ended = subprocess.run(command, env=environment_of(sandbox, options.tool, home), timeout=300,
                                   stdout=subprocess.PIPE, text=True)
        is_over.set()
    print(ended.stdout)
    if ended.returncode == 77:  # it was skipped, and said why
        return 77
    if ended.returncode != 0:
        print(f"{command[0]} ended with {ended.returncode}")
        return 1
    missing = [text for text in options.expect if text not in ended.stdout]
    if missing:
        print(f"{command[0]} did not print {missing}")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
