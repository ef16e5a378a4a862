class N:
    def __init__(self, n): self.n = n
    def __del__(self): print("drop", self.n)
print(eval("N('eval').n"))
print("--")
exec("x = N('exec')")
exec("x = N('exec2')\nprint('in exec')")
del x
ns = {"N": N}
exec("a = N('ns a')\nb = N('ns b')\ndel a", ns)
print("exec over")
ns.clear()
print("ns cleared")
def f():
    loc = {}
    exec("v = N('loc')", globals(), loc)
    print(sorted(loc))
f()
print("f over")
code = compile("N('compiled')\nq = N('q')", "<s>", "exec")
exec(code)
exec(code)
del q
class Env(dict):
    def __missing__(self, k): print("missing", k); raise KeyError(k)
try: exec("zz", {"N": N}, Env())
except NameError as e: print(e)
fn = eval("lambda v=N('lamdef'): v.n")
print(fn())
fn = None
try:
    exec("t = N('before')\n1/0\n")
except ZeroDivisionError:
    print("failed")
del t
import types
m = types.ModuleType("mod")
m.val = N("module value")
exec("other = N('module other')", m.__dict__)
del m
print("module gone")
def g():
    n = N("locals()")
    d = locals()
    del n
    print("d holds", d["n"].n)
    d = None
    print("d gone")
g()
T = type("T", (), {"attr": N("type attr"), "__del__": lambda s: print("T inst")})
T()
T.attr = None
print("end")
