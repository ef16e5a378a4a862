import warnings
for i in range(3):
    with warnings.catch_warnings(record=True) as said:
        warnings.simplefilter("always")
        compile("x = '\\d'", "<t>", "exec")
        print([(str(w.message), w.lineno) for w in said])
with warnings.catch_warnings(record=True) as said:
        warnings.simplefilter("always")
        compile("print( '\\d')", "<t>", "exec")
        compile("print( '\\d')", "<t>", "exec")
        compile("\n\nprint( '\\d')", "<t>", "exec")
        exec("1 is 1")
        exec("1 is 1")
        print([(str(w.message), w.lineno) for w in said])
from collections import OrderedDict
d = OrderedDict(a=1)
print(d.keys(), d.items(), d.values(), type(d.keys()))
try: compile("if 1:\n    a\n  b", "<t>", "exec")
except SyntaxError as e: print(repr(e.text))
try: compile("if 1:\n    a\n\tb", "<t>", "exec")
except SyntaxError as e: print(repr(e.text))
for text in ("True(1)", "__debug__(1)", "(1 < 2)(3)", "if 0: 1(2)", "def f():\n return None[1]", "f'{True()}'", "'\\d' '\\q'", "f'\\d{x}\\q'", "b'\\z'", "r'\\d'", "'''\n\\y'''"):
    with warnings.catch_warnings(record=True) as said:
        warnings.simplefilter("always")
        compile(text, "<t>", "exec")
        print(text, [(w.category.__name__, str(w.message), w.lineno) for w in said])
