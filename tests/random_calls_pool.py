"""What tests/random_calls.py calls with: the head of its programs, and the values, by kind, as text.

Every class of the head notes in LOG which of its special methods were called; a case prints them, so that the order and
the number of calls is compared as well.
"""

HEAD = '''\
import sys
import warnings
warnings.simplefilter("always")
LOG = []
def warned(message, category, filename, lineno, file=None, line=None):
    LOG.append(category.__name__ + ": " + str(message))
warnings.showwarning = warned
def weird(name, base=(), /, **methods):
    def make(key, result):
        def method(self, *args):
            LOG.append(name + "." + key)
            if isinstance(result, type) and issubclass(result, BaseException): raise result(name)
            if isinstance(result, type(make)): return result(self, *args)
            return result
        method.__name__ = key
        method.__qualname__ = name + "." + key
        return method
    members = {key: make(key, result) for key, result in methods.items()}
    if not base: members.setdefault("__repr__", lambda self: "<" + name + ">")
    return type(name, base, members)
Ix = weird("Ix", __index__=2)
IxTrue = weird("IxTrue", __index__=True)
IxBig = weird("IxBig", __index__=2**70)
IxBad = weird("IxBad", __index__="2")
IxRaise = weird("IxRaise", __index__=KeyError)
IntLike = weird("IntLike", __int__=7)
IntBad = weird("IntBad", __int__=1.5)
IntTrue = weird("IntTrue", __int__=True)
Trunc = weird("Trunc", __trunc__=9)
TruncBad = weird("TruncBad", __trunc__="9")
FloatLike = weird("FloatLike", __float__=2.5)
FloatBad = weird("FloatBad", __float__="2.5")
FloatSub = weird("FloatSub", __float__=lambda self: F(2.5))
ComplexLike = weird("ComplexLike", __complex__=1+2j)
ComplexBad = weird("ComplexBad", __complex__=1.0)
Len3 = weird("Len3", __len__=3)
LenNeg = weird("LenNeg", __len__=-1)
LenHuge = weird("LenHuge", __len__=2**70)
LenBad = weird("LenBad", __len__="3")
LenRaise = weird("LenRaise", __len__=ValueError)
LenTrue = weird("LenTrue", __len__=True)
It = weird("It", __iter__=lambda self: iter([3, 1, 2]))
ItPairs = weird("ItPairs", __iter__=lambda self: iter([(1, 2), "ab", [5, 6]]))
ItLenNeg = weird("ItLenNeg", __iter__=lambda self: iter([3, 1, 2]), __len__=-1)
ItLenHuge = weird("ItLenHuge", __iter__=lambda self: iter([3, 1, 2]), __len__=2**70)
ItLenRaise = weird("ItLenRaise", __iter__=lambda self: iter([3, 1, 2]), __len__=ValueError)
ItLenType = weird("ItLenType", __iter__=lambda self: iter([3, 1, 2]), __len__=TypeError)
ItLenBad = weird("ItLenBad", __iter__=lambda self: iter([3, 1, 2]), __len__="3")
ItHint = weird("ItHint", __iter__=lambda self: iter([3, 1, 2]), __length_hint__=2)
ItHintNeg = weird("ItHintNeg", __iter__=lambda self: iter([3, 1, 2]), __length_hint__=-1)
ItHintBad = weird("ItHintBad", __iter__=lambda self: iter([3, 1, 2]), __length_hint__="x")
ItHintRaise = weird("ItHintRaise", __iter__=lambda self: iter([3, 1, 2]), __length_hint__=OSError)
ItHintNot = weird("ItHintNot", __iter__=lambda self: iter([3, 1, 2]), __length_hint__=NotImplemented)
ItBad = weird("ItBad", __iter__=5)
ItRaise = weird("ItRaise", __iter__=ZeroDivisionError)
ItNone = type("ItNone", (), {"__iter__": None, "__contains__": None, "__hash__": None, "__reversed__": None})
NextRaise = weird("NextRaise", __iter__=lambda self: self, __next__=LookupError)
Getitem = weird("Getitem", __getitem__=lambda self, i: "xyz"[i])
GetitemLen = weird("GetitemLen", __getitem__=lambda self, i: "xyz"[i], __len__=3)
GetitemRaise = weird("GetitemRaise", __getitem__=OSError)
Contains = weird("Contains", __contains__=lambda self, x: x == 1)
ContainsRaise = weird("ContainsRaise", __contains__=OSError)
EqTrue = weird("EqTrue", __eq__=True, __hash__=1)
EqRaise = weird("EqRaise", __eq__=OSError, __hash__=1)
EqList = weird("EqList", __eq__=lambda self, other: [], __hash__=1)
BoolEq = weird("BoolEq", __eq__=lambda self, other: BoolRaise(), __hash__=1)
LtOnly = weird("LtOnly", __lt__=lambda self, other: True)
LtRaise = weird("LtRaise", __lt__=OSError, __gt__=KeyError)
HashRaise = weird("HashRaise", __hash__=OSError)
HashBad = weird("HashBad", __hash__="1")
HashBig = weird("HashBig", __hash__=2**70)
HashNone = type("HashNone", (), {"__hash__": None, "__repr__": lambda self: "<HashNone>"})
BoolFalse = weird("BoolFalse", __bool__=False)
BoolBad = weird("BoolBad", __bool__=2)
BoolRaise = weird("BoolRaise", __bool__=OSError)
FormatBad = weird("FormatBad", __format__=3)
FormatGood = weird("FormatGood", __format__=lambda self, spec: "<" + spec + ">")
FormatRaise = weird("FormatRaise", __format__=OSError)
StrBad = weird("StrBad", __str__=3)
StrSub = weird("StrSub", __str__=lambda self: S("sub"))
StrRaise = weird("StrRaise", __str__=OSError)
ReprBad = weird("ReprBad", __repr__=3)
ReprRaise = weird("ReprRaise", __repr__=OSError)
ReprWide = weird("ReprWide", __repr__="\\xe9\\u20ac\\U0001f600")
BytesLike = weird("BytesLike", __bytes__=b"made")
BytesBad = weird("BytesBad", __bytes__="made")
Keys = weird("Keys", keys=lambda self: ["k", "l"], __getitem__=lambda self, key: key * 2)
KeysBad = weird("KeysBad", keys=3)
KeysRaise = weird("KeysRaise", keys=OSError, __getitem__=1)
Missing = weird("Missing", (dict,), __missing__=lambda self, key: ("missing", key))
Round = weird("Round", __round__=lambda self, *n: ("round", n), __abs__="abs", __divmod__="divmod", __pow__=lambda *a: ("pow", len(a)),
              __floor__=1, __ceil__=2, __trunc__=3, __neg__="neg", __pos__="pos", __invert__="invert")
Add = weird("Add", __add__=lambda self, o: "add", __radd__=lambda self, o: "radd", __iadd__=lambda self, o: "iadd", __mul__=lambda self, o: "mul",
            __rmul__=lambda self, o: "rmul", __or__=lambda self, o: "or", __ror__=lambda self, o: "ror", __sub__=lambda self, o: "sub",
            __rsub__=lambda self, o: "rsub", __mod__=lambda self, o: "mod", __rmod__=lambda self, o: "rmod", __pow__=lambda self, *o: "pow",
            __rpow__=lambda self, *o: "rpow", __eq__=lambda self, o: "eq", __lt__=lambda self, o: "lt", __and__=lambda self, o: "and",
            __rand__=lambda self, o: "rand", __matmul__=lambda self, o: "matmul", __rdivmod__=lambda self, o: "rdivmod")
AddNot = weird("AddNot", __add__=NotImplemented, __radd__=NotImplemented, __iadd__=NotImplemented, __mul__=NotImplemented, __eq__=NotImplemented,
               __rmul__=NotImplemented, __lt__=NotImplemented, __or__=NotImplemented, __ror__=NotImplemented, __sub__=NotImplemented)
AddRaise = weird("AddRaise", __add__=OSError, __radd__=OSError, __mul__=OSError, __rmul__=OSError, __mod__=OSError, __sub__=OSError)
CallRaise = weird("CallRaise", __call__=OSError)
GetattrRaise = weird("GetattrRaise", __getattr__=OSError)
Reversed = weird("Reversed", __reversed__=lambda self: "reversed")
Hooks = weird("Hooks", __instancecheck__=lambda self, o: [], __subclasscheck__=lambda self, o: [1], __dir__=lambda self: ["b", "a"], __fspath__="path",
              __enter__=1, __exit__=lambda self, *a: False, __sizeof__=3, __set_name__=None, __get__=lambda self, *a: ("get", len(a)))
class I(int): pass
class F(float): pass
class C(complex): pass
class S(str): pass
class B(bytes): pass
class BA(bytearray): pass
class L(list): pass
class T(tuple): pass
class D(dict): pass
class St(set): pass
class Fs(frozenset): pass
class E(Exception): pass
class Plain: pass
class Slots: __slots__ = ("a", "b")
IOver = weird("IOver", (int,), __index__=9, __int__=8, __add__="IOver+", __radd__="+IOver", __eq__=True, __hash__=5, __repr__="IOver()", __str__="str of IOver", __bool__=False)
SOver = weird("SOver", (str,), __len__=9, __iter__=lambda self: iter("over"), __eq__=True, __hash__=5, __repr__="SOver()", __str__="str of SOver", __getitem__="item")
LOver = weird("LOver", (list,), __len__=1, __iter__=lambda self: iter("over"), __getitem__="item", __contains__=True, __repr__="LOver()")
TOver = weird("TOver", (tuple,), __len__=1, __iter__=lambda self: iter("over"), __getitem__="item", __repr__="TOver()")
DOver = weird("DOver", (dict,), __len__=1, __iter__=lambda self: iter("over"), __getitem__="item", keys=lambda self: ["key"], __contains__=True, __repr__="DOver()")
StOver = weird("StOver", (set,), __len__=1, __iter__=lambda self: iter("over"), __contains__=True, __repr__="StOver()")
FOver = weird("FOver", (float,), __float__=4.5, __int__=4, __add__="FOver+", __repr__="FOver()")
BOver = weird("BOver", (bytes,), __bytes__=b"over", __len__=9, __iter__=lambda self: iter([1]), __getitem__=7)
def mkfn(): 
    def fn(a, b=2, *, c: int = 3) -> str:
        "A function."
        return (a, b, c)
    return fn
def mkgen(): return (i * 2 for i in range(4))
def mkgenf():
    got = yield 1
    try: got = yield ("got", got)
    except ValueError as e: yield ("caught", str(e))
    return "done"
async def mkcoro(): return 5
async def mkagen(): yield 1
def mkcell(*v):
    if v: x = v[0]
    else:
        x = 1
        del x
    return (lambda: x).__closure__[0]
def mkframe():
    here = 1
    return sys._getframe()
def mkerror(kind=ValueError, *args):
    try: raise kind(*args)
    except BaseException as e: return e
def mktb(): return mkerror().__traceback__
class Prop:
    def __init__(self): self._x = 1
    @property
    def x(self): "The x."; return self._x
    @x.setter
    def x(self, v): self._x = v
    @classmethod
    def cm(cls, *a): return ("cm", a)
    @staticmethod
    def sm(*a): return ("sm", a)
    def meth(self, *a, **k): return (a, k)
    def __repr__(self): return "Prop()"
def iadd(a, b): a += b; return a
def isub(a, b): a -= b; return a
def imul(a, b): a *= b; return a
def itruediv(a, b): a /= b; return a
def ifloordiv(a, b): a //= b; return a
def imod(a, b): a %= b; return a
def ipow(a, b): a **= b; return a
def ior(a, b): a |= b; return a
def iand(a, b): a &= b; return a
def ixor(a, b): a ^= b; return a
def ilshift(a, b): a <<= b; return a
def irshift(a, b): a >>= b; return a
def imatmul(a, b): a @= b; return a
def delitem(a, b): del a[b]
def setitem(a, b, c): a[b] = c
def unpack2(v): a, b = v; return a, b
def unpack3(v): a, b, c = v; return a, b, c
def unpack_star(v): a, *b, c = v; return a, b, c
def star_call(*a, **k): return a, k
def loop(v):
    out = []
    for x in v: out.append(x)
    return out
def show(v):
    kind = type(v)
    try:
        if hasattr(kind, "__next__") and kind.__module__ == "builtins":
            items = []
            try:
                for _ in range(12): items.append(next(v))
            except StopIteration: pass
            except BaseException as e: items.append(type(e).__name__ + ": " + str(e))
            return kind.__name__ + " over " + repr(items)
        text = repr(v)
    except BaseException as e:
        text = "repr " + type(e).__name__ + ": " + str(e)
    if len(text) > 400: text = text[:400] + "..." + str(len(text))
    return kind.__name__ + " " + text
def failure(e):
    try: text = type(e).__name__ + ": " + str(e)
    except BaseException as other: text = type(e).__name__ + " whose str raises " + type(other).__name__
    if isinstance(e, SyntaxError): text = type(e).__name__ + ": " + str(e.msg)
    for name in ("name", "obj"):
        if isinstance(e, (AttributeError, NameError)) and hasattr(e, name): text += f" [{name} {type(getattr(e, name)).__name__}]"
    for name in ("__cause__", "__context__"):
        led = getattr(e, name)
        if led is not None: text += f" [{name} {type(led).__name__}: {led}]"
    return text
def case(number, make, go):
    LOG.clear()
    r = None
    try:
        r = make()
        line = show(go(r))
    except BaseException as e:
        line = failure(e)
    line += " | " + show(r)
    if LOG: line += " | " + " ".join(LOG)
    print(number, ascii(line)[1:-1], flush=True)
'''

