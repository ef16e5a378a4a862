// Code views: constants, names and inline caches of each code object, made in the region once its code is in the store.
#include "core/vm/call.hpp"
#include "core/vm/container_ops.hpp"
#include "core/vm/mapping.hpp"
#include "core/vm/number.hpp"
#include "core/vm/text_ops.hpp"

namespace coroscope {
namespace {

void make_immortal(Machine& m, Value v) {
    if (v.is_ref()) object_of(m, v)->count = kImmortal;
}

Value make_constant(Run& run, const Constant& c) {
    auto& m = run.m;
    Value v;
    switch (c.kind) {
        case Constant::Kind::none: return kNone;
        case Constant::Kind::true_: return kTrue;
        case Constant::Kind::false_: return kFalse;
        case Constant::Kind::ellipsis: return kEllipsis;
        case Constant::Kind::integer: {
            std::string_view digits = c.text;
            int base = 10;
            bool is_negative = !digits.empty() && digits[0] == '-';
            if (is_negative) digits.remove_prefix(1);
            if (digits.size() > 2 && digits[0] == '0' && (digits[1] == 'x' || digits[1] == 'X')) {
                base = 16;
                digits.remove_prefix(2);
            }
            v = int_from_text(m, digits, base);
            if (is_negative) {
                Value n = number_negative(run, v);
                drop(m, v);
                v = n;
            }
            break;
        }
        case Constant::Kind::real: v = new_real(m, c.real); break;
        case Constant::Kind::complex:
            v = new_record(m, TypeId::complex, 2);
            at<Record>(m, v)->fields[0] = new_real(m, c.real);
            at<Record>(m, v)->fields[1] = new_real(m, c.imag);
            break;
        case Constant::Kind::str: {
            Value s = new_str(m, c.text);
            // Texts that could be names are shared, as identity shows.
            bool is_name = !c.text.empty();
            for (char ch : c.text)
                if (!(ch == '_' || (ch >= '0' && ch <= '9') || (ch >= 'a' && ch <= 'z') || (ch >= 'A' && ch <= 'Z')))
                    is_name = false;
            if (is_name) {
                Value shared = intern(m, s);
                retain(m, shared);
                drop(m, s);
                s = shared;
            }
            v = s;
            break;
        }
        case Constant::Kind::bytes: v = new_bytes(m, c.text); break;
        case Constant::Kind::tuple: {
            v = new_tuple(m, static_cast<std::uint32_t>(c.items.size()));
            for (std::size_t i = 0; i < c.items.size(); ++i) {
                Value item = make_constant(run, c.items[i]);
                at<Tuple>(m, v)->items[i] = item;
            }
            break;
        }
        case Constant::Kind::frozenset: {
            Held first(m, new_set(run, TypeId::frozenset));
            for (auto& item : c.items) {
                Value key = make_constant(run, item);
                set_add(run, first, key);
            }
            // CPython's compiler makes it once more from the first one's items (merge_consts_recursive).
            Held items(m, list_from(run, first));
            v = new_set(run, TypeId::frozenset);
            set_update(run, v, items);
            break;
        }
    }
    make_immortal(m, v);
    return v;
}

std::uint32_t block_of_names(Machine& m, const std::vector<std::string>& names) {
    if (names.empty()) return 0;
    auto block = allocate(m, names.size() * sizeof(Value));
    for (std::size_t i = 0; i < names.size(); ++i) {
        Value v = intern(m, names[i]);
        make_immortal(m, v);
        at<Value>(m, block)[i] = v;
    }
    return block;
}

CodeState make_state(Run& run, const Code& code) {
    auto& m = run.m;
    CodeState state{};
    if (!code.constants.empty()) {
        auto block = allocate(m, code.constants.size() * sizeof(Value));
        for (std::size_t i = 0; i < code.constants.size(); ++i) at<Value>(m, block)[i] = Value{};
        for (std::size_t i = 0; i < code.constants.size(); ++i) {
            Value v = make_constant(run, code.constants[i]);
            at<Value>(m, block)[i] = v;
        }
        state.constants = block;
    }
    state.names = block_of_names(m, code.names);
    state.locals = block_of_names(m, code.local_names);
    if (code.cache_count) {
        state.caches = allocate(m, code.cache_count * sizeof(InlineCache));
        for (std::uint32_t i = 0; i < code.cache_count; ++i) at<InlineCache>(m, state.caches)[i] = InlineCache{};
    }
    return state;
}

}    // namespace

void make_code_states(Run& run) {
    auto& m = run.m;
    auto& r = root(m);
    while (r.code_count < run.store.codes.size()) {
        if (r.code_count == r.code_capacity) {
            auto capacity = r.code_capacity ? r.code_capacity * 2 : 64;
            auto block = allocate(m, capacity * sizeof(CodeState));
            if (r.codes) {
                std::memcpy(at<CodeState>(m, block), at<CodeState>(m, r.codes), r.code_count * sizeof(CodeState));
                free_block(m, r.codes, r.code_capacity * sizeof(CodeState));
            }
            r.codes = block;
            r.code_capacity = capacity;
        }
        auto state = make_state(run, *run.store.codes[r.code_count]);
        at<CodeState>(m, r.codes)[r.code_count++] = state;
    }
}

bool ensure_views(Run& run) {
    auto& m = run.m;
    auto& r = root(m);
    // The loop holds pointers to views: they must not move while it runs, only before.
    constexpr std::size_t kRoom = 1 << 15;
    if (run.views.capacity() < r.code_count) {
        if (!run.views.empty()) throw LimitReached{"code", run.views.capacity()};
        run.views.reserve(r.code_count + kRoom);
    }
    run.views.resize(r.code_count);
    for (std::uint32_t i = 0; i < r.code_count; ++i) {
        const Code& code = *run.store.codes[i];
        const auto& state = at<CodeState>(m, r.codes)[i];
        auto& view = run.views[i];
        view.words = code.words.data();
        view.constants = at<Value>(m, state.constants);
        view.names = at<Value>(m, state.names);
        view.local_names = at<Value>(m, state.locals);
        view.caches = at<InlineCache>(m, state.caches);
        view.locals = code.local_count();
        view.stack_size = code.stack_size;
        view.flags = code.flags;
        view.code = &code;
    }
    return true;
}

}    // namespace coroscope
