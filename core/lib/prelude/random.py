# random: generators over the native Mersenne Twister, and distributions.
from math import acos as _acos, cos as _cos, exp as _exp, floor as _floor, isfinite as _isfinite, log as _log
from math import ceil as _ceil, pi as _pi, sin as _sin, sqrt as _sqrt

__all__ = [
    'Random', 'SystemRandom', 'betavariate', 'choice', 'choices', 'expovariate', 'gammavariate', 'gauss', 'getrandbits', 'getstate',
    'lognormvariate', 'normalvariate', 'paretovariate', 'randbytes', 'randint', 'random', 'randrange', 'sample', 'seed',
    'setstate', 'shuffle', 'triangular', 'uniform', 'vonmisesvariate', 'weibullvariate',
]

NV_MAGICCONST = 4 * _exp(-0.5) / _sqrt(2.0)
LOG4 = _log(4.0)
SG_MAGICCONST = 1.0 + _log(4.5)
TWOPI = 2.0 * _pi
BPF = 53
RECIP_BPF = 2 ** -53
_e = _exp(1.0)
_ONE = 1


def _deprecated(text, is_own):
    # Of a call within the library its own module is told, which filters by default.
    from warnings import warn, warn_explicit
    if is_own:
        warn_explicit(text, DeprecationWarning, '<stdlib>/random.py', 1, 'random', {})
    else:
        warn(text, DeprecationWarning)


def _bound(value, what, is_own=False):
    if hasattr(type(value), '__index__'):
        return type(value).__index__(value)
    number = int(value)
    if number != value:
        _deprecated('randrange() will raise TypeError in the future', is_own)
        raise ValueError(f'non-integer {what} for randrange()')
    _deprecated('non-integer arguments to randrange() have been deprecated since Python 3.10 and will be removed in a '
                'subsequent version', is_own)
    return number


def _range_of_others(state, start, stop, step, is_own=False):
    return _range(state, _bound(start, 'arg 1', is_own), None if stop is None else _bound(stop, 'stop', is_own),
                  _bound(step, 'step', is_own))


def _int_of_others(state, a, b):
    return _range_of_others(state, a, b + 1, 1, True)


def _running_totals(numbers):
    totals = []
    total = None
    for number in numbers:
        total = number if total is None else total + number
        totals.append(total)
    return totals


def _place_of(totals, number, low, high):
    # The first place whose total is above the number.
    while low < high:
        middle = (low + high) // 2
        if number < totals[middle]:
            high = middle
        else:
            low = middle + 1
    return low


def _is_sequence(population):
    kind = type(population)
    return (not isinstance(population, (dict, set, frozenset)) and hasattr(kind, '__getitem__') and hasattr(kind, '__len__'))


class Random:
    # What is C in CPython: the state, numbers and bits.
    __module__ = '_random'
    __slots__ = ('_state',)

    def __new__(cls, /, *args, **kwargs):
        self = super().__new__(cls)
        self._state = _new_state()
        return self

    def random(self):
        return _fraction(self._state)

    def getrandbits(self, k, /):
        return _bits(self._state, k)


_Random = Random
del _Random.__slots__


