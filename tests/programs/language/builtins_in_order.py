"""Names of the module builtins stand in CPython's order, in which a name that was meant is looked for."""
import builtins
LATER = "__name__ __doc__ __package__ __loader__ __spec__ breakpoint memoryview open quit exit copyright credits license help".split()
print([name for name in builtins.__dict__ if name not in LATER])
print([name for name, value in vars(builtins).items() if value is None and name not in LATER])


def f():
    return prize


for name in ("price", "lenn", "sortd", "Eror", "ValueEror", "tuplle"):
    try:
        eval(name)
    except NameError as error:
        print(error, error.name)
price
