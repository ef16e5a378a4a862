# Corners of several modules: copies with attributes, numbers that round themselves, drawing in derived generators,
# readers that are asked again while they read, templates, dates by their base class.
import bisect
import copy
import itertools
import math
import random
import re
import string
import sys
import time
from collections import UserDict, UserList
from datetime import date, datetime, time as clock, timedelta, timezone


def tried(function, *args, **keywords):
    try:
        print(function(*args, **keywords))
    except Exception as e:
        print(type(e).__name__, e)


for made in (UserDict(a=1), UserList([1, 2])):
    made.note = ['mine']
    again = copy.copy(made)
    print(again, again.note is made.note, again.data is made.data)


class Rounded(float):
    def __ceil__(self):
        return 'up'

    def __floor__(self):
        return 'down'

    def __trunc__(self):
        return 'short'


print(math.ceil(Rounded(1.5)), math.floor(Rounded(1.5)), math.trunc(Rounded(1.5)))


class Whole(int):
    def __floor__(self):
        return 'whole'


print(math.floor(Whole(3)), math.ceil(Whole(3)), math.trunc(True), math.floor(True))


class Fractions(random.Random):
    def random(self):
        print('random')
        return super().random()


class Bits(Fractions):
    def getrandbits(self, k):
        print('bits')
        return super().getrandbits(k)


class Again(Bits):
    def random(self):
        print('again')
        return super().random()


class Mixed(Bits):
    pass


for kind in (Fractions, Bits, Again, Mixed):
    print(kind(1).randrange(1) in range(7))
tried(random.SystemRandom().randrange, 1000, step=100)
tried(random.SystemRandom().randrange, 1000, None, 2)
words = list(random.getstate()[1])
tried(random.setstate, (2, (int(x) for x in words[:-1] + [float('nan')]), None))

large = range(sys.maxsize - 1)
print(bisect.bisect_left(large, sys.maxsize - 3) == sys.maxsize - 3)
ring = itertools.cycle('defg')
ring.__setstate__((list('abcdefg'), 1))
print(''.join(itertools.islice(ring, 20)))
sums = itertools.accumulate([None, None, None], lambda a, b: a is b)
print(next(sums), list(copy.copy(sums)))
print(list(itertools.accumulate([None, 1], lambda a, b: (a, b))))


class Asked:
    count = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.count += 1
        return next(pairs) if self.count == 1 else self.count


pairs = itertools.pairwise(Asked())
print(next(pairs), next(pairs))


class Unknown(string.Template):
    pattern = r'(?P<other>.*)|(?P<escaped>@{2})|@(?P<named>[a-z]+)|@{(?P<braced>[a-z]+)}|(?P<invalid>@)'


tried(Unknown('@bag of @bag').get_identifiers)
print(re.match('.{,65536}', 'x' * 100000).span(), re.match('.{2,70000}?', 'x' * 100000).span())
print(re.match('a{1,65537}+b', 'a' * 65537 + 'b') is not None, re.match('a{1,65537}+b', 'a' * 65538 + 'b'))

today, now = date(2026, 11, 23), datetime(2026, 11, 23, 5)
print(today == now, today.__eq__(now), date.__lt__(today, now), today != now)
tried(lambda: today < now)
east, west = timezone(timedelta(hours=1)), timezone.utc
print(hash(clock(6, 0, tzinfo=east)) == hash(clock(5, 0, tzinfo=west)))
tried(time.asctime, (2 ** 31, 1, 1, 0, 0, 0, 0, 1, 0))
tried(time.asctime, (-2 ** 31 - 1, 1, 1, 0, 0, 0, 0, 1, 0))
tried(time.asctime, (2 ** 31 - 1, 1, 1, 0, 0, 0, 0, 1, 0))
tried(time.asctime, (-2 ** 31, 1, 1, 0, 0, 0, 0, 1, 0))
for text, format in (('', '%D'), ('19', '%Y %')):
    try:
        time.strptime(text, format)
    except ValueError as e:
        print(e, e.__suppress_context__)
