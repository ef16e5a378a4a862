# Expression statements of mode 'single' go through sys.displayhook to sys.stdout as it is.
import builtins
import io
import sys


def run(text, **names):
    exec(compile(text, 'typed', 'single'), names)


run('1 + 1')
print('kept:', builtins._)
run('None')
print('still:', builtins._)

shown = []
sys.displayhook = shown.append
run('[1, 2]')
run('None')
print(shown, builtins._)
sys.displayhook = print
run('"as print shows it"')
sys.displayhook = sys.__displayhook__

real, sys.stdout = sys.stdout, io.StringIO()
run("x = 5; x; 'y'")
caught, sys.stdout = sys.stdout, real
print(repr(caught.getvalue()), builtins._)


class Loud:
    def __repr__(self):
        print('asked, _ is', builtins._)
        return 'Loud!'


run('value', value=Loud())
print(type(builtins._).__name__)
run('"\\ud800"')


def refuse(value):
    raise ValueError(value)


loop = "for i in range(3): i; 'and', i\n"
run(loop)
sys.stdout = io.StringIO()
run(loop)
caught, sys.stdout = sys.stdout, real
print(repr(caught.getvalue()))
sys.displayhook = lambda value: print('<', value, '>')
run(loop)
sys.displayhook = sys.__displayhook__

for change in ('sys.displayhook = refuse', 'del sys.displayhook', 'del sys.stdout', 'sys.stdout = None'):
    hook, out = sys.displayhook, sys.stdout
    exec(change)
    try:
        run('42')
    except Exception as error:
        caught = error
    sys.displayhook, sys.stdout = hook, out
    print(change, '->', type(caught).__name__, caught)
