// import and from ... import.
#include "core/lang/compile_parts.hpp"

namespace coroscope::compiling {
namespace {

using namespace ast;

NameId part(Compiler& c, std::string_view name) {
    return c.tree.names.of_copy(std::string(name));
}

// `import a.b.c as d`: d is what a.b.c is found to be.
void store_submodule(Compiler& c, std::string_view name, NameId as_name) {
    auto dot = name.find('.');
    while (dot != name.npos) {
        auto begin = dot + 1;
        dot = name.find('.', begin);
        emit_name(c, Op::IMPORT_FROM, part(c, name.substr(begin, dot == name.npos ? dot : dot - begin)));
        if (dot == name.npos) break;
        emit(c, Op::SWAP, 2);
        emit(c, Op::POP_TOP);
    }
    store(c, as_name);
    emit(c, Op::POP_TOP);
}

}    // namespace

void import(Compiler& c, const Import& s) {
    for (auto* alias : s.names) {
        auto dot = alias->name.find('.');
        emit_integer(c, 0);
        emit_none(c);
        emit_name(c, Op::IMPORT_NAME, mangled(c, alias->name));
        if (alias->asname.empty())
            store(c, c.tree.names.mangled(part(c, alias->name.substr(0, dot)), c.scope().owner));
        else if (dot != alias->name.npos)
            store_submodule(c, alias->name, mangled(c, alias->asname));
        else
            store(c, mangled(c, alias->asname));
    }
}

void import_from(Compiler& c, const ImportFrom& s) {
    coroscope::Constant names;
    names.kind = coroscope::Constant::Kind::tuple;
    for (auto* alias : s.names) {
        coroscope::Constant name;
        name.kind = coroscope::Constant::Kind::str;
        name.text = alias->name;
        names.items.push_back(std::move(name));
    }
    emit_integer(c, s.level);
    emit_constant(c, std::move(names));
    emit_name(c, Op::IMPORT_NAME, s.module.empty() ? part(c, "") : mangled(c, s.module));
    if (s.names[0]->name == "*") return emit(c, Op::IMPORT_STAR);
    for (auto* alias : s.names) {
        emit_name(c, Op::IMPORT_FROM, mangled(c, alias->name));
        store(c, mangled(c, alias->asname.empty() ? alias->name : alias->asname));
    }
    emit(c, Op::POP_TOP);
}

}    // namespace coroscope::compiling
