// LINE instructions, placed so that executing them in order gives CPython's `line` events.
//
// CPython compares the line of each instruction with that of the one that ran before it in the frame, and counts every
// jump back. Here the frame keeps the line of the last LINE; so one is needed wherever an instruction's line differs
// from that of what can have run before. Instructions without a line are never an event, but the next one always is:
// they become `LINE 0`, which forgets, as late as possible.
#include <algorithm>

#include "core/lang/assemble.hpp"

namespace coroscope {
namespace {

constexpr std::uint32_t most_fuel = 255;

Instruction line_before(const Instruction& next, std::uint32_t line) {
    auto result = next;
    result.op = Op::LINE;
    result.arg = line;
    result.extra = 0;
    result.target = no_block;
    return result;
}

// What ran before each block, as far as it is certain.
void join_lines(Graph& graph) {
    constexpr std::uint32_t nothing = 0xffffffff;
    std::uint32_t offset = 0;
    for (auto id = graph.entry; id != no_block; id = graph.blocks[id].next) {
        graph.blocks[id].came_line = nothing;
        graph.blocks[id].needs_line = id == graph.entry;
        graph.blocks[id].offset = offset++;    // the order, for now
    }
    for (std::size_t h = 1; h < graph.handlers.size(); ++h) graph.blocks[graph.handlers[h].block].needs_line = true;
    auto arrive = [&](const Block& from, BlockId to, std::uint32_t line) {
        auto& block = graph.blocks[to];
        if (block.offset <= from.offset) block.needs_line = true;
        if (block.came_line == nothing) block.came_line = line;
        if (block.came_line != line) block.needs_line = true;
    };
    for (auto id = graph.entry; id != no_block; id = graph.blocks[id].next) {
        auto& block = graph.blocks[id];
        if (block.code.empty()) {    // passes on what it does not know: cheap, and rare after simplify()
            if (block.next != no_block) graph.blocks[block.next].needs_line = true;
            continue;
        }
        auto& last = block.code.back();
        if (is_jump(last.op)) arrive(block, last.target, last.at.line);
        if (block.falls_through && block.next != no_block) arrive(block, block.next, last.at.line);
    }
}

void place_lines(Block& block) {
    std::vector<Instruction> result;
    result.reserve(block.code.size() + 8);
    auto line = block.came_line;
    auto is_certain = !block.needs_line;
    auto owes_forgetting = false;
    for (auto& i : block.code) {
        if (i.op == begin_code) {
            result.push_back(i);
            continue;
        }
        auto wanted = i.at.line;
        auto is_last = &i == &block.code.back();
        if (wanted == 0) {
            owes_forgetting = true;
            auto leaves = is_last && (is_jump(i.op) || !is_unconditional(i.op));
            auto raises = i.op == Op::RERAISE && i.handler;
            if (leaves || raises) result.push_back(line_before(i, 0));
        } else {
            if (owes_forgetting) result.push_back(line_before(i, 0));
            if (owes_forgetting || !is_certain || line != wanted) result.push_back(line_before(i, wanted));
            owes_forgetting = false;
            if (i.op == Op::RERAISE && i.arg && i.handler) result.push_back(line_before(i, 0));
        }
        line = wanted;
        is_certain = true;
        if (i.op != Op::NOP) result.push_back(i);
    }
    block.code.swap(result);
}

void place_fuel(Block& block, bool is_target) {
    auto& code = block.code;
    std::vector<Instruction> result;
    if (is_target && !code.empty()) {
        if (code.front().op == begin_code) result.push_back(code.front());
        result.push_back(line_before(code.front(), 0));
        result.back().op = Op::FUEL;
    }
    for (auto& i : code)
        if (i.op != Op::NOP && i.op != begin_code) result.push_back(i);
    code.swap(result);
}

}    // namespace

void count_fuel(Graph& graph) {
    Instruction* open = nullptr;
    std::uint32_t count = 0;
    auto close = [&] {
        if (open) open->extra = std::clamp(count, 1u, most_fuel);
        count = 0;
    };
    for (auto id = graph.entry; id != no_block; id = graph.blocks[id].next)
        for (auto& i : graph.blocks[id].code) {
            if (i.op == Op::LINE || i.op == Op::FUEL) {
                close();
                open = &i;
            } else {
                ++count;
            }
        }
    close();
}

void insert_lines(Graph& graph, bool is_hidden) {
    join_lines(graph);
    for (auto id = graph.entry; id != no_block; id = graph.blocks[id].next) {
        auto& block = graph.blocks[id];
        if (!is_hidden) {
            place_lines(block);
            continue;
        }
        place_fuel(block, id == graph.entry || block.needs_line);
    }
}

}    // namespace coroscope
