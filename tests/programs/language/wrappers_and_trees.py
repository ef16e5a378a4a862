import sys
def trace(level):
    def deco(fn):
        def w(*a, **k):
            print("  " * level + f"{fn.__name__}{a}")
            try: r = fn(*a, **k)
            except Exception as e: print("  " * level + f"!{type(e).__name__}"); raise
            print("  " * level + f"={r}")
            return r
        return w
    return deco
@trace(0)
def outer(n): return inner(n) + 1
@trace(1)
def inner(n):
    if n > 2: raise ValueError(f"{n} too big")
    return n * 2
print(outer(1))
try: outer(5)
except ValueError as e:
    tb = e.__traceback__; depth = 0
    while tb.tb_next: tb = tb.tb_next; depth += 1
    print(depth, tb.tb_frame.f_code.co_name, sorted(tb.tb_frame.f_locals), tb.tb_lineno)
class Ctx:
    stack = []
    def __enter__(self): self.stack.append(self); return self
    def __exit__(self, *a): self.stack.pop(); return False
with Ctx(), Ctx() as c: print(len(Ctx.stack), c in Ctx.stack)
print(len(Ctx.stack))
class Validator:
    def __init__(self, **rules): self.rules = rules
    def __call__(self, cls):
        for n, t in self.rules.items(): setattr(cls, n, self.prop(n, t))
        return cls
    @staticmethod
    def prop(n, t):
        key = "_" + n
        def get(self): return getattr(self, key)
        def set(self, v):
            if not isinstance(v, t): raise TypeError(f"{n} must be {t.__name__}, got {v!r}")
            setattr(self, key, v)
        return property(get, set)
@Validator(name=str, age=int)
class Person:
    def __init__(self, name, age): self.name, self.age = name, age
p = Person("a", 1); print(p.name, p.age, vars(p))
for args in (("a", "b"), (1, 2)):
    try: Person(*args)
    except TypeError as e: print(e)
def retry(times, exceptions=(Exception,)):
    def deco(fn):
        def w(*a):
            for attempt in range(1, times + 1):
                try: return fn(*a)
                except exceptions as e:
                    print(f"attempt {attempt}: {e}")
                    last = e
            raise RuntimeError(f"gave up after {times}") from last
        return w
    return deco
n = 0
@retry(3, (OSError,))
def flaky():
    global n; n += 1
    if n < 3: raise OSError(n, "not yet")
    return n
print(flaky())
@retry(2)
def always(): raise KeyError("k")
try: always()
except RuntimeError as e: print(e, repr(e.__cause__), e.__cause__.__traceback__ is not None)
class Tree:
    def __init__(self, v, *kids): self.v, self.kids = v, kids
    def walk(self, depth=0):
        yield depth, self.v
        for k in self.kids: yield from k.walk(depth + 1)
    def __eq__(self, o): return isinstance(o, Tree) and (self.v, self.kids) == (o.v, o.kids)
    def map(self, f): return Tree(f(self.v), *(k.map(f) for k in self.kids))
    def fold(self, f): return f(self.v, [k.fold(f) for k in self.kids])
t = Tree(1, Tree(2, Tree(4)), Tree(3)); print(*("  " * d + str(v) for d, v in t.walk()), sep="\n"); print(t.fold(lambda v, ks: v + sum(ks)), t.map(lambda v: v * 2).fold(lambda v, k: [v, *k]), t == t.map(lambda v: v), t == Tree(1))
try: raise Tree
except TypeError as e: print(e)
def process(rows):
    good, bad = [], []
    for i, row in enumerate(rows, 1):
        try:
            name, amount, *rest = row.split(",")
            if rest: raise ValueError(f"{len(rest)} extra")
            good.append((name.strip(), float(amount)))
        except ValueError as e: bad.append(f"line {i}: {e}")
    return good, bad
print(*process(["a,1", "b", "c,x", "d,2,3,4", " e ,2.50"]), sep="\n")
sys.stdout.write("done\n"); outer(9)
