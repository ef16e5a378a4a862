#!/usr/bin/env python3
"""Runs Python programs under coroscope and compares everything with what CPython did.

    tests/run_programs.py [--binary PATH] [--level LEVEL] [--level-report] [PART ...]

Beside NAME.py lies what is expected: NAME.out, NAME.err, NAME.code (no file: nothing, nothing, 0) and NAME.trace.jsonl;
NAME.in is its standard input; a line `# oracle: --seed 3` in it gives the seed. PART is a folder or a program of
tests/programs, or a piece of its name; without one the folder seed is run, with --all every folder.

tests/programs/expected_failures.txt lists what is not reached yet. One that is listed and passes is a failure, too.
"""
import argparse
import concurrent.futures
import os
import re
import shlex
import subprocess
import sys
import tempfile

import traces

HERE = os.path.dirname(os.path.abspath(__file__))
PROGRAMS = os.path.join(HERE, "programs")
EXPECTED_FAILURES = os.path.join(PROGRAMS, "expected_failures.txt")
CHECKS = ("stdout", "stderr", "status") + traces.LEVELS         # from the first thing a user sees to the last detail


def find_programs(parts, everything):
    names = sorted(os.path.relpath(os.path.join(folder, name), PROGRAMS)
                   for folder, _, files in os.walk(PROGRAMS) for name in files if name.endswith(".py"))
    if everything:
        return names
    chosen = []
    for part in parts or ["seed/"]:
        part = re.sub(r"^.*tests/programs/", "", part)
        found = [name for name in names if part in name]
        if not found:
            sys.exit(f"no program of tests/programs has {part} in its name")
        chosen += [name for name in found if name not in chosen]
    return chosen


