#include "core/vm/traceback.hpp"

#include "core/vm/values.hpp"

namespace coroscope {

std::string format_exception_only(Run& run, Value exception) {
    std::string text = class_display(run, class_of(run, exception)), said;
    if (!append_str(run, exception, said)) clear_error(run);
    return text + (said.empty() ? "" : ": ") + said + "\n";
}

std::string format_exception(Run& run, Value exception) {
    return "Traceback (most recent call last):\n" + format_exception_only(run, exception);
}

std::string format_unraisable(Run& run, Value object, Value exception) {
    std::string text = "Exception ignored in: ";
    if (!append_repr(run, object, text)) clear_error(run);
    return text + "\n" + format_exception(run, exception);
}

std::string format_never_awaited(Run&, Value) {
    return "RuntimeWarning: coroutine was never awaited\n";
}

}    // namespace coroscope
