import collections.abc
from typing import Callable, Generic, ParamSpec, TypeVar, TypeVarTuple, Unpack
T, K, V = TypeVar("T"), TypeVar("K"), TypeVar("V")
P = ParamSpec("P")
Ts = TypeVarTuple("Ts")
def say(f):
    try:
        return f()
    except TypeError as e:
        return f"TypeError: {e}"
for f in (lambda: tuple[*Ts][int, str], lambda: tuple[*Ts][()], lambda: tuple[int, *Ts][str], lambda: tuple[T, *Ts][int, str, float], lambda: tuple[*Ts, T][int, str, float],
          lambda: tuple[list[T], *Ts][int, str], lambda: dict[K, list[V]][str, int], lambda: list[T][int], lambda: list[list[tuple[*Ts]]][int, str],
          lambda: list[T][int, str], lambda: dict[K, V][int], lambda: list[int][int], lambda: tuple[T, *Ts][()], lambda: (list[T] | int)[str], lambda: (T | int)[str],
          lambda: collections.abc.Callable[[T], K][int, str], lambda: collections.abc.Callable[P, T][[int, str], float], lambda: list[T]["forward"], lambda: list[T][V], lambda: list[T][V][int],
          lambda: dict[T, T][int], lambda: tuple[Unpack[Ts]][int], lambda: tuple[*Ts].__parameters__, lambda: dict[K, list[V]].__parameters__):
    print(say(f))
