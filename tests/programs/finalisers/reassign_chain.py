# A resource that says when it is let go, reassigned in many ways.
class Res:
    def __init__(self, name):
        self.name = name
        print("open", name)
    def __del__(self):
        print("close", self.name)
    def __iadd__(self, other):
        return Res(self.name + other)
a = Res("a")
a = Res("b")
print("after reassign")
a += "c"
print("after augmented")
a, b = Res("x"), Res("y")
print("unpacked")
a, b = b, a
print("swapped", a.name, b.name)
a = b = Res("z")
print("chained")
b = None
print("b gone")
for a in (Res("f1"), Res("f2"), Res("f3")):
    print("loop", a.name)
print("loop over", a.name)
if (a := Res("walrus")).name == "walrus":
    print("walrus assigned")
a: Res = Res("annotated")
print("annotated")
[a, *rest] = [Res("s1"), Res("s2"), Res("s3")]
print("starred", len(rest))
rest[0], rest[1] = rest[1], rest[0]
rest = rest[:1]
print("sliced")
globals()["a"] = Res("via globals")
print("end")
