# traceback: exceptions as text, for programs that write it themselves.
import sys
from _traceback import (format_entries as _format_entries, format_exception as _format,
                        format_exception_only as _format_only, source_line as _source_line)

__all__ = ['extract_stack', 'extract_tb', 'format_exception', 'format_exception_only', 'format_list', 'format_stack',
           'format_tb', 'print_exc', 'format_exc', 'print_exception', 'print_last', 'print_stack', 'print_tb',
           'clear_frames', 'FrameSummary', 'StackSummary', 'TracebackException', 'walk_stack', 'walk_tb']

_none = object()


class FrameSummary:
    __slots__ = ('filename', 'lineno', 'end_lineno', 'colno', 'end_colno', 'name', '_line', 'locals', '_text')

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None,
                 colno=None, end_colno=None):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self._line = line
        self.locals = None if locals is None else {key: _safe_repr(value) for key, value in locals.items()}
        self.end_lineno = end_lineno
        self.colno = colno
        self.end_colno = end_colno
        self._text = None

    @property
    def line(self):
        if self._line is None:
            if self.lineno is None:
                return None
            self._line = _source_line(self.filename, self.lineno) or ''
        return self._line.strip()

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return (self.filename == other.filename and self.lineno == other.lineno and self.name == other.name and
                    self.locals == other.locals)
        if isinstance(other, tuple):
            return (self.filename, self.lineno, self.name, self.line) == other
        return NotImplemented

    def __getitem__(self, index):
        return (self.filename, self.lineno, self.name, self.line)[index]

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __len__(self):
        return 4

    def __repr__(self):
        return f'<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>'


def walk_stack(f):
    if f is None:
        f = sys._getframe(0)
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def walk_tb(tb):
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def _limited(items, limit):
    if limit is None:
        return items
    return items[:limit] if limit >= 0 else items[limit:]


