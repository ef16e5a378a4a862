# What throw() and send() are given lives until they return; an exception made of a class dies in the generator.
class E(Exception):
    def __init__(self, *a): super().__init__(*a); print('made', a)
    def __del__(self): print('E dies')
def g():
    for i in range(6):
        try:
            yield i
        except E:
            print("   caught")
        print('   after')
    print("   gives up")
it = g()
next(it)
print(it.throw(E))
print(it.throw(E(1)))
import warnings
warnings.simplefilter('ignore')
print(it.throw(E, 2))
print(it.throw(E, (2, 3)))
print(it.throw(E, E(4)))
try: print(it.throw(E, None, None))
except StopIteration: print('stop')
class V:
    def __init__(self, n): self.n = n
    def __del__(self): print("      -", self.n)
def g():
    while True:
        x = yield
        x = None
        print('forgotten')
it = g()
next(it)
it.send(V(1))
print('--')
it.send(V(2))
class E(Exception):
    def __init__(self, *a): super().__init__(*a); print('made', a)
    def __del__(self): print('E dies')
def h():
    while True:
        try: yield
        except E: pass
        print('forgotten')
it = h()
next(it)
it.throw(E(1))
print('--')
it.throw(E(2))
def sub():
    yield from h()
it = sub()
next(it)
it.throw(E(1))
print('--')
it.throw(E)
async def co():
    while True:
        try: await W()
        except E: pass
        print('forgotten')
class W:
    def __await__(self): yield
it = co()
it.send(None)
it.throw(E(1))
print('--')
it.throw(E)
