def numbers():
    print("start")
    yield 1
    print("middle")
    yield 2
    print("end")


g = numbers()
print(type(g).__name__, next(g), next(g))
try:
    next(g)
except StopIteration as e:
    print("stop", e.value)
print(list(g))
def accumulate():
    total = 0
    while True:
        try:
            value = yield total
        except ValueError as e:
            print("reset because", e)
            total = 0
        else:
            total += value
a = accumulate()
next(a)
print(a.send(5), a.send(10), a.throw(ValueError("oops")), a.send(1))
a.close()
try:
    a.send(1)
except StopIteration:
    print("closed")
def tree(n):
    if n:
        yield from tree(n - 1)
        yield n
        yield from tree(n - 1)
print(list(tree(3)))
def chain(*its):
    for it in its:
        yield from it
print(list(chain("ab", range(2), (x for x in [9]))))
def take(n, it):
    for _, x in zip(range(n), it):
        yield x
def naturals(n=1):
    while True:
        yield n
        n += 1
print(list(take(5, (x * x for x in naturals() if x % 2))))
def primes():
    def sieve(it):
        p = next(it)
        yield p
        yield from sieve(x for x in it if x % p)
    return sieve(naturals(2))
print(list(take(8, primes())))
def with_return():
    x = yield
    return x * 2
def runner():
    r = yield from with_return()
    print("got", r)
    yield "done"
r = runner()
next(r)
print(r.send(21))
def cleanup():
    try:
        yield 1
        yield 2
    except GeneratorExit:
        print("exit requested")
        raise
    finally:
        print("finally")
for x in cleanup():
    print(x)
    break
c = cleanup()
next(c)
del c
print("after del")
def bad():
    try:
        yield 1
    except GeneratorExit:
        yield 2
b = bad()
next(b)
try:
    b.close()
except RuntimeError as e:
    print(e)
def raises():
    yield 1
    raise KeyError("inside")
try:
    print([x for x in raises()])
except KeyError as e:
    print("KeyError", e)
print(sum(x for x in range(5)), max((len(w), w) for w in ["a", "bbb"]), any(print("checked", x) or x > 1 for x in range(5)), dict((k, v) for k, v in zip("ab", [1, 2])), sorted((x for x in [3, 1]), reverse=True), "".join(c for c in "hello" if c in "aeiou"))
lines = iter(["a 1", "b 2", "bad", "c 3"])
def parse(ls):
    for n, l in enumerate(ls, 1):
        try:
            k, v = l.split()
            yield k, int(v)
        except ValueError as e:
            print(f"line {n}: {e}")
print(dict(parse(lines)))
import inspect, types
gg = numbers()
print(inspect.getgeneratorstate(gg), gg.gi_frame is not None, gg.gi_running, gg.gi_code.co_name, gg.__name__, gg.__qualname__, isinstance(gg, types.GeneratorType), hasattr(gg, "__next__"), iter(gg) is gg)
next(gg)
print(inspect.getgeneratorstate(gg), gg.gi_frame.f_lineno, gg.gi_yieldfrom)
list(gg)
print(inspect.getgeneratorstate(gg), gg.gi_frame)
try:
    gg.throw(ValueError, "late")
except ValueError as e:
    print("late", e)
try:
    next(numbers).x
except TypeError as e:
    print(e)
try:
    naturals().send(1)
except TypeError as e:
    print(e)
try:
    len(numbers())
except TypeError as e:
    print(e)
try:
    numbers()[0]
except TypeError as e:
    print(e)
def flatten(x):
    match x:
        case [*items]:
            for i in items:
                yield from flatten(i)
        case {**kv}:
            yield from flatten(list(kv.values()))
        case _:
            yield x
print(list(flatten([1, [2, (3, {"a": 4, "b": [5]})], "s"])))
