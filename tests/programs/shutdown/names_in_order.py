class A:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
b = A("b")
a = A("a")
c = [A("in list"), A("in list 2")]
d = {"x": A("in dict")}
def f(): return a
e = A("e"); del b
