import re
import itertools
from collections import deque
from contextlib import closing, contextmanager
from functools import wraps, partial, reduce


def coroutine(fn):
    @wraps(fn)
    def start(*a, **k):
        g = fn(*a, **k)
        next(g)
        return g
    return start


@coroutine
def grep(pattern, target):
    rx = re.compile(pattern)
    hits = 0
    try:
        while True:
            line = yield hits
            if rx.search(line):
                hits += 1
                target.send(line)
    except GeneratorExit:
        target.close()
        print("grep", pattern, "closed after", hits)


@coroutine
def printer():
    n = 0
    try:
        while True:
            line = yield
            n += 1
            print(f"{n}: {line}")
    finally:
        print("printer done")


@coroutine
def broadcast(*targets):
    with contextlib_all(*targets):
        while True:
            item = yield
            for t in targets:
                t.send(item)


@contextmanager
def contextlib_all(*gs):
    try:
        yield gs
    finally:
        for g in gs:
            g.close()


b = broadcast(grep("py", printer()), grep(r"\d+", printer()))
for line in ("python", "perl 5", "py 3", "ruby"):
    b.send(line)
b.close()


def read(lines):
    yield from lines


def nums(lines):
    for l in lines:
        try:
            yield float(l)
        except ValueError as e:
            print("skip:", e)


def window(it, n=2):
    d = deque(maxlen=n)
    for x in it:
        d.append(x)
        if len(d) == n:
            yield sum(d) / n


pipe = lambda x, *fs: reduce(lambda acc, f: f(acc), fs, x)
print(list(pipe(["1", "x", "3", "5.5", ""], read, nums, window)))


def averager():
    total, n, avg = 0.0, 0, None
    while True:
        x = yield avg
        if x is None:
            break
        total += x
        n += 1
        avg = total / n
    return n, avg


def grouper(results, key):
    while True:
        results[key] = yield from averager()


results = {}
for key, values in {"a": [1, 2, 3], "b": [10]}.items():
    g = grouper(results, key)
    next(g)
    for v in values:
        g.send(v)
    g.send(None)
print(results)


def fib():
    a, b = 0, 1
    while True:
        reset = yield a
        a, b = (0, 1) if reset else (b, a + b)


f = fib()
print([next(f) for _ in range(8)], f.send(True), next(f))
print(list(itertools.takewhile(lambda x: x < 50, fib())), f.gi_frame.f_locals["a"], f)if False else print(list(itertools.takewhile(lambda x: x < 50, fib())))


def stubborn():
    while True:
        try:
            yield
        except GeneratorExit:
            print("ignoring")
            yield "no"


s = stubborn()
next(s)
try:
    s.close()
except RuntimeError as e:
    print(e)


def thrower():
    try:
        yield 1
    except KeyError as e:
        yield f"caught {e!r}"
    finally:
        print("cleanup")


t = thrower()
print(next(t), t.throw(KeyError("k")), next(t, "default"))
try:
    t.throw(ValueError("late"))
except ValueError as e:
    print(repr(e))
try:
    g = fib()
    g.send(1)
except TypeError as e:
    print(e)


def reent():
    yield next(me)


me = reent()
try:
    next(me)
except ValueError as e:
    print(e)


def bad():
    yield 1
    raise StopIteration("x")


try:
    list(bad())
except RuntimeError as e:
    print(e, repr(e.__cause__))
