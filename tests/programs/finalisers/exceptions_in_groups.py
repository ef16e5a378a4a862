# What an exception holds goes in this order: what is special to its type, its arguments, its traceback, its context.
class D:
    def __init__(self, name): self.name = name
    def __del__(self): print("~", self.name)


def fails():
    a, b = D("local a"), D("local b")
    try:
        raise ExceptionGroup("group", [KeyError(1), StopIteration(a)])
    finally:
        missing


try:
    fails()
except NameError as problem:
    print(repr(problem.__context__))
print("one gone")
error = StopIteration(D("value"), D("argument"))
error.attribute = D("attribute")
error.__cause__ = ValueError(D("cause"))
error.__context__ = KeyError(D("context"))
del error
print("two gone")
