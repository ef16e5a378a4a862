import functools, time
def trace(fn):
    @functools.wraps(fn)
    def wrapper(*args, **kw):
        sig = ", ".join([repr(a) for a in args] + [f"{k}={v!r}" for k, v in kw.items()])
        print(f"-> {fn.__name__}({sig})")
        try:
            r = fn(*args, **kw)
        except Exception as e:
            print(f"!! {fn.__name__}: {e!r}")
            raise
        print(f"<- {r!r}")
        return r
    return wrapper
def repeat(n):
    def deco(fn):
        def inner(*a): return [fn(*a) for _ in range(n)]
        return inner
    return deco
def retry(times, exceptions=(Exception,)):
    def deco(fn):
        @functools.wraps(fn)
        def wrapper(*a, **k):
            for attempt in range(1, times + 1):
                try: return fn(*a, **k)
                except exceptions as e:
                    print(f"attempt {attempt}: {e}")
                    last = e
            raise last
        return wrapper
    return deco
class CountCalls:
    def __init__(self, fn): functools.update_wrapper(self, fn); self.fn, self.n = fn, 0
    def __call__(self, *a): self.n += 1; return self.fn(*a)
    def __get__(self, o, t=None): return functools.partial(self, o) if o is not None else self
@trace
@repeat(2)
@CountCalls
def add(a, b=1): "adds"; return a + b
print(add(1, 2), add.__name__, add.__wrapped__.__name__)
@trace
def div(a, b): return a / b
try: div(1, b=0)
except ZeroDivisionError: print("div failed")
calls = iter([ValueError("one"), ValueError("two"), "ok"])
@retry(3, (ValueError,))
def flaky():
    v = next(calls)
    if isinstance(v, Exception): raise v
    return v
print(flaky(), flaky.__name__)
class K:
    @CountCalls
    def m(self, x): return x * 2
    @property
    def p(self): return self._p
    @p.setter
    def p(self, v): self._p = v * 10
    @staticmethod
    @trace
    def s(x): return x
    @classmethod
    @trace
    def c(cls): return cls.__name__
    @functools.cached_property
    def heavy(self): print("once"); return 1
k = K(); k.p = 2
print(k.m(3), k.m(4), K.m.n, k.p, k.s(1), K.c(), k.heavy + k.heavy)
@functools.lru_cache(maxsize=None)
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(50), fib.cache_info())
@functools.singledispatch
def show(x): return f"obj {x}"
@show.register
def _(x: int): return f"int {x}"
@show.register(list)
def _(x): return "list " + ",".join(map(show, x))
print(show("a"), show(1), show([1, "b", True]))
@functools.total_ordering
class Ver:
    def __init__(self, *p): self.p = p
    def __eq__(self, o): return self.p == o.p
    def __lt__(self, o): return self.p < o.p
print(Ver(1) <= Ver(1, 1), Ver(2) > Ver(1), Ver(1) >= Ver(1), sorted([Ver(2), Ver(1)], key=functools.cmp_to_key(lambda a, b: a.p[0] - b.p[0]))[0].p)
registry = {}
def register(name): return lambda f: registry.setdefault(name, f)
@register("x")
def handler(): return "handled"
print(registry["x"](), registry["x"] is handler)
div("a", 2)
