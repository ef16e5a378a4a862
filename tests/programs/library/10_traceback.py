# traceback: exceptions as a program writes them itself.
import builtins
import sys
import traceback


def print(*values, end='\n'):
    builtins.print(*[str(value).replace(__file__, 'FILE') for value in values], end=end)


class Out:
    def write(self, text):
        print(text, end='')


def divide(a, b):
    return a / b


def middle():
    return divide(1, 0)


try:
    middle()
except ZeroDivisionError as error:
    print(traceback.format_exc(), end='')
    traceback.print_exc(file=Out())
    print(traceback.format_exception(error))
    print(traceback.format_exception(type(error), error, error.__traceback__, limit=1))
    print(traceback.format_exception_only(error), traceback.format_exception_only(type(error), error))
    print(traceback.format_tb(error.__traceback__))
    for entry in traceback.extract_tb(error.__traceback__):
        print(entry.name, entry.lineno, entry.line, len(entry), tuple(entry)[2:])
    traceback.print_tb(error.__traceback__, file=Out())
    print([frame.f_code.co_name for frame, line in traceback.walk_tb(error.__traceback__)], sys.exc_info()[0].__name__)
try:
    try:
        middle()
    except ZeroDivisionError as error:
        raise ValueError('second') from error
except ValueError as error:
    traceback.print_exception(error, file=Out())
    print(traceback.format_exception(error, chain=False))
    text = traceback.TracebackException.from_exception(error)
    print(text, text.exc_type.__name__, ''.join(text.format_exception_only()), end='')
try:
    raise KeyError('noted')
except KeyError as error:
    error.add_note('a note')
    print(''.join(traceback.format_exception_only(error)), end='')
print(traceback.format_exc(), end='')


def stack():
    return [entry.name for entry in traceback.extract_stack()]


print(stack())


def recursive(n):
    if n:
        recursive(n - 1)
    raise RuntimeError('deep')


try:
    recursive(6)
except RuntimeError:
    print(traceback.format_exc(), end='')
print(traceback.format_list([('file.py', 3, 'f', 'x = 1')]), end='')
print()
try:
    raise ExceptionGroup('group', [ValueError(1), TypeError('t')])
except ExceptionGroup:
    print(traceback.format_exc(), end='')
