// A slice over a length of any size: what slice.indices() says and what slices of ranges are made of.
#pragma once

#include "core/vm/native.hpp"

namespace coroscope {

// PyNumber_Index: what v is or what its __index__ gives, as an int and no bool; owned; unbound: raised.
Value plain_index(Run& run, Value v);

struct SliceIndices {
    explicit SliceIndices(Run& run) : start(run), stop(run), step(run) {}
    Held start, stop, step;
};

// length: an int, not negative. false: raised.
bool slice_indices(Run& run, Value slice, Value length, SliceIndices* indices);

}    // namespace coroscope
