"""Bytes, bytearray."""
b = b"Hello \x00\xff"
print(b, b[0], b[1:3], b.hex(), b.hex("-"), b.hex(":", 2), bytes.fromhex("48 65"), b.upper(), b.split(), b.find(b"l"), b.replace(b"l", b"L"), b"abc" < b"abd", b"a" + b"b", b"ab" * 2, 72 in b, b"ell" in b, len(b), list(b[:3]), bytes(3), bytes([1, 2]), bytes("é", "utf-8"), bytes(range(3)))
ba = bytearray(b"abc"); ba[0] = 65; ba.append(100); ba.extend(b"ef"); ba += b"g"; ba[1:2] = b"XYZ"; del ba[-1]; ba.insert(0, 33); print(ba, ba.pop(), ba.decode(), bytes(ba), ba == bytes(ba), ba.reverse(), ba, ba.copy() is ba, ba.index(ord("X")), ba.count(b"X"), ba.remove(33), ba)
print(b"a,b,c".split(b","), b",".join([b"x", b"y"]), b"  x ".strip(), b"abc".startswith(b"ab"), b"abc".center(7, b"*"), b"a\nb".splitlines(), b"abc".translate(bytes.maketrans(b"a", b"z")), b"AbC".swapcase(), b"12".isdigit(), b"a-b".partition(b"-"), b"%s-%d" % (b"x", 5), b"tEST".title(), b"x".zfill(4), b"a\tb".expandtabs(4))
for c in ("b'a' + 'a'", "'a' + b'a'", "b[10]", "b['a']", "bytes('a')", "bytes(-1)", "bytes([256])", "bytes('é', 'ascii')", "b.decode()", "b'\\xe9'.decode('ascii')", "b'\\xe9'.decode('latin-1')", "b'\\xe9'.decode('utf-8', 'replace')", "b'a'.join(['b'])", "b.find('a')", "b'a' in 'a'", "'a' in b'a'", "ba.append(256)", "ba.append('a')", "ba[0] = 300", "ba.extend('a')", "bytes(5.5)", "b[0] = 1", "bytes.fromhex('zz')", "bytes.fromhex('123')", "b'a' == 'a'", "b'a' < 'a'", "b'%d' % 'x'", "int(b'12')", "ord(b'a')", "ord(b'ab')", "hash(ba)", "hash(b'a') == hash('a')", "bytes(None)", "b'é'", "bytes([1, 'a'])", "bytearray(3)", "bytearray('a')", "b'abc'.replace('a', 'b')", "b.split('a')", "b'abc'[::-1]", "b'ab'.hex('--')", "sum(b'ab')", "max(b'abz')", "sorted(b'cab')", "str(b'a')", "b''.join([b'a', bytearray(b'b')])", "bytes(bytearray(b'q'))", "b'x' * 'a'", "ba * 2", "b'abc'.index(b'z')", "b'abc'.nope"):
    try:
        try: print(c, "=", eval(c))
        except SyntaxError as se:
            if "bytes can only" in str(se): print(c, se.msg); continue
            exec(c)
    except Exception as e: print(c, "->", type(e).__name__, e)
