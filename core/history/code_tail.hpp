// The code that a machine does not know yet is laid aside while it runs, and put back behind it afterwards.
//
// Code is numbered in the order in which it is compiled. A machine that was set back to an earlier moment compiles
// again what it imports, and must find the same numbers free.
#pragma once

#include <vector>

#include "core/lang/code.hpp"

namespace coroscope {

class CodeTail {
public:
    // `known`: how many codes the machine has.
    CodeTail(CodeStore& store, std::size_t known);
    CodeTail(const CodeTail&) = delete;
    CodeTail& operator=(const CodeTail&) = delete;
    ~CodeTail();

    // Forgets for good what a machine that knows so many codes does not know.
    static void cut(CodeStore& store, std::size_t known);

private:
    CodeStore& store_;
    std::size_t codes_, sources_;
    std::vector<std::unique_ptr<Code>> code_tail_;
    std::vector<std::unique_ptr<Source>> source_tail_;
};

}    // namespace coroscope
