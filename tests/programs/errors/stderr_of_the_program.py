# What hooks and dropped objects tell goes to sys.stderr as it is.
import io
import sys
import warnings


class Noisy:
    def __del__(self):
        raise ValueError('while dropped')


def caught(action):
    real, sys.stderr = sys.stderr, io.StringIO()
    try:
        action()
    finally:
        text, sys.stderr = sys.stderr.getvalue(), real
    return text.splitlines()


def drop():
    noisy = Noisy()
    del noisy


lines = caught(drop)
print(lines[0].startswith('Exception ignored in: <function Noisy.__del__ at'), lines[-1])


def report():
    try:
        1 / 0
    except ZeroDivisionError:
        sys.excepthook(*sys.exc_info())


lines = caught(report)
print(lines[0], lines[-1])
print(caught(lambda: sys.excepthook(1, 'two', 3)))

sys.stderr = None
drop()
report()
sys.stderr = sys.__stderr__


def steps():
    try:
        yield 1
    finally:
        print('closed')


generator = steps()
next(generator)
frame = generator.gi_frame
frame.clear()
print(frame.f_locals, next(generator, 'over'))

warnings.simplefilter('ignore')
for text in (r"f'\{6 * 7}'", r"f'\q\{1}\w'"):
    with warnings.catch_warnings(record=True) as said:
        warnings.simplefilter('always')
        print(eval(text), [str(w.message) for w in said])

sys.stderr = io.StringIO()
raise SystemExit(3)
