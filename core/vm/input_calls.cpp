#include "core/vm/input_calls.hpp"

#include "core/vm/emit.hpp"
#include "core/vm/native.hpp"

namespace coroscope {

bool is_input_call(Run& run, Value call) {
    if (!call || !is_a(run, call, TypeId::tuple)) return false;
    auto* tuple = at<Tuple>(run, call);
    return tuple->size == 5 && tuple->items[0] == prelude(run, "_take_input");
}

bool has_open_input(Run& run) {
    auto& r = run.root();
    const auto function = prelude(run, "_take_input").offset();
    for (std::uint32_t i = 0; i < r.frame_count; ++i)
        if (frames_of(run.m)[i].code != kNoCode && frames_of(run.m)[i].function == function) return true;
    for (std::uint32_t i = 0; i < r.finalizer_count; ++i)
        if (is_input_call(run, at<Value>(run, r.finalizers)[i])) return true;
    return false;
}

void note_input_returned(Run& run, Value returned) {
    if (returned.is_int()) note_input_end(run, static_cast<std::uint64_t>(returned.as_int()));
}

void note_input_end(Run& run, std::uint64_t number) {
    Emission emission;
    emission.kind = EventKind::input;
    emission.how = How::returned;
    emission.number = number;
    emit(run, emission);
}

}    // namespace coroscope
