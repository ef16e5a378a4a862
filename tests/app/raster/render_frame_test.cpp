// A frame without a display: the size asked for, the same bytes each time, quick enough to be waited for.
#include "app/raster/render_frame.hpp"

#include <imgui.h>

#include <fstream>
#include <iterator>

#include "core/trace/import.hpp"
#include "tests/catch.hpp"

namespace coroscope::tests {

namespace {

std::string read(const std::string& name) {
    std::ifstream file(std::string(COROSCOPE_SOURCE_DIR "/tests/programs/seed/") + name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

Studio studio_at(Step step) {
    auto trace = import_jsonl(read("09_gather_order.trace.jsonl"));
    REQUIRE(trace);
    Studio studio;
    show_run(studio, Source("09_gather_order.py", read("09_gather_order.py")),
             std::make_shared<const Trace>(std::move(*trace)), nullptr, step);
    studio.moment = Moment{};
    studio.moment.step = studio.cursor;
    return studio;
}

}    // namespace

TEST_CASE("a frame has the size that was asked for and no transparent pixel") {
    const Image image = render_frame(studio_at(20), 1100, 800, 1);
    CHECK(image.width == 1100);
    CHECK(image.height == 800);
    bool is_opaque = true;
    for (std::size_t i = 3; i < image.rgba.size(); i += 4) is_opaque = is_opaque && image.rgba[i] == 255;
    CHECK(is_opaque);
}

TEST_CASE("the same studio is the same picture, another step another") {
    const Studio studio = studio_at(20);
    const std::uint64_t first = digest(render_frame(studio, 1280, 800, 1));
    CHECK(digest(render_frame(studio, 1280, 800, 1)) == first);
    CHECK(digest(render_frame(studio_at(21), 1280, 800, 1)) != first);
}

TEST_CASE("rendering leaves the ImGui context that was there") {
    ImGuiContext* mine = ImGui::CreateContext();
    ImGui::SetCurrentContext(mine);
    render_frame(studio_at(5), 1024, 768, 1.5f);
    CHECK(ImGui::GetCurrentContext() == mine);
    ImGui::DestroyContext(mine);
    render_frame(studio_at(5), 1024, 768, 1);
    CHECK(ImGui::GetCurrentContext() == nullptr);
}

TEST_CASE("tiny and huge pictures are drawn") {
    CHECK(render_frame(studio_at(20), 1, 1, 1).rgba.size() == 4);
    CHECK(render_frame(studio_at(20), 3840, 2160, 2).rgba.size() == 3840u * 2160u * 4u);
}

}    // namespace coroscope::tests
