# How an enum comes to be: the order of what is called, what is refused, and the words for it.
import enum
from enum import Enum, Flag, IntFlag, auto


def t(label, f, *a, **k):
    try:
        print(label, repr(f(*a, **k)))
    except Exception as e:
        print(label, type(e).__name__, e, repr(e.__cause__), repr(e.__context__))


class Named:
    def __get__(self, instance, owner=None):
        return self

    def __set_name__(self, owner, name):
        print('set_name', owner.__name__, name, list(owner.__members__))


class Order(Enum):
    first = 1
    x = Named()
    second = 2

    def __init__(self, value):
        print('init', self._name_, value)

    def __init_subclass__(cls, **k):
        print('never')


class Base(Enum):
    def __init_subclass__(cls, tag=None, **k):
        super().__init_subclass__(**k)
        print('subclass', cls.__name__, tag, list(cls))


class Derived(Base, tag='t'):
    A = 1
    B = A


def flag_of_text():
    class Q(Flag):
        a = "x"


def flag_of_float():
    class Q(Flag):
        a = 1.5


def int_flag_of_text():
    class Q(IntFlag):
        a = "x"


def failing():
    class Q(Enum):
        a = 1

        def __init__(self, value):
            raise KeyError(value)


def order(names):
    class Q(Enum):
        _order_ = names
        A = 1
        B = 2
        C = 1
    return list(Q)


for refused in (flag_of_text, flag_of_float):
    try:
        refused()
    except TypeError:
        print('refused')
t('int text', int_flag_of_text)
t('failing', failing)
t('order', order, 'A B')
t('order', order, 'A B C')
t('order', order, 'B A')
t('order', order, 'A B X')


class F(Flag):
    A = auto()
    B = auto()


print(F.A | F.B, F._all_bits_, F._flag_mask_)
print(enum.bin(10), enum.bin(~10), enum.bin(5, 8), enum.bin(0))


class P(Enum):
    A = 1

    @enum.property
    def twice(self):
        return self.value * 2


print(P.A.twice)
t('on the class', lambda: P.twice)
print(isinstance(enum.property(), object), enum.DynamicClassAttribute.__name__)


class Old(Enum):
    A = 2
    B = 1
    C = auto()
    D = 'text'
    E = auto()


print([m.value for m in (Old.A, Old.B)])
