def t(f, *a, **k):
    try:
        r = f(*a, **k)
    except Exception as e:
        print("!", type(e).__name__, e)
    else:
        print(repr(r))
    
import statistics as s, random, math
D = [[1, 2, 3, 4], [1.5, 2.5, 4.25], [], [5], [1, 1, 2, 2, 3], ['a', 'b', 'a'], [True, False, True], [1e308, 1e308], [float('nan'), 1, 2], [float('inf'), 1], [0.1] * 10, [-1, 1], [0, 0, 0], [2 ** 70, 2 ** 70 + 2], [1, 2.5], [3, 1, 2], range(10), (x for x in [4, 1, 3]), [1, 'a'], [1, None], 'abc', 5, None, [1 + 2j, 3]]
for n in 'mean fmean geometric_mean harmonic_mean median median_low median_high median_grouped mode multimode pstdev pvariance stdev variance quantiles'.split():
    print(n)
    for d in D: t(getattr(s, n), list(d) if hasattr(d, '__next__') else d)
t(s.mean, iter([1, 2])); t(s.fmean, iter([1, 2])); t(s.fmean, [1, 2, 3], [3, 0, 1]); t(s.fmean, [1, 2], weights=[1]); t(s.fmean, [1, 2], [0, 0]); t(s.fmean, [1, 2], iter([1, 2])); t(s.harmonic_mean, [40, 60], weights=[5, 30]); t(s.harmonic_mean, [40, 60], [1]); t(s.harmonic_mean, [1, -1]); t(s.harmonic_mean, [1, 0]); t(s.harmonic_mean, [1, 2], [0, 0]); t(s.harmonic_mean, [2, 4], [-1, 2]); t(s.geometric_mean, [1, -1]); t(s.geometric_mean, [54, 24, 36])
t(s.median_grouped, [1, 2, 2, 3, 4, 4, 4, 5]); t(s.median_grouped, [1, 3, 3, 5, 7], interval=2); t(s.median_grouped, [52, 52, 53, 54], 0.5); t(s.median_grouped, ['a']); t(s.mode, 'red blue red'.split()); t(s.mode, iter([1, 1, 2])); t(s.multimode, 'aabbbbccddddeeffffgg'); t(s.multimode, '')
t(s.pvariance, [1, 2, 3], 2); t(s.pvariance, [1, 2, 3], mu=2.5); t(s.variance, [1, 2, 3], 2); t(s.variance, [1.5, 2.5], xbar=2); t(s.stdev, [1, 2, 3], 2); t(s.pstdev, [1, 2, 3], mu=0); t(s.stdev, [1.5, 2.5, 2.5, 2.75, 3.25, 4.75]); t(s.variance, [1]); t(s.stdev, [2 ** 60, 2 ** 60 + 4]); t(s.stdev, [1e-200, 2e-200]); t(s.pstdev, [0.1, 0.2, 0.3])
for k in [dict(n=4), dict(n=10), dict(n=4, method='inclusive'), dict(n=1), dict(n=0), dict(method='x'), dict(n=2), dict(n=3.5)]: t(s.quantiles, [1, 5, 2, 8, 4.5], **k)
t(s.quantiles, [1]); t(s.quantiles, [1, 2], n=100)
x = [1, 2, 3, 4, 5]; y = [2, 4, 5, 4, 5]
t(s.covariance, x, y); t(s.correlation, x, y); t(s.linear_regression, x, y); t(s.linear_regression, x, y, proportional=True); t(s.covariance, [1], [1]); t(s.covariance, [1, 2], [1]); t(s.correlation, [1, 1], [1, 2]); t(s.correlation, [1], [2]); t(s.linear_regression, [1, 1], [1, 2]); t(s.linear_regression, [1], [2]); t(s.correlation, x, [-v for v in x]); lr = s.linear_regression(x, y); print(lr.slope, lr.intercept, type(lr), lr[0]); a, b = lr
N = s.NormalDist; n = N(100, 15)
print(n, n.mean, n.median, n.mode, n.stdev, n.variance, n.pdf(110), n.cdf(110), n.inv_cdf(0.3), n.zscore(120), n.quantiles(), n.quantiles(n=3), n.overlap(N(110, 10)), n + 5, n - 5, n * 2, n / 3, 2 * n, -n, +n, 5 + n, 5 - n, n + N(1, 2), n - N(1, 2), n == N(100, 15), n == 5, hash(n) == hash(N(100, 15)), N(), repr(N(1)), n.samples(3, seed=1))
for f in [lambda: N(1, -1), lambda: N(1, 0).pdf(1), lambda: N(1, 0).cdf(1), lambda: n.inv_cdf(0), lambda: n.inv_cdf(1), lambda: N(1, 0).inv_cdf(.5), lambda: N(1, 0).zscore(1), lambda: n.overlap(5), lambda: N(1, 0).overlap(n), lambda: n * n, lambda: n / n, lambda: n + 'a', lambda: N.from_samples([1]), lambda: N.from_samples([1, 2, 3, 4]), lambda: N('a'), lambda: N(1, 'x'), lambda: n < n, lambda: setattr(n, 'mean', 5), lambda: N(1, 2).quantiles(1), lambda: n / 0, lambda: n.x, lambda: 3 / n, lambda: N(mu=1, sigma=2), lambda: N(1, 2, 3), lambda: n.overlap(n), lambda: N(0, 1).overlap(N(2, 1)), lambda: [N().inv_cdf(p) for p in (1e-10, .001, .02, .5, .9, .99999)], lambda: n._mu, lambda: N.__slots__]: t(f)
import copy; print(copy.copy(n), copy.deepcopy(n))
r = random.Random(5); data = [r.gauss(10, 3) for _ in range(100)]; print(s.mean(data), s.fmean(data), s.stdev(data), s.pvariance(data), s.median(data), s.quantiles(data), s.geometric_mean([abs(v) for v in data]), s.harmonic_mean([abs(v) for v in data]), N.from_samples(data))
print(s.StatisticsError.__mro__, s.__all__)
try: s.mean([])
except s.StatisticsError as e: print(repr(e), e.args)
