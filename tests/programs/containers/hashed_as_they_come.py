class F:
    def __getattribute__(self, n):
        print('get', n); return object.__getattribute__(self, n)
    def keys(self): print('keys'); return ['a']
    def __getitem__(self, k): return 1
def f(**k): return k
print(f(**F()))
class K:
    def __init__(self, n): self.n = n
    def __hash__(self): print('hash', self.n); return self.n
    def __eq__(self, o): return self.n == o.n
    def __repr__(self): return f'K{self.n}'

def gen():
    for i in range(3):
        print('y', i); yield K(i % 2)
print({*gen()})
print(dict.fromkeys(gen()))
print(set(gen())); print(frozenset(gen()))
s = {K(9)}; s.update(gen()); print(s)
from collections import Counter
print(Counter(gen()))
s = {*gen(), *gen()}
print(s)
s |= set(gen())
s.intersection_update(gen()); s.difference_update(gen())
print(s.isdisjoint(gen()), s.issuperset(gen()), s.symmetric_difference(gen()))
print(dict(zip(gen(), gen())))
print({k: 1 for k in gen()})
class KeysOnce:
    def __getattr__(self, n):
        print('asked for', n)
        if n == 'keys': return lambda: iter('ab')
        raise AttributeError(n)
    def __getitem__(self, k): return k * 2
print(f(**KeysOnce()), {**KeysOnce()}, dict(KeysOnce()))
class Loud(Counter):
    def __setitem__(self, k, v):
        print('set', k, v); super().__setitem__(k, v)
print(Loud('abca'))
c = Counter(a=1.5, b=2)
c.update('aab'); print(c)
try: Counter(a='x').update('a')
except TypeError as e: print(e)
try: Counter([[]])
except TypeError as e: print(e)
for bad in (lambda: dict.fromkeys(5), lambda: {*5}, lambda: dict.fromkeys([[]]), lambda: {*(i for i in [[]])}):
    try: bad()
    except TypeError as e: print(e)
