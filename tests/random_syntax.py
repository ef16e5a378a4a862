#!/usr/bin/env python3
"""Spoils the tokens of good programs and compares what coroscope and CPython 3.11 say of them.

    tests/random_syntax.py [--binary PATH] [--seed N] [--count N] [--per-file N] [--jobs N] [--show SEED]

Spoilt text number k is made from seed N + k alone: a few lines of a program under tests/, or all of a short one, with one
to three tokens deleted, doubled, exchanged, replaced or put in, brackets and quotes among them, or with another
indentation. Many texts are compiled by one program, which both run; of each the type of the error, its message, where it
begins and ends and its line have to agree, and what was warned of before, in its order.
"""
import argparse
import concurrent.futures
import io
import os
import random
import re
import subprocess
import sys
import tempfile
import tokenize

HERE = os.path.dirname(os.path.abspath(__file__))
PROGRAMS = os.path.join(HERE, "programs")
BRACKETS = ["(", ")", "[", "]", "{", "}"]
MARKS = BRACKETS + [",", ":", ";", ".", "=", "==", ":=", "->", "*", "**", "@", "...", "!", "?", "$", "\\", "!=", "<>", "+=", "~", "|", "not", "/", "<", "`", "'", '"', "'''", '"""', "f'", "f'{", "b'é'", "#", "\n", "\t", " ", "\f", "  ", "\x00" * 0 + "é", "€", "…", "“"]
WORDS = ["if", "else", "elif", "for", "in", "is", "not", "and", "or", "while", "def", "class", "lambda", "return", "yield", "await", "async", "with", "as", "from", "import", "try", "except", "finally", "raise", "del", "global", "nonlocal",
         "pass", "break", "continue", "assert", "None", "True", "False", "match", "case", "_", "print", "exec", "x", "self", "__debug__", "yield from", "async for", "async with", "not in", "is not", "except*"]
VALUES = ["0", "1", "0777", "1_", "1__0", "0x", "0b2", "0o8", "1e", "1.5.2", "1a", "12abc", "0_7", "1j", "1.e5", "'a'", "b'a'", "f'{x}'", "f'{'", "f'}'", "f'{x!z}'", "f'{}'", "f'{x:{y}}'", "u'a'", "'\\N{no}'", "'\\x1'", "'\\d'", "rb'a'", "f'{x y}'", "f'{lambda x: 1}'",
          "(1, 2)", "[1, 2]", "{1: 2}", "{1, 2}", "{**a}", "*a", "**a", "a.b", "a[0]", "f()", "f(x)", "(yield)", "[x for x in y]", "(x for x in y)", "lambda: 0", "a if b else c", "a if b", "x := 1", "(x := 1)", "a, b", "a = 1", "-1", "not a", "a < b", "1 if 2 else 3 = 4",
          "f(a=1, b)", "f(**a, *b)", "f(a for a in b, c)", "f(a.b=1)", "f(1=2)", "f(True=1)", "f(a=1, a=2)", "a b", "a.1", "1.a", "print a", "x: int", "a := b := c", "'a' b'b'", "[a, b for a in c]", "{a: b for c}", "{a: }", "{a: *b}", "{1: 2, 3}", "def f(a=1, b): pass", "def f(*): pass", "def f(a, a): pass", "lambda *: 0", "import a.b as c.d",
          "from a import *", "from . import (a, b,)", "from a import b,", "import a from b", "except a, b:", "with a as f(): pass", "del f()", "del (a, 1)", "for 1 in a: pass", "a + 1 = 2", "f() = 1", "f() += 1", "a, b += 1", "(a) = 1", "[a, 1] = b", "None = 1", "a = yield = 1", "x: int = 1", "(a, b): int", "*a = b", "*a, *b = c", "class A(b for b in c): pass",
          "global a", "nonlocal a", "return", "yield 1", "await a", "break", "continue", "async def f(): yield 1; return 2", "a = *b", "print(*a)", "return *a, b", "not = 1", "a is 1", "assert (a, b)", "raise a, b", "try: pass", "if a = b: pass", "while a = 1: pass", "else:", "elif a:", "case 1:", "match a:", "@a", "if a:", "def f():", "class A:", "x = (", "x = [1,", "x = {1:", "f(", "'''a", "\"a"]


def sources():
    texts = []
    for folder, _, names in os.walk(PROGRAMS):
        for name in sorted(names):
            if name.endswith(".py"):
                with open(os.path.join(folder, name), encoding="utf-8", errors="replace") as file:
                    texts.append((os.path.join(folder, name), file.read()))
    texts.sort()
    return [text for _, text in texts]


def piece_of(text, r):
    """A top statement or a few of them, so that most of the text is near the mistake."""
    lines = text.split("\n")
    starts = [i for i, line in enumerate(lines) if line[:1].strip() and not line.startswith(("#", ")", "]", "}", "else", "elif", "except", "finally"))]
    if not starts:
        return text
    at = r.randrange(len(starts))
    end = starts[at + r.randrange(1, 3)] if at + 2 < len(starts) else len(lines)
    return "\n".join(lines[starts[at]:min(end, starts[at] + 40)]) + "\n"


