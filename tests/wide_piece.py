"""A piece of a random program: its lines, the names in it, and values to put into it."""

WORDS = ["a", "bc", "", "xyz", "Hello World", "12", "é", "a b", "tab\\there", "-5", "ß", "x=%s", "{}", "ΑΣ", "\\U0001f600", "1e3", "aaa"]
NUMBERS = ["0", "1", "2", "3", "-1", "7", "10", "-4", "100", "255", "2**31", "10**20", "-2**63", "2**64", "True", "False"]
FLOATS = ["0.5", "1.0", "-2.5", "1e3", "3.14159", "0.1", "1e-7", "2.0", "1e16", "-0.0", "float('inf')", "float('nan')", "1e300"]
ERRORS = ["ValueError", "TypeError", "KeyError", "IndexError", "ZeroDivisionError", "RuntimeError", "LookupError",
          "ArithmeticError", "AttributeError", "NameError", "OSError", "StopIteration", "Exception", "AssertionError"]


class Piece:
    def __init__(self, r, number):
        self.r = r
        self.number = number
        self.lines = []
        self.made = 0
        self.is_function = False

    def chance(self, p):
        return self.r.random() < p

    def pick(self, *items):
        return self.r.choice(items)

    def of(self, items):
        return self.r.choice(items)

    def some(self, items, low, high):
        return self.r.sample(items, min(len(items), self.r.randrange(low, high + 1)))

    def put(self, text, indent=0):
        self.lines += ["    " * indent + line for line in text.split("\n")]

    def block(self, lines, indent=1):
        for line in lines:
            self.put(line, indent)

    def fresh(self, prefix="n"):
        self.made += 1
        return f"{prefix}{self.number}_{self.made}"

    def d(self):
        self.made += 1
        return f"D('{self.number}.{self.made}')"

    def word(self):
        return "'" + self.of(WORDS) + "'"

    def error(self):
        kind = self.of(ERRORS)
        return self.pick(kind, f"{kind}()", f"{kind}({self.word()})", f"{kind}({self.word()}, 2)", f"{kind}({self.d()})")

    def number_(self):
        return self.of(NUMBERS) if self.chance(0.7) else self.of(FLOATS)

    def small(self):
        return self.of(["0", "1", "2", "3", "-1", "5", "-3"])

    def sequence(self, depth=0):
        k = self.r.randrange(9)
        items = ", ".join(self.value(depth + 1) for _ in range(self.r.randrange(4)))
        if k < 3:
            return f"[{items}]"
        if k == 3:
            return f"({items},)" if items else "()"
        if k == 4:
            return self.word()
        if k == 5:
            return f"range({self.small()}, {self.of(['5', '9', '0'])})"
        if k == 6:
            return self.pick("b'abc'", "b''", "bytearray(b'xy')", "b'\\x00\\xff'")
        if k == 7:
            return "{" + ", ".join(f"{self.hashable()}: {self.value(depth + 1)}" for _ in range(self.r.randrange(3))) + "}"
        return self.pick("{1, 2}", "set()", "{'a', 'b', 'c'}", "frozenset({3})", "{1: 2}.keys()", "{1: 2, 3: 4}.items()", "iter([1, 2])",
                         "(x for x in (1, 2))", "zip('ab', [1, 2])", "map(str, [1])", "enumerate('ab')", "reversed([1, 2])")

    def hashable(self):
        return self.pick("1", "2", "'a'", "'k'", "(1, 2)", "None", "1.0", "True", "b'k'")

    def value(self, depth=0):
        k = self.r.randrange(12 if depth < 2 else 8)
        if k < 2:
            return self.number_()
        if k < 4:
            return self.word()
        if k == 4:
            return self.of(FLOATS)
        if k == 5:
            return self.pick("None", "True", "False", "...", "NotImplemented", "int", "len", "2j", "b'ab'", "slice(1, 2)", "object")
        if k == 6:
            return self.d()
        if k == 7:
            return self.hashable()
        return self.sequence(depth)

    def failing(self):
        """An expression that mostly raises."""
        return self.pick("1 / 0", "[][1]", "{}['k']", "unknown", "None.x", "int('x')", "len(5)", "'a' + 1", "(1)()", "next(iter([]))",
                         f"[{self.d()}][2]", f"{self.d()}.nope", f"{self.d()}()", f"{self.d()} + {self.d()}", f"len({self.d()})",
                         f"{{{self.d()}: 1, 2: unknown}}", f"[{self.d()}, *{self.d()}]", f"int({self.d()})", "1 < 'a'", "-'a'",
                         f"print({self.d()}, sep=1)", f"{self.d()}[0]", f"show({self.d()}, *5)", f"show(**{{1: {self.d()}}})",
                         f"max({self.d()}, {self.d()})", f"sorted([{self.d()}, {self.d()}])", f"'%d' % {self.d()}", f'f"{{{self.d()}:d}}"',
                         f"dict([{self.d()}])", f"sum([{self.d()}, {self.d()}])", f"'' .join([{self.d()}])", f"str.upper({self.d()})",
                         f"list(map(int, ['1', 'x']))", f"isinstance({self.d()}, {self.d()})", f"getattr({self.d()}, 1)",
                         f"{self.d()} < {self.d()}", f"{self.d()} in {self.d()}", f"hash([{self.d()}])", f"opened({self.d()})")

    def perhaps(self, fail=0.3):
        return self.failing() if self.chance(fail) else self.value()

    def guard(self, lines, indent=0):
        """One or more lines whose exception is told."""
        self.put("try:", indent)
        self.block(lines if isinstance(lines, list) else [lines], indent + 1)
        self.put("except Exception as e: tell(e)", indent)