INTS = "0 1 -1 2 3 5 10 -7 100 255 256 1000 2**62 2**63 -2**63-1 10**30 -10**30 True False I(3) I(-2) IOver(4)".split()
FLOATS = ("0.0 -0.0 1.5 -2.5 0.1 1e300 1e16 1e-7 3.0 float('inf') float('nan') -float('inf') F(1.25) FOver(2.0) 123456789.125 2.675 "
          "5e-324").split()
COMPLEX = "1j 2+0j -1.5-2j complex(0.0,-0.0) complex('nan') C(1+1j) 1e20j".split()
STRS = ["''", "'a'", "'abc'", "'Hello World'", "'\\xdf'", "'\\u0130x'", "'\\u01c6'", "'\\xe9a\\xe9'", "'\\U0001f600b'", "'\\ud800'", "'  x '", "'12'",
        "' -3.5 '", "'%s'", "'{}'", "'a,b,,c'", "'\\u0663'", "'\\xb2'", "'\\u3000 \\x1c'", "'\\x00'", "'aaa'", "'\\n'", "'a\\nb\\r\\nc'", "S('sub')",
        "SOver('over')", "'utf-8'", "'strict'", "'__len__'", "'real'", "'x'", "'tab\\there'", "'0x1f'", "'1e5'", "'1_000'", "'\\ufb01'"]
