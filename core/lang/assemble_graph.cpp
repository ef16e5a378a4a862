// What is known of an instruction before assembly: where it goes, and what it does to the height of the stack.
#include "core/lang/assemble.hpp"

namespace coroscope {

BlockId Graph::make_block() {
    if (block_count == blocks.size()) blocks.emplace_back();
    auto& block = blocks[block_count];
    block.code.clear();
    block.next = no_block;
    block.is_exit = block.is_seen = false;
    block.falls_through = true;
    block.predecessors = block.depth = block.entry_handler = block.offset = 0;
    return block_count++;
}

void Graph::clear() {
    block_count = 0;
    entry = no_block;
    handlers.clear();
}

bool is_jump(Op op) {
    switch (op) {
        case Op::JUMP:
        case Op::POP_JUMP_IF_FALSE:
        case Op::POP_JUMP_IF_TRUE:
        case Op::POP_JUMP_IF_NONE:
        case Op::POP_JUMP_IF_NOT_NONE:
        case Op::JUMP_IF_FALSE_OR_POP:
        case Op::JUMP_IF_TRUE_OR_POP:
        case Op::FOR_ITER: return true;
        default: return false;
    }
}

bool is_unconditional(Op op) {
    return op == Op::JUMP || op == Op::RETURN || op == Op::RETURN_CONST || op == Op::RAISE || op == Op::RERAISE;
}

bool ends_block(Op op) {
    return is_jump(op) || is_unconditional(op);
}

int stack_effect(const Instruction& instruction, bool is_taken) {
    auto a = static_cast<int>(instruction.arg);
    switch (instruction.op) {
        case Op::COPY:
        case Op::PUSH_NULL:
        case Op::LOAD_CONST:
        case Op::LOAD_FAST:
        case Op::LOAD_FAST_RAW:
        case Op::LOAD_CELL:
        case Op::LOAD_CLASSDEREF:
        case Op::LOAD_GLOBAL:
        case Op::LOAD_NAME:
        case Op::LOAD_METHOD:
        case Op::LOAD_BUILD_CLASS:
        case Op::LOAD_ASSERTION_ERROR:
        case Op::IMPORT_FROM:
        case Op::PUSH_EXC_INFO:
        case Op::GET_ANEXT:
        case Op::GET_LEN:
        case Op::MATCH_MAPPING:
        case Op::MATCH_SEQUENCE:
        case Op::MATCH_KEYS: return 1;
        case Op::LOAD_FAST_FAST:
        case Op::BEFORE_WITH:
        case Op::BEFORE_ASYNC_WITH: return 2;
        case Op::WITH_EXCEPT_START: return 4;
        case Op::POP_TOP:
        case Op::STORE_FAST:
        case Op::STORE_CELL:
        case Op::STORE_GLOBAL:
        case Op::STORE_NAME:
        case Op::DELETE_ATTR:
        case Op::BINARY:
        case Op::INPLACE:
        case Op::COMPARE:
        case Op::IS_OP:
        case Op::CONTAINS_OP:
        case Op::BINARY_SUBSCR:
        case Op::POP_JUMP_IF_FALSE:
        case Op::POP_JUMP_IF_TRUE:
        case Op::POP_JUMP_IF_NONE:
        case Op::POP_JUMP_IF_NOT_NONE:
        case Op::LIST_APPEND:
        case Op::SET_ADD:
        case Op::LIST_EXTEND:
        case Op::SET_UPDATE:
        case Op::DICT_UPDATE:
        case Op::DICT_MERGE:
        case Op::RETURN:
        case Op::IMPORT_NAME:
        case Op::IMPORT_STAR:
        case Op::POP_EXCEPT:
        case Op::RERAISE:
        case Op::PREP_RERAISE_STAR:
        case Op::SEND:
        case Op::PRINT_EXPR: return -1;
        case Op::STORE_ATTR:
        case Op::DELETE_SUBSCR:
        case Op::MAP_ADD:
        case Op::END_ASYNC_FOR:
        case Op::MATCH_CLASS: return -2;
        case Op::STORE_SUBSCR: return -3;
        case Op::JUMP_IF_FALSE_OR_POP:
        case Op::JUMP_IF_TRUE_OR_POP: return is_taken ? 0 : -1;
        case Op::FOR_ITER: return is_taken ? -1 : 1;
        case Op::BUILD_TUPLE:
        case Op::BUILD_LIST:
        case Op::BUILD_SET:
        case Op::BUILD_STRING:
        case Op::BUILD_SLICE: return 1 - a;
        case Op::BUILD_MAP: return 1 - 2 * a;
        case Op::BUILD_CONST_KEY_MAP:
        case Op::CALL:
        case Op::CALL_KW: return -a;
        case Op::CALL_METHOD:
        case Op::CALL_METHOD_KW: return -a - 1;
        case Op::CALL_EX: return a & 1 ? -2 : -1;
        case Op::UNPACK_SEQUENCE: return a - 1;
        case Op::UNPACK_EX: return (a & 0xfff) + (a >> 12);
        case Op::FORMAT_VALUE: return a & 4 ? -1 : 0;
        case Op::MAKE_FUNCTION: return 1 - ((a & 1) + (a >> 1 & 1) + (a >> 2 & 1) + (a >> 3 & 1));
        case Op::RAISE: return -a;
        default: break;
    }
    // Fused arithmetic comes in families of four: LL, LC push a result; SL, SC replace the top.
    auto number = static_cast<int>(instruction.op), first = static_cast<int>(Op::ADD_LL);
    if (number >= first && number < static_cast<int>(Op::count_)) return (number - first) % 4 < 2 ? 1 : 0;
    return 0;
}

}    // namespace coroscope
