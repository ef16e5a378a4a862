from __future__ import annotations
from collections import deque
from dataclasses import dataclass
from typing import Any, Callable, Generic, Iterator, Optional, TypeVar

K = TypeVar("K")


@dataclass
class Node(Generic[K]):
    key: K
    left: Optional[Node[K]] = None
    right: Optional[Node[K]] = None

    def __iter__(self) -> Iterator[K]:
        if self.left:
            yield from self.left
        yield self.key
        if self.right:
            yield from self.right


class BST(Generic[K]):
    def __init__(self, *keys: K, cmp: Callable[[K, K], bool] = lambda a, b: a < b):
        self.root: Node[K] | None = None
        self.cmp = cmp
        self.size = 0
        for k in keys:
            self.add(k)

    def add(self, key: K) -> bool:
        if self.root is None:
            self.root = Node(key)
        else:
            n = self.root
            while True:
                if key == n.key:
                    return False
                side = "left" if self.cmp(key, n.key) else "right"
                child = getattr(n, side)
                if child is None:
                    setattr(n, side, Node(key))
                    break
                n = child
        self.size += 1
        return True

    def levels(self):
        q = deque([(self.root, 0)] if self.root else [])
        while q:
            n, d = q.popleft()
            yield d, n.key
            q.extend((c, d + 1) for c in (n.left, n.right) if c)

    def preorder(self):
        stack = [self.root]
        while stack:
            n = stack.pop()
            if n:
                yield n.key
                stack += [n.right, n.left]

    def __iter__(self): return iter(self.root or ())
    def __len__(self): return self.size
    def __contains__(self, k): return any(k == x for x in self)
    def __reversed__(self): return iter(list(self)[::-1])
    def __getitem__(self, i): return list(self)[i]


t = BST(5, 2, 8, 1, 9, 3, 7)
print(list(t), len(t), t.add(3), 7 in t, 6 in t, list(t.levels()), list(t.preorder()), list(reversed(t)), t[0], t[-2:], max(t), sum(t))
print(t.root)
print(BST("pear", "fig", "apple", cmp=lambda a, b: len(a) < len(b))[:], list(BST()), Node(1) == Node(1), Node.__parameters__, BST[int].__args__, BST[int](3, 1)[0])
it = iter(t)
print(next(it), next(it), sorted(it, reverse=True), next(it, None))


def depth(n): return 0 if n is None else 1 + max(depth(n.left), depth(n.right))
def mirror(n): return n and Node(n.key, mirror(n.right), mirror(n.left))


print(depth(t.root), list(mirror(t.root)))
match t.root:
    case Node(key=k, left=Node(left=None), right=_): print("left leaf", k)
    case Node(k, Node(l), Node(r)): print("full", k, l, r)
try:
    t.add("x")
except TypeError as e:
    print(e)
