# warnings
import warnings, sys
def show(f, *a, **k):
    try:
        r = f(*a, **k); print("=", r)
    except BaseException as e: print(type(e).__name__, e)
warnings.warn("plain")
warnings.warn("plain"); 
for i in range(3): warnings.warn("loop")
for i in range(2): warnings.warn(f"loop {i}")
warnings.warn("dep", DeprecationWarning); warnings.warn("pend", PendingDeprecationWarning); warnings.warn("imp", ImportWarning); warnings.warn("res", ResourceWarning); warnings.warn("fut", FutureWarning); warnings.warn("run", RuntimeWarning); warnings.warn("syn", SyntaxWarning); warnings.warn("uni", UnicodeWarning); warnings.warn("byt", BytesWarning); warnings.warn("enc", EncodingWarning)
def f(): warnings.warn("stack2", stacklevel=2)
def g(): f()
g()
f(); f()
def h(n): warnings.warn(f"level {n}", stacklevel=n)
for n in (0, 1, 2, 3, 50, -1): h(n)
warnings.warn(UserWarning("inst")); warnings.warn(FutureWarning("inst"), DeprecationWarning)
for a in [(5,), (None,), ("x", int), ("x", 5), ("x", "y"), (), ("x", None), ("x", Exception), (ValueError("v"),), (ValueError("v"), None), ("a", UserWarning, "x")]: show(warnings.warn, *a)
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    warnings.warn("one"); warnings.warn("two", DeprecationWarning); g()
    print(len(w), [(str(x.message), x.category.__name__, x.lineno, x.line, x.source, x.file) for x in w], str(w[0])[:30])
with warnings.catch_warnings():
    warnings.simplefilter("error")
    show(warnings.warn, "raise me"); show(warnings.warn, "raise", FutureWarning)
    warnings.simplefilter("ignore", FutureWarning); show(warnings.warn, "ig", FutureWarning)
with warnings.catch_warnings(record=True, action="always") as w: warnings.warn("act"); print(len(w))
with warnings.catch_warnings(record=True) as w:
    warnings.resetwarnings(); warnings.filterwarnings("default", "abc.*", UserWarning); warnings.filterwarnings("ignore"); 
    for m in ("abcd", "xabc", "ABC", "abcd"): warnings.warn(m)
    print([str(x.message) for x in w], warnings.filters)
for action in ("default", "always", "once", "module", "ignore", "error", "nonsense"):
    with warnings.catch_warnings(record=True) as w:
        show(warnings.simplefilter, action)
        try:
            for i in range(2): 
                warnings.warn("same"); warnings.warn("same")
                warnings.warn("other")
        except UserWarning as e: print("raised", e)
        print(action, [str(x.message) for x in w])
for a, k in [(("bad",), {}), (("ignore", 5), {}), (("ignore", "x", 5), {}), (("ignore", "x", int), {}), (("ignore",), dict(lineno=-1)), (("ignore",), dict(lineno="x")), (("ignore",), dict(module=5)), (("ignore", "("), {}), (("ignore", ["x"], UserWarning), {}), (("default",), dict(append=True))]: show(warnings.filterwarnings, *a, **k)
warnings.resetwarnings()
print(warnings.filters)
warnings.filterwarnings("ignore", "a"); warnings.filterwarnings("error", "b", UserWarning, "m", 5); warnings.simplefilter("once", append=True); warnings.filterwarnings("ignore", "a")
for x in warnings.filters: print(x[0], x[1] and x[1].pattern, x[1] and x[1].flags, x[2], x[3] and x[3].pattern, x[4])
warnings.resetwarnings()
warnings.warn_explicit("expl", UserWarning, "file.py", 7); warnings.warn_explicit("expl2", UserWarning, "dir/file.py", 7, module="mod", registry={}); warnings.warn_explicit(FutureWarning("i"), None, "f.py", 1)
reg = {}
warnings.simplefilter("default")
for i in range(3): warnings.warn_explicit("reg", UserWarning, "f.py", i % 2, registry=reg)
print({k: v for k, v in reg.items() if k != "version"})
show(warnings.warn_explicit, "x", UserWarning); show(warnings.warn_explicit, "x", int, "f", 1); show(warnings.warn_explicit, "x", UserWarning, 5, 1); show(warnings.warn_explicit, "x", UserWarning, "f", "n")
print(repr(warnings.formatwarning("m", UserWarning, "f.py", 3)), repr(warnings.formatwarning("m", UserWarning, "f.py", 3, "the line  ")), repr(warnings.formatwarning(UserWarning("q"), UserWarning, "f.py", 3, "")))
def sw(message, category, filename, lineno, file=None, line=None): print("SHOW", message, category.__name__, lineno, file, line)
old = warnings.showwarning
warnings.showwarning = sw
warnings.warn("shown"); g()
warnings.showwarning = old
warnings.formatwarning = lambda *a, **k: "FMT %s %s\n" % (a[0], a[1].__name__)
warnings.warn("formatted")
warnings.showwarning("direct", UserWarning, "f.py", 3, sys.stdout)
with warnings.catch_warnings() as c: print(c)
cw = warnings.catch_warnings(record=True); print(cw)
with cw: show(cw.__enter__)
show(warnings.catch_warnings().__exit__)
show(lambda: warnings.catch_warnings(True)); show(lambda: warnings.catch_warnings(module=warnings))
class MyW(UserWarning):
    def __str__(self): return "my " + self.args[0]
warnings.warn(MyW("w")); warnings.warn("text", MyW)
print(__warningregistry__ != {}, sorted(n for n in dir(warnings) if not n.startswith("_")))
def dep():
    warnings.warn("in function", DeprecationWarning, stacklevel=1)
dep()
warnings.simplefilter("error", UserWarning)
warnings.warn("the end")
