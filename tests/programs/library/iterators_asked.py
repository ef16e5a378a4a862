# How often what is iterated is asked for its iterator: once, and twice where CPython makes a list of an iterator first.
class Src:
    k = 0
    def __init__(self, *a): self.a, self.i = a, 0
    def __iter__(self): Src.k += 1; return self
    def __next__(self):
        self.i += 1
        if self.i > len(self.a): raise StopIteration
        return self.a[self.i - 1]
def sl(s): l = [1, 2, 3, 4]; l[::2] = s
def sl2(s): l = [1]; l[:] = s
def iadd(s): l = [1]; l += s
def ba(s): b = bytearray(b'a'); b[0:1] = s
def bae(s): b = bytearray(b'a'); b.extend(s)
def un(s): a, b = s
def un2(s): a, *b = s
for name, f, a in (('join', ''.join, 'ab'), ('bjoin', b''.join, [b'a', b'b']), ('dict', dict, [(1, 2), (3, 4)]), ('update', {}.update, [(1, 2), (3, 4)]), ('pairs', lambda s: dict([s]), [1, 2]), ('sl', sl, [1, 2]), ('sl2', sl2, [1, 2]), ('iadd', iadd, [1, 2]), ('ba', ba, [1, 2]), ('bae', bae, [1, 2]), ('un', un, [1, 2]), ('writelines', __import__('io').StringIO().writelines, 'ab'), ('in', lambda s: 2 in s, [1, 2]), ('notin', lambda s: 9 not in s, [1, 2]), ('min', min, [1, 2]), ('sortkey', lambda s: sorted(s, key=str), [1, 2]), ('format', lambda s: '%s %s' % tuple(s), [1, 2]), ('setop', lambda s: {1} | set(s), [1, 2]), ('comp', lambda s: {x for x in s}, [1]), ('gen', lambda s: list(x for x in s), [1]), ('print', lambda s: print(*s), [1]), ('kw', lambda s: max([*s, *s]), [1]), ('set3', lambda s: {*s, 3}, [1]), ('tup', lambda s: (*s, 3), [1]), ('any', any, [0, 1]), ('sum', lambda s: sum(s, 1), [1, 2]), ('starmap', lambda s: list(__import__('itertools').starmap(max, s)), [(1, 2)]), ('mapk', lambda s: list(map(max, s, s)), [1, 2]), ('fz', lambda s: frozenset().union(s, s), [1]), ('rev', lambda s: list(reversed(list(s))), [1]), ('int', lambda s: int.from_bytes(s, 'big'), [1]), ('exg', lambda s: ExceptionGroup('x', s), [ValueError()]), ('isin', lambda s: isinstance(1, tuple(s)), [int])):
    Src.k = 0
    try: f(Src(*a)); print(name, Src.k)
    except Exception as e: print(name, type(e).__name__, e, Src.k)


import itertools, functools, collections
class Numbers:
    def __init__(self, n): self.n, self.i = n, 0
    def __iter__(self): Src.k += 1; return self
    def __next__(self):
        self.i += 1
        if self.i > self.n: raise StopIteration
        return self.i
for name, f in dict(tuple=tuple, list=list, set=set, frozenset=frozenset, sorted=sorted, sum=sum, max=max, min=min, all=all, any=any, bytes=bytes, bytearray=bytearray, dictz=lambda s: dict(zip(s, [1, 2])), fromkeys=dict.fromkeys, join=lambda s: ''.join(map(str, s)), enum=lambda s: list(enumerate(s)), filt=lambda s: list(filter(None, s)), map=lambda s: list(map(str, s)), zip=lambda s: list(zip(s)), contains=lambda s: 9 in s, star=lambda s: [*s], unpack=lambda s: [x for x in s], call=lambda s: max(*s, 1), ext=lambda s: [].extend(s), iadd=lambda s: [1].__iadd__(s), slice=lambda s: [1].__setitem__(slice(0, 1), s), upd=lambda s: set().update(s), union=lambda s: {1}.union(s), inter=lambda s: {1}.intersection(s), diff=lambda s: {1}.difference(s), sym=lambda s: {1}.symmetric_difference(s), iss=lambda s: {1}.issubset(s), isd=lambda s: {1}.isdisjoint(s), sup=lambda s: {1}.issuperset(s), red=lambda s: functools.reduce(max, s), deque=collections.deque, dext=lambda s: collections.deque().extend(s), counter=collections.Counter, chain=lambda s: list(itertools.chain(s)), cycle=lambda s: list(itertools.islice(itertools.cycle(s), 3)), product=lambda s: list(itertools.product(s)), perm=lambda s: list(itertools.permutations(s)), comb=lambda s: list(itertools.combinations(s, 1)), cwr=lambda s: list(itertools.combinations_with_replacement(s, 1)), zl=lambda s: list(itertools.zip_longest(s)), acc=lambda s: list(itertools.accumulate(s)), tee=lambda s: list(itertools.tee(s)[0]), isl=lambda s: list(itertools.islice(s, 3)), dictu=lambda s: {}.update(zip(s, s)), nxt=lambda s: next(iter(s)), strj=lambda s: bytes(s), fsum=lambda s: __import__('math').fsum(s), prod=lambda s: __import__('math').prod(s), heap=lambda s: __import__('heapq').nlargest(1, s), heap2=lambda s: list(__import__('heapq').merge(s)), ns=lambda s: __import__('heapq').nsmallest(1, s), stat=lambda s: __import__('statistics').mean(s), od=lambda s: collections.OrderedDict.fromkeys(s), cm=lambda s: collections.ChainMap.fromkeys(s), ul=lambda s: collections.UserList(s), frz=lambda s: collections.namedtuple('N', 'a b')._make(s), wl=lambda s: print(*s)).items():
    Src.k = 0; f(Numbers(2)); print(name, Src.k)
def g(s): yield from s
Src.k = 0; list(g(Numbers(2))); print('yf', Src.k)
