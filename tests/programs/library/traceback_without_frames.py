# An exception that has a traceback, printed without one.
import traceback, sys
def line():
    try: 1/0
    except ZeroDivisionError as z:
        traceback.print_exception(type(z), z, None, file=sys.stdout)
        te = traceback.TracebackException(type(z), z, None)
        print(te.stack, list(te.format()))
line()
try: print(1/0)
except ZeroDivisionError as z:
    te = traceback.TracebackException(type(z), z, None)
    print(te.stack, list(te.format()))
