#include "app/gui/glfw_window.hpp"

#include <imgui.h>

#include <algorithm>

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <glad/gl.h>

namespace coroscope {

namespace {

constexpr int least_width = 1024, least_height = 768;

std::string last_error() {
    const char* description = nullptr;
    glfwGetError(&description);
    return description ? description : "no reason given";
}

void ask_for_context(const WindowRequest& request) {
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
    glfwWindowHint(GLFW_SCALE_TO_MONITOR, GLFW_TRUE);
    glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
    glfwWindowHintString(GLFW_X11_CLASS_NAME, "coroscope");
    glfwWindowHintString(GLFW_X11_INSTANCE_NAME, request.title.c_str());
}

// Not larger than the screen, not smaller than the panels can bear.
void fit_to_screen(GLFWwindow* window) {
    int screen_width = 0, screen_height = 0, width = 0, height = 0;
    if (GLFWmonitor* monitor = glfwGetPrimaryMonitor()) {
        glfwGetMonitorWorkarea(monitor, nullptr, nullptr, &screen_width, &screen_height);
    }
    if (screen_width <= 0 || screen_height <= 0) return;
    glfwGetWindowSize(window, &width, &height);
    if (width > screen_width || height > screen_height) {
        glfwSetWindowSize(window, std::min(width, screen_width), std::min(height, screen_height));
    }
    glfwSetWindowSizeLimits(window, std::min(least_width, screen_width), std::min(least_height, screen_height),
                            GLFW_DONT_CARE, GLFW_DONT_CARE);
}

}    // namespace

GlfwWindow::GlfwWindow(const WindowRequest& request) {
    if (!open(request)) return;
    glfwSwapInterval(1);
    fit_to_screen(window_);
    listen(window_, *request.input);
    constexpr std::array<int, 5> shapes = {GLFW_ARROW_CURSOR, GLFW_IBEAM_CURSOR, 0, GLFW_VRESIZE_CURSOR,
                                           GLFW_HRESIZE_CURSOR};
    static_assert(ImGuiMouseCursor_Arrow == 0 && ImGuiMouseCursor_TextInput == 1 && ImGuiMouseCursor_ResizeNS == 3 &&
                  ImGuiMouseCursor_ResizeEW == 4);
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        if (shapes[i] != 0) cursors_[i] = glfwCreateStandardCursor(shapes[i]);
    }
}

GlfwWindow::~GlfwWindow() {
    if (window_) glfwDestroyWindow(window_);
    if (is_initialised_) glfwTerminate();    // frees the cursors too
}

bool GlfwWindow::open(const WindowRequest& request) {
    is_initialised_ = glfwInit() != 0;
    if (!is_initialised_) return fail("no display");
    ask_for_context(request);
    window_ = glfwCreateWindow(request.width, request.height, request.title.c_str(), nullptr, nullptr);
    if (!window_) return fail("no window with OpenGL 3.3");
    glfwMakeContextCurrent(window_);
    return gladLoadGL(glfwGetProcAddress) != 0 || fail("no OpenGL 3.3");
}

bool GlfwWindow::fail(const char* what) {
    problem_ = std::string(what) + ": " + last_error();
    return false;
}

bool GlfwWindow::take_close() {
    const bool is_wanted = glfwWindowShouldClose(window_) != 0;
    glfwSetWindowShouldClose(window_, GLFW_FALSE);
    return is_wanted;
}

PixelSize GlfwWindow::framebuffer() const {
    PixelSize size;
    glfwGetFramebufferSize(window_, &size.width, &size.height);
    return size;
}

float GlfwWindow::content_scale() const {
    float x = 1, y = 1;
    glfwGetWindowContentScale(window_, &x, &y);
    return x > 0 ? x : 1;
}

void GlfwWindow::set_cursor(int imgui_cursor) {
    const bool is_known = imgui_cursor >= 0 && std::size_t(imgui_cursor) < cursors_.size();
    glfwSetCursor(window_, is_known ? cursors_[std::size_t(imgui_cursor)] : nullptr);
}

std::string GlfwWindow::clipboard() const {
    const char* text = glfwGetClipboardString(window_);
    return text ? text : "";
}
void GlfwWindow::set_clipboard(const std::string& text) {
    glfwSetClipboardString(window_, text.c_str());
}

void GlfwWindow::show() {
    glfwShowWindow(window_);
}
void GlfwWindow::swap() {
    glfwSwapBuffers(window_);
}

}    // namespace coroscope
