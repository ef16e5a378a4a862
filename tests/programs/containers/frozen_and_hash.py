# Hashes that programs can see: numbers, text, tuples, frozensets, ranges, and sets ordered by them.
print(hash('a'), hash('abc'), hash('é'), hash('日本語'), hash(b'abc'), hash(''), hash(b''), hash('x' * 100))
print(hash((1, 'a')), hash(('a', 'b', 'c')), hash((1.5, (2, 'x'))), hash(frozenset('ab')), hash((True, False)))
print(hash(1 + 0j), hash(1 + 2j), hash(0.1 + 0j))
print({'one', 'two', 'three', 'four', 'five', 'six', 'seven'})
print({1, 'a', 2.5, (1, 2), b'x', True, 10**20, -7})
print(set('the quick brown fox'), {w: len(w) for w in {'pear', 'fig', 'apple'}})
print({chr(c) for c in range(97, 123)})
print({i / 7 for i in range(15)}, {-i for i in range(10)}, {i * 10**18 for i in range(8)})
print(frozenset({'a', 'b'}) | {'c'}, {frozenset({i, i + 1}) for i in range(5)})


class Color:
    def __init__(self, name):
        self.name = name

    def __hash__(self):
        return hash(self.name)

    def __eq__(self, other):
        return self.name == other.name

    def __repr__(self):
        return self.name


print({Color('red'), Color('green'), Color('blue'), Color('red')})
print({Color('red'): 1}[Color('red')], Color('x') in {Color('x')})
s = set()
for word in 'it was the best of times it was the worst of times'.split():
    s.add(word)
print(s, len(s))
print(sorted(s), max(s), min(s, key=len))
