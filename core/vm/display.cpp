// What becomes of an expression statement of a text compiled in mode "single": sys.displayhook is asked, and shows it.
#include "core/vm/emit.hpp"
#include "core/vm/exceptions.hpp"
#include "core/vm/operations.hpp"
#include "core/vm/values.hpp"

namespace coroscope {

Value display_expression(Run& run, Value v) {
    auto& m = run.m;
    Value sys = dict_get_str(m, root(m).modules, "sys");
    if (!sys || !is_a(m, sys, TypeId::module)) return print_expression(run, v) ? kNone : Value{};
    Value names = at<Module>(m, sys)->dict, hook = dict_get_str(m, names, "displayhook");
    if (!hook) return raise(run, TypeId::RuntimeError, "lost sys.displayhook");
    Value called = tail_call(run, hook, {v});
    run.request.on_return = OnReturn::drop;
    return called;
}

bool print_expression(Run& run, Value v) {
    if (v == kNone) return true;
    auto& m = run.m;
    Value builtins = root(m).builtins;
    dict_set_str(m, builtins, "_", kNone);
    std::string text;
    if (!append_repr(run, v, text)) return false;
    text = with_escaped_surrogates(text);
    for (std::string_view part : {std::string_view(text), std::string_view("\n")}) {
        write_stdout(run, part);
        emit_print(run, part);
    }
    dict_set_str(m, builtins, "_", v);
    return true;
}

}    // namespace coroscope
