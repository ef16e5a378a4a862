class Field:
    def __init__(self, type_, default=None): self.type, self.default, self.name = type_, default, None
    def __repr__(self): return f"<Field {self.name}:{self.type.__name__}>"
class ModelMeta(type):
    registry = {}
    @classmethod
    def __prepare__(mcls, name, bases, **kw):
        print("prepare", name, [b.__name__ for b in bases], kw)
        return {"_order": []}
    def __new__(mcls, name, bases, ns, table=None, **kw):
        fields = {}
        for b in reversed(bases): fields.update(getattr(b, "fields", {}))
        for k, v in list(ns.items()):
            if isinstance(v, Field):
                v.name = k
                fields[k] = v
                del ns[k]
        ns["fields"] = fields
        cls = super().__new__(mcls, name, bases, ns, **kw)
        cls.table = table or name.lower()
        mcls.registry[name] = cls
        return cls
    def __init__(cls, name, bases, ns, table=None, **kw):
        super().__init__(name, bases, ns)
        print("init", name)
    def __call__(cls, *args, **kw):
        obj = super().__call__(*args, **kw)
        obj.saved = False
        return obj
    def __iter__(cls): return iter(cls.fields)
    def __len__(cls): return len(cls.fields)
    def __contains__(cls, k): return k in cls.fields
    def __getattr__(cls, k): raise AttributeError(f"model {cls.__name__} has no {k}")
    def __repr__(cls): return f"<model {cls.__name__}>"
class Model(metaclass=ModelMeta):
    def __init__(self, **kw):
        for k, f in type(self).fields.items():
            v = kw.pop(k, f.default)
            if v is not None and not isinstance(v, f.type): raise TypeError(f"{k} must be {f.type.__name__}, not {type(v).__name__}")
            setattr(self, k, v)
        if kw: raise TypeError(f"unknown {sorted(kw)}")
class User(Model, table="people"):
    name = Field(str)
    age = Field(int, 0)
class Admin(User):
    level = Field(int, 1)
print(User, Admin, User.table, Admin.table)
print(list(Admin), len(User), "age" in Admin, Admin.fields)
u = User(name="Ann")
print(vars(u))
for bad in (dict(name=1), dict(nam="x")):
    try: User(**bad)
    except TypeError as e: print(e)
try: User.missing
except AttributeError as e: print(e)
print(ModelMeta.registry)
print(type(Admin), type(type(Admin)), Admin.__mro__, isinstance(Admin, ModelMeta))
class Other(type): pass
try:
    class Mixed(Model, metaclass=Other): pass
except TypeError as e: print(e)
try: type("X", (bool,), {})
except TypeError as e: print(e)
