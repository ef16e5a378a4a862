#include "core/history/watch.hpp"

#include "core/history/frame_choice.hpp"
#include "core/history/frame_view.hpp"
#include "core/loop/future.hpp"
#include "core/machine/references.hpp"
#include "core/machine/snapshot.hpp"
#include "core/vm/call.hpp"

namespace coroscope {
namespace {

constexpr int kDepth = 4;
constexpr int kMostObjects = 400;

struct Fingerprint {
    Run& run;
    std::uint64_t hash = 1;
    int left = kMostObjects;

    void mix(std::uint64_t v) {
        hash = (hash ^ v) * 0x9e3779b97f4a7c15ull;
        hash ^= hash >> 29;
    }
    void text(Value v) {
        auto utf8 = to_utf8(run, v);
        mix(digest_of_bytes(utf8.data(), utf8.size()));
    }
    void value(Value v, int depth) {
        if (!v.is_ref() || v.offset() < kRootAt) return mix(v.bits);
        auto kind = object_of(run, v)->kind;
        if (kind == Kind::str) return text(v);
        // Numbers and bytes cannot change; that an equal one is another object is no change either, but told as one.
        mix(v.offset());
        if (depth == 0 || --left < 0) return;
        switch (kind) {
            case Kind::tuple:
            case Kind::list:
            case Kind::dict:
            case Kind::set: break;
            case Kind::record:
                if (is_future(run, v)) {
                    mix(static_cast<std::uint64_t>(future_bits(run, v)));
                    return;
                }
                switch (type_of(run, v)) {
                    case TypeId::type:
                    case TypeId::function:
                    case TypeId::native:
                    case TypeId::method_wrapper:
                    case TypeId::module:
                    case TypeId::code:
                    case TypeId::frame:
                    case TypeId::event_loop:
                    case TypeId::traceback: return;
                    default: break;
                }
                if (is_instance(run, v, TypeId::type)) return;
                return record(v, depth);
            default: return;
        }
        for_each_reference(run, v.offset(), [&](Value inner) { value(inner, depth - 1); });
        if (kind == Kind::list || kind == Kind::tuple) numbers(v);
        if (kind == Kind::dict)
            for_each_entry(run, v, [&](Value, Value held) {
                if (!held.is_ref()) mix(held.bits);
            });
    }
    // What for_each_reference() leaves out: immediate values.
    void numbers(Value v) {
        bool is_list = object_of(run, v)->kind == Kind::list;
        auto size = is_list ? at<List>(run, v)->size : at<Tuple>(run, v)->size;
        auto* items = is_list ? items_of(run, v) : at<Tuple>(run, v)->items;
        mix(size);
        for (std::uint32_t i = 0; i < size; ++i)
            if (!items[i].is_ref()) mix(items[i].bits);
    }
    void record(Value v, int depth) {
        auto* record = at<Record>(run, v);
        if (record->attrs) value(Value::of_offset(record->attrs), depth);
        for (std::uint32_t i = 0; i < record->object.aux; ++i) value(record->fields[i], depth - 1);
    }
};

}    // namespace

Watch::Watch(Run& run, std::string_view frame, std::string name) : name_(std::move(name)) {
    auto names = find_frame(run, frame);
    if (!names) return;
    if (!names->code) {
        where_ = Where::module;
        return;
    }
    auto* frames = frames_of(run);
    for (std::uint32_t i = 0; i < run.root().frame_count; ++i) {
        if (frames[i].code == kNoCode || at<Value>(run, frames[i].locals) != names->slots || frames[i].generator)
            continue;
        where_ = Where::call;
        call_ = i;
        function_ = frames[i].function;
        locals_ = frames[i].locals;
        return;
    }
    where_ = Where::generator;
    generator_ = static_cast<std::uint32_t>(reinterpret_cast<const std::byte*>(names->slots) - run.m.base) -
                 static_cast<std::uint32_t>(sizeof(Generator));
}

bool Watch::is_innermost(Run& run) const {
    for (auto i = run.root().frame_count; i-- > 0;) {
        auto& frame = frames_of(run)[i];
        if (!is_program_frame(run, frame)) continue;
        switch (where_) {
            case Where::nowhere: return false;
            case Where::module: return run.store.codes[frame.code]->flags & Code::is_module;
            case Where::generator: return frame.generator == generator_;
            case Where::call: return i == call_;
        }
    }
    return where_ == Where::module;    // it has ended
}

std::uint64_t Watch::look(Run& run) const {
    FrameNames names;
    switch (where_) {
        case Where::nowhere: return 0;
        case Where::module: {
            auto module = find_frame(run, "module");
            names = *module;
            break;
        }
        case Where::generator: {
            if (generator_ >= run.root().heap_top) return 0;
            auto* g = at<Generator>(run, generator_);
            if (g->object.kind != Kind::generator || g->state == GeneratorState::closed || !g->object.count ||
                g->code >= run.store.codes.size())
                return 0;
            names.code = run.store.codes[g->code].get();
            names.slots = g->values;
            break;
        }
        case Where::call: {
            if (call_ >= run.root().frame_count) return 0;
            auto& frame = frames_of(run)[call_];
            if (frame.function != function_ || frame.locals != locals_ || frame.code == kNoCode) return 0;
            names.code = run.store.codes[frame.code].get();
            names.slots = at<Value>(run, frame.locals);
            break;
        }
    }
    auto value = own_value(run, names, name_);
    if (!value) return 0;
    Fingerprint fingerprint{run};
    fingerprint.value(value, kDepth);
    return fingerprint.hash | 1;
}

}    // namespace coroscope
