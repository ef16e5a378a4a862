// What a frame of the timeline costs: processor time for a run of 100,000 events, at every zoom, on both axes, with few
// lanes and with many. With --check: status 1 where a frame costs more than it may.
#include <imgui.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <string>

#include "app/fonts/load_fonts.hpp"
#include "app/views/panels.hpp"

namespace {

using namespace coroscope;

constexpr std::size_t kEvents = 100'000;
constexpr double kMostMs = 2.0;

// Tasks that sleep in turns, as asyncio records them: begin, future, timer, suspend; then the timers fire.
Trace sleeping_tasks(std::uint32_t count) {
    Trace trace;
    const auto make = [&](EventKind kind, EntityId who, How how = How::none) {
        Event event;
        event.kind = kind;
        event.who = who;
        event.how = how;
        event.line = 4;
        event.step = trace.events.size() + 1;
        return event;
    };
    const auto add = [&](const Event& event) { trace.events.push_back(event); };
    const auto at_time = [&](EventKind kind, double time) {
        Event event = make(kind, {});
        event.time = time;
        add(event);
    };
    const auto with_text = [&](EventKind kind, EntityId who, How how) {
        Event event = make(kind, who, how);
        event.text = "None";
        add(event);
    };
    const auto task = [](std::uint32_t number) { return EntityId{EntityKind::task, number}; };
    Event first = make(EventKind::iteration, {});
    first.number = 1;
    add(first);
    for (std::uint32_t i = 1; i <= count; ++i) {
        Event made = make(EventKind::task_create, task(i));
        made.text2 = "work";
        add(made);
    }
    std::uint32_t future = 0;
    for (double time = 0; trace.events.size() < kEvents; time += 1) {
        const std::uint32_t begin = future + 1;
        for (std::uint32_t i = 1; i <= count; ++i) {
            with_text(EventKind::step_begin, task(i), How::value);
            add(make(EventKind::line, task(i)));
            Event made = make(EventKind::future_create, {EntityKind::future, ++future});
            made.by = task(i);
            add(made);
            at_time(EventKind::timer_set, time + 1);
            Event end = make(EventKind::step_end, task(i), How::suspend);
            end.other = made.who;
            add(end);
        }
        Event mark = make(EventKind::iteration, {});
        mark.number = static_cast<std::uint64_t>(time) * 2 + 2;
        mark.time = time + 1;
        add(mark);
        for (std::uint32_t i = 0; i < count; ++i) {
            at_time(EventKind::timer_fire, time + 1);
            with_text(EventKind::future_done, {EntityKind::future, begin + i}, How::result);
        }
    }
    trace.last_step = trace.events.back().step;
    trace.is_complete = true;
    return trace;
}

// The least of some frames: what else runs on the machine does not count.
double frame_ms(const Studio& studio, const Fonts& fonts) {
    double least = 1e9;
    for (int frame = 0; frame < 7; ++frame) {
        ImGui::NewFrame();
        const std::clock_t begin = std::clock();
        const Layout layout = layout_of(studio);
        Commands commands;
        Tip tip;
        const Pen pen{studio,   layout,       fonts, colours_of(studio.theme), *ImGui::GetBackgroundDrawList(), {},
                      commands, layout.scale, tip};
        draw_timeline(pen);
        const double ms = 1000.0 * static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
        ImGui::Render();
        if (frame > 1) least = std::min(least, ms);
    }
    return least;
}

double worst_of(std::uint32_t tasks, const Fonts& fonts) {
    Studio studio;
    const Source source("work.py", "import asyncio\n\nasync def work():\n    await asyncio.sleep(1)\n");
    show_run(studio, source, std::make_shared<const Trace>(sleeping_tasks(tasks)), nullptr, 0);
    Command resize{CommandKind::resize};
    resize.amount = 1920;
    resize.at = 1080;
    update(studio, resize);
    double worst = 0;
    std::string where;
    for (int axis = 0; axis < 2; ++axis) {
        update(studio, {CommandKind::set_axis, axis});
        for (const double share : {0.0, 0.5, 1.0}) {
            Command go{CommandKind::go_to_step};
            go.step = static_cast<Step>(share * static_cast<double>(studio.picture->last_step));
            update(studio, go);
            update(studio, {CommandKind::fit});
            for (int zoom = 0; zoom < 24; ++zoom) {
                const double ms = frame_ms(studio, fonts);
                if (ms > worst) {
                    worst = ms;
                    where = std::string(axis ? "virtual time" : "steps") + ", zoomed in " + std::to_string(zoom) +
                            " times at " + std::to_string(static_cast<int>(share * 100)) + " %";
                }
                Command in{CommandKind::zoom};
                in.amount = 1.7;
                update(studio, in);
            }
        }
    }
    std::printf("%5u tasks, %zu events: at most %.2f ms a frame (%s)\n", tasks, studio.trace->events.size(), worst,
                where.c_str());
    return worst;
}

}    // namespace

int main(int argc, char** argv) {
    const bool is_checked = argc > 1 && std::string(argv[1]) == "--check";
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.DisplaySize = ImVec2(1920, 1080);
    io.DeltaTime = 1.0f / 60;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
    const Fonts fonts = load_fonts(*io.Fonts, 1);
    unsigned char* pixels = nullptr;
    int width = 0, height = 0;
    io.Fonts->GetTexDataAsAlpha8(&pixels, &width, &height);
    double worst = 0;
    for (const std::uint32_t tasks : {3u, 12u, 100u, 5000u}) worst = std::max(worst, worst_of(tasks, fonts));
    ImGui::DestroyContext();
    std::printf("%s: %.2f ms of the %.1f ms that a frame of the timeline may cost\n",
                worst <= kMostMs ? "ok" : "too much", worst, kMostMs);
    return worst <= kMostMs || !is_checked ? 0 : 1;
}
