# A class that is gone is no subclass any more, whatever metaclass made it.
import abc
import gc
from collections.abc import MutableMapping, Sized


class Meta(type):
    pass


class Base(metaclass=Meta):
    pass


class Abstract(abc.ABC):
    pass


def make(base):
    class Passing(base):
        def __len__(self):
            return 0
    return len(Passing.__mro__)


class Names(MutableMapping):
    __getitem__ = __setitem__ = __delitem__ = __iter__ = __len__ = None


for base in (Base, Abstract, Names):
    make(base)
    gc.collect()
    print(base.__subclasses__())
for round in range(300):
    make(Names)
    make(Base)
gc.collect()
print(issubclass(int, Sized), Names.__subclasses__(), Base.__subclasses__())
make(Base)
print([kind.__name__ for kind in Base.__subclasses__()])
