import io
import sys
from contextlib import redirect_stdout, ExitStack, contextmanager
from itertools import zip_longest, starmap, islice, cycle
from textwrap import wrap


class Table:
    def __init__(self, *headers, widths=None, align=None):
        self.headers = headers
        self.rows = []
        self.widths = widths
        self.align = dict(zip(headers, align or "")) if align else {}

    def add(self, *cells, **named):
        if named:
            cells = tuple(named.get(h, "") for h in self.headers)
        if len(cells) != len(self.headers):
            raise ValueError(f"expected {len(self.headers)} cells, got {len(cells)}: {cells!r}")
        self.rows.append(cells)
        return self

    @staticmethod
    def fmt(v):
        match v:
            case bool(): return "yes" if v else "no"
            case int(): return f"{v:,}"
            case float(): return f"{v:.2f}"
            case None: return "-"
            case str(): return v
            case (a, b): return f"{a}..{b}"
            case _: return repr(v)

    def lines(self):
        widths = self.widths or [max(len(self.fmt(r[i])) for r in [self.headers, *self.rows]) for i in range(len(self.headers))]
        rule = "+" + "+".join("-" * (w + 2) for w in widths) + "+"
        yield rule
        for n, row in enumerate([self.headers, *self.rows]):
            cells = [wrap(self.fmt(c), w) or [""] for c, w in zip(row, widths)]
            for parts in zip_longest(*cells, fillvalue=""):
                yield "|" + "|".join(f" {p:{self.align.get(h, '<')}{w}} " for p, w, h in zip(parts, widths, self.headers)) + "|"
            if n == 0:
                yield rule.replace("-", "=")
        yield rule

    def __str__(self): return "\n".join(self.lines())
    def __format__(self, spec):
        if spec == "csv":
            return "\n".join(",".join(map(self.fmt, r)) for r in [self.headers, *self.rows])
        if spec.startswith("md"):
            rows = [self.headers, ["---"] * len(self.headers), *self.rows]
            return "\n".join("| " + " | ".join(map(self.fmt, r)) + " |" for r in rows)
        return format(str(self), spec)


t = Table("name", "n", "ratio", "ok", align="<>>^")
t.add("alpha", 1234567, 0.5, True).add("beta with a name", -5, 1e6, False).add(name="gamma", ok=None, n=3)
print(t)
print(f"{t:csv}")
print(f"{t:md}")
print(Table("a", "b", widths=[6, 10]).add("some words here", "averyveryverylongword x").add([1], (1, 2)))
try:
    t.add(1, 2)
except ValueError as e:
    print(e)
buf = io.StringIO()
with redirect_stdout(buf):
    print(t, end="")
print(len(buf.getvalue()), buf.getvalue().count("\n"))


@contextmanager
def indented(prefix="  "):
    class Writer:
        def __init__(self, target): self.target, self.start = target, True
        def write(self, s):
            for line in s.splitlines(keepends=True):
                if self.start:
                    self.target.write(prefix)
                self.target.write(line)
                self.start = line.endswith("\n")
            return len(s)
        def flush(self): self.target.flush()
    with redirect_stdout(Writer(sys.stdout)):
        yield


with indented(), indented("> "):
    print("nested\nlines", 1, 2)
    print("more", end="")
    print("!")
print("plain")


def bar(values, width=20):
    top = max(values.values())
    for k, v in values.items():
        n = v / top * width
        print(f"{k:>8} {'█' * int(n)}{'▌' if n % 1 >= 0.5 else ''} {v}")


bar({"mon": 3, "tuesday": 10, "wed": 7.5})
for colour, word in zip(cycle(["red", "green"]), "a b c".split()):
    print(f"\033[{31 if colour == 'red' else 32}m{word}\033[0m", end=" ")
print()
tree = {"src": {"main.py": None, "lib": {"a.py": None, "b.py": None}}, "README": None}


def draw(node, prefix=""):
    items = list(node.items())
    for i, (name, sub) in enumerate(items):
        last = i == len(items) - 1
        print(f"{prefix}{'└── ' if last else '├── '}{name}")
        if sub:
            draw(sub, prefix + ("    " if last else "│   "))


draw(tree)
print("%s" % "é".ljust(3, "·"), "ｗ".center(5, "-"), "\N{BULLET}" if False else "•", len("é"), len("e\u0301"))
progress = [f"[{'#' * i:<5}] {i / 5:4.0%}" for i in range(0, 6, 2)]
print(*progress, sep="\r\n")
