# A callback of a weak reference that fails is named.
import weakref
class N: pass
def callback(reference): raise LookupError('in callback')
o = N(); r = weakref.ref(o, callback); del o; print(r())
o = N(); r = weakref.ref(o, 5); del o; print(r())
o = N(); r = [weakref.ref(o, callback), weakref.ref(o, print.__class__)]; del o; print('on')
