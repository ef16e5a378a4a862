class N:
    def __init__(self, n): self.n = n
    def __del__(self): print("drop", self.n)
def locals_in_order():
    c = N("c")
    a = N("a")
    b = N("b")
    return "value"
print(locals_in_order())
def arguments(first, second, *rest, key=None, **more):
    mine = N("mine")
    return len(rest)
print(arguments(N("first"), N("second"), N("r1"), N("r2"), key=N("key"), extra=N("extra")))
def passes_on(x):
    return x
print(passes_on(N("passed")).n)
print("next")
def returned():
    r = N("returned")
    other = N("other")
    return r
v = returned()
print("have", v.n)
def through_finally():
    r = N("tf")
    try:
        return r.n
    finally:
        print("finally")
        extra = N("extra")
print(through_finally())
def early(flag):
    for i in range(3):
        n = N(f"loop{i}")
        if i == flag:
            return i
print(early(1))
print((lambda q, w=N("default"): q.n)(N("lam")))
print("lambda done")
def nested():
    a = N("outer")
    def inner():
        b = N("inner")
        return a
    return inner()
nested()
print("nested done")
del v
