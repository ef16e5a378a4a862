// Frames of real runs without a display: what a program's picture at a step draws, and its pixels.
#pragma once

#include <imgui.h>

#include <map>
#include <memory>
#include <stdexcept>
#include <string>

#include "app/cli/options.hpp"
#include "app/fonts/load_fonts.hpp"
#include "app/picture/seen.hpp"
#include "app/raster/rasterise.hpp"
#include "app/views/draw_frame.hpp"
#include "core/history/history.hpp"

namespace coroscope::whole {

// A program that has been run, ready to be looked at.
struct Played {
    std::unique_ptr<History> history;
    std::shared_ptr<const Trace> trace;
    Studio studio;

    explicit Played(const std::string& path) {
        ProgramOptions options;
        options.file = std::string(COROSCOPE_SOURCE_DIR) + "/" + path;
        OpenedProgram opened = open_program(options);
        if (!opened.execution) throw std::runtime_error(opened.message);
        history = std::make_unique<History>(std::move(opened.execution));
        history->run_until(0);
        trace = shared_trace(*history);
        auto ending = std::make_shared<const Moment>(history->moment_at(history->last_step()));
        const auto slash = path.rfind('/');
        show_run(studio, Source(path.substr(slash + 1), history->execution().source().text), trace, ending, 0);
        studio.session.is_there = true;
        go(0);
    }
    void go(Step step) {
        Command command{CommandKind::go_to_step};
        command.step = step;
        update(studio, command);
        studio.moment = seen(history->moment_at(studio.cursor), *studio.picture, *studio.trace);
    }
    // At the place a share of the way through the run.
    void go_to_share(double share) { go(static_cast<Step>(share * static_cast<double>(studio.picture->last_step))); }
};

// ImGui with the program's own fonts at one scale.
class Screen {
public:
    explicit Screen(float scale) : context_(ImGui::CreateContext()) {
        ImGui::SetCurrentContext(context_);
        ImGuiIO& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.DeltaTime = 1.0f / 60;
        io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
        fonts_ = load_fonts(*io.Fonts, scale);
        atlas_ = current_atlas();
        unsigned char* pixels = nullptr;
        int width = 0, height = 0;
        io.Fonts->GetTexDataAsAlpha8(&pixels, &width, &height);
        letters_.assign(pixels, pixels + static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
        io.Fonts->SetTexID(ImTextureID(1));
    }
    ~Screen() { ImGui::DestroyContext(context_); }
    Screen(const Screen&) = delete;
    Screen& operator=(const Screen&) = delete;

    // The frame is that of `studio` in this size; its scale has to be the screen's.
    Drawn draw(const Studio& studio, int width, int height, ImVec2 mouse = ImVec2(-1e6f, -1e6f)) {
        ImGui::SetCurrentContext(context_);
        ImGuiIO& io = ImGui::GetIO();
        io.DisplaySize = ImVec2(static_cast<float>(width), static_cast<float>(height));
        Studio sized = studio;
        Command resize{CommandKind::resize};
        resize.amount = width;
        resize.at = height;
        update(sized, resize);
        sized.motion = 1;    // the settled state
        Drawn drawn;
        for (int frame = 0; frame < 2; ++frame) {
            io.MousePos = mouse;
            drawn = {};
            Commands unheard;
            ImGui::NewFrame();
            draw_frame(sized, fonts_, unheard, &drawn);
            ImGui::Render();
        }
        return drawn;
    }
    // The pixels of the frame drawn last.
    Image pixels(ThemeKind theme) {
        const ImVec2 size = ImGui::GetIO().DisplaySize;
        return rasterise(*ImGui::GetDrawData(), atlas_, static_cast<int>(size.x), static_cast<int>(size.y),
                         colours_of(theme).background);
    }

    // Equal where letters look the same.
    std::uint64_t letters_digest() const {
        std::uint64_t hash = 1469598103934665603u;
        for (const unsigned char byte : letters_) hash = (hash ^ byte) * 1099511628211u;
        return hash;
    }

private:
    ImGuiContext* context_;
    Fonts fonts_;
    raster::Texture atlas_;
    std::vector<unsigned char> letters_;
};

}    // namespace coroscope::whole
