#include "app/gui/input.hpp"

#include <imgui.h>

#include <limits>

#include "app/gui/glfw_keys.hpp"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

namespace coroscope {

namespace {

constexpr float nowhere = -std::numeric_limits<float>::max();    // ImGui's place of a mouse that is away

UserInput& input_of(GLFWwindow* window) {
    UserInput& input = *static_cast<UserInput*>(glfwGetWindowUserPointer(window));
    input.is_anything_new = true;
    return input;
}

void note_modifiers(UserInput& input, int mods) {
    input.has_ctrl = (mods & (GLFW_MOD_CONTROL | GLFW_MOD_SUPER)) != 0;
    input.has_shift = (mods & GLFW_MOD_SHIFT) != 0;
    input.has_alt = (mods & GLFW_MOD_ALT) != 0;
}

void on_key(GLFWwindow* window, int key, int scancode, int action, int mods) {
    UserInput& input = input_of(window);
    // X11 reports the modifiers from before the event when the key itself is one.
    const bool is_down = action != GLFW_RELEASE;
    int held = mods;
    const auto hold = [&](int bit) { held = is_down ? (held | bit) : (held & ~bit); };
    if (key == GLFW_KEY_LEFT_CONTROL || key == GLFW_KEY_RIGHT_CONTROL) hold(GLFW_MOD_CONTROL);
    if (key == GLFW_KEY_LEFT_SHIFT || key == GLFW_KEY_RIGHT_SHIFT) hold(GLFW_MOD_SHIFT);
    if (key == GLFW_KEY_LEFT_ALT || key == GLFW_KEY_RIGHT_ALT) hold(GLFW_MOD_ALT);
    note_modifiers(input, held);
    if (!is_down) return;
    const KeyPress press = key_press_of(key, scancode, mods);
    if (press.key != Key::none) input.keyboard.push_back({press, 0});
}

void on_character(GLFWwindow* window, unsigned int character) {
    input_of(window).keyboard.push_back({{}, char32_t(character)});
}

void on_move(GLFWwindow* window, double x, double y) {
    int width = 0, height = 0, pixel_width = 0, pixel_height = 0;
    glfwGetWindowSize(window, &width, &height);
    glfwGetFramebufferSize(window, &pixel_width, &pixel_height);
    if (width <= 0 || height <= 0) return;
    MouseEvent event;
    event.x = float(x * pixel_width / width);
    event.y = float(y * pixel_height / height);
    input_of(window).mouse.push_back(event);
}

void on_enter(GLFWwindow* window, int is_inside) {
    if (is_inside) return;    // the movement that follows says where
    MouseEvent event;
    event.x = event.y = nowhere;
    input_of(window).mouse.push_back(event);
}

void on_button(GLFWwindow* window, int button, int action, int mods) {
    UserInput& input = input_of(window);
    note_modifiers(input, mods);
    if (button > GLFW_MOUSE_BUTTON_MIDDLE) return;
    MouseEvent event;
    event.kind = MouseEventKind::button;
    event.button = button;
    event.is_down = action == GLFW_PRESS;
    input.mouse.push_back(event);
}

void on_wheel(GLFWwindow* window, double x, double y) {
    MouseEvent event;
    event.kind = MouseEventKind::wheel;
    event.x = float(x);
    event.y = float(y);
    input_of(window).mouse.push_back(event);
}

// Buttons released elsewhere are not reported: let go of all.
void on_focus(GLFWwindow* window, int is_focused) {
    UserInput& input = input_of(window);
    if (is_focused) return;
    input.has_ctrl = input.has_shift = input.has_alt = false;
}

void on_content_scale(GLFWwindow* window, float x, float) {
    input_of(window).content_scale = x;
}
void on_drop(GLFWwindow* window, int count, const char** paths) {
    // One at a time is shown: the last one that was meant.
    if (count > 0) input_of(window).dropped.emplace_back(paths[count - 1]);
}
void on_size(GLFWwindow* window, int, int) {
    input_of(window);
}
void on_exposed(GLFWwindow* window) {
    input_of(window);
}

}    // namespace

void listen(GLFWwindow* window, UserInput& input) {
    glfwSetWindowUserPointer(window, &input);
    glfwSetKeyCallback(window, on_key);
    glfwSetCharCallback(window, on_character);
    glfwSetCursorPosCallback(window, on_move);
    glfwSetCursorEnterCallback(window, on_enter);
    glfwSetMouseButtonCallback(window, on_button);
    glfwSetScrollCallback(window, on_wheel);
    glfwSetDropCallback(window, on_drop);
    glfwSetWindowFocusCallback(window, on_focus);
    glfwSetWindowContentScaleCallback(window, on_content_scale);
    glfwSetFramebufferSizeCallback(window, on_size);
    glfwSetWindowRefreshCallback(window, on_exposed);
}

#if IMGUI_VERSION_NUM >= 18900

void feed_mouse(UserInput& input, ImGuiIO& io) {
    io.AddKeyEvent(ImGuiMod_Ctrl, input.has_ctrl);
    io.AddKeyEvent(ImGuiMod_Shift, input.has_shift);
    io.AddKeyEvent(ImGuiMod_Alt, input.has_alt);
    // From 1.87 on ImGui keeps a queue that deals out events over frames in just this way.
    for (const MouseEvent& event : input.mouse) {
        switch (event.kind) {
            case MouseEventKind::move: io.AddMousePosEvent(event.x, event.y); break;
            case MouseEventKind::button: io.AddMouseButtonEvent(event.button, event.is_down); break;
            case MouseEventKind::wheel: io.AddMouseWheelEvent(event.x, event.y); break;
        }
    }
    input.mouse.clear();
}

#else

void feed_mouse(UserInput& input, ImGuiIO& io) {
    io.KeyCtrl = input.has_ctrl;
    io.KeyShift = input.has_shift;
    io.KeyAlt = input.has_alt;
    bool has_button = false;
    while (!input.mouse.empty()) {
        const MouseEvent event = input.mouse.front();
        if (has_button && event.kind != MouseEventKind::wheel) return;
        input.mouse.pop_front();
        switch (event.kind) {
            case MouseEventKind::move: io.MousePos = {event.x, event.y}; break;
            case MouseEventKind::button:
                io.MouseDown[event.button] = event.is_down;
                has_button = true;
                break;
            case MouseEventKind::wheel:
                io.MouseWheelH += event.x;
                io.MouseWheel += event.y;
                break;
        }
    }
}

#endif

}    // namespace coroscope
