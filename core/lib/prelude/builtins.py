# What built-in functions do when Python has to run in between: hidden frames instead of waiting C++.
# Names begin with an underscore; natives of the same kind are in builtin_functions*.cpp.


def _list(iterable):
    items = []
    iterator = iter(iterable)
    _ask_length(iterable)
    for item in iterator:
        items.append(item)
    return items


def _items(iterable):
    # Where CPython goes through an iterator that it has (PySequence_Fast): that one is asked.
    return _list(iter(iterable))


def _collected(iterable):
    # Where nobody asks.
    return [item for item in iterable]


def _ask_length(iterable, have=0):
    # Whoever makes a list asks how long it will be; only whether that fails matters. With `have` items that are there.
    kind = type(iterable)
    length = getattr(kind, '__len__', None)
    if length is not None:
        try:
            _check_length(len(iterable), have)
            return
        except TypeError:
            pass
    hint = getattr(kind, '__length_hint__', None)
    if hint is not None:
        try:
            length = hint(iterable)
        except TypeError:
            return
        if length is NotImplemented:
            return
        if not isinstance(length, int):
            raise TypeError(f'__length_hint__ must be an integer, not {type(length).__name__}')
        if length > 0x7fff_ffff_ffff_ffff:
            raise OverflowError('Python int too large to convert to C ssize_t')
        if length < 0:
            raise ValueError('__length_hint__() should return >= 0')
        _check_length(length, have)


def _check_length(length, have):
    # So much room is not asked for in vain; what could never be is not believed.
    if 1 << 31 <= length <= 0x7fff_ffff_ffff_ffff - have:
        raise MemoryError


def _warn(text, category):
    from warnings import warn
    warn(text, category)



def _take(iterable, count):
    # One more than wanted shows that there are too many.
    items = []
    for item in iterable:
        items.append(item)
        if len(items) > count:
            break
    return items


def _dict(source, ask_keys):
    result = {}
    keys = ask_keys()
    ask_keys = None
    for key in _listed_keys(source, keys):
        result[key] = source[key]
    return result


def _keys(mapping):
    return _listed_keys(mapping, mapping.keys())


def _listed_keys(mapping, keys):
    # All of them first: looking up an item may change the mapping.
    try:
        iterator = iter(keys)
    except TypeError:
        iterator = None
    if iterator is None:
        raise TypeError(f'{type(mapping).__name__}.keys() returned a non-iterable (type {type(keys).__name__})')
    return _list(iterator)


def _contains(iterable, wanted):
    try:
        iterator = iter(iterable)
    except TypeError:
        iterator = None
    if iterator is None:
        raise TypeError(f'argument of type {type(iterable).__name__!r} is not iterable')
    for item in iterator:
        is_it = True if item is wanted or item == wanted else False
        item = None
        if is_it:
            return True
    return False


def _iterate_sequence(sequence):
    return _sequence_iterator(sequence)


_lengths_asked = ('list.__init__', 'list.__new__', 'list.extend', 'tuple.__new__', 'sorted', 'bytes.__new__',
                  'bytearray.extend')
_of_sets = ('set.__init__', 'set.__new__', 'frozenset.__new__')
_iterators_asked = ('str.join', 'bytes.join', 'bytearray.join')


def _materialize(function, index, args, keywords=None):
    items = []
    name = getattr(function, '__qualname__', '')
    if name in _of_sets and isinstance(args[index], (set, frozenset)):    # which is copied, whatever its __iter__ does
        kind = set if isinstance(args[index], set) else frozenset
        iterator = kind.__iter__(args[index])
    else:
        iterator = iter(args[index])
    if name in _lengths_asked:
        _ask_length(args[index])
    elif name in _iterators_asked:    # PySequence_Fast makes a list of an iterator
        asked, iterator = iterator, iter(iterator)
        _ask_length(asked)
    for item in iterator:
        items.append(item)
    if keywords:
        return function(*args[:index], items, *args[index + 1:], **keywords)
    return function(*args[:index], items, *args[index + 1:])


