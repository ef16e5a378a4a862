// What lanes are called: label, tag, badge and colour, once it is known which lanes there are.
#pragma once

#include <map>

#include "app/picture/picture.hpp"

namespace coroscope {

// `ending` may be null; labels of lanes come in as qualnames.
void name_lanes(Picture& picture, const Source& source, const Moment* ending);

}    // namespace coroscope
