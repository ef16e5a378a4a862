#include "core/base/ids.hpp"

namespace coroscope {

std::string to_text(EntityId id) {
    switch (id.kind) {
        case EntityKind::none: return "";
        case EntityKind::module: return "module";
        case EntityKind::task: return "T" + std::to_string(id.number);
        case EntityKind::future:
        case EntityKind::gather: return "F" + std::to_string(id.number);
        case EntityKind::generator: return "G" + std::to_string(id.number);
        case EntityKind::coroutine: return "C" + std::to_string(id.number);
        case EntityKind::async_generator: return "A" + std::to_string(id.number);
    }
    return "";
}

}    // namespace coroscope
