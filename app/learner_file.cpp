#if COROSCOPE_WINDOW
#include "app/learner_file.hpp"

#include <cstdio>
#include <cstdlib>
#include <filesystem>

#include "app/cli/read_program.hpp"
#include "app/files/whole_file.hpp"

namespace coroscope {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kMostBytes = 16 << 20;

bool is_good_name(const std::string& name) {
    if (name.empty() || name.size() > 64 || name[0] == '.' || name[0] == '-') return false;
    for (char c : name) {
        bool is_part = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                       c == '_' || c == '.';
        if (!is_part) return false;
    }
    return true;
}

// Empty: neither variable is set.
std::string folder_of_learners() {
    const char* data = std::getenv("XDG_DATA_HOME");
    if (data && data[0] == '/') return std::string(data) + "/coroscope/learners";
    const char* home = std::getenv("HOME");
    if (home && home[0] == '/') return std::string(home) + "/.local/share/coroscope/learners";
    return "";
}

void put_aside(const std::string& path, const std::string& why) {
    std::error_code error;
    std::string aside = path + ".unreadable";
    for (int i = 2; fs::exists(aside, error); ++i) aside = path + ".unreadable" + std::to_string(i);
    fs::rename(path, aside, error);
    std::fprintf(stderr, "coroscope: %s is no progress of a learner: %s; it is now called %s\n", path.c_str(),
                 why.c_str(), aside.c_str());
}

}    // namespace

LearnerFile::LearnerFile(const std::string& learner) {
    if (!is_good_name(learner)) {
        problem_ = "a learner's name has only letters, digits, - and _, not " + learner;
        return;
    }
    const std::string folder = folder_of_learners();
    if (folder.empty()) {
        std::fprintf(stderr, "coroscope: neither XDG_DATA_HOME nor HOME is set: progress is not kept\n");
        return;
    }
    path_ = folder + "/" + learner + ".json";
    std::string why;
    if (!read(progress_, why)) {
        progress_ = {};
        put_aside(path_, why);
    }
}

bool LearnerFile::read(Progress& progress, std::string& why) const {
    std::error_code error;
    if (!fs::exists(path_, error)) return true;
    auto text = read_file(path_, kMostBytes);
    if (text) return parse_progress(*text, progress, why);
    why = text.problem().message;
    return false;
}

void LearnerFile::keep(const LessonState& state) {
    if (path_.empty() || !state.shown) return;
    Progress own;
    note_progress(own, state);
    const std::string text = progress_text(own);
    if (text == kept_) return;
    kept_ = text;
    Progress all;
    std::string why;
    if (read(all, why)) progress_ = all;
    note_progress(progress_, state);
    std::error_code error;
    fs::create_directories(fs::path(path_).parent_path(), error);
    if (write_whole(path_, progress_text(progress_)) || has_complained_) return;
    has_complained_ = true;
    std::fprintf(stderr, "coroscope: cannot write %s: progress is not kept\n", path_.c_str());
}

}    // namespace coroscope
#endif
