# traceback: exceptions as text, for programs that write it themselves.
import sys
from _traceback import (anchors as _anchors, position as _position, source_line as _source_line,
                        whole_traceback as _whole, width as _width)

__all__ = ['extract_stack', 'extract_tb', 'format_exception', 'format_exception_only', 'format_list', 'format_stack',
           'format_tb', 'print_exc', 'format_exc', 'print_exception', 'print_last', 'print_stack', 'print_tb',
           'clear_frames', 'FrameSummary', 'StackSummary', 'TracebackException', 'walk_stack', 'walk_tb']


class _Implicit:
    def __repr__(self):
        return '<implicit>'


_none = _Implicit()
_RECURSIVE_CUTOFF = 3


class FrameSummary:
    __slots__ = ('filename', 'lineno', 'end_lineno', 'colno', 'end_colno', 'name', '_line', 'locals')

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None,
                 colno=None, end_colno=None):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self._line = line
        if lookup_line:
            self.line
        self.locals = {key: repr(value) for key, value in locals.items()} if locals else None
        self.end_lineno = end_lineno
        self.colno = colno
        self.end_colno = end_colno

    @property
    def _original_line(self):
        self.line
        return self._line

    @property
    def line(self):
        if self._line is None:
            if self.lineno is None:
                return None
            text = _source_line(self.filename, self.lineno)
            self._line = '' if text is None else text + '\n'
        return self._line.strip()

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return (self.filename == other.filename and self.lineno == other.lineno and self.name == other.name and
                    self.locals == other.locals)
        if isinstance(other, tuple):
            return (self.filename, self.lineno, self.name, self.line) == other
        return NotImplemented

    def __getitem__(self, pos):
        return (self.filename, self.lineno, self.name, self.line)[pos]

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __len__(self):
        return 4

    def __repr__(self):
        return f'<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>'


_extracting = [0]    # how many extract() run: they walk for themselves


def walk_stack(f):
    if f is None:
        f = sys._getframe(0)
        if not _extracting[0]:
            f = f.f_back.f_back.f_back    # those that extract() would have there
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def walk_tb(tb):
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def _walk_positions(tb):
    while tb is not None:
        yield tb.tb_frame, _position(tb)
        tb = tb.tb_next


def _with_lines(pairs):
    for frame, line in pairs:
        yield frame, (line, None, None, None)


def _limited(items, limit):
    if limit is None:
        limit = getattr(sys, 'tracebacklimit', None)
        if limit is None:
            return items
        if limit < 0:
            limit = 0
    if limit >= 0:
        from itertools import islice
        return islice(items, limit)
    from collections import deque
    return deque(items, maxlen=-limit)


def _repeated(count):
    count -= _RECURSIVE_CUTOFF
    return f'  [Previous line repeated {count} more time{"s" if count > 1 else ""}]\n'


def _characters(text, size):
    # In the first `size` bytes.
    return size if text.isascii() else len(text.encode('utf-8')[:size].decode('utf-8', errors='replace'))


def _shown_width(text, offset):
    return offset if text.isascii() else _width(text[:offset])


def _markers(frame):
    # The line of ^^^^ under the frame's source line, with its newline; '' where there is none.
    line = frame._original_line
    stripped = frame.line
    cut = len(line) - len(stripped)
    begin = _characters(line, frame.colno)
    end = _characters(line, frame.end_colno)
    segment = line[begin:end]
    found = None
    if frame.lineno == frame.end_lineno:
        found = _anchors(segment)
    else:
        end = len(line.rstrip())
    if end - begin >= len(stripped) and not (found and found[1] - found[0] > 0):
        return ''
    first = _shown_width(line, begin) + 1
    last = _shown_width(line, end) + 1
    text = '    ' + ' ' * (first - cut)
    if not found:
        return text + '^' * (last - first) + '\n'
    left = _shown_width(segment, found[0])
    right = _shown_width(segment, found[1])
    return text + '~' * left + '^' * (right - left) + '~' * (last - first - right) + '\n'


