# When the arguments of iterators die, and what is left of shorter ones.
class V:
    def __init__(self, n): self.n = n
    def __del__(self): print('~', self.n, end=' ')
def os(*a): return [V(i) for i in a]
print(list(map(lambda a, b: a.n + b.n, os(1, 2, 3), os(4, 5))))
print(list(map(lambda a: a.n, os(1, 2, 3))))
print(list(map(lambda a, b, c: a.n, os(1, 2, 3), os(4, 5), os(7,8,9))))
print(list(zip(os(1, 2, 3), os(4, 5))) and 'zip')
print([a.n for a, b in zip(os(1, 2, 3), os(4, 5))])
print(list(filter(lambda a: a.n > 1, os(1, 2, 3))) and 'filter')
print([a.n for i, a in enumerate(os(1, 2, 3))])
print(list(map(V.__init__, os(1, 2, 3), [7, 8, 9])))
import itertools
print(list(itertools.starmap(lambda a, b: a.n, [os(1, 2), os(3, 4)])))
print(list(itertools.accumulate(os(1, 2, 3), lambda a, b: V(a.n + b.n))) and 'acc')
print([len(list(g)) for k, g in itertools.groupby(os(1, 1, 2), lambda v: v.n)])
print(sorted(os(3, 1, 2), key=lambda v: v.n)[0].n)
print(max(os(3, 1, 2), key=lambda v: v.n).n)
print(any(v.n > 1 for v in os(1, 2, 3)), all(map(lambda v: v.n < 2, os(1, 2, 3))))
print(dict(zip(os(1, 2), os(3, 4))) and 'dict')
print({v.n: v for v in os(1, 2, 1)} and 'dc')
