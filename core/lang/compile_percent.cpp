// '...' % (a, b) with nothing but %s, %r and %a: compiled as the f-string it amounts to, as ast_opt.c does.
#include "core/lang/compile_parts.hpp"

namespace coroscope::compiling {
namespace {

using namespace ast;

struct Piece {
    std::string literal;    // where there is no value
    const Expr* value = nullptr;
    std::uint32_t conversion = 0;    // of FORMAT_VALUE
    std::string spec;
};

constexpr std::size_t most_digits = 2;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// What stands behind a % up to its letter; nothing where it is more than width, precision and one of s, r, a.
std::optional<Piece> directive(std::string_view& rest) {
    auto is_left = false;
    while (!rest.empty() && std::string_view("-+ #0").find(rest[0]) != rest.npos) {
        is_left = is_left || rest[0] == '-';
        rest.remove_prefix(1);
    }
    auto digits = [&]() -> std::optional<std::string> {
        std::size_t count = 0;
        while (count < rest.size() && is_digit(rest[count])) ++count;
        if (count > most_digits) return std::nullopt;
        std::string result(rest.substr(0, count));
        rest.remove_prefix(count);
        return result;
    };
    auto width = digits();
    if (!width) return std::nullopt;
    Piece piece;
    if (!width->empty()) piece.spec = (is_left ? "" : ">") + *width;
    if (!rest.empty() && rest[0] == '.') {
        rest.remove_prefix(1);
        auto precision = digits();
        if (!precision) return std::nullopt;
        piece.spec += "." + (precision->empty() ? "0" : std::to_string(std::stoi(*precision)));
    }
    if (rest.empty()) return std::nullopt;
    auto letter = std::string_view("sra").find(rest[0]);
    if (letter == std::string_view::npos) return std::nullopt;
    rest.remove_prefix(1);
    piece.conversion = static_cast<std::uint32_t>(letter) + 1 + (piece.spec.empty() ? 0 : 4);
    return piece;
}

std::optional<std::vector<Piece>> pieces_of(std::string_view rest, Exprs values) {
    std::vector<Piece> pieces;
    std::size_t used = 0;
    while (!rest.empty()) {
        Piece literal;
        while (!rest.empty() && (rest[0] != '%' || rest.substr(0, 2) == "%%")) {
            literal.literal += rest[0];
            rest.remove_prefix(rest[0] == '%' ? 2 : 1);
        }
        if (!literal.literal.empty()) pieces.push_back(std::move(literal));
        if (rest.empty()) break;
        if (used == values.size()) return std::nullopt;
        rest.remove_prefix(1);
        auto piece = directive(rest);
        if (!piece) return std::nullopt;
        piece->value = values[used++];
        pieces.push_back(std::move(*piece));
    }
    if (used != values.size()) return std::nullopt;
    return pieces;
}

}    // namespace

bool is_percent_format(Compiler& c, const BinOp& e) {
    if (e.op != Operator::Mod || e.right->kind != ExprKind::Tuple) return false;
    auto format = folded(c, e.left);
    if (!format || format->kind != coroscope::Constant::Kind::str || folded(c, e.right)) return false;
    for (auto* value : as<Tuple>(e.right)->elts)
        if (value->kind == ExprKind::Starred) return false;
    return pieces_of(format->text, as<Tuple>(e.right)->elts).has_value();
}

void percent_format(Compiler& c, const BinOp& e) {
    auto pieces = pieces_of(folded(c, e.left)->text, as<Tuple>(e.right)->elts);
    if (pieces->size() > most_on_stack) emit(c, Op::NOP);    // as in joined()
    for (auto& piece : *pieces) {
        At here(c);
        if (!piece.value) {
            forget_place(c);
            emit_text(c, piece.literal);
            continue;
        }
        expression(c, piece.value);
        if (!piece.spec.empty()) {
            forget_place(c);
            emit_text(c, piece.spec);
        }
        set_place(c, piece.value->span);
        emit(c, Op::FORMAT_VALUE, piece.conversion);
    }
    if (pieces->size() != 1) emit(c, Op::BUILD_STRING, static_cast<std::uint32_t>(pieces->size()));
}

}    // namespace coroscope::compiling
