# What a wrong call of a method made at run time says, in the words of any other function.


def _plural(count, noun):
    return f'{count} {noun}' if count == 1 else f'{count} {noun}s'


def _listed(names):
    quoted = [repr(name) for name in names]
    if len(quoted) == 1:
        return quoted[0]
    if len(quoted) == 2:
        return quoted[0] + ' and ' + quoted[1]
    return ', '.join(quoted[:-1]) + ', and ' + quoted[-1]


def bind(qualname, positional, keyword_only, defaults, args, keywords):
    """The values of positional parameters and keyword-only ones by name; the first argument (self) is not among them."""
    values = {}
    for name, value in zip(positional, args):
        values[name] = value
    for name in keywords:
        if name not in positional and name not in keyword_only:
            raise TypeError(f'{qualname}() got an unexpected keyword argument {name!r}')
        if name in values:
            raise TypeError(f'{qualname}() got multiple values for argument {name!r}')
        values[name] = keywords[name]
    if len(args) > len(positional):
        most = len(positional) + 1
        least = most - len([name for name in positional if name in defaults])
        takes = f'{most}' if least == most else f'from {least} to {most}'
        noun = 'argument' if least == most == 1 else 'arguments'
        given = len(args) + 1
        extra = ''
        named = len([name for name in keyword_only if name in values])
        if named:
            extra = f' positional argument{"s" if given != 1 else ""} (and {_plural(named, "keyword-only argument")})'
        verb = 'was' if given == 1 and not named else 'were'
        raise TypeError(f'{qualname}() takes {takes} positional {noun} but {given}{extra} {verb} given')
    for kind, names in (('positional', positional), ('keyword-only', keyword_only)):
        missing = [name for name in names if name not in values and name not in defaults]
        if missing:
            raise TypeError(f'{qualname}() missing {_plural(len(missing), "required " + kind + " argument")}: '
                            f'{_listed(missing)}')
    return values
