# Generators that refuse to be closed, and those that were thrown into, at the end of the program.
def three():
    for _ in range(3):
        try:
            yield 1
        except GeneratorExit:
            print("   three refuses")
    print("   three gives up")
def make(): 
    h = three()
    next(h)
    return h
g = make()
h = make()
print('del')
del h
print('end')
class D:
    def __del__(self): print('D dies')
d = D()
def gen():
    try:
        yield 1
    except ValueError:
        pass

g = gen()
next(g)
d.f = lambda: d
try: g.throw(ValueError())
except StopIteration: pass
print('end')
keep = g
