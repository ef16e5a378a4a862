#include "core/session/refusals.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "core/session/cpython_names.hpp"
#include "core/session/tree_walk.hpp"

namespace coroscope {
namespace {

// What to write instead, for what people reach for most.
const char* hint_for(std::string_view name) {
    struct Hint {
        const char* name;
        const char* text;
    };
    static constexpr Hint hints[] = {
        {"sqlite3", "keep the rows in a list or a dict; there is no database yet"},
        {"subprocess", "there are no other processes; let a coroutine with asyncio.sleep() stand for one"},
        {"multiprocessing", "there are no other processes; asyncio.create_task() runs things side by side"},
        {"threading", "there are no threads; asyncio.create_task() runs things side by side"},
        {"socket", "there is no network; an asyncio.Queue in each direction can stand for a connection"},
        {"ssl", "there is no network; an asyncio.Queue in each direction can stand for a connection"},
        {"urllib", "there is no network; let a coroutine with asyncio.sleep() stand for a request"},
        {"http", "there is no network; let a coroutine with asyncio.sleep() stand for a request"},
        {"open", "there are no files; a list of lines or a text can stand for one"},
        {"pathlib", "there are no files; a dict of texts can stand for them"},
        {"asyncio.open_connection", "there is no network; an asyncio.Queue in each direction can stand for streams"},
        {"asyncio.start_server", "there is no network; an asyncio.Queue in each direction can stand for streams"},
        {"asyncio.StreamReader", "there is no network; an asyncio.Queue in each direction can stand for streams"},
        {"asyncio.create_subprocess_exec", "let a coroutine with asyncio.sleep() stand for the other process"},
        {"asyncio.create_subprocess_shell", "let a coroutine with asyncio.sleep() stand for the other process"},
        {"asyncio.run_coroutine_threadsafe",
         "there is one thread only; asyncio.create_task() does it from a coroutine"},
    };
    for (auto& hint : hints)
        if (name == hint.name) return hint.text;
    return "";
}

std::string dotted(std::string_view module, std::string_view name) {
    return std::string(module) + "." + std::string(name);
}
std::string_view first_part(std::string_view name) {
    return name.substr(0, name.find('.'));
}

struct Search {
    const Offer& offer;
    std::vector<Problem> found;
    std::set<std::string> said;
    std::map<std::string, std::string, std::less<>> modules;    // what names of the program stand for which module
    std::set<std::string, std::less<>> bound;                   // names that it also gives other values
    bool has_star = false;

    void refuse(Span span, const std::string& name, std::string message, const char* hint) {
        if (said.insert(name).second) found.push_back({std::move(message), span, hint, ""});
    }
    // True where the module is there.
    bool check_module(std::string_view name, Span span) {
        if (offer.has_module(name) || name == "__future__" || name == "__main__") return true;
        auto first = first_part(name);
        if (is_cpython_module(name) || is_cpython_module(first))
            refuse(span, std::string(name), "module '" + std::string(name) + "' is not simulated yet",
                   hint_for(hint_for(name)[0] ? name : first));
        else if (offer.is_beside_program(first))
            refuse(span, std::string(name),
                   "importing the file " + std::string(first) + ".py beside the program is not simulated yet",
                   "put what it defines into this file");
        return false;
    }
    void check_name(std::string_view module, std::string_view name, Span span) {
        if (offer.has_name(module, name) || offer.has_module(dotted(module, name))) return;
        if (!is_cpython_name(module, name)) return;
        auto whole = dotted(module, name);
        refuse(span, whole, whole + " is not simulated yet", hint_for(whole));
    }

    void collect(const ast::Stmt& s) {
        if (s.kind == ast::StmtKind::Import) {
            for (auto* alias : ast::as<ast::Import>(&s)->names) {
                auto name = alias->asname.empty() ? first_part(alias->name) : alias->asname;
                auto module = alias->asname.empty() ? first_part(alias->name) : alias->name;
                auto [at, is_new] = modules.emplace(name, module);
                if (!is_new && at->second != module) bound.emplace(name);
            }
        } else if (s.kind == ast::StmtKind::ImportFrom) {
            for (auto* alias : ast::as<ast::ImportFrom>(&s)->names) {
                if (alias->name == "*") has_star = true;
                bound.emplace(alias->asname.empty() ? alias->name : alias->asname);
            }
        }
    }
    void collect(const ast::Expr& e) {
        if (e.kind == ast::ExprKind::Name && ast::as<ast::Name>(&e)->ctx != ast::Context::Load)
            bound.emplace(ast::as<ast::Name>(&e)->id);
    }

    // The module that an expression names; empty: none that is known.
    std::string module_of(const ast::Expr& e) {
        if (e.kind == ast::ExprKind::Name) {
            auto id = ast::as<ast::Name>(&e)->id;
            auto at = modules.find(id);
            return at == modules.end() || bound.count(id) ? "" : at->second;
        }
        if (e.kind != ast::ExprKind::Attribute) return "";
        auto* attribute = ast::as<ast::Attribute>(&e);
        auto outer = module_of(*attribute->value);
        if (outer.empty()) return "";
        auto inner = dotted(outer, attribute->attr);
        return offer.has_module(inner) ? inner : "";
    }

    void check(const ast::Stmt& s) {
        if (s.kind == ast::StmtKind::Import) {
            for (auto* alias : ast::as<ast::Import>(&s)->names) check_module(alias->name, alias->span);
        } else if (s.kind == ast::StmtKind::ImportFrom) {
            auto* from = ast::as<ast::ImportFrom>(&s);
            if (from->level > 0 || from->module.empty() || !check_module(from->module, s.span)) return;
            for (auto* alias : from->names)
                if (alias->name != "*" && from->module != "__future__")
                    check_name(from->module, alias->name, alias->span);
        }
    }
    void check(const ast::Expr& e) {
        if (e.kind == ast::ExprKind::Attribute) {
            auto* attribute = ast::as<ast::Attribute>(&e);
            auto module = module_of(*attribute->value);
            if (!module.empty() && attribute->ctx == ast::Context::Load && offer.has_module(module))
                check_name(module, attribute->attr, e.span);
        } else if (e.kind == ast::ExprKind::Name && ast::as<ast::Name>(&e)->ctx == ast::Context::Load) {
            auto id = ast::as<ast::Name>(&e)->id;
            if (has_star || bound.count(id) || modules.count(id) || offer.has_builtin(id) || !is_cpython_builtin(id))
                return;
            refuse(e.span, std::string(id), std::string(id) + "() is not simulated yet", hint_for(id));
        }
    }
};

}    // namespace

std::vector<Problem> find_refusals(const Ast& tree, const Offer& offer) {
    Search search{offer, {}, {}, {}, {}, false};
    walk(tree, {[&](const ast::Stmt& s) { search.collect(s); }, [&](const ast::Expr& e) { search.collect(e); },
                [&](std::string_view name) { search.bound.emplace(name); }});
    walk(tree, {[&](const ast::Stmt& s) { search.check(s); }, [&](const ast::Expr& e) { search.check(e); }, {}});
    std::stable_sort(search.found.begin(), search.found.end(),
                     [](const Problem& a, const Problem& b) { return a.span.begin < b.span.begin; });
    return search.found;
}

}    // namespace coroscope
