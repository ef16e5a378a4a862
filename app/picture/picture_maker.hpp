// Makes a picture while its run goes on: reads what a trace has grown by, and the picture grows along.
#pragma once

#include <memory>

#include "app/picture/lane_names.hpp"
#include "app/picture/picture.hpp"

namespace coroscope {

class PictureMaker {
public:
    // `has_all_lanes`: generator expressions that are used up at once have lanes of their own, too.
    explicit PictureMaker(Source source, bool has_all_lanes = false);
    ~PictureMaker();
    PictureMaker(const PictureMaker&) = delete;
    PictureMaker& operator=(const PictureMaker&) = delete;

    // The events behind those that were read before; `trace` is always the same one, grown.
    void read(const Trace& trace, const LaneNames& names);
    // The same picture each time: read() changes it, so nobody may be looking at it meanwhile.
    std::shared_ptr<const Picture> picture() const;

    struct Reading;

private:
    std::unique_ptr<Reading> reading_;
};

}    // namespace coroscope
