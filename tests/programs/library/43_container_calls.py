# Containers of collections: calls with good and bad arguments, chosen by a seeded generator.
import random, collections, copy, re
from collections import *
rnd=random.Random(3)
METHODS={'Counter': ['get', 'pop', 'popitem', 'setdefault', 'update', 'clear', 'copy', 'items', 'keys', 'values', '__getitem__', '__setitem__', '__delitem__', '__contains__', '__len__', '__or__', '__ror__', '__eq__', '__repr__', '__iter__', '__init__', 'most_common', 'elements', 'subtract', 'total', '__add__', '__sub__', '__and__', '__le__'], 'OrderedDict': ['get', 'pop', 'popitem', 'setdefault', 'update', 'clear', 'copy', 'items', 'keys', 'values', '__getitem__', '__setitem__', '__delitem__', '__contains__', '__len__', '__or__', '__ror__', '__eq__', '__repr__', '__iter__', '__init__', 'move_to_end', '__reversed__'], 'defaultdict': ['get', 'pop', 'popitem', 'setdefault', 'update', 'clear', 'copy', 'items', 'keys', 'values', '__getitem__', '__setitem__', '__delitem__', '__contains__', '__len__', '__or__', '__ror__', '__eq__', '__repr__', '__iter__', '__init__', 'default_factory'], 'deque': ['append', 'insert', 'pop', 'remove', 'clear', 'copy', 'count', 'index', 'reverse', 'sort', 'extend', '__getitem__', '__setitem__', '__delitem__', '__contains__', '__add__', '__eq__', '__init__', 'appendleft', 'popleft', 'extendleft', '__copy__', '__iadd__'], 'ChainMap': ['get', 'pop', 'popitem', 'setdefault', 'update', 'clear', 'copy', 'items', 'keys', 'values', '__getitem__', '__setitem__', '__delitem__', '__contains__', '__len__', '__or__', '__ror__', '__eq__', '__repr__', '__iter__', '__init__', 'new_child', 'parents', 'maps'], 'UserDict': ['get', 'pop', 'popitem', 'setdefault', 'update', 'clear', 'copy', 'items', 'keys', 'values', '__getitem__', '__setitem__', '__delitem__', '__contains__', '__len__', '__or__', '__ror__', '__eq__', '__repr__', '__iter__', '__init__'], 'UserList': ['append', 'insert', 'pop', 'remove', 'clear', 'copy', 'count', 'index', 'reverse', 'sort', 'extend', '__getitem__', '__setitem__', '__delitem__', '__contains__', '__add__', '__eq__', '__init__'], 'UserString': ['center', 'encode', 'format', 'isalpha', 'join', 'ljust', 'lower', 'lstrip', 'partition', 'replace', 'split', 'rsplit', 'splitlines', 'startswith', 'strip', 'zfill', 'translate', 'upper', 'expandtabs', '__getitem__', '__contains__', '__add__', '__mod__', '__eq__', '__init__'], 'NT': ['_replace', '_asdict', '_make', 'count', 'index', '__getnewargs__', '__add__', '__eq__', '__getitem__', '__contains__'], 'SubC': ['get', 'pop', 'popitem', 'setdefault', 'update', 'clear', 'copy', 'items', 'keys', 'values', '__getitem__', '__setitem__', '__delitem__', '__contains__', '__len__', '__or__', '__ror__', '__eq__', '__repr__', '__iter__', '__init__', 'most_common', 'elements', 'subtract', 'total', '__add__', '__sub__', '__and__', '__le__'], 'SubO': ['get', 'pop', 'popitem', 'setdefault', 'update', 'clear', 'copy', 'items', 'keys', 'values', '__getitem__', '__setitem__', '__delitem__', '__contains__', '__len__', '__or__', '__ror__', '__eq__', '__repr__', '__iter__', '__init__', 'move_to_end', '__reversed__'], 'SubD': ['get', 'pop', 'popitem', 'setdefault', 'update', 'clear', 'copy', 'items', 'keys', 'values', '__getitem__', '__setitem__', '__delitem__', '__contains__', '__len__', '__or__', '__ror__', '__eq__', '__repr__', '__iter__', '__init__', 'default_factory'], 'SubQ': ['append', 'insert', 'pop', 'remove', 'clear', 'copy', 'count', 'index', 'reverse', 'sort', 'extend', '__getitem__', '__setitem__', '__delitem__', '__contains__', '__add__', '__eq__', '__init__', 'appendleft', 'popleft', 'extendleft', '__copy__', '__iadd__'], 'SubCM': ['get', 'pop', 'popitem', 'setdefault', 'update', 'clear', 'copy', 'items', 'keys', 'values', '__getitem__', '__setitem__', '__delitem__', '__contains__', '__len__', '__or__', '__ror__', '__eq__', '__repr__', '__iter__', '__init__', 'new_child', 'parents', 'maps'], 'SubUD': ['get', 'pop', 'popitem', 'setdefault', 'update', 'clear', 'copy', 'items', 'keys', 'values', '__getitem__', '__setitem__', '__delitem__', '__contains__', '__len__', '__or__', '__ror__', '__eq__', '__repr__', '__iter__', '__init__'], 'SubUL': ['append', 'insert', 'pop', 'remove', 'clear', 'copy', 'count', 'index', 'reverse', 'sort', 'extend', '__getitem__', '__setitem__', '__delitem__', '__contains__', '__add__', '__eq__', '__init__'], 'SubUS': ['center', 'encode', 'format', 'isalpha', 'join', 'ljust', 'lower', 'lstrip', 'partition', 'replace', 'split', 'rsplit', 'splitlines', 'startswith', 'strip', 'zfill', 'translate', 'upper', 'expandtabs', '__getitem__', '__contains__', '__add__', '__mod__', '__eq__', '__init__']}
class BadEq:
    def __eq__(s,o): raise RuntimeError('eq')
    def __repr__(s): return 'BadEq'
    __hash__=object.__hash__
