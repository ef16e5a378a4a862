// Compiled code: immutable, outside the machine's region; the machine refers to it by its number in a CodeStore.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/base/source.hpp"

namespace coroscope {

struct Constant {
    enum class Kind : std::uint8_t {
        none,
        true_,
        false_,
        ellipsis,
        integer,
        real,
        complex,
        str,
        bytes,
        tuple,
        frozenset
    };
    Kind kind = Kind::none;
    double real = 0;     // real; complex
    double imag = 0;     // complex
    std::string text;    // integer: decimal or 0x.. digits, a - in front where negative; str: UTF-8 (surrogates as
                         // WTF-8); bytes
    std::vector<Constant> items;    // tuple, frozenset
};

// What to do when an exception is raised at a word in [begin, end): cut the value stack to `depth`, push the
// exception, go on at `handler`. Searched innermost first: entries are sorted so that the first match is innermost.
struct Handler {
    std::uint32_t begin = 0, end = 0;
    std::uint32_t handler = 0;
    std::uint32_t depth = 0;
};

struct Code {
    enum Flag : std::uint32_t {
        is_generator = 1,
        is_coroutine = 2,
        is_async_generator = 4,
        has_varargs = 8,         // *args
        has_varkeywords = 16,    // **kwargs
        is_hidden = 32,          // prelude: no steps, not in tracebacks, no generator events
        is_class_body = 64,      // local 0 is the namespace dict, given by __build_class__; no parameters
        is_module = 128,         // STORE_NAME etc. are not used: globals
        is_nested = 256,
        is_expression = 512,            // genexpr, comprehension, lambda: their names say it too
        uses_class_cell = 1024,         // has the free variable __class__ (super() without arguments works)
        is_foreign = 2048,              // compiled while the program ran: in tracebacks, but no steps and no events
        has_text_annotations = 4096,    // from __future__ import annotations
        is_silent = is_hidden | is_foreign    // a mask
    };

    std::uint32_t id = 0;        // index in the CodeStore
    std::uint32_t source = 0;    // index of its Source in the CodeStore
    std::string name, qualname;
    std::uint32_t first_line = 0;    // co_firstlineno: a decorator's, if any
    std::uint32_t flags = 0;

    // Local slots: parameters (positional-only, positional, keyword-only, *args, **kwargs), other locals, cells made
    // here that are not parameters, free variables. A parameter that is captured is turned into a cell in its own slot
    // by MAKE_CELL. In a class body slot 0 is the namespace.
    std::vector<std::string> local_names;
    std::uint32_t positional_only = 0;    // of positional
    std::uint32_t positional = 0;         // positional-only and positional-or-keyword
    std::uint32_t keyword_only = 0;
    std::uint32_t free_count = 0;             // the last slots
    std::vector<std::uint32_t> cell_slots;    // slots that hold cells, free ones included
    std::uint32_t stack_size = 0;             // values at most on the stack, beyond the locals

    // A generator's, coroutine's or asynchronous generator's word 0 is a NOP outside every handler: a frame not yet
    // started stands there, and what is thrown into it is raised at the line of its `def`.
    std::vector<std::uint32_t> words;
    std::vector<Span> positions;         // of each word's expression or statement; empty spans: none
    std::vector<std::uint32_t> lines;    // of each word
    std::vector<Handler> handlers;
    std::vector<Constant> constants;
    std::vector<std::string> names;
    std::vector<std::uint32_t> children;    // ids of nested code, as MAKE_FUNCTION names them
    std::uint32_t cache_count = 0;          // extra cache words are numbered from 0
    std::string docstring;
    bool has_docstring = false;

    std::uint32_t local_count() const { return static_cast<std::uint32_t>(local_names.size()); }
};

// All code of a session, append-only; ids never change.
struct CodeStore {
    std::vector<std::unique_ptr<Source>> sources;
    std::vector<std::unique_ptr<Code>> codes;
};

}    // namespace coroscope
