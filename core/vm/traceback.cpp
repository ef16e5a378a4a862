#include "core/vm/traceback.hpp"

#include <algorithm>
#include <vector>

#include "core/vm/exception_fields.hpp"
#include "core/vm/number.hpp"
#include "core/vm/suggestions.hpp"
#include "core/vm/traceback_entries.hpp"
#include "core/vm/traceback_syntax.hpp"
#include "core/vm/values.hpp"

namespace coroscope {

namespace {

constexpr std::uint32_t kGroupWidth = 15, kGroupDepth = 10;
constexpr std::int64_t kInterpreterLimit = -1000;    // the innermost entries
constexpr std::string_view kRepeated = "  [Previous line repeated ";
constexpr const char* kCause = "The above exception was the direct cause of the following exception:";
constexpr const char* kContext = "During handling of the above exception, another exception occurred:";

// A frame to call __str__ from where the program has none left.
class FirstFrame {
public:
    explicit FirstFrame(Run& run) : root_(run.root()), is_mine_(root_.frame_count == 0) {
        if (!is_mine_) return;
        auto* frame = frames_of(run.m);
        *frame = {};
        frame->code = kNoCode;
        frame->locals = frame->stack = kStackAt;
        root_.frame_count = 1;
    }
    FirstFrame(const FirstFrame&) = delete;
    FirstFrame& operator=(const FirstFrame&) = delete;
    ~FirstFrame() {
        if (is_mine_) root_.frame_count = 0;
    }

private:
    Root& root_;
    bool is_mine_;
};

// "ValueError", "asyncio.exceptions.CancelledError"
std::string displayed_class(Run& run, Value cls) {
    auto& m = run.m;
    auto* c = at<Class>(m, cls);
    Value module = lookup_in_type(run, cls, name(m, NameId::d_module));
    std::string prefix = module && is_str(m, module)           ? to_utf8(m, module) + "."
                         : c->flags.as_int() & class_is_native ? ""
                                                               : "<unknown>.";
    if (prefix == "builtins." || prefix == "__main__.") prefix.clear();
    return prefix + to_utf8(m, c->qualname);
}

// sys.tracebacklimit, where the program set it.
bool program_limit(Run& run, std::int64_t* limit) {
    Value sys = dict_get_str(run.m, run.root().modules, "sys");
    if (!sys || !is_a(run.m, sys, TypeId::module)) return false;
    Value wanted = dict_get_str(run.m, at<Module>(run.m, sys)->dict, "tracebacklimit");
    return wanted && is_integer(run.m, wanted) && int_fits(run.m, wanted, limit);
}

std::string said_by(Run& run, Value v, const char* failure) {
    std::string text;
    if (append_str(run, v, text)) return text;
    clear_error(run);
    return failure;
}

struct Printer {
    Run& run;
    TracebackStyle style;
    std::string out;
    std::uint32_t depth = 0;    // of groups
    bool needs_end = false;     // the line below the last exception of a group is still to come
    std::vector<Value> seen{};

    std::string indent() const { return std::string(2 * depth, ' '); }
    std::string margin(char edge = '|') const { return depth ? indent() + edge + ' ' : std::string(); }
    // Text that ends in a newline, each of its lines behind the margin; the interpreter forgets it before one of them.
    void lines(std::string_view text, bool forgets_margin = false) {
        while (!text.empty()) {
            auto end = std::min(text.find('\n'), text.size() - 1) + 1;
            bool is_forgotten = forgets_margin && text.substr(0, kRepeated.size()) == kRepeated;
            out.append(is_forgotten ? std::string() : margin()).append(text.substr(0, end));
            text.remove_prefix(end);
        }
    }
    // The interpreter writes the margin before a message once, however many lines it has.
    void message(const std::string& text) {
        if (style.is_module)
            lines(text + "\n");
        else
            out.append(margin()).append(text) += '\n';
    }
    bool was_seen(Value v) const { return std::find(seen.begin(), seen.end(), v) != seen.end(); }
    bool is_group(Value v) const { return is_instance(run.m, v, TypeId::BaseExceptionGroup); }
    const Exception& at_exception(Value v) const { return *at<Exception>(run.m, v); }

    void traceback(Value exception) {
        auto first = at_exception(exception).traceback;
        if (!first || first == kNone) return;
        auto entries = traceback_entries(run, first);    // none where it went through the library only
        auto limit = style.is_module ? style.limit : kInterpreterLimit;
        std::int64_t wanted;
        if (limit == (style.is_module ? INT64_MAX : kInterpreterLimit) && program_limit(run, &wanted)) {
            if (wanted <= 0 && !style.is_module) return;
            limit = style.is_module ? std::max<std::int64_t>(wanted, 0) : -wanted;
        }
        bool is_in_group = is_group(exception);
        out += margin(is_in_group && depth == 1 ? '+' : '|');
        out += is_in_group ? "Exception Group Traceback (most recent call last):\n"
                           : "Traceback (most recent call last):\n";
        limit_entries(entries, limit);
        lines(entries_text(entries, style.is_module), !style.is_module);
    }

    void last_lines(Value exception) {
        auto cls = displayed_class(run, class_of(run.m, exception));
        std::string place, said;
        if (is_instance(run.m, exception, TypeId::SyntaxError) &&
            format_syntax_place(run, exception, style.is_module, &place, &said)) {
            // The interpreter quotes the text without a margin.
            auto end = style.is_module ? place.size() : place.find('\n') + 1;
            lines(std::string_view(place).substr(0, end));
            out += place.substr(end);
        } else {
            said = said_by(run, exception, "<exception str() failed>");
        }
        if (!said.empty()) cls += ": " + said;
        if (!style.is_module) {
            auto meant = suggestion_for(run, exception);
            if (!meant.empty()) cls += ". Did you mean: '" + meant + "'?";
        }
        message(cls);
        notes(exception);
    }

