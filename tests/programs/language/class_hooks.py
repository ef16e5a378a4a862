"""__init_subclass__, __class_getitem__, plugins and hooks."""
class Plugin:
    plugins = []
    def __init_subclass__(cls, /, register=True, **kwargs):
        super().__init_subclass__(**kwargs)
        print("subclass", cls.__name__, register, kwargs)
        if register: cls.plugins.append(cls)
class A(Plugin): pass
class B(Plugin, register=False): pass
class C(B): pass
print([p.__name__ for p in Plugin.plugins])
class Validated:
    def __init_subclass__(cls):
        for name, value in vars(cls).items():
            if callable(value) and not name.startswith("__") and not value.__doc__:
                raise TypeError(f"{cls.__name__}.{name} needs a docstring")
class Good(Validated):
    def f(self): "doc"
try:
    class Bad(Validated):
        def f(self): pass
except TypeError as e: print(e)
class Box:
    def __class_getitem__(cls, item): return f"{cls.__name__} of {item}"
print(Box[int], Box["x", 1])
class IntBox(Box): pass
print(IntBox[str])
try: A[int]
except TypeError as e: print(e)
try: Box()[0]
except TypeError as e: print(e)
class Getitem:
    def __getitem__(self, k): return k
g = Getitem()
print(g[1], g[1, 2], g[1:2], g[::3], g[..., 1:2:3], g[()], g[1:2, ::])
try: Getitem[0]
except TypeError as e: print(e)
class Meta(type):
    def __getitem__(cls, k): return "meta " + str(k)
class WithMeta(metaclass=Meta):
    def __class_getitem__(cls, k): return "class"
print(WithMeta[3])
print(list[int], dict[str, list[int]], tuple[int, ...], type[A])
print(list[int]([1, 2]), list[int].__origin__, dict[str, int].__args__)
print(int | str, int | None, (int | str).__args__, isinstance(3, int | str), isinstance("x", int | None))
try: isinstance(1, list[int])
except TypeError as e: print(e)
class Field:
    counter = 0
    def __init__(self, kind): self.kind = kind; Field.counter += 1; self.order = Field.counter
    def __set_name__(self, owner, name): self.name = name; owner.__dict__.get("fields", None)
class Model:
    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        cls.fields = sorted((v for v in cls.__dict__.values() if isinstance(v, Field)), key=lambda f: f.order)
    def __init__(self, **values):
        for f in self.fields:
            setattr(self, f.name, f.kind(values.pop(f.name)))
        if values: raise TypeError(f"unexpected: {', '.join(values)}")
    def __repr__(self):
        return f"{type(self).__name__}({', '.join(f'{f.name}={getattr(self, f.name)!r}' for f in self.fields)})"
class User(Model):
    name = Field(str); age = Field(int); score = Field(float)
print(User(name="x", age="5", score=1))
try: User(name="x", age=1, score=2, z=3)
except TypeError as e: print(e)
try: User(name="x")
except KeyError as e: print(repr(e))
try: User(name="x", age="abc", score=1)
except ValueError as e: print(e)
