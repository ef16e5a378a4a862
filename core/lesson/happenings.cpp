#include "core/lesson/happenings.hpp"

#include <algorithm>
#include <set>

#include "core/trace/call_text.hpp"

namespace coroscope {
namespace {

constexpr std::size_t kMostMoments = 60;    // looked at for names of variables

std::string last_name(const std::string& qualname) {
    auto dot = qualname.rfind('.');
    return dot == std::string::npos ? qualname : qualname.substr(dot + 1);
}

struct Teller {
    History& history;
    Happenings out{};
    std::map<EntityId, int> subject_of{};
    std::string printed{};    // of the line that is being printed
    Step printed_at = 0;
    int printed_by = -1;
    EntityId entering{};                             // a task that begins its first step
    std::vector<std::uint32_t> suspended_lines{};    // of gen_suspends just before
    std::set<EntityId> has_started{};

    int subject(EntityId id) {
        auto [at, is_new] = subject_of.try_emplace(id, static_cast<int>(out.subjects.size()));
        if (is_new) {
            Subject one;
            one.id = id;
            out.subjects.push_back(one);
        }
        return at->second;
    }
    void add(Happens happens, const Event& e, EntityId who, std::string text = "",
             std::vector<std::uint32_t> lines = {}) {
        Happened one;
        one.happens = happens;
        one.step = e.step;
        one.subject = who ? subject(who) : -1;
        one.text = std::move(text);
        one.lines = std::move(lines);
        out.all.push_back(std::move(one));
    }
};

void take_print(Teller& t, const Event& e) {
    int by = -1;
    if (auto found = t.subject_of.find(e.who); found != t.subject_of.end()) by = found->second;
    for (char c : e.text) {
        if (t.printed_at == 0) t.printed_at = e.step, t.printed_by = by;
        if (c != '\n') {
            t.printed += c;
            continue;
        }
        Happened one;
        one.happens = Happens::prints;
        one.step = t.printed_at;
        one.subject = t.printed_by;
        one.text = std::move(t.printed);
        t.out.all.push_back(std::move(one));
        t.printed.clear();
        t.printed_at = 0;
    }
}

void take_generator(Teller& t, const Event& e) {
    switch (e.kind) {
        case EventKind::gen_create:
            if (t.entering) {    // the outermost coroutine of a task that begins
                t.subject_of[e.who] = t.subject(t.entering);
                t.out.subjects[static_cast<std::size_t>(t.subject(t.entering))].coroutine = e.who;
                t.entering = {};
                return;
            }
            t.subject(e.who);
            return;
        case EventKind::gen_resume: {
            auto& subject = t.out.subjects[static_cast<std::size_t>(t.subject(e.who))];
            if (subject.id.kind == EntityKind::task) return;
            bool is_first = t.has_started.insert(e.who).second;
            if (e.how == How::close) return t.add(Happens::is_closed, e, e.who, e.text, {e.line});
            if (e.how == How::send || e.how == How::throw_) t.add(Happens::receives, e, e.who, e.text, {e.line});
            return t.add(is_first ? Happens::starts : Happens::resumes, e, e.who, e.text, {e.line});
        }
        case EventKind::gen_suspend: {
            t.suspended_lines.push_back(e.line);
            auto& subject = t.out.subjects[static_cast<std::size_t>(t.subject(e.who))];
            if (subject.id.kind == EntityKind::task) return;
            if (e.how == How::yield) t.add(Happens::yields, e, e.who, e.text, {e.line});
            return t.add(Happens::suspends, e, e.who, e.text, {e.line});
        }
        case EventKind::gen_return:
        case EventKind::gen_raise: {
            auto& subject = t.out.subjects[static_cast<std::size_t>(t.subject(e.who))];
            if (subject.id.kind == EntityKind::task) return;
            bool is_return = e.kind == EventKind::gen_return;
            t.add(is_return ? Happens::returns : Happens::raises, e, e.who, e.text, {e.line});
            if (is_return) t.add(Happens::finishes, e, e.who, e.text, {e.line});
            return t.add(Happens::is_done, e, e.who, e.text, {e.line});
        }
        default: return;
    }
}

void take_task_end(Teller& t, const Event& e) {
    if (e.how == How::suspend) return t.add(Happens::suspends, e, e.who, "", t.suspended_lines);
    if (e.how == How::returned) {
        t.add(Happens::returns, e, e.who, e.text);
        t.add(Happens::finishes, e, e.who, e.text);
    }
    if (e.how == How::raised) t.add(Happens::raises, e, e.who, e.text);
    if (e.how == How::cancelled) t.add(Happens::is_cancelled, e, e.who);
    t.add(Happens::is_done, e, e.who, e.text);
}

void take(Teller& t, const Event& e) {
    Happened one;
    one.step = e.step;
    switch (e.kind) {
        case EventKind::line:
            one.happens = Happens::at_line;
            one.number = e.line;
            t.out.all.push_back(one);
            break;
        case EventKind::iteration:
            one.happens = Happens::at_iteration;
            one.number = e.number;
            one.seconds = e.time;
            t.out.all.push_back(one);
            break;
        case EventKind::print: take_print(t, e); break;
        case EventKind::task_create: t.add(Happens::is_created, e, e.who); break;
        case EventKind::future_create: t.add(Happens::is_created, e, e.who); break;
        case EventKind::future_done:
            if (e.how == How::cancelled) t.add(Happens::is_cancelled, e, e.who);
            t.add(Happens::is_done, e, e.who, e.text);
            break;
        case EventKind::step_begin: {
            bool is_first = t.has_started.insert(e.who).second;
            t.entering = is_first && e.how != How::exception ? e.who : EntityId{};
            if (e.how == How::exception) t.add(Happens::receives, e, e.who, e.text);
            t.add(is_first ? Happens::starts : Happens::resumes, e, e.who, e.text);
            break;
        }
        case EventKind::step_end: take_task_end(t, e); break;
        default: take_generator(t, e); break;
    }
    if (e.kind != EventKind::step_begin && e.kind != EventKind::gen_create) t.entering = {};
    if (e.kind != EventKind::gen_suspend) t.suspended_lines.clear();
}

void name_task(Subject& subject, const TaskRecord& record) {
    subject.label = record.call.empty() ? record.qualname + "()" : record.call;
    subject.own_names.push_back(record.name);
    if (!record.call.empty()) subject.own_names.push_back(record.call);
    auto arguments = arguments_of(record.call);
    auto function = last_name(record.qualname);
    if (!arguments.empty()) {
        auto open = record.call.find('(');
        subject.own_names.push_back(record.call.substr(0, open) + "(" + arguments[0] + ")");
        auto& first = arguments[0];
        bool is_text = first.size() > 2 && (first[0] == '\'' || first[0] == '"');
        subject.short_names.push_back(is_text ? first.substr(1, first.size() - 2) : first);
    }
    subject.shared_names.insert(subject.shared_names.end(), {function, function + "()", record.qualname});
}

// Variables that hold a task, a future, a generator or a coroutine name it. They are looked up where something is
// suspended: what is waited for has its name there.
void add_variables(Teller& t) {
    std::vector<Step> steps;
    for (auto& one : t.out.all)
        if (one.happens == Happens::suspends) steps.push_back(one.step);
    steps.push_back(t.out.last_step);
    auto stride = steps.size() / kMostMoments + 1;
    std::map<int, std::set<std::string>> names;
    auto add = [&](EntityId id, const std::string& name) {
        auto found = t.subject_of.find(id);
        if (id && !name.empty() && found != t.subject_of.end()) names[found->second].insert(name);
    };
    auto look = [&](const FrameView& frame) {
        for (auto& variable : frame.locals) add(variable.entity, variable.name);
    };
    for (std::size_t i = 0; i < steps.size(); i += stride) {
        auto moment = t.history.moment_at(steps[i]);
        for (auto& frame : moment.stack) look(frame);
        for (auto& task : moment.tasks)
            for (auto& frame : task.frames) look(frame);
        for (auto& generator : moment.generators) {
            look(generator.frame);
            add(generator.id, generator.variable);
        }
    }
    for (auto& [index, all] : names) {
        auto& subject = t.out.subjects[static_cast<std::size_t>(index)];
        subject.short_names.insert(subject.short_names.end(), all.begin(), all.end());
        if (subject.label.empty()) subject.label = *all.begin();
    }
}

void name_subjects(Teller& t) {
    auto& log = t.history.log();
    for (auto& subject : t.out.subjects) {
        subject.own_names.push_back(to_text(subject.id));
        if (subject.coroutine) subject.own_names.push_back(to_text(subject.coroutine));
        if (auto task = log.tasks.find(subject.id.number);
            subject.id.kind == EntityKind::task && task != log.tasks.end())
            name_task(subject, task->second);
        if (subject.id.kind == EntityKind::gather) subject.shared_names.push_back("gather");
        if (auto* generator = log.generator(subject.id); generator && generator->created) {
            auto& events = log.trace.events;
            auto qualname = events[events.count_before(generator->created)].text;
            auto function = last_name(qualname);
            subject.shared_names.insert(subject.shared_names.end(), {function, function + "()", qualname});
        }
    }
    bool has_values = std::any_of(t.out.subjects.begin(), t.out.subjects.end(),
                                  [](const Subject& s) { return s.id.kind != EntityKind::task || s.coroutine; });
    if (has_values) add_variables(t);
    for (auto& subject : t.out.subjects)
        if (subject.label.empty())
            subject.label = subject.shared_names.empty() ? to_text(subject.id) : subject.shared_names.front();
}

}    // namespace

Happenings happenings_of(History& history) {
    Teller teller{history};
    for (auto& event : history.trace().events) take(teller, event);
    if (teller.printed_at) {
        Event end;
        end.text = "\n";
        take_print(teller, end);
    }
    auto& out = teller.out;
    out.last_step = history.trace().last_step;
    out.has_ended = history.has_ended() && history.trace().is_complete;
    std::stable_sort(out.all.begin(), out.all.end(), [](auto& a, auto& b) { return a.step < b.step; });
    name_subjects(teller);
    return std::move(out);
}

}    // namespace coroscope
