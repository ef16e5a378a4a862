class Temp:
    def __init__(self, c): self.celsius = c
    def __set_name__(self, o, n): self.n = n
    fahrenheit = property(lambda s: s.celsius * 9 / 5 + 32, lambda s, v: setattr(s, "celsius", (v - 32) * 5 / 9), None, "in F")
t = Temp(100); print(t.fahrenheit); t.fahrenheit = 32; print(t.celsius, Temp.fahrenheit.__doc__, Temp.fahrenheit.fset is not None)
try: del t.fahrenheit
except AttributeError as e: print(e)
class LazyDict(dict):
    def __init__(self, *a, **k): super().__init__(*a, **k); self.hits = 0
    def __getitem__(self, k):
        self.hits += 1
        v = super().__getitem__(k)
        if callable(v): v = self[k] = v()
        return v
    def __missing__(self, k): return f"<{k}>"
d = LazyDict(a=lambda: print("computing") or 5, b=2); print(d["a"], d["a"], d["zz"], d.hits, d.get("zz"), len(d), d | {"c": 1}, {**d}, list(d.items())[1])
class Unit(float):
    def __new__(cls, v, u): self = super().__new__(cls, v); self.u = u; return self
    def __str__(self): return f"{float(self):g} {self.u}"
    def __add__(self, o):
        if isinstance(o, Unit) and o.u != self.u: raise TypeError(f"cannot add {o.u} to {self.u}")
        return Unit(float(self) + o, self.u)
    __radd__ = __add__
    def __eq__(self, o): return float(self) == float(o) and getattr(o, "u", self.u) == self.u
    __hash__ = float.__hash__
print(Unit(2, "m") + Unit(3, "m"), 1 + Unit(2, "kg"), sum([Unit(1, "s"), Unit(2, "s")]), Unit(1, "a") == 1, {Unit(1, "x"): 1}, round(Unit(2.567, "m"), 1), f"{Unit(2, 'm')!s:>8}|{Unit(2, 'm'):.2f}", -Unit(1, "m"), Unit(5, "m").is_integer())
try: Unit(1, "m") + Unit(1, "s")
except TypeError as e: print(e)
class Text(str):
    def __new__(cls, s, tag="b"): o = super().__new__(cls, s); o.tag = tag; return o
    def render(self): return f"<{self.tag}>{self}</{self.tag}>"
    def __getattr__(self, n):
        if n.startswith("as_"): return Text(self, n[3:])
        raise AttributeError(f"{type(self).__name__} has no {n!r}")
print(Text("hi").render(), Text("x").as_i.render(), Text("up").upper(), Text("a") + "b", type(Text("a") * 2).__name__)
try: Text("a").nope
except AttributeError as e: print(e)
class Ring(list):
    def __getitem__(self, i): return super().__getitem__(i % len(self)) if isinstance(i, int) else Ring(super().__getitem__(i))
    def __iadd__(self, o): self.extend(o if isinstance(o, (list, tuple)) else [o]); return self
    def __contains__(self, x): return any(x == y for y in list(self))
r = Ring([1, 2, 3]); r += 4; r += (5,); print(r[7], r[-6], r[1:3], type(r[1:3]).__name__, 9 in r, r, r == [1, 2, 3, 4, 5], r.copy(), sorted(r, reverse=True), [*reversed(r)], r.index(3))
class Frozen:
    __slots__ = ("_v",)
    def __init__(self, v): object.__setattr__(self, "_v", v)
    def __setattr__(self, k, v): raise AttributeError(f"{type(self).__name__} is frozen")
    def __getattr__(self, k): return f"dyn_{k}"
    def __eq__(self, o): return isinstance(o, Frozen) and o._v == self._v
    def __lt__(self, o): return self._v < o._v
    def __hash__(self): return hash(self._v)
f = Frozen(1); print(f._v, f.zz, {f, Frozen(1)} == {f}, sorted([Frozen(2), f])[0]._v, max(f, Frozen(9))._v)
try: f._v = 2
except AttributeError as e: print(e)
try: f <= f
except TypeError as e: print(e)
class Cmd:
    handlers = {}
    def __class_getitem__(cls, name):
        def deco(fn): cls.handlers[name] = fn; return fn
        return deco
    def __call__(self, line): name, *args = line.split(); return self.handlers.get(name, lambda *a: f"unknown {name}")(*args)
@Cmd["add"]
def add(a, b): return int(a) + int(b)
c = Cmd()
for line in ("add 1 2", "nope", "add 1", "add a b"):
    try: print(c(line))
    except Exception as e: print(type(e).__name__, e)
