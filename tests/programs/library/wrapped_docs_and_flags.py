# What classmethod and staticmethod take over from what they wrap; flags without a name; refusals of small types.
import functools
import io
import json
import re
import time
from collections import deque


def told(a: int) -> str:
    """Told."""


for kind in (classmethod, staticmethod):
    made = kind(told)
    print(made.__doc__, made.__name__, made.__annotations__, sorted(vars(made)))
    made.__doc__ = 'Other.'
    print(made.__doc__, told.__doc__)


class Shape:
    @functools.singledispatchmethod
    @classmethod
    def made_of(cls, what: int):
        """Made of something."""


print(Shape.made_of.__doc__, Shape().made_of.__name__)
print(re.compile('a', 0x123000), re.compile('a', re.I | 0x1000))


def tried(function, *args, **keywords):
    try:
        print(function(*args, **keywords))
    except Exception as e:
        print(type(e).__name__, e)


tried(io.BufferedReader, io.BytesIO(), 1, 2, 3)
tried(io.BufferedWriter)
text = io.TextIOWrapper(io.BytesIO(b'text'), encoding='latin-1')
text.reconfigure(encoding='locale')
print(text.encoding, text.read())
closed = io.BytesIO()
closed.close()
tried(closed.__setstate__, (b'', 0, None))
tried(time.asctime, (1,) * 10)
tried(time.asctime, (1,) * 9)


class Odd(deque):
    pass


row = Odd([1])
Odd.__new__ = lambda cls, *args: [42]
for copied in (lambda: row * 2, lambda: row + deque(), row.copy):
    tried(copied)


class Doubtful(int):
    def __bool__(self):
        raise ZeroDivisionError('who knows')


for name in ('skipkeys', 'ensure_ascii', 'check_circular', 'allow_nan', 'sort_keys'):
    tried(json.dumps, {'a': 1}, **{name: Doubtful()})
scan = json.decoder.scanstring
for args in (('"xxx', 7), ('"xxx', -1), ('"a"', 1), (b'xxx', 1), ('a"', 'x'), ('a', 2 ** 63)):
    tried(scan, *args)


class Hinted:
    def __init__(self, hint):
        self.hint = hint

    def __iter__(self):
        return iter('ab')

    def __length_hint__(self):
        return self.hint


for hint in (2 ** 63 - 1, 2 ** 63, -1, 3):
    for take in (lambda: list(Hinted(hint)), lambda: [1].__iadd__(Hinted(hint)), lambda: [1].extend(Hinted(hint))):
        tried(take)
