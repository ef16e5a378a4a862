# warnings: messages on stderr that a program may silence or turn into exceptions.
import sys

__all__ = ['warn', 'warn_explicit', 'showwarning', 'formatwarning', 'filterwarnings', 'simplefilter', 'resetwarnings',
           'catch_warnings']

filters = [('default', None, DeprecationWarning, '__main__', 0), ('ignore', None, DeprecationWarning, None, 0),
           ('ignore', None, PendingDeprecationWarning, None, 0), ('ignore', None, ImportWarning, None, 0),
           ('ignore', None, ResourceWarning, None, 0)]
_defaultaction = defaultaction = 'default'
_onceregistry = onceregistry = {}
_version = 1    # of the filters: a registry of another one is forgotten
_actions = ('error', 'ignore', 'always', 'default', 'module', 'once')


def _filters_mutated():
    global _version
    _version += 1


class WarningMessage(object):
    _WARNING_DETAILS = ('message', 'category', 'filename', 'lineno', 'file', 'line', 'source')

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


def showwarning(message, category, filename, lineno, file=None, line=None):
    _showwarnmsg_impl(WarningMessage(message, category, filename, lineno, file, line))


def formatwarning(message, category, filename, lineno, line=None):
    return _formatwarnmsg_impl(WarningMessage(message, category, filename, lineno, None, line))


_showwarning_orig = showwarning
_formatwarning_orig = formatwarning


def _showwarnmsg_impl(msg):
    file = msg.file
    if file is None:
        file = sys.stderr
        if file is None:
            return
    text = _formatwarnmsg(msg)
    try:
        file.write(text)
    except OSError:
        pass


def _formatwarnmsg_impl(msg):
    category = msg.category.__name__
    text = f'{msg.filename}:{msg.lineno}: {category}: {msg.message}\n'
    line = msg.line
    if line is None:
        from _traceback import source_line
        line = source_line(msg.filename, msg.lineno)
    if line and line.strip():
        text += f'  {line.strip()}\n'
    if msg.source is not None:
        text += f'{category}: Enable tracemalloc to get the object allocation traceback\n'
    return text


def _showwarnmsg(msg):
    if showwarning is not _showwarning_orig:
        if not callable(showwarning):
            raise TypeError('warnings.showwarning() must be set to a function or method')
        showwarning(msg.message, msg.category, msg.filename, msg.lineno, msg.file, msg.line)
    else:
        _showwarnmsg_impl(msg)


def _formatwarnmsg(msg):
    if formatwarning is not _formatwarning_orig:
        return formatwarning(msg.message, msg.category, msg.filename, msg.lineno, msg.line)
    return _formatwarnmsg_impl(msg)