class BadHash:
    def __hash__(s): raise OSError('hash')
    def __repr__(s): return 'BadHash'
class BadIter:
    def __iter__(s): raise ValueError('iter')
    def __repr__(s): return 'BadIter'
class K:
    def keys(s): return ['a','k']
    def __getitem__(s,k):
        if isinstance(k,int) and k>1: raise IndexError
        return k*2
    def __repr__(s): return 'K'
class Idx:
    def __init__(s,n): s.n=n
    def __index__(s): return s.n
    def __repr__(s): return f'Idx({s.n})'
class SubC(Counter):
    def __missing__(s,k): return 7
class SubO(OrderedDict):
    def __setitem__(s,k,v): super().__setitem__(k,(v,))
class SubD(defaultdict):
    def __missing__(s,k): return 'sub'
class SubQ(deque):
    def append(s,x): super().append([x])
class SubUD(UserDict):
    def __setitem__(s,k,v): super().__setitem__(k,v) ; s.n=getattr(s,'n',0)+1
class SubUL(UserList): pass
class SubUS(UserString): pass
class SubCM(ChainMap):
    def __missing__(s,k): return 'cm'
NT=namedtuple('NT','a b c',defaults=[3])
vals=['None','0','1','2','-1','3','10','1.5','""','"a"','"b"','"ab"','"abc"','b"a"','[]','[1,2]','[3,1,2]','["a","b"]','[("a",1),("b",2)]','[("a",1,2)]','(1,2)','()','{}','{"a":1}','{"a":1,"b":-2}','{1,2}','range(3)','iter([1,2])','len','int','list','BadEq()','BadHash()','BadIter()','K()','Idx(1)','True','object()','slice(0,2)','slice(None,None,2)','{"a":"x"}','...','lambda *a:5','str','(i for i in "ab")']
mk=['Counter("abca")','Counter(a=1,b=-2)','Counter({"a":0})','SubC("aab")','OrderedDict(a=1,b=2)','SubO(a=1,b=2)','defaultdict(list,a=[1])','defaultdict(int)','defaultdict(None,{1:2})','SubD(int,a=1)','deque([1,2,3])','deque("abc",2)','deque(maxlen=0)','SubQ([1,2])','ChainMap({"a":1},{"b":2})','ChainMap()','SubCM({"a":1},{"a":5,"c":3})','UserDict(a=1)','SubUD({"a":1,"b":2})','UserList([1,2,3])','SubUL("abc")','UserString("hello")','SubUS("x")','NT(1,2)','NT(1,b=2,c="z")','Counter().items()','OrderedDict(a=1).keys()','ChainMap({"a":1}).items()','UserDict(a=1).values()']
ops=['{o}+{v}','{v}+{o}','{o}-{v}','{o}&{v}','{o}|{v}','{v}|{o}','{o}*{v}','{o}=={v}','{o}<{v}','{o}<={v}','{v}>{o}','{o}[{v}]','len({o})','list({o})','repr({o})','bool({o})','{v} in {o}','reversed({o})','sorted({o})','copy.copy({o})','copy.deepcopy({o})','-{o}','+{o}','dict({o})','list(reversed({o}))','{o}=={o2}','{o}<={o2}','{o}+{o2}','{o}|{o2}','{o}-{o2}','{o}&{o2}','iop({o},"+",{v})','iop({o},"|",{v})','iop({o},"-",{v})','iop({o},"&",{v})','iop({o},"*",{v})','seti({o},{v},{v2})','deli({o},{v})','max({o})','str({o})','{o}.nosuch','seta({o})','type({o}).__name__({v})','{o}%{v}','f"{{o}:{v3}}"','[*{o}]','(lambda **k:k)(**{o})','iter({o})','isinstance({o},collections.abc.{abc})']
ctor=['Counter','OrderedDict','defaultdict','deque','ChainMap','UserDict','UserList','UserString','NT','NT._make','namedtuple','SubC','SubO','SubD','SubQ','SubCM','SubUD','SubUL','SubUS','Counter.fromkeys','OrderedDict.fromkeys','defaultdict.fromkeys','ChainMap.fromkeys','UserDict.fromkeys']
abcs=[n for n in sorted(collections.abc.__all__)]
def iop(o,op,v):
    d={'o':o,'v':v}; exec(f'o{op}=v',d); return o, d['o'] is o, d['o']
