#!/usr/bin/env python3
"""Whether a run can be left and visited anywhere: snapshots in files, visits in any order, the same bytes everywhere.

    tests/history.py [--binary PATH] [--places N] [--visits N] [--here] [PART ...]

For each program (PART is a piece of its path, / all; without one, the folder seed):
    places    saved to a file at N steps and resumed in a new process, the rest of the trace and the digest at the end are
              those of a run without a break, and the machine lies elsewhere
    observed  a run with its trace written and one without end in the same digest
    visits    N visits in a random order show the same with checkpoints and without, and with the texts of all events at hand
              or of seven, by digest and by text
    places of the world: TZ, LANG and the working folder change no byte of the trace (not with --here: a program may print
              its path)
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


REFUSED = ("03_", "06_", "12_", "13_")          # a database, a syntax error, a network, processes


class Difference(Exception):
    pass


def run(binary, *arguments, cwd=None, environment=None):
    done = subprocess.run([binary, *arguments], cwd=cwd, env={**os.environ, **(environment or {})}, stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=300)
    return done.returncode, done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace")


def content(path):
    if not os.path.exists(path):
        return b""
    with open(path, "rb") as file:
        return file.read()


def same(what, a, b):
    if a != b:
        raise Difference(f"{what}: {a[-200:]!r} and {b[-200:]!r}")


def judge(binary, program, places, visits, is_here):
    """Text about the first difference, None where there is none, or "skipped"."""
    folder, name = os.path.split(program)
    with open(program, encoding="utf-8", errors="replace") as file:
        found = re.search(r"^# oracle:(.*)", file.read(), re.M)
    options = shlex.split(found[1]) if found else []
    with tempfile.TemporaryDirectory(prefix="history-") as temporary:
        def file(name):
            return os.path.join(temporary, name)

        status, whole, err = run(binary, "debug", "digest", name, *options, "--trace", file("whole"), cwd=folder)
        if not whole.startswith("step"):
            return "skipped"                             # refused before it runs
        _, muted, _ = run(binary, "debug", "digest", name, *options, cwd=folder)
        same("observed and muted", whole, muted)
        last = int(whole.split()[1])
        trace = content(file("whole"))

        done = 0
        steps = sorted({1 + (2 * i + 1) * max(1, last - 2) // (2 * places) for i in range(places)})    # one place: the middle
        for step in steps:
            status, saved, err = run(binary, "debug", "save", name, *options, "--step", str(step), "-o", file("saved"),
                                     "--trace", file("head"), cwd=folder)
            if status:
                raise Difference(f"save at step {step}: {err}")
            if content(file("head")).rpartition(b"\n{")[2].startswith(b'"event":"task.create"'):
                done += 1            # who makes a task may name it until the next event: the trace waits for that
                continue
            status, resumed, err = run(binary, "debug", "resume", file("saved"), "--trace", file("tail"))
            if status:
                raise Difference(f"resume at step {step}: {err}")
            done += 1
            saved, lines = saved.splitlines(), resumed.splitlines()
            if not saved[0].startswith("base 0x") or saved[0] == lines[0]:
                raise Difference(f"resumed at step {step} where the machine lay before: {saved[0]}, {lines[0]}")
            same(f"digest after resuming at step {step}", saved[1], lines[1])
            same(f"digest at the end, resumed at step {step}", whole.strip(), lines[2])
            same(f"trace, resumed at step {step}", trace, content(file("head")) + content(file("tail")))

        if done < min(places, last - 2):
            raise Difference(f"{done} places of {places} were tried")
        arguments = ["debug", "visits", name, *options, "--count", str(visits)]
        _, with_checkpoints, err = run(binary, *arguments, cwd=folder)
        _, without, _ = run(binary, *arguments, "--no-checkpoints", cwd=folder)
        same("visits with and without checkpoints", with_checkpoints, without)
        few = max(7, last // 500)            # each chunk is made again on its own: a long run has no more of them than this
        _, with_few_texts, _ = run(binary, *arguments, "--chunk", str(few), cwd=folder)
        same(f"visits with all texts and with those of {few} events", with_checkpoints, with_few_texts)
        if with_checkpoints.count("\n") != visits:
            raise Difference(f"{visits} visits were asked for: {err[-300:]}")

        if is_here:
            return None
        for environment in ({"TZ": "Asia/Tokyo"}, {"LANG": "de_DE.UTF-8", "LC_ALL": "C"}):
            run(binary, "run", name, *options, "--trace", file("there"), cwd=folder, environment=environment)
            same(f"trace under {environment}", trace, content(file("there")))
        run(binary, "run", os.path.join(os.path.relpath(folder, temporary), name), *options, "--trace", file("there"), cwd=temporary)
        same("trace from another folder", trace, content(file("there")))
    return None


def damaged_files(binary):
    """What is said of files that are no saved sessions, or not whole."""
    with tempfile.TemporaryDirectory(prefix="history-") as temporary:
        program, saved = os.path.join(temporary, "p.py"), os.path.join(temporary, "saved")
        with open(program, "w", encoding="utf-8") as file:
            file.write("for i in range(5):\n    print(i)\n")
        run(binary, "debug", "save", program, "--step", "4", "-o", saved)
        whole = content(saved)
        if not whole:
            raise Difference("nothing was saved")
        middle = len(whole) // 2
        cases = {"truncated": [whole[:10], whole[:30], whole[:middle], whole[:-1]],
                 "damaged": [whole[:middle] + bytes([whole[middle] ^ 1]) + whole[middle + 1:], whole + b"x",
                             whole[:60] + bytes([whole[60] ^ 1]) + whole[61:]],
                 "version": [whole[:18] + b"\x09" + whole[19:]],
                 "not a saved session": [b"", b"hello", b"\0" * 100]}
        for word, files in cases.items():
            for bytes_ in files:
                with open(saved, "wb") as file:
                    file.write(bytes_)
                status, _, err = run(binary, "debug", "resume", saved)
                if status != 2 or word not in err:
                    raise Difference(f"a file that should be called {word}: status {status}, {err!r}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", metavar="PART")
    parser.add_argument("--binary", default=os.path.join(HERE, "..", "build", "coroscope"))
    parser.add_argument("--places", type=int, default=20)
    parser.add_argument("--visits", type=int, default=200)
    parser.add_argument("--here", action="store_true", help="in one place of the world")
    parser.add_argument("--sanitized", action="store_true", help="fewer places and visits: all takes many times as long")
    options = parser.parse_args()
    if options.sanitized:
        options.places, options.visits = 4, 20
    binary = os.path.abspath(options.binary)
    programs = sorted(os.path.join(folder, name) for folder, _, names in os.walk(PROGRAMS) for name in names
                      if name.endswith(".py"))
    programs = [p for p in programs if any(part in os.path.relpath(p, PROGRAMS) for part in options.parts or ["seed/"])]
    failed = skipped = 0
    try:
        damaged_files(binary)
    except Difference as difference:
        failed += 1
        print(f"FAILED damaged files: {difference}", flush=True)

    def one(program):
        try:
            return judge(binary, program, options.places, options.visits, options.here)
        except (Difference, subprocess.TimeoutExpired) as difference:
            return str(difference)

    with concurrent.futures.ThreadPoolExecutor(min(4, os.cpu_count() or 1)) as pool:
        for program, wrong in zip(programs, pool.map(one, programs)):
            if wrong == "skipped":
                skipped += 1
                if os.path.dirname(program) == os.path.join(PROGRAMS, "seed") and not os.path.basename(program).startswith(REFUSED):
                    failed += 1
                    print(f"FAILED {os.path.relpath(program, PROGRAMS)} is refused", flush=True)
            elif wrong:
                failed += 1
                print(f"FAILED {os.path.relpath(program, PROGRAMS)}: {wrong}", flush=True)
    print(f"history: {len(programs) - failed - skipped} passed, {failed} failed, {skipped} not run here")
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
