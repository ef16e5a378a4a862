#include "core/lang/fuse.hpp"

namespace coroscope {
namespace {

constexpr std::uint32_t most_packed = 0xfff;

// The LL member of the family that `i` belongs to; NOP: none.
Op family_of(const Instruction& i) {
    switch (i.op) {
        case Op::BINARY:
            switch (static_cast<BinaryOp>(i.arg)) {
                case BinaryOp::add: return Op::ADD_LL;
                case BinaryOp::sub: return Op::SUB_LL;
                case BinaryOp::mul: return Op::MUL_LL;
                case BinaryOp::and_: return Op::AND_LL;
                case BinaryOp::mod: return Op::MOD_LL;
                case BinaryOp::floordiv: return Op::FLOORDIV_LL;
                default: return Op::NOP;
            }
        case Op::INPLACE:
            switch (static_cast<BinaryOp>(i.arg)) {
                case BinaryOp::add: return Op::IADD_LL;
                case BinaryOp::sub: return Op::ISUB_LL;
                case BinaryOp::mul: return Op::IMUL_LL;
                default: return Op::NOP;
            }
        case Op::COMPARE:
            switch (static_cast<CompareOp>(i.arg)) {
                case CompareOp::lt: return Op::LT_LL;
                case CompareOp::le: return Op::LE_LL;
                case CompareOp::eq: return Op::EQ_LL;
                case CompareOp::ne: return Op::NE_LL;
                case CompareOp::gt: return Op::GT_LL;
                case CompareOp::ge: return Op::GE_LL;
            }
            return Op::NOP;
        case Op::BINARY_SUBSCR: return Op::SUBSCR_LL;
        default: return Op::NOP;
    }
}

// Members of a family stand in this order in the instruction set.
enum Member { LL, LC, SL, SC };
Op member(Op family, Member m) {
    return static_cast<Op>(static_cast<int>(family) + m);
}

std::uint32_t pack(std::uint32_t a, std::uint32_t b) {
    return a | b << 12;
}

struct Fuser {
    std::vector<Instruction>& code;
    std::uint64_t bound;

    bool is_bound(std::uint32_t local) const { return local < 64 && bound >> local & 1; }
    // A local that can be read without a check.
    bool is_local(std::size_t at) const {
        return at < code.size() && code[at].op == Op::LOAD_FAST && is_bound(code[at].arg);
    }
    bool is_constant(std::size_t at) const { return at < code.size() && code[at].op == Op::LOAD_CONST; }
    bool goes_with(std::size_t at, std::size_t next) const { return code[at].handler == code[next].handler; }

    // Two operands and what is done with them.
    bool is_triple(std::size_t at) const {
        return at + 2 < code.size() && is_local(at) && (is_local(at + 1) || is_constant(at + 1)) &&
               code[at].arg <= most_packed && code[at + 1].arg <= most_packed && family_of(code[at + 2]) != Op::NOP &&
               goes_with(at, at + 1) && goes_with(at, at + 2);
    }
    bool is_pair(std::size_t at) const {
        return at + 1 < code.size() && (is_local(at) || is_constant(at)) && family_of(code[at + 1]) != Op::NOP &&
               goes_with(at, at + 1);
    }
    bool loads_two(std::size_t at) const {
        return at + 1 < code.size() && is_local(at) && is_local(at + 1) && code[at].arg <= most_packed &&
               code[at + 1].arg <= most_packed && goes_with(at, at + 1) && !is_triple(at + 1) && !is_pair(at + 1);
    }
    // The load may read what was just stored.
    bool stores_and_loads(std::size_t at) const {
        if (at + 1 >= code.size() || code[at].op != Op::STORE_FAST || code[at + 1].op != Op::LOAD_FAST) return false;
        if (code[at].arg > most_packed || code[at + 1].arg > most_packed || !goes_with(at, at + 1)) return false;
        if (code[at + 1].arg != code[at].arg && !is_bound(code[at + 1].arg)) return false;
        return true;
    }
    // Whether the load behind the store at `at` has something better to become part of.
    bool load_is_wanted(std::size_t at) {
        auto before = bound;
        note(code[at]);
        auto wanted = is_triple(at + 1) || is_pair(at + 1);
        bound = before;
        return wanted;
    }

    void note(const Instruction& i) {
        if (i.arg >= 64) return;
        if (i.op == Op::STORE_FAST) bound |= std::uint64_t{1} << i.arg;
        if (i.op == Op::DELETE_FAST) bound &= ~(std::uint64_t{1} << i.arg);
    }

    void run() {
        std::size_t kept = 0;
        auto keep = [&](std::size_t last, Op op, std::uint32_t arg) {
            auto fused = code[last];
            fused.op = op;
            fused.arg = arg;
            code[kept++] = fused;
        };
        for (std::size_t i = 0; i < code.size();) {
            if (is_triple(i)) {
                auto kind = code[i + 1].op == Op::LOAD_FAST ? LL : LC;
                keep(i + 2, member(family_of(code[i + 2]), kind), pack(code[i].arg, code[i + 1].arg));
                i += 3;
            } else if (is_pair(i)) {
                auto kind = code[i].op == Op::LOAD_FAST ? SL : SC;
                keep(i + 1, member(family_of(code[i + 1]), kind), code[i].arg);
                i += 2;
            } else if (loads_two(i)) {
                keep(i + 1, Op::LOAD_FAST_FAST, pack(code[i].arg, code[i + 1].arg));
                i += 2;
            } else if (stores_and_loads(i) && !load_is_wanted(i)) {
                note(code[i]);
                keep(i + 1, Op::STORE_FAST_LOAD_FAST, pack(code[i].arg, code[i + 1].arg));
                i += 2;
            } else if (is_constant(i) && i + 1 < code.size() && code[i + 1].op == Op::RETURN && goes_with(i, i + 1)) {
                keep(i + 1, Op::RETURN_CONST, code[i].arg);
                i += 2;
            } else {
                note(code[i]);
                code[kept++] = code[i++];
            }
        }
        code.resize(kept);
    }
};

}    // namespace

void fuse(Graph& graph, std::uint32_t parameter_count) {
    find_bound_locals(graph, parameter_count);
    for (auto id = graph.entry; id != no_block; id = graph.blocks[id].next)
        Fuser{graph.blocks[id].code, graph.blocks[id].bound}.run();
}

}    // namespace coroscope
