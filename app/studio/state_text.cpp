#include "app/studio/state_text.hpp"

namespace coroscope {

std::string state_text(const Studio&) {
    return {};
}

}    // namespace coroscope
