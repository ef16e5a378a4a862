#include "app/fonts/load_fonts.hpp"

#include <cmath>
#include <cstring>

#include "app/fonts/font_file.hpp"

namespace coroscope {

namespace {

struct Faces {
    FontFile text = find_font({"Inter-Regular.otf", "Inter-Regular.ttf", "DejaVuSans.ttf", "segoeui.ttf", "Arial.ttf"});
    FontFile text_bold = find_font({"Inter-SemiBold.otf", "Inter-SemiBold.ttf", "Inter-Bold.otf", "DejaVuSans-Bold.ttf",
                                    "seguisb.ttf", "Arial Bold.ttf"});
    FontFile code = find_font({"JetBrainsMono-Regular.ttf", "DejaVuSansMono.ttf", "consola.ttf", "Menlo.ttc"});
    FontFile code_bold =
        find_font({"JetBrainsMono-SemiBold.ttf", "JetBrainsMono-Bold.ttf", "DejaVuSansMono-Bold.ttf", "consolab.ttf"});
    FontFile symbols = find_font({"DejaVuSans.ttf", "seguisym.ttf", "Arial Unicode.ttf"});
};

constexpr ImWchar letters[] = {0x0020, 0x007e, 0x00a0, 0x00ff, 0x2010, 0x2027, 0};

// Up to this scale all that glyph_ranges() names fits into 4096 x 4096 texels; beyond it Latin and the symbols do.
constexpr float largest_full_scale = 3.3f;

const ImWchar* ranges_at(float scale) {
    static constexpr ImWchar few[] = {0x0020, 0x007e, 0x00a0, 0x017f, 0x2010, 0x2027, 0x2030,
                                      0x203a, 0x20ac, 0x20ac, 0x2190, 0x21b5, 0x2500, 0x257f,
                                      0x25a0, 0x25cf, 0x2713, 0x2717, 0xfffd, 0xfffd, 0};
    return scale <= largest_full_scale ? glyph_ranges() : few;
}

// Whole pixels: later versions of ImGui cut the size down to them.
float line_px(const FontFile& file, float em) {
    return std::round(em * file.line.height());
}

// ImGui rounds the ascent up, from 12.01 to 13, which lets text sink in its line; this lifts it to the nearest pixel.
float lift_px(const FontFile& file, float em) {
    const float ascent = line_px(file, em) * file.line.ascent / file.line.height();
    return std::round(ascent - std::floor(ascent + 1));
}

// ImGui's atlas takes a copy, made with its allocator, and frees it.
void add(ImFontAtlas& atlas, const FontFile& file, float em, const ImWchar* ranges, ImFontConfig config) {
    void* copy = ImGui::MemAlloc(file.bytes.size());
    std::memcpy(copy, file.bytes.data(), file.bytes.size());
    atlas.AddFontFromMemoryTTF(copy, int(file.bytes.size()), line_px(file, em), &config, ranges);
}

struct Loader {
    ImFontAtlas& atlas;
    const Faces& faces;
    float scale;

    // A face at `em_px` design pixels, and behind it the faces that fill its gaps at the same size of an em.
    ImFont* load(const FontFile& face, float em_px, std::initializer_list<const FontFile*> fill) const {
        const float em = em_px * scale;
        if (!face) {
            ImFontConfig config;
            config.SizePixels = std::floor(em);
            return atlas.AddFontDefault(&config);
        }
        ImFontConfig config;
        // Three places a pixel keep the letters of proportional text evenly apart. Large text does not need them, and
        // for what is rare they would only cost time: it comes behind, as if from another face.
        config.OversampleH = em < 24 ? 3 : 1;
        config.OversampleV = 1;
        config.GlyphOffset.y = lift_px(face, em);
        add(atlas, face, em, letters, config);
        ImFont* font = atlas.Fonts.back();
        config.MergeMode = true;
        config.OversampleH = 1;
        add(atlas, face, em, ranges_at(scale), config);
        for (const FontFile* other : fill) {
            if (*other && other->path != face.path) add(atlas, *other, em, ranges_at(scale), config);
        }
        return font;
    }
};

}    // namespace

Fonts load_fonts(ImFontAtlas& atlas, float scale) {
    atlas.Clear();
    atlas.Flags |= ImFontAtlasFlags_NoPowerOfTwoHeight;
    atlas.TexDesiredWidth = scale > 1.5f ? 4096 : 2048;
    const Faces faces;
    const Loader loader{atlas, faces, scale};
    Fonts fonts;
    fonts.text = loader.load(faces.text, kTextPx, {&faces.code, &faces.symbols});
    fonts.text_bold = loader.load(faces.text_bold, kTextPx, {&faces.code_bold, &faces.symbols});
    fonts.title = loader.load(faces.text_bold, kTitlePx, {&faces.code_bold, &faces.symbols});
    fonts.label = loader.load(faces.text, kLabelPx, {&faces.code, &faces.symbols});
    fonts.label_bold = loader.load(faces.text_bold, kLabelPx, {&faces.code_bold, &faces.symbols});
    fonts.code = loader.load(faces.code, kCodePx, {&faces.symbols});
    fonts.code_bold = loader.load(faces.code_bold, kCodePx, {&faces.symbols});
    fonts.code_small = loader.load(faces.code, kCodeSmallPx, {&faces.symbols});
    fonts.code_small_bold = loader.load(faces.code_bold, kCodeSmallPx, {&faces.symbols});
    return fonts;
}

}    // namespace coroscope
