// printf-like formatting: `format % args` for str and bytes.
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "core/lang/characters.hpp"
#include "core/vm/container_ops.hpp"
#include "core/vm/format_spec.hpp"
#include "core/vm/mapping.hpp"
#include "core/vm/native.hpp"
#include "core/vm/number.hpp"
#include "core/vm/room.hpp"
#include "core/vm/text_ops.hpp"
#include "core/vm/values.hpp"

namespace coroscope {

namespace {

struct Conversion {
    bool left = false, plus = false, space = false, alternate = false, zero = false;
    std::int64_t width = -1, precision = -1;
    char32_t type = 0;
};

// Sign or prefix, then what zeros may be put in front of.
struct Piece {
    std::u32string lead, body;
    bool is_numeric = false;
};

std::u32string widen(std::string_view latin1) {
    std::u32string out;
    for (char c : latin1) out += static_cast<unsigned char>(c);
    return out;
}

class Percent {
public:
    Percent(Run& run, std::u32string_view format, Value args, bool for_bytes)
        : run_(run), format_(format), args_(args), for_bytes_(for_bytes), from_mapping_(run.m) {
        if (has_kind(run, args, Kind::tuple)) {
            items_ = at<Tuple>(run.m, args)->items;
            count_ = at<Tuple>(run.m, args)->size;
        } else {
            items_ = &args_;
            count_ = 1;
            is_mapping_ = !(is_str(run, args) && !for_bytes) && may_be_mapping();
        }
    }

    bool make(std::u32string* out) {
        while (at_ < format_.size()) {
            auto next = std::min(format_.find(U'%', at_), format_.size());
            out->append(format_.substr(at_, next - at_));
            at_ = next;
            if (at_ == format_.size()) break;
            ++at_;
            if (at_ < format_.size() && format_[at_] == '%') {
                *out += U'%';
                ++at_;
                continue;
            }
            Conversion c;
            Piece piece;
            if (!read(&c) || !convert(c, &piece)) return false;
            if (c.width > 0 && !has_room_for(run_, static_cast<std::uint64_t>(c.width), 1, kScratchBytes)) return false;
            lay_out(c, piece, out);
        }
        if (next_ < count_ && !is_mapping_) {
            raise(run_, TypeId::TypeError,
                  for_bytes_ ? "not all arguments converted during bytes formatting"
                             : "not all arguments converted during string formatting");
            return false;
        }
        return true;
    }

private:
    bool may_be_mapping() {
        if (!args_.is_ref() || (for_bytes_ && is_bytearray(run_, args_))) return false;
        switch (object_of(run_, args_)->kind) {
            case Kind::dict:
            case Kind::list: return true;
            case Kind::str:
            case Kind::bytes: return !for_bytes_;
            default: return static_cast<bool>(lookup_special(run_, args_, NameId::d_getitem));
        }
    }

    bool fail(TypeId type, std::string_view message) {
        raise(run_, type, message);
        return false;
    }

    // Borrowed; unbound: raised.
    Value next_argument() {
        if (next_ < count_) return items_[next_++];
        return raise(run_, TypeId::TypeError, "not enough arguments for format string");
    }

    bool read_key() {
        if (!is_mapping_) return fail(TypeId::TypeError, "format requires a mapping");
        auto start = ++at_;
        int depth = 1;
        for (; at_ < format_.size() && depth > 0; ++at_) depth += (format_[at_] == '(') - (format_[at_] == ')');
        if (depth > 0) return fail(TypeId::ValueError, "incomplete format key");
        auto text = format_.substr(start, at_ - 1 - start);
        Held key(run_.m);
        if (for_bytes_) {
            std::string bytes;
            for (char32_t c : text) bytes += static_cast<char>(c);
            key.reset(new_bytes(run_, bytes));
        } else {
            key.reset(new_str(run_, text));
        }
        Value found = subscript_native(run_, args_, key);
        if (found == kNotImplemented) found = call_method(run_, args_, NameId::d_getitem, {key});
        if (!found) return false;
        from_mapping_.reset(found);
        mapped_ = found;
        items_ = &mapped_;
        count_ = 1;
        next_ = 0;
        return true;
    }

