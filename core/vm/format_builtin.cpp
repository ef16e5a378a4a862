// format(v, spec) for the built-in numbers and str.
#include "core/vm/format_spec.hpp"
#include "core/vm/native.hpp"
#include "core/vm/number.hpp"
#include "core/vm/number_float.hpp"
#include "core/vm/room.hpp"
#include "core/vm/text_ops.hpp"

namespace coroscope {

namespace {

Value finish(Run& run, const FormatProblem& problem, const std::u32string& out) {
    if (problem) return raise(run, problem.is_overflow ? TypeId::OverflowError : TypeId::ValueError, problem.message);
    return new_str(run, out);
}

bool has_room(Run& run, const FormatSpec& spec) {
    if (spec.width > 0 && !has_room_for(run, static_cast<std::uint64_t>(spec.width), 1, kScratchBytes)) return false;
    return spec.precision <= 0 || spec.precision > INT32_MAX ||
           has_room_for(run, static_cast<std::uint64_t>(spec.precision), 1, kScratchBytes);
}

}    // namespace

Value format_builtin(Run& run, Value v, Value spec_value) {
    Machine& m = run.m;
    bool as_str = is_str(m, v), as_int = is_integer(m, v), as_real = is_real(m, v);
    bool as_complex = is_complex(m, v);
    if (!as_str && !as_int && !as_real && !as_complex) return kNotImplemented;
    if (at<Str>(m, spec_value)->length == 0) return is_a(m, v, TypeId::str) ? retained(m, v) : str(run, v);

    auto text = to_u32(m, spec_value);
    FormatSpec spec;
    std::u32string out;
    auto own_name = type_name(m, v);
    auto problem = read_format_spec(text, own_name, as_str ? U's' : as_int ? U'd' : U'\0', as_str ? U'<' : U'>', &spec);
    if (problem) return finish(run, problem, out);
    if (!has_room(run, spec)) return {};
    if (as_str) {
        problem = format_text(to_u32(m, v), spec, own_name, &out);
    } else if (as_int) {
        if (spec.type < 128 &&
            std::string_view("eEfFgG%").find(static_cast<char>(spec.type)) != std::string_view::npos) {
            double number;
            if (!to_double(run, v, &number)) return {};
            problem = format_real(number, spec, own_name, &out);
        } else {
            Limb small;
            auto view = big_view(m, v, &small);
            if ((spec.type == 'd' || spec.type == 'n') && bit_length(view) > 14000) {
                std::string digits;
                if (!append_int(run, v, digits)) return {};
            }
            problem = format_integer(view, spec, own_name, &out);
        }
    } else if (as_real) {
        problem = format_real(real_of(m, v), spec, own_name, &out);
    } else {
        ComplexNumber c;
        bool overflow = false;
        to_complex(m, v, &c, &overflow);
        problem = format_complex(c.real, c.imag, spec, own_name, &out);
    }
    return finish(run, problem, out);
}

}    // namespace coroscope