BYTES = ["b''", "b'a'", "b'abc'", "b'Hello World'", "b'\\xff\\xfe'", "b'  x '", "b'12'", "b'a,b,,c'", "bytearray(b'abc')", "bytearray()",
         "memoryview(b'abc')", "memoryview(bytearray(b'abcd'))", "B(b'sub')", "BOver(b'over')", "BA(b'subarray')", "b'a\\nb\\r\\nc'", "b'%d'", "b'\\x00'",
         "memoryview(bytes(range(8))).cast('H')", "memoryview(b'abcdef')[::2]", "memoryview(bytearray(12)).cast('i')",
         "memoryview(bytes(range(12))).cast('B', (3, 4))"]
LISTS = ["[]", "[1, 2, 3]", "['b', 'a']", "[3, 1, 2, 1]", "[[1], [2]]", "[(1, 2), (3, 4)]", "[None, 1]", "L([1, 2])", "LOver([1, 2])", "[1, 'a']", "[0.5, 1, True]",
         "['x', 'y', 'z']", "[255, 0]", "[256]"]
TUPLES = ["()", "(1, 2)", "(3, 1, 2)", "('a',)", "(1, 2, 3, 4)", "T((1, 2))", "TOver((1, 2))", "(int, str)", "(1, 'a')"]
DICTS = ["{}", "{1: 2}", "{'a': 1, 'b': 2}", "{(1, 2): 3}", "D(a=1)", "DOver(a=1)", "Missing(a=1)", "{1: 'x', 'y': [2]}"]
SETS = ["set()", "{1, 2}", "{'a'}", "frozenset()", "frozenset({1, 5})", "St({1})", "StOver({1})", "Fs({2})", "{1, 2, 3, 10}"]
ITERATORS = ["iter([1, 2])", "mkgen()", "mkgenf()", "enumerate('ab')", "zip([1, 2], 'ab')", "map(str, [1, 2])", "filter(None, [0, 1])", "reversed([1, 2])",
             "iter('ab')", "iter({1: 2})", "iter({1})", "iter(b'ab')", "iter((1, 2))", "iter(range(3))", "iter(Getitem())", "iter(int, 1)", "reversed((1, 2))",
             "reversed(range(3))", "reversed({1: 2})", "iter({1: 2}.items())", "zip()", "reversed({1: 2}.values())", "map(lambda a, b: (a, b), [1, 2], 'xy')"]
