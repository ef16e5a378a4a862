// What a person does reaches ImGui whole: a quick click is a press and a release, where they happened.
#include "app/gui/input.hpp"

#include <imgui.h>

#include "tests/catch.hpp"

namespace coroscope::tests {

namespace {

MouseEvent move(float x, float y) {
    MouseEvent event;
    event.x = x;
    event.y = y;
    return event;
}

MouseEvent button(bool is_down) {
    MouseEvent event;
    event.kind = MouseEventKind::button;
    event.is_down = is_down;
    return event;
}

// An ImGui context that can begin frames without a window.
struct Screen {
    ImGuiContext* context = ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    UserInput input;

    Screen() {
        io.IniFilename = nullptr;
        io.DisplaySize = {800, 600};
        unsigned char* pixels = nullptr;
        int width = 0, height = 0;
        io.Fonts->GetTexDataAsAlpha8(&pixels, &width, &height);
    }
    ~Screen() { ImGui::DestroyContext(context); }

    void frame() {
        io.DeltaTime = 1.0f / 60;
        feed_mouse(input, io);
        ImGui::NewFrame();
        ImGui::EndFrame();
    }
};

}    // namespace

TEST_CASE("a click between two frames is seen as a press, then as a release") {
    Screen screen;
    screen.input.mouse = {move(10, 20), button(true), button(false), move(700, 500)};
    screen.frame();
    CHECK(ImGui::IsMouseClicked(0));
    CHECK(screen.io.MousePos.x == 10);
    for (int i = 0; i < 3 && !ImGui::IsMouseReleased(0); ++i) screen.frame();
    CHECK(ImGui::IsMouseReleased(0));
    CHECK(screen.io.MousePos.x == 10);
    for (int i = 0; i < 3 && screen.io.MousePos.x != 700; ++i) screen.frame();
    CHECK(screen.io.MousePos.x == 700);
    CHECK_FALSE(screen.io.MouseDown[0]);
}

TEST_CASE("movements alone do not wait for frames") {
    Screen screen;
    for (int i = 0; i < 100; ++i) screen.input.mouse.push_back(move(float(i), 5));
    screen.frame();
    CHECK(screen.io.MousePos.x == 99);
    CHECK(screen.input.mouse.empty());
}

TEST_CASE("the wheel adds up") {
    Screen screen;
    MouseEvent wheel;
    wheel.kind = MouseEventKind::wheel;
    wheel.y = 1;
    screen.input.mouse = {move(1, 1), wheel, wheel};
    float turned = 0;
    for (int i = 0; i < 4; ++i) {
        feed_mouse(screen.input, screen.io);
        screen.io.DeltaTime = 1.0f / 60;
        ImGui::NewFrame();
        turned += screen.io.MouseWheel;
        ImGui::EndFrame();
    }
    CHECK(turned == 2);
}

TEST_CASE("held modifiers are known while the mouse works") {
    Screen screen;
    screen.input.has_ctrl = true;
    screen.frame();
    CHECK(screen.io.KeyCtrl);
    screen.input.has_ctrl = false;
    screen.frame();
    CHECK_FALSE(screen.io.KeyCtrl);
}

}    // namespace coroscope::tests
