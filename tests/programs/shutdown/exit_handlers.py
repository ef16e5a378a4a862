import atexit
class A:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
atexit.register(print, "bye 1")
atexit.register(lambda: print("bye 2", q.n))
q = A("q")
q.self = q
r = A("r"); r.self = r
del r
class B:
    inst = A("class attr")
    def __del__(self): print("B del")
b = B()
print("end")
