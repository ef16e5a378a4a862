# abs bin chr divmod hex oct ord pow round hash.
print(abs(-3), abs(3), abs(-2.5), abs(-0.0), abs(True), abs(-10**30), abs(3 + 4j), type(abs(True)).__name__)
print(bin(10), bin(-10), bin(0), hex(255), hex(-255), hex(2**70), oct(8), oct(-64), bin(True), hex(10**20))
print(chr(65), chr(233), chr(0x1F600), ord('a'), ord('é'), ord('😀'), ord(b'a'), chr(ord('x')))
print(divmod(7, 3), divmod(-7, 3), divmod(7, -3), divmod(7.5, 2), divmod(-7.5, 2), divmod(10**20, 7), divmod(True, 2))
print(pow(2, 10), pow(2, -1), pow(2.0, 3), pow(2, 10, 1000), pow(3, -1, 7), pow(-3, 3, 5), pow(2, 1000, 10**9 + 7), pow(5, 0, 1))
print(pow(7, 10**20, 13), pow(10**20, 3, 10**15 + 37), pow(-2, -3, 11), pow(2, 3, -5), pow(base=2, exp=5), pow(0, 0))
print(round(2.5), round(3.5), round(-2.5), round(2.567, 2), round(1234, -2), round(1250, -2), round(2.5, 0), round(5), round(1e20))
print(round(True), round(2.675, 2), round(-0.4), round(1.5, None), round(15, -1), round(25, -1), round(10**20, -19))
print(hash(1), hash(-1), hash(2**61 - 1), hash(2**61), hash(-2**61), hash(1.0), hash(0.5), hash(1e100), hash(float('inf')),
      hash(True), hash(10**30), hash(-10**30), hash('') , hash(0.1), hash(-1.5))


class Number:
    def __abs__(self):
        return 'abs'

    def __round__(self, digits=None):
        return f'round {digits}'

    def __divmod__(self, other):
        return 'divmod', other

    def __rdivmod__(self, other):
        return 'rdivmod', other

    def __pow__(self, other, mod=None):
        return 'pow', other, mod

    def __rpow__(self, other):
        return 'rpow', other

    def __index__(self):
        return 42

    def __hash__(self):
        return 7

    def __trunc__(self):
        return 1


n = Number()
print(abs(n), round(n), round(n, 2), divmod(n, 1), divmod(1, n), pow(n, 2), pow(2, n), pow(n, 2, 3), n ** 5)
print(bin(n), hex(n), oct(n), chr(n), hash(n), list(range(n))[-1], 'ab' * n == 'ab' * 42)
for bad in (lambda: divmod(1, 'a'), lambda: divmod(1, 0), lambda: divmod(1.0, 0), lambda: pow(2, 3, 0), lambda: pow(2, -1, 4),
            lambda: pow('a', 2), lambda: 0 ** -1, lambda: round('a'), lambda: abs([]), lambda: chr(-5), lambda: ord('')):
    try:
        bad()
    except (TypeError, ValueError, ZeroDivisionError) as error:
        print(type(error).__name__, error)