    bool read_count(const char* too_big, std::int64_t limit, std::int64_t* out) {
        if (at_ < format_.size() && format_[at_] == '*') {
            ++at_;
            Value v = next_argument();
            if (!v) return false;
            if (!is_integer(run_, v)) return fail(TypeId::TypeError, "* wants int");
            if (!int_fits(run_, v, out) || *out > limit || *out < -limit - 1)
                return fail(TypeId::OverflowError, limit == INT32_MAX ? "Python int too large to convert to C int"
                                                                      : "Python int too large to convert to C ssize_t");
            return true;
        }
        std::int64_t n = -1;
        for (; at_ < format_.size() && format_[at_] >= '0' && format_[at_] <= '9'; ++at_) {
            n = std::max<std::int64_t>(n, 0);
            int digit = static_cast<int>(format_[at_] - '0');
            if (n > (limit - digit) / 10) return fail(TypeId::ValueError, too_big);
            n = n * 10 + digit;
        }
        *out = n;
        return true;
    }

    bool read(Conversion* c) {
        auto peek = [&] { return at_ < format_.size() ? format_[at_] : U'\0'; };
        if (peek() == '(' && !read_key()) return false;
        for (;; ++at_) {
            if (peek() == '-') {
                c->left = true;
            } else if (peek() == '+') {
                c->plus = true;
            } else if (peek() == ' ') {
                c->space = true;
            } else if (peek() == '#') {
                c->alternate = true;
            } else if (peek() == '0') {
                c->zero = true;
            } else {
                break;
            }
        }
        if (!read_count("width too big", INT64_MAX, &c->width)) return false;
        if (c->width < -1) {
            c->left = true;
            c->width = c->width == INT64_MIN ? 0 : -c->width;
        }
        if (peek() == '.') {
            ++at_;
            if (!read_count("precision too big", INT32_MAX, &c->precision)) return false;
            c->precision = std::max<std::int64_t>(c->precision, 0);
        }
        if (peek() == 'h' || peek() == 'l' || peek() == 'L') ++at_;
        if (at_ >= format_.size()) return fail(TypeId::ValueError, "incomplete format");
        c->type = format_[at_++];
        return c->precision <= 0 || has_room_for(run_, static_cast<std::uint64_t>(c->precision), 1, kScratchBytes);
    }

    bool convert(const Conversion& c, Piece* piece) {
        Value v = next_argument();
        if (!v) return false;
        switch (c.type) {
            case 's':
            case 'b':
                if (for_bytes_) return bytes_piece(c, v, piece);
                [[fallthrough]];
            case 'r':
            case 'a':
                if (c.type == 'b') break;
                return text_piece(c, v, piece);
            case 'd':
            case 'i':
            case 'u':
            case 'o':
            case 'x':
            case 'X': return integer_piece(c, v, piece);
            case 'e':
            case 'E':
            case 'f':
            case 'F':
            case 'g':
            case 'G': return real_piece(c, v, piece);
            case 'c': return char_piece(v, piece);
            default: break;
        }
        return fail(TypeId::ValueError, fmt::format("unsupported format character '{}' ({:#x}) at index {}",
                                                    c.type >= 32 && c.type < 127 ? static_cast<char>(c.type) : '?',
                                                    static_cast<std::uint32_t>(c.type), at_ - 1));
    }

