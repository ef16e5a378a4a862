// Functions, lambdas, their defaults, annotations and decorators.
#include "core/lang/compile_parts.hpp"

namespace coroscope::compiling {
namespace {

using namespace ast;
using Kind = coroscope::Constant::Kind;

enum Carried : std::uint32_t { has_defaults = 1, has_keyword_defaults = 2, has_annotations_dict = 4, has_closure = 8 };

std::uint32_t keyword_defaults(Compiler& c, const Arguments& args) {
    coroscope::Constant names;
    names.kind = Kind::tuple;
    for (std::size_t i = 0; i < args.kwonlyargs.size(); ++i) {
        if (!args.kw_defaults[i]) continue;
        coroscope::Constant name;
        name.kind = Kind::str;
        name.text = c.tree.names.text(mangled(c, args.kwonlyargs[i]->arg));
        names.items.push_back(std::move(name));
        expression(c, args.kw_defaults[i]);
    }
    if (names.items.empty()) return 0;
    auto count = static_cast<std::uint32_t>(names.items.size());
    emit_constant(c, std::move(names));
    emit(c, Op::BUILD_CONST_KEY_MAP, count);
    return has_keyword_defaults;
}

std::uint32_t defaults(Compiler& c, const Arguments& args) {
    std::uint32_t carried = 0;
    if (!args.defaults.empty()) {
        expressions(c, args.defaults);
        emit(c, Op::BUILD_TUPLE, static_cast<std::uint32_t>(args.defaults.size()));
        carried |= has_defaults;
    }
    return carried | keyword_defaults(c, args);
}

std::uint32_t annotations(Compiler& c, const FunctionDef& f) {
    std::uint32_t count = 0;
    auto add = [&](NameId name, const Expr* e) {
        if (!e) return;
        emit_text(c, c.tree.names.text(name));
        annotation(c, e);
        ++count;
    };
    auto add_argument = [&](const Arg* arg) {
        if (!arg || !arg->annotation) return;
        if (arg->annotation->kind != ExprKind::Starred || c.tree.annotations_are_text)
            return add(mangled(c, arg->arg), arg->annotation);
        emit_text(c, c.tree.names.text(mangled(c, arg->arg)));    // *args: *Ts
        expression(c, as<Starred>(arg->annotation)->value);
        emit(c, Op::UNPACK_SEQUENCE, 1);
        ++count;
    };
    for (auto* arg : f.args->args) add_argument(arg);
    for (auto* arg : f.args->posonlyargs) add_argument(arg);
    add_argument(f.args->vararg);
    for (auto* arg : f.args->kwonlyargs) add_argument(arg);
    add_argument(f.args->kwarg);
    add(c.tree.names.of("return"), f.returns);
    if (!count) return 0;
    emit(c, Op::BUILD_MAP, count);
    return has_annotations_dict;
}

const ast::Constant* docstring_of(Stmts body) {
    if (body.empty() || body[0]->kind != StmtKind::Expr) return nullptr;
    auto* value = as<ExprStmt>(body[0])->value;
    if (value->kind != ExprKind::Constant || as<ast::Constant>(value)->type != ConstantType::Str) return nullptr;
    return as<ast::Constant>(value);
}

std::uint32_t code_of(Compiler& c, const FunctionDef& f, Scope& scope, Location first) {
    if (auto known = known_child(c, scope); known != Index::none) return known;
    begin_unit(c, scope, f.name, first, 0);
    declare_parameters(c, *f.args);
    auto body = f.body;
    if (auto* docstring = docstring_of(body)) {
        c.unit->code->docstring = docstring->text;
        c.unit->code->has_docstring = true;
        body = body.subspan(1);
    }
    statements(c, body);
    return end_unit(c, true);
}

}    // namespace

void declare_parameters(Compiler& c, const Arguments& args) {
    auto& unit = *c.unit;
    auto declare = [&](const Arg* arg) {
        auto name = mangled(c, arg->arg);
        unit.scope->symbols.at(name).slot = unit.parameter_count++;
        unit.locals.emplace_back(c.tree.names.text(name));
    };
    for (auto* arg : args.posonlyargs) declare(arg);
    for (auto* arg : args.args) declare(arg);
    for (auto* arg : args.kwonlyargs) declare(arg);
    if (args.vararg) declare(args.vararg);
    if (args.kwarg) declare(args.kwarg);
    auto& code = *unit.code;
    code.positional_only = static_cast<std::uint32_t>(args.posonlyargs.size());
    code.positional = static_cast<std::uint32_t>(args.posonlyargs.size() + args.args.size());
    code.keyword_only = static_cast<std::uint32_t>(args.kwonlyargs.size());
    if (args.vararg) code.flags |= Code::has_varargs;
    if (args.kwarg) code.flags |= Code::has_varkeywords;
}

void make_function(Compiler& c, std::uint32_t child, std::uint32_t flags) {
    auto& code = *c.store.codes[c.unit->code->children[child]];
    if (code.free_count) {
        for (auto i = code.local_count() - code.free_count; i < code.local_count(); ++i) {
            auto name = c.tree.names.of_copy(code.local_names[i]);
            auto is_own_class = c.scope().kind == ScopeKind::class_body && name == c.tree.names.class_cell;
            // A class body's own __class__ is its only cell.
            emit(c, Op::LOAD_FAST_RAW,
                 is_own_class && c.scope().makes_class_cell ? 0 : c.scope().symbols.at(name).cell_index);
        }
        emit(c, Op::BUILD_TUPLE, code.free_count);
        flags |= has_closure;
    }
    emit(c, Op::MAKE_FUNCTION, flags, child);
}

void decorators(Compiler& c, Exprs list) {
    expressions(c, list);
}

void apply_decorators(Compiler& c, Exprs list) {
    for (auto i = list.size(); i-- > 0;) {
        At place(c, list[i]->span);
        emit(c, Op::CALL, 1);
    }
}

void function(Compiler& c, const FunctionDef& f) {
    auto& scope = c.tree.of(&f);
    decorators(c, f.decorator_list);
    auto carried = defaults(c, *f.args);
    carried |= annotations(c, f);
    auto first = f.decorator_list.empty() ? c.unit->at : place_of(c, f.decorator_list[0]->span);
    make_function(c, code_of(c, f, scope, first), carried);
    apply_decorators(c, f.decorator_list);
    store(c, mangled(c, f.name));
}

void lambda(Compiler& c, const Lambda& e) {
    auto& scope = c.tree.of(&e);
    auto carried = defaults(c, *e.args);
    auto child = known_child(c, scope);
    if (child == Index::none) {
        begin_unit(c, scope, "<lambda>", c.unit->at, Code::is_expression);
        declare_parameters(c, *e.args);
        expression(c, e.body);
        if (scope.is_generator) {
            child = end_unit(c, false);
        } else {
            emit(c, Op::RETURN);
            child = end_unit(c, true);
        }
    }
    make_function(c, child, carried);
}

}    // namespace coroscope::compiling
