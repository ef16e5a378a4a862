// The operators as functions: what an instruction of the interpreter would do.
#include "core/lib/arguments.hpp"
#include "core/lib/asked.hpp"
#include "core/lib/modules.hpp"
#include "core/lib/native_ops.hpp"
#include "core/lib/operator_callers.hpp"
#include "core/vm/container_ops.hpp"
#include "core/vm/operations.hpp"

namespace coroscope {
namespace {

template <BinaryOp op, bool is_inplace>
Value two(Run& run, const Value* args) {
    return binary(run, op, is_inplace, args[0], args[1]);
}
template <CompareOp op>
Value compared(Run& run, const Value* args) {
    return compare_op(run, op, args[0], args[1]);
}
template <Op op>
Value one(Run& run, const Value* args) {
    return unary(run, op, args[0]);
}

Value is_same(Run&, const Value* args) {
    return of_bool(args[0] == args[1]);
}
Value is_other(Run&, const Value* args) {
    return of_bool(args[0] != args[1]);
}
template <bool is_inverted>
Value truth_of(Run& run, const Value* args) {
    int answer = truth(run, args[0]);
    return answer < 0 ? Value{} : of_bool((answer == 1) != is_inverted);
}

Value get_item(Run& run, const Value* args) {
    return subscript(run, args[0], args[1]);
}
// What the machine does not do itself is a statement of the prelude: an instruction that stores leaves nothing behind,
// a function leaves None.
Value set_item(Run& run, const Value* args) {
    int done = is_builtin(run, args[0]) ? store_subscript_native(run, args[0], args[1], args[2]) : 0;
    return done ? done_if(done > 0) : ask(run, "_operators", "set_item", {args[0], args[1], args[2]});
}
Value delete_item(Run& run, const Value* args) {
    int done = is_builtin(run, args[0]) ? delete_subscript_native(run, args[0], args[1]) : 0;
    return done ? done_if(done > 0) : ask(run, "_operators", "delete_item", {args[0], args[1]});
}
Value contains(Run& run, const Value* args) {
    return contains_op(run, args[1], args[0], false);
}
Value called(Run& run, const Value* args) {
    if (!args[0]) return raise(run, TypeId::TypeError, "call expected at least 1 argument, got 0");
    return tail_call(run, args[0], retained(run, args[1]), retained(run, args[2]));
}

const NativeDef kFunctions[] = {
#define X(id, op) {#id, "a, b, /", two<BinaryOp::op, false>, 0, 2}, {"i" #id, "a, b, /", two<BinaryOp::op, true>, 0, 2},
    X(add, add) X(sub, sub) X(mul, mul) X(truediv, truediv) X(floordiv, floordiv) X(mod, mod) X(pow, pow)
        X(lshift, lshift) X(rshift, rshift) X(xor, xor_) X(matmul, matmul)
#undef X
            {"and_", "a, b, /", two<BinaryOp::and_, false>, 0, 2},
    {"iand", "a, b, /", two<BinaryOp::and_, true>, 0, 2},
    {"or_", "a, b, /", two<BinaryOp::or_, false>, 0, 2},
    {"ior", "a, b, /", two<BinaryOp::or_, true>, 0, 2},
#define X(id) {#id, "a, b, /", compared<CompareOp::id>, 0, 2},
    X(lt) X(le) X(eq) X(ne) X(gt) X(ge)
#undef X
        {"is_", "a, b, /", is_same, 0, 2},
    {"is_not", "a, b, /", is_other, 0, 2},
    {"not_", "a, /", truth_of<true>, 0, 1},
    {"truth", "a, /", truth_of<false>, 0, 1},
    {"neg", "a, /", one<Op::UNARY_NEGATIVE>, 0, 1},
    {"pos", "a, /", one<Op::UNARY_POSITIVE>, 0, 1},
    {"inv", "a, /", one<Op::UNARY_INVERT>, 0, 1},
    {"invert", "a, /", one<Op::UNARY_INVERT>, 0, 1},
    {"getitem", "a, b, /", get_item, 0, 2},
    {"setitem", "a, b, c, /", set_item, 0, 2},
    {"delitem", "a, b, /", delete_item, 0, 2},
    {"contains", "a, b, /", contains, 0, 2},
    {"call", "obj=?, /, *args, **kwargs", called},
    {"abs", "a, /", asked<"_operators", "absolute", 1>, 0, 1},
    {"index", "a, /", asked<"_operators", "index", 1>, 0, 1},
    {"concat", "a, b, /", asked<"_operators", "concat", 2>, 0, 2},
    {"iconcat", "a, b, /", asked<"_operators", "iconcat", 2>, 0, 2},
    {"countOf", "a, b, /", asked<"_operators", "count_of", 2>, 0, 2},
    {"indexOf", "a, b, /", asked<"_operators", "index_of", 2>, 0, 2},
    {"length_hint", "obj, default=0, /", asked<"_operators", "length_hint", 2>, 0, 2},
    {},
};

void init(Run& run, Value dict) {
    define_callers(run, dict);
}

}    // namespace

const ModuleDef operator_native_module = {"_operator", kFunctions, init, nullptr};

}    // namespace coroscope
