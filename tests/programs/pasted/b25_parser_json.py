"""A JSON parser by hand, checked against the library's."""
import json
import re
import math


class ParseError(ValueError):
    def __init__(self, msg, text, pos):
        line = text.count("\n", 0, pos) + 1
        super().__init__(f"{msg} at line {line} column {pos - text.rfind(chr(10), 0, pos)}")
        self.pos = pos


class Parser:
    WS = re.compile(r"[ \t\r\n]*")
    NUM = re.compile(r"-?(?:0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?")
    STR = re.compile(r'"((?:[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*)"')
    ESC = {"n": "\n", "t": "\t", "b": "\b", "f": "\f", "r": "\r", '"': '"', "\\": "\\", "/": "/"}

    def __init__(self, text):
        self.text, self.pos = text, 0

    def fail(self, msg): raise ParseError(msg, self.text, self.pos)

    def ws(self): self.pos = self.WS.match(self.text, self.pos).end()

    def peek(self): return self.text[self.pos:self.pos + 1]

    def expect(self, s):
        if not self.text.startswith(s, self.pos):
            self.fail(f"expected {s!r}, got {self.peek()!r}")
        self.pos += len(s)

    def value(self):
        self.ws()
        match self.peek():
            case "{": v = self.object()
            case "[": v = self.array()
            case '"': v = self.string()
            case "t": self.expect("true"); v = True
            case "f": self.expect("false"); v = False
            case "n": self.expect("null"); v = None
            case "": self.fail("unexpected end")
            case c if c == "-" or c.isdigit(): v = self.number()
            case c: self.fail(f"unexpected {c!r}")
        self.ws()
        return v

    def number(self):
        if not (m := self.NUM.match(self.text, self.pos)):
            self.fail("bad number")
        self.pos = m.end()
        return float(m[0]) if m[1] or m[2] else int(m[0])

    def string(self):
        if not (m := self.STR.match(self.text, self.pos)):
            self.fail("bad string")
        self.pos = m.end()
        return re.sub(r"\\(u([0-9a-fA-F]{4})|.)", lambda e: chr(int(e[2], 16)) if e[2] else self.ESC[e[1]], m[1])

    def array(self):
        out = []
        self.expect("[")
        self.ws()
        while self.peek() != "]":
            out.append(self.value())
            if self.peek() != "]":
                self.expect(",")
        self.pos += 1
        return out

    def object(self):
        out = {}
        self.expect("{")
        self.ws()
        while self.peek() != "}":
            self.ws()
            k = self.string()
            self.ws()
            self.expect(":")
            out[k] = self.value()
            if self.peek() != "}":
                self.expect(",")
        self.pos += 1
        return out

    @classmethod
    def parse(cls, text):
        p = cls(text)
        v = p.value()
        if p.pos < len(text):
            p.fail("trailing text")
        return v


samples = ['{"a": [1, -2.5, 1e3, true, false, null], "b": {"c": "x\\n\\u00e9\\"q\\""}}', "[]", "{}", '  [ [ ] , { "k" : [ { } ] } ] ', '"\\/\\b"', "-0", "123456789012345678901234567890", "0.1", '"naïve ☃"']
for s in samples:
    mine, theirs = Parser.parse(s), json.loads(s)
    print(mine == theirs, repr(mine))
for bad in ('[1 2]', '{"a" 1}', '{a: 1}', "[1,\n2,\n oops]", '"abc', "tru", "", "[1]]", "01", "+1", '"\x01"', "nulll"):
    try:
        Parser.parse(bad)
        print("accepted", repr(bad))
    except ParseError as e:
        print(repr(bad), e, e.pos)
    try:
        json.loads(bad)
    except json.JSONDecodeError as e:
        print("   json:", e)


def dump(v, indent=0):
    pad = "  " * (indent + 1)
    match v:
        case dict() if v:
            return "{\n" + ",\n".join(f"{pad}{dump(str(k))}: {dump(x, indent + 1)}" for k, x in v.items()) + "\n" + "  " * indent + "}"
        case list() | tuple() if v:
            return "[\n" + ",\n".join(pad + dump(x, indent + 1) for x in v) + "\n" + "  " * indent + "]"
        case dict(): return "{}"
        case list() | tuple(): return "[]"
        case bool(): return str(v).lower()
        case None: return "null"
        case str(): return '"' + "".join({'"': '\\"', "\\": "\\\\", "\n": "\\n"}.get(c, c if 32 <= ord(c) < 127 else f"\\u{ord(c):04x}") for c in v) + '"'
        case float() if not math.isfinite(v): raise ValueError(f"no JSON for {v}")
        case _: return repr(v)


obj = {"list": [1, [2, []]], "é": "q\"\n", "n": None, "f": 1.5, "t": (True,)}
print(dump(obj) == json.dumps(obj, indent=2), dump(obj))
