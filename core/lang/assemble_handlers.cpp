// Which handler is active at each instruction, and how high the stack is.
#include <algorithm>

#include "core/lang/assemble.hpp"

namespace coroscope {

// As CPython's label_exception_targets(): handlers are pushed and popped along every path from the entry.
void label_handlers(Graph& graph) {
    graph.handlers.assign(1, {});
    for (std::uint32_t id = 0; id < graph.block_count; ++id) graph.blocks[id].is_seen = false;
    std::vector<BlockId> waiting;
    auto reach = [&](BlockId id, std::uint32_t handler, std::uint32_t depth) {
        auto& block = graph.blocks[id];
        if (block.is_seen) return;
        block.is_seen = true;
        block.entry_handler = handler;
        block.depth = depth;
        waiting.push_back(id);
    };
    reach(graph.entry, 0, 0);
    while (!waiting.empty()) {
        auto id = waiting.back();
        waiting.pop_back();
        auto& block = graph.blocks[id];
        auto handler = block.entry_handler;
        auto depth = static_cast<int>(block.depth);
        for (auto& i : block.code) {
            i.handler = handler;
            if (i.op == push_handler) {
                auto kept = static_cast<std::uint32_t>(depth) - i.arg;
                graph.handlers.push_back({i.target, handler, i.arg, kept});
                reach(i.target, handler, kept + 1);
                handler = static_cast<std::uint32_t>(graph.handlers.size() - 1);
                i.op = Op::NOP;
                i.target = no_block;
                continue;
            }
            if (i.op == pop_handler) {
                handler = graph.handlers[handler].outer;
                i.op = Op::NOP;
                continue;
            }
            if (is_jump(i.op)) reach(i.target, handler, static_cast<std::uint32_t>(depth + stack_effect(i, true)));
            depth += stack_effect(i, false);
        }
        if (block.falls_through && block.next != no_block)
            reach(block.next, handler, static_cast<std::uint32_t>(depth));
    }
}

// A handler of instructions that have come to nothing (`try: pass`) is never entered: CPython keeps it, we need not.
void drop_idle_handlers(Graph& graph) {
    for (auto id = graph.entry; id != no_block; id = graph.blocks[id].next) graph.blocks[id].is_seen = false;
    std::vector<BlockId> waiting;
    auto reach = [&](BlockId id) {
        if (graph.blocks[id].is_seen) return;
        graph.blocks[id].is_seen = true;
        waiting.push_back(id);
    };
    reach(graph.entry);
    while (!waiting.empty()) {
        auto& block = graph.blocks[waiting.back()];
        waiting.pop_back();
        for (auto& i : block.code) {
            if (i.handler && i.op != Op::LINE) reach(graph.handlers[i.handler].block);
            if (is_jump(i.op)) reach(i.target);
        }
        if (block.falls_through && block.next != no_block) reach(block.next);
    }
    for (auto id = graph.entry; id != no_block; id = graph.blocks[id].next)
        if (!graph.blocks[id].is_seen) graph.blocks[id].code.clear();
}

std::uint32_t measure_depth(Graph& graph) {
    std::uint32_t most = 0;
    for (std::size_t h = 1; h < graph.handlers.size(); ++h)
        if (graph.blocks[graph.handlers[h].block].is_seen) most = std::max(most, graph.handlers[h].depth + 1);
    for (auto id = graph.entry; id != no_block; id = graph.blocks[id].next) {
        auto depth = static_cast<int>(graph.blocks[id].depth);
        for (auto& i : graph.blocks[id].code) {
            depth += stack_effect(i, false);
            most = std::max(most, static_cast<std::uint32_t>(std::max(depth, 0)));
        }
    }
    return most;
}

}    // namespace coroscope
