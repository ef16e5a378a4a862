# print() with every option.
print()
print(1, 'a', None, [1], sep='-')
print('no newline', end='')
print(end='\n')
print('a', 'b', sep='', end='!\n')
print('a', 'b', sep=None, end=None)
print(*range(5), sep=', ')
print('flush', flush=True)
print('é', '日本', '😀')


class Collector:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)

    def flush(self):
        self.parts.append('FLUSH')


out = Collector()
print('x', 1, sep='+', file=out)
print(file=out, flush=True)
print('y', end='', file=out)
print(out.parts)


class Talking:
    def __str__(self):
        print('[inner]', end=' ')
        return 'outer'


print('before', Talking(), 'after')
print([1, 'text', Talking.__name__])


class Failing:
    def __str__(self):
        raise ValueError('no text')


try:
    print('start', Failing(), 'end')
except ValueError as error:
    print('|', error)
try:
    print(1, 2, color='red')
except TypeError as error:
    print(error)
for value in (0, 1.5, True, '', 'x', (), [None], {'a': 1}, {1}, b'b', range(2), ..., NotImplemented):
    print(value, end=' ')
print()
print('a\tb\\n', "quote's", sep='\n')
