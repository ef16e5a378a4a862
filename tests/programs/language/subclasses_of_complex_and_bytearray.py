class B(bytearray):
    pass


class C(complex):
    pass


class Filled(bytearray):
    def __init__(self, *a):
        self.a = a
        super().__init__(b'q')


class Slotted(bytearray):
    __slots__ = ('x',)


class Own(complex):
    def __new__(cls, *a):
        self = super().__new__(cls, 1, 2)
        self.z = 5
        return self


b = B(b'ab')
c = C(1, 2)
print(type(b), b, type(c), c, repr(c), str(c))
b.x = 1
print(b.x, b.__dict__, b[0], b[0:1], type(b[0:1]), b + b'c', type(b + b'c'), type(b * 2), b == bytearray(b'ab'), len(b))
b += b'z'
print(type(b), b, b.x, b.upper(), type(b.upper()), list(b), 98 in b, b'z' in b, type(B.fromhex('00')), type(b.copy()))
b[0] = 65
b.append(66)
b.extend(x for x in [67])
del b[1]
print(b, bytes(b), type(bytes(b)), b.decode(), ord(B(b'a')), eval(B(b'1 + 1')))
print(Filled(1, 2), Filled(1, 2, 3).a, B(3), B(), B([1, 2]), B(x for x in [3]), B('é', 'utf-8'))
s = Slotted(b'x')
s.x = s
s.x = 3
print(s, s.x, hasattr(s, '__dict__'))
again = bytearray(b'abc')
again.__init__()
print(again)
print(c + 1, type(c + 1), 1 + c, -c, type(-c), +c, type(+c), abs(C(3, 4)), c == 1 + 2j, hash(c) == hash(1 + 2j), {c: 1}[1 + 2j],
      c.real, c.conjugate(), type(c.conjugate()), complex(c), type(complex(c)), f"{c:.2f}", bool(C()), c ** 2, C(c), C("1+2j"))
o = Own(9)
print(o, o.z, type(o), type(o + 1), isinstance(o, complex), Own.__mro__)
for f in (lambda: c < c, lambda: divmod(c, 1), lambda: complex.__new__(int), lambda: bytearray.__new__(int), lambda: B('x'),
          lambda: B([256]), lambda: B(x for x in [256]), lambda: B(1.5), lambda: C('x'), lambda: bytearray().x,
          lambda: bytearray(b'a', 'utf-8'), lambda: hash(b), lambda: sum([b], b'')):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
x = y = bytearray(b'ab')
x += b'c'
x *= 2
print(x is y, y)
for f in ("x += 5", "x += 'a'", "x *= 'a'", "x *= 1.5", "x *= None", "x -= 1", "x *= [1]"):
    try:
        exec(f)
        print(x)
    except TypeError as e:
        print(f, e)
