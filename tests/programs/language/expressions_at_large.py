def f(*, n): return n
data = [("x", 3), ("y", 1), ("z", 2)]
match sorted(data, key=lambda p: p[1]):
    case [(first, 1), *_, (last, n)] if n > 2: print(first, last, n)
match {"op": "add", "args": [1, 2, 3]}:
    case {"op": "add" | "sum" as op, "args": [*nums]}: print(op, sum(nums))
for v in (0, 5, -3, 2.5, "s", [1], (1, 2), {"k": None}, None, True, b"x", range(2)):
    match v:
        case bool(): r = "bool"
        case 0: r = "zero"
        case int(n) if n < 0: r = f"neg {n}"
        case int() | float(): r = "num"
        case str(s): r = s * 2
        case [x] | (x, _): r = ("seq", x)
        case {"k": None}: r = "dict"
        case None: r = "none"
        case _: r = type(v).__name__
    print(r, end=" ")
print()
x = [1, [2, [3, {"deep": (4, 5)}]]]
match x:
    case [a, [b, [c, {"deep": (d, e)}]]]: print(a + b + c + d + e)
class Pt:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
match Pt(1, Pt(2, 3)):
    case Pt(a, Pt(b, y=c)): print(a, b, c)
match [Pt(0, 0), Pt(1, 1)]:
    case [Pt(x=0), Pt(x=1, y=yy)]: print("two", yy)
print(f"{'a' if 1 else 'b'!r:>5}", f"{3:{'>' + '5'}}", f"{{}}", f"{1!s}{2!r}{3!a}", f"{'x':>{2*2}}", f"{[*range(3)]}", f"{ {1: 2}[1] }", f"{f(n=3)}", f"{1:0>+5.1f}", f"""{
    'multi'
}""", f"{'nested ' + f'{1 + 1}'}", f"{1}" "plain" f"{2}", rf"\{1}", f"{0.1:.0%}", f"{1e10:,.0f}", f"{'é':a>3}", f"{True:5}|{None!s:5}|")
a = 1; print(f"{a=}, {a + 1 = }, {a=!r:>4}, {a=:03d}")
s = "slice me"; print(s[2:], s[:-2], s[::2], s[-3:-1], s[10:], s[5:2], s[slice(1, 3)], list(range(10))[8:2:-2], (1, 2, 3)[-2:], [*"abc"][::-1])
l = list(range(6)); l[1:3] = ["a"]; l[-1:] = []; l[::2] = [0] * len(l[::2]); print(l); del l[::2]; print(l)
w = {"a": 1}; w |= {"b": 2}; print(w, w | {"a": 0}, {**w, **{"c": 3}}, dict(w, d=4), [*w], *w.items())
print([(i, j) for i in range(3) if i for j in "ab" if j != "a"], {i: [j for j in range(i)] for i in range(3)}, {c for c in "hello"} == set("hello"), list(x for x in range(3)), sum(i * i for i in range(4)), [[r * c for c in range(3)] for r in range(2)])
i = 0
while i < 10:
    i += 1
    if i % 2: continue
    if i > 6: break
    print(i, end=",")
else: print("never")
for ch in "": print(ch)
else: print("empty")
print(1 if not [] else 2, [] and 1, 0 or "x", not 0 == 1, 1 < 2 < 3 != 4, 5 in [5] == True, "a" "b" in "xaby", 1 == 1.0 is not None)
print((lambda x, /, y=2, *z, k, **kw: (x, y, z, k, kw))(1, k=3))
print((lambda *a: a)(*[1, 2]))
print(max([3, 1], key=lambda v: -v))
assert (lambda: True)(), "msg"; print(__debug__, ..., Ellipsis is ..., NotImplemented, 0xff, 0o17, 0b11, 1_0, 1e2, 1j * 1j, r"\n", b"\x41", "\x41\u00e9\N{BULLET}")
global_var = 5
def modify():
    global global_var; global_var += 1
    return global_var
print(modify(), global_var); del global_var
try: global_var
except NameError as e: print(e)
import sys as system, math; from math import pi as p, sqrt; print(system is __import__("sys"), p == math.pi, sqrt(16))
with __import__("contextlib").suppress(ZeroDivisionError): 1 / 0
print(type(print(end="")), id(None) == id(None), hash("a") == hash("a"), callable(print), [print("side")], print() is None)
