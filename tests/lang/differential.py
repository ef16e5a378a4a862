"""Compares parsing with CPython 3.11: trees with every position, and syntax errors with message and place.

    python3 tests/lang/differential.py AST_DUMP trees FILE_OR_FOLDER...
    python3 tests/lang/differential.py AST_DUMP errors FILE.json      a list of snippets, or of {"code": snippet}
    python3 tests/lang/differential.py AST_DUMP mutate COUNT SEED FILE_OR_FOLDER...   broken variants of programs
    python3 tests/lang/differential.py AST_DUMP generate COUNT SEED                   well-formed programs without sense
    python3 tests/lang/differential.py AST_DUMP record FILE.json      writes what CPython says into the file

AST_DUMP is the program built from tests/lang/ast_dump.cpp. A tool for developers; it must run under CPython 3.11.
"""

import ast
import io
import json
import os
import random
import struct
import subprocess
import sys
import tokenize
import warnings

assert sys.version_info[:2] == (3, 11)
warnings.simplefilter("ignore")
sys.setrecursionlimit(20000)


class Dumper:
    def __init__(self, binary, *options):
        self.process = subprocess.Popen([binary, *options], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def ask(self, text, mode="exec"):
        data = text.encode("utf-8", "surrogatepass")
        self.process.stdin.write(f"{mode} {len(data)}\n".encode() + data)
        self.process.stdin.flush()
        size = int(self.process.stdout.readline())
        return self.process.stdout.read(size).decode("utf-8", "surrogatepass")


def constant(value):
    if value is None or value is True or value is False:
        return str(value)
    if value is ...:
        return "Ellipsis"
    if isinstance(value, int):
        return f"i{value}" if value < 2**64 else f"ibig{value % (2**61 - 1)}"
    if isinstance(value, float):
        return "f" + struct.pack(">d", value).hex()
    if isinstance(value, complex):
        return "c" + struct.pack(">d", value.imag).hex()
    if isinstance(value, str):
        return "s" + value.encode("utf-8", "surrogatepass").hex()
    return "b" + value.hex()


def dump(node, places, out):
    if node is None:
        out.append("~")
    elif isinstance(node, list):
        out.append("[")
        for i, item in enumerate(node):
            if i:
                out.append(",")
            dump(item, places, out)
        out.append("]")
    elif isinstance(node, ast.AST):
        out.append(type(node).__name__ + "(")
        if isinstance(node, ast.Constant):
            out.append(constant(node.value) + "," + ("'u" if node.kind else "~"))
        elif isinstance(node, ast.MatchSingleton):
            out.append(str(node.value))
        else:
            fields = [f for f in node._fields if f not in ("type_comment", "type_ignores")]
            for i, field in enumerate(fields):
                if i:
                    out.append(",")
                dump(getattr(node, field), places, out)
        out.append(")")
        if places and "lineno" in node._attributes:
            out.append(f"@{node.lineno}:{node.col_offset}-{node.end_lineno}:{node.end_col_offset}")
    elif isinstance(node, str):
        out.append("'" + node)
    else:
        out.append(str(node))


def judge(code, mode="exec", places=True):
    """What CPython says, in the form of ast_dump."""
    try:
        tree = ast.parse(code, "x.py", mode)
        compile(code, "x.py", mode, dont_inherit=True)
    except SyntaxError as e:
        name = type(e).__name__
        return "!" + "\x1f".join(str(x) for x in (name, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset))
    except (MemoryError, RecursionError) as e:
        return "!" + type(e).__name__
    except ValueError as e:
        return "!ValueError\x1f" + str(e)
    out = []
    dump(tree, places, out)
    return "".join(out)


def programs(paths):
    for path in paths:
        if os.path.isfile(path):
            yield path
        for folder, _, names in sorted(os.walk(path)):
            for name in sorted(names):
                if name.endswith(".py"):
                    yield os.path.join(folder, name)


def read(path):
    try:
        with open(path, "rb") as file:
            data = file.read()
        with io.TextIOWrapper(io.BytesIO(data), tokenize.detect_encoding(io.BytesIO(data).readline)[0], newline=None) as f:
            return f.read()
    except (SyntaxError, UnicodeDecodeError, LookupError):
        return None


def without_text(answer):
    return "\x1f".join(answer.split("\x1f")[:6]) if answer.startswith("!") else answer


def agree(ours, theirs):
    if ours.startswith("!MemoryError") or ours.startswith("!RecursionError"):
        return theirs.startswith("!MemoryError") or theirs.startswith("!RecursionError")
    ours = without_text(ours)
    if ours[0] == theirs[0] == "!":
        mine, other = ours.split("\x1f"), theirs.split("\x1f")
        # Run as a file and given to compile(), CPython cuts the end of a range of several lines differently.
        if len(mine) == len(other) == 6 and mine[2] != mine[4]:
            return mine[:5] == other[:5]
        if len(mine) == len(other) == 6 and "line continuation" in mine[1] and int(mine[3]) < int(other[3]):
            return mine[:3] == other[:3]
    return ours == theirs


def first_difference(a, b):
    i = next((i for i, (x, y) in enumerate(zip(a, b)) if x != y), min(len(a), len(b)))
    return f"  ours   {a[max(0, i - 150):i + 60]!r}\n  theirs {b[max(0, i - 150):i + 60]!r}"


def trees(dumper, paths):
    count = bad = 0
    for path in programs(paths):
        code = read(path)
        if code is None:
            continue
        count += 1
        ours, theirs = dumper.ask(code), judge(code)
        if not agree(ours, theirs):
            bad += 1
            print(path)
            print(first_difference(ours, theirs))
    print(f"{count} programs, {bad} differ")
    return bad


def errors(dumper, path):
    with open(path) as file:
        snippets = json.load(file)
    bad = 0
    for snippet in snippets:
        code = snippet["code"] if isinstance(snippet, dict) else snippet
        ours, theirs = dumper.ask(code), judge(code)
        if not agree(ours, theirs):
            bad += 1
            print(repr(code))
            print(first_difference(ours, theirs))
    print(f"{len(snippets)} snippets, {bad} differ")
    return bad


def record(path):
    """Replaces a list of snippets with what CPython says of each, in compile() and when run as a file."""
    with open(path) as file:
        snippets = json.load(file)
    result = []
    for snippet in snippets:
        code = snippet["code"] if isinstance(snippet, dict) else snippet
        with open("x.py", "w") as file:
            file.write(code)
        run = subprocess.run([sys.executable, "x.py"], capture_output=True, text=True)
        printed = run.stderr.replace(os.path.join(os.getcwd(), "x.py"), "x.py")
        fields = judge(code)[1:].split("\x1f")
        entry = {"code": code, "kind": fields[0], "printed": printed}
        if len(fields) == 6:
            entry["message"] = fields[1]
            entry["place"] = [None if x == "None" else int(x) for x in fields[2:]]
        result.append(entry)
    with open(path, "w") as file:
        file.write("[\n" + ",\n".join(json.dumps(entry) for entry in result) + "\n]\n")


def pieces(code):
    """A program's lexical pieces, so that they can be moved about."""
    result, i = [], 0
    while i < len(code):
        j = i + 1
        if code[i].isalnum() or code[i] == "_":
            while j < len(code) and (code[j].isalnum() or code[j] == "_"):
                j += 1
        elif code[i] == " ":
            while j < len(code) and code[j] == " ":
                j += 1
        result.append(code[i:j])
        i = j
    return result


EXTRA = """( ) [ ] { } : , . ; = == != := -> + - * ** / // % @ & | ^ ~ < > <= >> ... \\ # ' " ''' f' f"{ } ! $ ? ` 0 1 07 1_ 0x
 0b2 1e 1.5 2j x y _ None True False and as assert async await break class continue def del elif else except finally for
 from global if import in is lambda nonlocal not or pass raise return try while with yield match case print exec
 \n \t \f *x **x x=1 x:=1 (x) [x] {x} {x:y} f(x) x.y x[y] 'a' b'a' f'{x}' f'{x!r:>{y}}' '\\x' u'x'""".split(" ")
EXTRA += ["\n    ", "\n  ", "\n", " ", "é", "“", "\u00a0", "for x in y", "if x else y", "async for x in y", "lambda x: y"]


def mutate(dumper, count, seed, paths):
    random.seed(seed)
    sources = [code for code in map(read, programs(paths)) if code]
    bad = 0
    seen = set()
    for number in range(count):
        lines = random.choice(sources).split("\n")
        size = random.choice([1, 1, 2, 3, 5, 10, 30])
        start = random.randrange(len(lines))
        chunk = lines[start:start + size]
        if random.random() < 0.9:
            indent = len(chunk[0]) - len(chunk[0].lstrip())
            chunk = [line[indent:] if not line[:indent].strip() else line for line in chunk]
        parts = pieces("\n".join(chunk) + "\n")
        for _ in range(random.choice([0, 1, 1, 1, 2, 3])):
            if not parts:
                break
            i = random.randrange(len(parts))
            what = random.random()
            if what < 0.3:
                del parts[i]
            elif what < 0.6:
                parts.insert(i, random.choice(EXTRA))
            elif what < 0.75:
                parts[i] = random.choice(EXTRA)
            elif what < 0.9:
                j = random.randrange(len(parts))
                parts[i], parts[j] = parts[j], parts[i]
            else:
                parts.insert(i, random.choice(parts))
        code = "".join(parts)
        if "\0" in code or "\\N{" in code:
            continue
        ours, theirs = dumper.ask(code), judge(code)
        if not agree(ours, theirs):
            bad += 1
            key = (ours.split("\x1f")[1:2] or [""])[0] + "|" + (theirs.split("\x1f")[1:2] or [""])[0]
            if key in seen:
                continue
            seen.add(key)
            print(repr(code))
            print(first_difference(ours, theirs) if not (ours[0] == theirs[0] == "!") else f"  ours   {ours!r}\n  theirs {theirs!r}")
    print(f"{count} variants, {bad} differ")
    return bad


class Generator:
    """Well-formed programs without sense: what they are refused for, CPython finds after parsing."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.depth = 0

    def pick(self, *options):
        return self.random.choice(options)

    def name(self):
        return self.random.choices("abcxy", k=1)[0] if self.random.random() < 0.97 else self.pick("__d", "__debug__", "é")

    def target(self):
        if self.random.random() < 0.6:
            return self.name()
        return self.pick(lambda: f"{self.name()}.{self.name()}", lambda: f"{self.name()}[{self.expr()}]",
                         lambda: f"({self.target()}, {self.target()})", lambda: f"[{self.target()}, *{self.name()}]",
                         lambda: f"*{self.name()}, *{self.name()}", lambda: f"*{self.name()}")()

    def expr(self):
        self.depth += 1
        try:
            if self.depth > 5 or self.random.random() < 0.35:
                return self.pick(self.name, self.name, lambda: "1", lambda: "'s'")()
            return self.pick(
                lambda: f"({self.name()} := {self.expr()})", lambda: f"(yield {self.expr()})",
                lambda: f"(yield from {self.expr()})", lambda: f"(await {self.expr()})",
                lambda: f"[{self.expr()} {self.clauses()}]", lambda: f"{{{self.expr()} {self.clauses()}}}",
                lambda: f"({self.expr()} {self.clauses()})", lambda: f"{{{self.expr()}: {self.expr()} {self.clauses()}}}",
                lambda: f"(lambda {self.params()}: {self.expr()})", lambda: f"{self.name()}({self.args()})",
                lambda: f"({self.expr()} if {self.expr()} else {self.expr()})", lambda: f"({self.expr()} + {self.expr()})",
                lambda: f"f'{{({self.name()})}}'", lambda: f"{{{self.expr()}: {self.expr()}, **{self.name()}}}",
                lambda: f"({self.expr()}, *{self.name()})", lambda: f"{self.name()}[{self.expr()}:{self.expr()}]")()
        finally:
            self.depth -= 1

    def clauses(self):
        text = ""
        for _ in range(self.pick(1, 1, 2)):
            text += f"{self.pick('', '', '', 'async ')}for {self.name()} in {self.expr()} "
            if self.random.random() < 0.3:
                text += f"if {self.expr()} "
        return text

    def params(self):
        names = [self.name() for _ in range(self.pick(0, 0, 1, 1, 2))]
        text = ", ".join(f"{n}={self.expr()}" if i else n for i, n in enumerate(names))
        if self.random.random() < 0.2:
            text += (", " if text else "") + f"*{self.name()}"
        return text

    def args(self):
        items = [self.expr() for _ in range(self.pick(0, 1, 2))]
        items += [f"{self.name()}={self.expr()}" for _ in range(self.pick(0, 0, 0, 1, 2))]
        return ", ".join(items)

    def pattern(self, depth=0):
        if depth > 2 or self.random.random() < 0.4:
            return self.pick(self.name, lambda: "_", lambda: "1", lambda: "'s'", lambda: "None", lambda: "a.b", lambda: "-1")()
        sub = lambda: self.pattern(depth + 1)
        return self.pick(
            lambda: f"({sub()} | {sub()})", lambda: f"[{sub()}, {sub()}]", lambda: f"[{sub()}, *{self.name()}]",
            lambda: f"[*{self.name()}, {sub()}, *_]", lambda: f"{{1: {sub()}, {self.pick('1', '2', 'a.b', 'True')}: {sub()}}}",
            lambda: f"{{'k': {sub()}, **{self.name()}}}", lambda: f"C({sub()}, {self.name()}={sub()})",
            lambda: f"C({self.name()}={sub()}, {self.name()}={sub()})", lambda: f"({sub()} as {self.name()})")()

    def block(self, indent):
        self.depth += 1
        lines = []
        for _ in range(self.pick(1, 1, 2, 3)):
            lines += self.statement(indent + "    ")
        self.depth -= 1
        return lines

    def statement(self, indent=""):
        e, n, t = self.expr, self.name, self.target
        simple = [
            lambda: f"{t()} = {e()}", lambda: f"{n()} += {e()}", lambda: f"{n()}: {e()} = {e()}", lambda: f"{n()}: {e()}",
            lambda: f"({n()}): {e()}", lambda: f"{n()}.{n()}: {e()}", lambda: f"global {n()}", lambda: f"nonlocal {n()}",
            lambda: f"global {n()}, {n()}", lambda: f"return {e()}", lambda: "return", lambda: "break", lambda: "continue",
            lambda: f"del {n()}", lambda: f"import {n()}.x", lambda: f"from m import {self.pick('*', 'a', 'a as b')}",
            lambda: f"from __future__ import {self.pick('annotations', 'division', 'nothing', 'braces')}",
            lambda: e(), lambda: f"raise {e()} from {e()}", lambda: f"assert {e()}, {e()}", lambda: f"*{n()}",
            lambda: "pass", lambda: f"return *{n()}, {e()}"]
        if self.depth > 4 or self.random.random() < 0.55:
            weights = [4] * len(simple)
            weights[16] = 1
            return [indent + self.random.choices(simple, weights)[0]()]
        head, more = self.pick(
            lambda: (f"def {n()}({self.params()}):", []), lambda: (f"def {n()}({self.params()}) -> {e()}:", []),
            lambda: (f"async def {n()}({self.params()}):", []), lambda: (f"def {n()}({n()}: {e()}):", []),
            lambda: (f"class {n()}({self.args()}):", []), lambda: (f"class {n()}:", []),
            lambda: (f"for {t()} in {e()}:", ["else:"]), lambda: (f"while {e()}:", ["else:"]),
            lambda: (f"async for {t()} in {e()}:", []), lambda: (f"if {e()}:", ["else:"]),
            lambda: (f"with {e()} as {n()}, {e()}:", []), lambda: (f"async with {e()}:", []),
            lambda: ("try:", [f"except {n()} as {n()}:", "except:", "finally:"]), lambda: ("try:", ["finally:"]),
            lambda: ("try:", ["except:", "except E:"]), lambda: ("try:", [f"except* {n()} as {n()}:", "else:"]),
            lambda: (f"match {e()}:", None), lambda: (f"@{n()}\n{indent}def {n()}({self.params()}):", []))()
        if more is None:
            lines = [indent + head]
            for _ in range(self.pick(1, 2)):
                guard = f" if {e()}" if self.random.random() < 0.3 else ""
                lines.append(f"{indent}    case {self.pattern()}{guard}:")
                lines += self.block(indent + "    ")
            return lines
        lines = [indent + head] + self.block(indent)
        for line in more if self.random.random() < 0.7 or head == "try:" else []:
            lines += [indent + line] + self.block(indent)
        return lines


def generate(dumper, count, seed):
    generator = Generator(seed)
    bad = 0
    kinds = {}
    for _ in range(count):
        lines = []
        for _ in range(generator.pick(1, 1, 2, 3)):
            lines += generator.statement()
        code = "\n".join(lines) + "\n"
        ours, theirs = dumper.ask(code), judge(code)
        kind = theirs.split("\x1f")[1] if theirs[0] == "!" else "good"
        kinds[kind] = kinds.get(kind, 0) + 1
        if not agree(ours, theirs):
            bad += 1
            if bad < 20:
                print(code)
                print(f"  ours   {ours[:200]!r}\n  theirs {theirs[:200]!r}")
    for kind, number in sorted(kinds.items(), key=lambda item: -item[1]):
        print(f"{number:6} {kind}")
    print(f"{count} programs, {bad} differ")
    return bad


def main():
    binary, what, *rest = sys.argv[1:]
    if what == "trees":
        bad = trees(Dumper(binary, "--places"), rest)
    elif what == "errors":
        bad = errors(Dumper(binary, "--places"), rest[0])
    elif what == "record":
        bad = record(rest[0])
    elif what == "generate":
        bad = generate(Dumper(binary, "--places"), int(rest[0]), int(rest[1]))
    else:
        bad = mutate(Dumper(binary, "--places"), int(rest[0]), int(rest[1]), rest[2:])
    sys.exit(1 if bad else 0)


main()
