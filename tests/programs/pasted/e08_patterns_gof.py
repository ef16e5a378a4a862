from abc import ABC, abstractmethod
from functools import wraps, partial
from typing import Callable
import copy
class Observer(ABC):
    @abstractmethod
    def update(self, *args): ...
class Subject:
    def __init__(self): self._obs = []
    def attach(self, o): self._obs.append(o); return self
    def notify(self, *a):
        for o in self._obs:
            o.update(*a) if isinstance(o, Observer) else o(*a)
class Printer(Observer):
    def update(self, *a): print("printer:", *a)
Subject().attach(Printer()).attach(lambda *a: print("lambda:", a)).notify("event", 5)
class SingletonMeta(type):
    _instances = {}
    def __call__(cls, *a, **k):
        if cls not in cls._instances:
            cls._instances[cls] = super().__call__(*a, **k)
        return cls._instances[cls]
class Config(metaclass=SingletonMeta):
    def __init__(self, v=0): self.v = v
print(Config(1) is Config(2), Config().v)
class Strategy:
    def __init__(self, fn: Callable = None):
        if fn: self.execute = partial(fn, self)
        self.name = fn.__name__ if fn else "default"
    def execute(self): return f"{self.name} executed"
def fancy(self): return f"fancy from {self.name}"
print(Strategy().execute(), Strategy(fancy).execute())
class Command:
    def __init__(self, do, undo): self.do, self.undo = do, undo
class Editor:
    def __init__(self): self.text, self.done = "", []
    def run(self, c): c.do(self); self.done.append(c); return self
    def undo(self): self.done.pop().undo(self); return self
def insert(s):
    return Command(lambda e: setattr(e, "text", e.text + s), lambda e: setattr(e, "text", e.text[:-len(s)]))
e = Editor().run(insert("abc")).run(insert("def"))
print(e.text, e.undo().text, e.undo().text == "")
class Handler:
    def __init__(self, nxt=None): self.nxt = nxt
    def handle(self, x):
        if (r := self.check(x)) is not None: return r
        if self.nxt: return self.nxt.handle(x)
        raise LookupError(f"nobody handles {x!r}")
    def check(self, x): return None
class Ints(Handler):
    def check(self, x): return f"int {x}" if isinstance(x, int) else None
class Strs(Handler):
    def check(self, x): return f"str {x}" if isinstance(x, str) else None
h = Ints(Strs())
print(h.handle(1), h.handle("a"))
try:
    h.handle(2.5)
except LookupError as err:
    print(err)
class Builder:
    def __init__(self): self.parts = {}
    def __getattr__(self, name):
        if name.startswith("with_"):
            def setter(value):
                self.parts[name[5:]] = value
                return self
            return setter
        raise AttributeError(name)
    def build(self): return type("Built", (), dict(self.parts))()
b = Builder().with_color("red").with_size(5).build()
print(b.color, b.size, type(b).__name__)
class Proto:
    def __init__(self): self.items = []
    def clone(self, **changes):
        c = copy.deepcopy(self)
        c.__dict__.update(changes)
        return c
p = Proto(); q = p.clone(name="q"); q.items.append(1)
print(p.items, q.items, q.name)
class Adapter:
    def __init__(self, obj, **methods): self.obj = obj; self.__dict__.update(methods)
    def __getattr__(self, n): return getattr(self.obj, n)
class Dog:
    name = "rex"
    def bark(self): return "woof"
a = Adapter(Dog(), speak=Dog().bark)
print(a.speak(), a.name)
class Proxy:
    def __init__(self, t): object.__setattr__(self, "_t", t)
    def __getattribute__(self, n):
        t = object.__getattribute__(self, "_t")
        print("access", n)
        return getattr(t, n)
    def __setattr__(self, n, v): print("set", n); setattr(object.__getattribute__(self, "_t"), n, v)
pr = Proxy(Dog())
pr.name = "max"
print(pr.name, pr.bark())
class Visitor:
    def visit(self, node):
        return getattr(self, f"visit_{type(node).__name__}", self.generic)(node)
    def generic(self, node): return f"? {node!r}"
    def visit_int(self, n): return n * 2
    def visit_list(self, l): return [self.visit(x) for x in l]
print(Visitor().visit([1, [2, "x"], 3.0]))
class State:
    def __init__(self): self.state = self.off
    def off(self): self.state = self.on; return "turning on"
    def on(self): self.state = self.off; return "turning off"
    def press(self): return self.state()
s = State()
print(s.press(), s.press(), s.press(), s.state.__name__)
class Flyweight:
    _pool = {}
    def __new__(cls, key):
        return cls._pool.setdefault(key, super().__new__(cls))
print(Flyweight("a") is Flyweight("a"), Flyweight("a") is Flyweight("b"), len(Flyweight._pool))
class Mediator:
    def __init__(self): self.log = []
    def send(self, frm, to, msg): to.inbox.append((frm.name, msg)); self.log.append(f"{frm.name}->{to.name}")
class Peer:
    def __init__(self, name, m): self.name, self.m, self.inbox = name, m, []
    def tell(self, o, msg): self.m.send(self, o, msg)
m = Mediator(); x, y = Peer("x", m), Peer("y", m)
x.tell(y, "hi"); y.tell(x, "yo")
print(x.inbox, y.inbox, m.log)
