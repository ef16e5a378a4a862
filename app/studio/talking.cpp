#include "app/studio/talking.hpp"

#include <algorithm>
#include <set>

#include "core/lang/parse.hpp"
#include "core/session/tree_walk.hpp"

namespace coroscope {

namespace {

// What one may want to send by its name; other builtin names are as likely to be words.
const char* const kConstants[] = {"None", "True", "False", "Ellipsis", "NotImplemented"};
const char* const kFunctions[] = {
    "abs",       "all",     "any",     "ascii", "bin",    "bool",      "bytearray", "bytes",      "callable",
    "chr",       "complex", "dict",    "dir",   "divmod", "enumerate", "filter",    "float",      "format",
    "frozenset", "getattr", "hasattr", "hash",  "hex",    "id",        "int",       "isinstance", "issubclass",
    "iter",      "len",     "list",    "map",   "max",    "min",       "next",      "object",     "oct",
    "ord",       "pow",     "print",   "range", "repr",   "reversed",  "round",     "set",        "setattr",
    "slice",     "sorted",  "str",     "sum",   "super",  "tuple",     "type",      "vars",       "zip"};
const char* const kExceptions[] = {
    "ArithmeticError", "AssertionError",     "AttributeError",      "BaseException", "EOFError",
    "Exception",       "GeneratorExit",      "IndexError",          "KeyError",      "KeyboardInterrupt",
    "LookupError",     "NameError",          "NotImplementedError", "OSError",       "OverflowError",
    "RuntimeError",    "StopAsyncIteration", "StopIteration",       "SyntaxError",   "TimeoutError",
    "TypeError",       "ValueError",         "ZeroDivisionError"};

template <std::size_t N>
bool is_one_of(const char* const (&list)[N], const std::string& name) {
    return std::find(std::begin(list), std::end(list), name) != std::end(list);
}

constexpr std::size_t kMostSource = 200'000;    // bytes of a program that is looked into

// Functions, classes and other names that the program's text binds: frames leave them out.
std::set<std::string> names_in_program(const Studio& studio) {
    std::set<std::string> names;
    if (studio.source.text.size() > kMostSource) return names;
    const auto tree = parse(studio.source);
    if (!tree) return names;
    TreeVisitor visitor;
    visitor.on_expression = [&](const ast::Expr& expr) {
        if (expr.kind == ast::ExprKind::Name) names.insert(std::string(static_cast<const ast::Name&>(expr).id));
    };
    visitor.on_bound_name = [&](std::string_view name) { names.insert(std::string(name)); };
    walk(**tree, visitor);
    return names;
}

const std::vector<Variable>* module_names(const Studio& studio) {
    for (const FrameView& frame : studio.moment.stack)
        if (frame.function == "<module>") return &frame.locals;
    return nullptr;
}

bool is_module_name(const Studio& studio, const std::string& name) {
    const auto* names = module_names(studio);
    return names && std::any_of(names->begin(), names->end(), [&](const Variable& v) { return v.name == name; });
}

std::string trimmed(const std::string& text) {
    const auto begin = text.find_first_not_of(" \t\n"), end = text.find_last_not_of(" \t\n");
    return begin == std::string::npos ? std::string() : text.substr(begin, end + 1 - begin);
}

// The names that an expression uses and does not bind itself; false: it is no expression.
bool names_in_expression(const std::string& text, std::set<std::string>& used, bool& is_bare_name) {
    const auto tree = parse(Source("typed", text), ast::Mode::eval);
    if (!tree) return false;
    std::set<std::string> bound;
    TreeVisitor visitor;
    std::size_t expressions = 0;
    visitor.on_expression = [&](const ast::Expr& expr) {
        ++expressions;
        if (expr.kind != ast::ExprKind::Name) return;
        const auto& name = static_cast<const ast::Name&>(expr);
        (name.ctx == ast::Context::Load ? used : bound).insert(std::string(name.id));
    };
    visitor.on_bound_name = [&](std::string_view name) { bound.insert(std::string(name)); };
    walk(**tree, visitor);
    for (const std::string& name : bound) used.erase(name);
    is_bare_name = expressions == 1 && used.size() == 1;
    return true;
}

bool is_meant_as_code(const Studio& studio, const std::string& text) {
    std::set<std::string> used;
    bool is_bare_name = false;
    if (text.empty() || !names_in_expression(text, used, is_bare_name)) return false;
    if (is_bare_name) return is_module_name(studio, *used.begin()) || is_one_of(kConstants, *used.begin());
    return std::all_of(used.begin(), used.end(), [&](const std::string& name) { return is_known_name(studio, name); });
}

void give(Studio& studio, InputKind kind, std::string text) {
    const GeneratorView* whom = talker(studio);
    if (!whom) return;
    studio.errands.push_back({ErrandKind::give, kind, whom->expression, std::move(text)});
    studio.talk.target = whom->expression;
    studio.talk.scroll = 0;
    clear(studio.talk.field);
}

void talk(Studio& studio, const Command& command) {
    const auto kind = static_cast<InputKind>(command.count);
    // A coroutine is begun, and gone on with, by send(None).
    const GeneratorView* whom = talker(studio);
    if (kind == InputKind::next && whom && whom->is_coroutine) return give(studio, InputKind::send, "None");
    const std::string typed = command.text.empty() ? trimmed(studio.talk.field.text) : command.text;
    if (kind == InputKind::send && !command.text.empty()) return give(studio, kind, command.text);
    if (kind == InputKind::send) {
        // Nothing is typed: there is nothing to send yet.
        if (typed.empty()) studio.typing = Typing::talk;
        if (!typed.empty()) give(studio, kind, as_expression(studio, typed));
    } else if (kind == InputKind::throw_) {
        give(studio, kind, as_exception(studio, typed));
    } else {
        give(studio, kind, "");
    }
}

}    // namespace

std::vector<const GeneratorView*> talkers(const Studio& studio) {
    std::vector<const GeneratorView*> found;
    for (const GeneratorView& generator : studio.moment.generators)
        if (generator.is_driven_by_hand && !generator.expression.empty()) found.push_back(&generator);
    return found;
}

const GeneratorView* talker(const Studio& studio) {
    const std::vector<const GeneratorView*> all = talkers(studio);
    if (all.empty()) return nullptr;
    for (const GeneratorView* one : all)
        if (!studio.talk.target.empty() && one->expression == studio.talk.target) return one;
    for (const GeneratorView* one : all)
        if (studio.selection && one->id == studio.selection) return one;
    // Whoever was last sent something or said something.
    const GeneratorView* last = nullptr;
    Step when = 0;
    for (const GeneratorView* one : all) {
        const auto lane = studio.picture->lane_of.find(one->id);
        if (!one->id || lane == studio.picture->lane_of.end()) continue;
        const Lane& of = studio.picture->lanes[static_cast<std::size_t>(lane->second)];
        for (const bool is_in : {true, false})
            if (const Exchange* exchange = exchange_at(of, is_in, studio.cursor))
                if (!last || exchange->step > when) last = one, when = exchange->step;
    }
    return last ? last : all.front();
}

bool is_known_name(const Studio& studio, const std::string& name) {
    return is_module_name(studio, name) || is_one_of(kConstants, name) || is_one_of(kFunctions, name) ||
           is_one_of(kExceptions, name) || names_in_program(studio).count(name) > 0;
}

std::string quoted(const std::string& text) {
    const bool has_single = text.find('\'') != std::string::npos, has_double = text.find('"') != std::string::npos;
    const char quote = has_single && !has_double ? '"' : '\'';
    std::string out(1, quote);
    for (const char c : text) {
        if (c == quote || c == '\\') out += '\\';
        if (c == '\n')
            out += "\\n";
        else if (c == '\t')
            out += "\\t";
        else
            out += c;
    }
    return out + quote;
}

std::string as_expression(const Studio& studio, const std::string& typed) {
    const std::string text = trimmed(typed);
    return is_meant_as_code(studio, text) ? text : quoted(text);
}

std::string as_exception(const Studio& studio, const std::string& typed) {
    const std::string text = trimmed(typed);
    if (text.empty()) return "Exception()";
    std::set<std::string> used;
    bool is_bare_name = false;
    if (names_in_expression(text, used, is_bare_name) && !used.empty() &&
        std::all_of(used.begin(), used.end(), [&](const std::string& name) { return is_known_name(studio, name); }))
        return text;
    return "Exception(" + quoted(text) + ")";
}

bool has_talk_panel(const Studio& studio) {
    if (studio.talk.choice != 0) return studio.talk.choice > 0;
    return studio.picture->has_generators && !studio.picture->has_loop;
}

void update_talk(Studio& studio, const Command& command) {
    switch (command.kind) {
        case CommandKind::toggle_talk:
            studio.talk.choice = has_talk_panel(studio) && studio.typing == Typing::talk ? -1 : 1;
            studio.typing = studio.talk.choice > 0 && studio.horizon == kNoStep ? Typing::talk : Typing::nowhere;
            break;
        case CommandKind::talk_pick:
            if (!has_talk_panel(studio)) studio.talk.choice = 1;
            studio.talk.target = command.text;
            studio.talk.scroll = 0;
            for (const GeneratorView* one : talkers(studio))
                if (one->expression == command.text && one->id) studio.selection = one->id;
            break;
        case CommandKind::talk_do:
            if (studio.horizon == kNoStep) talk(studio, command);
            break;
        case CommandKind::scroll_talk:
            studio.talk.scroll =
                std::max(0.0f, std::min(studio.talk.scroll + static_cast<float>(command.amount), 1e5f));
            break;
        default: break;
    }
}

}    // namespace coroscope
