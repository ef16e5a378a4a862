#!/usr/bin/env python3
"""Runs programs made at random from a grammar under coroscope and CPython 3.11 and compares what they print.

    tests/random_language.py [--binary PATH] [--seed N] [--count N] [--per-file N] [--keep FOLDER] [--show SEED]

Program number k of a run is made from the seed N + k alone: --seed N+k --count 1 makes it again, --show prints it.
What may differ: where in a set stand None, ... and objects that hash by their address; how deep a repr of itself was when
its RecursionError came; programs that CPython, too, could not run in the memory that ours has.
Many programs share a file, and so a process; after each line `=== k` follows what program k prints: values as they
come, and of an exception that nobody caught its type, its text, its lines and the types of what led to it.
"""
import argparse
import concurrent.futures
import difflib
import os
import random
import re
import resource
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))

HEAD = '''\
import gc
gc.disable()
class D:
    def __init__(self, name): self.name = name
    def __hash__(self): return len(str(self.name))
    def __del__(self): print("~" + str(self.name))
    def __repr__(self): return f"D({self.name!r})"
class CM:
    def __init__(self, name, swallows=()): self.name, self.swallows = name, swallows
    def __enter__(self): print("enter", self.name); return self
    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind and kind.__name__)
        return bool(self.swallows) and kind is not None and issubclass(kind, self.swallows)
    def __repr__(self): return f"CM({self.name!r})"
class Box:
    def __init__(self, v=None): self.v = v
    def __repr__(self): return f"Box({self.v!r})"
    def __eq__(self, o): return isinstance(o, Box) and self.v == o.v
    def __hash__(self): return 7
    def __len__(self): return 2
    def __getitem__(self, i): return (self.v, i)
    def __setitem__(self, i, v): print("set", i, v); self.v = v
    def __delitem__(self, i): print("del", i)
    def __iter__(self): yield self.v; yield 0
    def __contains__(self, x): return x == self.v
    def __add__(self, o): return Box((self.v, o)) if not isinstance(o, str) else NotImplemented
    def __radd__(self, o): return Box((o, self.v))
    def __iadd__(self, o): self.v = (self.v, "+=", o); return self
    def __lt__(self, o): return str(self.v) < str(getattr(o, "v", o))
    def __call__(self, *a, **k): return (self.v, a, k)
    def __bool__(self): return self.v is not None
    def __format__(self, spec): return f"<{spec}|{self.v}>"
    def __getattr__(self, name):
        if name.startswith("q"): return name * 2
        raise AttributeError(f"no {name} here")
class Desc:
    def __set_name__(self, owner, name): self.key = "_" + name
    def __get__(self, o, kind=None): return self if o is None else ("got", o.__dict__.get(self.key))
    def __set__(self, o, v): print("set", self.key); o.__dict__[self.key] = v
    def __delete__(self, o): print("del", self.key); del o.__dict__[self.key]
    def __repr__(self): return "Desc()"
class Meta(type):
    def __call__(cls, *a, **k): print("make", cls.__name__[0]); return super().__call__(*a, **k)
    def __len__(cls): return 3
    def __getitem__(cls, i): return (cls.__name__[0], i)
class Slotted:
    __slots__ = ("v", "z")
    def __init__(self, v=None): self.v = v
    def __repr__(self): return f"Slotted({self.v!r})"
class Aw:
    def __init__(self, v): self.v = v
    def __await__(self):
        got = yield self.v
        return got
class AppError(Exception):
    def __init__(self, *a): super().__init__(*a)
class SubError(AppError, ValueError): pass
def drive(g, script):
    out = []
    for step in script:
        try:
            kind = step[0]
            if kind == "n": out.append(next(g))
            elif kind == "s": out.append(g.send(step[1]))
            elif kind == "t": out.append(g.throw(step[1]))
            else: out.append(g.close())
        except StopIteration as e: out.append(("stop", e.value))
        except BaseException as e: out.append((type(e).__name__, str(e)))
    return out
def report(e, first):
    lines = []
    tb = e.__traceback__
    while tb:
        lines.append((tb.tb_frame.f_code.co_name, tb.tb_lineno - first))
        tb = tb.tb_next
    chain = []
    seen = set()
    while e is not None and id(e) not in seen:
        seen.add(id(e))
        chain.append(type(e).__name__ + ("!" if e.__suppress_context__ else "") + ("^" if e.__cause__ else ""))
        e = e.__cause__ or e.__context__
    print("!", chain, lines)
def show(v):
    try: return repr(v)[:300]
    except BaseException as e: return "repr: " + type(e).__name__
'''

WORDS = ["a", "bc", "", "xyz", "Hello", "12", "é", "a b", "\\n", "-5", "zz top"]
EXCEPTIONS = ["ValueError", "TypeError", "KeyError", "IndexError", "AppError", "SubError", "ZeroDivisionError",
              "RuntimeError", "LookupError", "ArithmeticError", "StopIteration", "AttributeError", "NameError"]
BINARY = ["+", "-", "*", "//", "%", "/", "&", "|", "^", "<<", ">>", "**", "@"]
COMPARE = ["<", "<=", "==", "!=", ">", ">=", "in", "not in", "is", "is not"]
METHODS = ["upper()", "split()", "strip('a')", "replace('a', 'b')", "find('c')", "index('z')", "count(1)", "append({})",
           "pop()", "pop(0)", "get({})", "keys()", "items()", "copy()", "extend({})", "join({})", "sort()", "reverse()",
           "insert(0, {})", "remove({})", "clear()", "update({})", "setdefault({}, {})", "add({})", "discard({})",
           "union({})", "title()", "zfill(6)", "center(9, '*')", "startswith('a')", "partition('b')", "isdigit()",
           "bit_length()", "conjugate()", "is_integer()", "values()", "popitem()", "format({})", "encode()", "hex()",
           "v", "qq", "nope", "name", "__class__.__name__", "__len__()", "real", "casefold()", "swapcase()",
           "rsplit('b', 1)", "splitlines()", "as_integer_ratio()", "index({})", "issubset({})", "to_bytes(2, 'big')"]
