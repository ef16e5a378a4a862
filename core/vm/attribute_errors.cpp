// AttributeErrors: their words, and what one of the program is told on its way: which attribute was asked for, of what.
#include "core/vm/classes.hpp"
#include "core/vm/exception_fields.hpp"
#include "core/vm/exceptions.hpp"
#include "core/vm/operations.hpp"

namespace coroscope {

namespace {

// The name that the frame's instruction asks for, where that is one for attributes; unbound: it is not.
Value attribute_asked_for(Run& run, const Frame* frame) {
    const auto& view = run.views[frame->code];
    const auto& words = view.code->words;
    std::uint32_t at = 0;
    while (at < words.size()) {
        auto next = at + 1 + has_extra_word(op_of(words[at]));
        if (next >= frame->pc) break;
        at = next;
    }
    if (at >= words.size() || (op_of(words[at]) != Op::LOAD_ATTR && op_of(words[at]) != Op::LOAD_METHOD)) return {};
    return view.names[arg_of(words[at])];
}

std::string module_text(Machine& m, Value module) {
    Value named = dict_get_str(m, at<Module>(m, module)->dict, name(m, NameId::d_name));
    return named && is_str(m, named) ? "module '" + to_utf8(m, named) + "'" : "module";
}

}    // namespace

Value raise_property_lacks(Run& run, Value property, Value object, const char* what) {
    auto& m = run.m;
    Value named = at<Property>(m, property)->name;
    Held text(m, named ? repr(run, named) : Value{});
    if (named && !text) return {};
    return raise(run, TypeId::AttributeError,
                 "property " + (named ? to_utf8(m, text) + " " : "") + "of '" +
                     to_utf8(m, at<Class>(m, class_of(m, object))->qualname) + "' object has no " + what);
}

// Only who reads learns from the exception what was asked for, and of what.
Value raise_no_attribute(Run& run, Value object, Value name_value, bool is_read) {
    auto& m = run.m;
    std::string text;
    if (is_instance(m, object, TypeId::type))
        text = "type object '" + native_class_name(m, object) + "' has no attribute '" + to_utf8(m, name_value) + "'";
    else if (is_instance(m, object, TypeId::module) && is_read)
        text = module_text(m, object) + " has no attribute '" + to_utf8(m, name_value) + "'";
    else
        text = "'" + type_name(m, object) + "' object has no attribute '" + to_utf8(m, name_value) + "'";
    Held message(m, new_str(m, text));
    Value args[] = {message};
    Value error = new_exception(run, class_value(m, TypeId::AttributeError), args, 1);
    if (is_read) {
        at<Exception>(m, error)->extra[0] = retained(m, name_value);
        at<Exception>(m, error)->extra[1] = retained(m, object);
    }
    return raise_object(run, error);
}

void note_attribute(Run& run, const Frame* frame) {
    auto& m = run.m;
    auto* e = at<Exception>(m, run.root().error);
    bool is_getter = frame->on_return == OnReturn::push && !frame->generator && frame > frames_of(m) &&
                     frame[-1].code != kNoCode && !e->extra[0] && !e->extra[1];
    if (!is_getter) return;
    Value asked = attribute_asked_for(run, frame - 1);
    if (!asked) return;
    // The object is the first argument of a property, of __getattr__ and the like; __get__ has its descriptor there.
    auto* locals = at<Value>(m, frame->locals);
    const auto& code = *run.views[frame->code].code;
    Value object = locals[code.name == "__get__" && code.positional > 1 ? 1 : 0];
    if (!code.positional || !object) return;
    assign(m, e->extra[0], retained(m, asked));
    assign(m, e->extra[1], retained(m, object));
}

}    // namespace coroscope
