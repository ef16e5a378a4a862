#include "core/vm/emit.hpp"

#include "core/vm/generators.hpp"
#include "core/vm/operations.hpp"

namespace coroscope {

EntityId entity_of(const Machine& m, Value v) {
    if (!v.is_ref()) return {};
    auto* object = object_of(m, v);
    if (object->kind == Kind::generator) {
        auto* g = at<Generator>(m, v);
        return g->number ? EntityId{entity_kind(*g), g->number} : EntityId{};
    }
    if (object->kind != Kind::record) return {};
    auto id_of = [&](EntityKind kind) {
        return EntityId{kind, static_cast<std::uint32_t>(at<Record>(m, v)->fields[0].as_int())};
    };
    if (is_instance(m, v, TypeId::task)) return id_of(EntityKind::task);
    if (is_instance(m, v, TypeId::gathering_future)) return id_of(EntityKind::gather);
    if (is_instance(m, v, TypeId::future)) return id_of(EntityKind::future);
    return {};
}

EntityId current_task_id(Run& run) {
    Value task = run.root().current_task;
    return task ? entity_of(run.m, task) : EntityId{};
}

EntityId running_entity(Run& run) {
    auto& m = run.m;
    for (auto i = root(m).frame_count; i-- > 0;) {
        auto& frame = frames_of(m)[i];
        if (frame.code == kNoCode) break;
        if (run.views[frame.code].flags & Code::is_silent) continue;
        if (frame.generator) {
            auto* g = at<Generator>(m, frame.generator);
            if (g->number && static_cast<TypeId>(g->object.type) != TypeId::coroutine)
                return {entity_kind(*g), g->number};
        }
    }
    if (auto task = current_task_id(run)) return task;
    for (auto i = root(m).frame_count; i-- > 0;) {
        auto& frame = frames_of(m)[i];
        if (frame.code == kNoCode || (run.views[frame.code].flags & Code::is_silent) || !frame.generator) continue;
        auto* g = at<Generator>(m, frame.generator);
        if (g->number) return {entity_kind(*g), g->number};
    }
    return {EntityKind::module, 0};
}

std::uint32_t current_line(Run& run) {
    auto& m = run.m;
    for (auto i = root(m).frame_count; i-- > 0;) {
        auto& frame = frames_of(m)[i];
        if (frame.code != kNoCode && !(run.views[frame.code].flags & Code::is_silent)) return frame.line;
    }
    return 0;
}

void emit(Run& run, const Emission& e) {
    auto& r = run.root();
    ++r.step;
    if (run.recorder) {
        std::uint64_t payload = payload_of(e.value);
        if (e.kind == EventKind::iteration || e.kind == EventKind::timer_set || e.kind == EventKind::timer_fire ||
            e.kind == EventKind::timer_cancel) {
            std::memcpy(&payload, &e.time, sizeof payload);
        } else if (e.other) {
            payload = static_cast<std::uint64_t>(e.other.kind) << 32 | e.other.number;
        }
        run.recorder->append(record_kind(e.kind, e.how), static_cast<std::uint32_t>(e.who.kind) << 29 | e.who.number,
                             payload, r.step);
    }
    if (r.step >= run.watch_step) {
        if (run.observer) run.observer->on_event(run, e);
        if (r.step >= run.stop_step) stop_here(run);
    }
}

void write_stdout(Run& run, std::string_view utf8) {
    auto& r = run.root();
    r.output_bytes += utf8.size();
    auto newline = utf8.rfind('\n');
    r.output_column = static_cast<std::uint32_t>(newline == std::string_view::npos ? r.output_column + utf8.size()
                                                                                   : utf8.size() - newline - 1);
    if (run.out) run.out->append(utf8);
    if (r.output_bytes + r.error_bytes > run.m.limits.output_bytes)
        throw LimitReached{"output", run.m.limits.output_bytes};
}

std::size_t find_surrogate(std::string_view utf8) {
    for (std::size_t i = 0; i + 2 < utf8.size(); ++i)
        if (utf8[i] == '\xed' && static_cast<unsigned char>(utf8[i + 1]) >= 0xa0) return i;
    return utf8.npos;
}

std::string with_escaped_surrogates(std::string_view utf8) {
    std::string out;
    for (;;) {
        auto at = find_surrogate(utf8);
        out += utf8.substr(0, at);
        if (at == utf8.npos) return out;
        auto low = [&](std::size_t i) { return static_cast<unsigned>(static_cast<unsigned char>(utf8[at + i])) & 63u; };
        unsigned c = 0xd000u | low(1) << 6 | low(2);
        out += "\\ud";
        for (int shift : {8, 4, 0}) out += "0123456789abcdef"[c >> shift & 15];
        utf8.remove_prefix(at + 3);
    }
}

void write_stderr(Run& run, std::string_view utf8) {
    if (utf8.empty()) return;
    std::string escaped;
    if (find_surrogate(utf8) != utf8.npos) utf8 = escaped = with_escaped_surrogates(utf8);
    auto& r = run.root();
    r.error_bytes += utf8.size();
    if (run.err) run.err->append(utf8);
    if (run.observer) {
        Emission e;
        e.kind = EventKind::stderr_text;
        e.who = running_entity(run);
        e.line = current_line(run);
        e.text = utf8;
        run.observer->on_event(run, e);
    }
    if (r.output_bytes + r.error_bytes > run.m.limits.output_bytes)
        throw LimitReached{"output", run.m.limits.output_bytes};
}

void emit_print(Run& run, std::string_view text) {
    Emission e;
    e.kind = EventKind::print;
    e.who = running_entity(run);
    e.line = current_line(run);
    e.text = text;
    emit(run, e);
}

}    // namespace coroscope