FUNCTIONS = ["len({})", "str({})", "repr({})", "int({})", "float({})", "list({})", "tuple({})", "set({})", "dict({})",
             "sorted({})", "sum({})", "min({})", "max({})", "abs({})", "bool({})", "type({}).__name__", "any({})",
             "all({})", "list(reversed({}))", "list(enumerate({}))", "list(zip({}, {}))", "list(map(str, {}))",
             "list(filter(None, {}))", "isinstance({}, (int, str))", "hash({}) == hash({})", "ord({})", "chr({})",
             "round({}, 1)", "divmod({}, {})", "pow({}, 2)", "callable({})", "iter({}) is None", "next(iter({}))",
             "getattr({}, 'v', 'none')", "hasattr({}, 'upper')", "format({}, '>6')", "range({})", "bytes({})", "hex({})",
             "bin({})", "ascii({})", "frozenset({})", "max({}, {})", "min({}, {}, key=str)", "sorted({}, key=str)",
             "sorted({}, reverse=True)", "slice({})", "complex({})", "sum({}, {})", "next(iter({}), {})", "id({}) == 0",
             "issubclass(type({}), int)", "vars({})", "dict.fromkeys({}, {})", "list(range(*{}))", "'-'.join(map(str, {}))"]
SPECS = ["", ">8", "<6", "^9", "05", ".2f", "+", ",", "x", "e", "!r", "!s", "!a", "!r:>10", "*^7", "d", ".3", "#x", "%", "g",
         "_", "b", "s", ".1%", "=+6", "c", "n", "{w}", ">{w}", ".{w}f", "z"]


