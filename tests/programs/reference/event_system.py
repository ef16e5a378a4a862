from collections import defaultdict
from functools import partial, wraps
class Emitter:
    def __init__(self): self._h = defaultdict(list)
    def on(self, name, fn=None, *, priority=0):
        if fn is None: return partial(self.on, name, priority=priority)
        self._h[name].append((priority, fn)); self._h[name].sort(key=lambda t: -t[0])
        return fn
    def emit(self, name, *a, **k):
        errors = []
        for pr, fn in self._h.get(name, ()):
            try:
                if fn(*a, **k) is False: break
            except Exception as e:
                e.add_note(f"in handler {fn.__name__} of {name!r}"); errors.append(e)
        if errors: raise ExceptionGroup(f"{len(errors)} handler(s) failed", errors)
em = Emitter()
@em.on("save", priority=5)
def validate(doc): print("validate", doc)
@em.on("save")
def write(doc): print("write", doc.upper())
@em.on("save", priority=9)
def log(doc, **kw): print("log", doc, kw)
em.emit("save", "text")
em.emit("nothing")
em.on("load", lambda p: False, priority=1); em.on("load", lambda p: print("never"))
em.emit("load", "p")
try: em.emit("save", 5)
except* AttributeError as g: print(g.message, [(str(e), e.__notes__) for e in g.exceptions])
@em.on("boom")
def b1(): raise ValueError("b1")
@em.on("boom")
def b2(): {}["b2"]
def once(fn):
    @wraps(fn)
    def w(*a):
        if w.done: return None
        w.done = True
        return fn(*a)
    w.done = False
    return w
@once
def hello(): return "hello once"
print(hello(), hello(), hello.__name__)
em.emit("boom")
