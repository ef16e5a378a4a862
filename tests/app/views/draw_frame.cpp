#include "app/views/draw_frame.hpp"

#include "app/studio/layout.hpp"
#include "tests/app/fixture.hpp"
#include "tests/catch.hpp"

using namespace coroscope;

namespace {

// ImGui without a window, with its own font.
struct Screen {
    ImGuiContext* context = ImGui::CreateContext();

    Screen(float width, float height) {
        ImGuiIO& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.DisplaySize = ImVec2(width, height);
        io.DeltaTime = 1.0f / 60;
        io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
        unsigned char* pixels = nullptr;
        int w = 0, h = 0;
        io.Fonts->GetTexDataAsAlpha8(&pixels, &w, &h);
    }
    ~Screen() { ImGui::DestroyContext(context); }
    Screen(const Screen&) = delete;
    Screen& operator=(const Screen&) = delete;

    Commands draw(const Studio& studio) {
        Commands commands;
        ImGui::NewFrame();
        draw_frame(studio, {}, commands);
        ImGui::Render();
        return commands;
    }
    void put_mouse(float x, float y, bool is_down, float wheel = 0) {
        ImGuiIO& io = ImGui::GetIO();
        io.MousePos = ImVec2(x, y);
        io.MouseDown[0] = is_down;
        io.MouseWheel = wheel;
    }
    // Down in one frame, up in the next; what both asked for.
    Commands click(const Studio& studio, float x, float y) {
        put_mouse(x, y, false);
        draw(studio);
        put_mouse(x, y, true);
        Commands commands = draw(studio);
        put_mouse(x, y, false);
        for (Command& command : draw(studio)) commands.push_back(command);
        return commands;
    }
};

Studio gather_studio(Step cursor) {
    return fixture::studio_of(fixture::gather_run(), cursor);
}

const Command* find(const Commands& commands, CommandKind kind) {
    for (const Command& command : commands)
        if (command.kind == kind) return &command;
    return nullptr;
}

}    // namespace

TEST_CASE("every step of every run can be drawn at every size") {
    for (const char* name :
         {"seed/01_doubling_generator", "seed/02_bad_chatbot", "seed/08_awaitables", "seed/09_gather_order",
          "seed/10_gather_exceptions", "seed/11_queue_and_lock", "corpus/coroutines/09_async_generator_pipeline"}) {
        Studio studio = fixture::studio_of(fixture::load(name));
        Screen screen(1024, 768);
        for (Step step = 0; step <= studio.picture->last_step; step += 3) {
            studio.cursor = step;
            fixture::settle(studio);
            studio.is_presenting = step % 2;
            studio.theme = step % 4 ? ThemeKind::dark : ThemeKind::light;
            screen.draw(studio);
            CHECK(ImGui::GetDrawData()->TotalVtxCount > 1000);
        }
    }
}

TEST_CASE("an empty studio and a tiny display can be drawn") {
    for (const float width : {1.0f, 40.0f, 300.0f, 1600.0f})
        for (const float height : {1.0f, 40.0f, 300.0f, 900.0f}) {
            Screen screen(width, height);
            screen.draw(Studio{});
            screen.draw(gather_studio(59));
            CHECK(ImGui::GetDrawData() != nullptr);
        }
}

TEST_CASE("a display of another size is told") {
    Screen screen(1280, 720);
    Studio studio = gather_studio(0);
    const Commands commands = screen.draw(studio);
    REQUIRE(find(commands, CommandKind::resize));
    for (const Command& command : commands) update(studio, command);
    CHECK(studio.width == 1280);
    CHECK(studio.height == 720);
    CHECK(screen.draw(studio).empty());
}

TEST_CASE("a click on a button asks for what it says") {
    Screen screen(1600, 900);
    const Studio studio = gather_studio(10);
    for (const Button& button : layout_of(studio).buttons) {
        const Commands commands =
            screen.click(studio, button.rect.x + button.rect.w / 2, button.rect.y + button.rect.h / 2);
        REQUIRE(commands.size() == 1);
        CHECK(commands[0].kind == button.command.kind);
        CHECK(commands[0].count == button.command.count);
    }
}

