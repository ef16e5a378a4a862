def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print(getattr(f, "__name__", "?"), "->", repr(r)[:200])
    except Exception as e:
        print(getattr(f, "__name__", "?"), "!!", type(e).__name__, str(e)[:300])

def x(src, g=globals()):
    try:
        print(src, "->", repr(eval(src, g))[:200])
    except Exception as e:
        print(src, "!!", type(e).__name__, str(e)[:300])

b = bytearray(b'hello')
def op(src):
    global b
    try:
        exec(src)
        print(src, '->', b, len(b))
    except Exception as e:
        print(src, '!!', type(e).__name__, e)
def op(src, G=globals()):
    try:
        exec(src, G)
        print(src, '->', G['b'], len(G['b']))
    except Exception as e:
        print(src, '!!', type(e).__name__, e)
for s in ["b.append(33)", "b.append(256)", "b.append(-1)", "b.append('a')", "b.append(b'a')", "b.append()", "b.append(1.5)", "b.extend(b'xy')", "b.extend([1, 2])", "b.extend([1, 256])", "b.extend([1, 'a'])", "b.extend('ab')", "b.extend(5)", "b.extend(None)", "b.extend(i for i in (65, 66))", "b.extend(b)", "b.extend(memoryview(b'mm'))", "b.insert(0, 90)", "b.insert(-1, 91)", "b.insert(100, 92)", "b.insert(0, 'a')", "b.insert('a', 1)", "b.insert(0)", "b.insert(0, 300)", "b.pop()", "b.pop(0)", "b.pop(100)", "b.pop('a')", "b.pop(1, 2)", "b.remove(108)", "b.remove(0)", "b.remove('a')", "b.remove(300)", "b.reverse()", "b.reverse(1)", "b[0] = 65", "b[0] = 256", "b[0] = 'a'", "b[0] = b'a'", "b[100] = 1", "b['a'] = 1", "b[1:3] = b'XYZ'", "b[1:3] = [1, 2]", "b[1:3] = 'ab'", "b[1:3] = 5", "b[1:3] = [300]", "b[1:3] = ['a']", "b[1:1] = b'ins'", "b[::2] = b'1'", "b[::2] = bytes(len(b[::2]))", "b[::-1] = b", "b[2:2] = b", "b[:] = b''", "b += b'abc'", "b += 'x'", "b += [1]", "b += bytearray(b'q')", "b *= 2", "b *= -1", "b += b'0123456789'", "b *= 'a'", "del b[0]", "del b[-1]", "del b[100]", "del b[1:3]", "del b[::2]", "del b[::-1]", "del b['a']", "b.clear()", "b.pop()", "b.pop(0)", "b.extend(range(10))", "b[5:2] = b'zz'", "b.clear(1)", "b.copy(1)", "b.__init__(b'new')", "b.__init__(3)", "b.__init__('a')", "b.__init__()", "b.__setitem__(0, 1)", "b.__delitem__(0)", "b.__iadd__(b'end')", "b.__imul__(2)", "b.foo = 1", "b.decode = 1", "b.__setitem__(slice(0, 2), b'__')", "b.__alloc__() >= len(b)", "b[2**70] = 1", "del b[2**70]", "b[0:2**70] = b'all'", "b.insert(2**70, 1)", "b.pop(2**70)"]:
    op(s)
m = memoryview(b)
for s in ["b.append(1)", "b.extend(b'a')", "b.extend(b'')", "b.clear()", "b.pop()", "b.insert(0, 1)", "b.remove(97)", "del b[0]", "del b[0:0]", "b[0:1] = b'xx'", "b[0:1] = b'x'", "b += b'a'", "b += b''", "b *= 2", "b *= 1", "b.reverse()", "b[0] = 1", "b.__init__(b'z')"]:
    op(s)
print(bytes(m)); m[0] = 66; print(b); m.release(); b.append(7); print(b)
it = iter(b)
out = []
for i, v in enumerate(it):
    out.append(v)
    if i == 1: b.extend(b'++')
    if i > 20: break
print(out, it.__length_hint__(), list(it)); b.append(1); print(list(it))
it = iter(bytearray(b'abcdef')); next(it); print(it.__reduce__(), it.__length_hint__()); it.__setstate__(4); print(list(it))
c = bytearray()
for i in range(20000): c.append(i & 255)
print(len(c), c[:5], sum(c))
while len(c) > 10: c.pop()
print(c)
for i in range(5000): c += b'ab'
del c[:100]
print(len(c), c[:3]); c[5000:] = b''; print(len(c))
for i in range(3000): c.insert(0, 1)
for i in range(3000): del c[0]
print(len(c), c.count(b'a'))
import copy
d = copy.copy(c); d.append(1); print(len(c), len(d), c == copy.deepcopy(c))
print(bytearray(b'abc') == b'abc', bytearray(b'b') > b'a', bytearray(b'a') != 'a', bool(bytearray()), bytearray(b'x').__reduce__(), bytearray(b'\xff').__reduce_ex__(2))
