// Code as text: one line an instruction, with what its operands name.
#include <fmt/format.h>

#include "core/lang/compile.hpp"
#include "core/lang/opcode.hpp"

namespace coroscope {
namespace {

std::string text_of(const Constant& constant) {
    auto list = [&](const char* open, const char* close) {
        std::string result = open;
        for (auto& item : constant.items) result += (&item == &constant.items[0] ? "" : ", ") + text_of(item);
        return result + close;
    };
    switch (constant.kind) {
        case Constant::Kind::none: return "None";
        case Constant::Kind::true_: return "True";
        case Constant::Kind::false_: return "False";
        case Constant::Kind::ellipsis: return "...";
        case Constant::Kind::integer: return constant.text;
        case Constant::Kind::real: return fmt::format("{}", constant.real);
        case Constant::Kind::complex: return fmt::format("{}+{}j", constant.real, constant.imag);
        case Constant::Kind::str: return fmt::format("'{}'", constant.text);
        case Constant::Kind::bytes: return fmt::format("b'{}'", constant.text);
        case Constant::Kind::tuple: return list("(", ")");
        case Constant::Kind::frozenset: return list("{", "}");
    }
    return "?";
}

const char* text_of(BinaryOp op) {
    static constexpr const char* texts[] = {"+", "-", "*", "/", "//", "%", "**", "<<", ">>", "&", "|", "^", "@"};
    return texts[static_cast<int>(op)];
}

const char* text_of(CompareOp op) {
    static constexpr const char* texts[] = {"<", "<=", "==", "!=", ">", ">="};
    return texts[static_cast<int>(op)];
}

bool is_jump(Op op) {
    return (op >= Op::JUMP && op <= Op::JUMP_IF_TRUE_OR_POP) || op == Op::FOR_ITER;
}

std::string operands(const Code& code, std::uint32_t at) {
    auto word = code.words[at];
    auto a = arg_of(word), low = a & 0xfff, high = a >> 12;
    auto local = [&](std::uint32_t i) { return code.local_names.at(i); };
    auto constant = [&](std::uint32_t i) { return text_of(code.constants.at(i)); };
    auto extra = [&] { return code.words[at + 1]; };
    auto op = op_of(word);
    if (reads_name(op)) return code.names.at(a);
    if (is_jump(op)) return fmt::format("to {}", static_cast<std::int64_t>(at) + 1 + jump_of(word));
    switch (op) {
        case Op::LINE: return fmt::format("{}, fuel {}", a & 0xffff, a >> 16);
        case Op::LINE_WIDE: return fmt::format("{}, fuel {}", extra(), a);
        case Op::LOAD_CONST:
        case Op::RETURN_CONST: return constant(a);
        case Op::LOAD_FAST:
        case Op::LOAD_FAST_RAW:
        case Op::STORE_FAST:
        case Op::DELETE_FAST:
        case Op::MAKE_CELL:
        case Op::LOAD_CELL:
        case Op::STORE_CELL:
        case Op::DELETE_CELL:
        case Op::LOAD_CLASSDEREF: return local(a);
        case Op::LOAD_FAST_FAST:
        case Op::STORE_FAST_LOAD_FAST: return local(low) + ", " + local(high);
        case Op::BINARY:
        case Op::INPLACE: return text_of(static_cast<BinaryOp>(a));
        case Op::COMPARE: return text_of(static_cast<CompareOp>(a));
        case Op::UNPACK_EX: return fmt::format("{}, {}", low, high);
        case Op::CALL_KW:
        case Op::CALL_METHOD_KW: return fmt::format("{} {}", a, constant(extra()));
        case Op::MAKE_FUNCTION: return fmt::format("{} child {}", a, extra());
        default: break;
    }
    auto family = static_cast<int>(op) - static_cast<int>(Op::ADD_LL);
    if (family >= 0) switch (family % 4) {
            case 0: return local(low) + ", " + local(high);
            case 1: return local(low) + ", " + constant(high);
            case 2: return local(a);
            default: return constant(a);
        }
    return a ? std::to_string(a) : "";
}

}    // namespace

const char* name_of(Op op) {
    static constexpr const char* names[] = {
#define X(name) #name,
        COROSCOPE_OPCODES(X)
#undef X
    };
    return op < Op::count_ ? names[static_cast<int>(op)] : "?";
}

bool reads_name(Op op) {
    switch (op) {
        case Op::LOAD_GLOBAL:
        case Op::STORE_GLOBAL:
        case Op::DELETE_GLOBAL:
        case Op::LOAD_NAME:
        case Op::STORE_NAME:
        case Op::DELETE_NAME:
        case Op::LOAD_ATTR:
        case Op::STORE_ATTR:
        case Op::DELETE_ATTR:
        case Op::LOAD_METHOD:
        case Op::IMPORT_NAME:
        case Op::IMPORT_FROM: return true;
        default: return false;
    }
}

bool has_extra_word(Op op) {
    switch (op) {
        case Op::LINE_WIDE:
        case Op::LOAD_GLOBAL:
        case Op::LOAD_ATTR:
        case Op::STORE_ATTR:
        case Op::LOAD_METHOD:
        case Op::CALL_KW:
        case Op::CALL_METHOD_KW:
        case Op::MAKE_FUNCTION: return true;
        default: return false;
    }
}

std::string disassemble(const Code& code) {
    std::string result;
    for (std::uint32_t at = 0; at < code.words.size(); ++at) {
        auto op = op_of(code.words[at]);
        auto line = fmt::format("{:4} {:5} {:20} {}", code.lines[at], at, name_of(op), operands(code, at));
        line.erase(line.find_last_not_of(' ') + 1);
        result += line + "\n";
        if (has_extra_word(op)) ++at;
    }
    for (auto& h : code.handlers)
        result += fmt::format("{} to {}: {} at depth {}\n", h.begin, h.end, h.handler, h.depth);
    return result;
}

}    // namespace coroscope
