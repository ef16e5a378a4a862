# repr() and str() of containers and what they hold.
print([], [1], (), (1,), (1, 2), {}, {1: 2}, set(), {1}, frozenset(), frozenset({1}), range(3), range(1, 3), range(0, 9, 2))
print([1.0, -0.0, 1e16, 1e-5, float('inf'), float('nan'), 10**25, True, None, ..., NotImplemented, 'a', b'b', 1.5e300])
print(['it\'s', 'say "hi"', 'both \' and "', 'tab\t', 'line\n', 'back\\slash', 'nul\0', '\x7f', 'é', '\u200b', '日本', '😀', '\ud800'])
print([b"it's", b'"', b'\' "', b'\x00\xff\n\t\\', bytearray(b'x'), bytearray(b"it's")])
print(ascii('é日😀a'), ascii(['ü', "it's"]), ascii({'ß': 1}))
a = [1]
a.append(a)
d = {'self': None}
d['self'] = d
t = ([],)
t[0].append(t)
print(a, d, t)
v = {'v': None}
v['v'] = v.values()
print(v)
print(str([1, 'a']), repr('a'), str('a'), str(None), str(1.0), str(b'x'), str({}), str(()), str(...))
print(slice(1, 2), slice(None), [slice('a', [1], None)], int, [str], (len, print)[0], type(None), ValueError)
print(repr(ValueError('x')), repr(KeyError('k', 1)), [OSError(), ValueError(1)], str(KeyError('k')), str(ValueError('a', 2)))


class Plain:
    pass


class Shown:
    def __repr__(self):
        return '<shown>'


class Both(Shown):
    def __str__(self):
        return 'as text'


class Bad:
    def __repr__(self):
        return 5


class Raising:
    def __repr__(self):
        raise ValueError('in repr')


print([Shown()], (Shown(), Both()), {Both(): Shown()}, {'k': Both()}, str(Both()), repr(Both()), f'{Both()} {Both()!r}')
print(repr(Plain()).startswith('<__main__.Plain object at 0x'), Plain, [Plain][0])
for bad in (lambda: repr(Bad()), lambda: str([Bad()]), lambda: repr([Raising()]), lambda: print([1, Raising()])):
    try:
        bad()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


def function():
    pass


print(repr(function).startswith('<function function at 0x'), len, [].append.__name__, repr([].append)[:30], str.upper, int.__add__)
print(repr(Plain().__init__)[:18], repr(Shown().__repr__).startswith('<bound method Shown.__repr__ of <shown>>'))
deep = []
for _ in range(100):
    deep = [deep]
print(repr(deep) == '[' * 101 + ']' * 101)
for _ in range(100000):
    deep = [deep]
try:
    repr(deep)
except RecursionError as error:
    print('RecursionError', error)


class Runaway:
    def __repr__(self):
        return repr([self])


try:
    repr(Runaway())
except RecursionError:
    print('RecursionError')
print({1: {2: {3: [4, (5, {6})]}}})
print(list[int], dict[str, list[int]], tuple[int, ...], int | None, int | str, list[int] == list[int])
