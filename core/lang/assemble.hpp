// From a graph of basic blocks to the words of a Code: what CPython's assemble() and its optimiser do, as far as it
// shows.
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/source.hpp"
#include "core/lang/assemble_constants.hpp"
#include "core/lang/code.hpp"
#include "core/lang/opcode.hpp"

namespace coroscope {

// Where an instruction comes from. Line 0: made up by the compiler; it takes the line of what ran before it, if that
// is certain.
struct Location {
    Span span;
    std::uint32_t line = 0;
};

using BlockId = std::uint32_t;
inline constexpr BlockId no_block = 0xffffffff;

// Instructions that only exist before assembly.
inline constexpr Op push_handler =
    static_cast<Op>(250);    // target: the handler; A: values on top that it does not keep
inline constexpr Op pop_handler = static_cast<Op>(251);
inline constexpr Op begin_code = static_cast<Op>(252);    // first of all, where CPython has RESUME
static_assert(static_cast<int>(Op::count_) <= 250);

// Jumps are Op::JUMP, never JUMP_BACK. Arguments of cell instructions count cells, then free variables, from 0.
// RERAISE with A = 1 is one after which CPython takes the frame's line to be where the exception came from.
struct Instruction {
    Op op;
    std::uint32_t arg = 0;
    std::uint32_t extra = 0;
    BlockId target = no_block;
    std::uint32_t handler = 0;    // index into Graph::handlers, 0: none
    Location at;
};

struct Block {
    std::vector<Instruction> code;
    BlockId next = no_block;    // in the order of the text
    bool is_exit = false;       // ends in return or raise
    bool falls_through = true;
    bool is_seen = false;
    std::uint32_t predecessors = 0;
    std::uint32_t depth = 0;            // of the stack on entry
    std::uint32_t entry_handler = 0;    // what handles exceptions on entry
    std::uint32_t offset = 0;           // of the first word
    std::uint64_t bound = 0;            // first 64 locals that are bound on entry, whatever way one came
    std::uint32_t came_line = 0;        // line of the instructions that ran before, where they agree
    bool needs_line = false;            // ... and where they do not
};

struct ActiveHandler {
    BlockId block = no_block;
    std::uint32_t outer = 0;
    std::uint32_t dropped = 0;
    std::uint32_t depth = 0;
};

struct Graph {
    std::vector<Block> blocks;    // the first block_count; the others are kept for their memory
    std::uint32_t block_count = 0;
    BlockId entry = no_block;
    std::vector<ActiveHandler> handlers;

    BlockId make_block();
    void clear();
};

struct AssembleOptions {
    std::uint32_t first_line = 1;
    bool is_hidden = false;
    bool is_generator = false;    // of any kind
    std::uint32_t parameter_count = 0;
    std::uint32_t cells = 0;                  // made here
    std::vector<std::uint32_t> cell_slots;    // local slot of each of them, then of each free variable
};

bool is_jump(Op op);             // has a target it may go to
bool is_unconditional(Op op);    // nothing behind it is reached from it
bool ends_block(Op op);
int stack_effect(const Instruction& instruction, bool is_taken);

// Fills words, positions, lines, handlers, stack_size and cache_count. The graph is used up.
void assemble(Graph& graph, ConstantPool& constants, const AssembleOptions& options, Code& code);

// The steps of assemble(), in order; each works on the whole graph.
void simplify(Graph& graph, ConstantPool& constants, std::uint32_t first_line);
void label_handlers(Graph& graph);    // Instruction::handler; the pseudo instructions become NOPs
void remove_nops(Graph& graph);
void insert_lines(Graph& graph, bool is_hidden);
void drop_idle_handlers(Graph& graph);    // Block::is_seen is what remains
void fuse(Graph& graph, std::uint32_t parameter_count);
void count_fuel(Graph& graph);    // each LINE or FUEL burns what follows it up to the next
std::uint32_t measure_depth(Graph& graph);

}    // namespace coroscope
