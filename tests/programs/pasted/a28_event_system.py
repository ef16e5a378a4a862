import weakref
from collections import defaultdict
from functools import wraps, partial
from typing import Callable


class Signal:
    def __init__(self, name):
        self.name = name
        self.slots = []

    def connect(self, fn):
        ref = weakref.WeakMethod(fn) if hasattr(fn, "__self__") else weakref.ref(fn)
        self.slots.append(ref)
        return fn

    def emit(self, *args, **kwargs):
        results = []
        for ref in self.slots[:]:
            fn = ref()
            if fn is None:
                self.slots.remove(ref)
                print(f"({self.name}: a dead slot)")
            else:
                results.append(fn(*args, **kwargs))
        return results

    def __set_name__(self, owner, name):
        print("signal", name, "of", owner.__name__)


class Button:
    clicked = Signal("clicked")

    def click(self, x, y):
        return self.clicked.emit(x=x, y=y)


class Window:
    def __init__(self, title):
        self.title = title
        Button.clicked.connect(self.on_click)

    def on_click(self, x, y):
        return f"{self.title}:{x},{y}"

    def __del__(self):
        print("window", self.title, "gone")


@Button.clicked.connect
def log_click(**where):
    return f"log {where}"


w1, w2 = Window("one"), Window("two")
print(Button().click(1, 2))
del w1
print(Button().click(3, 4))
w2 = None
print(Button().click(5, 6))


class Registry(type):
    plugins: dict = {}

    def __new__(mcls, name, bases, ns, **kw):
        cls = super().__new__(mcls, name, bases, ns)
        if bases:
            mcls.plugins[kw.get("key", name.lower())] = cls
        return cls

    def __init__(cls, name, bases, ns, **kw):
        super().__init__(name, bases, ns)

    def __call__(cls, *args, **kw):
        print("making", cls.__name__)
        return super().__call__(*args, **kw)


class Plugin(metaclass=Registry):
    def run(self): return "base"


class Csv(Plugin):
    def run(self): return "csv+" + super().run()


class Json(Plugin, key="js"):
    pass


print(Registry.plugins, [p().run() for p in Plugin.__subclasses__()])


class Hook:
    hooks = []

    def __init_subclass__(cls, /, order=0, **kw):
        super().__init_subclass__(**kw)
        Hook.hooks.append((order, cls))


class First(Hook, order=2): ...
class Second(Hook, order=1): ...


print([c.__name__ for _, c in sorted(Hook.hooks, key=lambda t: t[0])])
try:
    class Third(Hook, colour=1): ...
except TypeError as e:
    print(e)


class Typed:
    def __init__(self, kind, default=None):
        self.kind, self.default = kind, default

    def __set_name__(self, owner, name):
        self.name = "_" + name

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        return getattr(obj, self.name, self.default)

    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name[1:]} must be {self.kind.__name__}, got {value!r}")
        setattr(obj, self.name, value)


class Person:
    name = Typed(str)
    age = Typed(int, 0)


p = Person()
p.name = "Z"
print(p.name, p.age, vars(p), Person.name.kind)
try:
    p.age = "old"
except TypeError as e:
    print(e)
