class N:
    def __init__(self, n): self.n = n
    def __del__(self): print("drop", self.n)
    def __repr__(self): return f"<{self.n}>"
class E(Exception): pass
e = E(N("arg"))
e.extra = N("extra")
print(e.args)
e.args = ()
print("args replaced")
del e.extra
e.add_note("note")
e = None
try:
    raise E(N("cause")) from E(N("of cause"))
except E as x:
    print(x.args, x.__cause__.args)
    x.__cause__ = None
    print("cause cut")
print("left")
def ctx():
    try:
        raise E(N("first"))
    except E:
        raise E(N("second"))
try:
    ctx()
except E as x:
    x.__context__ = None
    print("context cut")
print("left again")
err = None
def keeps():
    big = N("big local")
    raise E("keeps frame")
try:
    keeps()
except E as x:
    err = x
print("frame alive:", err.__traceback__.tb_next.tb_frame.f_locals["big"])
err.__traceback__.tb_next.tb_frame.clear()
print("frame cleared")
err.__traceback__ = None
print("traceback gone")
import sys
try:
    raise E(N("excinfo"))
except E:
    info = sys.exc_info()
print("info kept", info[1].args)
info = None
print("info gone")
g = ExceptionGroup("g", [E(N("g1")), E(N("g2"))])
m, r = g.split(lambda v: v.args and v.args[0].n == "g1") if False else g.split(E)
print(m is not None, r)
g = m = r = None
print("end")
