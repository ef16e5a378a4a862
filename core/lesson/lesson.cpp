#include "core/lesson/lesson.hpp"

namespace coroscope {

std::string plain_text(const Prose& prose) {
    std::string text;
    for (auto& run : prose) text += run.text;
    return text;
}

}    // namespace coroscope
