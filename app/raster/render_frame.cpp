#include "app/raster/render_frame.hpp"

#include <imgui.h>

#include "app/fonts/load_fonts.hpp"
#include "app/raster/rasterise.hpp"
#include "app/views/draw_frame.hpp"

namespace coroscope {

namespace {

// An ImGui context that is the current one while this object lives.
class ContextOfOwn {
public:
    ContextOfOwn() : outer_(ImGui::GetCurrentContext()), context_(ImGui::CreateContext()) {
        ImGui::SetCurrentContext(context_);
    }
    ~ContextOfOwn() {
        ImGui::DestroyContext(context_);
        ImGui::SetCurrentContext(outer_);
    }
    ContextOfOwn(const ContextOfOwn&) = delete;
    ContextOfOwn& operator=(const ContextOfOwn&) = delete;

private:
    ImGuiContext* outer_;
    ImGuiContext* context_;
};

}    // namespace

Image render_frame(const Studio& studio, int width, int height, float scale) {
    Studio sized = studio;
    sized.scale = scale;
    sized.motion = 1;    // a picture is of the settled state
    Command resize;
    resize.kind = CommandKind::resize;
    resize.amount = width;
    resize.at = height;
    update(sized, resize);

    const ContextOfOwn context;
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.DisplaySize = {float(width), float(height)};
    io.DeltaTime = 1.0f / 60;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
    const Fonts fonts = load_fonts(*io.Fonts, pixel_scale(sized));
    const raster::Texture atlas = current_atlas();
    io.Fonts->SetTexID(ImTextureID(1));

    // ImGui knows sizes of what it laid out only from the second frame on.
    for (int frame = 0; frame < 2; ++frame) {
        Commands unheard;
        ImGui::NewFrame();
        draw_frame(sized, fonts, unheard);
        ImGui::Render();
    }
    return rasterise(*ImGui::GetDrawData(), atlas, width, height, colours_of(sized.theme).background);
}

}    // namespace coroscope
