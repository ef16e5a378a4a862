import sys
class Tracker:
    def __init__(self, name): self.name = name; print("acquire", name)
    def __enter__(self): print("enter", self.name); return self
    def __exit__(self, *exc): print("exit", self.name, exc[0].__name__ if exc[0] else "-"); return self.name == "swallow"
    def __del__(self): print("release", self.name)
def risky(step):
    with Tracker(f"r{step}") as t:
        if step == 1: return t.name
        if step == 2: raise KeyError(step)
        for i in range(3):
            with Tracker(f"in{i}"):
                if i == 1: break
        else: print("no")
        return "loop done"
for s in range(3):
    try: print(risky(s))
    except KeyError as e: print("error", e)
print("--- swallow")
with Tracker("swallow"): raise RuntimeError
print("--- nested raise")
try:
    with Tracker("o") as o, Tracker("i"):
        raise ValueError("x")
except ValueError as e: print("caught", e); del o
print("--- generator")
def gen():
    with Tracker("g"):
        yield 1
        yield 2
for v in gen(): break
print("broke")
it = gen(); next(it); it = None
print("--- recursion")
def rec(n):
    with Tracker(f"rec{n}"):
        if n: rec(n - 1)
rec(1)
print("--- exception in init")
class Half(Tracker):
    def __init__(self, n): super().__init__(n); raise OSError("half")
try: Half("h")
except OSError as e: print(e)
print("--- del during iteration")
items = [Tracker(f"i{i}") for i in range(3)]
for t in items[:]:
    if t.name == "i1": items.remove(t)
    del t
print([t.name for t in items]); items = None
print("--- exc_info")
def f():
    t = Tracker("held")
    1 / 0
try: f()
except ZeroDivisionError: print(sys.exc_info()[2].tb_next.tb_frame.f_locals["t"].name)
print("--- reraise")
def g():
    t = Tracker("rr")
    try: 1 / 0
    except ZeroDivisionError as e: raise ValueError("wrapped") from e
try: g()
except ValueError as e: err = e
print("kept"); err.__cause__.__traceback__ = None; print("inner tb cleared"); err = err.with_traceback(None); print("cleared"); del err
print("--- finally order")
def h():
    a = Tracker("a")
    try:
        b = Tracker("b")
        return b
    finally:
        del a
        print("fin")
h()
print("--- while")
n = 2
while n: t = Tracker(f"w{n}"); n -= 1
else: print("else"); t = None
print("end")
