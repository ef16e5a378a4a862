import functools, math, random
for f in [lambda: math.log(), lambda: math.log(1,2,3), lambda: functools.reduce(), lambda: functools.reduce(1), lambda: functools.reduce(1,2,3,4), lambda: random.random(1), lambda: random.getrandbits(), lambda: random.getrandbits(1,2), lambda: math.sin(), lambda: math.sin(1,2), lambda: math.pow(1), lambda: math.atan2(1), lambda: math.hypot('a'), lambda: math.gcd(1.5), lambda: math.isclose(1), lambda: math.comb(1), lambda: math.perm(), lambda: math.fsum(), lambda: math.ldexp(1), lambda: math.dist(1), lambda: math.prod(), lambda: random.randint(1), lambda: random.choice()]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
for t in (int,str,float,list,dict,set,frozenset,tuple,bytes,bytearray,complex,bool,range,slice,zip,map,filter,enumerate,reversed,super,object,type,BaseException):
    for c in (int, list, 3, object, dict):
        try: r= t.__new__(c); print(t.__name__, c, 'ok')
        except TypeError as e: print(t.__name__, c, e)
    try: t.__new__()
    except TypeError as e: print(e)

