# Reading a date from text by a format: for time.strptime and datetime.strptime.
_DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
_MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november',
           'december']
# Directives that are numbers: the most digits, the least, the smallest and the largest value.
_NUMBERS = {
    'd': (2, 1, 1, 31), 'f': (6, 1, 0, 999999), 'H': (2, 1, 0, 23), 'I': (2, 1, 1, 12), 'G': (4, 4, 0, 9999),
    'j': (3, 1, 1, 366), 'm': (2, 1, 1, 12), 'M': (2, 1, 0, 59), 'S': (2, 1, 0, 61), 'U': (2, 1, 0, 53),
    'W': (2, 1, 0, 53), 'V': (2, 1, 1, 53), 'w': (1, 1, 0, 6), 'u': (1, 1, 1, 7), 'y': (2, 2, 0, 99), 'Y': (4, 4, 0, 9999),
}
_NAMES = {
    'a': [day[:3] for day in _DAYS], 'A': _DAYS, 'b': [month[:3] for month in _MONTHS], 'B': _MONTHS, 'p': ['am', 'pm'],
    'Z': ['utc', 'gmt'],
}
# How long the groups are that CPython makes of directives.
_LENGTHS = {
    'a': 34, 'A': 63, 'b': 54, 'B': 92, 'd': 41, 'f': 17, 'G': 15, 'H': 24, 'I': 26, 'j': 71, 'm': 26, 'M': 17, 'p': 12,
    'S': 24, 'u': 12, 'U': 24, 'V': 31, 'w': 12, 'W': 24, 'y': 11, 'Y': 15, 'z': 56, 'Z': 14,
}
_SHORT = {'c': '%a %b %d %H:%M:%S %Y', 'x': '%m/%d/%y', 'X': '%H:%M:%S', 'r': '%I:%M:%S %p', 'R': '%H:%M', 'T': '%H:%M:%S',
          'D': '%m/%d/%y', 'F': '%Y-%m-%d'}


def _pieces(format):
    # Literal characters, ' ' for any white space, and ('%', letter).
    pieces = []
    i = 0
    while i < len(format):
        c = format[i]
        i += 1
        if c.isspace():
            if not pieces or pieces[-1] != ' ':
                pieces.append(' ')
        elif c != '%':
            pieces.append(c.lower())
        else:
            if i == len(format):
                raise ValueError("stray %% in format '%s'" % format) from None
            letter = format[i]
            i += 1
            if letter == '%':
                pieces.append('%')
            elif letter in ('c', 'x', 'X'):
                pieces.extend(_pieces(_SHORT[letter]))
            elif letter in _NUMBERS or letter in _NAMES or letter == 'z':
                pieces.append(('%', letter))
            else:
                shown = '%' if letter.isspace() else letter
                raise ValueError("'%s' is a bad directive in format '%s'" % (shown, format)) from None
    return pieces


def _check_once(pieces, format):
    # To CPython a format is a regular expression in which a directive is a group of its name: the error of one that
    # stands there twice tells the group's number and its place in the expression.
    place = group = 0
    groups = {}
    for piece in pieces:
        if piece == ' ':
            place += 3
        elif not isinstance(piece, tuple):
            place += 2 if piece in '\\.^$*+?(){}[]|' else 1
        else:
            group += 1
            letter = piece[1]
            if letter in groups:
                from re import error
                raise error(f'redefinition of group name {letter!r} as group {group}; was group {groups[letter]}', format,
                            place + 4)
            groups[letter] = group
            group += 2 if letter == 'z' else 0
            place += _LENGTHS[letter]


def _offsets(text, at):
    # Each end at which an offset from UTC may stop, longest first, with what stands there.
    if text[at:at + 1] == 'Z':
        return [(at + 1, 'Z')]
    sign = text[at:at + 1]
    if sign not in ('+', '-') or not sign:
        return []

    def two(i):
        part = text[i:i + 2]
        return int(part) if len(part) == 2 and part.isdecimal() else None
    hours = two(at + 1)
    if hours is None:
        return []
    i = at + 3
    colon = text[i:i + 1] == ':'
    minutes = two(i + colon)
    if minutes is None or minutes > 59:
        return []
    i += colon + 2
    ends = [(i, text[at:i])]
    other = text[i:i + 1] == ':'
    seconds = two(i + other)
    if seconds is not None and seconds < 60:
        i += other + 2
        ends.insert(0, (i, text[at:i]))
        if text[i:i + 1] == '.':
            k = i + 1
            while k < len(text) and k < i + 7 and text[k].isdecimal():
                k += 1
            if k > i + 1:
                ends.insert(0, (k, text[at:k]))
    return ends


def _offset(text):
    # In seconds and microseconds. Either all parts have colons between them or none has.
    if text == 'Z':
        return 0, 0
    rest = text[1:]
    if rest[2] == ':':
        rest = rest[:2] + rest[3:]
        if len(rest) > 4:
            if rest[4] != ':':
                raise ValueError(f'Inconsistent use of : in {text}')
            rest = rest[:4] + rest[5:]
    seconds = int(rest[:2]) * 3600 + int(rest[2:4]) * 60 + int(rest[4:6] or 0)
    fraction = int(rest[7:].ljust(6, '0'))
    return (-seconds, -fraction) if text[0] == '-' else (seconds, fraction)


