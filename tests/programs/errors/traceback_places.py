# tracebacks: positions on multi-line expressions, operators, calls, subscripts
import traceback
class O:
    a = None
    def m(self, *a, **k): return self
    def __getitem__(self, k): raise KeyError(k)
    def bad(self): raise RuntimeError("bad")
o = O()
def f1():
    return (o.m(1)
             .m(2)
             .bad()
             .m(3))
def f2():
    return o.m(
        1,
        o["key"],
        2)
def f3():
    x = 1; y = "s"; return x * 2 + y * 3 - 5
def f4():
    return o.a.b.c
def f5():
    return o.m()["x"]["y"]
def f6():
    return [i
            for i in range(3)
            if 1 / (i - 1)]
def f7():
    return {k: v for k, v in [(1, 2), (3,)]}
def f8():
    return "%d %s" % ("a", 1)
def f9():
    return f"{o.m():>{o.a}}"
def f10():
    assert o.a == 1 and \
        o.m(), "message " + \
        "continues"
def f11():
    a = b = c = o.zz
def f12():
    a, (b, c) = 1, (2, 3, 4)
def f13():
    for (a, b) in [(1, 2), 3]: pass
def f14():
    with o as x, o.m() as y: pass
def f15():
    x = [1, 2, 3]
    x[1:2, 3]
def f16():
    x = (1, 2); x[0] = 5
def f17():
    del o.a.x
def f18():
    o.a.x = o.m()
def f19():
    o.m().n += 1
def f20():
    lambda_ = lambda x: x.real.foo
    return lambda_(3)
def f21():
    return max(1, "a", key=lambda v: v + 1)
def f22():
    return sorted([3, "b"], reverse=True)
def f23():
    raise ValueError("x" *
                     3) from TypeError(
                         "y")
def f24():
    if o.a.real > 3: return 1
    elif o.b: return 2
def f25():
    while o.bad(): pass
def f26():
    return not o.a < 5
def f27():
    return 1 < 2 < "3"
def f28():
    return (yield_ := o.bad())
def f29():
    return o.m(*o.a)
def f30():
    return o.m(**{"a": 1}, **{"a": 2})
def f31():
    return print(1, sep=5)
def f32():
    import math; return math.sqrt("x") + math.pi
def f33():
    global qq
    qq; qq = 1
def f34():
    return __import__("nothing").x
def f35():
    return (lambda: (lambda: o.bad())())()
def f36():
    @o.bad
    def inner(): pass
def f37():
    class Inner(o.bad()): pass
def f38():
    def inner(a=o.bad()): pass
def f39():
    return o.m if o.bad() else o.a
def f40():
    return [*range(3), *o.a]
def f41():
    return -o.a ** 2
def f42():
    return o @ o
def f43():
    return o.a is None and o.a.b or o.c
def f44():
    return "e" + "japan" + o.a + "x"
def f45():
    x = "tab	tab" + 1
def f46():
    match o.m():
        case O(a=None, b=_) if False: pass
        case str(x, y): pass
        case O(1): pass
def f47():
    return int("12x", base=10)
def f48():
    return next(iter([]))
def f49():
    return {"a": 1}["b"] + {"c": 2}["d"]
def f50():
    try: o.bad()
    except (ValueError, o.a): pass
for i in range(1, 51):
    try: r = globals()[f"f{i}"]()
    except BaseException as e:
        out = traceback.format_exc().splitlines()
        print(i, "\n".join(out[3:]))
    else: print(i, "no error", r is o)
f2()
