import sys
class N:
    def __init__(self, n): self.n = n
    def __del__(self): print("drop", self.n)
keep = N("keep")
def f():
    local = N("local")
    with_gen = g()
    next(with_gen)
    sys.exit(3)
def g():
    try:
        yield 1
    finally:
        print("generator finally")
try:
    f()
except KeyError:
    print("not this")
finally:
    print("on the way out")
