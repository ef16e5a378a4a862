// What the files of built-in functions use from one another.
#pragma once

#include "core/vm/native.hpp"

namespace coroscope {

// Sorts in place as list.sort(); key and reverse may be unbound. kTailCall where the key is Python.
Value sort_list(Run& run, Value list, Value key, Value reverse);

// For the prelude; see builtins.py.
Value take_items_function(Run& run, const Value* args);
Value put_items_function(Run& run, const Value* args);
Value sort_by_function(Run& run, const Value* args);
Value update_pair_function(Run& run, const Value* args);
Value dict_set_function(Run& run, const Value* args);
Value dict_merge_function(Run& run, const Value* args);
Value make_iterator_function(Run& run, const Value* args);
Value numbered_function(Run& run, const Value* args);
Value begin_zipped_function(Run& run, const Value* args);
Value put_zipped_function(Run& run, const Value* args);
Value take_zipped_function(Run& run, const Value* args);
Value sequence_iterator_function(Run& run, const Value* args);
Value finish_function(Run& run, const Value* args);
Value is_finished_function(Run& run, const Value* args);
Value advance_function(Run& run, const Value* args);
Value zip_mismatch_function(Run& run, const Value* args);

// Whether C++ may turn v into text without calling a method that the program wrote for v itself.
bool is_plain_text(Run& run, Value v);

}    // namespace coroscope
