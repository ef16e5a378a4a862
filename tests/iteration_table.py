#!/usr/bin/env python3
"""How many iterations of the event loop each kind of wait takes, here and in CPython: a table, and status 1 where they differ.

    tests/iteration_table.py [--binary PATH] [--markdown]

The cases are those of tests/programs/asyncio/31_iterations_table.py, which prints where each begins and ends; iterations
are counted in the trace. Status 77 where there is no CPython 3.11.
"""
import argparse
import os
import shutil
import sys
import tempfile

import random_asyncio

HERE = os.path.dirname(os.path.abspath(__file__))
PROGRAM = "31_iterations_table.py"


def counts(events):
    """{case: iterations between the print of its begin and that of its end}"""
    found, case, count = {}, None, 0
    for event in events:
        if event["event"] == "iteration":
            count += 1
        elif event["event"] == "print":
            word, _, rest = event["text"].rstrip("\n").partition(" ")
            if word == "begin":
                case, count = rest, 0
            elif word == "end" and rest == case:
                found[case] = count
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", default=os.path.join(HERE, "..", "build", "coroscope"))
    parser.add_argument("--markdown", action="store_true")
    options = parser.parse_args()
    if sys.version_info[:2] != (3, 11) or sys.implementation.name != "cpython":
        print("there is no CPython 3.11")
        return 77
    with tempfile.TemporaryDirectory(prefix="coroscope-") as folder:
        shutil.copy(os.path.join(HERE, "programs", "asyncio", PROGRAM), folder)
        theirs = counts(random_asyncio.run_cpython(folder, [PROGRAM])[PROGRAM]["events"])
        ours = counts(random_asyncio.run_coroscope(os.path.abspath(options.binary), folder, PROGRAM)["events"])
    row = "| {:46} | {:>9} | {:>7} |" if options.markdown else "{:48}{:>11}{:>9}"
    print(row.format("wait", "coroscope", "CPython"))
    if options.markdown:
        print("| --- | --- | --- |")
    for case, count in theirs.items():
        print(row.format(case, ours.get(case, "-"), count) + ("" if ours.get(case) == count else "   <- differs"))
    return int(ours != theirs)


if __name__ == "__main__":
    sys.exit(main())
