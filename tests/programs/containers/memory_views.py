# memoryview: windows on bytes and arrays, their shapes, formats and what they refuse.
def tried(*calls):
    for call in calls:
        try:
            print(call())
        except Exception as e:
            print(type(e).__name__, e)


m = memoryview(b"abcdef")
print(m[0], m[-1], bytes(m[1:4]), m[::2].tolist(), m[::-1].tobytes(), len(m), m == b"abcdef", b"abcdef" == m, m[1:] == m[:-1], hash(m) == hash(b"abcdef"))
print(m.obj, m.nbytes, m.readonly, m.itemsize, m.format, m.ndim, m.shape, m.strides, m.suboffsets, m.c_contiguous, m.f_contiguous, m.contiguous)
print(m[::2].contiguous, m.hex(":"), m.hex("-", 2), list(m), 97 in m, bool(memoryview(b"")), [*reversed(m)], sorted(m, reverse=True))
a = bytearray(b"0123456789ab")
v = memoryview(a)
v[0] = 65
v[2:5] = b"xyz"
v[6::2] = memoryview(b"QRS")
print(a, v.readonly, v.toreadonly().readonly, v.toreadonly().obj is a)
tried(lambda: a.append(1), lambda: a.pop(), lambda: a.extend(b"x"), lambda: a.clear(), lambda: a.__iadd__(b"1"), lambda: a.__setitem__(slice(0, 2), b"__"))
ints = v.cast("i")
print(ints.tolist(), ints.format, ints.shape, ints.strides, ints[1] == ints.tolist()[1])
ints[0] = -1
print(a)
grid = v.cast("B", [3, 4])
print(grid.tolist(), grid.shape, grid.strides, grid[1, 2], grid[2, -1], len(grid), grid[1:].tolist(), grid.tobytes() == bytes(a), grid.tobytes("F"), grid.cast("B").shape)
grid[1, 1] = 33
print(a, grid == v.cast("B", (3, 4)), grid == v)
for code in "bBhHiIlLqQnNfdc?P":
    w = memoryview(bytearray(range(1, 17))).cast(code)
    print(code, w.itemsize, w[0], len(w))
    for value in (0, 1, -1, 2**40, 1.5, b"x", "x", None, True):
        try:
            w[0] = value
            print(w[0], end=" ")
        except Exception as e:
            print(type(e).__name__, e, end="; ")
    print()
tried(lambda: m[9], lambda: m["a"], lambda: m[1, 2], lambda: m[()], lambda: grid[0], lambda: grid[1,], lambda: grid[0, 9], lambda: list(grid), lambda: grid[:1, :1],
      lambda: m.__setitem__(0, 1), lambda: v.__delitem__(0), lambda: v.__setitem__(0, 256), lambda: v.__setitem__(0, "a"), lambda: v.__setitem__(slice(0, 2), b"abc"),
      lambda: v.__setitem__(slice(0, 2), 5), lambda: m.cast("x"), lambda: m.cast("i"), lambda: m[::2].cast("b"), lambda: ints.cast("h"), lambda: m.cast("B", (4,)),
      lambda: m.cast("B", 6), lambda: m.cast("B", (0, 6)), lambda: m.cast("B", ("a",)), lambda: hash(v), lambda: hash(memoryview(bytes(8)).cast("i")), lambda: m < m,
      lambda: m + m, lambda: memoryview(5), lambda: memoryview("a"), lambda: memoryview(), lambda: memoryview(b"", b""), lambda: m.tobytes("X"), lambda: m.tolist(1),
      lambda: b"".join([m, m[2:4]]), lambda: b"abc" + m[:1], lambda: b"xbcx".find(m[1:3]), lambda: int(memoryview(b"12")), lambda: b"a-b".split(memoryview(b"-")),
      lambda: b"".join([m[::2]]), lambda: bytes(m[::2]), lambda: bytearray(m), lambda: str(m[:3], "ascii"), lambda: bytearray(b"x") + m)
with memoryview(a) as w:
    print(w[0])
tried(lambda: w[0], lambda: len(w), lambda: w.tolist(), lambda: w.obj, lambda: list(w), lambda: w.release(), lambda: w == a, lambda: w == w, lambda: repr(w).split(" at ")[0])
del v, ints, grid
for view in (m,):
    pass
a.append(33)
print(a, memoryview(memoryview(a)[2:])[0], type(iter(m)).__name__, repr(m).split(" at ")[0], isinstance(m, memoryview))
try:
    class M(memoryview): pass
except TypeError as e:
    print(e)
nan = memoryview(bytearray(8)).cast("d")
nan[0] = float("nan")
print(nan == nan, nan == memoryview(nan), memoryview(b"\x01\0").cast("h") == memoryview(bytes([1])), memoryview(b"ab").cast("c") == b"ab")
zero = memoryview(b"a").cast("B", ())
print(zero.tolist(), zero.shape, zero[()], zero[...] == zero, len(zero), zero.ndim)
