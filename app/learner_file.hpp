// The file in which a learner's progress is kept: read at the start, written whole whenever something was answered.
#pragma once

#include <string>

#include "app/studio/progress.hpp"

namespace coroscope {

class LearnerFile {
public:
    // In $XDG_DATA_HOME/coroscope/learners, or below ~/.local/share. Where neither is known nothing is kept, which is
    // said on stderr. A file that cannot be understood is put aside under another name and never written over.
    explicit LearnerFile(const std::string& learner);

    const std::string& problem() const { return problem_; }    // of the learner's name
    const Progress& progress() const { return progress_; }
    // Writes what is new, together with what another window has written meanwhile.
    void keep(const LessonState& state);

private:
    bool read(Progress& progress, std::string& why) const;

    std::string path_;    // empty: nothing is kept
    std::string problem_;
    std::string kept_;    // what was written last, of the lesson that is open
    Progress progress_;
    bool has_complained_ = false;
};

}    // namespace coroscope
