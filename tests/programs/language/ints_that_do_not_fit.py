import itertools, collections, math
B = 2**70
tests = '''[1].pop(B)
[1].insert(B, 2)
[1].insert(-B, 2)
[1].index(1, B)
[1].index(1, -B, B)
(1,).index(1, -B)
'a'.center(B)
'a'.ljust(B)
'a'.rjust(B)
'a'.zfill(B)
'a'.replace('a', 'b', B)
'a b'.split(None, B)
'a b'.rsplit(' ', -B)
'a'.expandtabs(B)
'a'.find('a', B)
'a'.find('a', -B, B)
'a'.count('a', -B)
'a'.startswith('a', -B)
b'a'.center(B)
b'a'.replace(b'a', b'b', B)
b'a b'.split(None, B)
b'a'.zfill(B)
b'a'.expandtabs(B)
b'a'.hex(':', B)
bytearray(b'a').pop(B)
bytearray(b'a').insert(B, 1)
bytearray(b'a').append(B)
bytes(B)
bytearray(B)
bytes([B])
[1] * B
B * 'a'
(1,) * B
b'a' * B
[1][B]
'a'[B]
b'a'[B]
range(3)[B]
range(B)[B]
len(range(B))
list(range(B))
tuple(range(B))
sorted(range(B))
[*range(B)]
print(*range(B))
a, *b = range(B)
round(1.5, B)
round(15, B)
chr(B)
math.factorial(B)
math.comb(5, B)
math.ldexp(1.0, B)
math.ldexp(1.0, -B)
1 << B
1 >> B
0 << B
1.0 ** B
2.0 ** B
float(2**2000)
(1).to_bytes(B, 'big')
int.from_bytes(b'a', 'big').to_bytes(-1, 'big')
int('1', B)
collections.deque([1], B)
collections.deque([1]).rotate(B)
collections.deque([1]).insert(B, 1)
collections.deque([1])[B]
collections.deque([1]).index(1, B)
collections.Counter('a').most_common(B)
next(itertools.islice('abc', B))
next(itertools.islice('abc', B, None))
next(itertools.count(B))
next(itertools.combinations('ab', B))
next(itertools.product('ab', repeat=B))
next(itertools.permutations('ab', B))
'%c' % B
'%*d' % (B, 1)
'%.*f' % (B, 1.0)
format(1, '99999999999999999999')
'{:99999999999999999999}'.format(1)
'{:.99999999999999999999f}'.format(1.0)
format('a', '.99999999999999999999')
'{99999999999999999999}'.format(1)
slice(B).indices(B)
slice(-B, None, -1).indices(2 * B)
slice(True).indices(True)
range(0, B * 9, 3)[1:B:7]
range(B, -B, -5)[::-3]
range(5)[:B:B]
range(5)['x':]
range(True, 5)[True:]
memoryview(b'abc')[B]
enumerate('a', B)
next(enumerate('a', B))
sum(range(B, B + 3))
hash(range(B)) == hash(range(B))
range(B) == range(B)
range(B).index(B - 1)
range(B).count(5)
B in range(B)
reversed(range(B))
next(reversed(range(B)))
iter(range(B)).__length_hint__()
iter(range(5)).__length_hint__()
'abc'.__getitem__(B)
[].__getitem__(B)
[1].__mul__(B)
'a'.__mul__(B)
(1).__lshift__(B)
(5).__round__(B)
str(B, 1)
divmod(B, 0)
pow(2, B, 7)
pow(2, -1, 7)
pow(2, -1, 4)
pow(2, 3, 0)
pow(2.0, 3, 5)
int(B).__index__()
bin(B)
[0] * -B
'a' * -B
[1, 2][-B:B]
'ab'[-B:B:-1]
[1,2,3].__setitem__(slice(None, None, B), [9])
[1].remove(B)
{}.pop(B)
'''
for t in tests.strip().split('\n'):
    try:
        if ' = ' in t: exec(t); print(t, 'ok')
        else:
            r = repr(eval(t)); print(t, r[:80] if ' at 0x' not in r else 'obj')
    except BaseException as e: print(t, type(e).__name__, e)
