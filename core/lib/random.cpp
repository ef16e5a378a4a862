// The native part of the module random: a generator's state, and what draws from it.
//
// A state is a bytes object that holds a Twister; it changes in place, and no program sees it.
#include <algorithm>
#include <vector>

#include "core/lib/arguments.hpp"
#include "core/lib/modules.hpp"
#include "core/lib/random_sha512.hpp"
#include "core/lib/random_twister.hpp"
#include "core/vm/operations.hpp"
#include "core/vm/room.hpp"
#include "core/vm/text_ops.hpp"

namespace coroscope {

namespace {

// Null: raised, it is not a state.
Twister* state_of(Run& run, Value v) {
    if (is_a(run, v, TypeId::bytes) && at<Bytes>(run.m, v)->length == sizeof(Twister))
        return reinterpret_cast<Twister*>(at<Bytes>(run.m, v)->bytes);
    raise(run, TypeId::TypeError, "not the state of a random number generator");
    return nullptr;
}

Value new_state(Run& run, const Value*) {
    return new_bytes(run, std::string(sizeof(Twister), '\0'));
}

Value session_seed(Run& run, const Value*) {
    if (!run.seed) return Value::of_int(0);
    std::string_view digits = *run.seed;
    if (digits[0] != '-') return int_from_text(run, digits, 10);
    Held magnitude(run, int_from_text(run, digits.substr(1), 10));
    return number_negative(run, magnitude);
}

// By the magnitude of an int, or the hash of anything else.
Value seed(Run& run, const Value* args) {
    auto* twister = state_of(run, args[0]);
    if (!twister) return {};
    Limb small;
    BigView view;
    if (is_integer(run, args[1])) {
        view = big_view(run, args[1], &small);
    } else {
        if (!hash_of(run, args[1], &small)) return {};
        view = {&small, small != 0, false};
    }
    std::vector<std::uint32_t> key;
    for (std::size_t i = 0; i < view.count; ++i) {
        key.push_back(static_cast<std::uint32_t>(view.limbs[i]));
        key.push_back(static_cast<std::uint32_t>(view.limbs[i] >> 32));
    }
    while (key.size() > 1 && !key.back()) key.pop_back();
    if (key.empty()) key.push_back(0);
    seed_twister(*twister, key.data(), key.size());
    return kNone;
}

Value fraction(Run& run, const Value* args) {
    auto* twister = state_of(run, args[0]);
    return twister ? new_real(run, next_fraction(*twister)) : Value{};
}

Big bits_from(Twister& twister, std::uint64_t count) {
    Big out;
    out.limbs.reset((count + 63) / 64);
    std::fill_n(out.limbs.data(), out.limbs.size(), 0);
    for (std::uint64_t done = 0; done < count; done += 32) {
        Limb word = next_word(twister);
        if (count - done < 32) word >>= 32 - (count - done);
        out.limbs[done / 64] |= word << (done % 64);
    }
    out.limbs.trim();
    return out;
}

Value random_bits(Run& run, const Value* args) {
    auto* twister = state_of(run, args[0]);
    std::int64_t count;
    if (!twister || !index_argument(run, args[1], 0, &count)) return {};
    if (count < 0) return raise(run, TypeId::ValueError, "number of bits must be non-negative");
    auto bits = static_cast<std::uint64_t>(count);
    if (!has_room_for(run, bits / 8, 1)) return {};
    burn(run, bits / 256);
    return new_int_big(run, bits_from(*twister, bits));
}

// 0 <= result < n, for n > 0: as many bits as n has, drawn until they are below it.
std::uint64_t small_below(Twister& twister, std::uint64_t n) {
    int bits = 64 - __builtin_clzll(n);
    for (;;) {
        std::uint64_t drawn = next_word(twister);
        if (bits <= 32) {
            drawn >>= 32 - bits;
        } else {
            drawn |= std::uint64_t{next_word(twister) >> (64 - bits)} << 32;
        }
        if (drawn < n) return drawn;
    }
}

Value below(Run& run, Twister& twister, Value n) {
    std::int64_t small;
    if (int_fits(run, n, &small)) {
        if (small <= 0) return Value::of_int(0);
        return new_int_unsigned(run, small_below(twister, static_cast<std::uint64_t>(small)));
    }
    Limb limb;
    auto view = big_view(run, n, &limb);
    for (;;) {
        Big drawn = bits_from(twister, bit_length(view));
        if (big_compare(drawn, view) < 0) return new_int_big(run, drawn);
        burn(run, view.count);
    }
}

Value random_below(Run& run, const Value* args) {
    auto* twister = state_of(run, args[0]);
    if (!twister) return {};
    if (!is_integer(run, args[1])) return raise(run, TypeId::TypeError, "an integer is required");
    return below(run, *twister, args[1]);
}

Value empty_range(Run& run, Value start, Value stop, Value width) {
    std::string text = "empty range for randrange() (";
    text += int_to_text(run, start) + ", " + int_to_text(run, stop) + ", " + int_to_text(run, width) + ")";
    return raise(run, TypeId::ValueError, text);
}

Value range(Run& run, Twister& twister, Value start, Value stop, Value step) {
    Machine& m = run.m;
    Held first(m, number_positive(run, start));
    if (!first) return {};
    if (!is_given(stop)) {
        if (step && step != Value::of_int(1)) return raise(run, TypeId::TypeError, "Missing a non-None stop argument");
        if (int_sign(m, first) > 0) return below(run, twister, first);
        return raise(run, TypeId::ValueError, "empty range for randrange()");
    }
    Held last(m, number_positive(run, stop));
    if (!last) return {};
    Held width(m, number_binary(run, BinaryOp::sub, last, first));
    Held by(m, step ? number_positive(run, step) : Value::of_int(1));
    if (!by) return {};
    if (by == Value::of_int(1)) {
        if (int_sign(m, width) <= 0) return empty_range(run, first, last, width);
        Held drawn(m, below(run, twister, width));
        return number_binary(run, BinaryOp::add, first, drawn);
    }
    int sign = int_sign(m, by);
    if (sign == 0) return raise(run, TypeId::ValueError, "zero step for randrange()");
    // (width + step - 1) // step, or + 1 downwards
    Held sum(m, number_binary(run, BinaryOp::add, width, by));
    Held edge(m, number_binary(run, BinaryOp::add, sum, Value::of_int(-sign)));
    Held count(m, number_binary(run, BinaryOp::floordiv, edge, by));
    if (int_sign(m, count) <= 0) return raise(run, TypeId::ValueError, "empty range for randrange()");
    Held drawn(m, below(run, twister, count));
    Held distance(m, number_binary(run, BinaryOp::mul, by, drawn));
    return number_binary(run, BinaryOp::add, first, distance);
}

Value random_range(Run& run, const Value* args) {
    auto* twister = state_of(run, args[0]);
    if (!twister) return {};
    auto is_plain = [&](Value v) { return !v || v == kNone || is_integer(run, v); };
    if (is_plain(args[1]) && is_plain(args[2]) && is_plain(args[3]))
        return range(run, *twister, args[1], args[2], args[3]);
    // Other bounds come with warnings, which are Python.
    Value module = dict_get_str(run, run.root().modules, "random");
    return tail_call(run, dict_get_str(run, at<Module>(run, module)->dict, "_range_of_others"),
                     {args[0], args[1], args[2] ? args[2] : kNone, args[3] ? args[3] : Value::of_int(1)});
}

Value random_int(Run& run, const Value* args) {
    auto* twister = state_of(run, args[0]);
    if (!twister) return {};
    if (!is_integer(run, args[1]) || !is_integer(run, args[2])) {
        Value module = dict_get_str(run, run.root().modules, "random");
        return tail_call(run, dict_get_str(run, at<Module>(run, module)->dict, "_int_of_others"),
                         {args[0], args[1], args[2]});
    }
    Held stop(run.m, number_binary(run, BinaryOp::add, args[2], Value::of_int(1)));
    return range(run, *twister, args[1], stop, {});
}

Value choice(Run& run, const Value* args) {
    auto* twister = state_of(run, args[0]);
    if (!twister) return {};
    auto size = length(run, args[1]);
    if (size < 0) return {};
    if (size == 0) return raise(run, TypeId::IndexError, "Cannot choose from an empty sequence");
    return subscript(run, args[1],
                     Value::of_int(static_cast<std::int64_t>(small_below(*twister, static_cast<std::uint64_t>(size)))));
}

// Of a list alone; false for anything else, which the prelude shuffles.
Value shuffle(Run& run, const Value* args) {
    auto* twister = state_of(run, args[0]);
    if (!twister) return {};
    if (!is_a(run, args[1], TypeId::list)) return kFalse;
    auto* items = items_of(run, args[1]);
    auto size = at<List>(run.m, args[1])->size;
    burn(run, size);
    for (auto i = size; i-- > 1;) std::swap(items[i], items[small_below(*twister, i + 1)]);
    return kTrue;
}

Value words(Run& run, const Value* args) {
    auto* twister = state_of(run, args[0]);
    if (!twister) return {};
    Value tuple = new_tuple(run, Twister::kWords + 1);
    auto* items = at<Tuple>(run.m, tuple)->items;
    for (int i = 0; i < Twister::kWords; ++i) items[i] = Value::of_int(twister->words[i]);
    items[Twister::kWords] = Value::of_int(twister->index);
    return tuple;
}

Value set_words(Run& run, const Value* args) {
    auto* twister = state_of(run, args[0]);
    if (!twister) return {};
    if (!has_kind(run, args[1], Kind::tuple)) return raise(run, TypeId::TypeError, "state vector must be a tuple");
    auto* tuple = at<Tuple>(run.m, args[1]);
    if (tuple->size != Twister::kWords + 1) return raise(run, TypeId::ValueError, "state vector is the wrong size");
    Twister next;
    for (int i = 0; i <= Twister::kWords; ++i) {
        std::int64_t word;
        if (i < Twister::kWords && !is_integer(run, tuple->items[i]))
            return raise(run, TypeId::TypeError, "an integer is required");
        if (!to_index(run, tuple->items[i], &word)) return {};
        if (i < Twister::kWords && word < 0)
            return raise(run, TypeId::OverflowError, "can't convert negative value to unsigned int");
        if (i == Twister::kWords) {
            if (word < 0 || word > Twister::kWords) return raise(run, TypeId::ValueError, "invalid state");
            next.index = static_cast<std::uint32_t>(word);
        } else {
            next.words[i] = static_cast<std::uint32_t>(word);
        }
    }
    *twister = next;
    return kNone;
}

Value digest(Run& run, const Value* args) {
    std::string_view bytes;
    if (!bytes_view(run, args[0], &bytes)) return raise(run, TypeId::TypeError, "a bytes-like object is required");
    return new_bytes(run, sha512(bytes));
}

// What a method of the hidden generator looks like: it is bound to the state, and says to the generator.
Value bind(Run& run, const Value* args) {
    Value v = new_record(run.m, TypeId::method, 3);
    at<Record>(run.m, v)->fields[2] = retained(run.m, args[2]);
    at<BoundMethod>(run.m, v)->function = retained(run.m, args[0]);
    at<BoundMethod>(run.m, v)->self = retained(run.m, args[1]);
    return v;
}

const NativeDef kFunctions[] = {
    {"_new_state", "", new_state},
    {"_session_seed", "", session_seed},
    {"_seed", "state, a, /", seed},
    {"_fraction", "state, /", fraction, 0, 1, "Random.random"},
    {"_bits", "state, k, /", random_bits, 0, 1, "Random.getrandbits"},
    {"_below", "state, n, /", random_below},
    {"_range", "state, start, stop=None, step=1", random_range, 0, 3, "Random.randrange"},
    {"_int", "state, a, b", random_int, 0, 3, "Random.randint"},
    {"_choice", "state, seq", choice, 0, 3, "Random.choice"},
    {"_shuffle", "state, x, /", shuffle},
    {"_words", "state, /", words},
    {"_set_words", "state, words, /", set_words},
    {"_digest", "bytes, /", digest},
    {"_bind", "function, state, object, /", bind},
    {},
};

}    // namespace

extern const ModuleDef random_module = {"random", kFunctions, nullptr, nullptr};

}    // namespace coroscope
