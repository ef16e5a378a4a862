#!/usr/bin/env python3
"""Recorded programs with a few words exchanged: what coroscope and CPython make of the mistakes.

    tests/mutated_programs.py [--binary PATH] [--count N] [--first NUMBER] [--jobs N] [--all] [--keep FOLDER]
                              [--show NUMBER]

Program NUMBER is always the same text, made from one of tests/programs/{corpus,seed} (--all: of all): lines lost or exchanged, names, constants,
operators and keywords replaced by others. It runs under coroscope and under CPython 3.11 with the observer of
tests/oracle; output, status, the last line of the errors and the trace must agree. Status 77 where there is no
CPython 3.11.
"""
import argparse
import concurrent.futures
import io
import keyword
import os
import random
import re
import subprocess
import sys
import tempfile
import tokenize

import traces

HERE = os.path.dirname(os.path.abspath(__file__))
PROGRAMS = os.path.join(HERE, "programs")
OBSERVER = os.path.join(HERE, "oracle", "oracle.py")
OPERATORS = "+ - * // % ** < <= == != > is in and or @ | & ^ >> << /".split() + ["not in", "is not"]
CONSTANTS = ["0", "1", "-1", "None", "True", "[]", '""', '"x"', "2.5", "(1, 2)", "{}", "{1: 2}", "10**20",
             'float("nan")', 'b"z"', "lambda: 0", "int", 'Exception("e")', "range(3)", "(i for i in [1, 2])", "set()"]
KEYWORDS = ["await", "yield", "return", "raise", "not", "None", "pass", "async", "global", "del", "yield from", "break",
            "continue", ""]
MARKS = ["", "(", ")", ",", ":", "=", ".", "*", "[", "]"]


def replacement(token, names, choose):
    if token.type == tokenize.OP:
        return choose(OPERATORS if token.string in OPERATORS else MARKS)
    if token.type in (tokenize.NUMBER, tokenize.STRING):
        return choose(CONSTANTS)
    if token.type == tokenize.NAME:
        return choose(KEYWORDS if keyword.iskeyword(token.string) else names + CONSTANTS[:8])
    return None


def mutated(source, number):
    """The text with one to three changes; None where nothing came of it."""
    chance = random.Random(number)
    try:
        tokens = list(tokenize.generate_tokens(io.StringIO(source).readline))
    except (tokenize.TokenError, SyntaxError):
        return None
    names = [t.string for t in tokens if t.type == tokenize.NAME and not keyword.iskeyword(t.string)]
    lines = source.split("\n")
    for _ in range(chance.choice([1, 1, 2, 3])):
        kind = chance.random()
        at = chance.randrange(len(lines))
        if kind < 0.15:
            lines[at] = "" if chance.random() < 0.5 else chance.choice(lines)
            continue
        if kind < 0.2 and at + 1 < len(lines):
            lines[at], lines[at + 1] = lines[at + 1], lines[at]
            continue
        token = chance.choice(tokens)
        (row, start), (last, end) = token.start, token.end
        if row != last or row > len(lines) or not token.string or lines[row - 1][start:end] != token.string:
            continue
        new = replacement(token, names, chance.choice)
        if new is not None:
            lines[row - 1] = lines[row - 1][:start] + (f" {new} " if new[:1].isalpha() else new) + lines[row - 1][end:]
    changed = "\n".join(lines)
    return None if changed == source else changed


def find_programs(everything):
    roots = [PROGRAMS] if everything else [os.path.join(PROGRAMS, which) for which in ("corpus", "seed")]
    return sorted(os.path.join(folder, name) for root in roots for folder, _, names in os.walk(root) for name in names
                  if name.endswith(".py"))


def program(programs, number):
    path = random.Random(-1 - number).choice(programs)
    with open(path, encoding="utf-8", errors="replace") as file:
        return mutated(file.read(), number)


def run(command, folder, timeout):
    """Status, output, errors; None: it took too long."""
    try:
        done = subprocess.run(command, cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, timeout=timeout)
    except subprocess.TimeoutExpired:
        return None
    return done.returncode, done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace")