def seti(o,k,v): o[k]=v; return o
def deli(o,k):
    del o[k]; return o
def seta(o): o.zz=1; return o.__dict__
def show(x,d=0):
    if d<2 and hasattr(type(x),'__next__'):
        try: return type(x).__name__+'<'+', '.join(show(i,d+1) for i in x)+'>'
        except Exception as e: return type(x).__name__+'!'+type(e).__name__+str(e)
    return re.sub(r' at 0x[0-9a-f]+','',repr(x))
def args():
    n=rnd.choice([0,1,1,1,2,2,3])
    a=[rnd.choice(vals) for _ in range(n)]
    if rnd.random()<.15: a.append(rnd.choice(['key','default','last','a','b','self','iterable','maxlen','n','typename','field_names','rename','m','initlist','dict','zz'])+'='+rnd.choice(vals))
    return ', '.join(a)
for i in range(1000):
    r=rnd.random()
    o=rnd.choice(mk)
    if r<.4:
        base=re.match(r'\w+',o).group(0)
        a=args(); name=rnd.choice(METHODS.get(base,METHODS['Counter']))
        e=f'{o}.{name}({a})'
        code=f'(lambda o:(o.{name}({a}),o))({o})'
    elif r<.55: e=code=f'{rnd.choice(ctor)}({args()})'
    else:
        e=rnd.choice(ops)
        e=e.replace('{o2}',rnd.choice(mk)).replace('{v2}',rnd.choice(vals)).replace('{v3}',rnd.choice(['','5','>8','x'])).replace('{abc}',rnd.choice(abcs)).replace('{v}',rnd.choice(vals))
        e=code=e.replace('{o}',o)
    if '2**70' in e and ('*' in e.replace('')  or 'elements' in e or 'repeat' in e or 'ljust' in e or 'rjust' in e or 'center' in e or 'zfill' in e or 'expandtabs' in e): continue
    if ('deque' in e or 'SubQ' in e) and re.search('__delitem__|__setitem__|__getitem__|[.]index', e): continue
    try: x=eval(code); res=show(x)+' '+type(x).__name__
    except Exception as x: res=type(x).__name__+': '+re.sub(r' at 0x[0-9a-f]+','',str(x))
    print(i,e,'=>',res)