class StackSummary(list):
    _is_of_library = False

    @classmethod
    def extract(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        _extracting[0] += 1
        try:
            return klass._extract(_with_lines(frame_gen), limit, lookup_lines, capture_locals)
        finally:
            _extracting[0] -= 1

    @classmethod
    def _extract(klass, places, limit, lookup_lines=True, capture_locals=False):
        result = klass()
        for frame, (line, end_line, column, end_column) in _limited(places, limit):
            code = frame.f_code
            result.append(FrameSummary(code.co_filename, line, code.co_name, lookup_line=False,
                                       locals=frame.f_locals if capture_locals else None,
                                       end_lineno=end_line, colno=column, end_colno=end_column))
        if lookup_lines:
            for summary in result:
                summary.line
        return result

    @classmethod
    def from_list(klass, a_list):
        result = StackSummary()
        for frame in a_list:
            if isinstance(frame, FrameSummary):
                result.append(frame)
            else:
                filename, lineno, name, line = frame
                result.append(FrameSummary(filename, lineno, name, line=line))
        return result

    def format_frame_summary(self, frame_summary):
        text = f'  File "{frame_summary.filename}", line {frame_summary.lineno}, in {frame_summary.name}\n'
        if frame_summary.line:
            text += f'    {frame_summary.line.strip()}\n'
            if frame_summary.colno is not None and frame_summary.end_colno is not None:
                text += _markers(frame_summary)
        if frame_summary.locals:
            for name, value in sorted(frame_summary.locals.items()):
                text += f'    {name} = {value}\n'
        return text

    def format(self):
        result = []
        last = None
        count = 0
        for frame in self:
            text = self.format_frame_summary(frame)
            if text is None:
                continue
            place = (frame.filename, frame.lineno, frame.name)
            if place != last or None in place:
                if count > _RECURSIVE_CUTOFF:
                    result.append(_repeated(count))
                last = place
                count = 0
            count += 1
            if count <= _RECURSIVE_CUTOFF:
                result.append(text)
        if count > _RECURSIVE_CUTOFF:
            result.append(_repeated(count))
        return result


def extract_tb(tb, limit=None):
    return StackSummary._extract(_walk_positions(tb), limit)


def extract_stack(f=None, limit=None):
    result = StackSummary.extract(walk_stack(sys._getframe(0) if f is None else f), limit=limit)
    result.reverse()
    return result


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def format_tb(tb, limit=None):
    return extract_tb(tb, limit=limit).format()


def format_stack(f=None, limit=None):
    return format_list(extract_stack(sys._getframe(0) if f is None else f, limit=limit))


def print_list(extracted_list, file=None):
    if file is None:
        file = sys.stderr
    for item in StackSummary.from_list(extracted_list).format():
        print(item, file=file, end='')


def print_tb(tb, limit=None, file=None):
    print_list(extract_tb(tb, limit=limit), file=file)


def print_stack(f=None, limit=None, file=None):
    print_list(extract_stack(sys._getframe(0) if f is None else f, limit=limit), file=file)


def _value_of(exc, value, tb):
    if (value is _none) != (tb is _none):
        raise ValueError('Both or neither of value and tb must be given')
    if value is not _none:
        return value, tb
    if exc is None:
        return None, None
    if not isinstance(exc, BaseException):
        raise TypeError(f'Exception expected for value, {type(exc).__name__} found')
    return exc, exc.__traceback__


def format_exception(exc, /, value=_none, tb=_none, limit=None, chain=True):
    value, tb = _value_of(exc, value, tb)
    return list(TracebackException(type(value), value, tb, limit=limit, compact=True).format(chain=chain))


def format_exception_only(exc, /, value=_none):
    if value is _none:
        value = exc
    return list(TracebackException(type(value), value, None, compact=True).format_exception_only())


def print_exception(exc, /, value=_none, tb=_none, limit=None, file=None, chain=True):
    value, tb = _value_of(exc, value, tb)
    TracebackException(type(value), value, tb, limit=limit, compact=True).print(file=file, chain=chain)


def print_exc(limit=None, file=None, chain=True):
    print_exception(*sys.exc_info(), limit=limit, file=file, chain=chain)


def format_exc(limit=None, chain=True):
    return ''.join(format_exception(*sys.exc_info(), limit=limit, chain=chain))


def print_last(limit=None, file=None, chain=True):
    if not hasattr(sys, 'last_type'):
        raise ValueError('no last exception')
    print_exception(sys.last_type, sys.last_value, sys.last_traceback, limit, file, chain)


def clear_frames(tb):
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except RuntimeError:    # it runs still
            pass
        tb = tb.tb_next


_CAUSE = '\nThe above exception was the direct cause of the following exception:\n\n'
_CONTEXT = '\nDuring handling of the above exception, another exception occurred:\n\n'
_GROUP_END = '+------------------------------------\n'


def _text_of(value, what, to_text=str):
    try:
        return to_text(value)
    except BaseException:
        return f'<{what} {to_text.__name__}() failed>'


def _last_line(name, value):
    text = _text_of(value, 'exception')
    return f'{name}\n' if value is None or not text else f'{name}: {text}\n'


class _Margin:
    # What stands before each line within groups.
    def __init__(self):
        self.depth = 0
        self.needs_end = False    # the line below the last exception of a group

    def indent(self):
        return ' ' * (2 * self.depth)

    def put(self, text, edge='|'):
        if not self.depth:
            return text
        margin = self.indent() + edge + ' '
        return ''.join([margin + line for line in text.splitlines(True)])


def _is_sequence(value):
    if isinstance(value, (list, tuple, str)):
        return True
    from collections.abc import Sequence
    return isinstance(value, Sequence)


class TracebackException:
    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False,
                 compact=False, max_group_width=15, max_group_depth=10, _seen=None):
        is_outermost = _seen is None
        seen = {} if is_outermost else _seen
        seen[id(exc_value)] = exc_value
        self.max_group_width = max_group_width
        self.max_group_depth = max_group_depth
        self.stack = StackSummary._extract(_walk_positions(exc_traceback), limit, lookup_lines, capture_locals)
        if (exc_traceback is None and limit != 0 and exc_value is not None and getattr(exc_value, '__traceback__', 0) is None
                and _whole(exc_value) is not None):
            self.stack._is_of_library = True    # frames that are not shown
        self.exc_type = exc_type
        self._str = _text_of(exc_value, 'exception')
        self.__notes__ = getattr(exc_value, '__notes__', None)
        if exc_type and issubclass(exc_type, SyntaxError):
            self.filename = exc_value.filename
            self.lineno = None if exc_value.lineno is None else str(exc_value.lineno)
            self.end_lineno = None if exc_value.end_lineno is None else str(exc_value.end_lineno)
            self.text = exc_value.text
            self.offset = exc_value.offset
            self.end_offset = exc_value.end_offset
            self.msg = exc_value.msg
        self.__suppress_context__ = exc_value.__suppress_context__ if exc_value is not None else False
        if is_outermost:
            self._read_others(exc_value, seen, compact, {
                'limit': limit, 'lookup_lines': lookup_lines, 'capture_locals': capture_locals,
                'max_group_width': max_group_width, 'max_group_depth': max_group_depth, '_seen': seen})

    def _read_others(self, exc_value, seen, compact, options):
        # Without recursion: chains may be long.
        def read(error):
            return TracebackException(type(error), error, error.__traceback__, **options)

        waiting = [(self, exc_value)]
        while waiting:
            text, error = waiting.pop()
            cause = context = exceptions = None
            if error and error.__cause__ is not None and id(error.__cause__) not in seen:
                cause = read(error.__cause__)
            wants_context = not compact or cause is None and error is not None and not error.__suppress_context__
            if error and error.__context__ is not None and wants_context and id(error.__context__) not in seen:
                context = read(error.__context__)
            if error and isinstance(error, BaseExceptionGroup):
                exceptions = [read(part) for part in error.exceptions]
            text.__cause__ = cause
            text.__context__ = context
            text.exceptions = exceptions
            if cause:
                waiting.append((cause, error.__cause__))
            if context:
                waiting.append((context, error.__context__))
            if exceptions:
                waiting.extend(zip(exceptions, error.exceptions))

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return self.__dict__ == other.__dict__
        return NotImplemented

    def __str__(self):
        return self._str

    def format_exception_only(self):
        if self.exc_type is None:
            yield _last_line(None, self._str)
            return
        name = self.exc_type.__qualname__
        module = self.exc_type.__module__
        if module not in ('__main__', 'builtins'):
            name = f'{module if isinstance(module, str) else "<unknown>"}.{name}'
        if issubclass(self.exc_type, SyntaxError):
            yield from self._format_syntax_error(name)
        else:
            yield _last_line(name, self._str)
        if self.__notes__ is None:
            return
        if _is_sequence(self.__notes__):
            for note in self.__notes__:
                for line in _text_of(note, 'note').split('\n'):
                    yield line + '\n'
        else:
            yield _text_of(self.__notes__, '__notes__', repr)

    def _format_syntax_error(self, name):
        suffix = ''
        if self.lineno is not None:
            yield f'  File "{self.filename or "<string>"}", line {self.lineno}\n'
        elif self.filename is not None:
            suffix = f' ({self.filename})'
        if self.text is not None:
            whole = self.text.rstrip('\n')
            line = whole.lstrip(' \n\f')
            cut = len(whole) - len(line)
            yield f'    {line}\n'
            if self.offset is not None:
                begin = self.offset
                end = begin if self.end_offset in (None, 0) else self.end_offset
                if begin == end or end == -1:
                    end = begin + 1
                begin -= 1 + cut
                end -= 1 + cut
                if begin >= 0:
                    blanks = ''.join([c if c.isspace() else ' ' for c in line[:begin]])
                    yield f'    {blanks}{"^" * (end - begin)}\n'
        yield f'{name}: {self.msg or "<no detail available>"}{suffix}\n'

    def format(self, *, chain=True, _ctx=None):
        margin = _Margin() if _ctx is None else _ctx
        links = []
        text = self
        while text:
            words = other = None
            if chain:
                if text.__cause__ is not None:
                    words, other = _CAUSE, text.__cause__
                elif text.__context__ is not None and not text.__suppress_context__:
                    words, other = _CONTEXT, text.__context__
            links.append((words, text))
            text = other
        for words, text in reversed(links):
            if words is not None:
                yield margin.put(words)
            if text.exceptions is None:
                if text.stack or text.stack._is_of_library:
                    yield margin.put('Traceback (most recent call last):\n')
                    for piece in text.stack.format():
                        yield margin.put(piece)
                for piece in text.format_exception_only():
                    yield margin.put(piece)
            elif margin.depth > self.max_group_depth:
                yield margin.put(f'... (max_group_depth is {self.max_group_depth})\n')
            else:
                yield from text._format_group(margin, chain, self.max_group_width)

    def _format_group(self, margin, chain, most):
        is_outermost = margin.depth == 0
        if is_outermost:
            margin.depth = 1
        if self.stack or self.stack._is_of_library:
            yield margin.put('Exception Group Traceback (most recent call last):\n', '+' if is_outermost else '|')
            for piece in self.stack.format():
                yield margin.put(piece)
        for piece in self.format_exception_only():
            yield margin.put(piece)
        count = len(self.exceptions)
        shown = count if count <= most else most + 1
        margin.needs_end = False
        for i in range(shown):
            is_last = i == shown - 1
            if is_last:
                margin.needs_end = True
            title = '...' if i >= most else i + 1
            yield f'{margin.indent()}{"  " if i else "+-"}+---------------- {title} ----------------\n'
            margin.depth += 1
            if i < most:
                yield from self.exceptions[i].format(chain=chain, _ctx=margin)
            else:
                rest = count - most
                yield margin.put(f'and {rest} more exception{"s" if rest > 1 else ""}\n')
            if is_last and margin.needs_end:
                yield margin.indent() + _GROUP_END
                margin.needs_end = False
            margin.depth -= 1
        if is_outermost:
            margin.depth = 0

    def print(self, *, file=None, chain=True):
        if file is None:
            file = sys.stderr
        for piece in self.format(chain=chain):
            print(piece, file=file, end='')
