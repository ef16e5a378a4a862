# Unpacking of every kind of iterable, in assignments, calls and displays.
def generate(n):
    for i in range(n):
        print(f'({i})', end='')
        yield i


a, b = 'xy'
print(a, b)
a, b = {1: 'a', 2: 'b'}
print(a, b)
(a, b), c = [1, 2], 3
print(a, b, c)
[a, *b] = generate(3)
print(a, b)
*a, b = 'xyz'
print(a, b)
a, *b, c = range(5)
print(a, b, c)
a, *b = [1]
print(a, b)
a, (b, *c), *d = 1, 'two', 3, 4
print(a, b, c, d)
a = b = c = [0]
print(a is c)
for x, (y, z) in [(1, 'ab'), (2, (3, 4))]:
    print(x, y, z, end='; ')
print()
print([*'ab', *range(2), *generate(2)], (*[1], *(2,)), {*'a', *[1]} == {'a', 1}, {**{'a': 1}, **dict(b=2)})


def call(*args, **kwargs):
    return args, kwargs


print(call(*[1, 2], *'ab', x=1, **{'y': 2}), call(*generate(2)), call(*{'k': 1}), call(**dict(a=1), **{'b': 2}))
for bad in (lambda: call(**{'a': 1}, **{'a': 2}), lambda: call(*5), lambda: call(**5), lambda: call(**{1: 2}), lambda: [*5],
            lambda: {**[1]}):
    try:
        bad()
    except TypeError as error:
        print(error)


def unpack_two(source):
    a, b = source
    return a, b


def unpack_star(source):
    a, b, *c = source
    return a, b, c


for source in ([1], [1, 2, 3], '', generate(1), generate(5), 5, None, iter([1, 2]), {1, 2}, map(str, [1, 2]), zip('ab', 'cd')):
    try:
        print(unpack_two(source), end=' ')
    except (TypeError, ValueError) as error:
        print(error, end=' ')
    print()
for source in ([1], [1, 2], 'abcd', generate(1)):
    try:
        print(unpack_star(source), end=' ')
    except (TypeError, ValueError) as error:
        print(error, end=' ')
    print()
values = [1, 2, 3]
i = 0
i, values[i] = 2, 'changed'
print(i, values)