    bool text_piece(const Conversion& c, Value v, Piece* piece) {
        if (c.type == 's' && is_a(run_, v, TypeId::str)) {
            piece->body = to_u32(run_, v);
        } else {
            Held text(run_.m, c.type == 's' ? str(run_, v) : repr(run_, v));
            if (!text) return false;
            for (char32_t p : to_u32(run_, text)) {
                if (p < 128 || (c.type != 'a' && !for_bytes_)) {
                    piece->body += p;
                } else {
                    auto value = static_cast<std::uint32_t>(p);
                    piece->body += widen(value < 0x100     ? fmt::format("\\x{:02x}", value)
                                         : value < 0x10000 ? fmt::format("\\u{:04x}", value)
                                                           : fmt::format("\\U{:08x}", value));
                }
            }
        }
        if (c.precision >= 0 && static_cast<std::size_t>(c.precision) < piece->body.size())
            piece->body.resize(static_cast<std::size_t>(c.precision));
        return true;
    }

    bool bytes_piece(const Conversion& c, Value v, Piece* piece) {
        std::string_view bytes;
        Held made(run_.m);
        if (!bytes_view(run_, v, &bytes)) {
            if (lookup_special(run_, v, NameId::d_bytes)) {
                made.reset(call_method(run_, v, NameId::d_bytes, {}));
                if (!made) return false;
            }
            if (!made || !bytes_view(run_, made, &bytes))
                return fail(TypeId::TypeError,
                            "%b requires a bytes-like object, or an object that implements __bytes__, not '" +
                                type_name(run_, v) + "'");
        }
        if (c.precision >= 0) bytes = bytes.substr(0, static_cast<std::size_t>(c.precision));
        piece->body = widen(bytes);
        return true;
    }

    // The argument of %d and its like as an int, owned.
    Value to_int(const Conversion& c, Value v) {
        if (is_integer(run_, v)) return retained(run_, v);
        bool exact = c.type == 'o' || c.type == 'x' || c.type == 'X';
        if (is_real(run_, v) && !exact && !own_method(run_, v, NameId::d_int)) {
            double number = real_of(run_, v);
            if (std::isnan(number)) return raise(run_, TypeId::ValueError, "cannot convert float NaN to integer");
            if (std::isinf(number))
                return raise(run_, TypeId::OverflowError, "cannot convert float infinity to integer");
            return int_from_double(run_, number);
        }
        for (NameId method : {NameId::d_int, NameId::d_index}) {
            if ((exact && method == NameId::d_int) || !v.is_ref()) continue;
            if (is_real(run_, v) ? !own_method(run_, v, method) : !lookup_special(run_, v, method)) continue;
            Held made(run_.m, method == NameId::d_index ? index_object(run_, v) : call_method(run_, v, method, {}));
            if (made && is_integer(run_, made)) return made.take();
            if (!made && !error_is(run_, TypeId::TypeError)) return {};
            clear_error(run_);
        }
        return raise(run_, TypeId::TypeError,
                     fmt::format("%{} format: {} is required, not {}",
                                 for_bytes_ && c.type == 'i' ? 'd' : static_cast<char>(c.type),
                                 exact ? "an integer" : "a real number", type_name(run_, v)));
    }

    bool integer_piece(const Conversion& c, Value v, Piece* piece) {
        Held number(run_.m, to_int(c, v));
        if (!number) return false;
        int base = c.type == 'o' ? 8 : c.type == 'x' || c.type == 'X' ? 16 : 10;
        std::string digits;
        if (base == 10) {
            if (!append_int(run_, number, digits)) return false;
        } else {
            digits = int_to_text(run_, number, base);
        }
        bool is_negative = digits[0] == '-';
        if (is_negative) digits.erase(0, 1);
        if (static_cast<std::int64_t>(digits.size()) < c.precision)
            digits.insert(0, static_cast<std::size_t>(c.precision) - digits.size(), '0');
        if (c.type == 'X') {
            for (auto& d : digits)
                if (d >= 'a') d = static_cast<char>(d & ~32);
        }
        piece->is_numeric = true;
        add_sign(c, is_negative, piece);
        if (c.alternate && base != 10) {
            piece->lead += U'0';
            piece->lead += c.type;
        }
        piece->body = widen(digits);
        return true;
    }

