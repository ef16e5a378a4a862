print('__module__' in dir(object()), '__module__' in dir(int), '__module__' in dir(5), '__module__' in dir(Exception()))
class A: pass
print('__module__' in dir(A), '__module__' in dir(A()))
print(dir(object), dir(5) == dir(int), [n for n in dir(list) if n.startswith("__")], dir(ValueError), dir(A()), dir(A), dir({}), dir(""), dir(None), dir(lambda: 0), sep="\n")
