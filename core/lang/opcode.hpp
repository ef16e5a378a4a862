// The instruction set: one 32-bit word an instruction, `op | arg << 8`; what each does to the value stack.
//
// Stack pictures are [bottom .. top]. `A` is the 24-bit argument. Where two operands are packed, `a = A & 0xfff` and
// `b = A >> 12`. Jumps are relative, signed, in words, counted from the word after the instruction (and after its
// extra word where it has one). "+1" marks instructions that are followed by one extra data word.
#pragma once

#include <cstdint>

namespace coroscope {

// Operators of BINARY / INPLACE and of the fused forms; the order is part of the encoding.
enum class BinaryOp : std::uint8_t {
    add,
    sub,
    mul,
    truediv,
    floordiv,
    mod,
    pow,
    lshift,
    rshift,
    and_,
    or_,
    xor_,
    matmul,
};
enum class CompareOp : std::uint8_t { lt, le, eq, ne, gt, ge };

// A table: clang-format finds no fixed point for it.
// clang-format off
// X(name)
#define COROSCOPE_OPCODES(X)                                                                                           \
    X(NOP)                                                                                                             \
    X(LINE)          /* A & 0xffff: line, A >> 16: fuel it burns (instructions up to the next LINE, at most 255).      \
                        Counts a step where the line differs from the frame's last one (JUMP_BACK forgets it).         \
                        Line 0: no step, forgets the line (stands in handlers, before the next LINE). */               \
    X(LINE_WIDE)     /* +1 the line; A: fuel */                                                                        \
    X(FUEL)          /* A: fuel. In hidden code (prelude) in the place of LINE */                                      \
    X(POP_TOP)       /* [x] -> [] */                                                                                   \
    X(COPY)          /* push a copy of the A-th from the top (1: the top) */                                           \
    X(SWAP)          /* exchange the top with the A-th from the top (2: the one below) */                              \
    X(PUSH_NULL)     /* [] -> [unbound] */                                                                             \
    X(LOAD_CONST)    /* A: constant */                                                                                 \
    X(LOAD_FAST)     /* A: local; UnboundLocalError */                                                                 \
    X(LOAD_FAST_RAW) /* A: local slot as it is (a cell: what MAKE_FUNCTION's closure tuple holds) */                   \
    X(STORE_FAST)                                                                                                      \
    X(DELETE_FAST)                                                                                                     \
    X(LOAD_FAST_FAST)       /* fused: push local a, push local b */                                                    \
    X(STORE_FAST_LOAD_FAST) /* fused: store to a, push b */                                                            \
    X(MAKE_CELL)            /* A: local slot; wrap its value (or unbound) in a new cell */                             \
    X(COPY_FREE_VARS)       /* A: n; copy the function's closure into the last n local slots */                        \
    X(LOAD_CELL)            /* A: local slot holding a cell; NameError / UnboundLocalError */                          \
    X(STORE_CELL)                                                                                                      \
    X(DELETE_CELL)                                                                                                     \
    X(LOAD_CLASSDEREF) /* A: local slot of the cell; looks in the namespace (local 0) for its name first */            \
    X(LOAD_GLOBAL)     /* A: name; +1 cache */                                                                         \
    X(STORE_GLOBAL)    /* A: name */                                                                                   \
    X(DELETE_GLOBAL)                                                                                                   \
    X(LOAD_NAME) /* class bodies and exec: namespace (local 0), globals, builtins */                                   \
    X(STORE_NAME)                                                                                                      \
    X(DELETE_NAME)                                                                                                     \
    X(LOAD_ATTR)   /* A: name; +1 cache; [obj] -> [value] */                                                           \
    X(STORE_ATTR)  /* A: name; +1 cache; [value obj] -> [] */                                                          \
    X(DELETE_ATTR) /* A: name; [obj] -> [] */                                                                          \
    X(LOAD_METHOD) /* A: name; +1 cache; [obj] -> [function self] or [unbound callable] */                             \
    X(UNARY_NEGATIVE)                                                                                                  \
    X(UNARY_POSITIVE)                                                                                                  \
    X(UNARY_INVERT)                                                                                                    \
    X(UNARY_NOT)                                                                                                       \
    X(BINARY)            /* A: BinaryOp; [l r] -> [l op r] */                                                          \
    X(INPLACE)           /* A: BinaryOp */                                                                             \
    X(COMPARE)           /* A: CompareOp */                                                                            \
    X(IS_OP)             /* A: 1 for `is not` */                                                                       \
    X(CONTAINS_OP)       /* A: 1 for `not in`; [item container] -> [bool] */                                           \
    X(BINARY_SUBSCR)     /* [obj key] -> [value] */                                                                    \
    X(STORE_SUBSCR)      /* [value obj key] -> [] */                                                                   \
    X(DELETE_SUBSCR)     /* [obj key] -> [] */                                                                         \
    X(JUMP)              /* A: signed */                                                                               \
    X(JUMP_BACK)         /* A: signed, negative; forgets the frame's line, so that the target's LINE counts */         \
    X(POP_JUMP_IF_FALSE) /* A: signed (negative: forgets the line as JUMP_BACK) */                                     \
    X(POP_JUMP_IF_TRUE)                                                                                                \
    X(POP_JUMP_IF_NONE)                                                                                                \
    X(POP_JUMP_IF_NOT_NONE)                                                                                            \
    X(JUMP_IF_FALSE_OR_POP)                                                                                            \
    X(JUMP_IF_TRUE_OR_POP)                                                                                             \
    X(GET_ITER)    /* [x] -> [iter(x)] */                                                                              \
    X(FOR_ITER)    /* A: signed, where to go when exhausted; [iter] -> [iter next] or [] */                            \
    X(BUILD_TUPLE) /* A: n */                                                                                          \
    X(BUILD_LIST)                                                                                                      \
    X(BUILD_SET)                                                                                                       \
    X(BUILD_MAP)           /* A: n pairs, [k v k v ..] */                                                              \
    X(BUILD_CONST_KEY_MAP) /* A: n; [v1 .. vn keys_tuple] */                                                           \
    X(BUILD_STRING)        /* A: n strings joined */                                                                   \
    X(BUILD_SLICE)         /* A: 2 or 3 */                                                                             \
    X(LIST_APPEND) /* A: depth; [.. list .. x] -> x appended; the list is the A-th from the top after popping */       \
    X(SET_ADD)                                                                                                         \
    X(MAP_ADD)     /* [.. dict .. key value] */                                                                        \
    X(LIST_EXTEND) /* [.. list .. iterable] */                                                                         \
    X(SET_UPDATE)                                                                                                      \
    X(DICT_UPDATE) /* {**x}: later keys win */                                                                         \
    X(DICT_MERGE)  /* f(**x): a repeated key is a TypeError; the callable is 2 + A below */                            \
    X(LIST_TO_TUPLE)                                                                                                   \
    X(UNPACK_SEQUENCE)  /* A: n; [x] -> [xn .. x1], x1 on top */                                                       \
    X(UNPACK_EX)        /* a: before the star, b: after */                                                             \
    X(FORMAT_VALUE)     /* A & 3: 0 none, 1 str, 2 repr, 3 ascii; A & 4: [value spec] else [value] -> [str] */         \
    X(CALL)             /* A: n; [callable a1 .. an] -> [result] */                                                    \
    X(CALL_METHOD)      /* A: n; [function self a1 .. an] or [unbound callable a1 .. an] -> [result] */                \
    X(CALL_KW)          /* A: n in all; +1 constant: tuple of the last names; [callable a1 .. an] */                   \
    X(CALL_METHOD_KW)   /* the same after LOAD_METHOD */                                                               \
    X(CALL_EX)          /* A & 1: with a dict; [callable tuple-or-iterable (dict)] -> [result] */                      \
    X(RETURN)           /* [x] */                                                                                      \
    X(RETURN_CONST)     /* A: constant */                                                                              \
    X(MAKE_FUNCTION)    /* A: 1 defaults tuple, 2 kwdefaults dict, 4 annotations dict, 8 closure tuple,                \
                           pushed in this order; +1 index into Code::children; -> [function] */                        \
    X(LOAD_BUILD_CLASS) /* -> [__build_class__]; called with (body function, name, *bases, **keywords) */              \
    X(LOAD_ASSERTION_ERROR)                                                                                            \
    X(SETUP_ANNOTATIONS) /* make __annotations__ in the namespace where it is missing */                               \
    X(IMPORT_NAME)       /* A: name; [level fromlist] -> [module] */                                                   \
    X(IMPORT_FROM)       /* A: name; [module] -> [module attribute] */                                                 \
    X(IMPORT_STAR)       /* [module] -> [] */                                                                          \
    X(RAISE)             /* A: 0 re-raise what is being handled, 1 [exc], 2 [exc cause] */                             \
    X(PUSH_EXC_INFO)     /* [exc] -> [previous exc]; exc is now being handled */                                       \
    X(POP_EXCEPT)        /* [previous] -> []; previous is being handled again */                                       \
    X(RERAISE)           /* [exc] raised again, without a new traceback entry */                                       \
    X(CHECK_EXC_MATCH)   /* [exc type] -> [exc bool] */                                                                \
    X(CHECK_EG_MATCH)    /* [exc type] -> [rest match] (None where empty; match becomes what is handled) */            \
    X(PREP_RERAISE_STAR) /* [orig list] -> [exc or None] */                                                            \
    X(BEFORE_WITH)       /* [manager] -> [exit enter self]; then CALL_METHOD 0 gives [exit entered] */                 \
    X(BEFORE_ASYNC_WITH) /* the same with __aexit__, __aenter__ */                                                     \
    X(WITH_EXCEPT_START) /* [exit previous exc] -> [exit previous exc exit type exc tb]; then CALL 3 */                \
    X(GET_AWAITABLE)     /* A: 0 await, 1 after __aenter__, 2 after __aexit__; [x] -> [iterator] */                    \
    X(GET_YIELD_FROM_ITER)                                                                                             \
    X(SEND)           /* A: 0 yield from, 1 await; [iterator value] -> [result]. While the iterator yields, the        \
                         frame is suspended *at* this instruction; resumed with w it goes on as [iterator w]. */       \
    X(YIELD)          /* [x] -> suspended; resumed: [sent]. A: 1 in an async generator */                              \
    X(GET_AITER)      /* [x] -> [x.__aiter__()] */                                                                     \
    X(GET_ANEXT)      /* [aiter] -> [aiter awaitable] ready for LOAD_CONST None, SEND 1 */                             \
    X(END_ASYNC_FOR)  /* [aiter exc] -> [] if exc is StopAsyncIteration, else raised again */                          \
    X(GET_LEN)        /* [x] -> [x len(x)] */                                                                          \
    X(MATCH_MAPPING)  /* [x] -> [x bool] */                                                                            \
    X(MATCH_SEQUENCE) /* [x] -> [x bool] */                                                                            \
    X(MATCH_KEYS)     /* [x keys] -> [x keys values-or-None] */                                                        \
    X(MATCH_CLASS)    /* A: positional count; [x class names_tuple] -> [attributes-or-None] */                         \
    X(PRINT_EXPR)             /* [x] -> []: what the prompt shows */                                                   \
    /* Fused arithmetic and comparison: L local, C constant, S stack. LL, LC: a, b; SL, SC: A.                         \
       The locals of fused forms, LOAD_FAST_FAST and STORE_FAST_LOAD_FAST included, are bound: no check is needed.     \
       IADD, ISUB, IMUL are INPLACE. */                                                                                \
    COROSCOPE_FUSED(X, ADD)                                                                                            \
    COROSCOPE_FUSED(X, SUB)                                                                                            \
    COROSCOPE_FUSED(X, MUL)                                                                                            \
    COROSCOPE_FUSED(X, LT)                                                                                             \
    COROSCOPE_FUSED(X, LE) COROSCOPE_FUSED(X, EQ) COROSCOPE_FUSED(X, NE) COROSCOPE_FUSED(X, GT) COROSCOPE_FUSED(X, GE) \
        COROSCOPE_FUSED(X, AND) COROSCOPE_FUSED(X, MOD) COROSCOPE_FUSED(X, FLOORDIV) COROSCOPE_FUSED(X, SUBSCR)        \
            COROSCOPE_FUSED(X, IADD) COROSCOPE_FUSED(X, ISUB) COROSCOPE_FUSED(X, IMUL)

#define COROSCOPE_FUSED(X, NAME) X(NAME##_LL) X(NAME##_LC) X(NAME##_SL) X(NAME##_SC)

enum class Op : std::uint8_t {
#define X(name) name,
    COROSCOPE_OPCODES(X)
#undef X
        count_,
};

// clang-format on

constexpr std::uint32_t word(Op op, std::uint32_t arg = 0) {
    return static_cast<std::uint32_t>(op) | arg << 8;
}
constexpr std::uint32_t word2(Op op, std::uint32_t a, std::uint32_t b) {
    return word(op, a | b << 12);
}
constexpr Op op_of(std::uint32_t word) {
    return static_cast<Op>(word & 0xff);
}
constexpr std::uint32_t arg_of(std::uint32_t word) {
    return word >> 8;
}
constexpr std::int32_t jump_of(std::uint32_t word) {
    return static_cast<std::int32_t>(word) >> 8;
}
const char* name_of(Op op);
// Whether an extra data word follows the instruction.
bool has_extra_word(Op op);
// Whether its argument is the number of a name.
bool reads_name(Op op);

}    // namespace coroscope
