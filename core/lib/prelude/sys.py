# The tuples with names of sys; the rest of it is written in C++.


def _named_tuple(type_name, names):
    def __new__(cls, values):
        return tuple.__new__(cls, values)

    def __repr__(self):
        return type_name + '(' + ', '.join([f'{name}={value!r}' for name, value in zip(names, self)]) + ')'

    def field(index):
        return property(lambda self: self[index])

    namespace = {'__new__': __new__, '__repr__': __repr__, '__module__': 'sys', '__slots__': (),
                 'n_fields': len(names), 'n_sequence_fields': len(names), 'n_unnamed_fields': 0}
    for index, name in enumerate(names):
        namespace[name] = field(index)
    return type(type_name.partition('.')[2], (tuple,), namespace)


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


class _Implementation:
    def __init__(self, **fields):
        self.__dict__.update(fields)

    def __repr__(self):
        return 'namespace(' + ', '.join([f'{name}={value!r}' for name, value in self.__dict__.items()]) + ')'


implementation = _Implementation(name='cpython', cache_tag='cpython-311', version=version_info, hexversion=hexversion)
builtin_module_names = ('_asyncio', '_contextvars', 'builtins', 'math', 'sys', 'time')
stdlib_module_names = frozenset(('asyncio', 'builtins', 'collections', 'contextlib', 'datetime', 'functools',
                                 'itertools', 'math', 'random', 'sys', 'time'))
warnoptions = []
meta_path = []
path_hooks = []
path_importer_cache = {}
