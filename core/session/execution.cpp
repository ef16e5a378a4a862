#include "core/session/execution.hpp"

#include <algorithm>

#include "core/lang/compile.hpp"
#include "core/lang/parse.hpp"
#include "core/lang/syntax_error.hpp"
#include "core/lib/native_table.hpp"
#include "core/loop/loop.hpp"
#include "core/session/offering.hpp"
#include "core/vm/boot.hpp"
#include "core/vm/emit.hpp"

namespace coroscope {
namespace {

Started refused(const Source& source, std::vector<Problem> problems) {
    Started started;
    auto& refusal = started.refusal;
    refusal.is_syntax_error = !problems[0].kind.empty();
    refusal.status = refusal.is_syntax_error ? 1 : 2;
    if (refusal.is_syntax_error) {
        refusal.text = syntax_warnings(source) + format_syntax_error(source, problems[0]);
    } else {
        for (auto& problem : problems) {
            auto line = source.line_of(problem.span.begin);
            refusal.text +=
                source.name + ":" + std::to_string(line) + ": cannot run this program: " + problem.message + "\n";
            auto text = source.line(line);
            auto begin = std::min(text.find_first_not_of(" \t"), text.size());
            refusal.text += "    line " + std::to_string(line) + ": " + std::string(text.substr(begin, 200)) + "\n";
            if (!problem.hint.empty()) refusal.text += "    " + problem.hint + "\n";
        }
    }
    refusal.problems = std::move(problems);
    return started;
}

}    // namespace

Execution::Execution(Session session_)
    : session(std::move(session_)),
      natives(make_native_table()),
      hooks(loop_hooks()),
      machine(open_machine(session.limits)),
      run(run_on(machine, store, natives, hooks)) {
    run.recorder = &recorder;
    run.out = &out;
    run.err = &err;
    run.seed = &session.seed;
    run.arguments = &session.arguments;
    run.input = &session.input;
}

Execution::~Execution() {
    close_machine(machine);
}

const Source& Execution::source() const {
    return *store.sources[store.codes[program_code]->source];
}

Started start(Session session, const std::function<bool(std::string_view)>& is_beside_program) {
    auto source = std::make_unique<Source>(session.program);
    auto tree = parse(*source);
    if (!tree) return refused(*source, {tree.problem()});
    auto execution = std::make_unique<Execution>(std::move(session));
    auto& run = execution->run;
    boot(run);
    Offering offering(run);
    auto problems = find_refusals(**tree, offering.offer(is_beside_program));
    if (!problems.empty()) return refused(*source, problems);
    auto& store = execution->store;
    store.sources.push_back(std::move(source));
    CompileOptions options;
    options.warnings = &(*tree)->warnings;
    auto code = compile(**tree, static_cast<std::uint32_t>(store.sources.size() - 1), options, store);
    if (!code) return refused(*store.sources.back(), {code.problem()});
    execution->program_code = *code;
    note_program(run);
    run.root().recursion_limit = execution->session.recursion;
    run.root().recursion_check = execution->session.recursion / 3;
    start_program(run, *code, execution->session.program.name);
    if (!(*tree)->warnings.empty()) write_stderr(run, syntax_warnings(execution->source(), (*tree)->warnings));
    Started started;
    started.execution = std::move(execution);
    return started;
}

Reached advance(Execution& execution, const Until& until) {
    if (execution.has_ended) return execution.reached;
    auto with_inputs = until;
    with_inputs.inputs = &execution.session.inputs;
    execution.reached = advance(execution.run, with_inputs, execution.ending);
    execution.has_ended = execution.reached != Reached::step && execution.reached != Reached::fuel;
    return execution.reached;
}

}    // namespace coroscope
