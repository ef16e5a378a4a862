# statistics: averages, spread, and the normal distribution. Sums are exact: ratios of integers until the very end.
import math as _math
import random as _random
import sys as _sys
from bisect import bisect_left as _bisect_left, bisect_right as _bisect_right
from collections import Counter as _Counter, namedtuple as _namedtuple

__all__ = ['NormalDist', 'StatisticsError', 'correlation', 'covariance', 'fmean', 'geometric_mean', 'harmonic_mean',
           'linear_regression', 'mean', 'median', 'median_grouped', 'median_high', 'median_low', 'mode', 'multimode',
           'pstdev', 'pvariance', 'quantiles', 'stdev', 'variance']


class StatisticsError(ValueError):
    pass


# Exact sums

def _reduced(n, d):
    common = _math.gcd(n, d)
    return (n // common, d // common) if common > 1 else (n, d)


def _ratio(x):
    try:
        return x.as_integer_ratio()
    except AttributeError:
        pass
    except (OverflowError, ValueError):
        return x, None
    try:
        return x.numerator, x.denominator
    except AttributeError:
        raise TypeError(f"can't convert type '{type(x).__name__}' to numerator/denominator") from None


def _wider(a, b):
    if a is b or b is int or b is bool:
        return a
    if a is int:
        return b
    if issubclass(b, a):
        return b
    if issubclass(a, b) or issubclass(b, int):
        return a
    if issubclass(a, int) or (issubclass(a, float) is False and issubclass(b, float)):
        return b
    if issubclass(a, float):
        return a
    raise TypeError("don't know how to coerce %s and %s" % (a.__name__, b.__name__))


def _total(partials):
    # {denominator: sum of numerators} as one ratio; what is not finite wins.
    if None in partials:
        return partials[None], None
    n, d = 0, 1
    for denominator, numerator in sorted(partials.items()):
        n, d = n * denominator + numerator * d, d * denominator
        n, d = _reduced(n, d)
    return n, d


def _sum(data):
    count = 0
    kind = int
    partials = {}
    last = None
    for x in data:
        if type(x) is not last:
            last = type(x)
            kind = _wider(kind, last)
        n, d = _ratio(x)
        count += 1
        partials[d] = partials.get(d, 0) + n
    return kind, _total(partials), count


def _converted(n, d, kind):
    # The ratio as a number of that type; whole numbers stay what they are.
    if d is None:
        return n
    n, d = _reduced(n, d)
    if d < 0:
        n, d = -n, -d
    if issubclass(kind, int) and d != 1:
        kind = float
    if issubclass(kind, int):
        return kind(n)
    return kind(n / d)


def _divided(ratio, by):
    n, d = ratio
    return (n / by, None) if d is None else (n, d * by)


def _fail_if_negative(values, message):
    for x in values:
        if x < 0:
            raise StatisticsError(message)
        yield x


# Averages

def mean(data):
    kind, total, count = _sum(data)
    if count < 1:
        raise StatisticsError('mean requires at least one data point')
    n, d = _divided(total, count)
    return _converted(n, d, kind)


def fmean(data, weights=None):
    try:
        count = len(data)
    except TypeError:
        data = list(data)
        count = len(data)
    if weights is None:
        if not count:
            raise StatisticsError('fmean requires at least one data point')
        return _math.fsum(data) / count
    try:
        weight_count = len(weights)
    except TypeError:
        weights = list(weights)
        weight_count = len(weights)
    data = list(data)
    weights = list(weights)
    products = []
    for x, w in zip(data, weights):
        product = x * w
        if not isinstance(product, (int, float)):
            _math.fsum([product])    # refuses it before the next one is made
        products.append(product)
    numerator = _math.fsum(products)
    if count != weight_count:
        raise StatisticsError('data and weights must be the same length')
    denominator = _math.fsum(weights)
    if not denominator:
        raise StatisticsError('sum of weights must be non-zero')
    return numerator / denominator


def geometric_mean(data):
    try:
        return _math.exp(fmean([_math.log(x) for x in data]))
    except ValueError:
        raise StatisticsError('geometric mean requires a non-empty dataset containing positive numbers') from None


def harmonic_mean(data, weights=None):
    if iter(data) is data:
        data = list(data)
    message = 'harmonic mean does not support negative values'
    count = len(data)
    if count < 1:
        raise StatisticsError('harmonic_mean requires at least one data point')
    if count == 1 and weights is None:
        x = data[0]
        if not isinstance(x, (int, float)) and not hasattr(x, 'as_integer_ratio'):
            raise TypeError('unsupported type')
        if x < 0:
            raise StatisticsError(message)
        return x
    if weights is None:
        weights = [1] * count
        sum_of_weights = count
    else:
        if iter(weights) is weights:
            weights = list(weights)
        if len(weights) != count:
            raise StatisticsError('Number of weights does not match data size')
        _, sum_of_weights, _ = _sum(_fail_if_negative(weights, message))
    try:
        kind, (n, d), count = _sum([w / x if w else 0 for w, x in zip(weights, _fail_if_negative(data, message))])
    except ZeroDivisionError:
        return 0
    if n <= 0:
        raise StatisticsError('Weighted sum must be positive')
    wn, wd = sum_of_weights if isinstance(sum_of_weights, tuple) else (sum_of_weights, 1)
    if d is None or wd is None:
        return kind(wn / n)
    return _converted(wn * d, wd * n, kind)


def _ordered(data):
    data = sorted(data)
    if not data:
        raise StatisticsError('no median for empty data')
    return data


def median(data):
    data = _ordered(data)
    half = len(data) // 2
    return data[half] if len(data) % 2 else (data[half - 1] + data[half]) / 2


def median_low(data):
    data = _ordered(data)
    return data[(len(data) - 1) // 2]


def median_high(data):
    data = _ordered(data)
    return data[len(data) // 2]


def median_grouped(data, interval=1):
    data = _ordered(data)
    count = len(data)
    x = data[count // 2]
    below = _bisect_left(data, x)
    frequency = _bisect_right(data, x, lo=below) - below
    try:
        interval = float(interval)
        x = float(x)
    except ValueError:
        raise TypeError('Value cannot be converted to a float') from None
    return x - interval / 2.0 + interval * (count / 2 - below) / frequency


def mode(data):
    pairs = _Counter(iter(data)).most_common(1)
    try:
        pairs[0]
    except IndexError:
        raise StatisticsError('no mode for empty data') from None
    return pairs[0][0]


def multimode(data):
    counts = _Counter(iter(data))
    if not counts:
        return []
    most = max(counts.values())
    return [value for value, count in counts.items() if count == most]


def quantiles(data, *, n=4, method='exclusive'):
    if n < 1:
        raise StatisticsError('n must be at least 1')
    data = sorted(data)
    size = len(data)
    if size < 2:
        raise StatisticsError('must have at least two data points')
    result = []
    if method == 'inclusive':
        for i in range(1, n):
            j, delta = divmod(i * (size - 1), n)
            result.append((data[j] * (n - delta) + data[j + 1] * delta) / n)
        return result
    if method == 'exclusive':
        for i in range(1, n):
            j = min(max(i * (size + 1) // n, 1), size - 1)
            delta = i * (size + 1) - j * n
            result.append((data[j - 1] * (n - delta) + data[j] * delta) / n)
        return result
    raise ValueError(f'Unknown method: {method!r}')


# Spread

def _distances(data, center):
    for x in data:
        distance = x - center
        yield distance * distance


def _squares(data, center=None):
    # Type, sum of the squared distances from the centre, the centre itself, how many.
    if center is not None:
        kind, total, count = _sum(_distances(data, center))
        return kind, total, center, count
    count = 0
    kind = int
    sums = {}
    squares = {}
    for x in data:
        kind = _wider(kind, type(x))
        n, d = _ratio(x)
        count += 1
        sums[d] = sums.get(d, 0) + n
        squares[d] = squares.get(d, 0) + n * n
    if not count:
        return kind, (0, 1), 0, 0
    if None in sums:
        return kind, (sums[None], None), sums[None], count
    n, d = _total(sums)
    squared = {}
    for denominator, numerator in squares.items():
        squared[denominator * denominator] = squared.get(denominator * denominator, 0) + numerator
    qn, qd = _total(squared)
    # (count * sum of squares - square of the sum) / count
    top = _reduced(count * qn * d * d - n * n * qd, qd * d * d * count)
    return kind, top, _converted(n, d * count, kind), count


def variance(data, xbar=None):
    kind, squares, _, count = _squares(data, xbar)
    if count < 2:
        raise StatisticsError('variance requires at least two data points')
    n, d = _divided(squares, count - 1)
    return _converted(n, d, kind)


def pvariance(data, mu=None):
    kind, squares, _, count = _squares(data, mu)
    if count < 1:
        raise StatisticsError('pvariance requires at least one data point')
    n, d = _divided(squares, count)
    return _converted(n, d, kind)


def _root(n, d):
    # The square root of a ratio, correctly rounded: an integer root with enough bits, its last one telling of a rest.
    if d is None:
        return n.numerator    # neither infinity nor NaN has one
    n, d = _reduced(n, d)
    if not n:
        return 0.0
    shift = (n.bit_length() - d.bit_length() - 2 * _sys.float_info.mant_dig - 3) // 2
    if shift >= 0:
        d <<= 2 * shift
    else:
        n <<= -2 * shift
    root = _math.isqrt(n // d)
    root |= root * root * d != n
    return float(root << shift) if shift >= 0 else root / (1 << -shift)


def stdev(data, xbar=None):
    _, squares, _, count = _squares(data, xbar)
    if count < 2:
        raise StatisticsError('stdev requires at least two data points')
    return _root(*_divided(squares, count - 1))


def pstdev(data, mu=None):
    _, squares, _, count = _squares(data, mu)
    if count < 1:
        raise StatisticsError('pstdev requires at least one data point')
    return _root(*_divided(squares, count))


# Two variables

def covariance(x, y, /):
    count = len(x)
    if len(y) != count:
        raise StatisticsError('covariance requires that both inputs have same number of data points')
    if count < 2:
        raise StatisticsError('covariance requires at least two data points')
    x_mean = _math.fsum(x) / count
    y_mean = _math.fsum(y) / count
    return _math.fsum([(a - x_mean) * (b - y_mean) for a, b in zip(x, y)]) / (count - 1)


def correlation(x, y, /):
    count = len(x)
    if len(y) != count:
        raise StatisticsError('correlation requires that both inputs have same number of data points')
    if count < 2:
        raise StatisticsError('correlation requires at least two data points')
    x_mean = _math.fsum(x) / count
    y_mean = _math.fsum(y) / count
    both = _math.fsum([(a - x_mean) * (b - y_mean) for a, b in zip(x, y)])
    x_own = _math.fsum([(a - x_mean) * (a - x_mean) for a in x])
    y_own = _math.fsum([(b - y_mean) * (b - y_mean) for b in y])
    try:
        return both / _math.sqrt(x_own * y_own)
    except ZeroDivisionError:
        raise StatisticsError('at least one of the inputs is constant') from None


LinearRegression = _namedtuple('LinearRegression', ('slope', 'intercept'), module='statistics')


def linear_regression(x, y, /, *, proportional=False):
    count = len(x)
    if len(y) != count:
        raise StatisticsError('linear regression requires that both inputs have same number of data points')
    if count < 2:
        raise StatisticsError('linear regression requires at least two data points')
    if proportional:
        both = _math.fsum([a * b for a, b in zip(x, y)])
        own = _math.fsum([a * a for a in x])
    else:
        x_mean = _math.fsum(x) / count
        y_mean = _math.fsum(y) / count
        both = _math.fsum([(a - x_mean) * (b - y_mean) for a, b in zip(x, y)])
        own = _math.fsum([(a - x_mean) * (a - x_mean) for a in x])
    try:
        slope = both / own
    except ZeroDivisionError:
        raise StatisticsError('x is constant') from None
    return LinearRegression(slope=slope, intercept=0.0 if proportional else y_mean - slope * x_mean)


# The normal distribution

def _polynomial(x, *coefficients):
    result = coefficients[0]
    for coefficient in coefficients[1:]:
        result = result * x + coefficient
    return result


def _inverse(p, mu, sigma):
    # Wichura's algorithm AS 241.
    q = p - 0.5
    if _math.fabs(q) <= 0.425:
        r = 0.180625 - q * q
        top = _polynomial(r, 2.5090809287301226727e+3, 3.3430575583588128105e+4, 6.7265770927008700853e+4,
                          4.5921953931549871457e+4, 1.3731693765509461125e+4, 1.9715909503065514427e+3,
                          1.3314166789178437745e+2, 3.3871328727963666080e+0) * q
        bottom = _polynomial(r, 5.2264952788528545610e+3, 2.8729085735721942674e+4, 3.9307895800092710610e+4,
                             2.1213794301586595867e+4, 5.3941960214247511077e+3, 6.8718700749205790830e+2,
                             4.2313330701600911252e+1, 1.0)
        return mu + top / bottom * sigma
    r = p if q <= 0.0 else 1.0 - p
    r = _math.sqrt(-_math.log(r))
    if r <= 5.0:
        r = r - 1.6
        top = _polynomial(r, 7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1,
                          1.27045825245236838258e+0, 3.64784832476320460504e+0, 5.76949722146069140550e+0,
                          4.63033784615654529590e+0, 1.42343711074968357734e+0)
        bottom = _polynomial(r, 1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2,
                             1.48103976427480074590e-1, 6.89767334985100004550e-1, 1.67638483018380384940e+0,
                             2.05319162663775882187e+0, 1.0)
    else:
        r = r - 5.0
        top = _polynomial(r, 2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3,
                          2.65321895265761230930e-2, 2.96560571828504891230e-1, 1.78482653991729133580e+0,
                          5.46378491116411436990e+0, 6.65790464350110377720e+0)
        bottom = _polynomial(r, 2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5,
                             7.86869131145613259100e-4, 1.48753612908506148525e-2, 1.36929880922735805310e-1,
                             5.99832206555887937690e-1, 1.0)
    x = top / bottom
    if q < 0.0:
        x = -x
    return mu + x * sigma


class NormalDist:
    """A normal distribution: a mean and a standard deviation."""

    __slots__ = {'_mu': 'Arithmetic mean of a normal distribution',
                 '_sigma': 'Standard deviation of a normal distribution'}

    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise StatisticsError('sigma must be non-negative')
        self._mu = float(mu)
        self._sigma = float(sigma)

    @classmethod
    def from_samples(cls, data):
        data = list(data)
        kind, squares, _, count = _squares(data)
        if count < 2:
            raise StatisticsError('stdev requires at least two data points')
        n, d = _divided(squares, count - 1)
        return cls(float(mean(data)), _math.sqrt(n) if d is None else _root(n, d))

    def samples(self, n, *, seed=None):
        gauss = _random.gauss if seed is None else _random.Random(seed).gauss
        return [gauss(self._mu, self._sigma) for _ in range(n)]

    def pdf(self, x):
        variance = self._sigma * self._sigma
        if not variance:
            raise StatisticsError('pdf() not defined when sigma is zero')
        distance = x - self._mu
        return _math.exp(distance * distance / (-2.0 * variance)) / _math.sqrt(_math.tau * variance)

    def cdf(self, x):
        if not self._sigma:
            raise StatisticsError('cdf() not defined when sigma is zero')
        return 0.5 * (1.0 + _math.erf((x - self._mu) / (self._sigma * _math.sqrt(2.0))))

    def inv_cdf(self, p):
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError('p must be in the range 0.0 < p < 1.0')
        if self._sigma <= 0.0:
            raise StatisticsError('cdf() not defined when sigma at or below zero')
        return _inverse(p, self._mu, self._sigma)

    def quantiles(self, n=4):
        return [self.inv_cdf(i / n) for i in range(1, n)]

    def overlap(self, other):
        if not isinstance(other, NormalDist):
            raise TypeError('Expected another NormalDist instance')
        x, y = self, other
        if (y._sigma, y._mu) < (x._sigma, x._mu):
            x, y = y, x
        x_variance, y_variance = x.variance, y.variance
        if not x_variance or not y_variance:
            raise StatisticsError('overlap() not defined when sigma is zero')
        wider = y_variance - x_variance
        apart = _math.fabs(y._mu - x._mu)
        if not wider:
            return 1.0 - _math.erf(apart / (2.0 * x._sigma * _math.sqrt(2.0)))
        a = x._mu * y_variance - y._mu * x_variance
        b = x._sigma * y._sigma * _math.sqrt(apart * apart + wider * _math.log(y_variance / x_variance))
        first = (a + b) / wider
        second = (a - b) / wider
        return 1.0 - (_math.fabs(y.cdf(first) - x.cdf(first)) + _math.fabs(y.cdf(second) - x.cdf(second)))

    def zscore(self, x):
        if not self._sigma:
            raise StatisticsError('zscore() not defined when sigma is zero')
        return (x - self._mu) / self._sigma

    @property
    def mean(self):
        return self._mu

    @property
    def median(self):
        return self._mu

    @property
    def mode(self):
        return self._mu

    @property
    def stdev(self):
        return self._sigma

    @property
    def variance(self):
        return self._sigma * self._sigma

    def __add__(x1, x2):
        if isinstance(x2, NormalDist):
            return NormalDist(x1._mu + x2._mu, _math.hypot(x1._sigma, x2._sigma))
        return NormalDist(x1._mu + x2, x1._sigma)

    def __sub__(x1, x2):
        if isinstance(x2, NormalDist):
            return NormalDist(x1._mu - x2._mu, _math.hypot(x1._sigma, x2._sigma))
        return NormalDist(x1._mu - x2, x1._sigma)

    def __mul__(x1, x2):
        return NormalDist(x1._mu * x2, x1._sigma * _math.fabs(x2))

    def __truediv__(x1, x2):
        return NormalDist(x1._mu / x2, x1._sigma / _math.fabs(x2))

    def __pos__(x1):
        return NormalDist(x1._mu, x1._sigma)

    def __neg__(x1):
        return NormalDist(-x1._mu, x1._sigma)

    __radd__ = __add__

    def __rsub__(x1, x2):
        return -(x1 - x2)

    __rmul__ = __mul__

    def __eq__(x1, x2):
        if not isinstance(x2, NormalDist):
            return NotImplemented
        return x1._mu == x2._mu and x1._sigma == x2._sigma

    def __hash__(self):
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return f'{type(self).__name__}(mu={self._mu!r}, sigma={self._sigma!r})'

    def __getstate__(self):
        return self._mu, self._sigma

    def __setstate__(self, state):
        self._mu, self._sigma = state
