# keys(), values() and items().
d = {'a': 1, 'b': 2, 'c': 3}
keys, values, items = d.keys(), d.values(), d.items()
print(keys, values, items, len(keys), len(values), len(items))
d['d'] = 4
print(keys, values, items)
print('a' in keys, 1 in values, ('a', 1) in items, ('a', 2) in items, 'z' in keys, ('a',) in items, 5 in items)
print(sorted(keys & {'a', 'z'}), sorted(keys | ['q']), sorted(keys - {'a'}), sorted(keys ^ {'a', 'y'}))
print(sorted(items & [('a', 1), ('b', 0)]), sorted(items - {('a', 1)}), sorted(({'x': 1}.items() | {'y': 2}.items())))
print({1: 2, 3: 4}.items() ^ {1: 2, 3: 5}.items() == {(3, 4), (3, 5)})
print(keys == {'a', 'b', 'c', 'd'}, keys == d.keys(), keys < {'a', 'b', 'c', 'd', 'e'}, keys >= {'a'}, {'a'} <= keys)
print(items == d.items(), items == set(d.items()), values == d.values(), keys.isdisjoint(['x']), keys.isdisjoint('a'))
print(sorted([9, 8] - {8: 0}.keys()), sorted(['a', 'b'] & d.keys()), {1, 2} & {2: 0}.keys(), {2: 0}.keys() & {1, 2})
print(list(reversed(keys)), list(reversed(values)), list(reversed(items)))
print(list(keys), tuple(values), dict(items), set(keys) == set(d), max(keys), sum(values))
print(keys.mapping['a'], type(keys.mapping).__name__, repr({}.keys()), repr({}.values()), repr({}.items()))
try:
    keys.mapping['a'] = 0
except TypeError as error:
    print(error)
for key, value in d.items():
    d[key] = value + 1
print(d)
print(type(keys).__name__, type(values).__name__, type(items).__name__, type(iter(keys)).__name__,
      type(iter(items)).__name__, type(iter(values)).__name__)
print(sorted(keys | (c for c in 'xy')), keys & (c for c in 'ab') == {'a', 'b'})
for view in (keys, items):
    try:
        hash(view)
    except TypeError as error:
        print(error)
