#include "app/studio/studio.hpp"

namespace coroscope {

void show_run(Studio& studio, Source source, std::shared_ptr<const Trace> trace, std::shared_ptr<const Moment> ending,
              Step cursor) {
    studio.source = std::move(source);
    studio.trace = std::move(trace);
    studio.ending = std::move(ending);
    studio.cursor = cursor;
}
void update(Studio&, const Command&) {}

}    // namespace coroscope
