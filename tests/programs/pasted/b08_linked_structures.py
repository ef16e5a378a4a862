from collections.abc import Iterable, Iterator, MutableSequence
from functools import reduce
from typing import Any, Generic, Optional, TypeVar
import copy

T = TypeVar("T")


class Node(Generic[T]):
    def __init__(self, value: T, next: "Optional[Node[T]]" = None):
        self.value = value
        self.next = next


class LinkedList(MutableSequence):
    def __init__(self, items: Iterable = ()):
        self.head = None
        self._len = 0
        self.extend(items)

    def _nodes(self):
        n = self.head
        while n:
            yield n
            n = n.next

    def _node(self, i):
        if not -len(self) <= i < len(self):
            raise IndexError("list index out of range")
        for k, n in enumerate(self._nodes()):
            if k == i % len(self):
                return n

    def __len__(self): return self._len
    def __getitem__(self, i):
        if isinstance(i, slice):
            return LinkedList([self[j] for j in range(*i.indices(len(self)))])
        return self._node(i).value
    def __setitem__(self, i, v): self._node(i).value = v

    def __delitem__(self, i):
        if i % len(self) == 0:
            self.head = self.head.next
        else:
            prev = self._node(i % len(self) - 1)
            prev.next = prev.next.next
        self._len -= 1

    def insert(self, i, v):
        i = max(0, min(i if i >= 0 else i + len(self), len(self)))
        if i == 0:
            self.head = Node(v, self.head)
        else:
            prev = self._node(i - 1)
            prev.next = Node(v, prev.next)
        self._len += 1

    def __iter__(self): return (n.value for n in self._nodes())
    def __repr__(self): return "LinkedList([" + " -> ".join(map(repr, self)) + "])"
    def __eq__(self, o): return isinstance(o, LinkedList) and list(self) == list(o)


l = LinkedList("abc")
l.append("d"); l.insert(0, "z"); l.insert(-1, "y"); l += ["q"]
print(l, len(l), l[0], l[-1], l[1:3], "y" in l, l.index("c"), l.count("a"), l.pop(), l.pop(0), l)
l.reverse(); del l[1]; l.remove("a")
print(l, list(reversed(l)), l == LinkedList(l), copy.copy(l) is l, copy.deepcopy(l) == l, bool(LinkedList()))
l[0] = "X"
l.clear()
print(l)
for bad in (lambda: l[0], lambda: l.pop(), lambda: l.remove(1), lambda: l.index("z"), lambda: hash(l)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)


class Tree:
    def __init__(self, value=None):
        self.value, self.left, self.right = value, None, None

    def insert(self, v):
        if self.value is None:
            self.value = v
            return self
        side = "left" if v < self.value else "right"
        if (child := getattr(self, side)) is None:
            setattr(self, side, Tree(v))
        else:
            child.insert(v)
        return self

    def __iter__(self):
        if self.left: yield from self.left
        yield self.value
        if self.right: yield from self.right

    def __contains__(self, v):
        if v == self.value: return True
        child = self.left if v < self.value else self.right
        return child is not None and v in child

    @property
    def depth(self): return 1 + max((c.depth for c in (self.left, self.right) if c), default=0)

    def __str__(self, prefix="", tail=True):
        lines = [prefix + ("`-- " if tail else "|-- ") + str(self.value)]
        kids = [c for c in (self.left, self.right) if c]
        for c in kids:
            lines.append(c.__str__(prefix + ("    " if tail else "|   "), c is kids[-1]))
        return "\n".join(lines)


t = reduce(Tree.insert, [5, 2, 8, 1, 9, 3, 7], Tree())
print(list(t), t.depth, 7 in t, 6 in t, sum(t), sorted(t, reverse=True)[:2], max(t))
print(t)


class Stack(list):
    push = list.append
    @property
    def top(self): return self[-1]


s = Stack(); s.push(1); s.push(2)
print(s, s.top, s.pop(), len(s), type(s + [3]).__name__, Stack([1]) == [1])


def balanced(text, pairs={")": "(", "]": "[", "}": "{"}):
    st = []
    for i, c in enumerate(text):
        if c in pairs.values(): st.append((c, i))
        elif c in pairs:
            if not st or st[-1][0] != pairs[c]: return f"unexpected {c!r} at {i}"
            st.pop()
    return f"unclosed {st[-1][0]!r} at {st[-1][1]}" if st else "ok"


print([balanced(x) for x in ("([]{})", "(]", "((", "a)")])
