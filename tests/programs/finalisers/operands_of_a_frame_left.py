# What lies on the stack of a frame that an exception leaves dies while the frame still stands at its line.
import sys


class D:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        frame = sys._getframe(1)
        print("~", self.name, frame.f_code.co_name, frame.f_lineno)


def fail(*a):
    raise ValueError


def call():
    local = D('local')
    return fail(D(1),
                D(2), *[D(3)])


def loop():
    local = D('local')
    for i in [D(1), D(2)]:
        made = [D(3), call(D(4))]


async def coroutine(d, e=None):
    pass


def never_awaited():
    local = D('local')
    [D(1), coroutine(D(2), D(3)), unknown]


for f in call, loop, never_awaited, lambda: D(7) + [D(8)][D(9)]:
    try:
        f()
    except Exception as e:
        print(e)
coroutine(D(1))
kept = [D(2), coroutine(D(3), D(4)), D(5)]
kept = None