class StackSummary(list):
    @classmethod
    def extract(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        result = klass()
        if limit is None:
            limit = getattr(sys, 'tracebacklimit', None)
            if limit is not None and limit < 0:
                limit = 0
        for frame, line in _limited(list(frame_gen), limit):
            result.append(FrameSummary(frame.f_code.co_filename, line, frame.f_code.co_name,
                                       locals=frame.f_locals if capture_locals else None))
        return result

    @classmethod
    def from_list(klass, a_list):
        result = klass()
        for frame in a_list:
            if not isinstance(frame, FrameSummary):
                filename, lineno, name, line = frame
                frame = FrameSummary(filename, lineno, name, line=line)
            result.append(frame)
        return result

    def format_frame_summary(self, frame):
        if frame._text is not None:
            text = frame._text
        else:
            text = f'  File "{frame.filename}", line {frame.lineno}, in {frame.name}\n'
            if frame.line:
                text += f'    {frame.line.strip()}\n'
        if frame.locals:
            for name, value in sorted(frame.locals.items()):
                text += f'    {name} = {value}\n'
        return text

    def format(self):
        result = []
        last = None
        count = 0
        for frame in self:
            key = (frame.filename, frame.lineno, frame.name)
            if key != last:
                if count > 3:
                    result.append(_repeated(count - 3))
                last = key
                count = 0
            count += 1
            if count <= 3:
                result.append(self.format_frame_summary(frame))
        if count > 3:
            result.append(_repeated(count - 3))
        return result


def _repeated(count):
    return f'  [Previous line repeated {count} more time{"s" if count > 1 else ""}]\n'


def extract_tb(tb, limit=None):
    result = StackSummary.extract(walk_tb(tb), limit=limit)
    if tb is not None:
        texts = _format_entries(tb)
        for frame, text in zip(result, _limited(texts, limit)):
            frame._text = text
    return result


def extract_stack(f=None, limit=None):
    if f is None:
        f = sys._getframe(0)
    frames = list(walk_stack(f))
    if limit is not None:
        frames = frames[:limit] if limit >= 0 else frames[limit:]
    result = StackSummary.extract(iter(frames))
    result.reverse()
    return result


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def format_tb(tb, limit=None):
    return extract_tb(tb, limit=limit).format()


def format_stack(f=None, limit=None):
    return format_list(extract_stack(sys._getframe(0) if f is None else f, limit=limit))


def _out(file):
    return sys.stderr if file is None else file


def print_list(extracted_list, file=None):
    for item in format_list(extracted_list):
        print(item, file=_out(file), end='')


def print_tb(tb, limit=None, file=None):
    print_list(extract_tb(tb, limit=limit), file=file)


def print_stack(f=None, limit=None, file=None):
    print_list(extract_stack(sys._getframe(0) if f is None else f, limit=limit), file=file)


def _value_of(exc, value, tb):
    if value is _none:
        if tb is not _none:
            raise ValueError('Both or neither of value and tb must be given')
        if exc is not None and not isinstance(exc, BaseException):
            raise TypeError(f'Exception expected for value, {type(exc).__name__} found')
        return exc, exc.__traceback__ if exc is not None else None
    if tb is _none:
        raise ValueError('Both or neither of value and tb must be given')
    return value, tb


_between = ('The above exception was the direct cause of', 'During handling of the above exception, another')


def _pieces(value, tb, limit, chain):
    if value is None:
        return ['NoneType: None\n']
    old = value.__traceback__
    if tb is not old:
        value.__traceback__ = tb
    try:
        text = _format(value, limit, chain)
    finally:
        if tb is not old:
            value.__traceback__ = old
    # One piece an entry and one for what stands between them.
    only = [] if isinstance(value, BaseExceptionGroup) else format_exception_only(value)
    end = ''.join(only)
    if text.endswith(end):
        text = text[:len(text) - len(end)]
    else:
        only = []
    pieces = []
    margin = None    # of the entry at hand
    for line in text.splitlines(keepends=True):
        bare = line.lstrip(' |')
        if margin is not None and line.startswith(margin + '  '):
            pieces[-1] += line
            continue
        margin = line[:len(line) - len(bare)] if bare.startswith('File "') else None
        if margin is not None:
            pieces.append(line)
        elif pieces and (line.startswith(_between) and pieces[-1] == '\n' or
                         line == '\n' and pieces[-1].startswith('\n') and len(pieces[-1]) > 1):
            pieces[-1] += line
        else:
            pieces.append(line)
    return pieces + only


def format_exception(exc, /, value=_none, tb=_none, limit=None, chain=True):
    value, tb = _value_of(exc, value, tb)
    return _pieces(value, tb, limit, chain)


def format_exception_only(exc, /, value=_none):
    if value is _none:
        value = exc
    if value is None:
        return ['NoneType: None\n']
    lines = _format_only(value).splitlines(keepends=True)
    if isinstance(value, SyntaxError):
        return lines
    # The exception's own text is one piece, however many lines it has.
    try:
        own = str(value).count('\n') + 1
    except Exception:
        own = 1
    return [''.join(lines[:own]), *lines[own:]]


def print_exception(exc, /, value=_none, tb=_none, limit=None, file=None, chain=True):
    value, tb = _value_of(exc, value, tb)
    for piece in _pieces(value, tb, limit, chain):
        print(piece, file=_out(file), end='')


def print_exc(limit=None, file=None, chain=True):
    _, value, tb = sys.exc_info()
    print_exception(type(value), value, tb, limit, file, chain)


def format_exc(limit=None, chain=True):
    _, value, tb = sys.exc_info()
    return ''.join(_pieces(value, tb, limit, chain))


def print_last(limit=None, file=None, chain=True):
    if not hasattr(sys, 'last_type'):
        raise ValueError('no last exception')
    print_exception(sys.last_type, sys.last_value, sys.last_traceback, limit, file, chain)


def clear_frames(tb):
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except RuntimeError:
            pass
        tb = tb.tb_next


_cause_words = '\nThe above exception was the direct cause of the following exception:\n\n'
_context_words = '\nDuring handling of the above exception, another exception occurred:\n\n'


def _safe_repr(value):
    try:
        return repr(value)
    except Exception:
        return '<local repr() failed>'


class TracebackException:
    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False,
                 compact=False, max_group_width=15, max_group_depth=10, _seen=None):
        self.exc_type = exc_type
        self._value = exc_value
        self._traceback = exc_traceback
        self._limit = limit
        self._str = '<exception str() failed>'
        try:
            self._str = str(exc_value)
        except Exception:
            pass
        self._capture_locals = capture_locals
        self.stack = extract_tb(exc_traceback, limit=limit)
        if capture_locals:
            for summary, (frame, _) in zip(self.stack, _limited(list(walk_tb(exc_traceback)), limit)):
                summary.locals = {key: _safe_repr(value) for key, value in frame.f_locals.items()}
        self.__notes__ = getattr(exc_value, '__notes__', None)
        seen = [] if _seen is None else _seen
        seen.append(exc_value)
        self.__suppress_context__ = getattr(exc_value, '__suppress_context__', False)
        cause = getattr(exc_value, '__cause__', None)
        context = getattr(exc_value, '__context__', None)
        self.__cause__ = self._other(cause, seen)
        self.__context__ = self._other(context, seen)
        self.exceptions = None
        if isinstance(exc_value, BaseExceptionGroup):
            self.exceptions = [self._other(error, seen) for error in exc_value.exceptions]

    def _other(self, error, seen):
        if error is None:
            return None
        for known in seen:
            if known is error:
                return None
        return TracebackException(type(error), error, error.__traceback__, limit=self._limit,
                                  capture_locals=self._capture_locals, _seen=seen)

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    def format_exception_only(self):
        yield from format_exception_only(self._value)

    def format(self, *, chain=True):
        if not self._capture_locals or self.exceptions is not None:
            yield from _pieces(self._value, self._traceback, self._limit, chain)
            return
        if chain:
            other, words = self.__cause__, _cause_words
            if other is None and not self.__suppress_context__:
                other, words = self.__context__, _context_words
            if other is not None:
                yield from other.format()
                yield words
        if self._traceback is not None:
            yield 'Traceback (most recent call last):\n'
            yield from self.stack.format()
        yield from self.format_exception_only()

    def print(self, *, file=None, chain=True):
        for line in self.format(chain=chain):
            print(line, file=_out(file), end='')

    def __str__(self):
        return self._str

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return self.__dict__ == other.__dict__
        return NotImplemented
