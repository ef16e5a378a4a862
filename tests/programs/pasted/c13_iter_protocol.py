class Countdown:
    def __init__(self, n): self.n = n
    def __iter__(self): return CountIter(self.n)
    def __len__(self): return self.n
    def __length_hint__(self): return self.n


class CountIter:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1


c = Countdown(3)
print(list(c), tuple(c), sum(c), max(c), sorted(c), [*c], {*c}, list(zip(c, c)), list(enumerate(c)), 2 in c, 9 in c, list(map(str, c)), "-".join(map(str, c)), dict.fromkeys(c), len(c))
a, b, *rest = c
print(a, b, rest)
it = iter(c)
print(next(it), list(it), list(it), next(it, "over"), iter(it) is it)
print(list(iter(iter([1, 2, 0, 3]).__next__, 0)), list(iter(lambda s=[3]: s.append(s[-1] - 1) or s[-1], 0)))


class Seq:
    def __getitem__(self, i):
        if i >= 3:
            raise IndexError(i)
        return i * 10


print(list(Seq()), 20 in Seq(), list(reversed([1, 2])), list(zip(Seq(), "ab")), [x for x in Seq()])
for bad in (lambda: list(5), lambda: iter(object()), lambda: reversed(Seq()), lambda: len(Seq()), lambda: next(Seq()), lambda: list(zip(5)), lambda: iter([1], 2)):
    try:
        print(bad())
    except TypeError as e:
        print(e)


class BadIter:
    def __iter__(self): return 5


class BadNext:
    def __iter__(self): return self


for cls in (BadIter, BadNext):
    try:
        for x in cls():
            pass
    except TypeError as e:
        print(e)


def gen():
    try:
        x = yield 1
        print("received", x)
        y = yield 2
        print("received", y)
        return "result"
    finally:
        print("cleanup")


g = gen()
print(next(g), g.send("A"))
try:
    g.send("B")
except StopIteration as e:
    print("value", e.value)


def delegating():
    r = yield from gen()
    print("sub returned", r)
    yield from "xy"
    yield from [5]


print(list(delegating()))
g = delegating()
next(g)
g.close()
squares = (i * i for i in range(5))
print(next(squares), sum(squares), sum(squares))


class Matrix:
    def __init__(self, rows): self.rows = rows
    def __iter__(self):
        for r in self.rows:
            yield from r
    def __reversed__(self):
        for r in reversed(self.rows):
            yield from reversed(r)
    def __contains__(self, x):
        print("contains called")
        return any(x in r for r in self.rows)


m = Matrix([[1, 2], [3]])
print(list(m), list(reversed(m)), 3 in m, [*m, *m], max(m), *m, sep=" | ")


def fib(limit):
    a, b = 0, 1
    while a < limit:
        yield a
        a, b = b, a + b


print(list(fib(30)), [x for x in fib(100) if x % 2], dict(zip("abc", fib(10))), set(fib(5)), any(x > 5 for x in fib(10)), all(x < 10 for x in fib(10)))
def outer():
    total = 0
    while True:
        n = yield total
        if n is None:
            return
        total += n
o = outer()
next(o)
print([o.send(i) for i in (5, 10)], next(o, "done"))
e = enumerate("ab", 10)
print(next(e), list(e), list(zip()), list(map(lambda *a: a, [1, 2], "ab")), list(filter(str.isupper, "aBcD")))
