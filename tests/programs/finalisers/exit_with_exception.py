class N:
    def __init__(self, n): self.n = n
    def __del__(self): print("drop", self.n)
a = N("global a")
def outer():
    o = N("outer")
    inner(N("argument"))
def inner(x):
    i = N("inner")
    try:
        raise ValueError("goes to the top")
    finally:
        print("finally in inner")
b = N("global b")
try:
    outer()
finally:
    print("finally at top")
