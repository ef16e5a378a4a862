# Every method of dict.
d = {'a': 1, 'b': 2}
print(d, len(d), d['a'], d.get('a'), d.get('z'), d.get('z', 0), 'a' in d, 'z' not in d)
d['c'] = 3
d['a'] = 10
print(d)
del d['b']
d['b'] = 20
print(d, list(d))
print(d.pop('a'), d.pop('z', None), d)
print(d.setdefault('c', 5), d.setdefault('n'), d.setdefault('m', []), d)
print(d.popitem(), d.popitem(), d)
d.update({'x': 1}, y=2)
d.update([('p', 1), ['q', 2], 'rs'])
d.update(k=5)
d.update((k, ord(k)) for k in 'AB')
d.update()
print(d)
e = d.copy()
e.clear()
print(e, bool(e), bool(d))
print(dict(), dict(a=1), dict([(1, 2)]), dict({'a': 1}, b=2), dict(zip('ab', range(2))), dict({}.items()))
print(dict.fromkeys('abc'), dict.fromkeys(range(3), 0), dict.fromkeys((i for i in 'xy'), 1), {}.fromkeys([1]))
print({'a': 1} | {'b': 2, 'a': 3}, {**{'a': 1}, 'b': 2, **{'a': 5}})
f = {'a': 1}
g = f
f |= {'b': 2}
f |= [('c', 3)]
f |= ((k, 0) for k in 'd')
print(f, g is f)
print({'a': 1, 'b': 2} == {'b': 2, 'a': 1}, {1: 2} != {1: 3}, {1: 1} == {1.0: True}, {} == [], {1: [1]} == {1: [1]})
print({1: 'int', True: 'bool', 1.0: 'float'}, {0: 'a', False: 'b', -0.0: 'c'})
print(list(reversed({'a': 1, 'b': 2})), list(reversed({'a': 1, 'b': 2}.items())), list(reversed({1: 2}.values())))
print({k: v for k, v in zip('xyz', range(3))}, {len(k): k for k in ['a', 'bb', 'c']})
h = {}
h[h.__len__()] = h
print(h)
print({(1, 2): 'tuple', frozenset([1]): 'fs', None: 'none', b'x': 'bytes', 1.5: 'float'})
print({'a': 1}.__contains__('a'), {'a': 1}.__getitem__('a'), {'a': 1}.__len__())
i = {}
i.__setitem__('k', 'v')
print(i, i.__delitem__('k'), i)
j = {n: n * n for n in range(1000)}
for n in range(0, 1000, 2):
    del j[n]
for n in range(5):
    j[n] = 'again'
print(len(j), list(j)[:3], list(j)[-5:], sum(k for k in j))
k = {}
for n in range(100):
    k[n] = n
    if n % 3:
        k.pop(n // 2, None)
print(k)
l = dict(one=1)
l.update(l)
print(l, {**l} is l)


class Mapping:
    def keys(self):
        return ['p', 'q']

    def __getitem__(self, key):
        return key * 2


print(dict(Mapping()), dict(Mapping(), r=1), {**Mapping(), 's': 0})
m = {'z': 0}
m.update(Mapping())
print(m)