class Random(_Random):
    VERSION = 3
    _draws_own_bits = True    # random() and getrandbits() are those of this class

    def __init_subclass__(cls, /, **kwargs):
        super().__init_subclass__(**kwargs)
        # The first class that says how to draw decides from what numbers below a bound are made.
        for kind in cls.__mro__:
            names = kind.__dict__
            if '_randbelow' in names or 'getrandbits' in names or 'random' in names:
                break
        if kind is Random:
            return
        cls._draws_own_bits = False
        if '_randbelow' not in names:
            cls._randbelow = cls._randbelow_of_bits if 'getrandbits' in names else cls._randbelow_of_fractions

    def __init__(self, x=None):
        self.seed(x)
        self.gauss_next = None

    def seed(self, a=None, version=2):
        if a is None:
            a = _session_seed()
        if version == 1 and isinstance(a, (str, bytes)):
            text = a.decode('latin-1') if isinstance(a, bytes) else a
            number = ord(text[0]) << 7 if text else 0
            for c in text:
                number = ((1000003 * number) ^ ord(c)) & 0xFFFFFFFFFFFFFFFF
            number ^= len(text)
            a = -2 if number == -1 else number
        elif version == 2 and isinstance(a, (str, bytes, bytearray)):
            if isinstance(a, str):
                a = a.encode()
            a = int.from_bytes(a + _digest(a), 'big')
        elif not isinstance(a, (int, float, str, bytes, bytearray)):
            raise TypeError('The only supported seed types are: None,\n'
                            'int, float, str, bytes, and bytearray.')
        _seed(self._state, a)
        self.gauss_next = None

    def getstate(self):
        return self.VERSION, _words(self._state), self.gauss_next

    def setstate(self, state):
        version = state[0]
        if version == 3:
            version, words, self.gauss_next = state
            _set_words(self._state, words)
        elif version == 2:
            version, words, self.gauss_next = state
            try:
                words = tuple([word % (2 ** 32) for word in words])
            except ValueError as e:
                raise TypeError from e
            _set_words(self._state, words)
        else:
            raise ValueError('state with version %s passed to Random.setstate() of version %s'
                             % (version, self.VERSION))

    def __getstate__(self):
        return self.getstate()

    def __setstate__(self, state):
        self.setstate(state)

    def randbytes(self, n):
        return self.getrandbits(n * 8).to_bytes(n, 'little')

    def _randbelow(self, n):
        return _below(self._state, n) if self._draws_own_bits else self._randbelow_of_bits(n)

    def _randbelow_of_bits(self, n):
        if not n:
            return 0
        k = n.bit_length()
        r = self.getrandbits(k)
        while r >= n:
            r = self.getrandbits(k)
        return r

    def _randbelow_of_fractions(self, n):
        whole = 1 << BPF
        if n >= whole:
            return _floor(self.random() * n)
        limit = (whole - whole % n) / whole
        r = self.random()
        while r >= limit:
            r = self.random()
        return _floor(r * whole) % n

    def randrange(self, start, stop=None, step=1):
        if type(start) is not int or type(step) is not int or not (stop is None or type(stop) is int):
            start = _bound(start, 'arg 1')
            if stop is None and step is not _ONE:
                raise TypeError('Missing a non-None stop argument')
            stop = None if stop is None else _bound(stop, 'stop')
            step = _bound(step, 'step')
        if self._draws_own_bits:
            return _range(self._state, start, stop, step)
        if stop is None:
            if step is not _ONE:
                raise TypeError('Missing a non-None stop argument')
            start, stop = 0, start
        width = (stop - start + step - (1 if step > 0 else -1)) // step
        if width <= 0:
            raise ValueError('empty range for randrange()')
        return start + step * self._randbelow(width)

    def randint(self, a, b):
        return self.randrange(a, b + 1)

    def choice(self, seq):
        if not len(seq):
            raise IndexError('Cannot choose from an empty sequence')
        return seq[self._randbelow(len(seq))]

    def shuffle(self, x):
        if self._draws_own_bits and _shuffle(self._state, x):
            return
        for i in range(len(x) - 1, 0, -1):
            j = self._randbelow(i + 1)
            x[i], x[j] = x[j], x[i]

    def sample(self, population, k, *, counts=None):
        if not _is_sequence(population):
            raise TypeError('Population must be a sequence.  For dicts or sets, use sorted(d).')
        n = len(population)
        if counts is not None:
            totals = _running_totals(counts)
            if len(totals) != n:
                raise ValueError('The number of counts does not match the population')
            total = totals.pop()
            if not isinstance(total, int):
                raise TypeError('Counts must be integers')
            if total <= 0:
                raise ValueError('Total of counts must be greater than zero')
            places = self.sample(range(total), k=k)
            return [population[_place_of(totals, place, 0, len(totals))] for place in places]
        if not 0 <= k <= n:
            raise ValueError('Sample larger than population or is negative')
        result = [None] * k
        table_size = 21    # of a small set, against that of a list of the whole population
        if k > 5:
            table_size += 4 ** _ceil(_log(k * 3, 4))
        if n <= table_size:
            pool = list(population)
            for i in range(k):
                j = self._randbelow(n - i)
                result[i] = pool[j]
                pool[j] = pool[n - i - 1]
        else:
            taken = set()
            for i in range(k):
                j = self._randbelow(n)
                while j in taken:
                    j = self._randbelow(n)
                taken.add(j)
                result[i] = population[j]
        return result

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        draw = self.random
        n = len(population)
        if cum_weights is None:
            if weights is None:
                n += 0.0
                return [population[_floor(draw() * n)] for _ in range(k)]
            try:
                cum_weights = _running_totals(weights)
            except TypeError:
                if not isinstance(weights, int):
                    raise
                k = weights
                raise TypeError(f'The number of choices must be a keyword argument: {k=}') from None
        elif weights is not None:
            raise TypeError('Cannot specify both weights and cumulative weights')
        if len(cum_weights) != n:
            raise ValueError('The number of weights does not match the population')
        total = cum_weights[-1] + 0.0
        if total <= 0.0:
            raise ValueError('Total of weights must be greater than zero')
        if not _isfinite(total):
            raise ValueError('Total of weights must be finite')
        return [population[_place_of(cum_weights, draw() * total, 0, n - 1)] for _ in range(k)]

    def uniform(self, a, b):
        return a + (b - a) * self.random()

    def triangular(self, low=0.0, high=1.0, mode=None):
        u = self.random()
        try:
            c = 0.5 if mode is None else (mode - low) / (high - low)
        except ZeroDivisionError:
            return low
        if u > c:
            u = 1.0 - u
            c = 1.0 - c
            low, high = high, low
        return low + (high - low) * _sqrt(u * c)

    def normalvariate(self, mu=0.0, sigma=1.0):
        # Kinderman and Monahan's ratio of uniform numbers.
        while True:
            u1 = self.random()
            u2 = 1.0 - self.random()
            z = NV_MAGICCONST * (u1 - 0.5) / u2
            if z * z / 4.0 <= -_log(u2):
                return mu + z * sigma

    def gauss(self, mu=0.0, sigma=1.0):
        # Two at a time; the second is kept for the next call.
        z = self.gauss_next
        self.gauss_next = None
        if z is None:
            angle = self.random() * TWOPI
            radius = _sqrt(-2.0 * _log(1.0 - self.random()))
            z = _cos(angle) * radius
            self.gauss_next = _sin(angle) * radius
        return mu + z * sigma

    def lognormvariate(self, mu, sigma):
        return _exp(self.normalvariate(mu, sigma))

    def expovariate(self, lambd):
        return -_log(1.0 - self.random()) / lambd

    def vonmisesvariate(self, mu, kappa):
        # Fisher's rejection from a wrapped Cauchy distribution.
        if kappa <= 1e-6:
            return TWOPI * self.random()
        s = 0.5 / kappa
        r = s + _sqrt(1.0 + s * s)
        while True:
            z = _cos(_pi * self.random())
            d = z / (r + z)
            u2 = self.random()
            if u2 < 1.0 - d * d or u2 <= (1.0 - d) * _exp(d):
                break
        q = 1.0 / r
        f = (q + z) / (1.0 + q * z)
        if self.random() > 0.5:
            return (mu + _acos(f)) % TWOPI
        return (mu - _acos(f)) % TWOPI

    def gammavariate(self, alpha, beta):
        if alpha <= 0.0 or beta <= 0.0:
            raise ValueError('gammavariate: alpha and beta must be > 0.0')
        if alpha > 1.0:
            # Cheng, 1977
            spread = _sqrt(2.0 * alpha - 1.0)
            bbb = alpha - LOG4
            ccc = alpha + spread
            while True:
                u1 = self.random()
                if not 1e-7 < u1 < 0.9999999:
                    continue
                u2 = 1.0 - self.random()
                v = _log(u1 / (1.0 - u1)) / spread
                x = alpha * _exp(v)
                z = u1 * u1 * u2
                r = bbb + ccc * v - x
                if r + SG_MAGICCONST - 4.5 * z >= 0.0 or r >= _log(z):
                    return x * beta
        if alpha == 1.0:
            return -_log(1.0 - self.random()) * beta
        # Ahrens and Dieter, 1974
        while True:
            b = (_e + alpha) / _e
            p = b * self.random()
            x = p ** (1.0 / alpha) if p <= 1.0 else -_log((b - p) / alpha)
            u1 = self.random()
            if p > 1.0:
                if u1 <= x ** (alpha - 1.0):
                    break
            elif u1 <= _exp(-x):
                break
        return x * beta

    def betavariate(self, alpha, beta):
        y = self.gammavariate(alpha, 1.0)
        if y:
            return y / (y + self.gammavariate(beta, 1.0))
        return 0.0

    def paretovariate(self, alpha):
        u = 1.0 - self.random()
        return u ** (-1.0 / alpha)

    def weibullvariate(self, alpha, beta):
        u = 1.0 - self.random()
        return alpha * (-_log(u)) ** (1.0 / beta)


