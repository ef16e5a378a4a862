def t(f, *a, **k):
    try:
        r = f(*a, **k)
    except Exception as e:
        print("!", type(e).__name__, e)
    else:
        print(repr(r))
    
import re
cases = [(r'(?i)straße', 'STRASSE STRAßE'), (r'(?i)ſ', 's S ſ'), (r'(?i)k', 'K k \u212a'), (r'(?ia)k', '\u212a'), (r'(?i)[a-z]+', 'ABCſK\u212a'), (r'\w+', 'héllo_wörld 漢字 x٣'), (r'(?a)\w+', 'héllo'), (r'\d+', '12٣४'), (r'\s+', 'a\u00a0\u2003\x1c\x85b'), (r'\S', ' \u200b'),
 (r'(a|ab)(c|bcd)(d*)', 'abcd'), (r'(a+)+b', 'aaaab'), (r'(?:(a)|b)*', 'ab'), (r'((a)|b)*', 'abb'), (r'(a)?(?(1)b|c)', 'ab c'), (r'(?P<q>["\'])?x(?(q)(?P=q)|!)', 'x! "x" \'x\' "x\''), (r'(?<=a)b', 'ab bb'), (r'(?<!a)b', 'ab bb'), (r'(?<=ab|cd)e', 'abe cde xe'), (r'(?<=^a)b', 'ab'),
 (r'(?>a+)ab', 'aaab'), (r'(?>a|ab)c', 'abc ac'), (r'a++b', 'aaab'), (r'a++ab', 'aaab'), (r'a?+a', 'a'), (r'a{1,3}+a', 'aaaa aaa'), (r'(?:ab)*+a', 'ababa'), (r'^\w', 'a\nb'), (r'(?m)^\w', 'a\nb\n'), (r'\w$', 'a\nb\n'), (r'(?m)\w$', 'a\nb\n'), (r'\w\Z', 'a\nb\n'), (r'$', 'a\n'), (r'(?m)$', 'a\nb\n'), (r'(?m)^', 'a\n'), (r'.', 'a\n\r\u2028'), (r'(?s).', '\n'),
 (r'(?x) a # comment' '\n  b \\ c [ #]', 'ab c#'), (r'(?x:a b)c d', 'abc d'), (r'(?i:a)b', 'Ab aB AB'), (r'(?-i:a)b', 'ab'), (r'(?i)a(?-i:b)', 'Ab AB'), (r'(?s-i:.)', '\n'), (r'[]a]+', ']a]'), (r'[^]]', ']b'), (r'[a\]]', ']'), (r'[-a]', '-'), (r'[a-]', '-'), (r'[\w-]+', 'a-b'), (r'[^\W\d_]+', 'abc12_d'), (r'[\s\S]', '\n'), (r'\Aa', 'a\na'), (r'\Ba', 'ba a'), (r'\b', 'hi yo'), (r'\B', 'hi'), (r'', ''), (r'\B', ''), (r'\b', ''),
 (r'a*?', 'aa'), (r'a+?', 'aa'), (r'a??', 'a'), (r'a{2,}?', 'aaaa'), (r'(.*?)(\d+)$', 'abc123'), (r'(a*)*', 'aab'), (r'(a*)+', 'b'), (r'(|a)+', 'aa'), (r'(?:|a)+?b', 'aab'), (r'(a|b|)*', 'abc'), (r'x{0}', 'x'), (r'x{0,0}y', 'xy'), (r'a{,2}', 'aaa'), (r'a{2}', 'aaa'), (r'{', '{'), (r'a{', 'a{'), (r'a{,', 'a{,'), (r'a{a}', 'a{a}'), (r'}', '}'), (r']', ']'), (r'\0', '\0'), (r'\012', '\n'), (r'\07', '\7'), (r'\x41\u0042\U00000043', 'ABC'), (r'\N{DIGIT ONE}', '1'), (r'\a\f\v\r\n\t\\', '\a\f\v\r\n\t\\'), (r'[\b]', '\b'), (r'(?#comment)a', 'a'), (r'(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)\10', 'abcdefghijj'), (r'(\w+) \1', 'the the'), (r'(?i)(\w+) \1', 'The tHE'), (r'(a)|\1b', 'b'), (r'(?:a|(b))\1?', 'abb'), (r'(?=(a+))a*b\1', 'aaba'), (r'(?!a)\w', 'ab'), (r'(?=a)(?!ab)a', 'ab ac'), (r'\d(?=(?:\d{3})+$)', '1234567'), ('\U0001F600+', 'x\U0001F600\U0001F600'), (r'[\U0001F600-\U0001F64F]', '\U0001F601'), ('\ud800', 'a\ud800'), (r'(?i)[^a]', 'Aab'), (r'(?i)É', 'é'), (r'(?i)[à-ý]', 'Ñ'), (r'(?i)Σ', 'ςσ'), (r'(?i)µ', 'μ'), (r'(?i)ı', 'iI'), (r'(?i)İ', 'i'), (r'(?i)ﬅ', 'ﬆ')]
for p, s in cases:
    try:
        print(ascii(p), [(m.span(), m.groups()) for m in re.finditer(p, s)])
    except Exception as e:
        print(ascii(p), type(e).__name__, e)
print([ascii(c) for c in map(chr, range(0x3000)) if re.match(r'\s', c)])
print(sum(1 for c in map(chr, range(0x3000)) if re.match(r'\w', c)), sum(1 for c in map(chr, range(0x3000)) if re.match(r'\d', c)))
print([c for c in range(256) if re.match(br'\w', bytes([c]))] == [c for c in range(128) if re.match(r'\w', chr(c))])
print(re.findall(rb'(?i)[\xe0-\xff]', b'\xc0\xe0'), re.findall(rb'\s', bytes(range(256))), re.match(rb'\xff', b'\xff'))
text = 'x=1; y = 22;z=  3'
print(re.findall(r'(\w)\s*=\s*(\d+)', text), re.sub(r'(?P<k>\w)\s*=\s*(?P<v>\d+)', r'\g<v>:\g<k>', text))
print(re.sub(r'(?<=\d)(?=(\d{3})+$)', ',', '1234567'), re.sub(r'(^|_)(\w)', lambda m: m[2].upper(), 'snake_case_name'), re.sub(r'(?<!^)(?=[A-Z])', '_', 'camelCaseName').lower())
tok = re.compile(r'''(?P<num>\d+(?:\.\d*)?)|(?P<id>[A-Za-z_]\w*)|(?P<op>[-+*/()=])|(?P<skip>[ \t]+)|(?P<nl>\n)|(?P<bad>.)''')
for m in tok.finditer('x1 = 3.14*(y-2)\n?'): print(m.lastgroup, repr(m.group()), m.start(), end='; ')
print()
print(re.match(r'(?:(?:a|b)*c)?d?', 'abababd').span(), re.fullmatch(r'a|ab', 'ab'), re.fullmatch(r'a*?', 'aaa'), re.fullmatch('(?s).*', 'a\nb'), re.fullmatch('a$', 'a\n'))
print(re.search(r'(a+)(b+)?', 'xaac').lastindex, re.search(r'((a)(b))', 'ab').lastindex, re.search(r'(a)(?P<n>b)?', 'a').lastgroup)
