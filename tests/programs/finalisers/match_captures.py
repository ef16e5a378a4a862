class N:
    def __init__(self, n): self.n = n
    def __del__(self): print("drop", self.n)
    __match_args__ = ("n",)
def kind(v):
    match v:
        case N("special"):
            return "special"
        case N(n) if n == "guard":
            return "guarded " + n
        case [N() as first, *rest]:
            return f"list {first.n} {len(rest)}"
        case {"k": N(n=name), **others}:
            return f"dict {name} {len(others)}"
        case N() | int():
            return "other"
    return "none"
print(kind(N("special")))
print(kind(N("guard")))
print(kind([N("l1"), N("l2")]))
print(kind({"k": N("dk"), "z": N("dz")}))
print(kind(N("plain")))
print(kind("str"))
match N("subject"):
    case whole:
        print("bound", whole.n)
print("after match")
whole = None
match [N("p"), N("q")]:
    case [a, b]:
        print("two")
    case _:
        print("no")
print("a and b are bound")
del a
print("a gone")
b = None
match (N("x"), 5):
    case (N() as x, 6):
        print("no")
    case (y, 5):
        print("yes", y.n)
try: x.n
except NameError as e: print(e)
else: x = None; print("x was bound by the failed pattern")
y = None
print("end")
