import re
import operator
from collections import namedtuple, ChainMap
from enum import Enum

Token = namedtuple("Token", ["type", "value", "line", "column"])
OPS = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv, "^": operator.pow, "%": operator.mod}
PREC = {"+": 1, "-": 1, "*": 2, "/": 2, "%": 2, "^": 3}


def tokenize(code):
    keywords = {"let", "print", "if"}
    spec = [("NUMBER", r"\d+(\.\d*)?"), ("ASSIGN", r":="), ("END", r";"), ("ID", r"[A-Za-z_]\w*"), ("OP", r"[+\-*/^%]"), ("PAREN", r"[()]"), ("NEWLINE", r"\n"), ("SKIP", r"[ \t]+"), ("MISMATCH", r".")]
    regex = "|".join("(?P<%s>%s)" % pair for pair in spec)
    line, start = 1, 0
    for mo in re.finditer(regex, code):
        kind, value, column = mo.lastgroup, mo.group(), mo.start() - start
        if kind == "NUMBER":
            value = float(value) if "." in value else int(value)
        elif kind == "ID" and value in keywords:
            kind = value.upper()
        elif kind == "NEWLINE":
            start, line = mo.end(), line + 1
            continue
        elif kind == "SKIP":
            continue
        elif kind == "MISMATCH":
            raise RuntimeError(f"{value!r} unexpected on line {line}")
        yield Token(kind, value, line, column)


class Parser:
    def __init__(self, code, env=None):
        self.tokens = list(tokenize(code)) + [Token("EOF", None, 0, 0)]
        self.pos = 0
        self.env = ChainMap({}, env or {"pi": 3.14159})

    @property
    def tok(self):
        return self.tokens[self.pos]

    def eat(self, kind, value=None):
        t = self.tok
        if t.type != kind or value is not None and t.value != value:
            raise SyntaxError(f"expected {value or kind}, got {t}")
        self.pos += 1
        return t

    def run(self):
        while self.tok.type != "EOF":
            match self.tok:
                case Token(type="LET"):
                    self.eat("LET")
                    name = self.eat("ID").value
                    self.eat("ASSIGN")
                    self.env[name] = self.expr()
                case Token("PRINT", _, line, _):
                    self.eat("PRINT")
                    yield line, self.expr()
                case Token(type=("ID" | "NUMBER") as kind):
                    yield kind, self.expr()
                case other:
                    raise SyntaxError(f"cannot start with {other.type}")
            self.eat("END")

    def expr(self, minimum=1):
        left = self.atom()
        while self.tok.type == "OP" and PREC[self.tok.value] >= minimum:
            op = self.eat("OP").value
            right = self.expr(PREC[op] + (op != "^"))
            left = OPS[op](left, right)
        return left

    def atom(self):
        match self.tok.type, self.tok.value:
            case "NUMBER", n:
                self.eat("NUMBER")
                return n
            case "ID", name if name in self.env:
                self.eat("ID")
                return self.env[name]
            case "ID", name:
                raise NameError(f"unknown {name}")
            case "PAREN", "(":
                self.eat("PAREN", "(")
                v = self.expr()
                self.eat("PAREN", ")")
                return v
            case "OP", "-":
                self.eat("OP")
                return -self.atom()
            case kind, value:
                raise SyntaxError(f"unexpected {kind} {value!r}")


print(*tokenize("let x := 3.5;\n  y"), sep="\n")
program = """let x := 2 ^ 3 ^ 2;
print x + 1 * (4 - 2) / 8;
let y := -x % 7;
print y; x;
"""
p = Parser(program)
print(list(p.run()), p.env.maps[0], p.env["pi"])
for bad in ("print 1 +;", "let := 3;", "print (1;", "print z;", "1 $ 2;", "print 1/0;", ");", "1"):
    try:
        print(list(Parser(bad).run()))
    except (SyntaxError, NameError, RuntimeError, ZeroDivisionError) as e:
        print(f"{type(e).__name__}: {e}")