class Maker:
    def __init__(self, seed):
        self.r = random.Random(seed)
        self.lines = []
        self.names = [[]]           # of each function being written
        self.count = 0
        self.loop = [0]             # loops around, of each function
        self.kinds = ["module"]     # module, function, generator, coroutine
        self.budget = self.r.randrange(12, 40)
        self.functions = []         # (name, kind)
        self.classes = []

    def chance(self, p):
        return self.r.random() < p

    def pick(self, items):
        return self.r.choice(items)

    def fresh(self, prefix="v"):
        self.count += 1
        return f"{prefix}{self.count}"

    def name(self):
        names = self.names[-1]
        if names and self.chance(0.93):
            return self.pick(names[-6:] if self.chance(0.7) else names)
        outer = [n for scope in self.names[:-1] for n in scope]
        if outer and self.chance(0.8):
            return self.pick(outer)
        return self.pick(["unknown", "w", "self"]) if self.chance(0.1) else "w"

    # ---- expressions

    def atom(self):
        r = self.r
        k = r.randrange(16)
        if k < 6:
            return self.name()
        if k < 9:
            return str(r.choice([0, 1, 2, 3, -1, 7, 10, -4, 100, 255, 2**31, 10**20]))
        if k == 9:
            return r.choice(["0.5", "1.0", "-2.5", "1e3", "3.14159", "0.1", "1e-7", "2.0"])
        if k < 12:
            return repr(r.choice(WORDS)).replace("\\\\n", "\\n")
        return r.choice(["None", "True", "False", "[]", "()", "{}", "set()", "'k'", "b'ab'", "...", "2j", "[1, 2, 3]",
                         "(1, 'a')", "{'k': 1}", "{1, 2}", "Box(3)", "Box('s')", "range(3)"])

    def expression(self, depth=0):
        r = self.r
        if depth > 3 or r.random() < 0.22 + 0.14 * depth:
            return self.atom()
        e = lambda: self.expression(depth + 1)
        k = r.randrange(30)
        if k < 5:
            op = r.choice(BINARY[:7]) if r.random() < 0.8 else r.choice(BINARY)
            if op in ("**", "<<"):
                return f"({self.atom()} {op} {r.choice(['0', '1', '2', '3', '-1', '0.5', self.pick(['True', 'None'])])})"
            if op == "*":
                left = e()
                if re.search(r"\d{9}", left):    # a text of so many letters is too much for anybody
                    return f"({left} * {r.choice(['2', '0', '-1', '1.5', 'None'])})"
                return f"({left} * {r.choice(['2', '3', '0', '-1', '1.5', repr('a'), 'None', '[1]'])})"
            return f"({e()} {op} {e()})"
        if k < 7:
            chain = f"{e()} {r.choice(COMPARE)} {e()}"
            if r.random() < 0.25:
                chain += f" {r.choice(COMPARE[:8])} {e()}"
            return f"({chain})"
        if k == 7:
            return f"({e()} {r.choice(['and', 'or'])} {e()})"
        if k == 8:
            return f"({r.choice(['not ', '-', '+', '~'])}{e()})"
        if k == 9:
            return f"({e()} if {e()} else {e()})"
        if k == 10:
            return "[" + ", ".join(("*" if r.random() < 0.15 else "") + e() for _ in range(r.randrange(4))) + "]"
        if k == 11:
            items = [("*" if r.random() < 0.15 else "") + e() for _ in range(r.randrange(1, 4))]
            return "(" + ", ".join(items) + ",)"
        if k == 12:
            return "{" + ", ".join(f"**{e()}" if r.random() < 0.1 else f"{self.key()}: {e()}"
                                   for _ in range(r.randrange(4))) + "}"
        if k == 13:
            return "{" + ", ".join(e() for _ in range(r.randrange(1, 4))) + "}"
        if k < 16:
            return f"{self.primary(depth)}[{self.index(depth)}]"
        if k < 18:
            return f"{self.primary(depth)}." + self.filled(r.choice(METHODS), depth)
        if k < 21:
            return self.filled(r.choice(FUNCTIONS), depth)
        if k < 23:
            return self.comprehension(depth)
        if k < 25:
            return self.fstring(depth)
        if k == 25:
            return self.lambda_call(depth)
        if k == 26 and self.functions:
            return self.call(depth)
        if k == 27:
            n = self.fresh()
            text = f"({n} := {e()})"
            if self.kinds[-1] != "class":
                self.names[-1].append(n)
            return text
        if k == 28 and self.kinds[-1] == "coroutine":
            return f"(await Aw({e()}))"
        if k == 28 and self.kinds[-1] == "generator":
            return f"(yield {e()})"
        return e()

    def key(self):
        return self.pick(["'k'", "'a'", "1", "2", "(1, 2)", "None", self.atom()])

    def primary(self, depth):
        text = self.expression(depth + 1)
        return f"({text})" if re.match(r"[-\d]", text) else text

    def index(self, depth):
        r = self.r
        if r.random() < 0.45:
            part = lambda: r.choice(["", "", "0", "1", "-1", "2", "5", self.atom()])
            text = f"{part()}:{part()}"
            return text + f":{r.choice(['', '2', '-1', '-2', '0'])}" if r.random() < 0.4 else text
        return r.choice(["0", "1", "-1", "'k'", self.expression(depth + 1), "'a'"])

    def filled(self, template, depth):
        while "{}" in template:
            template = template.replace("{}", self.expression(depth + 1), 1)
        if re.match(r"bytes\(.*\d{9}", template):    # more of them than there is room for
            return "bytes(3)"
        return template

    def comprehension(self, depth):
        r = self.r
        n = self.fresh("c")
        source = self.expression(depth + 1) if r.random() < 0.5 else r.choice(["range(4)", "'abca'", "[3, 1, 2]", "{'k': 1}"])
        self.names.append([n])
        self.kinds.append("comprehension")
        inner = ""
        if r.random() < 0.25:
            m = self.fresh("c")
            inner = f" for {m} in {r.choice(['range(2)', n, '(1, 2)'])}"
            self.names[-1].append(m)
        condition = f" if {self.expression(depth + 1)}" if r.random() < 0.4 else ""
        value = self.expression(depth + 1)
        kind = r.randrange(5)
        other = self.expression(depth + 2)
        self.names.pop()
        self.kinds.pop()
        if ":=" in value + other + condition + source + inner:    # not everywhere allowed
            return self.atom()
        loop = f" for {n} in {source}{inner}{condition}"
        if kind == 0:
            return f"{{{value}: {other}{loop}}}"
        if kind == 1:
            return f"{{{value}{loop}}}"
        if kind == 2:
            return r.choice(["list", "tuple", "sum", "sorted", "any", "max"]) + f"({value}{loop})"
        return f"[{value}{loop}]"

    def fstring(self, depth):
        r = self.r
        parts = []
        for _ in range(r.randrange(1, 4)):
            if r.random() < 0.3:
                parts.append(r.choice(["x", " ", "{{", "}}", "é", ": "]))
                continue
            text = self.expression(depth + 2)
            if any(c in text for c in "'\"\\{}!:=#\n") or text.startswith("lambda"):
                text = self.pick(["w", "w + 1", "3.5", "[w]"]) if not self.names[-1] else self.name()
            spec = r.choice(SPECS)
            if spec and not spec.startswith("!"):
                spec = ":" + spec
            if r.random() < 0.1:
                spec = "=" + spec
            parts.append("{" + text + spec + "}")
        return "f'" + "".join(parts) + "'"

    def lambda_call(self, depth):
        n = self.fresh("p")
        self.names.append([n])
        self.kinds.append("function")
        body = self.expression(depth + 1)
        self.names.pop()
        self.kinds.pop()
        default = f"={self.atom()}" if self.chance(0.3) else ""
        args = "" if default and self.chance(0.5) else self.expression(depth + 1)
        return f"(lambda {n}{default}: {body})({args})"

    def call(self, depth):
        name, kind = self.pick(self.functions)
        args = [self.expression(depth + 1) for _ in range(self.r.randrange(3))]
        if self.chance(0.2):
            args.append(f"{self.pick(['b', 'k', 'zz'])}={self.atom()}")
        text = f"{name}({', '.join(args)})"
        if kind == "generator":
            return f"drive({text}, {self.script()})" if self.chance(0.6) else f"list({text})"
        if kind == "coroutine":
            return f"drive({text}, {self.script()})"
        return text

    def script(self):
        r = self.r
        steps = []
        for _ in range(r.randrange(1, 6)):
            k = r.randrange(8)
            steps.append("('n',)" if k < 3 else f"('s', {self.atom()})" if k < 5 else
                         f"('t', {r.choice(EXCEPTIONS)}({r.choice(['', '1', repr('m')])}))" if k < 7 else "('c',)")
        return "[('s', None), " + ", ".join(steps) + "]"

    # ---- statements

    def add(self, indent, text):
        self.lines.append("    " * indent + text)

    def block(self, indent, size=None):
        before = len(self.lines)
        for _ in range(size or self.r.randrange(1, 4)):
            self.statement(indent)
        if len(self.lines) == before:
            self.add(indent, "pass")

    def target(self):
        r = self.r
        k = r.randrange(12)
        if k < 8:
            n = self.fresh() if self.chance(0.6) or not self.names[-1] else self.pick(self.names[-1])
            return n, [n]
        if k == 8:
            a, b = self.fresh(), self.fresh()
            return f"{a}, {b}", [a, b]
        if k == 9:
            a, b = self.fresh(), self.fresh()
            return r.choice([f"{a}, *{b}", f"*{a}, {b}", f"[{a}, {b}]"]), [a, b]
        if k == 10:
            return f"{self.name()}[{self.index(1)}]", []
        return f"{self.name()}.{r.choice(['v', 'z', 'name'])}", []

    def statement(self, indent):
        self.budget -= 1
        r = self.r
        deep = indent > 6 or self.budget < 0
        choices = [(20, self.assign), (14, self.print), (5, self.augmented), (3, self.delete), (3, self.raise_),
                   (2, self.assertion), (4, self.expression_statement), (3, self.finaliser)]
        if not deep:
            choices += [(7, self.if_), (7, self.for_), (4, self.while_), (11, self.try_), (5, self.with_),
                        (7, self.function), (4, self.class_), (4, self.match), (2, self.run_text), (3, self.try_star),
                        (3, self.closure), (2, self.descriptors), (3, self.dropping)]
        if self.loop[-1]:
            choices += [(5, self.leave_loop)]
        if self.kinds[-1] in ("function", "generator", "coroutine"):
            choices += [(4, self.return_)]
        if self.kinds[-1] == "generator":
            choices += [(16, self.yield_)]
        if self.kinds[-1] == "coroutine":
            choices += [(12, self.await_)]
        total = r.uniform(0, sum(w for w, _ in choices))
        for weight, make in choices:
            total -= weight
            if total <= 0:
                return make(indent)

    def assign(self, indent):
        text, names = self.target()
        if self.chance(0.08):
            more, more_names = self.target()
            text, names = f"{text} = {more}", names + more_names
        self.add(indent, f"{text} = {self.expression()}")
        self.names[-1] += names

    def print(self, indent):
        self.add(indent, f"print({', '.join(f'show({self.expression()})' for _ in range(self.r.randrange(1, 3)))})")

    def augmented(self, indent):
        text, names = self.target()
        if "," in text or text.startswith("*") or names and names[0] not in self.names[-1]:
            text = self.pick(self.names[-1]) if self.names[-1] else "w"
        op = self.pick(["+", "-", "*", "//", "%", "|", "&"])
        value = self.expression(1) if op != "*" else self.pick(["2", "0", "None", "1.5"])
        self.add(indent, f"{text} {op}= {value}")

    def delete(self, indent):
        if self.names[-1]:
            n = self.pick(self.names[-1])
            self.add(indent, f"del {self.pick([n, n, n + '[0]', n + '[1:]', n + '.v'])}")

    def exception(self):
        return f"{self.pick(EXCEPTIONS)}({self.pick(['', repr('m'), '1', self.atom()])})"

    def raise_(self, indent):
        text = self.pick([f"raise {self.exception()}", f"raise {self.exception()}", f"raise {self.pick(EXCEPTIONS)}", "raise",
                          f"raise {self.exception()} from {self.pick(['None', self.exception(), self.atom()])}"])
        if self.chance(0.6):
            text = f"if {self.expression(1)}: {text}"
        self.add(indent, text)

    def assertion(self, indent):
        self.add(indent, f"assert {self.expression(1)}" + (f", {self.expression(2)}" if self.chance(0.5) else ""))

    def expression_statement(self, indent):
        self.add(indent, self.expression())

    def finaliser(self, indent):
        n = self.fresh("d")
        kind = self.r.randrange(5)
        text = [f"{n} = D('{n}')", f"{n} = [D('{n}'), D('{n}b')]", f"D('{n}')", f"{n} = {{'k': D('{n}')}}",
                f"{n} = Box(D('{n}'))"][kind]
        self.add(indent, text)
        if kind != 2:
            self.names[-1].append(n)

    def leave_loop(self, indent):
        word = self.pick(["break", "continue"])
        self.add(indent, f"if {self.expression(1)}: {word}" if self.chance(0.75) else word)

    def return_(self, indent):
        value = "" if self.chance(0.2) else " " + self.expression(1)
        self.add(indent, f"if {self.expression(1)}: return{value}" if self.chance(0.6) else f"return{value}")

    def yield_(self, indent):
        n = self.fresh()
        text = self.pick([f"yield {self.expression(1)}", f"{n} = yield {self.expression(1)}", f"{n} = yield",
                          f"yield from {self.expression(1)}", f"{n} = yield from {self.pick(['[1, 2]', 'range(2)', 'Box(1)'])}"])
        self.add(indent, text)
        if text.startswith(n):
            self.names[-1].append(n)

    def await_(self, indent):
        n = self.fresh()
        self.add(indent, f"{n} = await {self.pick(['Aw(1)', 'Aw(w)', f'Aw({self.expression(2)})', self.atom()])}")
        self.names[-1].append(n)

    def if_(self, indent):
        self.add(indent, f"if {self.expression()}:")
        self.block(indent + 1)
        while self.chance(0.25):
            self.add(indent, f"elif {self.expression()}:")
            self.block(indent + 1)
        if self.chance(0.5):
            self.add(indent, "else:")
            self.block(indent + 1)

    def for_(self, indent):
        text, names = self.target()
        source = self.pick(["range(3)", "[1, 'a', None]", "'xyz'", "{'k': 1, 'j': 2}.items()", "enumerate('ab')",
                            "zip([1, 2], 'ab')", self.expression(1), self.expression(1), "(x * 2 for x in range(3))",
                            "[(1, 2), (3, 4)]", "reversed([1, 2])"])
        self.add(indent, f"for {text} in {source}:")
        self.names[-1] += names
        self.loop[-1] += 1
        self.block(indent + 1)
        self.loop[-1] -= 1
        if self.chance(0.3):
            self.add(indent, "else:")
            self.block(indent + 1)

    def while_(self, indent):
        n = self.fresh("n")
        self.add(indent, f"{n} = 0")
        self.add(indent, f"while ({n} := {n} + 1) < {self.pick([2, 3, 4])}" +
                 (f" and {self.expression(2)}" if self.chance(0.3) else "") + ":")
        self.loop[-1] += 1
        self.block(indent + 1)
        self.loop[-1] -= 1
        if self.chance(0.3):
            self.add(indent, "else:")
            self.block(indent + 1)

    def try_(self, indent):
        self.add(indent, "try:")
        self.block(indent + 1)
        has_finally = self.chance(0.5)
        clauses = self.r.randrange(0 if has_finally else 1, 3)
        for i in range(clauses):
            types = self.pick(["Exception", "ValueError", "(TypeError, KeyError)", "AppError", "ArithmeticError", "LookupError",
                               self.pick(EXCEPTIONS), "Exception", "Exception"])
            n = self.fresh("e")
            bare = i == clauses - 1 and self.chance(0.12)
            named = not bare and self.chance(0.7)
            self.add(indent, "except:" if bare else f"except {types}" + (f" as {n}:" if named else ":"))
            if named:
                self.add(indent + 1, f"print(type({n}).__name__, {n}, {n}.args)" if self.chance(0.8) else f"print(repr({n}))")
            if not named or self.chance(0.5):
                if named:
                    self.names[-1].append(n)
                self.block(indent + 1)
                if named and n in self.names[-1]:
                    self.names[-1].remove(n)
        if clauses and self.chance(0.3):
            self.add(indent, "else:")
            self.block(indent + 1)
        if has_finally:
            self.add(indent, "finally:")
            self.block(indent + 1)

    def group(self, depth=0):
        items = []
        for _ in range(self.r.randrange(1, 4)):
            items.append(self.group(depth + 1) if depth < 2 and self.chance(0.25) else self.exception())
        return f"ExceptionGroup({self.pick(WORDS)!r}, [{', '.join(items)}])"

    def try_star(self, indent):
        self.add(indent, "try:")
        self.block(indent + 1, 1)
        self.add(indent + 1, f"raise {self.group() if self.chance(0.8) else self.exception()}" +
                 (f" from {self.exception()}" if self.chance(0.2) else ""))
        loops, self.loop[-1] = self.loop[-1], 0    # nothing leaves a clause of except*
        kinds, self.kinds[-1] = self.kinds[-1], "module" if self.kinds[-1] == "function" else self.kinds[-1]
        for _ in range(self.r.randrange(1, 3)):
            n = self.fresh("e")
            types = self.pick(["Exception", "ValueError", "(TypeError, KeyError)", "AppError", "LookupError"] + EXCEPTIONS)
            self.add(indent, f"except* {types} as {n}:")
            self.add(indent + 1, f"print(type({n}).__name__, {n}, [repr(x) for x in {n}.exceptions])")
            if self.chance(0.3):
                self.add(indent + 1, self.pick(["raise", f"raise {self.exception()}", f"print(show({self.expression(2)}))"]))
        self.loop[-1], self.kinds[-1] = loops, kinds
        if self.chance(0.3):
            self.add(indent, "else:")
            self.block(indent + 1, 1)
        if self.chance(0.4):
            self.add(indent, "finally:")
            self.block(indent + 1, 1)

    def closure(self, indent):
        outer, inner, cell = self.fresh("f"), self.fresh("f"), self.fresh()
        self.add(indent, f"def {outer}(a={self.atom()}):")
        self.names.append(["a", cell])
        self.kinds.append("function")
        self.loop.append(0)
        self.add(indent + 1, f"{cell} = {self.expression(1)}")
        self.add(indent + 1, f"def {inner}(b=None, *rest, **more):")
        self.names.append(["b", "rest", "more", cell])
        self.loop.append(0)
        self.kinds.append("function")
        if self.chance(0.6):
            self.add(indent + 2, f"nonlocal {cell}")
            self.add(indent + 2, f"{cell} = {self.expression(2)}")
        if self.chance(0.2):
            self.add(indent + 2, "del b")
        self.block(indent + 2, 1)
        self.add(indent + 2, f"return {cell}, {self.expression(2)}")
        for part in (self.names, self.kinds, self.loop):
            part.pop()
        if self.chance(0.2):
            self.add(indent + 1, f"del {cell}")
        self.add(indent + 1, f"return {inner}")
        for part in (self.names, self.kinds, self.loop):
            part.pop()
        n = self.fresh()
        self.add(indent, f"{n} = {outer}({'' if self.chance(0.5) else self.expression(2)})")
        self.names[-1].append(n)
        for _ in range(2):
            star = self.pick(["", f"*{self.expression(2)}", f"{self.expression(2)}", f"**{self.pick(['{}', repr({'k': 1}), 'w'])}",
                              f"*[D('{n}'), 1]", f"**{{'k': D('{n}')}}"])
            self.add(indent, f"print(show({n}({star})))")

    def descriptors(self, indent):
        name, n = self.fresh("K"), self.fresh()
        self.add(indent, f"class {name}({self.pick(['', 'Box', 'Slotted', 'metaclass=Meta', 'dict', 'AppError'])}):")
        self.add(indent + 1, "d = Desc()")
        if self.chance(0.4):
            self.add(indent + 1, f"__slots__ = {self.pick([repr(('s',)), '()', repr(('s', 'r'))])}" if self.chance(0.5) else "s = 1")
        if self.chance(0.4):
            self.add(indent + 1, "def __init_subclass__(cls, **k): print('sub', sorted(k)); super().__init_subclass__()")
        if self.chance(0.4):
            self.add(indent + 1, "@property")
            self.add(indent + 1, f"def p(self): return {self.pick(['self.d', 'self.s', 'self.nothing', '1'])}")
        self.add(indent, f"{n} = {name}()")
        self.names[-1].append(n)
        uses = [f"{n}.d = {self.atom()}", f"del {n}.d", f"{n}.s = {self.atom()}", f"print(show({n}.d))", f"print(show({n}.p))",
                f"print(show({name}.d))", f"print(show({name}[0]))", f"print(show(len({name})))", f"{n}.p = 1", f"del {n}.s",
                f"class {self.fresh('K')}({name}, k=1): pass", f"print(show({n}.__dict__))", f"print(show({n}.sx))"]
        for use in self.r.sample(uses, 5):
            self.add(indent, "try: " + use if not use.startswith("class") else "try:")
            if use.startswith("class"):
                self.add(indent + 1, use)
            self.add(indent, "except Exception as problem: print('use', type(problem).__name__, problem)")

    def dropping(self, indent):
        """Where things with a finaliser go."""
        n = self.fresh("d")
        d = lambda: f"D('{n}{self.r.randrange(9)}')"
        text = self.pick([
            f"{n} = [{d()}, {d()}, {d()}]; {n}[{self.pick(['0:2', '::2', '::-1', '1:'])}] = {self.pick(['[]', '[1]', '[1, 2]', '()'])}",
            f"{n} = [{d()}, {d()}, {d()}]; del {n}[{self.pick(['0:2', '::2', '::-1', '-1'])}]",
            f"{n} = {{1: {d()}, 2: {d()}}}; {n}.{self.pick(['clear()', 'pop(1)', 'popitem()', 'update({2: 0})', 'setdefault(1, 2)'])}",
            f"{n}, {n}b = {d()}, {d()}; {n}, {n}b = {n}b, {n}",
            f"[{d()} for _ in range(2)]",
            f"print(show([x.name for x in [{d()}, {d()}]]))",
            f"for {n} in ({d()}, {d()}): {self.pick(['pass', 'break', 'continue', f'print({n}.name)'])}",
            f"print(show(({d()}, {d()})[0].name), show({{'k': {d()}}}['k']))",
            f"{n} = (x for x in [{d()}, {d()}]); next({n}); {n}.close()",
            f"print(show((lambda a, *b, **c: (a, b))({d()}, {d()}, k={d()})))",
            f"print({d()} in [{d()}, {d()}], {d()} == {d()})",
            f"{n} = Box({d()}); {n}.v = {d()}; {n} += {d()}",
            f"{n} = {d()} if {self.expression(2)} else {d()}",
            f"print(str({d()}) + repr({d()}))",
            f"{n} = {{{d()}: {d()}}}; {n}[{d()}] = {d()}",
            f"max([{d()}, {d()}], key=lambda x: x.name); sorted([{d()}, {d()}], key=lambda x: x.name)",
        ])
        self.add(indent, text)
        if text.startswith((n, f"for {n}")):
            self.names[-1].append(n)

    def with_(self, indent):
        n = self.fresh("m")
        manager = f"CM('{n}', {self.pick(['()', '()', 'ValueError', '(TypeError, KeyError)', 'Exception'])})"
        if self.chance(0.08):
            manager = self.expression(1)
        more = f", CM('{n}2')" if self.chance(0.25) else ""
        self.add(indent, f"with {manager}" + (f" as {n}" if self.chance(0.6) else "") + more + ":")
        self.block(indent + 1)

    def parameters(self):
        r = self.r
        names, parts = [], []
        for prefix in "ab":
            if r.random() < 0.7:
                names.append(prefix)
                parts.append(prefix + (f"={self.atom()}" if r.random() < 0.5 or parts and "=" in parts[-1] else ""))
        if parts and r.random() < 0.15:
            parts.append("/")
        if r.random() < 0.2:
            names.append("rest")
            parts.append("*rest")
            if r.random() < 0.5:
                names.append("k")
                parts.append(f"k={self.atom()}")
        elif r.random() < 0.15:
            names.append("k")
            parts += ["*", "k" + (f"={self.atom()}" if r.random() < 0.7 else "")]
        if r.random() < 0.15:
            names.append("more")
            parts.append("**more")
        return ", ".join(parts), names

    def function(self, indent):
        r = self.r
        kind = r.choice(["function", "function", "generator", "generator", "coroutine"])
        name = self.fresh("f")
        parameters, names = self.parameters()
        if self.chance(0.1):
            self.add(indent, f"@(lambda f: {self.pick(['f', 'f', '(lambda *a, **k: (show(a), f(*a, **k)))'])})")
        self.add(indent, f"{'async ' if kind == 'coroutine' else ''}def {name}({parameters}):")
        outer = [n for n in self.names[-1] if re.fullmatch(r"v\d+", n)]
        declared = None
        if outer and self.chance(0.3) and self.kinds[-1] not in ("class", "comprehension"):
            declared = self.pick(outer)
            self.add(indent + 1, f"{'global' if self.kinds[-1] == 'module' else 'nonlocal'} {declared}")
        self.names.append(names + ([declared] if declared else []))
        self.kinds.append(kind)
        self.loop.append(0)
        if kind == "generator" and self.chance(0.9):
            self.yield_(indent + 1)
        self.block(indent + 1, r.randrange(1, 5))
        if kind == "generator":
            self.add(indent + 1, f"yield {self.expression(1)}")
        if kind == "function" and self.chance(0.6):
            self.add(indent + 1, f"return {self.expression(1)}")
        self.names.pop()
        self.kinds.pop()
        self.loop.pop()
        self.functions.append((name, kind))
        self.add(indent, f"print(show({self.call(1) if self.chance(0.5) else self.call_of(name, kind)}))")

    def call_of(self, name, kind):
        saved, self.functions = self.functions, [(name, kind)]
        text = self.call(1)
        self.functions = saved
        return text

    def class_(self, indent):
        r = self.r
        name = self.fresh("K")
        bases = r.choice(["", "", "(Box)", "(dict)", "(list)", "(int)", "(str)", "(AppError)", "(tuple)", "(object)"])
        if self.classes and self.chance(0.4):
            bases = f"({self.pick(self.classes)})"
        self.add(indent, f"class {name}{bases}:")
        self.names.append([])
        self.kinds.append("class")
        self.loop.append(0)
        if self.chance(0.5):
            n = self.fresh()
            self.add(indent + 1, f"{n} = {self.expression(2)}")
        self.add(indent + 1, "tag = " + self.atom())
        self.kinds[-1] = "function"
        for method in r.sample(["__init__", "__repr__", "__add__", "__eq__", "__len__", "__getitem__", "m", "p", "s", "c",
                                "__iter__", "__call__", "__getattr__", "__enter__", "__str__", "__bool__", "__del__",
                                "__contains__", "__lt__", "__hash__", "__missing__", "__radd__", "__format__",
                                "__init_subclass__", "__set_name__", "__get__"], r.randrange(1, 5)):
            self.method(indent + 1, name, method)
        self.names.pop()
        self.kinds.pop()
        self.loop.pop()
        if self.chance(0.8):
            self.classes.append(name)
        n = self.fresh()
        self.add(indent, f"{n} = {name}({'' if self.chance(0.6) else self.atom()})")
        self.names[-1].append(n)
        uses = [f"{n}.m()", f"{n}.p", f"{n}.tag", f"{n} + 1", f"1 + {n}", f"{n} == {n}", f"len({n})", f"{n}[0]", f"list({n})",
                f"{n}(1)", f"{n}.zz", f"str({n})", f"bool({n})", f"1 in {n}", f"{n} < {n}", f"hash({n}) is None", f"f'{{{n}:>5}}'",
                f"{name}.s(1)", f"{n}.c()", f"{name}.p is None", f"isinstance({n}, {name})"]
        for use in r.sample(uses, 3):
            self.add(indent, f"print(show({use}))")

    def method(self, indent, owner, method):
        signatures = {"__init__": "self, v=0", "__add__": "self, o", "__radd__": "self, o", "__eq__": "self, o",
                      "__getitem__": "self, i", "__call__": "self, *a", "__getattr__": "self, n", "__contains__": "self, x",
                      "__lt__": "self, o", "__missing__": "self, key", "__format__": "self, spec", "s": "x", "c": "cls",
                      "__init_subclass__": "cls", "__set_name__": "self, owner, n", "__get__": "self, obj, kind=None"}
        signature = signatures.get(method, "self")
        if method == "p":
            self.add(indent, "@property")
        if method == "s":
            self.add(indent, "@staticmethod")
        if method == "c":
            self.add(indent, "@classmethod")
        self.add(indent, f"def {method}({signature}):")
        self.names.append([p.strip().lstrip("*").split("=")[0] for p in signature.split(",")])
        self.kinds.append("function")
        self.loop.append(0)
        if method == "__init__":
            if self.chance(0.5):
                self.add(indent + 1, self.pick(["super().__init__()", "super().__init__(v)"]))
            self.add(indent + 1, f"self.v = {self.pick(['v', self.expression(2)])}")
            if self.chance(0.3):
                self.statement(indent + 1)
        elif method == "__getattr__":
            self.add(indent + 1, "if n.startswith('z'): return n")
            self.add(indent + 1, "raise AttributeError(n)")
        elif method in ("__repr__", "__str__", "__format__"):
            self.add(indent + 1, f"return f'{owner}<{{self.tag!r}}>'")
        elif method == "__del__":
            self.add(indent + 1, f"print('~{owner}')")
        elif method == "__hash__":
            self.add(indent + 1, "return 5")
        elif method in ("__len__", "__bool__"):
            self.add(indent + 1, f"return {self.pick(['0', '1', 'True', '3', self.atom()])}")
        elif method == "__iter__":
            self.add(indent + 1, self.pick(["yield 1; yield self.tag", "return iter([1, 2])", "return 5", "return self"]))
        else:
            if self.chance(0.3):
                self.statement(indent + 1)
            if self.chance(0.25) and method not in ("s", "__init_subclass__", "__set_name__"):
                arguments = ", ".join(p.strip().split("=")[0] for p in signature.split(",")[1:])
                self.add(indent + 1, f"return super().{method}({arguments})")
            else:
                self.add(indent + 1, f"return {self.expression(2)}")
        self.names.pop()
        self.kinds.pop()
        self.loop.pop()

    def pattern(self, names, depth=0):
        r = self.r
        k = r.randrange(14 if depth < 2 else 7)
        if k < 3:
            return r.choice(["1", "'a'", "None", "True", "-1", "0.5", "'k'", "2"])
        if k < 5:
            n = self.fresh()
            names.append(n)
            return n
        if k == 5:
            return "_"
        if k == 6:
            return r.choice(["int()", "str()", "list()", "dict()", "Box()", "float()", "bool()", "tuple()"])
        p = lambda: self.pattern(names, depth + 1)
        if k == 7:
            return f"[{p()}, {p()}]"
        if k == 8:
            n = self.fresh()
            names.append(n)
            return f"({p()}, *{n})"
        if k == 9:
            n = self.fresh()
            names.append(n)
            return f"{{'k': {p()}, **{n}}}"
        if k == 10:
            return r.choice(["1 | 2 | 'a'", "int() | str()", "None | True", "[] | {}"])
        if k == 11:
            return f"Box(v={p()})"
        if k == 12:
            inner = p()
            n = self.fresh()
            names.append(n)
            return f"({inner}) as {n}" if not inner.isidentifier() else inner
        return f"int({p()})"

    def match(self, indent):
        self.add(indent, f"match {self.expression()}:")
        for _ in range(self.r.randrange(1, 4)):
            names = []
            pattern = self.pattern(names)
            guard = ""
            if pattern.isidentifier() or self.chance(0.15):
                guard = f" if {self.expression(2)}"
            self.add(indent + 1, f"case {pattern}{guard}:")
            shown = "".join(f", show({n})" for n in names)
            self.add(indent + 2, f"print('case'{shown})")
            self.names[-1] += names
            if self.chance(0.3):
                self.block(indent + 2)
        if self.chance(0.4):
            self.add(indent + 1, "case _:")
            self.block(indent + 2)

    def run_text(self, indent):
        text = self.expression(2)
        if "yield" in text or "await" in text or ":=" in text:
            return
        if self.chance(0.5):
            self.add(indent, f"print(show(eval({text!r})))")
        else:
            self.add(indent, f"exec({('x9 = ' + text)!r})")


