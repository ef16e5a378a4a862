# Namespaces given to exec and eval that are no plain dicts.
class Cells:
    def __init__(self):
        self.cells = {}

    def __getitem__(self, key):
        if key.startswith('auto'):
            return len(key)
        return self.cells[key]

    def __setitem__(self, key, value):
        self.cells[key.upper()] = value

    def __delitem__(self, key):
        del self.cells[key.upper()]

    def keys(self):
        return ['zeta', 'alpha']


cells = Cells()
exec('total = auto + autos\nnames = dir()\nmine = locals()', {}, cells)
print(cells.cells['TOTAL'], cells.cells['NAMES'], cells.cells['MINE'] is cells)
try:
    exec('missing', {}, cells)
except NameError as error:
    print(error)

annotated = Cells()
try:
    exec('a: int = 1', {}, annotated)
except Exception as error:
    print(type(error).__name__, error)
print(annotated.cells)


class Default(dict):
    def __missing__(self, key):
        return key * 2


names = Default()
print(eval('a + b', names), eval('(lambda: c)()', names), eval('[d for _ in "12"]', names))
exec('def f(x):\n    return x + later\n', names)
print(names['f']('<'))
names['later'] = '>'
print(names['f']('<'))


class Shouting(dict):
    def __getitem__(self, key):
        if key == 'print':
            raise KeyError(key)
        return key.upper()


loud = Shouting(x=1)
exec('def f():\n    print(x)\n    return x\nprint(x)\n', loud)
print(dict.get(loud, 'f')())

print(eval(memoryview(b'[23]')[1:-1]), eval(bytearray(b'1 + 1')))
