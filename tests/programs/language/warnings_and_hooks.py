import warnings, logging, sys
warnings.warn("custom", UserWarning)
warnings.warn("again"); warnings.warn("again")
for i in range(2): warnings.warn("loop", RuntimeWarning)
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always"); warnings.warn("caught", DeprecationWarning); print(len(w), w[0].message, w[0].category.__name__)
warnings.filterwarnings("error", category=ResourceWarning)
try: warnings.warn("as error", ResourceWarning)
except ResourceWarning as e: print("raised", e)
def deprecated():
    warnings.warn("use other", DeprecationWarning, stacklevel=2)
deprecated()
eval("1 is 1"); compile("assert (1, 2)", "<mem>", "exec")
print("err", file=sys.stderr); sys.stderr.write("raw\n"); sys.stdout.write("out\n")
try: raise KeyError("x")
except KeyError: print(sys.exc_info()[0], sys.exc_info()[1])
print(sys.exc_info())
def hook(t, v, tb): print("hooked", t.__name__, v)
sys.excepthook = hook
print(repr(sys.stdout.name), sys.stdout.writable(), sys.stdin.readable())
1 / 0
