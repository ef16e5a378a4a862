// A GLFW window with an OpenGL 3.3 context and the mouse shapes that ImGui asks for.
#pragma once

#include <array>
#include <string>

#include "app/gui/input.hpp"

struct GLFWcursor;

namespace coroscope {

struct WindowRequest {
    std::string title;
    int width = 1600;    // enlarged by the display's scale, cut to the screen
    int height = 900;
    UserInput* input = nullptr;    // hears the callbacks
};

struct PixelSize {
    int width = 0;
    int height = 0;
};

// Everything of GLFW is set up and torn down here; false, with a problem, where there is no display or no OpenGL.
class GlfwWindow {
public:
    explicit GlfwWindow(const WindowRequest& request);
    ~GlfwWindow();
    GlfwWindow(const GlfwWindow&) = delete;
    GlfwWindow& operator=(const GlfwWindow&) = delete;

    explicit operator bool() const { return problem_.empty(); }
    const std::string& problem() const { return problem_; }

    bool take_close();    // whether its close button was pressed since this was last asked
    PixelSize framebuffer() const;
    float content_scale() const;
    void set_cursor(int imgui_cursor);
    std::string clipboard() const;    // empty: no text is there
    void set_clipboard(const std::string& text);
    void show();
    void swap();

private:
    bool open(const WindowRequest& request);
    bool fail(const char* what);    // always false

    GLFWwindow* window_ = nullptr;
    bool is_initialised_ = false;
    std::string problem_;
    std::array<GLFWcursor*, 5> cursors_{};    // by ImGui's number, the first five
};

}    // namespace coroscope
