class Node:
    def __init__(self, value, parent=None):
        self.value, self.parent = value, parent
    def __repr__(self):
        return f"Node({self.value!r}, parent={self.parent!r})"
a = Node(1)
print(a)
a.parent = a
try:
    print(a)
except RecursionError as e:
    print("too deep:", e)
class Temp:
    @property
    def celsius(self): return self.celsius
try:
    Temp().celsius
except RecursionError as e:
    print("too deep:", e)
def fact(n): return n * fact(n - 1)
try:
    fact(5)
except RecursionError as e:
    n, tb = 0, e.__traceback__
    while tb:
        n, tb = n + 1, tb.tb_next
    print(n, e)
