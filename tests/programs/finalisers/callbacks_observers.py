class Subject:
    def __init__(self): self.handlers = []
    def on(self, h): self.handlers.append(h); return h
    def fire(self, *a):
        for h in self.handlers[:]: h(*a)
    def __del__(self): print("subject dies")
class Listener:
    def __init__(self, n): self.n = n
    def hear(self, e): print(self.n, "hears", e)
    def __del__(self): print("listener", self.n, "dies")
s = Subject()
l = Listener("L1")
s.on(l.hear)
del l
s.fire("one")
s.handlers.clear()
print("handlers cleared")
k = Listener("L2")
s.on(lambda e, k=k: k.hear(e))
k = None
s.fire("two")
s.handlers.pop()
print("lambda popped")
def once(subject, fn):
    def wrapper(e):
        subject.handlers.remove(wrapper)
        fn(e)
        print("wrapper ends")
    subject.on(wrapper)
once(s, Listener("L3").hear)
s.fire("three")
print("fired")
import gc; gc.collect()
print("collected")
bound = Listener("L4").hear
print(bound.__self__.n)
bound("direct")
bound = bound.__func__
print("function only")
from functools import partial
p = partial(Listener.hear, Listener("L5"))
p("partial")
p = None
m = map(Listener("L6").hear, ["m1", "m2"])
next(m)
del m
print("map gone")
it = iter(Listener("L7").hear, None) if False else iter([Listener("L8")])
next(it)
print("item out of iterator")
next(it, None)
print("exhausted")
Listener("L9").hear(Listener("L10").n)
cmds = {"a": Listener("C1").hear, "b": Listener("C2").hear}
cmds.pop("a")("popped")
print("after pop")
cmds = s = None
print("end")
