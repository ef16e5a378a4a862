#include "core/session/input.hpp"

#include "core/machine/finalizer.hpp"
#include "core/vm/call.hpp"
#include "core/vm/emit.hpp"
#include "core/vm/native.hpp"

namespace coroscope {
namespace {

constexpr std::string_view kWords[] = {"next", "send", "throw", "close", "prompt"};

}    // namespace

std::string_view word_of(InputKind kind) {
    return kWords[static_cast<std::size_t>(kind)];
}

std::optional<InputKind> input_kind_of(std::string_view word) {
    for (std::size_t i = 0; i < std::size(kWords); ++i)
        if (kWords[i] == word) return static_cast<InputKind>(i);
    return {};
}

std::string input_text(const Input& input) {
    switch (input.kind) {
        case InputKind::next: return "next(" + input.target + ")";
        case InputKind::send: return input.target + ".send(" + input.text + ")";
        case InputKind::throw_: return input.target + ".throw(" + input.text + ")";
        case InputKind::close: return input.target + ".close()";
        case InputKind::prompt: break;
    }
    return input.text;
}

void give_input(Run& run, const Input& input) {
    auto& m = run.m;
    ++root(m).inputs;
    Emission emission;
    emission.kind = EventKind::input;
    emission.number = root(m).inputs;
    auto text = input_text(input);
    emission.text = text;
    emit(run, emission);
    Value function = prelude(run, "_take_input");
    Value args[] = {new_str(run, std::string(word_of(input.kind))), new_str(run, input.target),
                    new_str(run, input.text), Value::of_int(root(m).inputs)};
    if (root(m).frame_count == 0) {
        push_base_frame(run, retained(m, function), args, std::size(args));
        return;
    }
    Value call[] = {function, args[0], args[1], args[2], args[3]};
    Value tuple = new_tuple_of(m, call, std::size(call));
    for (Value arg : args) drop(m, arg);
    queue_value(m, tuple);
}

}    // namespace coroscope
