class I(int):
    name = 'own'


class F(float):
    pass


class X:
    def __index__(self):
        return 3


class N:
    def __int__(self):
        return 7

    def __float__(self):
        return 7.5

    def __complex__(self):
        return 7j

    def __bool__(self):
        return False

    def __round__(self, n=None):
        return 'rounded'

    def __abs__(self):
        return 'size'

    def __neg__(self):
        return 'negative'

    def __invert__(self):
        return 'inverted'

    def __divmod__(self, other):
        return 'divmod', other

    def __lt__(self, other):
        return 'less'


def operator(name):
    setattr(N, f'__{name}__', lambda self, other: (name, other))
    setattr(N, f'__r{name}__', lambda self, other: ('r' + name, other))


for name in 'add sub mul truediv floordiv mod pow lshift rshift and or xor'.split():
    operator(name)


class Bad:
    def __int__(self):
        return 'x'

    def __float__(self):
        return 1

    def __index__(self):
        return 1.5


def t(text, make):
    try:
        result = repr(make())
    except Exception as error:
        result = type(error).__name__ + ': ' + str(error)
    print(text, '->', ascii(result)[1:-1][:200])


t('int("12",base="x")', lambda: (int("12",base="x")))
t('int("1",base=2**70)', lambda: (int("1",base=2**70)))
t('int()', lambda: (int()))
t('int(base=10)', lambda: (int(base=10)))
t('int("5",base=10)', lambda: (int("5",base=10)))
t('int(x=5)', lambda: (int(x=5)))
t('int(b"0x1f",16)', lambda: (int(b"0x1f",16)))
t('int(bytearray(b"12"))', lambda: (int(bytearray(b"12"))))
t('(5).__round__(-1)', lambda: ((5).__round__(-1)))
t('(5).__round__(1.5)', lambda: ((5).__round__(1.5)))
t('round(5,"x")', lambda: (round(5,"x")))
t('round(1.5,"x")', lambda: (round(1.5,"x")))
t('round("x")', lambda: (round("x")))
t('(5).__add__("x")', lambda: ((5).__add__("x")))
t('float.fromhex("0x")', lambda: (float.fromhex("0x")))
t('float.fromhex("1.8p3"), float.fromhex("inf"), float.fromhex("-0x1p-1074"), float.fromhex(" 0x.8 "), float.fromhex("0x1.8"), float.fromhex("0x1.00000000000008p0")', lambda: (float.fromhex("1.8p3"), float.fromhex("inf"), float.fromhex("-0x1p-1074"), float.fromhex(" 0x.8 "), float.fromhex("0x1.8"), float.fromhex("0x1.00000000000008p0")))
t('float.fromhex("0x1p1024")', lambda: (float.fromhex("0x1p1024")))
t('float.fromhex("0x1.fffffffffffff8p1023")', lambda: (float.fromhex("0x1.fffffffffffff8p1023")))
t('float.fromhex(1)', lambda: (float.fromhex(1)))
t('(1e300).as_integer_ratio()', lambda: ((1e300).as_integer_ratio()))
t('(0.1).as_integer_ratio(), (5).as_integer_ratio(), (0.0).as_integer_ratio(), (-2.5).as_integer_ratio()', lambda: ((0.1).as_integer_ratio(), (5).as_integer_ratio(), (0.0).as_integer_ratio(), (-2.5).as_integer_ratio()))
t('float("1",2)', lambda: (float("1",2)))
t('float()', lambda: (float()))
t('bool("x",1)', lambda: (bool("x",1)))
t('bool()', lambda: (bool()))
t('(1).__format__("x"), (1).__bool__(), (1).__repr__(), (1).__index__(), (1).__truediv__(2), (1).__rsub__(5), (1).__pow__(-1), (2).__rpow__(3)', lambda: ((1).__format__("x"), (1).__bool__(), (1).__repr__(), (1).__index__(), (1).__truediv__(2), (1).__rsub__(5), (1).__pow__(-1), (2).__rpow__(3)))
t('(2).__divmod__(0)', lambda: ((2).__divmod__(0)))
t('(1.5).__trunc__(), (1.5).__floor__(), (1.5).__ceil__(), (1.5).__int__(), (1.5).__round__(), (15).__floor__(), (1).__lt__("x"), (1).__invert__()', lambda: ((1.5).__trunc__(), (1.5).__floor__(), (1.5).__ceil__(), (1.5).__int__(), (1.5).__round__(), (15).__floor__(), (1).__lt__("x"), (1).__invert__()))
t('int.__new__(bool, 1)', lambda: (int.__new__(bool, 1)))
t('bool.__new__(int)', lambda: (bool.__new__(int)))
t('(1).conjugate(), (1.5).conjugate()', lambda: ((1).conjugate(), (1.5).conjugate()))
t('I(5), type(I(5)) is I, I(5)+1, type(I(5)+1) is int, I(5)==5, I(2)**10, -I(3), hash(I(5)), {5:1}[I(5)], I("7"), I(2.9), str(I(5)), repr(I(5)), f"{I(5):03d}", "%d" % I(5), I(5).name, int(I(5)), I(10**30), bool(I(0)), [1,2,3][I(1)], range(I(3)), I()', lambda: (I(5), type(I(5)) is I, I(5)+1, type(I(5)+1) is int, I(5)==5, I(2)**10, -I(3), hash(I(5)), {5:1}[I(5)], I("7"), I(2.9), str(I(5)), repr(I(5)), f"{I(5):03d}", "%d" % I(5), I(5).name, int(I(5)), I(10**30), bool(I(0)), [1,2,3][I(1)], range(I(3)), I()))
t('F(1.5), type(F(1.5)) is F, F(1.5)+1, F(2)==2, F("3.5"), f"{F(1.5):.2f}", hash(F(0.5))==hash(0.5), round(F(2.567),1), F(1.5).is_integer()', lambda: (F(1.5), type(F(1.5)) is F, F(1.5)+1, F(2)==2, F("3.5"), f"{F(1.5):.2f}", hash(F(0.5))==hash(0.5), round(F(2.567),1), F(1.5).is_integer()))
t('int(N()), float(N()), complex(N()), bool(N()), N()+1, 1+N(), round(N()), abs(N()), -N(), [10,20,30,40][X()], hex(X()), "a"*X(), bytes(X()), range(X()), round(2.5678, X()), "%d %x" % (X(), X()), int(X()), float(X()), pow(2,X())', lambda: (int(N()), float(N()), complex(N()), bool(N()), N()+1, 1+N(), round(N()), abs(N()), -N(), [10,20,30,40][X()], hex(X()), "a"*X(), bytes(X()), range(X()), round(2.5678, X()), "%d %x" % (X(), X()), int(X()), float(X()), pow(2,X())))
t('int(Bad())', lambda: (int(Bad())))
t('float(Bad())', lambda: (float(Bad())))
t('[1][Bad()]', lambda: ([1][Bad()]))
t('divmod(N(),2), N()**2, 2**N(), N()//2, N()%2, N()<5, N()<<1, N()&1, N()|1, N()^1, ~N(), N()/2, N()-1, N()*2, N()>>1', lambda: (divmod(N(),2), N()**2, 2**N(), N()//2, N()%2, N()<5, N()<<1, N()&1, N()|1, N()^1, ~N(), N()/2, N()-1, N()*2, N()>>1))
t('N()@1', lambda: (N()@1))
t('5+None', lambda: (5+None))
t('None-5', lambda: (None-5))
t('[]+5', lambda: ([]+5))
t('5*None', lambda: (5*None))
t('-"x"', lambda: (-"x"))
t('+"x"', lambda: (+"x"))
t('~1.5', lambda: (~1.5))
t('-None', lambda: (-None))
t('1<"x"', lambda: (1<"x"))
t('1.5>=None', lambda: (1.5>=None))
t('5&1.5', lambda: (5&1.5))
t('1.5<<1', lambda: (1.5<<1))
t('"x"-"y"', lambda: ("x"-"y"))
t('{}+{}', lambda: ({}+{}))
t('5 @ 6', lambda: (5 @ 6))
t('1 + [] if False else 1+2.5', lambda: (1 + [] if False else 1+2.5))
t('divmod("x",1)', lambda: (divmod("x",1)))
t('pow("x",2)', lambda: (pow("x",2)))
t('pow(2,"x")', lambda: (pow(2,"x")))
t('abs("x")', lambda: (abs("x")))
t('sum(["a"])', lambda: (sum(["a"])))
t('sum([],"a")', lambda: (sum([],"a")))
t('sum([[1],[2]],[]), sum([1.5,2]), sum((i for i in range(10))), sum([True,True]), sum([10**30,1]), sum([0.1]*3), sum([1,2.5,10**20])', lambda: (sum([[1],[2]],[]), sum([1.5,2]), sum((i for i in range(10))), sum([True,True]), sum([10**30,1]), sum([0.1]*3), sum([1,2.5,10**20])))
t('max([1,2.5,10**20]), min(3,1.5), max("a","b"), max([1,2],key=lambda x:-x), min([],default=5)', lambda: (max([1,2.5,10**20]), min(3,1.5), max("a","b"), max([1,2],key=lambda x:-x), min([],default=5)))
t('max([])', lambda: (max([])))
t('max(1,"x")', lambda: (max(1,"x")))
t('sorted([3,1.5,2**70,-1,True]), sorted([0.0,-0.0])', lambda: (sorted([3,1.5,2**70,-1,True]), sorted([0.0,-0.0])))
t('1_000 == 1000, 0xFF, 0o17, 0b11, 1e3, .5, 5., 1E-2, 0_0', lambda: (1_000 == 1000, 0xFF, 0o17, 0b11, 1e3, .5, 5., 1E-2, 0_0))
t('10**18, 9223372036854775807, 9223372036854775808, -9223372036854775808, 4611686018427387904, -4611686018427387905', lambda: (10**18, 9223372036854775807, 9223372036854775808, -9223372036854775808, 4611686018427387904, -4611686018427387905))
t('9223372036854775807+1, -9223372036854775808-1, 4611686018427387903+1, -4611686018427387904-1, 4611686018427387904-1, 3037000500**2, 4294967296**2', lambda: (9223372036854775807+1, -9223372036854775808-1, 4611686018427387903+1, -4611686018427387904-1, 4611686018427387904-1, 3037000500**2, 4294967296**2))
t('int(4611686018427387904.0), 2.0**62==2**62, 2**62==4611686018427387904, {2**62:1}[4611686018427387904], {2**70:1}[2**70]', lambda: (int(4611686018427387904.0), 2.0**62==2**62, 2**62==4611686018427387904, {2**62:1}[4611686018427387904], {2**70:1}[2**70]))
t('(1<<62)>>1, (1<<64)//(1<<32), (1<<64)-(1<<64), (1<<64)%10, -(1<<62), ~(1<<62), (2**64-1)&0xFFFF, (1<<63)|1, -1&(2**64-1), -1<<62, -1<<63', lambda: ((1<<62)>>1, (1<<64)//(1<<32), (1<<64)-(1<<64), (1<<64)%10, -(1<<62), ~(1<<62), (2**64-1)&0xFFFF, (1<<63)|1, -1&(2**64-1), -1<<62, -1<<63))
t('9999999999999999*1.0, 1e16+1, 2**53+1.0, 0.1*3, 1e308*10, 5e-324/2, 1.0/3*3', lambda: (9999999999999999*1.0, 1e16+1, 2**53+1.0, 0.1*3, 1e308*10, 5e-324/2, 1.0/3*3))
t("3.14159 .__round__(2), 1e16 .__repr__(), float('1e-7'), 1e-4, 1.5e-10, 12345678912345678.0, 1.0e15, 1e17", lambda: (3.14159 .__round__(2), 1e16 .__repr__(), float('1e-7'), 1e-4, 1.5e-10, 12345678912345678.0, 1.0e15, 1e17))