def in_one_place(text):
    """Without what two computers cannot share: folders and addresses."""
    text = re.sub(r"[^\s'\"(]*/lib/python3\.\d+/", "<stdlib>/", text)
    text = re.sub(r"(?<![\w<])/[^\s'\"]*/(m\d+\.py)", r"\1", text)
    return re.sub(r"0x[0-9a-f]{6,}", "0x", text)


def last_line(errors):
    lines = [line for line in in_one_place(errors).split("\n") if line.strip()]
    return lines[-1] if lines else ""


def is_of_the_observer(text):
    """What CPython says only because it is observed: print() is a function in Python, tasks are a class in Python."""
    return any(part in text for part in ("builtin_function_or_method", "function print", "_asyncio.Task",
                                         "_asyncio.Future", "ResourceWarning", "oracle", "Ellipsis, ", ", Ellipsis"))


def first_difference(binary, name, folder):
    """What differs first; "" nothing, None: not to be compared."""
    expected = run([sys.executable, OBSERVER, "run", name, "--trace", "expected"], folder, 20)
    if expected is None or expected[0] < 0:
        return None
    actual = run([binary, "run", name, "--trace", "actual"], folder, 60)
    if actual is None or actual[0] < 0:
        return f"it ended by {'time' if actual is None else f'signal {-actual[0]}'}"
    if actual[0] == 2 and "cannot run this program" in actual[2]:
        return None                                      # refused: tests/supports.py says what may be
    if is_of_the_observer(expected[1] + expected[2] + actual[1] + actual[2]):
        return None
    if in_one_place(expected[1]) != in_one_place(actual[1]):
        return "output"
    if expected[0] != actual[0]:
        return f"status {expected[0]} and {actual[0]}"
    if last_line(expected[2]) != last_line(actual[2]):
        return f"errors: {last_line(expected[2])} | {last_line(actual[2])}"
    if not os.path.exists(os.path.join(folder, "expected")):
        return ""
    pair = [traces.read(os.path.join(folder, which)) for which in ("expected", "actual")]
    different = traces.difference(pair[0], pair[1], "full")
    if different and re.search("atexit|0x[0-9a-f]{6}", different):
        return None                                      # a handler at exit is after the end here; addresses
    return f"trace: {different}" if different else ""


def judge(binary, programs, number, keep):
    text = program(programs, number)
    if text is None:
        return None
    with tempfile.TemporaryDirectory(prefix="mutated-") as folder:
        name = f"m{number}.py"
        with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
            file.write(text)
        found = first_difference(binary, name, folder)
    if found and keep:
        with open(os.path.join(keep, name), "w", encoding="utf-8") as file:
            file.write(text)
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", default=os.path.join(HERE, "..", "build", "coroscope"))
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--jobs", type=int, default=min(4, os.cpu_count() or 1))
    parser.add_argument("--all", action="store_true", help="mutate every recorded program")
    parser.add_argument("--keep", help="write the programs that differ to this folder")
    parser.add_argument("--show", type=int, help="print a program instead")
    options = parser.parse_args()
    if sys.version_info[:2] != (3, 11):
        print("mutated programs are compared with CPython 3.11 only")
        return 77
    programs = find_programs(options.all)
    if options.show is not None:
        print(program(programs, options.show) or "")
        return 0
    if options.keep:
        os.makedirs(options.keep, exist_ok=True)
    binary = os.path.abspath(options.binary)
    agree = differ = 0
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        numbers = range(options.first, options.first + options.count)
        for number, found in zip(numbers, pool.map(lambda n: judge(binary, programs, n, options.keep), numbers)):
            agree += found == ""
            if found:
                differ += 1
                print(f"DIFFERS {number}: {found}", flush=True)
    print(f"mutated programs: {agree} agree, {differ} differ, {options.count - agree - differ} not compared")
    return int(differ > 0 or agree < options.count // 2)


if __name__ == "__main__":
    sys.exit(main())
