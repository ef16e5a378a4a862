// What the rasteriser promises: GL's coverage rules, GL's blending, clipping, texturing, and the same bytes everywhere.
#include "tests/app/raster/drawing.hpp"
#include "tests/catch.hpp"

#include <cmath>
#include <limits>
#include <string>

namespace coroscope::tests {

namespace {

std::uint32_t at(const Image& image, int x, int y) {
    const std::uint8_t* p = image.pixel(x, y);
    return IM_COL32(p[0], p[1], p[2], p[3]);
}

// The picture as text: # where it is not the background.
std::string shape(const Image& image) {
    std::string text;
    for (int y = 0; y < image.height; ++y) {
        for (int x = 0; x < image.width; ++x) text += at(image, x, y) == black ? '.' : '#';
        text += '\n';
    }
    return text;
}

int largest_difference(const Image& a, const Image& b) {
    int largest = 0;
    for (std::size_t i = 0; i < a.rgba.size(); ++i) largest = std::max(largest, std::abs(a.rgba[i] - b.rgba[i]));
    return largest;
}

// A scene with a bit of everything, for the tests that compare whole pictures.
Drawing scene() {
    Drawing drawing(96, 64);
    drawing.rectangle({4, 4}, {60, 30}, IM_COL32(25, 29, 37, 255));
    drawing.triangle({3.3f, 60.1f}, {90.7f, 40.2f}, {50.5f, 2.9f}, IM_COL32(86, 180, 233, 255),
                     IM_COL32(230, 159, 0, 128), IM_COL32(63, 201, 155, 0));
    drawing.clip({10, 10, 80, 50});
    drawing.rectangle({0.5f, 20.25f}, {90.75f, 60.5f}, texel(0, 0), texel(3, 3), IM_COL32(204, 121, 167, 77));
    for (int i = 0; i < 24; ++i) {
        const float x = float(i) * 4.0f;
        drawing.triangle({x, 64}, {x + 1.1f, 64}, {x + 20, 0}, IM_COL32(240, 228, 66, 90));
    }
    return drawing;
}

Atlas checkered() {
    Atlas atlas;
    for (std::size_t i = 0; i < 16; ++i) atlas.texels[i] = ((i / 4 + i) % 2) != 0 ? 255 : 40;
    return atlas;
}

}    // namespace

TEST_CASE("a pixel belongs to a triangle when its centre does") {
    Drawing drawing(6, 4);
    drawing.triangle({0, 0}, {6, 0}, {0, 4}, white);
    CHECK(shape(drawing.picture()) ==
          "#####.\n"
          "####..\n"
          "##....\n"
          "#.....\n");
}

TEST_CASE("either winding draws the same") {
    Drawing one(8, 8), other(8, 8);
    one.triangle({1, 1}, {7, 2}, {3, 7}, white);
    other.triangle({1, 1}, {3, 7}, {7, 2}, white);
    CHECK(one.picture().rgba == other.picture().rgba);
}

TEST_CASE("two triangles that share an edge cover each pixel once") {
    // Half transparent, so that a pixel drawn twice would be brighter and one left out darker.
    const ImU32 half = IM_COL32(255, 255, 255, 128);
    const ImVec2 corners[] = {{2, 1}, {30.3f, 5.7f}, {27.9f, 29}, {4.25f, 26.5f}};
    const ImVec2 centre{16.5f, 14.5f};    // the shared corner lies on a pixel centre
    Drawing drawing(32, 32);
    for (int i = 0; i < 4; ++i) drawing.triangle(corners[i], corners[(i + 1) % 4], centre, half);
    const Image image = drawing.picture();
    int count = 0;
    for (int y = 0; y < 32; ++y) {
        for (int x = 0; x < 32; ++x) {
            const std::uint32_t colour = at(image, x, y);
            CHECK((colour == black || colour == IM_COL32(128, 128, 128, 255)));
            count += colour != black;
        }
    }
    CHECK(count > 500);
    CHECK(at(image, 16, 14) == IM_COL32(128, 128, 128, 255));
}

TEST_CASE("a rectangle covers the pixels whose centres lie in it") {
    Drawing drawing(6, 5);
    drawing.rectangle({1, 1}, {4, 3}, white);
    CHECK(shape(drawing.picture()) ==
          "......\n"
          ".###..\n"
          ".###..\n"
          "......\n"
          "......\n");
}

TEST_CASE("a centre on the left or upper side is inside, on the right or lower side outside") {
    Drawing drawing(5, 5);
    drawing.rectangle({1.5f, 1.5f}, {3.5f, 3.5f}, white);
    CHECK(shape(drawing.picture()) ==
          ".....\n"
          ".##..\n"
          ".##..\n"
          ".....\n"
          ".....\n");
}

TEST_CASE("blending is source alpha over what is there, rounded") {
    Drawing drawing(1, 1);
    drawing.rectangle({0, 0}, {1, 1}, IM_COL32(200, 100, 0, 51));
    CHECK(at(drawing.picture({}, IM_COL32(0, 50, 255, 255)), 0, 0) == IM_COL32(40, 60, 204, 255));
}

TEST_CASE("drawing on nothing keeps alpha as GL's separate blending does") {
    Drawing drawing(1, 1);
    drawing.rectangle({0, 0}, {1, 1}, IM_COL32(200, 100, 0, 128));
    CHECK(drawing.picture({}, 0).pixel(0, 0)[3] == 128);
}

TEST_CASE("an opaque colour replaces and a transparent one leaves") {
    Drawing drawing(2, 1);
    drawing.rectangle({0, 0}, {1, 1}, IM_COL32(1, 2, 3, 255));
    drawing.rectangle({1, 0}, {2, 1}, IM_COL32(9, 9, 9, 0));
    const Image image = drawing.picture({}, IM_COL32(7, 7, 7, 255));
    CHECK(at(image, 0, 0) == IM_COL32(1, 2, 3, 255));
    CHECK(at(image, 1, 0) == IM_COL32(7, 7, 7, 255));
}

TEST_CASE("colours run evenly between the corners") {
    Drawing drawing(256, 2);
    const ImU32 clear = IM_COL32(255, 255, 255, 0);
    drawing.triangle({0, -300}, {256, -300}, {0, 300}, clear, white, clear);
    drawing.triangle({256, -300}, {256, 300}, {0, 300}, white, white, clear);
    const Image image = drawing.picture();
    for (int x = 0; x < 256; ++x) CHECK(std::abs(int(image.pixel(x, 1)[0]) - x) <= 1);
}

TEST_CASE("nothing is drawn outside the clip rectangle") {
    Drawing drawing(6, 4);
    drawing.clip({2, 1, 4, 3});
    drawing.rectangle({0, 0}, {6, 4}, white);
    drawing.triangle({-50, -50}, {100, -50}, {-50, 100}, white);
    CHECK(shape(drawing.picture()) ==
          "......\n"
          "..##..\n"
          "..##..\n"
          "......\n");
}

TEST_CASE("what lies far outside, is flat or is no number is harmless") {
    const float huge = 1e30f, none = std::nanf("");
    Drawing drawing(4, 4);
    drawing.clip({-1e9f, -1e9f, 1e9f, 1e9f});
    drawing.triangle({1, 1}, {3, 3}, {2, 2}, white);
    drawing.triangle({none, 0}, {4, none}, {none, 4}, white);
    drawing.rectangle({50, 50}, {60, 60}, white);
    drawing.clip({3, 3, 1, 1});
    drawing.rectangle({0, 0}, {4, 4}, white);
    CHECK(shape(drawing.picture()) == "....\n....\n....\n....\n");

    Drawing filled(4, 4);
    filled.rectangle({-huge, -huge}, {huge, huge}, white);
    CHECK(shape(filled.picture()) == "####\n####\n####\n####\n");
    Drawing covered(4, 4);
    covered.triangle({-huge, -huge}, {huge, -huge}, {0, huge}, white);
    CHECK(shape(covered.picture()) == "####\n####\n####\n####\n");
}

TEST_CASE("a texture drawn at its own size is copied texel by texel") {
    const Atlas atlas = checkered();
    Drawing drawing(6, 6);
    drawing.rectangle({1, 1}, {5, 5}, {0, 0}, {1, 1}, white);
    const Image image = drawing.picture(atlas);
    for (int y = 0; y < 4; ++y) {
        for (int x = 0; x < 4; ++x) CHECK(image.pixel(1 + x, 1 + y)[0] == atlas.texels[std::size_t(y * 4 + x)]);
    }
    CHECK(at(image, 0, 0) == black);
    CHECK(at(image, 5, 5) == black);
}

TEST_CASE("between texels the texture is read linearly, and at its border not beyond") {
    Atlas atlas;
    for (std::size_t i = 0; i < 16; ++i) atlas.texels[i] = i % 4 < 2 ? 0 : 255;
    Drawing drawing(4, 1);
    drawing.rectangle({0.5f, 0}, {4.5f, 1}, {0, 0}, {1, 0.25f}, white);
    const Image image = drawing.picture(atlas);
    CHECK(image.pixel(1, 0)[0] == 0);
    CHECK(image.pixel(2, 0)[0] == 128);
    CHECK(image.pixel(3, 0)[0] == 255);
}

TEST_CASE("a rectangle and its two triangles are the same picture") {
    const Atlas atlas = checkered();
    const ImVec2 from{1.25f, 2.5f}, to{28.75f, 25.125f};
    for (const bool is_textured : {false, true}) {
        const ImVec2 texture_from = texel(0, 0), texture_to = is_textured ? texel(3, 3) : texel(0, 0);
        Drawing one(32, 32), other(32, 32);
        one.rectangle(from, to, texture_from, texture_to, IM_COL32(200, 150, 100, 180));
        other.rectangle_as_triangles(from, to, texture_from, texture_to, IM_COL32(200, 150, 100, 180));
        CHECK(largest_difference(one.picture(atlas), other.picture(atlas)) <= (is_textured ? 1 : 0));
    }
}

TEST_CASE("a mirrored rectangle mirrors its texture") {
    const Atlas atlas = checkered();
    Drawing one(8, 8), other(8, 8);
    one.rectangle({1, 1}, {5, 5}, {0, 0}, {1, 1}, white);
    other.rectangle({5, 5}, {1, 1}, {1, 1}, {0, 0}, white);
    CHECK(one.picture(atlas).rgba == other.picture(atlas).rgba);
}

TEST_CASE("the framebuffer scale enlarges positions and clip rectangles") {
    Drawing drawing(3, 2);
    drawing.clip({1, 0, 2, 2});
    drawing.rectangle({0, 1}, {3, 2}, white);
    CHECK(shape(drawing.picture({}, black, {2, 2})) ==
          "......\n"
          "......\n"
          "..##..\n"
          "..##..\n");
}

TEST_CASE("more vertices than 16 bits can count are drawn through the offset of their command") {
    Drawing drawing(64, 64);
    for (int part = 0; part < 8; ++part) {
        drawing.clip({0, 0, 64, 64});
        for (int i = 0; i < 512 * 5; ++i) {
            const float x = float(i % 64), y = float(part * 8 + i / 64 % 8);
            drawing.rectangle({x, y}, {x + 1, y + 1}, white);
        }
    }
    const Image image = drawing.picture();
    int count = 0;
    for (int y = 0; y < 64; ++y) {
        for (int x = 0; x < 64; ++x) count += at(image, x, y) == white;
    }
    CHECK(count == 64 * 64);
}

TEST_CASE("the same drawing gives the same bytes") {
    CHECK(scene().picture(checkered()).rgba == scene().picture(checkered()).rgba);
}

// The number was written down from one compiler; the others, and other flags, must find the same.
TEST_CASE("a scene of every primitive has the bytes it always had") {
    CHECK(digest(scene().picture(checkered(), IM_COL32(18, 21, 27, 255))) == 0x8fa544f7421fa6d9u);
}

}    // namespace coroscope::tests
