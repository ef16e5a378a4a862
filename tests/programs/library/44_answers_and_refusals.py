# Enums, data classes, functools, contextlib, copy, weakref, types, abc, numbers: what they answer and how they refuse.
import enum, dataclasses, functools, contextlib, copy, weakref, types, abc, numbers
from enum import *
from dataclasses import *
def attempt(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
class C(Enum): A=1; B=2; AA=1
class F(Flag): X=1; Y=2; Z=4; XY=3
class I(IntEnum): ONE=1; TWO=2
class IF(IntFlag): R=4; W=2; E=1
class SE(StrEnum): LOW=auto(); HIGH=auto()
for s in ['C(1)','C(3)','C["A"]','C["Q"]','C.A.name','C.AA','list(C)','C.__members__','C.A==1','C.A<C.B','C.A.value','hash(C.A)==hash("A")','C.A in C','1 in C','"A" in C','len(C)','repr(C)','str(C.A)','f"{C.A}"','f"{I.ONE}"','f"{SE.LOW:>6}"','F(3)','F(7)','F(8)','F.X|F.Y','F.X&F.Y','~F.X','F.X^F.XY','list(F.XY)','len(F.XY)','F(0)','bool(F(0))','IF(8)','IF.R|1','IF.R|16','~IF.R','IF(7)','I.ONE+1','I(5)','SE("low")','SE.LOW.upper()','type(SE.LOW)','C.A.foo','C.foo','setattr(C,"A",5)','delattr(C,"A")','C.A.__class__','isinstance(C.A,C)','Enum("N","a b c")','list(Enum("N",[("x",5),("y",6)]))','Enum("N",{"p":1}).p','C("A")','copy.copy(C.A) is C.A','copy.deepcopy(F.XY) is F.XY','unique(C)','C._member_map_','C._value2member_map_','dir(C)','C.__doc__','Flag("Fl","a b").a|Flag("Fl","a b").b','F["X"]','F("X")','I.ONE.__format__("03d")','verify(UNIQUE)(C)','verify(CONTINUOUS)(I)','C.A.name.lower()','C.A|C.B','I.ONE|I.TWO','C.__call__(1)','EnumType','type(C)','C.A.__reduce_ex__(2)','F.X in F.XY','1 in F','F.X.__contains__(1)','C.A.value.real','auto()','member(1)','nonmember(2)','property','global_enum','IntEnum("Z","a",start=5).a.value','C.mro()','C.A.__dict__','C.A.__objclass__']:
    print(s,end=' => '); attempt(lambda: eval(s))
def make(src):
    try: exec(src); print('ok')
    except Exception as e: print(type(e).__name__, e)
make('class Q(C): pass')
make('class Q(Enum):\n a=1\n a=2')
make('class Q(Enum):\n mro=1')
make('class Q(Enum):\n _x_=1')
make('class Q(Enum):\n def f(self): pass\n _ignore_="b"\n b=1\n c=2')
make('@unique\nclass Q(Enum):\n a=1\n b=1')
make('class Q(int,Enum):\n a="z"')
make('class Q(StrEnum):\n a=1')
make('C(1,2)'); make('C()'); make('C.A()'); make('Enum.A'); make('Enum("x")')
@dataclass
class P:
    x:int; y:int=2; z:list=field(default_factory=list,repr=False,compare=False)
@dataclass(order=True,frozen=True,slots=True)
class O: a:int; b:str='q'
for s in ['P()','P(1)','P(1,2,3,4)','P(x=1,w=2)','P(1)==P(1)','P(1)==1','P(1)<P(2)','hash(P(1))','O(1)<O(2)','O(1)<1','O(1)==O(1,"q")','hash(O(1))==hash(O(1))','setattr(O(1),"a",2)','delattr(O(1),"a")','setattr(O(1),"n",2)','asdict(P(1))','astuple(O(1))','asdict(1)','replace(O(1),b="z")','replace(O(1),c=1)','fields(O)','fields(1)','is_dataclass(P)','is_dataclass(P(1))','P.__match_args__','O.__slots__','P.__dataclass_params__','repr(field())','make_dataclass("M",["a",("b",int),("c",int,5)])(1,2)','make_dataclass("M",["a","a"])','make_dataclass("M",["1a"])','P.__doc__','O.__hash__ is None','P.__hash__','field(default=1,default_factory=list)','KW_ONLY','MISSING','P.__init__.__annotations__','P.__eq__.__qualname__']:
    print(s,end=' => '); attempt(lambda: eval(s))
make('@dataclass\nclass Q:\n a:int=1\n b:int')
make('@dataclass\nclass Q:\n a:list=[]')
make('@dataclass(order=True)\nclass Q:\n a:int\n def __lt__(s,o): pass')
make('@dataclass(frozen=True)\nclass Q(P): pass')
make('@dataclass\nclass Q(O): pass')
make('@dataclass(eq=False,order=True)\nclass Q: pass')
make('@dataclass(slots=True)\nclass Q:\n __slots__=("a",)\n a:int')
make('@dataclass\nclass Q:\n _:KW_ONLY\n a:int\nQ(1)')
make('@dataclass(bogus=1)\nclass Q: pass')
@functools.singledispatch
def sd(x): return 'base'
@sd.register
def _(x:int): return 'int'
@sd.register(list)
def _(x): return 'list'
for s in ['sd(1)','sd([])','sd("")','sd()','sd.registry.keys()','sd.dispatch(bool)','sd.register(1)','sd.register(1,2)','functools.partial(int,base=2)("101")','functools.partial()','functools.partial(1)','functools.reduce(1,[])','functools.reduce(lambda a,b:a+b,[])','functools.lru_cache(maxsize="x")','functools.lru_cache(2)(len).cache_info()','functools.lru_cache(2)(len)([])','functools.cached_property(len)','functools.total_ordering(int)','functools.total_ordering(P)','functools.wraps(len)(lambda:1).__name__','functools.cmp_to_key(1)(2)<functools.cmp_to_key(1)(3)','contextlib.suppress(1).__exit__(ValueError,ValueError(),None)','contextlib.nullcontext(5).__enter__()','contextlib.closing(1).__exit__(1,2,3)','contextlib.ExitStack().enter_context(1)','contextlib.ExitStack().pop_all()','contextlib.contextmanager(len)(1)','contextlib.redirect_stdout(None).__enter__()','copy.copy(len) is len','copy.deepcopy([[1]]*2)','copy.copy(1)','copy.replace','copy.Error','weakref.ref(1)','weakref.ref(P)','weakref.proxy(1)','weakref.WeakSet([1])','weakref.WeakValueDictionary({1:2})','weakref.WeakKeyDictionary({1:2})','weakref.getweakrefcount(P)>=0','weakref.finalize(1,len)','types.SimpleNamespace(a=1)','types.SimpleNamespace(1)','types.MappingProxyType(1)','types.MappingProxyType({1:2})|{3:4}','types.new_class("X",(int,)).__mro__','types.MethodType(1,2)','types.MethodType(len,None)','types.FunctionType(1,2)','types.DynamicClassAttribute(len).__get__(None)','types.coroutine(1)','types.prepare_class("X")','types.resolve_bases((int,))','types.CellType(1).cell_contents','types.ModuleType("m","d").__doc__','types.GenericAlias(list,int)','types.UnionType','abc.ABC()','abc.abstractmethod(1)','abc.ABCMeta("X",(),{}).register(int)','numbers.Number()','numbers.Integral.register(str)','isinstance(1,numbers.Complex)','issubclass(float,numbers.Real)','numbers.Complex()']:
    print(s,end=' => '); attempt(lambda: eval(s))
