class Tree:
    def __init__(self, depth=0):
        self.depth = depth
        self.left = Tree(depth + 1)
try:
    Tree()
except RecursionError as e:
    print(type(e).__name__, e)
class Eq:
    def __init__(self, v): self.v = v
    def __eq__(self, other): return self == other
Eq(1) == Eq(2)