VIEWS = ["{1: 2}.keys()", "{1: 2, 'a': 3}.values()", "{1: 2}.items()", "{}.keys()", "D(a=1).keys()", "{'a': 1, 'b': 2}.items()"]
RANGES = ["range(3)", "range(0)", "range(0, 10, 3)", "range(5, 0, -2)", "range(10**20, 10**20 + 5)", "range(True)"]
SLICES = ["slice(1, 2)", "slice(None)", "slice(None, None, -1)", "slice(1, None, 2)", "slice('a')", "slice(0, 10**30)", "slice(1.5)", "slice(Ix(), None)", "slice(None, None, 0)",
          "slice(-1, 0)", "slice(0, 0)", "slice(2)"]
FUNCTIONS = ["len", "str.upper", "'a'.upper", "[].append", "int", "type", "lambda *a: a", "lambda a: -a", "mkfn()", "print", "Prop().meth", "int.__add__", "(1).__add__", "abs",
             "dict.fromkeys", "object.__init__", "repr", "Prop.x", "Prop.__dict__['cm']", "Prop.__dict__['sm']", "str", "list", "Plain", "bool", "dict", "object", "sum", "lambda: 1",
             "lambda a, b: a"]
ERRORS = ["Exception('x')", "ValueError(1, 2)", "KeyError('k')", "OSError(2, 'no', 'f')", "E()", "StopIteration(3)", "ValueError", "UnicodeDecodeError('utf-8', b'ab', 0, 1, 'bad')",
          "ExceptionGroup('g', [ValueError(1), TypeError(2)])", "SystemExit(3)", "ImportError('x', name='n')", "SyntaxError('bad', ('f', 1, 2, 'text'))", "mkerror(KeyError, 1)"]
