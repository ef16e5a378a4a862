def parse(s):
    try: return int(s)
    except ValueError:
        try: return float(s)
        except ValueError as e: raise TypeError(f"bad number {s!r}") from e
for s in ("1", "2.5", "x", "", "1e3", " 7 ", "0x10", "1_000", "nan", "٣"):
    try: print(repr(s), parse(s))
    except TypeError as e: print(e, "<-", e.__cause__)
class Retry:
    def __init__(self, times): self.times = times
    def __call__(self, fn):
        def wrapper(*a):
            errors = []
            for attempt in range(self.times):
                try: return fn(*a)
                except Exception as e: errors.append(e); e.add_note(f"attempt {attempt}")
            raise ExceptionGroup(f"{fn.__name__} failed", errors)
        return wrapper
calls = 0
@Retry(3)
def flaky(n):
    global calls; calls += 1
    if calls < n: raise ConnectionError(f"try {calls}")
    return calls
print(flaky(2))
calls = -10
try: flaky(5)
except ExceptionGroup as g: print(g, [str(e) for e in g.exceptions], [e.__notes__ for e in g.exceptions])
class Stack(list):
    def pop(self, *a):
        if not self: raise IndexError("stack is empty") from None
        return super().pop(*a)
    def peek(self):
        assert self, "peek at empty stack"
        return self[-1]
s = Stack([1]); print(s.pop(), s)
for op in (s.pop, s.peek):
    try: op()
    except (IndexError, AssertionError) as e: print(type(e).__name__, e)
def validate(**rules):
    def deco(cls):
        init = cls.__init__
        def __init__(self, **kw):
            bad = [ValueError(f"{k}={kw.get(k)!r}") for k, r in rules.items() if not r(kw.get(k))]
            if bad: raise ExceptionGroup("invalid", bad)
            init(self, **kw)
        cls.__init__ = __init__
        return cls
    return deco
@validate(age=lambda a: isinstance(a, int) and a > 0, name=str.isalpha)
class P:
    def __init__(self, name, age): self.name, self.age = name, age
print(vars(P(name="Al", age=3)))
try: P(name="a1", age=-1)
except* ValueError as eg: print(eg.exceptions)
try: P(name=5, age=1)
except TypeError as e: print(e)
def cleanup():
    try:
        yield "resource"
    except GeneratorExit: print("closing"); raise
    finally: print("final")
g = cleanup(); next(g); del g
def nested():
    for i in range(3):
        try:
            if i == 1: raise KeyError(i)
            print("ok", i)
        except KeyError: print("skip"); continue
        else: print("else", i)
        finally:
            print("fin", i)
            if i == 2: break
    return "done"
print(nested())
raise LookupError("last") from ExceptionGroup("many", [ValueError(1), OSError(2, "two", "file.txt")])
