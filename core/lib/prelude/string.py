# string: classes of characters, templates, and the formatter behind str.format.

from sys import maxsize as _maxsize

__all__ = ['ascii_letters', 'ascii_lowercase', 'ascii_uppercase', 'capwords', 'digits', 'hexdigits', 'octdigits',
           'printable', 'punctuation', 'whitespace', 'Formatter', 'Template']

whitespace = ' \t\n\r\v\f'
ascii_lowercase = 'abcdefghijklmnopqrstuvwxyz'
ascii_uppercase = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
ascii_letters = ascii_lowercase + ascii_uppercase
digits = '0123456789'
hexdigits = digits + 'abcdef' + 'ABCDEF'
octdigits = '01234567'
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    return (sep or ' ').join([word.capitalize() for word in s.split(sep)])


class _Lazy:
    # An attribute of Template that takes re, made when somebody asks for it.
    def __init__(self, make):
        self.make = make

    def __set_name__(self, cls, name):
        self.name = name

    def __get__(self, object, cls=None):
        import re
        made = self.make(re)
        setattr(Template, self.name, made)
        return made


class Template:
    delimiter = '$'
    idpattern = r'(?a:[_a-z][_a-z0-9]*)'
    braceidpattern = None
    flags = _Lazy(lambda re: re.IGNORECASE)
    pattern = _Lazy(lambda re: Template._compiled(re))

    def __init_subclass__(cls):
        super().__init_subclass__()
        import re
        cls.pattern = cls._compiled(re)

    @classmethod
    def _compiled(cls, re):
        if cls is not Template and 'pattern' in cls.__dict__:
            text = cls.pattern
        else:
            sign = re.escape(cls.delimiter)
            name = cls.idpattern
            braced = cls.braceidpattern or name
            text = (rf'{sign}(?:(?P<escaped>{sign})|(?P<named>{name})|' '{' rf'(?P<braced>{braced})' '}' r'|(?P<invalid>))')
        return re.compile(text, cls.flags | re.VERBOSE)

    def __init__(self, template):
        self.template = template

    def _matches(self):
        return self.pattern.finditer(self.template)

    def _invalid(self, found):
        place = found.start('invalid')
        lines = self.template[:place].splitlines(keepends=True)
        if not lines:
            column, line = 1, 1
        else:
            column = place - len(''.join(lines[:-1]))
            line = len(lines)
        raise ValueError('Invalid placeholder in string: line %d, col %d' % (line, column))

    def _fill(self, mapping, kws, is_safe):
        result = []
        place = 0
        for found in self._matches():
            result.append(self.template[place:found.start()])
            place = found.end()
            name = found.group('named') or found.group('braced')
            if name is not None:
                if name in kws:
                    result.append(str(kws[name]))
                elif is_safe:
                    try:
                        result.append(str(mapping[name]))
                    except KeyError:
                        result.append(found.group())
                else:
                    result.append(str(mapping[name]))
            elif found.group('escaped') is not None:
                result.append(self.delimiter)
            elif found.group('invalid') is not None:
                if not is_safe:
                    self._invalid(found)
                result.append(found.group())
            else:
                raise ValueError('Unrecognized named group in pattern', self.pattern)
        result.append(self.template[place:])
        return ''.join(result)

    def substitute(self, mapping={}, /, **kws):
        return self._fill(mapping, kws, False)

    def safe_substitute(self, mapping={}, /, **kws):
        return self._fill(mapping, kws, True)

    def is_valid(self):
        for found in self._matches():
            if found.group('invalid') is not None:
                return False
            if not (found.group('named') or found.group('braced')) and found.group('escaped') is None:
                raise ValueError('Unrecognized named group in pattern', self.pattern)
        return True

    def get_identifiers(self):
        names = []
        for found in self._matches():
            name = found.group('named') or found.group('braced')
            if name is None and found.group('invalid') is None and found.group('escaped') is None:
                raise ValueError('Unrecognized named group in pattern', self.pattern)
            if name is not None and name not in names:
                names.append(name)
        return names


