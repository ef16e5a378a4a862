// format(v, spec): the method of the class, or the rules of the built-in types.
#include "core/vm/native.hpp"
#include "core/vm/text_ops.hpp"
#include "core/vm/values.hpp"

namespace coroscope {

Value format(Run& run, Value v, Value spec) {
    auto& m = run.m;
    Value method = own_method(run, v, NameId::d_format);
    if (method) {
        Held text(m, call_method(run, v, NameId::d_format, {spec}));
        if (!text) return {};
        if (!is_str(m, text))
            return raise(run, TypeId::TypeError, "__format__ must return a str, not " + type_name(m, text));
        return text.take();
    }
    if (at<Str>(m, spec)->length == 0) return str(run, v);
    Value r = format_builtin(run, v, spec);
    if (r != kNotImplemented) return r;
    return raise(run, TypeId::TypeError, "unsupported format string passed to " + type_name(m, v) + ".__format__");
}

}    // namespace coroscope
