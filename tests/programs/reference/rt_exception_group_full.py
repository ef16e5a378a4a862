def work(i):
    if i % 2: raise ValueError(f"odd {i}")
    if i == 4: raise TypeError("four")
    return i
def run_all(n):
    errors, results = [], []
    for i in range(n):
        try: results.append(work(i))
        except Exception as e:
            e.add_note(f"while working on {i}")
            errors.append(e)
    if errors: raise ExceptionGroup("some work failed", errors)
    return results
print(run_all(1))
try:
    run_all(6)
except* ValueError as eg:
    print("values", [str(e) for e in eg.exceptions], eg.exceptions[0].__notes__)
except* TypeError as eg:
    print("types", eg.exceptions)
try:
    try:
        run_all(2)
    except* ValueError as eg:
        raise KeyError("while handling") from eg
except ExceptionGroup as e:
    print(type(e), e.exceptions)
except KeyError as e:
    print("plain", e, type(e.__cause__))
g = ExceptionGroup("top", [ValueError(1), ExceptionGroup("sub", [KeyError("k"), OSError(2, "no")])])
print(g.subgroup(lambda e: isinstance(e, KeyError)))
m, r = g.split(OSError)
print(m, r, sep="\n")
print(g.derive([TypeError()]))
class MyGroup(ExceptionGroup):
    def derive(self, excs): return MyGroup(self.message + "!", excs)
mg = MyGroup("mine", [ValueError(1), TypeError(2)])
print(repr(mg.split(TypeError)))
for bad in (lambda: ExceptionGroup("x", []), lambda: ExceptionGroup("x", [1]), lambda: ExceptionGroup("x", [KeyboardInterrupt()]), lambda: ExceptionGroup(1, [ValueError()])):
    try: bad()
    except Exception as e: print(type(e).__name__, e)
run_all(5)
