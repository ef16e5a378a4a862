#include "core/vm/traceback_markers.hpp"

#include <algorithm>

#include "core/lang/parser.hpp"
#include "core/lang/tokenize.hpp"
#include "core/vm/unicode.hpp"

namespace coroscope {

namespace {

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\f';
}

// Characters in the first `bytes` bytes.
std::size_t characters(std::string_view text, std::size_t bytes) {
    bytes = std::min(bytes, text.size());
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(bytes),
                      [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

// The code point at a byte, which goes on to the next.
std::uint32_t next_point(std::string_view text, std::size_t* byte) {
    auto lead = static_cast<unsigned char>(text[(*byte)++]);
    std::uint32_t point = lead < 0xC0 ? lead : lead & (lead < 0xE0 ? 0x1F : lead < 0xF0 ? 0x0F : 0x07);
    while (*byte < text.size() && (static_cast<unsigned char>(text[*byte]) & 0xC0) == 0x80)
        point = point << 6 | (static_cast<unsigned char>(text[(*byte)++]) & 0x3F);
    return point;
}

// The part of an expression that is to stand out, in bytes.
struct Anchor {
    std::size_t begin = 0, end = 0;
    explicit operator bool() const { return end > begin; }
};

// The operator between two operands, behind the left one's closing brackets. The module looks for its second character
// before it goes over these.
Anchor operator_anchor(std::string_view text, std::size_t from, std::size_t to, bool is_module_style) {
    to = std::min(to, text.size());
    auto skip = [&](bool skips_brackets) {
        while (from < to && (is_blank(text[from]) || (skips_brackets && text[from] == ')'))) ++from;
    };
    skip(!is_module_style);
    if (from >= to) return {};
    std::size_t size = from + 1 < to && !is_blank(text[from + 1]) ? 2 : 1;
    skip(true);
    return {from, std::min(from + size, text.size())};
}

// The brackets and what is between them: all from there on.
Anchor bracket_anchor(std::string_view text, std::size_t from) {
    return {std::min(text.find('[', from), text.size()), text.size()};
}

bool is_constant(const ast::Expr* e) {
    if (e->kind == ast::ExprKind::Constant) return true;
    if (e->kind != ast::ExprKind::Tuple) return false;
    const auto& elements = ast::as<ast::Tuple>(e)->elts;
    return std::all_of(elements.begin(), elements.end(), is_constant);
}

// A constant subscript that has a value, like "abc"[0], is a constant to the interpreter, even as a target.
bool is_folded(const ast::Subscript& subscript) {
    if (!is_constant(subscript.value)) return false;
    const auto* index = subscript.slice;
    bool is_negative =
        index->kind == ast::ExprKind::UnaryOp && ast::as<ast::UnaryOp>(index)->op == ast::UnaryOperator::USub;
    if (is_negative) index = ast::as<ast::UnaryOp>(index)->operand;
    if (index->kind != ast::ExprKind::Constant) return false;
    const auto* number = ast::as<ast::Constant>(index);
    if (number->type != ast::ConstantType::Int || number->is_big) return false;
    std::size_t size = 0;
    if (subscript.value->kind == ast::ExprKind::Tuple) {
        size = ast::as<ast::Tuple>(subscript.value)->elts.size();
    } else {
        const auto* constant = ast::as<ast::Constant>(subscript.value);
        if (constant->type == ast::ConstantType::Str) size = characters(constant->text, constant->text.size());
        if (constant->type == ast::ConstantType::Bytes) size = constant->text.size();
    }
    return is_negative ? number->integer <= size : number->integer < size;
}

// Of a binary operator or a subscript that is the whole of the text.
Anchor find_anchor(std::string_view text, bool is_module_style) {
    Source source("<segment>", std::string(text));
    Ast tree;
    Names names(tree.arena);
    Parser parser(source, tree, names, tokenize(source.text));
    tree.end = static_cast<std::uint32_t>(source.text.size());
    if (!parser.parse(ast::Mode::exec) || tree.body.size() != 1 || tree.body[0]->kind != ast::StmtKind::Expr) return {};
    const auto* expression = ast::as<ast::ExprStmt>(tree.body[0])->value;
    if (expression->kind == ast::ExprKind::BinOp) {
        const auto* operation = ast::as<ast::BinOp>(expression);
        return operator_anchor(text, operation->left->span.end, operation->right->span.begin, is_module_style);
    }
    if (expression->kind == ast::ExprKind::Subscript) {
        const auto* subscript = ast::as<ast::Subscript>(expression);
        if (!is_module_style && is_folded(*subscript)) return {};
        return bracket_anchor(text, subscript->value->span.end);
    }
    return {};
}

}    // namespace

MarkedPart marked_part(std::string_view expression) {
    auto anchor = find_anchor(expression, true);
    return {characters(expression, anchor.begin), characters(expression, anchor.end)};
}

std::string marker_line(std::string_view line, const MarkedSpan& span, bool is_module_style) {
    if (!span.begin_line || !span.end_line) return {};
    std::size_t indent = 0;
    while (indent < line.size() && is_blank(line[indent])) ++indent;
    auto content_end = line.size();
    while (content_end > indent && is_blank(line[content_end - 1])) --content_end;
    auto begin = characters(line, span.begin_column), end = characters(line, span.end_column);
    Anchor anchor;
    if (span.begin_line == span.end_line) {
        auto from = std::min<std::size_t>(span.begin_column, line.size()),
             to = std::min<std::size_t>(span.end_column, line.size());
        if (from < to) {
            auto text = line.substr(from, to - from);
            anchor = find_anchor(text, is_module_style);
            if (anchor) anchor = {begin + characters(text, anchor.begin), begin + characters(text, anchor.end)};
        }
    } else {
        // CPython looks for the last character that is no blank at byte positions, but counts characters.
        end = characters(line, line.size());
        while (end > 0 && is_blank(line[end - 1])) --end;
        if (is_module_style) end = characters(line, content_end);
    }
    // The interpreter counts blanks at the line's end, the module does not.
    auto width = characters(line, is_module_style ? content_end : line.size()) - indent;
    bool is_all = is_module_style ? end >= begin + width : end == begin + width;
    if (is_all && !anchor) return {};
    // Wide characters are marked twice.
    std::string out;
    auto byte = indent;
    for (auto i = indent; i < end; ++i) {
        char mark = i < begin ? ' ' : !anchor || (i >= anchor.begin && i < anchor.end) ? '^' : '~';
        bool is_double = byte < line.size() && is_wide(next_point(line, &byte));
        out.append(is_double ? 2 : 1, mark);
    }
    return out;
}

}    // namespace coroscope
