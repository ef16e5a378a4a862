// Names that the machine itself looks up: interned once, at fixed places in the root.
#pragma once

#include <cstdint>

namespace coroscope {

// Tables: clang-format finds no fixed point for them.
// clang-format off
// X(id): the attribute is "__id__".
#define COROSCOPE_DUNDERS(X)                                                                                           \
    X(init)                                                                                                            \
    X(new) X(del) X(call) X(repr) X(str) X(format) X(bytes) X(hash) X(bool) X(len) X(length_hint) X(getattr)           \
        X(getattribute) X(setattr) X(delattr) X(dir) X(get) X(set) X(delete) X(set_name) X(slots) X(init_subclass)     \
            X(class_getitem) X(prepare) X(instancecheck) X(subclasscheck) X(mro_entries) X(getitem) X(setitem)         \
                X(delitem) X(missing) X(contains) X(iter) X(next) X(reversed) X(index) X(int) X(float) X(complex)      \
                    X(round) X(trunc) X(floor) X(ceil) X(abs) X(neg) X(pos) X(invert) X(add) X(sub) X(mul) X(truediv)  \
                        X(floordiv) X(mod) X(divmod) X(pow) X(lshift) X(rshift) X(and) X(or) X(xor) X(matmul) X(radd)  \
                            X(rsub) X(rmul) X(rtruediv) X(rfloordiv) X(rmod) X(rdivmod) X(rpow) X(rlshift) X(rrshift)  \
                                X(rand) X(ror) X(rxor) X(rmatmul) X(iadd) X(isub) X(imul) X(itruediv) X(ifloordiv)     \
                                    X(imod) X(ipow) X(ilshift) X(irshift) X(iand) X(ior) X(ixor) X(imatmul) X(lt)      \
                                        X(le) X(eq) X(ne) X(gt) X(ge) X(enter) X(exit) X(aenter) X(aexit) X(await)     \
                                            X(aiter) X(anext) X(name) X(qualname) X(module) X(doc) X(dict) X(class)    \
                                                X(bases) X(mro) X(base) X(annotations) X(defaults) X(kwdefaults)       \
                                                    X(closure) X(code) X(globals) X(builtins) X(wrapped) X(func)       \
                                                        X(self) X(cause) X(context) X(suppress_context) X(traceback)   \
                                                            X(notes) X(all) X(file) X(path) X(loader) X(spec)          \
                                                                X(package) X(main) X(classcell) X(abstractmethods)     \
                                                                    X(isabstractmethod) X(match_args) X(build_class)   \
                                                                        X(import) X(debug) X(fspath) X(reduce) X(copy) \
                                                                            X(deepcopy) X(weakref) X(origin) X(args)   \
                                                                                X(orig_bases) X(sizeof)

// X(id): plain names.
#define COROSCOPE_PLAIN_NAMES(X)                                                                                       \
    X(send)                                                                                                            \
    X(close) X(value) X(args) X(self) X(mro) X(keys) X(update) X(add_note) X(with_traceback) X(gi_frame) X(gi_running) \
        X(gi_code) X(gi_yieldfrom) X(cr_frame) X(cr_running) X(cr_code) X(cr_await) X(print) X(end) X(sep) X(file)     \
            X(flush) X(key) X(reverse) X(name) X(obj) X(code) X(builtins) X(metaclass) X(fget) X(fset) X(fdel)         \
                X(start) X(stop) X(step) X(real) X(imag) X(numerator) X(denominator) X(errno) X(strerror) X(filename)  \
                    X(msg) X(message) X(exceptions) X(get_loop) X(_asyncio_future_blocking)

enum class NameId : std::uint16_t {
#define X(id) d_##id,
    COROSCOPE_DUNDERS(X)
#undef X
#define X(id) n_##id,
        COROSCOPE_PLAIN_NAMES(X) n_throw,
    n_lambda,
    n_genexpr,
    n_module,
    n_empty,
#undef X
    count_,
};
// clang-format on

}    // namespace coroscope
