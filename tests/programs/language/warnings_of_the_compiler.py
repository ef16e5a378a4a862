def f(v6=(), w=3):
    try:
        z = (any(v6) is not ()) + 1e3
    finally:
        v28 = (7)[-1:1]
    for i in range(2):
        try:
            x = w is 3
        finally:
            y = w is 4
    while w is 5:
        assert (1, 2)
    with f as q:
        "a" is w
def g():
    try:
        return 1
    finally:
        y = 3 is 4
try:
    pass
finally:
    assert (1, "x")
    [1][1, 2]
    if 3 is 4: pass
    z = [x for x in () if x is 7]
    def h(): return 1 is 2
    lambda: 1 is 2
for i in range(3):
    try: print(eval("1[0] if 0 else 2"))
    except Exception as e: print(e)
    exec("x = 3 is not ()")
def f():
    for i in range(2):
        exec("x = 3 is not ()")
        eval("(1)[3:1] if 0 else 4")
f()
eval("1 is 2")
import warnings
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    eval("3 is 4")
    print(len(w), [str(x.message) for x in w])
eval("(1 is 2, (2)[3:1] if 0 else 4)")
