#include "core/loop/deadlock.hpp"

#include <cstdio>

#include "core/loop/await.hpp"
#include "core/loop/handle.hpp"
#include "core/loop/texts.hpp"

namespace coroscope {
namespace {

bool is_hidden(Run& run, Value generator) {
    return run.store.codes[at<Generator>(run, generator)->code]->flags & Code::is_hidden;
}

std::string gather_label(Run& run, Value gather) {
    std::uint32_t done = 0, size = 0;
    if (auto children = future_at(run, gather)->children) {
        size = at<List>(run, children)->size;
        for (std::uint32_t i = 0; i < size; ++i) done += is_done(run, items_of(run, children)[i]);
    }
    return "gather " + std::to_string(done) + " of " + std::to_string(size);
}

}    // namespace

std::string waits_for(Run& run, Value task) {
    auto waiter = future_at(run, task)->waiter;
    if (!waiter) return "sleep(0)";
    auto text = quiet_text(run, waiter);
    return text.substr(1, text.size() - 2);
}

Value awaited_by(Run& run, Value coroutine) {
    if (!has_kind(run, coroutine, Kind::generator)) return {};
    auto* g = at<Generator>(run, coroutine);
    auto& code = *run.store.codes[g->code];
    if (g->state != GeneratorState::suspended || g->stack == 0 || op_of(code.words[g->pc]) != Op::SEND) return {};
    return g->values[code.local_count() + g->stack - 1];
}

std::string list_waiting(Run& run, Value loop) {
    std::string text;
    for_each_task(run, loop, [&](Value task) {
        if (is_done(run, task)) return;
        Held name(run, task_name(run, task));
        std::uint32_t line = 0;
        for (auto awaited = future_at(run, task)->coroutine; awaited; awaited = awaited_by(run, awaited))
            if (has_kind(run, awaited, Kind::generator) && !is_hidden(run, awaited))
                line = at<Generator>(run, awaited)->line;
        text += "  T" + std::to_string(future_at(run, task)->number.as_int()) + " " + text_of(run, name) + " " +
                coroutine_name(run, future_at(run, task)->coroutine) + ": " + waits_for(run, task);
        if (line) text += ", line " + std::to_string(line);
        text += "\n";
    });
    return text;
}

std::string wait_label(Run& run, Value task) {
    std::string within;    // a library coroutine with a name of its own only in its class: "Lock" of Lock.__aenter__
    for (auto awaited = future_at(run, task)->coroutine; awaited; awaited = awaited_by(run, awaited)) {
        if (is_a(run, awaited, TypeId::native_coroutine)) {
            auto timer = at<NativeCoroutine>(run, awaited)->timer;
            if (!timer && at<NativeCoroutine>(run, awaited)->driver)
                return to_utf8(run, at<NativeCoroutine>(run, awaited)->qualname);
            if (!timer) return "sleep(0)";
            char text[64];
            std::snprintf(text, sizeof text, "sleep until %.3f", when_of(run, timer));
            return text;
        }
        if (!has_kind(run, awaited, Kind::generator) || !is_hidden(run, awaited)) continue;
        auto qualname = coroutine_name(run, awaited);
        auto dot = qualname.rfind('.');
        if (qualname[dot == std::string::npos ? 0 : dot + 1] != '_') return qualname;
        if (within.empty() && dot != std::string::npos) within = qualname.substr(0, dot);
    }
    if (!within.empty()) return within;
    auto waiter = future_at(run, task)->waiter;
    if (waiter && is_gather(run, waiter)) return gather_label(run, waiter);
    return waits_for(run, task);
}

}    // namespace coroscope
