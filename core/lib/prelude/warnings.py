# warnings: messages on stderr that a program may silence or turn into exceptions.
import sys

__all__ = ['warn', 'warn_explicit', 'showwarning', 'formatwarning', 'filterwarnings', 'simplefilter', 'resetwarnings',
           'catch_warnings']

filters = [('default', None, DeprecationWarning, '__main__', 0), ('ignore', None, DeprecationWarning, None, 0),
           ('ignore', None, PendingDeprecationWarning, None, 0), ('ignore', None, ImportWarning, None, 0),
           ('ignore', None, ResourceWarning, None, 0)]
_default_action = 'default'
_seen = set()


class WarningMessage:
    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return ('{message : %r, category : %r, filename : %r, lineno : %s, line : %r}' % (
            self.message, self._category_name, self.filename, self.lineno, self.line))


def formatwarning(message, category, filename, lineno, line=None):
    text = f'{filename}:{lineno}: {category.__name__}: {message}\n'
    if line is None:
        from _traceback import source_line
        line = source_line(filename, lineno)
    if line and line.strip():
        text += f'  {line.strip()}\n'
    return text


def showwarning(message, category, filename, lineno, file=None, line=None):
    if file is None:
        file = sys.stderr
        if file is None:
            return
    file.write(formatwarning(message, category, filename, lineno, line))


_original_showwarning = showwarning


def filterwarnings(action, message='', category=Warning, module='', lineno=0, append=False):
    if action not in ('error', 'ignore', 'always', 'default', 'module', 'once'):
        raise AssertionError(f'invalid action: {action!r}')
    if not isinstance(message, str):
        raise AssertionError('message must be a string')
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise AssertionError('category must be a Warning subclass')
    if not isinstance(module, str):
        raise AssertionError('module must be a string')
    if not isinstance(lineno, int) or lineno < 0:
        raise AssertionError('lineno must be an int >= 0')
    if message or module:
        import re
        message = re.compile(message, re.I) if message else None
        module = re.compile(module) if module else None
    else:
        message = module = None
    _add((action, message, category, module, lineno), append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    if action not in ('error', 'ignore', 'always', 'default', 'module', 'once'):
        raise AssertionError(f'invalid action: {action!r}')
    _add((action, None, category, None, lineno), append)


def _add(item, append):
    if not append:
        if item in filters:
            filters.remove(item)
        filters.insert(0, item)
    elif item not in filters:
        filters.append(item)
    _seen.clear()


def resetwarnings():
    filters.clear()
    _seen.clear()


def warn(message, category=None, stacklevel=1, source=None):
    if isinstance(message, Warning):
        category = message.__class__
    if category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError(f"category must be a Warning subclass, not '{type(category).__name__}'")
    try:
        frame = sys._getframe(max(stacklevel - 1, 0))
        globals = frame.f_globals
        filename = frame.f_code.co_filename
        lineno = frame.f_lineno
    except ValueError:
        globals = sys.__dict__
        filename = 'sys'
        lineno = 1
    warn_explicit(message, category, filename, lineno, globals.get('__name__', '<string>'), _seen)


def _fits(wanted, text):
    if wanted is None:
        return True
    return wanted == text if isinstance(wanted, str) else wanted.match(text) is not None


def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
    _warn_at(message, category, filename, lineno, module, registry, source, None)


def _warn_unawaited(coroutine, text, filename, lineno, line):
    module = 'asyncio.events' if filename.startswith('<stdlib>') else '__main__'
    _warn_at(text, RuntimeWarning, filename, lineno, module, _seen, coroutine, line)


def _warn_at(message, category, filename, lineno, module, registry, source, line):
    if isinstance(message, Warning):
        text = str(message)
        category = message.__class__
    else:
        text = message
        message = category(message)
    action = _default_action
    for item in filters:
        kind, wanted, wanted_category, wanted_module, wanted_line = item
        if (_fits(wanted, text) and issubclass(category, wanted_category) and _fits(wanted_module, module) and
                wanted_line in (0, lineno)):
            action = kind
            break
    if action == 'ignore':
        return
    if action == 'error':
        raise message
    if action == 'once' and registry is None:
        registry = _seen
    if action != 'always' and registry is not None:    # nobody remembers what came without a registry
        key = (text, category) if action == 'once' else (text, category, module, 0 if action == 'module' else lineno)
        if key in registry:
            return
        if registry is _seen:
            _seen.add(key)
        else:
            registry[key] = True
    if _log:
        _log[-1].append(WarningMessage(message, category, filename, lineno, source=source))
        return
    if source is None or showwarning is not _original_showwarning:
        showwarning(message, category, filename, lineno)
    elif sys.stderr is not None:
        sys.stderr.write(formatwarning(message, category, filename, lineno, line) +
                         f'{category.__name__}: Enable tracemalloc to get the object allocation traceback\n')


_log = []


class catch_warnings:
    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._entered = False
        self._filter = None if action is None else (action, category, lineno, append)

    def __repr__(self):
        return 'catch_warnings(record=True)' if self._record else 'catch_warnings()'

    def __enter__(self):
        if self._entered:
            raise RuntimeError('Cannot enter %r twice' % self)
        self._entered = True
        self._filters = filters[:]
        _seen.clear()
        if self._filter is not None:
            simplefilter(*self._filter)
        if self._record:
            _log.append([])
            return _log[-1]
        return None

    def __exit__(self, *exc_info):
        if not self._entered:
            raise RuntimeError('Cannot exit %r without entering first' % self)
        filters[:] = self._filters
        _seen.clear()
        if self._record:
            _log.pop()
