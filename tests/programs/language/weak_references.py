import weakref, gc
class N:
    def __init__(s, n): s.n = n; s.kids = []; s.parent = None
    def add(s, k): k.parent = weakref.ref(s); s.kids.append(k); return s
    def __del__(s): print("~", s.n)
    def __repr__(s): return f"N({s.n})"
root = N("root").add(N("a").add(N("a1"))).add(N("b"))
print(root.kids, root.kids[0].parent(), root.kids[0].kids[0].parent().parent())
a = root.kids[0]; root = None; print("root gone", a.parent(), a.kids); a = None
r = weakref.ref(N("temp")); print(r(), r)if False else print(r())
def cb(ref): print("callback", ref() is None)
o = N("watched"); w = weakref.ref(o, cb); p = weakref.proxy(o); print(p.n); o = None
try: p.n
except ReferenceError as e: print(e)
d = weakref.WeakValueDictionary(); k = N("val"); d["k"] = k; print(dict(d)); del k; print(len(d), "k" in d)
s = weakref.WeakSet(); e1 = N("e1"); s.add(e1); print(len(s)); del e1; print(len(s))
f = N("fin"); fin = weakref.finalize(f, print, "finalizer ran", 1); print(fin.alive); del f; print(fin.alive)
c1, c2 = N("c1"), N("c2"); c1.kids.append(c2); c2.kids.append(c1); del c1, c2; print("cycle"); print(gc.collect() > 0)
class C:
    def m(self): return "m"
c = C(); wm = weakref.WeakMethod(c.m); print(wm()()); del c; print(wm())
try: weakref.ref(5)
except TypeError as e: print(e)
cache = weakref.WeakKeyDictionary(); key = N("key"); cache[key] = 1; print(cache[key], len(cache)); del key; print(len(cache))
print(weakref.getweakrefcount(cb), weakref.ref(cb) is weakref.ref(cb), weakref.ref(C) == weakref.ref(C))
