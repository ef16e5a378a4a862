class N:
    def __init__(self, n): self.n = n
    def __del__(self): print("drop", self.n)
def gen():
    a = N("gen a")
    try:
        yield 1
        raise RuntimeError("inside generator")
    finally:
        print("gen finally")
def consume(g):
    c = N("consume")
    for x in g:
        print("x", x)
try:
    consume(gen())
except RuntimeError as e:
    print("caught", e)
    tb = e.__traceback__
    names = []
    while tb:
        names.append(tb.tb_frame.f_code.co_name)
        tb = tb.tb_next
    print(names)
print("after")
g = gen()
next(g)
g2 = gen()
next(g2)
def last():
    keep = N("last")
    g.throw(KeyError(N("thrown arg")))
last()
