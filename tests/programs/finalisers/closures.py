class N:
    def __init__(self, n): self.n = n
    def __del__(self): print("drop", self.n)
def make():
    captured = N("captured")
    ignored = N("ignored")
    def use():
        return captured.n
    return use
f = make()
print("made", f())
f = None
print("closure gone")
def counter():
    state = N("state0")
    def step():
        nonlocal state
        state = N(state.n + "'")
        return state.n
    return step
c = counter()
print(c())
print(c())
del c
print("counter gone")
def with_default(x=N("default")):
    return x.n
print(with_default())
with_default.__defaults__ = None
print("defaults gone")
def with_kw(*, k=N("kw")): pass
del with_kw
print("function gone")
def loop_closures():
    return [lambda i=N(i): i.n for i in range(2)]
fs = loop_closures()
print([g() for g in fs])
fs.pop()
print("one popped")
fs.clear()
def deleting():
    v = N("cell")
    def inner(): return v
    del v
    print("cell emptied")
    try: inner()
    except NameError as e: print(e)
deleting()
def decorator(fn):
    mark = N("mark of " + fn.__name__)
    def wrapper(*a): return mark.n, fn(*a)
    return wrapper
@decorator
def work(x): return x + 1
print(work(1))
work = None
print("end")
