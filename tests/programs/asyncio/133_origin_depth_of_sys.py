import sys

async def coro():
    pass

def outer():
    return inner()

def inner():
    return coro()

print(sys.get_coroutine_origin_tracking_depth())
sys.set_coroutine_origin_tracking_depth(2)
c = outer()
print(c.cr_origin and [(n.rsplit('/',1)[-1], l, f) for n, l, f in c.cr_origin])
sys.set_coroutine_origin_tracking_depth(10)
c2 = outer()
print([(l, f) for n, l, f in c2.cr_origin])
c.close(); c2.close()
outer()
sys.set_coroutine_origin_tracking_depth(0)
c3 = outer()
print(c3.cr_origin)
c3.close()
try:
    sys.set_coroutine_origin_tracking_depth(-1)
except ValueError as e:
    print(e)
