// What an AttributeError of the program is told on its way: which attribute was asked for, and of what.
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

}    // namespace

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
