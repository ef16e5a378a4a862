# A dict view takes anything that can be iterated on its left.
d = {'a': 1, 'b': 2}
for left in ({}, {'a': 5}, ['a', 'c'], 'ab', (), {'a', 'z'}, frozenset('b'), 5, None, range(2), d, d.values(), d.items()):
    for right in (d.keys(), d.items()):
        for op in '-&|^':
            try:
                r = eval(f'left {op} right')
                print(op, type(r).__name__, sorted(r, key=str))
            except TypeError as e:
                print(op, e)
