# f_lineno of a frame that an exception has left, beside the line of its traceback; limits of literals; features.
import __future__
import sys


class Quiet:
    def __enter__(self):
        return self

    def __exit__(self, *args):
        pass


def named():
    try:
        1 / 0
    except Exception as error:
        1 / 0
        pass


def with_block():
    with Quiet():
        1 / 0
        pass


def in_loop():
    while True:
        for i in range(3):
            if i == 1:
                raise KeyError


def not_meant():
    try:
        1 / 0
    except TypeError:
        pass


for function in (named, with_block, in_loop, not_meant):
    try:
        function()
    except Exception as error:
        traceback = error.__traceback__.tb_next
        while traceback:
            print(function.__name__, traceback.tb_lineno, traceback.tb_frame.f_lineno)
            traceback = traceback.tb_next

digits = '7' * 5000
for limit in (4300, 0, 6000, 700):
    sys.set_int_max_str_digits(limit)
    for text in ('7' * 701, digits, "f'{" + digits + " % 1000}'"):
        try:
            print(limit, type(eval(text)).__name__)
        except SyntaxError as error:
            print(limit, error)
print(__future__.annotations, hex(__future__.CO_FUTURE_BARRY_AS_BDFL), __future__.division.compiler_flag)