def make_program(seed):
    """Lines of a program; those of the first part run at the module's level, unless it is in a function."""
    maker = Maker(seed)
    is_function = maker.chance(0.5)
    if is_function:
        maker.kinds = ["function"]
    maker.lines.append("w = 4")
    maker.names[0] += ["w"]
    for _ in range(maker.r.randrange(5, 14)):
        if maker.chance(0.3):
            maker.statement(0)
        else:
            maker.add(0, "try:")
            maker.block(1)
            maker.add(0, "except Exception as problem: print('problem', type(problem).__name__, problem)")
    return is_function, maker.lines


def is_good(text):
    import warnings
    if sys.version_info < (3, 11, 4) and "except*" in text:    # the first releases were wrong about what is raised again
        return False
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            compile(text, "<program>", "exec")
        return True
    except (SyntaxError, SyntaxWarning, DeprecationWarning, ValueError, RecursionError):
        return False


def make_programs(first, count):
    """[(seed, lines)] of those that compile; one that does not is made again from another seed."""
    programs = []
    for seed in range(first, first + count):
        for attempt in range(50):
            is_function, lines = make_program(seed + attempt * 10**9)
            if is_function:
                lines = ["def program():"] + ["    " + line for line in lines] + ["program()"]
            if is_good("\n".join(lines)):
                break
        programs.append((seed, lines))
    return programs


