// Calls from C++ that wait for their result in an interpreter loop of their own: only where machine.md allows them, for
// methods that containers ask of their elements.
#include "core/vm/call.hpp"
#include "core/vm/classes.hpp"
#include "core/vm/exceptions.hpp"
#include "core/vm/operations.hpp"

namespace coroscope {

namespace {

constexpr std::uint32_t kNestedDepth = 150;

// Runs what a nested call entered until it is left; the result is owned.
Value finish_nested(Run& run, Called called, Value value) {
    auto& r = run.root();
    if (called == Called::raised) return {};
    if (called == Called::value) return value;
    ++r.recursion_in_native;
    auto left = interpret(run);
    --r.recursion_in_native;
    if (left == Left::raised) return {};
    return take(run.result);
}

bool may_nest(Run& run) {
    if (run.root().recursion_in_native < kNestedDepth) return true;
    raise_recursion(run);
    return false;
}

}    // namespace

Value call(Run& run, Value callable, const Value* args, std::uint32_t count, Value names) {
    auto& m = run.m;
    if (!may_nest(run)) return {};
    auto* caller = top_frame(m);
    auto saved = caller->stack;
    auto at_stack = stack_end(m);
    if (at<Value>(m, at_stack) + count + 64 > stack_limit(m)) {
        raise_recursion(run);
        return {};
    }
    Value* slot = at<Value>(m, at_stack);
    slot[0] = retained(m, callable);
    for (std::uint32_t i = 0; i < count; ++i) slot[1 + i] = retained(m, args[i]);
    Continuation then{OnReturn::leave, 0, Value{}};
    Value value;
    auto outer_error = take(root(m).error);
    ++run.root().recursion_in_native;    // natives that ask natives are as deep
    auto called = begin_call(run, slot, count, names, at<Value>(m, saved), then, &value);
    --run.root().recursion_in_native;
    Value result = finish_nested(run, called, value);
    caller->stack = saved;
    if (outer_error) {
        if (result)
            root(m).error = outer_error;
        else
            drop(m, outer_error);
    }
    return result;
}

Value call_request(Run& run) {
    auto& m = run.m;
    if (!may_nest(run)) {
        clear_request(run);
        return {};
    }
    auto* caller = top_frame(m);
    auto saved = caller->stack;
    Continuation then{OnReturn::leave, 0, Value{}};
    Value value;
    auto called = serve_request(run, at<Value>(m, caller->generator ? saved : stack_end(m)), then, &value);
    Value result = finish_nested(run, called, value);
    caller->stack = saved;
    return result;
}

Value call_method(Run& run, Value self, NameId method, std::initializer_list<Value> args) {
    auto& m = run.m;
    Value function = lookup_special(run, self, method);
    if (!function) {
        return raise(run, TypeId::AttributeError,
                     "'" + type_name(m, self) + "' object has no attribute '" + to_utf8(m, name(m, method)) + "'");
    }
    std::vector<Value> all{self};
    all.insert(all.end(), args.begin(), args.end());
    if (takes_object(m, function)) return call(run, function, all.data(), static_cast<std::uint32_t>(all.size()));
    Held bound(m, needs_binding(run, function) ? get_attribute(run, self, name(m, method))
                                               : retained(m, unbound_target(m, function)));
    if (!bound) return {};
    return call(run, bound, all.data() + 1, static_cast<std::uint32_t>(all.size() - 1));
}

}    // namespace coroscope
