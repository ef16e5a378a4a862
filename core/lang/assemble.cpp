#include "core/lang/assemble.hpp"

namespace coroscope {
namespace {

bool names_cell(Op op) {
    switch (op) {
        case Op::LOAD_CELL:
        case Op::STORE_CELL:
        case Op::DELETE_CELL:
        case Op::LOAD_CLASSDEREF:
        case Op::LOAD_FAST_RAW: return true;
        default: return false;
    }
}

bool takes_cache(Op op) {
    return op == Op::LOAD_GLOBAL || op == Op::LOAD_ATTR || op == Op::STORE_ATTR || op == Op::LOAD_METHOD;
}

struct Writer {
    Code& code;
    std::vector<std::uint32_t> handler_of;    // of each word

    void put(std::uint32_t word, const Instruction& i) {
        code.words.push_back(word);
        code.positions.push_back(i.at.span);
        code.lines.push_back(i.at.line);
        handler_of.push_back(i.handler);
    }
};

void write_beginning(Writer& writer, Instruction at, const AssembleOptions& options) {
    at.at = {{}, options.first_line};
    if (options.is_generator) writer.put(word(Op::NOP), at);
    auto free = static_cast<std::uint32_t>(options.cell_slots.size()) - options.cells;
    if (free) writer.put(word(Op::COPY_FREE_VARS, free), at);
    for (std::uint32_t i = 0; i < options.cells; ++i) writer.put(word(Op::MAKE_CELL, options.cell_slots[i]), at);
}

void write(Writer& writer, const Instruction& i, const AssembleOptions& options) {
    if (i.op == begin_code) return write_beginning(writer, i, options);
    if (i.op == Op::LINE) {
        if (i.arg > 0xffff) {
            writer.put(word(Op::LINE_WIDE, i.extra), i);
            writer.put(i.arg, i);
        } else {
            writer.put(word(Op::LINE, i.arg | i.extra << 16), i);
        }
        return;
    }
    if (i.op == Op::FUEL) return writer.put(word(Op::FUEL, i.extra), i);
    auto arg = names_cell(i.op) ? options.cell_slots[i.arg] : i.op == Op::RERAISE ? 0 : i.arg;
    writer.put(word(i.op, arg), i);
    if (has_extra_word(i.op)) writer.put(takes_cache(i.op) ? writer.code.cache_count++ : i.extra, i);
}

void write_handlers(const Graph& graph, const std::vector<std::uint32_t>& handler_of, Code& code) {
    for (std::uint32_t begin = 0; begin < handler_of.size();) {
        auto end = begin + 1;
        while (end < handler_of.size() && handler_of[end] == handler_of[begin]) ++end;
        auto& active = graph.handlers[handler_of[begin]];
        if (active.block != no_block && graph.blocks[active.block].is_seen) {
            code.handlers.push_back({begin, end, graph.blocks[active.block].offset, active.depth});
        }
        begin = end;
    }
}

}    // namespace

void assemble(Graph& graph, ConstantPool& constants, const AssembleOptions& options, Code& code) {
    simplify(graph, constants, options.first_line);
    label_handlers(graph);
    remove_nops(graph);
    insert_lines(graph, options.is_hidden);
    fuse(graph, options.parameter_count);
    drop_idle_handlers(graph);
    count_fuel(graph);
    code.stack_size = measure_depth(graph);

    Writer writer{code, {}};
    struct Jump {
        std::uint32_t at;
        BlockId target;
    };
    std::vector<Jump> jumps;
    for (auto id = graph.entry; id != no_block; id = graph.blocks[id].next) {
        auto& block = graph.blocks[id];
        block.offset = static_cast<std::uint32_t>(code.words.size());
        for (auto& i : block.code) {
            if (is_jump(i.op)) jumps.push_back({static_cast<std::uint32_t>(code.words.size()), i.target});
            write(writer, i, options);
        }
    }
    for (auto jump : jumps) {
        auto op = op_of(code.words[jump.at]);
        auto distance = graph.blocks[jump.target].offset - (jump.at + 1);
        auto is_back = graph.blocks[jump.target].offset <= jump.at;
        code.words[jump.at] = word(op == Op::JUMP && is_back ? Op::JUMP_BACK : op, distance & 0xffffff);
    }
    write_handlers(graph, writer.handler_of, code);
    code.constants = std::move(constants.all());
}

}    // namespace coroscope
