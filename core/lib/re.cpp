// _re: compiling patterns, and the ground that patterns and matches share.
#include "core/lib/re.hpp"

#include <algorithm>
#include <unordered_map>

#include "core/lib/arguments.hpp"
#include "core/lib/modules.hpp"
#include "core/lib/native_ops.hpp"
#include "core/vm/modules.hpp"
#include "core/vm/text_ops.hpp"
#include "core/vm/text_parts.hpp"

namespace coroscope {
namespace {

constexpr std::size_t kCachedEngines = 512;
constexpr std::size_t kSurelyShort = 4000;

struct EngineCache {
    std::unordered_map<std::string, EnginePatternPtr> engines;
};

char32_t limit_of(std::uint32_t width) {
    return width == 1 ? 0xff : width == 2 ? 0xffff : 0x10ffff;
}

// What a pattern is called when it is looked for among those that are ready.
std::string key_of(Run& run, Value pattern, std::uint32_t flags, std::uint32_t width) {
    std::string key(6, '\0');
    bool is_text = is_str(run, pattern);
    key[0] = static_cast<char>(width);
    key[1] = static_cast<char>(flags);
    key[2] = static_cast<char>(flags >> 8);
    key[3] = static_cast<char>(is_text ? at<Str>(run, pattern)->width : 0);
    std::string_view bytes;
    if (is_text)
        bytes = {reinterpret_cast<const char*>(at<Str>(run, pattern)->bytes),
                 std::size_t{at<Str>(run, pattern)->length} * at<Str>(run, pattern)->width};
    else
        bytes_view(run, pattern, &bytes);
    return key.append(bytes);
}

template <class From, class To>
void widen(const void* from, std::size_t length, std::string& out) {
    std::basic_string<To> wide(static_cast<const From*>(from), static_cast<const From*>(from) + length);
    out.assign(reinterpret_cast<const char*>(wide.data()), length * sizeof(To));
}

// compile(pattern, flags): a Pattern, or (message, position, kind) for re.error.
Value compile_pattern(Run& run, const Value* args) {
    std::int64_t flags;
    if (!to_index(run, args[1], &flags)) return {};
    bool is_text = is_str(run, args[0]);
    auto text = characters_of(run, args[0]);
    burn(run, text.size());
    auto made = translate_pattern(text, is_text, static_cast<std::uint32_t>(flags), 0x10ffff);
    Held warnings(run, new_list(run, 0));
    for (auto& warning : made.warnings) append_owned(run, warnings, new_str(run, warning));
    dict_set_str(run, at<Module>(run, inner_module(run, "_re"))->dict, "warnings", warnings);
    Held deprecations(run, new_list(run, 0));
    for (auto& warning : made.deprecations) append_owned(run, deprecations, new_str(run, warning));
    dict_set_str(run, at<Module>(run, inner_module(run, "_re"))->dict, "deprecations", deprecations);
    if (made.error) return raise_pattern_error(run, *made.error, args[0]);
    std::string complaint;
    if (!make_engine_pattern(made.text, made.flags, 4, &complaint))
        return raise_pattern_error(run, {"regular expression code size limit exceeded (" + complaint + ")"}, args[0]);
    // Only the engine for wide characters takes patterns of any length.
    if (made.text.size() > kSurelyShort) {
        auto narrow = translate_pattern(text, is_text, static_cast<std::uint32_t>(flags), limit_of(1));
        if (!make_engine_pattern(narrow.text, made.flags, 1, &complaint)) made.widest = limit_of(4);
    }
    Held pattern(run, new_instance(run, re_class(run, "Pattern"), kPatternFields));
    auto object = [&]() -> PatternObject& { return *at<PatternObject>(run, pattern); };
    object().pattern = retained(run, args[0]);
    object().flags = Value::of_int(made.flags);
    object().groups = Value::of_int(made.groups());
    object().widest = Value::of_int(static_cast<std::int64_t>(made.widest));
    object().group_index = new_dict(run);
    auto count = made.groups() + 1;
    Held names(run, new_tuple(run, count)), places(run, new_tuple(run, 3 * count));
    for (std::uint32_t i = 0; i < count; ++i) at<Tuple>(run, names)->items[i] = kNone;
    for (std::uint32_t i = 0; i < count; ++i) {
        auto* numbers = at<Tuple>(run, places)->items + 3 * i;
        numbers[0] = Value::of_int(made.places[i].around);
        numbers[1] = Value::of_int(made.places[i].order);
        numbers[2] = Value::of_int(made.places[i].round);
        if (made.names[i].empty()) continue;
        at<Tuple>(run, names)->items[i] = new_str(run, made.names[i]);
        dict_set_str(run, object().group_index, at<Tuple>(run, names)->items[i], Value::of_int(i));
    }
    object().names = names.take();
    object().places = places.take();
    return pattern.take();
}

// read_template(pattern, template): what is wrong with it is raised.
Value check_template(Run& run, const Value* args) {
    try {
        read_template(characters_of(run, args[1]), is_str(run, args[1]), group_names(run, args[0]));
    } catch (const PatternError& error) {
        return raise_pattern_error(run, error, args[1]);
    }
    return kNone;
}

constexpr NativeDef kFunctions[] = {
    {"compile", "pattern, flags, /", compile_pattern},
    {"check_template", "pattern, template, /", check_template},
    {},
};

void init(Run& run, Value dict) {
    Value object = class_value(run, TypeId::object);
    auto add = [&](const char* module, const char* name, std::uint32_t fields, const NativeDef* methods,
                   const GetSetDef* getsets) {
        Held cls(run, define_class(run, module, name, object, fields, methods, getsets));
        auto* made = at<Class>(run, cls);
        made->flags = Value::of_int(made->flags.as_int() | class_is_final);
        dict_set_str(run, dict, name, cls);
    };
    add("re", "Pattern", kPatternFields, kPatternMethods, kPatternAttributes);
    add("re", "Match", kMatchFields, kMatchMethods, kMatchAttributes);
    // A mapping of groups and no sequence.
    dict_set_str(run, at<Class>(run, dict_get_str(run, dict, "Match"))->dict, "__iter__", kNone);
    add("_sre", "SRE_Scanner", kScannerFields, kScannerMethods, kScannerAttributes);
    add("builtins", "callable_iterator", kScannerFields, kFindIteratorMethods, nullptr);
}

}    // namespace

Value re_class(Run& run, const char* name) {
    Value module = inner_module(run, "_re");
    return dict_get_str(run, at<Module>(run, module)->dict, name);
}

std::u32string characters_of(Run& run, Value text) {
    if (is_str(run, text)) return to_u32(run, text);
    std::string_view bytes;
    bytes_view(run, text, &bytes);
    std::u32string characters;
    for (unsigned char c : bytes) characters += c;
    return characters;
}

Value raise_pattern_error(Run& run, const PatternError& error, Value pattern) {
    switch (error.kind) {
        case PatternError::Kind::overflow: return raise(run, TypeId::OverflowError, error.message);
        case PatternError::Kind::value: return raise(run, TypeId::ValueError, error.message);
        case PatternError::Kind::index: return raise(run, TypeId::IndexError, error.message);
        case PatternError::Kind::recursion: return raise(run, TypeId::RecursionError, error.message);
        case PatternError::Kind::pattern: break;
    }
    Held message(run, new_str(run, error.message));
    bool is_placed = error.position >= 0;
    return tail_call(run, re_class(run, "fail"),
                     {message.get(), is_placed ? pattern : kNone, is_placed ? Value::of_int(error.position) : kNone});
}

std::vector<std::u32string> group_names(Run& run, Value pattern) {
    std::vector<std::u32string> names;
    auto* tuple = at<Tuple>(run, at<PatternObject>(run, pattern)->names);
    for (std::uint32_t i = 0; i < tuple->size; ++i)
        names.push_back(tuple->items[i] == kNone ? std::u32string() : to_u32(run, tuple->items[i]));
    return names;
}

bool subject_of(Run& run, Value pattern, Value string, Subject* out) {
    auto& object = *at<PatternObject>(run, pattern);
    bool is_text = is_str(run, string), wants_text = is_str(run, object.pattern);
    std::string_view bytes;
    if (!is_text && !bytes_view(run, string, &bytes)) {
        raise(run, TypeId::TypeError, "expected string or bytes-like object, got '" + type_name(run, string) + "'");
        return false;
    }
    if (is_text != wants_text) {
        raise(run, TypeId::TypeError,
              wants_text ? "cannot use a string pattern on a bytes-like object"
                         : "cannot use a bytes pattern on a string-like object");
        return false;
    }
    std::uint32_t width = 1;
    if (is_text) {
        auto* str = at<Str>(run, string);
        width = str->width;
        *out = {str->bytes, str->length, width, {}};
    } else {
        *out = {bytes.data(), bytes.size(), width, {}};
    }
    auto widest = static_cast<char32_t>(object.widest.as_int());
    std::uint32_t wanted = widest > 0xffff ? 4 : widest > 0xff ? 2 : 1;
    if (wanted <= width) return true;
    auto* narrow = out->characters;
    auto length = out->length;
    if (width == 1 && wanted == 2) widen<std::uint8_t, char16_t>(narrow, length, out->converted);
    if (width == 1 && wanted == 4) widen<std::uint8_t, char32_t>(narrow, length, out->converted);
    if (width == 2) widen<std::uint16_t, char32_t>(narrow, length, out->converted);
    out->characters = out->converted.data();
    out->width = wanted;
    return true;
}

EnginePattern* engine_of(Run& run, Value pattern, std::uint32_t width) {
    if (!run.patterns) run.patterns = std::make_shared<EngineCache>();
    auto& engines = static_cast<EngineCache*>(run.patterns.get())->engines;
    auto& object = *at<PatternObject>(run, pattern);
    auto flags = static_cast<std::uint32_t>(object.flags.as_int());
    auto key = key_of(run, object.pattern, flags, width);
    auto found = engines.find(key);
    if (found != engines.end()) return found->second.get();
    if (engines.size() >= kCachedEngines) engines.clear();
    bool is_text = is_str(run, object.pattern);
    auto made = translate_pattern(characters_of(run, object.pattern), is_text,
                                  is_text && (flags & re_unicode) ? flags & ~std::uint32_t{re_unicode} : flags,
                                  limit_of(width));
    std::string complaint;
    auto engine = make_engine_pattern(made.text, flags, width, &complaint);
    if (!engine) {
        raise(run, TypeId::RuntimeError, "pattern cannot be matched: " + complaint);
        return nullptr;
    }
    return engines.emplace(std::move(key), std::move(engine)).first->second.get();
}

namespace {
// What was matched may have been a bytearray that is shorter by now.
std::string_view part_of(std::string_view bytes, std::size_t start, std::size_t end) {
    end = std::min(end, bytes.size());
    return start < end ? bytes.substr(start, end - start) : std::string_view();
}
}    // namespace

Value piece_of(Run& run, Value string, std::size_t start, std::size_t end) {
    if (is_str(run, string))
        return str_part(run, string, static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end));
    std::string_view bytes;
    bytes_view(run, string, &bytes);
    return new_bytes(run, part_of(bytes, start, end));
}

Value joined(Run& run, const std::vector<TemplatePiece>& pieces, Value string, const std::size_t* spans) {
    bool is_text = is_str(run, string);
    StrBuilder text(run);
    std::string bytes;
    std::string_view all;
    if (!is_text) bytes_view(run, string, &all);
    for (auto& piece : pieces) {
        if (piece.group < 0) {
            for (auto c : piece.text) {
                if (is_text)
                    text.add(c);
                else
                    bytes += static_cast<char>(c);
            }
            continue;
        }
        auto start = spans[2 * piece.group], end = spans[2 * piece.group + 1];
        if (start == ~std::size_t{0}) continue;
        if (is_text)
            text.add(string, static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end));
        else
            bytes += part_of(all, start, end);
    }
    return is_text ? text.make() : new_bytes(run, bytes);
}

extern const ModuleDef re_native_module = {"_re", kFunctions, init, nullptr};

}    // namespace coroscope
