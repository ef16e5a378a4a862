#include "core/lib/re_engine.hpp"

#define PCRE2_CODE_UNIT_WIDTH 0
#include <pcre2.h>

#include <algorithm>

#include "core/lib/re_translate.hpp"
#include "core/vm/native.hpp"

namespace coroscope {
namespace {

constexpr std::uint32_t kFirstMatchLimit = 100'000;
constexpr std::uint32_t kFuelPerStep = 16;          // a step of the engine takes as long as so many instructions
constexpr std::uint32_t kHeapLimit = 256 * 1024;    // KiB
constexpr std::uint32_t kNestLimit = 2000;

// The three libraries have the same functions under three names.
#define COROSCOPE_PCRE2(bits, Unit)                                                                                   \
    struct Library##bits {                                                                                            \
        using Character = Unit;                                                                                       \
        using Code = pcre2_code_##bits;                                                                               \
        using Block = pcre2_match_data_##bits;                                                                        \
        using Context = pcre2_match_context_##bits;                                                                   \
        static Code* compile(const Unit* text, std::size_t size, std::uint32_t options, std::string* wrong) {         \
            auto* context = pcre2_compile_context_create_##bits(nullptr);                                             \
            pcre2_set_newline_##bits(context, PCRE2_NEWLINE_LF);                                                      \
            pcre2_set_parens_nest_limit_##bits(context, kNestLimit);                                                  \
            int error = 0;                                                                                            \
            std::size_t place = 0;                                                                                    \
            auto* code = pcre2_compile_##bits(text, size, options, &error, &place, context);                          \
            pcre2_compile_context_free_##bits(context);                                                               \
            if (!code && wrong) *wrong = "PCRE2 error " + std::to_string(error) + " at " + std::to_string(place);     \
            return code;                                                                                              \
        }                                                                                                             \
        static Block* block(const Code* code) { return pcre2_match_data_create_from_pattern_##bits(code, nullptr); }  \
        static Context* context() {                                                                                   \
            auto* context = pcre2_match_context_create_##bits(nullptr);                                               \
            pcre2_set_heap_limit_##bits(context, kHeapLimit);                                                         \
            return context;                                                                                           \
        }                                                                                                             \
        static int match(const Code* code, const void* subject, std::size_t size, std::size_t start,                  \
                         std::uint32_t options, Block* block, Context* context, std::uint32_t limit) {                \
            pcre2_set_match_limit_##bits(context, limit);                                                             \
            return pcre2_match_##bits(code, static_cast<const Unit*>(subject), size, start, options, block, context); \
        }                                                                                                             \
        static const std::size_t* spans(Block* block) { return pcre2_get_ovector_pointer_##bits(block); }             \
        static void free(Code* code, Block* block, Context* context) {                                                \
            pcre2_match_context_free_##bits(context);                                                                 \
            pcre2_match_data_free_##bits(block);                                                                      \
            pcre2_code_free_##bits(code);                                                                             \
        }                                                                                                             \
    };
COROSCOPE_PCRE2(8, PCRE2_UCHAR8)
COROSCOPE_PCRE2(16, PCRE2_UCHAR16)
COROSCOPE_PCRE2(32, PCRE2_UCHAR32)
#undef COROSCOPE_PCRE2

}    // namespace

struct EnginePattern {
    virtual ~EnginePattern() = default;
    virtual int match(const Subject& subject, const SearchPlace& place, std::uint32_t options, std::uint32_t limit) = 0;
    virtual const std::size_t* spans() const = 0;
    std::uint32_t width = 1;
};
void EnginePatternDeleter::operator()(EnginePattern* pattern) const {
    delete pattern;
}

namespace {

template <class Library>
struct PatternOf : EnginePattern {
    typename Library::Code* code = nullptr;
    typename Library::Block* block = nullptr;
    typename Library::Context* context = nullptr;

    ~PatternOf() override { Library::free(code, block, context); }
    int match(const Subject& subject, const SearchPlace& place, std::uint32_t options, std::uint32_t limit) override {
        return Library::match(code, subject.characters, place.end, place.start, options, block, context, limit);
    }
    const std::size_t* spans() const override { return Library::spans(block); }

    static EnginePatternPtr make(const std::string& text, std::uint32_t options, std::string* complaint) {
        std::basic_string<typename Library::Character> units(text.begin(), text.end());
        auto* code = Library::compile(units.data(), units.size(), options, complaint);
        if (!code) return nullptr;
        auto* made = new PatternOf;
        made->code = code;
        made->block = Library::block(code);
        made->context = Library::context();
        made->width = sizeof(typename Library::Character);
        return EnginePatternPtr(made);
    }
};

}    // namespace

EnginePatternPtr make_engine_pattern(const std::string& text, std::uint32_t flags, std::uint32_t width,
                                     std::string* complaint) {
    std::uint32_t options = PCRE2_UCP | PCRE2_ALT_CIRCUMFLEX | PCRE2_NEVER_UTF;
    if ((flags & re_ignore_case) && (flags & re_unicode)) options |= PCRE2_CASELESS;
    if (flags & re_multi_line) options |= PCRE2_MULTILINE;
    if (width == 1) return PatternOf<Library8>::make(text, options, complaint);
    if (width == 2) return PatternOf<Library16>::make(text, options, complaint);
    return PatternOf<Library32>::make(text, options, complaint);
}

const std::size_t* engine_search(Run& run, EnginePattern& pattern, const Subject& subject, const SearchPlace& place) {
    if (place.start > place.end) return nullptr;
    std::uint32_t options = 0;
    if (place.anchor != Anchor::none) options |= PCRE2_ANCHORED;
    if (place.anchor == Anchor::both) options |= PCRE2_ENDANCHORED;
    if (place.is_not_empty_at_start) options |= PCRE2_NOTEMPTY_ATSTART;
    // What takes long is tried again with more patience, as long as there is fuel.
    for (std::uint64_t limit = kFirstMatchLimit;; limit *= 4) {
        int result = pattern.match(subject, place, options,
                                   static_cast<std::uint32_t>(std::min<std::uint64_t>(limit, 0xffffffff)));
        if (result >= 0) return pattern.spans();
        if (result == PCRE2_ERROR_NOMATCH) return nullptr;
        if (result != PCRE2_ERROR_MATCHLIMIT) {
            raise(run,
                  result == PCRE2_ERROR_HEAPLIMIT || result == PCRE2_ERROR_NOMEMORY ? TypeId::MemoryError
                                                                                    : TypeId::RuntimeError,
                  result == PCRE2_ERROR_HEAPLIMIT ? "" : "PCRE2 error " + std::to_string(result));
            return nullptr;
        }
        burn(run, limit * kFuelPerStep);
    }
}

}    // namespace coroscope
