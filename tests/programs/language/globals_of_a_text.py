# What is global anywhere is so in the module; coroutines in types.coroutine; matches of a bytearray that changes.
import types
def t():
    exec("""if 1:
        x = 7
        def f():
            x = 1
            def g():
                global x
                def i():
                    def h(): return x
                    return h()
                return i()
            return g()
        print(f(), x)
        def k():
            global x
            x = 2
        k(); print(x)
        [y := 3 for _ in 'a']
        print(y)
        z: int = 5
        def m():
            global z
            return z
        print(m())
        del x
        try: print(x)
        except NameError as e: print(e)
        """)
    print(sorted(locals()))
t()
print('y' in globals(), 'x' in globals(), 'z' in globals())
@types.coroutine
def bar(): return (yield from coro)
async def foo(): return 'spam'
coro = foo()
try: bar().send(None)
except StopIteration as e: print(e.value)
def plain(): yield from coro
try: next(plain())
except TypeError as e: print(e)
import re
s = bytearray(b'abcdefgh')
m = re.search(b'[a-h]+', s)
m2 = re.search(b'[e-h]+', s)
print(m.group(), m2.group(), m)
s[:] = b'xxxxxxxx'
print(m.group(), m2.group(), m)
s[:] = b''
print(m.group(), m2.group(), m.groups(), m.span(), m2[0])