TEST_CASE("a click on a line of output asks for its moment") {
    Screen screen(1600, 900);
    const Studio studio = gather_studio(107);
    const Rect row = output_row(layout_of(studio), 3);
    const Commands commands = screen.click(studio, row.x + 30, row.y + row.h / 2);
    REQUIRE(find(commands, CommandKind::go_to_output));
    CHECK(find(commands, CommandKind::go_to_output)->count == 3);
}

TEST_CASE("a press in the timeline scrubs, and on a span selects its task") {
    Screen screen(1600, 900);
    const Studio studio = gather_studio(0);
    const Layout layout = layout_of(studio);
    const Rect bar = lane_bar(layout, 3);
    const float x = bar.x + static_cast<float>(px_of(*studio.axis, layout.axis_view, 60)) + 2;
    const Commands commands = screen.click(studio, x, bar.y + bar.h / 2);
    REQUIRE(find(commands, CommandKind::go_to_step));
    CHECK(find(commands, CommandKind::go_to_step)->step == 60);
    REQUIRE(find(commands, CommandKind::select));
    CHECK(find(commands, CommandKind::select)->entity == EntityId{EntityKind::task, 3});
    const Commands on_ruler = screen.click(studio, x, layout.ruler.y + 5);
    CHECK(find(on_ruler, CommandKind::go_to_step));
    CHECK_FALSE(find(on_ruler, CommandKind::select));
}

TEST_CASE("the wheel zooms where the mouse is") {
    Screen screen(1600, 900);
    const Studio studio = gather_studio(0);
    const Layout layout = layout_of(studio);
    screen.put_mouse(layout.lane_area.x + 200, layout.lane_area.y + 20, false, 1);
    const Commands commands = screen.draw(studio);
    REQUIRE(find(commands, CommandKind::zoom));
    CHECK(find(commands, CommandKind::zoom)->amount > 1);
    CHECK(find(commands, CommandKind::zoom)->at == Approx(200 / layout.axis_view.px_per_unit));
}

TEST_CASE("a click in the gutter asks for a breakpoint, on a lane's name for the lane") {
    Screen screen(1600, 900);
    const Studio studio = gather_studio(59);
    const Layout layout = layout_of(studio);
    const Commands gutter = screen.click(studio, 20, layout.code.y + 8 + layout.code_row * 6.5f);
    REQUIRE(find(gutter, CommandKind::toggle_breakpoint));
    CHECK(find(gutter, CommandKind::toggle_breakpoint)->count == layout.first_row + 6);
    const Rect bar = lane_bar(layout, 1);
    const Commands name = screen.click(studio, layout.lane_names.x + 60, bar.y + bar.h / 2);
    REQUIRE(find(name, CommandKind::select));
    CHECK(find(name, CommandKind::select)->entity == EntityId{EntityKind::task, 1});
}

TEST_CASE("under the palette nothing else is clicked") {
    Screen screen(1600, 900);
    Studio studio = gather_studio(59);
    studio.palette.is_open = true;
    const Rect row = output_row(layout_of(studio), 1);
    const Commands commands = screen.click(studio, row.x + 30, row.y + row.h / 2);
    REQUIRE(commands.size() == 1);
    CHECK(commands[0].kind == CommandKind::escape);
}

TEST_CASE("a long run costs a frame no more than a short one") {
    Trace trace;
    Step step = 0;
    const auto add = [&](EventKind kind, How how, EntityId who, double time = 0) {
        Event event;
        event.time = time;
        event.kind = kind;
        event.how = how;
        event.who = who;
        event.step = ++step;
        trace.events.push_back(event);
    };
    const EntityId generator{EntityKind::generator, 1};
    add(EventKind::gen_create, How::none, generator);
    for (int i = 0; i < 100000; ++i) {
        add(EventKind::gen_resume, How::next, generator);
        add(EventKind::gen_suspend, How::yield, generator);
        add(EventKind::iteration, How::none, {}, i);
    }
    trace.last_step = step;
    Studio studio;
    show_run(studio, Source("p.py", ""), std::make_shared<const Trace>(std::move(trace)), nullptr, step / 2);
    studio.moment.step = studio.cursor;
    Screen screen(1600, 900);
    screen.draw(studio);
    CHECK(ImGui::GetDrawData()->TotalVtxCount < 60000);
}
