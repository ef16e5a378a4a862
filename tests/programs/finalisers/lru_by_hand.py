from collections import OrderedDict
class Page:
    loads = 0
    def __init__(self, n): self.n = n; Page.loads += 1; print("load", n)
    def __del__(self): print("evict", self.n)
class Cache:
    def __init__(self, size): self.size, self.pages = size, OrderedDict()
    def get(self, n):
        if n in self.pages:
            self.pages.move_to_end(n)
        else:
            if len(self.pages) >= self.size:
                self.pages.popitem(last=False)
            self.pages[n] = Page(n)
        return self.pages[n]
    def __getitem__(self, n): return self.get(n)
    def __contains__(self, n): return n in self.pages
    def __delitem__(self, n): del self.pages[n]
    def __len__(self): return len(self.pages)
c = Cache(2)
for n in (1, 2, 1, 3, 2, 4):
    p = c[n]
    print("use", p.n)
p = None
print(len(c), 4 in c, Page.loads)
del c[4]
try: del c[99]
except KeyError as k: print("KeyError", k)
held = c[2]
c[7]; c[8]
print("2 is held outside", held.n)
held = c[7]
print("rebound")
c.pages = {}
print("dict replaced", held.n)
def use(cache):
    for i in range(3):
        yield cache[i].n
print(list(use(c)))
print("end", sorted(c.pages))
