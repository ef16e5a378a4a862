import sys


def gen():
    a = 1
    frame = sys._getframe()
    yield frame
    b = 2
    yield
    del frame


g = gen()
frame = next(g)
print(sorted(frame.f_locals), frame is g.gi_frame, frame.f_lineno)
next(g)
print(sorted(frame.f_locals), frame is g.gi_frame, frame.f_lineno)
g.close()
print(g.gi_frame)
