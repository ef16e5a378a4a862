#include "core/vm/runtime_code.hpp"

#include "core/lang/compile.hpp"
#include "core/lang/parse.hpp"
#include "core/vm/call.hpp"
#include "core/vm/exception_fields.hpp"

namespace coroscope {
namespace {

constexpr char kMark = '\1';    // begins an entry of root.loaded that is no module
constexpr std::uint64_t kFuelPerByte = 4;

std::string entry_of(const RuntimeText& text) {
    std::string entry{kMark, static_cast<char>('0' + static_cast<int>(text.mode)),
                      static_cast<char>('0' + text.optimization), text.has_text_annotations ? 'a' : '-'};
    return entry + std::to_string(text.max_int_digits) + ' ' + text.file_name + '\0' + text.text;
}

RuntimeText text_of(const std::string& entry) {
    RuntimeText text;
    text.mode = static_cast<ast::Mode>(entry[1] - '0');
    text.optimization = entry[2] - '0';
    text.has_text_annotations = entry[3] == 'a';
    auto space = entry.find(' ', 4), end = entry.find('\0', space);
    text.max_int_digits = static_cast<std::uint32_t>(std::stoul(entry.substr(4, space - 4)));
    text.file_name = entry.substr(space + 1, end - space - 1);
    text.text = entry.substr(end + 1);
    return text;
}

// Entry -> code id.
Value known_texts(Run& run) {
    auto key = intern(run.m, "_compiled");
    Value known = dict_get_str(run.m, run.root().hidden, key);
    if (known) return known;
    Held made(run.m, new_dict(run.m));
    dict_set_str(run.m, run.root().hidden, key, made);
    return made;
}

TypeId type_of_error(const std::string& kind) {
    if (kind == "IndentationError") return TypeId::IndentationError;
    if (kind == "TabError") return TypeId::TabError;
    if (kind == "RecursionError") return TypeId::RecursionError;
    if (kind == "SyntaxError") return TypeId::SyntaxError;
    return TypeId::MemoryError;
}

void raise_syntax_error(Run& run, const RuntimeText& text, const SyntaxError& error) {
    auto& m = run.m;
    auto type = type_of_error(error.kind);
    if (!error.has_place) {
        raise(run, type, error.message);
        return;
    }
    auto number = [](int n) { return n == SyntaxError::no_offset ? kNone : Value::of_int(n); };
    Held file(m, new_str(m, text.file_name)), line(m, error.is_late ? kNone : new_str(m, error.text)),
        message(m, new_str(m, error.message));
    Value details[] = {file, number(error.line),     number(error.offset),
                       line, number(error.end_line), number(error.end_offset)};
    Held where(m, new_tuple_of(m, details, 6));
    Value args[] = {message, where};
    Value exception = new_exception(run, class_value(m, type), args, 2);
    auto* extra = at<Exception>(m, exception)->extra;
    for (int i = 0; i < 4; ++i) assign(m, extra[syntax_filename + i], retained(m, details[i]));
    assign(m, extra[syntax_msg], retained(m, message));
    Value ends = new_tuple_of(m, details + 4, 2);
    assign(m, at<Exception>(m, exception)->extra[syntax_ends], ends);
    raise_object(run, exception);
}

CompileOptions options_for(const RuntimeText& text, Ast& ast) {
    CompileOptions options;
    options.is_foreign = true;
    options.is_single = text.mode == ast::Mode::single || text.mode == ast::Mode::prompt;
    options.optimization = text.optimization;
    options.has_text_annotations = text.has_text_annotations;
    options.warnings = &ast.warnings;
    return options;
}

// What the compiler says of a text that has been compiled before.
std::vector<SyntaxWarning> warnings_of(const RuntimeText& text) {
    CodeStore store;
    store.sources.push_back(std::make_unique<Source>(text.file_name, text.text));
    auto parsed = parse_text(*store.sources[0], text.mode, text.max_int_digits);
    if (!parsed.error) (void)compile(*parsed.ast, 0, options_for(text, *parsed.ast), store);
    return std::move(parsed.ast->warnings);
}

std::optional<std::uint32_t> compile_text(Run& run, const RuntimeText& text, std::vector<SyntaxWarning>* warnings) {
    auto source = std::make_unique<Source>(text.file_name, text.text);
    auto parsed = parse_text(*source, text.mode, text.max_int_digits);
    if (parsed.error) {
        raise_syntax_error(run, text, *parsed.error);
        if (!warnings) return {};
        *warnings = std::move(parsed.ast->warnings);
        auto& more = parsed.ast->code_warnings_before_error;
        warnings->insert(warnings->end(), more.begin(), more.end());
        return {};
    }
    auto number = static_cast<std::uint32_t>(run.store.sources.size());
    run.store.sources.push_back(std::move(source));
    auto code = compile(*parsed.ast, number, options_for(text, *parsed.ast), run.store);
    if (!code) {
        run.store.sources.pop_back();
        raise(run, TypeId::SyntaxError, code.problem().message);
        return {};
    }
    if (warnings) *warnings = std::move(parsed.ast->warnings);
    return *code;
}

}    // namespace

std::optional<std::uint32_t> compile_runtime_text(Run& run, const RuntimeText& text,
                                                  std::vector<SyntaxWarning>* warnings) {
    auto& m = run.m;
    auto entry = entry_of(text);
    Held key(m, new_str(m, entry));
    Value known = known_texts(run);
    if (Value code = dict_get_str(m, known, key)) {    // negative: its compiler had something to say
        if (code.as_int() >= 0) return static_cast<std::uint32_t>(code.as_int());
        *warnings = warnings_of(text);
        return static_cast<std::uint32_t>(~code.as_int());
    }
    burn(run, text.text.size() * kFuelPerByte);
    auto code = compile_text(run, text, warnings);
    if (!code) return {};
    std::int64_t noted = *code;
    dict_set_str(m, known, key, Value::of_int(warnings->empty() ? noted : ~noted));
    list_append(m, run.root().loaded, key);
    make_code_states(run);
    ensure_views(run);
    return code;
}

bool compile_noted_text(Run& run, const std::string& entry) {
    if (entry.empty() || entry[0] != kMark) return false;
    compile_text(run, text_of(entry), nullptr);
    return true;
}

Value code_object(Run& run, std::uint32_t code) {
    Value made = new_record(run.m, TypeId::code, 2);
    at<Record>(run.m, made)->fields[0] = Value::of_int(code);
    return made;
}

}    // namespace coroscope
