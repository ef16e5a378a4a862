# traceback: limits, groups, summaries made by hand, wrong calls.
import traceback, sys, io
def p(x): print(x, end='')
def f(n):
    if n == 0:
        return 1 / 0
    return f(n - 1) + 1
try: f(2)
except ZeroDivisionError as e:
    err = e
for lim in (None, 0, 1, 2, 3, 100, -1, -2, -100):
    print(lim, traceback.format_exception(err, limit=lim))
    print(traceback.format_tb(err.__traceback__, lim), traceback.extract_tb(err.__traceback__, limit=lim))
    traceback.print_exception(err, limit=lim, file=sys.stdout)
for lim in (1.5, 'x', []):
    try: print(traceback.format_exception(err, limit=lim))
    except Exception as e: print(type(e), e)
try:
    raise ExceptionGroup('g', [err, ValueError('x\ny'), ExceptionGroup('h', [KeyError('k')])])
except ExceptionGroup as g:
    grp = g
for lim in (None, 0, 1, -1):
    traceback.print_exception(grp, limit=lim, file=sys.stdout)
    print(traceback.format_exception(grp, limit=lim))
te = traceback.TracebackException.from_exception(err)
p(''.join(te.format()))
for s in te.stack:
    print(s.filename.rpartition('/')[2], s.lineno, s.end_lineno, s.colno, s.end_colno, s.name, s.line, s.locals if s.name!='<module>' else '', len(s), s[:2], s[-1])
print(te.stack[1] == te.stack[2], te.stack[1] == ('a',1,'f','x'), te.stack[1] != te.stack[1])
te2 = traceback.TracebackException(type(err), err, err.__traceback__)
te3 = traceback.TracebackException(type(err), err, err.__traceback__)
print(te2 == te3, te2 == te, te2 != te3, sorted(vars(te2)))
print(str(te2), repr(te2)[:40])
te = traceback.TracebackException.from_exception(grp, max_group_width=2, max_group_depth=1)
p(''.join(te.format()))
te = traceback.TracebackException.from_exception(grp, max_group_width=1, max_group_depth=0)
p(''.join(te.format()))
print([str(x) for x in te.exceptions], len(te.exceptions[2].exceptions))
te.stack.clear()
p(''.join(te.format()))
try:
    try:
        try: raise KeyError('a')
        except KeyError as e: raise ValueError('b') from e
    except ValueError: raise TypeError('c')
except TypeError as e:
    t = traceback.TracebackException.from_exception(e)
    print(t.__cause__, t.__context__, t.__context__.__cause__, t.__context__.__context__, t.__suppress_context__, t.__context__.__suppress_context__)
    t = traceback.TracebackException.from_exception(e, compact=True)
    print(t.__cause__, t.__context__, t.__context__.__cause__, t.__context__.__context__, t.__suppress_context__, t.__context__.__suppress_context__)
    p(''.join(t.format())); p(''.join(t.format(chain=False)))
    t.print(file=sys.stdout); t.print(file=sys.stdout, chain=False)
    traceback.print_exc(file=sys.stdout, chain=False)
class Own(traceback.StackSummary):
    def format_frame_summary(self, fs):
        return None if fs.name == 'f' else f'<{fs.name}:{fs.lineno}>\n'
o = Own.extract(traceback.walk_tb(err.__traceback__), capture_locals=False)
print(o, o.format(), type(o))
print(type(Own.from_list([('a', 1, 'b', 'c')])))
print(traceback.StackSummary.extract([], limit=3), traceback.StackSummary.from_list([]).format())
try: traceback.StackSummary.from_list([(1,2)])
except Exception as e: print(type(e), e)
fs = traceback.FrameSummary('nofile.py', 3, 'g', locals={'b': 1, 'a': 'x'}, line='  hello  ')
print(fs, fs.line, fs.locals, list(fs), traceback.StackSummary.from_list([fs]).format())
fs = traceback.FrameSummary('nofile.py', None, 'g'); print(fs, fs.line, traceback.format_list([fs]))
fs = traceback.FrameSummary('nofile.py', 3, 'g', line='  x = a + b  \n', end_lineno=3, colno=6, end_colno=11); print(traceback.format_list([fs]))
fs = traceback.FrameSummary('nofile.py', 3, 'g', line='  x = a + b  \n', end_lineno=4, colno=6, end_colno=11); print(traceback.format_list([fs]))
fs = traceback.FrameSummary('nofile.py', 3, 'g', line='  x = a[b] + b  \n', end_lineno=3, colno=6, end_colno=10); print(traceback.format_list([fs]))
try: fs.foo = 1
except AttributeError as e: print(e)
try: fs.line = 1
except AttributeError as e: print(e)
print(traceback.format_list([('a.py', 1, 'f', None), ('a.py', 1, 'f', 'x'), ('a.py', 1, 'f', 'x'),('a.py', 1, 'f', 'x'),('a.py', 1, 'f', 'x'),('a.py', 1, 'f', 'x'), ('b', 2, 'g', '')]))
for bad in (lambda: traceback.format_exception(), lambda: traceback.format_exception(1), lambda: traceback.format_exception(None), lambda: traceback.format_exception(ValueError, ValueError('x')),
   lambda: traceback.format_exception(ValueError('a'), ValueError('x'), None), lambda: traceback.format_exception_only(1), lambda: traceback.format_exception_only(ValueError), lambda: traceback.format_exception_only(int, 3), lambda: traceback.format_exception_only('x', None), lambda: traceback.print_last(), lambda: traceback.print_exc(),
   lambda: traceback.TracebackException(None, None, None), lambda: list(traceback.TracebackException(None, None, None).format()), lambda: list(traceback.TracebackException(ValueError, None, None).format()), lambda: traceback.TracebackException(ValueError('x')),
   lambda: traceback.print_tb(None, file=sys.stdout), lambda: traceback.print_tb(3), lambda: traceback.extract_tb(None), lambda: traceback.walk_tb(None), lambda: list(traceback.walk_tb(err.__traceback__))[0][1], lambda: traceback.clear_frames(err.__traceback__), lambda: traceback.format_exception(value=1)):
    try: r = bad(); print(repr(r)[:300].replace(hex(id(r)), ''))  if not hasattr(r, 'gi_frame') else print('gen')
    except Exception as e: print(type(e).__name__, e)
