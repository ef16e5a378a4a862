#include "app/raster/triangle.hpp"

#include <utility>

namespace coroscope::raster {

namespace {

// At pixel (x, y): dx * x + dy * y + at_origin; not negative on the inner side, with the top-left rule folded in.
struct Edge {
    std::int64_t dx = 0;
    std::int64_t dy = 0;
    std::int64_t at_origin = 0;
    std::int64_t bias = 0;    // 0 on top and left edges, -1 on the others
};

// The edge from `from` to `to`, inner side on the right as seen on a screen whose y grows downwards.
Edge edge_between(const Corner& from, const Corner& to) {
    const std::int64_t run = to.x - from.x, rise = to.y - from.y;
    Edge edge;
    edge.dx = -rise * subpixels;
    edge.dy = run * subpixels;
    edge.at_origin = run * (subpixels / 2 - from.y) - rise * (subpixels / 2 - from.x);
    const bool is_top_or_left = rise < 0 || (rise == 0 && run > 0);
    edge.bias = is_top_or_left ? 0 : -1;
    return edge;
}

std::int64_t divide_down(std::int64_t a, std::int64_t b) {
    const std::int64_t quotient = a / b;
    return quotient - ((a % b != 0 && (a < 0) != (b < 0)) ? 1 : 0);
}

// Cuts the half-open run [begin, end) of row y to the pixels on the inner side of the edge.
void cut(const Edge& edge, std::int64_t y, std::int64_t& begin, std::int64_t& end) {
    const std::int64_t at_zero = edge.dy * y + edge.at_origin + edge.bias;
    if (edge.dx == 0) {
        if (at_zero < 0) end = begin;
    } else if (edge.dx > 0) {
        begin = std::max(begin, -divide_down(at_zero, edge.dx));
    } else {
        end = std::min(end, divide_down(at_zero, -edge.dx) + 1);
    }
}

// A quantity that is known at the corners and linear between them.
struct Gradient {
    double dx = 0;
    double dy = 0;
    double at_origin = 0;

    double at(std::int64_t x, std::int64_t y) const { return at_origin + dx * double(x) + dy * double(y); }
};

// Weights: each edge's value over the area is the weight of the corner opposite to it.
Gradient gradient(const Edge (&opposite)[3], double area, double a, double b, double c) {
    const double first = a / area, second = b / area, third = c / area;
    Gradient result;
    result.dx = double(opposite[0].dx) * first + double(opposite[1].dx) * second + double(opposite[2].dx) * third;
    result.dy = double(opposite[0].dy) * first + double(opposite[1].dy) * second + double(opposite[2].dy) * third;
    result.at_origin = double(opposite[0].at_origin) * first + double(opposite[1].at_origin) * second +
                       double(opposite[2].at_origin) * third;
    return result;
}

std::uint8_t to_byte(double value) {
    return std::uint8_t(std::clamp(value + 0.5, 0.0, 255.0));
}

}    // namespace

void fill_triangle(Image& image, Clip clip, const Texture& texture, const Corner& a, const Corner& b_in,
                   const Corner& c_in) {
    const Corner *b = &b_in, *c = &c_in;
    std::int64_t doubled_area = (b->x - a.x) * (c->y - a.y) - (b->y - a.y) * (c->x - a.x);
    if (doubled_area == 0) return;
    if (doubled_area < 0) {
        std::swap(b, c);
        doubled_area = -doubled_area;
    }
    const std::int64_t top = first_pixel(std::min({a.y, b->y, c->y}));
    const std::int64_t bottom = first_pixel(std::max({a.y, b->y, c->y})) + 1;
    const std::int64_t left = first_pixel(std::min({a.x, b->x, c->x}));
    const std::int64_t right = first_pixel(std::max({a.x, b->x, c->x})) + 1;
    const std::int64_t row_begin = std::max<std::int64_t>(clip.top, top);
    const std::int64_t row_end = std::min<std::int64_t>(clip.bottom, bottom);
    const std::int64_t column_begin = std::max<std::int64_t>(clip.left, left);
    const std::int64_t column_end = std::min<std::int64_t>(clip.right, right);
    if (row_begin >= row_end || column_begin >= column_end) return;

    const Edge edges[3] = {edge_between(*b, *c), edge_between(*c, a), edge_between(a, *b)};
    const bool is_one_texel = a.u == b->u && a.u == c->u && a.v == b->v && a.v == c->v;
    const bool is_one_colour = a.colour == b->colour && a.colour == c->colour;
    const double area = double(doubled_area);
    Gradient red, green, blue, alpha, u, v;
    if (!is_one_colour) {
        red = gradient(edges, area, a.colour.red, b->colour.red, c->colour.red);
        green = gradient(edges, area, a.colour.green, b->colour.green, c->colour.green);
        blue = gradient(edges, area, a.colour.blue, b->colour.blue, c->colour.blue);
        alpha = gradient(edges, area, a.colour.alpha, b->colour.alpha, c->colour.alpha);
    }
    if (!is_one_texel) {
        u = gradient(edges, area, a.u, b->u, c->u);
        v = gradient(edges, area, a.v, b->v, c->v);
    }
    const std::uint32_t flat_coverage =
        is_one_texel ? sample(texture, tap_at(a.u, texture.width), tap_at(a.v, texture.height)) : 0;

    for (std::int64_t y = row_begin; y < row_end; ++y) {
        std::int64_t begin = column_begin, end = column_end;
        for (const Edge& edge : edges) cut(edge, y, begin, end);
        if (begin >= end) continue;
        std::uint8_t* pixel = image.pixel(int(begin), int(y));
        if (is_one_colour && is_one_texel) {
            blend_run(pixel, int(end - begin), with_coverage(a.colour, flat_coverage));
            continue;
        }
        for (std::int64_t x = begin; x < end; ++x, pixel += 4) {
            Colour colour = a.colour;
            if (!is_one_colour) {
                colour = {to_byte(red.at(x, y)), to_byte(green.at(x, y)), to_byte(blue.at(x, y)),
                          to_byte(alpha.at(x, y))};
            }
            const std::uint32_t coverage =
                is_one_texel ? flat_coverage
                             : sample(texture, tap_at(u.at(x, y), texture.width), tap_at(v.at(x, y), texture.height));
            colour = with_coverage(colour, coverage);
            if (colour.alpha != 0) blend(pixel, colour);
        }
    }
}

}    // namespace coroscope::raster
