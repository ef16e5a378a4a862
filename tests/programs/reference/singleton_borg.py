class Singleton(type):
    _instances = {}
    def __call__(cls, *a, **k):
        if cls not in cls._instances: cls._instances[cls] = super().__call__(*a, **k)
        return cls._instances[cls]
class Config(metaclass=Singleton):
    def __init__(self, path="default"): print("init", path); self.path = path
print(Config("a") is Config("b"), Config().path, type(Config), Singleton._instances)
class Borg:
    _shared = {}
    def __new__(cls, *a, **k):
        self = super().__new__(cls); self.__dict__ = cls._shared; return self
    def __init__(self, **k): self.__dict__.update(k)
a, b = Borg(x=1), Borg(y=2)
print(a.x, a.y, a is b, vars(a) is vars(b), vars(b))
class Temp:
    instances = []
    def __new__(cls, v, *, strict=False):
        if strict and v < -273.15: raise ValueError(f"{v} is below absolute zero")
        inst = object.__new__(cls); cls.instances.append(inst); return inst
    def __init__(self, v, **kw): self.v = v
    def __getattr__(self, name):
        if name == "fahrenheit": return self.v * 9 / 5 + 32
        raise AttributeError(f"{type(self).__name__} has no {name}")
    def __class_getitem__(cls, unit): return type(f"Temp{unit}", (cls,), {"unit": unit})
    def __init_subclass__(cls, **k): print("subclass", cls.__name__, k); super().__init_subclass__(**k)
t = Temp(100); print(t.fahrenheit, len(Temp.instances))
K = Temp["K"]; print(K, K(5).unit, K.__mro__[1] is Temp)
for f in (lambda: Temp(-300, strict=True), lambda: Temp(), lambda: t.kelvin, lambda: Temp(1, 2), lambda: object.__new__(Temp, 1), lambda: object(1), lambda: Config.pth, lambda: type("A", (), {"__slots__": ("x",), "x": 1}), lambda: type(1, 2, 3), lambda: Singleton("S")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class Even(int):
    def __new__(cls, v): return super().__new__(cls, v - v % 2)
    def __add__(self, o): return Even(int(self) + o)
    def __repr__(self): return f"Even({int(self)})"
print(Even(5), Even(5) + 3, Even(4) * 2, sorted([Even(9), 3]), f"{Even(7):03d}", {Even(3): 1}[2], Even(5) == 4, [Even(3)], str(Even(3)), -Even(3))
raise type("Custom", (KeyError,), {"__str__": lambda s: "custom text " + repr(s.args)})("k", 1)
