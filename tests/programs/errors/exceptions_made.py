for c in ("OSError(1)", "OSError(1, 'a')", "OSError(1, 'a', 'f')", "OSError(2, 'x')", "OSError(1, 'a', 'f', 0, 'g')", "FileNotFoundError(2, 'x', 'f').filename", "KeyError()", "KeyError('a', 'b')", "StopIteration(1, 2).value", "SystemExit().code", "SystemExit(1, 2).code", "ImportError('m', name='n', path='p').path", "ImportError(foo=1)", "AttributeError('m', name='n', obj=1).obj", "NameError('m', name='x').name", "UnicodeDecodeError('a')", "UnicodeEncodeError('ascii', 'é', 0, 1, 'r')", "UnicodeDecodeError('utf-8', b'a', 0, 1, 'r')", "UnicodeDecodeError(1, 2, 3, 4, 5)", "SyntaxError('m', ('f', 1, 2, 't'))", "SyntaxError('m', ('f', 1))", "SyntaxError('m').msg", "ValueError(x=1)", "Exception(*range(3))", "BaseException().args", "ExceptionGroup('m', [ValueError()])", "ExceptionGroup(1, [ValueError()])", "ExceptionGroup('m', 5)", "StopAsyncIteration(1)", "KeyboardInterrupt('x')", "AssertionError('a')", "NotImplementedError()", "RecursionError('r')", "Warning('w')", "UserWarning()", "ModuleNotFoundError('x', name='y').name", "BlockingIOError(11, 'x').characters_written", "TimeoutError()", "ConnectionResetError(104, 'r')", "UnicodeTranslateError('é', 0, 1, 'r')", "str(OSError(1, 'a', 'f'))", "str(OSError())", "str(UnicodeDecodeError('utf-8', b'ab', 0, 2, 'r'))", "str(SyntaxError('m', ('f', 1, 2, 't')))", "repr(OSError(1, 'a', 'f'))", "OSError(1, 'a').errno", "OSError('a').errno", "OSError(1, 'a', b'f')", "IOError is OSError", "Exception('a').with_traceback(5)", "Exception().__cause__", "Exception().add_note", "setattr(Exception(), 'args', 5)", "setattr(Exception(), '__cause__', 5)", "setattr(Exception(), '__context__', 'a')", "setattr(Exception(), '__traceback__', 1)", "setattr(Exception(), 'args', [1])"):
    try: r = eval(c); print(c, r if "built-in" not in repr(r) else "method", type(r).__name__)
    except BaseException as e: print(c, "!", type(e).__name__, e)
class E(Exception):
    def __init__(self, a, b=2): self.a = a
print(E(1).args, repr(E(1, 5)), str(E("x")), E(1).a)
class F(Exception):
    def __new__(cls, *a): o = super().__new__(cls, *a); o.extra = len(a); return o
    def __str__(self): return f"F{self.args}{self.extra}"
print(F(1, 2), repr(F()), F(1).extra)
class G(OSError):
    def __init__(self, path): super().__init__(2, "gone", path)
print(G("p"), G("p").filename, type(G("p")).__name__, G("p").args)
class H(KeyError, AttributeError): pass
print(H("a"), issubclass(H, LookupError), H.__mro__[1].__name__)
