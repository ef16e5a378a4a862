ﬁle = 1
print(file, "ﬁle" in globals(), "file" in globals())
class K: ªb = 2
print(K.ab, K().ªb)
def f(ｘ=1): return x
print(f(x=5), f.__code__.co_varnames)
ℌ = 3; print(H)