def filterwarnings(action, message='', category=Warning, module='', lineno=0, append=False):
    assert action in _actions, 'invalid action: %r' % (action,)
    assert isinstance(message, str), 'message must be a string'
    assert isinstance(category, type), 'category must be a class'
    assert issubclass(category, Warning), 'category must be a Warning subclass'
    assert isinstance(module, str), 'module must be a string'
    assert isinstance(lineno, int) and lineno >= 0, 'lineno must be an int >= 0'
    if message or module:
        import re
        message = re.compile(message, re.I) if message else None
        module = re.compile(module) if module else None
    else:
        message = module = None
    _add_filter(action, message, category, module, lineno, append=append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    assert action in _actions, 'invalid action: %r' % (action,)
    assert isinstance(lineno, int) and lineno >= 0, 'lineno must be an int >= 0'
    _add_filter(action, None, category, None, lineno, append=append)


def _add_filter(*item, append):
    if not append:
        if item in filters:
            filters.remove(item)
        filters.insert(0, item)
    elif item not in filters:
        filters.append(item)
    _filters_mutated()


def resetwarnings():
    filters[:] = []
    _filters_mutated()


def warn(message, category=None, stacklevel=1, source=None):
    if not isinstance(stacklevel, int):
        stacklevel = _as_index(stacklevel)
    if isinstance(message, Warning):
        category = type(message)
    elif category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError(f"category must be a Warning subclass, not '{type(category).__name__}'")
    try:
        frame = sys._getframe(max(stacklevel - 1, 0))
        names = frame.f_globals
        filename = frame.f_code.co_filename
        lineno = frame.f_lineno
    except ValueError:    # there are not so many frames
        names = sys.__dict__
        filename = 'sys'
        lineno = 1
    registry = names.setdefault('__warningregistry__', {})
    module = names.get('__name__')
    _warn_at(message, category, filename, lineno, module if isinstance(module, str) else '<string>', registry, source,
             None)


def _as_index(value):
    from operator import index
    return index(value)


def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
    if not isinstance(lineno, int):
        lineno = _as_index(lineno)
    if not isinstance(filename, str):
        raise TypeError(f'warn_explicit() argument 3 must be str, not {type(filename).__name__}')
    if registry is not None and not isinstance(registry, dict):
        raise TypeError("'registry' must be a dict or None")
    if module is None:
        module = filename[:-3] if filename.endswith('.py') else filename or '<unknown>'
    _warn_at(message, category, filename, lineno, module, registry, source, None)


def _warn_unawaited(coroutine, text, filename, lineno, line):
    module = 'asyncio.events' if filename.startswith('<stdlib>') else '__main__'
    _warn_at(text, RuntimeWarning, filename, lineno, module, _unawaited, coroutine, line)


_unawaited = {}


def _fits(wanted, text):
    if wanted is None:
        return True
    return wanted == text if isinstance(wanted, str) else wanted.match(text) is not None


def _is_new(registry, key):
    # Notes it.
    if key in registry:
        return False
    registry[key] = True
    return True


def _action_for(text, category, module, lineno):
    for item in filters:
        action, wanted, wanted_category, wanted_module, wanted_line = item
        if (_fits(wanted, text) and issubclass(category, wanted_category) and _fits(wanted_module, module) and
                wanted_line in (0, lineno)):
            return action, item
    return defaultaction, None


def _warn_at(message, category, filename, lineno, module, registry, source, line):
    if isinstance(message, Warning):
        text = str(message)
        category = type(message)
    else:
        text = message
        message = category(message)
    key = (text, category, lineno)
    if registry is not None:
        if registry.get('version', 0) != _version:
            registry.clear()
            registry['version'] = _version
        elif registry.get(key):
            return
    action, item = _action_for(text, category, module, lineno)
    if action == 'error':
        raise message
    if action == 'ignore':
        return
    if action != 'always':
        if registry is not None:
            registry[key] = True
        if action == 'once' and not _is_new(onceregistry if registry is None else registry, (text, category)):
            return
        if action == 'module' and registry is not None and not _is_new(registry, (text, category)):
            return
        if action not in _actions:
            raise RuntimeError(f'Unrecognized action ({action!r}) in warnings.filters:\n {item!r}')
    msg = WarningMessage(message, category, filename, lineno, source=source)
    msg.line = line
    _showwarnmsg(msg)


class catch_warnings(object):
    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._module = sys.modules['warnings'] if module is None else module
        self._entered = False
        self._filter = None if action is None else (action, category, lineno, append)

    def __repr__(self):
        parts = []
        if self._record:
            parts.append('record=True')
        if self._module is not sys.modules['warnings']:
            parts.append('module=%r' % self._module)
        return '%s(%s)' % (type(self).__name__, ', '.join(parts))

    def __enter__(self):
        if self._entered:
            raise RuntimeError('Cannot enter %r twice' % self)
        self._entered = True
        module = self._module
        self._filters = module.filters
        module.filters = self._filters[:]
        module._filters_mutated()
        self._showwarning = module.showwarning
        self._showwarnmsg_impl = module._showwarnmsg_impl
        if self._filter is not None:
            simplefilter(*self._filter)
        if not self._record:
            return None
        log = []
        module._showwarnmsg_impl = log.append
        module.showwarning = module._showwarning_orig
        return log

    def __exit__(self, *exc_info):
        if not self._entered:
            raise RuntimeError('Cannot exit %r without entering first' % self)
        module = self._module
        module.filters = self._filters
        module._filters_mutated()
        module.showwarning = self._showwarning
        module._showwarnmsg_impl = self._showwarnmsg_impl
