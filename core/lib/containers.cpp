// _containers: the classes of collections that are C in CPython: OrderedDict, defaultdict, the fields of named tuples.
#include "core/lib/default_dict.hpp"
#include "core/lib/modules.hpp"
#include "core/lib/ordered_dict.hpp"
#include "core/lib/tuple_getter.hpp"
#include "core/machine/dict_table.hpp"
#include "core/vm/mapping.hpp"

namespace coroscope {
namespace {

void init(Run& run, Value dict) {
    define_ordered_dict(run, dict);
    define_default_dict(run, dict);
    define_tuple_getter(run, dict);
}

// One more of the key in a dict of counts, hashed once; False where what stands there is no small count.
Value count_one(Run& run, const Value* args) {
    std::uint64_t hash;
    if (!hash_of(run, args[1], &hash)) return {};
    auto index = dict_find(run, args[0], args[1], hash);
    if (index == -2) return {};
    auto count = Value::of_int(0);
    if (index >= 0) count = dict_entries(run, *at<Dict>(run, args[0]))[index].value;
    if (!count.is_int() || count.as_int() > 1'000'000'000'000) return kFalse;
    return dict_set_hashed(run, args[0], args[1], hash, Value::of_int(count.as_int() + 1)) ? kTrue : Value{};
}

constexpr NativeDef kFunctions[] = {
    {"_count_one", "counts, key, /", count_one},
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
