class Node:
    __slots__ = "key", "val", "prev", "next"
    def __init__(self, k=None, v=None): self.key, self.val, self.prev, self.next = k, v, None, None
class LRU:
    def __init__(self, cap):
        self.cap, self.map = cap, {}
        self.head, self.tail = Node(), Node()
        self.head.next, self.tail.prev = self.tail, self.head
    def _unlink(self, n): n.prev.next, n.next.prev = n.next, n.prev
    def _front(self, n):
        n.prev, n.next = self.head, self.head.next
        self.head.next.prev = n; self.head.next = n
    def get(self, k, default=None):
        if k not in self.map: return default
        n = self.map[k]; self._unlink(n); self._front(n); return n.val
    def put(self, k, v):
        if k in self.map: self._unlink(self.map.pop(k))
        elif len(self.map) == self.cap:
            old = self.tail.prev; self._unlink(old); del self.map[old.key]; print("evict", old.key)
        n = self.map[k] = Node(k, v); self._front(n)
    def __iter__(self):
        n = self.head.next
        while n is not self.tail: yield n.key, n.val; n = n.next
    def __repr__(self): return "LRU(" + ", ".join(f"{k}={v!r}" for k, v in self) + ")"
c = LRU(2)
for op in ["p a 1", "p b 2", "g a", "p c 3", "g b", "p a 9", "g c", "p d 4"]:
    o, k, *v = op.split()
    print(op, "->", c.put(k, int(v[0])) if o == "p" else c.get(k), c)
n = Node(1)
try: n.colour = 1
except AttributeError as e: print(e)
try: Node.keyy
except AttributeError as e: print(e)
print(Node.__slots__, n.__class__.key.__get__(n), hasattr(n, "__dict__"))
n.valu
