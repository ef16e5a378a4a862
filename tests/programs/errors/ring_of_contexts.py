# A chain of contexts that a program made a ring: raising goes on, and tracebacks end.
import traceback


class A(Exception):
    pass


class B(Exception):
    pass


class C(Exception):
    pass


def ring(*errors):
    for error, other in zip(errors, errors[1:] + errors[:1]):
        error.__context__ = other
    return errors[0]


for count in 1, 2, 3:
    errors = tuple(cls() for cls in (A, B, C)[:count])
    first = ring(*errors)
    try:
        try:
            raise first
        except A:
            raise KeyError(count)
    except KeyError as error:
        print(count, repr(error.__context__), repr(error.__context__.__context__))
        traceback.print_exc()
try:
    raise A()
except A as outer:
    kept = outer
    try:
        raise B()
    except B as inner:
        outer.__context__ = inner
        try:
            raise outer
        except A as again:
            print(again is kept, repr(again.__context__), repr(again.__context__.__context__))
