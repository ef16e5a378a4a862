import string, itertools, operator, random
from functools import reduce
def xor(data, key): return bytes(a ^ b for a, b in zip(data, itertools.cycle(key)))
msg = "Attack at dawn, 06:00!".encode()
enc = xor(msg, b"key")
print(enc.hex(), xor(enc, b"key").decode(), enc == xor(msg, bytearray(b"key")), bytes.fromhex(enc.hex()) == enc)
B64 = string.ascii_uppercase + string.ascii_lowercase + string.digits + "+/"
def b64(data):
    out = []
    for i in range(0, len(data), 3):
        chunk = data[i:i + 3]
        n = int.from_bytes(chunk.ljust(3, b"\0"), "big")
        s = "".join(B64[n >> k & 63] for k in (18, 12, 6, 0))
        out.append(s[:len(chunk) + 1] + "=" * (3 - len(chunk)))
    return "".join(out)
def unb64(s):
    n = reduce(lambda a, c: a << 6 | B64.index(c), s.rstrip("="), 0)
    bits = len(s.rstrip("=")) * 6
    return (n >> bits % 8).to_bytes(bits // 8, "big")
for d in (b"", b"f", b"fo", b"foo", b"foob", bytes(range(5))):
    print(b64(d), unb64(b64(d)) == d)
def rail(s, n):
    rows = [""] * n
    for c, r in zip(s, itertools.cycle([*range(n), *range(n - 2, 0, -1)])):
        rows[r] += c
    return "".join(rows)
print(rail("WEAREDISCOVERED", 3))
def atbash(s): return s.translate(str.maketrans(string.ascii_letters, string.ascii_lowercase[::-1] + string.ascii_uppercase[::-1]))
print(atbash("Hello"), atbash(atbash("Hello")))
rng = random.Random(1)
alphabet = list(string.ascii_lowercase)
key = rng.sample(alphabet, 26)
table = str.maketrans("".join(alphabet), "".join(key))
back = str.maketrans(dict(zip(key, alphabet)))
s = "the quick brown fox".translate(table)
print("".join(key), s, s.translate(back))
def adler(data):
    a, b = 1, 0
    for x in data:
        a = (a + x) % 65521
        b = (b + a) % 65521
    return b << 16 | a
print(hex(adler(b"Wikipedia")), adler(b""))
p, q, e = 61, 53, 17
n, phi = p * q, (p - 1) * (q - 1)
d = pow(e, -1, phi)
c = [pow(b, e, n) for b in b"RSA!"]
print(d, c, bytes(pow(x, d, n) for x in c))
try:
    pow(4, -1, 8)
except ValueError as err:
    print(err)
def luhn(s): return sum(int(c) if i % 2 == 0 else sum(divmod(int(c) * 2, 10)) for i, c in enumerate(reversed(s))) % 10 == 0
print(luhn("79927398713"), luhn("79927398710"), [f"{i:02x}" for i in b"\x00\xff~"], "".join(f"{b:08b}" for b in b"Hi"), bytes(int(x, 2) for x in "01001000 01101001".split()), b"abc".translate(bytes.maketrans(b"abc", b"xyz")), bytearray(b"hi")[::-1], b"%s-%03d" % (b"x", 7), b"a|b".partition(b"|"), b"\xe9".decode("latin-1"), "é".encode("utf-8").hex(" "), int.from_bytes(b"\x10\x00", "little"), sum(b"abc"), max(b"hello"), list(b"\n\t"), b"tEsT".swapcase(), b"x" * 3 + b"y", b"ab" in b"cabd", b"abc".index(b"c"), bytes(4), bytes([65] * 2), b"".join([b"1", b"2"]), b"a b".split(), b"l1\nl2".splitlines(), ascii("ñ"), repr(b"'"), "naïve".encode("ascii", "replace"), b"\xff".decode("utf-8", "replace"))
freq = sorted(((s.count(c), c) for c in set(s) if c != " "), reverse=True)[:3]
print(freq, reduce(operator.xor, b"checksum"), hash(b"a") == hash(b"a"), {b"k": 1}[b"k"], b"a" == "a")
