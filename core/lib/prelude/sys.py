# The tuples with names of sys; the rest of it is written in C++.
from _structseq import make as _named_tuple

version_info = _named_tuple('sys.version_info', ('major', 'minor', 'micro', 'releaselevel', 'serial'))(
    (3, 11, 2, 'final', 0))
float_info = _named_tuple('sys.float_info', (
    'max', 'max_exp', 'max_10_exp', 'min', 'min_exp', 'min_10_exp', 'dig', 'mant_dig', 'epsilon', 'radix', 'rounds'))(
    (1.7976931348623157e+308, 1024, 308, 2.2250738585072014e-308, -1021, -307, 15, 53, 2.220446049250313e-16, 2, 1))
int_info = _named_tuple('sys.int_info', (
    'bits_per_digit', 'sizeof_digit', 'default_max_str_digits', 'str_digits_check_threshold'))((30, 4, 4300, 640))
hash_info = _named_tuple('sys.hash_info', (
    'width', 'modulus', 'inf', 'nan', 'imag', 'algorithm', 'hash_bits', 'seed_bits', 'cutoff'))(
    (64, 2305843009213693951, 314159, 0, 1000003, 'siphash13', 64, 128, 0))
thread_info = _named_tuple('sys.thread_info', ('name', 'lock', 'version'))(('pthread', 'semaphore', None))
flags = _named_tuple('sys.flags', (
    'debug', 'inspect', 'interactive', 'optimize', 'dont_write_bytecode', 'no_user_site', 'no_site',
    'ignore_environment', 'verbose', 'bytes_warning', 'quiet', 'hash_randomization', 'isolated', 'dev_mode',
    'utf8_mode', 'warn_default_encoding', 'safe_path', 'int_max_str_digits'))(
    (0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, False, 0, 0, False, 4300))
UnraisableHookArgs = _named_tuple('sys.UnraisableHookArgs', ('exc_type', 'exc_value', 'exc_traceback', 'err_msg', 'object'))

_AsyncGeneratorHooks = _named_tuple('asyncgen_hooks', ('firstiter', 'finalizer'))
_unset = object()


def get_asyncgen_hooks():
    from _asyncio import _async_generator_hooks
    return _AsyncGeneratorHooks(_async_generator_hooks())


def set_asyncgen_hooks(firstiter=_unset, finalizer=_unset):
    from _asyncio import _async_generator_hooks, _set_async_generator_hooks
    first, final = _async_generator_hooks()
    if finalizer is not _unset:
        if finalizer is not None and not callable(finalizer):
            raise TypeError(f'callable finalizer expected, got {type(finalizer).__name__}')
        final = finalizer
        _set_async_generator_hooks(first, final)
    if firstiter is not _unset:
        if firstiter is not None and not callable(firstiter):
            raise TypeError(f'callable firstiter expected, got {type(firstiter).__name__}')
        _set_async_generator_hooks(firstiter, final)


def _refuse_new(cls, *args, **kwargs):
    raise TypeError(f"cannot create 'sys.{cls.__name__}' instances")


for _class in (type(version_info), type(flags)):
    _class.__new__ = _refuse_new


class _Implementation:
    def __init__(self, **fields):
        self.__dict__.update(fields)

    def __repr__(self):
        return 'namespace(' + ', '.join([f'{name}={value!r}' for name, value in self.__dict__.items()]) + ')'


implementation = _Implementation(name='cpython', cache_tag='cpython-311', version=version_info, hexversion=hexversion)
builtin_module_names = ('_asyncio', '_contextvars', 'builtins', 'math', 'sys', 'time')
stdlib_module_names = frozenset('''
    __future__ _abc _aix_support _ast _asyncio _bisect _blake2 _bootsubprocess _bz2 _codecs _codecs_cn _codecs_hk
    _codecs_iso2022 _codecs_jp _codecs_kr _codecs_tw _collections _collections_abc _compat_pickle _compression
    _contextvars _crypt _csv _ctypes _curses _curses_panel _datetime _dbm _decimal _elementtree _frozen_importlib
    _frozen_importlib_external _functools _gdbm _hashlib _heapq _imp _io _json _locale _lsprof _lzma _markupbase
    _md5 _msi _multibytecodec _multiprocessing _opcode _operator _osx_support _overlapped _pickle _posixshmem
    _posixsubprocess _py_abc _pydecimal _pyio _queue _random _scproxy _sha1 _sha256 _sha3 _sha512 _signal
    _sitebuiltins _socket _sqlite3 _sre _ssl _stat _statistics _string _strptime _struct _symtable _thread
    _threading_local _tkinter _tokenize _tracemalloc _typing _uuid _warnings _weakref _weakrefset _winapi _zoneinfo
    abc aifc antigravity argparse array ast asynchat asyncio asyncore atexit audioop base64 bdb binascii bisect
    builtins bz2 cProfile calendar cgi cgitb chunk cmath cmd code codecs codeop collections colorsys compileall
    concurrent configparser contextlib contextvars copy copyreg crypt csv ctypes curses dataclasses datetime dbm
    decimal difflib dis distutils doctest email encodings ensurepip enum errno faulthandler fcntl filecmp fileinput
    fnmatch fractions ftplib functools gc genericpath getopt getpass gettext glob graphlib grp gzip hashlib heapq
    hmac html http idlelib imaplib imghdr imp importlib inspect io ipaddress itertools json keyword lib2to3
    linecache locale logging lzma mailbox mailcap marshal math mimetypes mmap modulefinder msilib msvcrt
    multiprocessing netrc nis nntplib nt ntpath nturl2path numbers opcode operator optparse os ossaudiodev pathlib
    pdb pickle pickletools pipes pkgutil platform plistlib poplib posix posixpath pprint profile pstats pty pwd
    py_compile pyclbr pydoc pydoc_data pyexpat queue quopri random re readline reprlib resource rlcompleter runpy
    sched secrets select selectors shelve shlex shutil signal site smtpd smtplib sndhdr socket socketserver spwd
    sqlite3 sre_compile sre_constants sre_parse ssl stat statistics string stringprep struct subprocess sunau
    symtable sys sysconfig syslog tabnanny tarfile telnetlib tempfile termios textwrap this threading time timeit
    tkinter token tokenize tomllib trace traceback tracemalloc tty turtle turtledemo types typing unicodedata
    unittest urllib uu uuid venv warnings wave weakref webbrowser winreg winsound wsgiref xdrlib xml xmlrpc zipapp
    zipfile zipimport zlib zoneinfo
'''.split())
warnoptions = []
_xoptions = {}
meta_path = []
path_hooks = []
path_importer_cache = {}
