#include "core/loop/texts.hpp"

#include "core/loop/await.hpp"
#include "core/loop/source_place.hpp"
#include "core/vm/call.hpp"

namespace coroscope {
namespace {

constexpr std::size_t kShort = 30;

// Cut in the middle, by code points.
std::string cut(const std::string& text, std::size_t limit, bool is_always = false) {
    std::vector<std::size_t> begins;
    for (std::size_t i = 0; i < text.size(); ++i)
        if ((text[i] & 0xc0) != 0x80) begins.push_back(i);
    if (begins.size() <= limit && !is_always) return text;
    auto head = (limit - 3) / 2, tail = limit - 3 - head;
    return text.substr(0, begins[head]) + "..." + text.substr(begins[begins.size() - tail]);
}

// Where CPython 3.11 defines what programs see of asyncio's own callbacks.
struct LibraryPlace {
    const char* qualname;
    const char* place;
};
constexpr LibraryPlace kLibraryPlaces[] = {
    {"_run_until_complete_cb", "base_events.py:180"},
    {"_wait.<locals>._on_completion", "tasks.py:519"},
    {"_release_waiter", "tasks.py:431"},
    {"as_completed.<locals>._on_completion", "tasks.py:602"},
    {"as_completed.<locals>._on_timeout", "tasks.py:596"},
    {"shield.<locals>._inner_done_callback", "tasks.py:891"},
    {"shield.<locals>._outer_done_callback", "tasks.py:908"},
    {"_chain_future.<locals>._call_check_cancel", "futures.py:387"},
    {"TaskGroup._on_task_done", "taskgroups.py:184"},
    {"Timeout._on_timeout", "timeouts.py:121"},
};

// "program.py:3"; of the library "<stdlib>/asyncio/tasks.py:764".
std::string place_of(Run& run, std::uint32_t code_id, std::uint32_t line) {
    auto& code = *run.store.codes[code_id];
    auto& source = run.store.sources[code.source]->name;
    if (code.flags & Code::is_hidden && source.rfind("<asyncio.", 0) == 0) {
        for (auto& known : kLibraryPlaces)
            if (code.qualname == known.qualname) return std::string("<stdlib>/asyncio/") + known.place;
        return "<stdlib>/asyncio/" + source.substr(9, source.size() - 10) +
               ".py:" + std::to_string(line ? line : code.first_line);
    }
    return run.store.sources[code.source]->name + ":" + std::to_string(line ? line : code.first_line);
}

// Of coroutines that are native here: where CPython 3.11 defines them, and the line in which they wait.
struct LibraryCoroutine {
    const char* qualname;
    const char* file;
    int first_line, line;
};
constexpr LibraryCoroutine kLibraryCoroutines[] = {
    {"sleep", "tasks.py", 627, 639},
    {"Lock.acquire", "locks.py", 93, 114},
    {"Semaphore.acquire", "locks.py", 364, 387},
    {"Event.wait", "locks.py", 200, 213},
    {"Queue.get", "queues.py", 149, 158},
    {"Queue.put", "queues.py", 110, 120},
    {"Queue.join", "queues.py", 206, 215},
    {"_ContextManagerMixin.__aenter__", "locks.py", 14, 15},
    {"_ContextManagerMixin.__aexit__", "locks.py", 20, 21},
};

std::string native_place(Run& run, Value coroutine) {
    auto name = coroutine_name(run, coroutine);
    auto state = static_cast<SleepState>(at<NativeCoroutine>(run, coroutine)->state.as_int());
    for (auto& known : kLibraryCoroutines) {
        if (name != known.qualname) continue;
        auto file = std::string("<stdlib>/asyncio/") + known.file + ":";
        if (state == SleepState::closed) return " done, defined at " + file + std::to_string(known.first_line);
        return " running at " + file + std::to_string(state == SleepState::created ? known.first_line : known.line);
    }
    return "";
}

std::string items_text(Run& run, const Value* items, std::uint32_t size, std::uint32_t limit) {
    std::string text;
    for (std::uint32_t i = 0; i < size && i < limit; ++i) text += (i ? ", " : "") + short_text_of(run, items[i]);
    return size > limit ? text + ", ..." : text;
}

std::string callbacks_text(Run& run, Value future) {
    auto* f = future_at(run, future);
    if (!f->callback) return "";
    auto one = [&](Value callback, Value context) -> std::string {
        if (context) return callback_text(run, callback, {});
        return is_task(run, callback) ? to_utf8(run, at<Class>(run, class_of(run, callback))->name) + ".task_wakeup()"
                                      : "gather.<locals>._done_callback() at <stdlib>/asyncio/tasks.py:764";
    };
    auto text = one(f->callback, f->callback_context);
    Held others(run, retained(run, f->callbacks));
    if (others) {
        auto size = at<List>(run, others)->size;
        if (size > 2) text += ", <" + std::to_string(size / 2 - 1) + " more>";
        text += ", " + one(items_of(run, others)[size - 2], items_of(run, others)[size - 1]);
    }
    return " cb=[" + text + "]";
}

// As callback_name(), but what has no name is shown itself.
std::string shown_name(Run& run, Value function) {
    Held named(run, find_attribute(run, function, name(run, NameId::d_qualname)));
    if (run.has_error()) clear_error(run);
    return named && is_str(run, named) ? to_utf8(run, named) : text_of(run, function);
}

}    // namespace

std::string text_of(Run& run, Value v) {
    std::string text;
    if (append_repr(run, v, text)) return text;
    clear_error(run);
    return "<repr failed>";
}

std::string short_text_of(Run& run, Value v) {
    switch (type_of(run, v)) {
        case TypeId::str: {
            auto whole = to_u32(run, v);
            Held begin(run, new_str(run, std::u32string_view(whole).substr(0, kShort)));
            auto text = text_of(run, begin);
            if (cut(text, kShort) == text) return text;
            auto ends = whole.substr(0, 13) + whole.substr(whole.size() - std::min<std::size_t>(whole.size(), 14));
            Held shorter(run, new_str(run, std::u32string_view(ends)));
            return cut(text_of(run, shorter), kShort, true);
        }
        case TypeId::list: return "[" + items_text(run, items_of(run, v), at<List>(run, v)->size, 6) + "]";
        case TypeId::tuple: {
            auto size = at<Tuple>(run, v)->size;
            return "(" + items_text(run, at<Tuple>(run, v)->items, size, 6) + (size == 1 ? ",)" : ")");
        }
        case TypeId::integer: return cut(text_of(run, v), 40);
        case TypeId::dict:
        case TypeId::set:
        case TypeId::frozenset: return text_of(run, v);
        default: return cut(text_of(run, v), kShort);
    }
}

std::string quiet_text(const Machine& m, Value future) {
    auto entity = future_entity(m, future);
    auto kind = entity.kind == EntityKind::task ? "task " : entity.kind == EntityKind::gather ? "gather " : "future ";
    return "<" + (kind + to_text(entity)) + ">";
}

std::string coroutine_text(Run& run, Value coroutine) {
    auto text = coroutine_name(run, coroutine) + "()";
    if (is_a(run, coroutine, TypeId::native_coroutine)) return text + native_place(run, coroutine);
    if (!has_kind(run, coroutine, Kind::generator)) return text;
    auto* g = at<Generator>(run, coroutine);
    // What drives an awaitable that has no name.
    auto& code = *run.store.codes[g->code];
    if (code.name == "_drive" && run.store.sources[code.source]->name == "<asyncio.base_events>")
        return "<" + coroutine_name(run, coroutine) + " without __name__>()";
    if (g->state == GeneratorState::closed) return text + " done, defined at " + place_of(run, g->code, 0);
    auto line = g->line;
    if (g->state == GeneratorState::running)
        for (auto i = run.root().frame_count; i-- > 0;)
            if (frames_of(run)[i].generator == coroutine.offset()) line = frames_of(run)[i].line;
    return text + " running at " + place_of(run, g->code, line);
}

std::string future_text(Run& run, Value future) {
    if (run.is_quiet && future_at(run, future)->number.as_int()) return quiet_text(run, future);
    auto* f = future_at(run, future);
    auto bits = f->bits.as_int();
    bool task = is_task(run, future);
    std::string text = "<" + to_utf8(run, at<Class>(run, class_of(run, future))->name);
    if (task && !(bits & future_is_done) && f->cancels.is_int() && f->cancels.as_int() > 0)
        text += " cancelling";
    else
        text += bits & future_is_cancelled ? " cancelled" : bits & future_is_finished ? " finished" : " pending";
    if (task) {
        Held name(run, task_name(run, future));
        text += " name=" + text_of(run, name);
        text += " coro=<" + coroutine_text(run, future_at(run, future)->coroutine) + ">";
        if (auto waiter = future_at(run, future)->waiter) text += " wait_for=" + text_of(run, waiter);
    }
    f = future_at(run, future);
    if (bits & future_is_finished)
        text += f->exception ? " exception=" + text_of(run, f->exception) : " result=" + short_text_of(run, f->result);
    text += callbacks_text(run, future);
    return text + created_at(run, noted_source(run, future)) + ">";
}

std::string callback_text(Run& run, Value function, Value args) {
    auto arguments_of = [&](Value tuple, Value keywords) {
        std::string text = "(";
        if (tuple && is_a(run, tuple, TypeId::tuple))
            text += items_text(run, at<Tuple>(run, tuple)->items, at<Tuple>(run, tuple)->size, ~0u);
        if (keywords && is_a(run, keywords, TypeId::dict)) {
            for_each_entry(run, keywords, [&](Value key, Value value) {
                text += (text == "(" ? "" : ", ") + to_utf8(run, key) + "=" + short_text_of(run, value);
            });
        }
        return text + ")";
    };
    auto arguments = arguments_of(args, {});
    // A partial shows what it calls, its own arguments, then those of the call.
    Held inner(run, retained(run, function));
    for (int depth = 0; depth < 100; ++depth) {
        Held next(run, plain_attribute(run, inner, "func"));
        if (!next) break;
        Held own(run, plain_attribute(run, inner, "args")), keywords(run, plain_attribute(run, inner, "keywords"));
        arguments = arguments_of(own, keywords) + arguments;
        inner.reset(next.take());
    }
    auto text = shown_name(run, inner) + arguments;
    if (!is_a(run, inner, TypeId::function)) return text;
    auto code = facts_of(*at<Function>(run, inner)).code();
    return text + " at " + place_of(run, code, 0);
}

std::string handle_text(Run& run, Value handle) {
    auto* h = handle_at(run, handle);
    bool timer = is_timer(run, handle);
    std::string text = timer ? "<TimerHandle" : "<Handle";
    if (has_bit(run, handle, handle_is_cancelled)) text += " cancelled";
    if (timer) text += " when=" + text_of(run, h->given ? h->given : h->when);
    h = handle_at(run, handle);
    if (h->callback == kNone) return text + created_at(run, h->source) + ">";
    if (h->callback && handle_kind(run, handle) == HandleKind::call)
        text += " " + callback_text(run, h->callback, h->args);
    else if (h->callback && handle_kind(run, handle) == HandleKind::set_result)
        text += " _set_result_unless_cancelled(" + text_of(run, h->callback) + ", " + text_of(run, h->args) + ")";
    else if (h->callback)
        text += " gather.<locals>._done_callback(" + text_of(run, h->args) + ")";
    return text + created_at(run, handle_at(run, handle)->source) + ">";
}

}    // namespace coroscope
