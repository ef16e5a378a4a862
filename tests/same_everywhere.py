#!/usr/bin/env python3
"""Whether the same session gives the same bytes everywhere: every trace, output and status, byte for byte.

    tests/same_everywhere.py BINARY [BINARY ...] [--only PIECE]

Over the folders seed and corpus of tests/programs: each binary (a release, one with sanitizers, ...) runs a program as it
lies there; the first one also in other time zones, other languages and from another folder. All must agree.
"""
import argparse
import concurrent.futures
import os
import re
import shlex
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
PROGRAMS = os.path.join(HERE, "programs")
PLACES = {
    "TZ=Asia/Kathmandu": {"TZ": "Asia/Kathmandu"},
    "LANG=tr_TR.UTF-8": {"LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8", "LANGUAGE": "tr"},
    "LANG=C": {"LANG": "C", "LC_ALL": "C"},
    "nothing set": None,
}


def programs(only):
    found = (os.path.join(folder, name) for part in ("seed", "corpus")
             for folder, _, names in os.walk(os.path.join(PROGRAMS, part)) for name in names if name.endswith(".py"))
    return sorted(path for path in found if only in os.path.relpath(path, PROGRAMS))


def content(path):
    if not os.path.exists(path):
        return None
    with open(path, "rb") as file:
        return file.read()


def run(binary, name, options, cwd, environment, stdin_path):
    """Status, output, messages and trace. A message names the file as it was given: its folder is left out."""
    with tempfile.TemporaryDirectory(prefix="same-") as temporary:
        trace = os.path.join(temporary, "trace.jsonl")
        with open(stdin_path if os.path.exists(stdin_path) else os.devnull, "rb") as stdin:
            done = subprocess.run([binary, "run", name, *options, "--trace", trace], cwd=cwd, env=environment, stdin=stdin,
                                  stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=300)
        folder = os.path.dirname(name)
        err = done.stderr.replace((folder + os.sep).encode(), b"") if folder else done.stderr
        return {"status": done.returncode, "stdout": done.stdout, "stderr": err, "trace": content(trace)}


def judge(binaries, path):
    """What differs where: a list of texts."""
    with open(path, encoding="utf-8", errors="replace") as file:
        found = re.search(r"^# oracle:(.*)", file.read(), re.M)
    options = shlex.split(found[1]) if found else []
    folder, name = os.path.split(path)
    stdin = path[:-3] + ".in"
    here = {**os.environ, "ASAN_OPTIONS": "detect_leaks=0"}
    runs = {binary: run(binary, name, options, folder, here, stdin) for binary in binaries}
    first = runs[binaries[0]]
    for place, change in PLACES.items():
        environment = {**here, **change} if change is not None else {"ASAN_OPTIONS": "detect_leaks=0"}
        runs[place] = run(binaries[0], name, options, folder, environment, stdin)
    with tempfile.TemporaryDirectory(prefix="same-") as elsewhere:
        runs["from another folder"] = run(binaries[0], os.path.relpath(path, elsewhere), options, elsewhere, here, stdin)
    wrong = []
    for where, seen in runs.items():
        for what in first:
            if seen[what] != first[what]:
                a, b = (str(x).split("\\n") for x in (first[what], seen[what]))
                at = next((i for i, (x, y) in enumerate(zip(a, b)) if x != y), min(len(a), len(b)))
                wrong.append(f"{what} differs, {where}:\n  - {''.join(a[at:at + 1])[:300]}\n  + {''.join(b[at:at + 1])[:300]}")
    return wrong, first["trace"] is not None


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("binaries", nargs="+", metavar="BINARY")
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    binaries = [os.path.abspath(binary) for binary in options.binaries]
    for binary in binaries:
        if not os.path.isfile(binary):
            sys.exit(f"there is no {binary}")
    paths = programs(options.only)
    failed = traced = 0
    with concurrent.futures.ThreadPoolExecutor(len(os.sched_getaffinity(0))) as pool:
        for path, (wrong, has_trace) in zip(paths, pool.map(lambda path: judge(binaries, path), paths)):
            failed += bool(wrong)
            traced += has_trace
            for text in wrong[:3]:
                print(f"FAILED {os.path.relpath(path, PROGRAMS)}: {text}", flush=True)
    if not options.only and traced < 60:
        failed += 1
        print(f"FAILED only {traced} programs have a trace: there should be more")
    print(f"same everywhere: {len(paths)} programs ({traced} with a trace), {len(binaries)} binaries, {failed} failed")
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