def _match(pieces, p, text, at, found):
    # Fills found and returns where the text stopped; None: it does not match. The longest number is tried first.
    while p < len(pieces):
        piece = pieces[p]
        p += 1
        if piece == ' ':
            start = at
            while at < len(text) and text[at].isspace():
                at += 1
            if at == start:
                return None
            continue
        if not isinstance(piece, tuple):
            if text[at:at + 1].lower() != piece:
                return None
            at += 1
            continue
        letter = piece[1]
        ends = []
        if letter == 'z':
            ends = _offsets(text, at)
        elif letter in _NAMES:
            low = text[at:].lower()
            names = _NAMES[letter]
            for i in range(len(names)):
                if low.startswith(names[i]):
                    end = at + len(names[i])
                    ends.append((end, text[at:end] if letter == 'Z' else i))
            ends.sort(reverse=True)
        else:
            most, least, smallest, largest = _NUMBERS[letter]
            start = at
            if letter == 'd' and text[at:at + 1] == ' ':
                start += 1    # as %e writes it
                most = 1
            for size in range(most, least - 1, -1):
                part = text[start:start + size]
                if len(part) == size and part.isdecimal() and (smallest <= int(part) <= largest or
                                                               letter == 'V' and part == '0'):
                    ends.append((start + size, part if letter == 'f' else int(part)))
        for end, value in ends:
            rest = _match(pieces, p, text, end, found)
            if rest is not None:
                found[letter] = value
                return rest
        return None
    return at


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _days_before(year, month):
    days = 0
    for length in (31, 29 if _is_leap(year) else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[:month - 1]:
        days += length
    return days


def _ordinal(year, month, day):
    before = year - 1
    return before * 365 + before // 4 - before // 100 + before // 400 + _days_before(year, month) + day


def _read(string, format):
    # The eleven fields of a struct_time, microseconds, and microseconds of the offset.
    for name, value in (('0', string), ('1', format)):
        if not isinstance(value, str):
            raise TypeError('strptime() argument %s must be str, not %s' % (name, type(value)))
    found = {}
    pieces = _pieces(format)
    _check_once(pieces, format)
    end = _match(pieces, 0, string, 0, found)
    if end is None:
        raise ValueError('time data %r does not match format %r' % (string, format))
    if end != len(string):
        raise ValueError('unconverted data remains: %s' % string[end:])

    # Of directives that say the same the last one counts.
    year = weekday = week_letter = None
    month = day = 1
    hour = 0
    for letter, value in reversed(found.items()):    # found from the end
        if letter == 'Y':
            year = value
        elif letter == 'y':
            year = value + (2000 if value <= 68 else 1900)
        elif letter == 'm':
            month = value
        elif letter in 'bB':
            month = value + 1
        elif letter == 'd':
            day = value
        elif letter == 'H':
            hour = value
        elif letter == 'I':
            hour = value % 12 + (12 if found.get('p') == 1 else 0)
        elif letter in 'aA':
            weekday = value
        elif letter == 'w':
            weekday = (value - 1) % 7
        elif letter == 'u':
            weekday = value - 1
        elif letter in 'UW':
            week_letter = letter
    microseconds = int(found['f'].ljust(6, '0')) if 'f' in found else 0
    julian = found.get('j')

    days = "('%A', '%a', '%w', or '%u')."
    if year is None and 'G' in found:
        if 'V' not in found or weekday is None:
            raise ValueError("ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday "
                             'directive ' + days)
        if julian is not None:
            raise ValueError("Day of the year directive '%j' is not compatible with ISO year directive '%G'. "
                             "Use '%Y' instead.")
    elif week_letter is None and 'V' in found:
        if weekday is None:
            raise ValueError("ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday "
                             'directive ' + days)
        raise ValueError("ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' "
                         'instead.')
    leap_year = False
    if year is None:
        if month == 2 and day == 29:
            year = 1904    # so that the day exists
            leap_year = True
        else:
            year = 1900
    if julian is None and weekday is not None:
        if week_letter:
            # Days since the first of the year's first whole week.
            first = 6 if week_letter == 'U' else 0
            week = found[week_letter]
            offset = (_ordinal(year, 1, 1) - 1 - first) % 7
            julian = 1 + (weekday - first) % 7 - offset + (week - (1 if offset == 0 and week else 0)) * 7
        elif 'G' in found and 'V' in found:
            year = found['G']
            fourth = _ordinal(year, 1, 4)
            ordinal = fourth - (fourth - 1) % 7 + (found['V'] - 1) * 7 + weekday
            while ordinal < _ordinal(year, 1, 1):
                year -= 1
            while ordinal >= _ordinal(year + 1, 1, 1):
                year += 1
            julian = ordinal - _ordinal(year, 1, 1) + 1
        if julian is not None and julian <= 0:
            year -= 1
            julian += 366 if _is_leap(year) else 365
    if not 1 <= year <= 9999:
        raise ValueError(f'year {year} is out of range')
    if julian is None:
        if day > _days_before(year, month + 1) - _days_before(year, month) if month < 12 else day > 31:
            raise ValueError('day is out of range for month')
        julian = _ordinal(year, month, day) - _ordinal(year, 1, 1) + 1
    else:
        if julian > (366 if _is_leap(year) else 365):
            julian_day = julian - (366 if _is_leap(year) else 365)
            year += 1
            if year == 10000:
                raise ValueError('year 10000 is out of range')
        else:
            julian_day = julian
        month = 12
        while _days_before(year, month) >= julian_day:
            month -= 1
        day = julian_day - _days_before(year, month)
    if weekday is None:
        weekday = (_ordinal(year, month, day) - 1) % 7
    if leap_year:
        year = 1900
    offset, fraction = _offset(found['z']) if 'z' in found else (None, 0)
    zone = found.get('Z')
    daylight = 0 if zone else -1
    second = found.get('S', 0)
    return (year, month, day, hour, found.get('M', 0), second, weekday, julian, daylight, zone, offset), microseconds, fraction
