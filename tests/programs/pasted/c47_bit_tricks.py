def bits(n, w=8): return f"{n & (1 << w) - 1:0{w}b}"
print([bits(n) for n in (0, 1, 5, 255, -1, -2)], bin(10), bin(-10), int("1010", 2), 0b1010 & 0b0110, 0b1010 | 0b0110, 0b1010 ^ 0b0110, ~0b1010, 1 << 4, 256 >> 3, -8 >> 1, -1 >> 10, 5 & -5, 12 & 11)
print((13).bit_count(), (13).bit_length(), (0).bit_length(), (-13).bit_length(), bin(13).count("1"), [n for n in range(1, 70) if n & (n - 1) == 0], 7 ^ 7, 5 ^ 3 ^ 5)
class BitSet:
    def __init__(self, items=()):
        self.v = 0
        for i in items:
            self.v |= 1 << i
    def __contains__(self, i): return bool(self.v >> i & 1)
    def __iter__(self):
        v, i = self.v, 0
        while v:
            if v & 1:
                yield i
            v >>= 1
            i += 1
    def __or__(self, o): r = BitSet(); r.v = self.v | o.v; return r
    def __and__(self, o): r = BitSet(); r.v = self.v & o.v; return r
    def __xor__(self, o): r = BitSet(); r.v = self.v ^ o.v; return r
    def __sub__(self, o): r = BitSet(); r.v = self.v & ~o.v; return r
    def __len__(self): return self.v.bit_count()
    def __repr__(self): return f"BitSet({list(self)})"
a, b = BitSet([1, 3, 5]), BitSet([3, 4, 64])
print(a | b, a & b, a ^ b, a - b, len(a | b), 64 in b, 2 in a, (a | b).v, hex(b.v))
def reverse_bits(n, w=8): return int(bits(n, w)[::-1], 2)
def gray(n): return n ^ n >> 1
def parity(n): return bin(n).count("1") & 1
print([reverse_bits(n) for n in (1, 2, 3)], [bits(gray(n), 3) for n in range(8)], [parity(n) for n in range(8)])
def add(a, b):
    while b:
        a, b = a ^ b, (a & b) << 1
    return a
print(add(5, 9), add(123456789, 987654321))
a, b = 5, 9
a ^= b; b ^= a; a ^= b
print(a, b)
masks = {"r": 4, "w": 2, "x": 1}
def perms(n): return "".join("".join(k if d >> s & 1 else "-" for k, s in zip("rwx", (2, 1, 0))) for d in (n >> 6 & 7, n >> 3 & 7, n & 7))
print(perms(0o755), perms(0o640), oct(0o7 << 6), [sum(masks[c] for c in s) for s in ("rwx", "rx", "")])
def crc(data, poly=0x107):
    r = 0
    for byte in data:
        r ^= byte
        for _ in range(8):
            r = r << 1 ^ poly if r & 0x80 else r << 1
    return r & 0xFF
print(hex(crc(b"hello")), hex(crc(b"")), crc(b"123456789"))
def fnv(s):
    h = 0xCBF29CE484222325
    for c in s.encode():
        h = (h ^ c) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return h
print(fnv("hello"), f"{fnv(''):x}", fnv("é"))
def pack(r, g, b): return r << 16 | g << 8 | b
c = pack(18, 52, 86)
print(hex(c), [(c >> s) & 255 for s in (16, 8, 0)], f"#{c:06x}", c.to_bytes(3, "big"), int.from_bytes(b"\x12\x34\x56", "little"), (-2).to_bytes(2, "big", signed=True), int.from_bytes(b"\xff\xfe", "big", signed=True))
class LCG:
    def __init__(self, seed): self.s = seed
    def __iter__(self): return self
    def __next__(self):
        self.s = (1103515245 * self.s + 12345) & 0x7FFFFFFF
        return self.s >> 16
from itertools import islice
print(list(islice(LCG(42), 5)))
def xorshift(x):
    while True:
        x ^= x << 13 & 0xFFFFFFFF
        x ^= x >> 17
        x ^= x << 5 & 0xFFFFFFFF
        yield x
print(list(islice(xorshift(1), 4)))
subsets = lambda s: [[x for i, x in enumerate(s) if m >> i & 1] for m in range(1 << len(s))]
print(subsets("ab"), 2 ** 100 & 0xFF, (2 ** 100 - 1) >> 95, (1 << 70) | 1, ~(1 << 70), -(1 << 70) >> 69, (3 << 66) ^ (1 << 66), 2 ** 64 & 2 ** 64 - 1, (-5) & 0xFF, -5 | 2, -5 ^ 2, True & 3, True << 3)
for bad in (lambda: 1 << -1, lambda: 1 >> -1, lambda: 1.5 & 1, lambda: "a" | 1, lambda: ~"a", lambda: 1 << 1.0, lambda: (300).to_bytes(1, "big"), lambda: (-1).to_bytes(1, "big"), lambda: int("12", 2), lambda: bin(1.0), lambda: [] ^ 1):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
hamming = lambda a, b: (a ^ b).bit_count()
print(hamming(0b1011, 0b1001), min(hamming(x, y) for x in range(4) for y in range(4) if x != y), [i for i in range(16) if i & 5 == 5], bytes(i ^ 42 for i in b"secret").hex(), bytes(i ^ 42 for i in bytes(i ^ 42 for i in b"secret")))
