#!/usr/bin/env python3
"""Runs programs put together at random from many small grammars under coroscope and CPython 3.11 and compares all of it.

    tests/random_wide.py [--binary PATH] [--seed N] [--count N] [--jobs N] [--keep FOLDER] [--show SEED] [--topic NAME]
                         [--steps ORACLE] [--list]

Program number k of a run is made from the seed N + k alone. Each is a file of its own, run by a process of its own: what
it prints, what it says on stderr (tracebacks, warnings, ignored exceptions) and its status have to agree; with --steps, the
path of a tracer that writes CPython's events down, every twentieth program's events too. A program is made of pieces, each
from one of the topics below (--list names them): classes, operators, calls, patterns, exceptions, generators, scopes ...
Most pieces are guarded and print the exception that they end in; the last one may be left alone and end the program.
"""
import argparse
import concurrent.futures
import difflib
import os
import random
import re
import subprocess
import sys
import tempfile
import warnings

import wide_topics

HERE = os.path.dirname(os.path.abspath(__file__))


def make_program(seed, topic=None):
    """The text of a program that compiles, or one whose SyntaxError CPython knows."""
    for attempt in range(50):
        text = wide_topics.make(random.Random(f"{seed}/{attempt}"), topic)
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                compile(text, "<program>", "exec")
            return text
        except (SyntaxError, ValueError, RecursionError):
            if os.environ.get("WIDE_DEBUG"):
                raise
    return "pass\n"


def run(command, folder, timeout):
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, timeout=timeout, stdin=subprocess.DEVNULL,
                              env={**os.environ, "PYTHONHASHSEED": "0", "PYTHONIOENCODING": "utf-8"})
        return done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace"), done.returncode
    except subprocess.TimeoutExpired as late:
        return (late.stdout or b"").decode("utf-8", "replace"), "timeout", 124


def comparable(text, folder):
    text = re.sub(r"0x[0-9a-f]{6,}", "0x", text.replace(os.path.join(os.path.realpath(folder), ""), "").replace(folder + os.sep, ""))
    text = re.sub(r"\([^()\n]*\.so\)", "(unknown location)", text)
    if sys.version_info < (3, 11, 4):    # asyncio.timeout() did not say yet what its TimeoutError came from
        text = text.replace("During handling of the above exception, another exception occurred:",
                            "The above exception was the direct cause of the following exception:")
    # Lines of the library's own files are CPython's business.
    return re.sub(r'(?m)^(?:  [|+ ]*)?  File "[^"\n]*lib/python3[^\n]*\n(?:(?:  [|+ ]*)?    [^\n]*\n)*', "", text)


def is_same(a, b):
    """Sets of objects that hash by their address stand in any order."""
    if a == b:
        return True
    a, b = a.split("\n"), b.split("\n")
    return len(a) == len(b) and all(x == y or "{" in x + y and sorted(x) == sorted(y) for x, y in zip(a, b))


def difference(a, b, what):
    lines = list(difflib.unified_diff(a.split("\n"), b.split("\n"), "CPython", "coroscope", lineterm="", n=1))[2:24]
    return what + ":\n" + "\n".join(lines)


def judge(binary, seed, folder, topic, tracer):
    text = make_program(seed, topic)
    name = f"wide_{seed}.py"
    with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
        file.write(text)
    theirs = run([sys.executable, name], folder, 10)
    if theirs[2] == 124:
        return None
    ours = run([binary, "run", name], folder, 60)
    for at, what in enumerate(("stdout", "stderr")):
        a, b = comparable(theirs[at], folder), comparable(ours[at], folder)
        if not is_same(a, b):
            return difference(a, b, what)
    if theirs[2] != ours[2]:
        return f"status: CPython {theirs[2]}, coroscope {ours[2]}"
    if tracer and seed % 20 == 0:
        one, two = os.path.join(folder, f"{seed}.o.jsonl"), os.path.join(folder, f"{seed}.t.jsonl")
        if run([sys.executable, tracer, "run", name, "--trace", one], folder, 60)[2] == 124:
            return None
        run([binary, "run", name, "--trace", two], folder, 60)
        compared = run([sys.executable, tracer, "compare", one, two], folder, 60)
        if compared[2]:
            return "trace:\n" + (compared[0] + compared[1])[:1500]
    return None


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", default=os.path.join(HERE, "..", "build", "coroscope"))
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--keep", help="write the files here")
    parser.add_argument("--show", type=int, help="print the program of this seed")
    parser.add_argument("--topic", help="pieces of this topic only")
    parser.add_argument("--steps", metavar="ORACLE", help="compare events too, with this tracer")
    parser.add_argument("--list", action="store_true", help="print the topics")
    options = parser.parse_args()
    if sys.version_info[:2] != (3, 11):
        print("needs CPython 3.11")
        return 77
    if options.list:
        print("\n".join(sorted(wide_topics.TOPICS)))
        return 0
    if options.show is not None:
        print(make_program(options.show, options.topic), end="")
        return 0
    binary = os.path.abspath(options.binary)
    failed = 0
    with tempfile.TemporaryDirectory(prefix="wide-") as temporary:
        folder = options.keep or temporary
        with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
            seeds = range(options.seed, options.seed + options.count)
            judged = pool.map(lambda seed: judge(binary, seed, folder, options.topic, options.steps), seeds)
            for seed, text in zip(seeds, judged):
                if text:
                    failed += 1
                    print(f"--- program {seed}\n{text}", flush=True)
    print(f"wide programs: {options.count}, {failed} differ")
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
