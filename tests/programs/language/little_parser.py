"""Command-like script: parsing a small language, recursion, dict dispatch, uncaught error at end."""
import re, sys
TOKEN = re.compile(r"\s*(?:(\d+\.?\d*)|(.))")
class ParseError(Exception): pass
def tokens(text):
    for num, op in TOKEN.findall(text):
        if num: yield ("num", float(num) if "." in num else int(num))
        elif op.strip(): yield ("op", op)
    yield ("end", None)
class Parser:
    def __init__(self, text): self.toks = list(tokens(text)); self.pos = 0
    @property
    def cur(self): return self.toks[self.pos]
    def eat(self, value=None):
        kind, v = self.cur
        if value is not None and v != value: raise ParseError(f"expected {value!r}, got {v!r} at {self.pos}")
        self.pos += 1
        return v
    def expr(self):
        v = self.term()
        while self.cur[1] in ("+", "-"):
            op = self.eat(); w = self.term()
            v = v + w if op == "+" else v - w
        return v
    def term(self):
        v = self.factor()
        while self.cur[1] in ("*", "/", "%"):
            v = {"*": lambda a, b: a * b, "/": lambda a, b: a / b, "%": lambda a, b: a % b}[self.eat()](v, self.factor())
        return v
    def factor(self):
        kind, v = self.cur
        match kind, v:
            case "num", n: self.eat(); r = n
            case "op", "(":
                self.eat("("); r = self.expr(); self.eat(")")
            case "op", "-": self.eat(); return -self.factor()
            case "op", other: raise ParseError(f"unexpected {other!r}")
            case "end", None: raise ParseError("unexpected end")
        if self.cur == ("op", "^"): self.eat(); r **= self.factor()
        return r
for text in ("1 + 2 * 3", "(1 + 2) * 3", "2 ^ 3 ^ 2", "-4 + 10 / 4", "7 % 4 * 2.5", "(1", "1 +", "2 $ 3", "1 / 0", ")"):
    p = Parser(text)
    try:
        v = p.expr()
        p.eat("nothing") if p.cur[0] != "end" else None
        print(f"{text:<12} = {v}")
    except ParseError as e: print(f"{text:<12} ! {e}")
    except ZeroDivisionError as e: print(f"{text:<12} ! {type(e).__name__}: {e}")
def main(argv):
    if len(argv) > 1: print("args", argv[1:])
    Parser("1 + (2 * (3 + ").expr()
if __name__ == "__main__":
    sys.exit(main(sys.argv))
