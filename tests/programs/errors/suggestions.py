# Names that were meant.
import math
import sys
import traceback

failed = []
counter = 1
lengthy_global_name = 2


def check(function):
    try:
        function()
    except Exception as error:
        failed.append(error)
    return function


class Thing:
    class_value = 1

    def __init__(self):
        self.value = 1
        self.Other = 2

    def method(self):
        pass


class Own:
    def __dir__(self):
        return ["completely", "own"]


class Bad:
    def __dir__(self):
        raise ValueError


class Getter:
    def __getattr__(self, name):
        raise AttributeError(name)


@check
def local():
    parameter = 1
    return paramter


@check
def parameters(locale=1):
    return locals_


check(lambda: countr)
check(lambda: lenghty_global_name)
check(lambda: prnt(1))
check(lambda: Counter)
check(lambda: zzzzzzzz)
check(lambda: x)
check(lambda: Thing().valeu)
check(lambda: Thing().other)
check(lambda: Thing().methods)
check(lambda: Thing.class_valu)
check(lambda: Thing().class_Value)
check(lambda: "abc".uper())
check(lambda: [].appendd)
check(lambda: {}.item())
check(lambda: (1).bit_lenght())
check(lambda: None.foo)
check(lambda: math.sine)
check(lambda: math.Sqrt)
check(lambda: Own().complete)
check(lambda: Bad().bda)
check(lambda: Getter().foo)


@check
def unbound():
    print(value)
    value = 1


@check
def free():
    def inner():
        return later
    inner()
    later = 1


@check
def said_by_hand():
    raise NameError("by hand", name="countr")


@check
def attribute_by_hand():
    raise AttributeError("by hand", name="valu", obj=Thing())


while len(failed) > 1:
    failed = [ExceptionGroup(f"part {i}", failed[i:i + 15]) for i in range(0, len(failed), 15)]
traceback.print_exception(failed[0], file=sys.stdout)    # the module says it a little differently
raise failed[0]
