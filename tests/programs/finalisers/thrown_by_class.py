# An exception that athrow() makes of a class belongs to nobody but who catches it.
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('~', self.n)
def show(*a): pass
def drive(co, script):
    for step in script:
        try:
            kind = step[0]
            show('s', co.send(step[1]))
        except BaseException as e: print(repr(e))
async def agen():
    yield 1
def one():
    g = agen()
    drive(g.athrow(ValueError, 'v'), [('s', None), ('s', D(1.8))])
    print('-')
    drive(g.athrow(ValueError('v')), [('s', None), ('s', D(1.9))])
    print('-')
    drive(g.asend(5), [('s', None), ('s', D(1.7))])
    print('-')
def two():
    drive(agen().athrow(ValueError('v')), [('s', D(2))])
    drive(*[agen().athrow(ValueError('v')), [('s', D(3))]])
    co = agen().athrow(ValueError('v'))
    drive(co, [D(4)])
def three():
    def f(a, b): return None
    f(agen().athrow(ValueError('v')), D(5))
    f(agen().athrow(ValueError, 'v'), D(6))
    f(agen().asend(1), D(7))
    def gen(): yield
    g = gen()
    f(g.throw, D(8))
    try: f(g.throw(ValueError, 'v'), D(9))
    except ValueError: pass
one()
two()
three()
print('end')
