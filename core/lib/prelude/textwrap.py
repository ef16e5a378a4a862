# textwrap: paragraphs broken into lines, and indentation.

__all__ = ['TextWrapper', 'wrap', 'fill', 'dedent', 'indent', 'shorten']

_whitespace = '\t\n\x0b\x0c\r '


class _Lazy:
    def __init__(self, make):
        self.make = make

    def __set_name__(self, cls, name):
        self.name = name

    def __get__(self, object, cls=None):
        import re
        made = self.make(re)
        setattr(TextWrapper, self.name, made)
        return made


def _words():
    # What a text falls into: spaces, dashes between words, and words, which also end behind some hyphens.
    space = _whitespace.replace('\t', r'\t').replace('\n', r'\n').replace('\r', r'\r').replace('\x0b', r'\v').replace('\x0c', r'\f')
    letter = r'[^\d\W]'
    before_dash = r"""(?<=[\w!"'&.,?])"""
    after_hyphen = f'(?:(?<={letter}{{2}}-)|(?<={letter}-{letter}-))(?={letter}-?{letter})'
    return rf'([{space}]+|{before_dash}-{{2,}}(?=\w)|[^{space}]+?(?:-{after_hyphen}|(?=[{space}]|\Z)|{before_dash}(?=-{{2,}}\w)))'


class TextWrapper:
    # Compiled when somebody asks for them.
    unicode_whitespace_trans = {ord(char): 32 for char in _whitespace}
    wordsep_re = _Lazy(lambda re: re.compile(_words()))
    wordsep_simple_re = _Lazy(lambda re: re.compile('([%s]+)' % re.escape(_whitespace)))
    sentence_end_re = _Lazy(lambda re: re.compile(r'[a-z][\.\!\?][\"\']?\Z'))
    x = ' '

    def __init__(self, width=70, initial_indent='', subsequent_indent='', expand_tabs=True, replace_whitespace=True,
                 fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True,
                 tabsize=8, *, max_lines=None, placeholder=' [...]'):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def _munge_whitespace(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = text.translate(self.unicode_whitespace_trans)
        return text

    def _split(self, text):
        if '-' in text or type(self) is not TextWrapper:
            split = self.wordsep_re if self.break_on_hyphens else self.wordsep_simple_re
            return [chunk for chunk in split.split(text) if chunk]
        chunks = []
        i = 0
        while i < len(text):
            is_space = text[i] in _whitespace
            end = i
            while end < len(text) and (text[end] in _whitespace) == is_space:
                end += 1
            chunks.append(text[i:end])
            i = end
        return chunks

    def _fix_sentence_endings(self, chunks):
        for i in range(len(chunks) - 1):
            if chunks[i + 1] == ' ':
                if self.sentence_end_re.search(chunks[i]):
                    chunks[i + 1] = '  '

    def _handle_long_word(self, chunks, line, length, width):
        room = 1 if width < 1 else width - length
        if self.break_long_words:
            end = room
            chunk = chunks[-1]
            if self.break_on_hyphens and len(chunk) > room:
                hyphen = chunk.rfind('-', 0, room)
                if hyphen > 0 and any([char != '-' for char in chunk[:hyphen]]):
                    end = hyphen + 1
            line.append(chunk[:end])
            chunks[-1] = chunk[end:]
        elif not line:
            line.append(chunks.pop())

    def _wrap_chunks(self, chunks):
        if self.width <= 0:
            raise ValueError('invalid width %r (must be > 0)' % self.width)
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError('placeholder too large for max width')
        lines = []
        chunks.reverse()
        while chunks:
            line = []
            length = 0
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and chunks[-1].strip() == '' and lines:
                chunks.pop()
            while chunks:
                if length + len(chunks[-1]) > width:
                    break
                length += len(chunks[-1])
                line.append(chunks.pop())
            if chunks and len(chunks[-1]) > width:
                self._handle_long_word(chunks, line, length, width)
                length = sum([len(chunk) for chunk in line])
            if self.drop_whitespace and line and line[-1].strip() == '':
                length -= len(line[-1])
                line.pop()
            if not line:
                continue
            if (self.max_lines is None or len(lines) + 1 < self.max_lines or
                    (not chunks or self.drop_whitespace and len(chunks) == 1 and not chunks[0].strip()) and
                    length <= width):
                lines.append(indent + ''.join(line))
                continue
            while line:
                if line[-1].strip() and length + len(self.placeholder) <= width:
                    line.append(self.placeholder)
                    lines.append(indent + ''.join(line))
                    break
                length -= len(line[-1])
                line.pop()
            else:
                if lines:
                    previous = lines[-1].rstrip()
                    if len(previous) + len(self.placeholder) <= self.width:
                        lines[-1] = previous + self.placeholder
                        break
                lines.append(indent + self.placeholder.lstrip())
            break
        return lines

    def wrap(self, text):
        chunks = self._split(self._munge_whitespace(text))
        if self.fix_sentence_endings:
            self._fix_sentence_endings(chunks)
        return self._wrap_chunks(chunks)

    def fill(self, text):
        return '\n'.join(self.wrap(text))


def wrap(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(' '.join(text.strip().split()))


def dedent(text):
    if not isinstance(text, str):
        raise TypeError(f"expected string or bytes-like object, got '{type(text).__name__}'" if not isinstance(text, (bytes, bytearray))
                        else 'cannot use a string pattern on a bytes-like object')
    lines = text.split('\n')
    margin = None
    for number, line in enumerate(lines):
        if not line.strip(' \t'):
            lines[number] = ''
            continue
        indent = line[:len(line) - len(line.lstrip(' \t'))]
        if margin is None or indent.startswith(margin):
            margin = indent if margin is None else margin
        elif margin.startswith(indent):
            margin = indent
        else:
            same = 0
            while same < len(margin) and same < len(indent) and margin[same] == indent[same]:
                same += 1
            margin = margin[:same]
    if margin:
        lines = [line[len(margin):] if line else line for line in lines]
    return '\n'.join(lines)


def indent(text, prefix, predicate=None):
    lines = text.splitlines(True)
    return ''.join([prefix + line if (predicate(line) if predicate is not None else line.strip()) else line
                    for line in lines])
