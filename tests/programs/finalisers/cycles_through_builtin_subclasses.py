# Instances of subclasses of built-in types can be parts of cycles, whatever the type.
import collections
import gc


class D:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("~", self.name)


for base in (list, tuple, int, str, bytes, float, dict, set, frozenset, bytearray, complex, Exception, collections.deque,
             collections.OrderedDict, collections.defaultdict, collections.Counter, property, map, zip):
    C = type("C", (base,), {})
    x = C(str, '1') if base is map else C()
    x.me = x
    x.d = D(base.__name__)
    del x, C
    print(base.__name__, gc.collect() > 2)


class Word(str):
    def __del__(self):
        print("~word", self)


def cycle():
    d = D("d")

    class Number(int):
        def __del__(self):
            print("~number", int(self))
    d.number = Number(4)
    Number.d = d
    word = Word("w")
    word.list = [word]


cycle()
print(gc.collect() > 0)
