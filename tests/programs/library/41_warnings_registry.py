# warnings: what is remembered, which frame is told, wrong calls, ways of showing them.
import warnings, sys
def t(f, *a, **k):
    try: print('->', repr(f(*a, **k)))
    except BaseException as e: print(type(e).__name__, e)
print(warnings.filters[:2] if 0 else len(warnings.filters) > 0)
def w(msg='m', cat=None, **k): warnings.warn(msg, cat, **k)
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter('always')
    w(); w('x', DeprecationWarning, stacklevel=2); w(UserWarning('inst')); w('big', stacklevel=99); w(stacklevel=0); w(stacklevel=-1)
    for x in log: print(x.message, x.category, x.filename.rpartition('/')[2], x.lineno, x.line, x.file, x.source, str(x).replace(x.filename, 'F'))
for a in ('error', 'ignore', 'always', 'default', 'module', 'once'):
    with warnings.catch_warnings(record=True) as log:
        warnings.resetwarnings(); warnings.simplefilter(a)
        for i in range(3):
            try: w('rep'); w('rep')
            except UserWarning as e: print('raised', e)
        try: w('other', RuntimeWarning)
        except Exception as e: print(type(e), e)
        print(a, len(log), warnings.filters)
with warnings.catch_warnings(record=True) as log:
    warnings.resetwarnings(); warnings.filterwarnings('ignore', message='foo.*', category=UserWarning, module='__main__', lineno=0); warnings.filterwarnings('error', 'bar', append=True); print([ (f[0], f[1] and f[1].pattern, f[2], f[3] and f[3].pattern, f[4]) for f in warnings.filters])
    w('foo 1'); w('FOO 2'); w('x foo')
    try: w('bar')
    except UserWarning as e: print('err', e)
    print([str(x.message) for x in log])
t(warnings.warn); t(warnings.warn, 1); t(warnings.warn, 'x', int); t(warnings.warn, 'x', 'y'); t(warnings.warn, 'x', stacklevel='a'); t(warnings.warn, None); t(warnings.warn, ValueError('q')); t(warnings.warn, 'x', foo=1)
t(warnings.warn_explicit, 'm', UserWarning, 'f.py'); t(warnings.warn_explicit, 'm', int, 'f', 1); t(warnings.simplefilter); t(warnings.simplefilter, 'bad'); t(warnings.simplefilter, 'error', lineno=-1); t(warnings.simplefilter, 'error', lineno='x'); t(warnings.filterwarnings, 'error', message=1); t(warnings.filterwarnings, 'error', category=int); t(warnings.filterwarnings, 'error', category=1); t(warnings.filterwarnings, 'error', module=1); t(warnings.filterwarnings, 'error', message='('); t(warnings.catch_warnings, 1); t(warnings.catch_warnings, foo=1); t(warnings.formatwarning, 'm', UserWarning, 'f', 1); t(warnings.formatwarning, 'm', UserWarning, 'f', 1, '  line  '); t(lambda: vars(warnings.WarningMessage('m', UserWarning, 'f', 1)))
warnings.resetwarnings()
c = warnings.catch_warnings(record=True); print(c, warnings.catch_warnings(), warnings.catch_warnings(module=warnings)); t(c.__exit__, None, None, None); c.__enter__(); t(c.__enter__); c.__exit__(None, None, None); 
old = warnings.formatwarning
warnings.formatwarning = lambda m, c, f, l, line=None: f'[{c.__name__}] {m}\n'; warnings.warn('fmt'); warnings.formatwarning = old
warnings.showwarning = lambda m, c, f, l, file=None, line=None: print('SHOW', m, c, l, file, line); warnings.warn('shown', stacklevel=1); 
with warnings.catch_warnings(): warnings.warn('in catch')
with warnings.catch_warnings(record=True) as l: warnings.warn('rec'); print(len(l))
warnings.showwarning = warnings._showwarning_orig if hasattr(warnings, '_showwarning_orig') else warnings.showwarning
reg = {}
warnings.simplefilter('default'); 
for i in range(2): warnings.warn_explicit('ex', UserWarning, 'file.py', 10, 'mod', reg)
print(sorted(map(str, reg)))
class W(UserWarning):
    def __str__(self): return 'custom str'
warnings.warn(W('a', 'b')); warnings.warn('cls', W)
def dep(f):
    def g(*a): warnings.warn(f'{f.__name__} is deprecated', DeprecationWarning, stacklevel=2); return f(*a)
    return g
@dep
def old_f(x): return x
print(old_f(1))
warnings.simplefilter('error')
t(w, "as error"); t(old_f, 2)
warnings.simplefilter('ignore'); w('nope')
with warnings.catch_warnings():
    warnings.simplefilter('always'); w('shown again')
with warnings.catch_warnings(action='ignore') if 0 else warnings.catch_warnings(): w('nope2')
warnings.simplefilter('default')
for i in range(3): warnings.warn('loop')
exec("import warnings\nwarnings.warn('in exec')")
sys.warnoptions
b'a' == 'a'
print(warnings.__all__, '__warningregistry__' in globals())
class C:
    def __del__(self): warnings.warn('in del')
c = C(); del c
eval("warnings.warn('in eval')")
warnings.warn('multi\nline')
if 1 is 1: pass
assert (1, 'x')
