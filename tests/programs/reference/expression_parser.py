import re
TOKEN = re.compile(r"\s*(?:(\d+\.?\d*)|(.))")
class ParseError(SyntaxError): pass
def tokens(text):
    for number, op in TOKEN.findall(text): yield ("num", float(number)) if number else ("op", op)
    yield "end", None
class Parser:
    def __init__(self, text): self.gen = tokens(text); self.advance()
    def advance(self): self.kind, self.value = next(self.gen)
    def accept(self, *ops):
        if self.kind == "op" and self.value in ops:
            v = self.value; self.advance(); return v
    def expr(self):
        left = self.term()
        while op := self.accept("+", "-"): left = (op, left, self.term())
        return left
    def term(self):
        left = self.factor()
        while op := self.accept("*", "/", "%"): left = (op, left, self.factor())
        return left
    def factor(self):
        if self.accept("-"): return ("neg", self.factor())
        base = self.atom()
        return ("^", base, self.factor()) if self.accept("^") else base
    def atom(self):
        if self.kind == "num": v = self.value; self.advance(); return v
        if self.accept("("):
            v = self.expr()
            if not self.accept(")"): raise ParseError(f"expected ')', got {self.value!r}")
            return v
        raise ParseError(f"unexpected {self.value!r}")
def ev(t):
    match t:
        case float(x): return x
        case ("neg", x): return -ev(x)
        case ("+", a, b): return ev(a) + ev(b)
        case ("-", a, b): return ev(a) - ev(b)
        case ("*", a, b): return ev(a) * ev(b)
        case ("/", a, b): return ev(a) / ev(b)
        case ("^", a, b): return ev(a) ** ev(b)
        case (op, *_): raise NotImplementedError(op)
for s in ["1 + 2 * 3", "(1+2)*3", "-2^2", "2^3^2", "10/4 - 1", "8 % 3", "1/0", "(1+2", "2 +", "a*2", "", "((4))", "2^-1", "9^0.5"]:
    try:
        p = Parser(s); t = p.expr()
        if p.kind != "end": raise ParseError(f"left over {p.value!r}")
        print(f"{s!r:>12} {t} = {ev(t):g}")
    except Exception as e: print(f"{s!r:>12} {type(e).__name__}: {e}")
ev(Parser("1 % 2").expr())