def file_of(programs):
    parts = [HEAD]
    line = HEAD.count("\n")
    for seed, lines in programs:
        parts.append(f"print('=== {seed}')\ntry:\n")
        parts += ["    " + text + "\n" for text in lines]
        parts.append(f"except BaseException as _e: print('uncaught', type(_e).__name__, _e); report(_e, {line + 2}); _e = None\n")
        parts.append("for _n in [n for n in globals() if n[0] in 'vdncefKmp' and n[1:].isdigit()]: del globals()[_n]\n"
                     "w = problem = program = a = b = None\ngc.collect()\n")
        line = sum(part.count("\n") for part in parts)
    return "".join(parts)


def sections(output):
    result, seed = {}, None
    output = re.sub(r"0x[0-9a-f]{6,}", "0x", output)
    output = re.sub(r"(maximum recursion depth exceeded) while [a-z ]+", r"\1", output)
    output = re.sub(r"(\('__repr__', -?\d+\)(, )?)(?:\1)+", r"\1", output)
    for line in output.split("\n"):
        if line.startswith("=== "):
            seed = int(line[4:])
            result[seed] = []
        elif seed is not None:
            result[seed].append(line)
    return result


def is_same_line(a, b):
    # The hashes of None, ... and objects without __hash__ are their addresses: where one stands in a set is luck.
    return a == b or any(x in a for x in ("None", "Ellipsis", "object at 0x")) and "{" in a and sorted(a) == sorted(b)


