import statistics as st
import math

data = [2.75, 1.75, 1.25, 0.25, 0.5, 1.25, 3.5]
print(st.mean(data), st.fmean(data), st.geometric_mean(data), st.harmonic_mean(data), st.median(data), st.median_low([1, 2, 3, 4]), st.median_high([1, 2, 3, 4]), st.median_grouped([1, 3, 3, 5, 7]), st.mode("aabbc"), st.multimode("aabbc"))
print(st.stdev(data), st.pstdev(data), st.variance(data), st.pvariance(data), st.pvariance(data, mu=1.5))
print(st.quantiles(data), st.quantiles(data, n=10), st.quantiles([1, 2, 3], n=4, method="inclusive"))
print(st.correlation([1, 2, 3, 4], [2, 4, 6, 9]), st.covariance([1, 2, 3], [1, 5, 7]), st.linear_regression([1, 2, 3, 4], [3, 5, 7, 10]))
slope, intercept = st.linear_regression([1, 2, 3], [2, 4, 6], proportional=True)
print(slope, intercept)
print(st.mean([1, 2, 3, 4]), st.mean([True, False]), st.mean([1, 2]), st.median([1, 3]), st.median([5]), st.mean([10**30, 1]), st.fmean([1, 2, 3], weights=[3, 1, 1]), st.harmonic_mean([40, 60], weights=[1, 2]))
for bad in (lambda: st.mean([]), lambda: st.median([]), lambda: st.stdev([1]), lambda: st.mode([]), lambda: st.harmonic_mean([-1]), lambda: st.geometric_mean([0]), lambda: st.quantiles([1]), lambda: st.quantiles([1, 2], n=0), lambda: st.correlation([1, 2], [1, 1]), lambda: st.correlation([1], [1]), lambda: st.linear_regression([1, 1], [1, 2]), lambda: st.mean(["a"]), lambda: st.covariance([1, 2], [1]), lambda: st.pvariance([]), lambda: st.variance([1]), lambda: st.fmean([]), lambda: st.quantiles([1, 2], method="odd"), lambda: st.mean(5)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
n = st.NormalDist(100, 15)
print(n, n.mean, n.stdev, n.variance, n.median, n.mode, n.pdf(100), n.cdf(115), n.inv_cdf(0.95), n.zscore(130), n.quantiles(4))
print(n + 5, n * 2, n / 3, n - st.NormalDist(10, 8), -n, n == st.NormalDist(100, 15), n.overlap(st.NormalDist(110, 10)), st.NormalDist.from_samples([1, 2, 3, 4]), hash(n) == hash(st.NormalDist(100, 15)))
print(n.samples(3, seed=5), [round(x, 4) for x in st.NormalDist().samples(2, seed="x")])
try:
    st.NormalDist(0, -1)
except st.StatisticsError as e:
    print(e)
try:
    n.inv_cdf(1.5)
except st.StatisticsError as e:
    print(e)
print(st.mode([1, 1, 2, 2]), st.multimode([]), st.stdev([1, 2, 3, 4, 5]), st.stdev([1.5, 1.5]), st.pvariance([1, 2, 3]), st.variance([1, 2, 3, 4]), st.pstdev([0.1] * 10), type(st.mean([1, 3])), type(st.mean([1.0, 3])))
