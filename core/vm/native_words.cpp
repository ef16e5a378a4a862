#include "core/vm/native_words.hpp"

#include <algorithm>
#include <array>

namespace coroscope {
namespace {

std::string plural(std::uint32_t count, const std::string& noun) {
    return std::to_string(count) + " " + noun + (count == 1 ? "" : "s");
}
std::string given_text(std::uint32_t count) {
    return " (" + std::to_string(count) + " given)";
}

bool is_native_in_cpython(const std::string& source, const std::string& owner, const std::string& qualname) {
    if (source == "<random>") return qualname == "Random.random" || qualname == "Random.getrandbits";
    if (source == "<datetime>" || source == "<itertools>" || source == "<_itertools>" || source == "<_structseq>")
        return true;
    if (source == "<warnings>") return owner == "warn" || owner == "warn_explicit";
    if (source == "<io>") return owner != "UnsupportedOperation" && owner != "_Memory";
    return source == "<collections>" && (owner == "OrderedDict" || owner == "defaultdict");
}

}    // namespace

bool is_slot_wrapper(std::string_view name) {
    constexpr std::string_view names[] = {
        "__add__",      "__radd__", "__iadd__",    "__sub__",      "__rsub__",     "__isub__",      "__rmul__",
        "__truediv__",  "__mod__",  "__rmod__",    "__rtruediv__", "__floordiv__", "__rfloordiv__", "__divmod__",
        "__rdivmod__",  "__and__",  "__rand__",    "__or__",       "__ror__",      "__xor__",       "__rxor__",
        "__lshift__",   "__eq__",   "__rlshift__", "__rshift__",   "__rrshift__",  "__ne__",        "__lt__",
        "__le__",       "__gt__",   "__ge__",      "__iand__",     "__ior__",      "__ixor__",      "__neg__",
        "__pos__",      "__abs__",  "__invert__",  "__bool__",     "__int__",      "__float__",     "__index__",
        "__len__",      "__hash__", "__repr__",    "__str__",      "__iter__",     "__next__",      "__delitem__",
        "__contains__", "__mul__",  "__imul__",    "__setitem__",  "__getitem__",
    };
    return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

std::string native_words(const Code& code, const std::string& source, const WrongCall& given_call) {
    auto call = given_call;
    auto dot = call.qualname.find('.');
    std::string owner = dot == std::string::npos ? "" : call.qualname.substr(0, dot);
    if (!is_native_in_cpython(source, owner.empty() ? call.qualname : owner, call.qualname)) return "";
    std::string name = dot == std::string::npos ? call.qualname : call.qualname.substr(dot + 1);
    if (name.find('<') != std::string::npos) return "";
    bool has_receiver =
        code.positional && (code.local_names[0] == "self" || code.local_names[0] == "cls") && !owner.empty();
    bool is_new = name == "__new__" || name == "__init__";
    bool is_date = is_new && source == "<datetime>" && owner != "timedelta" && owner != "timezone";
    if (is_new && owner != "timedelta") name = owner;
    std::uint32_t skipped = has_receiver ? 1 : 0;
    std::uint32_t most = code.positional - skipped, least = most - std::min(most, call.defaults);
    bool is_calendar = source == "<datetime>" && is_new && (owner == "date" || owner == "datetime");
    if (is_calendar) least = std::max(least, 3u);
    std::uint32_t given = call.positional - std::min(call.positional, skipped);
    std::uint32_t all = given + static_cast<std::uint32_t>(call.keywords.size());
    if (has_receiver && code.local_names[0] == "self" && !is_new && !call.positional && source == "<datetime>")
        return is_slot_wrapper(name) ? "descriptor '" + name + "' of 'datetime." + owner + "' object needs an argument"
                                     : "unbound method " + call.qualname + "() needs an argument";
    if ((source == "<datetime>" || source == "<io>") && !is_new && is_slot_wrapper(name)) {
        if (!call.keywords.empty()) return "wrapper " + name + "() takes no keyword arguments";
        return "expected " + plural(most, "argument") + ", got " + std::to_string(given);
    }
    bool only_places = code.positional_only == code.positional && most > 0;
    std::string called = is_date ? "function" : name + "()";
    if (most == 0 && code.keyword_only == 0)
        return call.qualname +
               (call.keywords.empty() ? "() takes no arguments" + given_text(given) : "() takes no keyword arguments");
    if (only_places) {
        if (!call.keywords.empty()) return (is_new ? name : call.qualname) + "() takes no keyword arguments";
        if (most == 1 && least == 1 && !is_new && !owner.empty())
            return call.qualname + "() takes exactly one argument" + given_text(given);
        if (source == "<datetime>") return name + "() takes exactly " + plural(most, "argument") + given_text(given);
        if (least == most) return name + " expected " + plural(most, "argument") + ", got " + std::to_string(given);
        return name + " expected at " +
               (given < least ? "least " + plural(least, "argument") : "most " + plural(most, "argument")) + ", got " +
               std::to_string(given);
    }
    std::uint32_t names = most + code.keyword_only;
    if (!(code.flags & Code::has_varargs)) {
        if (all > names) return called + " takes at most " + plural(names, "argument") + given_text(all);
        if (given > most) return called + " takes at most " + plural(most, "positional argument") + given_text(given);
    }
    for (std::uint32_t p = given; p < least; ++p) {
        const auto& wanted = code.local_names[p + skipped];
        if (std::find(call.keywords.begin(), call.keywords.end(), wanted) == call.keywords.end())
            return called + " missing required argument '" + wanted + "' (pos " + std::to_string(p + 1) + ")";
    }
    if (name == "zip_longest") return "zip_longest() got an unexpected keyword argument";
    for (const auto& keyword : call.keywords) {
        auto end = code.local_names.begin() + code.positional + code.keyword_only;
        if (std::find(code.local_names.begin() + skipped, end, keyword) == end)
            return "'" + keyword + "' is an invalid keyword argument for " + (is_date ? "this function" : called);
    }
    for (const auto& keyword : call.keywords) {
        auto begin = code.local_names.begin() + skipped;
        auto at = static_cast<std::uint32_t>(std::find(begin, code.local_names.end(), keyword) - begin);
        if (at < given)
            return "argument for " + called + " given by name ('" + keyword + "') and position (" +
                   std::to_string(at + 1) + ")";
    }
    return "";
}

std::string unwanted_keyword(const std::string& shown, const std::string& keyword, std::uint32_t given,
                             std::uint32_t named) {
    if (named && given > named)
        return shown + "() takes at most " + plural(named, "keyword argument") + given_text(given);
    return "'" + keyword + "' is an invalid keyword argument for " + shown + "()";
}

}    // namespace coroscope
