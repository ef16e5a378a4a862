# What functions and methods of built-in types are, and what they say of wrong calls.
import types
for each in (int.__add__, (1).__add__, str.upper, "a".upper, len, [].__len__, list.__getitem__, {}.__contains__, object.__init__, {}.__contains__,
             dict.__len__, int.__format__, [].__reversed__, type.__call__, (5).bit_length):
    print(type(each).__name__, repr(each).split(" at ")[0], each.__name__, each.__qualname__)
print(types.WrapperDescriptorType, types.MethodWrapperType, types.MethodDescriptorType, types.BuiltinMethodType)
print(type(reversed({}.values())), type(reversed({}.items())), type(reversed({})), type(iter(bytearray())), type(iter(range(10**30))), type(reversed(range(9))))


def tried(*calls):
    for call in calls:
        try:
            print(call())
        except Exception as e:
            print(type(e).__name__, e)


tried(lambda: [].__len__(1), lambda: (1).__add__(), lambda: (1).__pow__(), lambda: [].__mul__(), lambda: {}.__setitem__(1), lambda: (1).__eq__(1, 2),
      lambda: object().__setattr__("a"), lambda: object().__getattribute__(), lambda: [].__len__(x=1), lambda: int.__add__(), lambda: int.__add__("a", 1),
      lambda: str.upper(1), lambda: str.upper(), lambda: (1).__ceil__(2), lambda: (1.5).__round__(1, 2), lambda: [].__getitem__(), lambda: {}.__getitem__(),
      lambda: iter(range(3)).__next__(1), lambda: "".__contains__(), lambda: [].append(*[1, 2]), lambda: type(iter([]))(), lambda: type(iter(range(3)))(),
      lambda: type(len)(), lambda: type({}.keys())(), lambda: type((i for i in []))(), lambda: type(int | str)(), lambda: type(iter(int, 1))(1))
try:
    class Sub(type(iter([]))): pass
except TypeError as e:
    print(e)
class I(int):
    def hi(self): return super().__repr__(), repr(super())
print(I(3).hi())
tried(lambda: 1 + list[int], lambda: list[int] @ 1, lambda: int.__add__(list[int], 1))
