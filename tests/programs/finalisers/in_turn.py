# Each finaliser runs when CPython drops what holds it, before the next thing is dropped: seen where two hold the same.
import collections
import weakref


class D:
    def __init__(self, name, *held):
        self.name, self.held = name, held

    def __del__(self):
        print("~", self.name)


def kinds(make):
    shared = D("shared")
    first, second = D("first", shared), D("second", shared)
    made = make(shared, D("middle"), first, second)
    del shared, first, second
    return made


class Slots:
    __slots__ = ("a", "b", "c", "d")

    def __init__(self, *given):
        self.a, self.b, self.c, self.d = given


class Plain:
    def __init__(self, *given):
        self.a, self.b, self.c, self.d = given


class List(list):
    pass


class Dict(dict):
    pass


def generator(*given):
    a, b, c, d = given
    yield 1


def started(*given):
    made = generator(*given)
    next(made)
    return made


def closure(*given):
    a, b, c, d = given
    return lambda: (a, b, c, d)


def raising(*given):
    error = ValueError(*given)
    return error


for make in (
    lambda *g: list(g), lambda *g: g, lambda *g: dict(enumerate(g)), lambda *g: dict(zip(g, range(4))), lambda *g: [[x] for x in g],
    lambda *g: [(x,) for x in g], lambda *g: {i: [x] for i, x in enumerate(g)}, lambda *g: Slots(*g), lambda *g: Plain(*g),
    lambda *g: List(g), lambda *g: Dict(enumerate(g)), lambda *g: collections.deque(g), started, closure, raising,
    lambda *g: collections.OrderedDict(enumerate(g)), lambda *g: iter(g), lambda *g: zip(g, g), lambda *g: {"a": g, "b": list(g)},
    lambda *g: (lambda a=g[0], b=g[1], *, c=g[2], d=g[3]: 0),
):
    print("--", type(kinds(make)).__name__)

made = kinds(lambda *g: dict(enumerate(g)))
made.clear()
print("-- cleared")


def locals_of_a_call(shared):
    a = shared
    del shared
    b, c, d = D("b"), D("c", a), D("d", a)
    return 5


print(locals_of_a_call(D("local")))


def locals_of_a_raise(shared):
    a = shared
    del shared
    b, c, d = D("b"), D("c", a), D("d", a)
    [a, b, c, d, 1 / 0]


try:
    locals_of_a_raise(D("raised"))
except ZeroDivisionError:
    print("caught")
print("-- a generator in the way")


class Box:
    def __init__(self, v):
        self.v = v

    def __iter__(self):
        yield self.v
        yield 0


def left():
    one = D(1)
    box = Box(D(2))
    () = (0 for () in box)


try:
    left()
except TypeError as e:
    e = None


def with_finally(held):
    try:
        yield
    finally:
        print("finally", held.name)


def left():
    one = D("one")
    two = D("two")
    three = with_finally(two)
    next(three)
    four = D("four", two)


left()
print("-- weak references")


def weak():
    one = D("one")
    inner = Plain(D("in a"), one, D("in c"), D("in d"))
    reference = weakref.ref(inner, lambda r: print("callback"))
    return [D("before"), inner, one, D("after")], reference


made, reference = weak()
del made
print(reference())
print("-- many")


class Count:
    alive = 0

    def __init__(self):
        Count.alive += 1

    def __del__(self):
        Count.alive -= 1


many = [[Count(), (Count(),), {1: Count()}] for _ in range(20000)]
many = (many, tuple([Count()] for _ in range(20000)), {i: (Count(), Count()) for i in range(20000)})
print(Count.alive)
del many
print(Count.alive)
chain = None
for i in range(5000):
    chain = D(i, chain) if i % 1000 == 0 else Plain(chain, 1, Count(), [Count()])
del chain
print(Count.alive)
