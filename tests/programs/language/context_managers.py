"""Context managers: suppression, nested, failing enter and exit, ExitStack, contextmanager."""
from contextlib import contextmanager, ExitStack, suppress, closing, redirect_stdout, nullcontext, AsyncExitStack
class CM:
    def __init__(self, name, swallow=False, fail=None): self.name, self.swallow, self.fail = name, swallow, fail
    def __enter__(self):
        print("enter", self.name)
        if self.fail == "enter": raise RuntimeError("enter " + self.name)
        return self.name
    def __exit__(self, t, v, tb):
        print("exit", self.name, t and t.__name__, v)
        if self.fail == "exit": raise RuntimeError("exit " + self.name)
        return self.swallow
with CM("a") as a, CM("b") as b:
    print(a, b)
with (CM("p") as p,
      CM("q") as q,):
    print(p, q)
with CM("s", True):
    raise ValueError("swallowed")
try:
    with CM("o"), CM("f", fail="enter"), CM("never"): pass
except RuntimeError as e: print(e)
try:
    with CM("o"), CM("f", fail="exit"):
        raise KeyError("first")
except RuntimeError as e: print(e, repr(e.__context__))
def early():
    with CM("fn"):
        return "value"
print(early())
for i in range(3):
    with CM(i):
        if i == 0: continue
        if i == 1: break
@contextmanager
def managed(tag):
    print("setup", tag)
    try: yield tag.upper()
    except ValueError as e: print("saw", e)
    finally: print("teardown", tag)
with managed("m") as v: print(v)
with managed("n"): raise ValueError("inside")
try:
    with managed("k"): raise KeyError("through")
except KeyError as e: print("out", e)
@contextmanager
def broken():
    if False: yield
try:
    with broken(): pass
except RuntimeError as e: print(e)
@contextmanager
def twice():
    yield 1
    yield 2
try:
    with twice(): pass
except RuntimeError as e: print(e)
@managed("deco")
def decorated(x): return x + 1
print(decorated(1), decorated(2))
with ExitStack() as stack:
    names = [stack.enter_context(CM(n)) for n in "xyz"]
    stack.callback(print, "callback", 1)
    stack.push(lambda *a: print("pushed", a[0]))
    print(names)
try:
    with ExitStack() as st:
        st.enter_context(CM("e1")); st.enter_context(CM("e2", True))
        raise ValueError("v")
    print("survived")
except ValueError: print("not")
with suppress(ZeroDivisionError, KeyError): 1 / 0
with nullcontext(5) as n: print(n)
class C:
    def close(self): print("closed")
with closing(C()) as c: pass
try:
    with 5: pass
except TypeError as e: print(e)
class NoExit:
    def __enter__(self): pass
try:
    with NoExit(): pass
except TypeError as e: print(e)
x = CM("attr")
class H: pass
h = H()
with CM("one") as h.name, CM("two") as (first, *rest): print(h.name, first, rest)
d = {}
with CM("sub") as d["k"]: print(d)