class Formatter:
    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used = set()
        result, _ = self._vformat(format_string, args, kwargs, used, 2, 0)
        self.check_unused_args(used, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used, depth, auto=0):
        if depth < 0:
            raise ValueError('Max string recursion exceeded')
        result = []
        for literal, name, spec, conversion in self.parse(format_string):
            if literal:
                result.append(literal)
            if name is None:
                continue
            if name == '':
                if auto is False:
                    raise ValueError('cannot switch from manual field specification to automatic field numbering')
                name = str(auto)
                auto += 1
            elif name.isdigit():
                if auto:
                    raise ValueError('cannot switch from manual field specification to automatic field numbering')
                auto = False
            obj, key = self.get_field(name, args, kwargs)
            used.add(key)
            obj = self.convert_field(obj, conversion)
            spec, auto = self._vformat(spec, args, kwargs, used, depth - 1, auto)
            result.append(self.format_field(obj, spec))
        return ''.join(result), auto

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion == 's':
            return str(value)
        if conversion == 'r':
            return repr(value)
        if conversion == 'a':
            return ascii(value)
        raise ValueError('Unknown conversion specifier {0!s}'.format(conversion))

    def parse(self, format_string):
        text = format_string
        place = 0
        while place < len(text):
            start = place
            while place < len(text) and text[place] not in '{}':
                place += 1
            if place == len(text):
                yield text[start:], None, None, None
                return
            char = text[place]
            follows = text[place + 1:place + 2]
            if char == '}' and follows != '}':
                raise ValueError("Single '}' encountered in format string")
            if not follows:
                raise ValueError("Single '{' encountered in format string")
            if follows == char:
                yield text[start:place + 1], None, None, None
                place += 2
                continue
            literal = text[start:place]
            name, spec, conversion, place = self._parse_field(text, place + 1)
            yield literal, name, spec, conversion

    def _parse_field(self, text, place):
        # From after the brace to after the one that ends the field.
        start = place
        char = ''
        while place < len(text):
            char = text[place]
            place += 1
            if char == '{':
                raise ValueError("unexpected '{' in field name")
            if char == '[':
                while place < len(text) and text[place] != ']':
                    place += 1
            elif char in '}:!':
                break
        name = text[start:place - 1]
        if char == '}':
            return name, '', None, place
        if char not in (':', '!'):
            raise ValueError("expected '}' before end of string")
        conversion = None
        if char == '!':
            if place == len(text):
                raise ValueError('end of string while looking for conversion specifier')
            conversion = text[place]
            place += 1
            if place < len(text):
                char = text[place]
                place += 1
                if char == '}':
                    return name, '', conversion, place
                if char != ':':
                    raise ValueError("expected ':' after conversion specifier")
        start = place
        depth = 1
        while place < len(text):
            char = text[place]
            place += 1
            if char == '{':
                depth += 1
            elif char == '}':
                depth -= 1
                if depth == 0:
                    return name, text[start:place - 1], conversion, place
        raise ValueError("unmatched '{' in format spec")

    def get_field(self, field_name, args, kwargs):
        end = 0
        while end < len(field_name) and field_name[end] not in '.[':
            end += 1
        first, rest = field_name[:end], field_name[end:]
        if first.isdigit():
            first = int(first)
            if first > _maxsize:
                raise ValueError('Too many decimal digits in format string')
        obj = self.get_value(first, args, kwargs)
        while rest:
            if rest[0] == '.':
                end = 1
                while end < len(rest) and rest[end] not in '.[':
                    end += 1
                key, rest = rest[1:end], rest[end:]
                if not key:
                    raise ValueError('Empty attribute in format string')
                obj = getattr(obj, key)
            elif rest[0] == '[':
                end = rest.find(']')
                if end < 0:
                    raise ValueError("Missing ']' in format string")
                key, rest = rest[1:end], rest[end + 1:]
                if not key:
                    raise ValueError('Empty attribute in format string')
                obj = obj[int(key) if key.isdigit() else key]
            else:
                raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
        return obj, first
