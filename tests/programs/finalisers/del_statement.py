class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("~", self.n)
    def __getitem__(self, i): return T(f"{self.n}[{i}]")
    def __delitem__(self, i): print("delitem", i)
    def __delattr__(self, k): print("delattr", k); object.__delattr__(self, k)
x = T("x")
y = x
del x
print("one name left")
del y
print("none left")
l = [T(0), T(1), T(2), T(3), T(4)]
del l[1]
print("item gone")
del l[1:3]
print("slice gone", [t.n for t in l])
del l[::-1]
print("all gone", l)
d = {"k": T("dk"), "j": T("dj")}
del d["k"]
print("key gone")
t = T("t")
del t[T("index")]
print("after delitem")
t.inner = T("inner")
del t.inner
print("attribute gone")
del t, d
print("both gone")
def f():
    v = T("local")
    w = T("local2")
    del v
    print("in f")
    try:
        v
    except UnboundLocalError as e:
        print(type(e).__name__, e)
    del (w)
    print("end of f")
f()
a = b = c = T("abc")
del a, b
print("c holds")
del [c]
print("done")
try:
    del nothing
except NameError as e:
    print(e)
