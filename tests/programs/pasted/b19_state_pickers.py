from contextlib import contextmanager, ExitStack, AbstractContextManager, ContextDecorator, redirect_stderr, closing, suppress, nullcontext
import io
import sys
import time


class Transaction(AbstractContextManager):
    def __init__(self, db): self.db = db

    def __enter__(self):
        self.saved = dict(self.db)
        return self.db

    def __exit__(self, et, ev, tb):
        if et is None:
            print("commit", self.db)
        elif issubclass(et, ValueError):
            self.db.clear(); self.db.update(self.saved)
            print("rollback:", ev)
            return True
        else:
            print("passing on", et.__name__, tb.tb_lineno)


db = {"x": 1}
with Transaction(db) as d:
    d["y"] = 2
with Transaction(db) as d:
    d["x"] = 100
    raise ValueError("bad value")
print(db)
try:
    with Transaction(db) as d:
        d["z"] = 1 / 0
except ZeroDivisionError as e:
    print("outer", e)


class timed(ContextDecorator):
    def __init__(self, label): self.label = label
    def _recreate_cm(self): return type(self)(self.label)
    def __enter__(self):
        self.t = time.perf_counter()
        return self
    def __exit__(self, *exc):
        self.elapsed = time.perf_counter() - self.t
        print(f"{self.label}: {self.elapsed:.2f}")
        return False


@timed("fn")
def work(n):
    time.sleep(n)
    return n


print(work(0.5), work(1))
with timed("block") as tm:
    time.sleep(0.25)
print(f"{tm.elapsed:.2f}")


@contextmanager
def swapped(obj, **attrs):
    old = {k: getattr(obj, k) for k in attrs}
    for k, v in attrs.items():
        setattr(obj, k, v)
    try:
        yield obj
    finally:
        for k, v in old.items():
            setattr(obj, k, v)


class Conf: debug, level = False, 1


with swapped(Conf, debug=True, level=5) as c, swapped(c, level=9):
    print(c.debug, c.level)
print(Conf.debug, Conf.level)


@contextmanager
def chain_of(*names):
    with ExitStack() as s:
        for n in names:
            print("open", n)
            s.callback(print, "close", n)
            if n == "bad":
                raise OSError("cannot open bad")
        yield s.pop_all()


with chain_of("a", "b") as st:
    print("inside")
print("still held")
st.close()
try:
    with chain_of("a", "bad", "c"):
        print("not reached")
except OSError as e:
    print(e)


class Res:
    def __init__(self, n, fail=False): self.n, self.fail = n, fail
    def __enter__(self): print("enter", self.n); return self
    def __exit__(self, t, v, tb):
        print("exit", self.n, t and t.__name__)
        if self.fail: raise RuntimeError(f"exit of {self.n}")


try:
    with Res(1), Res(2, fail=True), Res(3):
        raise KeyError("body")
except RuntimeError as e:
    print(repr(e), repr(e.__context__), e.__cause__)
with ExitStack() as s:
    rs = [s.enter_context(Res(i)) for i in range(2)]
    @s.callback
    def last(): print("callback runs first")
    @s.push
    def judge(t, v, tb): print("judge", t); return t is LookupError
    raise LookupError
print("survived")
err = io.StringIO()
with redirect_stderr(err):
    print("oops", file=sys.stderr)
print(repr(err.getvalue()))
with suppress(FileNotFoundError, KeyError) as nothing:
    {}["k"]
print(nothing)
for flag in (True, False):
    with (Res("real") if flag else nullcontext("null")) as r:
        print(getattr(r, "n", r))


class NoExit:
    def __enter__(self): return self


for bad in (NoExit(), 5, object):
    try:
        with bad:
            pass
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)


@contextmanager
def gen_cm():
    try:
        yield
    except StopIteration as e:
        print("stop caught", e.value)
        raise


try:
    with gen_cm():
        raise StopIteration("val")
except (StopIteration, RuntimeError) as e:
    print(type(e).__name__, e)


def early():
    with Res("early"):
        for i in range(3):
            with Res(i):
                if i == 1:
                    return i


print(early())
for i in range(2):
    with Res(f"loop{i}"):
        if i == 0:
            continue
        break
cm = gen_cm()
with cm:
    pass
try:
    with cm:
        pass
except Exception as e:
    print(type(e).__name__, e)