e = ValueError('x'); e.add_note('n1\nn2'); e.add_note('n3'); print(traceback.format_exception_only(e))
e.__notes__ = 'abc'; print(traceback.format_exception_only(e))
e.__notes__ = 5; print(traceback.format_exception_only(e))
e.__notes__ = [1, None]; print(traceback.format_exception_only(e))
class BadStr(Exception):
    def __str__(self): 1/0
    def __repr__(self): 1/0
e.__notes__ = [BadStr()]; print(traceback.format_exception_only(e))
e.__notes__ = BadStr(); print(traceback.format_exception_only(e))
print(traceback.format_exception_only(BadStr()))
for args in (('msg',), ('msg', ('file.py', 3, 5, '   a b c\n')), ('msg', ('file.py', 3, 5, '   a b c\n', 3, 8)), ('msg', (None, 3, 5, 'x')), ('msg', ('f', None, None, None)), (), ('m', ('f', 1, 0, 'abc', 1, 0)), ('m', ('f', 1, -1, 'abc', 1, 9)), ('m', ('f', 1, 2, '\ta\tbc', 1, -1)), ('m', ('f', 1, 2, None))):
    e = SyntaxError(*args); print(traceback.format_exception_only(e))
    t = traceback.TracebackException.from_exception(e); print(t.filename, repr(t.lineno), t.end_lineno, t.text, t.offset, t.end_offset, t.msg, str(t))
    print(traceback.format_exception_only(IndentationError(*args)))
def a():
    traceback.print_stack(file=sys.stdout)
    traceback.print_stack(file=sys.stdout, limit=1)
    traceback.print_stack(file=sys.stdout, limit=-1)
    traceback.print_stack(sys._getframe(1), file=sys.stdout)
    print(traceback.format_stack(limit=0), traceback.extract_stack(limit=2))
    return [x.name for x in traceback.extract_stack()], [(fr.f_code.co_name, l) for fr, l in traceback.walk_stack(sys._getframe())]
def b(): return a()
print(b())
sys.tracebacklimit = 1
p(traceback.format_exception(err))
traceback.print_exception(err, file=sys.stdout)
sys.tracebacklimit = 0
p(traceback.format_exception(err))
sys.tracebacklimit = -3
p(traceback.format_exception(err))
del sys.tracebacklimit
class É(Exception): pass
try:
    é = 'ü'; x = é + ('日本' + 1)
except TypeError: p(traceback.format_exc())
try:
    x = {'a': {'b': None}}
    x['a']['b']['c']['d'] = 1
except TypeError: p(traceback.format_exc())
try:
    x = (1 +
      2 / 0
     )   
except Exception: p(traceback.format_exc())
try:
    raise É(
      'x',
      2)
except Exception: p(traceback.format_exc())
try:
    sorted([3, 'a'],   
       key=None)
except Exception: p(traceback.format_exc()); tb = sys.exc_info()[2]; print([tuple(getattr(s, k) for k in ('lineno','end_lineno','colno','end_colno')) for s in traceback.extract_tb(tb)])
def w2():
    return [f.f_code.co_name for f, l in traceback.StackSummary and traceback.walk_stack(None)]
def w1(): return w2()
def w0(): return w1()
def w(): return w0()
try: print(w())
except AttributeError as e: print(e)
print(traceback.StackSummary.extract(traceback.walk_stack(None)))
