// Numbers and names of the types that the machine itself knows; classes of programs and modules get higher numbers.
#pragma once

#include <cstdint>

namespace coroscope {

// How an object's bytes are laid out; subclasses share the kind of their base.
enum class Kind : std::uint8_t { singleton, integer, real, str, bytes, tuple, list, dict, set, record, generator };

// X(id, "name", base, kind, fields of a record)
#define COROSCOPE_TYPES(X)                                                       \
    X(object, "object", object, record, 0)                                       \
    X(type, "type", object, record, 24)                                          \
    X(none, "NoneType", object, singleton, 0)                                    \
    X(ellipsis, "ellipsis", object, singleton, 0)                                \
    X(not_implemented, "NotImplementedType", object, singleton, 0)               \
    X(integer, "int", object, integer, 0)                                        \
    X(boolean, "bool", integer, integer, 0)                                      \
    X(real, "float", object, real, 0)                                            \
    X(complex, "complex", object, record, 2)                                     \
    X(str, "str", object, str, 0)                                                \
    X(bytes, "bytes", object, bytes, 0)                                          \
    X(bytearray, "bytearray", object, record, 2)                                 \
    X(tuple, "tuple", object, tuple, 0)                                          \
    X(list, "list", object, list, 0)                                             \
    X(dict, "dict", object, dict, 0)                                             \
    X(set, "set", object, set, 0)                                                \
    X(frozenset, "frozenset", object, set, 0)                                    \
    X(range, "range", object, record, 4)                                         \
    X(slice, "slice", object, record, 3)                                         \
    X(memoryview, "memoryview", object, record, 7)                               \
    X(memory_iterator, "memory_iterator", object, record, 2)                     \
    X(cell, "cell", object, record, 1)                                           \
    X(function, "function", object, record, 14)                                  \
    X(native, "builtin_function_or_method", object, record, 4)                   \
    X(method_wrapper, "method-wrapper", object, record, 4)                       \
    X(method_descriptor, "method_descriptor", object, record, 4)                 \
    X(wrapper_descriptor, "wrapper_descriptor", object, record, 4)               \
    X(method, "method", object, record, 2)                                       \
    X(getset, "getset_descriptor", object, record, 4)                            \
    X(member, "member_descriptor", object, record, 4)                            \
    X(property, "property", object, record, 5)                                   \
    X(staticmethod, "staticmethod", object, record, 1)                           \
    X(classmethod, "classmethod", object, record, 1)                             \
    X(classmethod_descriptor, "classmethod_descriptor", object, record, 1)       \
    X(super, "super", object, record, 3)                                         \
    X(module, "module", object, record, 2)                                       \
    X(code, "code", object, record, 2)                                           \
    X(frame, "frame", object, record, 8)                                         \
    X(traceback, "traceback", object, record, 4)                                 \
    X(mappingproxy, "mappingproxy", object, record, 1)                           \
    X(shape, "shape", object, record, 4)                                         \
    X(generator, "generator", object, generator, 0)                              \
    X(coroutine, "coroutine", object, generator, 0)                              \
    X(async_generator, "async_generator", object, generator, 0)                  \
    X(native_coroutine, "coroutine", object, record, 8)                          \
    X(coroutine_wrapper, "coroutine_wrapper", object, record, 1)                 \
    X(agen_asend, "async_generator_asend", object, record, 4)                    \
    X(agen_athrow, "async_generator_athrow", object, record, 5)                  \
    X(agen_value, "async_generator_wrapped_value", object, record, 1)            \
    X(list_iterator, "list_iterator", object, record, 2)                         \
    X(list_reverseiterator, "list_reverseiterator", object, record, 2)           \
    X(tuple_iterator, "tuple_iterator", object, record, 2)                       \
    X(str_iterator, "str_iterator", object, record, 2)                           \
    X(str_ascii_iterator, "str_ascii_iterator", object, record, 2)               \
    X(bytes_iterator, "bytes_iterator", object, record, 2)                       \
    X(bytearray_iterator, "bytearray_iterator", object, record, 2)               \
    X(range_iterator, "range_iterator", object, record, 4)                       \
    X(longrange_iterator, "longrange_iterator", object, record, 4)               \
    X(set_iterator, "set_iterator", object, record, 3)                           \
    X(dict_keyiterator, "dict_keyiterator", object, record, 3)                   \
    X(dict_valueiterator, "dict_valueiterator", object, record, 3)               \
    X(dict_itemiterator, "dict_itemiterator", object, record, 4)                 \
    X(dict_reversekeyiterator, "dict_reversekeyiterator", object, record, 3)     \
    X(dict_reversevalueiterator, "dict_reversevalueiterator", object, record, 3) \
    X(dict_reverseitemiterator, "dict_reverseitemiterator", object, record, 4)   \
    X(odict_iterator, "odict_iterator", object, record, 6)                       \
    X(dict_keys, "dict_keys", object, record, 1)                                 \
    X(dict_values, "dict_values", object, record, 1)                             \
    X(dict_items, "dict_items", object, record, 1)                               \
    X(sequence_iterator, "iterator", object, record, 2)                          \
    X(callable_iterator, "callable_iterator", object, record, 2)                 \
    X(enumerate, "enumerate", object, record, 3)                                 \
    X(zip, "zip", object, record, 4)                                             \
    X(map, "map", object, record, 2)                                             \
    X(filter, "filter", object, record, 2)                                       \
    X(reversed, "reversed", object, record, 2)                                   \
    X(future, "Future", object, record, 20)                                      \
    X(gathering_future, "_GatheringFuture", future, record, 20)                  \
    X(task, "Task", future, record, 20)                                          \
    X(future_iterator, "FutureIter", object, record, 2)                          \
    X(handle, "Handle", object, record, 10)                                      \
    X(timer_handle, "TimerHandle", handle, record, 10)                           \
    X(event_loop, "BaseEventLoop", object, record, 20)                           \
    X(context, "Context", object, record, 2)                                     \
    X(context_var, "ContextVar", object, record, 3)                              \
    X(context_token, "Token", object, record, 4)                                 \
    X(weakref, "weakref.ReferenceType", object, record, 3)                       \
    X(generic_alias, "types.GenericAlias", object, record, 3)                    \
    X(union_type, "types.UnionType", object, record, 1)

// X(id, base): exception types, named as in the language. An exception is a record of kExceptionFields fields.
#define COROSCOPE_EXCEPTIONS(X)                \
    X(BaseException, object)                   \
    X(Exception, BaseException)                \
    X(SystemExit, BaseException)               \
    X(KeyboardInterrupt, BaseException)        \
    X(GeneratorExit, BaseException)            \
    X(BaseExceptionGroup, BaseException)       \
    X(ExceptionGroup, BaseExceptionGroup)      \
    X(ArithmeticError, Exception)              \
    X(FloatingPointError, ArithmeticError)     \
    X(OverflowError, ArithmeticError)          \
    X(ZeroDivisionError, ArithmeticError)      \
    X(AssertionError, Exception)               \
    X(AttributeError, Exception)               \
    X(BufferError, Exception)                  \
    X(EOFError, Exception)                     \
    X(ImportError, Exception)                  \
    X(ModuleNotFoundError, ImportError)        \
    X(LookupError, Exception)                  \
    X(IndexError, LookupError)                 \
    X(KeyError, LookupError)                   \
    X(MemoryError, Exception)                  \
    X(NameError, Exception)                    \
    X(UnboundLocalError, NameError)            \
    X(OSError, Exception)                      \
    X(BlockingIOError, OSError)                \
    X(ChildProcessError, OSError)              \
    X(ConnectionError, OSError)                \
    X(BrokenPipeError, ConnectionError)        \
    X(ConnectionAbortedError, ConnectionError) \
    X(ConnectionRefusedError, ConnectionError) \
    X(ConnectionResetError, ConnectionError)   \
    X(FileExistsError, OSError)                \
    X(FileNotFoundError, OSError)              \
    X(InterruptedError, OSError)               \
    X(IsADirectoryError, OSError)              \
    X(NotADirectoryError, OSError)             \
    X(PermissionError, OSError)                \
    X(ProcessLookupError, OSError)             \
    X(TimeoutError, OSError)                   \
    X(ReferenceError, Exception)               \
    X(RuntimeError, Exception)                 \
    X(NotImplementedError, RuntimeError)       \
    X(RecursionError, RuntimeError)            \
    X(StopAsyncIteration, Exception)           \
    X(StopIteration, Exception)                \
    X(SyntaxError, Exception)                  \
    X(IndentationError, SyntaxError)           \
    X(TabError, IndentationError)              \
    X(SystemError, Exception)                  \
    X(TypeError, Exception)                    \
    X(ValueError, Exception)                   \
    X(UnicodeError, ValueError)                \
    X(UnicodeDecodeError, UnicodeError)        \
    X(UnicodeEncodeError, UnicodeError)        \
    X(UnicodeTranslateError, UnicodeError)     \
    X(Warning, Exception)                      \
    X(BytesWarning, Warning)                   \
    X(DeprecationWarning, Warning)             \
    X(EncodingWarning, Warning)                \
    X(FutureWarning, Warning)                  \
    X(ImportWarning, Warning)                  \
    X(PendingDeprecationWarning, Warning)      \
    X(ResourceWarning, Warning)                \
    X(RuntimeWarning, Warning)                 \
    X(SyntaxWarning, Warning)                  \
    X(UnicodeWarning, Warning)                 \
    X(UserWarning, Warning)                    \
    X(CancelledError, BaseException)           \
    X(InvalidStateError, Exception)

enum class TypeId : std::uint16_t {
#define X(id, ...) id,
    COROSCOPE_TYPES(X) COROSCOPE_EXCEPTIONS(X)
#undef X
        count_,
};

constexpr std::uint32_t kExceptionFields = 11;

}    // namespace coroscope
