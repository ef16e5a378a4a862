# statistics: averages, spread, two variables, the normal distribution.
import statistics
from statistics import *


def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error)


data = [1, 2, 2, 3, 4, 7, 9]
floats = [2.5, 3.25, 5.5, 11.5, 11.5, 0.1]
for f in (mean, fmean, geometric_mean, harmonic_mean, median, median_low, median_high, median_grouped, mode, multimode, pstdev, pvariance, stdev, variance, quantiles):
    print(f.__name__, repr(f(data)), repr(f(floats)), repr(f([3, 1])), repr(f(iter([1, 2, 4]))))
    attempt(f, [])
    attempt(f, [5])
print(mean([True, False, True]), mean([1, 2.5]), mean([0.1] * 10), fmean([0.1] * 10), mean([10 ** 30, 1]), mean([1e308, 1e308]), fmean([1, 2, 3], [3, 1, 1]))
attempt(mean, ['a', 'b'])
attempt(mean, 5)
attempt(fmean, [1, 2], [1])
attempt(fmean, [1, 2], [0, 0])
attempt(geometric_mean, [1, -1])
attempt(geometric_mean, [54, 24, 36])
attempt(harmonic_mean, [40, 60], weights=[5, 30])
attempt(harmonic_mean, [40, 60, 0])
attempt(harmonic_mean, [-1, 2])
attempt(harmonic_mean, [40, 60], weights=[1])
attempt(harmonic_mean, [2.5, 3, 10])
print(mode('aabbc'), multimode('aabbbbccddddeeffffgg'), mode(['red', 'blue', 'blue', 'red']), multimode(''), median([1, 3, 5, 7]), median_grouped([52, 52, 53, 54]), median_grouped([1, 3, 3, 5, 7], interval=2))
print(quantiles([105, 129, 87, 86, 111, 111, 89, 81, 108, 92, 110, 100, 75, 105, 103, 109, 76, 119, 99, 91, 103, 129, 106, 101, 84, 111, 74, 87, 86, 103, 103, 106, 86, 111, 75, 87, 102, 121, 111, 88, 89, 101, 106, 95, 103, 107, 101, 81, 109, 104], n=10))
print(quantiles([1, 2, 3, 4], method='inclusive'), quantiles([1.5, 2, 9], n=3))
attempt(quantiles, [1, 2], n=0)
attempt(quantiles, [1, 2], method='x')
print(stdev([1.5, 2.5, 2.5, 2.75, 3.25, 4.75]), pstdev([1.5, 2.5, 2.5, 2.75, 3.25, 4.75]), variance([2.75, 1.75, 1.25, 0.25, 0.5, 1.25, 3.5]), pvariance([0.0, 0.25, 0.25, 1.25, 1.5, 1.75, 2.75, 3.25]),
      variance([1, 2, 3, 4], 2.5), pvariance([1, 2, 3, 4], 2), stdev([1e-5, 2e-5, 1e5]), stdev([10 ** 20, 10 ** 20 + 1, 10 ** 20 + 5]), variance([1, 1, 1]), stdev([2, 2, 2.0]))
x = [1, 2, 3, 4, 5, 6, 7, 8, 9]
y = [9, 8, 7, 6, 5, 4, 3, 2, 1]
print(covariance(x, y), correlation(x, x), correlation(x, y), linear_regression(x, y), linear_regression([1971, 1975, 1979, 1982, 1983], [1, 2, 3, 4, 5]), linear_regression(x, [2 * v for v in x], proportional=True))
attempt(covariance, [1], [1, 2])
attempt(covariance, [1], [1])
attempt(correlation, [1, 1], [2, 3])
attempt(linear_regression, [1, 1], [2, 3])
slope, intercept = linear_regression([1, 2, 3], [3, 5, 8])
print(round(slope * 4 + intercept, 6))

n = NormalDist(100, 15)
print(n, n.mean, n.median, n.mode, n.stdev, n.variance, n.pdf(110), n.cdf(120), n.inv_cdf(0.95), n.quantiles(), n.zscore(130), n.overlap(NormalDist(110, 20)), n.overlap(NormalDist(90, 15)))
print(n + 5, n - 5, n * 2, n / 2, 5 + n, 5 - n, -n, +n, n + NormalDist(1, 2), n - NormalDist(1, 2), n == NormalDist(100.0, 15.0), n == 5, hash(n) == hash(NormalDist(100, 15)))
print(NormalDist.from_samples([2, 4, 4, 4, 5, 5, 7, 9]), NormalDist(), n.samples(3, seed=7), [NormalDist().inv_cdf(p) for p in (1e-9, 0.001, 0.07, 0.5, 0.93, 0.9999)])
attempt(NormalDist, 1, -1)
attempt(n.inv_cdf, 1)
attempt(NormalDist(1, 0).pdf, 1)
attempt(NormalDist(1, 0).cdf, 1)
attempt(n.overlap, 5)
print(issubclass(StatisticsError, ValueError), statistics.StatisticsError, mean([float('inf'), 1]), mean([float('nan'), 1]))
