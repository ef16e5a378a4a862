class Plugin:
    plugins = {}
    def __init_subclass__(cls, /, name=None, *, abstract=False, **kw):
        super().__init_subclass__(**kw)
        if not abstract: Plugin.plugins[name or cls.__name__.lower()] = cls
        cls.abstract = abstract
class Base(Plugin, abstract=True): pass
class Csv(Base, name="csv"): ext = ".csv"
class Json(Base): ext = ".json"
print(Plugin.plugins, Base.abstract, Csv.abstract)
try:
    class Bad(Plugin, wrong=1): pass
except TypeError as e: print(e)
try:
    class Bad2(Plugin, "x"): pass
except TypeError as e: print(e)
class Typed:
    def __class_getitem__(cls, item): return f"{cls.__name__}[{item}]"
print(Typed[int], Typed["a", 2], list[int], dict[str, list[int]])
print(list[int]((1, 2)), list[int].__origin__, list[int].__args__)
try: int[3]
except TypeError as e: print(e)
class Count:
    instances = 0
    def __new__(cls, *a, **k):
        cls.instances += 1
        return super().__new__(cls)
    def __init__(self, *a): self.a = a
class CountSub(Count): pass
Count(1); CountSub(2, 3); CountSub()
print(Count.instances, CountSub.instances, CountSub.__dict__.get("instances"))
class Frozen:
    def __setattr__(self, k, v): raise AttributeError(f"cannot set {k}")
    def __delattr__(self, k): raise AttributeError(f"cannot delete {k}")
f = Frozen()
for act in (lambda: setattr(f, "x", 1), lambda: delattr(f, "y"), lambda: f.z):
    try: act()
    except AttributeError as e: print(e)
object.__setattr__(f, "x", 9)
print(f.x, vars(f))
print(isinstance(Csv(), Plugin), issubclass(Json, (int, Base)), Csv.__qualname__, Csv.__module__)
class Outer:
    class In:
        def m(self): pass
    def f(self):
        class Loc: pass
        return Loc
print(Outer.In.__qualname__, Outer.In.m.__qualname__, Outer().f().__qualname__)
print((lambda: 0).__qualname__, (x for x in "").__qualname__)
