def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print(getattr(f, "__name__", "?"), "->", repr(r)[:200])
    except Exception as e:
        print(getattr(f, "__name__", "?"), "!!", type(e).__name__, str(e)[:300])

def x(src, g=globals()):
    try:
        print(src, "->", repr(eval(src, g))[:200])
    except Exception as e:
        print(src, "!!", type(e).__name__, str(e)[:300])

for s in ["range()", "range(1, 2, 3, 4)", "range('a')", "range(1.0)", "range(1, 2, 0)", "range(stop=1)", "range(None)", "range(5)[5]", "range(5)[-6]", "range(5)['a']", "range(5)[1.0]", "range(5)[1:3], range(5)[::-1], range(0, 10, 3)[::2], range(5)[10:], range(10)[-3:], range(5)[3:1]", "range(5)[::0]", "range(5)['a':]", "range(10**20)[5], range(10**20)[-1], range(10**20)[10**19], range(10**20)[10**19:10**19+3]", "range(10**20)[10**20]", "range(10**20)[::-1], range(10**20)[::10**10]", "range(10**20)[-10**21:]", "len(range(10**20))", "bool(range(10**20)), bool(range(0))", "range(10**20).__len__()", "10**19 in range(10**20), 10**20 in range(10**20), 1.0 in range(5), 1.5 in range(5), 'a' in range(5), True in range(5), None in range(2)", "range(10**20).index(10**19), range(10**20).count(10**19), range(10**20).count(-1)", "range(5).index(9)", "range(5).index('a')", "range(5).index()", "range(5).count()", "range(5).index(1, 2)", "range(10**20).index(-1)", "range(0) == range(5, 5), range(0, 3, 2) == range(0, 4, 2), range(1) == [0], range(5) != range(6), range(10**20) == range(10**20), range(0, 10**20, 2) == range(0, 10**20 - 1, 2)", "range(1) < range(2)", "hash(range(3)) == hash(range(0, 3)), hash(range(0)) == hash(range(7, 7)), hash(range(0, 3, 2)) == hash(range(0, 4, 2))", "range(3) + range(3)", "range(3) * 2", "range(3).start, range(3).stop, range(3).step, range(1, 2).step", "range(3).foo", "repr(range(3)), repr(range(1, 3)), repr(range(1, 3, 1)), repr(range(0, 3, 2)), str(range(-1, -5, -1))", "list(range(10, 0, -3)), list(range(0)), list(range(-3, 3)), tuple(range(3, 10, 100))", "list(reversed(range(5))), list(reversed(range(0, 10, 3))), list(reversed(range(10**20, 10**20 + 3)))", "list(range(10**20, 10**20 + 3))", "next(iter(range(10**20))), next(reversed(range(10**20)))", "iter(range(10**20)).__length_hint__()", "reversed(range(10**20)).__reduce__()", "iter(range(3)).__reduce__()", "reversed(range(3)).__reduce__()", "iter(range(2**62, 2**70)).__reduce__()", "range(3).__reduce__()", "type(iter(range(3))).__name__, type(iter(range(10**20))).__name__, type(reversed(range(3))).__name__", "type(iter(range(3)))()", "iter(range(3)).__setstate__('a')", "sum(range(10)), max(range(5)), min(range(3, 9)), sorted(range(3), reverse=True)", "sum(range(10**20, 10**20 + 3))", "range(True, 5, True)", "range(-5)", "range(5, 1)", "range(5, 1)[0]", "range(5).__getitem__(1)", "range(5).__contains__(3)", "range(3).__iter__().__length_hint__()", "range(5).__eq__(5)", "range(5).start.real", "range(0, 2**63)[-1], len(range(2**63 - 1))", "len(range(2**63))", "len(range(-2**62, 2**62))", "range(-2**63, 2**63)[2**63]", "1 in range(0, -10, -1), -3 in range(0, -10, -3), -4 in range(0, -10, -3)", "slice()", "slice(1, 2, 3, 4)", "slice(x=1)", "slice(1), slice(1, 2), slice(1, 2, 3), slice('a', None, [])", "slice(1).start, slice(1).stop, slice(1).step", "slice(1, 2) == slice(1, 2), slice(1) == slice(2), slice(1, 2) == (1, 2, None)", "slice(1) < slice(2), slice(1, 2) < slice(1, 3)", "slice(1, 2) < slice(1, 'a')", "slice(None) < slice(None)", "slice(1) < 5", "hash(slice(1))", "slice(1, 10, 2).indices(5), slice(None, None, -1).indices(5), slice(-3, None).indices(5), slice(10, 0, -2).indices(5), slice(None).indices(0)", "slice(1).indices()", "slice(1).indices(-1)", "slice(1).indices('a')", "slice(1).indices(1.0)", "slice('a').indices(5)", "slice(1, 2, 0).indices(5)", "slice(1.0).indices(5)", "slice(-10**30, 10**30, 10**25).indices(10**28)", "slice(None, None, -1).indices(10**30)", "slice(1).foo", "slice(1, 2, 3).__reduce__()", "slice(1, 2)[0]", "len(slice(1))", "iter(slice(1))", "[1, 2, 3][slice(1, None)]", "'abc'[slice(None, None, -1)]", "range.__new__(range, 3)", "range.count(1, 2)"]:
    x(s)
for o, n, v in ((range(3), 'start', 1), (slice(3), 'start', 1), (range(3), 'x', 1), (slice(1), 'x', 1)):
    try: setattr(o, n, v)
    except Exception as e: print(type(e).__name__, e)
for b in (range, slice):
    try: type('X', (b,), {})
    except TypeError as e: print(e)
try: range(3)[0] = 1
except TypeError as e: print(e)
try: del range(3)[0]
except TypeError as e: print(e)
it = iter(range(10)); next(it); next(it); print(it.__reduce__(), it.__length_hint__()); it.__setstate__(3); print(list(it)); it.__setstate__(1); print(list(it))
it = iter(range(0, 10, 3)); it.__setstate__(100); print(list(it)); it = iter(range(0, 10, 3)); it.__setstate__(-5); print(list(it))
it = iter(range(10**20, 10**20 + 5)); next(it); print(it.__length_hint__()); it.__setstate__(3); print(list(it))
class Ix:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
print(range(Ix(3)), range(Ix(1), Ix(9), Ix(2)), list(range(Ix(3))), range(10)[Ix(2)], range(10)[Ix(2):Ix(4)])
t(range, Ix('a')); t(range, Ix(1.5)); t(lambda: [1, 2, 3][Ix('a')]); t(lambda: [1, 2, 3][Ix(None):]); t(lambda: 'abc'[Ix(1)])
class I2(int): pass
class S:
    def __getitem__(self, k): return k
print(S()[1:2, ..., ::3, :], S()[:], S()[1:2:3], S()[I2(3):], S()[()], S()[1,], S()['a':'b'])
print([range(5)[i] for i in (-5, -1, 0, 4)], range(5).index(True), range(10).index(3.0), range(0, 10, 2).index(4))
class Eq:
    def __eq__(self, o): print('eq', o); return o == 2
print(Eq() in range(4), range(4).index(Eq()), range(4).count(Eq()))
import copy
print(copy.copy(range(3)), copy.deepcopy(slice(1, [2])), range(3) is copy.copy(range(3)))
match range(3):
    case [0, *r]: print(r)
