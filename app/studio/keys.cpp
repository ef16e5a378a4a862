#include "app/studio/keys.hpp"

namespace coroscope {

std::optional<Command> command_for_key(const Studio&, const KeyPress&) {
    return std::nullopt;
}
std::optional<Command> command_for_text(const Studio&, char32_t) {
    return std::nullopt;
}

}    // namespace coroscope
