# What is dropped together is dropped one after another, with finalisers in between: who is held by one that is
# finalised, and by one that comes later, goes with the later one.
class Noisy:
    def __init__(self, name, held=None):
        self.name = name
        self.held = held

    def __del__(self):
        print('drop', self.name)


def locals_of_a_function():
    a = Noisy('a')
    b = Noisy('b', a)
    c = Noisy('c')
    d = a
    a = None
    print('end')


def held_by_a_tuple():
    a = Noisy('a')
    b = Noisy('b')
    c = Noisy('c')
    c.held = a
    b = Noisy('around b', b)
    c = c, a
    c, a = a, c
    print('end')


def by_an_exception(n):
    b = Noisy('b')
    c = Noisy('c', b)
    a = Noisy('a', c)
    z = c
    if n: raise ValueError
    del c


def generator():
    a = Noisy('in generator')
    b = Noisy('b', a)
    c = a
    del a
    yield 1
    yield 2


def lists():
    x = Noisy('x')
    l = [x, Noisy('l1', x), Noisy('l2')]
    del x
    print('list')
    del l
    y = Noisy('y')
    t = (y, Noisy('t1', y), [Noisy('t2', y), y])
    del y
    print('tuple')
    del t
    z = Noisy('z')
    d = {1: Noisy('d1', z), 2: z, 3: Noisy('d3', z), Noisy('key', z): z}
    del z
    print('dict')
    del d


def attributes():
    one = Noisy('one')
    o = Noisy('outer')
    o.first = Noisy('first', one)
    o.second = one
    o.third = Noisy('third', one)
    del one
    print('attributes')
    del o


def many():
    shared = Noisy('shared')
    return [Noisy(i, shared) for i in range(5)] + [shared]


locals_of_a_function()
held_by_a_tuple()
by_an_exception(0)
try:
    by_an_exception(1)
except ValueError:
    print('caught')
print('next')
g = generator()
print(next(g))
del g
print(list(generator()))
lists()
attributes()
many()
print('done')
