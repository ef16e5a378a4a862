#include "core/lib/chosen_frame.hpp"

#include "core/loop/deadlock.hpp"
#include "core/machine/collect.hpp"
#include "core/vm/call.hpp"
#include "core/vm/emit.hpp"

namespace coroscope {
namespace {

Value find_generator(Run& run, EntityId wanted) {
    Value found;
    for_each_container(run, [&](std::uint32_t offset) {
        auto v = Value::of_offset(offset);
        if (!found && has_kind(run, v, Kind::generator) && entity_of(run, v) == wanted) found = v;
    });
    return found;
}

// Of a pending task, the coroutine of the program that its step goes on in.
Value innermost_coroutine(Run& run, std::uint32_t number) {
    Value found;
    auto loop = run.root().loop;
    if (!loop || !loop.is_ref() || !is_loop(run, loop)) return found;
    for_each_task(run, loop, [&](Value task) {
        if (future_at(run, task)->number != Value::of_int(number)) return;
        for (auto inner = future_at(run, task)->coroutine; is_open_generator(run, inner);
             inner = awaited_by(run, inner))
            if (is_program_code(run, at<Generator>(run, inner)->code)) found = inner;
    });
    return found;
}

}    // namespace

bool is_program_code(Run& run, std::uint32_t code) {
    return code != kNoCode && !(run.store.codes[code]->flags & Code::is_silent);
}

bool is_open_generator(Run& run, Value v) {
    return v && has_kind(run, v, Kind::generator) && at<Generator>(run, v)->state != GeneratorState::closed;
}

std::optional<ChosenFrame> choose_frame(Run& run, std::string_view name) {
    if (name.empty()) return {};
    bool is_digit = name[0] >= '0' && name[0] <= '9';
    auto digits = name.substr(is_digit ? 0 : 1);
    if (digits.empty()) return {};
    std::uint32_t number = 0;
    for (char c : digits) {
        if (c < '0' || c > '9' || number > 0xffffff) return {};
        number = number * 10 + static_cast<std::uint32_t>(c - '0');
    }
    if (is_digit) {
        auto* frames = frames_of(run);
        for (std::uint32_t i = 0; i < run.root().frame_count; ++i)
            if (is_program_code(run, frames[i].code) && number-- == 0) return ChosenFrame{frames + i, {}};
        return {};
    }
    Value generator;
    switch (name[0]) {
        case 'T': generator = innermost_coroutine(run, number); break;
        case 'G': generator = find_generator(run, {EntityKind::generator, number}); break;
        case 'C': generator = find_generator(run, {EntityKind::coroutine, number}); break;
        case 'A': generator = find_generator(run, {EntityKind::async_generator, number}); break;
        default: break;
    }
    if (!is_open_generator(run, generator) || !is_program_code(run, at<Generator>(run, generator)->code)) return {};
    return ChosenFrame{nullptr, generator};
}

}    // namespace coroscope
