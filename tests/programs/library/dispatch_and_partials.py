# Dispatch by abstract classes as they come to hold, partials of partials, and what is copied of both.
import abc
import copy
import functools
from collections.abc import Container, Iterable, Set, Sized
from functools import partial, singledispatch, singledispatchmethod


@singledispatch
def kind(thing):
    return 'something'


class Bag(Sized):
    def __len__(self):
        return 0


class Plain:
    pass


kind.register(Sized, lambda thing: 'sized')
kind.register(Iterable, lambda thing: 'iterable')
kind.register(Set, lambda thing: 'set')
print(kind(Bag()), kind(Plain()))
Iterable.register(Bag)
print(kind(Bag()))
Set.register(Bag)
print(kind(Bag()))
Iterable.register(Plain)
print(kind(Plain()))
kind.register(Container, lambda thing: 'container')
Container.register(Plain)
try:
    kind(Plain())
except RuntimeError as e:
    print(e)


class Wrong:
    def tried(self, what):
        try:
            print(what())
        except Exception as e:
            print(type(e).__name__, e)


tried = Wrong().tried
tried(lambda: kind.register(list[int], print))
tried(lambda: kind.register(42))


def on_list(thing: list[int]):
    pass


def on_either(thing: list[int] | str):
    pass


tried(lambda: kind.register(on_list))
tried(lambda: kind.register(on_either))
print(functools.lru_cache(len)('abc'))


class Loud(partial):
    pass


first = Loud(print, 1)
print(Loud(first, 2).func is print, Loud(first, 2).args, partial(first, 2).args)
first.note = 'kept'
print(Loud(first, 2).func is first)
again = copy.copy(first)
print(again.note, again.args is first.args, again.keywords is first.keywords)
first.__dict__ = {'other': 3}
print(vars(first))
try:
    del first.__dict__
except TypeError as e:
    print(e)
first.keywords[1] = 2
try:
    first()
except TypeError as e:
    print(e)
try:
    type(functools.cmp_to_key(max))()
except TypeError as e:
    print(e)