    bool real_piece(const Conversion& c, Value v, Piece* piece) {
        double number;
        if (!to_double(run_, v, &number)) {
            if (!for_bytes_ || !error_is(run_, TypeId::TypeError) || lookup_special(run_, v, NameId::d_float))
                return false;
            clear_error(run_);
            return fail(TypeId::TypeError, "float argument required, not " + type_name(run_, v));
        }
        RealStyle style;
        style.letter = static_cast<char>(c.type);
        style.precision = c.precision < 0 ? 6 : c.precision;
        style.is_alternate = c.alternate;
        auto text = real_text(number, style);
        bool is_negative = text[0] == '-';
        if (is_negative) text.erase(0, 1);
        piece->is_numeric = true;
        add_sign(c, is_negative, piece);
        piece->body = widen(text);
        return true;
    }

    bool char_piece(Value v, Piece* piece) {
        std::string_view bytes;
        if (for_bytes_ && bytes_view(run_, v, &bytes) && bytes.size() == 1) {
            piece->body = widen(bytes);
            return true;
        }
        if (!for_bytes_ && is_str(run_, v) && at<Str>(run_.m, v)->length == 1) {
            piece->body = to_u32(run_, v);
            return true;
        }
        std::int64_t point = -1;
        bool is_number = is_integer(run_, v);
        if (!is_number && !is_real(run_, v) && !is_str(run_, v) && v.is_ref() &&
            lookup_special(run_, v, NameId::d_index)) {
            Held made(run_.m, call_method(run_, v, NameId::d_index, {}));
            if (!made) return false;
            is_number = is_integer(run_, made);
            if (is_number && !int_fits(run_, made, &point)) point = -1;
        } else if (is_number && !int_fits(run_, v, &point)) {
            point = -1;
        }
        if (!is_number)
            return fail(TypeId::TypeError, for_bytes_ ? "%c requires an integer in range(256) or a single byte"
                                                      : "%c requires int or char");
        if (point < 0 || point > (for_bytes_ ? 0xff : 0x10ffff))
            return fail(TypeId::OverflowError,
                        for_bytes_ ? "%c arg not in range(256)" : "%c arg not in range(0x110000)");
        piece->body = std::u32string(1, static_cast<char32_t>(point));
        return true;
    }

    static void add_sign(const Conversion& c, bool is_negative, Piece* piece) {
        if (is_negative) {
            piece->lead = U"-";
        } else if (c.plus) {
            piece->lead = U"+";
        } else if (c.space) {
            piece->lead = U" ";
        }
    }

    static void lay_out(const Conversion& c, const Piece& piece, std::u32string* out) {
        auto size = static_cast<std::int64_t>(piece.lead.size() + piece.body.size());
        auto space = c.width > size ? static_cast<std::size_t>(c.width - size) : 0;
        bool zeros = c.zero && piece.is_numeric && !c.left;
        if (!c.left && !zeros) out->append(space, U' ');
        *out += piece.lead;
        if (zeros) out->append(space, U'0');
        *out += piece.body;
        if (c.left) out->append(space, U' ');
    }

    Run& run_;
    std::u32string_view format_;
    Value args_;
    bool for_bytes_;
    bool is_mapping_ = false;
    const Value* items_ = nullptr;
    std::size_t count_ = 0, next_ = 0, at_ = 0;
    Held from_mapping_;
    Value mapped_;
};

}    // namespace

Value str_percent(Run& run, Value format, Value args) {
    auto text = to_u32(run, format);
    std::u32string out;
    if (!Percent(run, text, args, false).make(&out)) return {};
    return new_str(run, out);
}

Value bytes_percent(Run& run, Value format, Value args) {
    std::string_view bytes;
    bytes_view(run, format, &bytes);
    auto text = widen(bytes);
    std::u32string out;
    if (!Percent(run, text, args, true).make(&out)) return {};
    std::string result;
    for (char32_t c : out) result += static_cast<char>(c);
    return is_bytearray(run, format) ? new_bytearray(run, result) : new_bytes(run, result);
}

}    // namespace coroscope
