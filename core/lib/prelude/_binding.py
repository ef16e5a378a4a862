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


def missing_arguments(function, kind, names):
    return f'{function}() missing {_plural(len(names), "required " + kind + " argument")}: {_listed(names)}'


def too_many(function, most, optional, given, named):
    takes = f'from {most - optional} to {most}' if optional else f'{most}'
    noun = 'argument' if not optional and most == 1 else 'arguments'
    extra = ''
    if named:
        extra = f' positional argument{"s" if given != 1 else ""} (and {_plural(named, "keyword-only argument")})'
    verb = 'was' if given == 1 and not named else 'were'
    return f'{function}() takes {takes} positional {noun} but {given}{extra} {verb} given'


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
        named = len([name for name in keyword_only if name in values])
        optional = len([name for name in positional if name in defaults])
        raise TypeError(too_many(qualname, len(positional) + 1, optional, len(args) + 1, named))
    for kind, names in (('positional', positional), ('keyword-only', keyword_only)):
        missing = [name for name in names if name not in values and name not in defaults]
        if missing:
            raise TypeError(missing_arguments(qualname, kind, missing))
    return values
