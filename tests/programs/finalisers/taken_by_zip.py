# What zip() took when another of its iterables was exhausted goes at once.
class B:
    def __init__(self, n): self.n = n
    def __del__(self): print('<%s>' % self.n, end=' ')
def beads(n):
    try:
        for i in range(n): yield B(i)
    finally: print('closed', end=' ')
print(len(list(zip(beads(3), range(1)))), 'A')
z = zip(beads(3), range(1))
print(next(z)[1], next(z, None)); print('B'); del z; print()
for a, b in zip(beads(3), range(1)): print('body', end=' ')
print('C'); del a; print()
print(dict(zip(range(1), beads(3))).keys(), 'D')
print(len(list(map(lambda a, b: 1, beads(3), range(1)))), 'E')
import itertools
print(len(list(itertools.chain(beads(2)))), 'F')
print(len(set(zip(range(1), range(3), beads(2)))), 'G')
