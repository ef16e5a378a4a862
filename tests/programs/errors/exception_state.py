# object state of exceptions: pickling protocol, args mutability, subclasses with properties, equality, hashing, weakrefs
import weakref, copy, traceback
class E(Exception):
    default = "nothing"
    def __init__(self, msg=None, *, code=0): super().__init__(msg or self.default); self.code = code
    @property
    def message(self): return self.args[0]
    def __eq__(self, o): return isinstance(o, E) and self.args == o.args
    def __hash__(self): return hash(self.args)
    def __bool__(self): return self.code != 0
    def __iter__(self): return iter(self.args)
    def __len__(self): return self.code
e = E("m", code=3); print(e, repr(e), e.message, bool(e), list(e), len(e), e == E("m"), hash(e) == hash(E("m")), {e: 1}[E("m")], e.__dict__, e.__reduce__(), E().args)
c = copy.copy(e); print(c == e, c.code, c.__dict__); d = copy.deepcopy(e); print(d.args, d.code)
r = weakref.ref(e); print(r() is e)
try: raise e
except E as x: print(x is e, x.__traceback__ is not None)
print(e.__traceback__ is not None)
e.args = ("changed", 2); print(e, repr(e), str(e)); e.args = (); print(repr(e), str(e)); e.args = "ab"; print(e.args)
class Falsy(Exception):
    def __bool__(self): return False
    def __len__(self): return 0
try:
    try: raise Falsy("f")
    except Falsy: raise ValueError("v")
except ValueError as v: traceback.print_exception(v); print(repr(v.__context__))
try: raise ValueError("w") from Falsy("cause")
except ValueError as v: traceback.print_exception(v)
class K(KeyError):
    def __str__(self): return "K:" + super().__str__()
print(K("a"), repr(K("a")), str(K()), str(K(1, 2)))
class Sub(OSError):
    @property
    def errno(self): return 99
    filename = "cls"
s = Sub(2, "x", "f"); print(s, s.errno, s.filename, s.args, repr(s))
class St(StopIteration):
    @property
    def value(self): return "prop"
def g():
    return (yield)
def h():
    r = yield from It(); print("r", r)
class It:
    def __iter__(self): return self
    def __next__(self): raise St("real")
try: next(h())
except StopIteration: pass
class Ex(SystemExit):
    code = 7
print(Ex(5).code, Ex.code, SystemExit(1, 2).code, SystemExit().code)
class N(NameError): name = "cls"
print(N("x", name="y").name, NameError("x").name)
class A(AttributeError):
    def __init__(self, *a): pass
print(A("x").name, A("x").obj, A("x").args, repr(A("x")))
class G(ExceptionGroup):
    def __init__(self, *a): print("init", a); super().__init__(*a)
    def __str__(self): return "custom " + super().__str__()
gg = G("msg", [ValueError(1)]); print(gg, repr(gg), gg.subgroup(lambda e: True) is gg, type(gg.split(ValueError)[0]).__name__, gg.derive([KeyError()]))
class G2(ExceptionGroup):
    def __new__(cls, n): return super().__new__(cls, "fixed", [ValueError(i) for i in range(n)])
try: print(repr(G2(2)), G2(2).args); print(G2(2).split(lambda e: e.args == (1,)))
except BaseException as x: print(type(x).__name__, x)
try: raise G2(3)
except* ValueError as eg: print(type(eg).__name__, len(eg.exceptions))
i = ImportError("m", name="n", path="p"); print(i, repr(i), i.msg, i.args, i.name_from if hasattr(i, "name_from") else "-"); i.msg = "other"; print(i); print(str(ImportError("a", "b")), ImportError("a", "b").msg, str(ImportError()))
print(UnicodeDecodeError("u", b"\xff", 0, 1, "r"), UnicodeEncodeError("u", "\xff\xfe", 0, 2, "r"), UnicodeTranslateError("\u20ac", 0, 1, "r"))
for attr in ("args", "__cause__", "__context__", "__suppress_context__", "__traceback__", "__notes__", "nothing", "with_traceback", "add_note"): print(attr, hasattr(ValueError("x"), attr), hasattr(ValueError, attr))
x = ValueError("n"); x.add_note("a"); x.add_note("b"); print(x.__notes__, x.__dict__, vars(x)); x.__notes__.append(5); x.__notes__.insert(0, None); traceback.print_exception(x); del x.__notes__; print(hasattr(x, "__notes__")); print(sorted(set(dir(x)) - set(dir(object()))))
x.__dict__ = {"q": 1}; print(x.q, x.__dict__); x.__setstate__({"args": (9,), "z": 2}); print(x.args, x.z)
raise E
