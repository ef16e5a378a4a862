import operator, re, math
class CalcError(Exception): pass
OPS = {"+": (1, operator.add), "-": (1, operator.sub), "*": (2, operator.mul), "/": (2, operator.truediv), "//": (2, operator.floordiv), "%": (2, operator.mod), "**": (3, operator.pow)}
FUNCS = {n: getattr(math, n) for n in ("sqrt", "sin", "log", "floor")} | {"abs": abs, "max": max, "min": min}
TOKEN = re.compile(r"\s*(?:(?P<num>\d+(?:\.\d+)?(?:e[-+]?\d+)?)|(?P<name>[a-z]\w*)|(?P<op>\*\*|//|[-+*/%(),=]))", re.I)
def tokens(s):
    pos = 0
    while pos < len(s.rstrip()):
        m = TOKEN.match(s, pos)
        if not m:
            raise CalcError(f"bad character {s[pos:].lstrip()[0]!r} at {pos}")
        yield m.lastgroup, m[m.lastgroup]
        pos = m.end()
    yield "end", ""
class Calc:
    def __init__(self): self.vars = {"pi": math.pi, "e": math.e}
    def eval(self, text):
        self.toks = list(tokens(text))
        self.i = 0
        if len(self.toks) > 2 and self.toks[0][0] == "name" and self.toks[1] == ("op", "="):
            name = self.toks[0][1]
            self.i = 2
            self.vars[name] = v = self.expr(1)
        else:
            v = self.expr(1)
        if self.peek()[0] != "end":
            raise CalcError(f"unexpected {self.peek()[1]!r}")
        self.vars["_"] = v
        return v
    def peek(self): return self.toks[self.i]
    def take(self, want=None):
        t = self.toks[self.i]
        if want is not None and t[1] != want:
            raise CalcError(f"expected {want!r}, got {t[1] or 'end'!r}")
        self.i += 1
        return t
    def expr(self, level):
        left = self.unary()
        while (op := self.peek()[1]) in OPS and OPS[op][0] >= level:
            self.take()
            p, fn = OPS[op]
            right = self.expr(p if op == "**" else p + 1)
            try:
                left = fn(left, right)
            except (ZeroDivisionError, OverflowError) as e:
                raise CalcError(f"{left} {op} {right}: {e}") from e
        return left
    def unary(self):
        if self.peek()[1] == "-":
            self.take()
            return -self.expr(3)
        kind, text = self.take()
        match kind, text:
            case "num", t: return float(t) if set(t) & set(".eE") else int(t)
            case "name", t if self.peek()[1] == "(":
                self.take("(")
                args = [] if self.peek()[1] == ")" else [self.expr(1)]
                while self.peek()[1] == ",":
                    self.take()
                    args.append(self.expr(1))
                self.take(")")
                try:
                    return FUNCS[t](*args)
                except KeyError:
                    raise CalcError(f"no function {t}") from None
                except (TypeError, ValueError) as e:
                    raise CalcError(f"{t}: {e}") from e
            case "name", t:
                try:
                    return self.vars[t]
                except KeyError:
                    raise CalcError(f"unknown {t!r}") from None
            case "op", "(":
                v = self.expr(1)
                self.take(")")
                return v
        raise CalcError(f"unexpected {text or 'end'!r}")
c = Calc()
for line in ("1 + 2 * 3", "2 ** 3 ** 2", "-2 ** 2", "(1 + 2) * -3", "x = 10 / 4", "x * 2", "_ + 1", "7 // 2 % 2", "sqrt(16) + max(1, 2, 3)", "1.5e3 - .5", "2 $ 3", "1 +", "(1", "foo(2)", "y + 1", "1 / 0", "sqrt(-1)", "sqrt()", "1 2", "abs(-3) ** 0.5", "10 % 0", "2 ** 0.5 ** 2", "floor(pi * 100) / 100", "max()", "9 ** 999.5", "", "e"):
    try:
        print(f"{line:<24} = {c.eval(line)!r}")
    except CalcError as e:
        print(f"{line:<24} ! {e} ({type(e.__cause__).__name__ if e.__cause__ else '-'})")
print(sorted(k for k in c.vars if len(k) == 1))