MISC = ["None", "NotImplemented", "...", "object", "Plain()", "Slots()", "list[int]", "int | str", "type(None)", "Prop()", "mkcell(1)", "mkcell()", "mktb()", "mkframe()", "mkfn().__code__",
        "type('P', (), {'q': 1}).__dict__", "super(I, I(3))", "property(len)", "staticmethod(len)", "classmethod(int)", "dict[str, int]", "type('X', (), {})", "BaseException", "super"]
WEIRD = [name + "()" for name in (
    "Ix IxTrue IxBig IxBad IxRaise IntLike IntBad IntTrue Trunc TruncBad FloatLike FloatBad FloatSub ComplexLike ComplexBad Len3 LenNeg LenHuge LenBad LenRaise LenTrue It ItPairs ItLenNeg ItLenHuge "
    "ItLenRaise ItLenType ItLenBad ItHint ItHintNeg ItHintBad ItHintRaise ItHintNot ItBad ItRaise ItNone NextRaise Getitem GetitemLen GetitemRaise Contains ContainsRaise EqTrue EqRaise EqList BoolEq "
    "LtOnly LtRaise HashRaise HashBad HashBig HashNone BoolFalse BoolBad BoolRaise FormatBad FormatGood FormatRaise StrBad StrSub StrRaise ReprBad ReprRaise ReprWide BytesLike BytesBad Keys KeysBad "
    "KeysRaise Missing Round Add AddNot AddRaise CallRaise GetattrRaise Reversed Hooks").split()]

KINDS = {"int": INTS, "float": FLOATS, "complex": COMPLEX, "str": STRS, "bytes": BYTES, "list": LISTS, "tuple": TUPLES, "dict": DICTS, "set": SETS, "iterator": ITERATORS, "view": VIEWS,
         "range": RANGES, "slice": SLICES, "function": FUNCTIONS, "error": ERRORS, "misc": MISC, "weird": WEIRD}
