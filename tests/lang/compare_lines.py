#!/usr/bin/env python3
"""Compares the lines a program arrives at with CPython's `line` events.

compare_lines.py COROSCOPE [PROGRAM.py ...]

COROSCOPE must know `run --lines OUT PROGRAM`, which writes the number of each line of the program as it begins, one a
line, whatever the frame. Without programs: all of tests/programs that neither read input nor fail to compile.
"""
import os
import subprocess
import sys
import tempfile

TRACED = r"""
import sys
program, out = sys.argv[1:3]
sys.argv = [program]
lines = open(out, "w")
code = compile(open(program, "rb").read(), program, "exec", dont_inherit=True)


def local(frame, event, arg):
    if event == "line":
        print(frame.f_lineno, file=lines)
    return local


def enter(frame, event, arg):
    return local if frame.f_code.co_filename == program else None


sys.settrace(enter)
try:
    exec(code, {"__name__": "__main__", "__file__": program})
except BaseException:
    pass
sys.settrace(None)
lines.close()
"""


def read(path):
    try:
        with open(path) as f:
            return f.read().split()
    except OSError:
        return []


def main():
    if sys.version_info[:2] != (3, 11):
        print("needs CPython 3.11")
        return 77
    binary, programs = sys.argv[1], sys.argv[2:]
    if "--lines" not in subprocess.run([binary, "run", "--help"], capture_output=True, text=True).stdout:
        print("this coroscope has no --lines")
        return 77
    if not programs:
        here = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "programs")
        for path, _, names in sorted(os.walk(here)):
            programs += [os.path.join(path, n) for n in sorted(names)
                         if n.endswith(".py") and not os.path.exists(os.path.join(path, n[:-3] + ".in"))]
    differ = 0
    with tempfile.TemporaryDirectory() as folder:
        theirs, ours = os.path.join(folder, "theirs"), os.path.join(folder, "ours")
        for program in programs:
            for path in (theirs, ours):
                open(path, "w").close()
            try:
                subprocess.run([sys.executable, "-c", TRACED, program, theirs], capture_output=True, timeout=60)
                subprocess.run([binary, "run", "--lines", ours, program], capture_output=True, timeout=60)
            except subprocess.TimeoutExpired:
                continue
            a, b = read(theirs), read(ours)
            if a == b or not a:
                continue
            differ += 1
            at = next((i for i, (x, y) in enumerate(zip(a, b)) if x != y), min(len(a), len(b)))
            print(f"{program}: event {at}\n  CPython {a[max(0, at - 3):at]} then {a[at:at + 6]}\n"
                  f"  ours    {b[max(0, at - 3):at]} then {b[at:at + 6]}")
    print(len(programs), "programs,", differ, "differ")
    return 1 if differ else 0


if __name__ == "__main__":
    sys.exit(main())