def read_expected_failures():
    """{program: (first check that fails, reason)}; lines are `folder/name.py  check  reason`."""
    listed = {}
    if os.path.exists(EXPECTED_FAILURES):
        with open(EXPECTED_FAILURES, encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                if not line.strip() or line.startswith("#"):
                    continue
                words = line.split(None, 2)
                if len(words) != 3 or words[1] not in CHECKS:
                    sys.exit(f"expected_failures.txt:{number}: a line is: PROGRAM CHECK REASON")
                listed[words[0]] = (words[1], words[2].strip())
    return listed


def content(path):
    if not os.path.exists(path):
        return ""
    with open(path, encoding="utf-8", newline="", errors="surrogateescape") as file:
        return file.read()


def text_difference(what, expected, actual):
    if expected == actual:
        return None
    a, b = expected.split("\n"), actual.split("\n")
    at = next((i for i, (x, y) in enumerate(zip(a, b)) if x != y), min(len(a), len(b)))
    text = [f"{what} differs in line {at + 1}"]
    text += [f"    {line}" for line in a[max(0, at - 2):at]]
    text += [f"  - {line}" for line in a[at:at + 4]] or ["  - (the end)"]
    text += [f"  + {line}" for line in b[at:at + 4]] or ["  + (the end)"]
    return "\n".join(line[:300] for line in text)


def without_library_lines(text):
    """Where the library says its own line numbers, which differ from one CPython 3.11 to the next."""
    return re.sub(r"(<stdlib>/[\w/]+\.py:)\d+", r"\1*", text)


def without_addresses(text):
    """Where an object lies in memory is no two runs' business."""
    return re.sub(r" at 0x[0-9a-f]*", " at 0x*", text)


def comparable(text):
    return without_addresses(without_library_lines(text))


def run(binary, name, more, timeout, with_trace):
    """Runs one program. Returns stdout, stderr, status and the events (None: there is no trace)."""
    path = os.path.join(PROGRAMS, name)
    with open(path, encoding="utf-8", errors="replace") as file:
        option_line = re.search(r"^# oracle:(.*)", file.read(), re.M)
    arguments = shlex.split(option_line[1]) if option_line else []
    stdin_path = path[:-3] + ".in"
    with tempfile.TemporaryDirectory(prefix="coroscope-") as folder:
        trace = os.path.join(folder, "trace.jsonl")
        command = [binary, "run", os.path.basename(path), *arguments, *more]
        command += ["--trace", trace] if with_trace else []
        with open(stdin_path if os.path.exists(stdin_path) else os.devnull, "rb") as stdin:
            try:
                done = subprocess.run(command, cwd=os.path.dirname(path), stdin=stdin, stdout=subprocess.PIPE,
                                      stderr=subprocess.PIPE, timeout=timeout)
                out, err, status = done.stdout, done.stderr, done.returncode
            except subprocess.TimeoutExpired as late:
                out, err, status = late.stdout or b"", (late.stderr or b"") + b"(stopped: took too long)\n", 124
        events = traces.read(trace) if os.path.exists(trace) else None
    if status < 0:
        status = 128 - status                           # as a shell says it
    return out.decode("utf-8", "surrogateescape"), err.decode("utf-8", "surrogateescape"), status, events


def judge(binary, name, more, timeout):
    """{check: None or text about what differs}, for all checks."""
    base = os.path.join(PROGRAMS, name)[:-3]
    recorded = os.path.exists(base + ".trace.jsonl")
    out, err, status, events = run(binary, name, more, timeout, recorded)
    code = int(content(base + ".code") or 0)
    found = {"stdout": text_difference("stdout", comparable(content(base + ".out")), comparable(out)),
             "stderr": text_difference("stderr", comparable(content(base + ".err")), comparable(err)),
             "status": None if code == status else f"status differs: {code} expected, {status} found"}
    for level in traces.LEVELS:
        if not recorded:
            found[level] = None
        else:
            found[level] = traces.difference(traces.read(base + ".trace.jsonl"), events or [], level)
    found["refused"] = (out, err, status)
    return found


def verdict(found, level, expectation):
    """None where all is as it should be, else what is wrong."""
    checks = [check for check in CHECKS if check not in traces.LEVELS
              or traces.LEVELS.index(check) <= traces.LEVELS.index(level)]
    if expectation is None:
        wrong = [found[check] for check in checks if found[check]]
        if not wrong:
            return None
        out, err, status = found["refused"]
        seen = f"\n    stderr was: {err[-600:]}" if err and not found["stderr"] is None and found["stdout"] else ""
        return wrong[0] + seen
    check, reason = expectation
    if check not in checks:
        return None
    for earlier in checks[:checks.index(check)]:
        if found[earlier]:
            return f"listed as failing in {check} only, but: {found[earlier]}"
    if reason.startswith("refused:"):                   # before the run, in words that name what is missing
        out, err, status = found["refused"]
        pattern = reason[len("refused:"):].strip()
        if out or status == 0 or not re.search(pattern, err):
            return f"should be refused before it runs, with a message that has {pattern}; found status {status}\n" \
                   f"  stdout {out[:300]!r}\n  stderr {err[:600]!r}"
        return None
    if not found[check]:
        return f"is listed as failing in {check} ({reason}), but passes: take it off expected_failures.txt"
    return None


def level_report(results):
    folders = {}
    for name, found in results.items():
        folder = folders.setdefault(os.path.dirname(name), [0] * (len(CHECKS) + 2))
        folder[0] += 1
        for i, check in enumerate(CHECKS):
            folder[i + 1] += not found[check]
        folder[-1] += not any(found[check] for check in CHECKS)
    print(f"{'folder':24}{'programs':>10}" + "".join(f"{check:>10}" for check in CHECKS) + f"{'all':>10}")
    for folder, counts in sorted(folders.items()):
        print(f"{folder:24}" + "".join(f"{count:>10}" for count in counts))
    if len(folders) > 1:
        print(f"{'together':24}" + "".join(f"{sum(column):>10}" for column in zip(*folders.values())))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", metavar="PART")
    parser.add_argument("--all", action="store_true", help="every folder of tests/programs")
    parser.add_argument("--binary", default=os.path.join(HERE, "..", "build", "coroscope"))
    parser.add_argument("--level", choices=traces.LEVELS, default="full", help="how strictly traces are compared")
    parser.add_argument("--level-report", action="store_true", help="only count, per folder, what agrees")
    parser.add_argument("--jobs", type=int, default=len(os.sched_getaffinity(0)))
    parser.add_argument("--timeout", type=float, default=60, help="seconds for one program")
    parser.add_argument("--option", action="append", default=[], help="one more argument for `coroscope run`")
    options = parser.parse_args()
    binary = os.path.abspath(options.binary)
    if not os.path.isfile(binary):
        sys.exit(f"there is no {binary}; build first, or say --binary PATH")
    listed = read_expected_failures()
    names = find_programs(options.parts, options.all)
    results, failed = {}, 0
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        running = [(name, pool.submit(judge, binary, name, options.option, options.timeout)) for name in names]
        for name, future in running:
            results[name] = found = future.result()
            if options.level_report:
                continue
            wrong = verdict(found, options.level, listed.get(name))
            if wrong:
                failed += 1
                print(f"FAILED {name}: {wrong}", flush=True)
    if options.level_report:
        level_report(results)
        return 0
    stale = [name for name in listed if not os.path.exists(os.path.join(PROGRAMS, name))]
    for name in stale:
        print(f"FAILED {name}: is listed in expected_failures.txt, but there is no such program")
    print(f"programs: {len(names) - failed} passed, {failed + len(stale)} failed"
          f" ({sum(name in listed for name in names)} of them listed as not reached yet)")
    return int(failed + len(stale) > 0)


if __name__ == "__main__":
    sys.exit(main())
