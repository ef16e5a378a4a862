def bits(n, w=8): return format(n & (1 << w) - 1, f"0{w}b")
for n in (5, -5, 255, 256, -1): print(n, bits(n), n.bit_length(), n.bit_count(), ~n, n >> 1, n << 2, n & 6, n | 8, n ^ 3)
b = bytearray(b"hello"); b[0] = 72; b += b"!"; b[1:3] = b"EL"; b.insert(0, 62); del b[-1]; b.append(33); b.extend([63, 63])
print(b, bytes(b), b[1], b[1:4], b.find(b"l"), b.upper(), b.hex(), list(b[:3]), b.decode(), len(b), b.pop(), b.index(b"o"), b.count(b"?"))
print(bytes(3), bytes([1, 2, 255]), b"a\x00\t\n\\'\"z", bytes.fromhex("de ad BE ef"), b"abc" < b"abd", b"x" in b"xyz", 120 in b"xyz", b"-".join([b"a", b"b"]), b"a,b".split(b","), b" x ".strip(), b"%d-%s" % (5, b"z"), int.from_bytes(b"\x01\x02", "big"))
x = 0b1011_0010
print(hex(x), oct(x), x & -x, x & (x - 1), bin(x)[:1:-1], [i for i in range(8) if x >> i & 1], sum(1 << i for i in (1, 3)), f"{x:#x} {x:#010b} {x:_b} {x:X}", (x).to_bytes(2, "little"))
def crc(data, poly=0x1021, c=0xFFFF):
    for byte in data:
        c ^= byte << 8
        for _ in range(8): c = (c << 1 ^ poly if c & 0x8000 else c << 1) & 0xFFFF
    return c
print(hex(crc(b"123456789")))
def rle(s):
    out, i = [], 0
    while i < len(s):
        j = i
        while j < len(s) and s[j] == s[i]: j += 1
        out.append(f"{j - i}{s[i]}"); i = j
    return "".join(out)
print(rle("aaabccdddd"), "".join(c * int(n) for n, c in zip(*[iter(rle("aaabccdddd"))] * 2)))
for f in (lambda: b"a" + "b", lambda: bytes([300]), lambda: b[99], lambda: b.remove(1), lambda: bytes("é"), lambda: b"\xff".decode(), lambda: bytearray(b"a") == b"a", lambda: hash(bytearray()), lambda: b"abc".replace("a", "b"), lambda: 1 << 2.0, lambda: 5 & "a", lambda: ~1.5, lambda: b"a" * -1, lambda: b"z"[0:"a"], lambda: bytes.fromhex("abc")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
