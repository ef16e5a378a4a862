# unicode_escape and raw_unicode_escape, both ways, with what they refuse.
for e in ('unicode_escape', 'raw_unicode_escape'):
    for t in ('abc', 'ä', '\n\t\r\\', 'ŉ', '\U0001f600', '\x00\x7f\x80', "'\"", '\u20ac\\u20ac'):
        b = t.encode(e); print(e, b, b.decode(e) == t, ascii(b.decode(e)))
for b in (rb'\x41\u0041\U00000041\n\101\N{DIGIT ONE}', rb'\x4', rb'\u12', rb'\Uffffffff', rb'abc\\', b'abc\\', rb'\N{nope}', b'\xe4', rb'\U0001f600', rb'\ud800', rb"\'\"\a\b\f\v\
x"):
    for e in ('unicode_escape', 'raw_unicode_escape', 'unicode-escape'):
        try: print(b, ascii(b.decode(e)))
        except Exception as x: print(b, type(x).__name__, x)
        try: print(b, ascii(b.decode(e, 'replace')), ascii(b.decode(e, 'ignore')), ascii(b.decode(e, 'backslashreplace')))
        except Exception as x: print(b, type(x).__name__, x)
