// Which modules are written in C++, wholly or with a prelude beside them.
#pragma once

#include <vector>

#include "core/vm/native.hpp"

namespace coroscope {

// One declaration a module, defined in the file of that name; listed in modules.cpp as well.
extern const ModuleDef asyncio_native_module;    // _asyncio
extern const ModuleDef asyncio_core_module;      // _asyncio_core
extern const ModuleDef atexit_module;
extern const ModuleDef contextvars_native_module;    // _contextvars
extern const ModuleDef collections_native_module;    // _collections
extern const ModuleDef containers_native_module;     // _containers
extern const ModuleDef datetime_module;              // with a prelude
extern const ModuleDef functools_native_module;      // _functools
extern const ModuleDef itertools_native_module;      // _itertools
extern const ModuleDef itertools_module;             // with a prelude
extern const ModuleDef json_native_module;           // _json
extern const ModuleDef bisect_native_module;         // _bisect
extern const ModuleDef heapq_native_module;          // _heapq
extern const ModuleDef operator_native_module;       // _operator
extern const ModuleDef operators_native_module;      // _operators
extern const ModuleDef math_module;
extern const ModuleDef random_module;              // with a prelude
extern const ModuleDef gc_native_module;           // _gc
extern const ModuleDef gc_module;                  // with a prelude
extern const ModuleDef re_native_module;           // _re
extern const ModuleDef sys_module;                 // with a prelude
extern const ModuleDef time_module;                // with a prelude
extern const ModuleDef traceback_native_module;    // _traceback
extern const ModuleDef types_native_module;        // _types
extern const ModuleDef weakref_native_module;      // _weakref

std::vector<const ModuleDef*> native_modules();

// The first argument of a __new__: a class of an inner module, or one derived from it; false: raised.
bool check_new_of(Run& run, Value cls, const char* inner_module, const char* class_name);

// Methods of classes that modules make by define_class, for the table of natives. `owner` begins their qualified names.
struct ClassNatives {
    const char* owner;
    const NativeDef* methods;
    const GetSetDef* getsets;
};
std::vector<ClassNatives> class_natives();
std::vector<ClassNatives> datetime_classes();
std::vector<ClassNatives> functools_classes();    // those of _functools
std::vector<ClassNatives> container_classes();    // those of _containers
std::vector<ClassNatives> operator_classes();     // those of operator
std::vector<ClassNatives> itertools_classes();    // those of _itertools

}    // namespace coroscope
