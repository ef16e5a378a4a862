import sys
def hook(u):
    print("hook:", type(u.exc_value).__name__, u.exc_value, u.err_msg, u.object.__qualname__ if hasattr(u.object, "__qualname__") else u.object)
sys.unraisablehook = hook
class A:
    def __del__(self):
        raise OSError("disk")
A()
print("one")
x = A()
x = None
print("two")
class B:
    def __del__(self):
        assert False, "no"
[B(), B()]
print("three")
def g():
    try:
        yield
    finally:
        raise LookupError("in finally")
i = g()
next(i)
del i
print("four")
def h():
    try:
        yield
    except GeneratorExit:
        yield "ignored"
i = h()
next(i)
del i
print("five")
sys.unraisablehook = sys.__unraisablehook__
A()
print("six")
