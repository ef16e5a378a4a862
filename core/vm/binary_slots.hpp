// Which of CPython's slots of an operator stand behind the methods of classes: what the built-in operations still
// answer.
#pragma once

#include "core/vm/native.hpp"
#include "core/vm/operations.hpp"

namespace coroscope {

struct OperatorMethods {
    NameId method, reflected, in_place;
};

bool can_be_repeated(Run& run, Value v);
// Whether v is of a subclass of a built-in class that has this operation in place.
bool has_slot_in_place(Run& run, BinaryOp op, Value v);
// Types that CPython gives methods of a sequence, if only for `in` or len().
bool is_sequence_type(Run& run, Value v);
// Whether the left operand, which has no method of its own, has the built-in one that takes the right one as well: then
// CPython does not come to ask a method that the class of the right one has.
bool answers_first(Run& run, Value l, Value r);
// Whether the built-in operation is left when the methods of the program that there are have declined. A slot that a
// class overrides is gone: what remains is what the right operand's built-in class does by itself.
bool is_builtin_left(Run& run, const OperatorMethods& names, BinaryOp op, bool is_inplace, Value l, Value r);

}    // namespace coroscope