    void notes(Value exception) {
        Held noted(run.m, find_attribute(run, exception, intern(run.m, "__notes__")));
        if (!noted) clear_error(run);
        if (!noted || noted.get() == kNone) return;
        Held items(run.m, is_native_iterable(run, noted) && !has_kind(run.m, noted, Kind::dict)
                              ? native_iter(run, noted)
                              : Value{});
        if (!items) {
            clear_error(run);
            std::string text;
            if (!append_repr(run, noted, text)) {
                clear_error(run);
                text = "<__notes__ repr() failed>";
            }
            lines(text);    // without a newline, like CPython
            return;
        }
        while (true) {
            Held note(run.m, native_next(run, items));
            if (!note || note.get() == kExhausted) {
                note.take();
                clear_error(run);
                return;
            }
            auto text = said_by(run, note, "<note str() failed>");
            if (style.is_module) {
                lines(text + "\n");
            } else {    // the newline after a note has no margin, which shows where the note has its own
                lines(text);
                out += '\n';
            }
        }
    }

    // With the exceptions that led to this one before it.
    void all(Value exception) {
        struct Link {
            Value exception;
            const char* next;    // what leads from it to the one printed after it
        };
        std::vector<Link> chain;
        const char* next = nullptr;
        while (exception) {
            chain.push_back({exception, next});
            seen.push_back(exception);
            if (!style.has_chain) break;
            const auto& e = at_exception(exception);
            bool has_cause = e.cause && e.cause != kNone;
            if (style.is_module && has_cause && was_seen(e.cause)) has_cause = false;
            Value before = has_cause ? e.cause : e.suppress == kTrue ? Value{} : e.context;
            if (!before || before == kNone || was_seen(before)) break;
            next = has_cause ? kCause : kContext;
            exception = before;
        }
        bool needed_end = needs_end;
        for (auto i = chain.size(); i-- > 0;) {
            if (!style.is_module) needs_end = i == 0 && needed_end;
            one(chain[i].exception);
            if (chain[i].next) lines(std::string("\n") + chain[i].next + "\n\n");
        }
    }

    void one(Value exception) {
        if (is_group(exception)) return group(exception);
        traceback(exception);
        last_lines(exception);
    }

    void group(Value exception) {
        if (depth > kGroupDepth) return lines("... (max_group_depth is " + std::to_string(kGroupDepth) + ")\n");
        bool is_outermost = depth == 0;
        if (is_outermost) depth = 1;
        traceback(exception);
        last_lines(exception);
        Value held = at_exception(exception).extra[group_exceptions];
        std::uint32_t count = held && has_kind(run.m, held, Kind::tuple) ? at<Tuple>(run.m, held)->size : 0;
        auto shown = std::min(count, kGroupWidth + 1);
        needs_end = false;
        for (std::uint32_t i = 0; i < shown; ++i) {
            bool is_last = i + 1 == shown, is_rest = i >= kGroupWidth;
            if (is_last) needs_end = true;
            out += indent() + (i == 0 ? "+-" : "  ") + "+---------------- " +
                   (is_rest ? "..." : std::to_string(i + 1)) + " ----------------\n";
            ++depth;
            if (is_rest)
                lines("and " + std::to_string(count - kGroupWidth) + " more exception" +
                      (count - kGroupWidth > 1 ? "s" : "") + "\n");
            else
                all(at<Tuple>(run.m, held)->items[i]);
            if (is_last && needs_end) {
                out += indent() + "+------------------------------------\n";
                needs_end = false;
            }
            --depth;
        }
        if (is_outermost) depth = 0;
    }
};

}    // namespace

std::string format_exception(Run& run, Value exception, const TracebackStyle& style) {
    FirstFrame frame(run);
    Printer printer{run, style, {}};
    printer.all(exception);
    return printer.out;
}

std::string format_exception_only(Run& run, Value exception, const TracebackStyle& style) {
    FirstFrame frame(run);
    Printer printer{run, style, {}};
    printer.last_lines(exception);
    return printer.out;
}

Value unraisable_object(Run& run, Value object) {
    Value method = has_kind(run.m, object, Kind::generator) ? Value{} : lookup_special(run, object, NameId::d_del);
    return method ? method : object;
}

std::string format_unraisable(Run& run, Value object, Value exception, std::string_view title) {
    FirstFrame frame(run);
    auto& m = run.m;
    std::string out;
    if (object != kNone) {    // of None nothing is said
        std::string shown;
        if (!append_repr(run, object, shown)) {
            clear_error(run);
            shown = "<object repr() failed>";
        }
        out = std::string(title) + ": " + shown + "\n";
    }
    auto first = at<Exception>(m, exception)->traceback;
    auto entries = traceback_entries(run, first);
    // As the interpreter ends no frame is left that would be named where nothing else is.
    if (first && first != kNone && (root(m).main_module || !entries.empty()))
        out += "Traceback (most recent call last):\n";
    limit_entries(entries, kInterpreterLimit);
    // As the interpreter ends it can no longer read the source.
    if (!root(m).main_module)
        for (auto& entry : entries) entry.has_source = false;
    out += entries_text(entries, false);
    out += displayed_class(run, class_of(m, exception));
    auto said = said_by(run, exception, "<exception str() failed>");
    return out + (said.empty() ? "" : ": ") + said + "\n";
}

}    // namespace coroscope
