# warnings and traceback: filters, records, formatting of what was raised.
import io
import sys
import traceback
import warnings


def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error)


def old():
    warnings.warn('old is old', DeprecationWarning, stacklevel=2)


warnings.warn('first')
for _ in range(3):
    warnings.warn('once a place')
old()
warnings.warn(UserWarning('an instance'))
warnings.warn('future', FutureWarning)
warnings.warn('pending', PendingDeprecationWarning)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    old()
    warnings.warn('b', RuntimeWarning)
    warnings.warn('b', RuntimeWarning)
print([(str(w.message), w.category.__name__, w.lineno, w.filename.rpartition('/')[2]) for w in caught], caught[0].line, caught[0].file)
with warnings.catch_warnings():
    warnings.simplefilter('error')
    attempt(old)
    warnings.filterwarnings('ignore', message='.*quiet.*', category=UserWarning)
    warnings.warn('a quiet one')
    attempt(warnings.warn, 'a loud one')
    warnings.filterwarnings('default', category=RuntimeWarning, module='__main__')
    warnings.warn('runtime', RuntimeWarning)
with warnings.catch_warnings():
    warnings.simplefilter('ignore')
    warnings.warn('ignored')


class Own(UserWarning):
    pass


warnings.warn('of my own', Own)
print(warnings.formatwarning('text', UserWarning, 'file.py', 3, 'the line'), end='')
warnings.showwarning('shown', UserWarning, 'f.py', 1, sys.stdout, 'code')
warnings.warn_explicit('explicit', UserWarning, 'x.py', 7)
attempt(warnings.warn, 'x', int)
attempt(warnings.filterwarnings, 'what')
attempt(warnings.simplefilter, 'what')
with warnings.catch_warnings(record=True, action='once') as log:
    for _ in range(3):
        warnings.warn('only once')
print(len(log), log[0])


# traceback
def inner(x):
    return 1 / x


def outer():
    inner(0)


try:
    outer()
except ZeroDivisionError as error:
    tb = error.__traceback__
    print(traceback.format_exc(), end='')
    print(traceback.format_exception_only(error), traceback.format_tb(tb)[-1], [f.name for f in traceback.extract_tb(tb)], [f.line for f in traceback.extract_tb(tb)], [lineno for _, lineno in traceback.walk_tb(tb)])
    traceback.print_exc(file=sys.stdout, limit=1)
    traceback.print_exception(error, limit=-1, file=sys.stdout)
    print(''.join(traceback.format_exception(type(error), error, tb)) == traceback.format_exc(), traceback.extract_tb(tb)[0], traceback.format_list([('f.py', 3, 'func', 'code')]))
    te = traceback.TracebackException.from_exception(error, capture_locals=True)
    print(te.exc_type, te, list(te.format_exception_only()), te.stack[-1].locals, te.stack[-1:], sep='\n')

    def local_only():
        value = [1]
        raise KeyError(value[0])
    try:
        local_only()
    except KeyError as second:
        te = traceback.TracebackException.from_exception(second, capture_locals=True)
        print(te.stack.format()[-1])
try:
    try:
        raise ValueError('first')
    except ValueError:
        raise KeyError('second')
except KeyError as error:
    traceback.print_exception(error, file=sys.stdout)
    traceback.print_exception(error, chain=False, file=sys.stdout)
try:
    raise ValueError('a') from TypeError('b')
except ValueError as error:
    error.add_note('a note')
    print(''.join(traceback.format_exception(error)), end='')
try:
    raise ExceptionGroup('many', [ValueError(1), ExceptionGroup('inner', [TypeError('t'), OSError(2, 'no')])])
except ExceptionGroup as group:
    traceback.print_exception(group, file=sys.stdout)
try:
    compile('a b', 'x.py', 'exec')
except SyntaxError as error:
    print(traceback.format_exception_only(error))


class Strange(Exception):
    def __str__(self):
        raise RuntimeError('no text')


print(traceback.format_exception_only(Strange()), traceback.format_exception_only(None, None), traceback.format_exception_only(KeyError('k')), traceback.format_exception_only(ValueError('two\nlines')), traceback.format_exception_only(ValueError()))


def deep(n):
    if n:
        deep(n - 1)
    else:
        raise RecursionError('far')


try:
    deep(10)
except RecursionError as error:
    traceback.print_exception(error, file=sys.stdout)


def show_stack():
    traceback.print_stack(file=sys.stdout)
    return traceback.extract_stack()[-1].name, len(traceback.format_stack()), traceback.format_stack(limit=1)


print(show_stack())
out = io.StringIO()
traceback.print_exc(file=out)
print(repr(out.getvalue()))
summary = traceback.StackSummary.from_list([('a.py', 1, 'f', 'x = 1'), traceback.FrameSummary('b.py', 2, 'g', line='y = 2')])
print(summary.format(), summary[0] == ('a.py', 1, 'f', 'x = 1'), tuple(summary[1]), summary[1])
