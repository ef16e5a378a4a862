import re
from datetime import date


class Field:
    def __init__(self, kind, *, default=None, null=False, check=None):
        self.kind, self.default, self.null, self.check = kind, default, null, check

    def __set_name__(self, owner, name):
        self.name, self.slot = name, f"_{name}"
        owner.__dict__.get("_fields", {}) if False else None

    def __get__(self, obj, cls):
        return self if obj is None else getattr(obj, self.slot, self.default)

    def __set__(self, obj, value):
        if value is None and not self.null:
            raise ValueError(f"{type(obj).__name__}.{self.name} may not be None")
        if value is not None and not isinstance(value, self.kind):
            raise TypeError(f"{self.name}: expected {self.kind.__name__}, got {type(value).__name__} {value!r}")
        if self.check and value is not None and not self.check(value):
            raise ValueError(f"{self.name}: check failed for {value!r}")
        setattr(obj, self.slot, value)

    def __repr__(self): return f"<Field {self.name}:{self.kind.__name__}>"
    def __eq__(self, other): return Expr(self.name, "=", other)
    def __gt__(self, other): return Expr(self.name, ">", other)
    def __lt__(self, other): return Expr(self.name, "<", other)
    def __hash__(self): return id(self)


class Expr:
    def __init__(self, l, op, r): self.l, self.op, self.r = l, op, r
    def __and__(self, o): return Expr(self, "AND", o)
    def __or__(self, o): return Expr(self, "OR", o)
    def __str__(self): return f"({self.l} {self.op} {self.r!r})" if not isinstance(self.r, Expr) else f"({self.l} {self.op} {self.r})"


class ModelMeta(type):
    registry = {}

    def __new__(mcls, name, bases, ns, **kw):
        cls = super().__new__(mcls, name, bases, ns)
        cls._fields = {}
        for b in reversed(cls.__mro__):
            cls._fields |= {k: v for k, v in vars(b).items() if isinstance(v, Field)}
        cls._table = kw.get("table") or re.sub(r"(?<!^)([A-Z])", r"_\1", name).lower() + "s"
        if bases:
            mcls.registry[name] = cls
            cls.objects = []
        return cls

    def __init__(cls, name, bases, ns, **kw): super().__init__(name, bases, ns)
    def __iter__(cls): return iter(cls.objects)
    def __len__(cls): return len(cls.objects)


class Model(metaclass=ModelMeta):
    id = Field(int, null=True)

    def __init__(self, **kw):
        for k in kw.keys() - self._fields.keys():
            raise TypeError(f"{type(self).__name__} has no field {k!r}")
        for k, f in self._fields.items():
            setattr(self, k, kw.get(k, f.default))

    def save(self):
        self.id = len(type(self).objects) + 1
        type(self).objects.append(self)
        return self

    @classmethod
    def where(cls, e): return f"SELECT * FROM {cls._table} WHERE {e}"

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(f'{k}={getattr(self, k)!r}' for k in self._fields)})"


class UserAccount(Model):
    name = Field(str, check=str.istitle)
    age = Field(int, default=18, check=lambda v: v >= 0)
    born = Field(date, null=True)


class Admin(UserAccount, table="admins"):
    level = Field(int, default=1)


u = UserAccount(name="Ann", born=date(2000, 1, 2)).save()
a = Admin(name="Bob", level=3).save()
print(u, a, len(UserAccount), list(Admin), UserAccount._table, Admin._table, list(Admin._fields), ModelMeta.registry.keys())
print(UserAccount.where((UserAccount.age > 5) & (UserAccount.name == "Ann") | (UserAccount.age < 3)))
for bad in (lambda: UserAccount(name=5), lambda: UserAccount(), lambda: UserAccount(name="ann"), lambda: UserAccount(name="A", foo=1), lambda: setattr(u, "age", -1), lambda: setattr(u, "age", None), lambda: setattr(u, "age", "x")):
    try:
        print(bad())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(UserAccount.name, vars(u), isinstance(a, UserAccount), type(Admin), Admin.__mro__[1].__name__)
