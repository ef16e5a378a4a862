// A window on a recorded trace, without a machine behind it: what tests of the window start.
// trace_window PROGRAM TRACE [--state FILE] [--step N] [--size WxH] [--scale S] [--frames N] [--render PNG]
//     [--light yes] [--present yes]
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include "app/gui/run_window.hpp"
#include "app/picture/recorded.hpp"
#include "app/raster/png.hpp"
#include "app/raster/render_frame.hpp"
#include "core/trace/import.hpp"

namespace {

using namespace coroscope;

std::string read(const char* path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

// There is no machine: a moment knows what the trace says.
void satisfy(Studio& studio) {
    studio.moment = recorded_moment(*studio.picture, *studio.trace, studio.cursor);
}

}    // namespace

int main(int count, char** arguments) {
    if (count < 3) return 2;
    WindowOptions options;
    Step step = 0;
    std::string picture;
    Commands wishes;
    for (int i = 3; i + 1 < count; i += 2) {
        const std::string name = arguments[i];
        const char* value = arguments[i + 1];
        if (name == "--state") options.state_file = value;
        if (name == "--step") step = Step(std::atoll(value));
        if (name == "--size") std::sscanf(value, "%dx%d", &options.width, &options.height);
        if (name == "--scale") options.scale = float(std::atof(value));
        if (name == "--frames") options.exit_after_frames = std::atoi(value);
        if (name == "--render") picture = value;
        if (name == "--light") wishes.push_back({CommandKind::toggle_theme});
        if (name == "--present") wishes.push_back({CommandKind::toggle_present});
    }
    auto trace = import_jsonl(read(arguments[2]));
    if (!trace) {
        std::fprintf(stderr, "%s\n", trace.problem().message.c_str());
        return 1;
    }
    std::string name = arguments[1];
    name = name.substr(name.rfind('/') + 1);
    Studio studio;
    studio.is_recorded = true;
    show_run(studio, Source(name, read(arguments[1])), std::make_shared<const Trace>(std::move(*trace)), nullptr, step);
    for (const Command& wish : wishes) update(studio, wish);
    if (!picture.empty()) {
        satisfy(studio);
        const auto begin = std::chrono::steady_clock::now();
        const Image image = render_frame(studio, options.width, options.height, options.scale);
        const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - begin;
        std::printf("%d x %d in %.0f ms, digest %016llx\n", image.width, image.height, taken.count(),
                    static_cast<unsigned long long>(digest(image)));
        return write_png(image, picture) ? 0 : 1;
    }
    RunSource source;
    source.satisfy = satisfy;
    const WindowEnd end = run_window(std::move(studio), source, options);
    if (!end) std::fprintf(stderr, "%s\n", end.problem.c_str());
    return end ? 0 : 1;
}
