// Dear ImGui on OpenGL: its context, its fonts at the scale of the moment, one frame after another.
#pragma once

#include <imgui.h>

#include "app/gui/glfw_window.hpp"
#include "app/views/theme.hpp"

namespace coroscope {

// Lives within the GL context of a GlfwWindow.
class Canvas {
public:
    Canvas();
    ~Canvas();
    Canvas(const Canvas&) = delete;
    Canvas& operator=(const Canvas&) = delete;

    // Loads the fonts anew when the scale is another than before.
    const Fonts& fonts_at(float scale);
    // Between these two the views draw. `seconds`: since the frame before.
    void begin_frame(PixelSize size, double seconds, UserInput& input);
    void end_frame(PixelSize size, ImU32 background);

private:
    ImGuiContext* context_;
    Fonts fonts_;
    float scale_ = 0;
};

}    // namespace coroscope
