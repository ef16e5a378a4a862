// The small natives that the prelude of builtins is written with.
#include "core/lib/builtin_functions.hpp"

#include "core/lib/builtin_containers.hpp"
#include "core/lib/native_ops.hpp"
#include "core/lib/streams.hpp"
#include "core/vm/emit.hpp"
#include "core/vm/mapping.hpp"
#include "core/vm/number.hpp"

namespace coroscope {

namespace {

Value is_native_function(Run& run, const Value* args) {
    return of_bool(is_native_iterable(run, args[0]));
}
Value type_name_function(Run& run, const Value* args) {
    return new_str(run, type_name(run, args[0]));
}
Value is_iterable_function(Run& run, const Value* args) {
    return of_bool(is_iterable(run, args[0]));
}
Value store(Run& run, const Value* args) {
    return done_if(list_store(run, args[0], args[1], args[2]));
}

Value index(Run& run, const Value* args) {
    if (is_integer(run, args[0])) return retained(run, args[0]);
    std::int64_t number;
    return to_index(run, args[0], &number) ? new_int(run, number) : Value{};
}

// What a __hash__ gave, as hash() gives it.
Value check_hash(Run& run, const Value* args) {
    if (!is_integer(run, args[0])) {
        return raise(run, TypeId::TypeError, "__hash__ method should return an integer");
    }
    std::int64_t word;
    if (!int_fits(run, args[0], &word)) word = static_cast<std::int64_t>(int_hash(run, args[0]));
    return new_int(run, word == -1 ? -2 : word);
}

// As messages of its own methods name a class: with its module where it is C++.
Value class_name(Run& run, const Value* args) {
    return new_str(run, native_class_name(run, args[0]));
}

Value write(Run& run, const Value* args) {
    auto text = to_utf8(run, args[0]);
    if (!is_encodable(run, text)) return {};
    write_stdout(run, text);
    return done();
}

Value print_done(Run& run, const Value* args) {
    finish_print(run, to_utf8(run, args[0]));
    return done();
}

}    // namespace

const NativeDef kPreludeFunctions[] = {
    {"_advance", "iterator, by, /", advance_function},
    {"_class_name", "cls, /", class_name},
    {"_check_hash", "number, /", check_hash},
    {"_dict_merge", "target, other, /", dict_merge_function},
    {"_dict_set", "target, key, value, /", dict_set_function},
    {"_finish", "iterator, /", finish_function},
    {"_is_finished", "iterator, /", is_finished_function},
    {"_index", "number, /", index},
    {"_is_iterable", "obj, /", is_iterable_function},
    {"_is_native", "obj, /", is_native_function},
    {"_type_name", "obj, /", type_name_function},
    {"_make", "cls, first, second, /", make_iterator_function},
    {"_numbered", "pairs, item, /", numbered_function},
    {"_begin_zipped", "zip, /", begin_zipped_function},
    {"_put_zipped", "zip, place, item, /", put_zipped_function},
    {"_take_zipped", "zip, /", take_zipped_function},
    {"_print_done", "text, /", print_done},
    {"_put_items", "items, taken, /", put_items_function},
    {"_sequence_iterator", "sequence, /", sequence_iterator_function},
    {"_sort_by", "items, taken, keys, reverse, /", sort_by_function},
    {"_store", "items, key, value, /", store},
    {"_take_items", "items, /", take_items_function},
    {"_update_pair", "target, number, pair, /", update_pair_function},
    {"_write", "text, /", write},
    {"_zip_mismatch", "number, is_longer, /", zip_mismatch_function},
    {},
};

}    // namespace coroscope
