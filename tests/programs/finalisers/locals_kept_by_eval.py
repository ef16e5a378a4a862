class D:
    def __init__(s, n): s.n = n
    def __del__(s): print("~", s.n)
def f():
    a = D("a"); b = D("b")
    eval("None")
    c = D("c")
    print(locals() is locals())
    d = D("d")
f()
def g():
    a = D("a"); b = D("b")
    exec("None")
    c = D("c")
    raise ValueError
try: g()
except ValueError: pass
