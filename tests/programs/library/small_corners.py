import collections, operator, random, string, types, weakref
from abc import ABC
from collections import Counter, OrderedDict, UserDict, deque, namedtuple
def say(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return f"{type(e).__name__}: {e}"
q = deque("abcd", maxlen=4)
q.rotate(1)
print(q * 2, q * 0, deque([1, 2, 3], maxlen=4) * 2, deque([1, 2, 3], maxlen=4) * 3, deque(maxlen=3) * 5)
q *= 3
print(q)
od = OrderedDict(a=1)
print([od.update(z=1) for _ in od], say(lambda: [od.update(y=1) for _ in od]), [k for k in reversed(od)])
r = reversed(OrderedDict(a=1))
print(next(r), list(r))
class Upper(UserDict):
    def __missing__(self, key):
        return "missing " + key
print(Upper(a=1).get("b"), UserDict(a=1).get("b"), UserDict(a=1).get("a"), say(Counter("ab").most_common, "2"), Counter("aab").most_common(1))
print(namedtuple("P", "x y", defaults=[5]).__new__.__defaults__, namedtuple("P", "x y", defaults=[5])(1))
print(operator.length_hint(iter("abc")), operator.length_hint(iter("añ€")), operator.length_hint(iter(b"ab")))
class Hooked(ABC):
    @classmethod
    def __subclasshook__(cls, other):
        if cls is Hooked:
            print("hook", other.__name__)
        return NotImplemented
class Plain: pass
class Sub(Plain): pass
print(issubclass(Plain, Hooked), issubclass(Plain, Hooked))
Hooked.register(Plain)
print(issubclass(Plain, Hooked), issubclass(Plain, Hooked), isinstance(Sub(), Hooked), issubclass(Sub, Hooked))
print(isinstance(memoryview(b""), collections.abc.Sequence), isinstance(memoryview(b""), collections.abc.Hashable))
f = string.Formatter()
for text in ("{0[}", "{", "}", "a}b", "{a!", "{a!r", "{a!rr}", "{a!r:", "{a:{b", "{a[x}]}", "{a{b}}", "{{{0}}}", "{0.}", "{0[]}", "{0[1]x}", "{0[1}", "{0:{1}>5}", "{!r}"):
    print(text, "|", say(f.format, text, [1, 2], "*"), "|", say(text.format, [1, 2], "*"))
print(list(f.parse("a{{b}}{c!r:d{e}}f{}")))
class Thing:
    def __init__(self): self.n = 1
t = Thing()
p = weakref.proxy(t)
print(p is weakref.proxy(t), p is weakref.proxy(t, print), p == t, say(hash, p), weakref.getweakrefcount(t))
s = random.SystemRandom()
print(type(s).__name__, 0 <= s.random() < 1, 0 <= s.getrandbits(4) < 16, len(s.randbytes(3)), s.seed(1), say(s.getstate), s.choice([7]), 1 <= s.randint(1, 3) <= 3)
def outer(x):
    def inner():
        return x
    return inner
code = outer(1).__code__
cell = types.CellType("cell")
make = types.FunctionType
print(make(code, {}, "n", None, (cell,))())
for args in ((code, {}), (code, {}, None, None, ()), (code, {}, None, None, (5,)), (code, {}, 5), (code, {}, None, [1]), ((lambda: 1).__code__, {}, None, None, 5), ((lambda: 1).__code__, {}, None, None, (cell,))):
    print(say(make, *args))
print(say(types.MethodType, 5, 6), say(types.MethodType, len, None), types.MethodType(len, [1])())
class Held: pass
kept = Held()
weakref.finalize(kept, print, "first made, last called")
weakref.finalize(kept, print, "called at exit")
weakref.finalize(kept, print, "never called").atexit = False
for call in (operator.methodcaller("a"), operator.itemgetter(1), operator.attrgetter("a")):
    print(say(call), say(call, 1, 2))
