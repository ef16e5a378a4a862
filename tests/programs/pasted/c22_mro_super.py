class Root:
    def ping(self): print("Root.ping")
    def __init_subclass__(cls, **kw): super().__init_subclass__(**kw); cls.tags = kw.get("tags", []) if kw else ["none"]


class A(Root):
    def ping(self):
        print("A.ping")
        super().ping()
    def pong(self): print("A.pong")


class B(Root):
    def ping(self):
        print("B.ping")
        super().ping()
    def pong(self): print("B.pong")


class C(A, B):
    def ping(self):
        print("C.ping")
        super().ping()
        super(A, self).ping()
    pong = B.pong


c = C()
c.ping()
c.pong()
print(C.__mro__, C.mro() == list(C.__mro__), [k.__name__ for k in C.__bases__], C.tags, c.__class__.__name__, type(c) is C, C.__name__, C.__qualname__, C.__module__)
try:
    class D(A, Root, B): pass
except TypeError as e:
    print(e)
print(issubclass(C, A), issubclass(A, C), isinstance(c, (int, B)), callable(c), callable(C), hasattr(c, "ping"), getattr(c, "zip", "none"), C.__dict__.keys() >= {"ping", "pong"}, vars(c), id(c) == id(c))


class Loud:
    def __getattribute__(self, name):
        if not name.startswith("__"):
            print("get", name)
        return super().__getattribute__(name)
    def __getattr__(self, name):
        print("fallback", name)
        return name.upper()
    def __setattr__(self, name, value):
        print("set", name, value)
        super().__setattr__(name, value)
    def __delattr__(self, name):
        print("del", name)
        super().__delattr__(name)


l = Loud()
l.x = 1
print(l.x, l.y)
del l.x
try:
    del l.x
except AttributeError as e:
    print("AttributeError", e)


class Meta(type):
    def __new__(m, name, bases, ns):
        print("new", name, sorted(k for k in ns if not k.startswith("__")))
        return super().__new__(m, name, bases, ns)
    def __call__(cls, *a):
        print("call", cls.__name__, a)
        return super().__call__(*a)


class WithMeta(metaclass=Meta):
    attr = 1
    def __new__(cls, *a):
        print("__new__", a)
        return super().__new__(cls)
    def __init__(self, *a): print("__init__", a)


WithMeta(1, 2)
class Single:
    _inst = None
    def __new__(cls, *a, **k):
        if cls._inst is None:
            cls._inst = super().__new__(cls)
        return cls._inst
    def __init__(self, v=0): self.v = v
s1, s2 = Single(1), Single(2)
print(s1 is s2, s1.v)
class Slots:
    __slots__ = ("a", "b")
    def __init__(self): self.a = 1
s = Slots()
for act in (lambda: s.b, lambda: setattr(s, "c", 1), lambda: s.__dict__, lambda: Slots.a):
    try:
        print(act())
    except AttributeError as e:
        print(e)
class Callable_:
    def __init__(self): self.calls = 0
    def __call__(self, *a, **k): self.calls += 1; return a, k
f = Callable_()
print(f(1, x=2), f(), f.calls, type(f).__call__(f, 3))
class Priv:
    __secret = 42
    def __hidden(self): return self.__secret
    def show(self): return self.__hidden()
pv = Priv()
print(pv.show(), pv._Priv__secret, [n for n in dir(pv) if "Priv" in n])
try:
    pv.__secret
except AttributeError as e:
    print(e)
class Ctx(int):
    def __new__(cls, v): return super().__new__(cls, v * 2)
    def __repr__(self): return f"Ctx({int(self)})"
    def __add__(self, o): return Ctx(int(self) + int(o))
print(Ctx(2), Ctx(2) + 1, Ctx(1) == 2, [Ctx(1)], f"{Ctx(3)}", Ctx(3) * 2, sum([Ctx(1), Ctx(2)]))
class Str(str):
    def shout(self): return Str(self.upper() + "!")
print(Str("hi").shout().shout(), type(Str("a") + "b").__name__, Str("a,b").split(","), Str("x") == "x", {Str("k"): 1}["k"])
class MyDict(dict):
    def __missing__(self, k): self[k] = len(self); return self[k]
    def __getattr__(self, k): return self[k]
d = MyDict(a=1)
print(d["zz"], d.foo, d, d.get("nope"), isinstance(d, dict), dict(d), d == {"a": 1, "zz": 1, "foo": 2}, MyDict.fromkeys("ab"))
class MyList(list):
    def __getitem__(self, i): return super().__getitem__(i - 1) if isinstance(i, int) else MyList(super().__getitem__(i))
ml = MyList("abc")
print(ml[1], ml[0:2], type(ml[0:2]).__name__, ml, list(ml), ml + ["d"], sorted(ml, reverse=True))
