import weakref
class N:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
a = N("a")
r = weakref.ref(a, lambda ref: print("callback", ref() is None))
r2 = weakref.ref(a, lambda ref: print("second callback"))
print(r() is a)
del a
print("dead", r())
f = N("f")
fin = weakref.finalize(f, print, "finalize called")
print(fin.alive)
f = None
print(fin.alive)
d = weakref.WeakValueDictionary()
v = d["k"] = N("value")
print(len(d), "k" in d)
del v
print(len(d), "k" in d)
kd = weakref.WeakKeyDictionary()
k = N("key")
kd[k] = N("held by key")
del k
print(len(kd))
s = weakref.WeakSet()
m = N("member")
s.add(m)
m = None
print(len(s))
p = N("proxied")
px = weakref.proxy(p)
print(px.n)
del p
try:
    px.n
except ReferenceError as e:
    print(e)
class M:
    def hello(self): return "hello"
    def __del__(self): print("M dies")
m = M()
wm = weakref.WeakMethod(m.hello)
print(wm()())
del m
print(wm())
e = N("exit")
weakref.finalize(e, print, "at exit")
