# Names of typing in brackets, as bases of unions and asked about, chosen by a seeded generator.
import typing, random, collections, collections.abc as cabc, sys, re, copy, contextlib
from typing import *
rnd=random.Random(1)
T=TypeVar('T'); S=TypeVar('S',int,str); U=TypeVar('U',bound='int',covariant=True); P=ParamSpec('P'); Ts=TypeVarTuple('Ts')
class G(Generic[T]): pass
class G2(G[T],Generic[T,S]): pass
class GP(Generic[P,T]): pass
class GT(Generic[T,Unpack[Ts]]): pass
class Pr(Protocol[T]):
    def m(self)->T: ...
@runtime_checkable
class RP(Protocol):
    def meth(self): ...
class NT(NamedTuple): x:int; y:str='a'
class TD(TypedDict,total=False): a:int
NTy=NewType('NTy',int)
class C: pass
names=[n for n in sorted(typing.__all__) if n not in('no_type_check','no_type_check_decorator','overload','get_overloads','clear_overloads','reveal_type','runtime_checkable','assert_never','assert_type','cast','dataclass_transform','final','get_type_hints','is_typeddict','get_args','get_origin','NamedTuple','TypedDict','NewType','TypeVar','ParamSpec','TypeVarTuple','TYPE_CHECKING','ParamSpecArgs','ParamSpecKwargs','Text')]
atoms=['int','str','None','...','"C"','"int | None"','T','S','U','P','Ts','G','G2','GP','GT','Pr','RP','NT','TD','NTy','C','list','dict','tuple','type','list[int]','dict[str,T]','tuple[int,...]','cabc.Callable','cabc.Iterable','cabc.Callable[[int],str]','1','"a b"','()','[]','[int]','[int,T]','(int,str)','int|None','P.args','P.kwargs','T|int','"x"','b"y"','True','object','Unpack[Ts]','*Ts','collections.OrderedDict','re.Pattern','bool','float']+names
def atom():
    return rnd.choice(atoms)
def expr(d=0):
    r=rnd.random()
    if d>2 or r<.3: return atom()
    if r<.85:
        base=rnd.choice(names+['G','G2','GP','GT','Pr','list','dict','tuple','cabc.Callable','List[T]','Dict[S,T]','Tuple[T,...]','Callable[P,T]','Union[T,S]','Callable[[T],S]','Optional[T]','G[T]','G2[T,S]','list[T]','GT[T,Unpack[Ts]]','Annotated[T,1]','Type[T]'])
        return f'{base}[{", ".join(expr(d+1) for _ in range(rnd.choice([1,1,1,2,2,3])))}]'
    if r<.93: return f'({expr(d+1)}) | ({expr(d+1)})'
    return rnd.choice(['isinstance({},{})','issubclass({},{})','({})=={}','hash({})==hash({})','get_origin({})','get_args({})','{}()','type({})','copy.copy({}) is {}','({}).__parameters__','({}).__args__','({}).__origin__','TypeVar("X",bound={})','TypeVar("X",{},{})','ClassDef({})','({}).__name__','({})._name','({}).__module__','dir({})==0','Optional[{}]','cast({},5)','ForwardRef({})','NewType("n",{})(3)','({}).__qualname__','get_args({})','hints({})','({}).nosuch','({}).__doc__ is None','({}).__mro_entries__(())','Generic[{},{}]','Protocol[{}]','is_typeddict({})','NamedTuple("N",[("a",{})])','TypedDict("TD2",{{"a":{}}}).__annotations__','typing.get_type_hints({})']).replace('{}','%s').replace('{{','{').replace('}}','}')
def fill(e):
    while '%s' in e: e=e.replace('%s',expr(1),1)
    return e
def ClassDef(b):
    class X(b): pass
    return [c.__name__ for c in X.__mro__], X.__dict__.get('__orig_bases__'), getattr(X,'__parameters__','-')
def hints(t):
    def f(a:t)->t: pass
    return get_type_hints(f), get_type_hints(f,include_extras=True)
def show(x):
    return re.sub(r' at 0x[0-9a-f]+','',repr(x))
import warnings; warnings.simplefilter('ignore')
for i in range(800):
    e=fill(expr())
    try: r=eval(e); res=show(r)+' '+type(r).__name__
    except RecursionError: continue
    except Exception as x: res=type(x).__name__+': '+show(str(x))
    print(i,e,'=>',res)
