class N:
    def __init__(self, n): self.n = n
    def __del__(self): print("drop", self.n)
def fails(depth):
    local = N(f"frame{depth}")
    if depth == 0:
        raise ValueError("deep")
    fails(depth - 1)
try:
    fails(2)
except ValueError as e:
    print("caught", e)
print("after except")
try:
    try:
        x = N("in try")
        raise KeyError("k")
    finally:
        print("finally runs")
except KeyError:
    print("outer handler")
    x = None
print("x reset")
saved = None
try:
    fails(0)
except ValueError as e:
    saved = e
print("saved the exception")
saved = saved.with_traceback(None)
print("traceback cut")
saved = None
class Bad(Exception):
    def __init__(self, res):
        super().__init__("bad")
        self.res = res
try:
    raise Bad(N("carried"))
except Bad as b:
    print("carrying", b.res.n)
print("exception object is gone")
try:
    raise Bad(N("first"))
except Bad:
    try:
        raise RuntimeError("second")
    except RuntimeError as r:
        print("context", type(r.__context__).__name__)
    print("inner done")
print("outer done")
def suppressed():
    try:
        raise Bad(N("raised"))
    except Bad:
        return "returned from handler"
print(suppressed())