def _bytes_of(cls, source):
    items = bytearray()
    try:
        iterator = iter(source)
    except TypeError:
        iterator = None
    if iterator is None:
        raise TypeError(f"cannot convert '{type(source).__name__}' object to bytes")
    _ask_length(source)
    for item in iterator:
        try:
            items.append(item)
        except ValueError:
            raise ValueError('bytes must be in range(0, 256)') from None
    return cls.__new__(cls, bytes(items))


def _extend_bytes(array, source):
    items = bytearray()
    iterator = iter(source)
    _ask_length(source)
    for item in iterator:
        items.append(item)
    array.extend(items)


def _fill_bytes(array, source):
    # bytearray(source) asks for no length.
    items = bytearray()
    for item in source:
        items.append(item)
    array.extend(items)


def _dist(p, q):
    from math import dist
    p = tuple(p)
    return dist(p, tuple(q))


def _list_or(iterable, complaint):
    # A list of what can be walked; of what cannot (its __iter__ failed so), a TypeError of other words.
    try:
        iterator = iter(iterable)
    except TypeError:
        iterator = None
    if iterator is None:
        raise TypeError(complaint)
    return _list(iterator)    # as PySequence_Fast asks: twice


def _with_list(method, obj, iterable):
    return method(obj, _list(iterable))


def _with_lists(obj, name, iterables):
    if name == 'update':
        # Each item is added as it comes.
        for iterable in iterables:
            if _is_native(iterable) or isinstance(iterable, (set, frozenset)):
                set.update(obj, iterable)
            else:
                for item in iterable:
                    set.add(obj, item)
        return
    lists = []
    is_set = isinstance(obj, (set, frozenset))
    for iterable in iterables:
        if _is_native(iterable) or is_set and isinstance(iterable, (set, frozenset)):
            lists.append(iterable)
        else:
            lists.append(_collected(iterable) if is_set else _items(iterable))
        if name == 'difference_update':
            set.difference_update(obj, lists.pop())
    return getattr(obj, name)(*lists)


def _join(separator, iterable):
    return separator.join(_list_or(iterable, 'can only join an iterable'))


def _assign_slice(items, key, iterable):
    start, stop, step = key.indices(len(items))
    if step == 1:
        # Where it lies is settled before the walk, which may change the list.
        fresh = _list_or(iterable, 'can only assign an iterable')
        _store(items, slice(start, max(start, stop)), fresh)
    else:
        _store(items, key, _list_or(iterable, 'must assign iterable to extended slice'))


def _nothing():
    pass


def _tell_unraisable(hook, values):
    from sys import UnraisableHookArgs
    hook(UnraisableHookArgs(values))


# dict

def _update(target, other, keywords):
    if hasattr(other, 'keys'):
        for key in _keys(other):
            _dict_set(target, key, other[key])
    else:
        number = 0
        for pair in other:
            if not _is_native(pair) and _is_iterable(pair):
                pair = _items(pair)
            _update_pair(target, number, pair)
            number += 1
    _dict_merge(target, keywords)


def _update_in_place(target, other, keywords):
    _update(target, other, keywords)
    return target


def _dict_or(left, right):
    result = {}
    _update(result, left, {})
    _update(result, right, {})
    return result


def _fromkeys(cls, iterable, value):
    result = cls()
    for key in iterable:
        result[key] = value
    return result


# list.sort() and sorted() with a key in Python

def _sort(items, key, reverse):
    taken = _take_items(items)
    keys = []
    try:
        for item in taken:
            keys.append(key(item))
    except BaseException:
        _put_items(items, taken)
        raise
    _sort_by(items, taken, keys, reverse)


def _sorted(items, key, reverse):
    _sort(items, key, reverse)
    return items


# all, any, min, max, sum

def _all(iterable):
    for item in iterable:
        if not item:
            return False
        item = None    # an item goes before the next comes, here and in what follows
    return True


