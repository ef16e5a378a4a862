// Text that is compiled while the program runs: for eval(), exec() and compile().
//
// What was compiled is remembered by its text, name and options: the same again is the same code. root.loaded lists it
// among the modules, so that a saved machine finds its code again.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/lang/ast.hpp"
#include "core/vm/run.hpp"

namespace coroscope {

struct RuntimeText {
    std::string file_name;
    std::string text;    // newlines are \n
    ast::Mode mode = ast::Mode::exec;
    int optimization = 0;
    bool has_text_annotations = false;
    std::uint32_t max_int_digits = 4300;    // of a decimal literal; 0: any number
};

// The id of its code; nothing: a SyntaxError (or what else CPython raises) was raised. `warnings`: what the compiler
// had to say before.
std::optional<std::uint32_t> compile_runtime_text(Run& run, const RuntimeText& text,
                                                  std::vector<SyntaxWarning>* warnings);

// An entry of root.loaded that is no module: compiles it again. False: it is a module's name.
bool compile_noted_text(Run& run, const std::string& entry);

// The object that shows a code. Owned.
Value code_object(Run& run, std::uint32_t code);

}    // namespace coroscope
