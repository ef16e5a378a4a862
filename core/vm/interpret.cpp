// The interpreter loop: one switch over the instructions, and how frames return, yield, raise and are resumed.
//
// Nothing here has a destructor: the code that would clean up takes a register from the whole loop.
//
// Locals that live as long as the loop: F the innermost frame, L its locals, sp the next free stack slot, pc the next
// word, K the constants. They are saved to F before anything that may look at the frame, push another or raise.
#include "core/machine/finalizer.hpp"
#include "core/vm/async_generators.hpp"
#include "core/vm/call.hpp"
#include "core/vm/coroutine_origin.hpp"
#include "core/vm/emit.hpp"
#include "core/vm/exceptions.hpp"
#include "core/vm/fast_paths.hpp"
#include "core/vm/generator_steps.hpp"
#include "core/vm/generators.hpp"
#include "core/vm/operations.hpp"

namespace coroscope {

#define SAVE() (F->pc = static_cast<std::uint32_t>(pc - view->words), F->stack = offset_of(sp))
#define LOAD()                                     \
    do {                                           \
        F = top_frame(m);                          \
        if (F->code == kNoCode) goto native_frame; \
        view = &run.views[F->code];                \
        L = at<Value>(m, F->locals);               \
        sp = at<Value>(m, F->stack);               \
        pc = view->words + F->pc;                  \
        K = view->constants;                       \
    } while (0)
#define LOOK() (labels = (run.wants_stop | has_finalizers(m)) ? slow_labels : fast_labels)
#define DROP(v)                                           \
    do {                                                  \
        Value dropped_ = (v);                             \
        if (dropped_.is_ref()) {                          \
            auto& count_ = object_of(m, dropped_)->count; \
            if (count_ != kImmortal && --count_ == 0) {   \
                release(m, dropped_.offset());            \
                LOOK();                                   \
            }                                             \
        }                                                 \
    } while (0)
#define NEXT() goto* labels[*pc++ & 0xff]
#define ARG (word >> 8)
#define ARG_A ((word >> 8) & 0xfff)
#define ARG_B (word >> 20)
#define PUSH(v)              \
    do {                     \
        Value pushed_ = (v); \
        *sp++ = pushed_;     \
    } while (0)
#define TOP() (sp[-1])
// A value that goes into a variable at once does not pass through the stack, unless somebody stops between the two.
#define PUSH_OR_STORE(v)                                                                            \
    do {                                                                                            \
        PUSH(v);                                                                                    \
        word = *pc;                                                                                 \
        if ((word & 0xff) == static_cast<std::uint32_t>(Op::STORE_FAST) && labels == fast_labels) { \
            ++pc;                                                                                   \
            Value old_ = L[ARG];                                                                    \
            L[ARG] = *--sp;                                                                         \
            DROP(old_);                                                                             \
        }                                                                                           \
    } while (0)
// The instruction is read again where it is needed: kept in a variable it would be spilled at every dispatch.
#define TARGET(name) L_##name : word = pc[-1];
// The n operands on top give way to the owned value of an expression (unbound: it has raised, kTailCall: it has asked
// for something), which is pushed; where nothing is to be pushed they are consumed.
#define REPLACE(n, expression) \
    do {                       \
        SAVE();                \
        value = (expression);  \
        count = (n);           \
        goto replaced;         \
    } while (0)
#define CONSUME(n, expression) \
    do {                       \
        SAVE();                \
        value = (expression);  \
        count = (n);           \
        goto consumed;         \
    } while (0)

namespace {
inline std::uint64_t pair_tag(Value l, Value r) {
    return l.bits & r.bits;
}
}    // namespace

Left interpret(Run& run) {
    static const void* const fast_labels[256] = {
#define X(name) &&L_##name,
        COROSCOPE_OPCODES(X)
#undef X
    };
    static const void* const slow_labels[256] = {
#define X(name) &&special,
        COROSCOPE_OPCODES(X)
#undef X
    };
    const void* const* labels = fast_labels;

    Machine& m = run.m;
    Root* const R = &root(m);
    std::byte* const memory = m.base;
    auto offset_of = [memory](const void* p) {
        return static_cast<std::uint32_t>(static_cast<const std::byte*>(p) - memory);
    };

    Frame* F;
    const CodeView* view = nullptr;
    Value* L = nullptr;
    Value* sp = nullptr;
    const std::uint32_t* pc = nullptr;
    Value* K = nullptr;
    std::uint32_t word = 0;

    // What is being delivered: how the frame that ended was to return, and with what.
    Continuation then;
    Value value;
    Value incoming;    // to a native frame
    Ended ended = Ended::returned;
    Value* slot;    // of a call
    Value* result_slot;
    Value names;
    std::uint32_t count;
    Called called;
    Value resumed;    // generator or coroutine that `resume` goes on with

    if (run.on_entry) run.on_entry(run);
    F = top_frame(m);
    if (F->code == kNoCode) goto native_frame;
    LOAD();
    LOOK();
    if (run.has_error()) goto error;
    NEXT();

    // --- Between instructions: a stop, or something dropped that has code to run
    // --------------------------------------
special:
    --pc;
    SAVE();
    if (run.wants_stop && R->recursion_in_native == 0) return Left::stopped;
    if (!has_finalizers(m)) {
        labels = fast_labels;
        NEXT();
    }
    if (take_mark(m, kUnwind)) {
        R->error = *--sp;
        goto left;
    }
    called = begin_finalizer(run, &then, &value);
    if (called == Called::entered || called == Called::raised) {
        LOAD();
        LOOK();
        if (called == Called::raised) goto error;
        NEXT();
    }
    LOOK();
    NEXT();

    // --- Instructions
    // ---------------------------------------------------------------------------------------------------
    TARGET(NOP) NEXT();
    TARGET(LINE) {
        std::uint32_t line = ARG & 0xffff;
        R->fuel += word >> 24;
        if (F->line != line) {
            F->line = line;
            if (line && ++R->step >= run.watch_step) {
                SAVE();
                line_event(run);
                LOOK();
            }
        }
        if (__builtin_expect(R->fuel >= run.stop_fuel, 0)) {
            SAVE();
            fuel_reached(run);
            LOOK();
        }
        NEXT();
    }
    TARGET(LINE_WIDE) {
        std::uint32_t line = *pc++;
        R->fuel += ARG;
        if (F->line != line) {
            F->line = line;
            if (++R->step >= run.watch_step) {
                SAVE();
                line_event(run);
                LOOK();
            }
        }
        if (R->fuel >= run.stop_fuel) {
            SAVE();
            fuel_reached(run);
            LOOK();
        }
        NEXT();
    }
    TARGET(FUEL) {
        R->fuel += ARG;
        if (R->fuel >= run.stop_fuel) {
            SAVE();
            fuel_reached(run);
            LOOK();
        }
        NEXT();
    }
    TARGET(POP_TOP) {
        --sp;
        DROP(*sp);
        NEXT();
    }
    TARGET(COPY) {
        Value v = sp[-static_cast<std::int32_t>(ARG)];
        retain(m, v);
        PUSH(v);
        NEXT();
    }
    TARGET(SWAP) {
        auto& other = sp[-static_cast<std::int32_t>(ARG)];
        Value v = TOP();
        TOP() = other;
        other = v;
        NEXT();
    }
    TARGET(PUSH_NULL) {
        PUSH(Value{});
        NEXT();
    }
    TARGET(LOAD_CONST) {
        Value v = K[ARG];
        retain(m, v);
        PUSH(v);
        NEXT();
    }
    TARGET(LOAD_FAST) {
        Value v = L[ARG];
        if (!v) {
            SAVE();
            raise_unbound_local(run, ARG);
            goto error;
        }
        retain(m, v);
        PUSH(v);
        NEXT();
    }
    TARGET(LOAD_FAST_RAW) {
        Value v = L[ARG];
        retain(m, v);
        PUSH(v);
        NEXT();
    }
    TARGET(STORE_FAST) {
        Value old = L[ARG];
        L[ARG] = *--sp;
        DROP(old);
        NEXT();
    }
    TARGET(DELETE_FAST) {
        Value old = L[ARG];
        if (!old) {
            SAVE();
            raise_unbound_local(run, ARG);
            goto error;
        }
        L[ARG] = Value{};
        DROP(old);
        NEXT();
    }
    TARGET(LOAD_FAST_FAST) {
        Value a = L[ARG_A], b = L[ARG_B];
        if (!a || !b) {
            SAVE();
            raise_unbound_local(run, a ? ARG_B : ARG_A);
            goto error;
        }
        retain(m, a);
        retain(m, b);
        PUSH(a);
        PUSH(b);
        NEXT();
    }
    TARGET(STORE_FAST_LOAD_FAST) {
        Value old = L[ARG_A];
        L[ARG_A] = sp[-1];
        Value v = L[ARG_B];
        if (!v) {
            --sp;
            drop(m, old);
            SAVE();
            raise_unbound_local(run, ARG_B);
            goto error;
        }
        retain(m, v);
        sp[-1] = v;
        DROP(old);
        NEXT();
    }
    TARGET(MAKE_CELL) {
        L[ARG] = new_cell(m, L[ARG]);
        NEXT();
    }
    TARGET(COPY_FREE_VARS) {
        auto* closure = at<Tuple>(m, at<Function>(m, F->function)->closure);
        auto first = view->locals - ARG;
        for (std::uint32_t i = 0; i < ARG; ++i) L[first + i] = retained(m, closure->items[i]);
        NEXT();
    }
    TARGET(LOAD_CELL) {
        Value v = at<Cell>(m, L[ARG])->value;
        if (!v) {
            SAVE();
            raise_unbound_cell(run, ARG);
            goto error;
        }
        retain(m, v);
        PUSH(v);
        NEXT();
    }
    TARGET(STORE_CELL) {
        auto* cell = at<Cell>(m, L[ARG]);
        Value old = cell->value;
        cell->value = *--sp;
        DROP(old);
        NEXT();
    }
    TARGET(DELETE_CELL) {
        auto* cell = at<Cell>(m, L[ARG]);
        Value old = cell->value;
        if (!old) {
            SAVE();
            raise_unbound_cell(run, ARG);
            goto error;
        }
        cell->value = Value{};
        DROP(old);
        NEXT();
    }
    TARGET(LOAD_CLASSDEREF) REPLACE(0, load_class_cell(run, L, ARG));
    TARGET(LOAD_GLOBAL) {
        auto& cache = view->caches[*pc];
        auto* globals = at<Dict>(m, at<Function>(m, F->function)->globals);
        if (cache.guard == globals->version && cache.kind == 1) {
            Value v = dict_entries(m, *globals)[cache.index].value;
            retain(m, v);
            PUSH(v);
            ++pc;
            NEXT();
        }
        if (cache.guard == globals->version && cache.kind == 2) {
            auto* builtins = at<Dict>(m, R->builtins);
            if (cache.guard2 == builtins->version) {
                Value v = dict_entries(m, *builtins)[cache.index].value;
                retain(m, v);
                PUSH(v);
                ++pc;
                NEXT();
            }
        }
        auto at_name = ARG;
        ++pc;
        REPLACE(0, load_global(run, view->names[at_name], cache));
    }
    TARGET(STORE_GLOBAL) {
        Value globals = at<Function>(m, F->function)->globals;
        --sp;
        Value v = *sp;
        dict_set_str(m, globals, view->names[ARG], v);
        drop(m, v);
        LOOK();
        NEXT();
    }
    TARGET(DELETE_GLOBAL) {
        SAVE();
        if (!dict_delete_str(m, at<Function>(m, F->function)->globals, view->names[ARG])) {
            raise_name_error(run, view->names[ARG]);
            goto error;
        }
        LOOK();
        NEXT();
    }
    TARGET(LOAD_NAME) REPLACE(0, load_name(run, L[0], view->names[ARG]));
    TARGET(STORE_NAME) {
        SAVE();
        bool ok = store_name(run, L[0], view->names[ARG], TOP());
        --sp;
        drop(m, *sp);
        LOOK();
        if (!ok) goto error;
        NEXT();
    }
    TARGET(DELETE_NAME) {
        SAVE();
        if (!delete_name(run, L[0], view->names[ARG])) goto error;
        LOOK();
        NEXT();
    }
    TARGET(LOAD_ATTR) {
        auto& cache = view->caches[*pc];
        Value object = TOP();
        if (object.is_ref()) {
            auto* o = object_of(m, object);
            if (o->kind == Kind::record) {
                auto* record = at<Record>(m, object);
                if (cache.kind == cache_field && record->shape == cache.guard &&
                    at<Record>(m, cache.guard)->attrs == cache.guard2) {
                    Value v = record->fields[cache.index];
                    if (v) {
                        retain(m, v);
                        TOP() = v;
                        DROP(object);
                        ++pc;
                        NEXT();
                    }
                } else if (cache.kind == cache_module && object.offset() == cache.guard) {
                    auto* dict = at<Dict>(m, at<Module>(m, object)->dict);
                    if (dict->version == cache.guard2) {
                        Value v = dict_entries(m, *dict)[cache.index].value;
                        retain(m, v);
                        TOP() = v;
                        DROP(object);
                        ++pc;
                        NEXT();
                    }
                } else if (cache.kind == cache_class && object.offset() == cache.guard &&
                           static_cast<std::uint32_t>(at<Class>(m, object)->version.as_int()) == cache.guard2) {
                    Value v = cache.value;
                    retain(m, v);
                    TOP() = v;
                    DROP(object);
                    ++pc;
                    NEXT();
                } else if (cache.kind == cache_constant && record->shape == cache.guard &&
                           at<Record>(m, cache.guard)->attrs == cache.guard2) {
                    Value v = cache.value;
                    retain(m, v);
                    TOP() = v;
                    DROP(object);
                    ++pc;
                    NEXT();
                }
            }
        }
        auto at_name = ARG;
        ++pc;
        REPLACE(1, load_attribute(run, object, view->names[at_name], cache));
    }
    TARGET(STORE_ATTR) {
        auto& cache = view->caches[*pc];
        Value object = sp[-1];
        if (object.is_ref() && object_of(m, object)->kind == Kind::record && cache.kind == cache_field) {
            auto* record = at<Record>(m, object);
            if (record->shape == cache.guard && at<Record>(m, cache.guard)->attrs == cache.guard2) {
                Value old = record->fields[cache.index];
                record->fields[cache.index] = sp[-2];
                sp -= 2;
                ++pc;
                DROP(old);
                DROP(object);
                NEXT();
            }
        }
        auto at_name = ARG;
        ++pc;
        CONSUME(2, store_attribute(run, object, view->names[at_name], sp[-2], &cache));
    }
    TARGET(DELETE_ATTR) {
        CONSUME(1, store_attribute(run, TOP(), view->names[ARG], Value{}, nullptr));
    }
    TARGET(LOAD_METHOD) {
        auto& cache = view->caches[*pc];
        Value object = TOP();
        if (object.is_ref()) {
            auto* o = object_of(m, object);
            if (cache.kind == cache_type_method) {
                if (o->type == cache.guard) {
                    TOP() = cache.value;
                    retain(m, cache.value);
                    PUSH(object);
                    ++pc;
                    NEXT();
                }
            } else if (cache.kind == cache_method && o->kind == Kind::record &&
                       at<Record>(m, object)->shape == cache.guard &&
                       at<Record>(m, cache.guard)->attrs == cache.guard2) {
                TOP() = cache.value;
                retain(m, cache.value);
                PUSH(object);
                ++pc;
                NEXT();
            } else if (cache.kind == cache_module && object.offset() == cache.guard &&
                       o->type == static_cast<std::uint16_t>(TypeId::module)) {
                auto* dict = at<Dict>(m, at<Module>(m, object)->dict);
                if (dict->version == cache.guard2) {
                    Value v = dict_entries(m, *dict)[cache.index].value;
                    retain(m, v);
                    TOP() = Value{};
                    PUSH(v);
                    DROP(object);
                    ++pc;
                    NEXT();
                }
            }
        }
        auto at_name = ARG;
        ++pc;
        SAVE();
        bool is_method = false;
        Value r = load_method(run, object, view->names[at_name], cache, &is_method);
        LOOK();
        if (!r) goto error;
        if (r == kTailCall) {
            TOP() = Value{};
            drop(m, object);
            LOOK();
            F->stack = offset_of(sp);
            goto serve;
        }
        if (is_method) {
            TOP() = r;
            PUSH(object);
        } else {
            TOP() = Value{};
            PUSH(r);
            DROP(object);
        }
        NEXT();
    }
    TARGET(UNARY_NEGATIVE) {
        Value v = TOP();
        if (v.is_int() && v.as_int() != -(std::int64_t{1} << 62)) {
            TOP() = Value::of_int(-v.as_int());
            NEXT();
        }
        if (v.is_double()) {
            SAVE();
            TOP() = new_real(m, -v.as_double());
            NEXT();
        }
        goto unary;
    }
    TARGET(UNARY_POSITIVE) goto unary;
    TARGET(UNARY_INVERT) goto unary;
unary:
    REPLACE(1, unary(run, op_of(word), TOP()));
    TARGET(UNARY_NOT) {
        Value v = TOP();
        if (v == kTrue || v == kFalse) {
            TOP() = of_bool(v == kFalse);
            NEXT();
        }
        SAVE();
        F->pc -= 1;
        Value t = truth_value(run, v);
        if (t == kTailCall) goto retry;
        LOOK();
        if (!t) {
            F->pc += 1;
            goto error;
        }
        TOP() = of_bool(t == kFalse);
        DROP(v);
        NEXT();
    }
retry :    // the operand on top is replaced by what was requested, and the instruction (where F->pc stands) runs again
{
    Value v = *--sp;
    F->stack = offset_of(sp);
    then = {run.request.on_return == OnReturn::push ? OnReturn::retry : run.request.on_return, run.request.aux,
            Value{}};
    run.request.on_return = OnReturn::push;
    called = serve_request(run, sp, then, &value);
    drop(m, v);
    goto called_then;
}
#define ARITHMETIC(name, is_inplace)                              \
    TARGET(name) {                                                \
        Value l = sp[-2], r = sp[-1];                             \
        Value result = fast_binary(m, BinaryOp(ARG), l, r);       \
        if (result) {                                             \
            sp -= 1;                                              \
            TOP() = result;                                       \
            NEXT();                                               \
        }                                                         \
        REPLACE(2, binary(run, BinaryOp(ARG), is_inplace, l, r)); \
    }
    ARITHMETIC(BINARY, false)
    ARITHMETIC(INPLACE, true)
#undef ARITHMETIC
    TARGET(COMPARE) {
        Value l = sp[-2], r = sp[-1];
        auto op = static_cast<CompareOp>(ARG);
        if (pair_tag(l, r) & 1) {
            bool b = compare_ints(op, l, r);
            sp -= 2;
            word = *pc;
            if ((word & 0xff) == static_cast<std::uint32_t>(Op::POP_JUMP_IF_FALSE)) {
                ++pc;
                if (!b) {
                    pc += jump_of(word);
                    if (jump_of(word) < 0) F->line = 0;
                }
                NEXT();
            }
            PUSH(of_bool(b));
            NEXT();
        }
        REPLACE(2, compare_op(run, op, l, r));
    }
    TARGET(IS_OP) {
        Value l = sp[-2], r = sp[-1];
        sp -= 1;
        TOP() = of_bool((l == r) != static_cast<bool>(ARG));
        DROP(l);
        DROP(r);
        NEXT();
    }
    TARGET(CONTAINS_OP) {
        Value item = sp[-2], container = sp[-1];
        auto inverted = ARG;
        REPLACE(2, contains_op(run, item, container, inverted));
    }
    TARGET(BINARY_SUBSCR) {
        Value object = sp[-2], key = sp[-1];
        Value r = fast_subscript(m, object, key);
        if (r) {
            sp -= 1;
            TOP() = r;
            DROP(object);
            NEXT();
        }
        REPLACE(2, subscript(run, object, key));
    }
    TARGET(STORE_SUBSCR) {
        Value object = sp[-2], key = sp[-1];
        if (key.is_int() && is_a(m, object, TypeId::list)) {
            auto* list = at<List>(m, object);
            auto i = key.as_int();
            if (i < 0) i += list->size;
            if (i >= 0 && i < list->size) {
                auto& place = at<Value>(m, list->items)[i];
                Value old = place;
                place = sp[-3];
                sp -= 3;
                DROP(old);
                DROP(object);
                NEXT();
            }
        }
        CONSUME(3, store_subscript(run, object, key, sp[-3]));
    }
    TARGET(DELETE_SUBSCR) {
        Value object = sp[-2], key = sp[-1];
        CONSUME(2, store_subscript(run, object, key, Value{}));
    }
    TARGET(JUMP) {
        pc += jump_of(word);
        NEXT();
    }
    TARGET(JUMP_BACK) {
        pc += jump_of(word);
        F->line = 0;
        NEXT();
    }
#define CONDITION(name, jump_when)              \
    TARGET(name) {                              \
        Value v = TOP();                        \
        if (v != kTrue && v != kFalse) {        \
            SAVE();                             \
            F->pc -= 1;                         \
            Value t = truth_value(run, v);      \
            if (t == kTailCall) goto retry;     \
            LOOK();                             \
            if (!t) {                           \
                F->pc += 1;                     \
                goto error;                     \
            }                                   \
            DROP(v);                            \
            v = t;                              \
        }                                       \
        --sp;                                   \
        if (v == jump_when) {                   \
            pc += jump_of(word);                \
            if (jump_of(word) < 0) F->line = 0; \
        }                                       \
        NEXT();                                 \
    }
    CONDITION(POP_JUMP_IF_FALSE, kFalse)
    CONDITION(POP_JUMP_IF_TRUE, kTrue)
#undef CONDITION
    TARGET(POP_JUMP_IF_NONE) {
        Value v = *--sp;
        if (v == kNone) {
            pc += jump_of(word);
            if (jump_of(word) < 0) F->line = 0;
        }
        DROP(v);
        NEXT();
    }
    TARGET(POP_JUMP_IF_NOT_NONE) {
        Value v = *--sp;
        if (v != kNone) {
            pc += jump_of(word);
            if (jump_of(word) < 0) F->line = 0;
        }
        DROP(v);
        NEXT();
    }
#define OR_POP(name, jump_when)                   \
    TARGET(name) {                                \
        Value v = TOP();                          \
        Value t = v;                              \
        if (v != kTrue && v != kFalse) {          \
            SAVE();                               \
            t = truth_value(run, v);              \
            if (t == kTailCall) {                 \
                clear_request(run);               \
                int b = truth(run, v);            \
                t = b < 0 ? Value{} : of_bool(b); \
            }                                     \
            LOOK();                               \
            if (!t) goto error;                   \
        }                                         \
        if (t == jump_when) {                     \
            pc += jump_of(word);                  \
        } else {                                  \
            --sp;                                 \
            DROP(v);                              \
        }                                         \
        NEXT();                                   \
    }
    OR_POP(JUMP_IF_FALSE_OR_POP, kFalse)
    OR_POP(JUMP_IF_TRUE_OR_POP, kTrue)
#undef OR_POP
    TARGET(GET_ITER) {
        Value v = TOP();
        if (is_a(m, v, TypeId::generator)) NEXT();
        REPLACE(1, get_iter(run, v));
    }
    TARGET(FOR_ITER) {
        Value it = TOP();
        if (it.is_ref()) {
            auto type = static_cast<TypeId>(object_of(m, it)->type);
            if (type == TypeId::generator) {
                auto* generator = at<Generator>(m, it);
                if (generator->state == GeneratorState::suspended) {
                    then.on_return = OnReturn::next;
                    value = kNone;
                    resumed = it;
                    goto resume;
                }
                if (generator->state == GeneratorState::created) {
                    SAVE();
                    then = {OnReturn::next, 0, Value{}};
                    called = resume_generator(run, it, kNone, 0, then, &value);
                    goto called_then;
                }
            } else if (type == TypeId::list_iterator) {
                auto* record = at<Record>(m, it);
                Value list = record->fields[0];
                if (list) {
                    auto i = record->fields[1].as_int();
                    auto* l = at<List>(m, list);
                    if (i < l->size) {
                        Value v = at<Value>(m, l->items)[i];
                        record->fields[1] = Value::of_int(i + 1);
                        retain(m, v);
                        PUSH_OR_STORE(v);
                        NEXT();
                    }
                }
            }
            if (type == TypeId::range_iterator) {
                auto* record = at<Record>(m, it);
                // next, step, stop as ints that fit
                if (record->fields[0].is_int() && record->fields[1].is_int() && record->fields[2].is_int()) {
                    auto now = record->fields[0].as_int(), step = record->fields[1].as_int(),
                         left = record->fields[2].as_int();
                    if (left > 0 && Value::fits_int(now + step)) {
                        record->fields[0] = Value::of_int(now + step);
                        record->fields[2] = Value::of_int(left - 1);
                        PUSH_OR_STORE(Value::of_int(now));
                        NEXT();
                    }
                }
            }
            SAVE();
            Value r = iterator_next(run, it);
            LOOK();
            if (r == kExhausted) goto exhausted;
            if (!r) {
                if (error_is(run, TypeId::StopIteration)) {
                    clear_error(run);
                    goto exhausted;
                }
                goto error;
            }
            if (r == kTailCall) {
                then = {OnReturn::next, 0, Value{}};
                F->stack = offset_of(sp);
                called = serve_request(run, sp, then, &value);
                if (called == Called::raised && top_frame(m) == F && error_is(run, TypeId::StopIteration)) {
                    clear_error(run);    // by a native, before anything was entered
                    LOOK();
                    goto exhausted;
                }
                goto called_then;
            }
            PUSH(r);
            NEXT();
        }
        SAVE();
        raise(run, TypeId::TypeError, "'" + type_name(m, it) + "' object is not an iterator");
        goto error;
    }
exhausted : {    // of the FOR_ITER just before pc
    word = pc[-1];
    Value it = *--sp;
    pc += jump_of(word);
    DROP(it);
    NEXT();
}
    TARGET(BUILD_TUPLE) {
        SAVE();
        auto n = ARG;
        Value tuple = new_tuple(m, n);
        sp -= n;
        for (std::uint32_t i = 0; i < n; ++i) at<Tuple>(m, tuple)->items[i] = sp[i];
        PUSH(tuple);
        NEXT();
    }
    TARGET(BUILD_LIST) {
        SAVE();
        auto n = ARG;
        Value list = new_list(m, n);
        sp -= n;
        for (std::uint32_t i = 0; i < n; ++i) items_of(m, list)[i] = sp[i];
        at<List>(m, list)->size = n;
        PUSH(list);
        NEXT();
    }
    TARGET(BUILD_SET) {
        auto n = ARG;
        REPLACE(n, build_set(run, sp - n, n));
    }
    TARGET(BUILD_MAP) {
        auto n = ARG;
        REPLACE(2 * n, build_map(run, sp - 2 * n, n));
    }
    TARGET(BUILD_CONST_KEY_MAP) {
        auto n = ARG;
        REPLACE(n + 1, build_const_key_map(run, sp - n - 1, n, TOP()));
    }
    TARGET(BUILD_STRING) {
        auto n = ARG;
        REPLACE(n, build_string(run, sp - n, n));
    }
    TARGET(BUILD_SLICE) {
        SAVE();
        Value slice = new_record(m, TypeId::slice, 3);
        auto* s = at<Slice>(m, slice);
        s->step = ARG == 3 ? *--sp : kNone;
        s->stop = *--sp;
        s->start = *--sp;
        PUSH(slice);
        NEXT();
    }
    TARGET(LIST_APPEND) {
        SAVE();
        Value v = *--sp;
        list_append(m, sp[-static_cast<std::int32_t>(ARG)], v);
        drop(m, v);
        NEXT();
    }
    TARGET(SET_ADD) {
        SAVE();
        Value v = TOP();
        bool ok = set_add(run, sp[-1 - static_cast<std::int32_t>(ARG)], v);
        --sp;
        drop(m, v);
        LOOK();
        if (!ok) goto error;
        NEXT();
    }
    TARGET(MAP_ADD) {
        SAVE();
        Value key = sp[-2], v = sp[-1];
        bool ok = dict_set(run, sp[-2 - static_cast<std::int32_t>(ARG)], key, v);
        sp -= 2;
        drop(m, key);
        drop(m, v);
        LOOK();
        if (!ok) goto error;
        NEXT();
    }
    TARGET(LIST_EXTEND) goto extend;
    TARGET(SET_UPDATE) goto extend;
    TARGET(DICT_UPDATE) goto extend;
    TARGET(DICT_MERGE) goto extend;
extend : {
    SAVE();
    Value source = TOP();
    Value r = extend(run, op_of(word), sp[-1 - static_cast<std::int32_t>(ARG)], source, sp - 1 - ARG);
    if (r == kTailCall) {    // the source becomes a list first
        F->pc -= 1;
        goto retry;
    }
    --sp;
    drop(m, source);
    LOOK();
    if (!r) goto error;
    NEXT();
}
    TARGET(LIST_TO_TUPLE) {
        SAVE();
        Value list = TOP();
        auto* l = at<List>(m, list);
        TOP() = new_tuple_of(m, at<Value>(m, l->items), l->size);
        drop(m, list);
        NEXT();
    }
    TARGET(UNPACK_SEQUENCE) {
        Value v = TOP();
        auto n = ARG;
        if (v.is_ref()) {
            const Value* items = nullptr;
            std::uint32_t size = 0;
            if (is_a(m, v, TypeId::tuple)) {
                items = at<Tuple>(m, v)->items;
                size = at<Tuple>(m, v)->size;
            } else if (is_a(m, v, TypeId::list)) {
                items = items_of(m, v);
                size = at<List>(m, v)->size;
            }
            if (items && size == n) {
                --sp;
                for (std::uint32_t i = n; i-- > 0;) PUSH(retained(m, items[i]));
                DROP(v);
                NEXT();
            }
        }
        SAVE();
        Value r = unpack(run, v, n, -1);
        if (r == kTailCall) {
            F->pc -= 1;
            goto retry;
        }
        LOOK();
        if (!r) goto error;
        TOP() = r;
        drop(m, v);
        v = TOP();
        --sp;
        for (std::uint32_t i = n; i-- > 0;) PUSH(retained(m, at<Tuple>(m, v)->items[i]));
        drop(m, v);
        NEXT();
    }
    TARGET(UNPACK_EX) {
        Value v = TOP();
        SAVE();
        auto before = ARG_A, after = ARG_B;
        Value r = unpack(run, v, before, static_cast<std::int32_t>(after));
        if (r == kTailCall) {
            F->pc -= 1;
            goto retry;
        }
        LOOK();
        if (!r) goto error;
        --sp;
        for (std::uint32_t i = before + after + 1; i-- > 0;) PUSH(retained(m, at<Tuple>(m, r)->items[i]));
        drop(m, v);
        drop(m, r);
        NEXT();
    }
    TARGET(FORMAT_VALUE) {
        auto arg = ARG;
        Value spec = (arg & 4) ? TOP() : Value{};
        Value v = (arg & 4) ? sp[-2] : TOP();
        if (!spec && (arg & 3) < 2 && is_a(m, v, TypeId::str)) NEXT();
        REPLACE(spec ? 2 : 1, format_value(run, v, arg & 3, spec));
    }

    // --- Calls
    // ------------------------------------------------------------------------------------------------------------
    TARGET(CALL) {
        count = ARG;
        slot = sp - count - 1;
        result_slot = slot;
        names = Value{};
        goto call;
    }
    TARGET(CALL_METHOD) {
        count = ARG;
        slot = sp - count - 2;
        result_slot = slot;
        if (*slot)
            ++count;
        else
            ++slot;
        names = Value{};
        goto call;
    }
    TARGET(CALL_KW) {
        count = ARG;
        slot = sp - count - 1;
        result_slot = slot;
        names = K[*pc++];
        goto call_slow;
    }
    TARGET(CALL_METHOD_KW) {
        count = ARG;
        slot = sp - count - 2;
        result_slot = slot;
        if (*slot)
            ++count;
        else
            ++slot;
        names = K[*pc++];
        goto call_slow;
    }
    TARGET(CALL_EX) {
        SAVE();
        bool has_keywords = ARG & 1;
        slot = sp - 2 - has_keywords;
        result_slot = slot;
        if (F->generator) {
            Value* room = at<Value>(m, F->free_stack);
            if (is_native_iterable(run, slot[1]))
                for (std::uint32_t i = 0; i < 2u + has_keywords; ++i) room[i] = slot[i];
            if (is_native_iterable(run, slot[1])) slot = room;
        }
        Value kept = temporary_arguments(m, slot, has_keywords);
        Value spread = spread_arguments(run, slot, has_keywords, &count, &names);
        LOOK();
        if (spread == kTailCall) {    // the iterable of positional arguments becomes a list first
            drop(m, kept);
            F->pc -= 1;
            then = {OnReturn::operand, 1u + has_keywords, Value{}};
            sp = result_slot + 2 + has_keywords;
            called = serve_request(run, sp, then, &value);
            goto called_then;
        }
        if (!spread) {
            for (std::uint32_t i = 0; i <= count; ++i) drop(m, slot[i]);
            drop(m, kept);
            LOOK();
            sp = result_slot;
            goto error;
        }
        if (!F->generator) F->stack = offset_of(slot + 1 + count);
        then = kept ? Continuation{OnReturn::keep, 0, kept} : Continuation{};
        called = begin_call(run, slot, count, names, result_slot, then, &value);
        drop(m, names);
        goto called_then;
    }
call:
    if (is_a(m, *slot, TypeId::function)) {
        auto* function = at<Function>(m, *slot);
        auto facts = facts_of(*function);
        if (facts.arguments_of_generator() == count) {
            SAVE();
            value = make_generator(m, run.views[facts.code()], slot, count);
            if (__builtin_expect(R->origin_depth, 0)) note_origin(run, value);
            sp = result_slot;
            PUSH(value);
            LOOK();
            NEXT();
        }
        if (facts.arguments() == count) {
            auto* callee = &run.views[facts.code()];
            SAVE();
            auto* room = F->generator ? at<Value>(m, F->free_stack) : slot;
            bool is_over = room + 1 + callee->locals + callee->stack_size > stack_limit(m);
            if (is_over) raise_recursion(run);
            if (is_over || (R->frame_count >= R->recursion_check && is_too_deep(run, facts.code()))) goto error;
            F->stack = offset_of(result_slot);
            if (F->generator) {
                for (std::uint32_t i = 0; i <= count; ++i) room[i] = slot[i];
                slot = room;
            }
            L = slot + 1;
            sp = L + callee->locals;
            for (Value* p = L + count; p < sp; ++p) *p = Value{};
            ++F;
            ++R->frame_count;
            F->locals = offset_of(L);
            F->code = facts.code();
            F->function = offset_of(function);
            F->generator = 0;
            F->line = 0;
            F->frame_object = 0;
            F->on_return = OnReturn::push;
            F->state = 0;
            F->routine = 0;
            F->aux = 0;
            F->extra = Value{};
            F->handled_before = Value{};
            F->free_stack = F->unused = 0;
            view = callee;
            pc = view->words;
            K = view->constants;
            NEXT();
        }
    }
    if (!F->generator && slot->is_ref()) {    // next(g) and g.send(x) for a suspended generator
        auto type = static_cast<TypeId>(object_of(m, *slot)->type);
        if (type == TypeId::native || type == TypeId::method_descriptor) {
            auto* native = at<NativeFunction>(m, *slot);
            auto number = static_cast<std::uint32_t>(native->number.as_int());
            value = Value{};
            bool is_on_stack = true;
            if (number == run.natives.next_number && count == 1) {
                resumed = slot[1];
                value = kNone;
            } else if (number == run.natives.send_number && type == TypeId::native && count == 1) {
                resumed = native->self;
                value = slot[1];
                is_on_stack = false;
            } else if (number == run.natives.send_number && count == 2) {
                resumed = slot[1];
                value = slot[2];
            }
            if (value && !is_temporary(m, value) && is_a(m, resumed, TypeId::generator) &&
                at<Generator>(m, resumed)->state == GeneratorState::suspended && R->frame_count < R->recursion_check) {
                // The frame's reference takes the place of the stack's.
                if (is_on_stack) --object_of(m, resumed)->count;
                Value callable = *slot;
                sp = result_slot;
                then.on_return = OnReturn::push;
                auto* object = object_of(m, callable);
                if (object->count == 1) {
                    // A bound method made for this call: the generator must outlive it.
                    ++object_of(m, resumed)->count;
                    drop(m, callable);
                    --object_of(m, resumed)->count;
                } else if (object->count != kImmortal) {
                    --object->count;
                }
                goto resume;
            }
        }
    }
call_slow:
    SAVE();
    if (F->generator) {    // its stack is too small for what a call needs: the arguments go to the value stack
        Value* room = at<Value>(m, F->free_stack);
        if (room + count + 64 > stack_limit(m)) {
            raise_recursion(run);
            goto error;
        }
        for (std::uint32_t i = 0; i <= count; ++i) room[i] = slot[i];
        slot = room;
    }
    then = Continuation{};
    called = begin_call(run, slot, count, names, result_slot, then, &value);
    if (called == Called::value) {
        LOOK();
        sp = result_slot;
        PUSH(value);
        NEXT();
    }
    goto called_then;

resume :    // a suspended generator or coroutine goes on with `value`; what it yields is delivered by then.on_return
{
    SAVE();
    bool is_chain = false;
    std::uint32_t silent_events = 0;    // counted, to be recorded together
    std::uint32_t first_who = 0;
    auto how = value == kNone ? How::next : How::send;
    auto free_stack = F->generator ? F->free_stack : F->stack;
    // A delegation is walked down to the generator that will really go on.
    while (true) {
        auto* g = at<Generator>(m, resumed);
        const CodeView* callee = &run.views[g->code];
        if (__builtin_expect(R->frame_count >= R->recursion_check, 0) && is_too_deep(run, g->code)) {
            close_unentered(run, resumed);
            drop(m, value);
            if (then.on_return == OnReturn::send) ++pc;
            goto error;
        }
        if (!is_chain) {
            if (!(callee->flags & Code::is_silent)) {
                ++R->step;
                if (run.recorder)
                    run.recorder->append_one(record_kind(EventKind::gen_resume, how),
                                             static_cast<std::uint32_t>(entity_kind(*g)) << 29 | g->number,
                                             payload_of(value), R->step);
                if (__builtin_expect(R->step >= run.watch_step, 0)) {
                    auto place = op_of(callee->words[g->pc]) == Op::SEND && g->stack > 0 ? g->pc : g->pc - 1;
                    emit_generator_slowly(run, EventKind::gen_resume, how, *g, value, callee->code->lines[place]);
                    if (run.wants_stop) LOOK();
                }
            }
        } else if (!(callee->flags & Code::is_silent)) {
            if (__builtin_expect(R->step + 1 >= run.watch_step, 0)) {
                if (silent_events && run.recorder)
                    run.recorder->append(record_kind(EventKind::gen_resume, how), first_who, payload_of(value), R->step,
                                         silent_events);
                silent_events = 0;
                auto place = op_of(callee->words[g->pc]) == Op::SEND && g->stack > 0 ? g->pc : g->pc - 1;
                emit_generator_at(run, EventKind::gen_resume, how, *g, value, *callee->code, place);
                if (run.wants_stop) LOOK();
            } else {
                ++R->step;
                if (++silent_events == 1) first_who = static_cast<std::uint32_t>(entity_kind(*g)) << 29 | g->number;
            }
        }
        ++F;
        ++R->frame_count;
        ++g->object.count;
        fill_generator_frame(*R, F, *g, resumed.offset(), then.on_return, free_stack);
        F->state = then.async_mode;
        then.async_mode = async_none;
        L = g->values;
        view = callee;
        sp = L + g->locals + g->stack;
        pc = view->words + g->pc;
        if (op_of(*pc) == Op::SEND && g->stack > 0) {
            Value inner = TOP();
            if ((is_a(m, inner, TypeId::generator) || is_a(m, inner, TypeId::coroutine)) &&
                at<Generator>(m, inner)->state == GeneratorState::suspended) {
                SAVE();
                then.on_return = OnReturn::send;
                resumed = inner;
                is_chain = true;
                continue;
            }
        }
        break;
    }
    if (__builtin_expect(silent_events && run.recorder, 0))
        run.recorder->append(record_kind(EventKind::gen_resume, how), first_who, payload_of(value), R->step,
                             silent_events);
    K = view->constants;
    PUSH(value);
    if (value == kNone && op_of(*pc) == Op::POP_TOP && labels == fast_labels) {    // `yield x` as a statement
        --sp;
        ++pc;
    }
    NEXT();
}

replaced:
    for (Value* p = sp - count; p < sp; ++p) drop(m, *p);
    sp -= count;
    LOOK();
    if (!value) goto error;
    F->stack = offset_of(sp);
    if (value == kTailCall) goto serve;
    PUSH(value);
    NEXT();
consumed:
    for (Value* p = sp - count; p < sp; ++p) drop(m, *p);
    sp -= count;
    LOOK();
    if (!value) goto error;
    F->stack = offset_of(sp);
    if (value == kTailCall) goto serve;
    NEXT();
serve:    // what a native or an operation requested; the operands are gone, the result is pushed
    then = {run.request.on_return, run.request.aux, take(run.request.extra)};
    run.request.on_return = OnReturn::push;
    called = serve_request(run, sp, then, &value);
called_then:
    LOOK();
    if (called == Called::entered) {
        LOAD();
        NEXT();
    }
    if (called == Called::raised) {
        F = top_frame(m);
        if (F->code == kNoCode) goto native_raised;
        LOAD();
        goto error;
    }
    goto deliver;

    TARGET(RETURN) {
        value = *--sp;
        goto do_return;
    }
    TARGET(RETURN_CONST) {
        value = retained(m, K[ARG]);
        goto do_return;
    }
do_return:
    if (F->generator) goto generator_returned;
    if (F->frame_object) {
        SAVE();
        detach_frame_object(run, F);
        LOOK();
    }
    {
        Value* end = L + view->locals;
        for (Value* p = L; p < end; ++p) {
            if (!p->is_ref()) continue;
            auto& references = object_of(m, *p)->count;
            if (references == kImmortal || --references != 0) continue;
            release(m, p->offset());
            LOOK();
            if (!has_finalizers(m)) continue;
            wait_in_order(m, p + 1, static_cast<std::uint32_t>(end - p - 1));
            break;
        }
        DROP(L[-1]);
    }
    if (F->on_return == OnReturn::push) {
        --R->frame_count;
        --F;
        if (F->code == kNoCode) {
            then = Continuation{OnReturn::push, 0, Value{}};
            goto deliver;
        }
        view = &run.views[F->code];
        L = at<Value>(m, F->locals);
        sp = at<Value>(m, F->stack);
        pc = view->words + F->pc;
        K = view->constants;
        PUSH(value);
        NEXT();
    }
    then = {F->on_return, F->aux, F->extra};
    --R->frame_count;
    goto deliver;

    // --- A plain call has returned `value`: what its caller makes of it
    // ------------------------------------------------------
deliver:
    if (then.on_return == OnReturn::leave) {
        run.result = value;
        run.was_yielded = false;
        return Left::returned;
    }
    if (then.on_return == OnReturn::native) {
        incoming = value;
        ended = Ended::returned;
        goto native_step;
    }
    F = top_frame(m);
    if (F->code == kNoCode) {    // a native frame gets everything as it is
        if (then.on_return == OnReturn::discard) {
            finish_discarded(run, then, value, take(then.extra));
            drop(m, value);
            goto native_frame;
        }
        incoming = value;
        ended = Ended::returned;
        goto native_step;
    }
    LOAD();
    LOOK();
    switch (then.on_return) {
        case OnReturn::push:
        case OnReturn::next:
        case OnReturn::getattr:
        case OnReturn::keep:
            drop(m, then.extra);
            LOOK();
            PUSH(value);
            NEXT();
        case OnReturn::retry: PUSH(value); NEXT();
        case OnReturn::drop:
            drop(m, then.extra);
            LOOK();
            DROP(value);
            NEXT();
        case OnReturn::operand: {
            auto& place = sp[-static_cast<std::int32_t>(then.aux)];
            Value old = place;
            place = value;
            DROP(old);
            NEXT();
        }
        case OnReturn::send:    // a method of an iterator in Python: what it returns was yielded
            goto delegate_yields;
        case OnReturn::next_default:
            drop(m, then.extra);
            PUSH(value);
            NEXT();
        default: {
            Value r = continue_with(run, then, value);
            if (r == kExhausted) {    // nothing to push
                LOOK();
                NEXT();
            }
            REPLACE(0, r);
        }
    }

    // --- Generators
    // -----------------------------------------------------------------------------------------------------------
    TARGET(YIELD) {
        value = *--sp;
        SAVE();
        auto* generator = at<Generator>(m, F->generator);
        if (!(view->flags & Code::is_silent)) {
            emit_generator_at(run, EventKind::gen_suspend, How::yield, *generator, value, *view->code, F->pc - 1);
            if (run.wants_stop) LOOK();
        }
        if (ARG && F->state) generator->flags &= static_cast<std::uint8_t>(~gen_is_running_async);
        suspend(run, *generator, F);
        --R->frame_count;
        if (F->on_return == OnReturn::next || (F->on_return == OnReturn::push && !F->state)) {
            --F;
            if (__builtin_expect(F->code != kNoCode, 1)) {
                view = &run.views[F->code];
                L = at<Value>(m, F->locals);
                sp = at<Value>(m, F->stack);
                pc = view->words + F->pc;
                K = view->constants;
                if (__builtin_expect(has_finalizers(m), 0)) LOOK();    // nobody else held the generator
                PUSH_OR_STORE(value);
                NEXT();
            }
            ++F;
        }
        LOOK();
        bool is_async = ARG;
        then = {F->on_return, F->aux, F->extra};
        auto mode = F->state;
        if (mode == async_asend && then.on_return == OnReturn::send) {
            LOAD();
            goto sent;
        }
        if (is_async && mode) {    // what an async generator yields is the result of awaiting asend()
            Value r = async_generator_yielded(run, mode, value);
            if (!r) goto raise_in_caller;
            value = r;
            goto delegate_returned_plain;
        }
        goto yielded;
    }
yielded:    // the generator whose frame was popped has yielded `value`; its continuation is `then`
    switch (then.on_return) {
        case OnReturn::push:
        case OnReturn::next:
        case OnReturn::next_default:
        case OnReturn::keep:
            F = top_frame(m);
            if (F->code == kNoCode) {
                incoming = value;
                ended = Ended::yielded;
                goto native_step;
            }
            LOAD();
            drop(m, then.extra);
            LOOK();
            PUSH(value);
            NEXT();
        case OnReturn::send: LOAD(); goto delegate_yields;
        case OnReturn::native:
            incoming = value;
            ended = Ended::yielded;
            goto native_step;
        case OnReturn::leave:
            run.result = value;
            run.was_yielded = true;
            return Left::returned;
        default:    // close()
            drop(m, value);
            raise_ignored_exit(run, then);
            if (close_failed(run, then)) {
                LOAD();
                LOOK();
                NEXT();
            }
            goto raise_in_caller;
    }
delegate_yields :    // F waits at a SEND whose iterator has yielded `value`: so does F, and those that wait for F
{
    std::uint32_t silent_events = 0;
    std::uint32_t first_who = 0;
    auto how = How::none;
    F->pc = static_cast<std::uint32_t>(pc - view->words);    // at the SEND
    F->stack = offset_of(sp);
    while (true) {
        auto* generator = at<Generator>(m, F->generator);
        if (!(F->routine & frame_is_silent) && !(view->flags & Code::is_silent)) {
            auto this_how = arg_of(view->words[F->pc]) & 1 ? How::await : How::yield_from;
            if (silent_events && (this_how != how || R->step + 1 >= run.watch_step)) {
                if (run.recorder)
                    run.recorder->append(record_kind(EventKind::gen_suspend, how), first_who, 0, R->step,
                                         silent_events);
                silent_events = 0;
            }
            how = this_how;
            if (__builtin_expect(R->step + 1 >= run.watch_step, 0)) {
                emit_generator_at(run, EventKind::gen_suspend, how, *generator, Value{}, *view->code, F->pc);
                if (run.wants_stop) LOOK();
            } else {
                ++R->step;
                if (++silent_events == 1)
                    first_who = static_cast<std::uint32_t>(entity_kind(*generator)) << 29 | generator->number;
            }
        }
        suspend(run, *generator, F);
        --R->frame_count;
        if (F->on_return != OnReturn::send) break;
        --F;
        view = &run.views[F->code];
    }
    if (silent_events && run.recorder)
        run.recorder->append(record_kind(EventKind::gen_suspend, how), first_who, 0, R->step, silent_events);
    if (has_finalizers(m)) LOOK();
    if (F->on_return == OnReturn::next || F->on_return == OnReturn::push) {
        --F;
        if (F->code != kNoCode) {
            view = &run.views[F->code];
            L = at<Value>(m, F->locals);
            sp = at<Value>(m, F->stack);
            pc = view->words + F->pc;
            K = view->constants;
            PUSH(value);
            NEXT();
        }
        ++F;
    }
    then = {F->on_return, F->aux, F->extra};
    goto yielded;
}
generator_returned : {
    auto* generator = at<Generator>(m, F->generator);
    if (F->on_return == OnReturn::send && !F->state && !F->frame_object && !(F[-1].routine & frame_is_silent) &&
        R->step + 1 < run.watch_step) {
        if (!(view->flags & Code::is_silent))
            emit_generator_at(run, EventKind::gen_return, How::none, *generator, value, *view->code, 0);
        leave_ended_generator(m, *generator, F, sp);
        auto ended_at = F->generator;
        --R->frame_count;
        --F;
        view = &run.views[F->code];
        L = at<Value>(m, F->locals);
        sp = at<Value>(m, F->stack);
        pc = view->words + F->pc + 1;
        K = view->constants;
        Value it = sp[-1];
        sp[-1] = value;
        if (it.offset() == ended_at && generator->object.count == 1)
            free_ended_generator(m, ended_at);
        else
            drop(m, it);
        LOOK();
        NEXT();
    }
    SAVE();
    if (!(view->flags & Code::is_silent)) {
        emit_generator(run, EventKind::gen_return, How::none, *generator, value, view->code->lines[F->pc - 1]);
        LOOK();
    }
    auto mode = F->state;
    then = {F->on_return, F->aux, F->extra};
    finish_generator(run, F);
    LOOK();
    if (mode) {
        Value r = async_generator_returned(run, mode, value);
        if (!r) goto raise_in_caller;
        value = r;
        goto delegate_returned_plain;
    }
}
    // A generator has returned `value`.
    switch (then.on_return) {
        case OnReturn::push:
        case OnReturn::keep: raise_stop_iteration(run, value); goto raise_in_caller;
        case OnReturn::next:
            drop(m, value);
            LOAD();
            goto exhausted;
        case OnReturn::next_default:
            drop(m, value);
            LOAD();
            PUSH(then.extra);
            NEXT();
        case OnReturn::send: LOAD(); goto sent;
        case OnReturn::native:
            incoming = value;
            ended = Ended::returned;
            goto native_step;
        case OnReturn::leave: raise_stop_iteration(run, value); return Left::raised;
        default: goto closed;
    }
delegate_returned_plain:    // an awaitable that is not a generator itself has the result `value`
    if (then.on_return == OnReturn::send) {
        LOAD();
        goto sent;
    }
    if (then.on_return == OnReturn::leave) {
        raise_stop_iteration(run, value);
        return Left::raised;
    }
    if (then.on_return == OnReturn::native) {
        incoming = value;
        ended = Ended::returned;
        goto native_step;
    }
    raise_stop_iteration(run, value);
    goto raise_in_caller;
sent:    // F waits at a SEND (pc) whose iterator has returned `value`
    if (F->routine & frame_is_silent) {
        F->routine &= ~frame_is_silent;
        if (!(view->flags & Code::is_silent)) {
            emit_generator(run, EventKind::gen_resume, value == kNone ? How::next : How::send,
                           *at<Generator>(m, F->generator), value, view->code->lines[F->pc]);
            LOOK();
        }
    }
    {
        Value it = sp[-1];
        sp[-1] = value;
        ++pc;
        DROP(it);
        NEXT();
    }
closed:    // close() of a generator has come to its end: `value` is dropped
    drop(m, value);
    value = Value{};
    switch (finish_close(run, then)) {
        case Closed::pushed_none:
            F = top_frame(m);
            if (F->code == kNoCode) {
                incoming = kNone;
                ended = Ended::returned;
                goto native_step;
            }
            LOAD();
            LOOK();
            PUSH(kNone);
            NEXT();
        case Closed::nothing:
            LOAD();
            LOOK();
            NEXT();
        case Closed::raised: goto raise_in_caller;
        case Closed::left:
            run.result = kNone;
            run.was_yielded = false;
            return Left::returned;
        case Closed::native:
            incoming = kNone;
            ended = Ended::returned;
            goto native_step;
    }
    __builtin_unreachable();
raise_in_caller:
    if (then.on_return == OnReturn::keep) drop(m, then.extra);
    F = top_frame(m);
    if (then.on_return == OnReturn::leave) return Left::raised;
    if (F->code == kNoCode) goto native_raised;
    LOAD();
    LOOK();
    if (then.on_return == OnReturn::send && pc < view->words + view->code->words.size() && op_of(*pc) == Op::SEND) ++pc;
    goto error;

    TARGET(GET_AWAITABLE) {
        Value v = TOP();
        if (is_a(m, v, TypeId::coroutine) &&
            (at<Generator>(m, v)->state == GeneratorState::created || !is_awaited(run, v)))
            NEXT();
        REPLACE(1, get_awaitable(run, v, ARG));
    }
    TARGET(GET_YIELD_FROM_ITER) {
        Value v = TOP();
        if (is_a(m, v, TypeId::generator)) NEXT();
        REPLACE(1, get_yield_from_iter(run, v, view->flags));
    }
    TARGET(SEND) {
        value = *--sp;
        Value it = TOP();
        --pc;    // the frame waits at the SEND itself
        if ((is_a(m, it, TypeId::generator) || is_a(m, it, TypeId::coroutine)) &&
            at<Generator>(m, it)->state == GeneratorState::suspended) {
            then.on_return = OnReturn::send;
            resumed = it;
            goto resume;
        }
        SAVE();
        if (is_a(m, it, TypeId::agen_asend) && may_resume_by_asend(m, it)) {
            resumed = begin_asend(m, it, &value);
            then.on_return = OnReturn::send;
            then.async_mode = async_asend;
            goto resume;
        }
        if (is_a(m, it, TypeId::coroutine) && value == kNone && may_enter_quickly(run, it)) {
            auto* g = at<Generator>(m, it);
            auto free_stack = F->generator ? F->free_stack : F->stack;
            view = &run.views[g->code];
            emit_first_entry(run, *g, *view);
            ++F;
            ++R->frame_count;
            ++g->object.count;
            fill_generator_frame(*R, F, *g, it.offset(), OnReturn::send, free_stack);
            L = g->values;
            sp = L + g->locals;
            pc = view->words;
            K = view->constants;
            NEXT();
        }
        if (is_a(m, it, TypeId::generator) || is_a(m, it, TypeId::coroutine)) {
            then = {OnReturn::send, 0, Value{}};
            called = resume_generator(run, it, value, 0, then, &value);
            if (called == Called::raised) {
                F = top_frame(m);
                LOAD();
                LOOK();
                if (op_of(*pc) == Op::SEND) ++pc;
                if (error_is(run, TypeId::StopIteration)) {
                    value = take_stop_value(run);
                    --pc;
                    goto sent;
                }
                goto error;
            }
            goto called_then;
        }
        bool done = false;
        Value r = send_native(run, it, value, &done);
        drop(m, value);
        LOOK();
        if (r == kTailCall) {
            then = {OnReturn::send, 0, Value{}};
            auto depth = R->frame_count;
            called = serve_request(run, sp, then, &value);
            if (called == Called::entered) {
                LOAD();
                NEXT();
            }
            if (called == Called::raised) {
                if (top_frame(m) != F) goto called_then;    // thrown into what is driven: not for this frame yet
                LOAD();
                if (R->frame_count > depth) {    // athrow(): raised where its generator stands
                    LOOK();
                    goto error;
                }
                if (error_is(run, TypeId::StopIteration)) {
                    value = take_stop_value(run);
                    goto sent;
                }
                ++pc;
                goto error;
            }
            goto delegate_yields;
        }
        if (!r) {
            if (error_is(run, TypeId::StopIteration)) {
                value = take_stop_value(run);
                goto sent;
            }
            ++pc;
            goto error;
        }
        value = r;
        if (done) goto sent;
        goto delegate_yields;
    }
    TARGET(GET_AITER) {
        REPLACE(1, get_aiter(run, TOP()));
    }
    TARGET(GET_ANEXT) {
        Value v = TOP();
        if (is_a(m, v, TypeId::async_generator) && (at<Generator>(m, v)->flags & gen_hooks_done)) {
            SAVE();
            PUSH(make_asend(m, v));
            LOOK();
            NEXT();
        }
        REPLACE(0, get_anext(run, v));
    }
    TARGET(END_ASYNC_FOR) {
        SAVE();
        Value exc = TOP();
        if (is_instance(m, exc, TypeId::StopAsyncIteration)) {
            sp -= 2;
            DROP(exc);
            DROP(sp[0]);
            NEXT();
        }
        --sp;
        R->error = exc;
        goto unwind;
    }

    // --- A native frame: the event loop
    // --------------------------------------------------------------------------------------
native_frame:
    incoming = Value{};
    ended = Ended::returned;
    goto native_step;
native_raised:
    incoming = Value{};
    ended = Ended::raised;
native_step : {
    F = top_frame(m);
    if (F->code != kNoCode) {    // the native frame is gone: deliver as a plain value
        LOAD();
        if (ended == Ended::raised) goto error;
        PUSH(incoming);
        NEXT();
    }
    if (run.wants_stop && R->recursion_in_native == 0 && incoming.is_unbound() && ended == Ended::returned)
        return Left::stopped;
    NativeStep step = run.loop.run_forever(run, *F, incoming, ended);
    switch (step.next) {
        case Next::call: {
            slot = result_slot = at<Value>(m, F->stack);
            sp = slot;
            *sp++ = step.callable;
            count = 0;
            if (step.args) {
                auto* tuple = at<Tuple>(m, step.args);
                for (; count < tuple->size; ++count) *sp++ = retained(m, tuple->items[count]);
                drop(m, step.args);
            }
            names = Value{};
            if (step.keywords) {
                Value* end = sp;    // the address of sp itself is never taken: it would leave its register
                names = spread_keywords(run, &end, step.keywords, &count);
                sp = end;
            }
            then = {OnReturn::native, 0, Value{}};
            called = begin_call(run, slot, count, names, slot, then, &value);
            drop(m, names);
            if (called == Called::entered) {
                LOAD();
                LOOK();
                NEXT();
            }
            if (called == Called::raised) goto native_raised;
            incoming = value;
            ended = Ended::returned;
            goto native_step;
        }
        case Next::resume:
        case Next::throw_in:
            then = {OnReturn::native, 0, Value{}};
            called = resume_generator(run, step.generator, step.value, step.next == Next::resume ? 0 : 1, then, &value);
            drop(m, step.generator);
            if (called == Called::entered) {
                LOAD();
                LOOK();
                NEXT();
            }
            F = top_frame(m);
            if (called == Called::raised) {
                if (F->code == kNoCode) goto native_raised;
                LOAD();
                LOOK();
                if (op_of(*pc) == Op::SEND && (F->routine & frame_is_silent)) ++pc;
                goto error;
            }
            incoming = value;
            ended = Ended::yielded;
            goto native_step;
        case Next::pause:
            if (has_finalizers(m)) {
                called = begin_finalizer(run, &then, &value);
                if (called == Called::entered || called == Called::raised) {
                    LOAD();
                    LOOK();
                    if (called == Called::raised) goto error;
                    NEXT();
                }
            }
            if (run.wants_stop && R->recursion_in_native == 0) return Left::stopped;
            goto native_frame;
        case Next::finish:
            value = step.value;
            then = {F->on_return, F->aux, F->extra};
            --R->frame_count;
            goto deliver;
        case Next::fail:
            then = {F->on_return, F->aux, F->extra};
            --R->frame_count;
            drop(m, then.extra);
            if (then.on_return == OnReturn::leave) return Left::raised;
            goto raise_in_caller;
    }
}

    // --- Functions, classes, imports
    // --------------------------------------------------------------------------------------------
    TARGET(MAKE_FUNCTION) {
        SAVE();
        auto flags = ARG;
        auto child = view->code->children[*pc++];
        Value function = make_function(run, child, at<Function>(m, F->function)->globals);
        auto* f = at<Function>(m, function);
        if (flags & 8) f->closure = *--sp;
        if (flags & 4) f->annotations = *--sp;
        if (flags & 2) f->kwdefaults = *--sp;
        if (flags & 1) f->defaults = *--sp;
        PUSH(function);
        NEXT();
    }
    TARGET(LOAD_BUILD_CLASS) {
        SAVE();
        Value v = load_build_class(run);
        if (!v) goto error;
        retain(m, v);
        PUSH(v);
        NEXT();
    }
    TARGET(LOAD_ASSERTION_ERROR) {
        Value v = class_value(m, TypeId::AssertionError);
        retain(m, v);
        PUSH(v);
        NEXT();
    }
    TARGET(SETUP_ANNOTATIONS) {
        SAVE();
        if (!setup_annotations(run, view->flags & Code::is_module ? at<Function>(m, F->function)->globals : L[0]))
            goto error;
        NEXT();
    }
    TARGET(IMPORT_NAME) {
        REPLACE(2, import_name(run, view->names[ARG], sp[-1], sp[-2]));    // fromlist, level
    }
    TARGET(IMPORT_FROM) REPLACE(0, import_from(run, TOP(), view->names[ARG]));
    TARGET(IMPORT_STAR) {
        SAVE();
        bool is_in_namespace = view->flags & Code::is_class_body;
        bool ok = import_star(run, TOP(), is_in_namespace ? L[0] : at<Function>(m, F->function)->globals);
        Value v = *--sp;
        drop(m, v);
        LOOK();
        if (!ok) goto error;
        NEXT();
    }

    // --- Exceptions
    // ---------------------------------------------------------------------------------------------------------------
    TARGET(RAISE) {
        SAVE();
        auto n = ARG;
        Value cause = n == 2 ? *--sp : Value{};
        Value exc = n >= 1 ? *--sp : Value{};
        F->stack = offset_of(sp);
        bool is_again = raise_statement(run, exc, cause);    // takes both
        LOOK();
        if (is_again) goto unwind;
        goto error;
    }
    TARGET(PUSH_EXC_INFO) {
        Value exc = TOP();
        TOP() = R->handled ? R->handled : kNone;
        R->handled = retained(m, exc);
        PUSH(exc);
        NEXT();
    }
    TARGET(POP_EXCEPT) {
        Value previous = *--sp;
        Value old = R->handled;
        R->handled = previous == kNone ? Value{} : previous;
        DROP(old);
        NEXT();
    }
    TARGET(RERAISE) {
        SAVE();
        R->error = *--sp;
        F->stack = offset_of(sp);
        goto unwind;
    }
    TARGET(CHECK_EXC_MATCH) {
        SAVE();
        int match = exception_matches(run, sp[-2], sp[-1]);
        Value type = sp[-1];
        if (match < 0) goto error;
        sp[-1] = of_bool(match);
        DROP(type);
        NEXT();
    }
    TARGET(CHECK_EG_MATCH) {
        SAVE();
        Value type = sp[-1];
        bool ok = exception_group_match(run, &sp[-2], &sp[-1]);    // replaces both, consumes
        (void)type;
        LOOK();
        if (!ok) goto error;
        NEXT();
    }
    TARGET(PREP_RERAISE_STAR) {
        REPLACE(2, prepare_reraise_star(run, sp[-2], sp[-1]));    // the exception, the list
    }
    TARGET(BEFORE_WITH) {
        SAVE();
        Value manager = TOP();
        if (!before_with(run, manager, sp - 1, false)) goto error;
        sp += 2;
        LOOK();
        NEXT();
    }
    TARGET(BEFORE_ASYNC_WITH) {
        SAVE();
        Value manager = TOP();
        if (!before_with(run, manager, sp - 1, true)) goto error;
        sp += 2;
        LOOK();
        NEXT();
    }
    TARGET(WITH_EXCEPT_START) {
        Value exit = sp[-3], exc = sp[-1];
        PUSH(retained(m, exit));
        PUSH(retained(m, class_of(m, exc)));
        PUSH(retained(m, exc));
        Value traceback = at<Exception>(m, exc)->traceback;
        PUSH(traceback ? retained(m, traceback) : kNone);
        NEXT();
    }

    // --- Pattern matching
    // -----------------------------------------------------------------------------------------------------------
    TARGET(GET_LEN) {
        SAVE();
        auto n = length(run, TOP());
        LOOK();
        if (n < 0) goto error;
        PUSH(Value::of_int(n));
        NEXT();
    }
    TARGET(MATCH_MAPPING) {
        PUSH(of_bool(matches_mapping(run, TOP())));
        NEXT();
    }
    TARGET(MATCH_SEQUENCE) {
        PUSH(of_bool(matches_sequence(run, TOP())));
        NEXT();
    }
    TARGET(MATCH_KEYS) REPLACE(0, match_keys(run, sp[-2], sp[-1]));
    TARGET(MATCH_CLASS) {
        REPLACE(3, match_class(run, sp[-3], sp[-2], ARG, sp[-1]));    // subject, class, keywords
    }
    TARGET(PRINT_EXPR) {
        Value v = TOP();
        CONSUME(1, display_expression(run, v));
    }

    // --- Fused forms
    // ------------------------------------------------------------------------------------------------------------------
#include "core/vm/fused.inc"

    // --- An exception is on its way (root.error)
    // -----------------------------------------------------------------------------------------
error:
    if (F->code == kNoCode) goto native_raised;
    SAVE();
    add_traceback(run, F);
unwind:
    SAVE();
    if (F->routine & frame_is_silent) {
        F->routine &= ~frame_is_silent;
        if (R->handled && R->handled != kNone) set_context(run, R->error);
        if (!(view->flags & Code::is_silent)) {
            bool is_exit = F->routine & frame_closes;
            emit_generator(run, EventKind::gen_resume, is_exit ? How::close : How::throw_,
                           *at<Generator>(m, F->generator), R->error, view->code->lines[F->pc ? F->pc - 1 : 0]);
            LOOK();
        }
    }
    {
        auto place = F->pc ? F->pc - 1 : 0;
        const Handler* handler = F->pc ? find_handler(*view->code, place) : nullptr;
        if (handler) {
            Value* cut = L + view->locals + handler->depth;
            while (sp > cut) drop(m, *--sp);
            PUSH(take(R->error));
            pc = view->words + handler->handler;
            LOOK();
            NEXT();
        }
    }
left :    // by the exception
{
    while (sp > L + view->locals) drop(m, *--sp);
    F->stack = offset_of(sp);
    if (has_finalizers(m) && F->pc > 1) {
        PUSH(take(R->error));
        queue_value(m, kUnwind);
        goto special;    // at the instruction that raised: pc stands behind it
    }
    then = {F->on_return, F->aux, F->extra};
    auto mode = F->state;
    bool was_generator = F->generator != 0;
    if (type_of(m, R->error) == TypeId::AttributeError || error_is(run, TypeId::AttributeError)) note_attribute(run, F);
    if (was_generator) {
        leave_generator_by_exception(run, F, view->code);    // event, PEP 479; pops
        if (mode && async_generator_raised(run, mode)) {
            value = kNone;
            LOOK();
            goto delegate_returned_plain;
        }
    } else {
        pop_frame(run);
    }
    LOOK();
    switch (then.on_return) {
        case OnReturn::leave: return Left::raised;
        case OnReturn::native: goto native_raised;
        case OnReturn::next:
            LOAD();
            if (!was_generator && error_is(run, TypeId::StopIteration)) {
                clear_error(run);
                goto exhausted;
            }
            goto error;
        case OnReturn::next_default:
            LOAD();
            if (error_is(run, TypeId::StopIteration)) {
                clear_error(run);
                PUSH(then.extra);
                NEXT();
            }
            drop(m, then.extra);
            goto error;
        case OnReturn::send:
            LOAD();
            if (!was_generator && error_is(run, TypeId::StopIteration)) {
                value = take_stop_value(run);
                goto sent;
            }
            ++pc;    // past the SEND at which it waits
            goto error;
        case OnReturn::close:
            if (error_is(run, TypeId::GeneratorExit) || error_is(run, TypeId::StopIteration)) {
                clear_error(run);
                value = kNone;
                goto closed;
            }
            if (close_failed(run, then)) {    // a finaliser: reported as ignored
                LOAD();
                LOOK();
                NEXT();
            }
            goto raise_in_caller;
        case OnReturn::discard:
            finalizer_failed(run, then);
            LOAD();
            LOOK();
            NEXT();
        case OnReturn::getattr: {
            LOAD();
            REPLACE(0, attribute_failed(run, then));
        }
        default: break;
    }
    drop(m, then.extra);
    F = top_frame(m);
    if (F->code == kNoCode) goto native_raised;
    LOAD();
    if (then.on_return == OnReturn::retry || then.on_return == OnReturn::truth || then.on_return == OnReturn::operand)
        ++pc;
    goto error;
}
}

}    // namespace coroscope
