# atexit: all of it is native, over the list in _atexit.
import _atexit as _parts
