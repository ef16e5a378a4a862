import gc
class Node:
    def __init__(self): self.other = None
gc.collect()
target = ["the target"]
holder = {"key": target}
pair = (target, 1)
print(any(o is holder for o in gc.get_referrers(target)), any(o is pair for o in gc.get_referrers(target)))
print(any(o is globals() for o in gc.get_referrers(target)), gc.get_referrers(object()))
print(gc.get_referents(holder, pair), gc.get_referents({1: "a"}), gc.get_referents([1, 2, 3]), gc.get_referents(5), gc.get_referents())
def local_one():
    found = [target]
    return any(o is found for o in gc.get_referrers(target))
print(local_one())
gc.disable()
a, b = Node(), Node()
a.other, b.other = b, a
del a, b
print(sum(isinstance(o, Node) for o in gc.get_objects()), gc.collect() > 0, sum(isinstance(o, Node) for o in gc.get_objects()))
n = Node()
n.other = target
print(n in gc.get_referrers(target) or n.__dict__ in gc.get_referrers(target))
print(len(gc.get_objects()) > 100, any(o is target for o in gc.get_objects()))
for bad in (3, -1, -2, "x"):
    try:
        gc.get_objects(bad)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
