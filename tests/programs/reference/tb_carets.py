import traceback
def show(f):
    try: f()
    except Exception: print("".join(traceback.format_exc().split("\n", 3)[3:]) if False else traceback.format_exc())
d = {"a": {"b": None}}
x = [1, 2, 3]
def t1(): return d["a"]["b"]["c"]
def t2(): return (x[0] + x[1] *
                  x[5])
def t3(): return sum(i / (i - 2) for i in x)
def t4(): return print(len(5), "never")
def t5(): return x.foo.bar
def t6():
    y = lambda q: q.z
    return y(1) + 2
def t7(): a = 1; b = "s"; return (a + b) * 2
def t8(): return "é" + "ü" + 1
def t9():
    assert x[0] > 5, f"value {x[0]}"
def t10(): x[0][1] = 5
def t11(): del d["zz"]
def t12(): a, b = x
def t13():
    for a, b in [1]: pass
def t14():
    with 5 as f: pass
def t15(): return [i for i in x if i.real.foo]
def t16(): return f"{x[0]!r:>5} {x['a']}"
def t17(): return -"a" if x else +x
def t18(): return not_defined(x)
def t19(): import nothing_here
def t20(): from math import nothing
def t21(): raise ValueError("multi\nline\n  message")
def t22(): return x[0](1, 2,
    3)
def t23(): return 1 < "a" < 2
def t24(): x.append(1, 2)
def t25(): return {**d, **5}
def t26(): d.update(1).x
for f in (t1, t2, t3, t4, t5, t6, t7, t8, t9, t10, t11, t12, t13, t14, t15, t16, t17, t18, t19, t21, t22, t23, t24, t25, t26): show(f)
def deep(n):
    if n == 0: return [][1]
    return deep(n - 1) + 1
deep(2)
