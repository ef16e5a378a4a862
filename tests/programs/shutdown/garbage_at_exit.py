class A:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def f(): pass
class B:
    inst = A("class attr")
    def __del__(self): print("B del")
q = A("q"); q.s = q
b = B()
r = A("r")
l = [A("l1"), A("l2")]
