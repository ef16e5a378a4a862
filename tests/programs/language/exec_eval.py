x = 5
exec("x = 6; y = x + 1")
print(x, y)
ns = {}
exec("def f(a): return a * k\nk = 3\nclass A:\n  v = k\nz = [k for _ in range(2)]", ns)
print(ns["f"](4), sorted(ns), ns["A"].v, ns["z"], ns["A"].__module__)
def fn():
    a = 1
    exec("a = 2; b = 3")
    print(a, locals()["b"], sorted(locals()))
    return eval("a + x")
print(fn())
print(eval("a*b", {"a": 2}, {"b": 5}), eval("[i*2 for i in range(3)]"), eval("lambda q: q+1")(4))
code = compile("total = sum(range(n))\nprint(total)", "calc.py", "exec")
exec(code, {"n": 10})
print(code, code.co_filename, code.co_name, code.co_names) if 0 else print(code.co_filename, code.co_name, code.co_names)
c = compile("1+2\n", "<s>", "single"); exec(c)
exec(compile("for i in range(2): i\n\n", "<s>", "single"))
try: exec("1/0")
except ZeroDivisionError as e:
    import traceback; print(traceback.format_exc().splitlines()[-2:])
try: eval("1 +")
except SyntaxError as e: print(e, e.text, e.offset, e.lineno, e.filename); import traceback; print(traceback.format_exc().splitlines()[3:])
class M(dict):
    def __missing__(self, k): return "miss " + k
print(eval("foo + bar", {}, M()))
class Map:
    def __getitem__(self, k): print("get", k); return 1 if k == "q" else {}[k]
    def __setitem__(self, k, v): print("set", k, v)
    def __delitem__(self, k): print("del", k)
exec("w = q\ndel w\nprint(q)", {}, Map())
print(eval("__name__"), eval("__builtins__", {"__builtins__": {"a": 1}}))
print(eval(" 1+1"), eval("'é'"), eval(b"1+1"), eval(compile("3", "", "eval")), exec("3"))
print(__import__("math").sqrt(4), __import__("os.path") if 0 else "")
for i in range(3): print(eval(f"{i}**2"), end=" ")
print()
exec("import math as m2; print(m2.pi)")
exec("from math import *\nprint(cos(0))")
def g():
    for r in range(2):
        exec("loc = r"); 
        print(locals())
g()
exec("global G\nG = 1", {}, loc2 := {}); print(loc2)
exec("async def co(): return 1\nprint(co.__name__)")
exec("def gen():\n  yield 1\n  yield 2\nprint(list(gen()))")
print(vars() is globals(), dir()[:3])
def h(a, b): c = 1; return dir(), sorted(vars())
print(h(1, 2))
exec("print(__name__, __builtins__ is not None)")
exec("raise ValueError('inside')")
