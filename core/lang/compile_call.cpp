// Calls: of methods, with keywords, with * and **.
#include "core/lang/compile_parts.hpp"

namespace coroscope::compiling {
namespace {

using namespace ast;
using Kind = coroscope::Constant::Kind;

coroscope::Constant names_of(std::span<Keyword*> keywords) {
    coroscope::Constant names;
    names.kind = Kind::tuple;
    for (auto* keyword : keywords) {
        coroscope::Constant name;
        name.kind = Kind::str;
        name.text = keyword->arg;
        names.items.push_back(std::move(name));
    }
    return names;
}

bool has_unpacking(Exprs args, std::span<Keyword*> keywords) {
    for (auto* arg : args)
        if (arg->kind == ExprKind::Starred) return true;
    for (auto* keyword : keywords)
        if (keyword->arg.empty()) return true;
    return false;
}

void values(Compiler& c, std::span<Keyword*> keywords) {
    for (auto* keyword : keywords) expression(c, keyword->value);
}

// Keywords without ** among them, as one new dict.
void keyword_dict(Compiler& c, std::span<Keyword*> keywords) {
    auto count = static_cast<std::uint32_t>(keywords.size());
    auto is_big = count * 2 > most_on_stack;
    if (count > 1 && !is_big) {
        values(c, keywords);
        emit_constant(c, names_of(keywords));
        return emit(c, Op::BUILD_CONST_KEY_MAP, count);
    }
    if (is_big) emit(c, Op::BUILD_MAP, 0);
    for (auto* keyword : keywords) {
        emit_text(c, keyword->arg);
        expression(c, keyword->value);
        if (!is_big) continue;
        At place(c, keyword->value->span);
        emit(c, Op::MAP_ADD, 1);
    }
    if (!is_big) emit(c, Op::BUILD_MAP, count);
}

void all_keywords(Compiler& c, std::span<Keyword*> keywords) {
    auto is_made = false;
    std::size_t pending = 0;
    auto flush = [&](std::size_t end) {
        if (!pending) return;
        keyword_dict(c, keywords.subspan(end - pending, pending));
        if (is_made) emit(c, Op::DICT_MERGE, 1);
        is_made = true;
        pending = 0;
    };
    for (std::size_t i = 0; i < keywords.size(); ++i) {
        if (!keywords[i]->arg.empty()) {
            ++pending;
            continue;
        }
        flush(i);
        if (!is_made) emit(c, Op::BUILD_MAP, 0);
        is_made = true;
        expression(c, keywords[i]->value);
        emit(c, Op::DICT_MERGE, 1);
    }
    flush(keywords.size());
}

// A module that the program imports at its top: its attributes are functions, not methods.
bool is_imported(Compiler& c, const Expr* e) {
    if (e->kind != ExprKind::Name) return false;
    auto* symbol = c.tree.scopes[0].symbols.find(c.tree.names.of(as<Name>(e)->id));
    return symbol && symbol->uses & Symbol::is_imported;
}

// Whether the function can be looked up and called without making a bound method, as in maybe_optimize_method_call().
bool is_method_call(Compiler& c, const Call& e) {
    if (e.func->kind != ExprKind::Attribute || as<Attribute>(e.func)->ctx != Context::Load) return false;
    if (is_imported(c, as<Attribute>(e.func)->value)) return false;
    auto operands = e.args.size() + e.keywords.size() + (e.keywords.empty() ? 0 : 1);
    return operands < most_on_stack && !has_unpacking(e.args, e.keywords);
}

void method_call(Compiler& c, const Call& e) {
    auto& method = *as<Attribute>(e.func);
    expression(c, method.value);
    set_place(c, method.span);
    move_to_attribute(c, method);
    emit_name(c, Op::LOAD_METHOD, mangled(c, method.attr));
    expressions(c, e.args);
    values(c, e.keywords);
    set_place(c, e.span);
    move_to_attribute(c, method);
    auto count = static_cast<std::uint32_t>(e.args.size() + e.keywords.size());
    if (e.keywords.empty())
        emit(c, Op::CALL_METHOD, count);
    else
        emit(c, Op::CALL_METHOD_KW, count, c.unit->constants.add(names_of(e.keywords)));
}

}    // namespace

void move_to_attribute(Compiler& c, const Attribute& e) {
    auto line = line_of(c, e.span.end - 1);
    auto& at = c.unit->at;
    if (at.line == line) return;
    at.line = line;
    at.span.begin = e.span.end - static_cast<std::uint32_t>(e.attr.size());
    at.span.end = std::max(at.span.end, e.span.end);
}

void call(Compiler& c, const Call& e) {
    if (is_method_call(c, e)) return method_call(c, e);
    warn_of_call(c, e);
    {
        At place(c, e.func->span);    // CPython pushes a NULL here: its line counts
        emit(c, Op::NOP);
    }
    expression(c, e.func);
    call_with(c, 0, e.args, e.keywords);
}

void call_with(Compiler& c, std::uint32_t pushed, Exprs args, std::span<Keyword*> keywords) {
    if (args.size() + keywords.size() * 2 <= most_on_stack && !has_unpacking(args, keywords)) {
        expressions(c, args);
        values(c, keywords);
        auto count = static_cast<std::uint32_t>(pushed + args.size() + keywords.size());
        if (keywords.empty()) return emit(c, Op::CALL, count);
        return emit(c, Op::CALL_KW, count, c.unit->constants.add(names_of(keywords)));
    }
    if (!pushed && args.size() == 1 && args[0]->kind == ExprKind::Starred)
        expression(c, as<Starred>(args[0])->value);
    else
        elements(c, args, pushed, {Op::BUILD_LIST, Op::LIST_APPEND, Op::LIST_EXTEND, true});
    all_keywords(c, keywords);
    emit(c, Op::CALL_EX, keywords.empty() ? 0 : 1);
}

}    // namespace coroscope::compiling
