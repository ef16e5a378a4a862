#include "core/history/value_text.hpp"

#include <algorithm>
#include <cctype>

#include "core/history/code_tail.hpp"
#include "core/loop/texts.hpp"
#include "core/session/advance.hpp"
#include "core/vm/values.hpp"

namespace coroscope {
namespace {

constexpr std::int64_t kFuelOfRepr = 2'000'000;
constexpr int kNesting = 60;

bool any_needs_copy(Run& run, const Value* values, std::uint32_t count, int depth);

// A __repr__ of the program's or the library's. Asked of the classes themselves: the machine's own way of asking writes
// to its caches.
bool has_own_repr(const Machine& m, Value v) {
    auto cls = class_of(m, v);
    auto mro = at<Class>(m, cls)->mro;
    if (!mro || !has_kind(m, mro, Kind::tuple)) return true;
    for (std::uint32_t i = 0; i < at<Tuple>(m, mro)->size; ++i) {
        auto* c = at<Class>(m, at<Tuple>(m, mro)->items[i]);
        if (c->number.is_int() && c->number.as_int() < kBuiltinTypes) return false;
        bool has = false;
        for_each_entry(m, c->dict, [&](Value key, Value) { has = has || key == name(m, NameId::d_repr); });
        if (has) return true;
    }
    return false;
}

bool needs_copy_within(Run& run, Value v, int depth) {
    if (!v.is_ref()) return false;
    if (depth > kNesting) return true;
    Machine& m = run.m;
    auto* object = object_of(m, v);
    bool is_own = !is_builtin(m, v);
    if (is_own && has_own_repr(m, v)) return true;
    switch (object->kind) {
        case Kind::singleton:
        case Kind::integer:
        case Kind::real:
        case Kind::str:
        case Kind::bytes:
        case Kind::generator: return false;
        case Kind::tuple: return any_needs_copy(run, at<Tuple>(m, v)->items, at<Tuple>(m, v)->size, depth);
        case Kind::list: return any_needs_copy(run, items_of(m, v), at<List>(m, v)->size, depth);
        case Kind::dict: {
            bool needs = false;
            for_each_entry(m, v, [&](Value key, Value value) {
                needs = needs || needs_copy_within(run, key, depth + 1) || needs_copy_within(run, value, depth + 1);
            });
            return needs;
        }
        case Kind::set: {
            auto* set = at<Set>(m, v);
            if (!set->block) return false;
            auto* entries = at<SetEntry>(m, set->block);
            for (std::uint64_t i = 0; i <= set->mask; ++i)
                if (entries[i].key && entries[i].key != kExhausted && needs_copy_within(run, entries[i].key, depth + 1))
                    return true;
            return false;
        }
        case Kind::record: break;
    }
    if (is_exception(m, v)) {
        auto* exception = at<Exception>(m, v);
        return (exception->args && needs_copy_within(run, exception->args, depth + 1)) ||
               any_needs_copy(run, exception->extra, 6, depth);
    }
    switch (type_of(m, v)) {
        case TypeId::function:
        case TypeId::native:
        case TypeId::method_wrapper:
        case TypeId::method_descriptor:
        case TypeId::wrapper_descriptor:
        case TypeId::module:
        case TypeId::type:
        case TypeId::object:
        case TypeId::code:
        case TypeId::none: return false;
        case TypeId::method: return needs_copy_within(run, at<BoundMethod>(m, v)->self, depth + 1);
        case TypeId::range:
        case TypeId::complex: return false;
        default: return type_of(m, v) < TypeId::count_ || !is_own;
    }
}

bool any_needs_copy(Run& run, const Value* values, std::uint32_t count, int depth) {
    for (std::uint32_t i = 0; i < count; ++i)
        if (needs_copy_within(run, values[i], depth + 1)) return true;
    return false;
}

// Code that counts no steps, and is the program's all the same.
bool has_foreign_code(const CodeStore& store) {
    return !store.codes.empty() && std::any_of(store.codes.begin(), store.codes.end(),
                                               [](const auto& code) { return (code->flags & Code::is_foreign) != 0; });
}

// repr(v), or what happened instead.
std::string repr_or_failure(Run& run, Value v) {
    std::string text;
    if (append_repr(run, v, text)) return text;
    Held error(run, take(run.root().error));
    return "<repr raised " + type_name(run, error) + ">";
}

}    // namespace

bool needs_copy(Run& run, Value v) {
    return needs_copy_within(run, v, 0);
}

ValueTexts::~ValueTexts() {
    close_machine(copy_);
}

std::string ValueTexts::text(Run& run, Value v, std::size_t limit) {
    if (!v) return "";
    std::string text;
    if (is_future(run, v) && is_builtin(run, v) && future_at(run, v)->number.as_int()) {
        text = quiet_text(run, v);
    } else if (needs_copy(run, v) && may_copy(run)) {
        text = text_in_copy(run, v);
    } else {
        auto was_quiet = run.is_quiet;
        run.is_quiet = true;
        auto error = take(run.root().error);    // what is being raised stays as it is
        text = repr_or_failure(run, v);
        run.root().error = error;
        run.is_quiet = was_quiet;
    }
    return cut(without_addresses(without_folder(run, text)), limit);
}

std::string ValueTexts::text_in_copy(Run& run, Value v) {
    auto ask = [&] { return ask_copy(run, [v](Run& copy) { return repr_or_failure(copy, v); }); };
    if (!is_in_moment_) return ask();
    auto [known, is_new] = asked_.try_emplace(v.bits);
    if (is_new) known->second = ask();
    return known->second;
}

void ValueTexts::begin_moment() {
    is_in_moment_ = true;
    has_snapshot_ = is_as_snapshot_ = false;
    asked_.clear();
}
void ValueTexts::end_moment() {
    is_in_moment_ = has_snapshot_ = is_as_snapshot_ = false;
    asked_.clear();
}

// Large machines are copied so often and no more; after that texts come without a class's own methods.
bool ValueTexts::may_copy(Run& run) {
    constexpr std::uint64_t kLarge = 4 << 20, kMost = std::uint64_t{16} << 30;
    if (has_snapshot_) return true;
    auto bytes = used_parts(run.m).bytes();
    if (bytes > kLarge) copied_ += bytes;
    return copied_ <= kMost;
}

std::string ValueTexts::ask_copy(Run& run, const std::function<std::string(Run&)>& ask) {
    if (!copy_.base) copy_ = open_machine(run.m.limits);
    if (!has_snapshot_) take_snapshot(run.m, snapshot_);
    has_snapshot_ = is_in_moment_;
    if (!is_as_snapshot_) restore(copy_, snapshot_);
    is_as_snapshot_ = false;
    CodeTail tail(run.store, root(copy_).code_count);
    auto scratch = run_on(copy_, run.store, run.natives, run.loop);
    scratch.seed = run.seed;
    scratch.arguments = run.arguments;
    scratch.input = run.input;
    scratch.is_quiet = true;
    scratch.may_run_python = true;
    auto error = take(scratch.root().error);    // what is being raised stays out of it
    auto step = scratch.root().step;
    auto codes = scratch.root().code_count;
    forget_progress(scratch);
    auto most = static_cast<std::int64_t>(run.m.limits.fuel);
    auto fuel = scratch.root().fuel;
    copy_.limits.fuel = static_cast<std::uint64_t>(fuel > most - kFuelOfRepr ? most : fuel + kFuelOfRepr);
    scratch.stop_fuel = static_cast<std::int64_t>(copy_.limits.fuel);
    (void)error;    // the copy is thrown away: nothing is dropped
    try {
        auto said = ask(scratch);
        auto& r = scratch.root();
        is_as_snapshot_ = is_in_moment_ && r.step == step && r.code_count == codes && !has_foreign_code(run.store);
        return said;
    } catch (const LimitReached& limit) {
        return std::string("<repr reached the limit of ") + limit.name + ">";
    }
}

std::string cut(std::string utf8, std::size_t limit) {
    std::size_t characters = 0;
    for (std::size_t i = 0; i < utf8.size(); ++i) {
        if ((utf8[i] & 0xc0) == 0x80) continue;
        if (++characters <= limit) continue;
        utf8.resize(i);
        return utf8 + "...";
    }
    return utf8;
}

std::string without_folder(const Run& run, const std::string& text) {
    // Those before the program's are the library's, named in angle brackets.
    std::string_view folder;
    for (const auto& source : run.store.sources) {
        if (source->name.empty() || source->name.front() == '<') continue;
        folder = std::string_view(source->name).substr(0, source->name.rfind('/') + 1);
        break;
    }
    auto size = folder.size();
    if (!size) return text;
    std::string out;
    std::size_t from = 0;
    for (auto at = text.find(folder); at != std::string::npos; at = text.find(folder, from)) {
        out.append(text, from, at - from);
        from = at + size;
    }
    return out.append(text, from);
}

std::string without_library_lines(const std::string& text) {
    static constexpr std::string_view kLibrary = "<stdlib>/", kEnd = ".py:";
    std::string out;
    std::size_t from = 0;
    for (auto at = text.find(kLibrary); at != std::string::npos; at = text.find(kLibrary, from)) {
        auto end = at + kLibrary.size();
        while (end < text.size() &&
               (std::isalnum(static_cast<unsigned char>(text[end])) || text[end] == '_' || text[end] == '/'))
            ++end;
        out.append(text, from, end - from);
        from = end;
        if (text.compare(end, kEnd.size(), kEnd) != 0) continue;
        from = end + kEnd.size();
        out += kEnd;
        auto digits = from;
        while (digits < text.size() && std::isdigit(static_cast<unsigned char>(text[digits]))) ++digits;
        if (digits > from) out += '*';
        from = digits;
    }
    return out.append(text, from, std::string::npos);
}

std::string without_addresses(const std::string& with_lines) {
    auto text = without_library_lines(with_lines);
    static constexpr const char* kAt = " at 0x";
    auto is_hex = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); };
    if (text.find(kAt) == std::string::npos) return text;
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        if (text.compare(i, 6, kAt) == 0 && i + 6 < text.size() && is_hex(text[i + 6])) {
            i += 6;
            while (i < text.size() && is_hex(text[i])) ++i;
        } else {
            out += text[i++];
        }
    }
    return out;
}

}    // namespace coroscope
