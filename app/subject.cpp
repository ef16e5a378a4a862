#if COROSCOPE_WINDOW
#include "app/subject.hpp"

#include <algorithm>
#include <filesystem>

#include "app/cli/session_io.hpp"
#include "app/followed_run.hpp"
#include "app/studio/parting.hpp"
#include "app/studio/typing.hpp"
#include "core/history/complete.hpp"

namespace coroscope {
namespace {

namespace fs = std::filesystem;
constexpr std::size_t kMostFiles = 200;

bool is_of_ours(const fs::path& path) {
    const auto ending = path.extension();
    return ending == ".py" || ending == ".md" || ending == ".session";
}

}    // namespace

void save_run(FollowedRun& run, Studio& studio, const std::string& path) {
    const std::string wrong = save_session(path, run.session_file(studio));
    studio.session.is_wrong = !wrong.empty();
    studio.session.said = wrong.empty() ? "saved in " + path : wrong;
    if (!wrong.empty()) return stay(studio);
    studio.session.path = path;
    studio.session.is_changed = false;
    run.note_saved();
    go_on_parting(studio);
}

void complete_prompt(History& history, Studio& studio, const Errand& errand) {
    Completions found = history.completions_at(studio.cursor, errand.target, errand.text);
    offer_names(studio, std::move(found.names), found.begin);
}

void find_change(History& history, Studio& studio, const Errand& errand) {
    const auto found = history.last_change(studio.cursor, errand.target, errand.text);
    studio.session.is_wrong = !found;
    if (!found) {
        studio.session.said = found.problem().message;
    } else if (!*found) {
        studio.session.said = errand.text + " has held this since it has been there";
    } else {
        update(studio, {CommandKind::go_to_step, 0, **found});
        studio.session.said = "here " + errand.text + " is changed";
    }
}

void list_files(Studio& studio, const std::string& typed) {
    FileBox& box = studio.file_box;
    box.files.clear();
    const auto slash = typed.rfind('/');
    const std::string folder = slash == std::string::npos ? "" : typed.substr(0, slash + 1);
    const std::string begin = slash == std::string::npos ? typed : typed.substr(slash + 1);
    std::error_code error;
    for (fs::directory_iterator at(folder.empty() ? "." : folder, error), end; !error && at != end;
         at.increment(error)) {
        const std::string name = at->path().filename().string();
        const bool is_folder = at->is_directory(error);
        if (name.compare(0, begin.size(), begin) != 0 || (name[0] == '.' && begin.empty())) continue;
        if (!is_folder && !is_of_ours(at->path())) continue;
        box.files.push_back(folder + name + (is_folder ? "/" : ""));
        if (box.files.size() >= kMostFiles) break;
    }
    std::sort(box.files.begin(), box.files.end());
}

}    // namespace coroscope
#endif
