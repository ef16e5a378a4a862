# Tuples.
t = (1, 2, 3, 2)
print(t, len(t), t[0], t[-1], t.count(2), t.index(2), t.index(2, 2), 2 in t, 5 in t)
print((), (1,), (1, 'a'), ((), ((),)), tuple('ab'), tuple([1, 2]), tuple(i for i in range(3)), tuple(range(2)))
print(t + (4,), t * 2, 2 * (1,), () + (), (1,) * 0)
print((1, 2) < (1, 3), (1,) < (1, 0), (1, 2) == (1, 2.0), (1,) != (1,), (2,) > (1, 5), () <= ())
a, b = 1, 2
a, b = b, a
print(a, b)
first, *rest = t
*start, last = t
x, *middle, y = t
print(first, rest, start, last, x, middle, y)
print(hash((1, 2, 3)), hash(()), hash((1,)), hash((1, (2, 3))), hash((-1,)), hash((0.5, 'x'[:0])))
print(tuple(reversed(t)), sorted(t), sum(t), min(t), max(t))
u = t
u += (9,)
print(t, u)
print(tuple(u) is u, (1, 2).__eq__([1, 2]), (1,).__add__((2,)), (1, 2).__contains__(1), (1, 2).__getitem__(1))
holder = ([],)
holder[0].append(holder)
print(holder)


class Point(tuple):
    def __new__(cls, x, y):
        return super().__new__(cls, (x, y))

    @property
    def x(self):
        return self[0]


p = Point(3, 4)
print(p, p.x, len(p), p == (3, 4), type(p).__name__, isinstance(p, tuple), p + (5,), type(p + (5,)).__name__)
p.label = 'here'
print(p.label, hash(p) == hash((3, 4)), {p: 1}[(3, 4)])
