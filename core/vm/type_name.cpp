// How messages name the type of a value: with its module where CPython does.
#include "core/vm/classes.hpp"
#include "core/vm/values.hpp"

namespace coroscope {
namespace {

// Classes of the prelude that are C elsewhere: messages name them with their module.
bool is_named_with_module(const std::string& name) {
    constexpr const char* names[] = {"datetime.date",
                                     "datetime.datetime",
                                     "datetime.time",
                                     "datetime.timedelta",
                                     "datetime.timezone",
                                     "datetime.tzinfo",
                                     "datetime.IsoCalendarDate",
                                     "functools.partial",
                                     "functools.KeyWrapper",
                                     "_io.StringIO",
                                     "_io.BytesIO",
                                     "_io.TextIOWrapper",
                                     "_io.BufferedReader",
                                     "_io.BufferedWriter",
                                     "_io.BufferedRandom",
                                     "_io.BufferedRWPair",
                                     "_io.IncrementalNewlineDecoder",
                                     "_io._IOBase",
                                     "_io._RawIOBase",
                                     "_io._BufferedIOBase",
                                     "_io._TextIOBase",
                                     "time.struct_time",
                                     "sys.version_info",
                                     "sys.flags",
                                     "sys.float_info",
                                     "sys.int_info",
                                     "sys.hash_info",
                                     "sys.thread_info",
                                     "sys.UnraisableHookArgs",
                                     "types.SimpleNamespace",
                                     "weakref.ProxyType",
                                     "weakref.CallableProxyType",
                                     "operator.itemgetter",
                                     "operator.attrgetter",
                                     "operator.methodcaller"};
    for (auto* each : names)
        if (name == each) return true;
    return false;
}

}    // namespace

std::string type_name(const Machine& m, Value v) {
    return class_text(m, class_of(m, v));
}

std::string class_text(const Machine& m, Value of) {
    auto* cls = at<Class>(m, of);
    auto text = to_utf8(m, cls->name);
    auto flags = cls->flags.as_int();
    if (flags & class_is_exception) return text;
    // Types that a module of C++ makes are named with it; asyncio's own modules are Python elsewhere.
    Machine same = m;
    Value module = dict_get_str(same, cls->dict, name(m, NameId::d_module));
    bool is_named = module && is_str(m, module) && !str_equal(m, module, "builtins");
    if (is_named && !(flags & class_is_native))
        return is_named_with_module(to_utf8(m, module) + "." + text) ? to_utf8(m, module) + "." + text : text;
    auto prefix = is_named ? to_utf8(m, module) + "." : "";
    return prefix.rfind("asyncio.", 0) == 0 ? text : prefix + text;
}

std::string native_class_name(const Machine& m, Value cls) {
    std::string text = to_utf8(m, at<Class>(m, cls)->name);
    Machine same = m;
    Value module = dict_get_str(same, at<Class>(m, cls)->dict, name(m, NameId::d_module));
    if (!module || !is_str(m, module) || str_equal(m, module, "builtins")) return text;
    auto whole = to_utf8(m, module) + "." + text;
    bool is_native = at<Class>(m, cls)->flags.as_int() & class_is_native;
    return is_native || is_named_with_module(whole) ? whole : text;
}

}    // namespace coroscope
