import statistics as st
from random import Random
import math

rng = Random(2024)
temps = [round(rng.gauss(15, 5), 1) for _ in range(30)]
print(temps)
print(f"mean {st.mean(temps):.3f} median {st.median(temps)} mode {st.mode(map(round, temps))} stdev {st.stdev(temps):.4f} var {st.variance(temps):.4f} pstdev {st.pstdev(temps):.4f}")
print(min(temps), max(temps), round(max(temps) - min(temps), 2), sum(t > 20 for t in temps), st.quantiles(temps, n=4), st.fmean(temps), st.median_low([1, 2, 3, 4]), st.median_high([1, 2, 3, 4]), st.multimode([1, 1, 2, 2, 3]), st.harmonic_mean([40, 60]), st.geometric_mean([1, 10, 100]))
edges = [-5, 5, 10, 15, 20, 25]
hist = {f"{a}..{b}": sum(a <= t < b for t in temps) for a, b in zip(edges, edges[1:])}
for k, n in hist.items():
    print(f"{k:>8} | {'#' * n} {n}")
x = list(range(30))
slope, icept = st.linear_regression(x, temps)
print(round(slope, 6), round(icept, 6), round(st.correlation(x, temps), 6), round(st.covariance(x, temps), 6))
z = [(t - st.mean(temps)) / st.stdev(temps) for t in temps]
print(abs(st.mean(z)) < 1e-12, round(st.stdev(z), 9), [round(v, 2) for v in z[:4]], [i for i, v in enumerate(z) if abs(v) > 2])
nd = st.NormalDist.from_samples(temps)
print(round(nd.mean, 4), round(nd.stdev, 4), round(nd.cdf(20), 5), round(nd.pdf(15), 5), round(nd.inv_cdf(0.9), 4), [round(q, 3) for q in nd.quantiles(5)], nd.overlap(st.NormalDist(15, 5)) > 0.8)
print(st.NormalDist(10, 2) + st.NormalDist(5, 1), st.NormalDist(1, 1) * 3, st.NormalDist(mu=0, sigma=1) == st.NormalDist(), repr(st.NormalDist(1, 2)), st.NormalDist(100, 15).zscore(130))
for f, arg in ((st.mean, []), (st.median, []), (st.stdev, [1]), (st.mode, []), (st.variance, []), (st.mean, ["a", "b"]), (st.quantiles, [1]), (st.geometric_mean, [0, 1]), (st.harmonic_mean, [])):
    try:
        print(f.__name__, f(arg))
    except (st.StatisticsError, TypeError, ValueError) as e:
        print(f.__name__, type(e).__name__, e)
rms = math.sqrt(sum(t * t for t in temps) / len(temps))
ema, out = temps[0], []
for t in temps:
    ema = 0.3 * t + 0.7 * ema
    out.append(round(ema, 3))
print(round(rms, 6), out[-3:], round(math.dist(temps[:3], temps[3:6]), 6), math.fsum(temps), sum(temps))
print(st.mean([1, 2, 3, 4, 4]), st.mean([-1.0, 2.5, 3.25, 5.75]), st.median([1, 3, 5]), st.median([1, 3, 5, 7]), st.median_grouped([52, 52, 53, 54]), st.pvariance([0.0, 0.25, 0.25, 1.25]), st.mode(["red", "blue", "red"]), st.stdev([1.5, 2.5, 2.5, 2.75, 3.25, 4.75]))
sample = rng.sample(temps, 5)
boot = [st.mean(rng.choices(temps, k=len(temps))) for _ in range(50)]
print(sample, round(min(boot), 4), round(max(boot), 4), [round(q, 3) for q in st.quantiles(boot, n=10)][::4])