def _any(iterable):
    for item in iterable:
        if item:
            return True
        item = None
    return False


def _least(iterable, key, has_default, default):
    is_empty = True
    best = best_value = None
    for item in iterable:
        value = item if key is None else key(item)
        if is_empty:
            is_empty = False
        elif not value < best_value:
            item = value = None
            continue
        best_value = value
        best = item
        item = value = None
    if not is_empty:
        return best
    if has_default:
        return default
    raise ValueError('min() arg is an empty sequence')


def _greatest(iterable, key, has_default, default):
    is_empty = True
    best = best_value = None
    for item in iterable:
        value = item if key is None else key(item)
        if is_empty:
            is_empty = False
        elif not value > best_value:
            item = value = None
            continue
        best_value = value
        best = item
        item = value = None
    if not is_empty:
        return best
    if has_default:
        return default
    raise ValueError('max() arg is an empty sequence')


def _sum(iterable, total):
    for item in iterable:
        total = total + item
        item = None
    return total


def _sum_rest(total, item, iterator):
    total = total + item
    item = None
    for item in iterator:
        total = total + item
        item = None
    return total


# enumerate, zip, map, filter, reversed, iter

def _iterators(iterables):
    result = []
    for iterable in iterables:
        result.append(iter(iterable))
    return tuple(result)


def _enumerate(cls, iterable, start):
    return _make(cls, iter(iterable), _index(start))


def _enumerate_next(pairs, iterator):
    return _numbered(pairs, next(iterator))


def _zip(cls, iterables, strict):
    return _make(cls, _iterators(iterables), strict)


def _zip_next(zip, iterators):
    _begin_zipped(zip)
    place = 0
    for iterator in iterators:
        try:
            _put_zipped(zip, place, next(iterator))
        except BaseException:
            _take_zipped(zip)    # what came before goes now
            raise
        place += 1
    return _take_zipped(zip)


def _zip_next_strict(zip, iterators):
    _begin_zipped(zip)
    place = 0
    for iterator in iterators:
        try:
            _put_zipped(zip, place, next(iterator))
        except StopIteration:
            break
        except BaseException:
            _take_zipped(zip)
            raise
        place += 1
    else:
        return _take_zipped(zip)
    _take_zipped(zip)
    if place:
        _zip_mismatch(place + 1, False)
    for number, iterator in enumerate(iterators):
        if number:
            try:
                next(iterator)
            except StopIteration:
                continue
            _zip_mismatch(number + 1, True)
    raise StopIteration


def _map(cls, function, iterables):
    return _make(cls, function, _iterators(iterables))


def _map_next(function, iterator):
    return function(next(iterator))


def _map_next_of(function, iterators):
    items = []
    for iterator in iterators:
        items.append(next(iterator))
    return function(*items)


def _filter(cls, function, iterable):
    return _make(cls, function, iter(iterable))


def _filter_next(function, iterator):
    while True:
        item = next(iterator)
        if function(item):
            return item
        item = None


def _filter_next_true(function, iterator):
    while True:
        item = next(iterator)
        if item:
            return item
        item = None


def _reversed_next(iterator, sequence, index):
    if index >= 0:
        try:
            item = sequence[index]
        except (IndexError, StopIteration):
            pass
        else:
            _advance(iterator, -1)
            return item
    _finish(iterator)
    raise StopIteration


def _sequence_next(iterator, sequence, index):
    try:
        item = sequence[index]
    except (IndexError, StopIteration):
        _finish(iterator)
    else:
        _advance(iterator, 1)
        return item
    raise StopIteration


def _call_next(iterator, function, sentinel):
    item = function()
    if _is_finished(iterator):    # by the function itself
        raise StopIteration
    if item is sentinel or item == sentinel:
        _finish(iterator)
        raise StopIteration
    return item


# print: while arguments are being shown, what is printed belongs to the same event.

_printing = None


