#include "app/gui/canvas.hpp"

#include <backends/imgui_impl_opengl3.h>
#include <glad/gl.h>

#include <algorithm>

#include "app/fonts/load_fonts.hpp"

namespace coroscope {

namespace {

// From 1.92 on ImGui and its backend keep the texture up to date by themselves.
void renew_font_texture(bool is_first) {
#if IMGUI_VERSION_NUM < 19200
    if (is_first) {
        ImGui_ImplOpenGL3_CreateDeviceObjects();    // the shader, the buffers and the texture
    } else {
        ImGui_ImplOpenGL3_DestroyFontsTexture();
        ImGui_ImplOpenGL3_CreateFontsTexture();
    }
#else
    (void)is_first;
#endif
}

float channel(ImU32 colour, int shift) {
    return float((colour >> shift) & 0xff) / 255.0f;
}

}    // namespace

Canvas::Canvas() : context_(ImGui::CreateContext()) {
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    ImGui_ImplOpenGL3_Init("#version 330 core");
}

Canvas::~Canvas() {
    ImGui_ImplOpenGL3_Shutdown();
    ImGui::DestroyContext(context_);
}

const Fonts& Canvas::fonts_at(float scale) {
    if (scale == scale_) return fonts_;
    fonts_ = load_fonts(*ImGui::GetIO().Fonts, scale);
    renew_font_texture(scale_ == 0);
    scale_ = scale;
    return fonts_;
}

// GLFW is fed to ImGui here and not by ImGui's own GLFW backend: that one speaks in window coordinates, while Studio
// and the views count framebuffer pixels, and before 1.87 it looks at the mouse once a frame, which loses clicks.
void Canvas::begin_frame(PixelSize size, double seconds, UserInput& input) {
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {float(size.width), float(size.height)};
    io.DisplayFramebufferScale = {1, 1};
    io.DeltaTime = float(std::clamp(seconds, 1e-4, 1.0));
    feed_mouse(input, io);
    ImGui_ImplOpenGL3_NewFrame();
    ImGui::NewFrame();
}

void Canvas::end_frame(PixelSize size, ImU32 background) {
    ImGui::Render();
    glViewport(0, 0, size.width, size.height);
    glClearColor(channel(background, IM_COL32_R_SHIFT), channel(background, IM_COL32_G_SHIFT),
                 channel(background, IM_COL32_B_SHIFT), 1.0f);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

}    // namespace coroscope
