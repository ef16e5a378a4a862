// _containers: the classes of collections that are C in CPython: OrderedDict, defaultdict, the fields of named tuples.
#include "core/lib/default_dict.hpp"
#include "core/lib/modules.hpp"
#include "core/lib/ordered_dict.hpp"
#include "core/lib/tuple_getter.hpp"

namespace coroscope {
namespace {

void init(Run& run, Value dict) {
    define_ordered_dict(run, dict);
    define_default_dict(run, dict);
    define_tuple_getter(run, dict);
}

constexpr NativeDef kFunctions[] = {
    {"odict_iterator_copy", "iterator, /", ordered_iterator_copy},
    {},
};

}    // namespace

std::vector<ClassNatives> container_classes() {
    return {
        {"OrderedDict", kOrderedDictMethods, kOrderedDictAttributes},
        {"odict_keys", kOrderedKeysMethods, nullptr},
        {"odict_values", kOrderedValuesMethods, nullptr},
        {"odict_items", kOrderedItemsMethods, nullptr},
        {"defaultdict", kDefaultDictMethods, kDefaultDictAttributes},
        {"_tuplegetter", kTupleGetterMethods, kTupleGetterAttributes},
    };
}

extern const ModuleDef containers_native_module = {"_containers", kFunctions, init, nullptr};

}    // namespace coroscope
