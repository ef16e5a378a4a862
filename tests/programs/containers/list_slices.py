# Slices of lists and tuples: reading, assigning, deleting.
a = list(range(10))
print(a[2:5], a[:3], a[7:], a[:], a[::2], a[1::3], a[::-1], a[8:2:-2], a[-3:], a[:-7], a[5:2], a[100:], a[-100:2])
print(a[2:100:4], a[-1:-5:-1], a[None:None:None], a[True:3])
t = tuple(a)
print(t[2:5], t[::-3], t[:0], t[:] is t, t[5:5])
b = a[:]
b[2:4] = ['x', 'y', 'z']
print(b)
b[2:5] = []
print(b)
b[5:5] = [1, 2]
print(b)
b[::2] = range(len(b[::2]))
print(b)
b[:0] = 'hi'
print(b)
b[3:1] = ['?']
print(b)
b[::-1] = list(b)
print(b)
b[1:3] = (i for i in 'gen')
print(b)
del b[0]
del b[-1]
print(b)
del b[1:3]
print(b)
del b[::2]
print(b)
c = list(range(12))
del c[10:2:-3]
print(c)
del c[:]
print(c)
d = [1, 2, 3]
d[1:2] = d
print(d)
s = slice(1, None, 2)
print('abcdef'[s], [1, 2, 3, 4][s], range(6)[s], b'abcdef'[s])


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


print(a[Index(3)], a[Index(1):Index(4)], [0] * Index(3), range(10)[Index(-1)])
a[Index(0)] = 'zero'
print(a[:2])
print(slice(2), slice(1, 2), slice(None, 5, -1), slice(1, 2) == slice(1, 2), slice(1) < slice(2))
print(slice(2, 20, 3).indices(10), slice(None, None, -1).indices(5), slice(-3, None).indices(2), slice(1, 2, 3).step)
