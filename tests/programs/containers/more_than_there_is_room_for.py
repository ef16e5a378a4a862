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

for s in ["'x' * 10**12", "'x' * 2**63", "'x' * 10**30", "'xy' * 2**62", "b'x' * 10**13", "b'x' * 2**63", "b'xy' * 2**62", "[0] * 10**12", "[0] * 2**62", "[0] * 2**63", "[1, 2] * 2**62", "(0,) * 10**12", "(0,) * 2**62", "(1, 2) * 2**63", "bytearray(b'x') * 10**13", "bytearray(b'ab') * 2**62", "'' * 10**12", "[] * 10**12", "() * 2**62", "b'' * 10**13", "'a'.ljust(10**13)", "'a'.rjust(10**13)", "'a'.center(10**13)", "'a'.zfill(10**13)", "'a'.ljust(2**63)", "'a'.center(2**63 - 1)", "'\\t'.expandtabs(10**12)", "b'\\t'.expandtabs(2**31)", "'\\t'.expandtabs(2**31)", "b'a'.ljust(10**13)", "b'a'.zfill(10**13)", "'%99999999999d' % 1", "'%999999999999999d' % 1", "'%99999999999s' % 1", "'%.99999999999d' % 1", "'%.99999999999f' % 1", "'%99999999999f' % 1.5", "b'%99999999999d' % 1", "format(1, '99999999999')", "format('a', '99999999999999')", "format(1.5, '99999999999.2f')", "format(1.5, '.99999999999f')", "format(1.5, '.2147483647f')[:3]" if 0 else "1", "bytes(10**13)", "bytes(2**63)", "bytes(2**62)", "bytearray(10**13)", "bytearray(2**63 - 1)", "bytearray(2**63)", "list(range(10**13))", "list(range(2**62))", "list(range(10**20))", "tuple(range(10**13))", "set(range(5)) and 0", "len(range(2**63))", "sorted(range(10**14))", "[*range(10**14)]", "(1).to_bytes(10**13, 'big')", "(1).to_bytes(2**63, 'big')", "1 << 10**14", "1 << 2**63", "1 << 2**70", "'a'.replace('a', 'b' * 10) * 10**12", "'abc'.join(['x']) * 2**61", "[None] * (2**60 - 1)", "[None] * 2**60", "bytearray(5).ljust(10**14)", "bytes(range(256)) * 10**11", "'é' * 10**12", "'😀' * 10**12", "'😀' * 2**61", "'é€' * 2**61", "'x'.encode() * 10**13", "[[]] * 10**13", "list('ab') * 10**13", "'a' * -10**30", "[1] * -10**30", "[1] * -2**64", "b'a' * -10**30", "b'a' * 10**30", "(1,) * 10**30", "[1] * 10**30", "bytearray(b'a') * 10**30", "range(10**30) and 1", "10**13 * 'ab'", "2**63 * [1]"]:
    x(s)
L = [1, 2]
def op(src, G=globals()):
    G['L'] = [1, 2]; G['s'] = 'ab'; G['b'] = bytearray(b'ab')
    try: exec(src, G); print(src, 'ok', G['L'], G['s'], G['b'])
    except Exception as e: print(src, '!!', type(e).__name__, e, G['L'], G['s'], G['b'])
for s in ("L *= 10**13", "L *= 2**62", "L *= 2**63", "s *= 10**13", "s *= 2**62", "b *= 10**14", "b *= 2**62", "b *= 2**63", "L[5:] = range(10**14)", "L.extend(range(10**14))", "L += range(10**14)", "b.extend(bytes(10**13))", "L[0:0] = [0] * 10**13", "L = L * 10**13", "s = s + 'a' * 10**13", "L.insert(2**63, 1)", "L.insert(-2**63 - 1, 1)", "s = s.replace('a', 'x' * 10**12)", "a, *c = range(10**14)", "L = [0] * 10**14 + [1]", "b[0:0] = bytes(10**14)", "L.__imul__(10**14)", "s = ' ' * 10**14"):
    op(s)
for s in ["('a' * 10**6).replace('a', 'b' * 10**6)", "('a' * 10**6).replace('', 'b' * 10**6)", "(b'a' * 10**6).replace(b'a', b'b' * 10**6)", "b''.join([b'x' * 10**6] * 10**6)", "''.join(['x' * 10**6] * 10**6)", "'aXbX'.replace('X', '--', 1), b'aXbX'.replace(b'X', b'--', 1), 'ab'.replace('', '-', 2), b','.join([b'a', b'b'])"]:
    x(s)
