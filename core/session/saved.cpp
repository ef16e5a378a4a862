#include "core/session/saved.hpp"

#include <cstring>

#include "core/session/offering.hpp"
#include "core/vm/boot.hpp"
#include "core/vm/modules.hpp"
#include "core/vm/runtime_code.hpp"

namespace coroscope {
namespace {

constexpr std::string_view kMagic = "coroscope session\n";
constexpr std::uint32_t kVersion = 2;

void put(std::string& out, std::uint64_t number) {
    for (int i = 0; i < 8; ++i) out += static_cast<char>(number >> (8 * i));
}
void put(std::string& out, std::string_view text) {
    put(out, text.size());
    out += text;
}

// Takes numbers and texts off the front; `is_whole` is false once something was missing.
struct Reader {
    std::string_view in;
    bool is_whole = true;

    std::uint64_t number() {
        if (in.size() < 8) return missing(), 0;
        std::uint64_t n = 0;
        for (int i = 7; i >= 0; --i) n = n << 8 | static_cast<unsigned char>(in[static_cast<std::size_t>(i)]);
        in.remove_prefix(8);
        return n;
    }
    std::string text() {
        auto size = number();
        if (size > in.size()) return missing(), "";
        std::string out(in.substr(0, size));
        in.remove_prefix(size);
        return out;
    }

private:
    void missing() {
        is_whole = false;
        in = {};
    }
};

void put_session(std::string& out, const Session& session) {
    put(out, session.program.name);
    put(out, session.program.text);
    put(out, session.seed);
    put(out, session.arguments.size());
    for (auto& argument : session.arguments) put(out, argument);
    put(out, session.input);
    for (auto n : {session.limits.fuel, session.limits.region_bytes, session.limits.output_bytes,
                   session.limits.iterations, std::uint64_t{session.recursion}})
        put(out, n);
}

Session read_session(Reader& in) {
    Session session;
    auto name = in.text();
    session.program = Source(name, in.text());
    session.seed = in.text();
    for (auto count = in.number(); count > 0 && in.is_whole; --count) session.arguments.push_back(in.text());
    session.input = in.text();
    session.limits.fuel = in.number();
    session.limits.region_bytes = in.number();
    session.limits.output_bytes = in.number();
    session.limits.iterations = in.number();
    session.recursion = static_cast<std::uint32_t>(in.number());
    return session;
}

}    // namespace

std::string save(Execution& execution) {
    std::string body;
    put_session(body, execution.session);
    auto modules = loaded_modules(execution.run);
    put(body, modules.size());
    for (auto& name : modules) put(body, name);
    Snapshot snapshot;
    take_snapshot(execution.machine, snapshot);
    append_snapshot(snapshot, body);
    std::string out(kMagic);
    put(out, kVersion);
    put(out, body.size());
    put(out, digest_of_bytes(body.data(), body.size()));
    return out + body;
}

Result<std::unique_ptr<Execution>> resume(std::string_view bytes) {
    auto wrong = [](std::string what) { return Problem{std::move(what), {}, "", ""}; };
    if (bytes.substr(0, kMagic.size()) != kMagic.substr(0, std::min(bytes.size(), kMagic.size())) || bytes.empty())
        return wrong("this is not a saved session");
    if (bytes.size() < kMagic.size() + 24) return wrong("the saved session is truncated: its header is not whole");
    Reader header{bytes.substr(kMagic.size())};
    auto version = header.number();
    if (version != kVersion)
        return wrong("the saved session has version " + std::to_string(version) + "; this build reads version " +
                     std::to_string(kVersion));
    auto size = header.number(), sum = header.number();
    auto body = header.in;
    if (body.size() < size)
        return wrong("the saved session is truncated: " + std::to_string(size - body.size()) + " bytes are missing");
    if (body.size() > size || digest_of_bytes(body.data(), body.size()) != sum)
        return wrong("the saved session is damaged: its digest is another");
    Reader in{body};
    auto session = read_session(in);
    std::vector<std::string> modules;
    for (auto count = in.number(); count > 0 && in.is_whole; --count) modules.push_back(in.text());
    if (!in.is_whole) return wrong("the saved session is damaged: its parts do not fit");
    auto snapshot = read_snapshot(in.in);
    if (!snapshot) return snapshot.problem();
    auto started = start(std::move(session));
    if (!started.execution) return wrong("the saved session's program does not compile: " + started.refusal.text);
    started.execution->err.clear();    // warnings that were shown before
    auto& run = started.execution->run;
    bool is_after_program = false;
    for (auto& name : modules) {
        if (is_after_program && !compile_noted_text(run, name))
            compile_prelude(run, name, module_text(run.natives, name));
        is_after_program = is_after_program || name.empty();
    }
    if (!restore(run.m, *snapshot)) return wrong("the saved session needs a larger region");
    if (run.root().code_count != run.store.codes.size())
        return wrong("the saved session was made by another build: its code does not fit");
    forget_progress(run);
    return std::move(started.execution);
}

}    // namespace coroscope
