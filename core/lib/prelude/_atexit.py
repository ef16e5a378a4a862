# What was registered with atexit, and what is done with it. Loaded by atexit, whose functions are native.
_registered = []


def _register(func, args, kwargs):
    if not callable(func):
        raise TypeError('the first argument must be callable')
    _registered.append((func, args, kwargs))
    return func


def _unregister(func):
    for place, entry in enumerate(_registered):
        if entry is not None and entry[0] == func:
            _registered[place] = None


def _run():
    # Those that are registered meanwhile are not called.
    for place in range(len(_registered) - 1, -1, -1):
        if _registered[place] is not None:
            func, args, kwargs = _registered[place]
            try:
                func(*args, **kwargs)
            except BaseException as error:
                _report(func, error)
    _registered.clear()


def _report(func, error):
    import sys
    sys.unraisablehook(sys.UnraisableHookArgs((type(error), error, error.__traceback__,
                                               'Exception ignored in atexit callback', func)))