class SystemRandom(Random):
    """Numbers that nobody can set: a stream of their own, that of the session's seed."""

    def random(self):
        return (int.from_bytes(self.randbytes(7), 'big') >> 3) * RECIP_BPF

    def getrandbits(self, k, /):
        return _system_bits(k)

    def randbytes(self, n):
        return _system_bits(n * 8).to_bytes(n, 'big')

    def seed(self, *args, **kwds):
        return None

    def _notimplemented(self, *args, **kwds):
        raise NotImplementedError('System entropy source does not have state.')
    getstate = setstate = _notimplemented


def _system_bits(k):
    global _system
    if _system is None:
        _system = Random(f'system {_session_seed()}')
    return _system.getrandbits(k)


_system = None
_inst = Random()
seed = _inst.seed
getstate = _inst.getstate
setstate = _inst.setstate
# The common ones go straight to the native part.
random = _bind(_fraction, _inst._state, _inst)
getrandbits = _bind(_bits, _inst._state, _inst)
randrange = _bind(_range, _inst._state, _inst)
randint = _bind(_int, _inst._state, _inst)
choice = _bind(_choice, _inst._state, _inst)
randbytes = _inst.randbytes
shuffle = _inst.shuffle
sample = _inst.sample
choices = _inst.choices
uniform = _inst.uniform
triangular = _inst.triangular
normalvariate = _inst.normalvariate
gauss = _inst.gauss
lognormvariate = _inst.lognormvariate
expovariate = _inst.expovariate
vonmisesvariate = _inst.vonmisesvariate
gammavariate = _inst.gammavariate
betavariate = _inst.betavariate
paretovariate = _inst.paretovariate
weibullvariate = _inst.weibullvariate
