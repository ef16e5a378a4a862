# Groups of exceptions where Python has a say in how they are divided.


def _new_group(cls, message, exceptions):
    return cls.__new__(cls, message, [*exceptions])


def _part_of_group(group, parts):
    if not parts:
        return None
    made = group.derive(parts)
    if not isinstance(made, BaseExceptionGroup):
        raise TypeError("derive must return an instance of BaseExceptionGroup")
    made.__traceback__ = group.__traceback__
    made.__context__ = group.__context__
    made.__cause__ = group.__cause__
    if hasattr(group, "__notes__"):
        notes = group.__notes__
        if isinstance(notes, (list, tuple)):
            made.__notes__ = [*notes]
    return made


def _split_group(exception, condition, is_by_type, wants_rest=True):
    if isinstance(exception, condition) if is_by_type else condition(exception):
        return exception, None
    if not isinstance(exception, BaseExceptionGroup):
        return None, exception
    matching, others = [], []
    for inner in exception.exceptions:
        match, rest = _split_group(inner, condition, is_by_type, wants_rest)
        if match is not None:
            matching.append(match)
        if rest is not None:
            others.append(rest)
    match = _part_of_group(exception, matching)
    return match, _part_of_group(exception, others) if wants_rest else None


def _subgroup(exception, condition, is_by_type):
    return _split_group(exception, condition, is_by_type, False)[0]
