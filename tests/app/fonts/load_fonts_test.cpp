// The fonts are there at every scale: sized in ems, with the characters that the views and programs need.
#include "app/fonts/load_fonts.hpp"

#include <cmath>
#include <string>

#include "app/fonts/font_file.hpp"
#include "tests/catch.hpp"

namespace coroscope::tests {

namespace {

struct Context {
    ImGuiContext* context = ImGui::CreateContext();
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    ~Context() { ImGui::DestroyContext(context); }
};

struct Size {
    int width = 0, height = 0;
};

Size build(ImFontAtlas& atlas) {
    unsigned char* pixels = nullptr;
    Size size;
    atlas.GetTexDataAsAlpha8(&pixels, &size.width, &size.height);
    return size;
}

}    // namespace

TEST_CASE("every font is loaded and fits the atlas at every scale") {
    for (const float scale : {0.75f, 1.0f, 1.6f, 3.2f, 4.8f}) {
        Context context;
        const Fonts fonts = load_fonts(context.atlas, scale);
        const Size size = build(context.atlas);
        CHECK(size.width <= 4096);
        CHECK(size.height <= 4096);
        for (const ImFont* font : {fonts.text, fonts.text_bold, fonts.title, fonts.label, fonts.label_bold, fonts.code,
                                   fonts.code_bold, fonts.code_small, fonts.code_small_bold}) {
            REQUIRE(font != nullptr);
            CHECK(font->IsLoaded());
        }
    }
}

TEST_CASE("the sizes are ems: a character of code is six tenths of one wide") {
    if (!find_font({"JetBrainsMono-Regular.ttf"})) return;
    Context context;
    const Fonts fonts = load_fonts(context.atlas, 2);
    build(context.atlas);
    CHECK(fonts.code->CalcTextSizeA(fonts.code->FontSize, 1e9f, 0, "x").x == Approx(2 * kCodePx * 0.6f).epsilon(0.02));
    CHECK(fonts.code->FontSize == std::floor(fonts.code->FontSize));
    CHECK(fonts.code->FontSize == Approx(2 * kCodePx * 1.32f).epsilon(0.02));
}

TEST_CASE("what the views write has glyphs") {
    if (!find_font({"DejaVuSans.ttf"})) return;
    Context context;
    const Fonts fonts = load_fonts(context.atlas, 1);
    build(context.atlas);
    for (const ImFont* font : {fonts.text, fonts.label, fonts.code}) {
        for (const ImWchar character : u"aZ0éßŁž…“”’–—·×→←↑↓↳▶◀■●─│┌▨✓✗") {
            INFO("U+" << std::hex << int(character));
            if (character != 0) CHECK(font->FindGlyphNoFallback(character) != nullptr);
        }
    }
}

TEST_CASE("without a font file ImGui's own font serves") {
    CHECK_FALSE(find_font({"no such font.ttf"}));
}

TEST_CASE("a file that is no font has no line height") {
    const unsigned char nonsense[64] = {0, 1, 0, 0, 255, 255, 1, 2, 3};
    CHECK(line_metrics_of(nonsense, sizeof nonsense).height() == 0);
    CHECK(line_metrics_of(nonsense, 0).height() == 0);
}

}    // namespace coroscope::tests
