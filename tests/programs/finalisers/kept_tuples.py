# enumerate, zip and items() keep the tuple that they have given, with what is in it.
class V:
    def __init__(self, n): self.n = n; print('+', n, end=' ')
    def __del__(self): print('~', self.n, end=' ')
def gen(a, b):
    for i in range(a, b): yield V(i)
for i, v in enumerate(gen(0, 3)):
    v = None; print('body', end=' ')
print('end')
for a, b in zip(gen(0, 3), gen(10, 12)):
    a = None; print('body', end=' '); b = None; print('body2', end=' ')
print('end')
for t in zip(gen(0, 3), gen(10, 12)):
    print('body', end=' ')
print('end'); t = None; print()
for t in enumerate(gen(0, 3)):
    print('body', end=' ')
print('end'); t = None; print()
d = {i: V(i) for i in range(3)}
for k, v in d.items():
    d[k] = None; v = None; print('body', end=' ')
print('end')
d = {i: V(i) for i in range(3)}
for k, v in list(d.items()):
    del d[k]; v = None; print('body', end=' ')
print('end'); v = None
for a in map(lambda x: x, gen(0, 3)):
    a = None; print('body', end=' ')
print('end')
for a in filter(None, gen(0, 3)):
    a = None; print('body', end=' ')
print('end')
e = enumerate(gen(0, 3)); next(e); print('next'); next(e); print('del'); del e; print('end')
z = zip(gen(0, 3), gen(5, 9)); x = next(z); print('next'); y = next(z); print('del x'); del x; print('n'); w = next(z); print('del'); del z; print('end'); del y, w; print()
it = iter({i: V(i) for i in range(2)}.items()); next(it); print('n'); next(it); print('del'); del it; print('end')
