# re: regular expressions. Patterns are read and matched by _re; here is what stands around them.
import enum as _enum
import _re
from _re import Match, Pattern

__version__ = '2.2.1'
__all__ = ['match', 'fullmatch', 'search', 'sub', 'subn', 'split', 'findall', 'finditer', 'compile', 'purge',
           'template', 'escape', 'error', 'Pattern', 'Match', 'A', 'I', 'L', 'M', 'S', 'X', 'U', 'ASCII', 'IGNORECASE',
           'LOCALE', 'MULTILINE', 'DOTALL', 'VERBOSE', 'UNICODE', 'NOFLAG', 'RegexFlag']


@_enum.global_enum
class RegexFlag(_enum.IntFlag, boundary=_enum.KEEP):
    NOFLAG = 0
    ASCII = A = 256
    IGNORECASE = I = 2
    LOCALE = L = 4
    UNICODE = U = 32
    MULTILINE = M = 8
    DOTALL = S = 16
    VERBOSE = X = 64
    TEMPLATE = T = 1
    DEBUG = 128
    __str__ = object.__str__
    _numeric_repr_ = hex


del DEBUG


class error(Exception):
    """What is wrong with a pattern: msg, pattern, pos, lineno, colno."""

    __module__ = 're'

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        if pattern is not None and pos is not None:
            msg = f'{msg} at position {pos}'
            newline = '\n' if isinstance(pattern, str) else b'\n'
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            if newline in pattern:
                msg = f'{msg} (line {self.lineno}, column {self.colno})'
        else:
            self.lineno = self.colno = None
        super().__init__(msg)


def _fail(msg, pattern, pos):
    raise error(msg, pattern, pos)


def _warn():
    for texts, category in ((_re.warnings, FutureWarning), (_re.deprecations, DeprecationWarning)):
        for text in texts:
            import warnings
            warnings.warn(text, category)


_known = {}
_MOST_KNOWN = 512


def _compile(pattern, flags):
    if isinstance(flags, RegexFlag):
        flags = flags.value
    try:
        return _known[type(pattern), pattern, flags]
    except KeyError:
        pass
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError('cannot process flags argument with a compiled pattern')
        return pattern
    if not isinstance(pattern, (str, bytes, bytearray)):
        raise TypeError('first argument must be string or compiled pattern')
    if not isinstance(flags, int):
        flags & RegexFlag.DEBUG    # refuses
    if flags & RegexFlag.T.value:
        import warnings
        warnings.warn("The re.TEMPLATE/re.T flag is deprecated as it is an undocumented flag without an obvious purpose. "
                      "Don't use it.", DeprecationWarning)
    try:
        made = _re.compile(pattern, flags)
    except (error, ValueError):
        _warn()
        raise
    _warn()
    if len(_known) >= _MOST_KNOWN:
        del _known[next(iter(_known))]
    _known[type(pattern), pattern, flags] = made
    return made


def _substitute(pattern, repl, string, count, is_counted):
    nothing = string[:0]
    pieces = []
    last = done = 0
    if count >= 0:
        for found in pattern.finditer(string):
            start, end = found.span()
            if last < start:
                pieces.append(string[last:start])
            piece = repl(found)
            if piece is not None:
                pieces.append(piece)
            last = end
            done += 1
            if done == count:
                break
    if last < len(string):
        pieces.append(string[last:])
    result = nothing.join(pieces)
    return (result, done) if is_counted else result


_re.fail = _fail
_re.substitute = _substitute
_re._compile = _compile


def match(pattern, string, flags=0):
    return _compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    return _compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    return _compile(pattern, flags).search(string)


def sub(pattern, repl, string, count=0, flags=0):
    return _compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, count=0, flags=0):
    return _compile(pattern, flags).subn(repl, string, count)


def split(pattern, string, maxsplit=0, flags=0):
    return _compile(pattern, flags).split(string, maxsplit)


def findall(pattern, string, flags=0):
    return _compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    return _compile(pattern, flags).finditer(string)


def compile(pattern, flags=0):
    return _compile(pattern, flags)


def purge():
    _known.clear()


def template(pattern, flags=0):
    import warnings
    warnings.warn('The re.template() function is deprecated as it is an undocumented function without an obvious '
                  'purpose. Use re.compile() instead.', DeprecationWarning)
    with warnings.catch_warnings():
        warnings.simplefilter('ignore', DeprecationWarning)
        return _compile(pattern, flags | T)


class Scanner:
    """Takes a text apart by the first of some patterns that matches, again and again."""

    def __init__(self, lexicon, flags=0):
        self.lexicon = lexicon
        if isinstance(flags, RegexFlag):
            flags = flags.value
        self._parts = [_compile(phrase, flags) for phrase, _ in lexicon]
        self.scanner = _compile('|'.join([f'(?:{phrase})' for phrase, _ in lexicon]), flags)

    def scan(self, string):
        result = []
        place = 0
        while True:
            for part, (_, action) in zip(self._parts, self.lexicon):
                found = part.match(string, place)
                if found is not None:
                    break
            else:
                break
            end = found.end()
            if end == place:
                break
            if callable(action):
                self.match = found
                action = action(self, found.group())
            if action is not None:
                result.append(action)
            place = end
        return result, string[place:]


_escapes = {ord(c): '\\' + c for c in '()[]{}?*+-|^$\\.&~# \t\n\r\v\f'}


def escape(pattern):
    if isinstance(pattern, str):
        return pattern.translate(_escapes)
    return str(pattern, 'latin1').translate(_escapes).encode('latin1')
