// Which locals are certainly bound where: only those may be read by fused instructions, which do not check.
#include "core/lang/fuse.hpp"

namespace coroscope {
namespace {

constexpr std::uint64_t all = ~std::uint64_t{0};

std::uint64_t bit(std::uint32_t local) {
    return local < 64 ? std::uint64_t{1} << local : 0;
}

struct Walk {
    Graph& graph;
    std::vector<BlockId> waiting;

    void arrive(BlockId id, std::uint64_t bound) {
        auto& block = graph.blocks[id];
        if (block.is_seen && (block.bound & bound) == block.bound) return;
        block.bound = block.is_seen ? block.bound & bound : bound;
        block.is_seen = true;
        waiting.push_back(id);
    }

    void through(Block& block) {
        auto bound = block.bound;
        std::uint32_t handler = 0;
        for (auto& i : block.code) {
            if (i.handler && (i.handler != handler)) arrive(graph.handlers[i.handler].block, bound);
            handler = i.handler;
            switch (i.op) {
                case Op::STORE_FAST: bound |= bit(i.arg); break;
                case Op::DELETE_FAST:
                    bound &= ~bit(i.arg);
                    if (handler) arrive(graph.handlers[handler].block, bound);
                    break;
                default: break;
            }
            if (is_jump(i.op)) arrive(i.target, bound);
        }
        auto falls = block.code.empty() || !is_unconditional(block.code.back().op);
        if (falls && block.next != no_block) arrive(block.next, bound);
    }
};

}    // namespace

void find_bound_locals(Graph& graph, std::uint32_t parameter_count) {
    for (auto id = graph.entry; id != no_block; id = graph.blocks[id].next) {
        graph.blocks[id].is_seen = false;
        graph.blocks[id].bound = 0;
    }
    Walk walk{graph, {}};
    walk.arrive(graph.entry, parameter_count >= 64 ? all : (std::uint64_t{1} << parameter_count) - 1);
    while (!walk.waiting.empty()) {
        auto id = walk.waiting.back();
        walk.waiting.pop_back();
        walk.through(graph.blocks[id]);
    }
}

}    // namespace coroscope