def run(command, folder, timeout, memory=None):
    def limit():
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, timeout=timeout, preexec_fn=limit if memory else None,
                              env={**os.environ, "PYTHONHASHSEED": "0", "PYTHONIOENCODING": "utf-8"})
        return done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace"), done.returncode
    except subprocess.TimeoutExpired as late:
        return (late.stdout or b"").decode("utf-8", "replace"), "timeout", 124


def judge(binary, first, count, folder):
    """[(seed, text about the difference)]"""
    programs = make_programs(first, count)
    name = f"random_{first}.py"
    with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
        file.write(file_of(programs))
    theirs = run([sys.executable, name], folder, 10)
    ours = run([binary, "run", name], folder, 120) if theirs[2] != 124 else ("", "", 0)
    a, b = sections(theirs[0]), sections(ours[0])
    found = []
    if theirs[2] == 124:    # a program without an end: the others are judged apart
        if count == 1:
            return []
        half = count // 2
        return judge(binary, first, half, folder) + judge(binary, first + half, count - half, folder)
    if ours[2] == 4 and "region of" in ours[1]:    # a program that CPython, too, cannot run in so little memory
        if count > 1:
            half = count // 2
            return judge(binary, first, half, folder) + judge(binary, first + half, count - half, folder)
        if run([sys.executable, name], folder, 10, 1 << 30) != theirs:
            return []
    for seed, lines in programs:
        x, y = a.get(seed), b.get(seed)
        if x == y or x and y and len(x) == len(y) and all(map(is_same_line, x, y)):
            continue
        if y is None:
            found.append((seed, f"stopped before: status {ours[2]}\n" + ours[1][-1500:]))
            break
        at = next((i for i, (p, q) in enumerate(zip(x or [], y)) if p != q), min(len(x or []), len(y)))
        found.append((seed, "\n".join(list(difflib.unified_diff((x or [])[max(0, at - 2):at + 4], y[max(0, at - 2):at + 4],
                                                                "CPython", "coroscope", lineterm=""))[2:])))
    shorten = lambda text: re.sub(r"0x[0-9a-f]{6,}", "0x", text.replace(folder + os.sep, ""))
    if not found and shorten(theirs[1]) != shorten(ours[1]):
        found.append((first, "stderr differs:\n" + "\n".join(list(difflib.unified_diff(
            shorten(theirs[1]).split("\n"), shorten(ours[1]).split("\n"), "CPython", "coroscope", lineterm="", n=1))[:20])))
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", default=os.path.join(HERE, "..", "build", "coroscope"))
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--per-file", type=int, default=50)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--keep", help="write the files here")
    parser.add_argument("--show", type=int, help="print the program of this seed")
    options = parser.parse_args()
    if sys.version_info[:2] != (3, 11):
        print("needs CPython 3.11")
        return 77
    if options.show is not None:
        print("\n".join(make_programs(options.show, 1)[0][1]))
        return 0
    binary = os.path.abspath(options.binary)
    failed = 0
    with tempfile.TemporaryDirectory(prefix="random-") as temporary:
        folder = options.keep or temporary
        with concurrent.futures.ProcessPoolExecutor(options.jobs) as pool:
            starts = range(options.seed, options.seed + options.count, options.per_file)
            jobs = [pool.submit(judge, binary, first, min(options.per_file, options.seed + options.count - first), folder)
                    for first in starts]
            for job in jobs:
                for seed, text in job.result():
                    failed += 1
                    print(f"--- program {seed}\n{text}", flush=True)
    print(f"random programs: {options.count}, {failed} differ")
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
