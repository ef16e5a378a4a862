# More names than a native function has, its own attributes of classes, and patterns that cannot both match.
calls = [
    lambda: min(0, default=1, key=2, foo=3), lambda: min(0, foo=3), lambda: max(0, 1, a=1, b=2, key=3),
    lambda: ImportError(0, name=1, path=2, foo=3), lambda: ImportError(0, foo=3),
    lambda: AttributeError(name=1, obj=2, more=3), lambda: NameError(a=1, name=2), lambda: NameError(a=1),
    lambda: sorted([], a=1, b=2, c=3), lambda: zip([], a=1, strict=True), lambda: print(1, a=1, b=2, c=3, d=4, e=5),
    lambda: setattr(float, '__annotations__', {}), lambda: delattr(float, '__annotations__'),
    lambda: float.__annotations__,
    lambda: compile('match 1:\n    case {0: _, 0j: _}:\n        pass\n', 'here', 'exec'),
    lambda: compile('match 1:\n    case {False: _, -0j: _}:\n        pass\n', 'here', 'exec'),
    lambda: compile(b'# coding: latin\n(1,\n2', 'here', 'exec'), lambda: eval(b'# coding: l1\n"\xe9"'),
    lambda: compile('match 1:\n    case {"": _, 0j: _}:\n        pass\n', b'here', 'exec').co_filename,
]
for call in calls:
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
