# Whose method is asked where one operand is of a built-in type or of a subclass that has only some methods of its own.
OPERATORS = ['+', '-', '*', '/', '//', '%', '**', '&', '|', '^', '<<', '>>', '<', '<=', '==', '!=', '>', '>=']
NAMES = ['add', 'sub', 'mul', 'truediv', 'floordiv', 'mod', 'pow', 'and', 'or', 'xor', 'lshift', 'rshift']


def reflected(base):
    space = {f'__r{n}__': lambda self, o, n=n: (base.__name__, 'r' + n) for n in NAMES}
    space.update({'__gt__': lambda self, o: 'own gt', '__ge__': lambda self, o: 'own ge'})
    return type('R' + base.__name__, (base,), space)


def plain(base):
    return type('P' + base.__name__, (base,), {})


bases = [int, float, complex, set, frozenset, object, Exception]
first = [make(base)() for base in bases for make in (plain, reflected, lambda base: base)]
first += [make(base)() for base in (str, bytes, list, tuple, dict, bytearray) for make in (plain, lambda base: base)]
for left in first:
    for right in first:
        line = []
        for op in OPERATORS:
            try:
                result = eval(f'left {op} right')
                line.append(result if isinstance(result, (bool, tuple)) else type(result).__name__)
            except ZeroDivisionError:
                line.append('zero')
            except TypeError as e:
                line.append('-')
        print(type(left).__name__, type(right).__name__, *line)


class B(bytes):
    def __repr__(self):
        return 'B!'


class A(bytearray):
    def __repr__(self):
        return 'A!'


print(str(B(b'x')), f'{B()}', repr(B()), str(A(b'x')), f'{A()!r}')


class C:
    def __init__(self, made):
        self.made = made

    def __complex__(self):
        return self.made


for made in (1j, 1.0, 1, 'x', None):
    try:
        print(complex(C(made)))
    except TypeError as e:
        print(e)
for f in (lambda: b'%f' % 'a', lambda: '%f' % 'a', lambda: b'%i' % 'a', lambda: '%i' % 'a', lambda: issubclass(1, 1), lambda: issubclass(1, int),
          lambda: issubclass(int, 1), lambda: isinstance(1, 1), lambda: super(1, 2, 3), lambda: eval('1', C(1)), lambda: __import__('sys.path'),
          lambda: __import__('json.nothing'), lambda: __import__('nothing.at.all'), lambda: type('D', (C,), {'__slots__': ('__dict__',)})):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, e.__suppress_context__)


def positional_only(a, b, /, c=3):
    pass


for f in (lambda: positional_only(1, x=2, b=3), lambda: positional_only(x=2, b=3, a=1), lambda: positional_only(1, 2, y=1), lambda: positional_only(b=1, a=2)):
    try:
        f()
    except TypeError as e:
        print(e)


class Asked:
    __slots__ = ('empty',)
    nothing = property()

    def __getattr__(self, name):
        return name.upper()


print(Asked().empty, Asked().nothing, Asked().other)
# != asks __eq__ only where the built-in type has no __ne__ of its own.
def with_eq(base):
    return type('E' + base.__name__, (base,), {'__eq__': lambda self, o: print('eq') or True, '__hash__': base.__hash__})


values = [with_eq(base)() for base in (int, str, list, dict, tuple, set, float, bytes, complex, bytearray, object, Exception)]
for a in values:
    for b in (a, values[0], values[2], values[-1], 1, 'x'):
        print(type(a).__name__, type(b).__name__, a != b, b != a, a == b)
