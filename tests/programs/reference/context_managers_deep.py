from contextlib import contextmanager, ExitStack, suppress, closing, redirect_stdout, nullcontext
import io
class CM:
    def __init__(self, name, swallow=False, fail=None): self.name, self.swallow, self.fail = name, swallow, fail
    def __enter__(self):
        print("enter", self.name)
        if self.fail == "enter": raise RuntimeError("enter " + self.name)
        return self
    def __exit__(self, et, ev, tb):
        print("exit", self.name, et.__name__ if et else None, ev)
        if self.fail == "exit": raise RuntimeError("exit " + self.name)
        return self.swallow
def attempt(f):
    try: print("result", f())
    except Exception as e: print("out", type(e).__name__, e, "| context", repr(e.__context__))
def one():
    with CM("a") as a, CM("b", swallow=True) as b:
        raise ValueError("x")
    return "after"
attempt(one)
def two():
    with (CM("a", swallow=True), CM("b", fail="exit")):
        raise ValueError("x")
    return "swallowed"
attempt(two)
def three():
    with CM("a"), CM("b", fail="enter"):
        print("never")
attempt(three)
def four():
    for i in range(3):
        with CM(i):
            if i == 0: continue
            return i
attempt(four)
def five():
    with CM("x", fail="exit"):
        return 1
attempt(five)
@contextmanager
def tag(name):
    print(f"<{name}>")
    try: yield name.upper()
    except KeyError as e: print("tag caught", e)
    finally: print(f"</{name}>")
with tag("b") as t: print(t)
with tag("i"): raise KeyError("k")
try:
    with tag("u"): raise ValueError("v")
except ValueError as e: print("passed", e)
@contextmanager
def bad():
    if False: yield
attempt(lambda: bad().__enter__())
@contextmanager
def twice(): yield 1; yield 2
def use_twice():
    with twice(): pass
attempt(use_twice)
@tag("deco")
def decorated(): return "in decorated"
print(decorated())
with ExitStack() as st:
    for n in "xy": st.enter_context(CM(n))
    st.callback(print, "callback", 1)
    st.push(lambda *exc: print("pushed", exc[0]) or True)
    raise LookupError("in stack")
print("stack over")
with suppress(ZeroDivisionError, KeyError): 1 / 0
buf = io.StringIO()
with redirect_stdout(buf): print("captured")
print(repr(buf.getvalue()))
with nullcontext(5) as n: print(n)
class Cl:
    def close(self): print("closed")
with closing(Cl()): print("open")
for bad_thing in (5, CM):
    try:
        with bad_thing: pass
    except TypeError as e: print(e)
class HalfCM:
    def __enter__(self): return 1
try:
    with HalfCM(): pass
except TypeError as e: print(e)
class DictCM: pass
d = DictCM(); d.__enter__ = lambda: 1; d.__exit__ = lambda *a: None
try:
    with d: pass
except TypeError as e: print(e)
with CM("last", fail="exit"):
    raise KeyError("original")