def _print(args, sep, end):
    global _printing
    outer = _printing
    pieces = [] if outer is None else outer
    _printing = pieces
    try:
        for number, arg in enumerate(args):
            if number:
                _write(sep)
                pieces.append(sep)
            piece = str(arg)
            _write(piece)
            pieces.append(piece)
        _write(end)
        pieces.append(end)
    finally:
        _printing = outer
        if outer is None and pieces:
            _print_done(''.join(pieces))


def _print_to(file, args, sep, end, flush):
    # What the file's write() prints belongs to this print.
    global _printing
    write = file.write
    outer = _printing
    pieces = [] if outer is None else outer
    _printing = pieces
    try:
        for number, arg in enumerate(args):
            if number:
                write(sep)
            write(str(arg))
        write(end)
        if flush:
            file.flush()
    finally:
        _printing = outer
        if outer is None and pieces:
            _print_done(''.join(pieces))


# sys.displayhook and what is told to a sys.stderr of the program

def _display_to(file, value, names):
    names['_'] = None
    text = repr(value)
    try:
        file.write(text)
    except UnicodeEncodeError:
        file.write(text.encode(file.encoding, 'backslashreplace').decode(file.encoding))
    file.write('\n')
    names['_'] = value


def _write_text(file, text):
    file.write(text)


def _clear_generator(generator):
    try:
        generator.close()
    except BaseException as error:
        import sys
        sys.unraisablehook(sys.UnraisableHookArgs((type(error), error, error.__traceback__, None, generator)))


# What asks objects in turn

def _hash(method, obj):
    return _check_hash(method(obj))


def _divmod(left, a, right, b):
    if left is not None:
        result = left(a, b)
        if result is not NotImplemented:
            return result
    if right is not None:
        result = right(b, a)
        if result is not NotImplemented:
            return result
    raise TypeError(f"unsupported operand type(s) for divmod(): '{_type_name(a)}' and '{_type_name(b)}'")


def _pow(a, b):
    return a ** b


def _pow_modulo(method, a, b, modulus):
    result = _call_bound(method, a, b, modulus)
    if result is not NotImplemented:
        return result
    if isinstance(a, int) and isinstance(b, int) and isinstance(modulus, int) and \
            not type(b) is type(modulus) is type(a):
        return int.__pow__(a, b, modulus)
    raise TypeError(f"unsupported operand type(s) for ** or pow(): '{type(a).__name__}', '{type(b).__name__}', "
                    f"'{type(modulus).__name__}'")


def _sorted_names(names):
    return sorted(_list(names))


def _sorted_keys(mapping):
    return sorted(mapping.keys())


# What the compiler warned of is said before the code runs.

def _run_warned(messages, file_name, function, args):
    _warn_of_code(messages, file_name)
    return function(*args)


def _run_discarded(messages, file_name, function, args):
    _warn_of_code(messages, file_name)
    function(*args)


def _code_warned(messages, file_name, code):
    _warn_of_code(messages, file_name)
    return code


def _fail_warned(messages, file_name, error):
    _warn_of_code(messages, file_name)
    raise error


def _warn_of_code(messages, file_name):
    if messages:
        from warnings import warn_explicit
        for line, message, is_deprecation, offset, text, end_line, end_offset in messages:
            category = DeprecationWarning if is_deprecation else SyntaxWarning
            try:
                warn_explicit(message, category, file_name, line)
                continue
            except category:
                pass
            raise SyntaxError(message, (file_name, line, offset, text, end_line, end_offset))


def _unsupported(message):
    import io
    raise io.UnsupportedOperation(message)


def _input(prompt):
    import sys
    source = sys.stdin
    target = sys.stdout
    if source is None:
        raise RuntimeError('input(): lost sys.stdin')
    if target is None:
        raise RuntimeError('input(): lost sys.stdout')
    if prompt:
        target.write(str(prompt[0]))
    target.flush()
    line = source.readline()
    if not isinstance(line, str):
        raise TypeError('object.readline() returned non-string')
    if not line:
        raise EOFError('EOF when reading a line')
    return line[:-1] if line[-1] == '\n' else line
