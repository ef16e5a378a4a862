// What a person did since the last frame, in order, as GLFW's callbacks tell it.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <vector>

#include "app/studio/keys.hpp"

struct GLFWwindow;
struct ImGuiIO;

namespace coroscope {

// A key press where `character` is 0, else a typed character.
struct KeyboardEvent {
    KeyPress press;
    char32_t character = 0;
};

enum class MouseEventKind : std::uint8_t { move, button, wheel };

struct MouseEvent {
    MouseEventKind kind = MouseEventKind::move;
    float x = 0;    // move: framebuffer pixels; wheel: ticks
    float y = 0;
    int button = 0;    // 0 left, 1 right, 2 middle
    bool is_down = false;
};

struct UserInput {
    std::vector<KeyboardEvent> keyboard;
    std::deque<MouseEvent> mouse;
    std::vector<std::string> dropped;    // paths of files
    bool has_ctrl = false;
    bool has_shift = false;
    bool has_alt = false;
    bool is_anything_new = true;    // also sizes, exposure, focus: whatever asks for a frame
    double content_scale = 0;       // of the display when it has changed; 0: it has not
};

// Sets every callback of the window; they write to `input`, which must outlive the window.
void listen(GLFWwindow* window, UserInput& input);

// Gives ImGui the mouse events of one frame and takes them out of `input`: at most one press or release, and no
// movement after it, so that a quick click is seen, and seen where it happened, however slow the frames are.
void feed_mouse(UserInput& input, ImGuiIO& io);

}    // namespace coroscope
