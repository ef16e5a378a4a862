# What subclasses of the built-in types are asked for, and how complex numbers, closures and lengths are taken.
import copy
import operator
import warnings


def attempt(label, action):
    try:
        print(label, action())
    except Exception as error:
        print(label, type(error).__name__, error)


class Word(str):
    def __bytes__(self):
        return b'own'

    def __float__(self):
        return 2.5


class Own(bytes):
    def __bytes__(self):
        return b'own'


attempt('bytes', lambda: (bytes(Word('a')), bytes(Word('a'), 'ascii'), bytes(Own(b'x')), bytearray(Own(b'x'))))
attempt('float', lambda: float(Word('7')))


class Made(bytes):
    def __new__(cls, value):
        made = super().__new__(cls, value)
        made.note = len(value)
        return made


class Grown(float):
    def __new__(cls, value):
        return super().__new__(cls, value + 1)


attempt('fromhex', lambda: (Made.fromhex('0a 0b'), Made.fromhex('0a').note, Grown.fromhex('0x1p1')))
attempt('spaces', lambda: bytes.fromhex('\x0b0a\t\n'))
attempt('spaces', lambda: bytes.fromhex('\x1c0a'))
attempt('hex', lambda: b'ab'.hex(b'\xff'))


class Slotted(bytearray):
    __slots__ = ('x', '__dict__')


def copies():
    first = Slotted(b'ab')
    first.x, first.z = 1, 2
    return [(found, found.x, found.z) for found in (copy.copy(first), copy.deepcopy(first))]


attempt('copies', copies)

zeros = 0.0, -0.0
print([complex(a, b) for a in zeros for b in zeros])
print([complex(complex(a, b), c) for a in zeros for b in zeros for c in (0.0, -0.0, 0j, 1)])
print([complex(c, complex(a, b)) for a in zeros for b in zeros for c in (0.0, -0.0, 1)])
whole = 2 ** 53
print([complex(whole + d) == whole + d for d in range(-2, 4)], complex(1, 1) == 1, 10 ** 400 == 1j, 3 != 3 + 0j)


def counter():
    count = 0

    def step():
        nonlocal count
        count += 1
        return count

    return step


step = counter()
attempt('closure', lambda: (exec(step.__code__, {}, closure=step.__closure__), step()))
attempt('closure', lambda: exec(step.__code__))
attempt('closure', lambda: exec(step.__code__, closure=(1,)))
attempt('closure', lambda: exec((lambda: 1).__code__, closure=step.__closure__))
attempt('closure', lambda: eval(step.__code__))


class Yes:
    def __index__(self):
        return True


with warnings.catch_warnings(record=True) as said:
    warnings.simplefilter('always')
    attempt('index', lambda: operator.index(Yes()))
    print([str(warning.message) for warning in said])


class Endless:
    def __iter__(self):
        return iter('')

    def __length_hint__(self):
        return 2 ** 63 - 1


class Unsure(Endless):
    def __length_hint__(self):
        raise LookupError('how long?')


for target in [1], [], bytearray(b'a'):
    attempt('endless', lambda: target.extend(Endless()))
    attempt('unsure', lambda: target.extend(Unsure()))


def ends():
    if ends.is_inside:
        return 'end'
    ends.is_inside = True
    list(ends.walk)
    return 'more'


ends.is_inside = False
ends.walk = iter(ends, 'end')
attempt('ended', lambda: next(ends.walk, 'nothing'))

attempt('slots', lambda: type('Fixed', (tuple,), {'__slots__': '__dict__'}))
attempt('slots', lambda: type('Free', (tuple,), {'__slots__': ()}).__name__)
attempt('format', lambda: float.__getformat__(1))
