// What CPython's optimiser does to the graph of blocks, since it decides which lines a tracer sees.
//
// The steps and their order are those of optimize_cfg(), duplicate_exits_without_lineno(), propagate_line_numbers() and
// guarantee_lineno_for_exits() in its compile.c.
#include <algorithm>

#include "core/lang/assemble.hpp"

namespace coroscope {
namespace {

constexpr std::size_t small_exit = 4;    // instructions of an exit worth copying in the place of a jump to it

BlockId skip_empty(const Graph& graph, BlockId id) {
    while (graph.blocks[id].code.empty() && graph.blocks[id].next != no_block) id = graph.blocks[id].next;
    return id;
}

void set(Instruction& instruction, Op op, std::uint32_t arg = 0) {
    instruction.op = op;
    instruction.arg = arg;
    instruction.target = no_block;
}

// ---- one block -----------------------------------------------------------------------------------------------------

// Lets a jump go where the jump it leads to goes, as `op`.
bool thread(Instruction& jump, const Instruction& target, Op op) {
    if (jump.at.line != target.at.line || jump.target == target.target) return false;
    jump.target = target.target;
    jump.op = op;
    return true;
}

// `jump` keeps its value where `op_or_pop` says; whether it could be shortened.
bool thread_or_pop(Graph& graph, Instruction& jump, const Instruction& target) {
    auto on_false = jump.op == Op::JUMP_IF_FALSE_OR_POP;
    auto same_pop = on_false ? Op::POP_JUMP_IF_FALSE : Op::POP_JUMP_IF_TRUE;
    auto other_pop = on_false ? Op::POP_JUMP_IF_TRUE : Op::POP_JUMP_IF_FALSE;
    auto other_keep = on_false ? Op::JUMP_IF_TRUE_OR_POP : Op::JUMP_IF_FALSE_OR_POP;
    if (target.op == same_pop) return thread(jump, target, same_pop);
    if (target.op == Op::JUMP || target.op == jump.op) return thread(jump, target, jump.op);
    if ((target.op == other_pop || target.op == other_keep) && jump.at.line == target.at.line) {
        jump.op = same_pop;
        jump.target = graph.blocks[jump.target].next;
        return true;
    }
    return false;
}

void fold_constant_tuple(Block& block, std::size_t at, ConstantPool& constants) {
    auto count = block.code[at].arg;
    if (at < count) return;
    auto* first = &block.code[at - count];
    if (!std::all_of(first, first + count, [](auto& i) { return i.op == Op::LOAD_CONST; })) return;
    Constant tuple;
    tuple.kind = Constant::Kind::tuple;
    for (std::uint32_t i = 0; i < count; ++i) {
        tuple.items.push_back(constants[first[i].arg]);
        set(first[i], Op::NOP);
    }
    set(block.code[at], Op::LOAD_CONST, constants.add(std::move(tuple)));
}

// What follows the constant at `at` is decided by it.
void decide(Block& block, std::size_t at, const ConstantPool& constants) {
    if (at + 1 >= block.code.size()) return;
    auto& load = block.code[at];
    auto& next = block.code[at + 1];
    auto& constant = constants[load.arg];
    switch (next.op) {
        case Op::POP_JUMP_IF_FALSE:
        case Op::POP_JUMP_IF_TRUE:
            if (is_true(constant) == (next.op == Op::POP_JUMP_IF_TRUE)) {
                next.op = Op::JUMP;
                block.falls_through = false;
            } else {
                set(next, Op::NOP);
            }
            set(load, Op::NOP);
            break;
        case Op::JUMP_IF_FALSE_OR_POP:
        case Op::JUMP_IF_TRUE_OR_POP:
            if (is_true(constant) == (next.op == Op::JUMP_IF_TRUE_OR_POP)) {
                next.op = Op::JUMP;
                block.falls_through = false;
            } else {
                set(load, Op::NOP);
                set(next, Op::NOP);
            }
            break;
        case Op::IS_OP: {
            if (constant.kind != Constant::Kind::none || at + 2 >= block.code.size()) break;
            auto& jump = block.code[at + 2];
            if (jump.op != Op::POP_JUMP_IF_FALSE && jump.op != Op::POP_JUMP_IF_TRUE) break;
            auto when_not_none = (next.arg == 1) != (jump.op == Op::POP_JUMP_IF_FALSE);
            jump.op = when_not_none ? Op::POP_JUMP_IF_NOT_NONE : Op::POP_JUMP_IF_NONE;
            set(load, Op::NOP);
            set(next, Op::NOP);
            break;
        }
        default: break;
    }
}

constexpr std::size_t nowhere = ~std::size_t{0};

std::size_t next_poppable(const Block& block, std::size_t at, const Location* same_line) {
    while (++at < block.code.size()) {
        auto& i = block.code[at];
        if (same_line && same_line->line && i.at.line != same_line->line) return nowhere;
        if (i.op == Op::NOP) continue;
        return i.op == Op::STORE_FAST || i.op == Op::POP_TOP ? at : nowhere;
    }
    return nowhere;
}

// A SWAP before stores is done by exchanging the stores instead.
void swap_stores(Block& block, std::size_t at) {
    for (auto i = static_cast<std::ptrdiff_t>(at); i >= 0; --i) {
        auto& swap = block.code[i];
        if (swap.op == Op::NOP) continue;
        if (swap.op != Op::SWAP) return;
        auto first = next_poppable(block, i, nullptr);
        if (first == nowhere) return;
        auto last = first;
        auto line = block.code[first].at;
        for (auto count = swap.arg; count > 1; --count) {
            last = next_poppable(block, last, &line);
            if (last == nowhere) return;
        }
        for (auto k = first; k < last; ++k)
            for (auto m = k + 1; m <= last; ++m)
                if (block.code[k].op == Op::STORE_FAST && block.code[m].op == Op::STORE_FAST &&
                    block.code[k].arg == block.code[m].arg)
                    return;
        set(swap, Op::NOP);
        std::swap(block.code[first], block.code[last]);
    }
}

void simplify_block(Graph& graph, BlockId id, ConstantPool& constants) {
    auto& block = graph.blocks[id];
    for (std::size_t i = 0; i < block.code.size(); ++i) {
        auto& instruction = block.code[i];
        switch (instruction.op) {
            case Op::LOAD_CONST: decide(block, i, constants); continue;
            case Op::BUILD_TUPLE: {
                auto* next = i + 1 < block.code.size() ? &block.code[i + 1] : nullptr;
                if (next && next->op == Op::UNPACK_SEQUENCE && next->arg == instruction.arg && instruction.arg >= 1 &&
                    instruction.arg <= 3) {
                    if (instruction.arg == 1)
                        set(*next, Op::NOP);
                    else
                        set(*next, Op::SWAP, instruction.arg);
                    set(instruction, Op::NOP);
                } else {
                    fold_constant_tuple(block, i, constants);
                }
                continue;
            }
            case Op::SWAP: swap_stores(block, i); continue;
            default: break;
        }
        // Threading may apply again to its own result.
        while (is_jump(instruction.op)) {
            instruction.target = skip_empty(graph, instruction.target);
            auto& target = graph.blocks[instruction.target].code[0];
            auto changed = false;
            switch (instruction.op) {
                case Op::JUMP_IF_FALSE_OR_POP:
                case Op::JUMP_IF_TRUE_OR_POP: changed = thread_or_pop(graph, instruction, target); break;
                case Op::FOR_ITER: break;
                default: changed = target.op == Op::JUMP && thread(instruction, target, instruction.op); break;
            }
            if (!changed) break;
        }
    }
}

// A NOP stays only where it alone stands for a line.
void remove_nops_of(Graph& graph, Block& block) {
    auto& code = block.code;
    std::size_t kept = 0;
    std::uint32_t previous = 0;
    for (std::size_t i = 0; i < code.size(); ++i) {
        auto line = code[i].at.line;
        if (code[i].op == Op::NOP) {
            if (line == 0 || line == previous) continue;
            if (i + 1 < code.size()) {
                auto following = code[i + 1].at.line;
                if (following == 0) code[i + 1].at = code[i].at;
                if (following == 0 || following == line) continue;
            } else {
                auto next = block.next;
                while (next != no_block && graph.blocks[next].code.empty()) next = graph.blocks[next].next;
                if (next != no_block && graph.blocks[next].code[0].at.line == line) continue;
            }
        }
        if (kept != i) code[kept] = code[i];
        ++kept;
        previous = line;
    }
    code.resize(kept);
}

// ---- the whole graph -----------------------------------------------------------------------------------------------

template <class F>
void for_each(Graph& graph, F visit) {
    for (auto id = graph.entry; id != no_block; id = graph.blocks[id].next) visit(graph.blocks[id]);
}

void drop_empty(Graph& graph) {
    for_each(graph, [&](Block& block) {
        while (block.next != no_block && graph.blocks[block.next].code.empty() &&
               graph.blocks[block.next].next != no_block)
            block.next = graph.blocks[block.next].next;
    });
    for_each(graph, [&](Block& block) {
        for (auto& i : block.code)
            if (i.target != no_block) i.target = skip_empty(graph, i.target);
    });
}

bool is_exit_without_line(const Block& block) {
    return block.is_exit && std::all_of(block.code.begin(), block.code.end(), [](auto& i) { return i.at.line == 0; });
}

// A jump to a short exit that has no line of its own becomes that exit, which may make its block such an exit. Blocks
// made later come first, as in CPython.
void copy_small_exits(Graph& graph) {
    for (auto id = graph.block_count; id-- > 0;) {
        auto& block = graph.blocks[id];
        if (block.code.empty() || block.code.back().op != Op::JUMP) continue;
        auto& target = graph.blocks[block.code.back().target];
        if (!is_exit_without_line(target) || target.code.size() > small_exit || &target == &block) continue;
        set(block.code.back(), Op::NOP);
        block.code.insert(block.code.end(), target.code.begin(), target.code.end());
        block.is_exit = true;
    }
}

void remove_unreachable(Graph& graph) {
    std::vector<BlockId> waiting{graph.entry};
    graph.blocks[graph.entry].predecessors = 1;
    graph.blocks[graph.entry].is_seen = true;
    auto reach = [&](BlockId id) {
        auto& block = graph.blocks[id];
        ++block.predecessors;
        if (block.is_seen) return;
        block.is_seen = true;
        waiting.push_back(id);
    };
    while (!waiting.empty()) {
        auto id = waiting.back();
        waiting.pop_back();
        auto& block = graph.blocks[id];
        if (block.next != no_block && block.falls_through) reach(block.next);
        for (auto& i : block.code)
            if (i.target != no_block) reach(i.target);
    }
    for_each(graph, [](Block& block) {
        if (block.predecessors) return;
        block.code.clear();
        block.falls_through = true;
    });
}

// Each jump to an exit that has no line of its own gets a copy of it, which can take the jump's line.
void copy_exits_without_line(Graph& graph) {
    for (auto id = graph.block_count; id-- > 0;) {
        if (graph.blocks[id].code.empty() || !is_jump(graph.blocks[id].code.back().op)) continue;
        auto target = graph.blocks[id].code.back().target;
        if (!is_exit_without_line(graph.blocks[target]) || graph.blocks[target].predecessors < 2) continue;
        auto copy = graph.make_block();
        auto& from = graph.blocks[target];
        auto& to = graph.blocks[copy];
        auto& jump = graph.blocks[id].code.back();
        to.code = from.code;
        to.code[0].at = jump.at;
        to.is_exit = true;
        to.falls_through = false;
        to.predecessors = 1;
        to.next = from.next;
        from.next = copy;
        --from.predecessors;
        jump.target = copy;
    }
    for_each(graph, [&](Block& block) {
        while (block.next != no_block && graph.blocks[block.next].code.empty())
            block.next = graph.blocks[block.next].next;
    });
}

void spread_lines(Graph& graph) {
    for_each(graph, [&](Block& block) {
        if (block.code.empty()) return;
        Location known;
        for (auto& i : block.code)
            if (i.at.line == 0)
                i.at = known;
            else
                known = i.at;
        auto inherit = [&](BlockId id) {
            auto& heir = graph.blocks[id];
            if (heir.predecessors == 1 && !heir.code.empty() && heir.code[0].at.line == 0) heir.code[0].at = known;
        };
        if (block.falls_through && block.next != no_block) inherit(block.next);
        if (is_jump(block.code.back().op)) inherit(block.code.back().target);
    });
}

void give_exits_lines(Graph& graph, std::uint32_t first_line) {
    auto line = first_line;
    for_each(graph, [&](Block& block) {
        if (block.code.empty()) return;
        auto& last = block.code.back();
        if (last.at.line)
            line = last.at.line;
        else if (last.op == Op::RETURN)
            for (auto& i : block.code) i.at.line = line;
    });
}

}    // namespace

void remove_nops(Graph& graph) {
    for_each(graph, [&](Block& block) { remove_nops_of(graph, block); });
}

void simplify(Graph& graph, ConstantPool& constants, std::uint32_t first_line) {
    for_each(graph, [&](Block& block) {
        for (auto& i : block.code) {
            if (is_jump(i.op)) i.target = skip_empty(graph, i.target);
            if (is_unconditional(i.op)) block.falls_through = false;
            if (is_unconditional(i.op) && i.op != Op::JUMP) block.is_exit = true;
        }
    });
    copy_small_exits(graph);
    for (auto id = graph.entry; id != no_block; id = graph.blocks[id].next) {
        simplify_block(graph, id, constants);
        remove_nops_of(graph, graph.blocks[id]);
    }
    for (std::uint32_t id = 0; id < graph.block_count; ++id)
        for (auto& i : graph.blocks[id].code)
            if (i.target != no_block) i.target = skip_empty(graph, i.target);
    copy_small_exits(graph);
    remove_unreachable(graph);
    remove_nops(graph);
    drop_empty(graph);
    for_each(graph, [](Block& block) {
        if (block.code.empty() || block.code.back().op != Op::JUMP || block.code.back().target != block.next) return;
        set(block.code.back(), Op::NOP);
        block.falls_through = true;
    });
    drop_empty(graph);
    copy_exits_without_line(graph);
    spread_lines(graph);
    give_exits_lines(graph, first_line);
}

}    // namespace coroscope
