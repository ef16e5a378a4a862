# Calls of itertools, operator, functools, heapq and bisect with good and bad arguments, chosen by a seeded generator.
import random, itertools, operator, functools, heapq, bisect, copy, sys
seed=int(sys.argv[1]) if len(sys.argv)>1 else 1
rnd=random.Random(seed)
class Bad:
    def __init__(s,w): s.w=w
    def __repr__(s): return f'Bad({s.w})'
    def __getattribute__(s,n):
        return object.__getattribute__(s,n)
class BadIter:
    def __iter__(s): raise ValueError('iter')
    def __repr__(s): return 'BadIter'
class BadNext:
    def __init__(s,n=2): s.n=n
    def __iter__(s): return s
    def __next__(s):
        s.n-=1
        if s.n<0: raise KeyError('next')
        return s.n
    def __repr__(s): return 'BadNext'
class NotIter:
    def __iter__(s): return 5
    def __repr__(s): return 'NotIter'
class Seq:
    def __init__(s,n): s.n=n
    def __getitem__(s,i):
        if i>=s.n: raise IndexError
        return i*10
    def __len__(s): return s.n
    def __repr__(s): return f'Seq({s.n})'
class BadEq:
    def __eq__(s,o): raise RuntimeError('eq')
    def __lt__(s,o): raise RuntimeError('lt')
    def __bool__(s): raise RuntimeError('bool')
    def __repr__(s): return 'BadEq'
    __hash__=None
class Idx:
    def __init__(s,n): s.n=n
    def __index__(s): return s.n
    def __repr__(s): return f'Idx({s.n})'
class BadIdx:
    def __index__(s): raise OSError('idx')
    def __repr__(s): return 'BadIdx'
class L(list):
    def __getitem__(s,i): return ('L',list.__getitem__(s,i))
class D(dict):
    def __missing__(s,k): return 'miss'
    def __getitem__(s,k): return ('D',dict.__getitem__(s,k))
def gen(n):
    for i in range(n): yield i
def genx(n):
    for i in range(n): yield i
    raise ZeroDivisionError('gen')
def boom(*a): raise LookupError('boom')
mk=[lambda:None,lambda:0,lambda:1,lambda:-1,lambda:3,lambda:2**70,lambda:-2**70,lambda:1.5,lambda:'',lambda:'abca',lambda:'a',lambda:b'xy',
 lambda:[],lambda:[1,2,3],lambda:[3,1,2,1],lambda:['b','a'],lambda:(1,2),lambda:((1,2),(3,4)),lambda:[[1,2],[3]],lambda:{'a':1},lambda:{1,2},lambda:range(4),lambda:iter([1,2,3]),lambda:gen(3),lambda:genx(2),
 lambda:BadIter(),lambda:BadNext(),lambda:NotIter(),lambda:Seq(3),lambda:BadEq(),lambda:Idx(2),lambda:Idx(-1),lambda:BadIdx(),lambda:L([5,6]),lambda:D(a=1),lambda:True,lambda:2+3j,lambda:[BadEq(),1],lambda:object,
 lambda:[1,'a',None], lambda:itertools.count(5), lambda:operator.add, lambda:boom, lambda:len, lambda:str, lambda:(lambda *a:a), lambda:(lambda a:a), lambda:(lambda a,b:a-b if isinstance(a,int) else 0), lambda:'x.y', lambda:operator.itemgetter(1), lambda:NotImplemented, lambda:...]
def show(x,depth=0):
    if isinstance(x,(itertools.count,itertools.cycle,itertools.repeat)): return repr(x) if not isinstance(x,itertools.cycle) else 'cycle'
    if depth<3 and hasattr(type(x),'__next__'):
        out=[]
        try:
            for i in range(7): out.append(show(next(x),depth+1))
            out.append('more')
        except StopIteration: out.append('stop')
        except Exception as e: out.append(f'{type(e).__name__}:{e}')
        try: next(x); out.append('again')
        except StopIteration: out.append('stop2')
        except Exception as e: out.append(f'{type(e).__name__}')
        return f'{type(x).__name__}<{", ".join(out)}>'
    if isinstance(x,tuple) and type(x) is tuple: return '('+', '.join(show(i,depth+1) for i in x)+')'
    if isinstance(x,list): return type(x).__name__+'['+', '.join(show(i,depth+1) for i in list.__iter__(x))+']'
    import re
    return re.sub(r' at 0x[0-9a-f]+','',repr(x))
funcs=[getattr(itertools,n) for n in sorted(dir(itertools)) if not n.startswith('_')]+[getattr(operator,n) for n in operator.__all__]+[itertools.chain.from_iterable]+\
 [heapq.heappush,heapq.heappop,heapq.heapify,heapq.heapreplace,heapq.heappushpop,heapq.nlargest,heapq.nsmallest,heapq.merge,bisect.bisect,bisect.bisect_left,bisect.insort,bisect.insort_left,
 functools.reduce,functools.partial,functools.cmp_to_key,functools.lru_cache,functools.partialmethod,functools.total_ordering,functools.singledispatch,functools.wraps,functools.cached_property]
kws=['key','initial','fillvalue','repeat','r','n','func','iterable','start','step','reverse','lo','hi','default','times','object','data','selectors','maxsize','typed','bogus']
for i in range(1500):
    f=rnd.choice(funcs)
    n=rnd.choice([0,1,1,2,2,2,2,3,3,4,5])
    args=[rnd.choice(mk)() for _ in range(n)]
    kw={}
    if rnd.random()<.25:
        for _ in range(rnd.choice([1,1,2])): kw[rnd.choice(kws)]=rnd.choice(mk)()
    name=getattr(f,'__name__',str(f))
    if name in('pow','ipow','lshift','ilshift','mul','imul','product') or name=='repeat':
        if any(isinstance(a,int) and abs(a)>10**9 for a in args) or any(isinstance(a,int) and abs(a)>10**9 for a in kw.values()): continue
    if any(isinstance(a,itertools.count) for a in list(args)+list(kw.values())) and name not in('islice','takewhile','dropwhile','zip_longest','accumulate','pairwise','compress','starmap','count','chain'): continue
    desc=f'{i} {name}({", ".join([show(a) if not hasattr(type(a),"__next__") else type(a).__name__ for a in args]+[k+"="+(show(v) if not hasattr(type(v),"__next__") else type(v).__name__) for k,v in kw.items()])})'
    try:
        r=f(*args,**kw)
        if name in('attrgetter','itemgetter','methodcaller','partial','cmp_to_key'):
            res=show(r)
            for t in (mk[rnd.randrange(len(mk))](),'abc',[1,2]):
                try: res+=' -> '+show(r(t))
                except Exception as e: res+=f' -> {type(e).__name__}: {e}'
        else:
            rest=''
            if hasattr(type(r),'__reduce__') and hasattr(type(r),'__next__') and rnd.random()<.3:
                try: c=copy.copy(r); rest=' copy '+show(c)
                except Exception as e: rest=f' copy {type(e).__name__}: {e}'
            res=show(r)+rest
    except Exception as e:
        import re
        res=re.sub(r' at 0x[0-9a-f]+','',f'{type(e).__name__}: {e}')
    print(desc,'=>',res,'|',', '.join(show(a) for a in args if isinstance(a,(list,dict,set))))