def spoil(text, r):
    try:
        tokens = [t for t in tokenize.generate_tokens(io.StringIO(text).readline) if t.string.strip() and t.type != tokenize.COMMENT]
    except (tokenize.TokenError, SyntaxError):
        return None
    lines = text.split("\n")
    if not tokens:
        return None
    for _ in range(r.choice([1, 1, 1, 2, 3])):
        k = r.randrange(20)
        token = r.choice(tokens)
        (row, start), (last, end) = token.start, token.end
        if row != last or row > len(lines) or lines[row - 1][start:end] != token.string:
            continue
        before, after = lines[row - 1][:start], lines[row - 1][end:]
        if k < 4:
            lines[row - 1] = before + after
        elif k < 6:
            lines[row - 1] = before + token.string + " " + token.string + after
        elif k < 8:
            other = r.choice(tokens).string
            lines[row - 1] = before + other.split("\n")[0] + after
        elif k < 11:
            lines[row - 1] = before + r.choice(MARKS) + after
        elif k < 13:
            lines[row - 1] = before + " " + r.choice(WORDS) + " " + (token.string if r.random() < 0.5 else "") + after
        elif k < 15:
            lines[row - 1] = before + " " + r.choice(VALUES) + " " + after
        elif k == 15:
            lines[row - 1] = before + r.choice(BRACKETS) + token.string + after
        elif k == 16:
            line = lines[row - 1]
            lines[row - 1] = r.choice([" " + line, line[1:] if line[:1] == " " else "    " + line, "\t" + line, line.lstrip(), line.replace("    ", "\t", 1), "  " + line])
        elif k == 17:
            lines.insert(row - 1, " " * (len(lines[row - 1]) - len(lines[row - 1].lstrip())) + r.choice(VALUES + WORDS))
        elif k == 18:
            del lines[row - 1]
            break
        else:
            lines[row - 1:] = [before.rstrip() if r.random() < 0.5 else before + token.string[:r.randrange(1, len(token.string) + 1)]]
            break
    changed = "\n".join(lines)
    return None if changed == text else changed


def make(seed, texts):
    for attempt in range(20):
        r = random.Random(f"{seed}/{attempt}")
        text = r.choice(texts)
        changed = spoil(piece_of(text, r), r)
        if changed is not None:
            return changed
    return ""


JUDGE = '''
import warnings
warnings.simplefilter("always")
for number, text in TEXTS:
    with warnings.catch_warnings(record=True) as said:
        warnings.simplefilter("always")
        try:
            compile(text, "<t>", "exec")
            result = "fine"
        except SyntaxError as e:
            result = (type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, e.text)
        except Exception as e:
            result = (type(e).__name__, str(e))
    print(number, ascii(result), ascii([(w.category.__name__, str(w.message), w.lineno) for w in said]))
'''


def run(command, folder):
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, timeout=120, stdin=subprocess.DEVNULL)
    except subprocess.TimeoutExpired:
        return {}, "timeout"
    return dict(line.split(" ", 1) for line in done.stdout.decode("utf-8", "replace").split("\n") if " " in line), done.stderr.decode("utf-8", "replace")


MOVED = ("bytes can only contain ASCII literal characters", "iterable argument unpacking follows keyword argument unpacking")


def is_of_first_releases(theirs, ours):
    """The first releases of CPython 3.11 place two errors elsewhere, stop at a digit before another script's letter, and
    warn of the escapes before an error twice."""
    if sys.version_info >= (3, 11, 7) or theirs is None:
        return False
    (result, _, said), (our_result, _, our_said) = theirs.rpartition(" ["), ours.rpartition(" [")
    if result == our_result and result.startswith("("):
        said, our_said = eval("[" + said), eval("[" + our_said)
        return set(our_said) <= set(said) and [w for w in said if "escape" not in w[1]] == [w for w in our_said if "escape" not in w[1]]
    a, b = re.match(r"\('(\w+)', (?:'|\")(.*?)(?:'|\"), \d", theirs), re.match(r"\('(\w+)', (?:'|\")(.*?)(?:'|\"), \d", ours)
    if not a or not b:
        return False
    return (a.groups() == b.groups() and a[2] in MOVED) or (a[2] == "invalid decimal literal" and re.search(r"\d\\[xu]", theirs) is not None)


def judge(binary, first, count, folder, texts):
    spoilt = [(seed, make(seed, texts)) for seed in range(first, first + count)]
    name = f"spoilt_{first}.py"
    with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
        file.write("TEXTS = [\n" + "".join(f"    {pair!a},\n" for pair in spoilt) + "]\n" + JUDGE)
    theirs, _ = run([sys.executable, name], folder)
    ours, errors = run([binary, "run", name], folder)
    found = []
    for seed, text in spoilt:
        a, b = theirs.get(str(seed)), ours.get(str(seed))
        if b is None and a is not None:
            found.append((seed, f"stopped: {errors[-600:]}"))
            break
        if a != b and not is_of_first_releases(a, b):
            found.append((seed, f"- {a}\n+ {b}"))
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", default=os.path.join(HERE, "..", "build", "coroscope"))
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=400)
    parser.add_argument("--per-file", type=int, default=100)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--show", type=int, help="print the text of this seed")
    options = parser.parse_args()
    if sys.version_info[:2] != (3, 11):
        print("needs CPython 3.11")
        return 77
    texts = sources()
    if options.show is not None:
        print(make(options.show, texts), end="")
        return 0
    binary = os.path.abspath(options.binary)
    failed = 0
    with tempfile.TemporaryDirectory(prefix="syntax-") as folder:
        with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
            starts = range(options.seed, options.seed + options.count, options.per_file)
            for found in pool.map(lambda s: judge(binary, s, min(options.per_file, options.seed + options.count - s), folder, texts), starts):
                for seed, text in found:
                    failed += 1
                    print(f"--- text {seed}\n{text}", flush=True)
    print(f"spoilt texts: {options.count}, {failed} differ")
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
