#include "app/studio/progress.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace coroscope {

namespace {

constexpr int kVersion = 1;

std::string question_key(const Page& page, const Question& question) {
    return plain_text(page.heading) + " / " + plain_text(question.text);
}

}    // namespace

void note_progress(Progress& progress, const LessonState& state) {
    if (!state.shown || state.shown->lesson.title.empty()) return;
    LessonProgress& of = progress.lessons[state.shown->lesson.title];
    of.page = state.page;
    of.passed = state.passed;
    const auto& pages = state.shown->lesson.pages;
    for (std::size_t p = 0; p < pages.size(); ++p)
        for (std::size_t q = 0; q < pages[p].questions.size(); ++q) {
            if (state.tried[p][q].empty()) continue;
            auto& answers = of.answers[question_key(pages[p], pages[p].questions[q])];
            answers.clear();
            for (const int option : state.tried[p][q])
                answers.push_back(plain_text(pages[p].questions[q].options[static_cast<std::size_t>(option)].answer));
        }
}

void recall_progress(const Progress& progress, LessonState& state, int& page, int& passed) {
    const auto found = progress.lessons.find(state.shown->lesson.title);
    if (found == progress.lessons.end()) return;
    const auto& pages = state.shown->lesson.pages;
    page = std::max(0, std::min(found->second.page, static_cast<int>(pages.size()) - 1));
    passed = found->second.passed;
    for (std::size_t p = 0; p < pages.size(); ++p)
        for (std::size_t q = 0; q < pages[p].questions.size(); ++q) {
            const auto answers = found->second.answers.find(question_key(pages[p], pages[p].questions[q]));
            if (answers == found->second.answers.end()) continue;
            Tried& tried = state.tried[p][q];
            tried.clear();
            const auto& options = pages[p].questions[q].options;
            for (const std::string& text : answers->second)
                for (std::size_t o = 0; o < options.size(); ++o)
                    if (plain_text(options[o].answer) == text &&
                        std::find(tried.begin(), tried.end(), static_cast<int>(o)) == tried.end())
                        tried.push_back(static_cast<int>(o));
        }
}

std::string progress_text(const Progress& progress) {
    nlohmann::json lessons = nlohmann::json::object();
    for (const auto& [title, of] : progress.lessons)
        lessons[title] = {{"page", of.page + 1}, {"passed", of.passed}, {"answers", of.answers}};
    const nlohmann::json all = {{"version", kVersion}, {"lessons", lessons}};
    return all.dump(1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

bool parse_progress(const std::string& text, Progress& progress, std::string& why) {
    const auto json = nlohmann::json::parse(text, nullptr, false);
    if (json.is_discarded() || !json.is_object()) {
        why = "it is no JSON object";
        return false;
    }
    try {
        if (json.value("version", 0) != kVersion) {
            why = "it is of another version";
            return false;
        }
        for (const auto& [title, of] : json.at("lessons").items()) {
            LessonProgress one;
            one.page = of.value("page", 1) - 1;
            one.passed = of.value("passed", 0);
            one.answers = of.value("answers", decltype(one.answers){});
            progress.lessons[title] = std::move(one);
        }
    } catch (const nlohmann::json::exception& error) {
        why = error.what();
        return false;
    }
    return true;
}

}    // namespace coroscope
